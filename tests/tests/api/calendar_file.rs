//! Calendar files: looked at, written in one step, read again without a change, taken back, and out again.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::table::{Table, text};

/// An event with people and what nobody here understands, and a series with a struck and a moved date.
const CALENDAR: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Elsewhere//EN
BEGIN:VEVENT
UID:besuch@elsewhere
DTSTAMP:20260301T080000Z
SEQUENCE:2
DTSTART;TZID=\"W. Europe Standard Time\":20260318T140000
DTEND;TZID=\"W. Europe Standard Time\":20260318T153000
SUMMARY:Besuch der Werft
DESCRIPTION:Bitte Helm mitbringen\\nTor 3
LOCATION:Elmshorn
CLASS:PRIVATE
CATEGORIES:Werft,Besuch
ORGANIZER;CN=Ole Hansen:mailto:ole@elsewhere.example
ATTENDEE;CN=Ole Hansen;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:ole@elsewhere.example
ATTENDEE;CN=Kim Weber;RSVP=TRUE;X-NUM-GUESTS=1:mailto:kim@elsewhere.example
ATTENDEE;CUTYPE=ROOM;CN=Dock 2:mailto:dock2@elsewhere.example
X-ELSEWHERE-COLOUR;VALUE=TEXT:blau
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:runde@elsewhere
DTSTAMP:20260301T080000Z
DTSTART;TZID=Europe/Berlin:20260323T090000
DTEND;TZID=Europe/Berlin:20260323T100000
RRULE:FREQ=WEEKLY;COUNT=6
EXDATE;TZID=Europe/Berlin:20260406T090000
SUMMARY:Montagsrunde
END:VEVENT
BEGIN:VEVENT
UID:runde@elsewhere
DTSTAMP:20260301T080000Z
RECURRENCE-ID;TZID=Europe/Berlin:20260413T090000
DTSTART;TZID=Europe/Berlin:20260414T110000
DTEND;TZID=Europe/Berlin:20260414T120000
SUMMARY:Montagsrunde am Dienstag
END:VEVENT
BEGIN:VEVENT
UID:messe@elsewhere
DTSTAMP:20260301T080000Z
DTSTART;VALUE=DATE:20260420
DTEND;VALUE=DATE:20260423
SUMMARY:Messe
END:VEVENT
END:VCALENDAR
";

fn read(table: &Table, calendar: &str) -> Value {
    let token = table.stage("termine.ics", calendar.as_bytes());
    table.ok("calendar_import_read", json!({ "token": token }))
}

fn apply(table: &Table, preview: &Value) -> Value {
    table.ok("calendar_import_apply", json!({ "import": preview["import"] }))
}

fn rows(table: &Table, preview: &Value) -> Vec<Value> {
    let request = json!({ "import": preview["import"], "only": null, "offset": 0, "limit": 500 });
    table.ok("calendar_import_rows", request).as_array().expect("rows").clone()
}

/// New, changed, unchanged, refused.
fn counts(preview: &Value) -> [u64; 4] {
    ["new", "changed", "unchanged", "refused"].map(|one| preview["counts"][one].as_u64().expect("a number"))
}

fn between(table: &Table, from: &str, to: &str) -> Vec<Value> {
    let request = json!({ "from": from, "to": to });
    table.ok("events_between", request).as_array().expect("events").clone()
}

fn export(table: &Table, filter: Value) -> String {
    let bytes = table.bytes("events_export", json!({ "as": "ics", "filter": filter }));
    String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "").replace("\r\n", "\n")
}

/// An event of the file that is in view as a whole.
fn event_of(table: &Table, title: &str) -> Value {
    let all = between(table, "2026-01-01", "2026-12-31");
    let row = all.iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("{title}: {all:?}"));
    table.ok("events_get", json!({ "id": row["id"] }))["fields"].clone()
}

