//! Undo and redo against a model: a stack of whole states.
//!
//! Random people do, undo and redo random things to contacts, contracts, events, rooms,
//! files and settings. After every move every logged table, every derived table and every
//! digest must be what the model says.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rusqlite::types::Value;

use crate::attachments;
use crate::contacts::{self, Card, Email, Phone, Position};
use crate::contracts::costs::PaymentInterval;
use crate::contracts::testing::{contract, cost, day, office, renewing};
use crate::contracts::{self, Phase};
use crate::error::{Error, Result};
use crate::file::digest;
use crate::log::tables::LOGGED;
use crate::master_data::room::{self, RoomFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::agenda::{Target, move_item};
use crate::planner::testing::{guest, item, sitting};
use crate::planner::{self, Answer, EventStatus, Role};
use crate::record::{ContactId, ContractId, EntryId, EventId, RecordKind, RecordRef, RoomId};
use crate::settings;

/// One move. Numbers choose among what is there at the time, so that any row of them means something.
#[derive(Debug, Clone, Copy)]
enum Move {
    AddContact(u8),
    ChangeContact(u8, u8),
    DeleteContact(u8),
    AddContract(u8),
    ChangeContract(u8, u8),
    DeleteContract(u8),
    AddEvent(u8),
    ChangeEvent(u8, u8),
    ShiftItem(u8, u8, u8),
    DuplicateEvent(u8),
    DeleteEvents(u8, u8),
    AddRoom(u8),
    DeleteRoom(u8),
    AddFile(u8, u8),
    RemoveFile(u8),
    Set(u8),
    Undo,
    Redo,
}

fn any_move() -> impl Strategy<Value = Move> {
    let n = any::<u8>;
    prop_oneof![
        3 => n().prop_map(Move::AddContact),
        3 => (n(), n()).prop_map(|(id, seed)| Move::ChangeContact(id, seed)),
        2 => n().prop_map(Move::DeleteContact),
        3 => n().prop_map(Move::AddContract),
        3 => (n(), n()).prop_map(|(id, seed)| Move::ChangeContract(id, seed)),
        1 => n().prop_map(Move::DeleteContract),
        3 => n().prop_map(Move::AddEvent),
        4 => (n(), n()).prop_map(|(id, seed)| Move::ChangeEvent(id, seed)),
        2 => (n(), n(), n()).prop_map(|(id, from, to)| Move::ShiftItem(id, from, to)),
        1 => n().prop_map(Move::DuplicateEvent),
        1 => (n(), n()).prop_map(|(one, other)| Move::DeleteEvents(one, other)),
        1 => n().prop_map(Move::AddRoom),
        1 => n().prop_map(Move::DeleteRoom),
        2 => (n(), n()).prop_map(|(owner, seed)| Move::AddFile(owner, seed)),
        1 => n().prop_map(Move::RemoveFile),
        1 => n().prop_map(Move::Set),
        12 => Just(Move::Undo),
        8 => Just(Move::Redo),
    ]
}

/// Every row of every table that a move can change, in order.
type State = Vec<(&'static str, Vec<Vec<Value>>)>;

fn state(office: &Office) -> State {
    let derived = ["contact_row", "search_entry", "number", "spoken"];
    LOGGED.iter().map(|logged| logged.table).chain(derived).map(|table| (table, rows(office, table))).collect()
}

fn rows(office: &Office, table: &str) -> Vec<Vec<Value>> {
    // `number` has no id; every other table sorts by its first column.
    let sql = format!("SELECT * FROM {table} ORDER BY 1, 2, 3");
    let mut statement = office.read().prepare(&sql).unwrap();
    let columns = statement.column_count();
    let rows = statement
        .query_map([], |row| (0..columns).map(|index| row.get(index)).collect::<rusqlite::Result<Vec<Value>>>())
        .unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

/// The id that a number chooses in a table; one that never was where the table is empty.
fn pick(office: &Office, table: &str, n: u8) -> i64 {
    let ids: Vec<i64> = office
        .read()
        .prepare(&format!("SELECT id FROM {table} ORDER BY id"))
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    if ids.is_empty() { 9_999 } else { ids[usize::from(n) % ids.len()] }
}

fn card(office: &Office, seed: u8) -> Card {
    let words = ["Weber", "Möller", "Çelik", "Krause", "Østergård"];
    let mut card = Card { family: words[usize::from(seed) % words.len()].to_owned(), ..Card::default() };
    if seed & 1 != 0 {
        card.emails = vec![Email { address: format!("p{seed}@example.org"), ..Email::default() }];
    }
    if seed & 2 != 0 {
        card.phones =
            (0..seed % 3 + 1).map(|n| Phone { raw: format!("04121 {seed}{n}"), ..Phone::default() }).collect();
    }
    if seed & 4 != 0 {
        let organisation_id = Some(ContactId(pick(office, "contact", seed))).filter(|id| id.0 != 9_999);
        card.positions = vec![Position { organisation_id, role: "Einkauf".to_owned(), ..Position::default() }];
    }
    if seed & 8 != 0 {
        card.customer_number = Some(format!("K-{}", seed % 5));
    }
    if seed & 16 != 0 {
        // The built-in categories are the first entries of a new office.
        card.categories = (1..=i64::from(seed % 3) + 1).map(EntryId).collect();
    }
    card
}

fn contract_fields(office: &Office, seed: u8) -> contracts::ContractFields {
    let mut fields = contract(&format!("Vertrag {}", seed % 7), renewing());
    fields.partner_id = Some(ContactId(pick(office, "contact", seed))).filter(|id| id.0 != 9_999 && seed & 1 != 0);
    fields.phase = Phase::ALL[usize::from(seed) % Phase::ALL.len()];
    fields.notice_given_on = (seed & 2 != 0).then(|| day("2026-11-20"));
    if seed & 4 != 0 {
        fields.costs = vec![cost(i64::from(seed) * 100, PaymentInterval::Monthly), cost(500, PaymentInterval::Once)];
    }
    fields
}

fn change_event(office: &Office, fields: &mut planner::EventFields, seed: u8) {
    fields.status = EventStatus::ALL[usize::from(seed) % EventStatus::ALL.len()];
    match seed % 6 {
        0 => {
            let at = usize::from(seed) % (fields.agenda.len() + 1);
            // Parents are told by place, so those behind the new item move on by one.
            for item in &mut fields.agenda {
                item.parent = item.parent.map(|parent| if parent >= at { parent + 1 } else { parent });
            }
            fields.agenda.insert(at, item("Neu", i64::from(seed)));
        }
        1 => {
            fields.agenda.pop();
        }
        2 => fields.agenda.clear(),
        3 => fields.participants.reverse(),
        4 => {
            let contact = ContactId(pick(office, "contact", seed));
            if contact.0 != 9_999 {
                let person = planner::Participant { contact_id: Some(contact), ..guest("", Role::Speaker) };
                fields.participants.push(person);
            }
        }
        _ => {
            for person in &mut fields.participants {
                person.answer = Answer::ALL[usize::from(seed) % Answer::ALL.len()];
            }
            fields.room_id = Some(RoomId(pick(office, "room", seed))).filter(|id| id.0 != 9_999);
        }
    }
}

/// Does a move that writes; whether it changed anything.
fn act(office: &mut Office, moment: &Moment, action: Move) -> Result<bool> {
    let changes = match action {
        Move::AddContact(seed) => {
            let card = card(office, seed);
            contacts::save::save(office, None, card, moment)?.changes
        }
        Move::ChangeContact(id, seed) => {
            let (id, card) = (ContactId(pick(office, "contact", id)), card(office, seed));
            contacts::save::save(office, Some(id), card, moment)?.changes
        }
        Move::DeleteContact(id) => {
            let id = ContactId(pick(office, "contact", id));
            contacts::delete::delete(office, &[id], moment)?.changes
        }
        Move::AddContract(seed) => {
            let fields = contract_fields(office, seed);
            contracts::save::save(office, None, fields, moment)?.changes
        }
        Move::ChangeContract(id, seed) => {
            let (id, fields) = (ContractId(pick(office, "contract", id)), contract_fields(office, seed));
            contracts::save::save(office, Some(id), fields, moment)?.changes
        }
        Move::DeleteContract(id) => {
            let id = ContractId(pick(office, "contract", id));
            contracts::delete::delete(office, &[id], moment)?.changes
        }
        Move::AddEvent(seed) => {
            let mut fields = sitting();
            change_event(office, &mut fields, seed);
            planner::save::save(office, None, fields, moment)?.changes
        }
        Move::ChangeEvent(id, seed) => {
            let id = EventId(pick(office, "event", id));
            let mut fields = planner::read::get(office.read(), id)?.fields;
            change_event(office, &mut fields, seed);
            planner::save::save(office, Some(id), fields, moment)?.changes
        }
        Move::ShiftItem(id, from, to) => {
            let id = EventId(pick(office, "event", id));
            let items = planner::read::get(office.read(), id)?.fields.agenda;
            let item = |n: u8| items.get(usize::from(n) % items.len().max(1)).and_then(|item| item.id);
            let (Some(from), Some(other)) = (item(from), item(to)) else {
                return Ok(false);
            };
            let target = match to % 3 {
                0 => Target::Before(other),
                1 => Target::Under(other),
                _ => Target::EndOfDay(u32::from(to % 2) + 1),
            };
            move_item(office, id, from, target, moment)?.changes
        }
        Move::DuplicateEvent(id) => {
            let id = EventId(pick(office, "event", id));
            planner::duplicate::duplicate(office, id, day("2027-03-01"), moment)?.changes
        }
        Move::DeleteEvents(one, other) => {
            let mut ids = vec![EventId(pick(office, "event", one)), EventId(pick(office, "event", other))];
            ids.dedup();
            planner::delete::delete(office, &ids, moment)?.changes
        }
        Move::AddRoom(seed) => {
            let fields = RoomFields {
                code: format!("R{}", seed % 4),
                name: format!("Raum {seed}"),
                active: true,
                ..RoomFields::default()
            };
            room::save(office, None, &fields, moment)?.changes
        }
        Move::DeleteRoom(id) => {
            let id = RoomId(pick(office, "room", id));
            room::delete(office, id, moment)?.changes
        }
        Move::AddFile(owner, seed) => {
            let kind = [RecordKind::Contact, RecordKind::Contract, RecordKind::Event][usize::from(seed) % 3];
            let owner = RecordRef { kind, id: pick(office, kind.code(), owner) };
            attachments::add(office, owner, "Anlage.txt", &[seed % 4], moment)?.changes
        }
        Move::RemoveFile(id) => {
            let id = attachments::FileId(pick(office, "file", id));
            attachments::remove(office, id, moment)?.changes
        }
        Move::Set(seed) => {
            let days = (seed % 10).to_string();
            let value = Some(days.as_str()).filter(|_| seed % 5 != 0);
            settings::set(office, settings::POSTAL_DAYS, value, moment)?.changes
        }
        Move::Undo | Move::Redo => return Ok(false),
    };
    Ok(!changes.is_empty())
}

fn run(moves: &[Move]) -> std::result::Result<(), TestCaseError> {
    let (mut office, moment) = office();
    let mut now = state(&office);
    let (mut before, mut after): (Vec<State>, Vec<State>) = (Vec::new(), Vec::new());
    for (place, action) in moves.iter().enumerate() {
        match action {
            Move::Undo => match (office.undo(&moment), before.pop()) {
                (Ok(_), Some(then)) => after.push(std::mem::replace(&mut now, then)),
                (Err(Error::NothingToUndo), None) => {}
                (result, _) => {
                    return Err(TestCaseError::fail(format!("{place}: undo gave {result:?}")));
                }
            },
            Move::Redo => match (office.redo(&moment), after.pop()) {
                (Ok(_), Some(then)) => before.push(std::mem::replace(&mut now, then)),
                (Err(Error::NothingToUndo), None) => {}
                (result, _) => {
                    return Err(TestCaseError::fail(format!("{place}: redo gave {result:?}")));
                }
            },
            action => match act(&mut office, &moment, *action) {
                Ok(true) => {
                    before.push(std::mem::replace(&mut now, state(&office)));
                    after.clear();
                }
                // What changed nothing or was refused leaves undo and redo as they were.
                Ok(false) | Err(Error::Invalid(_) | Error::NotFound(_) | Error::InUse { .. } | Error::Rule { .. }) => {}
                Err(error) => {
                    return Err(TestCaseError::fail(format!("{place}: {action:?} gave {error:?}")));
                }
            },
        }
        prop_assert_eq!(&state(&office), &now, "after move {} {:?}", place, action);
    }
    prop_assert!(digest::verify(office.read()).unwrap().is_empty(), "digests");
    let loose: i64 =
        office.read().query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    prop_assert_eq!(loose, 0);
    // All the way back, and all the way forth.
    while let Some(then) = before.pop() {
        office.undo(&moment).unwrap();
        after.push(std::mem::replace(&mut now, then));
        prop_assert_eq!(&state(&office), &now, "on the way back");
    }
    while let Some(then) = after.pop() {
        office.redo(&moment).unwrap();
        now = then;
    }
    prop_assert_eq!(&state(&office), &now, "on the way forth");
    Ok(())
}

fn check(cases: u32, moves: usize) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config).run(&prop::collection::vec(any_move(), 1..moves), |moves| run(&moves)).unwrap();
}

#[test]
fn undo_and_redo_are_a_stack_of_states() {
    check(24, 80);
}

/// `cargo nextest run -p kontor-core --run-ignored only`
#[test]
#[ignore = "a hundred thousand moves take minutes"]
fn undo_and_redo_hold_for_a_hundred_thousand_moves() {
    check(1_000, 200);
}
