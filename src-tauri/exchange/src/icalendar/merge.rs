//! What a file says of an event beside what the office holds of it: new, changed, the same, or out of date.
//!
//! Whoever imports writes the office's event as a [`CalendarEvent`], asks [`merge`], and saves what comes back.
//! Nothing is written where nothing changed, so that the same file a second time changes nothing.

use std::collections::{HashMap, HashSet};

use kontor_core::planner::event::Answer;
use kontor_core::planner::recurrence::Start;

use super::file::{CalendarEvent, Entry, Method, Person, PersonKind, State};
use super::read::beside;

/// What becomes of an event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merge {
    /// The office does not know its UID: it is taken as it is.
    New(Box<CalendarEvent>),
    /// The office's event as it is from now on.
    Changed(Box<CalendarEvent>),
    /// The office holds the same.
    Unchanged,
    /// Nothing is done.
    Refused(Refusal),
}

/// Why nothing is done with an event of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The office holds a newer state: its SEQUENCE, and that of the file.
    Outdated {
        /// What the office holds.
        held: u32,
        /// What the file says.
        read: u32,
    },
    /// A cancellation or an answer about an event that the office does not hold.
    EventUnknown,
    /// An answer of somebody who was not invited.
    GuestUnknown,
    /// An answer for a whole series of which no date ahead is an event that could note it.
    SeriesUnopened,
    /// A message that asks for something which a person decides (REFRESH, COUNTER).
    NotTaken,
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Outdated { .. } => "EVENT_OUTDATED",
            Self::EventUnknown => "EVENT_UNKNOWN",
            Self::GuestUnknown => "EVENT_GUEST_UNKNOWN",
            Self::SeriesUnopened => "EVENT_SERIES_UNOPENED",
            Self::NotTaken => "EVENT_MESSAGE_NOT_TAKEN",
        }
    }

    /// What the words need.
    #[must_use]
    pub fn data(self) -> serde_json::Value {
        match self {
            Self::Outdated { held, read } => serde_json::json!({ "held": held, "read": read }),
            _ => serde_json::Value::Null,
        }
    }
}

/// Puts what a file says of an event beside what the office holds under its UID.
///
/// A word about one date goes into its series and leaves all others alone. A word about the whole series
/// replaces what holds for every date; single dates of the office that it does not name stay, unless it strikes
/// them. RFC 5546, 2.1.5: a lower SEQUENCE is out of date. `method`: what the file wants, see
/// [`super::CalendarFile::method`].
#[must_use]
pub fn merge(held: Option<&CalendarEvent>, read: &CalendarEvent, method: Option<Method>) -> Merge {
    let Some(held) = held else {
        return match method {
            None | Some(Method::Publish | Method::Request | Method::Add) => Merge::New(Box::new(bare(read))),
            Some(Method::Cancel | Method::Reply) => Merge::Refused(Refusal::EventUnknown),
            Some(_) => Merge::Refused(Refusal::NotTaken),
        };
    };
    let held = bare(held);
    let merged = match method {
        None | Some(Method::Publish | Method::Request | Method::Add) => renewed(&held, &bare(read)),
        Some(Method::Cancel) => cancelled(&held, read),
        Some(Method::Reply) => answered(&held, read),
        Some(Method::Refresh | Method::Counter | Method::DeclineCounter) => Err(Refusal::NotTaken),
    };
    match merged {
        Ok(merged) if merged == held => Merge::Unchanged,
        Ok(merged) => Merge::Changed(Box::new(merged)),
        Err(refusal) => Merge::Refused(refusal),
    }
}

/// Without what tells of the file alone.
fn bare(event: &CalendarEvent) -> CalendarEvent {
    let mut event = event.clone();
    for entry in event.master.iter_mut().chain(&mut event.overrides) {
        (entry.line, entry.stamp) = (0, None);
    }
    event
}

