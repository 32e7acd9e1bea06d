//! On which day an item falls.
//!
//! Nobody orders a key on a Sunday: a day that is a Saturday, a Sunday or a holiday where the firm is
//! gives way to the last working day before it, where the item is to be done before the record's date, and
//! to the next one, where it comes after that date. What belongs to the date itself stays on it: a seminar on a
//! Saturday has its list of participants on that Saturday.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use crate::error::Result;
use crate::holidays::{Calendar, OwnDays, Region, Week};
use crate::master_data::holiday;

/// So many free days in a row are a mistake in the calendar; the day stays where it is.
const FREE_MOST: usize = 31;

/// The working days of the firm.
pub(super) struct WorkingDays {
    region: Region,
    own: OwnDays,
}

impl WorkingDays {
    /// # Errors
    /// Whatever SQLite refuses.
    pub(super) fn of(connection: &Connection) -> Result<Self> {
        Ok(Self { region: holiday::region(connection)?, own: holiday::own_days(connection)? })
    }

    /// The working day on which an item falls; none where the calendar ends.
    pub(super) fn falls(&self, day: NaiveDate, offset: i64) -> Option<NaiveDate> {
        let meant = moved(day, offset)?;
        if offset == 0 {
            return Some(meant);
        }
        let calendar = Calendar::of(self.region, &self.own);
        let mut on = meant;
        for _ in 0..FREE_MOST {
            if calendar.is_working_day(on, Week::MonFri) {
                return Some(on);
            }
            on = if offset > 0 { on.succ_opt()? } else { on.pred_opt()? };
        }
        Some(meant)
    }
}

/// So many days after a day; below zero: before.
pub(super) fn moved(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let many = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(many) } else { day.checked_add_days(many) }
}

/// The days on which items fall for a date of the record; none where the calendar ends.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn days(connection: &Connection, day: NaiveDate, offsets: &[i64]) -> Result<Vec<Option<NaiveDate>>> {
    let working = WorkingDays::of(connection)?;
    Ok(offsets.iter().map(|offset| working.falls(day, *offset)).collect())
}
