//! Lists of events: a span of days for month and week, and one without an end.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::event::{EventKind, EventStatus, When};
use super::narrowed::Narrowed;
use super::read::when_from_row;
use super::registrations::ATTENDING;
use super::wall_time::format_day;
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::record::{EventId, RecordKind, RoomId};
use crate::search;

/// One event as lists and calendars show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// What it is.
    pub kind: EventKind,
    /// How far it has come.
    pub status: EventStatus,
    /// Its title.
    pub title: String,
    /// The body, if any.
    pub body: String,
    /// When.
    pub when: When,
    /// One of the own rooms.
    pub room_id: Option<RoomId>,
    /// That room's name.
    pub room: String,
    /// Another place.
    pub place: String,
    /// How many people are on its list.
    pub participants: usize,
    /// How many items its agenda has, breaks aside.
    pub items: usize,
}

/// Which events, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// One kind alone.
    pub kind: Option<EventKind>,
    /// One status alone.
    pub status: Option<EventStatus>,
    /// Events that last beyond the beginning of this day.
    pub from: Option<NaiveDate>,
    /// Events that begin on this day at the latest.
    pub to: Option<NaiveDate>,
    /// One body, room or person alone.
    pub narrowed: Narrowed,
    /// The latest first.
    pub descending: bool,
}

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT event.all_day, event.starts, event.ends, event.zone, event.id, event.kind, event.status,
        event.title, event.body, event.room_id, coalesce(room.name, ''), event.place,
        (SELECT count(*) FROM participant WHERE participant.event_id = event.id AND {ATTENDING}),
        (SELECT count(*) FROM agenda_item WHERE agenda_item.event_id = event.id AND agenda_item.kind <> 'break')
    FROM event LEFT JOIN room ON room.id = event.room_id"
    )
});

/// An event lasts beyond the beginning of day ?1: one that ended at that midnight does not,
/// one that begins and ends there does.
const LASTS_BEYOND: &str =
    "(event.ends > ?1 || 'T00:00' OR (event.all_day = 1 AND event.ends >= ?1) OR event.starts >= ?1)";

fn from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        when: when_from_row(row)?,
        id: row.get(4)?,
        kind: row.get(5)?,
        status: row.get(6)?,
        title: row.get(7)?,
        body: row.get(8)?,
        room_id: row.get(9)?,
        room: row.get(10)?,
        place: row.get(11)?,
        participants: row.get(12)?,
        items: row.get(13)?,
    })
}

/// Every event that touches one of the days from `from` to `to`, in the order of their
/// starts; whole days before clock times.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn between(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<EventRow>> {
    between_narrowed(connection, from, to, Narrowed::default())
}

/// As [`between`], one body, room or person alone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn between_narrowed(
    connection: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    narrowed: Narrowed,
) -> Result<Vec<EventRow>> {
    let mut values = vec![Value::Text(format_day(from)), Value::Text(format_day(day_after(to)))];
    let mut sql = format!("{} WHERE event.starts < ?2 AND {LASTS_BEYOND}", *COLUMNS);
    for (condition, value) in narrowed.conditions() {
        sql.push_str(" AND ");
        sql.push_str(&condition);
        values.push(value);
    }
    sql.push_str(" ORDER BY event.starts, event.id");
    let rows = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The next event that is not over before `today` and not cancelled; `with_agenda`: one that has items.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn next(connection: &Connection, today: NaiveDate, with_agenda: bool) -> Result<Option<EventId>> {
    let agenda =
        if with_agenda { "AND EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.event_id = event.id)" } else { "" };
    let sql = format!(
        "SELECT id FROM event WHERE status <> 'cancelled' AND {LASTS_BEYOND} {agenda} ORDER BY starts, id LIMIT 1"
    );
    let id = connection.prepare_cached(&sql)?.query_row([format_day(today)], |row| row.get(0)).optional()?;
    Ok(id)
}

/// The ids of a filter in order, kept until an event, a room or a body changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(office: &Office, filter: &Filter) -> Result<Arc<Vec<i64>>> {
    // Plain fields alone: a filter always has a form in JSON.
    let key = format!("events {}", serde_json::to_string(filter).unwrap_or_default());
    office
        .lists()
        .keep(&key, &[RecordKind::Event, RecordKind::Room, RecordKind::Body], || find_ids(office.read(), filter))
}

/// A page of a filter.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize) -> Result<Page<EventRow>> {
    let ids = ids(office, filter)?;
    let mut rows = Vec::with_capacity(limit.min(ids.len()));
    for id in slice(&ids, offset, limit) {
        rows.extend(row(office.read(), *id)?);
    }
    Ok(Page { rows, count: ids.len(), total: total(office.read())? })
}

/// One row; none where the event is gone.
pub(super) fn row(connection: &Connection, id: i64) -> Result<Option<EventRow>> {
    let mut statement = connection.prepare_cached(&format!("{} WHERE event.id = ?1", *COLUMNS))?;
    Ok(statement.query_row([id], from_row).optional()?)
}

/// How many events there are.
pub(super) fn total(connection: &Connection) -> Result<usize> {
    Ok(connection.prepare_cached("SELECT count(*) FROM event")?.query_row([], |row| row.get(0))?)
}

/// The next day; the calendar's last one has none.
fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn find_ids(connection: &Connection, filter: &Filter) -> Result<Vec<i64>> {
    // ?1 and ?2 bound the days; what is not asked for is open.
    let from = filter.from.map_or_else(|| "0000-00-00".to_owned(), format_day);
    let to = filter.to.map_or_else(|| "9999-99-99".to_owned(), |day| format_day(day_after(day)));
    let mut values = vec![Value::Text(from), Value::Text(to)];
    let mut sql = format!("SELECT event.id FROM event WHERE event.starts < ?2 AND {LASTS_BEYOND}");
    let mut demand = |condition: &str, value: Value| {
        sql.push_str(" AND ");
        sql.push_str(condition);
        values.push(value);
    };
    if let Some(kind) = filter.kind {
        demand("event.kind = ?", Value::Text(kind.code().to_owned()));
    }
    if let Some(status) = filter.status {
        demand("event.status = ?", Value::Text(status.code().to_owned()));
    }
    for (condition, value) in filter.narrowed.conditions() {
        demand(&condition, value);
    }
    let direction = if filter.descending { "DESC" } else { "ASC" };
    sql.push_str(&format!(" ORDER BY event.starts {direction}, event.id {direction}"));
    let mut ids = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    if !filter.text.trim().is_empty() {
        let hits: HashSet<i64> =
            search::find::ids(connection, &filter.text, RecordKind::Event, ids.len())?.into_iter().collect();
        ids.retain(|id| hits.contains(id));
    }
    Ok(ids)
}

#[cfg(test)]
mod tests;
