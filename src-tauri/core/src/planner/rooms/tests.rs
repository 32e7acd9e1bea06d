//! Which events are in a room at the same time.

use super::super::testing::*;
use super::super::{EventFields, EventStatus, When, read, save};
use super::conflicts;
use crate::contracts::testing::office;
use crate::office::Office;

#[test]
fn two_events_in_one_room_are_said_and_not_refused() {
    let (mut office, moment) = office();
    let hall = room(&mut office, "Saal", &moment);
    let small = room(&mut office, "Klein", &moment);
    let in_room = |room, when| EventFields { room_id: Some(room), ..meeting("x", when) };
    let mine = add(&mut office, in_room(hall, timed("2026-12-01T09:00", "2026-12-01T11:00")), &moment);
    let found = |office: &Office| {
        let event = read::get(office.read(), mine).unwrap();
        conflicts(office.read(), &event).unwrap().into_iter().filter_map(|other| other.by.event()).collect::<Vec<_>>()
    };
    let zone = |when, name: &str| match when {
        When::Timed { starts, ends, .. } => When::Timed { starts, ends, zone: name.to_owned() },
        other => other,
    };
    for (when, conflicting) in [
        (timed("2026-12-01T11:00", "2026-12-01T12:00"), false),
        (timed("2026-12-01T08:00", "2026-12-01T09:00"), false),
        (timed("2026-12-01T10:59", "2026-12-01T12:00"), true),
        (timed("2026-11-29T10:00", "2026-12-03T12:00"), true),
        (days("2026-12-01", "2026-12-01"), true),
        (days("2026-11-30", "2026-11-30"), false),
        // Half past nine in London is half past ten in Berlin.
        (zone(timed("2026-12-01T09:30", "2026-12-01T10:00"), "Europe/London"), true),
        (zone(timed("2026-12-01T10:30", "2026-12-01T11:00"), "Europe/London"), false),
    ] {
        let other = add(&mut office, in_room(hall, when.clone()), &moment);
        assert_eq!(found(&office), if conflicting { vec![other] } else { vec![] }, "{when:?}");
        let mut cancelled = get(&office, other);
        cancelled.status = EventStatus::Cancelled;
        save::save(&mut office, Some(other), cancelled, &moment).unwrap();
        assert!(found(&office).is_empty());
    }
    add(&mut office, in_room(small, timed("2026-12-01T09:00", "2026-12-01T11:00")), &moment);
    assert!(found(&office).is_empty());
}
