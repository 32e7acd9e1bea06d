//! Releasing minutes: from then on they are sent round, and who is to do something has a task.

use rusqlite::Connection;
use serde_json::json;

use super::{Job, MinutesState, read, save};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::EventStatus;
use crate::record::{EventId, MinutesId, RecordRef};
use crate::tasks::{self, TaskFields};

/// Releases a draft: its tasks are made, on the event, and the event is over.
///
/// # Errors
/// `MINUTES_RELEASED`, `MINUTES_APPROVED` where it is no draft; `INVALID` where a task is refused; `NOT_FOUND`.
pub fn release(office: &mut Office, id: MinutesId, moment: &Moment) -> Result<Done<usize>> {
    let minutes = read::get(office.read(), id)?;
    save::refuse_fixed(&minutes)?;
    let title = crate::planner::read::get(office.read(), minutes.event_id)?.fields.title;
    let op = Op::step("minutes_released", title.clone()).about(minutes.event_id);
    office.transact(op, moment, |tx| {
        let made = make_tasks(tx, id, minutes.event_id, &title, moment)?;
        tx.prepare_cached("UPDATE minutes SET state = ?2, released_on = ?3 WHERE id = ?1")?.execute((
            id,
            MinutesState::Released,
            moment.today,
        ))?;
        // Of what was not held there are no minutes to go round: it is over, whoever forgot to say so.
        tx.prepare_cached("UPDATE event SET status = ?2 WHERE id = ?1 AND status NOT IN (?2, ?3)")?.execute((
            minutes.event_id,
            EventStatus::Ended,
            EventStatus::Cancelled,
        ))?;
        Ok(made)
    })
}

/// Takes a release back: the minutes are a draft again. Tasks that were made stay, and are brought to the new words
/// at the next release.
///
/// # Errors
/// `MINUTES_APPROVED`; `NOT_FOUND`.
pub fn reopen(office: &mut Office, id: MinutesId, moment: &Moment) -> Result<Done<()>> {
    let minutes = read::get(office.read(), id)?;
    if minutes.state == MinutesState::Approved {
        return Err(Error::rule("MINUTES_APPROVED", json!({ "version": minutes.version })));
    }
    let title = crate::planner::read::get(office.read(), minutes.event_id)?.fields.title;
    let op = Op::step("minutes_reopened", title).about(minutes.event_id);
    office.transact(op, moment, |tx| {
        tx.prepare_cached("UPDATE minutes SET state = ?2, released_on = NULL WHERE id = ?1")?
            .execute((id, MinutesState::Draft))?;
        Ok(())
    })
}

fn make_tasks(tx: &Connection, id: MinutesId, event: EventId, title: &str, moment: &Moment) -> Result<usize> {
    let rows: Vec<(i64, Job)> = tx
        .prepare_cached(
            "SELECT id, title, who, assignee_id, due, task_id FROM minutes_task WHERE minutes_id = ?1 ORDER BY id",
        )?
        .query_map([id], |row| {
            let job = Job {
                title: row.get(1)?,
                who: row.get(2)?,
                assignee_id: row.get(3)?,
                due: row.get(4)?,
                task_id: row.get(5)?,
            };
            Ok((row.get(0)?, job))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut made = 0;
    for (row, job) in rows {
        // What somebody did or put off since keeps its state and its steps.
        let before = job.task_id.map(|task| tasks::get(tx, task)).transpose()?;
        let fields = before.as_ref().map_or_else(TaskFields::default, |task| task.fields.clone());
        let fields = TaskFields {
            title: job.title,
            assignee: job.who,
            assignee_id: job.assignee_id,
            due: job.due,
            about: Some(RecordRef::from(event)),
            about_title: title.to_owned(),
            ..fields
        };
        let task = tasks::write(tx, job.task_id, &fields, moment)?;
        made += usize::from(before.is_none());
        tx.prepare_cached("UPDATE minutes_task SET task_id = ?2 WHERE id = ?1 AND task_id IS NOT ?2")?
            .execute((row, task))?;
    }
    Ok(made)
}
