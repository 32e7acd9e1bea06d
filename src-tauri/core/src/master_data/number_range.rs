//! Number ranges (Nummernkreise): patterns such as `V-{YYYY}-{NNNN}`.
//!
//! A number is drawn inside the saving write, never by a draft. Counters are not undone:
//! a number once given is not given again, a deletion leaves a gap. Contracts draw theirs by
//! themselves; contacts get one on wish: saving one with the next number, as it is shown,
//! draws it, because every number that fits its range moves the counter past itself.

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::{Connection, OptionalExtension};

use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{NumberRangeId, RecordKind, RecordRef};
use crate::text_enum;

text_enum! {
    /// When the counter begins again at 1.
    Reset {
        /// Never.
        Never = "never",
        /// Every calendar year.
        Yearly = "yearly",
        /// Every month.
        Monthly = "monthly",
    }
}

/// The highest value that is taken from a number of outside, or set by hand: twelve digits, as
/// many as a pattern can ask for. Longer digits are an account or a phone, not a running number.
const HIGHEST: i64 = 999_999_999_999;

/// A number range with its counter as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRange {
    /// Its id.
    pub id: NumberRangeId,
    /// What draws from it: `contract`, `customer`, `supplier`.
    pub code: String,
    /// `V-{YYYY}-{NNNN}`.
    pub pattern: String,
    /// When it begins again.
    pub reset: Reset,
    /// The next value in the current period that nobody bears.
    pub next: i64,
    /// The next number, written out. Saving a record with it draws it.
    pub preview: String,
}

/// Every number range, with the counter that holds on `today`.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection, today: NaiveDate) -> Result<Vec<NumberRange>> {
    let ranges: Vec<(NumberRangeId, String, String, Reset)> = connection
        .prepare_cached("SELECT id, code, pattern, reset FROM number_range ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    ranges
        .into_iter()
        .map(|(id, code, pattern, reset)| {
            let counter = next(connection, id, &period(reset, today))?;
            let (next, preview) = free(connection, &code, &pattern, counter, today)?;
            Ok(NumberRange { id, code, pattern, reset, next, preview })
        })
        .collect()
}

/// One number range, with the counter that holds on `today`.
///
/// # Errors
/// `NOT_FOUND`; whatever SQLite refuses.
pub fn get(connection: &Connection, id: NumberRangeId, today: NaiveDate) -> Result<NumberRange> {
    all(connection, today)?.into_iter().find(|range| range.id == id).ok_or(Error::NotFound(id.into()))
}

fn next(connection: &Connection, id: NumberRangeId, period: &str) -> Result<i64> {
    let next = connection
        .prepare_cached("SELECT next FROM number_counter WHERE range_id = ?1 AND period = ?2")?
        .query_row((id, period), |row| row.get(0))
        .optional()?;
    Ok(next.unwrap_or(1))
}

/// The first number from `value` on that no record bears: numbers that came before the counter
/// knew of them are stepped over.
fn free(connection: &Connection, code: &str, pattern: &str, mut value: i64, day: NaiveDate) -> Result<(i64, String)> {
    loop {
        let number = written(pattern, value, day)?;
        if !is_borne(connection, code, &number)? {
            return Ok((value, number));
        }
        value = after(value)?;
    }
}

/// The tables and columns whose rows bear numbers of a range.
pub(super) const BEARERS: &[(&str, &str, &str)] = &[
    ("contract", "contract", "number"),
    ("customer", "contact", "customer_number"),
    ("supplier", "contact", "supplier_number"),
    ("letter", "letter", "number"),
    ("incoming", "desk_entry", "number"),
    ("outgoing", "desk_entry", "number"),
];

/// Whether a record bears a number of the range.
pub(super) fn is_borne(connection: &Connection, code: &str, number: &str) -> Result<bool> {
    let Some((_, table, column)) = BEARERS.iter().find(|(range, ..)| *range == code) else { return Ok(false) };
    let sql = format!("SELECT 1 FROM {table} WHERE {column} = ?1");
    Ok(connection.prepare_cached(&sql)?.exists([number])?)
}

/// What a pattern makes of the next values, before it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Why it cannot be saved: `NUMBER_PATTERN` or `NUMBER_RESET`.
    pub fault: Option<&'static str>,
    /// The next two numbers that nobody bears.
    pub numbers: Vec<String>,
    /// The day on which the counter begins again, with its first number.
    pub anew: Option<(NaiveDate, String)>,
}

