//! Minutes: what was said of each item, what was decided, who does what until when.
//!
//! They begin with the agenda, are written while they are a draft, released to those who were there, and approved
//! at the next sitting. What was approved never changes: a correction is the next version.

pub mod approve;
pub mod begin;
mod check;
pub mod correct;
pub mod read;
pub mod register;
pub mod release;
pub mod save;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::planner::AgendaItemId;
use crate::record::{EmployeeId, EventId, MinutesId, TaskId};
use crate::text_enum;

text_enum! {
    /// How much they tell.
    MinutesKind {
        /// Ergebnisprotokoll: what came of each item.
        Results = "results",
        /// Kurzprotokoll: the course in a few words, and what came of it.
        Short = "short",
        /// Beschlussprotokoll: the decisions alone.
        Decisions = "decisions",
        /// Verlaufsprotokoll: who said what.
        Course = "course",
    }
}

text_enum! {
    /// How far they have come.
    MinutesState {
        /// Entwurf.
        Draft = "draft",
        /// Freigegeben: sent round, its tasks stand.
        Released = "released",
        /// Genehmigt: fixed for good.
        Approved = "approved",
    }
}

text_enum! {
    /// How was voted.
    Voting {
        /// By raising hands.
        Open = "open",
        /// By ballot.
        Secret = "secret",
        /// Nobody objected.
        Consensus = "consensus",
    }
}

text_enum! {
    /// What came of a motion.
    Outcome {
        /// Angenommen.
        Accepted = "accepted",
        /// Abgelehnt.
        Rejected = "rejected",
        /// Vertagt.
        Postponed = "postponed",
    }
}

/// A decision, in its exact words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// Drawn when the minutes are approved; ignored on saving.
    pub number: Option<String>,
    /// The wording.
    pub wording: String,
    /// How was voted.
    pub voting: Voting,
    /// Votes for; none: nobody counted.
    pub yes: Option<u32>,
    /// Votes against.
    pub no: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Invalid ballots.
    pub invalid: Option<u32>,
    /// What came of it.
    pub outcome: Outcome,
}

impl Default for Decision {
    fn default() -> Self {
        Self {
            number: None,
            wording: String::new(),
            voting: Voting::Open,
            yes: None,
            no: None,
            abstained: None,
            invalid: None,
            outcome: Outcome::Accepted,
        }
    }
}

impl Decision {
    /// Votes that were cast, invalid ones included; none where nobody counted.
    #[must_use]
    pub fn cast(&self) -> Option<u64> {
        let counts = [self.yes, self.no, self.abstained, self.invalid];
        counts.iter().any(Option::is_some).then(|| counts.iter().flatten().map(|count| u64::from(*count)).sum())
    }
}

/// What somebody is to do. It becomes a task when the minutes are released.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Job {
    /// What.
    pub title: String,
    /// Who, as the minutes name them.
    pub who: String,
    /// Who, where it is an employee.
    pub assignee_id: Option<EmployeeId>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// The task; ignored on saving.
    pub task_id: Option<TaskId>,
}

/// What the minutes say of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinutesItem {
    /// The item of the agenda; none: it came up at the sitting.
    pub item_id: Option<AgendaItemId>,
    /// Its number at the sitting: "3.1".
    pub number: String,
    /// Its title.
    pub title: String,
    /// What was said.
    pub text: String,
    /// It comes up again at the next sitting.
    pub postponed: bool,
    /// What was decided, in order.
    pub decisions: Vec<Decision>,
    /// Who does what.
    pub jobs: Vec<Job>,
}

/// What a person writes of minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinutesFields {
    /// How much they tell.
    pub kind: MinutesKind,
    /// What comes before the items: convened in due time, quorum.
    pub opening: String,
    /// The items, in order.
    pub items: Vec<MinutesItem>,
    /// What comes after them.
    pub closing: String,
}

impl Default for MinutesFields {
    fn default() -> Self {
        Self { kind: MinutesKind::Results, opening: String::new(), items: Vec::new(), closing: String::new() }
    }
}

/// The minutes of an event, in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Their id.
    pub id: MinutesId,
    /// The event.
    pub event_id: EventId,
    /// From 1.
    pub version: u32,
    /// How far they have come.
    pub state: MinutesState,
    /// When they were begun.
    pub written_on: NaiveDate,
    /// When they were released.
    pub released_on: Option<NaiveDate>,
    /// When they were approved.
    pub approved_on: Option<NaiveDate>,
    /// The sitting that approved them.
    pub approved_in: Option<EventId>,
    /// Why this version was made.
    pub correction: String,
    /// What they say.
    pub fields: MinutesFields,
}
