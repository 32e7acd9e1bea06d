//! The list of events together with the dates of series, which may have no end.
//!
//! Dates of series are computed as far ahead as somebody looks: the caller says how many rows are wanted, and the
//! list reaches so many years on. What ends by itself is listed to its end.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use rusqlite::Connection;

use super::When;
use super::list::{self, EventRow, Filter};
use super::series::dates::{self, SeriesDate};
use super::series::{Series, read};
use super::wall_time::{format, format_day};
use crate::error::Result;
use crate::office::Office;
use crate::record::RecordKind;
use crate::search::fold;

/// So many years ahead the list reaches, one after the other, until there are rows enough.
const YEARS: [u32; 6] = [1, 2, 4, 8, 16, 32];

/// The first day from which dates of series are listed where the past is wanted as well.
const LONG_AGO: (i32, u32, u32) = (1900, 1, 1);

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListedRow {
    /// An event.
    Event(EventRow),
    /// A date of a series that is no event of its own.
    Date(SeriesDate),
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPage {
    /// The rows.
    pub rows: Vec<ListedRow>,
    /// How many rows there are as far as the list reaches.
    pub count: usize,
    /// How many events there are without a filter.
    pub total: usize,
    /// The day up to which dates of series are listed; none: there is nothing after it.
    pub until: Option<NaiveDate>,
    /// With more rows wanted it would reach further.
    pub more: bool,
}

/// One row, before it is read.
enum Entry {
    Event(i64),
    Date(usize),
}

/// The list as far as it reaches.
struct Whole {
    order: Vec<Entry>,
    dates: Vec<SeriesDate>,
    until: Option<NaiveDate>,
    more: bool,
}

/// The rows from `offset` on of a list that has at least `wanted` rows, if there are so many within 32 years. In
/// descending order dates of series that have no end begin a year ahead, and `until` says so.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(
    office: &Office,
    filter: &Filter,
    wanted: usize,
    today: NaiveDate,
    (offset, limit): (usize, usize),
) -> Result<ListedPage> {
    let whole = kept(office, filter, wanted, today)?;
    let start = offset.min(whole.order.len());
    let end = whole.order.len().min(start.saturating_add(limit));
    let mut rows = Vec::with_capacity(end - start);
    for entry in &whole.order[start..end] {
        match entry {
            Entry::Event(id) => rows.extend(list::row(office.read(), *id)?.map(ListedRow::Event)),
            Entry::Date(place) => rows.extend(whole.dates.get(*place).cloned().map(ListedRow::Date)),
        }
    }
    let total = list::total(office.read())?;
    Ok(ListedPage { rows, count: whole.order.len(), total, until: whole.until, more: whole.more })
}

/// Events and series, what rooms and bodies are called, and the firm for its holidays.
const DEPENDS: &[RecordKind] =
    &[RecordKind::Event, RecordKind::Series, RecordKind::Room, RecordKind::Body, RecordKind::Firm];

fn kept(office: &Office, filter: &Filter, wanted: usize, today: NaiveDate) -> Result<Arc<Whole>> {
    // Plain fields alone: a filter always has a form in JSON.
    let key = format!("listed {wanted} {today} {}", serde_json::to_string(filter).unwrap_or_default());
    office.lists().keep(&key, DEPENDS, || find(office, filter, wanted, today))
}

