//! A body, its sitting, who was there, the minutes, and what comes of them.

use serde_json::{Value, json};

use crate::table::{Table, text};

fn council(table: &Table) -> i64 {
    table.id(
        "bodies_save",
        json!({ "id": null, "fields": {
            "code": "BR", "name": "Beirat", "quorum": { "kind": "half" }, "note": "", "active": true,
            "members": [
                { "name": "Kim Weber", "role": "chair", "votes": 2 },
                { "name": "Jo Lang", "function": "Kassenwart" },
            ] } }),
    )
}

fn sitting(table: &Table, day: &str, items: Value) -> i64 {
    table.id(
        "events_save",
        json!({ "id": null, "fields": {
            "kind": "sitting", "status": "invited", "title": "Sitzung des Beirats", "body": "Beirat",
            "when": { "span": "timed", "starts": format!("{day}T09:00"), "ends": format!("{day}T12:00"), "zone": "" },
            "room_id": null, "place": "", "online_link": "", "preparation": "", "convened_on": null, "next_date": "",
            "over_choice": "", "note": "", "days": [], "own": [],
            "participants": [
                { "name": "Kim Weber", "role": "chair", "votes": 2 },
                { "name": "Jo Lang", "role": "participant", "votes": 1 },
            ],
            "agenda": items } }),
    )
}

#[test]
fn a_sitting_goes_from_its_body_to_the_register_of_decisions() {
    let table = Table::with_firm();
    let body = council(&table);
    assert_eq!(table.ok("bodies_list", Value::Null)[0]["fields"]["members"][0]["votes"], 2);
    let event = sitting(&table, "2026-03-16", json!([{ "title": "Werbung", "minutes": 30 }, { "title": "Haushalt" }]));
    assert_eq!(table.code("bodies_delete", json!({ "id": body })), "IN_USE");
    assert_eq!(table.code("events_delete", json!({ "ids": [event] })), "SITTING_NUMBERED");

    let begun = table.ok("minutes_get", json!({ "id": event }));
    assert_eq!((&begun["newest"], &begun["quorate"]), (&Value::Null, &Value::Null));
    let mut fields = begun["proposal"].clone();
    assert_eq!(text(&fields["items"][1]["title"]), "Haushalt");
    let lines = table.ok("attendance_get", json!({ "id": event }));
    let line = |at: usize, presence: &str| json!({ "participant": lines[at]["participant"], "presence": presence });
    let note = |lines: Value| table.ok("attendance_save", json!({ "event_id": event, "attendance": lines }));
    note(json!([line(0, "absent"), line(1, "present")]));
    assert_eq!(table.ok("minutes_get", json!({ "id": event }))["quorate"], false, "one vote of three");
    note(json!([line(0, "present")]));
    let noted = table.ok("minutes_get", json!({ "id": event }));
    assert_eq!((&noted["quorate"], &noted["votes_present"]), (&json!(true), &json!(3)));

    fields["items"][0]["decisions"] = json!([{ "wording": "Die Website wird erneuert.", "yes": 3, "no": 1 }]);
    fields["items"][0]["jobs"] =
        json!([{ "title": "Angebote einholen", "who": "Jo Lang", "due": "2026-04-01" }, { "title": "Texte sammeln" }]);
    fields["items"][1]["postponed"] = json!(true);
    let issues = table.issues("minutes_save", json!({ "event_id": event, "fields": fields }));
    assert_eq!(issues, [("items.0.decisions.0.yes".to_owned(), "VOTES_MORE_THAN_PRESENT".to_owned())]);
    fields["items"][0]["decisions"][0]["no"] = json!(0);
    let id = table.id("minutes_save", json!({ "event_id": event, "fields": fields }));

    let paper = table.ok("papers_render", json!({ "paper": "minutes", "id": event }));
    assert_eq!(paper["pages"].as_array().map(Vec::len), Some(1));
    assert_eq!(table.ok("minutes_release", json!({ "id": id })), 2);
    let tasks = table.ok("tasks_page", json!({ "filter": {}, "offset": 0, "limit": 10 }));
    let titles: Vec<_> = tasks["rows"].as_array().expect("rows").iter().map(|row| text(&row["title"])).collect();
    assert_eq!(titles, ["Angebote einholen", "Texte sammeln"]);
    // What is open of the body: by due day, and what was put off behind it.
    let points = table.ok("open_points_list", json!({ "body": body }));
    let told = |one: &Value| (text(&one["title"]), text(&one["who"]), one["due"].clone(), text(&one["item"]));
    let told: Vec<_> = points.as_array().expect("a list").iter().map(told).collect();
    let line =
        |title: &str, who: &str, due: Value, item: &str| (title.to_owned(), who.to_owned(), due, item.to_owned());
    assert_eq!(
        told,
        [
            line("Angebote einholen", "Jo Lang", json!("2026-04-01"), "1 Werbung"),
            line("Texte sammeln", "", Value::Null, "1 Werbung"),
            line("Haushalt", "", Value::Null, ""),
        ]
    );
    assert_eq!((&points[0]["item_id"], &points[2]["task_id"]), (&Value::Null, &Value::Null));
    assert_eq!((&points[2]["event_id"], text(&points[2]["body"])), (&json!(event), "Beirat".to_owned()));
    assert_eq!(table.ok("open_points_list", json!({})), points, "no other body has any");
    assert_eq!(table.code("open_points_list", json!({ "body": 4711 })), "NOT_FOUND");
    table.ok("tasks_finish", json!({ "ids": [points[0]["task_id"]], "state": "done" }));
    assert_eq!(table.ok("open_points_list", json!({})).as_array().map(Vec::len), Some(2));
    assert_eq!(table.ok("minutes_approve", json!({ "id": id })), json!(["BR-2026-001"]));
    let register = table.ok("decisions_list", json!({ "body": body }));
    assert_eq!((&register[0]["number"], &register[0]["state"]), (&json!("BR-2026-001"), &json!("approved")));
    assert_eq!((&register[0]["item_at"], &register[0]["decision_at"]), (&json!(0), &json!(0)));
    let found = |filter: Value| table.ok("decisions_list", filter).as_array().map(Vec::len);
    assert_eq!(found(json!({ "text": "website beirats" })), Some(1), "a word of the wording, one of the sitting");
    assert_eq!(found(json!({ "text": "website haushalt" })), Some(0));
    assert_eq!(found(json!({ "from": "2026-03-16", "to": "2026-03-16" })), Some(1));
    assert_eq!(found(json!({ "from": "2026-03-17" })), Some(0));
    assert_eq!(table.code("minutes_save", json!({ "event_id": event, "fields": fields })), "MINUTES_APPROVED");

    // What was put off waits for the next sitting, and stands there once.
    let next = sitting(&table, "2026-06-15", json!([]));
    let waiting = table.ok("agenda_waiting", json!({ "id": next }));
    assert_eq!((text(&waiting[0]["title"]), waiting[0]["topic"].clone()), ("Haushalt".to_owned(), Value::Null));
    let mut record = table.ok("events_get", json!({ "id": next }))["fields"].clone();
    record["agenda"] = json!([{ "title": "Haushalt", "carried_from": waiting[0]["item"] }]);
    table.ok("events_save", json!({ "id": next, "fields": record }));
    assert_eq!(table.ok("agenda_waiting", json!({ "id": next })), json!([]));
}

