//! Contacts from elsewhere: read, looked at, chosen, written in one step, taken back in one.

use std::fmt::Write;
use std::time::Duration;

use kontor_tests::fixtures;
use serde_json::{Value, json};

use crate::table::{Table, person, text};

const TOTAL: &str = "contacts_page";

fn total(table: &Table) -> Value {
    table.ok(TOTAL, json!({ "offset": 0, "limit": 1 }))["total"].take()
}

/// So many people, each with what an address book usually holds.
fn cards(count: usize) -> String {
    (0..count).fold(String::new(), |mut cards, number| {
        let card = format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-{number}\r\nN:Weber{number};Anna;;;\r\nFN:Anna Weber{number}\r\n\
             ORG:Firma {number}\r\nEMAIL:anna{number}@example.org\r\nTEL:+49 4121 {number:05}\r\n\
             ADR:;;Weg {number};Elmshorn;;25335;Germany\r\nEND:VCARD\r\n"
        );
        // A String takes everything.
        let _ = cards.write_str(&card);
        cards
    })
}

#[test]
fn a_preview_writes_nothing() {
    let table = Table::with_firm();
    let before = table.everything();
    let step = table.undo_code();
    let token = table.stage_file(&fixtures::address_book("csv/outlook-de.csv"));
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    table.ok("contacts_import_rows", json!({ "import": preview["import"], "offset": 0, "limit": 50 }));
    table.ok("contacts_import_discard", json!({ "import": preview["import"] }));
    assert_eq!((table.everything(), table.undo_code()), (before, step));
    let gone = json!({ "import": preview["import"], "offset": 0, "limit": 50 });
    assert_eq!(table.code("contacts_import_rows", gone), "IMPORT_GONE");
}

#[test]
fn everything_that_was_read_is_accounted_for() {
    for name in [
        "csv/outlook-de.csv",
        "csv/outlook-en.csv",
        "csv/google.csv",
        "csv/generic.csv",
        "csv/thunderbird-de.csv",
        "vcf/v21-outlook.vcf",
        "vcf/v40.vcf",
        "vcf/apple.vcf",
        "vcf/mixed-and-broken.vcf",
        "vcf/nested.vcf",
    ] {
        let table = Table::with_firm();
        let token = table.stage_file(&fixtures::address_book(name));
        let preview = table.ok("contacts_import_read", json!({ "token": token }));
        let done = table.ok("contacts_import_apply", json!({ "import": preview["import"] }));
        assert_eq!(done["created"], preview["counts"]["new"], "{name}: {done}");
        assert_eq!(done["updated"], preview["counts"]["update"], "{name}: {done}");
        assert_eq!(
            done["rejected"].as_array().map(Vec::len),
            preview["counts"]["rejected"].as_u64().map(|n| n as usize),
            "{name}"
        );
        assert_eq!(done["created"], total(&table), "{name}");
        for reject in done["rejected"].as_array().into_iter().flatten() {
            assert!(!text(&reject["reason"]).is_empty() && !text(&reject["source"]).is_empty(), "{name}: {reject}");
        }
        if done["created"] != 0 {
            table.ok("history_undo", Value::Null);
            assert_eq!(total(&table), 0, "{name}");
        }
    }
}

