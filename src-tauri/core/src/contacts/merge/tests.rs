use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::*;
use crate::contacts::address::Purpose;
use crate::contacts::block::{self, Style};
use crate::contacts::{Address, Card, Contact, ContactKind, Email, ForeignCard, Phone, Position, import, read, save};
use crate::contracts::{ContractFields, testing};
use crate::file::digest;
use crate::log::tables::Logged;
use crate::master_data::entry::{self, EntryFields, List};
use crate::planner::testing::{meeting, timed};
use crate::planner::{Participant, save as events};
use crate::record::EntryId;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

fn plain(unplaced: &Unplaced) -> String {
    let Unplaced { table, column, value, beside } = unplaced;
    if beside.is_empty() { format!("{table}.{column}: {value}") } else { format!("{table}.{column} {beside}: {value}") }
}

fn add(office: &mut Office, card: Card) -> ContactId {
    save::save(office, None, card, &moment()).unwrap().value
}

fn person(given: &str, family: &str) -> Card {
    Card { given: given.into(), family: family.into(), ..Card::default() }
}

fn organisation(name: &str) -> Card {
    Card { kind: ContactKind::Organisation, organisation: name.into(), ..Card::default() }
}

fn choice(survivor: ContactId, others: &[ContactId]) -> Choice {
    Choice { survivor, others: others.to_vec(), fields: BTreeMap::new(), keep_lost: true }
}

fn merged(office: &mut Office, choice: &Choice) -> Merged {
    merge(office, choice, &plain, &moment()).unwrap().value
}

fn email(label: &str, address: &str, preferred: bool) -> Email {
    Email { label: label.into(), address: address.into(), preferred }
}

fn phone(raw: &str) -> Phone {
    Phone { raw: raw.into(), ..Phone::default() }
}

#[test]
fn lists_keep_all_that_differ_and_single_values_are_chosen() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let works = add(&mut office, organisation("Stadtwerke Elmshorn"));
    let address = |street: &str, label: &str| Address {
        street: street.into(),
        label: label.into(),
        postal_code: "25335".into(),
        town: "Elmshorn".into(),
        ..Address::default()
    };
    let first = Card {
        emails: vec![email("", "anna@weber.example", true)],
        phones: vec![phone("04121 12345")],
        addresses: vec![address("Hafenstraße 1", "")],
        positions: vec![Position { organisation_id: Some(works), role: "Einkauf".into(), ..Position::default() }],
        title: "Dr.".into(),
        note: "Kommt montags".into(),
        ..person("Anna", "Weber")
    };
    let second = Card {
        emails: vec![email("home", "ANNA@weber.example", false), email("work", "weber@stadt.example", true)],
        phones: vec![phone("+49 4121 12345"), phone("0171 5551234")],
        addresses: vec![address("Hafenstr. 1", "home"), address("Ring 7", "")],
        positions: vec![Position { organisation: "Stadtwerke Elmshorn".into(), ..Position::default() }],
        nickname: "Anni".into(),
        customer_number: Some("K-00007".into()),
        note: "Kommt montags\nTrinkt Tee".into(),
        ..person("Anne", "Weber")
    };
    let (first, second) = (add(&mut office, first), add(&mut office, second));
    let uid = read::get(office.read(), second).unwrap().uid;

    let shown = preview(office.read(), first, &[second]).unwrap();
    let given = shown.fields.iter().find(|field| field.column == "given").unwrap();
    assert_eq!(
        (given.values.as_slice(), given.chosen, given.differs),
        (&["Anna".to_owned(), "Anne".into()][..], first, true)
    );
    let nickname = shown.fields.iter().find(|field| field.column == "nickname").unwrap();
    assert_eq!((nickname.chosen, nickname.differs), (second, false));
    let of =
        |table: &str| shown.lists.iter().filter(|row| row.table == table).map(|row| row.of.len()).collect::<Vec<_>>();
    assert_eq!(
        (of("email"), of("phone"), of("address"), of("position")),
        (vec![2, 1], vec![2, 1], vec![2, 1], vec![2])
    );

    let done = merged(&mut office, &choice(first, &[second]));
    let card = read::get(office.read(), first).unwrap().card;
    assert_eq!((card.given.as_str(), card.title.as_str(), card.nickname.as_str()), ("Anna", "Dr.", "Anni"));
    assert_eq!(card.customer_number.as_deref(), Some("K-00007"));
    let emails: Vec<_> = card.emails.iter().map(|e| (e.label.as_str(), e.address.as_str(), e.preferred)).collect();
    assert_eq!(emails, [("home", "anna@weber.example", true), ("work", "weber@stadt.example", false)]);
    assert_eq!(card.phones.iter().map(|p| p.raw.as_str()).collect::<Vec<_>>(), ["04121 12345", "0171 5551234"]);
    assert_eq!(card.addresses.iter().map(|a| a.street.as_str()).collect::<Vec<_>>(), ["Hafenstraße 1", "Ring 7"]);
    assert_eq!(card.addresses[0].label, "home", "what the kept line did not know it has learned");
    assert_eq!(card.positions.len(), 1);
    assert_eq!(card.positions[0].role, "Einkauf");
    assert_eq!(card.note, "Kommt montags\nTrinkt Tee\ncontact.given: Anne");
    assert_eq!(done.unplaced, ["contact.given: Anne"]);

    // The merged card comes again from another program: it means the one that stayed.
    let cards = [ForeignCard {
        uid: Some(uid),
        card: person("Anne", "Weber"),
        category_names: Vec::new(),
        line: 1,
        ..crate::contacts::ForeignCard::default()
    }];
    let plan = import::plan(office.read(), &cards, None).unwrap();
    let done = import::apply(&mut office, "x.vcf", &cards, &plan, &moment(), &mut |_, _| true).unwrap().value;
    assert_eq!((done.created, done.updated), (0, 1));
    assert_eq!(read::get(office.read(), first).unwrap().card.given, "Anne");
}

