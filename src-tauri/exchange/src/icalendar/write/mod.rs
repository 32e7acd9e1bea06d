//! Calendars out: RFC 5545, folded at 75 octets, times with the full rules of their zones.

mod entry;
mod foreign;
mod people;
mod times;
pub mod timezone;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;

pub use crate::vcard::write::{escape, escape_param, fold};

use super::file::{CalendarEvent, CalendarTask, Entry, Message, Method, State};
pub(super) use people::{attendee, organizer};
pub(super) use times::rule as rule_beside;
use times::zones_of;

/// Writes a calendar for everybody's knowledge (METHOD:PUBLISH): events, series with the dates that
/// differ, tasks. `name`: what other programs call the calendar; may be empty. `stamp`: when it is written.
#[must_use]
pub fn calendar(name: &str, events: &[CalendarEvent], tasks: &[CalendarTask], stamp: DateTime<Utc>) -> Vec<u8> {
    let mut writer = Writer { out: Vec::new(), stamp, alarms: true };
    let mut zones = BTreeMap::new();
    for entry in events.iter().flat_map(CalendarEvent::entries) {
        zones_of(entry, &mut zones);
    }
    for task in tasks {
        times::zones_of_task(task, &mut zones);
    }
    writer.begin(Method::Publish, name, &zones);
    for event in events {
        for entry in event.entries() {
            writer.entry(&event.uid, entry);
        }
    }
    for task in tasks {
        writer.task(task);
    }
    writer.line("END:VCALENDAR");
    writer.out
}

/// Writes a message. What the message says of organiser and guests replaces what its entries say; alarms
/// stay at home, as they are everybody's own affair. `stamp`: when it is written.
#[must_use]
pub fn message(message: &Message, stamp: DateTime<Utc>) -> Vec<u8> {
    let mut writer = Writer { out: Vec::new(), stamp, alarms: false };
    let entries: Vec<Entry> = message.event.entries().map(|entry| spoken(message, entry)).collect();
    let mut zones = BTreeMap::new();
    for entry in &entries {
        zones_of(entry, &mut zones);
    }
    writer.begin(message.method, "", &zones);
    for entry in &entries {
        writer.entry(&message.event.uid, entry);
    }
    writer.line("END:VCALENDAR");
    writer.out
}

/// An entry as the message has it.
fn spoken(message: &Message, entry: &Entry) -> Entry {
    let mut spoken = entry.clone();
    spoken.organizer = Some(message.organizer.clone());
    spoken.attendees.clone_from(&message.attendees);
    if message.method == Method::Cancel && !message.removes_guests {
        spoken.state = State::Cancelled;
    }
    spoken
}

/// Zones in use, each with the first year that it is needed for.
type Zones = BTreeMap<&'static str, (Tz, i32)>;

fn need(zones: &mut Zones, zone: Tz, day: impl Datelike) {
    let year = day.year();
    let needed = zones.entry(zone.name()).or_insert((zone, year));
    needed.1 = needed.1.min(year);
}

struct Writer {
    out: Vec<u8>,
    stamp: DateTime<Utc>,
    /// Whether alarms go along.
    alarms: bool,
}

impl Writer {
    fn line(&mut self, line: &str) {
        fold(&mut self.out, line);
    }

    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{name}:{}", escape(value)));
        }
    }

    fn begin(&mut self, method: Method, name: &str, zones: &Zones) {
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kontor//Kontor//DE", "CALSCALE:GREGORIAN"] {
            self.line(line);
        }
        self.line(&format!("METHOD:{}", method.name()));
        self.text("X-WR-CALNAME", name);
        for &(zone, first) in zones.values() {
            timezone::write(&mut self.out, zone, first);
        }
    }
}
