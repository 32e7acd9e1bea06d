//! Who is locked away is met by no reader of many contacts.

use super::*;
use crate::contacts::duplicates::{candidates, profile};
use crate::contacts::occasions;
use crate::front_desk::{self, visits};
use crate::log;
use crate::placeholders::{Group, Source};
use crate::record::RecordRef;
use crate::tasks::{self, TaskFields};
use crate::timeline::{self, EntryFields, EntryKind};
use crate::{letters, today};

/// Whom each reader of the house meets, by the reader's name.
fn met(office: &Office, firm: ContactId, anna: ContactId) -> Vec<&'static str> {
    let connection = office.read();
    let year = (day("2026-01-01"), day("2026-12-31"));
    let card = read::get(connection, anna).unwrap().card;
    let filter = list::Filter { activity: list::Activity::All, ..list::Filter::default() };
    let timeline = timeline::list::page(connection, firm.into(), &[], 0, 50).unwrap();
    let sample = |group| Source::default().or_sample(connection, &[group]).unwrap();
    let found = |query: &str, kind| search::find(connection, query, &[kind], 9).unwrap();
    // Whatever a reader tells, also in a field that comes later.
    let told = |all: String| ["Weber", "55501"].iter().any(|trace| all.contains(trace));
    let on = day("2026-03-16");
    let (from, to) = (on.and_hms_opt(0, 0, 0).unwrap(), on.and_hms_opt(23, 0, 0).unwrap());
    let hers = tasks::Filter { about: Some(anna.into()), ..tasks::Filter::default() };
    let task = tasks::ids(office, &hers, on).unwrap()[0];
    let hits = search::find(connection, "Rückruf", &[RecordKind::Task, RecordKind::DeskEntry], 9).unwrap();
    assert_eq!(hits.count, 3, "what is left of it is found");
    let noted =
        front_desk::EntryFields { contact_id: Some(anna), at: Some(on.and_hms_opt(9, 5, 0).unwrap()), ..call(anna) };
    let named = tasks::Filter { text: "Weber".into(), ..tasks::Filter::default() };
    let desk = front_desk::Filter { text: "Weber".into(), ..front_desk::Filter::default() };
    let letter = letters::list::Filter { text: "Weber".into(), ..letters::list::Filter::default() };
    // What was done with the contact itself names whom it was done with.
    let of_work = [RecordKind::Task, RecordKind::DeskEntry, RecordKind::Letter];
    let steps = log::undo::list(connection, 50).unwrap().into_iter();
    let steps: Vec<_> =
        steps.filter(|step| step.subject.is_some_and(|subject| of_work.contains(&subject.kind))).collect();
    assert_eq!(steps.len(), 4);
    let readers = [
        ("list", list::ids(office, &filter).unwrap().contains(&anna.0)),
        ("search", search::find(connection, "Weber", &[RecordKind::Contact], 9).unwrap().count > 0),
        ("birthdays", occasions::birthdays(connection, year.0, year.1).unwrap().iter().any(|one| one.contact == anna)),
        ("anniversaries", !occasions::anniversaries(connection, year.0, year.1).unwrap().is_empty()),
        ("duplicates", profile::cards(connection, 0, 50).unwrap().iter().any(|(id, _)| *id == anna.0)),
        ("likely", candidates::likely(connection, &card, None).unwrap().iter().any(|one| one.id == anna)),
        ("people", !read::people_of(connection, firm).unwrap().is_empty()),
        ("timeline", timeline.items.iter().any(|item| item.with.as_ref().is_some_and(|(id, _)| *id == anna))),
        ("sample", sample(Group::Contact).contact == Some(anna)),
        ("sample of a contract", sample(Group::Contract).contract.is_some()),
        ("search of tasks", found("Weber", RecordKind::Task).count > 0),
        ("search of the front desk", found("Weber", RecordKind::DeskEntry).count > 0),
        ("search of numbers", found("04121 55501", RecordKind::DeskEntry).count > 0),
        ("search of letters", found("Weber", RecordKind::Letter).count > 0),
        ("hits", told(format!("{:?}", hits.hits))),
        ("tasks", told(format!("{:?}", tasks::page(office, &tasks::Filter::default(), 0, 9, on).unwrap()))),
        ("notes of tasks", told(tasks::list::note(connection, crate::record::TaskId(task)).unwrap())),
        // Kept since before the lock.
        ("tasks by name", !tasks::ids(office, &named, on).unwrap().is_empty()),
        ("front desk by name", !front_desk::list::ids(office, &desk).unwrap().is_empty()),
        ("letters by name", !letters::list::ids(office, &letter).unwrap().is_empty()),
        ("steps", told(format!("{steps:?}"))),
        ("reminders", told(format!("{:?}", tasks::reminders(connection, from, to, &[]).unwrap()))),
        ("front desk", told(format!("{:?}", front_desk::page(office, &front_desk::Filter::default(), 0, 9).unwrap()))),
        ("similar calls", !front_desk::similar(connection, None, &noted, to).unwrap().is_empty()),
        (
            "letters",
            told(format!("{:?}", letters::list::page(office, &letters::list::Filter::default(), 0, 9).unwrap())),
        ),
        ("today", told(format!("{:?}", today::today(office, "", true, on).unwrap()))),
    ];
    readers.into_iter().filter(|(_, meets)| *meets).map(|(name, _)| name).collect()
}

