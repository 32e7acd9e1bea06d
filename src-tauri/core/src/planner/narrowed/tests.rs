//! The same question leaves the same of events and of dates of series.

use super::Narrowed;
use crate::bodies::{self, BodyFields, Member};
use crate::contracts::testing::{day, organisation};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::series::{SeriesFields, SeriesPerson, dates, save as series_save};
use crate::planner::testing::{add, guest, meeting, room, timed};
use crate::planner::{EventKind, Role, list};
use crate::record::ContactId;

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna")
}

fn weekly(title: &str) -> SeriesFields {
    let first = timed("2026-04-06T09:00", "2026-04-06T10:00");
    SeriesFields::new(EventKind::Meeting, title, first, "FREQ=WEEKLY;BYDAY=MO;COUNT=2")
}

/// What is left in April: events, then dates of series, each by its title and day.
fn left(office: &Office, narrowed: Narrowed) -> Vec<String> {
    let (from, to) = (day("2026-04-01"), day("2026-04-30"));
    let events = list::between_narrowed(office.read(), from, to, narrowed).unwrap();
    let found = dates::between_narrowed(office.read(), from, to, narrowed).unwrap();
    let events = events.into_iter().map(|row| format!("{} {}", row.title, row.when.first_day()));
    events.chain(found.into_iter().map(|date| format!("{} {}", date.title, date.when.first_day()))).collect()
}

#[test]
fn a_body_a_room_and_a_person_narrow_events_and_dates_alike() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let hall = room(&mut office, "Saal", &moment());
    let kim = organisation(&mut office, "Kim", &moment());
    let other = organisation(&mut office, "Other", &moment());
    let member = |contact: ContactId, to: Option<&str>| Member {
        contact_id: Some(contact),
        member_to: to.map(day),
        ..Member::default()
    };
    let fields = BodyFields {
        code: "BR".to_owned(),
        name: "Beirat".to_owned(),
        members: vec![member(kim, Some("2026-04-08")), member(other, None)],
        ..BodyFields::default()
    };
    let board = bodies::save::save(&mut office, None, &fields, &moment()).unwrap().value;

    let mut sitting = meeting("Sitzung", timed("2026-04-15T09:00", "2026-04-15T10:00"));
    sitting.body = "Beirat".to_owned();
    sitting.room_id = Some(hall);
    let mut guest = guest("Kim", Role::Guest);
    guest.contact_id = Some(kim);
    sitting.participants = vec![guest];
    add(&mut office, sitting, &moment());
    add(&mut office, meeting("Anderes", timed("2026-04-15T11:00", "2026-04-15T12:00")), &moment());
    // A series of the body that names nobody is its members'; one that names people is theirs alone.
    let of_body = SeriesFields { body_id: Some(board), ..weekly("Beirat") };
    series_save::save(&mut office, None, of_body, &moment()).unwrap();
    let named = SeriesFields {
        body_id: Some(board),
        room_id: Some(hall),
        people: vec![SeriesPerson { contact_id: Some(other), ..SeriesPerson::default() }],
        ..weekly("Ausschuss")
    };
    series_save::save(&mut office, None, named, &moment()).unwrap();

    let nothing = Narrowed::default();
    assert!(nothing.is_everything());
    assert_eq!(left(&office, nothing).len(), 6);
    let sitting = "Sitzung 2026-04-15";
    let beirat = ["Beirat 2026-04-06", "Beirat 2026-04-13"];
    let ausschuss = ["Ausschuss 2026-04-06", "Ausschuss 2026-04-13"];
    for (narrowed, expected) in [
        (Narrowed { body: Some(board), ..nothing }, vec![sitting, beirat[0], ausschuss[0], beirat[1], ausschuss[1]]),
        (Narrowed { room: Some(hall), ..nothing }, vec![sitting, ausschuss[0], ausschuss[1]]),
        // Kim leaves the body on 08.04.
        (Narrowed { contact: Some(kim), ..nothing }, vec![sitting, beirat[0]]),
        (Narrowed { contact: Some(other), ..nothing }, vec![beirat[0], ausschuss[0], beirat[1], ausschuss[1]]),
        (Narrowed { contact: Some(other), room: Some(hall), ..nothing }, ausschuss.to_vec()),
        (Narrowed { contact: Some(kim), body: Some(board), room: Some(hall) }, vec![sitting]),
    ] {
        assert_eq!(left(&office, narrowed), expected, "{narrowed:?}");
    }
}
