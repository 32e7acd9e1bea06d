//! What other calendars send after the first time: cancellations, answers, further dates, tables of another order.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::table::{Table, text};

fn read(table: &Table, name: &str, calendar: &str) -> Value {
    let token = table.stage(name, calendar.as_bytes());
    table.ok("calendar_import_read", json!({ "token": token }))
}

/// Reads a calendar and takes it; the rows of its preview.
fn take(table: &Table, calendar: &str) -> Vec<Value> {
    let preview = read(table, "termine.ics", calendar);
    let rows = rows(table, &preview);
    table.ok("calendar_import_apply", json!({ "import": preview["import"] }));
    rows
}

fn rows(table: &Table, preview: &Value) -> Vec<Value> {
    let request = json!({ "import": preview["import"], "only": null, "offset": 0, "limit": 500 });
    table.ok("calendar_import_rows", request).as_array().expect("rows").clone()
}

/// What becomes of the one row of a calendar, and why it is refused.
fn fate(table: &Table, calendar: &str) -> (String, Value) {
    let preview = read(table, "termine.ics", calendar);
    let rows = rows(table, &preview);
    assert_eq!(rows.len(), 1, "{rows:?}");
    (text(&rows[0]["fate"]), rows[0]["reason"].clone())
}

fn calendar(method: &str, parts: &[&str]) -> String {
    let mut text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{method}");
    for part in parts {
        let _ = writeln!(text, "BEGIN:VEVENT\nUID:runde@elsewhere\nDTSTAMP:20260310T080000Z\n{part}\nEND:VEVENT");
    }
    text + "END:VCALENDAR\n"
}

/// Start, title and status of what stands in the book.
fn events(table: &Table) -> Vec<String> {
    let found = table.ok("events_between", json!({ "from": "2026-01-01", "to": "2026-12-31" }));
    let told =
        |row: &Value| format!("{} {} {}", text(&row["when"]["starts"]), text(&row["title"]), text(&row["status"]));
    found.as_array().expect("events").iter().map(told).collect()
}

/// The starts of the dates that are no events yet.
fn dates(table: &Table) -> Vec<String> {
    let found = table.ok("series_dates", json!({ "from": "2026-01-01", "to": "2026-12-31" }));
    found.as_array().expect("dates").iter().map(|date| text(&date["when"]["starts"])).collect()
}

fn series(table: &Table) -> Value {
    let listed = table.ok("series_list", Value::Null);
    let id = listed.as_array().expect("series")[0]["id"].clone();
    table.ok("series_get", json!({ "id": id }))
}

const MONDAYS: &str = "SEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20260302T090000\n\
    DTEND;TZID=Europe/Berlin:20260302T100000\nSUMMARY:Runde\nRRULE:FREQ=WEEKLY;COUNT=6";

#[test]
fn a_cancelled_series_keeps_its_rule_and_its_past() {
    let table = Table::with_firm();
    take(&table, &calendar("", &[MONDAYS]));
    let id = series(&table)["id"].clone();
    // One that took place with something of its own, and one that is still to come.
    table.ok("series_open", json!({ "id": id, "original": "2026-03-09T09:00" }));
    table.ok("series_open", json!({ "id": id, "original": "2026-03-23T09:00" }));
    let before = series(&table)["fields"].clone();

    let cancel = calendar("METHOD:CANCEL\n", &["SEQUENCE:2\nSTATUS:CANCELLED"]);
    take(&table, &cancel);
    assert_eq!(series(&table)["fields"], before);
    assert_eq!(events(&table), ["2026-03-09T09:00 Runde draft", "2026-03-23T09:00 Runde cancelled"]);
    assert_eq!(dates(&table), ["2026-03-02T09:00"]);
    assert_eq!(series(&table)["out"], json!(["2026-03-16T09:00", "2026-03-30T09:00", "2026-04-06T09:00"]));
    assert_eq!(fate(&table, &cancel), ("unchanged".into(), Value::Null));
    // Nothing hangs in the air.
    let orphans =
        series(&table)["events"].as_array().expect("events").iter().filter(|one| one["orphan"] == true).count();
    assert_eq!(orphans, 0);

    // A later word lets it take place again.
    take(&table, &calendar("METHOD:REQUEST\n", &[&MONDAYS.replace("SEQUENCE:1", "SEQUENCE:3")]));
    assert_eq!(dates(&table), ["2026-03-02T09:00", "2026-03-16T09:00", "2026-03-30T09:00", "2026-04-06T09:00"]);
}