fn call(anna: ContactId) -> front_desk::EntryFields {
    front_desk::EntryFields {
        kind: front_desk::EntryKind::Call,
        contact_id: Some(anna),
        at: day("2026-03-16").and_hms_opt(9, 0, 0),
        partner: "Anna Weber".into(),
        phone: "04121 55501".into(),
        subject: "Rückruf für Webers Auto".into(),
        note: "Frau Weber bittet darum".into(),
        wish: front_desk::Wish::CallBack,
        ..front_desk::EntryFields::default()
    }
}

/// A call, a visit, a letter and a task of hers.
fn work(office: &mut Office, anna: ContactId) {
    front_desk::save(office, None, &call(anna), "", day("2026-03-16").and_hms_opt(12, 0, 0).unwrap(), &moment())
        .unwrap();
    let visit = front_desk::EntryFields { kind: front_desk::EntryKind::Visit, subject: String::new(), ..call(anna) };
    front_desk::save(office, None, &visit, "", day("2026-03-16").and_hms_opt(12, 0, 0).unwrap(), &moment()).unwrap();
    let task = TaskFields {
        title: "Rückruf Frau Weber".into(),
        note: "Anna Weber, 04121 55501".into(),
        due: Some(day("2026-03-16")),
        remind_at: day("2026-03-16").and_hms_opt(10, 0, 0),
        about: Some(RecordRef::from(anna)),
        ..TaskFields::default()
    };
    tasks::save(office, None, &task, &moment()).unwrap();
    let letter = letters::LetterFields {
        recipient: "Anna Weber\n25335 Elmshorn".into(),
        subject: "Auto von Anna Weber".into(),
        body: "das Auto ist fertig.".into(),
        ..letters::begin::to_contact(office.read(), anna, None, &moment()).unwrap()
    };
    letters::save::save(office, None, letter, &moment()).unwrap();
}

#[test]
fn no_reader_meets_who_is_locked_away() {
    let (mut office, _) = contracts::office();
    let firm = contracts::organisation(&mut office, "Hansen GmbH", &moment());
    let card = Card {
        birthday: Some("1970-05-04".parse().unwrap()),
        anniversary: Some("2000-05-04".parse().unwrap()),
        emails: vec![Email { address: "anna@weber.example".into(), ..Email::default() }],
        phones: vec![Phone { raw: "04121 55501".into(), ..Phone::default() }],
        positions: vec![Position { organisation_id: Some(firm), ..Position::default() }],
        ..person("Anna", "Weber")
    };
    let anna = saved(&mut office, card);
    let mut fields = contracts::contract("Wartung", contracts::renewing());
    fields.partner_id = Some(firm);
    fields.contact_person_id = Some(anna);
    contracts::add(&mut office, fields, &moment());
    let call = EntryFields {
        owner: anna.into(),
        kind: EntryKind::Call,
        at: day("2026-03-01").and_hms_opt(9, 0, 0).unwrap(),
        direction: timeline::Direction::In,
        subject: "Rückruf".into(),
        text: String::new(),
        who: String::new(),
        letter: None,
    };
    timeline::save::save(&mut office, None, call, &moment()).unwrap();
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    let guest = Participant { contact_id: Some(anna), ..Participant::default() };
    planner::add(
        &mut office,
        EventFields { participants: vec![guest], ..planner::meeting("Gespräch", when) },
        &moment(),
    );
    work(&mut office, anna);
    let all = [
        "list",
        "search",
        "birthdays",
        "anniversaries",
        "duplicates",
        "likely",
        "people",
        "timeline",
        "sample",
        "sample of a contract",
        "search of tasks",
        "search of the front desk",
        "search of numbers",
        "search of letters",
        "hits",
        "tasks",
        "notes of tasks",
        "tasks by name",
        "front desk by name",
        "letters by name",
        "steps",
        "reminders",
        "front desk",
        "similar calls",
        "letters",
        "today",
    ];
    assert_eq!(met(&office, firm, anna), all);
    restrict::restrict(&mut office, anna, "Antrag", &moment()).unwrap();
    assert_eq!(met(&office, firm, anna), Vec::<&str>::new());
    // The work itself is there still, and whoever opens it or asks for hers sees whose it is.
    let on = day("2026-03-16");
    let shown = tasks::page(&office, &tasks::Filter::default(), 0, 9, on).unwrap().rows;
    assert_eq!(
        shown.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(),
        ["Rückruf für […] Auto", "Rückruf Frau […]"]
    );
    assert_eq!(shown[0].about_title, "[…]");
    assert_eq!(tasks::get(office.read(), shown[1].id).unwrap().fields.title, "Rückruf Frau Weber");
    let hers = tasks::Filter { about: Some(anna.into()), ..tasks::Filter::default() };
    assert_eq!(tasks::page(&office, &hers, 0, 9, on).unwrap().rows[0].about_title, "Anna Weber");
    let calls = front_desk::page(&office, &front_desk::Filter::default(), 0, 9).unwrap().rows;
    let subjects: Vec<_> = calls.iter().map(|row| (&*row.entry.fields.partner, &*row.entry.fields.subject)).collect();
    assert_eq!(subjects, [("[…]", ""), ("[…]", "Rückruf für […] Auto")]);
    let hers = front_desk::Filter { contact: Some(anna), ..front_desk::Filter::default() };
    assert_eq!(front_desk::page(&office, &hers, 0, 9).unwrap().rows[0].entry.fields.partner, "Anna Weber");
    // The list for the fire brigade leaves out nobody.
    assert_eq!(visits::in_the_house(office.read()).unwrap()[0].fields.partner, "Anna Weber");

    office.undo(&moment()).unwrap();
    assert_eq!(met(&office, firm, anna), all);
    office.redo(&moment()).unwrap();
    assert_eq!(met(&office, firm, anna), Vec::<&str>::new());
    restrict::lift(&mut office, anna, &moment()).unwrap();
    assert_eq!(met(&office, firm, anna), all);
}

