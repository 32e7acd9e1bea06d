//! Every step can be taken back and brought again, exactly, also after a restart.

use kontor_tests::fixtures;
use serde_json::{Value, json};

use crate::table::{Table, contract, firm, meeting, organisation, person};

const OFFICE: &str = "Büro.kontor";

/// An office with one of everything.
struct Scene {
    table: Table,
    contact: i64,
    contract: i64,
    event: i64,
    room: i64,
    category: i64,
}

impl Scene {
    fn new() -> Self {
        let table = Table::with_firm();
        let contact = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
        let contract = table.id("contracts_save", contract("Strom", Some(contact)));
        let event = table.id("events_save", meeting("Jour fixe", "2026-03-20T10:00", "2026-03-20T11:30"));
        let room = table.id("rooms_save", room("elbe", "Raum Elbe"));
        let category = table.id("entries_save", category("bank", "Bank"));
        Self { table, contact, contract, event, room, category }
    }
}

fn room(code: &str, name: &str) -> Value {
    json!({ "id": null, "fields": {
        "code": code, "name": name, "capacity": 12, "place": "2. OG", "note": "", "position": 0, "active": true
    } })
}

fn category(code: &str, name: &str) -> Value {
    json!({ "list": "category", "id": null, "fields": {
        "code": code, "name_de": name, "name_en": "", "colour": "#335577", "position": 0, "active": true,
        "valid_from": null, "valid_to": null
    } })
}

/// A step, by its code and what asks for it.
type Step = (&'static str, &'static str, fn(&Scene) -> Value);

/// Every command that writes a step.
const STEPS: &[Step] = &[
    ("contact_created", "contacts_save", |_| person("Jörg", "Petersen")),
    ("contact_changed", "contacts_save", |scene| {
        let mut card = scene.table.ok("contacts_get", json!({ "id": scene.contact }))["card"].take();
        card["emails"] = json!([{ "label": "work", "address": "netze@stadtwerke.example", "preferred": true }]);
        card["categories"] = json!([scene.category]);
        json!({ "id": scene.contact, "card": card })
    }),
    (
        "contact_deleted",
        "contacts_delete",
        |scene| json!({ "ids": [scene.table.id("contacts_save", person("Weg", "Damit"))] }),
    ),
    ("contract_created", "contracts_save", |scene| contract("Gas", Some(scene.contact))),
    ("contract_changed", "contracts_save", |scene| {
        let mut fields = scene.table.ok("contracts_get", json!({ "id": scene.contract }))["fields"].take();
        fields["note"] = json!("Preis verhandeln");
        fields["costs"] = json!([]);
        json!({ "id": scene.contract, "fields": fields })
    }),
    ("contract_deleted", "contracts_delete", |scene| json!({ "ids": [scene.contract] })),
    ("event_created", "events_save", |_| meeting("Beirat", "2026-04-01T10:00", "2026-04-01T12:00")),
    ("event_changed", "events_save", |scene| {
        let mut fields = scene.table.ok("events_get", json!({ "id": scene.event }))["fields"].take();
        fields["agenda"].as_array_mut().expect("items").reverse();
        fields["participants"] = json!([{ "name": "Kim Weber", "role": "keeper" }]);
        json!({ "id": scene.event, "fields": fields })
    }),
    ("event_duplicated", "events_duplicate", |scene| json!({ "id": scene.event, "first_day": "2026-04-20" })),
    ("agenda_over_chosen", "events_choose_over", |scene| {
        let mut fields = scene.table.ok("events_get", json!({ "id": scene.event }))["fields"].take();
        fields["agenda"][1]["minutes"] = json!(90);
        scene.table.ok("events_save", json!({ "id": scene.event, "fields": fields }));
        json!({ "id": scene.event, "choice": "extend" })
    }),
    ("event_deleted", "events_delete", |scene| json!({ "ids": [scene.event] })),
    ("room_created", "rooms_save", |_| room("alster", "Raum Alster")),
    ("room_deleted", "rooms_delete", |scene| json!({ "id": scene.room })),
    ("entry_created", "entries_save", |_| category("club", "Verein")),
    ("entry_deleted", "entries_delete", |scene| json!({ "id": scene.category })),
    ("firm_changed", "firm_save", |_| {
        let mut firm = firm();
        firm["town"] = json!("Glückstadt");
        firm
    }),
    ("setting_changed", "setting_set", |_| json!({ "key": "postal_days", "value": "9" })),
    ("file_added", "files_add", |scene| {
        let token = scene.table.stage("Vertrag.pdf", b"%PDF-1.7 one");
        json!({ "owner": { "kind": "contact", "id": scene.contact }, "token": token })
    }),
    ("file_removed", "files_remove", |scene| {
        let token = scene.table.stage("Alt.pdf", b"%PDF-1.7 two");
        let owner = json!({ "kind": "contact", "id": scene.contact });
        json!({ "id": scene.table.id("files_add", json!({ "owner": owner, "token": token })) })
    }),
    ("contracts_imported", "contracts_import_apply", |scene| {
        let token = scene.table.stage_file(&fixtures::register("vertraege.csv"));
        let preview = scene.table.ok("contracts_import_read", json!({ "token": token }));
        json!({ "import": preview["import"] })
    }),
    ("calendar_imported", "calendar_import_apply", |scene| {
        let calendar = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@b\nDTSTART:20260318T080000Z\nEND:VEVENT\nEND:VCALENDAR\n";
        let token = scene.table.stage("termine.ics", calendar);
        let preview = scene.table.ok("calendar_import_read", json!({ "token": token }));
        json!({ "import": preview["import"] })
    }),
    ("contacts_imported", "contacts_import_apply", |scene| {
        let token = scene.table.stage_file(&fixtures::address_book("vcf/v40.vcf"));
        let preview = scene.table.ok("contacts_import_read", json!({ "token": token }));
        json!({ "import": preview["import"] })
    }),
];

