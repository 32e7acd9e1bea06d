//! What single properties mean, case by case.

use kontor_core::planner::{Answer, Role, When};
use kontor_exchange::icalendar::{Class, Entry, Method, PersonKind, State, TaskState};

use crate::common::{calendar, codes, read_plain};

fn entry(lines: &str) -> Entry {
    read_plain(&calendar(lines)).unwrap().events.remove(0).master.unwrap()
}

/// "2026-03-16 09:00–10:00 Europe/Berlin", "2026-03-16–2026-03-18".
fn when(lines: &str) -> String {
    match entry(lines).when {
        When::Days { first, last } => format!("{first}–{last}"),
        When::Timed { starts, ends, zone } => {
            format!("{}–{} {zone}", starts.format("%Y-%m-%d %H:%M"), ends.format("%d. %H:%M"))
        }
    }
}

#[test]
fn starts_and_ends() {
    for (lines, expected) in [
        ("DTSTART:20260316T090000\nDTEND:20260316T100000", "2026-03-16 09:00–16. 10:00 "),
        ("DTSTART:20260316T080000Z\nDURATION:PT1H", "2026-03-16 08:00–16. 09:00 UTC"),
        ("DTSTART;TZID=Europe/Berlin:20260316T090000", "2026-03-16 09:00–16. 09:00 Europe/Berlin"),
        (
            "DTSTART;TZID=Europe/Berlin:20260316T090000\nDTEND:20260316T093000Z",
            "2026-03-16 09:00–16. 10:30 Europe/Berlin",
        ),
        ("DTSTART;TZID=W. Europe Standard Time:20260316T090000", "2026-03-16 09:00–16. 09:00 Europe/Berlin"),
        ("DTSTART;TZID=\"W. Europe Standard Time 1\":20260316T090000", "2026-03-16 09:00–16. 09:00 Europe/Berlin"),
        // The end of whole days is the day after.
        ("DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260319", "2026-03-16–2026-03-18"),
        ("DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260317", "2026-03-16–2026-03-16"),
        ("DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260316", "2026-03-16–2026-03-16"),
        ("DTSTART;VALUE=DATE:20260316", "2026-03-16–2026-03-16"),
        ("DTSTART:20260316", "2026-03-16–2026-03-16"),
        ("DTSTART;VALUE=DATE:20260316T090000", "2026-03-16–2026-03-16"),
        ("DTSTART;VALUE=DATE:20260316\nDURATION:P3D", "2026-03-16–2026-03-18"),
        // A day by the calendar and 24 hours by the clock differ in the night when the clocks are set.
        ("DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:P1D", "2026-03-28 12:00–29. 12:00 Europe/Berlin"),
        ("DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:PT24H", "2026-03-28 12:00–29. 13:00 Europe/Berlin"),
        // In the gap of spring the wall time stays as it is written; the engine moves it forward.
        ("DTSTART;TZID=Europe/Berlin:20260329T023000\nDURATION:PT1H", "2026-03-29 02:30–29. 04:30 Europe/Berlin"),
        (
            "DTSTART;TZID=Europe/Berlin:20261024T220000\nDTEND;TZID=Europe/Berlin:20261025T060000",
            "2026-10-24 22:00–25. 06:00 Europe/Berlin",
        ),
        // Exchange writes whole days as midnights.
        (
            "DTSTART;TZID=Europe/Berlin:20260316T000000\nDTEND;TZID=Europe/Berlin:20260318T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            "2026-03-16–2026-03-17",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20260316T000000\nDTEND;TZID=Europe/Berlin:20260317T000000",
            "2026-03-16 00:00–17. 00:00 Europe/Berlin",
        ),
    ] {
        assert_eq!(when(lines), expected, "{lines}");
    }
}

