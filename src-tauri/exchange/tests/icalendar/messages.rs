//! Messages about events, and the drafts of e-mails that carry them.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use chrono::{DateTime, NaiveDate, Utc};
use kontor_core::planner::When;
use kontor_core::planner::recurrence::Start;
use kontor_exchange::icalendar::{CalendarEvent, Entry, Message, Method, Person, Recurrence, eml, write};

fn stamp() -> DateTime<Utc> {
    "2026-03-16T08:00:00Z".parse().unwrap()
}

fn timed(starts: &str, ends: &str) -> When {
    When::Timed { starts: starts.parse().unwrap(), ends: ends.parse().unwrap(), zone: "Europe/Berlin".to_owned() }
}

fn sitting() -> CalendarEvent {
    let mut entry =
        Entry::new("3. Sitzung des Beirats; Etat, Ausblick", timed("2026-03-23T09:00:00", "2026-03-23T12:00:00"));
    entry.description = "Tagesordnung:\n1. Eröffnung\n2. Etat \\ Ausblick".to_owned();
    entry.place = "Großer Saal, Kiel".to_owned();
    entry.sequence = 2;
    entry.foreign_lines = "X-A:1\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM".to_owned();
    CalendarEvent::single("beirat-3@kontor".to_owned(), entry)
}

fn invitation(method: Method) -> Message {
    Message::new(
        method,
        Person::organizer("Anna Petersen", "anna@example.org"),
        vec![
            Person::invited("Krüger, Uwe", "uwe@example.org"),
            Person { required: false, ..Person::invited("Ida \"Jo\" Lang", "ida@example.org") },
        ],
        sitting(),
    )
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.replace("\r\n ", "").lines().map(ToOwned::to_owned).collect()
}

#[test]
fn an_invitation_has_one_uid_a_sender_and_those_who_are_asked() {
    let bytes = write::message(&invitation(Method::Request), stamp());
    let lines = lines(&bytes);
    for expected in [
        "METHOD:REQUEST",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "UID:beirat-3@kontor",
        "DTSTAMP:20260316T080000Z",
        "DTSTART;TZID=Europe/Berlin:20260323T090000",
        "DTEND;TZID=Europe/Berlin:20260323T120000",
        "SUMMARY:3. Sitzung des Beirats\\; Etat\\, Ausblick",
        "DESCRIPTION:Tagesordnung:\\n1. Eröffnung\\n2. Etat \\\\ Ausblick",
        "SEQUENCE:2",
        "ORGANIZER;CN=Anna Petersen:mailto:anna@example.org",
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Krüger, Uwe\":mailto:uwe@example.org",
        "ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Ida ^'Jo^' Lang:mailto:ida@example.org",
        "X-A:1",
    ] {
        assert_eq!(lines.iter().filter(|line| *line == expected).count(), 1, "{expected}: {lines:#?}");
    }
    // An alarm is everybody's own affair.
    assert!(!lines.iter().any(|line| line.contains("ALARM") || line.starts_with("STATUS")), "{lines:#?}");
    let read = ICalendar::parse(String::from_utf8(bytes).unwrap()).unwrap();
    let kinds: Vec<_> = read.components.iter().map(|one| &one.component_type).collect();
    assert_eq!(kinds.iter().filter(|kind| ***kind == ICalendarComponentType::VEvent).count(), 1);
    assert_eq!(read.components[0].property(&ICalendarProperty::Method).map(|one| one.values.len()), Some(1));
}

#[test]
fn a_cancellation_says_so_unless_it_takes_off_guests_alone() {
    let mut message = invitation(Method::Cancel);
    let cancelled =
        |message: &Message| lines(&write::message(message, stamp())).contains(&"STATUS:CANCELLED".to_owned());
    assert!(cancelled(&message));
    message.removes_guests = true;
    assert!(!cancelled(&message));
}