#[test]
fn every_step_is_taken_back_and_brought_again() {
    let scene = Scene::new();
    let table = &scene.table;
    for (code, name, request) in STEPS {
        let request = request(&scene);
        let before = table.everything();
        table.ok(name, request);
        assert_eq!(table.undo_code(), *code, "{name}");
        let after = table.everything();
        assert!(after != before, "{name} changed nothing");
        let state = table.ok("history_undo", Value::Null);
        assert_eq!(state["redo"]["code"], *code);
        assert_eq!(table.everything(), before, "{name}, taken back");
        table.ok("history_redo", Value::Null);
        assert_eq!(table.everything(), after, "{name}, brought again");
        table.ok("history_undo", Value::Null);
        assert_eq!(table.everything(), before, "{name}, taken back again");
    }
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
}

#[test]
fn every_step_is_taken_back_after_a_restart() {
    let scene = Scene::new();
    let table = &scene.table;
    for (code, name, request) in STEPS {
        let request = request(&scene);
        let before = table.everything();
        table.ok(name, request);
        let after = table.everything();
        table.reopen(OFFICE);
        assert_eq!(table.undo_code(), *code, "{name}");
        table.ok("history_undo", Value::Null);
        assert_eq!(table.everything(), before, "{name}, taken back after a restart");
        table.reopen(OFFICE);
        table.ok("history_redo", Value::Null);
        assert_eq!(table.everything(), after, "{name}, brought again after a restart");
        table.ok("history_undo", Value::Null);
    }
}