#[test]
fn a_topic_waits_until_an_agenda_takes_it() {
    let table = Table::with_firm();
    let body = council(&table);
    let topic = |title: &str, kind: &str| {
        json!({ "body_id": body, "title": title, "kind": kind, "minutes": 20, "presenter": "Kim Weber",
                "motion": "Freigabe", "note": "gefragt von Jo Lang" })
    };
    let statute = table.id("topics_save", json!({ "id": null, "fields": topic("Satzung", "decision") }));
    let van = table.id("topics_save", json!({ "id": null, "fields": topic("Lieferwagen", "discussion") }));
    table.ok("topics_shift", json!({ "id": van, "by": -1 }));
    let titles = |table: &Table| -> Vec<String> {
        let topics = table.ok("topics_list", Value::Null);
        topics.as_array().expect("a list").iter().map(|one| text(&one["title"])).collect()
    };
    assert_eq!(titles(&table), ["Lieferwagen", "Satzung"]);

    let event = sitting(&table, "2026-03-16", json!([]));
    let waiting = table.ok("agenda_waiting", json!({ "id": event }));
    assert_eq!((&waiting[1]["topic"], text(&waiting[1]["presenter"])), (&json!(statute), "Kim Weber".to_owned()));
    sitting(&table, "2026-03-17", json!([{ "title": "Satzung", "kind": "decision", "topic": statute }]));
    assert_eq!(titles(&table), ["Lieferwagen"]);
    assert_eq!(table.code("topics_delete", json!({ "id": statute })), "TOPIC_GONE");
    assert_eq!(table.code("topics_save", json!({ "id": null, "fields": topic(" ", "info") })), "INVALID");
    table.ok("topics_delete", json!({ "id": van }));
    assert_eq!(titles(&table), [""; 0]);
    table.ok("history_undo", Value::Null);
    assert_eq!(titles(&table), ["Lieferwagen"]);
}
