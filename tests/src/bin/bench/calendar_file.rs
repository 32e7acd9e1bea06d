//! A calendar of another program: read, planned and written, and the same once more.

use std::fmt::Write as _;
use std::time::Duration;

use kontor_core::Office;
use kontor_core::planner::import::{self, Change};
use kontor_exchange::icalendar::office::{self, Planned};
use kontor_exchange::icalendar::read::{self, CalendarOptions};
use kontor_exchange::icalendar::{Method, Zone};

use crate::contacts::moment;
use crate::{Report, timed};

/// As many as ten years of a busy person.
const EVENTS: usize = 5_000;

/// Events as Google writes them, each with two guests and an alarm; every twentieth is a series.
fn calendar() -> Vec<u8> {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_owned();
    for n in 0..EVENTS {
        let (month, day, hour) = (n % 12 + 1, n % 28 + 1, n % 10 + 8);
        let year = 2020 + n % 8;
        let rule = if n % 20 == 0 { "RRULE:FREQ=WEEKLY;COUNT=30\r\n" } else { "" };
        let _ = write!(
            text,
            "BEGIN:VEVENT\r\nUID:{n}@elsewhere\r\nDTSTAMP:20260301T080000Z\r\n\
             DTSTART;TZID=Europe/Berlin:{year}{month:02}{day:02}T{hour:02}0000\r\n\
             DTEND;TZID=Europe/Berlin:{year}{month:02}{day:02}T{hour:02}4500\r\n{rule}SUMMARY:Termin {n}\r\n\
             LOCATION:Raum {day}\r\nDESCRIPTION:Zu besprechen\\nund zu entscheiden\r\n\
             ATTENDEE;CN=Kim Weber;PARTSTAT=ACCEPTED:mailto:kim{day}@weber.example\r\n\
             ATTENDEE;CN=Ole Hansen;RSVP=TRUE:mailto:ole{hour}@hansen.example\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        );
    }
    text.push_str("END:VCALENDAR\r\n");
    text.into_bytes()
}

/// What an import would write.
fn planned(office: &Office, bytes: &[u8]) -> Vec<(usize, Change)> {
    let zone: Zone = "Europe/Berlin".parse().expect("a zone");
    let options = CalendarOptions { zone, progress: &mut |_, _| true };
    let file = read::read(bytes, "bench.ics", options).expect("the calendar is sound");
    let mut changes = Vec::new();
    for (place, event) in file.events.iter().enumerate() {
        let held = import::held(office.read(), &event.uid).expect("a look");
        if let Planned::Change(change) = office::plan(held.as_ref(), event, Some(Method::Publish), zone) {
            changes.push((place, *change));
        }
    }
    changes
}

pub(crate) fn run(report: &mut Report) {
    let bytes = calendar();
    let mut office = Office::in_memory(&moment()).expect("an office");
    let (imported, first) = timed(|| {
        let changes = planned(&office, &bytes);
        import::apply(&mut office, "bench.ics", &changes, &moment(), &mut |_, _| true).expect("an import")
    });
    assert_eq!((imported.value.created, imported.value.refused.len()), (EVENTS, 0));
    report.below("ICS import of 5,000 events", first, Duration::from_secs(1));
    let (changes, again) = timed(|| planned(&office, &bytes));
    assert!(changes.is_empty(), "{}", changes.len());
    report.below("the same calendar once more: nothing to write", again, Duration::from_secs(1));
}
