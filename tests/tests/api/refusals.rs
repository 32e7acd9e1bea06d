//! What the office refuses: each at its field, nothing written, nothing lost.

use serde_json::{Value, json};

use crate::table::{Table, contract, firm, meeting, organisation, person};

/// A request and the field with its code that it is refused for.
#[track_caller]
fn refuses(table: &Table, name: &str, request: Value, field: &str, code: &str) {
    let before = table.everything();
    let step = table.undo_code();
    let issues = table.issues(name, request);
    assert!(issues.contains(&(field.to_owned(), code.to_owned())), "{name}: {issues:?}");
    assert_eq!(table.everything(), before, "{name} wrote something");
    assert_eq!(table.undo_code(), step, "{name} left a step");
}

fn with(mut request: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    request.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}"))[key] = value;
    request
}

#[test]
fn contacts_are_refused_at_their_fields() {
    let table = Table::with_firm();
    refuses(&table, "contacts_save", person("", "  "), "family", "NAME_MISSING");
    refuses(&table, "contacts_save", organisation(""), "organisation", "NAME_MISSING");
    for address in ["anna", "anna@", "@example.org", "anna@@example.org", "anna brandt@example.org"] {
        let email = json!([{ "label": "work", "address": address, "preferred": true }]);
        let request = with(person("Anna", "Weber"), "/card/emails", email);
        refuses(&table, "contacts_save", request, "emails.0.address", "EMAIL_INVALID");
    }
    let position = json!([{ "organisation_id": null, "organisation": "Nordlicht", "role": "", "department": "",
        "since": "2026-02-01", "until": "2026-01-01" }]);
    let request = with(person("Anna", "Weber"), "/card/positions", position);
    refuses(&table, "contacts_save", request, "positions.0.until", "END_BEFORE_START");
    let request = with(person("Anna", "Weber"), "/card/iban", json!("DE89370400440532013001"));
    refuses(&table, "contacts_save", request, "iban", "IBAN_CHECK_DIGITS");
    let request = with(person("Anna", "Weber"), "/card/birthday", json!("2026-02-30"));
    assert_eq!(table.code("contacts_save", request), "BAD_REQUEST");
}

#[test]
fn contracts_are_refused_at_their_fields() {
    let table = Table::with_firm();
    table.id("contracts_save", with(contract("Strom", None), "/fields/number", json!("A-1")));
    refuses(&table, "contracts_save", contract(" ", None), "title", "TITLE_MISSING");
    refuses(&table, "contracts_save", contract("Gas", Some(4711)), "partner_id", "CONTACT_UNKNOWN");
    let request = with(contract("Gas", None), "/fields/number", json!("A-1"));
    refuses(&table, "contracts_save", request, "number", "NUMBER_TAKEN");
    let request = with(contract("Gas", None), "/fields/kind_id", json!(4711));
    refuses(&table, "contracts_save", request, "kind_id", "ENTRY_UNKNOWN");

    // Terms are refused by one and the same code in the form, while typing and in the calculator.
    for (pointer, value) in [
        ("/notice/amount", json!(-3)),
        ("/first_term/months", json!(0)),
        ("/first_term", json!({ "until": "2024-07-01" })),
    ] {
        let terms = with(crate::table::terms(), pointer, value);
        let asked = table.refused("contracts_deadline", json!({ "terms": terms, "on": "2026-03-16" }));
        let typed = table.ok("contracts_preview", json!({ "terms": terms, "costs": [] }))["issue"].take();
        assert_eq!(typed["code"].as_str(), Some(asked.code.as_str()), "{pointer}: {typed}");
        let request = with(contract("Gas", None), "/fields/terms", terms);
        let issues = table.issues("contracts_save", request);
        assert!(issues.iter().any(|(_, code)| *code == asked.code), "{pointer}: {issues:?}, not {asked}");
    }
}

#[test]
fn events_are_refused_at_their_fields() {
    let table = Table::with_firm();
    let good = || meeting("Sitzung", "2026-03-18T14:00", "2026-03-18T15:30");
    refuses(&table, "events_save", with(good(), "/fields/title", json!("")), "title", "TITLE_MISSING");
    let backwards = meeting("Sitzung", "2026-03-18T14:00", "2026-03-18T13:00");
    refuses(&table, "events_save", backwards, "ends", "END_BEFORE_START");
    refuses(&table, "events_save", with(good(), "/fields/room_id", json!(99)), "room_id", "ROOM_UNKNOWN");
    let untitled = with(good(), "/fields/agenda/1/title", json!(" "));
    refuses(&table, "events_save", untitled, "agenda.1.title", "TITLE_MISSING");
    let nowhen = with(good(), "/fields/when/starts", json!("18.03.2026 14 Uhr"));
    assert_eq!(table.code("events_save", nowhen), "BAD_REQUEST");

    // A fixed time that cannot hold is no refusal: the clock says by how much.
    let late = with(good(), "/fields/agenda/1/fixed_start", json!("14:05"));
    let clock = table.ok("events_preview", late)["clock"].take();
    assert_eq!(clock["items"][0]["conflict"], 5, "{clock}");
}

