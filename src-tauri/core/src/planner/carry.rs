//! What a sitting left open comes up at the next one of its body or series, exactly once.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::Serialize;

use super::event::{AgendaItem, AgendaItemId, ItemKind};
use crate::bodies::topics::WAITS;
use crate::error::Result;
use crate::record::{BodyId, EventId};

/// An item that waits for a sitting: put off at an earlier one, or kept in the body's list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The item that was put off; none: a topic of the list.
    pub item: Option<AgendaItemId>,
    /// The topic; none: an item that was put off.
    pub topic: Option<i64>,
    /// What it is about.
    pub title: String,
    /// What is done about it.
    pub kind: ItemKind,
    /// Planned minutes.
    pub minutes: Option<i64>,
    /// Who presents.
    pub presenter: String,
    /// Goal or motion.
    pub motion: String,
    /// The sitting that put it off, by its title; empty for a topic.
    pub from: String,
}

/// An item (`item`) that its sitting put off and that stands on no agenda since. What is internal belongs to its sitting
/// alone, also where it was made so after it had been put off.
const PUT_OFF: &str = "item.outcome = 'postponed' AND NOT item.internal
    AND NOT EXISTS (SELECT 1 FROM agenda_item later JOIN event AS later_event ON later_event.id = later.event_id
                    WHERE later.carried_from_id = item.id AND later_event.status <> 'cancelled')";

/// What waits for a sitting: items that an earlier one of its body, or of its series where it has no body, put off and
/// that stand on no agenda since, then the topics of the body's list. A series that was split goes on with what the
/// one before it left.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn waiting(connection: &Connection, body: impl Into<Option<BodyId>>, before: EventId) -> Result<Vec<Waiting>> {
    let body = body.into();
    let mut waiting: Vec<Waiting> = connection
        .prepare_cached(&format!(
            "WITH RECURSIVE line (id) AS (
                 SELECT series_id FROM event WHERE id = ?2 AND series_id IS NOT NULL
                 UNION
                 SELECT series.predecessor_id FROM series JOIN line ON series.id = line.id
                 WHERE series.predecessor_id IS NOT NULL)
             SELECT item.id, NULL, item.title, item.kind, item.minutes, item.presenter, item.motion, event.title
             FROM agenda_item item JOIN event ON event.id = item.event_id
             WHERE event.id <> ?2 AND {PUT_OFF}
               AND CASE WHEN ?1 IS NOT NULL THEN event.body_id = ?1 ELSE event.series_id IN (SELECT id FROM line) END
               AND event.starts < (SELECT starts FROM event WHERE id = ?2)
             ORDER BY event.starts, item.position, item.id"
        ))?
        .query_map((body, before), from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let topics: Vec<Waiting> = connection
        .prepare_cached(&format!(
            "SELECT NULL, id, title, kind, minutes, presenter, motion, ''
             FROM topic WHERE body_id = ?1 AND {WAITS} ORDER BY position, id"
        ))?
        .query_map([body], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    waiting.extend(topics);
    Ok(waiting)
}

/// An item that a sitting of a body put off and that stands on no agenda since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PutOff {
    /// The item.
    pub item: AgendaItemId,
    /// What it is about.
    pub title: String,
    /// Who was to present it.
    pub presenter: String,
    /// Whose it is.
    pub body_id: BodyId,
    /// The sitting that put it off.
    pub event_id: EventId,
    /// Its title.
    pub event: String,
    /// Its day.
    pub held_on: NaiveDate,
}

/// What the sittings of a body (none: of all bodies) put off and no agenda has taken since, the oldest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn put_off(connection: &Connection, body: Option<BodyId>) -> Result<Vec<PutOff>> {
    let sql = format!(
        "SELECT item.id, item.title, item.presenter, event.body_id, event.id, event.title, substr(event.starts, 1, 10)
         FROM agenda_item item JOIN event ON event.id = item.event_id
         WHERE event.body_id IS NOT NULL AND (?1 IS NULL OR event.body_id = ?1) AND {PUT_OFF}
         ORDER BY event.starts, item.position, item.id"
    );
    let rows = connection
        .prepare_cached(&sql)?
        .query_map([body], |row| {
            Ok(PutOff {
                item: row.get(0)?,
                title: row.get(1)?,
                presenter: row.get(2)?,
                body_id: row.get(3)?,
                event_id: row.get(4)?,
                event: row.get(5)?,
                held_on: row.get(6)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Notes where a new item comes from, within a running write: what it goes on with, or the topic that it was.
pub(super) fn come_from(tx: &Connection, row: i64, item: &AgendaItem) -> Result<()> {
    if let Some(earlier) = item.carried_from {
        tx.prepare_cached("UPDATE agenda_item SET carried_from_id = ?2 WHERE id = ?1")?.execute((row, earlier))?;
    }
    if let Some(topic) = item.topic {
        let sql = format!("UPDATE topic SET item_id = ?2 WHERE id = ?1 AND {WAITS}");
        tx.prepare_cached(&sql)?.execute((topic, row))?;
    }
    Ok(())
}

/// Whether an item stands on a later agenda already: then it does not come up twice.
pub(super) fn is_carried(connection: &Connection, earlier: AgendaItemId, by: Option<EventId>) -> Result<bool> {
    let carried = connection
        .prepare_cached(
            "SELECT 1 FROM agenda_item later JOIN event ON event.id = later.event_id
             WHERE later.carried_from_id = ?1 AND event.status <> 'cancelled' AND event.id IS NOT ?2",
        )?
        .exists((earlier, by))?;
    Ok(carried)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        item: row.get(0)?,
        topic: row.get(1)?,
        title: row.get(2)?,
        kind: row.get(3)?,
        minutes: row.get(4)?,
        presenter: row.get(5)?,
        motion: row.get(6)?,
        from: row.get(7)?,
    })
}
