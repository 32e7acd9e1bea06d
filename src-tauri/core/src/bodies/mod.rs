//! Bodies (Gremien): who belongs to them, how many must be there, and what their numbers begin with.
//!
//! A sitting takes its people from its body and keeps them: whoever joins later changes no earlier sitting.

pub mod quorum;
pub mod read;
pub mod save;
pub mod topics;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use quorum::{Quorum, Votes};

use crate::planner::Role;
use crate::planner::convening::Convening;
use crate::record::{BodyId, ContactId};

/// Somebody who belongs to a body. Nobody must be a contact to sit in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Member {
    /// The contact, where there is one.
    pub contact_id: Option<ContactId>,
    /// A snapshot that stays when the contact goes; empty on saving: the contact's name.
    pub name: String,
    /// "Vorsitzende", "Kassenwart".
    pub function: String,
    /// What they do at a sitting.
    pub role: Role,
    /// How many votes they have; 0: none.
    pub votes: u32,
    /// First day; none: from the beginning.
    pub member_from: Option<NaiveDate>,
    /// Last day; none: still.
    pub member_to: Option<NaiveDate>,
}

impl Default for Member {
    fn default() -> Self {
        Self {
            contact_id: None,
            name: String::new(),
            function: String::new(),
            role: Role::Participant,
            votes: 1,
            member_from: None,
            member_to: None,
        }
    }
}

impl Member {
    /// Whether they belong to it on a day.
    #[must_use]
    pub fn belongs_on(&self, day: NaiveDate) -> bool {
        self.member_from.is_none_or(|from| from <= day) && self.member_to.is_none_or(|to| day <= to)
    }
}

/// What is known of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BodyFields {
    /// Short and unique, in the numbers of decisions: "BR".
    pub code: String,
    /// "Beirat".
    pub name: String,
    /// How many votes must be present.
    pub quorum: Quorum,
    /// By which rule its assemblies are called; none for a body that follows no law.
    pub convening: Option<Convening>,
    /// Anything else.
    pub note: String,
    /// False: hidden in pickers.
    pub active: bool,
    /// Who belongs to it, in order.
    pub members: Vec<Member>,
}

impl Default for BodyFields {
    fn default() -> Self {
        Self {
            code: String::new(),
            name: String::new(),
            quorum: Quorum::Half,
            convening: None,
            note: String::new(),
            active: true,
            members: Vec::new(),
        }
    }
}

impl BodyFields {
    /// Who belongs to it on a day, in order.
    pub fn members_on(&self, day: NaiveDate) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.belongs_on(day))
    }
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// What is known of it.
    pub fields: BodyFields,
}