#[test]
fn the_whole_day_is_taken_back_step_by_step() {
    let scene = Scene::new();
    let table = &scene.table;
    let mut days = vec![table.everything()];
    for (_, name, request) in STEPS.iter().filter(|(code, ..)| !code.ends_with("_deleted")) {
        let request = request(&scene);
        // A request may have needed a step of its own.
        if table.everything() != *days.last().expect("a state") {
            days.push(table.everything());
        }
        table.ok(name, request);
        days.push(table.everything());
    }
    table.reopen(OFFICE);
    for state in days.iter().rev().skip(1) {
        table.ok("history_undo", Value::Null);
        assert_eq!(table.everything(), *state);
    }
    for state in days.iter().skip(1) {
        table.ok("history_redo", Value::Null);
        assert_eq!(table.everything(), *state);
    }
    assert_eq!(table.code("history_redo", Value::Null), "NOTHING_TO_UNDO");
}

#[test]
fn a_step_in_the_middle_goes_alone_or_takes_along_what_stands_on_it() {
    let scene = Scene::new();
    let table = &scene.table;
    let step = || table.ok("history_state", Value::Null)["undo"]["id"].as_i64().expect("a step");
    let rename = |title: &str| {
        let mut fields = table.ok("contracts_get", json!({ "id": scene.contract }))["fields"].take();
        fields["title"] = json!(title);
        table.ok("contracts_save", json!({ "id": scene.contract, "fields": fields }));
        step()
    };
    let title = || table.ok("contracts_get", json!({ "id": scene.contract }))["row"]["title"].take();
    let first = rename("Ökostrom");
    table.ok("contacts_save", person("Jörg", "Petersen"));
    let other = step();
    let second = rename("Ökostrom Nord");

    // A step that nothing stands on goes alone.
    table.ok("history_undo_step", json!({ "op": other, "along": false }));
    assert_eq!(
        (title(), table.ok("contacts_ids", json!({})).as_array().map(Vec::len)),
        (json!("Ökostrom Nord"), Some(1))
    );
    // One that is stood on names what is in the way, and takes it along on demand.
    let refused = table.refused("history_undo_step", json!({ "op": first, "along": false }));
    assert_eq!(refused.code, "UNDO_BLOCKED");
    assert_eq!(refused.data["steps"][0]["op"], second, "{}", refused.data);
    assert_eq!(title(), "Ökostrom Nord");
    table.ok("history_undo_step", json!({ "op": first, "along": true }));
    assert_eq!(title(), "Strom");
}

#[test]
fn a_record_knows_its_history() {
    let scene = Scene::new();
    let table = &scene.table;
    table.work_as("Jörg Petersen");
    let mut fields = table.ok("contracts_get", json!({ "id": scene.contract }))["fields"].take();
    fields["title"] = json!("Ökostrom");
    table.ok("contracts_save", json!({ "id": scene.contract, "fields": fields }));
    let history = table.ok("history_of", json!({ "kind": "contract", "id": scene.contract }));
    let newest = &history[0];
    assert_eq!(
        (newest["op"]["code"].as_str(), newest["op"]["who"].as_str()),
        (Some("contract_changed"), Some("Jörg Petersen"))
    );
    let change = newest["changes"].as_array().into_iter().flatten().find(|change| change["field"] == "title");
    let change = change.unwrap_or_else(|| panic!("no title in {newest}"));
    assert_eq!((&change["old"], &change["new"]), (&json!("Strom"), &json!("Ökostrom")));
    assert_eq!(history[1]["op"]["code"], "contract_created");
    assert_eq!(history[1]["op"]["who"], "Anna Brandt");
}

#[test]
fn what_a_call_changed_stands_in_its_answer() {
    let table = Table::with_firm();
    let answer = table.wire("contacts_save", organisation("Stadtwerke Elmshorn"));
    let record = json!({ "kind": "contact", "id": answer["ok"]["id"] });
    assert_eq!(answer["changes"]["op"]["code"], "contact_created");
    assert_eq!(answer["changes"]["records"], json!([record]), "{answer}");
    assert_eq!(answer["changes"]["many"], false);
    let undone = table.wire("history_undo", Value::Null);
    assert_eq!(undone["changes"]["records"], json!([record]), "{undone}");
    let read = table.wire("contacts_page", json!({ "offset": 0, "limit": 5 }));
    assert_eq!(read["changes"], Value::Null, "reads never write");
}
