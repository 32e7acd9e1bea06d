//! Writing an entry, with the task that it leads to.

use std::sync::Arc;

use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};

use super::{Direction, Entry, EntryFields, Wish, check, read};
use crate::attachments;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::number_range;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time;
use crate::record::{DeskEntryId, TaskId};
use crate::tasks::{self, Priority, Task, TaskFields, TaskState};

/// Saves a new entry (`id` none) or changes one. Where something is to be done about it, a task
/// is made in the same step, called `task_title`, or as the entry is; it follows later changes
/// of person and day as long as it is open. `now` is the wall time of the own firm.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<DeskEntryId>,
    fields: &EntryFields,
    task_title: &str,
    now: NaiveDateTime,
    moment: &Moment,
) -> Result<Done<DeskEntryId>> {
    save_with_files(office, id, fields, task_title, &[], now, moment)
}

/// As [`save`], with files that came along: all of it is one step. Each is a name and its bytes.
///
/// # Errors
/// As [`save`], and `ATTACHMENT_TOO_LARGE`; then nothing is written.
pub fn save_with_files(
    office: &mut Office,
    id: Option<DeskEntryId>,
    fields: &EntryFields,
    task_title: &str,
    files: &[(String, Arc<[u8]>)],
    now: NaiveDateTime,
    moment: &Moment,
) -> Result<Done<DeskEntryId>> {
    let code = match (fields.direction, id) {
        (Direction::In, None) => "desk_entry_in",
        (Direction::Out, None) => "desk_entry_out",
        (_, Some(_)) => "desk_entry_changed",
    };
    office.transact_named(Op::step(code, ""), moment, |tx, op| {
        let (id, title) = put(tx, id, fields, task_title, now, moment)?;
        for (name, bytes) in files {
            attachments::add::insert(tx, id.into(), name, bytes, moment.today)?;
        }
        op.subject = Some(id.into());
        op.title = title;
        Ok(id)
    })
}

/// Checks and writes an entry with its task within a running write; its id and what it is called.
pub(crate) fn put(
    tx: &Connection,
    id: Option<DeskEntryId>,
    fields: &EntryFields,
    task_title: &str,
    now: NaiveDateTime,
    moment: &Moment,
) -> Result<(DeskEntryId, String)> {
    let before = id.map(|id| read::get(tx, id)).transpose()?;
    let fields = check::complete(tx, fields, now)?;
    let issues = check::issues(tx, before.as_ref(), &fields, moment)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    drafts::settled(tx, "desk_entry", id.map(|id| id.0))?;
    let number = number(tx, before.as_ref(), &fields, moment)?;
    let id = write(tx, id, number.as_deref(), &fields)?;
    let task = task(tx, id, before.as_ref(), &fields, task_title, moment)?;
    tx.prepare_cached("UPDATE desk_entry SET task_id = ?2 WHERE id = ?1 AND task_id IS NOT ?2")?.execute((id, task))?;
    Ok((id, title(&fields).to_owned()))
}

/// What an entry is called.
pub(super) fn title(fields: &EntryFields) -> &str {
    let texts = [&fields.subject, &fields.partner, &fields.company, &fields.phone];
    texts.into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
}

/// Post bears a number of the year in which it came or went; a direction or a year that was wrong
/// draws the other's and leaves a gap that is logged.
fn number(tx: &Connection, before: Option<&Entry>, fields: &EntryFields, moment: &Moment) -> Result<Option<String>> {
    if !fields.kind.is_post() {
        return Ok(None);
    }
    let range = if fields.direction == Direction::In { "incoming" } else { "outgoing" };
    let day = fields.at.map_or(moment.today, |at| at.date());
    if let Some(entry) = before.filter(|entry| entry.fields.direction == fields.direction)
        && let Some(number) = &entry.number
        && number_range::same_period(tx, range, entry.fields.at.map_or(day, |at| at.date()), day)?
    {
        return Ok(Some(number.clone()));
    }
    Ok(Some(number_range::draw(tx, range, day)?))
}