#[test]
fn coming_twice_changes_nothing_and_choosing_does() {
    let table = Table::with_firm();
    let path = fixtures::address_book("csv/outlook-de.csv");
    let read = || {
        let token = table.stage_file(&path);
        table.ok("contacts_import_read", json!({ "token": token }))
    };
    let first = read();
    table.ok("contacts_import_apply", json!({ "import": first["import"] }));
    let before = table.everything();
    let second = read();
    assert_eq!(second["counts"]["new"], 0, "{}", second["counts"]);
    let rows = table.ok("contacts_import_rows", json!({ "import": second["import"], "offset": 0, "limit": 9 }));
    assert!(rows[0]["match_id"].is_i64() && rows[0]["match_name"].is_string(), "{rows}");
    let done = table.ok("contacts_import_apply", json!({ "import": second["import"] }));
    assert_eq!((done["created"].as_i64(), done["batch"].is_i64()), (Some(0), done["updated"] != 0));
    assert_eq!(table.everything()["contacts"].as_array().map(Vec::len), before["contacts"].as_array().map(Vec::len));

    // Whoever wants namesakes gets them.
    let third = read();
    let counts =
        table.ok("contacts_import_choose", json!({ "import": third["import"], "indexes": [0], "fate": "new" }));
    assert_eq!(counts["new"], 1, "{counts}");
    assert_eq!(table.ok("contacts_import_apply", json!({ "import": third["import"] }))["created"], 1);
}