#[test]
fn one_date_of_a_series_is_cancelled_by_its_original_start() {
    let mut message = invitation(Method::Cancel);
    let mut one = message.event.master.take().unwrap();
    let start: chrono::NaiveDateTime = "2026-03-23T09:00:00".parse().unwrap();
    one.original = Some(Start::Zoned(start, chrono_tz::Tz::Europe__Berlin));
    message.event.overrides.push(one);
    let lines = lines(&write::message(&message, stamp()));
    assert!(lines.contains(&"RECURRENCE-ID;TZID=Europe/Berlin:20260323T090000".to_owned()), "{lines:#?}");
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
}

#[test]
fn a_series_bears_its_rule_and_its_dates() {
    let mut event = sitting();
    let master = event.master.as_mut().unwrap();
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().unwrap();
    master.recurrence = Some(Recurrence {
        rules: vec!["FREQ=WEEKLY;UNTIL=20260629".parse().unwrap()],
        added: [at("2026-03-25T09:00:00")].into(),
        struck: [at("2026-04-06T09:00:00"), at("2026-05-25T09:00:00")].into(),
        struck_days: [NaiveDate::from_ymd_opt(2026, 5, 4).unwrap()].into(),
        ..Recurrence::default()
    });
    let lines = lines(&write::calendar("Beirat", &[event], &[], stamp()));
    for expected in [
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Beirat",
        // The whole of the last day, as an instant.
        "RRULE:FREQ=WEEKLY;UNTIL=20260629T215959Z",
        "RDATE;TZID=Europe/Berlin:20260325T090000",
        "EXDATE;TZID=Europe/Berlin:20260406T090000",
        "EXDATE;TZID=Europe/Berlin:20260525T090000",
        "EXDATE;VALUE=DATE:20260504",
        "BEGIN:VALARM",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
    }
}

#[test]
fn whole_days_end_before_the_next_and_moments_have_no_end() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let days = Entry::new("Messe", When::Days { first: day("2026-03-23"), last: day("2026-03-25") });
    let utc = When::Timed {
        starts: "2026-03-23T09:00:00".parse().unwrap(),
        ends: "2026-03-23T09:00:00".parse().unwrap(),
        zone: "UTC".to_owned(),
    };
    let events =
        [CalendarEvent::single("a".to_owned(), days), CalendarEvent::single("b".to_owned(), Entry::new("Anruf", utc))];
    let lines = lines(&write::calendar("", &events, &[], stamp()));
    for expected in ["DTSTART;VALUE=DATE:20260323", "DTEND;VALUE=DATE:20260326", "DTSTART:20260323T090000Z"] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
    }
    assert_eq!(lines.iter().filter(|line| line.starts_with("DTEND")).count(), 1);
    assert!(!lines.iter().any(|line| line.contains("VTIMEZONE")));
}

#[test]
fn the_draft_carries_the_message_as_buttons_and_as_a_file() {
    let draft = eml::Draft {
        to: vec![("Krüger, Uwe".to_owned(), "uwe@example.org".to_owned())],
        hidden: false,
        subject: "Einladung: 3. Sitzung des Beirats – Etat".to_owned(),
        text: "Sehr geehrter Herr Krüger,\n\nwir laden ein.".to_owned(),
        attachments: vec![eml::Attachment {
            name: "Tagesordnung.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: b"%PDF-1.7".to_vec(),
        }],
    };
    for (method, file) in [(Method::Request, "invite.ics"), (Method::Cancel, "cancel.ics")] {
        let bytes = eml::draft(&draft, &invitation(method), stamp()).unwrap();
        let text = String::from_utf8(bytes).unwrap().replace("\r\n\t", " ").replace("\r\n ", " ");
        for expected in [
            "X-Unsent: 1\r\n".to_owned(),
            "Date: Mon, 16 Mar 2026 08:00:00 +0000\r\n".to_owned(),
            format!("method=\"{}\"", method.name()),
            "multipart/mixed".to_owned(),
            "multipart/alternative".to_owned(),
            format!("filename=\"{file}\""),
            "filename=\"Tagesordnung.pdf\"".to_owned(),
            "<anna@example.org>".to_owned(),
        ] {
            assert!(text.contains(&expected), "{expected}: {text}");
        }
        assert!(text.contains("uwe@example.org") && !text.contains("Bcc"));
    }
}
