//! `occurrences`: to the letter, and without any file.

use serde_json::{Value, json};

use crate::support::{Desk, Run};

fn run(desk: &Desk, arguments: &[&str]) -> Run {
    desk.run(&[&["occurrences"], arguments].concat())
}

/// The dates of a rule in Berlin.
fn berlin(start: &str, rule: &str, more: &[&str]) -> Vec<Value> {
    let arguments = [&["--start", start, "--zone", "Europe/Berlin", "--rule", rule], more].concat();
    run(&Desk::new(), &arguments).json().as_array().unwrap().clone()
}

fn starts(dates: &[Value]) -> Vec<&str> {
    dates.iter().map(|date| date["start"].as_str().unwrap()).collect()
}

#[test]
fn mondays_over_the_change_of_the_clocks() {
    let found = berlin(
        "2026-03-23T09:00",
        "FREQ=WEEKLY",
        &["--duration", "PT1H", "--from", "2026-03-23", "--to", "2026-03-30"],
    );
    let expected = json!([
        {"start": "2026-03-23T09:00:00", "end": "2026-03-23T10:00:00", "utc": "2026-03-23T08:00:00Z"},
        {"start": "2026-03-30T09:00:00", "end": "2026-03-30T10:00:00", "utc": "2026-03-30T07:00:00Z"},
    ]);
    assert_eq!(Value::from(found), expected);
}

#[test]
fn the_local_end_stays_and_the_gap_moves_forward() {
    let night = berlin(
        "2026-10-24T22:00",
        "FREQ=DAILY;COUNT=1",
        &["--duration", "PT8H", "--from", "2026-10-24", "--to", "2026-10-24"],
    );
    assert_eq!(
        night,
        [json!({"start": "2026-10-24T22:00:00", "end": "2026-10-25T06:00:00", "utc": "2026-10-24T20:00:00Z"})]
    );
    let gap = berlin("2026-03-28T02:30", "FREQ=DAILY", &["--from", "2026-03-29", "--to", "2026-03-29"]);
    assert_eq!(
        gap,
        [json!({"start": "2026-03-29T03:30:00", "end": "2026-03-29T03:30:00", "utc": "2026-03-29T01:30:00Z"})]
    );
    let overlap = berlin("2026-10-24T02:30", "FREQ=DAILY", &["--from", "2026-10-25", "--to", "2026-10-25"]);
    assert_eq!(overlap[0]["utc"], "2026-10-25T00:30:00Z");
}

#[test]
fn all_day_dates_are_days_without_a_zone() {
    let desk = Desk::new();
    let of = |more: &[&str]| {
        let window = ["--start", "2026-01-31", "--rule", "FREQ=MONTHLY;", "--from", "2026-01-01", "--to", "2026-03-31"];
        run(&desk, &[&window, more].concat())
    };
    assert_eq!(
        of(&[]).json(),
        json!([{"start": "2026-01-31", "end": "2026-01-31"}, {"start": "2026-03-31", "end": "2026-03-31"}])
    );
    assert_eq!(of(&["--duration", "P2D"]).json()[0]["end"], "2026-02-01");
    of(&["--duration", "PT1H"]).refused(1, "LENGTH_NO_WHOLE_DAYS");
    assert_eq!(of(&["--exdate", "2026-01-31"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn the_window_is_inclusive_and_struck_dates_are_out() {
    let window = ["--from", "2026-03-24", "--to", "2026-03-27"];
    let struck = ["--exdate", "2026-03-25T09:00", "--exdate", "2026-03-26", "--exdate", "2026-03-27T10:00"];
    let found = berlin("2026-03-23T09:00", "FREQ=DAILY", &[&window[..], &struck].concat());
    assert_eq!(starts(&found), ["2026-03-24T09:00:00", "2026-03-27T09:00:00"]);
    assert!(berlin("2026-03-23T09:00", "FREQ=DAILY", &["--from", "2026-03-01", "--to", "2026-03-22"]).is_empty());
}

#[test]
fn the_dates_are_those_of_the_rule_alone() {
    let found =
        berlin("2026-03-25T09:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", &["--from", "2026-01-01", "--to", "2026-12-31"]);
    assert_eq!(starts(&found), ["2026-03-30T09:00:00", "2026-04-06T09:00:00"]);
}

#[test]
fn what_is_no_rule_is_refused() {
    let desk = Desk::new();
    for (rule, code) in [
        ("FREQ=FORTNIGHTLY", "RULE_FREQ_UNKNOWN"),
        ("FREQ=DAILY;COUNT=0", "RULE_COUNT_ZERO"),
        ("FREQ=DAILY;INTERVAL=0", "RULE_INTERVAL_ZERO"),
        ("FREQ=DAILY;BYEASTER=1", "RULE_PART_UNKNOWN"),
        ("FREQ=DAILY;BYMONTH=13", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;UNTIL=20260322", "RULE_UNTIL_BEFORE_START"),
        ("FREQ=SECONDLY", "RULE_TOO_MANY_DATES"),
    ] {
        let arguments = ["--start", "2026-03-23T09:00", "--zone", "Europe/Berlin", "--rule", rule];
        run(&desk, &[&arguments[..], &["--from", "2026-03-01", "--to", "2026-12-31"]].concat()).refused(1, code);
    }
    let window = ["--rule", "FREQ=DAILY", "--from", "2026-03-01", "--to", "2026-12-31"];
    let zone = ["--start", "2026-03-23T09:00", "--zone", "Mitteleuropa"];
    let data = run(&desk, &[&zone[..], &window].concat()).refused(1, "ZONE_UNKNOWN");
    assert_eq!(data["zone"], "Mitteleuropa");
    let length = ["--start", "2026-03-23T09:00", "--zone", "Europe/Berlin", "--duration", "-PT1H"];
    run(&desk, &[&length[..], &window].concat()).refused(1, "LENGTH_INVALID");
}
