//! Builders for tests with events.

use super::wall_time::{parse, parse_clock};
use super::{AgendaItem, EventFields, EventKind, ItemKind, Participant, Role, When, read, save};
use crate::master_data::room::{self, RoomFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::{EventId, RoomId};

/// From one wall time to another in Berlin.
pub(crate) fn timed(starts: &str, ends: &str) -> When {
    When::Timed { starts: parse(starts).unwrap(), ends: parse(ends).unwrap(), zone: "Europe/Berlin".to_owned() }
}

/// Whole days.
pub(crate) fn days(first: &str, last: &str) -> When {
    When::Days { first: first.parse().unwrap(), last: last.parse().unwrap() }
}

/// A meeting with nothing but a title and a time.
pub(crate) fn meeting(title: &str, when: When) -> EventFields {
    EventFields::new(EventKind::Meeting, title, when)
}

/// An item of so many minutes.
pub(crate) fn item(title: &str, minutes: i64) -> AgendaItem {
    AgendaItem { title: title.to_owned(), minutes: Some(minutes), ..AgendaItem::default() }
}

/// A break of so many minutes at a fixed time.
pub(crate) fn pause(at: &str, minutes: i64) -> AgendaItem {
    AgendaItem { kind: ItemKind::Break, fixed_start: parse_clock(at), minutes: Some(minutes), ..AgendaItem::default() }
}

/// Somebody who is no contact.
pub(crate) fn guest(name: &str, role: Role) -> Participant {
    Participant { name: name.to_owned(), role, ..Participant::default() }
}

/// One of everything: a sitting on two days with people, sub-items and a break.
pub(crate) fn sitting() -> EventFields {
    let mut fields = EventFields {
        kind: EventKind::Sitting,
        body: "Beirat".to_owned(),
        place: "Hamburg".to_owned(),
        preparation: "Jahresabschluss lesen".to_owned(),
        note: "Kaffee".to_owned(),
        ..meeting("3. Sitzung des Beirats", timed("2026-12-01T09:00", "2026-12-02T12:00"))
    };
    fields.days = vec![super::Day { date: "2026-12-02".parse().unwrap(), start: parse_clock("10:00").unwrap() }];
    fields.participants = vec![guest("Kim Weber", Role::Chair), guest("Dr. Lang", Role::Guest)];
    fields.agenda = vec![
        item("Eröffnung", 5),
        AgendaItem { motion: "Beschluss der Vorlage".to_owned(), ..item("Jahresabschluss", 30) },
        AgendaItem { parent: Some(1), ..item("Prüfbericht", 10) },
        pause("10:00", 15),
        AgendaItem { internal: true, ..item("Regie", 10) },
        AgendaItem { day: 2, ..item("Ausblick", 60) },
    ];
    fields
}

/// A room of the own house.
pub(crate) fn room(office: &mut Office, name: &str, moment: &Moment) -> RoomId {
    let fields = RoomFields { code: name.to_owned(), name: name.to_owned(), active: true, ..RoomFields::default() };
    room::save(office, None, &fields, moment).unwrap().value
}

/// Saves a new event.
pub(crate) fn add(office: &mut Office, fields: EventFields, moment: &Moment) -> EventId {
    save::save(office, None, fields, moment).unwrap().value
}

/// The stored fields.
pub(crate) fn get(office: &Office, id: EventId) -> EventFields {
    read::get(office.read(), id).unwrap().fields
}

/// The fields as if never stored: without the ids of rows and frozen numbers.
pub(crate) fn unstored(mut fields: EventFields) -> EventFields {
    for person in &mut fields.participants {
        person.id = None;
    }
    for item in &mut fields.agenda {
        item.id = None;
        item.number = None;
    }
    fields
}
