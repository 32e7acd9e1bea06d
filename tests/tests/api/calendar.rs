//! The calendar: what it is narrowed to, the list that goes on, dates that are moved, birthdays, and the plan on paper.

use serde_json::{Value, json};

use crate::table::{Table, meeting, text};

fn weekly(title: &str, rule: &str) -> Value {
    json!({ "id": null, "fields": {
        "kind": "meeting", "title": title, "body_id": null, "rule": rule, "holidays": "keep",
        "first": { "span": "timed", "starts": "2026-03-23T09:00", "ends": "2026-03-23T10:00", "zone": "" },
        "room_id": null, "place": "", "online_link": "", "note": "", "people": [] } })
}

fn person(given: &str, family: &str, birthday: &str) -> Value {
    json!({ "id": null, "card": { "kind": "person", "given": given, "family": family, "birthday": birthday } })
}

#[test]
fn calendar_and_list_are_narrowed_to_a_body_a_room_or_a_person() {
    let table = Table::with_firm();
    let body = table.id(
        "bodies_save",
        json!({ "id": null, "fields": { "code": "BR", "name": "Beirat", "quorum": { "kind": "half" },
                 "convening": null, "note": "", "active": true, "members": [] } }),
    );
    let anna = table.id("contacts_save", person("Anna", "Weber", "1980-04-15"));
    let mut theirs = meeting("Sitzung", "2026-03-24T09:00", "2026-03-24T10:00");
    theirs["fields"]["body"] = json!("Beirat");
    theirs["fields"]["participants"] = json!([{ "contact_id": anna, "name": "" }]);
    table.id("events_save", theirs);
    let mut other = meeting("Anderes", "2026-03-24T11:00", "2026-03-24T12:00");
    other["fields"]["body"] = json!("");
    table.id("events_save", other);
    let mut series = weekly("Beirat berät", "FREQ=WEEKLY;BYDAY=MO;COUNT=2");
    series["fields"]["body_id"] = json!(body);
    table.id("series_save", series);
    table.id("series_save", weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO;COUNT=2"));

    let titles = |answer: &Value| -> Vec<String> {
        answer.as_array().expect("rows").iter().map(|row| text(&row["title"])).collect()
    };
    let mut span = json!({ "from": "2026-03-16", "to": "2026-03-29" });
    assert_eq!(titles(&table.ok("events_between", span.clone())), ["Sitzung", "Anderes"]);
    assert_eq!(titles(&table.ok("series_dates", span.clone())), ["Beirat berät", "Jour fixe"]);
    span["body"] = json!(body);
    assert_eq!(titles(&table.ok("events_between", span.clone())), ["Sitzung"]);
    assert_eq!(titles(&table.ok("series_dates", span)), ["Beirat berät"]);
    let hers = json!({ "from": "2026-03-16", "to": "2026-03-29", "contact": anna });
    assert_eq!(titles(&table.ok("events_between", hers.clone())), ["Sitzung"]);
    assert_eq!(titles(&table.ok("series_dates", hers)), [] as [String; 0]);

    let page = |filter: Value| table.ok("events_page", json!({ "filter": filter, "offset": 0, "limit": 10 }));
    assert_eq!(titles(&page(json!({ "body": body }))["rows"]), ["Sitzung"]);
    let listed = |filter: Value| {
        let found = table.ok("events_listed", json!({ "filter": filter, "offset": 0, "limit": 10 }));
        let rows = found["rows"].as_array().expect("rows").clone();
        let said = |row: &Value| {
            if row["event"].is_object() {
                text(&row["event"]["title"])
            } else {
                format!("{}*", text(&row["date"]["title"]))
            }
        };
        (rows.iter().map(said).collect::<Vec<_>>(), found)
    };
    let (rows, found) = listed(json!({ "from": "2026-03-16", "body": body }));
    assert_eq!(rows, ["Beirat berät*", "Sitzung", "Beirat berät*"]);
    assert_eq!((&found["count"], &found["until"], &found["more"]), (&json!(3), &Value::Null, &json!(false)));

    // The plan on paper counts what the calendar shows.
    let plan = |narrowed: Value| {
        let mut request = json!({ "paper": "week-plan", "key_date": "2026-03-24" });
        for (key, value) in narrowed.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        table.ok("papers_render", request)["rows"].clone()
    };
    assert_eq!(plan(json!({})), 4);
    assert_eq!(plan(json!({ "body": body })), 2);
    assert_eq!(plan(json!({ "person": anna })), 1);
}

#[test]
fn the_list_goes_on_as_far_as_rows_are_wanted() {
    let table = Table::with_firm();
    table.id("series_save", weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO"));
    let asked = |wanted: usize| {
        let filter = json!({ "from": "2026-03-16" });
        table.ok("events_listed", json!({ "filter": filter, "wanted": wanted, "offset": 0, "limit": 5 }))
    };
    let near = asked(10);
    assert_eq!((near["rows"].as_array().map(Vec::len), &near["more"]), (Some(5), &json!(true)));
    let far = asked(100);
    assert!(far["count"].as_u64() >= Some(100), "{far}");
    assert!(text(&far["until"]) > text(&near["until"]));
    assert_eq!(near["rows"][0]["date"]["original"], "2026-03-23T09:00");
}

#[test]
fn a_date_of_a_series_is_moved_and_taken_back_in_one_step() {
    let table = Table::with_firm();
    let id = table.id("series_save", weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO;COUNT=3"));
    let when = |starts: &str, ends: &str| json!({ "span": "timed", "starts": starts, "ends": ends, "zone": "" });
    let request =
        json!({ "id": id, "original": "2026-03-30T09:00", "when": when("2026-03-31T14:00", "2026-03-31T15:00") });
    let moved = table.ok("series_move", request);
    let event = table.ok("events_get", json!({ "id": moved["id"] }));
    assert_eq!(event["fields"]["when"]["starts"], "2026-03-31T14:00");
    assert_eq!(event["series"]["original"], "2026-03-30T09:00");
    let dates =
        || table.ok("series_dates", json!({ "from": "2026-03-16", "to": "2026-04-30" })).as_array().map(Vec::len);
    assert_eq!(dates(), Some(2));
    table.ok("history_undo", Value::Null);
    assert_eq!(dates(), Some(3));
    let wrong =
        json!({ "id": id, "original": "2026-03-31T09:00", "when": when("2026-03-31T14:00", "2026-03-31T15:00") });
    assert_eq!(table.code("series_move", wrong), "SPLIT_AT_NO_DATE");
}

#[test]
fn an_event_is_moved_beside_its_form() {
    let table = Table::with_firm();
    let when = |day: &str| json!({ "span": "timed", "starts": format!("{day}T09:00"), "ends": format!("{day}T10:00"), "zone": "" });
    let id = table.id("series_save", weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO"));
    let event = table.ok("series_open", json!({ "id": id, "original": "2026-03-30T09:00" }))["id"].clone();
    table.ok("drafts_put", json!({ "place": "event", "record_id": event, "json": { "title": "Jour" } }));
    assert_eq!(table.ok("events_move", json!({ "id": event, "when": when("2026-04-01") }))["id"], event);
    assert_eq!(table.ok("events_get", json!({ "id": event }))["fields"]["when"]["starts"], "2026-04-01T09:00");
    assert_eq!(table.ok("drafts_list", Value::Null).as_array().map(Vec::len), Some(1));
}

#[test]
fn a_whole_series_is_put_elsewhere_with_what_was_struck_and_where_it_ends() {
    let table = Table::with_firm();
    let id = table.id("series_save", weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260413"));
    table.ok("series_strike", json!({ "id": id, "original": "2026-03-30T09:00" }));
    let when = |day: &str| json!({ "span": "timed", "starts": format!("{day}T09:00"), "ends": format!("{day}T10:00"), "zone": "" });
    let mut request = json!({ "id": id, "original": "2026-04-06T09:00", "when": when("2026-04-08") });
    assert_eq!(table.ok("series_put_ways", request.clone()), json!({ "following": true, "all": true }));
    request["reach"] = json!("all");
    assert_eq!(table.ok("series_put", request)["id"], id);
    let dates = || {
        let found = table.ok("series_dates", json!({ "from": "2026-03-16", "to": "2026-04-30" }));
        let originals = found.as_array().into_iter().flatten().map(|date| text(&date["original"]));
        originals.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(dates(), "2026-03-25T09:00 2026-04-08T09:00 2026-04-15T09:00");
    table.ok("history_undo", Value::Null);
    assert_eq!(dates(), "2026-03-23T09:00 2026-04-06T09:00 2026-04-13T09:00");
    // Which of the two days is meant?
    let both = table.id("series_save", weekly("Runde", "FREQ=WEEKLY;BYDAY=MO,WE"));
    let mut request = json!({ "id": both, "original": "2026-04-06T09:00", "when": when("2026-04-07") });
    assert_eq!(table.ok("series_put_ways", request.clone()), json!({ "following": false, "all": false }));
    request["reach"] = json!("following");
    assert_eq!(table.ok("series_put", request), Value::Null);
}

#[test]
fn birthdays_leave_out_who_is_locked_away() {
    let table = Table::with_firm();
    let anna = table.id("contacts_save", person("Anna", "Weber", "1980-04-15"));
    table.id("contacts_save", person("Jörg", "Petersen", "--04-16"));
    let asked = json!({ "from": "2026-04-01", "to": "2026-04-30" });
    let found = table.ok("birthdays_between", asked.clone());
    assert_eq!(
        (&found[0]["contact"], &found[0]["day"], &found[0]["years"]),
        (&json!(anna), &json!("2026-04-15"), &json!(46))
    );
    assert_eq!(found[1]["years"], Value::Null);
    table.ok("contacts_restrict", json!({ "id": anna, "reason": "Antrag" }));
    let left = table.ok("birthdays_between", asked);
    assert_eq!((left.as_array().map(Vec::len), &left[0]["day"]), (Some(1), &json!("2026-04-16")));
    let long = json!({ "from": "2026-01-01", "to": "2036-01-01" });
    assert_eq!(table.code("birthdays_between", long), "PAPER_PERIOD_WRONG");
}
