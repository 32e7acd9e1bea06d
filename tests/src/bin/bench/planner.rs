//! The planner: what a calendar of two years asks of its series, a month of a full office, rooms and people.

use std::time::Duration;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use kontor_core::contacts::Card;
use kontor_core::master_data::room::{self, RoomFields};
use kontor_core::planner::free_slots::{self, Wanted, Who, Wish};
use kontor_core::planner::recurrence::{Length, MOST, Rule, Series, Start};
use kontor_core::planner::series::{self, SeriesFields};
use kontor_core::planner::{EventFields, EventKind, Participant, When, list, save, zone};
use kontor_core::record::{ContactId, RoomId};
use kontor_core::{Office, contacts};

use crate::contacts::moment;
use crate::{Report, percentile, timed};

const SERIES: u64 = 500;
/// Events of five years, and the series that an office has beside them.
const EVENTS: u64 = 10_000;
const STORED: u64 = 100;

/// Rules of every kind in turns, about a hundred dates each in two years.
const RULES: &[&str] = &[
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=WEEKLY;COUNT=300",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=WEEKLY;BYDAY=MO,WE",
];

fn series(n: u64) -> Series {
    let zone = zone::parse("Europe/Berlin").expect("a zone");
    let text = RULES[usize::try_from(n).unwrap_or(0) % RULES.len()];
    let rule: Rule = text.parse().expect("a rule");
    // Some began long ago, so that the window does not begin with the series.
    let first = moment().today - Days::new(n * 7 % 1_500);
    let start = NaiveDateTime::from(first) + TimeDelta::minutes(480 + i64::try_from(n % 16).unwrap_or(0) * 30);
    let length: Length = "PT1H".parse().expect("a length");
    Series::typed(Start::Zoned(start, zone), length, rule).expect("a series")
}

pub(crate) fn run(report: &mut Report) {
    let all: Vec<Series> = (0..SERIES).map(series).collect();
    let from: NaiveDate = moment().today;
    let to = from + Days::new(730);
    let dates =
        || -> usize { all.iter().map(|series| series.between(from, to, None, MOST).expect("dates").len()).sum() };
    let count = dates();
    assert!(count > 45_000, "{count}");
    let times = (0..40).map(|_| timed(dates).1).collect();
    report.below("500 series over two years, to the instant, p95", percentile(times, 95), Duration::from_millis(15));
    months(report);
    rooms(report);
}

/// Between eight and five on a day of five years.
fn at(n: u64) -> When {
    let day = moment().today - Days::new(730) + Days::new(n * 1_825 / EVENTS);
    let hour = u32::try_from(8 + n % 9).unwrap_or(8);
    let at = |hour: u32| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    When::Timed { starts: at(hour), ends: at(hour + 1), zone: "Europe/Berlin".to_owned() }
}

/// Every month of two years, as the calendar asks for it: six weeks of events and of dates.
fn months(report: &mut Report) {
    let mut office = Office::in_memory(&moment()).expect("an office");
    for n in 0..EVENTS {
        let fields = EventFields::new(EventKind::Meeting, &format!("Besprechung {n} zum Bauvorhaben"), at(n));
        save::save(&mut office, None, fields, &moment()).expect("an event");
    }
    for n in 0..STORED {
        let rule = RULES[usize::try_from(n).unwrap_or(0) % RULES.len()];
        let fields = SeriesFields::new(EventKind::Meeting, &format!("Runde {n}"), at(n * 7), rule);
        series::save::save(&mut office, None, fields, &moment()).expect("a series");
    }
    let month = |n: u64| {
        let from = moment().today - Days::new(365) + Days::new(n * 18);
        let to = from + Days::new(41);
        let events = list::between(office.read(), from, to).expect("events").len();
        events + series::dates::between(office.read(), from, to).expect("dates").len()
    };
    assert!(month(20) > 500, "{}", month(20));
    let times = (0..40).map(|n| timed(|| month(n)).1).collect();
    report.below("a month of 10,000 events and 100 series, p95", percentile(times, 95), Duration::from_millis(10));
}

/// So many bookings of two years, in turns in five rooms.
const BOOKINGS: u64 = 5_000;
/// So many people are to come.
const PEOPLE: u64 = 20;

/// What rooms and people ask: a weekly series against five thousand bookings, and a time at which twenty can.
fn rooms(report: &mut Report) {
    let mut office = Office::in_memory(&moment()).expect("an office");
    let rooms: Vec<RoomId> = (0..5)
        .map(|n| {
            let name = format!("Raum {n}");
            let fields =
                RoomFields { code: format!("R{n}"), name, set_up_minutes: 15, active: true, ..RoomFields::default() };
            room::save(&mut office, None, &fields, &moment()).expect("a room").value
        })
        .collect();
    let people: Vec<ContactId> = (0..PEOPLE).map(|n| contact(&mut office, n)).collect();
    for n in 0..BOOKINGS {
        let day = moment().today + Days::new(n * 730 / BOOKINGS);
        let hour = u32::try_from(8 + n % 9).unwrap_or(8);
        let at = |hour: u32| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        let when = When::Timed { starts: at(hour), ends: at(hour + 1), zone: "Europe/Berlin".to_owned() };
        let person = |k: u64| {
            let contact = people[usize::try_from((n + k) % PEOPLE).unwrap_or(0)];
            Participant { contact_id: Some(contact), name: format!("Person {k}"), ..Participant::default() }
        };
        let fields = EventFields {
            room_id: Some(rooms[usize::try_from(n % 5).unwrap_or(0)]),
            participants: (0..4).map(person).collect(),
            ..EventFields::new(EventKind::Meeting, &format!("Besprechung {n}"), when)
        };
        save::save(&mut office, None, fields, &moment()).expect("an event");
    }

    let weekly = SeriesFields {
        room_id: Some(rooms[2]),
        ..SeriesFields::new(EventKind::Meeting, "Runde", at(4_100), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
    };
    let taken = || series::conflicts::conflicts(office.read(), None, &weekly, moment().today).expect("conflicts").len();
    assert!(taken() > 20, "{}", taken());
    let times = (0..20).map(|_| timed(taken).1).collect();
    report.below("a series of two years against 5,000 bookings, p95", percentile(times, 95), Duration::from_millis(20));

    let wish = Wish {
        people: people.iter().map(|id| Wanted { who: Who::Contact(*id), required: id.0 % 2 == 0 }).collect(),
        rooms: rooms.clone(),
        ..Wish::new(60, moment().today, moment().today + Days::new(56))
    };
    let free = || free_slots::find(office.read(), &wish).expect("gaps").slots.len();
    assert_eq!(free(), free_slots::MOST);
    let times = (0..20).map(|_| timed(free).1).collect();
    report.below("a free time for 20 people in eight weeks, p95", percentile(times, 95), Duration::from_millis(50));
}

fn contact(office: &mut Office, n: u64) -> ContactId {
    let card = Card { family: format!("Weber {n}"), given: "Anna".to_owned(), ..Card::default() };
    contacts::save::save(office, None, card, &moment()).expect("a contact").value
}