#[test]
fn a_calendar_comes_in_whole_and_a_second_time_changes_nothing() {
    let table = Table::with_firm();
    let before = table.everything();
    let preview = read(&table, CALENDAR);
    assert_eq!(counts(&preview), [3, 0, 0, 0], "{preview}");
    let shown = rows(&table, &preview);
    let said: Vec<_> = shown.iter().map(|row| (text(&row["kind"]), text(&row["title"]), text(&row["fate"]))).collect();
    assert_eq!(
        said,
        [
            ("event".to_owned(), "Besuch der Werft".to_owned(), "new".to_owned()),
            ("series".to_owned(), "Montagsrunde".to_owned(), "new".to_owned()),
            ("event".to_owned(), "Messe".to_owned(), "new".to_owned()),
        ]
    );
    // Looking writes nothing.
    assert_eq!(table.everything(), before);

    let done = apply(&table, &preview);
    assert_eq!((&done["created"], &done["updated"], &done["skipped"]), (&json!(3), &json!(0), &json!(0)), "{done}");
    assert!(done["batch"].is_i64(), "{done}");
    let visit = event_of(&table, "Besuch der Werft");
    assert_eq!(
        visit["when"],
        json!({ "span": "timed", "starts": "2026-03-18T14:00", "ends": "2026-03-18T15:30", "zone": "Europe/Berlin" })
    );
    assert_eq!(visit["note"], "Bitte Helm mitbringen\nTor 3");
    let people: Vec<_> = visit["participants"]
        .as_array()
        .expect("people")
        .iter()
        .map(|one| (text(&one["name"]), text(&one["role"]), text(&one["answer"])))
        .collect();
    assert_eq!(
        people,
        [
            ("Ole Hansen".to_owned(), "chair".to_owned(), "accepted".to_owned()),
            ("Kim Weber".to_owned(), "participant".to_owned(), "open".to_owned()),
        ]
    );
    let fair = event_of(&table, "Messe");
    assert_eq!(fair["when"], json!({ "span": "days", "first": "2026-04-20", "last": "2026-04-22" }));
    assert_eq!(event_of(&table, "Montagsrunde am Dienstag")["when"]["starts"], "2026-04-14T11:00");
    let dates = table.ok("series_dates", json!({ "from": "2026-03-01", "to": "2026-12-31" }));
    let starts: Vec<String> =
        dates.as_array().expect("dates").iter().map(|date| text(&date["when"]["starts"])).collect();
    assert_eq!(starts, ["2026-03-23T09:00", "2026-03-30T09:00", "2026-04-20T09:00", "2026-04-27T09:00"]);

    let again = read(&table, CALENDAR);
    assert_eq!(counts(&again), [0, 0, 3, 0], "{:?}", rows(&table, &again));
    let done = apply(&table, &again);
    assert_eq!((&done["skipped"], &done["batch"]), (&json!(3), &Value::Null));
    // Nothing was written, so the step that can be taken back is still the first import.
    assert_eq!(table.undo_code(), "calendar_imported");
    table.ok("history_undo", Value::Null);
    assert_eq!(table.everything(), before);
}

#[test]
fn what_nobody_understands_leaves_again() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let out = export(&table, json!({}));
    for line in [
        "UID:besuch@elsewhere",
        "SEQUENCE:2",
        "CLASS:PRIVATE",
        "CATEGORIES:Werft,Besuch",
        "X-ELSEWHERE-COLOUR;VALUE=TEXT:blau",
        "TRIGGER:-PT15M",
        "ORGANIZER;CN=Ole Hansen:mailto:ole@elsewhere.example",
        "TZID:Europe/Berlin",
        "RRULE:FREQ=WEEKLY;COUNT=6",
        "EXDATE;TZID=Europe/Berlin:20260406T090000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260413T090000",
        "DTEND;VALUE=DATE:20260423",
    ] {
        assert!(out.lines().any(|one| one == line), "{line}\n{out}");
    }
    assert!(out.contains("X-NUM-GUESTS=1") && out.contains("CUTYPE=ROOM"), "{out}");
    // Its own calendar changes nothing here, and another office takes it whole.
    let again = read(&table, &out);
    assert_eq!(counts(&again), [0, 0, 3, 0], "{:?}", rows(&table, &again));
    let other = Table::with_firm();
    apply(&other, &read(&other, &out));
    let twice = export(&other, json!({}));
    let bare = |text: &str| text.lines().filter(|line| !line.starts_with("DTSTAMP")).collect::<Vec<_>>().join("\n");
    assert_eq!(bare(&twice), bare(&out));
}

