//! Registrations for seminars and events: who has a place, who waits for one, who called off.
//!
//! Whoever registers is a participant as well; one that waits or called off is none of those who attend
//! ([`ATTENDING`]). There are never more confirmed registrations than places, whatever was done or taken back
//! ([`places::hold`]). Calling off never deletes: the line stays, and the place is offered to the next by name.

pub mod cancel;
pub mod certify;
pub mod change;
pub mod confirm;
pub mod paid;
pub mod paste;
pub mod places;
pub mod read;
pub mod register;
pub mod tell;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::attendance::Presence;
use super::event::{ParticipantId, child_id};
use crate::error::{Error, Result};
use crate::record::{ContactId, EventId};
use crate::text_enum;

text_enum! {
    /// How a registration stands.
    RegistrationState {
        /// Has a place.
        Confirmed = "confirmed",
        /// On the waiting list.
        Waiting = "waiting",
        /// Called off; it stays on the list.
        Cancelled = "cancelled",
    }
}

child_id! {
    /// The id of a registration within its event.
    RegistrationId
}

/// The condition that whoever reads participants puts to each: nobody who waits for a place or called off. The table
/// stands there under its own name.
pub const ATTENDING: &str = "NOT EXISTS (SELECT 1 FROM registration \
     WHERE registration.participant_id = participant.id AND registration.state <> 'confirmed')";

/// Who registers, with everything that is typed about them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registrant {
    /// The contact, where there is one: nobody must become one to register.
    pub contact_id: Option<ContactId>,
    /// The name; empty on saving: that of the contact.
    pub name: String,
    /// Firm or function.
    pub function: String,
    /// The address of this registration; empty: that of the contact.
    pub email: String,
    /// What this one pays, in the smallest unit of the event's currency; 0: nothing. None on registering: the
    /// event's price.
    pub price: Option<i64>,
    /// "vegetarisch", for the kitchen.
    pub diet: String,
    /// Anything else.
    pub note: String,
    /// Others may see how to reach them.
    pub consent: bool,
}

/// A registration as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its id.
    pub id: RegistrationId,
    /// The line of the participants.
    pub participant: ParticipantId,
    /// How it stands.
    pub state: RegistrationState,
    /// Who, and what was typed about them.
    pub person: Registrant,
    /// The address to write to: that of the registration, else the preferred one of the contact.
    pub address: String,
    /// The day on which they registered.
    pub registered_on: NaiveDate,
    /// The day on which they paid.
    pub paid_on: Option<NaiveDate>,
    /// Why somebody waits, called off or was preferred.
    pub reason: String,
    /// The serial number of their certificate, once it was drawn; empty before.
    pub certificate: String,
    /// The day on which it was drawn.
    pub certified_on: Option<NaiveDate>,
    /// Whether they were there.
    pub presence: Presence,
    /// The place on the waiting list, from 1.
    pub place: Option<u32>,
}

/// How many there are, and what they pay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// With a place.
    pub confirmed: u32,
    /// On the waiting list.
    pub waiting: u32,
    /// Called off.
    pub cancelled: u32,
    /// Confirmed ones that have paid or need not.
    pub paid: u32,
    /// What the confirmed ones pay, in the smallest unit of the event's currency.
    pub expected: i64,
    /// What the confirmed ones have paid.
    pub received: i64,
    /// What those have paid who called off or wait: to be given back.
    pub to_return: i64,
}

/// The event and state of a registration, and who it is.
struct Known {
    event: EventId,
    title: String,
    state: RegistrationState,
    name: String,
    certificate: String,
}

fn known(connection: &Connection, id: RegistrationId) -> Result<Known> {
    connection
        .prepare_cached(
            "SELECT event.id, event.title, registration.state, participant.name, registration.certificate
             FROM registration JOIN event ON event.id = registration.event_id
             JOIN participant ON participant.id = registration.participant_id WHERE registration.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Known {
                event: row.get(0)?,
                title: row.get(1)?,
                state: row.get(2)?,
                name: row.get(3)?,
                certificate: row.get(4)?,
            })
        })
        .optional()?
        .ok_or_else(|| Error::rule("REGISTRATION_GONE", json!({})))
}