/// The single dates by the clock of the series that the office holds.
fn dates<'a>(held: &CalendarEvent, read: &'a CalendarEvent) -> impl Iterator<Item = (Start, &'a Entry)> {
    let start = held.master.as_ref().map(Entry::start);
    read.overrides.iter().filter_map(move |entry| {
        let original = entry.original?;
        Some((start.map_or(original, |start| beside(original, start)), entry))
    })
}

/// Where the single dates stand, by their original start.
fn places(overrides: &[Entry]) -> HashMap<Start, usize> {
    overrides.iter().enumerate().filter_map(|(place, entry)| Some((entry.original?, place))).collect()
}

fn outdated(held: u32, read: u32) -> Result<(), Refusal> {
    if read < held { Err(Refusal::Outdated { held, read }) } else { Ok(()) }
}

fn renewed(held: &CalendarEvent, read: &CalendarEvent) -> Result<CalendarEvent, Refusal> {
    let mut merged = held.clone();
    if let Some(master) = &read.master {
        outdated(held.master.as_ref().map_or(0, |master| master.sequence), master.sequence)?;
        merged.master = Some(master.clone());
        // What it strikes goes; what it does not name stays, by its new clock.
        let start = master.start();
        for entry in &mut merged.overrides {
            entry.original = entry.original.map(|original| beside(original, start));
        }
        merged.overrides.retain(|entry| !struck(master, entry));
    }
    let (mut newer, mut older) = (0_usize, None);
    let mut places = places(&merged.overrides);
    let named: Vec<(Start, &Entry)> = dates(&merged, read).collect();
    for (original, entry) in named {
        let place = places.get(&original).copied();
        let known = place.map_or(0, |place| merged.overrides[place].sequence);
        if let Err(refusal) = outdated(known, entry.sequence) {
            older = Some(refusal);
            continue;
        }
        newer += 1;
        let entry = Entry { original: Some(original), ..entry.clone() };
        match place {
            Some(place) => merged.overrides[place] = entry,
            None => {
                places.insert(original, merged.overrides.len());
                merged.overrides.push(entry);
            }
        }
    }
    merged.overrides.sort_by_key(|entry| entry.original.map(Start::wall));
    match older {
        Some(refusal) if read.master.is_none() && newer == 0 => Err(refusal),
        _ => Ok(merged),
    }
}

fn struck(master: &Entry, entry: &Entry) -> bool {
    let (Some(recurrence), Some(original)) = (&master.recurrence, entry.original) else { return false };
    let wall = original.wall();
    recurrence.struck.contains(&wall) || recurrence.struck_days.contains(&wall.date())
}

/// Nothing is deleted: what does not take place stays and says so. A cancellation that does not say so of the event
/// and leaves guests unnamed takes off those whom it names alone (RFC 5546, 3.2.5).
fn cancelled(held: &CalendarEvent, read: &CalendarEvent) -> Result<CalendarEvent, Refusal> {
    let mut merged = held.clone();
    if let (Some(master), Some(word)) = (&mut merged.master, &read.master) {
        outdated(master.sequence, word.sequence)?;
        let series = master.recurrence.is_some();
        let taken_off = call_off(master, word, series);
        // Dates that are events of their own keep the line; those before the word was written stay as they were.
        if let (true, Some(named), Some(stamp)) = (series, taken_off, word.stamp) {
            let ahead = merged.overrides.iter_mut().filter(|entry| entry.start().wall() >= stamp.naive_utc());
            ahead.for_each(|entry| decline(entry, &named));
        }
    }
    let mut places = places(&merged.overrides);
    for (original, word) in dates(held, read) {
        let place = match places.get(&original) {
            Some(place) => *place,
            None => {
                let Some(master) = &held.master else { return Err(Refusal::EventUnknown) };
                places.insert(original, merged.overrides.len());
                merged.overrides.push(date_of(master, original));
                merged.overrides.len() - 1
            }
        };
        let entry = &mut merged.overrides[place];
        outdated(entry.sequence, word.sequence)?;
        call_off(entry, word, false);
    }
    merged.overrides.sort_by_key(|entry| entry.original.map(Start::wall));
    Ok(merged)
}