fn find(office: &Office, filter: &Filter, wanted: usize, today: NaiveDate) -> Result<Whole> {
    let connection = office.read();
    let events = events(connection, &list::ids(office, filter)?)?;
    let asked = asked(connection, filter)?;
    if asked.is_empty() {
        return Ok(whole(events, Vec::new(), filter.descending, None, false));
    }
    let first = NaiveDate::from_ymd_opt(LONG_AGO.0, LONG_AGO.1, LONG_AGO.2).unwrap_or(today);
    let from = filter.from.unwrap_or(first);
    let dates_until = |until: NaiveDate| {
        let to = filter.to.map_or(until, |to| to.min(until));
        dates::between_where(connection, from, to, filter.narrowed, |series| asked.contains(&series.id.0))
    };
    let base = filter.from.map_or(today, |from| from.max(today));
    let ahead = |years: u32| base.checked_add_months(Months::new(12 * years)).unwrap_or(NaiveDate::MAX);
    let farthest = ahead(YEARS[YEARS.len() - 1]);
    if all_end(connection, &asked)? || filter.to.is_some_and(|to| to <= ahead(YEARS[0])) {
        return Ok(whole(events, dates_until(farthest)?, filter.descending, None, false));
    }
    if filter.descending {
        // Who looks from the end needs one: it is said.
        let until = ahead(YEARS[0]);
        return Ok(whole(events, dates_until(until)?, true, Some(until), false));
    }
    for years in YEARS {
        let until = ahead(years);
        let dates = dates_until(until)?;
        let beyond = format_day(until.succ_opt().unwrap_or(until));
        let within = events.iter().filter(|(starts, _)| *starts < beyond).count();
        if within + dates.len() >= wanted && until < farthest {
            let reached = events.into_iter().take(within).collect();
            return Ok(whole(reached, dates, false, Some(until), true));
        }
    }
    Ok(whole(events, dates_until(farthest)?, false, Some(farthest), false))
}

/// Beginning and id of the events of a list.
fn events(connection: &Connection, ids: &[i64]) -> Result<Vec<(String, i64)>> {
    let starts: HashMap<i64, String> = connection
        .prepare_cached("SELECT id, starts FROM event")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids.iter().filter_map(|id| starts.get(id).map(|at| (at.clone(), *id))).collect())
}

/// The series that kind, status and words leave; a date of a series has no status of its own.
fn asked(connection: &Connection, filter: &Filter) -> Result<HashSet<i64>> {
    if filter.status.is_some() {
        return Ok(HashSet::new());
    }
    let all = read::all(connection)?;
    let of_kind = |series: &&Series| filter.kind.is_none_or(|kind| series.fields.kind == kind);
    let mut found: HashSet<i64> = all.iter().filter(of_kind).map(|series| series.id.0).collect();
    let sought = fold::words(&filter.text);
    if !sought.is_empty() {
        let hits = saying(connection, &sought)?;
        found.retain(|id| hits.contains(id));
    }
    Ok(found)
}

/// The series of which each word sought begins a word: of title, place, room or body.
fn saying(connection: &Connection, sought: &[String]) -> Result<HashSet<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT series.id, series.title || ' ' || series.place || ' ' || coalesce(room.name, '') || ' '
                || coalesce(body.name, '')
         FROM series LEFT JOIN room ON room.id = series.room_id LEFT JOIN body ON body.id = series.body_id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = HashSet::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        let words = fold::words(&text);
        if sought.iter().all(|one| words.iter().any(|word| word.starts_with(one.as_str()))) {
            found.insert(row.get(0)?);
        }
    }
    Ok(found)
}

/// Whether every one of these series has a last date.
fn all_end(connection: &Connection, asked: &HashSet<i64>) -> Result<bool> {
    let ends = |series: &Series| {
        series.engine().map_or(true, |engine| engine.rule.count.is_some() || engine.rule.until.is_some())
    };
    Ok(read::all(connection)?.iter().filter(|series| asked.contains(&series.id.0)).all(ends))
}

/// Events and dates in the order of their beginnings; whole days before clock times, as text orders them.
fn whole(
    events: Vec<(String, i64)>,
    dates: Vec<SeriesDate>,
    descending: bool,
    until: Option<NaiveDate>,
    more: bool,
) -> Whole {
    let mut order: Vec<(String, Entry)> = events.into_iter().map(|(at, id)| (at, Entry::Event(id))).collect();
    // The events of a descending list come the other way round; the sort below keeps those that begin at once in order.
    if descending {
        order.reverse();
    }
    order.extend(dates.iter().enumerate().map(|(place, date)| (begins(&date.when), Entry::Date(place))));
    order.sort_by(|one, other| one.0.cmp(&other.0));
    if descending {
        order.reverse();
    }
    Whole { order: order.into_iter().map(|(_, entry)| entry).collect(), dates, until, more }
}

fn begins(when: &When) -> String {
    match when {
        When::Timed { starts, .. } => format(*starts),
        When::Days { first, .. } => format_day(*first),
    }
}

#[cfg(test)]
mod tests;