#[test]
fn remarks_and_refusals() {
    for (lines, expected) in [
        ("DTSTART:20260316T090000\nDTEND:20260316T080000", "END_BEFORE_START"),
        ("DTSTART:20260316T090000\nDURATION:-PT1H", "MOMENT_INVALID"),
        ("DTSTART;TZID=Mond/Krater:20260316T090000", "ZONE_NOT_KNOWN"),
        ("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rom\":20260316T090000", "ZONE_RECOGNISED"),
        ("DTSTART:20260316T090000\nRRULE:FREQ=FORTNIGHTLY", "RULE_SET_ASIDE"),
        ("DTSTART:20260316T090000\nRRULE:RSCALE=CHINESE;FREQ=YEARLY", "RULE_SET_ASIDE"),
        ("DTSTART;VALUE=DATE:20260316\nRRULE:FREQ=HOURLY", "RULE_SET_ASIDE"),
        ("DTSTART:20260316T090000\nRRULE:FREQ=SECONDLY", "CALENDAR_RULE_SUB_DAILY"),
        ("DTSTART:20260316T090000\nRRULE:FREQ=DAILY;UNTIL=20250101", "RULE_ENDS_EARLY"),
        ("DTSTART:20260316T090000\nRRULE:FREQ=DAILY\nEXDATE:morgen", "MOMENT_INVALID"),
        ("DTSTART:20260316T090000\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000", "RANGE_AS_ONE"),
        ("DTSTART:20260316T090000\nSUMMARY:MÃ¼ller", "TEXT_GARBLED"),
    ] {
        assert_eq!(codes(&read_plain(&calendar(lines)).unwrap()), [expected], "{lines}");
    }
    for (lines, expected) in [("SUMMARY:x", "EVENT_WITHOUT_START"), ("DTSTART:heute", "EVENT_START_INVALID")] {
        let file = read_plain(&calendar(lines)).unwrap();
        assert_eq!(file.rejected.iter().map(|one| one.reason).collect::<Vec<_>>(), [expected], "{lines}");
    }
    let kept = entry("DTSTART:20260316T090000\nRRULE:FREQ=FORTNIGHTLY");
    assert_eq!((kept.recurrence, kept.foreign_lines.as_str()), (None, "RRULE:FREQ=FORTNIGHTLY"));
}

#[test]
fn texts_and_what_is_kept() {
    let read = entry(
        "DTSTART:20260316T090000\nSUMMARY;LANGUAGE=de:Etat\\, Ausblick\\; Rest\\\\\nDESCRIPTION:a\\nb\\Nc\n \\, d\n\
         LOCATION:Großer Saal\nURL:https://example.org/x\nX-GOOGLE-CONFERENCE:https://meet.example.org/1\n\
         STATUS:TENTATIVE\nSEQUENCE:7\nCLASS:PRIVATE\nTRANSP:TRANSPARENT\nCATEGORIES:Etat,Beirat\\, intern\n\
         CATEGORIES:Rot\nX-ALT-DESC;FMTTYPE=text/html:<b>a\\, b</b>\nPRIORITY:5\nBEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM",
    );
    assert_eq!((read.title.as_str(), read.description.as_str()), ("Etat, Ausblick; Rest\\", "a\nb\nc, d"));
    assert_eq!((read.place.as_str(), read.url.as_str()), ("Großer Saal", "https://example.org/x"));
    assert_eq!(read.online_link, "https://meet.example.org/1");
    assert_eq!((read.state, read.sequence, read.class, read.transparent), (State::Tentative, 7, Class::Private, true));
    assert_eq!(read.categories, ["Etat", "Beirat, intern", "Rot"]);
    assert_eq!(
        read.foreign_lines,
        "X-GOOGLE-CONFERENCE:https://meet.example.org/1\nX-ALT-DESC;FMTTYPE=text/html:<b>a\\, b</b>\nPRIORITY:5\n\
         BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM"
    );
}

