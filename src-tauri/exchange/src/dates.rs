//! Dates as other programs write them.

use chrono::{Datelike as _, Days, NaiveDate};
use kontor_core::contacts::Birthday;

/// How `03/04/1980` is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3 April.
    #[default]
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// What became of a text in a date column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing, or a program's way to say "none" (`0.0.00`, year 4501).
    None,
    /// A day.
    Day(Birthday),
    /// A day whose century was assumed.
    Century(Birthday),
    /// Not understood, or a day that does not exist.
    Invalid,
}

/// Apple's year for birthdays without one (X-APPLE-OMIT-YEAR).
const APPLE_NO_YEAR: i32 = 1604;

/// Reads a date: `1980-04-15`, `19800415`, `--0415`, `15.04.1980`, `15.4.`, `4/15/1980`,
/// a date with a time behind it.
#[must_use]
pub fn read(text: &str, order: DateOrder) -> Reading {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if text.is_empty()
        || (digits > 0 && text.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'/' | b'-' | b':' | b' ')))
    {
        return Reading::None;
    }
    if let Some(rest) = text.strip_prefix("--") {
        let compact: String = rest.chars().filter(|c| *c != '-').collect();
        return match (compact.len(), compact.parse::<u32>()) {
            (4, Ok(number)) => day(None, number / 100, number % 100),
            _ => Reading::Invalid,
        };
    }
    // A time behind the date says nothing about a birthday.
    let date = text.split_once('T').map_or(text, |(date, _)| date);
    let date = date.split_once(' ').filter(|(_, time)| time.contains(':')).map_or(date, |(date, _)| date).trim();
    if date.bytes().all(|byte| byte.is_ascii_digit()) {
        return match (date.len(), date.parse::<u32>()) {
            (8, Ok(number)) => day(i32::try_from(number / 10_000).ok(), number / 100 % 100, number % 100),
            _ => Reading::Invalid,
        };
    }
    let parts: Vec<&str> = date.split(['.', '/', '-']).map(str::trim).collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    match (parts.len(), number(0), number(1), number(2)) {
        (3, Some(year), Some(month), Some(d)) if parts[0].len() == 4 => day(i32::try_from(year).ok(), month, d),
        // "15.04." is a day without a year.
        (3, Some(d), Some(month), None) if parts[2].is_empty() && date.contains('.') => day(None, month, d),
        (2, Some(d), Some(month), None) if date.contains('.') => day(None, month, d),
        (3, Some(first), Some(second), Some(year)) => {
            let month_first = date.contains('/') && (order == DateOrder::MonthFirst && first <= 12 || second > 12);
            let (month, d) = if month_first { (first, second) } else { (second, first) };
            match parts[2].len() {
                4 => day(i32::try_from(year).ok(), month, d),
                2 => {
                    let century = if year < 30 { 2000 } else { 1900 };
                    match day(i32::try_from(century + year).ok(), month, d) {
                        Reading::Day(found) => Reading::Century(found),
                        other => other,
                    }
                }
                _ => Reading::Invalid,
            }
        }
        _ => Reading::Invalid,
    }
}

fn day(year: Option<i32>, month: u32, d: u32) -> Reading {
    match year {
        // Outlook's "none".
        Some(4501) => Reading::None,
        Some(APPLE_NO_YEAR) => Birthday::new(None, month, d).map_or(Reading::Invalid, Reading::Day),
        Some(year) if !(1000..=9999).contains(&year) => Reading::Invalid,
        year => Birthday::new(year, month, d).map_or(Reading::Invalid, Reading::Day),
    }
}

/// Reads a cell of a table, where a bare number may be a worksheet's serial.
#[must_use]
pub fn read_cell(text: &str, order: DateOrder) -> Reading {
    let text = text.trim();
    if matches!(text.len(), 3..=5)
        && let Ok(number) = text.parse::<u32>()
    {
        return serial(number, false).map_or(Reading::Invalid, |date| day(Some(date.year()), date.month(), date.day()));
    }
    read(text, order)
}

/// A worksheet's serial number as a date; `base_1904` is the old Mac workbooks' calendar.
/// Serials below 61 are refused: Excel counts a 29 February 1900 that never was.
#[must_use]
pub fn serial(number: u32, base_1904: bool) -> Option<NaiveDate> {
    if base_1904 {
        return NaiveDate::from_ymd_opt(1904, 1, 1)?.checked_add_days(Days::new(u64::from(number)));
    }
    if number < 61 {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(number)))
}

/// A whole date, where a year is needed (validities, positions).
#[must_use]
pub fn whole(text: &str, order: DateOrder) -> Option<NaiveDate> {
    match read(text, order) {
        Reading::Day(found) | Reading::Century(found) => NaiveDate::from_ymd_opt(found.year?, found.month, found.day),
        Reading::None | Reading::Invalid => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_the_wild() {
        use DateOrder::{DayFirst, MonthFirst};
        for (text, order, expected) in [
            ("1980-04-15", DayFirst, "1980-04-15"),
            ("19220310", DayFirst, "1922-03-10"),
            ("1980-04-15T00:00:00Z", DayFirst, "1980-04-15"),
            ("15.04.1980 00:00:00", DayFirst, "1980-04-15"),
            ("--0415", DayFirst, "--04-15"),
            ("--04-15", DayFirst, "--04-15"),
            ("1604-04-15", DayFirst, "--04-15"),
            ("15.4.1980", MonthFirst, "1980-04-15"),
            ("15.04.", DayFirst, "--04-15"),
            ("3/4/1980", DayFirst, "1980-04-03"),
            ("3/4/1980", MonthFirst, "1980-03-04"),
            ("20/01/1991", MonthFirst, "1991-01-20"),
            ("1/20/1991", DayFirst, "1991-01-20"),
            ("--02-29", DayFirst, "--02-29"),
        ] {
            match read(text, order) {
                Reading::Day(found) => assert_eq!(found.to_string(), expected, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        for none in ["", "0.0.00", "0/0/00", "00.00.0000", "01.01.4501", "0000-00-00"] {
            assert_eq!(read(none, DayFirst), Reading::None, "{none}");
        }
        for invalid in ["31.02.1980", "gestern", "1980-04", "--1301", "1980", "15.04.980", "4.917E+11", "--ä1"] {
            assert_eq!(read(invalid, DayFirst), Reading::Invalid, "{invalid}");
        }
        assert_eq!(read("15.04.80", DayFirst), Reading::Century(Birthday { year: Some(1980), month: 4, day: 15 }));
        assert_eq!(read_cell("29326", DayFirst), Reading::Day(Birthday { year: Some(1980), month: 4, day: 15 }));
        assert_eq!(serial(27_864, true), NaiveDate::from_ymd_opt(1980, 4, 15));
    }
}
