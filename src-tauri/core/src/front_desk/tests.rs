mod forgotten;

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::contacts::{self, Card, ContactKind};
use crate::error::Error;
use crate::master_data::employee::{self, EmployeeFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::{EmployeeId, RecordKind};
use crate::tasks::{self, Priority, TaskState};
use crate::{absences, search, settings};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna Petersen")
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn now() -> NaiveDateTime {
    at("2026-03-16T09:30")
}

fn hire(office: &mut Office, family: &str) -> EmployeeId {
    let fields = EmployeeFields { code: family.to_owned(), family: family.to_owned(), ..EmployeeFields::default() };
    employee::save(office, None, &fields, &moment()).unwrap().value
}

fn letter(partner: &str, subject: &str) -> EntryFields {
    EntryFields { partner: partner.to_owned(), subject: subject.to_owned(), ..EntryFields::default() }
}

fn call(partner: &str) -> EntryFields {
    EntryFields { kind: EntryKind::Call, ..letter(partner, "") }
}

fn visit(partner: &str, came: &str) -> EntryFields {
    EntryFields { kind: EntryKind::Visit, at: Some(at(came)), ..letter(partner, "") }
}

fn add(office: &mut Office, fields: &EntryFields) -> crate::record::DeskEntryId {
    save(office, None, fields, "", now(), &moment()).unwrap().value
}

#[test]
fn a_visitor_is_known_by_the_firm_and_a_call_by_its_number_alone() {
    let mut office = office();
    add(&mut office, &EntryFields { company: "Siemens".to_owned(), ..visit("", "2026-03-16T08:00") });
    add(&mut office, &EntryFields { phone: "040 123".to_owned(), ..call("") });
}

#[test]
fn post_bears_running_numbers_by_direction_and_year_and_calls_none() {
    let mut office = office();
    let number = |office: &mut Office, fields: &EntryFields| {
        let id = add(office, fields);
        get(office.read(), id).unwrap().number
    };
    let out = |fields: EntryFields| EntryFields { direction: Direction::Out, ..fields };
    let old = EntryFields { at: Some(at("2025-12-30T16:00")), ..letter("Stadtwerke", "Abschlag") };
    assert_eq!(number(&mut office, &letter("Weber", "Angebot")).as_deref(), Some("E-2026-0001"));
    assert_eq!(number(&mut office, &letter("Otte", "Rechnung")).as_deref(), Some("E-2026-0002"));
    assert_eq!(number(&mut office, &out(letter("Otte", "Zahlung"))).as_deref(), Some("A-2026-0001"));
    assert_eq!(number(&mut office, &old).as_deref(), Some("E-2025-0001"), "what is noted late bears its year");
    assert_eq!(number(&mut office, &call("Kern")), None);
    let wrong = add(&mut office, &letter("Finanzamt", "Bescheid"));
    let turned = out(get(office.read(), wrong).unwrap().fields);
    save(&mut office, Some(wrong), &turned, "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), wrong).unwrap().number.as_deref(), Some("A-2026-0002"));
    // A number that was given is not given again.
    delete(&mut office, &[wrong], &moment()).unwrap();
    assert_eq!(number(&mut office, &out(letter("Finanzamt", "Einspruch"))).as_deref(), Some("A-2026-0003"));
    let hits = search::find(office.read(), "E-2026-0002", &[RecordKind::DeskEntry], 5).unwrap();
    assert_eq!(hits.count, 1);
}

#[test]
fn a_call_for_an_absent_colleague_becomes_a_task_that_the_substitute_bears() {
    let mut office = office();
    let (kern, otte) = (hire(&mut office, "Kern"), hire(&mut office, "Otte"));
    let absence = absences::AbsenceFields {
        employee_id: kern,
        starts: day("2026-03-16"),
        ends: day("2026-03-20"),
        starts_at_noon: false,
        ends_at_noon: false,
        substitute_id: Some(otte),
    };
    absences::save(&mut office, None, &absence, &moment()).unwrap();
    let fields = EntryFields {
        wish: Wish::CallBack,
        urgent: true,
        for_id: Some(kern),
        phone: "040 123 45 67".to_owned(),
        ..call("Frau Weber")
    };
    let id = save(&mut office, None, &fields, "Rückruf Frau Weber", now(), &moment()).unwrap().value;
    let task = tasks::get(office.read(), get(office.read(), id).unwrap().task.unwrap()).unwrap();
    assert_eq!(task.fields.title, "Rückruf Frau Weber");
    assert_eq!((task.fields.due, task.fields.priority), (Some(day("2026-03-16")), Priority::High));
    assert_eq!((task.fields.assignee_id, task.fields.about), (Some(kern), Some(id.into())));
    let whose: Vec<EmployeeId> = absences::borne_by(office.read(), otte, day("2026-03-16"))
        .unwrap()
        .into_iter()
        .map(|absence| absence.fields.employee_id)
        .collect();
    let filter = tasks::Filter { assignees: whose, ..tasks::Filter::default() };
    assert_eq!(*tasks::ids(&office, &filter, day("2026-03-16")).unwrap(), [task.id.0]);
    // Entry and task are one step.
    office.undo(&moment()).unwrap();
    assert!(get(office.read(), id).is_err() && tasks::get(office.read(), task.id).is_err());
}

#[test]
fn the_task_follows_the_entry_as_long_as_it_is_open() {
    let mut office = office();
    let (kern, otte) = (hire(&mut office, "Kern"), hire(&mut office, "Otte"));
    let fields = EntryFields { until: Some(day("2026-03-20")), for_id: Some(kern), ..letter("Weber", "Mahnung") };
    let id = add(&mut office, &fields);
    let task = get(office.read(), id).unwrap().task.unwrap();
    assert_eq!(tasks::get(office.read(), task).unwrap().fields.title, "Mahnung");
    tasks::postpone(&mut office, &[task], tasks::Which::Due, Some(day("2026-03-24")), &moment()).unwrap();
    // What was set in the task stays where the entry says nothing new about it.
    let moved = EntryFields { for_id: Some(otte), ..get(office.read(), id).unwrap().fields };
    save(&mut office, Some(id), &moved, "", now(), &moment()).unwrap();
    let read = tasks::get(office.read(), task).unwrap().fields;
    assert_eq!((read.assignee_id, read.due), (Some(otte), Some(day("2026-03-24"))));
    // Nothing to be done any more: the task goes; with one that was done the entry keeps it.
    let nothing = EntryFields { until: None, ..moved.clone() };
    save(&mut office, Some(id), &nothing, "", now(), &moment()).unwrap();
    assert!(tasks::get(office.read(), task).is_err());
    save(&mut office, Some(id), &moved, "", now(), &moment()).unwrap();
    let anew = get(office.read(), id).unwrap().task.unwrap();
    tasks::finish(&mut office, &[anew], TaskState::Done, &moment()).unwrap();
    save(&mut office, Some(id), &nothing, "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().task, Some(anew));
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let mut office = office();
    let gone = hire(&mut office, "Kern");
    let mut left = employee::get(office.read(), gone).unwrap().fields;
    left.left_on = Some(day("2026-03-01"));
    employee::save(&mut office, Some(gone), &left, &moment()).unwrap();
    let early = EntryFields { left_at: Some(at("2026-03-16T07:00")), ..visit("Weber", "2026-03-16T08:00") };
    for (fields, field, code) in [
        (EntryFields::default(), "partner", "DESK_ENTRY_EMPTY"),
        (letter("", "Bescheid"), "partner", "POST_UNNAMED"),
        (EntryFields { kind: EntryKind::Registered, ..letter("  ", "Mahnung") }, "partner", "POST_UNNAMED"),
        (EntryFields { subject: "Wartung".to_owned(), ..visit("", "2026-03-16T08:00") }, "partner", "VISITOR_UNNAMED"),
        (EntryFields { for_id: Some(gone), ..call("Weber") }, "for_id", "ASSIGNEE_GONE"),
        (early, "left_at", "VISIT_LEFT_FIRST"),
    ] {
        match save(&mut office, None, &fields, "", now(), &moment()) {
            Err(Error::Invalid(issues)) => assert_eq!((issues[0].field.as_str(), issues[0].code), (field, code)),
            other => panic!("not refused: {other:?}"),
        }
    }
}

#[test]
fn two_who_note_the_same_are_told() {
    let mut office = office();
    let card = Card { kind: ContactKind::Organisation, organisation: "Weber GmbH".to_owned(), ..Card::default() };
    let weber = contacts::save::save(&mut office, None, card, &moment()).unwrap().value;
    let known = EntryFields { contact_id: Some(weber), phone: "+49 40 1234567".to_owned(), ..call("") };
    let id = add(&mut office, &known);
    add(&mut office, &letter("Stadtwerke", "Abschlag"));
    let told = |fields: &EntryFields, when: &str| -> Vec<crate::record::DeskEntryId> {
        similar(office.read(), None, fields, at(when)).unwrap().into_iter().map(|entry| entry.id).collect()
    };
    for (fields, when, expected) in [
        (&EntryFields { contact_id: Some(weber), ..call("") }, "2026-03-16T09:50", true),
        (&EntryFields { phone: "+49401234567".to_owned(), ..call("") }, "2026-03-16T09:10", true),
        (&call("weber gmbh"), "2026-03-16T10:15", true),
        (&call("Weber GmbH"), "2026-03-16T10:16", false),
        (&EntryFields { direction: Direction::Out, ..call("Weber GmbH") }, "2026-03-16T09:30", false),
        (&call("Otte"), "2026-03-16T09:30", false),
        (&call(""), "2026-03-16T09:30", false),
    ] {
        assert_eq!(told(fields, when) == [id], expected, "{fields:?} {when}");
    }
    assert_eq!(told(&letter("Stadtwerke", "abschlag"), "2026-03-16T23:00").len(), 1);
    assert_eq!(told(&letter("Stadtwerke", "Störung"), "2026-03-16T09:30").len(), 0);
    assert_eq!(similar(office.read(), Some(id), &known, now()).unwrap(), [], "not itself");
}

#[test]
fn visitors_are_in_the_house_until_they_sign_out_and_are_forgotten_after_a_time() {
    let mut office = office();
    let led_to_work = EntryFields { until: Some(day("2026-03-20")), ..visit("Herr Otte", "2026-03-13T14:00") };
    let forgotten = add(&mut office, &led_to_work);
    let here = add(&mut office, &visit("Frau Weber", "2026-03-16T09:00"));
    let in_house = |office: &Office| -> Vec<crate::record::DeskEntryId> {
        visits::in_the_house(office.read()).unwrap().into_iter().map(|entry| entry.id).collect()
    };
    assert_eq!(in_house(&office), [forgotten, here]);
    visits::sign_out(&mut office, &[forgotten, here], now(), &moment()).unwrap();
    assert_eq!(in_house(&office), []);
    assert_eq!(get(office.read(), forgotten).unwrap().fields.left_at, Some(at("2026-03-13T23:59")));
    assert_eq!(get(office.read(), here).unwrap().fields.left_at, Some(now()));
    office.undo(&moment()).unwrap();
    assert_eq!(in_house(&office), [forgotten, here]);

    let later = |on: &str| Moment::on(day(on), "Anna Petersen");
    assert_eq!(visits::forget(&mut office, &later("2026-06-11")).unwrap(), 0);
    assert_eq!(visits::forget(&mut office, &later("2026-06-12")).unwrap(), 1);
    let written: i64 = office
        .read()
        .query_row(
            "SELECT (SELECT count(*) FROM change WHERE image LIKE '%Otte%') + (SELECT count(*) FROM op WHERE title LIKE '%Otte%')
                  + (SELECT count(*) FROM search_entry WHERE words LIKE '%otte%')
                  + (SELECT count(*) FROM task WHERE title || note || about_title LIKE '%Otte%')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(written, 0, "nobody reads the name any more");
    settings::set(&mut office, visits::VISITS_KEPT, Some("0"), &moment()).unwrap();
    assert_eq!(visits::forget(&mut office, &later("2027-03-16")).unwrap(), 0, "kept for good where the office says so");
}

#[test]
fn a_list_shows_what_its_filter_says_in_its_order() {
    let mut office = office();
    let kern = hire(&mut office, "Kern");
    let one = add(&mut office, &EntryFields { at: Some(at("2026-03-13T10:00")), ..letter("Zander", "Angebot") });
    let two = add(
        &mut office,
        &EntryFields { until: Some(day("2026-03-20")), for_id: Some(kern), ..letter("Ärzte", "Rechnung") },
    );
    let three = add(&mut office, &EntryFields { at: Some(at("2026-03-16T11:00")), ..call("Bauer") });
    let shown = |office: &Office, filter: Filter| -> Vec<crate::record::DeskEntryId> {
        page(office, &filter, 0, 10).unwrap().rows.into_iter().map(|row| row.entry.id).collect()
    };
    assert_eq!(shown(&office, Filter::default()), [three, two, one]);
    let post = Filter { kinds: vec![EntryKind::Letter, EntryKind::Fax], ..Filter::default() };
    assert_eq!(shown(&office, post), [two, one]);
    let today = Filter { from: Some(day("2026-03-16")), to: Some(day("2026-03-16")), ..Filter::default() };
    assert_eq!(shown(&office, today), [three, two]);
    assert_eq!(shown(&office, Filter { open: true, ..Filter::default() }), [two]);
    assert_eq!(shown(&office, Filter { employees: vec![kern], ..Filter::default() }), [two]);
    assert_eq!(shown(&office, Filter { text: "angeb".to_owned(), ..Filter::default() }), [one]);
    // Of two that fit, the filter may leave the later one alone.
    let fax = add(&mut office, &EntryFields { kind: EntryKind::Fax, ..letter("Zander", "Angebot") });
    let narrowed = Filter { text: "zander".to_owned(), kinds: vec![EntryKind::Fax], ..Filter::default() };
    assert_eq!(shown(&office, narrowed), [fax]);
    delete(&mut office, &[fax], &moment()).unwrap();
    let by_name = Filter { column: list::EntryColumn::Partner, descending: false, ..Filter::default() };
    assert_eq!(shown(&office, by_name), [two, three, one], "DIN 5007-2");
    let by_number = Filter { column: list::EntryColumn::Number, descending: true, ..Filter::default() };
    assert_eq!(shown(&office, by_number), [two, one, three], "what bears no number stands last in either direction");
    let task = get(office.read(), two).unwrap().task.unwrap();
    tasks::finish(&mut office, &[task], TaskState::Done, &moment()).unwrap();
    assert_eq!(shown(&office, Filter { open: true, ..Filter::default() }), []);
}

#[test]
fn a_letter_of_another_year_draws_that_year_s_number() {
    let mut office = office();
    let old = EntryFields { at: Some(at("2025-12-30T09:00")), ..letter("Amt", "Bescheid") };
    let id = add(&mut office, &old);
    assert_eq!(get(office.read(), id).unwrap().number.as_deref(), Some("E-2025-0001"));
    let same_year = EntryFields { at: Some(at("2025-12-29T09:00")), ..old.clone() };
    save(&mut office, Some(id), &same_year, "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().number.as_deref(), Some("E-2025-0001"));
    let meant = EntryFields { at: Some(at("2026-01-02T09:00")), ..old };
    save(&mut office, Some(id), &meant, "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().number.as_deref(), Some("E-2026-0001"));
}

#[test]
fn what_is_asked_anew_is_a_task_again_and_work_in_it_is_kept() {
    let mut office = office();
    let asked = EntryFields { until: Some(day("2026-03-18")), ..call("Frau Weber") };
    let id = add(&mut office, &asked);
    let first = get(office.read(), id).unwrap().task.unwrap();
    tasks::finish(&mut office, &[first], TaskState::Done, &moment()).unwrap();
    save(&mut office, Some(id), &EntryFields { note: "ruhig".to_owned(), ..asked.clone() }, "", now(), &moment())
        .unwrap();
    assert_eq!(get(office.read(), id).unwrap().task, Some(first), "nothing new is asked");
    let again = EntryFields { until: Some(day("2026-03-20")), ..asked.clone() };
    save(&mut office, Some(id), &again, "", now(), &moment()).unwrap();
    let second = get(office.read(), id).unwrap().task.unwrap();
    assert_ne!(second, first);
    assert_eq!(tasks::get(office.read(), second).unwrap().fields.due, Some(day("2026-03-20")));

    // Somebody worked on it: taking the day away does not take that.
    let mut worked = tasks::get(office.read(), second).unwrap().fields;
    worked.note = "zweimal angerufen".to_owned();
    tasks::save(&mut office, Some(second), &worked, &moment()).unwrap();
    save(&mut office, Some(id), &call("Frau Weber"), "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().task, Some(second));
    worked.note.clear();
    tasks::save(&mut office, Some(second), &worked, &moment()).unwrap();
    save(&mut office, Some(id), &call("Frau Weber"), "", now(), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().task, None);
}
