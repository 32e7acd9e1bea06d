//! A date put elsewhere with all others.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{day, rule, start, wall};
use crate::planner::recurrence::{Length, Rule, Series, Start};

fn series(text: &str, first: &str) -> Series {
    Series::of_rule(start(first), Length::default(), rule(text))
}

/// Rule and first date after a date went elsewhere.
fn put(text: &str, first: &str, original: &str, to: &str) -> Option<(Rule, NaiveDateTime)> {
    series(text, first).put(wall(original), start(to)).map(|(start, rule)| (rule, start.wall()))
}

#[test]
fn each_rule_takes_its_dates_along() {
    // Mondays from 23.03.2026; the 15th from 15.01.; the third Wednesday from 21.01. (15.04., the Thursday is the 16th).
    for (text, first, original, to, becomes, begins) in [
        (
            "FREQ=WEEKLY;BYDAY=MO",
            "2026-03-23T09:00",
            "2026-04-06T09:00",
            "2026-04-07T09:00",
            "FREQ=WEEKLY;BYDAY=TU",
            "2026-03-24T09:00",
        ),
        ("FREQ=WEEKLY", "2026-03-23T09:00", "2026-04-06T09:00", "2026-04-04T09:00", "FREQ=WEEKLY", "2026-03-21T09:00"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=6",
            "2026-03-23T09:00",
            "2026-04-06T09:00",
            "2026-04-07T10:30",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6",
            "2026-03-24T10:30",
        ),
        (
            "FREQ=DAILY;INTERVAL=7",
            "2026-03-23T09:00",
            "2026-04-06T09:00",
            "2026-04-07T09:00",
            "FREQ=DAILY;INTERVAL=7",
            "2026-03-24T09:00",
        ),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE",
            "2026-01-21T14:00",
            "2026-04-15T14:00",
            "2026-04-16T14:00",
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH",
            "2026-01-15T14:00",
        ),
        (
            "FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3",
            "2026-01-21T14:00",
            "2026-04-15T14:00",
            "2026-04-09T14:00",
            "FREQ=MONTHLY;BYDAY=2TH",
            "2026-01-08T14:00",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR",
            "2026-01-30T14:00",
            "2026-04-24T14:00",
            "2026-04-30T14:00",
            "FREQ=MONTHLY;BYDAY=-1TH",
            "2026-01-29T14:00",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "2026-01-15T14:00",
            "2026-04-15T14:00",
            "2026-04-17T14:00",
            "FREQ=MONTHLY;BYMONTHDAY=17",
            "2026-01-17T14:00",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "2026-01-15T14:00",
            "2026-04-15T14:00",
            "2026-05-02T14:00",
            "FREQ=MONTHLY;BYMONTHDAY=2",
            "2026-02-02T14:00",
        ),
        (
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
            "2025-12-31",
            "2026-12-31",
            "2027-01-02",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2",
            "2026-01-02",
        ),
        // Only the time changes: whatever the rule is.
        (
            "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
            "2026-03-23T09:00",
            "2026-04-06T09:00",
            "2026-04-06T14:00",
            "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
            "2026-03-23T14:00",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1MO,3MO",
            "2026-04-06T09:00",
            "2026-04-06T09:00",
            "2026-04-06T14:00",
            "FREQ=MONTHLY;BYDAY=1MO,3MO",
            "2026-04-06T14:00",
        ),
    ] {
        assert_eq!(put(text, first, original, to), Some((rule(becomes), wall(begins))), "{text}");
    }
}

#[test]
fn until_is_carried_along_and_stays_where_it_says_the_same() {
    // Mondays up to 04.05.2026: seven. 25.10. has an hour more: a limit in UTC follows the clocks.
    for (until, to, becomes) in [
        ("20260504", "2026-04-09T09:00", "20260507"),
        ("20260504T090000", "2026-04-06T14:00", "20260504T140000"),
        ("20260504T090000", "2026-04-09T14:00", "20260507T140000"),
        ("20260506", "2026-04-07T09:00", "20260506"),
        ("20260510", "2026-04-05T09:00", "20260503"),
        ("20260509", "2026-04-05T09:00", "20260509"),
        ("20260504T090000Z", "2026-04-06T14:00", "20260504T140000Z"),
    ] {
        let given = format!("FREQ=WEEKLY;BYDAY=MO;UNTIL={until}");
        let (found, first) = put(&given, "2026-03-23T09:00", "2026-04-06T09:00", to).unwrap();
        assert!(found.to_string().contains(&format!("UNTIL={becomes}")), "{until} {to}: {found}");
        assert_eq!(found.dates(Start::Wall(first)).count(), rule(&given).dates(start("2026-03-23T09:00")).count());
    }
    let berlin = |text: &str| Start::Zoned(wall(text), Tz::Europe__Berlin);
    let autumn = Series::of_rule(
        berlin("2026-10-05T09:00"),
        Length::default(),
        rule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261026T080000Z"),
    );
    let (_, later) = autumn.put(wall("2026-10-12T09:00"), berlin("2026-10-12T10:00")).unwrap();
    assert!(later.to_string().contains("UNTIL=20261026T090000Z"), "{later}");
}

