//! The list of topics of a body (Themenspeicher): what is to come up at one of its next sittings.
//!
//! A topic that was taken onto an agenda leaves the list, and comes back with an agenda that it is struck from or a
//! sitting that is cancelled. `planner/carry` offers topics to a sitting.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::json;

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::{ItemKind, duration};
use crate::record::BodyId;

/// What a person says of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicFields {
    /// Whose it is.
    pub body_id: BodyId,
    /// What is to be spoken of.
    pub title: String,
    /// What is to be done about it; no break.
    pub kind: ItemKind,
    /// Planned minutes; none: not known yet.
    pub minutes: Option<i64>,
    /// Who presents.
    pub presenter: String,
    /// Goal or motion.
    pub motion: String,
    /// Who asked for it, and whatever else is to be remembered; it stays in the list.
    pub note: String,
}

/// A topic that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: i64,
    /// What is known of it.
    pub fields: TopicFields,
}

/// Whether a topic waits: on no agenda, or on that of a cancelled sitting alone.
pub(crate) const WAITS: &str = "NOT EXISTS (SELECT 1 FROM agenda_item item JOIN event ON event.id = item.event_id
     WHERE item.id = topic.item_id AND event.status <> 'cancelled')";

/// What waits, body by body in their order, each in its own.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Topic>> {
    let sql = format!(
        "SELECT topic.id, topic.body_id, topic.title, topic.kind, topic.minutes, topic.presenter, topic.motion,
                topic.note
         FROM topic JOIN body ON body.id = topic.body_id WHERE {WAITS}
         ORDER BY body.position, body.id, topic.position, topic.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Puts a topic on the list (`id` none: as its last) or changes one. One that goes to another body stands last there.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the body has gone; `TOPIC_GONE` where the topic
/// was deleted or taken onto an agenda meanwhile.
pub fn save(office: &mut Office, id: Option<i64>, fields: &TopicFields, moment: &Moment) -> Result<Done<i64>> {
    let code = if id.is_some() { "topic_changed" } else { "topic_created" };
    let op = Op::step(code, fields.title.trim()).about(fields.body_id);
    office.transact(op, moment, |tx| {
        let issues = issues(fields);
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        if !tx.prepare_cached("SELECT 1 FROM body WHERE id = ?1")?.exists([fields.body_id])? {
            return Err(Error::NotFound(fields.body_id.into()));
        }
        write(tx, id, fields)
    })
}

fn issues(fields: &TopicFields) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    if fields.title.trim().is_empty() {
        issues.push(FieldIssue::new("title", "TITLE_MISSING"));
    }
    if fields.kind == ItemKind::Break {
        issues.push(FieldIssue::new("kind", "TOPIC_IS_BREAK"));
    }
    let longest = i64::from(duration::LONGEST);
    if fields.minutes.is_some_and(|minutes| !(0..=longest).contains(&minutes)) {
        issues.push(FieldIssue::with("minutes", "AGENDA_MINUTES_INVALID", json!({ "most": longest })));
    }
    issues
}

fn write(tx: &Connection, id: Option<i64>, fields: &TopicFields) -> Result<i64> {
    // Where it stood it stays, unless it goes to another body.
    let sql = match id {
        Some(_) => {
            "UPDATE topic SET title = :title, kind = :kind, minutes = :minutes, presenter = :presenter,
                    motion = :motion, note = :note, body_id = :body,
                    position = CASE WHEN body_id = :body THEN position
                        ELSE (SELECT coalesce(max(position) + 1, 0) FROM topic WHERE body_id = :body) END
             WHERE id = :id"
        }
        None => {
            "INSERT INTO topic (id, body_id, title, kind, minutes, presenter, motion, note, position)
             VALUES (:id, :body, :title, :kind, :minutes, :presenter, :motion, :note,
                     (SELECT coalesce(max(position) + 1, 0) FROM topic WHERE body_id = :body))"
        }
    };
    if let Some(id) = id {
        waiting_in(tx, id)?;
    }
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":body": fields.body_id, ":title": fields.title.trim(), ":kind": fields.kind,
        ":minutes": fields.minutes, ":presenter": fields.presenter.trim(), ":motion": fields.motion.trim(),
        ":note": fields.note.trim(),
    })?;
    Ok(id.unwrap_or_else(|| tx.last_insert_rowid()))
}

/// The body and the title of a topic that waits.
fn waiting_in(connection: &Connection, id: i64) -> Result<(BodyId, String)> {
    let found = connection
        .prepare_cached(&format!("SELECT body_id, title FROM topic WHERE id = ?1 AND {WAITS}"))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.ok_or_else(|| Error::rule("TOPIC_GONE", json!({})))
}

/// Takes a topic off the list for good.
///
/// # Errors
/// `TOPIC_GONE`.
pub fn delete(office: &mut Office, id: i64, moment: &Moment) -> Result<Done<()>> {
    let (body, title) = waiting_in(office.read(), id)?;
    office.transact(Op::step("topic_deleted", title).about(body), moment, |tx| {
        tx.prepare_cached("DELETE FROM topic WHERE id = ?1")?.execute([id])?;
        Ok(())
    })
}

/// Moves a topic by places up (below 0) or down within its body; beyond the ends it stands at the end.
///
/// # Errors
/// `TOPIC_GONE`.
pub fn shift(office: &mut Office, id: i64, by: isize, moment: &Moment) -> Result<Done<()>> {
    let (body, title) = waiting_in(office.read(), id)?;
    let mut order: Vec<i64> =
        all(office.read())?.into_iter().filter(|one| one.fields.body_id == body).map(|one| one.id).collect();
    if let Some(from) = order.iter().position(|one| *one == id) {
        let to = from.saturating_add_signed(by).min(order.len() - 1);
        let moved = order.remove(from);
        order.insert(to, moved);
    }
    office.transact(Op::step("topic_moved", title).about(body), moment, |tx| {
        let mut update = tx.prepare_cached("UPDATE topic SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
        for (position, id) in order.iter().enumerate() {
            update.execute((id, i64::try_from(position).unwrap_or(i64::MAX)))?;
        }
        Ok(())
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Topic> {
    Ok(Topic {
        id: row.get(0)?,
        fields: TopicFields {
            body_id: row.get(1)?,
            title: row.get(2)?,
            kind: row.get(3)?,
            minutes: row.get(4)?,
            presenter: row.get(5)?,
            motion: row.get(6)?,
            note: row.get(7)?,
        },
    })
}

#[cfg(test)]
mod tests;