/// Shows what a pattern, a reset and a next value give, without writing anything.
///
/// # Errors
/// `NOT_FOUND`; whatever SQLite refuses.
pub fn preview(
    connection: &Connection,
    id: NumberRangeId,
    pattern: &str,
    reset: Reset,
    next_value: i64,
    today: NaiveDate,
) -> Result<Preview> {
    let code: String = connection
        .prepare_cached("SELECT code FROM number_range WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound(id.into()))?;
    let pattern = pattern.trim();
    if let Err(fault) = fits(pattern, reset, today) {
        return Ok(Preview { fault: Some(fault), ..Preview::default() });
    }
    let (value, first) = free(connection, &code, pattern, next_value.clamp(1, HIGHEST), today)?;
    let (_, second) = free(connection, &code, pattern, after(value)?, today)?;
    let anew = match begins(reset, today) {
        Some(day) => Some((day, written(pattern, 1, day)?)),
        None => None,
    };
    Ok(Preview { fault: None, numbers: vec![first, second], anew })
}

/// The first day of the next period.
fn begins(reset: Reset, today: NaiveDate) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    match reset {
        Reset::Never => None,
        Reset::Yearly => NaiveDate::from_ymd_opt(today.year() + 1, 1, 1),
        Reset::Monthly => first.checked_add_months(Months::new(1)),
    }
}

/// Whether a pattern has its counter, and the year and month that its reset needs.
fn fits(pattern: &str, reset: Reset, today: NaiveDate) -> std::result::Result<(), &'static str> {
    written(pattern, 1, today).map_err(|_| "NUMBER_PATTERN")?;
    let has = |part: &str| pattern.contains(part);
    let misses_year = reset != Reset::Never && !has("{YYYY}") && !has("{YY}");
    if misses_year || (reset == Reset::Monthly && !has("{MM}")) { Err("NUMBER_RESET") } else { Ok(()) }
}

/// The value behind a value.
fn after(value: i64) -> Result<i64> {
    value.checked_add(1).ok_or_else(|| Error::field("number", "NUMBER_TOO_HIGH"))
}

fn period(reset: Reset, day: NaiveDate) -> String {
    match reset {
        Reset::Never => String::new(),
        Reset::Yearly => day.format("%Y").to_string(),
        Reset::Monthly => day.format("%Y-%m").to_string(),
    }
}

/// Whether a range counts two days in one row.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn same_period(connection: &Connection, code: &str, a: NaiveDate, b: NaiveDate) -> Result<bool> {
    let reset: Reset = connection
        .prepare_cached("SELECT reset FROM number_range WHERE code = ?1")?
        .query_row([code], |row| row.get(0))?;
    Ok(period(reset, a) == period(reset, b))
}

/// Draws the next number within a running write.
///
/// # Errors
/// `NUMBER_PATTERN` where the stored pattern cannot be written, `NUMBER_TOO_HIGH` where the
/// counter is at its end; whatever SQLite refuses.
pub fn draw(tx: &Connection, code: &str, today: NaiveDate) -> Result<String> {
    let (id, pattern, reset): (NumberRangeId, String, Reset) = tx
        .prepare_cached("SELECT id, pattern, reset FROM number_range WHERE code = ?1")?
        .query_row([code], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let period = period(reset, today);
    let (value, number) = free(tx, code, &pattern, next(tx, id, &period)?, today)?;
    set_next(tx, id, &period, after(value)?)?;
    Ok(number)
}

/// Lifts the counter where a number that came from outside fits the pattern and is ahead.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn lift(tx: &Connection, code: &str, number: &str, today: NaiveDate) -> Result<()> {
    let found: Option<(NumberRangeId, String, Reset)> = tx
        .prepare_cached("SELECT id, pattern, reset FROM number_range WHERE code = ?1")?
        .query_row([code], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((id, pattern, reset)) = found else { return Ok(()) };
    if let Some((value, day)) = read_back(&pattern, number, today) {
        let period = period(reset, day);
        if value >= next(tx, id, &period)? {
            set_next(tx, id, &period, after(value)?)?;
        }
    }
    Ok(())
}

fn set_next(tx: &Connection, id: NumberRangeId, period: &str, next: i64) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO number_counter (range_id, period, next) VALUES (?1, ?2, ?3)
         ON CONFLICT (range_id, period) DO UPDATE SET next = excluded.next",
    )?
    .execute((id, period, next))?;
    Ok(())
}

/// Changes pattern, reset and, upward only, the next value.
///
/// # Errors
/// `INVALID` with `NUMBER_PATTERN`, `NUMBER_RESET`, `NUMBER_ONLY_UPWARD` or `NUMBER_TOO_HIGH` at
/// its field.
pub fn save(
    office: &mut Office,
    id: NumberRangeId,
    pattern: &str,
    reset: Reset,
    next_value: i64,
    moment: &Moment,
) -> Result<Done<()>> {
    let pattern = pattern.trim();
    let done = office.transact(Op::step("number_range_changed", pattern).about(id), moment, |tx| {
        write(tx, id, pattern, reset, next_value, moment.today)
    })?;
    let raised = done.value;
    let done = Done { value: (), changes: done.changes };
    Ok(if raised { told(office, done, Some(id)) } else { done })
}

