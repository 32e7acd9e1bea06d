//! How late notice may arrive: for every kind of rule, the last day of receipt for an end.

use chrono::{Datelike, Months, NaiveDate};

use super::course::{Course, end_of_months};
use super::date_math::{self, OutOfRange, Period};
use super::term::{
    Afterwards, DurationStep, Grid, MonthDay, NoticeRule, Span, Terms, Unit, WorkingDayOf, WorkingDayTo,
};
use super::term_error::TermError;
use crate::holidays::{Calendar, Week};

const FIELD: &str = "notice";

/// The first day on or after `from` on which a rule could end the contract.
///
/// `None` where the rule has no days of its own: any time, special, none, by duration; and where
/// there is no further term to end.
pub(super) fn next_grid_end(
    rule: &NoticeRule,
    course: &Course,
    from: NaiveDate,
) -> Result<Option<NaiveDate>, OutOfRange> {
    match rule {
        NoticeRule::Period { to, .. } | NoticeRule::WorkingDays { to, .. } => course.grid_day(to, from),
        NoticeRule::ByDayOfMonth { .. } => course.grid_day(&Grid::MonthEnd, from),
        NoticeRule::ThirdWorkingDay { of, to } => match (of, to) {
            (WorkingDayOf::Month, None | Some(WorkingDayTo::MonthEnd)) => course.grid_day(&Grid::MonthEnd, from),
            _ => course.grid_day(&Grid::QuarterEnd, from),
        },
        NoticeRule::Fixed { to, .. } => course.grid_day(&Grid::Days(vec![*to]), from),
        NoticeRule::AnyTime { .. } | NoticeRule::ByDuration { .. } | NoticeRule::Special { .. } | NoticeRule::None => {
            Ok(None)
        }
    }
}

/// The last day on which notice to `end` may arrive. §193 BGB does not move it off a Sunday or
/// holiday (BGHZ 59, 265; BGH III ZR 172/04).
///
/// `None` for the rules that have no days of their own (see [`next_grid_end`]).
pub(super) fn latest_receipt(
    rule: &NoticeRule,
    end: NaiveDate,
    calendar: Calendar<'_>,
) -> Result<Option<NaiveDate>, TermError> {
    Ok(Some(match rule {
        NoticeRule::Period { amount, unit, .. } => date_math::latest(end, Span::new(*amount, *unit).notice(FIELD)?)?,
        NoticeRule::ByDayOfMonth { day } => end.with_day(*day).unwrap_or(end),
        NoticeRule::ThirdWorkingDay { of, .. } => {
            let first = match of {
                WorkingDayOf::Month => months_before(end, 2)?,
                WorkingDayOf::Quarter => {
                    let quarter_before = end_of_months(months_before(end, 3)?, 3)?;
                    months_before(quarter_before, 2)?
                }
            };
            third_working_day(first, calendar)?
        }
        NoticeRule::Fixed { by, .. } => latest_before(*by, end)?,
        NoticeRule::WorkingDays { amount, week, .. } => {
            let Period::Days(days) = Span::new(*amount, Unit::Days).notice(FIELD)? else {
                return Ok(None);
            };
            working_days_before(end, days, *week, calendar)?
        }
        NoticeRule::AnyTime { .. } | NoticeRule::ByDuration { .. } | NoticeRule::Special { .. } | NoticeRule::None => {
            return Ok(None);
        }
    }))
}

/// Whether notice to the end of a term would have to arrive before that term begins: a slip, or two fields that were
/// exchanged.
pub(super) fn is_longer_than_term(terms: &Terms) -> Result<bool, TermError> {
    let longer = |rule: &NoticeRule, begins: NaiveDate, ends: NaiveDate| -> Result<bool, TermError> {
        let (NoticeRule::Period { amount, unit, .. } | NoticeRule::AnyTime { amount, unit }) = *rule else {
            return Ok(false);
        };
        let latest = date_math::latest(ends, Span::new(amount, unit).notice(FIELD)?)?;
        Ok(latest < date_math::previous(begins)?)
    };
    let Some(first_end) = terms.first_end()? else { return Ok(false) };
    if longer(terms.rule_for_first_end(), terms.start, first_end)? {
        return Ok(true);
    }
    let Afterwards::Renews(span) = terms.afterwards else { return Ok(false) };
    let begins = date_math::next(first_end)?;
    longer(&terms.notice, begins, date_math::end_of_term(begins, span.term("afterwards")?)?)
}

/// The first day of the month so many months before.
fn months_before(day: NaiveDate, months: u32) -> Result<NaiveDate, OutOfRange> {
    day.with_day(1).and_then(|first| first.checked_sub_months(Months::new(months))).ok_or(OutOfRange)
}

/// The third working day from `first` on, Monday to Saturday. Whether a Saturday counts as the third
/// is disputed; counting it gives the earlier, safe date.
fn third_working_day(first: NaiveDate, calendar: Calendar<'_>) -> Result<NaiveDate, OutOfRange> {
    let mut day = first;
    let mut found = u32::from(calendar.is_working_day(day, Week::MonSat));
    while found < 3 {
        day = date_math::next(day)?;
        found += u32::from(calendar.is_working_day(day, Week::MonSat));
    }
    Ok(day)
}

/// The last such day of a year strictly before `end`.
fn latest_before(by: MonthDay, end: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    let in_year = |year| by.in_year(year).filter(|&day| day < end);
    in_year(end.year()).or_else(|| in_year(end.year() - 1)).ok_or(OutOfRange)
}

/// The latest day after which, up to and with `end`, so many working days lie.
fn working_days_before(end: NaiveDate, days: u32, week: Week, calendar: Calendar<'_>) -> Result<NaiveDate, OutOfRange> {
    let mut day = end;
    let mut to_find = days;
    while to_find > 0 {
        to_find -= u32::from(calendar.is_working_day(day, week));
        day = date_math::previous(day)?;
    }
    Ok(day)
}

/// A step of a rule by duration, as the days of receipt in which it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch<'a> {
    pub(super) rule: &'a NoticeRule,
    pub(super) from_years: u32,
    /// The first day on which the years are complete.
    pub(super) from: NaiveDate,
    /// The last day before the next step; `None` for the last one.
    pub(super) until: Option<NaiveDate>,
}

/// The steps as stretches of days, counted from the start of the contract to the day of receipt:
/// entry on 01.04.2021 makes five years complete with 31.03.2026, so the step holds from 01.04.2026.
pub(super) fn stretches(steps: &[DurationStep], start: NaiveDate) -> Result<Vec<Stretch<'_>>, OutOfRange> {
    let begins = |years: u32| match years {
        0 => Ok(start),
        _ => date_math::next(date_math::end_of_term(start, Period::Months(12 * years))?),
    };
    steps
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let until = match steps.get(place + 1) {
                Some(next) => Some(date_math::previous(begins(next.from_years)?)?),
                None => None,
            };
            let from = begins(step.from_years)?;
            Ok(Stretch { rule: &step.rule, from_years: step.from_years, from, until })
        })
        .collect()
}