#[test]
fn the_calendar_of_a_whole_office_comes_back_unchanged() {
    let table = Table::bare();
    table.work_as("Anna Petersen");
    table.create("Muster.kontor", true);
    let out = export(&table, json!({}));
    let again = read(&table, &out);
    let differing: Vec<Value> = rows(&table, &again).into_iter().filter(|row| row["fate"] != "unchanged").collect();
    assert!(differing.is_empty(), "{differing:#?}");
    assert!(counts(&again)[2] > 3, "{again}");
}

#[test]
fn a_span_a_series_and_single_events_leave_alone() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let uids = |filter: Value| {
        let out = export(&table, filter);
        let mut uids: Vec<String> =
            out.lines().filter_map(|line| line.strip_prefix("UID:")).map(ToOwned::to_owned).collect();
        uids.dedup();
        uids
    };
    assert_eq!(uids(json!({ "from": "2026-03-16", "to": "2026-03-20" })), ["besuch@elsewhere"]);
    assert_eq!(uids(json!({ "from": "2026-04-20", "to": "2026-04-20" })), ["runde@elsewhere", "messe@elsewhere"]);
    // A whole day lasts until its end.
    assert_eq!(uids(json!({ "from": "2026-04-22", "to": "2026-04-22" })), ["messe@elsewhere"]);
    let visit = between(&table, "2026-03-18", "2026-03-18")[0]["id"].clone();
    assert_eq!(uids(json!({ "ids": [visit] })), ["besuch@elsewhere"]);
    let form = json!({ "as": "csv", "filter": {} });
    let refused = table.runtime.block_on(table.kontor.ask_bytes("events_export", form)).expect_err("no such form");
    assert_eq!(refused.code, "EXPORT_FORM_UNKNOWN");
}

#[test]
fn an_older_state_is_refused_and_a_newer_one_is_taken_over() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let older = CALENDAR.replace("SEQUENCE:2", "SEQUENCE:1").replace("Besuch der Werft", "Alter Besuch");
    let preview = read(&table, &older);
    assert_eq!(counts(&preview), [0, 0, 2, 1]);
    let row = &rows(&table, &preview)[0];
    assert_eq!((text(&row["reason"]), &row["data"]), ("EVENT_OUTDATED".to_owned(), &json!({ "held": 2, "read": 1 })));
    let done = apply(&table, &preview);
    assert_eq!(done["rejected"][0]["reason"], "EVENT_OUTDATED");
    assert!(text(&done["rejected"][0]["source"]).contains("Alter Besuch"), "{done}");

    let visit = between(&table, "2026-03-18", "2026-03-18")[0]["id"].clone();
    let mut fields = table.ok("events_get", json!({ "id": visit }))["fields"].clone();
    fields["preparation"] = json!("Schutzbrille");
    table.ok("events_save", json!({ "id": visit, "fields": fields }));
    let newer = CALENDAR
        .replace("SEQUENCE:2", "SEQUENCE:3")
        .replace("20260318T140000", "20260318T143000")
        .replace("ATTENDEE;CN=Kim Weber;RSVP=TRUE;X-NUM-GUESTS=1:", "ATTENDEE;CN=Kim Weber;PARTSTAT=DECLINED:");
    let preview = read(&table, &newer);
    assert_eq!(counts(&preview), [0, 1, 2, 0]);
    assert_eq!(rows(&table, &preview)[0]["changed"], json!(["when", "people", "other"]));
    assert_eq!(apply(&table, &preview)["updated"], 1);
    let fields = table.ok("events_get", json!({ "id": visit }))["fields"].clone();
    assert_eq!(fields["when"]["starts"], "2026-03-18T14:30");
    assert_eq!(fields["participants"][1]["answer"], "declined");
    // What only the office knows stays.
    assert_eq!(fields["preparation"], "Schutzbrille");
}

