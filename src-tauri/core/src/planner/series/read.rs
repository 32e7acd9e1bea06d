//! Reading series.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Series, SeriesFields, SeriesPerson};
use crate::error::{Error, Result};
use crate::planner::read::when_from_row;
use crate::planner::wall_time::column;
use crate::record::{EventId, SeriesId};

const COLUMNS: &str = "all_day, starts, ends, zone, id, uid, predecessor_id, extra_first, kind, title, body_id, rule,
    holidays, room_id, place, online_link, note";

/// A series with its people.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `DATABASE` where a stored time or code cannot be read.
pub fn get(connection: &Connection, id: SeriesId) -> Result<Series> {
    let mut series = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM series WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()?
        .ok_or_else(|| Error::NotFound(id.into()))?;
    let mut statement = connection.prepare_cached("SELECT kind, starts FROM series_date WHERE series_id = ?1")?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        keep(&mut series, &kind, column(row, 1)?)?;
    }
    series.fields.people = people(connection, id)?;
    Ok(series)
}

/// Every series in the order of the first dates, without their people.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn all(connection: &Connection) -> Result<Vec<Series>> {
    let mut found: Vec<Series> = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM series ORDER BY starts, id"))?
        .query_map([], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let places: HashMap<SeriesId, usize> = found.iter().enumerate().map(|(place, series)| (series.id, place)).collect();
    let mut statement = connection.prepare_cached("SELECT kind, starts, series_id FROM series_date")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        let of: SeriesId = row.get(2)?;
        if let Some(place) = places.get(&of) {
            keep(&mut found[*place], &kind, column(row, 1)?)?;
        }
    }
    Ok(found)
}

fn keep(series: &mut Series, kind: &str, at: NaiveDateTime) -> Result<()> {
    match kind {
        "out" => series.out.insert(at),
        "extra" => series.extra.insert(at),
        other => return Err(Error::stored_text("series_date.kind", other)),
    };
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Series> {
    Ok(Series {
        id: row.get(4)?,
        uid: row.get(5)?,
        predecessor: row.get(6)?,
        extra_first: row.get(7)?,
        out: BTreeSet::new(),
        extra: BTreeSet::new(),
        fields: SeriesFields {
            first: when_from_row(row)?,
            kind: row.get(8)?,
            title: row.get(9)?,
            body_id: row.get(10)?,
            rule: row.get(11)?,
            holidays: row.get(12)?,
            room_id: row.get(13)?,
            place: row.get(14)?,
            online_link: row.get(15)?,
            note: row.get(16)?,
            people: Vec::new(),
        },
    })
}

fn people(connection: &Connection, id: SeriesId) -> Result<Vec<SeriesPerson>> {
    let people = connection
        .prepare_cached(
            "SELECT contact_id, name, function, role, required FROM series_person
             WHERE series_id = ?1 ORDER BY position, id",
        )?
        .query_map([id], |row| {
            Ok(SeriesPerson {
                contact_id: row.get(0)?,
                name: row.get(1)?,
                function: row.get(2)?,
                role: row.get(3)?,
                required: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}

/// A date of a series that became an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The event.
    pub event: EventId,
    /// By this it is known in its series.
    pub original: NaiveDateTime,
}

/// The dates that became events, in order.
///
/// # Errors
/// `DATABASE` where a stored time cannot be read.
pub fn kept(connection: &Connection, id: SeriesId) -> Result<Vec<Kept>> {
    let kept = connection
        .prepare_cached(
            "SELECT id, original_start FROM event WHERE series_id = ?1 AND original_start IS NOT NULL
             ORDER BY original_start, id",
        )?
        .query_map([id], |row| Ok(Kept { event: row.get(0)?, original: column(row, 1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(kept)
}

/// The events of a series that its rule no longer meets: they stay, and are listed.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read; what the stored rule is refused for.
pub fn orphans(connection: &Connection, series: &Series) -> Result<Vec<EventId>> {
    let engine = series.engine()?;
    let mut found = Vec::new();
    for one in kept(connection, series.id)? {
        let met = series.extra.contains(&one.original) || engine.knows(one.original);
        if !met {
            found.push(one.event);
        }
    }
    Ok(found)
}
