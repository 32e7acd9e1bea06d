//! When everybody can: people, absences, rooms, holidays and the day of the clocks.

use chrono::NaiveDate;

use super::*;
use crate::absences::{self, AbsenceFields};
use crate::contracts::testing::organisation;
use crate::master_data::employee::{self, EmployeeFields};
use crate::master_data::firm::{self, Firm};
use crate::master_data::room::{self, RoomFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::event::{Answer, EventFields, EventKind, EventStatus, Participant};
use crate::planner::series::{SeriesFields, SeriesPerson, save as series_save};
use crate::planner::testing::{add, days, meeting, timed};
use crate::planner::wall_time::{format, parse};

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The office of a firm in Hamburg.
fn office() -> Office {
    let mut office = Office::in_memory(&moment()).unwrap();
    let own = Firm { name: "X".into(), country: "DE".into(), region: "DE-HH".into(), ..Firm::default() };
    firm::save(&mut office, &own, &moment()).unwrap();
    office
}

fn with(people: &[ContactId], title: &str, when: When) -> EventFields {
    let participant = |id: &ContactId| Participant { contact_id: Some(*id), ..Participant::default() };
    EventFields { participants: people.iter().map(participant).collect(), ..meeting(title, when) }
}

fn required(id: ContactId) -> Wanted {
    Wanted { who: Who::Contact(id), required: true }
}

fn optional(id: ContactId) -> Wanted {
    Wanted { who: Who::Contact(id), required: false }
}

/// Start and last start of each gap.
fn told(office: &Office, wish: &Wish) -> Vec<(String, String)> {
    let found = find(office.read(), wish).unwrap();
    found.slots.iter().map(|slot| (format(slot.starts), format(slot.latest))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(start, latest)| ((*start).to_owned(), (*latest).to_owned())).collect()
}

#[test]
fn gaps_lie_between_what_the_required_people_have() {
    let mut office = office();
    let (anna, ben) = (organisation(&mut office, "Anna", &moment()), organisation(&mut office, "Ben", &moment()));
    add(&mut office, with(&[anna], "A", timed("2026-03-17T08:00", "2026-03-17T10:00")), &moment());
    add(&mut office, with(&[ben], "B", timed("2026-03-17T11:00", "2026-03-17T16:30")), &moment());
    // Neither what was cancelled nor what somebody declined is in the way.
    let off = EventFields {
        status: EventStatus::Cancelled,
        ..with(&[anna], "C", timed("2026-03-17T10:00", "2026-03-17T11:00"))
    };
    add(&mut office, off, &moment());
    let mut declined = with(&[ben], "D", timed("2026-03-17T10:00", "2026-03-17T11:00"));
    declined.participants[0].answer = Answer::Declined;
    add(&mut office, declined, &moment());
    let wish =
        Wish { people: vec![required(anna), required(ben)], ..Wish::new(60, day("2026-03-17"), day("2026-03-17")) };
    assert_eq!(
        told(&office, &wish),
        pairs(&[("2026-03-17T10:00", "2026-03-17T10:00"), ("2026-03-17T16:30", "2026-03-17T17:00")])
    );
    // With a quarter of an hour to breathe the first is too short, the second begins later.
    let apart = Wish { pause: 15, ..wish.clone() };
    assert_eq!(told(&office, &apart), pairs(&[("2026-03-17T16:45", "2026-03-17T17:00")]));
    // It is twelve already.
    let late = Wish { not_before: parse("2026-03-17T16:52"), ..wish.clone() };
    assert_eq!(told(&office, &late), pairs(&[("2026-03-17T16:55", "2026-03-17T17:00")]));
    let long = Wish { minutes: 601, ..wish };
    assert!(
        matches!(find(office.read(), &long), Err(Error::Invalid(issues)) if issues[0].code == "SLOT_LONGER_THAN_DAY")
    );
}

#[test]
fn optional_people_only_rank() {
    let mut office = office();
    let (anna, ben) = (organisation(&mut office, "Anna", &moment()), organisation(&mut office, "Ben", &moment()));
    add(&mut office, with(&[ben], "Messe", days("2026-03-17", "2026-03-17")), &moment());
    add(&mut office, with(&[ben], "Kurs", timed("2026-03-18T08:00", "2026-03-18T11:00")), &moment());
    let wish =
        Wish { people: vec![required(anna), optional(ben)], ..Wish::new(60, day("2026-03-17"), day("2026-03-18")) };
    let found = find(office.read(), &wish).unwrap();
    let starts: Vec<String> = found.slots.iter().map(|slot| format(slot.starts)).collect();
    // On Wednesday Ben can come from eleven on, on Tuesday not at all.
    assert_eq!(starts, ["2026-03-18T11:00", "2026-03-17T08:00"]);
    assert!(found.slots[0].missing.is_empty());
    let reason = Reason::Event { title: "Messe".to_owned(), when: days("2026-03-17", "2026-03-17") };
    assert_eq!(found.slots[1].missing, [Missing { person: 1, reason }]);
}

#[test]
fn absences_days_off_holidays_and_weekends_are_left_out() {
    let mut office = office();
    let anna = organisation(&mut office, "Anna", &moment());
    let colleague = EmployeeFields {
        code: "AN".into(),
        given: "Anna".into(),
        family: "Arndt".into(),
        contact_id: Some(anna),
        working_days: "1235".into(),
        active: true,
        ..EmployeeFields::default()
    };
    let worker = employee::save(&mut office, None, &colleague, &moment()).unwrap().value;
    let away = AbsenceFields {
        employee_id: worker,
        starts: day("2026-03-30"),
        ends: day("2026-03-31"),
        starts_at_noon: true,
        ends_at_noon: false,
        substitute_id: None,
    };
    absences::save(&mut office, None, &away, &moment()).unwrap();
    // Monday 30.03. until noon; Tuesday away; Wednesday; Thursday off; Friday is Good Friday.
    let wish = Wish { people: vec![required(anna)], ..Wish::new(120, day("2026-03-30"), day("2026-04-05")) };
    let expected = pairs(&[("2026-03-30T08:00", "2026-03-30T10:00"), ("2026-04-01T08:00", "2026-04-01T16:00")]);
    assert_eq!(told(&office, &wish), expected);
    let by_employee = Wish { people: vec![Wanted { who: Who::Employee(worker), required: true }], ..wish.clone() };
    assert_eq!(told(&office, &by_employee), expected);
    let found = find(office.read(), &wish).unwrap();
    assert_eq!((found.days, found.holidays), (4, vec![day("2026-04-03")]));
    let rank = Wish { people: vec![optional(anna)], ..wish };
    let missing: Vec<Reason> = find(office.read(), &rank)
        .unwrap()
        .slots
        .into_iter()
        .flat_map(|slot| slot.missing.into_iter().map(|one| one.reason))
        .collect();
    assert_eq!(missing, [Reason::Absent, Reason::DayOff]);
}

#[test]
fn dates_of_series_keep_their_people() {
    let mut office = office();
    let anna = organisation(&mut office, "Anna", &moment());
    let daily = SeriesFields {
        people: vec![SeriesPerson { contact_id: Some(anna), ..SeriesPerson::default() }],
        ..SeriesFields::new(
            EventKind::Meeting,
            "Runde",
            timed("2026-03-16T08:00", "2026-03-16T17:30"),
            "FREQ=WEEKLY;BYDAY=MO,TU",
        )
    };
    series_save::save(&mut office, None, daily, &moment()).unwrap();
    let wish = Wish { people: vec![required(anna)], ..Wish::new(60, day("2026-03-17"), day("2026-03-18")) };
    assert_eq!(told(&office, &wish), pairs(&[("2026-03-18T08:00", "2026-03-18T17:00")]));
}

#[test]
fn one_of_the_rooms_is_free_with_its_time_around() {
    let mut office = office();
    let mut hall = |name: &str, set_up_minutes| {
        let fields =
            RoomFields { code: name.into(), name: name.into(), active: true, set_up_minutes, ..RoomFields::default() };
        room::save(&mut office, None, &fields, &moment()).unwrap().value
    };
    let (small, large) = (hall("Klein", 0), hall("Groß", 30));
    let booked = |room, from: &str, to: &str| EventFields { room_id: Some(room), ..meeting("x", timed(from, to)) };
    add(&mut office, booked(small, "2026-03-17T09:00", "2026-03-17T18:00"), &moment());
    add(&mut office, booked(large, "2026-03-17T08:00", "2026-03-17T11:00"), &moment());
    let wish = Wish { rooms: vec![small, large], ..Wish::new(60, day("2026-03-17"), day("2026-03-17")) };
    let found = find(office.read(), &wish).unwrap();
    let told: Vec<(String, Vec<RoomId>)> =
        found.slots.iter().map(|slot| (format(slot.starts), slot.rooms.clone())).collect();
    assert_eq!(
        told,
        [("2026-03-17T08:00".to_owned(), vec![small]), ("2026-03-17T11:30".to_owned(), vec![large])],
        "the large one is set up for half an hour"
    );
    let this_one = Wish { rooms: vec![large], set_up: Some(0), ..wish };
    let found = find(office.read(), &this_one).unwrap();
    assert_eq!(found.slots.iter().map(|slot| format(slot.starts)).collect::<Vec<_>>(), ["2026-03-17T11:00"]);
}

#[test]
fn the_first_ten_are_given_and_the_clocks_do_not_shift_them() {
    let office = office();
    // On 29.03.2026 the clocks go forward; that Sunday is a working day here.
    let wish = Wish { weekdays: "1234567".to_owned(), ..Wish::new(600, day("2026-03-27"), day("2026-04-30")) };
    let found = find(office.read(), &wish).unwrap();
    assert_eq!(found.slots.len(), MOST);
    assert!(
        found.slots.iter().all(|slot| format(slot.starts).ends_with("T08:00") && format(slot.ends).ends_with("T18:00"))
    );
    assert_eq!(found.slots[2].starts.date(), day("2026-03-29"));
}

#[test]
fn a_window_without_sense_is_refused() {
    let office = office();
    let codes = |wish: &Wish| match find(office.read(), wish) {
        Err(Error::Invalid(issues)) => issues.into_iter().map(|issue| issue.code).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let wish = |from: &str, to: &str| Wish::new(60, day(from), day(to));
    assert_eq!(codes(&wish("2026-03-17", "2026-03-16")), ["END_BEFORE_START"]);
    assert_eq!(codes(&wish("2026-03-17", "2027-03-18")), ["SLOT_WINDOW_TOO_LONG"]);
    assert_eq!(codes(&wish("1800-03-17", "1800-03-18")), ["DATE_OUT_OF_RANGE"]);
    let unknown = Wish { rooms: vec![RoomId(99)], ..wish("2026-03-17", "2026-03-18") };
    assert_eq!(codes(&unknown), ["ROOM_UNKNOWN"]);
}
