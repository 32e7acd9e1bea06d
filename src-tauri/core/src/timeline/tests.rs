//! What is noted, listed with everything else, and taken back.

use chrono::NaiveDate;

use super::*;
use crate::contacts::{self, Card, ContactKind, Position};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::ContactId;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse::<NaiveDate>().unwrap(), "Anna")
}

fn contact(office: &mut Office, card: Card) -> ContactId {
    contacts::save::save(office, None, card, &moment()).unwrap().value
}

fn person(family: &str) -> Card {
    Card { family: family.into(), ..Card::default() }
}

fn call(owner: ContactId, at: &str, subject: &str) -> EntryFields {
    EntryFields {
        owner: owner.into(),
        kind: EntryKind::Call,
        at: wall_time::parse(at).unwrap(),
        direction: Direction::In,
        subject: subject.into(),
        text: String::new(),
        who: String::new(),
        letter: None,
    }
}

fn kinds(office: &Office, of: ContactId) -> Vec<ItemKind> {
    page(office.read(), of.into(), &[], 0, 50).unwrap().items.into_iter().map(|item| item.kind).collect()
}

#[test]
fn entries_are_noted_changed_deleted_and_taken_back() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let weber = contact(&mut office, person("Weber"));
    let id = save(&mut office, None, call(weber, "2026-03-16T09:30", " Angebot "), &moment()).unwrap().value;
    let entry = get(office.read(), id).unwrap();
    assert_eq!((entry.fields.subject.as_str(), entry.fields.who.as_str()), ("Angebot", "Anna"));

    let changed = EntryFields { kind: EntryKind::Visit, ..entry.fields.clone() };
    save(&mut office, Some(id), changed, &moment()).unwrap();
    assert_eq!(kinds(&office, weber), [ItemKind::Change, ItemKind::Visit]);
    delete(&mut office, id, &moment()).unwrap();
    assert_eq!(kinds(&office, weber), [ItemKind::Change]);
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap(), entry);
    assert!(matches!(
        delete(&mut office, EntryId(99), &moment()),
        Err(Error::Rule { code: "TIMELINE_ENTRY_MISSING", .. })
    ));
}

#[test]
fn a_note_says_something_and_belongs_to_somebody() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let weber = contact(&mut office, person("Weber"));
    let silent = EntryFields { kind: EntryKind::Note, ..call(weber, "2026-03-16T09:30", " ") };
    assert!(matches!(save(&mut office, None, silent, &moment()), Err(Error::Invalid(_))));
    let lost = call(ContactId(99), "2026-03-16T09:30", "x");
    assert!(matches!(save(&mut office, None, lost, &moment()), Err(Error::NotFound(_))));
}

#[test]
fn entries_go_with_their_contact_and_come_back_with_it() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let weber = contact(&mut office, person("Weber"));
    let id = save(&mut office, None, call(weber, "2026-03-16T09:30", "Angebot"), &moment()).unwrap().value;
    contacts::delete::delete(&mut office, &[weber], &moment()).unwrap();
    assert!(get(office.read(), id).is_err());
    office.undo(&moment()).unwrap();
    assert!(get(office.read(), id).is_ok());
}

#[test]
fn an_organisation_shows_what_happened_with_its_people() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let firm = contact(
        &mut office,
        Card { kind: ContactKind::Organisation, organisation: "Hansen".into(), ..Card::default() },
    );
    // Two positions at the same place do not count twice.
    let at = Position { organisation_id: Some(firm), ..Position::default() };
    let positions = vec![at.clone(), Position { role: "Einkauf".into(), ..at }];
    let weber = contact(&mut office, Card { positions, ..person("Weber") });
    save(&mut office, None, call(weber, "2026-03-15T09:30", "Angebot"), &moment()).unwrap();
    save(&mut office, None, call(firm, "2026-03-16T16:00", "Zentrale"), &moment()).unwrap();
    let page = page(office.read(), firm.into(), &[ItemKind::Call], 0, 50).unwrap();
    let with: Vec<_> = page.items.into_iter().map(|item| item.with.map(|(_, name)| name)).collect();
    assert_eq!(with, [None, Some("Weber".to_owned())]);
    assert_eq!(page.kinds, [(ItemKind::Call, 2), (ItemKind::Change, 1)]);
}

#[test]
fn the_list_is_newest_first_filtered_and_paged() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let weber = contact(&mut office, person("Weber"));
    for (day, kind) in [(10, EntryKind::Call), (12, EntryKind::Note), (11, EntryKind::Email), (9, EntryKind::Call)] {
        let fields = EntryFields { kind, ..call(weber, &format!("2026-03-{day:02}T10:00"), "x") };
        save(&mut office, None, fields, &moment()).unwrap();
    }
    use ItemKind::{Call, Change, Email, Note};
    assert_eq!(kinds(&office, weber), [Change, Note, Email, Call, Call]);
    let calls = page(office.read(), weber.into(), &[Call], 1, 5).unwrap();
    assert_eq!((calls.items.len(), calls.count), (1, 2));
    assert_eq!(calls.items[0].at, list::When::Time(wall_time::parse("2026-03-09T10:00").unwrap()));
    // The change is told in the firm's wall time: noon UTC is one o'clock in winter.
    let change = page(office.read(), weber.into(), &[Change], 0, 1).unwrap();
    assert_eq!(change.items[0].at, list::When::Time(wall_time::parse("2026-03-16T13:00").unwrap()));
}

#[test]
fn meetings_contracts_and_files_stand_in_the_list() {
    let mut office = Office::in_memory(&moment()).unwrap();
    crate::sample::fill(&mut office, &moment()).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    let ids: Vec<i64> = office
        .read()
        .prepare("SELECT id FROM contact")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    for id in ids {
        let page = page(office.read(), ContactId(id).into(), &[], 0, 500).unwrap();
        assert_eq!(page.items.len(), page.count);
        seen.extend(page.kinds.iter().map(|(kind, _)| *kind));
    }
    assert!(seen.contains(&ItemKind::Meeting) && seen.contains(&ItemKind::Contract));
}