#[test]
fn a_series_without_an_end_that_comes_cancelled_shows_no_date() {
    let table = Table::with_firm();
    let endless = MONDAYS.replace(";COUNT=6", "") + "\nSTATUS:CANCELLED";
    take(&table, &calendar("", &[&endless]));
    assert_eq!(dates(&table), [""; 0]);
    assert!(text(&series(&table)["fields"]["rule"]).starts_with("FREQ=WEEKLY"));
    assert_eq!(fate(&table, &calendar("", &[&endless])), ("unchanged".into(), Value::Null));
}

#[test]
fn a_cancellation_for_one_guest_leaves_the_event_to_the_others() {
    let table = Table::with_firm();
    let event = "SEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20260318T140000\nSUMMARY:Absprache\n\
        ORGANIZER:mailto:ole@elsewhere.example\nATTENDEE;CN=Kim:mailto:kim@elsewhere.example\n\
        ATTENDEE;CN=Lea;PARTSTAT=ACCEPTED:mailto:lea@elsewhere.example";
    take(&table, &calendar("", &[event]));
    let cancel = calendar("METHOD:CANCEL\n", &["SEQUENCE:2\nATTENDEE:mailto:KIM@elsewhere.example"]);
    take(&table, &cancel);
    assert_eq!(events(&table), ["2026-03-18T14:00 Absprache invited"]);
    let id = table.ok("events_between", json!({ "from": "2026-03-18", "to": "2026-03-18" }))[0]["id"].clone();
    let people = table.ok("events_get", json!({ "id": id }))["fields"]["participants"].clone();
    assert_eq!((&people[0]["answer"], &people[1]["answer"]), (&json!("declined"), &json!("accepted")));
    assert_eq!(fate(&table, &cancel), ("unchanged".into(), Value::Null));
    take(
        &table,
        &calendar("METHOD:CANCEL\n", &["SEQUENCE:3\nSTATUS:CANCELLED\nATTENDEE:mailto:lea@elsewhere.example"]),
    );
    assert_eq!(events(&table), ["2026-03-18T14:00 Absprache cancelled"]);
}

