//! What the office has no field for, line by line.

use chrono::NaiveDate;
use chrono_tz::Tz;
use kontor_core::planner::event::When;

use super::{guest, is_guest, says_more};
use crate::icalendar::file::{Class, Entry, State};
use crate::icalendar::read::{CalendarOptions, read};
use crate::icalendar::write::{attendee, escape, fold, organizer};

/// The lines that are kept of an entry: what nobody understands, then what the office has no field for. Of a series
/// every guest, for its list knows neither addresses nor answers.
pub(super) fn pack(entry: &Entry, series: bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    if !entry.foreign_lines.is_empty() {
        lines.push(entry.foreign_lines.clone());
    }
    match entry.class {
        Class::Public => {}
        Class::Private => lines.push("CLASS:PRIVATE".to_owned()),
        Class::Confidential => lines.push("CLASS:CONFIDENTIAL".to_owned()),
    }
    if entry.transparent {
        lines.push("TRANSP:TRANSPARENT".to_owned());
    }
    if !entry.categories.is_empty() {
        let names: Vec<String> = entry.categories.iter().map(|name| escape(name)).collect();
        lines.push(format!("CATEGORIES:{}", names.join(",")));
    }
    if !entry.url.is_empty() {
        lines.push(format!("URL:{}", entry.url));
    }
    match entry.state {
        State::Confirmed => lines.push("STATUS:CONFIRMED".to_owned()),
        State::Tentative => lines.push("STATUS:TENTATIVE".to_owned()),
        // A series has no status of its own.
        State::Cancelled if series => lines.push("STATUS:CANCELLED".to_owned()),
        State::Cancelled | State::Unsaid => {}
    }
    lines.extend(entry.organizer.as_ref().map(organizer));
    // In the order in which they leave again: whoever is no guest of the list stands behind.
    let (guests, others): (Vec<_>, Vec<_>) =
        entry.attendees.iter().partition(|person| is_guest(person) && guest(person).is_some());
    lines.extend(guests.into_iter().filter(|person| series || says_more(person)).map(attendee));
    lines.extend(others.into_iter().map(attendee));
    lines.join("\n")
}

/// The kept lines as an entry that says nothing else; `None` without any.
pub(super) fn unpack(lines: &str) -> Option<Entry> {
    if lines.is_empty() {
        return None;
    }
    let mut bytes = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:kept\r\nDTSTART;VALUE=DATE:20260101\r\n".to_vec();
    for line in lines.lines() {
        fold(&mut bytes, line);
    }
    bytes.extend(b"END:VEVENT\r\nEND:VCALENDAR\r\n");
    let read = read(&bytes, "", CalendarOptions { zone: Tz::UTC, progress: &mut |_, _| true }).ok();
    let entry = read.and_then(|file| file.events.into_iter().next()?.master);
    // Lines that nobody can read come back as they are.
    entry.or_else(|| {
        let day = NaiveDate::default();
        let when = When::Days { first: day, last: day };
        Some(Entry { foreign_lines: lines.to_owned(), ..Entry::new("", when) })
    })
}