/// Checks and writes a range within a running write; says whether its counter was raised.
pub(super) fn write(
    tx: &Connection,
    id: NumberRangeId,
    pattern: &str,
    reset: Reset,
    next_value: i64,
    today: NaiveDate,
) -> Result<bool> {
    let pattern = pattern.trim();
    fits(pattern, reset, today).map_err(|code| Error::field("pattern", code))?;
    let period = period(reset, today);
    let current = next(tx, id, &period)?;
    if next_value < current {
        return Err(Error::field("next", "NUMBER_ONLY_UPWARD"));
    }
    if next_value > current.max(HIGHEST) {
        return Err(Error::field("next", "NUMBER_TOO_HIGH"));
    }
    let touched = tx.execute("UPDATE number_range SET pattern = ?2, reset = ?3 WHERE id = ?1", (id, pattern, reset))?;
    if touched == 0 {
        return Err(Error::NotFound(id.into()));
    }
    set_next(tx, id, &period, next_value)?;
    Ok(next_value > current)
}

/// The log does not know counters, so that undo never lowers them; who shows them must be told of
/// a raised one all the same.
pub(super) fn told(office: &Office, mut done: Done<()>, id: Option<NumberRangeId>) -> Done<()> {
    if !done.changes.touches(RecordKind::NumberRange) {
        done.changes.kinds.push(RecordKind::NumberRange);
        done.changes.records.extend(id.map(RecordRef::from));
        office.lists().forget(&done.changes);
    }
    done
}

enum Part<'a> {
    Text(&'a str),
    Year(usize),
    Month,
    Number(usize),
}

fn parts(pattern: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}')? + open;
        if open > 0 {
            parts.push(Part::Text(&rest[..open]));
        }
        let name = &rest[open + 1..close];
        parts.push(match name {
            "YYYY" => Part::Year(4),
            "YY" => Part::Year(2),
            "MM" => Part::Month,
            _ if !name.is_empty() && name.chars().all(|c| c == 'N') && name.len() <= 12 => Part::Number(name.len()),
            _ => return None,
        });
        rest = &rest[close + 1..];
    }
    if rest.contains('}') {
        return None;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    let counters = parts.iter().filter(|part| matches!(part, Part::Number(_))).count();
    (counters == 1).then_some(parts)
}

/// The number that a pattern makes of a value.
///
/// # Errors
/// `INVALID` with `NUMBER_PATTERN` at `pattern`.
pub fn written(pattern: &str, value: i64, day: NaiveDate) -> Result<String> {
    let parts = parts(pattern).ok_or_else(|| Error::field("pattern", "NUMBER_PATTERN"))?;
    Ok(parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => (*text).to_owned(),
            Part::Year(4) => format!("{:04}", day.year()),
            Part::Year(_) => format!("{:02}", day.year().rem_euclid(100)),
            Part::Month => format!("{:02}", day.month()),
            Part::Number(width) => format!("{value:0width$}"),
        })
        .collect())
}

/// The value and period day of a number that fits the pattern.
pub(super) fn read_back(pattern: &str, number: &str, today: NaiveDate) -> Option<(i64, NaiveDate)> {
    let mut rest = number;
    let mut value = None;
    let (mut year, mut month) = (today.year(), today.month());
    let digits = |text: &str, width: usize| -> Option<i64> {
        let digits = text.get(..width)?;
        // A sign would be read as part of the year.
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    for part in parts(pattern)? {
        match part {
            Part::Text(text) => rest = rest.strip_prefix(text)?,
            Part::Year(width) => {
                let read = i32::try_from(digits(rest, width)?).ok()?;
                year = if width == 4 { read } else { today.year() / 100 * 100 + read };
                rest = &rest[width..];
            }
            Part::Month => {
                month = u32::try_from(digits(rest, 2)?).ok()?;
                rest = &rest[2..];
            }
            Part::Number(width) => {
                let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                if end < width {
                    return None;
                }
                value = rest[..end].parse().ok().filter(|value| *value <= HIGHEST);
                rest = &rest[end..];
            }
        }
    }
    let day = NaiveDate::from_ymd_opt(year, month, 1)?;
    rest.is_empty().then_some(()).and(value).map(|value| (value, day))
}

#[cfg(test)]
mod tests;
