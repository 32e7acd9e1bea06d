//! Events and meetings: the book of events, the clock of an agenda, recurring dates, and minutes as
//! people type them.
//!
//! Clock and recurrence are pure: what was typed goes in, times come out and are never stored.

pub mod agenda;
pub mod attendance;
pub mod bookings;
pub mod budget;
pub mod carry;
pub mod check;
pub mod clock;
pub mod convening;
pub mod delete;
pub mod duplicate;
pub mod duration;
pub mod event;
pub mod folder;
pub mod free_slots;
pub mod import;
pub mod index;
pub mod invitations;
pub mod list;
pub mod listed;
pub mod live;
pub mod move_to;
pub mod narrowed;
pub mod numbering;
pub mod read;
pub mod recurrence;
pub mod registrations;
pub mod rooms;
pub mod save;
pub mod series;
pub mod sitting;
pub mod wall_time;
pub mod wall_time_form;
pub mod zone;

pub use event::{
    AgendaItem, AgendaItemId, Answer, Day, Event, EventFields, EventKind, EventStatus, ItemKind, OverChoice,
    Participant, ParticipantId, Role, When,
};

#[cfg(test)]
pub(crate) mod testing;
