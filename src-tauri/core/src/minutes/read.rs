//! Reading minutes.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{Decision, Job, Minutes, MinutesFields, MinutesItem};
use crate::error::{Error, Result};
use crate::record::{EventId, MinutesId};

const COLUMNS: &str = "id, event_id, version, kind, state, opening, closing, written_on, released_on, approved_on,
    approved_in, correction";

/// One version of minutes, whole.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: MinutesId) -> Result<Minutes> {
    let sql = format!("SELECT {COLUMNS} FROM minutes WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    let mut minutes = found.ok_or(Error::NotFound(id.into()))?;
    minutes.fields.items = items(connection, id)?;
    Ok(minutes)
}

/// The newest version of an event's minutes, whole.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn newest(connection: &Connection, event: EventId) -> Result<Option<Minutes>> {
    let id: Option<MinutesId> = connection
        .prepare_cached("SELECT id FROM minutes WHERE event_id = ?1 ORDER BY version DESC LIMIT 1")?
        .query_row([event], |row| row.get(0))
        .optional()?;
    id.map(|id| get(connection, id)).transpose()
}

/// Every version of an event's minutes, the newest first, without their items.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn versions(connection: &Connection, event: EventId) -> Result<Vec<Minutes>> {
    let sql = format!("SELECT {COLUMNS} FROM minutes WHERE event_id = ?1 ORDER BY version DESC");
    let rows =
        connection.prepare_cached(&sql)?.query_map([event], from_row)?.collect::<rusqlite::Result<Vec<Minutes>>>()?;
    Ok(rows)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Minutes> {
    Ok(Minutes {
        id: row.get(0)?,
        event_id: row.get(1)?,
        version: row.get(2)?,
        state: row.get(4)?,
        written_on: row.get(7)?,
        released_on: row.get(8)?,
        approved_on: row.get(9)?,
        approved_in: row.get(10)?,
        correction: row.get(11)?,
        fields: MinutesFields { kind: row.get(3)?, opening: row.get(5)?, items: Vec::new(), closing: row.get(6)? },
    })
}

fn items(connection: &Connection, id: MinutesId) -> Result<Vec<MinutesItem>> {
    let mut statement = connection.prepare_cached(
        "SELECT minutes_item.id, minutes_item.item_id, minutes_item.number, minutes_item.title, minutes_item.text,
                minutes_item.postponed
         FROM minutes_item WHERE minutes_id = ?1 ORDER BY position, id",
    )?;
    let mut rows = statement.query([id])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let item: i64 = row.get(0)?;
        items.push(MinutesItem {
            item_id: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            text: row.get(4)?,
            postponed: row.get(5)?,
            decisions: decisions(connection, item)?,
            jobs: jobs(connection, item)?,
        });
    }
    Ok(items)
}

fn decisions(connection: &Connection, item: i64) -> Result<Vec<Decision>> {
    let decisions = connection
        .prepare_cached(
            "SELECT number, wording, voting, yes, no, abstained, invalid, outcome
             FROM decision WHERE minutes_item_id = ?1 ORDER BY position, id",
        )?
        .query_map([item], |row| {
            Ok(Decision {
                number: row.get(0)?,
                wording: row.get(1)?,
                voting: row.get(2)?,
                yes: row.get(3)?,
                no: row.get(4)?,
                abstained: row.get(5)?,
                invalid: row.get(6)?,
                outcome: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(decisions)
}

fn jobs(connection: &Connection, item: i64) -> Result<Vec<Job>> {
    let jobs = connection
        .prepare_cached(
            "SELECT title, who, assignee_id, due, task_id FROM minutes_task WHERE minutes_item_id = ?1
             ORDER BY position, id",
        )?
        .query_map([item], |row| {
            Ok(Job {
                title: row.get(0)?,
                who: row.get(1)?,
                assignee_id: row.get(2)?,
                due: row.get(3)?,
                task_id: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(jobs)
}
