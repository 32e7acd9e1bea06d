//! Days around today.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use crate::holidays::{Region, Week, is_working_day};

/// Whose holidays the sample firm keeps.
pub(super) const REGION: &str = "DE-SH";

/// Today and the days around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub(super) today: NaiveDate,
    region: Region,
}

impl Calendar {
    pub(super) fn around(today: NaiveDate) -> Self {
        let region = REGION.parse().unwrap_or_default();
        Self { today, region }
    }

    /// So many days from today on; negative: ago.
    pub(super) fn day(self, days: i64) -> NaiveDate {
        self.today + TimeDelta::days(days)
    }

    /// The first working day on or after a day, Monday to Friday.
    pub(super) fn working_day(self, from: NaiveDate) -> NaiveDate {
        from.iter_days().find(|day| self.is_working_day(*day)).unwrap_or(from)
    }

    /// The last working day that lies at least so many days ago.
    pub(super) fn working_day_before(self, days: i64) -> NaiveDate {
        let mut day = self.day(-days);
        while !self.is_working_day(day) {
            day -= TimeDelta::days(1);
        }
        day
    }

    pub(super) fn is_working_day(self, day: NaiveDate) -> bool {
        is_working_day(self.region, day, Week::MonFri)
    }

    /// The first such weekday on or after a day that is a working day.
    pub(super) fn weekday(self, from: NaiveDate, weekdays: &[Weekday]) -> NaiveDate {
        let fits = |day: &NaiveDate| weekdays.contains(&day.weekday()) && self.is_working_day(*day);
        from.iter_days().find(fits).unwrap_or(from)
    }

    /// The first of the month so many months ago.
    pub(super) fn month(self, months_ago: u32) -> NaiveDate {
        let first = self.today - Days::new(u64::from(self.today.day0()));
        first - Months::new(months_ago)
    }

    /// 1 January so many years ago.
    pub(super) fn year(self, years_ago: u32) -> NaiveDate {
        self.month(self.today.month0() + 12 * years_ago)
    }
}
