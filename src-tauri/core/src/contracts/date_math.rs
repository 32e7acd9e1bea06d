//! Civil arithmetic of periods after §§187–188 BGB: forward, as a term, and backward from an end.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::term_error::{TermError, TermErrorCode};

/// A checked, non-negative period in one of the two units that calendars know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    /// Days; a week is seven.
    Days(u32),
    /// Months; a year is twelve.
    Months(u32),
}

/// The calendar of chrono is left; with checked terms only dates far outside 1800–2400 do that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OutOfRange;

impl From<OutOfRange> for TermError {
    fn from(_: OutOfRange) -> Self {
        Self::new(TermErrorCode::DateOutOfRange, "start")
    }
}

/// The day after a period that began on `day` (§187 I, §188 II and III BGB): days plain,
/// months to the same number or, where it is missing, the month's last day.
pub(super) fn add(day: NaiveDate, period: Period) -> Result<NaiveDate, OutOfRange> {
    match period {
        Period::Days(n) => day.checked_add_days(Days::new(n.into())),
        Period::Months(n) => day.checked_add_months(Months::new(n)),
    }
    .ok_or(OutOfRange)
}

/// The last day of a term that begins with the start of `start` (§187 II, §188 II alt. 2 BGB).
pub(super) fn end_of_term(start: NaiveDate, period: Period) -> Result<NaiveDate, OutOfRange> {
    let same_number = add(start, period)?;
    match period {
        // The number is missing in that month: the term ends with the month's last day itself.
        Period::Months(_) if same_number.day() != start.day() => Ok(same_number),
        _ => previous(same_number),
    }
}

/// The latest day `d` with `add(d, period) <= end`: the last day on which notice may arrive.
///
/// Closed form: from a month's last day one comes to the month's last day (from 30.06. three months
/// back to 31.03., not to the 30th), from any other day to the same number, clamped.
pub(super) fn latest(end: NaiveDate, period: Period) -> Result<NaiveDate, OutOfRange> {
    match period {
        Period::Days(n) => end.checked_sub_days(Days::new(n.into())).ok_or(OutOfRange),
        Period::Months(n) => {
            let back = end.checked_sub_months(Months::new(n)).ok_or(OutOfRange)?;
            if is_month_end(end) { month_end(back) } else { Ok(back) }
        }
    }
}

pub(super) fn next(day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    day.succ_opt().ok_or(OutOfRange)
}

pub(super) fn previous(day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    day.pred_opt().ok_or(OutOfRange)
}

pub(super) fn is_month_end(day: NaiveDate) -> bool {
    u8::try_from(day.day()) == Ok(day.num_days_in_month())
}

/// The last day of this day's month.
pub(super) fn month_end(day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
    day.with_day(day.num_days_in_month().into()).ok_or(OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn terms_end_the_day_before() {
        for (start, period, end) in [
            ("2024-07-15", Period::Months(24), "2026-07-14"),
            ("2024-01-01", Period::Months(12), "2024-12-31"),
            ("2026-01-31", Period::Months(1), "2026-02-28"),
            ("2024-01-31", Period::Months(1), "2024-02-29"),
            ("2026-01-30", Period::Months(1), "2026-02-28"),
            ("2026-01-29", Period::Months(1), "2026-02-28"),
            ("2024-01-29", Period::Months(1), "2024-02-28"),
            ("2024-02-29", Period::Months(12), "2025-02-28"),
            ("2026-03-31", Period::Months(1), "2026-04-30"),
            ("2026-02-28", Period::Months(1), "2026-03-27"),
            ("2026-03-02", Period::Days(14), "2026-03-15"),
            ("2026-03-02", Period::Days(1), "2026-03-02"),
        ] {
            assert_eq!(end_of_term(date(start), period), Ok(date(end)), "{start} {period:?}");
        }
    }

    /// The proof: for every day of sixty years and every period, the closed form is the definition.
    ///
    /// `add` never falls, so the latest day is the one whose successor overshoots.
    #[test]
    fn the_closed_form_is_the_definition() {
        let weeks = (0..=30).map(|n| Period::Days(7 * n));
        let days = (0..=100).map(Period::Days);
        let periods: Vec<Period> = (0..=24).map(Period::Months).chain(weeks).chain(days).collect();
        let (mut end, last) = (date("1999-12-01"), date("2060-03-31"));
        while end <= last {
            for &period in &periods {
                let found = latest(end, period).unwrap();
                assert!(add(found, period).unwrap() <= end, "{end} {period:?} {found}");
                assert!(add(next(found).unwrap(), period).unwrap() > end, "{end} {period:?} {found}");
            }
            end = next(end).unwrap();
        }
    }

    /// What the proof above leans on.
    #[test]
    fn adding_never_falls() {
        let (mut day, last) = (date("1999-12-01"), date("2060-03-31"));
        while day <= last {
            let after = next(day).unwrap();
            for n in 0..=24 {
                let period = Period::Months(n);
                assert!(add(day, period).unwrap() <= add(after, period).unwrap(), "{day} {n}");
            }
            day = after;
        }
    }
}
