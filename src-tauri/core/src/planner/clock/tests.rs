//! The examples of the rules and of AGENDA.json, and what holds for every agenda.

#![allow(clippy::needless_pass_by_value, reason = "tables of json! read better without &")]

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::planner::wall_time::{format_clock, parse};

fn agenda(value: Value) -> AgendaInput {
    serde_json::from_value(value).unwrap()
}

fn one_day(items: Value) -> AgendaInput {
    agenda(json!({"start": "2026-03-16T09:00", "planned_end": "2026-03-16T12:00", "items": items}))
}

/// One line per item: `1 09:00–09:30 +gap !conflict`.
fn lines(clock: &AgendaClock) -> Vec<String> {
    clock
        .items
        .iter()
        .map(|item| {
            let mut line = format!("{} {}–", item.number.as_deref().unwrap_or("·"), format_clock(item.start));
            line.push_str(&item.end.map(format_clock).unwrap_or_default());
            if item.gap > 0 {
                line.push_str(&format!(" +{}", item.gap));
            }
            if item.conflict > 0 {
                line.push_str(&format!(" !{}", item.conflict));
            }
            line
        })
        .collect()
}

fn check(items: Value, expected: &[&str]) {
    assert_eq!(lines(&run(&one_day(items)).unwrap()), expected);
}

#[test]
fn the_example_of_the_rules() {
    check(
        json!([{"minutes": 30}, {"minutes": 45},
            {"minutes": 15, "kind": "break", "fixed_start": "10:00"}, {"minutes": 20}]),
        &["1 09:00–09:30", "2 09:30–10:15 !15", "· 10:00–10:15", "3 10:15–10:35"],
    );
}

#[test]
fn the_example_of_agenda_json() {
    let clock = run(&one_day(json!([
        {"title": "Eröffnung", "minutes": 5},
        {"title": "Pause", "minutes": 15, "kind": "break", "fixed_start": "10:00"},
        {"title": "Regie", "minutes": 10, "internal": true},
    ])));
    assert_eq!(
        serde_json::to_value(clock.unwrap()).unwrap(),
        json!({"items": [
            {"number": "1", "start": "09:00", "end": "09:05", "gap": 0, "conflict": 0, "day": 1},
            {"number": null, "start": "10:00", "end": "10:15", "gap": 55, "conflict": 0, "day": 1},
            {"number": null, "start": "10:15", "end": "10:25", "gap": 0, "conflict": 0, "day": 1},
        ], "ends": "10:25", "over": 0})
    );
}

#[test]
fn the_paper_of_the_rules() {
    check(
        json!([{"minutes": 5}, {"minutes": 30}, {"minutes": 15, "kind": "break"}]),
        &["1 09:00–09:05", "2 09:05–09:35", "· 09:35–09:50"],
    );
}

#[test]
fn minutes_may_be_missing() {
    let clock = run(&one_day(json!([{"minutes": 30}, {}, {"minutes": 10}]))).unwrap();
    assert_eq!(lines(&clock), ["1 09:00–09:30", "2 09:30–", "3 09:30–09:40"]);
    let clock = run(&one_day(json!([{"minutes": 30}, {}]))).unwrap();
    assert_eq!((clock.ends, clock.over), (None, 0));
    let clock = run(&one_day(json!([{"minutes": 200}, {}]))).unwrap();
    assert_eq!((clock.ends, clock.over), (None, 20));
    let clock = run(&one_day(json!([]))).unwrap();
    assert_eq!((clock.ends, clock.over), (None, 0));
}

#[test]
fn beyond_the_planned_end() {
    let clock = run(&one_day(json!([{"minutes": 120}, {"minutes": 70}]))).unwrap();
    assert_eq!(serde_json::to_value(&clock).unwrap()["ends"], "12:10");
    assert_eq!(clock.over, 10);
    let clock = run(&one_day(json!([{"minutes": 180}]))).unwrap();
    assert_eq!(clock.over, 0);
    let open = agenda(json!({"start": "2026-03-16T09:00", "items": [{"minutes": 1440}]}));
    assert_eq!(run(&open).unwrap().over, 0);
}

