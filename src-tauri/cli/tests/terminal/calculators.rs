//! `deadline`, `agenda`, `holidays`: to the letter, and without any file.

use serde_json::{Value, json};

use crate::support::Desk;

const TERMS: &str = r#"{
  "start": "2024-07-15",
  "first_term": {"months": 24},
  "afterwards": {"renews": {"months": 12}},
  "notice_first": null,
  "notice": {"kind":"period","amount":3,"unit":"months","to":"term_end"},
  "earliest_end": null,
  "excluded_ends": [],
  "region": "DE",
  "private_recipient": false, "postal_days": 5
}"#;

#[test]
fn a_deadline_is_printed_with_its_six_fields_and_no_others() {
    let desk = Desk::new();
    desk.write("TERMS.json", TERMS);
    let answer = desk.run(&["deadline", "TERMS.json", "--on", "2026-01-15"]).json();
    let fields: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = ["end", "receive_by", "safe_day", "send_by", "missed_end", "steps"];
    expected.sort_unstable();
    let mut found = fields.clone();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(
        (&answer["end"], &answer["receive_by"], &answer["safe_day"], &answer["send_by"], &answer["missed_end"]),
        (&json!("2026-07-14"), &json!("2026-04-14"), &json!("2026-04-14"), &json!("2026-04-08"), &json!("2027-07-14"))
    );
    let steps = answer["steps"].as_array().unwrap();
    assert!(steps.len() >= 2 && steps.iter().all(|step| step.as_str().is_some_and(|text| !text.is_empty())));
    assert!(answer["steps"][0].as_str().unwrap().contains("Monat"), "{answer}");
}

#[test]
fn what_needs_no_day_and_what_cannot_be_ended_is_null() {
    let desk = Desk::new();
    let any_time =
        TERMS.replace(r#"{"renews": {"months": 12}}"#, r#""indefinite""#).replace(r#"{"months": 24}"#, "null").replace(
            r#"{"kind":"period","amount":3,"unit":"months","to":"term_end"}"#,
            r#"{"kind":"any_time","amount":1,"unit":"months"}"#,
        );
    let answer = desk.run_with(&any_time, &["deadline", "-", "--on", "2026-01-31"]).json();
    assert_eq!((&answer["end"], &answer["receive_by"]), (&json!("2026-02-28"), &Value::Null));
    let never = any_time.replace(r#"{"kind":"any_time","amount":1,"unit":"months"}"#, r#"{"kind":"none"}"#);
    let answer = desk.run_with(&never, &["deadline", "-", "--on", "2026-01-31"]).json();
    assert_eq!((&answer["end"], &answer["receive_by"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_derivation_is_told_in_the_language_that_was_asked_for() {
    let desk = Desk::new();
    let of = |lang: &str| desk.run_with(TERMS, &["deadline", "-", "--on", "2026-01-15", "--lang", lang]).json();
    assert_ne!(of("de")["steps"], of("en")["steps"]);
    assert_eq!(of("de")["end"], of("en")["end"]);
}

#[test]
fn what_asks_to_be_checked_is_the_last_of_the_steps() {
    let desk = Desk::new();
    let of = |terms: &str| {
        let answer = desk.run_with(terms, &["deadline", "-", "--on", "2026-01-15", "--lang", "de"]).json();
        assert_eq!(answer.as_object().unwrap().len(), 6, "{answer}");
        answer["steps"].as_array().unwrap().iter().map(|step| step.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // Counted from the 31st the ends can differ by a day.
    let steps = of(&TERMS.replace("2024-07-15", "2024-01-31"));
    assert!(steps.last().unwrap().starts_with("Bitte prüfen"), "{steps:?}");
    assert!(!of(TERMS).iter().any(|step| step.contains("Bitte prüfen")));
}

#[test]
fn a_rule_that_cannot_hold_is_refused_and_a_form_that_is_none_is_wrong_use() {
    let desk = Desk::new();
    let negative = TERMS.replace(r#""amount":3"#, r#""amount":-3"#);
    let data = desk.run_with(&negative, &["deadline", "-", "--on", "2026-01-15"]).refused(1, "NEGATIVE_NOTICE");
    assert_eq!(data["field"], "notice");
    let grid = TERMS.replace("term_end", "quarter_end");
    desk.run_with(&grid, &["deadline", "-", "--on", "2026-01-15"]).refused(1, "NOTICE_GRID_WITH_RENEWAL");
    let unknown = TERMS.replace("period", "whenever");
    desk.run_with(&unknown, &["deadline", "-", "--on", "2026-01-15"]).refused(2, "BAD_REQUEST");
    desk.run_with("{", &["deadline", "-", "--on", "2026-01-15"]).refused(2, "JSON_INVALID");
    desk.run(&["deadline", "missing.json", "--on", "2026-01-15"]).refused(2, "JSON_INVALID");
}

#[test]
fn the_agenda_of_the_manual_comes_out_as_in_the_manual() {
    let desk = Desk::new();
    desk.write(
        "AGENDA.json",
        r#"{"start":"2026-03-16T09:00","planned_end":"2026-03-16T12:00","items":[
            {"title":"Eröffnung","minutes":5},
            {"title":"Pause","minutes":15,"kind":"break","fixed_start":"10:00"},
            {"title":"Regie","minutes":10,"internal":true}]}"#,
    );
    assert_eq!(
        desk.run(&["agenda", "AGENDA.json"]).json(),
        json!({
            "items": [
                {"number": "1", "start": "09:00", "end": "09:05", "gap": 0, "conflict": 0, "day": 1},
                {"number": null, "start": "10:00", "end": "10:15", "gap": 55, "conflict": 0, "day": 1},
                {"number": null, "start": "10:15", "end": "10:25", "gap": 0, "conflict": 0, "day": 1},
            ],
            "ends": "10:25",
            "over": 0,
        })
    );
}

#[test]
fn an_agenda_that_is_too_tight_and_too_long_says_by_how_much() {
    let desk = Desk::new();
    let agenda = r#"{"start":"2026-03-16T09:00","planned_end":"2026-03-16T10:10","items":[
        {"title":"A","minutes":30},{"title":"B","minutes":45},
        {"title":"Pause","minutes":15,"kind":"break","fixed_start":"10:00"},{"title":"C","minutes":5}]}"#;
    let answer = desk.run_with(agenda, &["agenda", "-"]).json();
    assert_eq!(answer["items"][1]["conflict"], 15);
    assert_eq!(answer["items"][3]["start"], "10:15");
    assert_eq!((&answer["ends"], &answer["over"]), (&json!("10:20"), &json!(10)));
    let minutes = agenda.replace(r#""minutes":30"#, r#""minutes":-1"#);
    desk.run_with(&minutes, &["agenda", "-"]).refused(1, "AGENDA_MINUTES_INVALID");
}

#[test]
fn holidays_hold_in_the_whole_region_unless_those_of_towns_are_asked_for() {
    let desk = Desk::new();
    let of = |more: &[&str]| {
        let arguments = [&["holidays", "--region", "DE-BY", "--year", "2026", "--lang", "de"], more].concat();
        desk.run(&arguments).json().as_array().unwrap().clone()
    };
    let whole = of(&[]);
    assert!(whole.contains(&json!({"date": "2026-01-06", "name": "Heilige Drei Könige"})), "{whole:?}");
    let assumption = |days: &[Value]| days.iter().any(|day| day["date"] == "2026-08-15");
    assert!(!assumption(&whole));
    assert!(assumption(&of(&["--local"])));
    desk.run(&["holidays", "--region", "DE-XX", "--year", "2026"]).refused(1, "REGION_UNKNOWN");
}
