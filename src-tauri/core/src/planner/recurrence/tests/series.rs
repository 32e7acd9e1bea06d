//! Series: additional starts, struck dates, holidays, splitting.

use chrono_tz::Tz;

use super::{day, rule, start, wall, written};
use crate::holidays::{Calendar, OwnDays, Region};
use crate::planner::recurrence::{HolidayPolicy, Length, RuleError, Series, Span, SplitError, Start};

fn hour() -> Length {
    "PT1H".parse().unwrap()
}

fn typed(text: &str, from: &str) -> Series {
    Series::typed(start(from), hour(), rule(text)).unwrap()
}

fn foreign(text: &str, from: &str) -> Series {
    Series::foreign(start(from), hour(), rule(text)).unwrap()
}

fn all(series: &Series) -> Vec<String> {
    written(&series.first(20), series.start)
}

/// Days on which the dates of a year take place, with holidays of a region.
fn held(series: &Series, region: &str, from: &str, to: &str) -> Vec<String> {
    let own = OwnDays::default();
    let calendar = Calendar::of(region.parse::<Region>().unwrap(), &own);
    let dates = series.between(day(from), day(to), Some(calendar), 1_000).unwrap();
    dates.iter().map(|date| date.span.day().to_string()).collect()
}

#[test]
fn a_typed_series_begins_with_its_rule() {
    let series = typed("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-03-25T09:00");
    assert_eq!(series.start, Start::Wall(wall("2026-03-30T09:00")));
    assert_eq!(all(&series), ["2026-03-30T09:00", "2026-04-06T09:00"]);
    let refused = |text: &str| Series::typed(start("2026-03-25T09:00"), hour(), rule(text));
    assert_eq!(refused("FREQ=DAILY;UNTIL=20260324"), Err(RuleError::UntilBeforeStart));
    assert_eq!(refused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), Err(RuleError::WithoutDates));
}

#[test]
fn a_foreign_series_keeps_its_start_and_counts_it() {
    let series = foreign("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-03-25T09:00");
    assert_eq!(all(&series), ["2026-03-25T09:00", "2026-03-30T09:00", "2026-04-06T09:00"]);
    assert_eq!(all(&foreign("FREQ=WEEKLY;BYDAY=MO;COUNT=1", "2026-03-25T09:00")), ["2026-03-25T09:00"]);
    assert_eq!(all(&foreign("FREQ=WEEKLY;UNTIL=20260301", "2026-03-25T09:00")), ["2026-03-25T09:00"]);
    let met = foreign("FREQ=WEEKLY;BYDAY=WE;COUNT=2", "2026-03-25T09:00");
    assert!(!met.extra_start);
    assert_eq!(all(&met), ["2026-03-25T09:00", "2026-04-01T09:00"]);
    assert_eq!(Series::foreign(start("2026-03-25"), hour(), rule("FREQ=HOURLY")), Err(RuleError::NeedsClock));
}

