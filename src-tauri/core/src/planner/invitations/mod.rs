//! Invitations: who was sent what, and who has to be told what has changed.
//!
//! Nothing is sent by Kontor. A draft is made, somebody sends it, and that is noted. What each recipient was told last
//! stays with the note, so that a change reaches those whom it concerns and nobody else.
//!
//! SEQUENCE never falls (RFC 5546, 2.1.4): every change or cancellation that is sent takes one more than the highest
//! that was sent; a second copy, and a guest who is added later, take the same.

pub mod known_as;
pub mod note;
pub mod state;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use known_as::{KnownAs, known_as};
pub use note::note;
pub use state::state;

use super::event::{ParticipantId, When};
use crate::record::ContactId;
use crate::text_enum;

text_enum! {
    /// What was sent.
    What {
        /// An invitation, or what has changed of it.
        Invitation = "invitation",
        /// It does not take place, or they need not come any more.
        Cancellation = "cancellation",
    }
}

text_enum! {
    /// How it was sent.
    Way {
        /// By e-mail.
        Email = "email",
        /// By post.
        Post = "post",
        /// By registered letter.
        Registered = "registered",
        /// Handed over, or said.
        Personal = "personal",
    }
}

/// What recipients are told of an event: what is not here concerns nobody outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Title.
    pub title: String,
    /// When.
    pub when: When,
    /// Room and place.
    pub place: String,
    /// Address or number to dial in.
    pub online_link: String,
    /// It does not take place.
    #[serde(default)]
    pub cancelled: bool,
}

/// What somebody was sent last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What.
    pub what: What,
    /// How.
    pub way: Way,
    /// Its SEQUENCE.
    pub sequence: u32,
    /// The day.
    pub on_day: NaiveDate,
    /// What it said.
    pub told: Told,
}

/// Whom a line of the list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Whom {
    /// Somebody on the list of participants.
    Participant(ParticipantId),
    /// Somebody who was invited and is no longer on it, by the last note of what they were sent.
    Removed(i64),
}

text_enum! {
    /// What somebody has to be sent.
    Need {
        /// They know what there is to know.
        Nothing = "nothing",
        /// They have not been invited.
        Invite = "invite",
        /// Something has changed since.
        Update = "update",
        /// They have to be told not to come.
        Cancel = "cancel",
    }
}

/// Somebody who is, or was, invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Who, by the line they stand on.
    pub whom: Whom,
    /// The contact, where there is one.
    pub contact: Option<ContactId>,
    /// Their name.
    pub name: String,
    /// Their e-mail address; empty where none is known.
    pub address: String,
    /// What they were sent last.
    pub last: Option<Sent>,
    /// What they have to be sent.
    pub need: Need,
    /// The SEQUENCE that it would have.
    pub sequence: u32,
}

/// Where the invitations of an event stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What there is to be told.
    pub told: Told,
    /// Those on the list in its order, then those who were taken off it.
    pub recipients: Vec<Recipient>,
}

impl State {
    /// What a recipient would be sent now; none where there is nobody to be cancelled.
    #[must_use]
    pub fn message(&self, recipient: &Recipient) -> Option<What> {
        match (recipient.whom, self.told.cancelled) {
            (Whom::Participant(_), false) => Some(What::Invitation),
            // Who never heard of it needs no cancellation.
            (Whom::Participant(_), true) => recipient.last.as_ref().map(|_| What::Cancellation),
            (Whom::Removed(_), _) => Some(What::Cancellation),
        }
    }
}