#[test]
fn the_block_is_foretold_as_the_merge_leaves_it() {
    let today = moment().today;
    let at = |street: &str, label: &str, preferred: bool| Address {
        street: street.into(),
        town: "Wedel".into(),
        label: label.into(),
        preferred,
        ..Address::default()
    };
    let lines = |connection: &Connection, contact: &Contact| {
        block::of_contact(connection, contact, today, Purpose::Letter, Style::Open).unwrap().lines
    };
    for (own, theirs, changes) in [
        (vec![], vec![at("Hausweg 3", "work", false)], true),
        (vec![at("Deich 2", "work", true)], vec![at("Hausweg 3", "home", true)], false),
        (vec![at("Deich 2", "work", false)], vec![at("Hausweg 3", "work", true)], true),
        (vec![], vec![], false),
    ] {
        let mut office = Office::in_memory(&moment()).unwrap();
        let card = Card { addresses: vec![at("Werftweg 1", "work", false)], ..organisation("Bootswerft") };
        let works = add(&mut office, card);
        let position = Position { organisation_id: Some(works), ..Position::default() };
        let stays = Card { addresses: own, positions: vec![position], ..person("Anna", "Weber") };
        let stays = add(&mut office, stays);
        let goes = add(&mut office, Card { addresses: theirs, ..person("Anna", "Weber") });
        let before = lines(office.read(), &read::get(office.read(), stays).unwrap());
        let foretold = merged_card(office.read(), stays, &[goes], &BTreeMap::new()).unwrap();
        let foretold = lines(office.read(), &foretold);
        assert_eq!(foretold != before, changes, "{before:?} {foretold:?}");
        merged(&mut office, &choice(stays, &[goes]));
        assert_eq!(lines(office.read(), &read::get(office.read(), stays).unwrap()), foretold);
    }
}

