//! Series over the changes of the clocks, to the minute.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::{day, rule, wall};
use crate::planner::recurrence::{Length, Series, Span, Start, Until};

fn series(text: &str, from: &str, zone: Tz, length: &str) -> Series {
    let length: Length = length.parse().unwrap();
    Series::typed(Start::Zoned(wall(from), zone), length, rule(text)).unwrap()
}

/// `start end startZ endZ` of each date, to the minute.
fn dates(series: &Series, from: &str, to: &str) -> Vec<String> {
    let dates = series.between(day(from), day(to), None, 1_000).unwrap();
    let lines = dates.iter().map(|date| match date.span {
        Span::Clock { start, end, instants: Some((starts, ends)) } => {
            let (start, end) = (start.format("%m-%d %H:%M"), end.format("%H:%M"));
            format!("{start}-{end} {}Z-{}Z", starts.format("%H:%M"), ends.format("%H:%M"))
        }
        other => panic!("{other:?}"),
    });
    lines.collect()
}

#[test]
fn nine_o_clock_stays_nine_o_clock() {
    for (zone, spring, autumn) in [
        (
            Tz::Europe__Berlin,
            ("2026-03-23", ["03-23 09:00-10:30 08:00Z-09:30Z", "03-30 09:00-10:30 07:00Z-08:30Z"]),
            ("2026-10-19", ["10-19 09:00-10:30 07:00Z-08:30Z", "10-26 09:00-10:30 08:00Z-09:30Z"]),
        ),
        (
            Tz::America__New_York,
            ("2026-03-02", ["03-02 09:00-10:30 14:00Z-15:30Z", "03-09 09:00-10:30 13:00Z-14:30Z"]),
            ("2026-10-26", ["10-26 09:00-10:30 13:00Z-14:30Z", "11-02 09:00-10:30 14:00Z-15:30Z"]),
        ),
        (
            // The other half of the world: summer ends on 05.04. and begins on 04.10.
            Tz::Australia__Sydney,
            ("2026-03-30", ["03-30 09:00-10:30 22:00Z-23:30Z", "04-06 09:00-10:30 23:00Z-00:30Z"]),
            ("2026-09-28", ["09-28 09:00-10:30 23:00Z-00:30Z", "10-05 09:00-10:30 22:00Z-23:30Z"]),
        ),
    ] {
        let weekly = series("FREQ=WEEKLY", "2026-01-05T09:00", zone, "PT1H30M");
        for (monday, expected) in [spring, autumn] {
            let next = (day(monday) + chrono::Days::new(7)).to_string();
            assert_eq!(dates(&weekly, monday, &next), expected, "{zone}");
        }
    }
}

#[test]
fn the_gap_moves_forward_and_the_overlap_is_the_first() {
    let nightly = series("FREQ=DAILY", "2026-03-28T02:30", Tz::Europe__Berlin, "PT1H");
    assert_eq!(
        dates(&nightly, "2026-03-28", "2026-03-30"),
        ["03-28 02:30-03:30 01:30Z-02:30Z", "03-29 03:30-04:30 01:30Z-02:30Z", "03-30 02:30-03:30 00:30Z-01:30Z"]
    );
    assert_eq!(
        dates(&nightly, "2026-10-25", "2026-10-26"),
        ["10-25 02:30-03:30 00:30Z-02:30Z", "10-26 02:30-03:30 01:30Z-02:30Z"]
    );
    // By its original start it is known all the same.
    let in_gap = nightly.between(day("2026-03-29"), day("2026-03-29"), None, 9).unwrap()[0];
    assert_eq!((in_gap.original, in_gap.moved), (wall("2026-03-29T02:30"), false));
}

#[test]
fn the_local_end_stays() {
    let night = series("FREQ=DAILY", "2026-03-20T22:00", Tz::Europe__Berlin, "PT8H");
    assert_eq!(Length::between(wall("2026-03-20T22:00"), wall("2026-03-21T06:00")), "PT8H".parse().ok());
    for (date, hours) in [("2026-03-27", 8), ("2026-03-28", 7), ("2026-10-24", 9), ("2026-10-25", 8)] {
        let found = night.between(day(date), day(date), None, 9).unwrap();
        let Span::Clock { end, instants: Some((starts, ends)), .. } = found[0].span else { panic!("{found:?}") };
        assert_eq!(
            (end.format("%H:%M").to_string().as_str(), ends - starts),
            ("06:00", TimeDelta::hours(hours)),
            "{date}"
        );
    }
}

#[test]
fn an_until_in_utc_is_compared_as_an_instant() {
    // 07:00Z is nine o'clock in summer: the last is 30.03.; a second earlier it is 23.03.
    for (until, last) in [("20260330T070000Z", "03-30"), ("20260330T065959Z", "03-23"), ("20260330", "03-30")] {
        let weekly = series(&format!("FREQ=WEEKLY;UNTIL={until}"), "2026-03-16T09:00", Tz::Europe__Berlin, "PT1H");
        let found = dates(&weekly, "2026-03-01", "2026-12-31");
        assert!(found.last().unwrap().starts_with(last), "{until} {found:?}");
    }
    let (start, zone) = (wall("2026-03-16T09:00"), Tz::Europe__Berlin);
    let instant = |until: Until| until.to_instant(start, zone).format("%Y%m%dT%H%M%SZ").to_string();
    assert_eq!(instant(Until::Local(wall("2026-03-30T09:00"))), "20260330T070000Z");
    assert_eq!(instant(Until::Day(day("2026-03-30"))), "20260330T215959Z");
}