#[test]
fn sub_items_have_their_own_time() {
    check(
        json!([{"minutes": 5}, {"minutes": 5}, {}, {"minutes": 10, "parent": 2},
            {"minutes": 20, "parent": 2}, {"minutes": 5}]),
        &["1 09:00–09:05", "2 09:05–09:10", "3 09:10–", "3.1 09:10–09:20", "3.2 09:20–09:40", "4 09:40–09:45"],
    );
}

#[test]
fn a_fixed_start_before_the_day_is_marked_on_the_item_itself() {
    check(json!([{"minutes": 30, "fixed_start": "08:30"}, {"minutes": 10}]), &["1 08:30–09:00 !30", "2 09:00–09:10"]);
}

#[test]
fn a_reorder_reaches_only_to_the_next_fixed_item() {
    let before = one_day(json!([{"minutes": 10}, {"minutes": 30},
        {"minutes": 20, "fixed_start": "10:00"}, {"minutes": 15}]));
    let mut after = before.clone();
    after.items.swap(0, 1);
    let (before, after) = (run(&before).unwrap(), run(&after).unwrap());
    assert_ne!(before.items[1], after.items[1]);
    assert_eq!(before.items[2..], after.items[2..]);
}

#[test]
fn several_days_start_anew() {
    let clock = run(&agenda(json!({
        "planned_end": "2026-03-17T10:00",
        "days": [{"date": "2026-03-16", "start": "09:00"}, {"date": "2026-03-17", "start": "08:30"}],
        "items": [{"minutes": 60}, {"minutes": 30, "day": 2}, {"minutes": 20},
            {"minutes": 75, "day": 2, "fixed_start": "09:30"}],
    })));
    let clock = clock.unwrap();
    assert_eq!(lines(&clock), ["1 09:00–10:00", "2 08:30–09:00", "3 10:00–10:20", "4 09:30–10:45 +30"]);
    assert_eq!(clock.items.iter().map(|item| item.day).collect::<Vec<_>>(), [1, 2, 1, 2]);
    assert_eq!((clock.ends.map(format_clock).as_deref(), clock.over), (Some("10:45"), 45));
}

#[test]
fn an_evening_goes_on_after_midnight() {
    let clock = run(&agenda(json!({
        "start": "2026-10-24T22:00", "planned_end": "2026-10-25T06:00",
        "items": [{"minutes": 90}, {"minutes": 30, "fixed_start": "00:15"}, {"minutes": 60}],
    })));
    let clock = clock.unwrap();
    assert_eq!(lines(&clock), ["1 22:00–23:30", "2 00:15–00:45 +45", "3 00:45–01:45"]);
    assert_eq!(clock.over, 0);
}

#[test]
fn numbers_of_the_dispatch_stay() {
    let clock = run(&agenda(json!({
        "start": "2026-03-16T09:00", "numbers_frozen": true,
        "items": [{"number": "1", "minutes": 5}, {"minutes": 15, "kind": "break"}, {"number": "2", "minutes": 5},
            {"title": "Nachtrag", "minutes": 5}, {"number": "3", "minutes": 5}],
    })));
    assert_eq!(
        lines(&clock.unwrap()),
        ["1 09:00–09:05", "· 09:05–09:20", "2 09:20–09:25", "2a 09:25–09:30", "3 09:30–09:35"]
    );
}

#[test]
fn the_forecast_moves_what_is_not_fixed() {
    let live = one_day(json!([
        {"minutes": 30, "actual_start": "09:10", "actual_end": "09:50"},
        {"minutes": 20, "actual_start": "09:50"},
        {"minutes": 10},
        {"minutes": 15, "fixed_start": "10:15"},
    ]));
    let at = |time: &str| parse(&format!("2026-03-16T{time}")).unwrap();
    assert_eq!(
        lines(&forecast(&live, at("10:00")).unwrap()),
        ["1 09:10–09:50", "2 09:50–10:10", "3 10:10–10:20 !5", "4 10:15–10:30"]
    );
    // It takes longer than planned: it ends now at the earliest.
    assert_eq!(
        lines(&forecast(&live, at("10:12")).unwrap())[1..],
        ["2 09:50–10:12", "3 10:12–10:22 !7", "4 10:15–10:30"]
    );
    // The plan itself does not move.
    assert_eq!(lines(&run(&live).unwrap())[..2], ["1 09:00–09:30", "2 09:30–09:50"]);
}

