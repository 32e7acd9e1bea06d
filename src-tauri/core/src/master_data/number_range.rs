//! Number ranges (Nummernkreise): patterns such as `V-{YYYY}-{NNNN}`.
//!
//! A number is drawn inside the saving write, never by a draft. Counters are not undone:
//! a number once given is not given again, a deletion leaves a gap. Contracts draw theirs by
//! themselves; contacts get one on wish: saving one with the next number, as it is shown,
//! draws it, because every number that fits its range moves the counter past itself.

use chrono::{Datelike, NaiveDate};
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
    let bearer = match code {
        "contract" => "SELECT 1 FROM contract WHERE number = ?1",
        "customer" => "SELECT 1 FROM contact WHERE customer_number = ?1",
        "supplier" => "SELECT 1 FROM contact WHERE supplier_number = ?1",
        "letter" => "SELECT 1 FROM letter WHERE number = ?1",
        _ => return Ok((value, written(pattern, value, day)?)),
    };
    let mut bearer = connection.prepare_cached(bearer)?;
    loop {
        let number = written(pattern, value, day)?;
        if !bearer.exists([&number])? {
            return Ok((value, number));
        }
        value = after(value)?;
    }
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
    written(pattern, 1, moment.today)?;
    let has = |part: &str| pattern.contains(part);
    let misses_year = reset != Reset::Never && !has("{YYYY}") && !has("{YY}");
    if misses_year || (reset == Reset::Monthly && !has("{MM}")) {
        return Err(Error::field("pattern", "NUMBER_RESET"));
    }
    let mut done = office.transact(Op::step("number_range_changed", pattern).about(id), moment, |tx| {
        let period = period(reset, moment.today);
        let current = next(tx, id, &period)?;
        if next_value < current {
            return Err(Error::field("next", "NUMBER_ONLY_UPWARD"));
        }
        if next_value > current.max(HIGHEST) {
            return Err(Error::field("next", "NUMBER_TOO_HIGH"));
        }
        let touched =
            tx.execute("UPDATE number_range SET pattern = ?2, reset = ?3 WHERE id = ?1", (id, pattern, reset))?;
        if touched == 0 {
            return Err(Error::NotFound(id.into()));
        }
        set_next(tx, id, &period, next_value)?;
        Ok(next_value > current)
    })?;
    if done.value && !done.changes.touches(RecordKind::NumberRange) {
        // The log does not know counters, so that undo never lowers them; who shows this one
        // must be told all the same.
        done.changes.kinds.push(RecordKind::NumberRange);
        done.changes.records.push(RecordRef::from(id));
        office.lists().forget(&done.changes);
    }
    Ok(Done { value: (), changes: done.changes })
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
fn read_back(pattern: &str, number: &str, today: NaiveDate) -> Option<(i64, NaiveDate)> {
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
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn patterns_write_numbers() {
        for (pattern, value, expected) in [
            ("V-{YYYY}-{NNNN}", 31, Some("V-2026-0031")),
            ("{YY}{MM}/{NNN}", 1234, Some("2603/1234")),
            ("K{NNNNN}", 7, Some("K00007")),
            ("V-{YYYY}", 1, None),
            ("V-{NNN}-{NNN}", 1, None),
            ("V-{XX}-{NNN}", 1, None),
            ("V-{NNN", 1, None),
            ("V-NNN}", 1, None),
        ] {
            assert_eq!(written(pattern, value, day("2026-03-16")).ok().as_deref(), expected, "{pattern}");
        }
    }

    #[test]
    fn numbers_are_drawn_once_and_not_given_back_by_undo() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let number = |office: &mut Office, moment: &Moment| {
            office.transact(Op::step("test", "x"), moment, |tx| {
                tx.execute("INSERT INTO room (code, name) VALUES (hex(randomblob(4)), 'x')", [])?;
                draw(tx, "contract", moment.today)
            })
        };
        assert_eq!(number(&mut office, &moment).unwrap().value, "V-2026-0001");
        office.undo(&moment).unwrap();
        assert_eq!(number(&mut office, &moment).unwrap().value, "V-2026-0002");
        let next_year = Moment::on(day("2027-01-02"), "Test");
        assert_eq!(number(&mut office, &next_year).unwrap().value, "V-2027-0001");
    }

    #[test]
    fn a_number_from_outside_lifts_the_counter() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        office
            .transact(Op::step("test", "x"), &moment, |tx| {
                lift(tx, "contract", "V-2026-0040", moment.today)?;
                lift(tx, "contract", "V-2026-0012", moment.today)?;
                lift(tx, "contract", "something else", moment.today)?;
                assert_eq!(draw(tx, "contract", moment.today)?, "V-2026-0041");
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn the_next_value_moves_upward_only() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let id = all(office.read(), moment.today).unwrap()[0].id;
        save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 10, &moment).unwrap();
        assert!(save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 9, &moment).is_err());
        assert!(save(&mut office, id, "V-{NNNN}", Reset::Yearly, 10, &moment).is_err());
        assert!(save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Monthly, 10, &moment).is_err());
    }

    /// What the list shows of a range.
    fn shown(office: &Office, code: &str, moment: &Moment) -> NumberRange {
        all(office.read(), moment.today).unwrap().into_iter().find(|range| range.code == code).unwrap()
    }

    #[test]
    fn only_running_numbers_move_the_counter() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        for number in [
            "V-2026-9223372036854775807",
            "V-2026-9223372036854775806",
            "V-2026-99999999999999999999",
            "V-2026-4917112345678",
            "V-+026-0007",
            "V--026-0007",
        ] {
            office.transact(Op::step("test", "x"), &moment, |tx| lift(tx, "contract", number, moment.today)).unwrap();
            assert_eq!(shown(&office, "contract", &moment).preview, "V-2026-0001", "{number}");
        }
        let periods: i64 =
            office.read().query_row("SELECT count(*) FROM number_counter", [], |row| row.get(0)).unwrap();
        assert_eq!(periods, 0);
        // Twelve digits are as many as a pattern can ask for; behind them it still goes on.
        let number = format!("V-2026-{HIGHEST}");
        office.transact(Op::step("test", "x"), &moment, |tx| lift(tx, "contract", &number, moment.today)).unwrap();
        assert_eq!(shown(&office, "contract", &moment).next, HIGHEST + 1);
    }

    #[test]
    fn a_counter_at_its_end_is_refused_and_not_wrapped_around() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let id = shown(&office, "contract", &moment).id;
        let refused = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, i64::MAX, &moment).unwrap_err();
        let Error::Invalid(issues) = refused else { panic!("{refused:?}") };
        assert_eq!((issues[0].field.as_str(), issues[0].code), ("next", "NUMBER_TOO_HIGH"));
        // A file of an earlier day may hold one all the same.
        office.housekeep(|tx| set_next(tx, id, "2026", i64::MAX)).unwrap();
        let refused = office.transact(Op::step("test", "x"), &moment, |tx| draw(tx, "contract", moment.today));
        assert_eq!(refused.unwrap_err().code(), "INVALID");
        assert!(save(&mut office, id, "V-{YYYY}-{NNNNN}", Reset::Yearly, i64::MAX, &moment).is_ok());
    }

    #[test]
    fn raising_the_next_value_alone_is_told_and_is_no_step() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let id = shown(&office, "contract", &moment).id;
        let done = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 100, &moment).unwrap();
        assert_eq!((done.changes.kinds, done.changes.records), (vec![RecordKind::NumberRange], vec![id.into()]));
        assert_eq!(shown(&office, "contract", &moment).next, 100);
        assert!(office.undo(&moment).is_err(), "what cannot be taken back is not offered");
        let again = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 100, &moment).unwrap();
        assert!(again.changes.is_empty());
        // With a new pattern there is a step; taking it back leaves the counter where it is.
        let done = save(&mut office, id, "X-{YYYY}-{NNNN}", Reset::Yearly, 200, &moment).unwrap();
        assert_eq!(done.changes.records, [id.into()]);
        office.undo(&moment).unwrap();
        assert_eq!(shown(&office, "contract", &moment).preview, "V-2026-0200");
    }
}