#[test]
fn a_moved_and_a_struck_date_merge_into_their_series() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let word = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:runde@elsewhere\nSEQUENCE:1\n\
        RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000\nDTSTART;TZID=Europe/Berlin:20260331T090000\n\
        DTEND;TZID=Europe/Berlin:20260331T100000\nSUMMARY:Montagsrunde\nEND:VEVENT\nEND:VCALENDAR\n";
    let preview = read(&table, word);
    assert_eq!(counts(&preview), [0, 1, 0, 0]);
    apply(&table, &preview);
    let days: Vec<String> =
        between(&table, "2026-03-20", "2026-04-30").iter().map(|row| text(&row["when"]["starts"])).collect();
    assert!(days.contains(&"2026-03-31T09:00".to_owned()), "{days:?}");
    // The date moved before stays moved.
    assert!(days.contains(&"2026-04-14T11:00".to_owned()), "{days:?}");

    let cancel = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:besuch@elsewhere\nSEQUENCE:3\n\
        DTSTART:20260318T130000Z\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n";
    let preview = read(&table, cancel);
    assert_eq!((counts(&preview), text(&preview["method"])), ([0, 1, 0, 0], "CANCEL".to_owned()));
    apply(&table, &preview);
    // Cancelling never deletes.
    assert_eq!(event_of(&table, "Besuch der Werft")["status"], "cancelled");
    assert_eq!(counts(&read(&table, cancel)), [0, 0, 1, 0]);
}

fn reply(uid: &str, more: &str, email: &str, answer: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260310T080000Z\n{more}\
         ATTENDEE;PARTSTAT={answer}:mailto:{email}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
}

#[test]
fn answers_are_noted_at_the_people_of_the_event() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let answer = |answer: &str| reply("besuch@elsewhere", "", "KIM@elsewhere.example", answer);
    let preview = read(&table, &answer("ACCEPTED"));
    assert_eq!((counts(&preview), text(&preview["method"])), ([0, 1, 0, 0], "REPLY".to_owned()));
    let row = &rows(&table, &preview)[0];
    assert_eq!((text(&row["kind"]), text(&row["title"])), ("answer".into(), "Kim Weber · Besuch der Werft".into()));
    apply(&table, &preview);
    let answers = || event_of(&table, "Besuch der Werft")["participants"][1]["answer"].clone();
    assert_eq!(answers(), "accepted");
    assert_eq!(counts(&read(&table, &answer("ACCEPTED"))), [0, 0, 1, 0]);
    apply(&table, &read(&table, &answer("DECLINED")));
    assert_eq!(answers(), "declined");
    table.ok("history_undo", Value::Null);
    assert_eq!(answers(), "accepted");

    for (message, reason) in [
        (reply("besuch@elsewhere", "", "fremd@elsewhere.example", "ACCEPTED"), "EVENT_GUEST_UNKNOWN"),
        (reply("unbekannt@elsewhere", "", "kim@elsewhere.example", "ACCEPTED"), "EVENT_UNKNOWN"),
        (
            reply("runde@elsewhere", "RECURRENCE-ID:20260324T080000Z\n", "kim@elsewhere.example", "ACCEPTED"),
            "EVENT_UNKNOWN",
        ),
    ] {
        let preview = read(&table, &message);
        assert_eq!(counts(&preview), [0, 0, 0, 1], "{reason}");
        assert_eq!(text(&rows(&table, &preview)[0]["reason"]), reason);
    }
}

const TASKS: &str = "BEGIN:VCALENDAR
BEGIN:VTODO
UID:bericht@elsewhere
SEQUENCE:1
SUMMARY:Bericht schreiben
DESCRIPTION:Mit Zahlen
DUE;TZID=America/New_York:20260320T060000
PRIORITY:2
CATEGORIES:Werft
X-ELSEWHERE:bleibt
END:VTODO
BEGIN:VTODO
UID:anruf@elsewhere
SUMMARY:Anrufen
STATUS:COMPLETED
COMPLETED:20260302T100000Z
END:VTODO
END:VCALENDAR
";