#[test]
fn a_value_that_was_decided_against_goes_where_it_is_wanted() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let first = add(&mut office, Card { vat_id: "DE1".into(), ..organisation("Hansen GmbH") });
    let second = add(&mut office, Card { vat_id: "DE2".into(), ..organisation("Hansen Elektro GmbH") });
    let third = add(&mut office, Card { vat_id: "DE3".into(), ..organisation("Hansen GmbH") });
    let mut decided = choice(first, &[second, third]);
    decided.fields = BTreeMap::from([("organisation".to_owned(), second), ("vat_id".to_owned(), third)]);
    decided.keep_lost = false;
    let done = merged(&mut office, &decided);
    let card = read::get(office.read(), first).unwrap().card;
    assert_eq!(
        (card.organisation.as_str(), card.vat_id.as_str(), card.note.as_str()),
        ("Hansen Elektro GmbH", "DE3", "")
    );
    assert_eq!(done.unplaced, ["contact.organisation: Hansen GmbH", "contact.vat_id: DE1", "contact.vat_id: DE2"]);
    assert_eq!(crate::log::undo::list(office.read(), 1).unwrap()[0].title, "Hansen Elektro GmbH");
}

#[test]
fn an_account_that_is_none_and_a_restriction_are_not_made_up_from_two() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let first = add(&mut office, Card { iban: "DE89370400440532013000".into(), ..person("Anna", "Weber") });
    let second = add(&mut office, person("Anna", "Weber"));
    office
        .transact(Op::step("contact_changed", ""), &moment(), |tx| {
            tx.execute(
                "UPDATE contact SET restricted_on = '2026-01-02', restricted_reason = 'Widerspruch' WHERE id = ?1",
                [first],
            )?;
            tx.execute(
                "UPDATE contact SET iban_raw = 'bei der Sparkasse', restricted_on = '2025-05-05',
                                    restricted_until = '2030-12-31' WHERE id = ?1",
                [second],
            )?;
            Ok(())
        })
        .unwrap();
    let done = merged(&mut office, &choice(first, &[second]));
    assert_eq!(done.unplaced, ["contact.iban_raw: bei der Sparkasse"]);
    let stored: (String, String, Option<String>, String) = office
        .read()
        .query_row(
            "SELECT iban, iban_raw, restricted_on, restricted_reason FROM contact WHERE id = ?1",
            [first],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    let expected = ("DE89370400440532013000", "", Some("2026-01-02"), "Widerspruch");
    assert_eq!((stored.0.as_str(), stored.1.as_str(), stored.2.as_deref(), stored.3.as_str()), expected);
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = add(&mut office, person("Anna", "Weber"));
    let firm = add(&mut office, organisation("Weber GmbH"));
    let refused =
        |choice: &Choice, office: &mut Office| merge(office, choice, &plain, &moment()).unwrap_err().code().to_owned();
    assert_eq!(refused(&choice(anna, &[firm]), &mut office), "MERGE_KINDS");
    let locked = add(&mut office, person("Anna", "Weber"));
    crate::data_protection::restrict::restrict(&mut office, locked, "Antrag", &moment()).unwrap();
    assert_eq!(refused(&choice(anna, &[locked]), &mut office), "MERGE_RESTRICTED");
    assert_eq!(refused(&choice(locked, &[anna]), &mut office), "MERGE_RESTRICTED");
    assert_eq!(refused(&choice(anna, &[anna]), &mut office), "INVALID");
    assert_eq!(refused(&choice(anna, &[ContactId(99)]), &mut office), "NOT_FOUND");
    let other = add(&mut office, person("Anna", "Weber"));
    let mut foreign = choice(anna, &[other]);
    foreign.fields.insert("family".to_owned(), firm);
    assert_eq!(refused(&foreign, &mut office), "INVALID");
}

#[test]
fn the_same_participant_is_one_with_what_both_said() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let (anna, anne) = (add(&mut office, person("Anna", "Weber")), add(&mut office, person("Anne", "Weber")));
    let at = |contact: ContactId, name: &str, answer| Participant {
        contact_id: Some(contact),
        name: name.into(),
        answer,
        ..Participant::default()
    };
    let mut fields = meeting("Beirat", timed("2026-12-01T09:00", "2026-12-01T10:00"));
    fields.participants = vec![
        at(anna, "Anna Weber", crate::planner::Answer::Open),
        at(anne, "Anne Weber", crate::planner::Answer::Accepted),
    ];
    let event = events::save(&mut office, None, fields, &moment()).unwrap().value;
    merged(&mut office, &choice(anna, &[anne]));
    let there = crate::planner::read::get(office.read(), event).unwrap().fields.participants;
    assert_eq!(there.len(), 1);
    assert_eq!((there[0].contact_id, there[0].answer), (Some(anna), crate::planner::Answer::Accepted));
    office.undo(&moment()).unwrap();
    assert_eq!(crate::planner::read::get(office.read(), event).unwrap().fields.participants.len(), 2);
}