#[test]
fn what_a_rule_does_not_say_is_left_to_its_form() {
    for (text, first, original, to) in [
        ("FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-23T09:00", "2026-04-06T09:00", "2026-04-08T09:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31T09:00", "2026-04-30T09:00", "2026-04-29T09:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31T09:00", "2026-03-31T09:00", "2026-03-30T09:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=28", "2026-01-28T09:00", "2026-03-28T09:00", "2026-03-29T09:00"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28", "2026-02-28", "2028-02-28", "2028-02-29"),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-04-06T09:00", "2026-04-06T09:00", "2026-04-07T09:00"),
        ("FREQ=MONTHLY;BYDAY=5MO", "2026-03-30T09:00", "2026-03-30T09:00", "2026-03-31T09:00"),
        ("FREQ=YEARLY;BYWEEKNO=15;BYDAY=MO", "2026-04-06T09:00", "2026-04-06T09:00", "2026-04-07T09:00"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-03-23T09:00", "2026-04-06T09:00", "2026-04-07T09:00"),
        // A day that the rule does not give says nothing about the others.
        ("FREQ=WEEKLY;BYDAY=MO", "2026-03-23T09:00", "2026-04-07T09:00", "2026-04-08T09:00"),
        ("FREQ=HOURLY;INTERVAL=5", "2026-03-23T09:00", "2026-03-23T14:00", "2026-03-23T15:00"),
        ("FREQ=DAILY;BYHOUR=8,14", "2026-03-23T08:00", "2026-03-23T14:00", "2026-03-23T15:00"),
    ] {
        assert_eq!(put(text, first, original, to), None, "{text}");
    }
    let beside = Series { extra_start: true, ..series("FREQ=WEEKLY;BYDAY=MO", "2026-03-24T09:00") };
    assert_eq!(beside.put(wall("2026-04-06T09:00"), start("2026-04-07T09:00")), None);
}

const RULES: &[&str] = &[
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=7",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=12",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=4",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=-1SU",
];

prop_compose! {
    fn any_series()(
        text in prop::sample::select(RULES), end in 0..5, count in 2..30_u32, days in 60..1_500_u64,
        first in 0..200_u64, half_hours in 0..48_i64, kind in 0..3,
    ) -> Series {
        let last = (day("2026-01-31") + chrono::Days::new(days)).format("%Y%m%d");
        let ended = match end {
            0 => String::new(),
            1 => format!(";COUNT={count}"),
            2 => format!(";UNTIL={last}"),
            3 => format!(";UNTIL={last}T100000"),
            _ => format!(";UNTIL={last}T100000Z"),
        };
        let first = day("2025-09-01") + chrono::Days::new(first);
        let at = NaiveDateTime::from(first) + TimeDelta::minutes(half_hours * 30);
        let start = match kind {
            0 => Start::Day(first),
            1 => Start::Wall(at),
            _ => Start::Zoned(at, Tz::Europe__Berlin),
        };
        let rule = rule(&format!("{text}{ended}"));
        let start = rule.align(start).unwrap_or(start);
        Series::of_rule(start, Length::default(), rule)
    }
}

proptest! {
    #[test]
    fn there_are_as_many_dates_as_before_and_each_keeps_its_place(
        series in any_series(), place in 0..12_usize, days in -40..40_i64, half_hours in 0..48_i64,
    ) {
        let most = 400;
        let before: Vec<NaiveDateTime> = series.rule.dates(series.start).take(most).collect();
        prop_assume!(before.len() > place);
        let moved = before[place].date() + TimeDelta::days(days);
        let clock = if series.start.is_day() { 0 } else { half_hours * 30 };
        let to = series.start.at(NaiveDateTime::from(moved) + TimeDelta::minutes(clock));
        let put = series.put(before[place], to);
        // Another time of the same day is always understood.
        prop_assert!(days != 0 || put.is_some());
        let Some((start, rule)) = put else { return Ok(()) };
        let after: Vec<NaiveDateTime> = rule.dates(start).take(most).collect();
        prop_assert_eq!(after.len(), before.len());
        prop_assert_eq!(after[place], to.wall());
        prop_assert_eq!(after[0], start.wall());
        prop_assert_eq!((rule.frequency, rule.interval, rule.count), (series.rule.frequency, series.rule.interval, series.rule.count));
        let kind = |rule: &Rule| rule.until.map(|until| std::mem::discriminant(&until));
        prop_assert!(kind(&rule) == kind(&series.rule) || (series.start.is_day() && rule.until.is_some()));
        // No date goes much further than the one that was put elsewhere: months differ, and so do their weeks.
        let furthest = TimeDelta::days(days.abs() + 21);
        prop_assert!(before.iter().zip(&after).all(|(was, is)| (*is - *was).abs() <= furthest));
    }
}
