//! A task is done, or will not be; one that repeats comes again.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::save::{Origin, write_from};
use super::{RowDays, Task, TaskState, read};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::TaskId;

/// What finishing tasks led to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finished {
    /// How many were open and are no more.
    pub finished: usize,
    /// The tasks that come again, with their day.
    pub next: Vec<(TaskId, Option<NaiveDate>)>,
}

/// Notes tasks as done or dropped, in one step; what is finished already is left alone. A task
/// that repeats and is done comes again; one that is dropped does so as well, because leaving out
/// one Monday does not end the Mondays: whoever wants the end takes the repeat away.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn finish(office: &mut Office, ids: &[TaskId], state: TaskState, moment: &Moment) -> Result<Done<Finished>> {
    let op = match (ids, state) {
        ([only], TaskState::Dropped) => {
            Op::step("task_dropped", read::get(office.read(), *only)?.fields.title).about(*only)
        }
        ([only], _) => Op::step("task_done", read::get(office.read(), *only)?.fields.title).about(*only),
        (many, TaskState::Dropped) => Op::step("tasks_dropped", many.len().to_string()),
        (many, _) => Op::step("tasks_done", many.len().to_string()),
    };
    office.transact(op, moment, |tx| {
        let mut finished = Finished::default();
        for id in ids {
            let task = read::get(tx, *id)?;
            if task.state != TaskState::Open {
                continue;
            }
            set(tx, *id, state, moment)?;
            finished.finished += 1;
            finished.next.extend(come_again(tx, &task, moment)?);
        }
        Ok(finished)
    })
}

/// Opens finished tasks again, in one step. The run that followed a repeating one stays: it may
/// have been worked on.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn reopen(office: &mut Office, ids: &[TaskId], moment: &Moment) -> Result<Done<()>> {
    let op = match ids {
        [only] => Op::step("task_reopened", read::get(office.read(), *only)?.fields.title).about(*only),
        many => Op::step("tasks_reopened", many.len().to_string()),
    };
    office.transact(op, moment, |tx| {
        for id in ids {
            read::get(tx, *id)?;
            tx.prepare_cached("UPDATE task SET state = 'open', done_on = NULL, done_by = '' WHERE id = ?1")?
                .execute([id])?;
        }
        Ok(())
    })
}

/// Notes a task as done within a running write.
pub(crate) fn done_within(tx: &Connection, id: TaskId, moment: &Moment) -> Result<()> {
    set(tx, id, TaskState::Done, moment)
}

fn set(tx: &Connection, id: TaskId, state: TaskState, moment: &Moment) -> Result<()> {
    tx.prepare_cached("UPDATE task SET state = ?2, done_on = ?3, done_by = ?4 WHERE id = ?1")?.execute((
        id,
        state,
        moment.today,
        &moment.who,
    ))?;
    Ok(())
}

/// The next run: the same task on the next day of its row, its steps to be done anew, what hung on
/// the old day as far away as the row has it. That this run was postponed moves none after it.
fn come_again(tx: &Connection, task: &Task, moment: &Moment) -> Result<Option<(TaskId, Option<NaiveDate>)>> {
    let Some(repeat) = task.fields.repeat else { return Ok(None) };
    // One that was opened again has its next run already.
    let follows = "SELECT 1 FROM task WHERE previous_id = ?1 AND state = 'open'";
    if tx.prepare_cached(follows)?.exists([task.id])? {
        return Ok(None);
    }
    let mut fields = task.fields.clone();
    let row = task.row.unwrap_or_else(|| RowDays::shown(&task.fields));
    let day = row.day();
    let Some(next) = repeat.next(day, moment.today) else { return Ok(None) };
    let moved = day.map(|day| next - day);
    fields.due = (row.due.is_some() || day.is_none()).then_some(next);
    fields.follow_up = row.follow_up.and_then(|day| day.checked_add_signed(moved?));
    fields.remind_at = row.remind_at.and_then(|at| at.checked_add_signed(moved?));
    for item in &mut fields.items {
        item.done = false;
    }
    if let Some(id) = fields.assignee_id
        && !crate::master_data::employee::get(tx, id)?.fields.works_on(moment.today)
    {
        // Who has left cannot be given work; the name stays as a text, so that the list shows whose it was.
        fields.assignee_id = None;
    }
    let origin = Origin { previous: Some(task.id), checklist: None };
    let id = write_from(tx, None, &fields, origin, moment)?;
    Ok(Some((id, Some(next))))
}