#[test]
fn an_event_that_becomes_a_series_takes_its_moved_dates_along() {
    let table = Table::with_firm();
    let start = "DTSTART;TZID=Europe/Berlin:20260316T090000\nDTEND;TZID=Europe/Berlin:20260316T100000";
    take(&table, &calendar("", &[&format!("SEQUENCE:1\n{start}\nSUMMARY:Runde")]));
    let newer = calendar(
        "",
        &[
            &format!("SEQUENCE:2\n{start}\nSUMMARY:Runde\nRRULE:FREQ=WEEKLY;COUNT=4"),
            &format!("SEQUENCE:2\nRECURRENCE-ID;TZID=Europe/Berlin:20260316T090000\n{start}\nSUMMARY:Auftakt"),
            "SEQUENCE:2\nRECURRENCE-ID;TZID=Europe/Berlin:20260330T090000\nDTSTART;TZID=Europe/Berlin:20260331T110000\n\
             DTEND;TZID=Europe/Berlin:20260331T120000\nSUMMARY:Am Dienstag",
        ],
    );
    take(&table, &newer);
    assert_eq!(events(&table), ["2026-03-16T09:00 Auftakt draft", "2026-03-31T11:00 Am Dienstag draft"]);
    assert_eq!(dates(&table), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    assert_eq!(fate(&table, &newer), ("unchanged".into(), Value::Null));
}

#[test]
fn an_answer_for_a_whole_series_says_what_it_lacks() {
    let table = Table::with_firm();
    let kim = table.id(
        "contacts_save",
        json!({ "id": null, "card": { "kind": "person", "given": "Kim", "family": "Weber",
            "emails": [{ "label": "work", "address": "kim@weber.example", "preferred": true }] } }),
    );
    let id = table.id(
        "series_save",
        json!({ "id": null, "fields": {
            "kind": "meeting", "title": "Runde", "body_id": null, "rule": "FREQ=WEEKLY;COUNT=4", "holidays": "keep",
            "first": { "span": "timed", "starts": "2026-03-16T14:00", "ends": "2026-03-16T16:00", "zone": "" },
            "room_id": null, "place": "", "online_link": "", "note": "",
            "people": [{ "contact_id": kim, "name": "", "role": "participant" }] } }),
    );
    let uid = text(&table.ok("series_get", json!({ "id": id }))["uid"]);
    let reply = |who: &str| {
        format!(
            "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260312T080000Z\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let refused = |code: &str| ("refused".to_owned(), json!(code));
    assert_eq!(fate(&table, &reply("kim@weber.example")), refused("EVENT_SERIES_UNOPENED"));
    assert_eq!(fate(&table, &reply("fremd@weber.example")), refused("EVENT_GUEST_UNKNOWN"));
    let event = table.id("series_open", json!({ "id": id, "original": "2026-03-23T14:00" }));
    take(&table, &reply("kim@weber.example"));
    let fields = table.ok("events_get", json!({ "id": event }))["fields"].clone();
    assert_eq!(fields["participants"][0]["answer"], "accepted");
}

#[test]
fn answers_of_several_guests_in_one_file_are_all_noted_and_of_one_guest_the_newest() {
    let table = Table::with_firm();
    let event = "SEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20260318T140000\nSUMMARY:Absprache\n\
        ATTENDEE;CN=Kim:mailto:kim@elsewhere.example\nATTENDEE;CN=Lea:mailto:lea@elsewhere.example";
    take(&table, &calendar("", &[event]));
    let answer = |stamp: &str, who: &str, answer: &str| {
        format!(
            "BEGIN:VEVENT\nUID:runde@elsewhere\nDTSTAMP:202603{stamp}T080000Z\nSEQUENCE:1\n\
             ATTENDEE;PARTSTAT={answer}:mailto:{who}@elsewhere.example\nEND:VEVENT\n"
        )
    };
    let parts = [answer("12", "kim", "DECLINED"), answer("11", "KIM", "ACCEPTED"), answer("10", "lea", "TENTATIVE")];
    take(&table, &format!("BEGIN:VCALENDAR\nMETHOD:REPLY\n{}END:VCALENDAR\n", parts.concat()));
    let id = table.ok("events_between", json!({ "from": "2026-03-18", "to": "2026-03-18" }))[0]["id"].clone();
    let people = table.ok("events_get", json!({ "id": id }))["fields"]["participants"].clone();
    assert_eq!((&people[0]["answer"], &people[1]["answer"]), (&json!("declined"), &json!("tentative")));
}

#[test]
fn an_event_of_thousands_of_guests_is_capped_with_a_word() {
    let table = Table::with_firm();
    let mut event = "DTSTART;TZID=Europe/Berlin:20260318T140000\nSUMMARY:Alle".to_owned();
    for number in 0..2_500 {
        let _ = write!(event, "\nATTENDEE;CN=Gast {number}:mailto:gast{number}@elsewhere.example");
    }
    let event = calendar("", &[&event]);
    let preview = read(&table, "termine.ics", &event);
    let said: Vec<(String, Value)> = preview["warnings"]
        .as_array()
        .expect("there")
        .iter()
        .map(|one| (text(&one["code"]), one["data"]["limit"].clone()))
        .collect();
    assert_eq!(said, [("GUESTS_BEYOND".to_owned(), json!(2_000))]);
    take(&table, &event);
    let id = table.ok("events_between", json!({ "from": "2026-03-18", "to": "2026-03-18" }))[0]["id"].clone();
    let people = table.ok("events_get", json!({ "id": id }))["fields"]["participants"].clone();
    assert_eq!(people.as_array().map(Vec::len), Some(2_000));
    assert_eq!(fate(&table, &event), ("unchanged".into(), Value::Null));
}

#[test]
fn a_table_whose_days_and_months_may_be_swapped_says_so() {
    let table = Table::with_firm();
    let guessed = |cells: &str| {
        let preview = read(&table, "termine.csv", cells);
        let found = preview["warnings"].as_array().expect("there").clone();
        let told = |one: &Value| {
            let data = &one["data"];
            format!("{} {} {} {}", text(&one["code"]), one["line"], text(&data["text"]), text(&data["read"]))
        };
        found.iter().map(told).collect::<Vec<_>>()
    };
    let english = "Subject,Start Date,Start Time\r\n";
    assert_eq!(
        guessed(&format!("{english}Visit,03/04/2026,2:00:00 PM\r\n")),
        ["DATE_ORDER_GUESSED 2 03/04/2026 2026-03-04"]
    );
    assert_eq!(guessed(&format!("{english}Visit,03/14/2026,2:00:00 PM\r\n")), [""; 0]);
    assert_eq!(guessed("Betreff;Beginnt am;Beginnt um\r\nBesuch;3.4.2026;14.00 Uhr\r\n"), [""; 0]);
}
