//! The rules once more, as a walk from day to day: which day may the contract end on, and does notice reach it?
//!
//! Nothing here is taken from the calculator, not even its sums of months; only the holidays are the same.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::*;
use crate::holidays::{Week, holidays};

/// No walk goes further: the longest gap between two ends that the terms of these tests leave is shorter by far.
const LAST_YEAR: i32 = 2040;

pub(super) fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(super) fn tomorrow(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}

fn yesterday(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap()
}

/// How many days a month has.
pub(super) fn length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The month so many months later.
fn month_later(day: NaiveDate, months: i64) -> (i32, u32) {
    let (mut year, mut month) = (day.year(), day.month());
    for _ in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    (year, month)
}

fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day + Days::new(days.try_into().unwrap())
}

/// The day so much later (§187 I, §188 II and III BGB): months lead to the same number, or to the month's last day
/// where it has none.
fn later(day: NaiveDate, span: Span) -> NaiveDate {
    match span.unit {
        Unit::Days => plus(day, span.amount),
        Unit::Weeks => plus(day, 7 * span.amount),
        Unit::Months => {
            let (year, month) = month_later(day, span.amount);
            ymd(year, month, day.day().min(length(year, month)))
        }
        Unit::Years => later(day, Span::new(12 * span.amount, Unit::Months)),
    }
}

/// The last day of a term that begins with `start` (§187 II, §188 II alt. 2 BGB): the day before the same number; of a
/// month that has no such number the last.
fn last_of_term(start: NaiveDate, span: Span) -> NaiveDate {
    match span.unit {
        Unit::Days => plus(start, span.amount - 1),
        Unit::Weeks => plus(start, 7 * span.amount - 1),
        Unit::Months => {
            let (year, month) = month_later(start, span.amount);
            let last = length(year, month);
            if start.day() <= last { yesterday(ymd(year, month, start.day())) } else { ymd(year, month, last) }
        }
        Unit::Years => last_of_term(start, Span::new(12 * span.amount, Unit::Months)),
    }
}

/// Whether a day is this day of the year; 29.02. is 28.02. in a common year.
fn falls_on(day: NaiveDate, listed: MonthDay) -> bool {
    let number = listed.day().min(length(day.year(), listed.month()));
    (day.month(), day.day()) == (listed.month(), number)
}

/// Whether a day is on a grid that asks for no term.
pub(super) fn on_grid(grid: &Grid, start: NaiveDate, day: NaiveDate) -> bool {
    let ends_month = tomorrow(day).day() == 1;
    match grid {
        Grid::MonthEnd => ends_month,
        Grid::MidMonthOrMonthEnd => ends_month || day.day() == 15,
        Grid::QuarterEnd => ends_month && [3, 6, 9, 12].contains(&day.month()),
        Grid::HalfYearEnd => ends_month && [6, 12].contains(&day.month()),
        Grid::YearEnd => (day.month(), day.day()) == (12, 31),
        Grid::ContractYearEnd => {
            // An anniversary in the same year, or, where it falls on 1 January, in the next one.
            [day.year(), day.year() + 1].into_iter().any(|year| {
                let last = length(year, start.month());
                let missing = start.day() > last;
                let anniversary = ymd(year, start.month(), start.day().min(last));
                year > start.year() && day == if missing { anniversary } else { yesterday(anniversary) }
            })
        }
        Grid::Days(listed) => listed.iter().any(|&listed| falls_on(day, listed)),
        Grid::TermEnd => false,
    }
}

/// What the rules come to on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    /// The next end, by notice or by itself.
    pub(super) end: Option<NaiveDate>,
    /// The last day on which notice to it may arrive, where there is one.
    pub(super) receive_by: Option<NaiveDate>,
}

/// A contract whose days are gone through one by one.
pub(super) struct Simulation<'a> {
    terms: &'a Terms,
    first_end: Option<NaiveDate>,
    /// The end of the first term and of every renewal.
    term_ends: BTreeSet<NaiveDate>,
    holidays: BTreeSet<NaiveDate>,
}

