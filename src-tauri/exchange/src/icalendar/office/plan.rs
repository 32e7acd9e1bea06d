//! What becomes of the events of a file, put beside what the office holds.

use chrono_tz::Tz;
use kontor_core::planner::import::{Change, ForeignDates, ForeignEvent, Held, Replied, lone_uid};
use kontor_core::planner::recurrence::Start;

use super::{of_office, start_of, to_office};
use crate::icalendar::file::{CalendarEvent, Entry, Method};
use crate::icalendar::merge::{Merge, Refusal, merge};
use crate::icalendar::read::beside;

/// What becomes of one event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// It is written.
    Change(Box<Change>),
    /// The office holds the same.
    Unchanged,
    /// Nothing is done.
    Refused(Refusal),
}

/// Puts an event of a file beside what the office holds under its UID. Answers are asked for by [`answers`].
#[must_use]
pub fn plan(held: Option<&Held>, read: &CalendarEvent, method: Option<Method>, zone: Tz) -> Planned {
    let told = held.map(|held| of_office(&held.event));
    let merged = match merge(told.as_ref(), read, method) {
        Merge::New(event) => return new(&event, zone),
        Merge::Changed(event) => event,
        Merge::Unchanged => return Planned::Unchanged,
        Merge::Refused(refusal) => return Planned::Refused(refusal),
    };
    let (Some(held), Some(told)) = (held, told) else { return Planned::Unchanged };
    let (old, mut new) = (to_office(&told, zone), to_office(&merged, zone));
    if old.dates.is_some() && new.dates.is_none() {
        new.dates = once(&new);
    }
    let called_off = |event: &ForeignEvent| event.main.as_ref().is_some_and(|main| main.cancelled);
    if called_off(&old) && called_off(&new) && new.dates.is_some() {
        // What was called off has its dates struck here; nothing of it takes place, whatever the rule says.
        new.dates.clone_from(&old.dates);
    }
    if old == new {
        return Planned::Unchanged;
    }
    let (held, old, new) = (Box::new(held.clone()), Box::new(old), Box::new(new));
    Planned::Change(Box::new(Change::Update { held, old, new }))
}

fn new(event: &CalendarEvent, zone: Tz) -> Planned {
    Planned::Change(Box::new(Change::New(Box::new(to_office(event, zone)))))
}

/// A series that has become a single event stays a series, of one date.
fn once(event: &ForeignEvent) -> Option<ForeignDates> {
    event.main.as_ref()?;
    Some(ForeignDates { rule: "FREQ=DAILY;COUNT=1".to_owned(), extra_first: false, out: [].into(), extra: [].into() })
}

/// Single dates of a series that the office does not hold, each as an event of its own with a UID of its own.
#[must_use]
pub fn lone(read: &CalendarEvent) -> Vec<CalendarEvent> {
    let each = read.overrides.iter().filter_map(|entry| {
        let uid = lone_uid(&read.uid, entry.original?.wall());
        Some(CalendarEvent::single(uid, Entry { original: None, ..entry.clone() }))
    });
    each.collect()
}

/// The answers of a METHOD:REPLY, one for each date that is named; nothing, where nobody answers. `held`: what the
/// office holds under the UID, by whose clock dates are known.
#[must_use]
pub fn answers(held: Option<&Held>, read: &CalendarEvent) -> Vec<Replied> {
    let start = held.and_then(|held| held.event.main.as_ref()).map(|main| start_of(&main.when));
    let said = read.entries().filter_map(|entry| {
        let person = entry.attendees.first()?;
        let original = entry.original.map(|original| start.map_or(original, |start| beside(original, start)));
        Some(Replied {
            uid: read.uid.clone(),
            original: original.map(Start::wall),
            email: person.email.clone(),
            answer: person.answer,
        })
    });
    said.collect()
}