/// Whoever makes another table point to contacts decides here what its readers show of somebody who
/// is locked away, and adds them to the readers above.
#[test]
fn every_table_that_points_to_contacts_has_been_thought_of() {
    let office = Office::in_memory(&moment()).unwrap();
    let mut tables: Vec<&str> = traces::pointers(office.read()).unwrap().iter().map(|pointer| pointer.table).collect();
    tables.sort_unstable();
    tables.dedup();
    let own_record = ["contact_relation", "distribution_member", "duplicate_dismissed", "position", "retention_hold"];
    // Papers that must be kept, and who sits where: they name whom they are with.
    let kept = ["body_member", "contract", "letter_recipient", "participant", "series_person"];
    // An employee is no contact, and a checklist is seen on its record alone.
    let elsewhere = ["checklist", "distribution_list", "employee"];
    let veiled = ["desk_entry", "letter", "task"];
    let mut known = [&own_record[..], &kept, &elsewhere, &veiled].concat();
    known.sort_unstable();
    assert_eq!(tables, known);
}

#[test]
fn noted_letters_and_emails_keep_their_person_for_six_years() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let mut note = |kind: EntryKind, subject: &str, at: &str| {
        let entry = EntryFields {
            owner: anna.into(),
            kind,
            at: day(at).and_hms_opt(9, 0, 0).unwrap(),
            direction: timeline::Direction::In,
            subject: subject.into(),
            text: String::new(),
            who: String::new(),
            letter: None,
        };
        timeline::save::save(&mut office, None, entry, &moment()).unwrap();
    };
    note(EntryKind::Letter, "Beschwerde", "2019-03-01");
    note(EntryKind::Email, "Angebot angenommen", "2020-06-01");
    note(EntryKind::Call, "Rückruf", "2026-03-01");
    let preview = erase::preview(&office, anna, day("2026-03-16")).unwrap();
    assert_eq!(preview.duties.iter().map(|duty| duty.title.as_str()).collect::<Vec<_>>(), ["Angebot angenommen"]);
    assert_eq!((preview.allowed, preview.free_on), (false, Some(day("2027-01-01"))));
    assert!(erase::preview(&office, anna, day("2027-01-01")).unwrap().allowed);
}

#[test]
fn the_yearly_list_does_not_name_what_is_left_of_an_erased_one() {
    let (mut office, _) = contracts::office();
    let anna = saved(&mut office, person("Anna", "Weber"));
    // Somebody whose name only looks like it.
    let alike = saved(&mut office, person("", "gelöscht nach Art. 17 benannt"));
    let ended = serde_json::json!({ "start": "2019-01-01", "first_term": { "until": "2020-06-30" },
        "afterwards": "ends", "notice": { "kind": "none" } });
    let mut fields = contracts::contract("Wartung", contracts::terms(ended));
    fields.partner_id = Some(anna);
    contracts::add(&mut office, fields, &moment());
    let due = |office: &Office| {
        let mut look = due::Look::on(day("2031-01-01"), 3);
        while look.step(office, 5).unwrap() {}
        look.found.iter().map(|found| found.contact).collect::<Vec<_>>()
    };
    assert_eq!(due(&office), [anna, alike]);
    erase::erase(&mut office, anna, "", &[], &Moment::on(day("2027-01-01"), "Anna")).unwrap();
    assert!(read::find(office.read(), anna).unwrap().is_some(), "the contract needs the row");
    assert_eq!(due(&office), [alike]);
}