#[test]
fn people() {
    let read = entry(
        "DTSTART:20260316T090000\nORGANIZER;CN=\"Petersen, Anna\":MAILTO:anna@example.org\n\
         ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN='Uwe':mailto:uwe@example.org\n\
         ATTENDEE;ROLE=OPT-PARTICIPANT;RSVP=TRUE;CN=ida@example.org:mailto:ida@example.org\n\
         ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT:urn:uuid:1\n\
         ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:a@b\",\"mailto:c@d\":invalid:nomail",
    );
    assert_eq!(
        read.organizer.map(|person| (person.name, person.email)),
        Some(("Petersen, Anna".into(), "anna@example.org".into()))
    );
    let told: Vec<_> = read
        .attendees
        .iter()
        .map(|one| (one.name.as_str(), one.email.as_str(), one.role, one.required, one.answer, one.rsvp, one.kind))
        .collect();
    let (open, person) = (Answer::Open, PersonKind::Individual);
    assert_eq!(
        told,
        [
            ("Uwe", "uwe@example.org", Role::Chair, true, Answer::Accepted, false, person),
            ("", "ida@example.org", Role::Participant, false, open, true, person),
            ("", "", Role::Guest, false, open, false, PersonKind::Room),
            ("", "", Role::Participant, true, open, false, person),
        ]
    );
    assert_eq!(read.attendees[2].uri, "urn:uuid:1");
    assert_eq!(read.attendees[3].params.len(), 2);
}

#[test]
fn a_date_that_differs_belongs_to_its_series_and_the_newer_word_counts() {
    let two = |first: &str, second: &str| {
        let part = |sequence: &str, title: &str| {
            format!(
                "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20260323T100000\nRECURRENCE-ID:20260323T080000Z\n{sequence}\nSUMMARY:{title}\nEND:VEVENT\n"
            )
        };
        format!(
            "BEGIN:VCALENDAR\n{}{}BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20260316T090000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n",
            part(first, "eins"),
            part(second, "zwei")
        )
    };
    for (first, second, expected) in [
        ("SEQUENCE:1", "SEQUENCE:2", "zwei"),
        ("SEQUENCE:2", "SEQUENCE:1", "eins"),
        ("SEQUENCE:1", "SEQUENCE:1", "zwei"),
        ("DTSTAMP:20260102T000000Z", "DTSTAMP:20260101T000000Z", "eins"),
    ] {
        let file = read_plain(two(first, second).as_bytes()).unwrap();
        assert_eq!(codes(&file), ["EVENT_REPEATED"]);
        let event = &file.events[0];
        assert!(event.is_series());
        assert_eq!(event.overrides.len(), 1);
        assert_eq!(event.overrides[0].title, expected, "{first} {second}");
        assert_eq!(event.overrides[0].original.unwrap().wall().to_string(), "2026-03-23 09:00:00");
    }
}

#[test]
fn tasks() {
    let bytes =
        b"BEGIN:VCALENDAR\nMETHOD:PUBLISH\nBEGIN:VTODO\nUID:t\nSUMMARY:Protokoll\nDTSTART;VALUE=DATE:20260316\n\
        DUE;VALUE=DATE:20260320\nPRIORITY:1\nPERCENT-COMPLETE:100\nCOMPLETED:20260319T120000Z\nX-A:1\nEND:VTODO\n\
        BEGIN:VJOURNAL\nUID:j\nEND:VJOURNAL\nEND:VCALENDAR\n";
    let file = read_plain(bytes).unwrap();
    assert_eq!((file.method, codes(&file)), (Some(Method::Publish), vec!["PART_PASSED"]));
    let task = &file.tasks[0];
    assert_eq!((task.title.as_str(), task.priority, task.percent), ("Protokoll", 1, Some(100)));
    assert_eq!((task.state, task.foreign_lines.as_str()), (TaskState::Done, "X-A:1"));
    assert_eq!(task.due.unwrap().wall().date().to_string(), "2026-03-20");
}

#[test]
fn a_word_about_an_event_need_not_say_when_it_is() {
    for (method, read) in [("CANCEL", true), ("REPLY", true), ("REQUEST", false)] {
        let text = format!("BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n");
        let file = read_plain(text.as_bytes()).unwrap();
        assert_eq!(file.events.first().is_some_and(|event| event.master.as_ref().unwrap().timeless), read, "{method}");
        assert_eq!(file.rejected.len(), usize::from(!read), "{method}");
    }
}
