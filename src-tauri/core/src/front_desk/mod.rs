//! The front desk: what comes in and goes out, who calls and who visits.
//!
//! One form for all of it, because nobody at the counter asks first which list a thing belongs
//! to. What is sent by post or wire bears a running number per year and direction (Postbuch);
//! calls and visits bear none.

mod check;
mod delete;
pub(crate) mod index;
pub mod list;
mod read;
mod save;
#[cfg(test)]
mod tests;
pub mod visits;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub use delete::delete;
pub use list::{EntryRow, Filter, ids, page};
pub use read::{get, similar};
pub(crate) use save::put;
pub use save::{save, save_with_files};

use crate::planner::wall_time_form;
use crate::record::{ContactId, DeskEntryId, EmployeeId, TaskId};
use crate::text_enum;

text_enum! {
    /// Which way it went.
    Direction {
        /// To us.
        In = "in",
        /// From us.
        Out = "out",
    }
}

text_enum! {
    /// What it was.
    EntryKind {
        /// A letter.
        Letter = "letter",
        /// Einschreiben.
        Registered = "registered",
        /// A fax.
        Fax = "fax",
        /// An e-mail that is worth noting.
        Email = "email",
        /// A parcel.
        Parcel = "parcel",
        /// A call.
        Call = "call",
        /// A visit.
        Visit = "visit",
    }
}

impl EntryKind {
    /// Whether it stands in the Postbuch and bears a number there.
    #[must_use]
    pub const fn is_post(self) -> bool {
        !matches!(self, Self::Call | Self::Visit)
    }
}

text_enum! {
    /// What a caller wishes.
    Wish {
        /// Nothing of the kind.
        None = "",
        /// Ruft wieder an.
        CallsBack = "calls_back",
        /// Bittet um Rückruf.
        CallBack = "call_back",
        /// Nur zur Information.
        Info = "info",
    }
}

/// What a person writes of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryFields {
    /// Which way.
    pub direction: Direction,
    /// What.
    pub kind: EntryKind,
    /// When, in the wall time of the own firm; a visit's coming.
    #[serde(with = "wall_time_form::optional_date_time")]
    pub at: Option<NaiveDateTime>,
    /// From whom or to whom, where the book knows them.
    pub contact_id: Option<ContactId>,
    /// Their name.
    pub partner: String,
    /// The firm from which a visitor or caller comes, as far as the book does not say it.
    pub company: String,
    /// What it is about.
    pub subject: String,
    /// What else is to be known.
    pub note: String,
    /// For whom; a visit's host.
    pub for_id: Option<EmployeeId>,
    /// Their name, or that of somebody who is no employee.
    pub for_name: String,
    /// Until when something is to be done about it; makes a task.
    pub until: Option<NaiveDate>,
    /// The number of an Einschreiben or parcel.
    pub tracking: String,
    /// The caller's number.
    pub phone: String,
    /// What the caller wishes.
    pub wish: Wish,
    /// Dringend.
    pub urgent: bool,
    /// Who took the call, the post, the visitor.
    pub taken_by: String,
    /// The number of the visitor's badge.
    pub badge: String,
    /// When the visitor left.
    #[serde(with = "wall_time_form::optional_date_time")]
    pub left_at: Option<NaiveDateTime>,
    /// The entry that it answers.
    pub answers: Option<DeskEntryId>,
}

impl Default for EntryFields {
    fn default() -> Self {
        Self {
            direction: Direction::In,
            kind: EntryKind::Letter,
            at: None,
            contact_id: None,
            partner: String::new(),
            company: String::new(),
            subject: String::new(),
            note: String::new(),
            for_id: None,
            for_name: String::new(),
            until: None,
            tracking: String::new(),
            phone: String::new(),
            wish: Wish::None,
            urgent: false,
            taken_by: String::new(),
            badge: String::new(),
            left_at: None,
            answers: None,
        }
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: DeskEntryId,
    /// Its number in the Postbuch.
    pub number: Option<String>,
    /// The task that it led to.
    pub task: Option<TaskId>,
    /// What was written.
    pub fields: EntryFields,
}
