//! A date is put elsewhere and takes all others along: the start and the rule that leave each its place in the row.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::rule::{DayOf, Frequency, Rule, Start, Until};
use super::series::Series;
use crate::planner::zone::to_utc;

/// The last day that every month has.
const IN_EVERY_MONTH: u32 = 28;

/// The day of a month or year that a rule takes.
enum Pick {
    /// By its number.
    Number,
    /// The nth of its weekday, from the end where negative.
    Nth(i16),
}

impl Series {
    /// Start and rule after the date `original` went to `to` and every other date went along: there are as many as
    /// before, the one at the same place in the row is the same date, and UNTIL keeps its kind (a day, a wall time, an
    /// instant) and its day where that still says the same.
    ///
    /// None where the rule does not say by itself what that means: several weekdays, the last day of the month, a day
    /// that some months lack, hours, a start beside the rule.
    #[must_use]
    pub fn put(&self, original: NaiveDateTime, to: Start) -> Option<(Start, Rule)> {
        let rule = &self.rule;
        let clock = rule.by_hour.len() + rule.by_minute.len() + rule.by_second.len();
        if self.extra_start || rule.frequency.is_sub_daily() || clock > 0 || !rule.meets(self.start, original) {
            return None;
        }
        let first = self.start.wall();
        let (from, day) = (original.date(), to.wall().date());
        let (rule, first) = if from == day {
            (rule.clone(), first.date())
        } else if rule.meets(self.start, first) {
            turned(rule, first.date(), from, day)?
        } else {
            return None;
        };
        let start = to.at(first.and_time(to.wall().time()));
        Some((start, self.ending_alike(rule, start)?))
    }

    /// The rule with an UNTIL that leaves it as many dates as this series has. One that does so already stays.
    fn ending_alike(&self, rule: Rule, start: Start) -> Option<Rule> {
        let Some(until) = rule.until else { return Some(rule) };
        let mut dates = self.rule.dates(self.start);
        let places = dates.by_ref().count();
        if dates.is_cut() {
            return None;
        }
        let endless = Rule { until: None, ..rule };
        let mut dates = endless.dates(start).skip(places.checked_sub(1)?);
        let last = dates.next()?;
        let fits = until.allows(last, start) && dates.next().is_none_or(|after| !until.allows(after, start));
        let until = if fits { until } else { with(until, last, start) };
        Some(Rule { until: Some(until), ..endless })
    }
}

/// The same kind of limit at a date of the series.
fn with(until: Until, last: NaiveDateTime, start: Start) -> Until {
    match (until, start) {
        (Until::Day(_), _) | (Until::Local(_), Start::Day(_)) => Until::Day(last.date()),
        (Until::Local(_), _) => Until::Local(last),
        (Until::Utc(_), Start::Zoned(_, zone)) => Until::Utc(to_utc(last, zone)),
        (Until::Utc(_), _) => Until::Utc(last.and_utc()),
    }
}

/// Rule and first day after a date went from one day to another.
fn turned(rule: &Rule, first: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<(Rule, NaiveDate)> {
    if !rule.by_week.is_empty() || !rule.by_year_day.is_empty() {
        return None;
    }
    if matches!(rule.frequency, Frequency::Monthly | Frequency::Yearly) {
        return turned_in_month(rule, first, from, to);
    }
    if !rule.by_month.is_empty() || !rule.by_month_day.is_empty() || !rule.by_position.is_empty() {
        return None;
    }
    let by_day = match (rule.frequency, rule.by_day.as_slice()) {
        (_, []) => Vec::new(),
        (Frequency::Weekly, [DayOf { nth: None, .. }]) => vec![DayOf::every(to.weekday())],
        _ => return None,
    };
    Some((Rule { by_day, ..rule.clone() }, first.checked_add_signed(to - from)?))
}

/// The same of a rule that takes one day of a month or year.
fn turned_in_month(rule: &Rule, first: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<(Rule, NaiveDate)> {
    let pick = picked(rule)?;
    let month = months(first) + months(to) - months(from);
    let (year, month) = (month.div_euclid(12), u32::try_from(month.rem_euclid(12)).ok()? + 1);
    let mut rule = rule.clone();
    if !rule.by_month.is_empty() {
        rule.by_month = vec![u8::try_from(to.month()).ok()?];
    }
    match pick {
        Pick::Number => {
            let always = |day: NaiveDate| match rule.frequency {
                Frequency::Yearly => (day.month(), day.day()) != (2, 29),
                _ => day.day() <= IN_EVERY_MONTH,
            };
            if !always(from) || !always(to) {
                return None;
            }
            if !rule.by_month_day.is_empty() {
                rule.by_month_day = vec![i8::try_from(to.day()).ok()?];
            }
            Some((rule, NaiveDate::from_ymd_opt(year, month, to.day())?))
        }
        Pick::Nth(was) => {
            let nth = nth_of(to, was)?;
            rule.by_position.clear();
            rule.by_day = vec![DayOf::nth(nth, to.weekday())];
            let weekday = |nth| NaiveDate::from_weekday_of_month_opt(year, month, to.weekday(), nth);
            let first = if nth < 0 { weekday(5).or_else(|| weekday(4)) } else { weekday(nth.unsigned_abs()) };
            Some((rule, first?))
        }
    }
}

/// The one day of a month that a rule takes, if it takes one alone.
fn picked(rule: &Rule) -> Option<Pick> {
    let in_months = match (rule.frequency, rule.by_month.len()) {
        (Frequency::Monthly, 0) | (Frequency::Yearly, 1) => true,
        // Without a month these are counted in the whole year, or are a day of every month.
        (Frequency::Yearly, 0) => rule.by_month_day.is_empty() && rule.by_day.is_empty(),
        _ => false,
    };
    if !in_months {
        return None;
    }
    match (rule.by_month_day.as_slice(), rule.by_day.as_slice(), rule.by_position.as_slice()) {
        ([], [], []) => Some(Pick::Number),
        ([day], [], []) if *day > 0 => Some(Pick::Number),
        ([], [DayOf { nth: Some(nth), .. }], []) => Some(Pick::Nth((*nth).into())),
        ([], [DayOf { nth: None, .. }], [nth]) => Some(Pick::Nth(*nth)),
        _ => None,
    }
}

/// Which one of its weekday a day is from now on, that was the nth of its own: the last one stays the last, and a
/// fifth, which most months lack, counts as that.
fn nth_of(day: NaiveDate, was: i16) -> Option<i8> {
    if was != -1 && !(1..=4).contains(&was) {
        return None;
    }
    let last = u32::from(day.num_days_in_month()) - day.day() < 7;
    match i8::try_from(day.day().div_ceil(7)).ok()? {
        5 => Some(-1),
        _ if was == -1 && last => Some(-1),
        nth => Some(nth),
    }
}

/// The number of a month since year 0.
fn months(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}