fn write(tx: &Connection, id: Option<DeskEntryId>, number: Option<&str>, fields: &EntryFields) -> Result<DeskEntryId> {
    let sql = match id {
        Some(_) => {
            "UPDATE desk_entry SET number = :number, direction = :direction, kind = :kind, at = :at,
             contact_id = :contact_id, partner = :partner, company = :company, subject = :subject, note = :note,
             for_id = :for_id, for_name = :for_name, until = :until, tracking = :tracking, phone = :phone,
             wish = :wish, urgent = :urgent, taken_by = :taken_by, badge = :badge, left_at = :left_at,
             answers_id = :answers_id WHERE id = :id"
        }
        None => {
            "INSERT INTO desk_entry (id, number, direction, kind, at, contact_id, partner, company, subject, note,
             for_id, for_name, until, tracking, phone, wish, urgent, taken_by, badge, left_at, answers_id)
             VALUES (:id, :number, :direction, :kind, :at, :contact_id, :partner, :company, :subject, :note, :for_id,
             :for_name, :until, :tracking, :phone, :wish, :urgent, :taken_by, :badge, :left_at, :answers_id)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":number": number, ":direction": fields.direction, ":kind": fields.kind,
        ":at": fields.at.map(wall_time::format), ":contact_id": fields.contact_id, ":partner": fields.partner,
        ":company": fields.company, ":subject": fields.subject, ":note": fields.note, ":for_id": fields.for_id,
        ":for_name": fields.for_name, ":until": fields.until, ":tracking": fields.tracking, ":phone": fields.phone,
        ":wish": fields.wish, ":urgent": fields.urgent, ":taken_by": fields.taken_by, ":badge": fields.badge,
        ":left_at": fields.left_at.map(wall_time::format), ":answers_id": fields.answers,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(DeskEntryId(tx.last_insert_rowid())),
    }
}

/// Whether a task holds no more than its entry gave it.
fn is_bare(tx: &Connection, task: &Task) -> Result<bool> {
    let files = "SELECT 1 FROM file WHERE owner_kind = 'task' AND owner_id = ?1";
    Ok(task.fields.note.is_empty() && task.fields.items.is_empty() && !tx.prepare_cached(files)?.exists([task.id])?)
}

/// The task of an entry: made where a day is set or a call-back is wished for, moved where the
/// entry changed, taken away where nothing is to be done any more and nothing was done yet.
fn task(
    tx: &Connection,
    id: DeskEntryId,
    before: Option<&Entry>,
    fields: &EntryFields,
    task_title: &str,
    moment: &Moment,
) -> Result<Option<TaskId>> {
    let known = before.and_then(|entry| entry.task).map(|task| tasks::get(tx, task)).transpose()?;
    let wanted = fields.until.is_some() || fields.wish == Wish::CallBack;
    let asked = |fields: &EntryFields| (fields.until, fields.wish);
    let asked_anew = wanted && before.is_some_and(|entry| asked(&entry.fields) != asked(fields));
    let due = fields.until.or_else(|| fields.at.map(|at| at.date()));
    let priority = if fields.urgent { Priority::High } else { Priority::Normal };
    match known {
        // Done is done, unless something new is asked for.
        Some(task) if task.state != TaskState::Open && !asked_anew => Ok(Some(task.id)),
        // What somebody worked on in the task itself is no longer the entry's to take away.
        Some(task) if !wanted && is_bare(tx, &task)? => {
            crate::delete::delete_one(tx, task.id.into())?;
            Ok(None)
        }
        Some(task) if !wanted => Ok(Some(task.id)),
        Some(task) if task.state == TaskState::Open => {
            // What somebody set in the task itself stays, unless the entry says something new.
            let old = before.map(|entry| &entry.fields);
            let mut changed = task.fields.clone();
            if old.is_none_or(|old| (old.for_id, &old.for_name) != (fields.for_id, &fields.for_name)) {
                (changed.assignee_id, changed.assignee) = (fields.for_id, fields.for_name.clone());
            }
            if old.is_none_or(|old| (old.until, old.wish) != (fields.until, fields.wish)) {
                changed.due = due;
            }
            if old.is_none_or(|old| old.urgent != fields.urgent) {
                changed.priority = priority;
            }
            tasks::write(tx, Some(task.id), &changed, moment)?;
            Ok(Some(task.id))
        }
        _ if wanted => {
            let called = if task_title.trim().is_empty() { title(fields) } else { task_title };
            let made = TaskFields {
                title: called.chars().take(300).collect(),
                due,
                priority,
                assignee_id: fields.for_id,
                assignee: fields.for_name.clone(),
                about: Some(id.into()),
                ..TaskFields::default()
            };
            Ok(Some(tasks::write(tx, None, &made, moment)?))
        }
        _ => Ok(None),
    }
}
