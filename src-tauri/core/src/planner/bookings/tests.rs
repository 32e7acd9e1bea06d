//! What is in whose way: buffers, divisible rooms, equipment, dates of series, the night of the clocks.

use crate::contracts::testing::office;
use crate::master_data::equipment::{self, EquipmentFields};
use crate::master_data::room::{self, RoomFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::event::{EventFields, EventKind, EventStatus, When};
use crate::planner::save::{save, save_and_look};
use crate::planner::series::{SeriesFields, open, save as series_save};
use crate::planner::testing::{add, days, get, meeting, timed};
use crate::planner::wall_time::parse;
use crate::planner::{duplicate, read};
use crate::record::{EquipmentId, EventId, RoomId};

use super::*;

/// A room with minutes before and after, perhaps a part of a larger one.
fn hall(office: &mut Office, name: &str, minutes: (u32, u32), parent: Option<RoomId>, moment: &Moment) -> RoomId {
    let fields = RoomFields {
        code: name.to_owned(),
        name: name.to_owned(),
        active: true,
        parent_id: parent,
        set_up_minutes: minutes.0,
        clear_down_minutes: minutes.1,
        ..RoomFields::default()
    };
    room::save(office, None, &fields, moment).unwrap().value
}

fn beamers(office: &mut Office, quantity: u32, moment: &Moment) -> EquipmentId {
    let fields = EquipmentFields {
        code: "BEAMER".to_owned(),
        name: "Beamer".to_owned(),
        quantity,
        active: true,
        ..EquipmentFields::default()
    };
    equipment::save(office, None, &fields, moment).unwrap().value
}

fn in_room(room: RoomId, title: &str, when: When) -> EventFields {
    EventFields { room_id: Some(room), ..meeting(title, when) }
}

fn needing(equipment_id: EquipmentId, quantity: u32, when: When) -> EventFields {
    EventFields { bookings: vec![Booking { equipment_id, quantity }], ..meeting("Vortrag", when) }
}

fn on(day: &str, from: &str, to: &str) -> When {
    timed(&format!("{day}T{from}"), &format!("{day}T{to}"))
}

/// Title, whether only the time around is in the way, and the name of another room.
fn told(office: &Office, fields: &EventFields) -> Vec<(String, bool, String)> {
    let found = clashes(office.read(), fields, None).unwrap().rooms;
    found.into_iter().map(|one| (one.title, one.only_buffer, one.other_room)).collect()
}

#[test]
fn the_time_before_and_after_is_taken_as_well() {
    let (mut office, moment) = office();
    // A quarter of an hour before, half an hour after.
    let saal = hall(&mut office, "Saal", (15, 30), None, &moment);
    add(&mut office, in_room(saal, "Beirat", on("2026-12-01", "10:00", "12:00")), &moment);
    for (from, to, set_up, clear_down, met) in [
        // The first needs it from 09:45 to 12:30; this one from a quarter before to half an hour after.
        ("08:00", "09:15", None, None, None),
        ("08:00", "09:16", None, None, Some(true)),
        ("12:45", "14:00", None, None, None),
        ("12:44", "14:00", None, None, Some(true)),
        ("11:59", "14:00", None, None, Some(false)),
        // Minutes of its own stand in place of those of the room.
        ("08:00", "09:45", None, Some(0), None),
        ("08:00", "09:46", None, Some(0), Some(true)),
        ("12:30", "14:00", Some(0), None, None),
        ("13:30", "14:00", Some(60), None, None),
        ("13:29", "14:00", Some(60), None, Some(true)),
    ] {
        let fields = EventFields { set_up, clear_down, ..in_room(saal, "Probe", on("2026-12-01", from, to)) };
        let expected: Vec<_> = met.map(|only| ("Beirat".to_owned(), only, String::new())).into_iter().collect();
        assert_eq!(told(&office, &fields), expected, "{from}-{to} {set_up:?} {clear_down:?}");
    }
}

#[test]
fn whole_days_need_no_time_around_but_their_own() {
    let (mut office, moment) = office();
    let saal = hall(&mut office, "Saal", (60, 60), None, &moment);
    add(&mut office, in_room(saal, "Messe", days("2026-12-01", "2026-12-02")), &moment);
    let late = |from, to| in_room(saal, "Abend", on("2026-11-30", from, to));
    assert!(told(&office, &late("20:00", "23:00")).is_empty(), "cleared down at midnight");
    assert_eq!(told(&office, &late("20:00", "23:01")).len(), 1);
    let early = EventFields { set_up: Some(240), ..in_room(saal, "Messe", days("2026-12-03", "2026-12-03")) };
    assert_eq!(told(&office, &early), [("Messe".to_owned(), true, String::new())]);
}

#[test]
fn a_divisible_room_and_its_parts_take_each_other_and_parts_do_not() {
    let (mut office, moment) = office();
    let whole = hall(&mut office, "Saal", (0, 0), None, &moment);
    let left = hall(&mut office, "Saal links", (0, 0), Some(whole), &moment);
    let right = hall(&mut office, "Saal rechts", (0, 0), Some(whole), &moment);
    let other = hall(&mut office, "Keller", (0, 0), None, &moment);
    let noon = || on("2026-12-01", "12:00", "13:00");
    add(&mut office, in_room(left, "Kurs", noon()), &moment);
    let names = |room| told(&office, &in_room(room, "x", noon())).into_iter().map(|one| one.2).collect::<Vec<_>>();
    assert_eq!(names(whole), ["Saal links"]);
    assert_eq!(names(left), [""]);
    assert!(names(right).is_empty());
    assert!(names(other).is_empty());
    add(&mut office, in_room(whole, "Fest", noon()), &moment);
    let names = told(&office, &in_room(right, "x", noon())).into_iter().map(|one| one.2).collect::<Vec<_>>();
    assert_eq!(names, ["Saal"]);
    let free: Vec<String> = rooms_at(office.read(), &noon(), (None, None), None)
        .unwrap()
        .into_iter()
        .filter(|room| room.by.is_empty())
        .map(|room| room.name)
        .collect();
    assert_eq!(free, ["Keller"]);
}

#[test]
fn a_cancelled_event_frees_and_a_draft_is_only_pencilled_in() {
    let (mut office, moment) = office();
    let saal = hall(&mut office, "Saal", (0, 0), None, &moment);
    let when = || on("2026-12-01", "09:00", "10:00");
    let id = add(&mut office, in_room(saal, "Kurs", when()), &moment);
    let wanted = in_room(saal, "x", when());
    let tentative = |office: &Office| {
        let found = clashes(office.read(), &wanted, None).unwrap().rooms;
        found.iter().map(|one| one.tentative).collect::<Vec<_>>()
    };
    for (status, expected) in [
        (EventStatus::Draft, vec![true]),
        (EventStatus::Invited, vec![false]),
        (EventStatus::Cancelled, vec![]),
        (EventStatus::Ended, vec![false]),
    ] {
        let fields = EventFields { status, ..get(&office, id) };
        save(&mut office, Some(id), fields, &moment).unwrap();
        assert_eq!(tentative(&office), expected, "{status:?}");
    }
    let off = EventFields { status: EventStatus::Cancelled, ..wanted.clone() };
    assert!(clashes(office.read(), &off, None).unwrap().rooms.is_empty());
}

#[test]
fn the_dates_of_a_series_take_the_room_until_they_are_events_of_their_own() {
    let (mut office, moment) = office();
    let saal = hall(&mut office, "Saal", (0, 15), None, &moment);
    let weekly = SeriesFields {
        room_id: Some(saal),
        ..SeriesFields::new(EventKind::Meeting, "Jour fixe", on("2026-11-23", "09:00", "10:00"), "FREQ=WEEKLY;BYDAY=MO")
    };
    let series = series_save::save(&mut office, None, weekly, &moment).unwrap().value;
    let original = parse("2026-12-07T09:00").unwrap();
    let wanted = |from, to| in_room(saal, "x", on("2026-12-07", from, to));
    let found = clashes(office.read(), &wanted("09:30", "11:00"), None).unwrap().rooms;
    assert_eq!(found.iter().map(|one| one.by).collect::<Vec<_>>(), [Holder::Date { series, original }]);
    // It is cleared down until a quarter past ten.
    assert_eq!(told(&office, &wanted("10:14", "11:00")), [("Jour fixe".to_owned(), true, String::new())]);
    assert!(told(&office, &wanted("10:15", "11:00")).is_empty());

    let event = open::open(&mut office, series, original, &moment).unwrap().value;
    let found = clashes(office.read(), &wanted("09:30", "11:00"), None).unwrap().rooms;
    assert_eq!(found.iter().map(|one| one.by).collect::<Vec<_>>(), [Holder::Event(event)]);
    let fields = EventFields { status: EventStatus::Cancelled, ..get(&office, event) };
    save(&mut office, Some(event), fields, &moment).unwrap();
    assert!(told(&office, &wanted("09:30", "11:00")).is_empty(), "cancelled, it is no date any more");
}

#[test]
fn the_night_in_which_the_clocks_change_is_as_long_as_it_is() {
    let (mut office, moment) = office();
    let saal = hall(&mut office, "Saal", (0, 0), None, &moment);
    // 29.03.2026: at two it is three. Half past one and half past three are one hour apart.
    add(&mut office, in_room(saal, "Nachtschicht", on("2026-03-29", "01:00", "01:30")), &moment);
    let after = |set_up| EventFields {
        set_up: Some(set_up),
        ..in_room(saal, "Frühschicht", on("2026-03-29", "03:30", "05:00"))
    };
    assert!(told(&office, &after(60)).is_empty());
    assert_eq!(told(&office, &after(61)).len(), 1);
    // 25.10.2026: at three it is two. Half past one and half past three are three hours apart.
    add(&mut office, in_room(saal, "Nachtschicht", on("2026-10-25", "01:00", "01:30")), &moment);
    let after = |set_up| EventFields {
        set_up: Some(set_up),
        ..in_room(saal, "Frühschicht", on("2026-10-25", "03:30", "05:00"))
    };
    assert!(told(&office, &after(180)).is_empty());
    assert_eq!(told(&office, &after(181)).len(), 1);
}

#[test]
fn of_equipment_the_peak_counts() {
    let (mut office, moment) = office();
    let beamer = beamers(&mut office, 3, &moment);
    add(&mut office, needing(beamer, 2, on("2026-12-01", "09:00", "11:00")), &moment);
    add(&mut office, needing(beamer, 2, on("2026-12-01", "11:00", "13:00")), &moment);
    let crosswise = add(&mut office, needing(beamer, 1, on("2026-12-01", "10:00", "12:00")), &moment);
    for (from, to, free) in [
        ("08:00", "09:00", 3),
        ("09:00", "10:00", 1),
        ("10:30", "10:45", 0),
        // Never more than three at once, although five are lent over the morning.
        ("09:00", "13:00", 0),
        ("12:00", "12:30", 1),
        ("13:00", "14:00", 3),
    ] {
        let wanted = needing(beamer, 1, on("2026-12-01", from, to));
        let found = supplies(office.read(), &wanted, None).unwrap();
        assert_eq!((found.len(), found[0].stock, found[0].free), (1, 3, free), "{from}-{to}");
        assert_eq!(found[0].is_short(), free == 0, "{from}-{to}");
    }
    // The one that is being changed is in nobody's way.
    let own = needing(beamer, 2, on("2026-12-01", "10:00", "10:30"));
    let found = clashes(office.read(), &own, Some(crosswise)).unwrap();
    assert_eq!((found.supplies[0].free, found.shortages().count()), (1, 1));
    // Equipment goes to the room with those who set up.
    let early = EventFields { set_up: Some(30), ..needing(beamer, 2, on("2026-12-01", "13:15", "14:00")) };
    assert_eq!(supplies(office.read(), &early, None).unwrap()[0].free, 1);
}

#[test]
fn a_save_says_what_was_in_the_way_and_refuses_nothing() {
    let (mut office, moment) = office();
    let saal = hall(&mut office, "Saal", (0, 0), None, &moment);
    let beamer = beamers(&mut office, 1, &moment);
    let booked = |title: &str| EventFields {
        bookings: vec![Booking { equipment_id: beamer, quantity: 1 }],
        ..in_room(saal, title, on("2026-12-01", "09:00", "10:00"))
    };
    let (first, clear) = save_and_look(&mut office, None, booked("A"), &moment).unwrap().value;
    assert_eq!((clear.rooms.len(), clear.shortages().count()), (0, 0));
    let fields = EventFields { room_override: " Chefsache ".to_owned(), ..booked("B") };
    let (second, clashing) = save_and_look(&mut office, None, fields, &moment).unwrap().value;
    assert_eq!(clashing.rooms.iter().map(|one| one.by).collect::<Vec<_>>(), [Holder::Event(first)]);
    assert_eq!(clashing.shortages().map(|one| (one.wanted, one.free)).collect::<Vec<_>>(), [(1, 0)]);
    assert_eq!(get(&office, second).room_override, "Chefsache");
}

#[test]
fn minutes_and_equipment_are_kept_copied_and_taken_back() {
    let (mut office, moment) = office();
    let beamer = beamers(&mut office, 2, &moment);
    let fields = EventFields {
        set_up: Some(20),
        clear_down: Some(0),
        room_override: "geht nicht anders".to_owned(),
        ..needing(beamer, 2, on("2026-12-01", "09:00", "10:00"))
    };
    let id: EventId = add(&mut office, fields.clone(), &moment);
    let stored = get(&office, id);
    assert_eq!((stored.set_up, stored.clear_down, &stored.bookings), (Some(20), Some(0), &fields.bookings));
    let copy = duplicate::duplicate(&mut office, id, "2026-12-08".parse().unwrap(), &moment).unwrap().value;
    let copied = get(&office, copy);
    assert_eq!((copied.set_up, &copied.bookings, copied.room_override.as_str()), (Some(20), &fields.bookings, ""));
    let without = EventFields { bookings: Vec::new(), ..stored.clone() };
    save(&mut office, Some(id), without, &moment).unwrap();
    assert!(get(&office, id).bookings.is_empty());
    office.undo(&moment).unwrap();
    assert_eq!(get(&office, id), stored);
    office.undo(&moment).unwrap();
    assert!(read::get(office.read(), copy).is_err());
}

#[test]
fn wrong_lines_are_refused_at_their_field() {
    let (mut office, moment) = office();
    let beamer = beamers(&mut office, 2, &moment);
    let line = |equipment_id, quantity| Booking { equipment_id, quantity };
    let fields = EventFields {
        set_up: Some(24 * 60 + 1),
        bookings: vec![line(beamer, 1), line(beamer, 0), line(EquipmentId(99), 1)],
        ..meeting("x", on("2026-12-01", "09:00", "10:00"))
    };
    let found: Vec<(String, &str)> =
        issues(office.read(), &fields).unwrap().into_iter().map(|issue| (issue.field, issue.code)).collect();
    assert_eq!(
        found,
        [
            ("set_up".to_owned(), "MINUTES_TOO_MANY"),
            ("bookings.1.equipment_id".to_owned(), "EQUIPMENT_TWICE"),
            ("bookings.1.quantity".to_owned(), "QUANTITY_INVALID"),
            ("bookings.2.equipment_id".to_owned(), "EQUIPMENT_UNKNOWN"),
        ]
    );
}