fn tasks(table: &Table) -> Vec<Value> {
    let request = json!({ "filter": { "state": null }, "offset": 0, "limit": 100 });
    table.ok("tasks_page", request)["rows"].as_array().expect("tasks").clone()
}

#[test]
fn tasks_come_in_and_leave_with_all_that_was_said_of_them() {
    let table = Table::with_firm();
    let before = tasks(&table);
    let preview = read(&table, TASKS);
    assert_eq!(counts(&preview), [2, 0, 0, 0]);
    assert_eq!(apply(&table, &preview)["created"], 2);
    let again = read(&table, TASKS);
    assert_eq!(counts(&again), [0, 0, 2, 0], "{:?}", rows(&table, &again));
    let open = tasks(&table).into_iter().find(|row| row["title"] == "Bericht schreiben").expect("there");
    let fields = table.ok("tasks_get", json!({ "id": open["id"] }))["fields"].clone();
    // Six in the morning there is eleven here: the clocks there have changed already.
    assert_eq!((&fields["due"], &fields["due_time"]), (&json!("2026-03-20"), &json!("11:00")));
    assert_eq!((&fields["priority"], &fields["note"]), (&json!("high"), &json!("Mit Zahlen")));

    let mut ours = fields.clone();
    ours["note"] = json!("Mit Zahlen und Bildern");
    table.ok("tasks_save", json!({ "id": open["id"], "fields": ours }));
    table.ok("tasks_save", json!({ "id": null, "fields": { "title": "Eigene Aufgabe", "due": "2026-03-19" } }));
    let out = export(&table, json!({ "tasks": true }));
    for line in [
        "UID:bericht@elsewhere",
        "DUE;TZID=America/New_York:20260320T060000",
        "PRIORITY:2",
        "CATEGORIES:Werft",
        "X-ELSEWHERE:bleibt",
        "DESCRIPTION:Mit Zahlen und Bildern",
        "SUMMARY:Eigene Aufgabe",
        "DUE;VALUE=DATE:20260319",
    ] {
        assert!(out.lines().any(|one| one == line), "{line}\n{out}");
    }
    // What is done stays here.
    assert!(!out.contains("Anrufen"), "{out}");
    let again = read(&table, &out);
    assert_eq!(counts(&again), [0, 0, 2, 0], "{:?}", rows(&table, &again));

    let newer = TASKS
        .replace("SEQUENCE:1", "SEQUENCE:2")
        .replace("UID:anruf", "UID:zweiter")
        .replace("SUMMARY:Bericht schreiben", "SUMMARY:Bericht schreiben\nSTATUS:COMPLETED");
    let preview = read(&table, &newer);
    assert_eq!(counts(&preview), [1, 1, 0, 0]);
    assert_eq!(rows(&table, &preview)[0]["changed"], json!(["note", "status"]));
    apply(&table, &preview);
    assert_eq!(table.ok("tasks_get", json!({ "id": open["id"] }))["state"], "done");
    let older = read(&table, TASKS);
    assert_eq!(text(&rows(&table, &older)[0]["reason"]), "EVENT_OUTDATED");
    table.ok("history_undo", Value::Null);
    assert_eq!(table.ok("tasks_get", json!({ "id": open["id"] }))["state"], "open");
    for _ in 0..3 {
        table.ok("history_undo", Value::Null);
    }
    assert_eq!(tasks(&table), before);
}