/// Calls an event off, or takes off guests, whose addresses it gives. At an event they stay on the list and do not
/// come, so that what hangs on their line is not lost; a series has nothing of the kind, and its next dates shall not
/// ask them any more.
fn call_off(entry: &mut Entry, word: &Entry, series: bool) -> Option<HashSet<String>> {
    entry.sequence = word.sequence;
    let Some(named) = uninvited(entry, word) else {
        entry.state = State::Cancelled;
        return None;
    };
    if series {
        entry.attendees.retain(|guest| !is_among(guest, &named));
    } else {
        decline(entry, &named);
    }
    Some(named)
}

fn decline(entry: &mut Entry, named: &HashSet<String>) {
    for guest in entry.attendees.iter_mut().filter(|guest| is_among(guest, named)) {
        (guest.answer, guest.rsvp) = (Answer::Declined, false);
    }
}

fn is_among(guest: &Person, named: &HashSet<String>) -> bool {
    named.contains(&guest.email.to_lowercase())
}

/// The addresses of those whom a cancellation takes off; `None` where the event does not take place.
fn uninvited(entry: &Entry, word: &Entry) -> Option<HashSet<String>> {
    if word.state == State::Cancelled {
        return None;
    }
    let named: HashSet<String> =
        word.attendees.iter().map(|guest| guest.email.to_lowercase()).filter(|email| !email.is_empty()).collect();
    let organizer = entry.organizer.as_ref().map(|person| person.email.to_lowercase());
    let stays = |guest: &Person| {
        let email = guest.email.to_lowercase();
        let is_guest = !matches!(guest.kind, PersonKind::Room | PersonKind::Resource);
        is_guest && organizer.as_ref() != Some(&email) && !named.contains(&email)
    };
    let stands = matches!(word.state, State::Confirmed | State::Tentative);
    (!named.is_empty() && (stands || entry.attendees.iter().any(stays))).then_some(named)
}

/// One date of a series as the series has it, to differ from now on.
fn date_of(master: &Entry, original: Start) -> Entry {
    use kontor_core::planner::event::When;
    let by = original.wall() - master.start().wall();
    let when = match &master.when {
        When::Timed { starts, ends, zone } => {
            When::Timed { starts: *starts + by, ends: *ends + by, zone: zone.clone() }
        }
        When::Days { first, last } => When::Days { first: *first + by, last: *last + by },
    };
    Entry { original: Some(original), when, recurrence: None, ..master.clone() }
}

/// Matches UID, date and guest; an answer to an older state is one all the same, as the guest may still be told.
fn answered(held: &CalendarEvent, read: &CalendarEvent) -> Result<CalendarEvent, Refusal> {
    let mut merged = held.clone();
    if let Some(word) = &read.master {
        let master = merged.master.as_mut().ok_or(Refusal::EventUnknown)?;
        note(&mut master.attendees, word)?;
    }
    let mut places = places(&merged.overrides);
    for (original, word) in dates(held, read) {
        match places.get(&original) {
            Some(place) => note(&mut merged.overrides[*place].attendees, word)?,
            None => {
                let master = held.master.as_ref().ok_or(Refusal::EventUnknown)?;
                let mut entry = date_of(master, original);
                note(&mut entry.attendees, word)?;
                places.insert(original, merged.overrides.len());
                merged.overrides.push(entry);
            }
        }
    }
    merged.overrides.sort_by_key(|entry| entry.original.map(Start::wall));
    Ok(merged)
}

fn note(guests: &mut [Person], word: &Entry) -> Result<(), Refusal> {
    let same = |one: &Person, other: &Person| !one.email.is_empty() && one.email.eq_ignore_ascii_case(&other.email);
    let answer: &Person = word.attendees.first().ok_or(Refusal::GuestUnknown)?;
    let guest = guests.iter_mut().find(|guest| same(guest, answer)).ok_or(Refusal::GuestUnknown)?;
    guest.answer = answer.answer;
    guest.rsvp &= answer.answer == Answer::Open;
    Ok(())
}
