//! A sitting and its body: which one it is of, and its number.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension};

use super::wall_time::column;

use crate::bodies;
use crate::error::{Error, Result};
use crate::record::{BodyId, EventId, SeriesId};

/// What an event is within its body and its series.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Belongs {
    /// The number of the sitting in its body and year; none before it is called.
    pub number: Option<(i64, i64)>,
    /// The series that it is a date of, with the start that the rule gave.
    pub series: Option<(SeriesId, NaiveDateTime)>,
}

/// The sitting's number, as number and year, and the series that an event belongs to.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `DATABASE` where a stored time cannot be read.
pub fn belongs(connection: &Connection, id: EventId) -> Result<Belongs> {
    connection
        .prepare_cached("SELECT number, number_year, series_id, original_start FROM event WHERE id = ?1")?
        .query_row([id], |row| {
            let number: Option<i64> = row.get(0)?;
            let year: Option<i64> = row.get(1)?;
            let series: Option<SeriesId> = row.get(2)?;
            let original = if row.get::<_, Option<String>>(3)?.is_some() { Some(column(row, 3)?) } else { None };
            Ok(Belongs { number: number.zip(year), series: series.zip(original) })
        })
        .optional()?
        .ok_or_else(|| Error::NotFound(id.into()))
}

/// Brings an event to the body that its form names; one that bears a number stays with its own.
pub(super) fn belong(tx: &Connection, id: EventId) -> Result<()> {
    let (name, of, number): (String, Option<BodyId>, Option<i64>) = tx
        .prepare_cached("SELECT body, body_id, number FROM event WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if number.is_some() {
        return Ok(());
    }
    let named = if name.trim().is_empty() { None } else { bodies::read::named(tx, &name)? };
    if named != of {
        tx.prepare_cached("UPDATE event SET body_id = ?2 WHERE id = ?1")?.execute((id, named))?;
    }
    Ok(())
}

/// Draws the number of a sitting whose invitation goes out: one more than the last of its body and year. What bears
/// a number is cancelled and never deleted, so there are no gaps.
pub(super) fn draw_number(tx: &Connection, id: EventId) -> Result<()> {
    let waiting: Option<(BodyId, i64)> = tx
        .prepare_cached(
            "SELECT body_id, CAST(substr(starts, 1, 4) AS INTEGER) FROM event
             WHERE id = ?1 AND kind = 'sitting' AND body_id IS NOT NULL AND number IS NULL AND status <> 'cancelled'",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((body, year)) = waiting else { return Ok(()) };
    tx.prepare_cached(
        "UPDATE event SET number_year = ?3,
                number = (SELECT coalesce(max(number), 0) + 1 FROM event WHERE body_id = ?2 AND number_year = ?3)
         WHERE id = ?1",
    )?
    .execute((id, body, year))?;
    Ok(())
}
