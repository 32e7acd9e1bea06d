//! Writing a task.

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use super::{TaskFields, check, read, row};
use crate::children::{Children, text};
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time;
use crate::record::{ChecklistId, TaskId};

const ITEMS: Children = Children { table: "task_item", owner: "task_id", columns: &["title", "done"], ordered: true };

/// Where a task comes from, beside a person's wish.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The run before.
    pub(crate) previous: Option<TaskId>,
    /// The checklist, with the days from its date.
    pub(crate) checklist: Option<(ChecklistId, i64)>,
}

/// Saves a new task (`id` none) or changes one.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(office: &mut Office, id: Option<TaskId>, fields: &TaskFields, moment: &Moment) -> Result<Done<TaskId>> {
    let code = if id.is_some() { "task_changed" } else { "task_created" };
    office.transact_named(Op::step(code, fields.title.trim()), moment, |tx, op| {
        drafts::settled(tx, "task", id.map(|id| id.0))?;
        let id = write(tx, id, fields, moment)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Ticks a step of a task, or takes the tick away.
///
/// # Errors
/// `NOT_FOUND` where the task is gone or has no such step.
pub fn tick(office: &mut Office, id: TaskId, item: usize, done: bool, moment: &Moment) -> Result<Done<()>> {
    let mut task = read::get(office.read(), id)?;
    let step = task.fields.items.get_mut(item).ok_or_else(|| Error::NotFound(id.into()))?;
    step.done = done;
    let code = if done { "task_item_done" } else { "task_item_reopened" };
    let op = Op::step(code, &step.title).about(id);
    office.transact(op, moment, |tx| items(tx, id, &task.fields))
}

/// Checks and writes a task within a running write.
pub(crate) fn write(tx: &Connection, id: Option<TaskId>, fields: &TaskFields, moment: &Moment) -> Result<TaskId> {
    write_from(tx, id, fields, Origin::default(), moment)
}

/// Checks and writes a task that comes from somewhere.
pub(crate) fn write_from(
    tx: &Connection,
    id: Option<TaskId>,
    fields: &TaskFields,
    origin: Origin,
    moment: &Moment,
) -> Result<TaskId> {
    let before = id.map(|id| read::get(tx, id)).transpose()?;
    let mut fields = check::complete(tx, fields)?;
    let row = row::keep(&mut fields, before.as_ref());
    let issues = check::issues(tx, before.as_ref(), &fields, row, moment.today)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let repeat = fields.repeat;
    let row = row.unwrap_or_default();
    let values = named_params! {
        ":id": id, ":title": fields.title, ":note": fields.note, ":due": fields.due,
        ":due_time": fields.due_time.map(wall_time::format_clock), ":follow_up": fields.follow_up,
        ":remind_at": fields.remind_at.map(wall_time::format), ":priority": fields.priority,
        ":assignee_id": fields.assignee_id, ":assignee": fields.assignee,
        ":about_kind": fields.about.map_or("", |about| about.kind.code()),
        ":about_id": fields.about.map(|about| about.id), ":about_title": fields.about_title,
        ":repeat_unit": repeat.map_or("", |repeat| repeat.unit.code()),
        ":repeat_count": repeat.map_or(1, |repeat| repeat.count),
        ":repeat_from": repeat.map_or("due", |repeat| repeat.from.code()),
        ":repeat_day": repeat.and_then(|repeat| repeat.day), ":repeat_until": repeat.and_then(|repeat| repeat.until),
        ":row_due": row.due, ":row_follow_up": row.follow_up, ":row_remind_at": row.remind_at.map(wall_time::format),
    };
    let touched = match id {
        Some(_) => tx.prepare_cached(UPDATE)?.execute(values)?,
        None => tx.prepare_cached(INSERT)?.execute(values)?,
    };
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => {
            let id = TaskId(tx.last_insert_rowid());
            begin(tx, id, origin, moment)?;
            id
        }
    };
    items(tx, id, &fields)?;
    Ok(id)
}

const UPDATE: &str = "UPDATE task SET title = :title, note = :note, due = :due, due_time = :due_time,
    follow_up = :follow_up, remind_at = :remind_at, priority = :priority, assignee_id = :assignee_id,
    assignee = :assignee, about_kind = :about_kind, about_id = :about_id, about_title = :about_title,
    repeat_unit = :repeat_unit, repeat_count = :repeat_count, repeat_from = :repeat_from, repeat_day = :repeat_day,
    repeat_until = :repeat_until, row_due = :row_due, row_follow_up = :row_follow_up, row_remind_at = :row_remind_at
    WHERE id = :id";

const INSERT: &str = "INSERT INTO task (id, title, note, due, due_time, follow_up, remind_at, priority, assignee_id,
    assignee, about_kind, about_id, about_title, repeat_unit, repeat_count, repeat_from, repeat_day, repeat_until,
    row_due, row_follow_up, row_remind_at, created_on)
    VALUES (:id, :title, :note, :due, :due_time, :follow_up, :remind_at, :priority, :assignee_id, :assignee,
    :about_kind, :about_id, :about_title, :repeat_unit, :repeat_count, :repeat_from, :repeat_day, :repeat_until,
    :row_due, :row_follow_up, :row_remind_at, '')";

fn begin(tx: &Connection, id: TaskId, origin: Origin, moment: &Moment) -> Result<()> {
    tx.prepare_cached(
        "UPDATE task SET created_on = ?2, created_by = ?3, previous_id = ?4, checklist_id = ?5, offset_days = ?6
         WHERE id = ?1",
    )?
    .execute((
        id,
        moment.today,
        &moment.who,
        origin.previous,
        origin.checklist.map(|(checklist, _)| checklist),
        origin.checklist.map(|(_, days)| days),
    ))?;
    Ok(())
}

fn items(tx: &Connection, id: TaskId, fields: &TaskFields) -> Result<()> {
    let rows: Vec<Vec<Value>> =
        fields.items.iter().map(|item| vec![text(&item.title), Value::Integer(item.done.into())]).collect();
    ITEMS.sync(tx, id.0, &rows)
}
