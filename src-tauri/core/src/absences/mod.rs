//! Absences: who is away, from when to when, and who stands in. Reasons are not asked for,
//! because everybody at this PC can read the file.

mod read;
mod save;
mod stand_in;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{AbsenceId, EmployeeId};

pub use read::{all, away, get, overlapping};
pub(crate) use save::write;
pub use save::{delete, save};
pub use stand_in::{Remarks, borne_by, remarks, unborne};

/// What is known of an absence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceFields {
    /// Who is away.
    pub employee_id: EmployeeId,
    /// The first day.
    pub starts: NaiveDate,
    /// The last day.
    pub ends: NaiveDate,
    /// Here in the morning of the first day.
    #[serde(default)]
    pub starts_at_noon: bool,
    /// Here in the afternoon of the last day.
    #[serde(default)]
    pub ends_at_noon: bool,
    /// Who stands in.
    #[serde(default)]
    pub substitute_id: Option<EmployeeId>,
}

/// An absence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// What is known of it.
    pub fields: AbsenceFields,
    /// Who is away, by name.
    pub employee: String,
    /// Who stands in, by name; empty without one.
    pub substitute: String,
}
