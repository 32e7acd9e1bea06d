//! iCalendar (RFC 5545) out: whole days with alarms.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::write::{escape, fold};

/// A day that leaves for another calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayEvent {
    /// Stays the same whenever it leaves, so that a second import changes the first and adds nothing.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// "Absenden: Kündigung Leasing Kopierer".
    pub summary: String,
    /// Text; may have several lines.
    pub description: String,
    /// Alarms, so many days before the day, at nine in the morning.
    pub alarms: Vec<u32>,
}

/// The hour of alarms: an all-day event begins at midnight, when nobody is at the desk.
const ALARM_HOUR: u32 = 9;

/// Writes a calendar. `stamp`: when it is written.
#[must_use]
pub fn write(events: &[DayEvent], stamp: DateTime<Utc>) -> Vec<u8> {
    let mut out = Vec::new();
    for line in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kontor//Kontor//DE", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        fold(&mut out, line);
    }
    for event in events {
        one(&mut out, event, stamp);
    }
    fold(&mut out, "END:VCALENDAR");
    out
}

fn one(out: &mut Vec<u8>, event: &DayEvent, stamp: DateTime<Utc>) {
    let summary = escape(&event.summary);
    let next = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
    fold(out, "BEGIN:VEVENT");
    fold(out, &format!("UID:{}", escape(&event.uid)));
    fold(out, &format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
    fold(out, &format!("DTSTART;VALUE=DATE:{}", event.day.format("%Y%m%d")));
    fold(out, &format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
    fold(out, &format!("SUMMARY:{summary}"));
    if !event.description.is_empty() {
        fold(out, &format!("DESCRIPTION:{}", escape(&event.description)));
    }
    // A deadline keeps nobody from another appointment.
    fold(out, "TRANSP:TRANSPARENT");
    for days in &event.alarms {
        fold(out, "BEGIN:VALARM");
        fold(out, "ACTION:DISPLAY");
        fold(out, &format!("DESCRIPTION:{summary}"));
        fold(out, &format!("TRIGGER:{}", trigger(*days)));
        fold(out, "END:VALARM");
    }
    fold(out, "END:VEVENT");
}

/// From midnight of the day itself: nine o'clock so many days before.
fn trigger(days: u32) -> String {
    match days {
        0 => format!("PT{ALARM_HOUR}H"),
        1 => format!("-PT{}H", 24 - ALARM_HOUR),
        more => format!("-P{}DT{}H", more - 1, 24 - ALARM_HOUR),
    }
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

    use super::*;

    fn event() -> DayEvent {
        DayEvent {
            uid: "contract-7-20270714@1f2e".to_owned(),
            day: "2027-04-08".parse().unwrap(),
            summary: "Absenden: Kündigung „Leasing; Kopierer, Etage 2“ an die Österreichische Kabelgesellschaft mbH"
                .to_owned(),
            description: "Zugang bis 14.04.2027\nBEGIN:VALARM\\".to_owned(),
            alarms: vec![90, 1, 0],
        }
    }

    #[test]
    fn a_day_leaves_as_other_calendars_read_it() {
        let stamp = "2026-11-21T08:00:00Z".parse().unwrap();
        let text = String::from_utf8(write(&[event()], stamp)).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let read = ICalendar::parse(&text).unwrap();
        let found: Vec<_> = read
            .components
            .iter()
            .filter(|component| component.component_type == ICalendarComponentType::VEvent)
            .collect();
        assert_eq!(found.len(), 1);
        let value = |name: &ICalendarProperty| {
            found[0].property(name).and_then(|entry| entry.values.first()).and_then(|value| value.as_text())
        };
        assert_eq!(value(&ICalendarProperty::Uid), Some("contract-7-20270714@1f2e"));
        assert_eq!(value(&ICalendarProperty::Summary), Some(event().summary.as_str()));
        // What looks like a line of its own is text.
        assert_eq!(value(&ICalendarProperty::Description), Some(event().description.as_str()));
        let alarms = read.components.iter().filter(|one| one.component_type == ICalendarComponentType::VAlarm).count();
        assert_eq!(alarms, 3);
        for line in [
            "DTSTART;VALUE=DATE:20270408",
            "DTEND;VALUE=DATE:20270409",
            "TRIGGER:-P89DT15H",
            "TRIGGER:-PT15H",
            "TRIGGER:PT9H",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line}");
        }
    }
}
