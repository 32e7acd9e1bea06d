//! One date of a series that does not take place.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension};

use super::{Series, read};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time::format;
use crate::record::{EventId, SeriesId};

/// Takes a date out. One that is an event is cancelled and stays in the book, so that those who were invited can be
/// told; gives it then.
///
/// # Errors
/// `SPLIT_AT_NO_DATE` where the series has no such date; `NOT_FOUND`.
pub fn strike(
    office: &mut Office,
    id: SeriesId,
    original: NaiveDateTime,
    moment: &Moment,
) -> Result<Done<Option<EventId>>> {
    let series = known(office.read(), id, original)?;
    office
        .transact(Op::step("series_date_struck", &series.fields.title).about(id), moment, |tx| within(tx, id, original))
}

/// Takes a date out within a running write; gives the event that was cancelled, where it is one.
pub(super) fn within(tx: &Connection, id: SeriesId, original: NaiveDateTime) -> Result<Option<EventId>> {
    let event = event_at(tx, id, original)?;
    match event {
        Some(event) => {
            tx.prepare_cached("UPDATE event SET status = 'cancelled' WHERE id = ?1")?.execute([event])?;
        }
        None => {
            tx.prepare_cached(
                "INSERT INTO series_date (series_id, kind, starts) VALUES (?1, 'out', ?2)
                 ON CONFLICT (series_id, kind, starts) DO NOTHING",
            )?
            .execute((id, format(original)))?;
        }
    }
    Ok(event)
}

/// Lets a struck date take place again.
///
/// # Errors
/// `SPLIT_AT_NO_DATE` where the series has no such date; `NOT_FOUND`.
pub fn restore(office: &mut Office, id: SeriesId, original: NaiveDateTime, moment: &Moment) -> Result<Done<()>> {
    let series = known(office.read(), id, original)?;
    office.transact(Op::step("series_date_restored", &series.fields.title).about(id), moment, |tx| {
        tx.prepare_cached("DELETE FROM series_date WHERE series_id = ?1 AND kind = 'out' AND starts = ?2")?
            .execute((id, format(original)))?;
        Ok(())
    })
}

/// The series, if it has this date, struck or not.
pub(super) fn known(connection: &Connection, id: SeriesId, original: NaiveDateTime) -> Result<Series> {
    let series = read::get(connection, id)?;
    if has(&series, original)? { Ok(series) } else { Err(Error::rule("SPLIT_AT_NO_DATE", serde_json::Value::Null)) }
}

/// Whether a series has a date, struck or not.
pub(in crate::planner) fn has(series: &Series, original: NaiveDateTime) -> Result<bool> {
    Ok(series.extra.contains(&original) || series.engine()?.knows(original))
}

/// The event that a date became.
pub(in crate::planner) fn event_at(
    connection: &Connection,
    id: SeriesId,
    original: NaiveDateTime,
) -> Result<Option<EventId>> {
    let found = connection
        .prepare_cached("SELECT id FROM event WHERE series_id = ?1 AND original_start = ?2")?
        .query_row((id, format(original)), |row| row.get(0))
        .optional()?;
    Ok(found)
}
