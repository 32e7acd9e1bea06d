use chrono::{NaiveDate, NaiveDateTime};

use super::choices::{Choice, DateChoice};
use super::conflicts::conflicts;
use super::{SeriesFields, dates, move_date, open, read, save, split, strike};
use crate::bodies::{self, BodyFields, Member};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::recurrence::HolidayPolicy;
use crate::planner::testing::{add, days, get, meeting, room, timed};
use crate::planner::wall_time::{format, parse};
use crate::planner::{EventKind, EventStatus, Role, When, list};
use crate::record::{EventId, SeriesId};

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna")
}

fn at(text: &str) -> NaiveDateTime {
    parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn weekly() -> SeriesFields {
    SeriesFields::new(
        EventKind::Meeting,
        "Jour fixe",
        timed("2026-03-23T09:00", "2026-03-23T10:00"),
        "FREQ=WEEKLY;BYDAY=MO",
    )
}

fn kept(office: &mut Office, fields: SeriesFields) -> SeriesId {
    save::save(office, None, fields, &moment()).unwrap().value
}

fn starts(office: &Office, from: &str, to: &str) -> Vec<String> {
    dates::between(office.read(), day(from), day(to)).unwrap().iter().map(|date| written(&date.when)).collect()
}

fn written(when: &When) -> String {
    match when {
        When::Timed { starts, .. } => format(*starts),
        When::Days { first, .. } => first.to_string(),
    }
}

fn issue_codes(refused: Result<crate::office::Done<SeriesId>, Error>) -> Vec<(String, String)> {
    match refused {
        Err(Error::Invalid(issues)) => {
            issues.into_iter().map(|issue| (issue.field.clone(), issue.code.to_string())).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_series_is_moved_to_the_first_date_of_its_rule_and_comes_back_as_saved() {
    let mut office = office();
    let mut fields = weekly();
    fields.first = timed("2026-03-18T09:00", "2026-03-18T10:30");
    fields.people = vec![super::SeriesPerson { name: "Kim Weber".into(), role: Role::Chair, ..Default::default() }];
    let id = kept(&mut office, fields.clone());
    let series = read::get(office.read(), id).unwrap();
    fields.first = timed("2026-03-23T09:00", "2026-03-23T10:30");
    assert_eq!(series.fields, fields);
    assert_eq!(
        starts(&office, "2026-03-20", "2026-04-06"),
        ["2026-03-23T09:00", "2026-03-30T09:00", "2026-04-06T09:00"]
    );
    office.undo(&moment()).unwrap();
    assert!(starts(&office, "2026-03-20", "2026-04-06").is_empty());
}

#[test]
fn what_is_no_series_is_refused_at_its_field() {
    let mut office = office();
    for (fields, field, code) in [
        (SeriesFields { title: " ".into(), ..weekly() }, "title", "TITLE_MISSING"),
        (SeriesFields { rule: "FREQ=SECONDLY".into(), ..weekly() }, "rule", "RULE_SUB_DAILY"),
        (SeriesFields { rule: "FREQ=WEEKLY;UNTIL=20250101".into(), ..weekly() }, "rule", "RULE_UNTIL_BEFORE_START"),
        (SeriesFields { rule: "jeden Montag".into(), ..weekly() }, "rule", "RULE_NOT_UNDERSTOOD"),
        (SeriesFields { rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".into(), ..weekly() }, "rule", "RULE_WITHOUT_DATES"),
        (SeriesFields { first: timed("2026-03-23T09:00", "2026-03-23T08:00"), ..weekly() }, "ends", "END_BEFORE_START"),
        (SeriesFields { body_id: Some(crate::record::BodyId(77)), ..weekly() }, "body_id", "BODY_UNKNOWN"),
        (SeriesFields { room_id: Some(crate::record::RoomId(77)), ..weekly() }, "room_id", "ROOM_UNKNOWN"),
    ] {
        let refused = issue_codes(save::save(&mut office, None, fields, &moment()));
        assert_eq!(refused, [(field.to_owned(), code.to_owned())]);
    }
    assert!(read::all(office.read()).unwrap().is_empty());
}

#[test]
fn a_date_becomes_one_event_and_leaves_the_computed_ones() {
    let mut office = office();
    let members = vec![Member { name: "Kim Weber".into(), votes: 2, role: Role::Chair, ..Member::default() }];
    let body = BodyFields { code: "BR".into(), name: "Beirat".into(), members, ..BodyFields::default() };
    let body = bodies::save::save(&mut office, None, &body, &moment()).unwrap().value;
    let id = kept(&mut office, SeriesFields { body_id: Some(body), kind: EventKind::Sitting, ..weekly() });
    let event = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    let fields = get(&office, event);
    assert_eq!((fields.title.as_str(), fields.body.as_str()), ("Jour fixe", "Beirat"));
    assert_eq!(fields.when, timed("2026-03-30T09:00", "2026-03-30T10:00"));
    assert_eq!(fields.participants.iter().map(|p| (p.name.as_str(), p.votes)).collect::<Vec<_>>(), [("Kim Weber", 2)]);
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06"), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    let again = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    assert_eq!(again, event);
    // Moved it is still that date: it is not doubled where the rule had it.
    let moved = crate::planner::EventFields { when: timed("2026-04-01T14:00", "2026-04-01T15:00"), ..fields };
    crate::planner::save::save(&mut office, Some(event), moved, &moment()).unwrap();
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06"), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    let refused = open::open(&mut office, id, at("2026-03-31T09:00"), &moment()).unwrap_err();
    assert!(matches!(refused, Error::Rule { code: "SPLIT_AT_NO_DATE", .. }), "{refused:?}");
}

#[test]
fn a_date_is_moved_in_one_step_and_one_step_takes_it_back() {
    let mut office = office();
    let hall = room(&mut office, "Saal", &moment());
    let id = kept(&mut office, SeriesFields { room_id: Some(hall), ..weekly() });
    let mut taken = meeting("Andere", timed("2026-04-01T14:30", "2026-04-01T15:30"));
    taken.room_id = Some(hall);
    add(&mut office, taken, &moment());
    // The zone is completed as it is on every other way.
    let When::Timed { starts: begins, ends, .. } = timed("2026-04-01T14:00", "2026-04-01T15:00") else { panic!() };
    let to = When::Timed { starts: begins, ends, zone: String::new() };
    let (event, clashes) = move_date::move_date(&mut office, id, at("2026-03-30T09:00"), to, &moment()).unwrap().value;
    assert_eq!(get(&office, event).when, timed("2026-04-01T14:00", "2026-04-01T15:00"));
    assert_eq!(clashes.rooms.len(), 1);
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06"), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    let again = timed("2026-04-02T14:00", "2026-04-02T15:00");
    let moved = move_date::move_date(&mut office, id, at("2026-03-30T09:00"), again.clone(), &moment()).unwrap().value;
    assert_eq!((moved.0, get(&office, event).when), (event, again));
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06").len(), 3, "no event is left over");
    let backwards = timed("2026-04-02T14:00", "2026-04-02T13:00");
    let refused = move_date::move_date(&mut office, id, at("2026-03-30T09:00"), backwards, &moment());
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06").len(), 3, "a refused move opens nothing");
    let none = move_date::move_date(&mut office, id, at("2026-03-31T09:00"), weekly().first, &moment()).unwrap_err();
    assert!(matches!(none, Error::Rule { code: "SPLIT_AT_NO_DATE", .. }), "{none:?}");
}

#[test]
fn a_struck_date_is_away_and_comes_back() {
    let mut office = office();
    let id = kept(&mut office, weekly());
    assert_eq!(strike::strike(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value, None);
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06"), ["2026-03-23T09:00", "2026-04-06T09:00"]);
    strike::restore(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap();
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06").len(), 3);
    // An event is cancelled and stays in the book.
    let event = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    assert_eq!(strike::strike(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value, Some(event));
    assert_eq!(get(&office, event).status, EventStatus::Cancelled);
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06").len(), 2);
}

#[test]
fn a_change_of_all_takes_along_what_lies_ahead_and_nobody_moved() {
    let mut office = office();
    let id = kept(&mut office, SeriesFields { first: timed("2026-03-02T09:00", "2026-03-02T10:00"), ..weekly() });
    let opened = |office: &mut Office, on: &str| open::open(office, id, at(on), &moment()).unwrap().value;
    let past = opened(&mut office, "2026-03-09T09:00");
    let ahead = opened(&mut office, "2026-03-30T09:00");
    let moved = opened(&mut office, "2026-04-06T09:00");
    let own = timed("2026-04-07T11:00", "2026-04-07T12:00");
    let fields = crate::planner::EventFields { when: own.clone(), title: "Klausur".into(), ..get(&office, moved) };
    crate::planner::save::save(&mut office, Some(moved), fields, &moment()).unwrap();
    strike::strike(&mut office, id, at("2026-04-13T09:00"), &moment()).unwrap();
    let later =
        SeriesFields { first: timed("2026-03-02T10:00", "2026-03-02T12:00"), title: "Wochenrunde".into(), ..weekly() };
    save::save(&mut office, Some(id), later, &moment()).unwrap();
    let is = |event: EventId| (get(&office, event).title, get(&office, event).when);
    assert_eq!(is(past), ("Jour fixe".into(), timed("2026-03-09T09:00", "2026-03-09T10:00")));
    assert_eq!(is(ahead), ("Wochenrunde".into(), timed("2026-03-30T10:00", "2026-03-30T12:00")));
    assert_eq!(is(moved), ("Klausur".into(), own));
    // Nothing is doubled, and what was struck stays away.
    assert_eq!(
        starts(&office, "2026-03-01", "2026-04-20"),
        ["2026-03-02T10:00", "2026-03-16T10:00", "2026-03-23T10:00", "2026-04-20T10:00"]
    );
    let series = read::get(office.read(), id).unwrap();
    assert!(read::orphans(office.read(), &series).unwrap().is_empty());
}

#[test]
fn what_the_new_rule_no_longer_meets_stays_and_is_listed() {
    let mut office = office();
    let id = kept(&mut office, weekly());
    let event = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    save::save(&mut office, Some(id), SeriesFields { rule: "FREQ=WEEKLY;BYDAY=WE".into(), ..weekly() }, &moment())
        .unwrap();
    let series = read::get(office.read(), id).unwrap();
    assert_eq!(read::orphans(office.read(), &series).unwrap(), [event]);
    assert_eq!(get(&office, event).when, timed("2026-03-30T09:00", "2026-03-30T10:00"));
}

#[test]
fn a_count_of_six_split_at_the_fourth_gives_three_and_three() {
    let mut office = office();
    let id = kept(&mut office, SeriesFields { rule: "FREQ=WEEKLY;COUNT=6".into(), ..weekly() });
    let before = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    let after = open::open(&mut office, id, at("2026-04-20T09:00"), &moment()).unwrap().value;
    strike::strike(&mut office, id, at("2026-04-27T09:00"), &moment()).unwrap();
    let fields = SeriesFields {
        first: timed("2026-04-13T11:00", "2026-04-13T12:00"),
        rule: "FREQ=WEEKLY;COUNT=6".into(),
        ..weekly()
    };
    let new = split::split(&mut office, id, at("2026-04-13T09:00"), fields, &moment()).unwrap().value;
    assert_ne!(new, id);
    assert_eq!(read::get(office.read(), new).unwrap().predecessor, Some(id));
    assert_ne!(read::get(office.read(), new).unwrap().uid, read::get(office.read(), id).unwrap().uid);
    assert_eq!(
        starts(&office, "2026-03-01", "2027-03-01"),
        ["2026-03-23T09:00", "2026-04-06T09:00", "2026-04-13T11:00"]
    );
    assert_eq!(get(&office, before).when, timed("2026-03-30T09:00", "2026-03-30T10:00"));
    assert_eq!(get(&office, after).when, timed("2026-04-20T11:00", "2026-04-20T12:00"));
    // At its first date there is nothing to split off.
    let whole = SeriesFields { title: "Runde".into(), ..weekly() };
    let same = split::split(&mut office, id, at("2026-03-23T09:00"), whole, &moment()).unwrap().value;
    assert_eq!(same, id);
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(starts(&office, "2026-03-01", "2027-03-01").len(), 3);
    assert_eq!(read::all(office.read()).unwrap().len(), 1);
}

#[test]
fn holidays_move_or_take_out_dates() {
    let mut office = office();
    let fields = |holidays| SeriesFields { holidays, ..weekly() };
    let id = kept(&mut office, fields(HolidayPolicy::NextWorkingDay));
    // Easter Monday 2026 is 6 April.
    assert_eq!(starts(&office, "2026-04-01", "2026-04-12"), ["2026-04-07T09:00"]);
    let event = open::open(&mut office, id, at("2026-04-06T09:00"), &moment()).unwrap().value;
    assert_eq!(get(&office, event).when, timed("2026-04-07T09:00", "2026-04-07T10:00"));
    save::delete(&mut office, &[id], &moment()).unwrap();
    kept(&mut office, fields(HolidayPolicy::Skip));
    assert!(starts(&office, "2026-04-01", "2026-04-12").is_empty());
}

#[test]
fn a_deleted_series_leaves_its_events_and_comes_back_whole() {
    let mut office = office();
    let id = kept(&mut office, weekly());
    let event = open::open(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap().value;
    save::delete(&mut office, &[id], &moment()).unwrap();
    assert!(starts(&office, "2026-03-01", "2026-04-20").is_empty());
    assert_eq!(get(&office, event).title, "Jour fixe");
    office.undo(&moment()).unwrap();
    assert_eq!(starts(&office, "2026-03-20", "2026-04-06"), ["2026-03-23T09:00", "2026-04-06T09:00"]);
}

#[test]
fn the_room_of_a_series_is_looked_at_date_by_date() {
    let mut office = office();
    let saal = room(&mut office, "Saal", &moment());
    let id = kept(&mut office, SeriesFields { room_id: Some(saal), ..weekly() });
    let meeting = |when| crate::planner::EventFields { room_id: Some(saal), ..meeting("Messe", when) };
    let fair = add(&mut office, meeting(timed("2026-04-20T09:30", "2026-04-20T18:00")), &moment());
    add(&mut office, meeting(timed("2026-04-27T10:00", "2026-04-27T18:00")), &moment());
    add(&mut office, meeting(days("2026-05-04", "2026-05-05")), &moment());
    let mut fields = read::get(office.read(), id).unwrap().fields;
    let found = conflicts(office.read(), Some(id), &fields, day("2026-03-16")).unwrap();
    let told: Vec<(String, Option<EventId>)> =
        found.iter().map(|one| (format(one.original), one.other.by.event())).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[0], ("2026-04-20T09:00".to_owned(), Some(fair)));
    assert_eq!(told[1].0, "2026-05-04T09:00");
    // Another series has it as well.
    fields.first = timed("2026-03-23T09:45", "2026-03-23T10:45");
    let found = conflicts(office.read(), None, &fields, day("2026-03-16")).unwrap();
    assert_eq!(found.iter().filter(|one| one.other.by.event().is_none()).count(), 104, "two years of Mondays");
    assert!(list::between(office.read(), day("2026-04-20"), day("2026-04-20")).unwrap().len() == 1);
}

#[test]
fn taken_dates_are_skipped_moved_or_kept_with_a_reason_in_one_step() {
    let mut office = office();
    let saal = room(&mut office, "Saal", &moment());
    let keller = room(&mut office, "Keller", &moment());
    let fair = crate::planner::EventFields {
        room_id: Some(saal),
        ..meeting("Messe", timed("2026-04-13T08:00", "2026-05-05T18:00"))
    };
    add(&mut office, fair, &moment());
    let wanted = SeriesFields { room_id: Some(saal), ..weekly() };
    let taken: Vec<String> = conflicts(office.read(), None, &wanted, day("2026-03-16"))
        .unwrap()
        .iter()
        .map(|one| format(one.original))
        .collect();
    assert_eq!(taken, ["2026-04-13T09:00", "2026-04-20T09:00", "2026-04-27T09:00", "2026-05-04T09:00"]);

    let choice = |original, choice| DateChoice { original: at(original), choice };
    let choices = [
        choice("2026-04-13T09:00", Choice::Skip),
        choice("2026-04-20T09:00", Choice::Room(keller)),
        choice("2026-04-27T09:00", Choice::AllTheSame(" Messestand bleibt frei ".to_owned())),
        // The rule has no such day any more.
        choice("2026-04-28T09:00", Choice::Skip),
    ];
    let (id, left) = save::save_with(&mut office, None, wanted.clone(), &choices, &moment()).unwrap().value;
    assert_eq!(left.iter().map(|one| format(one.original)).collect::<Vec<_>>(), ["2026-05-04T09:00"]);
    assert_eq!(starts(&office, "2026-04-07", "2026-05-05"), ["2026-05-04T09:00"]);
    let events: Vec<_> =
        read::kept(office.read(), id).unwrap().into_iter().map(|kept| get(&office, kept.event)).collect();
    assert_eq!(events.len(), 2);
    assert_eq!((events[0].room_id, events[0].room_override.as_str()), (Some(keller), ""));
    assert_eq!((events[1].room_id, events[1].room_override.as_str()), (Some(saal), "Messestand bleibt frei"));

    // All of it was one step.
    office.undo(&moment()).unwrap();
    assert!(read::get(office.read(), id).is_err());
    assert!(starts(&office, "2026-03-01", "2026-06-01").is_empty());

    let without_reason = [choice("2026-04-13T09:00", Choice::AllTheSame(" ".to_owned()))];
    let refused = save::save_with(&mut office, None, wanted.clone(), &without_reason, &moment());
    assert!(matches!(refused, Err(Error::Invalid(issues)) if issues[0].code == "OVERRIDE_REASON_MISSING"));
    let nowhere = [choice("2026-04-13T09:00", Choice::Room(crate::record::RoomId(77)))];
    let refused = save::save_with(&mut office, None, wanted, &nowhere, &moment());
    assert!(matches!(refused, Err(Error::Invalid(issues)) if issues[0].field == "dates.0.room_id"));
}

#[test]
fn the_room_chosen_for_a_date_is_looked_at_as_well() {
    let mut office = office();
    let (saal, keller) = (room(&mut office, "Saal", &moment()), room(&mut office, "Keller", &moment()));
    let keeps = |room, title| crate::planner::EventFields {
        room_id: Some(room),
        ..meeting(title, timed("2026-04-13T08:00", "2026-04-13T18:00"))
    };
    add(&mut office, keeps(saal, "Messe"), &moment());
    add(&mut office, keeps(keller, "Inventur"), &moment());
    let choices = [DateChoice { original: at("2026-04-13T09:00"), choice: Choice::Room(keller) }];
    let fields = SeriesFields { room_id: Some(saal), ..weekly() };
    let (_, left) = save::save_with(&mut office, None, fields, &choices, &moment()).unwrap().value;
    assert_eq!(left.iter().map(|one| one.other.title.as_str()).collect::<Vec<_>>(), ["Inventur"]);
}
