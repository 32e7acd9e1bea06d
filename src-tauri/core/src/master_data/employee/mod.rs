//! Employees: who works here, under whom, with which signing right, and what rests on them.

mod check;
mod duties;
pub(crate) mod index;
mod read;
mod save;

pub use duties::{Duty, DutyKind, Handover, duties, hand_over};
pub use read::{all, get, named};
pub(crate) use save::write;
pub use save::{delete, save};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contacts::Birthday;
use crate::record::{ContactId, EmployeeId, EntryId, RoomId};
use crate::text_enum;

text_enum! {
    /// How somebody may sign for the firm.
    Signing {
        /// Not at all.
        None = "none",
        /// Allein.
        Sole = "sole",
        /// Gemeinsam with another.
        Joint = "joint",
        /// Prokura, ppa.
        Procuration = "procuration",
        /// In Vertretung, i. V.
        Proxy = "proxy",
        /// Im Auftrag, i. A.
        Order = "order",
    }
}

/// What is known of an employee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeFields {
    /// Short sign (Kurzzeichen), unique: "AP".
    pub code: String,
    /// "Frau", "Herr".
    #[serde(default)]
    pub salutation: String,
    /// "Dr."
    #[serde(default)]
    pub title: String,
    /// First name.
    #[serde(default)]
    pub given: String,
    /// Family name.
    pub family: String,
    /// "Buchhaltung", "Bauleiter".
    #[serde(default)]
    pub function: String,
    /// First day.
    #[serde(default)]
    pub entered_on: Option<NaiveDate>,
    /// Last day; from the next on nobody is offered this employee any more.
    #[serde(default)]
    pub left_on: Option<NaiveDate>,
    /// A line of the list of departments.
    #[serde(default)]
    pub department_id: Option<EntryId>,
    /// A line of the list of cost centres.
    #[serde(default)]
    pub cost_centre_id: Option<EntryId>,
    /// Durchwahl: "-23".
    #[serde(default)]
    pub extension: String,
    /// Mobile phone.
    #[serde(default)]
    pub mobile: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
    /// Where the desk stands.
    #[serde(default)]
    pub room_id: Option<RoomId>,
    /// Birthday, with or without a year.
    #[serde(default)]
    pub birthday: Option<Birthday>,
    /// To whom the employee reports.
    #[serde(default)]
    pub supervisor_id: Option<EmployeeId>,
    /// Who stands in.
    #[serde(default)]
    pub substitute_id: Option<EmployeeId>,
    /// ISO weekdays in their order: "12345".
    #[serde(default = "monday_to_friday")]
    pub working_days: String,
    /// How the employee may sign.
    #[serde(default = "no_signing")]
    pub signing: Signing,
    /// The same person in the address book.
    #[serde(default)]
    pub contact_id: Option<ContactId>,
    /// Notes.
    #[serde(default)]
    pub note: String,
    /// False: hidden in pickers.
    pub active: bool,
}

fn monday_to_friday() -> String {
    "12345".to_owned()
}

const fn no_signing() -> Signing {
    Signing::None
}

impl Default for EmployeeFields {
    fn default() -> Self {
        Self {
            code: String::new(),
            salutation: String::new(),
            title: String::new(),
            given: String::new(),
            family: String::new(),
            function: String::new(),
            entered_on: None,
            left_on: None,
            department_id: None,
            cost_centre_id: None,
            extension: String::new(),
            mobile: String::new(),
            email: String::new(),
            room_id: None,
            birthday: None,
            supervisor_id: None,
            substitute_id: None,
            working_days: monday_to_friday(),
            signing: Signing::None,
            contact_id: None,
            note: String::new(),
            active: true,
        }
    }
}

impl EmployeeFields {
    /// "Dr. Anna Petersen", as it stands where the employee is responsible.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [self.title.trim(), self.given.trim(), self.family.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whether the employee is here on a day: not switched off, not gone. Who has not begun yet
    /// counts, because work is handed out beforehand.
    #[must_use]
    pub fn works_on(&self, day: NaiveDate) -> bool {
        self.active && self.left_on.is_none_or(|last| last >= day)
    }
}

/// An employee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employee {
    /// The id.
    pub id: EmployeeId,
    /// What is known.
    pub fields: EmployeeFields,
}

#[cfg(test)]
mod tests;
