//! From the last day by law to the day at this desk: the safe day, and when to send.

use chrono::{Datelike, NaiveDate, Weekday};

use super::date_math::{self, OutOfRange};
use crate::holidays::{Calendar, Free, HolidayKey, Week};

/// Why the last day by law is not safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unsafe {
    /// Saturday or Sunday: what is put into an office's box then arrives the next working day.
    Weekend(Weekday),
    /// A holiday at the recipient.
    Holiday(HolidayKey),
    /// A day that the office added to its holidays.
    OwnDay,
    /// 24.12. or 31.12.: offices close at noon (BGH XII ZR 148/05).
    HalfDay,
}

/// The last day on or before `receive_by` on which a letter put into the box arrives that very day
/// (§130 BGB), and why the day itself is none if it is not.
pub(crate) fn safe_day(
    receive_by: NaiveDate,
    calendar: Calendar<'_>,
    private: bool,
) -> Result<(NaiveDate, Option<Unsafe>), OutOfRange> {
    let week = if private { Week::MonSat } else { Week::MonFri };
    let mut day = receive_by;
    while what_is_wrong(day, calendar, week).is_some() {
        day = date_math::previous(day)?;
    }
    Ok((day, what_is_wrong(receive_by, calendar, week)))
}

/// The day to send: the postal days (Monday to Saturday less holidays) before the safe day, then
/// back to a day on which the office works.
pub(crate) fn send_by(safe: NaiveDate, postal_days: u32, calendar: Calendar<'_>) -> Result<NaiveDate, OutOfRange> {
    // The day of arrival itself is not under way: so many working days lie before it.
    let mut day = safe;
    let mut to_go = postal_days;
    while to_go > 0 {
        day = date_math::previous(day)?;
        to_go -= u32::from(calendar.is_working_day(day, Week::MonSat));
    }
    while what_is_wrong(day, calendar, Week::MonFri).is_some() {
        day = date_math::previous(day)?;
    }
    Ok(day)
}

fn what_is_wrong(day: NaiveDate, calendar: Calendar<'_>, week: Week) -> Option<Unsafe> {
    match calendar.free(day) {
        Some(Free::Holiday(key)) => return Some(Unsafe::Holiday(key)),
        Some(Free::Own(_)) => return Some(Unsafe::OwnDay),
        None => {}
    }
    if !calendar.is_working_day(day, week) {
        return Some(Unsafe::Weekend(day.weekday()));
    }
    ((day.month(), day.day()) == (12, 24) || (day.month(), day.day()) == (12, 31)).then_some(Unsafe::HalfDay)
}
