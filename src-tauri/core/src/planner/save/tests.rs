//! What is written, refused, taken back and found.

use serde_json::json;

use super::super::agenda::agenda;
use super::super::testing::*;
use super::super::{
    AgendaItem, AgendaItemId, Answer, EventFields, EventStatus, Participant, ParticipantId, Role, When, delete, read,
};
use super::save;
use crate::contacts;
use crate::contracts::testing::{day, office, organisation};
use crate::error::Error;
use crate::log::{history, undo};
use crate::office::Office;
use crate::record::{ContactId, EventId, RecordKind, RoomId};
use crate::search;

#[test]
fn what_is_saved_is_read_and_undo_and_redo_bring_back_each_state() {
    let (mut office, moment) = office();
    let id = add(&mut office, sitting(), &moment);
    let first = read::get(office.read(), id).unwrap();
    assert_eq!(unstored(first.fields.clone()), sitting());

    // The item above goes and its sub-item takes its place; the second day and a guest go, one comes.
    let mut changed = first.fields.clone();
    changed.status = EventStatus::Invited;
    changed.agenda.remove(1);
    changed.agenda[1].parent = None;
    changed.agenda.pop();
    changed.days.clear();
    changed.participants.swap(0, 1);
    changed.participants.pop();
    changed.participants.push(guest("Ida Krause", Role::Keeper));
    changed.agenda.insert(0, item("Begrüßung", 5));
    save(&mut office, Some(id), changed.clone(), &moment).unwrap();
    let second = read::get(office.read(), id).unwrap();
    assert_eq!(unstored(second.fields.clone()), unstored(changed));
    assert_eq!(second.fields.agenda[2].id, first.fields.agenda[2].id, "the sub-item is the same row");

    delete::delete(&mut office, &[id], &moment).unwrap();
    let gone = |office: &Office| matches!(read::get(office.read(), id), Err(Error::NotFound(_)));
    assert!(gone(&office));
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap(), second);
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap(), first);
    office.undo(&moment).unwrap();
    assert!(gone(&office));
    for _ in 0..2 {
        office.redo(&moment).unwrap();
    }
    assert_eq!(read::get(office.read(), id).unwrap(), second);
}

#[test]
fn only_what_differs_is_logged() {
    let (mut office, moment) = office();
    let id = add(&mut office, sitting(), &moment);
    let mut fields = get(&office, id);
    assert!(save(&mut office, Some(id), fields.clone(), &moment).unwrap().changes.is_empty());
    fields.agenda[1].minutes = Some(45);
    fields.participants[1].answer = Answer::Accepted;
    save(&mut office, Some(id), fields, &moment).unwrap();
    let newest = history::of(office.read(), id.into(), 1).unwrap().remove(0);
    let mut changed: Vec<_> = newest.changes.iter().map(|c| (c.table.as_str(), c.field.as_str())).collect();
    changed.sort_unstable();
    assert_eq!(changed, [("agenda_item", "minutes"), ("participant", "answer")]);
}

/// Every refusal stands at its field, and nothing is written.
fn check(change: impl FnOnce(&mut EventFields), expected: &[(&str, &str)]) {
    let (mut office, moment) = office();
    let mut fields = sitting();
    change(&mut fields);
    let before = undo::state(office.read()).unwrap();
    let Err(Error::Invalid(issues)) = save(&mut office, None, fields, &moment) else {
        panic!("nothing was refused, {expected:?} expected")
    };
    let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    assert_eq!(found, expected);
    assert_eq!(undo::state(office.read()).unwrap(), before);
}

