//! What is written is read again as it was, and an independent reader finds the same.

use calcard::icalendar::{ICalendar, ICalendarComponentType};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use kontor_core::planner::recurrence::{Rule, Start};
use kontor_core::planner::{Answer, Role, When};
use kontor_exchange::icalendar::{
    CalendarEvent, CalendarTask, Class, Entry, Person, PersonKind, Recurrence, State, TaskState, write,
};
use proptest::prelude::*;

use crate::common::read_plain;

fn stamp() -> DateTime<Utc> {
    "2026-03-16T08:00:00Z".parse().unwrap()
}

/// As they come from reading: sorted, without the line and the stamp of the file.
fn bare(mut events: Vec<CalendarEvent>) -> Vec<CalendarEvent> {
    for event in &mut events {
        for entry in event.master.iter_mut().chain(&mut event.overrides) {
            (entry.line, entry.stamp) = (0, None);
        }
    }
    events
}

const ZONES: &[&str] = &["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Casablanca", "UTC", ""];

fn text() -> impl Strategy<Value = String> {
    // Everything that a value has to escape, and letters of several bytes where lines are folded.
    "[a-zäöüß€😀 ,;:\\\\\"'^=n-]{0,120}".prop_map(|text| text.trim().to_owned())
}

fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(text(), 0..4).prop_map(|lines| lines.join("\n"))
}

fn wall() -> impl Strategy<Value = NaiveDateTime> {
    let first: NaiveDateTime = "2001-01-01T00:00:00".parse().unwrap();
    (0_i64..16_000_000).prop_map(move |minutes| first + TimeDelta::minutes(minutes))
}

fn when() -> impl Strategy<Value = When> {
    let timed = (wall(), 0_i64..10_000, prop::sample::select(ZONES)).prop_map(|(starts, minutes, zone)| When::Timed {
        starts,
        ends: starts + TimeDelta::minutes(minutes),
        zone: zone.to_owned(),
    });
    let days = (wall(), 0_i64..30)
        .prop_map(|(at, days)| When::Days { first: at.date(), last: at.date() + TimeDelta::days(days) });
    prop_oneof![3 => timed, 1 => days]
}

fn person() -> impl Strategy<Value = Person> {
    let role = prop::sample::select(vec![
        (Role::Chair, true),
        (Role::Participant, true),
        (Role::Participant, false),
        (Role::Guest, false),
    ]);
    let answer = prop::sample::select(Answer::ALL.to_vec());
    let name = text().prop_map(|name| name.replace('\'', "").trim().to_owned());
    (name, 0..1000_u32, role, answer, any::<bool>()).prop_map(|(name, number, (role, required), answer, rsvp)| Person {
        name,
        email: format!("p{number}@example.org"),
        kind: PersonKind::Individual,
        role,
        required,
        answer,
        rsvp,
        ..Person::default()
    })
}

fn entry() -> impl Strategy<Value = Entry> {
    let said = (text(), lines(), text(), prop::collection::vec("[a-zä,;\\\\]{1,20}", 0..3));
    let rest = (0_u32..9, any::<bool>(), prop::collection::vec(person(), 0..3), 0..3_u8);
    (when(), said, rest).prop_map(
        |(when, (title, description, place, categories), (sequence, transparent, attendees, state))| Entry {
            description,
            place,
            categories,
            sequence,
            transparent,
            attendees,
            state: [State::Unsaid, State::Confirmed, State::Cancelled][usize::from(state)],
            class: [Class::Public, Class::Private, Class::Confidential][usize::from(state)],
            foreign_lines: "X-A;B=\"c;d\":e\\, f\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM".to_owned(),
            ..Entry::new(&title, when)
        },
    )
}

fn rule() -> impl Strategy<Value = Rule> {
    prop::sample::select(vec![
        "FREQ=DAILY;COUNT=5",
        "FREQ=WEEKLY;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ])
    .prop_map(|rule| rule.parse().unwrap())
}

fn series() -> impl Strategy<Value = CalendarEvent> {
    let offsets = || prop::collection::btree_set(1_i64..400, 0..4);
    (entry(), rule(), offsets(), offsets(), prop::option::of(entry())).prop_map(
        |(mut master, rule, added, struck, single)| {
            let start = master.start();
            let at = |days: i64| start.at(start.wall() + TimeDelta::days(days)).wall();
            master.recurrence = Some(Recurrence {
                rules: vec![rule],
                added: added.into_iter().map(at).collect(),
                struck: struck.into_iter().map(at).collect(),
                ..Recurrence::default()
            });
            let original = start.at(at(7));
            let overrides = single.into_iter().map(|entry| Entry { original: Some(original), ..entry }).collect();
            CalendarEvent { uid: "s@kontor".to_owned(), master: Some(master), overrides }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn events_come_back_as_they_left(single in entry(), series in series()) {
        let events = vec![CalendarEvent::single("e@kontor, ä;".to_owned(), single), series];
        let bytes = write::calendar("Name", &events, &[], stamp());
        for line in bytes.split(|byte| *byte == b'\n') {
            prop_assert!(line.len() <= 76);
            prop_assert!(std::str::from_utf8(line).is_ok(), "a fold stands inside a letter");
        }
        let file = read_plain(&bytes).unwrap();
        prop_assert_eq!(&file.warnings, &[]);
        prop_assert_eq!(&bare(file.events), &events);
        // Once more, and not a byte differs.
        let again = read_plain(&bytes).unwrap().events;
        prop_assert_eq!(write::calendar("Name", &again, &[], stamp()), bytes.clone());
        let other = ICalendar::parse(String::from_utf8(bytes).unwrap()).unwrap();
        let found = other.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent).count();
        prop_assert_eq!(found, events.iter().map(|event| event.entries().count()).sum::<usize>());
    }

    #[test]
    fn whatever_bytes_come_nothing_breaks(lines in prop::collection::vec("(BEGIN|END|DTSTART|RRULE|EXDATE|ATTENDEE|X-A)(;TZID=[a-z/\"]{0,5})?:(VEVENT|VALARM|VTIMEZONE|2026[0-9TZ]{0,12}|FREQ=[A-Z;=0-9]{0,20}|.{0,10})", 0..40)) {
        let text = format!("BEGIN:VCALENDAR\n{}\n", lines.join("\n"));
        let _ = read_plain(text.as_bytes());
    }
}

#[test]
fn tasks_come_back_as_they_left() {
    let day = |text: &str| Start::Day(text.parse::<NaiveDate>().unwrap());
    let task = CalendarTask {
        uid: "t@kontor".to_owned(),
        title: "Protokoll; senden".to_owned(),
        description: "a\nb".to_owned(),
        start: Some(day("2026-03-16")),
        due: Some(Start::Zoned("2026-03-20T17:00:00".parse().unwrap(), chrono_tz::Tz::Europe__Berlin)),
        completed: Some(stamp()),
        state: TaskState::Done,
        percent: Some(100),
        priority: 1,
        categories: vec!["Etat".to_owned()],
        recurrence: Some(Recurrence { rules: vec!["FREQ=WEEKLY".parse().unwrap()], ..Recurrence::default() }),
        attendees: vec![Person::invited("Uwe", "uwe@example.org")],
        foreign_lines: "X-A:1".to_owned(),
        ..CalendarTask::default()
    };
    let bytes = write::calendar("", &[], std::slice::from_ref(&task), stamp());
    let mut read = read_plain(&bytes).unwrap();
    assert_eq!(read.warnings, []);
    (read.tasks[0].line, read.tasks[0].stamp) = (0, None);
    assert_eq!(read.tasks, [task]);
}
