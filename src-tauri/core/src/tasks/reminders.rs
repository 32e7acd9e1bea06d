//! What is to be reminded of in a span of time.

use chrono::{NaiveDateTime, NaiveTime};
use rusqlite::Connection;

use super::{TaskState, read};
use crate::data_protection::veil::{self, Veil};
use crate::error::Result;
use crate::planner::wall_time;
use crate::record::{EmployeeId, TaskId};

/// A task that asks for attention at an hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The task.
    pub id: TaskId,
    /// What is to be done.
    pub title: String,
    /// When it was to be reminded of.
    pub at: NaiveDateTime,
    /// Until which hour it is to be done, on the same day.
    pub due_time: Option<NaiveTime>,
    /// What it is about.
    pub about_title: String,
}

/// Open tasks whose reminder falls after `after` and not after `until`, the earliest first; those
/// of `assignees` and of nobody, of all where none is named.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn reminders(
    connection: &Connection,
    after: NaiveDateTime,
    until: NaiveDateTime,
    assignees: &[EmployeeId],
) -> Result<Vec<Reminder>> {
    let ids: Vec<TaskId> = connection
        .prepare_cached(
            "SELECT id FROM task WHERE state = 'open' AND remind_at > ?1 AND remind_at <= ?2 ORDER BY remind_at, id",
        )?
        .query_map((wall_time::format(after), wall_time::format(until)), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut found = Vec::new();
    for id in ids {
        let task = read::get(connection, id)?;
        let fields = task.fields;
        let mine = assignees.is_empty() || fields.assignee_id.is_none_or(|who| assignees.contains(&who));
        if let (TaskState::Open, Some(at), true) = (task.state, fields.remind_at, mine) {
            let due_time = fields.due_time.filter(|_| fields.due == Some(at.date()));
            let mut reminder = Reminder { id, title: fields.title, at, due_time, about_title: fields.about_title };
            if let Some(veil) = veil::about(connection, fields.about)? {
                reminder.title = veil.text(&reminder.title);
                reminder.about_title = Veil::name(&reminder.about_title);
            }
            found.push(reminder);
        }
    }
    Ok(found)
}