#[test]
fn master_data_is_refused_at_its_fields() {
    let table = Table::with_firm();
    refuses(
        &table,
        "firm_save",
        with(json!({ "f": firm() }), "/f/name", json!(""))["f"].take(),
        "name",
        "NAME_MISSING",
    );
    let mut nowhere = firm();
    nowhere["region"] = json!("DE-XX");
    refuses(&table, "firm_save", nowhere, "region", "REGION_UNKNOWN");
    let entry = |code: &str, colour: &str| {
        json!({ "list": "cost_centre", "id": null, "fields": {
            "code": code, "name_de": "Werkstatt", "name_en": "", "colour": colour, "position": 0, "active": true,
            "valid_from": null, "valid_to": null
        } })
    };
    table.id("entries_save", entry("100", ""));
    refuses(&table, "entries_save", entry("100", ""), "code", "CODE_TAKEN");
    refuses(&table, "entries_save", entry("200", "rot"), "colour", "COLOUR_INVALID");
    refuses(&table, "setting_set", json!({ "key": "postal_days", "value": "vier" }), "value", "POSTAL_DAYS_RANGE");
    // A picture that is none.
    let token = table.stage("logo.png", b"MZ\x90\x00");
    let refused = table.refused("firm_logo_set", json!({ "token": token }));
    assert_ne!(refused.code, "PANIC");
    assert!(table.bytes("firm_logo", Value::Null).is_empty());
}

#[test]
fn what_is_in_use_is_not_deleted_and_says_where() {
    let table = Table::with_firm();
    let partner = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    let room = table.id(
        "rooms_save",
        json!({ "id": null, "fields": {
        "code": "elbe", "name": "Raum Elbe", "capacity": null, "place": "", "note": "", "position": 0, "active": true
    } }),
    );
    let kinds = table.ok("entries_list", json!({ "list": "contract_kind" }));
    let kind =
        kinds.as_array().into_iter().flatten().find(|kind| kind["code"] == "energy").expect("energy")["id"].clone();
    table.id("contracts_save", with(contract("Strom", Some(partner)), "/fields/kind_id", kind.clone()));
    let event = meeting("Jour fixe", "2026-03-20T10:00", "2026-03-20T11:30");
    table.id("events_save", with(event, "/fields/room_id", json!(room)));
    let employee = json!([{ "organisation_id": partner, "organisation": "", "role": "Vertrieb", "department": "",
        "since": null, "until": null }]);
    table.id("contacts_save", with(person("Ole", "Weber"), "/card/positions", employee));

    let before = table.everything();
    let refused = table.refused("contacts_delete", json!({ "ids": [partner] }));
    assert_eq!((refused.code.as_str(), refused.data["count"].as_i64()), ("IN_USE", Some(2)), "{}", refused.data);
    let titles: Vec<&str> =
        refused.data["places"].as_array().into_iter().flatten().filter_map(|place| place["title"].as_str()).collect();
    assert!(titles.contains(&"Strom") && titles.iter().any(|title| title.contains("Ole Weber")), "{titles:?}");
    let refused = table.refused("rooms_delete", json!({ "id": room }));
    assert_eq!((refused.code.as_str(), &refused.data["places"][0]["title"]), ("IN_USE", &json!("Jour fixe")));
    // The system's own lines are never deleted, used or not.
    assert_eq!(table.code("entries_delete", json!({ "id": kind })), "BUILT_IN");
    // One that is in use spoils the whole deletion.
    let free = table.id("contacts_save", person("Frei", "Frey"));
    assert_eq!(table.code("contacts_delete", json!({ "ids": [free, partner] })), "IN_USE");
    table.ok("contacts_delete", json!({ "ids": [free] }));
    assert_eq!(table.everything(), before);
}

#[test]
fn what_is_not_there_is_told() {
    let table = Table::with_firm();
    for (name, request) in [
        ("contacts_get", json!({ "id": 99 })),
        ("contacts_save", with(person("Anna", "Weber"), "/id", json!(99))),
        ("contacts_delete", json!({ "ids": [99] })),
        ("contracts_get", json!({ "id": 99 })),
        ("contracts_save", with(contract("Gas", None), "/id", json!(99))),
        ("contracts_delete", json!({ "ids": [99] })),
        ("events_get", json!({ "id": 99 })),
        ("events_save", with(meeting("Weg", "2026-03-18T14:00", "2026-03-18T15:30"), "/id", json!(99))),
        ("events_delete", json!({ "ids": [99] })),
        ("events_duplicate", json!({ "id": 99, "first_day": "2026-04-01" })),
        ("rooms_delete", json!({ "id": 99 })),
        ("entries_delete", json!({ "id": 999 })),
        ("papers_render", json!({ "paper": "agenda", "id": 99 })),
    ] {
        let refused = table.refused(name, request);
        assert_eq!(refused.code, "NOT_FOUND", "{name}: {}", refused.data);
    }
    for (name, request, code) in [
        ("files_bytes", json!({ "id": 99 }), "ATTACHMENT_MISSING"),
        ("files_open", json!({ "id": 99 }), "ATTACHMENT_MISSING"),
        ("files_remove", json!({ "id": 99 }), "ATTACHMENT_MISSING"),
        ("papers_page", json!({ "document": 99, "page": 0 }), "PAPER_GONE"),
        ("contacts_import_apply", json!({ "import": 99 }), "IMPORT_GONE"),
        ("papers_render", json!({ "paper": "brief" }), "PAPER_UNKNOWN"),
        ("papers_render", json!({ "paper": "contract-list", "language": "fr" }), "LANGUAGE_UNKNOWN"),
        ("papers_render", json!({ "paper": "contract-list", "columns": ["x"] }), "PAPER_COLUMN_UNKNOWN"),
        ("papers_render", json!({ "paper": "contract-list", "group": "x" }), "PAPER_GROUP_UNKNOWN"),
        ("papers_render", json!({ "paper": "agenda" }), "NO_EVENT_WITH_AGENDA"),
        ("contacts_export", json!({ "as": "pdf" }), "EXPORT_FORM_UNKNOWN"),
        ("link_open", json!({ "link": "file:///etc/passwd" }), "LINK_REFUSED"),
        ("link_open", json!({ "link": "javascript:alert(1)" }), "LINK_REFUSED"),
    ] {
        assert_eq!(table.code(name, request), code, "{name}");
    }
}
