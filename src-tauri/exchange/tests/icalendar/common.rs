//! What these tests share.

use chrono_tz::Tz;
use kontor_exchange::ExchangeError;
use kontor_exchange::icalendar::CalendarFile;
use kontor_exchange::icalendar::read::{CalendarOptions, read};

/// Reads in an office in Berlin.
pub fn read_plain(bytes: &[u8]) -> Result<CalendarFile, ExchangeError> {
    let mut progress = |_, _| true;
    let file = read(bytes, "termine.ics", CalendarOptions { zone: Tz::Europe__Berlin, progress: &mut progress })?;
    assert_sound(&file);
    Ok(file)
}

/// Nothing is lost without a word.
fn assert_sound(file: &CalendarFile) {
    let counted = |code: &str| file.warnings.iter().filter(|warning| warning.code == code).count();
    let entries: usize = file.events.iter().map(|event| event.entries().count()).sum();
    let told = file.rejected.len() + counted("PART_PASSED") + counted("EVENT_REPEATED");
    if file.warnings.len() < kontor_exchange::icalendar::MAX_COMPONENTS {
        assert_eq!(file.found, entries + file.tasks.len() + told, "{file:#?}");
    }
    for event in &file.events {
        assert!(!event.uid.is_empty());
        assert!(event.overrides.iter().all(|entry| entry.original.is_some()));
    }
}

/// An event's lines in a calendar of their own.
pub fn calendar(lines: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n").into_bytes()
}

/// The codes of what was remarked.
pub fn codes(file: &CalendarFile) -> Vec<&'static str> {
    file.warnings.iter().map(|warning| warning.code).collect()
}
