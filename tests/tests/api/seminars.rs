//! A seminar from its places to its certificates and its budget.

use serde_json::{Value, json};

use crate::table::{Table, text};

fn seminar(table: &Table, capacity: u32) -> i64 {
    let id = table.id(
        "events_save",
        json!({ "id": null, "fields": {
            "kind": "seminar", "status": "invited", "title": "Erste Hilfe", "body": "",
            "when": { "span": "timed", "starts": "2026-04-16T09:00", "ends": "2026-04-16T17:00", "zone": "" },
            "room_id": null, "place": "", "online_link": "", "preparation": "", "convened_on": null, "next_date": "",
            "over_choice": "", "note": "", "days": [], "own": [], "participants": [], "agenda": [] } }),
    );
    let places = json!({ "capacity": capacity, "price": 19_000, "currency": "EUR" });
    table.ok("event_places_save", json!({ "event_id": id, "places": places }));
    id
}

fn add(table: &Table, event: i64, person: Value) -> Value {
    table.ok("registration_add", json!({ "event_id": event, "person": person }))
}

/// Name and state of every registration.
fn stand(table: &Table, event: i64) -> Vec<String> {
    let found = table.ok("registrations_get", json!({ "id": event }));
    let rows = found["rows"].as_array().expect("rows").iter();
    rows.map(|row| format!("{} {}", text(&row["person"]["name"]), text(&row["state"]))).collect()
}

#[test]
fn a_seminar_goes_from_its_places_to_its_certificates() {
    let table = Table::with_firm();
    let event = seminar(&table, 2);
    let ada = add(&table, event, json!({ "name": "Ada", "diet": "vegan" }));
    assert_eq!(ada["state"], "confirmed");
    let text_of_list = "Name\tFirma\tE-Mail\nBen Both\tHansen GmbH\tben@both.de\nAda\t\t\nCem Cam\t\t";
    let pasted = table.ok("registrations_pasted", json!({ "event_id": event, "text": text_of_list }));
    let marked: Vec<_> = pasted.as_array().expect("people").iter().map(|one| one["registered"].clone()).collect();
    assert_eq!(marked, [json!(false), json!(true), json!(false)]);
    let people: Vec<_> = pasted.as_array().expect("people").iter().map(|one| one["person"].clone()).collect();
    let done = table.ok("registrations_add", json!({ "event_id": event, "people": people }));
    let cem = done[1]["id"].clone();
    assert_eq!(stand(&table, event), ["Ada confirmed", "Ben Both confirmed", "Cem Cam waiting"]);
    assert_eq!(table.code("registration_confirm", json!({ "id": cem })), "SEMINAR_FULL");
    let twice = table.issues("registration_add", json!({ "event_id": event, "person": { "name": "Ada" } }));
    assert_eq!(twice, [("name".to_owned(), "REGISTRATION_TWICE".to_owned())]);

    table.ok("registrations_paid", json!({ "event_id": event, "ids": [ada["id"]], "on": "2026-03-16" }));
    table.ok("registration_cancel", json!({ "id": ada["id"], "reason": "krank" }));
    let found = table.ok("registrations_get", json!({ "id": event }));
    assert_eq!(found["next"], cem);
    assert_eq!((&found["counts"]["to_return"], &found["counts"]["expected"]), (&json!(19_000), &json!(19_000)));
    let attending = table.ok("events_get", json!({ "id": event }))["fields"]["participants"].clone();
    assert_eq!((attending.as_array().map(Vec::len), &attending[0]["registered"]), (Some(1), &json!(true)));
    table.ok("registration_confirm", json!({ "id": cem }));
    let change = json!({ "name": "Cem Çam", "diet": "vegetarisch", "price": 0 });
    table.ok("registration_change", json!({ "id": cem, "person": change }));
    let found = table.ok("registrations_get", json!({ "id": event }));
    assert_eq!(found["catering"], json!([{ "diet": "", "count": 1 }, { "diet": "vegetarisch", "count": 1 }]));
    let small = json!({ "capacity": 1, "price": null, "currency": "EUR" });
    let issues = table.issues("event_places_save", json!({ "event_id": event, "places": small }));
    assert_eq!(issues, [("capacity".to_owned(), "CAPACITY_BELOW_CONFIRMED".to_owned())]);

    let lines = table.ok("attendance_get", json!({ "id": event }));
    let there = json!([{ "participant": lines[0]["participant"], "presence": "present" }]);
    assert_eq!(table.code("certificates_draw", json!({ "event_id": event })), "CERTIFICATE_NOBODY");
    table.ok("attendance_save", json!({ "event_id": event, "attendance": there }));
    assert_eq!(table.ok("certificates_draw", json!({ "event_id": event })), 1);
    let found = table.ok("registrations_get", json!({ "id": event }));
    assert_eq!(found["rows"][0]["certificate"], "TB-2026-0001");
    assert_eq!(table.code("events_delete", json!({ "ids": [event] })), "EVENT_CERTIFIED");
}

#[test]
fn a_budget_shows_what_was_planned_what_it_came_to_and_what_the_registrations_bring() {
    let table = Table::with_firm();
    let event = seminar(&table, 5);
    add(&table, event, json!({ "name": "Ada" }));
    let lines = json!([
        { "kind": "cost", "title": "Catering", "planned": 45_000, "actual": 47_250 },
        { "kind": "income", "title": "Zuschuss", "planned": 10_000 },
    ]);
    table.ok("budget_save", json!({ "event_id": event, "lines": lines }));
    let budget = table.ok("budget_get", json!({ "id": event }));
    assert_eq!((&budget["planned"]["cost"], &budget["actual"]["cost"]), (&json!(45_000), &json!(47_250)));
    assert_eq!((&budget["planned"]["income"], &budget["actual"]["income"]), (&json!(10_000), &json!(0)));
    assert_eq!((&budget["expected"], &budget["received"]), (&json!(19_000), &json!(0)));
    let wrong = json!({ "event_id": event, "lines": [{ "title": "", "planned": 1 }] });
    assert_eq!(table.issues("budget_save", wrong), [("lines.0.title".to_owned(), "TITLE_MISSING".to_owned())]);
    table.ok("history_undo", Value::Null);
    assert_eq!(table.ok("budget_get", json!({ "id": event }))["lines"], json!([]));
}
