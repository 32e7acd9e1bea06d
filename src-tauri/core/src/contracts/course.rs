//! The course of one contract: on which days it could end, before anybody asks about notice.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::date_math::{self, OutOfRange, Period};
use super::term::{Afterwards, Grid, MonthDay, Terms};
use super::term_error::TermError;

/// Start, first end and renewals of checked terms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub(super) start: NaiveDate,
    pub(super) first_end: Option<NaiveDate>,
    pub(super) renewal: Option<Period>,
}

impl Course {
    pub(super) fn of(terms: &Terms) -> Result<Self, TermError> {
        let renewal = match terms.afterwards {
            Afterwards::Renews(span) => Some(span.term("afterwards")?),
            Afterwards::Ends | Afterwards::Indefinite => None,
        };
        Ok(Self { start: terms.start, first_end: terms.first_end()?, renewal })
    }

    /// The first day of the grid on or after `from`; `None` where the grid has no more days.
    pub(super) fn grid_day(&self, grid: &Grid, from: NaiveDate) -> Result<Option<NaiveDate>, OutOfRange> {
        match grid {
            Grid::MonthEnd => date_math::month_end(from).map(Some),
            Grid::MidMonthOrMonthEnd if from.day() <= 15 => from.with_day(15).ok_or(OutOfRange).map(Some),
            Grid::MidMonthOrMonthEnd => date_math::month_end(from).map(Some),
            Grid::QuarterEnd => end_of_months(from, 3).map(Some),
            Grid::HalfYearEnd => end_of_months(from, 6).map(Some),
            Grid::YearEnd => end_of_months(from, 12).map(Some),
            Grid::TermEnd => Ok(self.term_end(from)?.map(|end| end.day)),
            Grid::ContractYearEnd => self.contract_year_end(from).map(Some),
            Grid::Days(days) => listed_day(days, from).map(Some),
        }
    }

    /// The first end of the first term or of a renewal on or after `from`.
    ///
    /// Each renewal runs from the day after the end before it (§190 BGB).
    pub(super) fn term_end(&self, from: NaiveDate) -> Result<Option<TermEnd>, OutOfRange> {
        let Some(first) = self.first_end else {
            return Ok(None);
        };
        let mut end = TermEnd { begins: self.start, day: first, renewals: 0 };
        while end.day < from {
            let Some(renewal) = self.renewal else {
                return Ok(None);
            };
            if let Period::Days(length) = renewal {
                return days_on(first, length, from).map(Some);
            }
            let begins = date_math::next(end.day)?;
            let day = date_math::end_of_term(begins, renewal)?;
            end = TermEnd { begins, day, renewals: end.renewals + 1 };
        }
        Ok(Some(end))
    }

    /// The first end of a year counted from the start, on or after `from`.
    fn contract_year_end(&self, from: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        let mut years = u32::try_from(from.year() - self.start.year() - 1).unwrap_or(0).max(1);
        loop {
            let end = date_math::end_of_term(self.start, Period::Months(12 * years))?;
            if end >= from {
                return Ok(end);
            }
            years += 1;
        }
    }
}

/// Renewals by days need no walk: the chain is a plain multiple.
fn days_on(first: NaiveDate, length: u32, from: NaiveDate) -> Result<TermEnd, OutOfRange> {
    let gap = u64::try_from((from - first).num_days()).map_err(|_| OutOfRange)?;
    let renewals = gap.div_ceil(length.into());
    let forward = |times: u64| first.checked_add_days(Days::new(times * u64::from(length))).ok_or(OutOfRange);
    Ok(TermEnd {
        begins: date_math::next(forward(renewals - 1)?)?,
        day: forward(renewals)?,
        renewals: u32::try_from(renewals).map_err(|_| OutOfRange)?,
    })
}

/// One end in the chain of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TermEnd {
    /// The first day of this term.
    pub(super) begins: NaiveDate,
    /// Its last day.
    pub(super) day: NaiveDate,
    /// Renewals before it; 0 for the first term.
    pub(super) renewals: u32,
}

/// The end of the block of `size` months (3: quarter) in which the day lies.
pub(super) fn end_of_months(day: NaiveDate, size: u32) -> Result<NaiveDate, OutOfRange> {
    let to_go = size - 1 - day.month0() % size;
    let first = day.with_day(1).ok_or(OutOfRange)?;
    date_math::month_end(first.checked_add_months(Months::new(to_go)).ok_or(OutOfRange)?)
}

fn listed_day(days: &[MonthDay], from: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    [from.year(), from.year() + 1]
        .into_iter()
        .flat_map(|year| days.iter().filter_map(move |day| day.in_year(year)))
        .filter(|&day| day >= from)
        .min()
        .ok_or(OutOfRange)
}
