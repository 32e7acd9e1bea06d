//! Which events and series leave together.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params_from_iter, types::Value};

use super::Target;
use crate::bodies;
use crate::error::Result;
use crate::holidays::Calendar;
use crate::master_data::holiday;
use crate::planner::series::{Series, read as series_read};
use crate::planner::wall_time::format_day;
use crate::record::{BodyId, EventId, SeriesId};

/// Which; without a word all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Which {
    /// What lasts beyond the beginning of this day.
    pub from: Option<NaiveDate>,
    /// What begins until the end of this day.
    pub to: Option<NaiveDate>,
    /// The sittings of one body.
    pub body: Option<BodyId>,
    /// One series with all that hangs on it.
    pub series: Option<SeriesId>,
    /// These events alone.
    pub ids: Option<Vec<EventId>>,
}

/// The series and events, in the order of their starts. A series leaves whole if one of its dates is wanted, and its
/// events leave with it.
///
/// # Errors
/// `NOT_FOUND` where a named body is gone; `DATABASE` where a stored time or code cannot be read.
pub fn chosen(connection: &Connection, which: &Which) -> Result<Vec<Target>> {
    if let Some(ids) = &which.ids {
        return Ok(ids.iter().copied().map(Target::Event).collect());
    }
    if let Some(series) = which.series {
        return Ok(vec![Target::Series(series)]);
    }
    let series = wanted_series(connection, which)?;
    let mut targets: Vec<Target> = series.iter().copied().map(Target::Series).collect();
    let body = match which.body {
        Some(body) => Some(bodies::read::get(connection, body)?.fields.name),
        None => None,
    };
    let mut conditions = vec!["series_id IS NULL".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    // Wall times and days begin alike: compared as text, a day stands before its hours.
    for (condition, value) in [
        ("ends >= ?", which.from.map(format_day)),
        ("starts < ?", which.to.and_then(|to| to.checked_add_days(Days::new(1))).map(format_day)),
        ("body = ?", body),
    ] {
        if let Some(value) = value {
            conditions.push(condition.to_owned());
            values.push(Value::Text(value));
        }
    }
    let sql = format!("SELECT id FROM event WHERE {} ORDER BY starts, id", conditions.join(" AND "));
    let mut statement = connection.prepare(&sql)?;
    let events: Vec<EventId> =
        statement.query_map(params_from_iter(values), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    targets.extend(events.into_iter().map(Target::Event));
    Ok(targets)
}

fn wanted_series(connection: &Connection, which: &Which) -> Result<BTreeSet<SeriesId>> {
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let mut wanted = BTreeSet::new();
    for series in series_read::all(connection)? {
        if which.body.is_some_and(|body| series.fields.body_id != Some(body)) {
            continue;
        }
        if meets(connection, &series, which, Calendar::of(region, &own))? {
            wanted.insert(series.id);
        }
    }
    Ok(wanted)
}

/// Whether a series has a date in the span.
fn meets(connection: &Connection, series: &Series, which: &Which, calendar: Calendar<'_>) -> Result<bool> {
    let first = series.fields.first.first_day();
    let from = which.from.unwrap_or(first);
    let Some(to) = which.to else {
        // Without an end it is enough that anything lies ahead.
        return Ok(which.from.is_none() || lasts(series, from) || kept(connection, series, from, None)?);
    };
    if series.extra.iter().any(|at| (from..=to).contains(&at.date())) || kept(connection, series, from, Some(to))? {
        return Ok(true);
    }
    let Ok(engine) = series.engine() else { return Ok(true) };
    // More dates than the engine lists are dates all the same.
    Ok(engine.between(from, to, Some(calendar), MOST).map_or(true, |dates| !dates.is_empty()))
}

/// Dates of one look at a series.
const MOST: usize = 500;

/// So far ahead a series is looked at that may have ended.
const AHEAD: u64 = 366 * 4 + 1;

fn lasts(series: &Series, from: NaiveDate) -> bool {
    let Ok(engine) = series.engine() else { return true };
    let to = from.checked_add_days(Days::new(AHEAD)).unwrap_or(from);
    engine.between(from, to, None, MOST).map_or(true, |dates| !dates.is_empty())
        || series.extra.iter().any(|at| at.date() >= from)
}

/// Whether an event of the series lies in the span.
fn kept(connection: &Connection, series: &Series, from: NaiveDate, to: Option<NaiveDate>) -> Result<bool> {
    let before = to.and_then(|to| to.checked_add_days(Days::new(1))).map_or_else(|| "9999".to_owned(), format_day);
    let found = connection
        .prepare_cached("SELECT 1 FROM event WHERE series_id = ?1 AND ends >= ?2 AND starts < ?3")?
        .exists((series.id, format_day(from), before))?;
    Ok(found)
}