#[test]
fn refusals_stand_at_their_fields() {
    let plain = |when| {
        move |e: &mut EventFields| {
            e.when = when;
            e.days.clear();
            e.agenda.clear();
        }
    };
    check(|e| e.title = " ".to_owned(), &[("title", "TITLE_MISSING")]);
    check(plain(timed("2026-12-01T09:00", "2026-12-01T08:59")), &[("ends", "END_BEFORE_START")]);
    check(plain(days("2026-12-02", "2026-12-01")), &[("ends", "END_BEFORE_START")]);
    check(plain(days("0026-12-01", "2026-12-01")), &[("starts", "DATE_OUT_OF_RANGE")]);
    check(
        |e| {
            if let When::Timed { zone, .. } = &mut e.when {
                *zone = "W. Europe Standard Time".to_owned();
            }
        },
        &[("zone", "ZONE_UNKNOWN")],
    );
    check(|e| e.days[0].date = day("2026-12-01"), &[("days.0.date", "DAYS_NOT_IN_ORDER")]);
    check(|e| e.days[0].date = day("2026-12-03"), &[("days.0.date", "DAY_AFTER_END")]);
    check(|e| e.room_id = Some(RoomId(99)), &[("room_id", "ROOM_UNKNOWN")]);
    check(|e| e.participants[1].contact_id = Some(ContactId(99)), &[("participants.1.contact_id", "CONTACT_UNKNOWN")]);
    check(|e| e.participants[0].id = Some(ParticipantId(1)), &[("participants.0.id", "ROW_UNKNOWN")]);
    check(|e| e.agenda[0].id = Some(AgendaItemId(1)), &[("agenda.0.id", "ROW_UNKNOWN")]);
    check(|e| e.agenda[0].title = "\t".to_owned(), &[("agenda.0.title", "TITLE_MISSING")]);
    check(|e| e.agenda[1].minutes = Some(-1), &[("agenda.1.minutes", "AGENDA_MINUTES_INVALID")]);
    check(|e| e.agenda[1].minutes = Some(1441), &[("agenda.1.minutes", "AGENDA_MINUTES_INVALID")]);
    check(|e| e.agenda[5].day = 3, &[("agenda.5.day", "AGENDA_DAY_INVALID")]);
    check(|e| e.agenda[5].day = 0, &[("agenda.5.day", "AGENDA_DAY_INVALID")]);
    check(|e| e.agenda[2].parent = Some(2), &[("agenda.2.parent", "AGENDA_PARENT_INVALID")]);
    check(|e| e.agenda[2].parent = Some(99), &[("agenda.2.parent", "AGENDA_PARENT_INVALID")]);
    check(|e| e.agenda[4].parent = Some(3), &[("agenda.4.parent", "AGENDA_PARENT_INVALID")]);
    check(|e| e.agenda[5].parent = Some(1), &[("agenda.5.parent", "AGENDA_PARENT_INVALID")]);
    check(
        |e| e.agenda = (0..4).map(|n: usize| AgendaItem { parent: n.checked_sub(1), ..item("x", 1) }).collect(),
        &[("agenda.3.parent", "AGENDA_PARENT_INVALID")],
    );
    check(
        |e| {
            e.when = days("2026-12-01", "2026-12-02");
        },
        &[("agenda.3.fixed_start", "FIXED_START_WITHOUT_CLOCK")],
    );
}

#[test]
fn nobody_sits_on_a_list_twice_and_rows_of_another_event_stay_there() {
    let (mut office, moment) = office();
    let contact = organisation(&mut office, "Hansen GmbH", &moment);
    let mut fields = sitting();
    for person in &mut fields.participants {
        person.contact_id = Some(contact);
    }
    let twice = save(&mut office, None, fields, &moment);
    assert!(matches!(twice, Err(Error::Invalid(issues)) if issues[0].code == "PARTICIPANT_TWICE"));

    let other = add(&mut office, sitting(), &moment);
    let mine = add(&mut office, meeting("Kurz", timed("2026-12-01T09:00", "2026-12-01T10:00")), &moment);
    let mut fields = get(&office, mine);
    fields.agenda = vec![AgendaItem { day: 1, parent: None, ..get(&office, other).agenda[0].clone() }];
    let stolen = save(&mut office, Some(mine), fields, &moment);
    assert!(matches!(stolen, Err(Error::Invalid(issues)) if issues[0].field == "agenda.0.id"));
}

