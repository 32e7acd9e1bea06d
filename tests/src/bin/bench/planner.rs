//! The planner: what a calendar of two years asks of its series.

use std::time::Duration;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use kontor_core::planner::recurrence::{Length, MOST, Rule, Series, Start};
use kontor_core::planner::zone;

use crate::contacts::moment;
use crate::{Report, percentile, timed};

const SERIES: u64 = 500;

/// Rules of every kind in turns, about a hundred dates each in two years.
const RULES: &[&str] = &[
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=WEEKLY;COUNT=300",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=WEEKLY;BYDAY=MO,WE",
];

fn series(n: u64) -> Series {
    let zone = zone::parse("Europe/Berlin").expect("a zone");
    let text = RULES[usize::try_from(n).unwrap_or(0) % RULES.len()];
    let rule: Rule = text.parse().expect("a rule");
    // Some began long ago, so that the window does not begin with the series.
    let first = moment().today - Days::new(n * 7 % 1_500);
    let start = NaiveDateTime::from(first) + TimeDelta::minutes(480 + i64::try_from(n % 16).unwrap_or(0) * 30);
    let length: Length = "PT1H".parse().expect("a length");
    Series::typed(Start::Zoned(start, zone), length, rule).expect("a series")
}

pub(crate) fn run(report: &mut Report) {
    let all: Vec<Series> = (0..SERIES).map(series).collect();
    let from: NaiveDate = moment().today;
    let to = from + Days::new(730);
    let dates =
        || -> usize { all.iter().map(|series| series.between(from, to, None, MOST).expect("dates").len()).sum() };
    let count = dates();
    assert!(count > 45_000, "{count}");
    let times = (0..40).map(|_| timed(dates).1).collect();
    report.below("500 series over two years, to the instant, p95", percentile(times, 95), Duration::from_millis(15));
}