#[test]
fn an_answer_finds_a_guest_by_the_address_of_the_contact() {
    let table = Table::with_firm();
    let kim = table.id(
        "contacts_save",
        json!({ "id": null, "card": { "kind": "person", "given": "Kim", "family": "Weber",
            "emails": [{ "label": "work", "address": "kim@weber.example", "preferred": true }] } }),
    );
    let id = table.id(
        "events_save",
        json!({ "id": null, "fields": {
            "kind": "meeting", "status": "draft", "title": "Absprache", "body": "",
            "when": { "span": "timed", "starts": "2026-03-18T14:00", "ends": "2026-03-18T15:00", "zone": "" },
            "room_id": null, "place": "", "online_link": "", "preparation": "", "convened_on": null, "next_date": "",
            "over_choice": "", "note": "", "days": [], "agenda": [],
            "participants": [{ "contact_id": kim, "name": "" }] } }),
    );
    let out = export(&table, json!({ "ids": [id] }));
    let uid = out.lines().find_map(|line| line.strip_prefix("UID:")).expect("a UID").to_owned();
    assert!(out.contains("mailto:kim@weber.example"), "{out}");
    let preview = read(&table, &reply(&uid, "", "Kim@Weber.example", "TENTATIVE"));
    assert_eq!(counts(&preview), [0, 1, 0, 0], "{:?}", rows(&table, &preview));
    apply(&table, &preview);
    let fields = table.ok("events_get", json!({ "id": id }))["fields"].clone();
    assert_eq!(fields["participants"][0]["answer"], "tentative");
    assert_eq!(fields["participants"][0]["contact_id"], kim);
}

#[test]
fn tables_of_outlook_come_in_the_same_way() {
    let table = Table::with_firm();
    for (name, cells) in [
        (
            "termine.csv",
            "Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Ort\r\n\
             Besuch;18.3.2026;14:00:00;18.3.2026;15:30:00;Aus;Elmshorn\r\n\
             Messe;20.4.2026;00:00:00;23.4.2026;00:00:00;Ein;\r\nNie;31.2.2026;08:00:00;;;Aus;\r\n",
        ),
        (
            "aufgaben.csv",
            "Betreff;Beginnt am;Fällig am;Erledigt am;Status\r\nBericht;;20.3.2026;;In Bearbeitung\r\n\
             Anruf;;;2.3.2026;Erledigt\r\n",
        ),
    ] {
        let ask = || {
            let token = table.stage(name, cells.as_bytes());
            table.ok("calendar_import_read", json!({ "token": token }))
        };
        let preview = ask();
        let refused = u64::from(name == "termine.csv");
        assert_eq!(counts(&preview), [2, 0, 0, refused], "{name}");
        let done = apply(&table, &preview);
        assert_eq!(done["rejected"].as_array().map(Vec::len), usize::try_from(refused).ok(), "{done}");
        assert_eq!(counts(&ask()), [0, 0, 2, refused], "{name}");
    }
    assert_eq!(
        event_of(&table, "Messe")["when"],
        json!({ "span": "days", "first": "2026-04-20", "last": "2026-04-22" })
    );
    assert_eq!(event_of(&table, "Besuch")["place"], "Elmshorn");
    assert_eq!(tasks(&table).len(), 2);
}

fn single(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x@elsewhere\n{lines}\nSUMMARY:Termin\nEND:VEVENT\nEND:VCALENDAR\n")
}

