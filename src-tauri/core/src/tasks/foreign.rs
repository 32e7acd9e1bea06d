//! Tasks of other programs, put beside what the office holds.
//!
//! What the office has no field for hangs on the task as a file with a purpose of its own: its UID, its SEQUENCE and
//! the words of the other program. It goes with the task, and comes back when the task leaves again.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{Priority, TaskFields, TaskState, check, read, save};
use crate::attachments::add::{hash_of, insert_for};
use crate::attachments::read::of_purpose;
use crate::attachments::{self};
use crate::error::{Error, FieldIssue, Result};
use crate::moment::Moment;
use crate::office::Tx;
use crate::record::{RecordRef, TaskId};

/// Under this purpose the words of the other program hang on a task.
const PURPOSE: &str = "calendar";

/// A task as other programs know tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignTask {
    /// The UID.
    pub uid: String,
    /// What is to be done; never empty.
    pub title: String,
    /// Free text.
    pub note: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Until which hour of that day, by the clock of the own firm.
    pub due_time: Option<NaiveTime>,
    /// How much it presses.
    pub priority: Priority,
    /// How it stands.
    pub state: TaskState,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
    /// SEQUENCE.
    pub sequence: u32,
    /// The task in the words of the other program; empty where it is the office's own.
    pub source: String,
}

/// What the office holds under a UID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTask {
    /// The task.
    pub id: TaskId,
    /// What it says.
    pub task: ForeignTask,
}

/// What becomes of a task of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskChange {
    /// It is new.
    New(Box<ForeignTask>),
    /// The office has it otherwise.
    Update {
        /// What the office held when this was planned.
        held: Box<HeldTask>,
        /// The same, as it comes back from a file.
        old: Box<ForeignTask>,
        /// As it shall be.
        new: Box<ForeignTask>,
    },
}

/// What hangs on a task.
#[derive(Serialize, Deserialize)]
struct Kept {
    uid: String,
    sequence: u32,
    source: String,
}

/// The tasks that came from other programs, by the name of what hangs on them.
pub type Known = HashMap<String, TaskId>;

/// Reads which tasks came from other programs.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn known(connection: &Connection) -> Result<Known> {
    let known = connection
        .prepare_cached("SELECT name, owner_id FROM file WHERE owner_kind = 'task' AND purpose = ?1")?
        .query_map([PURPOSE], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(known)
}

fn name_of(uid: &str) -> String {
    format!("{}.json", hash_of(uid.as_bytes()))
}

/// The UID of a task that no other program made; the same as long as the office lives.
fn own_uid(connection: &Connection, id: TaskId) -> Result<String> {
    let office: Option<String> = connection
        .prepare_cached("SELECT value FROM meta WHERE key = 'office'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(format!("task-{}@{}.kontor", id.0, office.unwrap_or_default()))
}

/// What the office holds under a UID.
///
/// # Errors
/// `FILE_DAMAGED` where what hangs on it cannot be read.
pub fn held(connection: &Connection, known: &Known, uid: &str) -> Result<Option<HeldTask>> {
    if let Some(id) = known.get(&name_of(uid)) {
        return Ok(Some(HeldTask { id: *id, task: of(connection, *id)? }));
    }
    let number = uid.strip_prefix("task-").and_then(|rest| rest.split('@').next()?.parse().ok());
    let Some(id) = number.map(TaskId) else { return Ok(None) };
    if own_uid(connection, id)? != uid {
        return Ok(None);
    }
    match of(connection, id) {
        Ok(task) if task.uid == uid => Ok(Some(HeldTask { id, task })),
        Ok(_) | Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A task as other programs get it.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `FILE_DAMAGED` where what hangs on it cannot be read.
pub fn of(connection: &Connection, id: TaskId) -> Result<ForeignTask> {
    let task = read::get(connection, id)?;
    let kept: Option<Kept> = match of_purpose(connection, RecordRef::from(id), PURPOSE)? {
        Some(file) => serde_json::from_slice(&attachments::bytes(connection, file.id)?).ok(),
        None => None,
    };
    let (uid, sequence, source) = match kept {
        Some(kept) => (kept.uid, kept.sequence, kept.source),
        None => (own_uid(connection, id)?, 0, String::new()),
    };
    let fields = task.fields;
    Ok(ForeignTask {
        uid,
        title: fields.title,
        note: fields.note,
        due: fields.due,
        due_time: fields.due_time,
        priority: fields.priority,
        state: task.state,
        done_on: task.done_on,
        sequence,
        source,
    })
}

/// The open tasks, by the day on which they are due.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn open(connection: &Connection) -> Result<Vec<TaskId>> {
    let ids = connection
        .prepare_cached("SELECT id FROM task WHERE state = 'open' ORDER BY due IS NULL, due, id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

/// Why a task of a file cannot be written.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn issues(connection: &Connection, task: &ForeignTask, today: NaiveDate) -> Result<Vec<FieldIssue>> {
    let fields = check::complete(connection, &fields_of(TaskFields::default(), task))?;
    check::issues(connection, None, &fields, None, today)
}

fn fields_of(before: TaskFields, task: &ForeignTask) -> TaskFields {
    TaskFields {
        title: task.title.clone(),
        note: task.note.clone(),
        due: task.due,
        due_time: task.due_time,
        priority: task.priority,
        ..before
    }
}

/// Writes a task within a running write; gives whether it was new, or what the office refuses. `known`: the tasks that
/// came from other programs before.
pub(crate) fn write(
    tx: &Tx<'_>,
    known: &Known,
    change: &TaskChange,
    moment: &Moment,
) -> Result<std::result::Result<bool, Vec<FieldIssue>>> {
    let (new, held) = match change {
        TaskChange::New(new) => (&**new, None),
        TaskChange::Update { held, new, .. } => (&**new, Some(&**held)),
    };
    let refused = issues(tx, new, moment.today)?;
    if !refused.is_empty() {
        return Ok(Err(refused));
    }
    if self::held(tx, known, &new.uid)?.as_ref() != held {
        return Ok(Err(vec![FieldIssue::new("uid", "EVENT_CHANGED_MEANWHILE")]));
    }
    let before = match held {
        Some(held) => read::get(tx, held.id)?.fields,
        None => TaskFields::default(),
    };
    let id = save::write(tx, held.map(|held| held.id), &fields_of(before, new), moment)?;
    let stands = held.map_or(TaskState::Open, |held| held.task.state);
    if stands != new.state {
        let done_on = (new.state != TaskState::Open).then(|| new.done_on.unwrap_or(moment.today));
        let by = if new.state == TaskState::Open { "" } else { &moment.who };
        tx.prepare_cached("UPDATE task SET state = ?2, done_on = ?3, done_by = ?4 WHERE id = ?1")?
            .execute((id, new.state, done_on, by))?;
    }
    keep(tx, id, new, moment)?;
    Ok(Ok(held.is_none()))
}

fn keep(tx: &Tx<'_>, id: TaskId, task: &ForeignTask, moment: &Moment) -> Result<()> {
    let owner = RecordRef::from(id);
    tx.prepare_cached("DELETE FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = ?3")?.execute((
        owner.kind.code(),
        owner.id,
        PURPOSE,
    ))?;
    let kept = Kept { uid: task.uid.clone(), sequence: task.sequence, source: task.source.clone() };
    // Plain fields alone: they always have a form in JSON.
    let bytes = serde_json::to_vec(&kept).unwrap_or_default();
    insert_for(tx, owner, PURPOSE, &name_of(&task.uid), &bytes, moment.today)?;
    Ok(())
}