#[test]
fn an_own_table_is_read_by_its_mapping() {
    let table = Table::with_firm();
    let sheet = "Wer;Wo;Post\nJörg Petersen;Glückstadt;joerg@example.org\n";
    let token = table.stage("liste.csv", sheet.as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let fields: Vec<String> = preview["fields"].as_array().into_iter().flatten().map(text).collect();
    for needed in ["family", "town"] {
        assert!(fields.iter().any(|field| field.contains(needed)), "no {needed} in {fields:?}");
    }
    let name = fields.iter().find(|field| ["name", "full_name"].contains(&field.as_str())).expect("a whole name");
    let town = fields.iter().find(|field| field.contains("town")).expect("a town");
    let email = fields.iter().find(|field| field.contains("email")).expect("an e-mail");
    let mapping = json!({ "header": true, "columns": [
        { "header": "Wer", "field": name }, { "header": "Wo", "field": town }, { "header": "Post", "field": email }
    ] });
    let preview = table.ok("contacts_import_read", json!({ "token": token, "mapping": mapping }));
    let row = &table.ok("contacts_import_rows", json!({ "import": preview["import"], "offset": 0, "limit": 9 }))[0];
    assert_eq!((text(&row["name"]), text(&row["town"])), ("Petersen, Jörg".to_owned(), "Glückstadt".to_owned()));
    assert_eq!(row["email"], "joerg@example.org");
    // A mapping that names nothing known is told, and so is a preset.
    let wrong = json!({ "token": token, "mapping": { "columns": [{ "header": "Wer", "field": "shoe_size" }] } });
    assert_eq!(table.code("contacts_import_read", wrong), "MAPPING_INVALID");
    assert_eq!(table.code("contacts_import_read", json!({ "token": token, "preset": "lotus" })), "PRESET_UNKNOWN");
}

#[test]
fn a_large_import_is_one_step_also_after_a_restart() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Schon", "Da"));
    let before = table.everything();
    let token = table.stage("viele.vcf", cards(2_000).as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let done = table.ok("contacts_import_apply", json!({ "import": preview["import"] }));
    assert_eq!((done["created"].as_i64(), total(&table)), (Some(2_000), json!(2_001)));
    // The copy from before lies there.
    assert_eq!(table.ok("backups_list", Value::Null)[0]["reason"], "before_import");
    table.reopen("Büro.kontor");
    assert_eq!(table.undo_code(), "contacts_imported");
    table.ok("history_undo", Value::Null);
    assert_eq!(table.everything(), before);
    table.ok("history_redo", Value::Null);
    assert_eq!(total(&table), 2_001);
    let hits = table.ok("search_everything", json!({ "text": "weber1999", "limit": 5 }));
    assert_eq!(hits["hits"].as_array().map(Vec::len), Some(1), "the index came back with it");
}

/// Runs a command under a job number and cancels it as soon as it can be.
fn cancelled(table: &Table, name: &str, request: Value) -> String {
    const JOB: u64 = 7;
    let kontor = table.kontor.clone();
    table.runtime.block_on(async {
        let name = name.to_owned();
        let asking = kontor.clone();
        let running = tokio::spawn(async move { asking.ask(&name, request, Some(JOB)).await });
        while !running.is_finished() {
            // Before the job has begun there is nothing to cancel; so it is said again.
            kontor.ask("job_cancel", json!({ "job": JOB }), None).await.expect("heard");
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
        match running.await.expect("no panic") {
            Ok(value) => panic!("it was not cancelled: {value}"),
            Err(refused) => refused.code,
        }
    })
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let table = Table::with_firm();
    let before = table.everything();
    let token = table.stage("viele.vcf", cards(3_000).as_bytes());
    assert_eq!(cancelled(&table, "contacts_import_read", json!({ "token": token })), "CANCELLED");
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let import = json!({ "import": preview["import"] });
    assert_eq!(cancelled(&table, "contacts_import_apply", import.clone()), "CANCELLED");
    assert_eq!(table.everything(), before);
    assert_eq!(table.undo_code(), "firm_changed");
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
    // The plan is still there: the person may think again.
    assert_eq!(table.ok("contacts_import_apply", import)["created"], 3_000);
}

#[test]
fn a_long_job_tells_how_far_it_is() {
    const JOB: u64 = 9;
    let table = Table::with_firm();
    let token = table.stage("viele.vcf", cards(500).as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let import = json!({ "import": preview["import"] });
    let asked = table.kontor.ask("contacts_import_apply", import, Some(JOB));
    table.runtime.block_on(asked).expect("written");
    let told = table.ok("events_next", json!({ "after": 0 }));
    let last = told["events"].as_array().and_then(|events| events.last().cloned()).expect("progress");
    assert_eq!((last["type"].as_str(), last["job"].as_u64()), (Some("progress"), Some(JOB)));
    let (done, all) = (last["done"].as_u64(), last["all"].as_u64());
    assert!(all == Some(500) && done > Some(0) && done <= all, "{last}");
}

#[test]
fn what_leaves_comes_back_as_it_was() {
    let table = Table::with_firm();
    let token = table.stage_file(&fixtures::address_book("vcf/v40.vcf"));
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    table.ok("contacts_import_apply", json!({ "import": preview["import"] }));
    for (form, name) in
        [("vcard-4", "a.vcf"), ("vcard-3", "b.vcf"), ("csv-excel", "c.csv"), ("csv", "d.csv"), ("xlsx", "e.xlsx")]
    {
        let bytes = table.bytes("contacts_export", json!({ "as": form }));
        let token = table.stage(name, &bytes);
        let again = table.ok("contacts_import_read", json!({ "token": token }));
        assert_eq!(again["counts"]["new"], 0, "{form}: everybody is known: {}", again["counts"]);
        assert_eq!(again["counts"]["rejected"], 0, "{form}: {}", again["rejected"]);
        assert_eq!(again["counts"]["read"], total(&table), "{form}");
    }
    let json_bytes = table.bytes("contacts_export", json!({ "as": "json" }));
    let read: Vec<Value> = serde_json::from_slice(&json_bytes).expect("a list");
    assert_eq!(json!(read.len()), total(&table), "everybody is in the JSON");
    let uids: std::collections::HashSet<&str> = read.iter().filter_map(|card| card["uid"].as_str()).collect();
    assert_eq!(uids.len(), read.len(), "each under a UID of their own");
    assert!(read.iter().any(|card| card["emails"][0]["address"].is_string()), "with what is known of them");
}

/// A picture small enough for a test: its head says 8 by 8.
fn picture() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08\x08\x06\0\0\0".to_vec();
    bytes.extend([7; 300]);
    bytes
}

fn own_field(table: &Table, name: &str, value_type: &str, choices: Value) {
    let field = json!({
        "record_kind": "contact", "code": "", "name_de": name, "name_en": "", "value_type": value_type,
        "choices": choices, "position": 0, "active": true,
    });
    table.ok("own_fields_save", json!({ "id": null, "shape": field }));
}

#[test]
fn own_fields_and_pictures_go_from_office_to_office() {
    let table = Table::with_firm();
    let blue = json!([{ "name_de": "Himmelblau" }, { "name_de": "Rot" }]);
    own_field(&table, "Lieblingsfarbe", "choice", blue.clone());
    own_field(&table, "Körpergröße", "number", json!([]));
    own_field(&table, "Mitglied seit", "date", json!([]));
    own_field(&table, "Rundbrief", "yes_no", json!([]));
    // A list of the office's own: columns that bear the names of own fields are those.
    let list = "Nachname;Vorname;Lieblingsfarbe;Körpergröße;MITGLIED SEIT;Rundbrief;Schuhe\r\n\
                Weber;Anna;himmelblau;1,75;31.03.2020;ja;38\r\n";
    let token = table.stage("liste.csv", list.as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let fields: Vec<&str> =
        preview["columns"].as_array().unwrap().iter().filter_map(|one| one["field"].as_str()).collect();
    assert_eq!(
        fields[2..],
        ["own.lieblingsfarbe", "own.korpergrosse", "own.mitglied-seit", "own.rundbrief", "note_labelled"]
    );
    assert!(preview["fields"].as_array().unwrap().contains(&json!("own.korpergrosse")));
    // And any other column can be made one by hand.
    own_field(&table, "Schuhgröße", "text", json!([]));
    let token = table.stage("liste.csv", list.as_bytes());
    let mapping = json!({ "columns": [{ "header": "Schuhe", "field": "own.schuhgrosse" }] });
    let preview = table.ok("contacts_import_read", json!({ "token": token, "mapping": mapping }));
    let row = table.ok("contacts_import_row", json!({ "import": preview["import"], "index": 0 }));
    let of = |one: &Value, name: &str| text(&one[name]);
    let brought: Vec<(String, String)> =
        row["changes"].as_array().unwrap().iter().map(|one| (of(one, "field"), of(one, "new"))).collect();
    assert!(
        brought.contains(&("own.lieblingsfarbe".into(), "himmelblau".into()))
            && brought.contains(&("own.schuhgrosse".into(), "38".into()))
    );
    table.ok("contacts_import_apply", json!({ "import": preview["import"] }));
    let page = table.ok(TOTAL, json!({ "offset": 0, "limit": 5 }));
    let id = &page["rows"][0]["id"];
    let token = table.stage("anna.png", &picture());
    table.ok("contact_photo_set", json!({ "id": id, "token": token }));
    let own = |table: &Table, id: &Value| table.ok("contacts_get", json!({ "id": id }))["card"]["own"].clone();
    let values = own(&table, id);
    assert_eq!(values.as_array().map(Vec::len), Some(5), "{values}");

    let csv = String::from_utf8(table.bytes("contacts_export", json!({ "as": "csv" }))).unwrap();
    assert!(
        csv.contains("Eigenes Feld: korpergrosse") && csv.contains("\"1,75\"") && csv.contains("Himmelblau"),
        "{csv}"
    );
    let cards = String::from_utf8(table.bytes("contacts_export", json!({ "as": "vcard-4" }))).unwrap();
    assert!(cards.contains("X-KONTOR-OWN-RUNDBRIEF:yes") && cards.contains("PHOTO:data:image/png;base64,"), "{cards}");
    let told: Value = serde_json::from_slice(&table.bytes("contacts_export", json!({ "as": "json" }))).unwrap();
    assert!(text(&told[0]["photo"]).starts_with("data:image/png;base64,iVBO"), "{told}");
    assert!(told[0]["own_values"].as_array().unwrap().contains(&json!({ "code": "korpergrosse", "text": "1.75" })));

    for (form, name) in
        [("vcard-4", "a.vcf"), ("vcard-3", "b.vcf"), ("csv-excel", "c.csv"), ("csv", "d.csv"), ("xlsx", "e.xlsx")]
    {
        let bytes = table.bytes("contacts_export", json!({ "as": form }));
        // Here nothing changes.
        let token = table.stage(name, &bytes);
        let again = table.ok("contacts_import_read", json!({ "token": token }));
        let row = table.ok("contacts_import_row", json!({ "import": again["import"], "index": 0 }));
        assert_eq!(row["changes"], json!([]), "{form}");
        // In an office that has the same fields everything arrives.
        let other = Table::with_firm();
        for (field, value_type, choices) in [
            ("Schuhgröße", "text", json!([])),
            ("Lieblingsfarbe", "choice", blue.clone()),
            ("Körpergröße", "number", json!([])),
            ("Mitglied seit", "date", json!([])),
            ("Rundbrief", "yes_no", json!([])),
        ] {
            own_field(&other, field, value_type, choices);
        }
        let token = other.stage(name, &bytes);
        let read = other.ok("contacts_import_read", json!({ "token": token }));
        other.ok("contacts_import_apply", json!({ "import": read["import"] }));
        let arrived = &other.ok(TOTAL, json!({ "offset": 0, "limit": 5 }))["rows"][0]["id"];
        let texts = |values: &Value| {
            let mut texts: Vec<String> = values.as_array().unwrap().iter().map(|value| text(&value["text"])).collect();
            texts.sort();
            texts
        };
        assert_eq!(texts(&own(&other, arrived)), texts(&values), "{form}");
        let has_picture = !other.ok("contacts_get", json!({ "id": arrived }))["photo"].is_null();
        assert_eq!(has_picture, form.starts_with("vcard"), "{form}");
        // The import goes back as one, the picture with it.
        other.ok("history_undo", Value::Null);
        assert_eq!(total(&other), 0, "{form}");
    }
}

#[test]
fn a_distribution_list_leaves_in_its_order_and_nobody_else() {
    let table = Table::with_firm();
    let ids: Vec<Value> = ["Weber", "Hansen", "Petersen"]
        .map(|family| table.ok("contacts_save", person("Anna", family))["id"].clone())
        .to_vec();
    let fields = json!({ "name": "Rundbrief" });
    let list = table.ok("distribution_lists_save", json!({ "id": null, "fields": fields }))["id"].clone();
    for id in [&ids[2], &ids[0]] {
        table.ok("distribution_lists_add", json!({ "id": list, "contacts": { "ids": [id] } }));
    }
    let told = table.bytes("contacts_export", json!({ "as": "json", "list": list }));
    let told: Vec<Value> = serde_json::from_slice(&told).unwrap();
    assert_eq!(told.iter().map(|one| text(&one["family"])).collect::<Vec<_>>(), ["Petersen", "Weber"]);
    assert_eq!(table.code("contacts_export", json!({ "as": "json", "list": 4711 })), "NOT_FOUND");
}

#[test]
fn a_number_of_who_was_deleted_is_warned_of_at_its_row_and_not_taken() {
    let table = Table::with_firm();
    let mut card = person("Anna", "Weber");
    card["card"]["customer_number"] = json!("K-00007");
    let id = table.id("contacts_save", card);
    table.ok("contacts_delete", json!({ "ids": [id] }));
    let rows = "Vorname;Nachname;Kundennummer\r\nUwe;Kruse;K-00008\r\nKim;Sommer;K-00007\r\n";
    let token = table.stage("Kunden.csv", rows.as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    let warnings = preview["warnings"].as_array().cloned().unwrap_or_default();
    let gone: Vec<&Value> = warnings.iter().filter(|warning| warning["code"] == "IMPORT_NUMBER_GONE").collect();
    assert_eq!(gone.len(), 1, "{warnings:?}");
    assert_eq!((&gone[0]["line"], &gone[0]["data"]["number"]), (&json!(3), &json!("K-00007")));
}
