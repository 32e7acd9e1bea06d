//! The dates of all series in a span of days, as calendars and lists show them.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use super::{Series, read, when_of};
use crate::error::Result;
use crate::holidays::{Calendar, OwnDays, Region};
use crate::master_data::holiday;
use crate::planner::event::{EventKind, When};
use crate::planner::narrowed::{Narrowed, OfSeries};
use crate::planner::recurrence::{MOST, Span};
use crate::planner::wall_time::column;
use crate::record::{RoomId, SeriesId};

/// A date of a series that is no event of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesDate {
    /// The series.
    pub series: SeriesId,
    /// By this it is known: the local start that the rule gave.
    pub original: NaiveDateTime,
    /// When it takes place.
    pub when: When,
    /// A holiday moved it.
    pub moved: bool,
    /// What it is.
    pub kind: EventKind,
    /// The title of the series.
    pub title: String,
    /// The body's name.
    pub body: String,
    /// One of the own rooms.
    pub room_id: Option<RoomId>,
    /// That room's name.
    pub room: String,
    /// Another place.
    pub place: String,
}

/// The dates that touch one of the days from `from` to `to`, in the order of their starts, those left out that are
/// struck or are events of their own. A rule with more dates than can be listed shows none.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn between(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<SeriesDate>> {
    between_narrowed(connection, from, to, Narrowed::default())
}

/// As [`between`], one body, room or person alone.
///
/// # Errors
/// As [`between`].
pub fn between_narrowed(
    connection: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    narrowed: Narrowed,
) -> Result<Vec<SeriesDate>> {
    between_where(connection, from, to, narrowed, |_| true)
}

/// As [`between_narrowed`], of some series alone.
pub(in crate::planner) fn between_where(
    connection: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    narrowed: Narrowed,
    asked_for: impl Fn(&Series) -> bool,
) -> Result<Vec<SeriesDate>> {
    let mut all = read::all(connection)?;
    all.retain(asked_for);
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let events = originals(connection)?;
    let names = Names::of(connection)?;
    let asked = OfSeries::read(connection, narrowed)?;
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let mut found = Vec::new();
    for series in &all {
        for (original, span, moved) in of(series, from, to, region, &own) {
            if !events.contains(&(series.id, original)) && asked.takes(series, span.day()) {
                found.push(names.date(series, original, span, moved));
            }
        }
    }
    found.sort_by_key(|date| (starts(&date.when), date.series.0));
    Ok(found)
}

/// The dates of one series that touch the days, whether they are events or not; struck ones are left out.
pub(in crate::planner) fn of(
    series: &Series,
    from: NaiveDate,
    to: NaiveDate,
    region: Region,
    own: &OwnDays,
) -> Vec<(NaiveDateTime, Span, bool)> {
    let Ok(engine) = series.engine() else { return Vec::new() };
    let calendar = Calendar::of(region, own);
    // What lasts for days began before.
    let days = u64::try_from(engine.length.delta().num_days()).unwrap_or(0);
    let earliest = from.checked_sub_days(Days::new(days + 1)).unwrap_or(from);
    let dates = engine.between(earliest, to, Some(calendar), MOST).unwrap_or_default();
    let mut found: Vec<(NaiveDateTime, Span, bool)> =
        dates.into_iter().map(|date| (date.original, date.span, date.moved)).collect();
    for extra in &series.extra {
        if !series.out.contains(extra) && !found.iter().any(|(original, ..)| original == extra) {
            found.push((*extra, Span::of(engine.start.at(*extra), engine.length), false));
        }
    }
    found.retain(|(_, span, _)| touches(&when_of(*span, &series.fields.first), from, to));
    found
}

fn touches(when: &When, from: NaiveDate, to: NaiveDate) -> bool {
    when.first_day() <= to && when.last_day() >= from
}

fn starts(when: &When) -> NaiveDateTime {
    match when {
        When::Timed { starts, .. } => *starts,
        When::Days { first, .. } => (*first).into(),
    }
}

fn originals(connection: &Connection) -> Result<HashSet<(SeriesId, NaiveDateTime)>> {
    let found = connection
        .prepare_cached(
            "SELECT series_id, original_start FROM event WHERE series_id IS NOT NULL AND original_start IS NOT NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, column(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// What rooms and bodies are called.
struct Names {
    rooms: HashMap<i64, String>,
    bodies: HashMap<i64, String>,
}

impl Names {
    fn of(connection: &Connection) -> Result<Self> {
        let names = |sql: &str| -> Result<HashMap<i64, String>> {
            let rows = connection
                .prepare_cached(sql)?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            Ok(rows)
        };
        Ok(Self { rooms: names("SELECT id, name FROM room")?, bodies: names("SELECT id, name FROM body")? })
    }

    fn date(&self, series: &Series, original: NaiveDateTime, span: Span, moved: bool) -> SeriesDate {
        let fields = &series.fields;
        let name = |names: &HashMap<i64, String>, id: Option<i64>| {
            id.and_then(|id| names.get(&id).cloned()).unwrap_or_default()
        };
        SeriesDate {
            series: series.id,
            original,
            when: when_of(span, &fields.first),
            moved,
            kind: fields.kind,
            title: fields.title.clone(),
            body: name(&self.bodies, fields.body_id.map(|id| id.0)),
            room_id: fields.room_id,
            room: name(&self.rooms, fields.room_id.map(|id| id.0)),
            place: fields.place.clone(),
        }
    }
}
