//! Reading a task.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Repeat, RowDays, Task, TaskFields, TaskItem};
use crate::error::{Error, Result};
use crate::planner::wall_time;
use crate::record::{RecordKind, RecordRef, TaskId};
use crate::search::title;

const COLUMNS: &str = "id, state, created_on, created_by, done_on, done_by, previous_id, checklist_id, offset_days,
    title, note, due, due_time, follow_up, remind_at, priority, assignee_id, assignee, about_kind, about_id,
    about_title, repeat_unit, repeat_count, repeat_from, repeat_day, repeat_until,
    row_due, row_follow_up, row_remind_at";

/// A task with its steps.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: TaskId) -> Result<Task> {
    let sql = format!("SELECT {COLUMNS} FROM task WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    let mut task = found.ok_or_else(|| Error::NotFound(id.into()))?;
    task.fields.about_title = about_title(connection, task.fields.about, task.fields.about_title)?;
    task.fields.items = connection
        .prepare_cached("SELECT title, done FROM task_item WHERE task_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| Ok(TaskItem { title: row.get(0)?, done: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(task)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Task> {
    Ok(Task {
        id: row.get(0)?,
        state: row.get(1)?,
        created_on: row.get(2)?,
        created_by: row.get(3)?,
        done_on: row.get(4)?,
        done_by: row.get(5)?,
        previous: row.get(6)?,
        checklist: row.get(7)?,
        offset_days: row.get(8)?,
        row: repeat(row, 21)?.map(|_| row_days(row, 26)).transpose()?,
        fields: TaskFields {
            title: row.get(9)?,
            note: row.get(10)?,
            due: row.get(11)?,
            due_time: clock(row, 12)?,
            follow_up: row.get(13)?,
            remind_at: moment(row, 14)?,
            priority: row.get(15)?,
            assignee_id: row.get(16)?,
            assignee: row.get(17)?,
            about: about(row, 18)?,
            about_title: row.get(20)?,
            repeat: repeat(row, 21)?,
            items: Vec::new(),
        },
    })
}

/// The record that a task is about; none where it is about none, or is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn about_of(connection: &Connection, id: TaskId) -> Result<Option<RecordRef>> {
    let found = connection
        .prepare_cached("SELECT about_kind, about_id FROM task WHERE id = ?1")?
        .query_row([id], |row| about(row, 0))
        .optional()?;
    Ok(found.flatten())
}

/// The record that a row is about: its kind at `index`, its id behind it.
pub(super) fn about(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<RecordRef>> {
    let Some(id) = row.get(index + 1)? else { return Ok(None) };
    let kind: String = row.get(index)?;
    match RecordKind::parse(&kind) {
        Ok(kind) => Ok(Some(RecordRef { kind, id })),
        Err(error) => Err(rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))),
    }
}

/// What that record is called now; of one that is gone the name it had.
pub(super) fn about_title(connection: &Connection, about: Option<RecordRef>, kept: String) -> Result<String> {
    let Some(about) = about else { return Ok(kept) };
    let (title, _) = title::of(connection, about)?;
    Ok(if title.is_empty() { kept } else { title })
}

pub(super) fn clock(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveTime>> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| wall_time::parse_clock(&text).ok_or_else(|| broken(index, &text))).transpose()
}

fn moment(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| wall_time::parse(&text).ok_or_else(|| broken(index, &text))).transpose()
}

fn broken(index: usize, text: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(Error::stored_text("time", text)))
}

fn row_days(row: &Row<'_>, index: usize) -> rusqlite::Result<RowDays> {
    Ok(RowDays { due: row.get(index)?, follow_up: row.get(index + 1)?, remind_at: moment(row, index + 2)? })
}

fn repeat(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Repeat>> {
    let unit: String = row.get(index)?;
    if unit.is_empty() {
        return Ok(None);
    }
    Ok(Some(Repeat {
        unit: row.get(index)?,
        count: row.get(index + 1)?,
        from: row.get(index + 2)?,
        day: row.get(index + 3)?,
        until: row.get::<_, Option<NaiveDate>>(index + 4)?,
    }))
}
