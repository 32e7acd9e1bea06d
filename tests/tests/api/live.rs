//! A sitting while it runs, by the clock of the machine.

use serde_json::{Value, json};

use crate::table::{Table, at, text};

fn meeting(table: &Table) -> i64 {
    table.id(
        "events_save",
        json!({ "id": null, "fields": {
            "kind": "meeting", "status": "invited", "title": "Lagebesprechung", "body": "",
            "when": { "span": "timed", "starts": "2026-03-16T09:00", "ends": "2026-03-16T10:00", "zone": "Europe/Berlin" },
            "room_id": null, "place": "", "online_link": "", "preparation": "", "convened_on": null, "next_date": "",
            "over_choice": "", "note": "", "days": [], "own": [], "participants": [],
            "agenda": [
                { "title": "Eröffnung", "minutes": 20 },
                { "title": "Werbung", "minutes": 25 },
                { "title": "Ausblick", "minutes": 15 },
            ] } }),
    )
}

/// Puts the clock of the machine to a time in Berlin, and does a step.
fn step(table: &Table, event: i64, clock: &str, step: Value) {
    table.double.put_clock(at(&format!("2026-03-16T{clock}:00+01:00")));
    table.ok("live_step", json!({ "event_id": event, "step": step }));
}

fn look(table: &Table, event: i64, clock: &str) -> Value {
    table.double.put_clock(at(&format!("2026-03-16T{clock}:00+01:00")));
    table.ok("live_get", json!({ "id": event }))
}

#[test]
fn a_meeting_runs_from_its_beginning_to_its_end() {
    let table = Table::with_firm();
    let event = meeting(&table);
    let before = look(&table, event, "08:55");
    assert_eq!((&before["status"], &before["present"], &before["late"]), (&json!("invited"), &Value::Null, &json!(0)));
    assert_eq!(table.code("live_step", json!({ "event_id": event, "step": { "kind": "next" } })), "LIVE_NOT_RUNNING");

    step(&table, event, "09:05", json!({ "kind": "begin" }));
    let running = look(&table, event, "09:15");
    assert_eq!(
        (&running["present"], &running["next"], &running["items"][0]["spent"]),
        (&json!(0), &json!(1), &json!(10))
    );
    assert_eq!((&running["ends"], &running["late"]), (&json!("2026-03-16T10:05"), &json!(5)));
    let first = running["items"][0]["id"].clone();
    table.ok("live_remark", json!({ "event_id": event, "item": first, "text": "Alle da." }));
    assert_eq!(look(&table, event, "09:16")["items"][0]["remark"], "Alle da.");
    let minutes = table.ok("minutes_get", json!({ "id": event }));
    assert_eq!(text(&minutes["newest"]["fields"]["items"][0]["text"]), "Alle da.");

    step(&table, event, "09:25", json!({ "kind": "next" }));
    step(&table, event, "09:30", json!({ "kind": "pause" }));
    let paused = look(&table, event, "09:35");
    assert_eq!((&paused["is_paused"], &paused["late"]), (&json!(true), &json!(10)));
    step(&table, event, "09:40", json!({ "kind": "next" }));
    let last = paused["items"][3]["id"].clone();
    step(&table, event, "09:45", json!({ "kind": "postpone", "item": last }));
    step(&table, event, "09:45", json!({ "kind": "restore", "item": last }));
    step(&table, event, "09:46", json!({ "kind": "jump", "item": last }));
    step(&table, event, "09:47", json!({ "kind": "back" }));
    step(&table, event, "09:48", json!({ "kind": "drop", "item": last }));
    step(&table, event, "10:00", json!({ "kind": "end", "postpone_rest": true }));
    let over = look(&table, event, "11:00");
    assert_eq!(
        (&over["status"], &over["ended"], &over["late"]),
        (&json!("ended"), &json!("2026-03-16T10:00"), &json!(0))
    );
    let outcomes: Vec<String> =
        over["items"].as_array().expect("items").iter().map(|item| text(&item["outcome"])).collect();
    assert_eq!(outcomes, ["done", "done", "done", "dropped"]);
    let times: Vec<&Value> = over["items"].as_array().expect("items").iter().map(|item| &item["ended"]).collect();
    assert_eq!(times, [&json!("09:25"), &json!("09:40"), &json!("10:00"), &Value::Null]);
    for paper in
        [json!({ "paper": "agenda", "form": "run_sheet", "id": event }), json!({ "paper": "minutes", "id": event })]
    {
        assert_eq!(table.ok("papers_render", paper)["pages"].as_array().map(Vec::len), Some(1));
    }
}
