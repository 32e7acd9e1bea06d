//! Every command answers everything: what it takes, and what it does not take.

use kontor_api::commands::NAMES;
use serde_json::{Value, json};

use crate::table::{Table, organisation};

/// Requests that no command is made for.
fn garbage() -> Vec<Value> {
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    vec![
        Value::Null,
        json!({}),
        json!([]),
        json!(["a", 1, null]),
        json!(true),
        json!(-1),
        json!(1e300),
        json!("text"),
        json!({ "id": "x", "ids": "x", "import": "x", "document": "x", "limit": -1, "offset": -1 }),
        json!({ "id": i64::MAX, "ids": [i64::MIN, i64::MAX], "index": u64::MAX, "import": u64::MAX }),
        json!({ "id": 1.5, "card": [], "fields": [], "filter": [], "terms": [] }),
        json!({ "id": null, "card": {}, "fields": {}, "filter": {}, "terms": {}, "json": {} }),
        json!({ "token": "../../etc/passwd", "owner": { "kind": "contact", "id": 0 }, "place": "", "key": "" }),
        json!({ "kind": "nothing", "id": 1, "list": "nothing", "paper": "nothing", "as": "nothing" }),
        json!({ "text": "\u{0}\u{202E}\u{1F469}\u{200D}\u{1F4BB} ' OR 1=1 --", "limit": 5, "kinds": [] }),
        deep,
    ]
}

/// Asks every command everything; after each one the desk must still be there.
fn bombard(table: &Table, requests: &[Value]) {
    for name in NAMES {
        // It waits for something to happen, as it should; `events.rs` has its own test.
        if *name == "events_next" {
            continue;
        }
        for request in requests {
            let answer = table.wire(name, request.clone());
            let code = answer["error"]["code"].as_str().unwrap_or_default();
            assert!(code != "PANIC" && code != "DESK_GONE", "{name} {request}: {answer}");
            assert!(answer.get("error").is_none() || !code.is_empty(), "{name} {request}: {answer}");
        }
        assert!(table.ok("office_state", Value::Null)["today"].is_string(), "{name}");
    }
}

#[test]
fn an_unknown_name_is_told() {
    let table = Table::bare();
    for name in ["", "contacts", "contacts_", "Contacts_get", "office_state ", "\u{0}"] {
        let refused = table.refused(name, Value::Null);
        assert_eq!((refused.code.as_str(), &refused.data), ("COMMAND_UNKNOWN", &json!({ "name": name })));
    }
}

#[test]
fn a_request_of_another_form_is_told() {
    let table = Table::new();
    for name in NAMES {
        let answer = table.wire(name, json!("text"));
        assert_eq!(answer["error"]["code"], "BAD_REQUEST", "{name}: {answer}");
    }
}

#[test]
fn nothing_makes_a_command_panic() {
    let table = Table::with_firm();
    table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    bombard(&table, &garbage());
}

#[test]
fn nothing_makes_a_command_panic_without_an_office() {
    bombard(&Table::bare(), &garbage());
}