#[test]
fn six_split_at_the_fourth_are_three_and_three() {
    let mut series = typed("FREQ=WEEKLY;COUNT=6", "2026-03-23T09:00");
    series.struck = [wall("2026-03-30T09:00"), wall("2026-04-27T09:00")].into();
    let halves = series.split(wall("2026-04-13T09:00")).unwrap();
    assert_eq!(halves.before.rule.to_string(), "FREQ=WEEKLY;UNTIL=20260406T090000");
    assert_eq!(halves.after.rule.to_string(), "FREQ=WEEKLY;COUNT=3");
    assert_eq!(all(&halves.before), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    assert_eq!(all(&halves.after), ["2026-04-13T09:00", "2026-04-20T09:00"]);
    assert_eq!(halves.before.struck, [wall("2026-03-30T09:00")].into());
    assert_eq!(halves.after.struck, [wall("2026-04-27T09:00")].into());
    let plain = typed("FREQ=WEEKLY;COUNT=6", "2026-03-23T09:00").split(wall("2026-04-13T09:00")).unwrap();
    assert_eq!((plain.before.first(9).len(), plain.after.first(9).len()), (3, 3));
}

#[test]
fn splitting_where_little_or_nothing_lies_before() {
    let series = typed("FREQ=YEARLY", "2024-02-29T09:00");
    assert_eq!(series.split(wall("2024-02-29T09:00")), Err(SplitError::AtFirst));
    assert_eq!(series.split(wall("2025-02-28T09:00")), Err(SplitError::AtNoDate));
    assert_eq!(series.split(wall("2020-02-29T09:00")), Err(SplitError::AtNoDate));
    let halves = series.split(wall("2032-02-29T09:00")).unwrap();
    assert_eq!(all(&halves.before), ["2024-02-29T09:00", "2028-02-29T09:00"]);
    let extra = foreign("FREQ=WEEKLY;BYDAY=MO;COUNT=4", "2026-03-25T09:00");
    assert_eq!(extra.split(wall("2026-03-25T09:00")), Err(SplitError::AtFirst));
    let halves = extra.split(wall("2026-03-30T09:00")).unwrap();
    assert_eq!(all(&halves.before), ["2026-03-25T09:00"]);
    assert_eq!(halves.after.rule.count, Some(3));
    let days = Series::typed(start("2026-03-23"), Length::days(1), rule("FREQ=WEEKLY")).unwrap();
    let halves = days.split(wall("2026-04-06")).unwrap();
    assert_eq!(halves.before.rule.to_string(), "FREQ=WEEKLY;UNTIL=20260330");
    assert_eq!(SplitError::AtFirst.code(), "SPLIT_AT_FIRST");
}

#[test]
fn struck_dates_and_struck_days() {
    let mut series = typed("FREQ=DAILY;BYHOUR=8,14;COUNT=8", "2026-03-23T08:00");
    series.struck = [wall("2026-03-23T14:00")].into();
    series.struck_days = [day("2026-03-24")].into();
    assert_eq!(
        all(&series),
        ["2026-03-23T08:00", "2026-03-25T08:00", "2026-03-25T14:00", "2026-03-26T08:00", "2026-03-26T14:00"]
    );
    let dates = series.between(day("2026-03-23"), day("2026-03-25"), None, 9).unwrap();
    assert_eq!(dates.len(), 3);
    assert!(series.between(day("2026-03-23"), day("2026-03-25"), None, 2).is_err());
}

#[test]
fn holidays_keep_skip_or_move() {
    let with = |text: &str, from: &str, holidays| Series { holidays, ..typed(text, from) };
    // Mondays: Easter Monday 06.04.2026, Whit Monday 25.05.2026.
    let kept = with("FREQ=WEEKLY", "2026-03-30T09:00", HolidayPolicy::Keep);
    assert_eq!(held(&kept, "DE-SH", "2026-03-30", "2026-04-13"), ["2026-03-30", "2026-04-06", "2026-04-13"]);
    let skipped = with("FREQ=WEEKLY", "2026-03-30T09:00", HolidayPolicy::Skip);
    assert_eq!(held(&skipped, "DE-SH", "2026-03-30", "2026-04-13"), ["2026-03-30", "2026-04-13"]);
    let moved = with("FREQ=WEEKLY", "2026-03-30T09:00", HolidayPolicy::NextWorkingDay);
    assert_eq!(held(&moved, "DE-SH", "2026-03-30", "2026-04-13"), ["2026-03-30", "2026-04-07", "2026-04-13"]);
    // The original lies before the window, the date in it, and the other way round.
    assert_eq!(held(&moved, "DE-SH", "2026-04-07", "2026-04-07"), ["2026-04-07"]);
    assert!(held(&moved, "DE-SH", "2026-04-06", "2026-04-06").is_empty());
    let own = OwnDays::default();
    let calendar = Calendar::of("DE-SH".parse::<Region>().unwrap(), &own);
    let date = moved.between(day("2026-04-07"), day("2026-04-07"), Some(calendar), 9).unwrap()[0];
    assert_eq!((date.original, date.moved), (wall("2026-04-06T09:00"), true));
    // Good Friday moves over the weekend and Easter Monday.
    let friday = with("FREQ=WEEKLY", "2026-04-03T09:00", HolidayPolicy::NextWorkingDay);
    assert_eq!(held(&friday, "DE-SH", "2026-04-01", "2026-04-10"), ["2026-04-07", "2026-04-10"]);
    // A daily series has its own date on the working day after; 25. and 26.12.2025 have none before Monday.
    let daily = with("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2025-12-22T09:00", HolidayPolicy::NextWorkingDay);
    assert_eq!(held(&daily, "DE-SH", "2025-12-24", "2025-12-30"), ["2025-12-24", "2025-12-29", "2025-12-30"]);
    let end_of_week = with("FREQ=WEEKLY;BYDAY=TH,FR", "2025-12-18T09:00", HolidayPolicy::NextWorkingDay);
    assert_eq!(held(&end_of_week, "DE-SH", "2025-12-19", "2025-12-31"), ["2025-12-19", "2025-12-29"]);
    // The holiday is that of the region.
    let epiphany = with("FREQ=YEARLY", "2026-01-06T09:00", HolidayPolicy::Skip);
    assert!(held(&epiphany, "DE-BY", "2026-01-01", "2026-12-31").is_empty());
    assert_eq!(held(&epiphany, "DE-SH", "2026-01-01", "2026-12-31"), ["2026-01-06"]);
}

#[test]
fn days_alone_last_whole_days() {
    let fair = Series::typed(start("2026-05-29"), "P3D".parse().unwrap(), rule("FREQ=YEARLY")).unwrap();
    let dates = fair.between(day("2027-01-01"), day("2027-12-31"), None, 9).unwrap();
    assert_eq!(dates[0].span, Span::Days { first: day("2027-05-29"), last: day("2027-05-31") });
    let one =
        Series::typed(Start::Zoned(wall("2026-05-29T09:00"), Tz::Europe__Berlin), hour(), rule("FREQ=DAILY")).unwrap();
    assert_eq!(one.between(day("2026-05-29"), day("2026-05-29"), None, 9).unwrap().len(), 1);
}
