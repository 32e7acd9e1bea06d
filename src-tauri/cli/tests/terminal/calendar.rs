//! Import and export of calendars.

use serde_json::{Value, json};

use crate::support::Desk;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@elsewhere\r\nDTSTART:20260318T080000Z\r\n\
    DTEND:20260318T090000Z\r\nSUMMARY:Besuch\r\nX-ELSEWHERE:1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b@elsewhere\r\n\
    DTSTART;VALUE=DATE:20260323\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Wochenplan\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n\
    UID:c@elsewhere\r\nSUMMARY:Ohne Beginn\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn numbers(report: &Value) -> [u64; 4] {
    ["read", "created", "updated", "skipped"].map(|field| report[field].as_u64().unwrap())
}

#[test]
fn a_calendar_is_known_by_its_content_and_read_twice_without_a_change() {
    let desk = Desk::with_office();
    // The ending is not believed.
    desk.write("kalender.txt", CALENDAR);
    let import = |more: &[&str]| {
        let arguments = [&["--file", "a.kontor", "import", "kalender.txt", "--json"], more].concat();
        desk.run(&arguments).json()
    };
    let dry = import(&["--dry-run"]);
    assert_eq!((numbers(&dry), &dry["batch"]), ([3, 2, 0, 0], &Value::Null), "{dry}");
    let report = import(&[]);
    assert_eq!(numbers(&report), [3, 2, 0, 0], "{report}");
    assert_eq!(report["rejected"][0]["reason"], "EVENT_WITHOUT_START", "{report}");
    assert!(report["rejected"][0]["source"].as_str().unwrap().contains("Ohne Beginn"), "{report}");
    let batch = report["batch"].as_i64().unwrap();
    let again = import(&[]);
    assert_eq!((numbers(&again), &again["batch"]), ([3, 0, 0, 2], &Value::Null), "{again}");
    desk.call("history_undo_step", &json!({ "op": batch, "along": false }).to_string());
    assert_eq!(numbers(&import(&["--dry-run"])), [3, 2, 0, 0]);
}

#[test]
fn events_leave_as_a_calendar_that_comes_back_unchanged() {
    let desk = Desk::with_office();
    desk.write("kalender.ics", CALENDAR);
    desk.run(&["--file", "a.kontor", "import", "kalender.ics", "--json"]).json();
    let done = desk.run(&["--file", "a.kontor", "export", "events", "--to", "heraus.ics", "--json"]).json();
    assert_eq!(done["as"], "ics", "{done}");
    let written = String::from_utf8(desk.read("heraus.ics")).unwrap();
    for line in ["UID:a@elsewhere", "X-ELSEWHERE:1", "RRULE:FREQ=WEEKLY;COUNT=3", "DTSTART;VALUE=DATE:20260323"] {
        assert!(written.contains(&format!("{line}\r\n")), "{line}\n{written}");
    }
    let again = desk.run(&["--file", "a.kontor", "import", "heraus.ics", "--json"]).json();
    assert_eq!(numbers(&again), [2, 0, 0, 2], "{again}");
    let span = r#"{"from":"2026-03-18","to":"2026-03-18"}"#;
    desk.run(&["--file", "a.kontor", "export", "events", "--to", "tag.ics", "--filter", span, "--json"]).json();
    assert!(!String::from_utf8(desk.read("tag.ics")).unwrap().contains("b@elsewhere"));
}