// ------------------------------------------------------------- any office whatever

/// Columns that lead to a contact, found without the code that is tested.
fn leads(connection: &Connection) -> Vec<(String, String, Option<String>)> {
    let mut leads = Vec::new();
    let tables: Vec<String> = column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    for table in tables.iter().filter(|table| !["change", "op", "search_entry"].contains(&table.as_str())) {
        let sql = format!("SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'contact'");
        leads.extend(column(connection, &sql).into_iter().map(|column| (table.clone(), column, None)));
        let columns = column(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for kind in columns.iter().filter(|name| name.ends_with("_kind")) {
            let id = kind.replace("_kind", "_id");
            if columns.contains(&id) {
                leads.push((table.clone(), id, Some(kind.clone())));
            }
        }
    }
    leads
}

fn column(connection: &Connection, sql: &str) -> Vec<String> {
    connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn refers(connection: &Connection, gone: i64) -> Vec<String> {
    let mut found = Vec::new();
    for (table, column, kind) in leads(connection) {
        let kind = kind.map_or(String::new(), |kind| format!(" AND {kind} = 'contact'"));
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} = {gone}{kind}");
        if connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap() > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// A row in whatever table leads to a contact, filled by what the schema asks for.
fn any_row(tx: &Connection, logged: &Logged, leading: &str, contact: i64, seed: i64) -> rusqlite::Result<()> {
    let mut names = Vec::new();
    let mut values = Vec::new();
    let keys: Vec<(String, String)> = tx
        .prepare(&format!("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{}')", logged.table))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let columns: Vec<(String, String, bool, bool)> = tx
        .prepare(&format!(
            "SELECT name, type, \"notnull\", dflt_value IS NOT NULL FROM pragma_table_info('{}') WHERE name <> 'id'",
            logged.table
        ))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, kind, needed, has_default) in columns {
        let target = keys.iter().find(|(column, _)| *column == name).map(|(_, table)| table.as_str());
        let value = if name == leading {
            Value::Integer(contact)
        } else if name.ends_with("_kind") && format!("{}_id", name.trim_end_matches("_kind")) == leading {
            Value::Text("contact".into())
        } else if !needed || has_default {
            continue;
        } else if let Some(target) = target {
            let sql = format!("SELECT id FROM {target} ORDER BY (id * 7919 + {seed}) % 13 LIMIT 1");
            match tx.query_row(&sql, [], |row| row.get(0)) {
                Ok(id) => Value::Integer(id),
                // Nothing to point to: this table stays empty.
                Err(_) => return Ok(()),
            }
        } else if kind == "INTEGER" {
            Value::Integer(seed)
        } else {
            Value::Text(format!("w{}", seed % 3))
        };
        names.push(name);
        values.push(value);
    }
    let marks = vec!["?"; values.len()].join(", ");
    let sql = format!("INSERT OR IGNORE INTO {} ({}) VALUES ({marks})", logged.table, names.join(", "));
    tx.execute(&sql, params_from_iter(values))?;
    Ok(())
}

/// What lists and search show, which the digest does not cover.
fn derived(office: &Office) -> Vec<String> {
    let mut all = column(
        office.read(),
        "SELECT id || name || listed || organisation || role || town || email || phone || number || active
         FROM contact_row ORDER BY id",
    );
    all.extend(column(office.read(), "SELECT kind || '/' || id || '/' || digits FROM number ORDER BY 1"));
    all.extend(column(office.read(), "SELECT kind || '/' || id || '/' || entry FROM search_entry ORDER BY 1"));
    all
}

fn office_of_any_kind(references: &[(usize, usize, i64)]) -> (Office, Vec<ContactId>, Vec<ContactId>) {
    let mut office = Office::in_memory(&moment()).unwrap();
    let category = |office: &mut Office, code: &str| -> EntryId {
        let fields = serde_json::json!({ "code": code, "name_de": code, "active": true });
        let fields: EntryFields = serde_json::from_value(fields).unwrap();
        entry::save(office, List::Category, None, &fields, &moment()).unwrap().value
    };
    let categories = ["a", "b"].map(|code| category(&mut office, code));
    let firms: Vec<_> = ["Alt", "Neu", "Dritte"].map(|name| add(&mut office, organisation(name))).to_vec();
    let mut people = Vec::new();
    for n in 0..4_usize {
        let card = Card {
            emails: vec![email("", &format!("p{}@x.example", n / 2), n == 1)],
            phones: vec![phone(&format!("04121 100{}", n % 3))],
            positions: vec![Position { organisation_id: Some(firms[n % 3]), ..Position::default() }],
            categories: vec![categories[n % 2]],
            customer_number: (n % 2 == 1).then(|| format!("K-9{n}")),
            note: format!("Notiz {n}"),
            ..person(["Anna", "Anne", "", "Kim"][n], "Weber")
        };
        people.push(add(&mut office, card));
    }
    let contract = |office: &mut Office, partner, person| {
        let terms = testing::renewing();
        let fields = ContractFields {
            partner_id: Some(partner),
            contact_person_id: Some(person),
            ..testing::contract("Strom", terms)
        };
        crate::contracts::save::save(office, None, fields, &moment()).unwrap();
    };
    contract(&mut office, firms[0], people[0]);
    contract(&mut office, firms[1], people[1]);
    for at in 0..2_usize {
        let mut fields = meeting("Runde", timed("2026-12-01T09:00", "2026-12-01T10:00"));
        fields.participants = people[at..=at + 2]
            .iter()
            .map(|id| Participant { contact_id: Some(*id), name: "x".into(), ..Participant::default() })
            .collect();
        events::save(&mut office, None, fields, &moment()).unwrap();
    }
    office
        .transact(Op::step("sample_filled", ""), &moment(), |tx| {
            let leads: Vec<(&Logged, String)> = leads(tx)
                .into_iter()
                .filter_map(|(table, column, _)| Some((crate::log::tables::find(&table)?, column)))
                // Records of their own were made above, as their forms make them.
                .filter(|(logged, _)| logged.owner_column != "id" && logged.table != "participant")
                .collect();
            let everybody: Vec<ContactId> = people.iter().chain(&firms).copied().collect();
            for (table, contact, seed) in references {
                let (logged, column) = &leads[table % leads.len()];
                any_row(tx, logged, column, everybody[contact % everybody.len()].0, *seed)?;
            }
            // A pair of its own with itself is none.
            tx.execute("DELETE FROM duplicate_dismissed WHERE first_id >= second_id", [])?;
            Ok(())
        })
        .unwrap();
    (office, people, firms)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_refers_to_who_went_and_one_undo_brings_all_back(
        references in prop::collection::vec((0_usize..200, 0_usize..7, 1_i64..40), 0..60),
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        how_many in 1_usize..=3,
        firms in any::<bool>(),
    ) {
        let (mut office, people, organisations) = office_of_any_kind(&references);
        let order: Vec<ContactId> = if firms { organisations } else { order.into_iter().map(|at| people[at]).collect() };
        let gone = &order[1..=how_many.min(order.len() - 1)];
        let before = (digest::root(office.read()).unwrap(), derived(&office));
        let done = merge(&mut office, &choice(order[0], gone), &plain, &moment()).unwrap();
        prop_assert!(!done.changes.is_empty());
        for id in gone {
            prop_assert_eq!(refers(office.read(), id.0), Vec::<String>::new());
            prop_assert!(read::find(office.read(), *id).unwrap().is_none());
        }
        prop_assert_eq!(digest::verify(office.read()).unwrap(), Vec::new());
        let after = (digest::root(office.read()).unwrap(), derived(&office));
        office.undo(&moment()).unwrap();
        prop_assert_eq!((digest::root(office.read()).unwrap(), derived(&office)), before);
        office.redo(&moment()).unwrap();
        prop_assert_eq!((digest::root(office.read()).unwrap(), derived(&office)), after);
    }
}