/// Numbers and days at their outermost, in requests that are of the right form.
#[test]
fn the_outermost_numbers_and_days_are_held() {
    let table = Table::with_firm();
    let contact = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    let contract = table.id("contracts_save", crate::table::contract("Strom", Some(contact)));
    let slice = json!({ "offset": u64::MAX, "limit": u64::MAX, "filter": {} });
    let far = ["-262143-01-01", "0000-01-01", "0001-01-01", "1799-12-31", "9999-12-31", "+262142-12-31"];
    let mut asked: Vec<(&str, Value)> = vec![
        ("contacts_page", slice.clone()),
        ("contracts_page", slice.clone()),
        ("events_page", slice.clone()),
        ("events_listed", slice),
        ("events_listed", json!({ "offset": 0, "limit": 9, "wanted": u64::MAX })),
        ("history_steps", json!({ "limit": u64::MAX })),
        ("search_everything", json!({ "text": "s", "limit": u64::MAX })),
        ("contracts_page", json!({ "offset": 0, "limit": 9, "filter": { "deadline_within_days": i64::MAX } })),
        ("contracts_page", json!({ "offset": 0, "limit": 9, "filter": { "deadline_within_days": i64::MIN } })),
        ("history_undo_step", json!({ "op": i64::MIN, "along": true })),
        ("holidays_list", json!({ "region": "DE-SH", "year": i32::MAX, "local": true })),
        ("holidays_list", json!({ "region": "DE-SH", "year": i32::MIN, "local": true })),
        ("holidays_list", json!({ "region": "CH-VD", "year": -262_143, "local": true })),
        ("job_cancel", json!({ "job": u64::MAX })),
    ];
    for day in far {
        let mut terms = crate::table::terms();
        terms["start"] = json!(day);
        asked.push(("contracts_deadline", json!({ "terms": terms, "on": "2026-03-16" })));
        asked.push(("contracts_deadline", json!({ "terms": crate::table::terms(), "on": day })));
        asked.push(("contracts_preview", json!({ "terms": terms, "costs": [] })));
        asked.push(("events_between", json!({ "from": day, "to": day })));
        asked.push(("events_listed", json!({ "offset": 0, "limit": 9, "filter": { "from": day, "to": day } })));
        asked.push(("series_dates", json!({ "from": "2026-01-01", "to": day })));
        asked.push(("birthdays_between", json!({ "from": day, "to": day })));
        asked.push(("events_between", json!({ "from": "2026-01-01", "to": day })));
        asked.push(("papers_render", json!({ "paper": "contract-list", "key_date": day })));
        let mut save = crate::table::contract("Weit", None);
        save["fields"]["terms"]["start"] = json!(day);
        asked.push(("contracts_save", save));
        let mut days = crate::table::meeting("Weit", "2026-03-16T09:00", "2026-03-16T10:00");
        days["fields"]["when"] = json!({ "span": "days", "first": day, "last": day });
        asked.push(("events_preview", days.clone()));
        asked.push(("events_save", days));
    }
    for number in [i64::MIN, -1, 0, i64::MAX] {
        let mut save = crate::table::contract("Viel", None);
        save["id"] = json!(contract);
        save["fields"]["costs"][0]["amount"]["minor"] = json!(number);
        asked.push(("contracts_save", save.clone()));
        save["fields"]["costs"][0]["vat_rate"] = json!(number);
        asked.push(("contracts_save", save.clone()));
        asked.push(("contracts_preview", json!({ "terms": crate::table::terms(), "costs": save["fields"]["costs"] })));
        let mut event = crate::table::meeting("Lang", "2026-03-16T09:00", "2026-03-16T10:00");
        event["fields"]["agenda"][0]["minutes"] = json!(number);
        asked.push(("events_preview", event.clone()));
        asked.push(("events_save", event));
        let agenda = json!({ "start": "2026-03-16T09:00", "items": [{ "minutes": number }, { "minutes": number }] });
        asked.push(("agenda_clock", agenda));
        for key in ["notice", "first_term"] {
            let mut terms = crate::table::terms();
            if key == "notice" {
                terms["notice"]["amount"] = json!(number);
            } else {
                terms["first_term"]["months"] = json!(number);
            }
            asked.push(("contracts_deadline", json!({ "terms": terms, "on": "2026-03-16" })));
        }
    }
    for (name, request) in asked {
        let answer = table.wire(name, request.clone());
        let code = answer["error"]["code"].as_str().unwrap_or_default();
        assert!(code != "PANIC" && code != "DESK_GONE", "{name} {request}: {answer}");
    }
    // Whatever of it was taken, the register, the lists and the papers still stand.
    table.everything();
    table.ok("papers_render", json!({ "paper": "contract-list" }));
}
