//! What holds for any rule: a window is a part of the whole, halves make the whole, text is read back.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{day, rule, wall};
use crate::holidays::{Calendar, OwnDays, Region};
use crate::planner::recurrence::{HolidayPolicy, Length, Rule, Series, Start};

const RULES: &[&str] = &[
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SU;WKST=SU",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=31,-1",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTHDAY=15",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=1,-1",
    "FREQ=DAILY;BYHOUR=8,14;BYMINUTE=0,30;BYSETPOS=1,-1",
    "FREQ=HOURLY;INTERVAL=17",
    "FREQ=MINUTELY;INTERVAL=1000;BYDAY=MO",
];

prop_compose! {
    fn any_rule()(text in prop::sample::select(RULES), end in 0..3, count in 2..40_u32, days in 20..900_u64) -> Rule {
        let ended = match end {
            0 => String::new(),
            1 => format!(";COUNT={count}"),
            _ => format!(";UNTIL={}", (day("2026-01-31") + chrono::Days::new(days)).format("%Y%m%d")),
        };
        rule(&format!("{text}{ended}"))
    }
}

prop_compose! {
    fn any_start()(kind in 0..3, days in 0..200_u64, hours in 0..48_i64) -> Start {
        let first = day("2025-09-01") + chrono::Days::new(days);
        let at = NaiveDateTime::from(first) + TimeDelta::minutes(hours * 30);
        match kind {
            0 => Start::Day(first),
            1 => Start::Wall(at),
            _ => Start::Zoned(at, Tz::Europe__Berlin),
        }
    }
}

/// A series with struck dates, of another program or typed.
fn any_series() -> impl Strategy<Value = Series> {
    (any_rule(), any_start(), prop::bool::ANY, prop::collection::vec(0..30_usize, 0..4), 0..3_usize).prop_filter_map(
        "no series",
        |(rule, start, foreign, struck, policy)| {
            let length = if start.is_day() { Length::days(1) } else { "PT1H".parse().unwrap() };
            let make = if foreign { Series::foreign } else { Series::typed };
            let mut series = make(start, length, rule).ok()?;
            let walls = series.first(40);
            series.struck = struck.into_iter().filter_map(|place| walls.get(place)).copied().collect();
            series.struck_days.extend(walls.get(7).map(NaiveDateTime::date));
            series.holidays = [HolidayPolicy::Keep, HolidayPolicy::Skip, HolidayPolicy::NextWorkingDay][policy];
            Some(series)
        },
    )
}

proptest! {
    #[test]
    fn a_window_is_a_part_of_the_whole(rule in any_rule(), start in any_start(), skip in 0..900_i64, length in 0..200_i64) {
        let from = start.wall() + TimeDelta::hours(skip * 24 - 100);
        let to = from + TimeDelta::hours(length * 24 + 7);
        let whole: Vec<NaiveDateTime> = rule.dates(start).take_while(|&wall| wall <= to).filter(|&wall| wall >= from).collect();
        prop_assert_eq!(rule.between(start, from, to, 50_000).unwrap(), whole);
    }

    #[test]
    fn dates_rise_and_begin_at_the_start(rule in any_rule(), start in any_start()) {
        let walls: Vec<NaiveDateTime> = rule.dates(start).take(80).collect();
        prop_assert!(walls.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(walls.first().is_none_or(|&first| first >= start.wall()));
        prop_assert!(walls.iter().all(|&wall| rule.meets(start, wall)));
        prop_assert!(rule.count.is_none_or(|count| walls.len() <= count as usize));
    }

    #[test]
    fn what_is_written_is_read(rule in any_rule()) {
        prop_assert_eq!(rule.to_string().parse::<Rule>(), Ok(rule));
    }

    #[test]
    fn halves_make_the_whole(series in any_series(), place in 1..40_usize) {
        let unstruck = Series { struck: [].into(), struck_days: [].into(), ..series.clone() };
        let walls = unstruck.first(41);
        prop_assume!(walls.len() > place);
        let at = walls[place];
        let halves = series.split(at).unwrap();
        let own = OwnDays::default();
        let calendar = Some(Calendar::of("DE-SH".parse::<Region>().unwrap(), &own));
        let (first, last) = (day("2025-06-01"), day("2029-12-31"));
        let originals = |series: &Series| series.originals(first.into(), last.into(), 100_000).unwrap();
        let (whole, mut both) = (originals(&series), originals(&halves.before));
        prop_assert!(both.iter().all(|&wall| wall < at));
        let after = originals(&halves.after);
        prop_assert!(after.iter().all(|&wall| wall >= at));
        both.extend(after);
        prop_assert_eq!(&both, &whole);
        // The same with what holidays make of them, and what lies before is untouched to the last field.
        let of = |series: &Series| series.between(first, last, calendar, 100_000).unwrap();
        let starts = |dates: &[crate::planner::recurrence::Occurrence]| {
            dates.iter().map(|date| format!("{:?}", date.span)).collect::<std::collections::BTreeSet<_>>()
        };
        let (whole, before, after) = (of(&series), of(&halves.before), of(&halves.after));
        let both: std::collections::BTreeSet<_> = starts(&before).union(&starts(&after)).cloned().collect();
        prop_assert_eq!(both, starts(&whole));
        let past = |date: &&crate::planner::recurrence::Occurrence| date.span.day() < at.date();
        prop_assert_eq!(
            whole.iter().filter(past).filter(|date| !date.moved).collect::<Vec<_>>(),
            before.iter().filter(past).filter(|date| !date.moved).collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_table_of_rules_has_dates() {
    for text in RULES {
        assert!(rule(text).align(Start::Wall(wall("2026-01-31T09:00"))).is_ok(), "{text}");
    }
}
