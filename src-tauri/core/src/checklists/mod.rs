//! Checklists: what is done each time somebody begins, leaves, a seminar comes or a contract
//! starts. A template bears items with days from a date; hung on a record it makes tasks, and
//! they move when the record's date moves.

mod anchor;
pub(crate) mod english;
mod falls;
mod follow;
mod hang;
mod template;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use anchor::on as anchored_on;
pub use falls::days;
pub(crate) use follow::follow;
pub use hang::{hang, of, take_down};
pub use template::{all, delete, get, save};

use crate::record::{ChecklistId, ChecklistTemplateId, EmployeeId, RecordKind, RecordRef};
use crate::text_enum;

text_enum! {
    /// Which date of the record the items count from.
    Anchor {
        /// Entry, start of the contract, first day of the event.
        Start = "start",
        /// Exit, end of the contract, last day of the event.
        End = "end",
        /// A day that somebody chose instead; it moves with no record. Of a hung checklist alone.
        Chosen = "chosen",
    }
}

text_enum! {
    /// Who does an item, where it is nobody in particular.
    Doer {
        /// Nobody yet.
        Nobody = "",
        /// The employee whom the list is about.
        Employee = "employee",
        /// Their supervisor.
        Supervisor = "supervisor",
        /// Who is responsible for the contract.
        Responsible = "responsible",
        /// Whoever hangs the list up.
        Me = "me",
    }
}

/// An item of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TemplateItem {
    /// What is to be done.
    pub title: String,
    /// Days from the date; below zero: before.
    pub offset_days: i64,
    /// Who does it.
    pub who: Doer,
    /// An employee who always does it.
    pub assignee_id: Option<EmployeeId>,
    /// What else is to be known.
    pub note: String,
}

impl Default for TemplateItem {
    fn default() -> Self {
        Self { title: String::new(), offset_days: 0, who: Doer::Nobody, assignee_id: None, note: String::new() }
    }
}

/// What is known of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFields {
    /// Short and unique: "eintritt".
    pub code: String,
    /// "Neue Mitarbeiterin, neuer Mitarbeiter".
    pub name: String,
    /// On which records it is hung: contact, contract, event or employee.
    pub about: RecordKind,
    /// Which date it counts from.
    pub anchor: Anchor,
    /// What else is to be known.
    #[serde(default)]
    pub note: String,
    /// False: hidden in pickers.
    pub active: bool,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
    /// What is to be done.
    pub items: Vec<TemplateItem>,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: ChecklistTemplateId,
    /// Whether the program brought it along.
    pub built_in: bool,
    /// What is known of it.
    pub fields: TemplateFields,
}

/// A checklist that hangs on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Its id.
    pub id: ChecklistId,
    /// Its name.
    pub name: String,
    /// The record.
    pub about: Option<RecordRef>,
    /// What the record is called, or was.
    pub about_title: String,
    /// Which date of the record it counts from.
    pub anchor: Anchor,
    /// That date.
    pub anchored_on: Option<NaiveDate>,
    /// Its tasks.
    pub tasks: usize,
    /// Those that are done or dropped.
    pub finished: usize,
}