#[test]
fn saving_fills_in_the_firms_zone_and_the_contacts_name_which_then_stays() {
    let (mut office, moment) = office();
    let contact = organisation(&mut office, "Hansen GmbH", &moment);
    let mut fields = meeting(" Jour fixe ", timed("2026-12-01T09:00", "2026-12-01T10:00"));
    if let When::Timed { zone, .. } = &mut fields.when {
        zone.clear();
    }
    fields.participants =
        vec![Participant { contact_id: Some(contact), ..guest("", Role::Guest) }, guest(" ", Role::Guest)];
    let id = add(&mut office, fields, &moment);
    let stored = get(&office, id);
    assert_eq!(stored.when, timed("2026-12-01T09:00", "2026-12-01T10:00"));
    assert_eq!((stored.title.as_str(), stored.participants.len()), ("Jour fixe", 1));
    assert_eq!(stored.participants[0].name, "Hansen GmbH");

    contacts::delete::delete(&mut office, &[contact], &moment).unwrap();
    let left = get(&office, id).participants.remove(0);
    assert_eq!((left.name.as_str(), left.contact_id), ("Hansen GmbH", None));
    office.undo(&moment).unwrap();
    assert_eq!(get(&office, id).participants[0].contact_id, Some(contact));
}

fn numbers(office: &Office, id: EventId) -> String {
    let rows = agenda(&get(office, id)).unwrap().rows;
    rows.into_iter().map(|row| row.item.number.unwrap_or_else(|| "-".to_owned())).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_invitation_freezes_the_numbers_and_a_draft_counts_anew() {
    let (mut office, moment) = office();
    let id = add(&mut office, sitting(), &moment);
    assert_eq!(numbers(&office, id), "1 2 2.1 - - 3");
    let mut fields = get(&office, id);
    fields.status = EventStatus::Invited;
    save(&mut office, Some(id), fields, &moment).unwrap();
    let mut fields = get(&office, id);
    fields.agenda.insert(1, item("Dringendes", 10));
    for item in fields.agenda.iter_mut().filter(|item| item.parent == Some(1)) {
        item.parent = Some(2);
    }
    save(&mut office, Some(id), fields, &moment).unwrap();
    assert_eq!(numbers(&office, id), "1 1a 2 2.1 - - 3");
    assert_eq!(get(&office, id).agenda[1].number.as_deref(), Some("1a"));

    let mut fields = get(&office, id);
    fields.status = EventStatus::Draft;
    save(&mut office, Some(id), fields, &moment).unwrap();
    assert_eq!(numbers(&office, id), "1 2 3 3.1 - - 4");
    office.undo(&moment).unwrap();
    assert_eq!(numbers(&office, id), "1 1a 2 2.1 - - 3");
}

#[test]
fn events_are_found_by_what_stands_in_them() {
    let (mut office, moment) = office();
    let id = add(&mut office, sitting(), &moment);
    for text in ["beirat", "lang", "jahresabschl", "pruefb", "hamburg kaffee"] {
        assert_eq!(search::find::ids(office.read(), text, RecordKind::Event, 10).unwrap(), [id.0], "{text}");
    }
    let mut fields = get(&office, id);
    fields.participants.clear();
    save(&mut office, Some(id), fields, &moment).unwrap();
    assert!(search::find::ids(office.read(), "lang", RecordKind::Event, 10).unwrap().is_empty());
}

#[test]
fn on_the_wire_times_have_no_seconds() {
    let json = serde_json::to_value(sitting()).unwrap();
    assert_eq!(json["when"]["starts"], "2026-12-01T09:00");
    assert_eq!(json["days"][0], json!({ "date": "2026-12-02", "start": "10:00" }));
    assert_eq!(json["agenda"][3]["fixed_start"], "10:00");
    assert_eq!(serde_json::from_value::<EventFields>(json).unwrap(), sitting());
}
