//! What belongs to one UID comes together; of what is said twice the newer word counts.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use kontor_core::planner::recurrence::Start;
use serde_json::json;

use super::entry::beside;
use super::{Notes, short};
use crate::error::warning;
use crate::icalendar::file::{CalendarEvent, CalendarTask, Entry};

/// Puts the parts of events together, in the order of the file. `answers`: the file holds answers, of which each guest
/// has one of their own.
pub(super) fn events(entries: Vec<(String, Entry)>, answers: bool, notes: &mut Notes) -> Vec<CalendarEvent> {
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut events: Vec<(CalendarEvent, Vec<Entry>)> = Vec::new();
    for (uid, entry) in entries {
        let whose = entry.attendees.first().filter(|_| answers).map(|guest| guest.email.to_lowercase());
        let place = *places.entry((uid.clone(), whose.unwrap_or_default())).or_insert_with(|| {
            events.push((CalendarEvent { uid, ..CalendarEvent::default() }, Vec::new()));
            events.len() - 1
        });
        let (event, others) = &mut events[place];
        if entry.original.is_some() {
            others.push(entry);
        } else {
            let held = event.master.take();
            event.master = Some(match held {
                Some(held) => newer(&event.uid, held, entry, notes),
                None => entry,
            });
        }
    }
    events.into_iter().map(|(event, others)| with_dates(event, others, notes)).collect()
}

/// The single dates of an event by the clock of its master, each once.
fn with_dates(mut event: CalendarEvent, others: Vec<Entry>, notes: &mut Notes) -> CalendarEvent {
    let start = event.master.as_ref().filter(|master| !master.timeless).map(Entry::start);
    let mut dates: HashMap<Start, Entry> = HashMap::with_capacity(others.len());
    for mut entry in others {
        let Some(original) = entry.original else { continue };
        let original = start.map_or(original, |start| beside(original, start));
        entry.original = Some(original);
        let entry = match dates.remove(&original) {
            Some(held) => newer(&event.uid, held, entry, notes),
            None => entry,
        };
        dates.insert(original, entry);
    }
    event.overrides = dates.into_values().collect();
    event.overrides.sort_by_key(|entry| (entry.original.map(Start::wall), entry.line));
    event
}

/// Of two words the one of the higher SEQUENCE, else the later one (RFC 5546, 2.1.5).
fn newer(uid: &str, held: Entry, entry: Entry, notes: &mut Notes) -> Entry {
    notes.add(entry.line, warning::EVENT_REPEATED, json!({ "uid": short(uid), "first_line": held.line }));
    if rank(held.sequence, held.stamp) > rank(entry.sequence, entry.stamp) { held } else { entry }
}

const fn rank(sequence: u32, stamp: Option<DateTime<Utc>>) -> (u32, Option<DateTime<Utc>>) {
    (sequence, stamp)
}

/// Tasks that stand twice in the file.
pub(super) fn tasks(tasks: &mut Vec<CalendarTask>, notes: &mut Notes) {
    let mut places: HashMap<(String, Option<Start>), usize> = HashMap::new();
    let mut kept: Vec<CalendarTask> = Vec::with_capacity(tasks.len());
    for task in tasks.drain(..) {
        let place = *places.entry((task.uid.clone(), task.original)).or_insert(kept.len());
        match kept.get_mut(place) {
            Some(held) => {
                let data = json!({ "uid": short(&task.uid), "first_line": held.line });
                notes.add(task.line, warning::EVENT_REPEATED, data);
                if rank(held.sequence, held.stamp) <= rank(task.sequence, task.stamp) {
                    *held = task;
                }
            }
            None => kept.push(task),
        }
    }
    *tasks = kept;
}