impl<'a> Simulation<'a> {
    pub(super) fn of(terms: &'a Terms) -> Self {
        let first_end = terms.first_term.map(|first| match first {
            FirstTerm::Until { until } => until,
            FirstTerm::Lasts(span) => last_of_term(terms.start, span),
        });
        let mut term_ends = BTreeSet::new();
        let mut next = first_end;
        while let Some(end) = next.filter(|end| end.year() <= LAST_YEAR) {
            term_ends.insert(end);
            next = match terms.afterwards {
                // Each renewal runs from the day after the end before it (§190 BGB).
                Afterwards::Renews(span) => Some(last_of_term(tomorrow(end), span)),
                Afterwards::Ends | Afterwards::Indefinite => None,
            };
        }
        let years = terms.start.year() - 1..=LAST_YEAR + 1;
        let holidays = years.flat_map(|year| holidays(terms.region, year)).map(|holiday| holiday.date).collect();
        Self { terms, first_end, term_ends, holidays }
    }

    /// The next end for notice received on a day, and how late notice to it may come.
    pub(super) fn answer(&self, received: NaiveDate) -> Answer {
        let by_notice = self.special(received).or_else(|| self.ordinary(received));
        if let (Afterwards::Ends, Some(last)) = (self.terms.afterwards, self.first_end)
            && by_notice.is_none_or(|found| found.end >= Some(last))
        {
            // It ends by itself: nobody needs to give notice to that day or a later one.
            return Answer { end: Some(last), receive_by: None };
        }
        by_notice.unwrap_or(Answer { end: None, receive_by: None })
    }