#[test]
fn hostile_dates_get_a_word_and_nothing_is_written_by_halves() {
    let table = Table::with_firm();
    for (lines, warning, starts) in [
        ("DTSTART:20260316T090000\nRRULE:FREQ=SECONDLY", "CALENDAR_RULE_SUB_DAILY", "2026-03-16T09:00"),
        ("DTSTART:20260316T090000\nRRULE:FREQ=DAILY;UNTIL=20250101T000000Z", "RULE_ENDS_EARLY", "2026-03-16T09:00"),
        ("DTSTART;TZID=Mars/Olympus:20260316T090000", "ZONE_NOT_KNOWN", "2026-03-16T09:00"),
        ("DTSTART;TZID=Europe/Berlin:20260329T023000", "", "2026-03-29T02:30"),
    ] {
        let preview = read(&table, &single(lines));
        let codes: Vec<String> =
            preview["warnings"].as_array().expect("there").iter().map(|one| text(&one["code"])).collect();
        assert!(warning.is_empty() || codes.contains(&warning.to_owned()), "{lines}: {codes:?}");
        assert_eq!(counts(&preview), [1, 0, 0, 0], "{lines}");
        let shown = text(&rows(&table, &preview)[0]["when"]["starts"]);
        assert_eq!(shown, starts, "{lines}");
        apply(&table, &preview);
        let again = read(&table, &single(lines));
        assert_eq!(counts(&again), [0, 0, 1, 0], "{lines}: {:?}", rows(&table, &again));
        // The calendar is drawn all the same.
        table.ok("series_dates", json!({ "from": "2026-03-01", "to": "2026-03-31" }));
        table.ok("history_undo", Value::Null);
    }
    let far = read(&table, &single("DTSTART:00010101T090000Z"));
    assert_eq!(text(&rows(&table, &far)[0]["reason"]), "DATE_OUT_OF_RANGE");

    let before = table.everything();
    let mut many = "BEGIN:VCALENDAR\r\n".to_owned();
    for n in 0..100_000 {
        let _ = write!(many, "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20260316T090000Z\r\nEND:VEVENT\r\n");
    }
    let huge = format!("BEGIN:VCALENDAR\r\n{}", "X-A:b\r\n".repeat(10 << 20));
    for (calendar, code) in [
        (many.as_bytes(), "TOO_MANY"),
        (huge.as_bytes(), "CALENDAR_TOO_LARGE"),
        (b"", "FILE_EMPTY"),
        (b"Hallo", "FORMAT_NO_CALENDAR"),
    ] {
        let token = table.stage("viele.ics", calendar);
        assert_eq!(table.code("calendar_import_read", json!({ "token": token })), code);
    }
    assert_eq!(table.everything(), before);
    let gone = json!({ "import": 4711 });
    assert_eq!(table.code("calendar_import_apply", gone.clone()), "IMPORT_GONE");
    assert_eq!(table.code("calendar_import_rejected_save", gone), "IMPORT_GONE");
    let preview = read(&table, CALENDAR);
    table.ok("calendar_import_discard", json!({ "import": preview["import"] }));
    assert_eq!(table.code("calendar_import_apply", json!({ "import": preview["import"] })), "IMPORT_GONE");
}

#[test]
fn what_was_changed_since_the_preview_is_not_overwritten() {
    let table = Table::with_firm();
    apply(&table, &read(&table, CALENDAR));
    let newer = CALENDAR.replace("SEQUENCE:2", "SEQUENCE:3").replace("Besuch der Werft", "Neuer Besuch");
    let preview = read(&table, &newer);
    let visit = between(&table, "2026-03-18", "2026-03-18")[0]["id"].clone();
    let mut fields = table.ok("events_get", json!({ "id": visit }))["fields"].clone();
    fields["title"] = json!("Unser Besuch");
    table.ok("events_save", json!({ "id": visit, "fields": fields }));
    let done = apply(&table, &preview);
    assert_eq!((&done["updated"], text(&done["rejected"][0]["reason"])), (&json!(0), "EVENT_CHANGED_MEANWHILE".into()));
    assert_eq!(event_of(&table, "Unser Besuch")["place"], "Elmshorn");
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn every_sample_is_taken_and_a_second_time_unchanged() {
    let Some(root) =
        kontor_tests::fixtures::root().ancestors().map(|one| one.join("shared/samples/ics")).find(|one| one.is_dir())
    else {
        eprintln!("skipped: ../shared/samples is not there");
        return;
    };
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    let mut read_files = 0;
    for path in &found {
        // An office of its own: samples repeat each other's identifiers.
        let table = Table::with_firm();
        let ask = || {
            let token = table.stage_file(path);
            table.wire("calendar_import_read", json!({ "token": token }))
        };
        let first = ask();
        let Some(preview) = first.get("ok") else {
            assert_eq!(first["error"]["code"], "FORMAT_NO_CALENDAR", "{}", path.display());
            continue;
        };
        read_files += 1;
        let done = apply(&table, preview);
        let left_out = done["rejected"].as_array().map_or(0, Vec::len);
        assert_eq!(preview["counts"]["refused"], left_out, "{}: {done}", path.display());
        let again = ask();
        let again = &again["ok"];
        let [new, changed, _, _] = counts(again);
        assert_eq!((new, changed), (0, 0), "{}: {:#?}", path.display(), rows(&table, again));
    }
    assert!(read_files > 50, "{read_files} of {}", found.len());
}
