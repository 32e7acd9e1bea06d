//! Tasks: what is to be done, by whom, until when, and when it is to be looked at again
//! (Wiedervorlage). A task may hang on any record.
//!
//! A task that repeats has one open run at a time: the next one is made when this one is
//! done, so that a repeat without an end fills no list.

mod check;
mod delete;
mod done;
pub mod foreign;
pub(crate) mod index;
pub mod list;
mod postpone;
pub mod reached;
mod read;
pub mod reminders;
pub mod repeat;
mod row;
mod save;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

pub use delete::delete;
pub(crate) use done::done_within;
pub use done::{Finished, finish, reopen};
pub use list::{Filter, Span, TaskColumn, TaskRow, ids, page};
pub use postpone::{Which, assign, postpone};
pub(crate) use read::about_of as about;
pub use read::get;
pub use reminders::{Reminder, reminders};
pub use repeat::{Repeat, RepeatFrom, RepeatUnit, RowDays};
pub use row::upcoming;

pub(crate) use save::{Origin, write, write_from};
pub use save::{save, tick};

use crate::planner::wall_time_form;
use crate::record::{ChecklistId, EmployeeId, RecordRef, TaskId};
use crate::text_enum;

text_enum! {
    /// How a task stands.
    TaskState {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Not done, and no longer to be done.
        Dropped = "dropped",
    }
}

text_enum! {
    /// How much it presses.
    Priority {
        /// Hoch.
        High = "high",
        /// Normal.
        Normal = "normal",
        /// Niedrig.
        Low = "low",
    }
}

/// A step within a task.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskItem {
    /// What.
    pub title: String,
    /// Whether it is done.
    pub done: bool,
}

/// What a person writes of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskFields {
    /// What is to be done.
    pub title: String,
    /// What else is to be known.
    pub note: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Until which hour of that day.
    #[serde(with = "wall_time_form::optional_time")]
    pub due_time: Option<NaiveTime>,
    /// Wiedervorlage: the day on which it is looked at again.
    pub follow_up: Option<NaiveDate>,
    /// When to remind, in the wall time of the own firm.
    #[serde(with = "wall_time_form::optional_date_time")]
    pub remind_at: Option<NaiveDateTime>,
    /// How much it presses.
    pub priority: Priority,
    /// By whom.
    pub assignee_id: Option<EmployeeId>,
    /// Their name, or that of somebody who is no employee.
    pub assignee: String,
    /// The record that it is about.
    pub about: Option<RecordRef>,
    /// What that record is called; stays when the record goes.
    pub about_title: String,
    /// When it comes again.
    pub repeat: Option<Repeat>,
    /// Its steps.
    pub items: Vec<TaskItem>,
}

impl Default for TaskFields {
    fn default() -> Self {
        Self {
            title: String::new(),
            note: String::new(),
            due: None,
            due_time: None,
            follow_up: None,
            remind_at: None,
            priority: Priority::Normal,
            assignee_id: None,
            assignee: String::new(),
            about: None,
            about_title: String::new(),
            repeat: None,
            items: Vec::new(),
        }
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// How it stands.
    pub state: TaskState,
    /// When it was written down.
    pub created_on: NaiveDate,
    /// By whom.
    pub created_by: String,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
    /// By whom.
    pub done_by: String,
    /// The run before, where it repeats.
    pub previous: Option<TaskId>,
    /// The checklist that made it.
    pub checklist: Option<ChecklistId>,
    /// Its days from the checklist's date; below zero: before.
    pub offset_days: Option<i64>,
    /// The days that its row has, where it repeats; those of `fields` may be postponed.
    pub row: Option<RowDays>,
    /// What was written.
    pub fields: TaskFields,
}