    /// The rule that judges a day: the first end, and what lies before it, by the rule for it; later days by the rule
    /// for the time after.
    fn rule_for(&self, day: NaiveDate) -> &'a NoticeRule {
        match (&self.terms.notice_first, self.first_end) {
            (Some(rule), Some(first)) if day <= first => rule,
            _ => &self.terms.notice,
        }
    }

    fn ordinary(&self, received: NaiveDate) -> Option<Answer> {
        let from = received.max(self.terms.start);
        days_from(from)
            .find(|&end| self.permits(end) && self.reached(received, end, self.rule_for(end)))
            .map(|end| Answer { end: Some(end), receive_by: self.last_receipt(received, end, self.rule_for(end)) })
    }

    /// A special notice: as long as it may be given, to the day that it names itself, whatever else was agreed on ends.
    fn special(&self, received: NaiveDate) -> Option<Answer> {
        let NoticeRule::Special { event, within, ends, effect } = self.rule_for(received) else {
            return None;
        };
        let (received, closes) = (received.max(*event), later(*event, *within));
        if received > closes {
            return None;
        }
        let at_once = |end| Some(Answer { end: Some(end), receive_by: Some(closes) });
        match ends {
            SpecialEnd::On(SpecialEndDay::Receipt) => at_once(received),
            SpecialEnd::On(SpecialEndDay::EventEffect) => at_once(received.max(effect.unwrap())),
            SpecialEnd::By(rule) => {
                let end = days_from(received).find(|&end| self.reached(received, end, rule))?;
                let last = self.last_receipt(received, end, rule).map_or(closes, |last| last.min(closes));
                Some(Answer { end: Some(end), receive_by: Some(last) })
            }
        }
    }

    /// Whether the contract may end on a day at all, whoever gives notice when.
    fn permits(&self, end: NaiveDate) -> bool {
        let in_its_time = match (self.first_end, self.terms.afterwards) {
            (Some(first), Afterwards::Ends) => end <= first,
            (Some(first), _) => end >= first,
            (None, _) => true,
        };
        in_its_time && self.terms.earliest_end.is_none_or(|earliest| end >= earliest) && !self.is_excluded(end)
    }

    fn is_excluded(&self, end: NaiveDate) -> bool {
        self.terms.excluded_ends.iter().any(|&listed| falls_on(end, listed))
    }

    /// Whether notice received on a day ends the contract on another by a rule: a day that the rule names, early
    /// enough.
    fn reached(&self, received: NaiveDate, end: NaiveDate, rule: &NoticeRule) -> bool {
        if received > end {
            return false;
        }
        let rule = self.step(rule, received);
        self.names(rule, end) && self.in_time(received, end, rule)
    }

    /// Of a rule by duration the step that holds: so many years are complete with the last day of the last of them.
    fn step<'r>(&self, rule: &'r NoticeRule, received: NaiveDate) -> &'r NoticeRule {
        let NoticeRule::ByDuration { steps } = rule else {
            return rule;
        };
        let complete =
            |years: u32| years == 0 || received > last_of_term(self.terms.start, Span::new(years.into(), Unit::Years));
        &steps.iter().rev().find(|step| complete(step.from_years)).unwrap().rule
    }

    fn names(&self, rule: &NoticeRule, end: NaiveDate) -> bool {
        let on = |grid: &Grid| on_grid(grid, self.terms.start, end);
        match rule {
            NoticeRule::Period { to: Grid::TermEnd, .. } | NoticeRule::WorkingDays { to: Grid::TermEnd, .. } => {
                self.term_ends.contains(&end)
            }
            NoticeRule::Period { to, .. } | NoticeRule::WorkingDays { to, .. } => on(to),
            NoticeRule::AnyTime { .. } => true,
            NoticeRule::ByDayOfMonth { .. }
            | NoticeRule::ThirdWorkingDay { of: WorkingDayOf::Month, to: None | Some(WorkingDayTo::MonthEnd) } => {
                on(&Grid::MonthEnd)
            }
            NoticeRule::ThirdWorkingDay { .. } => on(&Grid::QuarterEnd),
            NoticeRule::Fixed { to, .. } => falls_on(end, *to),
            NoticeRule::ByDuration { .. } | NoticeRule::Special { .. } | NoticeRule::None => false,
        }
    }

    fn in_time(&self, received: NaiveDate, end: NaiveDate, rule: &NoticeRule) -> bool {
        match rule {
            NoticeRule::Period { amount, unit, .. } | NoticeRule::AnyTime { amount, unit } => {
                later(received, Span::new(*amount, *unit)) <= end
            }
            NoticeRule::ByDayOfMonth { day } => {
                (received.year(), received.month()) != (end.year(), end.month()) || received.day() <= *day
            }
            NoticeRule::ThirdWorkingDay { of: WorkingDayOf::Month, .. } => {
                self.by_third_working_day(received, month_number(end) - 2, month_number)
            }
            NoticeRule::ThirdWorkingDay { of: WorkingDayOf::Quarter, .. } => {
                self.by_third_working_day(received, quarter_number(end) - 1, quarter_number)
            }
            NoticeRule::Fixed { by, .. } => {
                let mut last = yesterday(end);
                while !falls_on(last, *by) {
                    last = yesterday(last);
                }
                received <= last
            }
            NoticeRule::WorkingDays { amount, week, .. } => {
                let (mut day, mut found) = (end, 0);
                while day > received && found < *amount {
                    found += i64::from(self.works(day, *week));
                    day = yesterday(day);
                }
                found >= *amount
            }
            NoticeRule::ByDuration { .. } | NoticeRule::Special { .. } | NoticeRule::None => false,
        }
    }

    /// Whether a day is no later than the third working day of a month or quarter: it lies before that, or at most
    /// two working days of it are over.
    fn by_third_working_day(&self, received: NaiveDate, block: i32, number: fn(NaiveDate) -> i32) -> bool {
        let mut over = 0;
        let mut day = yesterday(received);
        while number(day) == block {
            over += u32::from(self.works(day, Week::MonSat));
            day = yesterday(day);
        }
        number(received) <= block && over <= 2
    }

    fn works(&self, day: NaiveDate, week: Week) -> bool {
        let free = match week {
            Week::MonFri => matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
            Week::MonSat => day.weekday() == Weekday::Sun,
        };
        !free && !self.holidays.contains(&day)
    }

    /// The last day up to which notice, whichever day it comes, leads to this end; none where any day will do.
    fn last_receipt(&self, received: NaiveDate, end: NaiveDate, rule: &NoticeRule) -> Option<NaiveDate> {
        if let NoticeRule::AnyTime { .. } = self.step(rule, received) {
            return None;
        }
        days_from(received).take_while(|&day| self.reached(day, end, rule)).last()
    }
}

fn days_from(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    day.iter_days().take_while(|day| day.year() <= LAST_YEAR)
}

/// Months counted through.
fn month_number(day: NaiveDate) -> i32 {
    12 * day.year() + i32::try_from(day.month0()).unwrap()
}

/// Quarters counted through.
fn quarter_number(day: NaiveDate) -> i32 {
    month_number(day).div_euclid(3)
}
