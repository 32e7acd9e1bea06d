//! Lists, badges and cards of an event, and the papers of bodies.

use serde_json::{Value, json};

use crate::table::{Table, meeting};

/// A seminar of two days with somebody who declined.
fn seminar(table: &Table) -> i64 {
    let mut event = meeting("Arbeitsschutz am Bau", "2026-03-16T09:00", "2026-03-17T16:30");
    event["fields"]["kind"] = json!("seminar");
    event["fields"]["body"] = json!("");
    event["fields"]["place"] = json!("Hof");
    event["fields"]["participants"] = json!([
        { "name": "Frau Dr. Anna Weber", "role": "chair", "function": "Werft Glückstadt" },
        { "name": "Jörg Petersen", "answer": "accepted" },
        { "name": "Uwe Kruse", "answer": "declined" },
    ]);
    table.id("events_save", event)
}

fn wide(set: &Value) -> bool {
    set["pages"][0]["width"].as_f64() > set["pages"][0]["height"].as_f64()
}

#[test]
fn the_people_of_an_event_are_listed_to_sign_and_to_hand_out() {
    let table = Table::with_firm();
    let event = seminar(&table);
    let paper = |paper: &str, more: Value| {
        let mut request = json!({ "paper": paper, "id": event });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        request
    };
    let signed = table.ok("papers_render", paper("attendance-list", json!({})));
    assert_eq!((&signed["rows"], wide(&signed)), (&json!(2), false), "who declined does not sign: {signed}");
    let halves = table.ok("papers_render", paper("attendance-list", json!({ "form": "half_days" })));
    assert!(wide(&halves), "{halves}");
    let handed = table.ok("papers_render", paper("participant-list", json!({})));
    assert_eq!((&handed["rows"], &handed["is_list"]), (&json!(2), &json!(true)));
    let internal = table.ok("papers_render", paper("participant-list", json!({ "form": "internal" })));
    assert_eq!(internal["rows"], 3, "the house sees who declined");
    for code in ["attendance-list", "participant-list", "name-badges", "tent-cards", "event-checklist"] {
        assert_eq!(table.code("papers_render", json!({ "paper": code })), "PAPER_NEEDS_RECORD");
        assert_eq!(table.code("papers_render", paper(code, json!({ "form": "x" }))), "PAPER_FORM_UNKNOWN");
        assert_eq!(table.code("papers_render", json!({ "paper": code, "id": 99_999 })), "NOT_FOUND");
    }
}

#[test]
fn badges_stand_on_their_sheets_from_the_first_free_one() {
    let table = Table::with_firm();
    let event = seminar(&table);
    let sheets = table.ok("badge_sheets", Value::Null);
    assert_eq!([&sheets[0]["code"], &sheets[1]["code"], &sheets[2]["code"]], ["4412", "A7", "A6"]);
    let set = table.ok("papers_render", json!({ "paper": "name-badges", "id": event }));
    assert_eq!((&set["rows"], &set["remarks"]), (&json!(2), &json!([])));
    let start = |start: usize, sheet: &str| {
        let labels = json!({ "sheet": sheet, "start": start });
        json!({ "paper": "name-badges", "id": event, "labels": labels })
    };
    let late = table.ok("papers_render", start(10, "4412"));
    assert_eq!(late["pages"].as_array().map(Vec::len), Some(2), "one on the last place, one on another sheet");
    assert_eq!(table.code("papers_render", start(11, "4412")), "LABEL_START_WRONG");
    assert_eq!(table.code("papers_render", start(1, "4711")), "LABEL_SHEET_UNKNOWN");
    let cards = table.ok("papers_render", json!({ "paper": "tent-cards", "id": event }));
    assert_eq!((&cards["rows"], cards["pages"].as_array().map(Vec::len)), (&json!(2), Some(2)));
}

#[test]
fn decisions_and_open_points_leave_as_lists() {
    let table = Table::with_firm();
    let body = table.id(
        "bodies_save",
        json!({ "id": null, "fields": {
            "code": "BR", "name": "Beirat", "quorum": { "kind": "none" }, "note": "", "active": true, "members": [] } }),
    );
    let mut event = meeting("Sitzung des Beirats", "2026-03-16T09:00", "2026-03-16T12:00");
    event["fields"]["body"] = json!("Beirat");
    event["fields"]["status"] = json!("invited");
    let event = table.id("events_save", event);
    let mut fields = table.ok("minutes_get", json!({ "id": event }))["proposal"].clone();
    fields["items"][1]["decisions"] = json!([{ "wording": "Die Website wird erneuert.", "yes": 3, "no": 1 }]);
    fields["items"][1]["jobs"] = json!([{ "title": "Angebote einholen", "who": "Jo Lang", "due": "2026-04-01" }]);
    let minutes = table.id("minutes_save", json!({ "event_id": event, "fields": fields }));
    table.ok("minutes_release", json!({ "id": minutes }));

    let register = json!({ "paper": "decision-register", "body": body });
    let set = table.ok("papers_render", register.clone());
    assert_eq!((&set["rows"], &set["is_list"]), (&json!(1), &json!(true)), "{set}");
    let mut before = register.clone();
    before["until"] = json!("2026-03-15");
    assert_eq!(table.ok("papers_render", before)["rows"], 0);
    let mut wrong = register;
    wrong["from"] = json!("2027-01-01");
    assert_eq!(table.code("papers_render", wrong), "PAPER_PERIOD_WRONG");
    for asked in [json!(body), Value::Null] {
        let open = table.ok("papers_render", json!({ "paper": "open-points", "body": asked }));
        assert_eq!(open["rows"], 1, "{open}");
    }
    let extract = json!({ "paper": "minutes-extract", "id": event });
    let set = table.ok("papers_render", extract.clone());
    assert!(set["title"].as_str().is_some_and(|title| title.contains("Auszug")), "{set}");
    let mut beyond = extract;
    beyond["item"] = json!(40);
    assert_eq!(table.code("papers_render", beyond), "NOT_FOUND");
}
