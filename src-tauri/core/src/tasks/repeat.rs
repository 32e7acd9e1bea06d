//! When a task comes again.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::TaskFields;

use crate::text_enum;

text_enum! {
    /// In what a repeat counts.
    RepeatUnit {
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
}

text_enum! {
    /// From where it counts.
    RepeatFrom {
        /// From the day until which it was to be done: the rent, the tax return.
        Due = "due",
        /// From the day on which it was done: watering the plants.
        Done = "done",
    }
}

/// The days of a run as its row has them. One that is postponed has others, and the row stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowDays {
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Wiedervorlage.
    pub follow_up: Option<NaiveDate>,
    /// When to remind.
    pub remind_at: Option<NaiveDateTime>,
}

impl RowDays {
    /// The days that a task shows.
    pub(super) fn shown(fields: &TaskFields) -> Self {
        Self { due: fields.due, follow_up: fields.follow_up, remind_at: fields.remind_at }
    }

    /// The day on which it falls: without one until when, the Wiedervorlage or the reminder says it.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.due.or(self.follow_up).or(self.remind_at.map(|at| at.date()))
    }
}

/// The most that may lie between two runs.
pub const MOST: u32 = 999;

/// When a task comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// In what it counts.
    pub unit: RepeatUnit,
    /// Every so many of them, 1 to [`MOST`].
    pub count: u32,
    /// From where.
    pub from: RepeatFrom,
    /// The day of the month that is meant where a shorter month has none: 31 stays the last day.
    #[serde(default)]
    pub day: Option<u32>,
    /// The last day on which it may fall; none: without end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl Repeat {
    /// The next day after a run that was due on `due` and is done on `done`: the first one of the
    /// row that does not lie before `done`, so that runs which were slept through are not made up
    /// for. None where the repeat has ended, or the calendar does.
    #[must_use]
    pub fn next(&self, due: Option<NaiveDate>, done: NaiveDate) -> Option<NaiveDate> {
        let start = match (self.from, due) {
            (RepeatFrom::Due, Some(due)) => due,
            _ => done,
        };
        // A row is counted from its beginning, because stepping from the 28th would forget the 31st.
        let mut steps = 1;
        if start < done {
            steps = steps.max(self.steps_to(start, done));
        }
        let mut next = self.nth(start, steps)?;
        while next < done {
            steps += 1;
            next = self.nth(start, steps)?;
        }
        self.until.is_none_or(|until| next <= until).then_some(next)
    }

    /// The `n`th day after `start`.
    fn nth(&self, start: NaiveDate, n: u32) -> Option<NaiveDate> {
        let many = self.count.max(1).checked_mul(n)?;
        let months = match self.unit {
            RepeatUnit::Day => return start.checked_add_days(Days::new(many.into())),
            RepeatUnit::Week => return start.checked_add_days(Days::new(u64::from(many) * 7)),
            RepeatUnit::Month => many,
            RepeatUnit::Year => many.checked_mul(12)?,
        };
        let next = start.checked_add_months(Months::new(months))?;
        // The day that was meant is that of the row; from the day on which it was done there is no row.
        let meant = self.day.filter(|_| self.from == RepeatFrom::Due);
        let wanted = meant.unwrap_or_else(|| start.day());
        // The last day of a month where the wanted one is missing.
        (1..=wanted.min(31)).rev().find_map(|day| next.with_day(day))
    }

    /// A number of steps that does not lead beyond `done`; the rest is stepped.
    fn steps_to(&self, start: NaiveDate, done: NaiveDate) -> u32 {
        let days = u32::try_from((done - start).num_days()).unwrap_or(0);
        let longest = match self.unit {
            RepeatUnit::Day => 1,
            RepeatUnit::Week => 7,
            RepeatUnit::Month => 31,
            RepeatUnit::Year => 366,
        };
        (days / (longest * self.count.max(1))).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn every(count: u32, unit: RepeatUnit) -> Repeat {
        Repeat { unit, count, from: RepeatFrom::Due, day: None, until: None }
    }

    #[test]
    fn the_next_run_as_an_office_expects_it() {
        let last = Repeat { day: Some(31), ..every(1, RepeatUnit::Month) };
        let after = |repeat: Repeat| Repeat { from: RepeatFrom::Done, ..repeat };
        let ends = |repeat: Repeat, until: &str| Repeat { until: Some(day(until)), ..repeat };
        for (repeat, due, done, next) in [
            (every(1, RepeatUnit::Week), "2026-03-16", "2026-03-16", Some("2026-03-23")),
            // Done too early or too late: the row stays the same.
            (every(1, RepeatUnit::Week), "2026-03-16", "2026-03-13", Some("2026-03-23")),
            (every(1, RepeatUnit::Week), "2026-03-16", "2026-03-20", Some("2026-03-23")),
            // Three runs slept through come as one.
            (every(1, RepeatUnit::Week), "2026-03-16", "2026-04-08", Some("2026-04-13")),
            // On the very day of a later run it is due that day.
            (every(1, RepeatUnit::Week), "2026-03-16", "2026-04-06", Some("2026-04-06")),
            (every(14, RepeatUnit::Day), "2026-03-16", "2026-03-16", Some("2026-03-30")),
            (last, "2026-01-31", "2026-01-31", Some("2026-02-28")),
            (last, "2026-02-28", "2026-02-28", Some("2026-03-31")),
            (every(1, RepeatUnit::Month), "2026-02-28", "2026-02-28", Some("2026-03-28")),
            (every(3, RepeatUnit::Month), "2025-11-30", "2025-11-30", Some("2026-02-28")),
            (Repeat { day: Some(29), ..every(1, RepeatUnit::Year) }, "2024-02-29", "2024-02-29", Some("2025-02-28")),
            (Repeat { day: Some(29), ..every(1, RepeatUnit::Year) }, "2027-02-28", "2027-02-28", Some("2028-02-29")),
            (after(every(10, RepeatUnit::Day)), "2026-03-01", "2026-03-16", Some("2026-03-26")),
            (ends(every(1, RepeatUnit::Week), "2026-03-23"), "2026-03-16", "2026-03-16", Some("2026-03-23")),
            (ends(every(1, RepeatUnit::Week), "2026-03-22"), "2026-03-16", "2026-03-16", None),
        ] {
            assert_eq!(repeat.next(Some(day(due)), day(done)), next.map(day), "{repeat:?} {due} {done}");
        }
        // Without a day it counts from when it was done.
        assert_eq!(every(1, RepeatUnit::Week).next(None, day("2026-03-18")), Some(day("2026-03-25")));
    }

    #[test]
    fn the_end_of_the_calendar_is_an_end() {
        assert_eq!(every(999, RepeatUnit::Year).next(Some(NaiveDate::MAX), NaiveDate::MAX), None);
    }

    proptest! {
        /// By definition: the least day of the row start, start + 1 step, … that lies after the
        /// start and not before the day on which it was done.
        #[test]
        fn the_next_run_is_the_first_of_the_row(
            start in 0_i64..3000, late in -40_i64..900, count in 1_u32..40, unit in 0_usize..4,
        ) {
            let start = day("2020-01-01") + chrono::Duration::days(start);
            let done = start + chrono::Duration::days(late);
            let repeat = Repeat { day: Some(start.day()), ..every(count, RepeatUnit::ALL[unit]) };
            let wanted = (1..).map(|n| repeat.nth(start, n).unwrap()).find(|day| *day >= done).unwrap();
            prop_assert_eq!(repeat.next(Some(start), done), Some(wanted));
            prop_assert!(wanted > start);
        }
    }
}
