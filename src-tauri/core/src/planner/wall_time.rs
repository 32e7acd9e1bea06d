//! Wall times as they are stored and sent: `2026-03-16T09:00`, a day alone `2026-03-16`,
//! a clock time alone `09:00`. Seconds mean nothing in a meeting and are not kept.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rusqlite::Row;
use rusqlite::types::Type;

use crate::error::Error;

const MOMENT: &str = "%Y-%m-%dT%H:%M";
const DAY: &str = "%Y-%m-%d";
const CLOCK: &str = "%H:%M";

/// `2026-03-16T09:00`.
#[must_use]
pub fn format(moment: NaiveDateTime) -> String {
    moment.format(MOMENT).to_string()
}

/// `2026-03-16`.
#[must_use]
pub fn format_day(day: NaiveDate) -> String {
    day.format(DAY).to_string()
}

/// `09:00`.
#[must_use]
pub fn format_clock(time: NaiveTime) -> String {
    time.format(CLOCK).to_string()
}

/// Reads `2026-03-16T09:00`; seconds that are there are dropped.
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDateTime> {
    let moment = NaiveDateTime::parse_from_str(text, MOMENT)
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .ok()?;
    Some(to_minute(moment))
}

/// Reads `09:00`; nothing else is a clock time.
#[must_use]
pub fn parse_clock(text: &str) -> Option<NaiveTime> {
    let shape = matches!(text.as_bytes(), [b'0'..=b'9', b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9']);
    NaiveTime::parse_from_str(text, CLOCK).ok().filter(|_| shape)
}

/// The same moment without its seconds.
#[must_use]
pub fn to_minute(moment: NaiveDateTime) -> NaiveDateTime {
    let time = moment.time();
    moment.date().and_time(NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time))
}

/// A stored wall time of a row.
pub(super) fn column(row: &Row<'_>, index: usize) -> rusqlite::Result<NaiveDateTime> {
    read(row, index, parse)
}

/// A stored day of a row.
pub(super) fn day_column(row: &Row<'_>, index: usize) -> rusqlite::Result<NaiveDate> {
    read(row, index, |text| NaiveDate::parse_from_str(text, DAY).ok())
}

/// A stored clock time of a row.
pub(super) fn clock_column(row: &Row<'_>, index: usize) -> rusqlite::Result<NaiveTime> {
    read(row, index, parse_clock)
}

fn read<T>(row: &Row<'_>, index: usize, parse: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(index)?;
    parse(&text).ok_or_else(|| {
        let error = Error::stored_text("time", &text);
        rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
    })
}

/// `#[serde(with = "wall_time::date_time")]`: on the wire as in the file. What may be
/// missing stands in [`super::wall_time_form`].
pub(super) mod date_time {
    use chrono::NaiveDateTime;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::planner) fn serialize<S: Serializer>(at: &NaiveDateTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::format(*at))
    }

    pub(in crate::planner) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        super::parse(&text).ok_or_else(|| D::Error::custom(format!("DATE_TIME_INVALID: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["2026-03-16T09:00", "2026-12-31T23:59", "2028-02-29T00:00"] {
            assert_eq!(parse(text).map(format).as_deref(), Some(text));
        }
        assert_eq!(parse("2026-03-16T09:00:45").map(format).as_deref(), Some("2026-03-16T09:00"));
        for text in ["", "2026-03-16", "2026-02-30T09:00", "2026-03-16T24:00", "16.03.2026 09:00"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn clock_times_have_one_shape() {
        for text in ["00:00", "09:05", "23:59"] {
            assert_eq!(parse_clock(text).map(format_clock).as_deref(), Some(text));
        }
        for text in ["9:05", "24:00", "12:60", "12", "12:00:00", "noon", "+9:00"] {
            assert_eq!(parse_clock(text), None, "{text}");
        }
    }
}
