//! Events of other programs: put beside what the office holds, and written in one step.
//!
//! The shape here is what both sides know: an event with its dates and single dates that differ, known by its UID.
//! Whoever reads a file compares it with [`held`] and plans; [`apply`] writes. What differs is written, and nothing
//! else, so that the office keeps what no other program knows: agenda, body, room, minutes.

mod answer;
mod apply;
mod chosen;
mod held;
mod people;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use rusqlite::Connection;

pub use answer::{Answered, Lost, Replied, find as find_answer};
pub use apply::{Imported, apply};
pub use chosen::{Which, chosen};
pub use held::{all, held};

use super::check::{check_when, complete_zone};
use super::event::{Answer, EventKind, EventStatus, Role, When};
use super::series::{SeriesFields, check as series_check};
use crate::error::{FieldIssue, Result};
use crate::record::{EventId, SeriesId};
use crate::tasks::foreign::TaskChange;

/// Somebody at an event, as other programs know people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignGuest {
    /// Their name; never empty.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// Leitung, Teilnehmer or Gast: the others are not known elsewhere.
    pub role: Role,
    /// Whether it can take place without them.
    pub required: bool,
    /// What they answered; a series of the office does not know.
    pub answer: Answer,
}

/// One event, what holds for every date of a series, or one date that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignEntry {
    /// When, with its zone and to the minute.
    pub when: When,
    /// Never empty.
    pub title: String,
    /// Room and place in one line.
    pub place: String,
    /// Where to dial in.
    pub online_link: String,
    /// Free text.
    pub note: String,
    /// It does not take place.
    pub cancelled: bool,
    /// Nobody has been promised it yet.
    pub tentative: bool,
    /// SEQUENCE.
    pub sequence: u32,
    /// What nobody here understands, line by line.
    pub lines: String,
    /// Who is there, in order.
    pub people: Vec<ForeignGuest>,
}

/// The dates of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignDates {
    /// RRULE.
    pub rule: String,
    /// The first date does not meet the rule and is one all the same.
    pub extra_first: bool,
    /// Dates that do not take place.
    pub out: BTreeSet<NaiveDateTime>,
    /// Dates beyond the rule.
    pub extra: BTreeSet<NaiveDateTime>,
}

/// Everything under one UID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignEvent {
    /// The UID.
    pub uid: String,
    /// The event, or what holds for every date. `None`: single dates alone, whose series the office does not hold;
    /// each becomes an event of its own.
    pub main: Option<ForeignEntry>,
    /// Its dates; `None` for a single event.
    pub dates: Option<ForeignDates>,
    /// Single dates that differ, by their original start.
    pub single: BTreeMap<NaiveDateTime, ForeignEntry>,
}

/// What the office holds under a UID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which record it is.
    pub target: Target,
    /// What it says.
    pub event: ForeignEvent,
}

/// A record with a UID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A single event.
    Event(EventId),
    /// A series.
    Series(SeriesId),
}

/// What becomes of one event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    New(Box<ForeignEvent>),
    /// The office has it otherwise.
    Update {
        /// What the office held when this was planned: what was changed since is not overwritten.
        held: Box<Held>,
        /// The same, as it comes back from a file.
        old: Box<ForeignEvent>,
        /// As it shall be.
        new: Box<ForeignEvent>,
    },
    /// A task is new, or the office has it otherwise.
    Task(Box<TaskChange>),
    /// Somebody answered.
    Answer(Box<Answered>),
}

/// The UID under which a single date of a series is kept that the office does not hold.
#[must_use]
pub fn lone_uid(uid: &str, original: NaiveDateTime) -> String {
    format!("{uid}#{}", original.format("%Y%m%dT%H%M"))
}

/// The UID of the series and the original start, where a UID is one of [`lone_uid`].
#[must_use]
pub fn lone(uid: &str) -> Option<(&str, NaiveDateTime)> {
    let (series, original) = uid.rsplit_once('#')?;
    let original = NaiveDateTime::parse_from_str(original, "%Y%m%dT%H%M").ok()?;
    Some((series, original))
}

/// A role as other programs tell it, with whether it is required: they know neither who keeps the minutes nor who
/// speaks, and a chair always has to come.
#[must_use]
pub const fn told(role: Role, required: bool) -> (Role, bool) {
    match (role, required) {
        (Role::Chair, _) => (Role::Chair, true),
        (Role::Guest, false) => (Role::Guest, false),
        (_, required) => (Role::Participant, required),
    }
}

/// Why an event of a file cannot be written.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn issues(connection: &Connection, event: &ForeignEvent) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    for entry in event.main.iter().chain(event.single.values()) {
        let mut when = entry.when.clone();
        complete_zone(connection, &mut when)?;
        check_when(&when, &mut issues);
        if entry.title.is_empty() {
            issues.push(FieldIssue::new("title", "TITLE_MISSING"));
        }
    }
    if let (true, Some(main), Some(dates)) = (issues.is_empty(), &event.main, &event.dates) {
        issues = series_check::check(connection, &series_fields(main, dates), true)?;
    }
    Ok(issues)
}

/// What a new event is: with people it is a meeting.
const fn kind_of(entry: &ForeignEntry) -> EventKind {
    if entry.people.is_empty() { EventKind::Appointment } else { EventKind::Meeting }
}

/// How far a new event has come: who is on its list was invited by somebody.
const fn status_of(entry: &ForeignEntry) -> EventStatus {
    match (entry.cancelled, entry.tentative || entry.people.is_empty()) {
        (true, _) => EventStatus::Cancelled,
        (false, true) => EventStatus::Draft,
        (false, false) => EventStatus::Invited,
    }
}

/// The common fields of a new series, without its people.
fn series_fields(main: &ForeignEntry, dates: &ForeignDates) -> SeriesFields {
    SeriesFields {
        place: main.place.clone(),
        online_link: main.online_link.clone(),
        note: main.note.clone(),
        ..SeriesFields::new(kind_of(main), &main.title, main.when.clone(), &dates.rule)
    }
}