#[test]
fn bad_agendas_are_refused_at_their_field() {
    let refused = |value: Value| {
        let error = run(&agenda(value)).unwrap_err();
        (error.code(), error.field())
    };
    let start = "2026-03-16T09:00";
    let item = |item: Value| json!({"start": start, "items": [{}, item]});
    for (value, code, field) in [
        (json!({"items": []}), "AGENDA_START_MISSING", "start"),
        (
            json!({"start": start, "planned_end": "2026-03-16T08:59", "items": []}),
            "AGENDA_END_BEFORE_START",
            "planned_end",
        ),
        (item(json!({"minutes": -1})), "AGENDA_MINUTES_INVALID", "items.1.minutes"),
        (item(json!({"minutes": 1441})), "AGENDA_MINUTES_INVALID", "items.1.minutes"),
        (item(json!({"day": 0})), "AGENDA_DAY_INVALID", "items.1.day"),
        (item(json!({"day": 2})), "AGENDA_DAY_INVALID", "items.1.day"),
        (item(json!({"parent": 1})), "AGENDA_PARENT_INVALID", "items.1.parent"),
        (item(json!({"parent": 7})), "AGENDA_PARENT_INVALID", "items.1.parent"),
    ] {
        assert_eq!(refused(value.clone()), (code, field.to_owned()), "{value}");
    }
    for value in [
        json!({"start": "16.03.2026", "items": []}),
        json!({"start": start, "items": [{"fixed_start": "25:00"}]}),
        json!({"start": start, "items": [{"kind": "party"}]}),
        json!({"start": start, "items": [{"minutes": 1.5}]}),
        json!({"start": start, "itms": []}),
    ] {
        assert!(serde_json::from_value::<AgendaInput>(value.clone()).is_err(), "{value}");
    }
}

fn any_item() -> impl Strategy<Value = AgendaItem> {
    let fixed = prop::option::weighted(0.3, (8..12u32, 0..60u32));
    (prop::option::weighted(0.9, 0..90i64), fixed, any::<bool>(), 1..=2usize).prop_map(
        |(minutes, fixed, internal, day)| AgendaItem {
            minutes,
            fixed_start: fixed.and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0)),
            internal,
            day,
            ..AgendaItem::default()
        },
    )
}

proptest! {
    /// Every item starts at its fixed start or where the one before it on that day ended; gap and
    /// conflict are exactly the difference.
    #[test]
    fn times_follow_from_each_other(items in prop::collection::vec(any_item(), 0..20)) {
        let day = |date: &str| AgendaDay {
            date: date.parse().unwrap(),
            start: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        };
        let input = AgendaInput {
            start: None,
            planned_end: None,
            days: vec![day("2026-03-16"), day("2026-03-17")],
            numbers_frozen: false,
            items,
        };
        let clock = run(&input).unwrap();
        prop_assert_eq!(clock.items.len(), input.items.len());
        for number in [1, 2] {
            let (mut before, mut first) = (None, 0);
            for (place, (item, times)) in input.items.iter().zip(&clock.items).enumerate() {
                if item.day != number {
                    continue;
                }
                prop_assert_eq!(item.fixed_start.unwrap_or(times.start), times.start);
                prop_assert_eq!(item.minutes.map(|m| times.start + TimeDelta::minutes(m)), times.end);
                let cursor = before.map_or(input.days[number - 1].start, |before: usize| {
                    clock.items[before].end.unwrap_or(clock.items[before].start)
                });
                let early = (cursor - times.start).num_minutes();
                prop_assert_eq!(times.gap, (-early).max(0));
                match before {
                    // A day's first item may also be marked for its own start before the day.
                    Some(before) if early > 0 || before != first => {
                        prop_assert_eq!(clock.items[before].conflict, early.max(0));
                    }
                    Some(_) => {}
                    None => first = place,
                }
                before = Some(place);
            }
        }
    }
}
