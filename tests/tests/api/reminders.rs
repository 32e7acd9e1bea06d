//! Reminders: once each, as one list where the program was off, and not beside the window in a quiet hour.

use serde_json::{Value, json};

use crate::desk_papers::{absence, employee};
use crate::table::{Table, at, meeting, text};

fn task(table: &Table, title: &str, remind_at: &str, who: Option<i64>) -> i64 {
    let fields = json!({ "title": title, "due": "2026-03-16", "remind_at": remind_at, "assignee_id": who });
    table.id("tasks_save", json!({ "id": null, "fields": fields }))
}

/// What is due now: title and whether it was missed.
fn due(table: &Table) -> Vec<(String, bool)> {
    let due = table.ok("reminders_due", Value::Null);
    let rows = due["rows"].as_array().cloned().unwrap_or_default();
    rows.iter().map(|row| (text(&row["title"]), row["missed"] == true)).collect()
}

/// Shown: they do not come again.
fn seen(table: &Table) {
    let due = table.ok("reminders_due", Value::Null);
    table.ok("reminders_seen", json!({ "until": due["until"] }));
}

fn put(table: &Table, time: &str) {
    table.double.put_clock(at(&format!("2026-03-16T{time}:00+01:00")));
}

#[test]
fn a_reminder_comes_once_and_what_was_missed_comes_as_one_list() {
    let table = Table::with_firm();
    let path = text(&table.ok("office_state", Value::Null)["open"]["file"]);
    put(&table, "08:00");
    seen(&table);
    task(&table, "Anrufen", "2026-03-16T09:00", None);
    task(&table, "Abholen", "2026-03-16T10:30", None);
    task(&table, "Abends", "2026-03-16T17:00", None);
    table.id("events_save", meeting("Baubesprechung", "2026-03-16T11:00", "2026-03-16T12:00"));
    assert_eq!(due(&table), []);
    put(&table, "09:00");
    assert_eq!(due(&table), [("Anrufen".to_owned(), false)]);
    seen(&table);
    assert_eq!(due(&table), []);

    // The program is off until past eleven.
    table.close();
    put(&table, "11:20");
    table.open(&path).expect("opened");
    assert_eq!(due(&table), [("Abholen".to_owned(), true), ("Baubesprechung".to_owned(), true)]);
    // A window that closes before it has shown them forgets none.
    table.close();
    table.open(&path).expect("opened");
    assert_eq!(due(&table).len(), 2);
    seen(&table);
    table.close();
    table.open(&path).expect("opened");
    assert_eq!(due(&table), []);
    put(&table, "17:00");
    assert_eq!(due(&table), [("Abends".to_owned(), false)]);
}

#[test]
fn a_colleague_s_reminders_come_to_who_stands_in_for_them() {
    let table = Table::with_firm();
    put(&table, "08:00");
    let anna = table.id("employees_save", employee("Anna", "Petersen", ""));
    let merle = table.id("employees_save", employee("Merle", "Brodersen", ""));
    let ole = table.id("employees_save", employee("Ole", "Thomsen", ""));
    table.work_as("Anna Petersen");
    seen(&table);
    task(&table, "Annas", "2026-03-16T09:00", Some(anna));
    task(&table, "Merles", "2026-03-16T09:00", Some(merle));
    task(&table, "Oles", "2026-03-16T09:00", Some(ole));
    let done = task(&table, "Erledigt", "2026-03-16T09:00", Some(anna));
    table.ok("tasks_finish", json!({ "ids": [done], "state": "done" }));
    put(&table, "09:01");
    assert_eq!(due(&table), [("Annas".to_owned(), false)]);
    table.ok("absences_save", absence(merle, Some(anna)));
    assert_eq!(due(&table), [("Annas".to_owned(), false), ("Merles".to_owned(), false)]);
}

#[test]
fn the_system_is_asked_only_outside_the_quiet_hours() {
    let table = Table::with_firm();
    put(&table, "08:00");
    seen(&table);
    task(&table, "Anrufen", "2026-03-16T12:30", None);
    let announced = |time: &str, notices: Value| {
        let mut settings = table.ok("pc_get", Value::Null);
        settings["notices"] = notices;
        table.ok("pc_save", settings);
        put(&table, time);
        let due = table.ok("reminders_due", Value::Null);
        assert_eq!(due["rows"].as_array().map(Vec::len), Some(1), "the window shows it at any hour");
        due["announce"] == true
    };
    let hours = |on: bool, from: &str, to: &str, free: bool| json!({ "on": on, "quiet_from": from, "quiet_to": to, "quiet_free_days": free });
    assert!(announced("12:30", hours(true, "18:00", "07:00", true)));
    assert!(!announced("12:30", hours(false, "18:00", "07:00", true)), "switched off");
    assert!(!announced("12:30", hours(true, "12:00", "13:00", true)), "at noon");
    assert!(announced("13:00", hours(true, "12:00", "13:00", true)));
    assert!(!announced("18:00", hours(true, "18:00", "07:00", true)), "in the evening");
    // Saturday.
    table.double.put_clock(at("2026-03-21T12:30:00+01:00"));
    let settings = |free| {
        let mut settings = table.ok("pc_get", Value::Null);
        settings["notices"] = hours(true, "18:00", "07:00", free);
        table.ok("pc_save", settings);
        table.ok("reminders_due", Value::Null)["announce"] == true
    };
    assert!(!settings(true), "a free day");
    assert!(settings(false));

    let mut bad = table.ok("pc_get", Value::Null);
    bad["notices"]["quiet_from"] = json!("abends");
    assert_eq!(table.code("pc_save", bad), "BAD_REQUEST");
    table.ok("notice_show", json!({ "title": "Erinnerung", "text": "12:30\u{7} Anrufen" }));
    assert_eq!(table.double.book().last(), Some(&json!({ "notified": "Erinnerung", "text": "12:30 Anrufen" })));
}

#[test]
fn a_clock_that_stood_in_another_year_silences_no_reminder() {
    let table = Table::with_firm();
    put(&table, "08:00");
    seen(&table);
    task(&table, "Anrufen", "2026-03-16T09:00", None);
    // The battery of the clock was empty; the window shows what it takes for due, and notes it.
    table.double.put_clock(at("2031-01-01T08:00:00+01:00"));
    seen(&table);
    table.double.put_clock(at("2026-03-16T08:30:00+01:00"));
    assert_eq!(due(&table), []);
    seen(&table);
    put(&table, "09:00");
    assert_eq!(due(&table), [("Anrufen".to_owned(), false)]);
}

#[test]
fn who_stands_in_and_is_away_as_well_leaves_the_reminder_to_everybody() {
    let table = Table::with_firm();
    put(&table, "08:00");
    let anna = table.id("employees_save", employee("Anna", "Petersen", ""));
    let merle = table.id("employees_save", employee("Merle", "Brodersen", ""));
    let ole = table.id("employees_save", employee("Ole", "Thomsen", ""));
    table.work_as("Anna Petersen");
    seen(&table);
    task(&table, "Merles", "2026-03-16T09:00", Some(merle));
    put(&table, "09:01");
    table.ok("absences_save", absence(merle, Some(ole)));
    assert_eq!(due(&table), [], "Ole is here");
    table.ok("absences_save", absence(ole, None));
    assert_eq!(due(&table), [("Merles".to_owned(), false)]);
    let remarks = table.ok("absences_remarks", absence(anna, Some(ole)));
    assert_eq!(remarks["substitute_away"][0]["employee"], "Ole Thomsen");
}
