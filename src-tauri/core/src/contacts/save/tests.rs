//! Customer and supplier numbers: given on wish, never twice.

use super::super::{Card, Contact, ContactKind, ForeignCard, delete, import, read};
use super::save;
use crate::master_data::number_range;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::ContactId;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse().unwrap(), "Anna")
}

fn firm(name: &str, customer: Option<&str>, supplier: Option<&str>) -> Card {
    Card {
        kind: ContactKind::Organisation,
        organisation: name.into(),
        customer_number: customer.map(Into::into),
        supplier_number: supplier.map(Into::into),
        ..Card::default()
    }
}

fn add(office: &mut Office, card: Card) -> ContactId {
    save(office, None, card, &moment()).unwrap().value
}

/// The next numbers as master data and forms show them.
fn shown(office: &Office) -> [String; 2] {
    let ranges = number_range::all(office.read(), moment().today).unwrap();
    ["customer", "supplier"].map(|code| ranges.iter().find(|range| range.code == code).unwrap().preview.clone())
}

fn stored(office: &Office, id: ContactId) -> Contact {
    read::get(office.read(), id).unwrap()
}

#[test]
fn a_contact_has_a_number_only_where_one_was_wished() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = add(&mut office, firm("Stadtwerke", None, Some("  ")));
    let card = stored(&office, id).card;
    assert_eq!((card.customer_number, card.supplier_number), (None, None));
    assert_eq!(shown(&office), ["K-00001", "L-00001"]);
}

#[test]
fn saving_with_the_number_that_is_shown_draws_it() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let [customer, supplier] = shown(&office);
    let id = add(&mut office, firm("Stadtwerke", Some(&customer), None));
    assert_eq!(shown(&office), ["K-00002", "L-00001"]);
    // The same for a contact that is there already.
    save(&mut office, Some(id), firm("Stadtwerke", Some(&customer), Some(&supplier)), &moment()).unwrap();
    assert_eq!(shown(&office), ["K-00002", "L-00002"]);
    // What was given once is given once: neither undo nor a deletion brings it back.
    office.undo(&moment()).unwrap();
    delete::delete(&mut office, &[id], &moment()).unwrap();
    assert_eq!(shown(&office), ["K-00002", "L-00002"]);
}

#[test]
fn a_typed_number_moves_the_counter_where_it_fits_the_range() {
    let mut office = Office::in_memory(&moment()).unwrap();
    add(&mut office, firm("Stadtwerke", Some(" K-00041 "), Some("70815")));
    add(&mut office, firm("Nordlicht", Some("K-00007"), Some("L-4917112345678")));
    assert_eq!(shown(&office), ["K-00042", "L-00001"]);
}

#[test]
fn a_refused_contact_draws_nothing() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let taken = shown(&office)[0].clone();
    add(&mut office, firm("Stadtwerke", Some(&taken), None));
    // Two windows showed the same number: the second is told so, and its supplier number waits.
    let second = firm("Nordlicht", Some(&taken), Some("L-00001"));
    assert_eq!(save(&mut office, None, second, &moment()).unwrap_err().code(), "INVALID");
    assert_eq!(shown(&office), ["K-00002", "L-00001"]);
}

#[test]
fn imported_numbers_move_the_counter_too() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let known = add(&mut office, firm("Stadtwerke", None, None));
    let uid = stored(&office, known).uid;
    let foreign = |uid: Option<&str>, card| ForeignCard {
        uid: uid.map(Into::into),
        card,
        category_names: Vec::new(),
        line: 1,
        ..ForeignCard::default()
    };
    let cards = [
        foreign(None, firm("Nordlicht", Some("K-00012"), None)),
        foreign(Some(&uid), firm("Stadtwerke", Some("K-00003"), Some("L-00008"))),
    ];
    let plan = import::plan(office.read(), &cards, None).unwrap();
    let done = import::apply(&mut office, "x", &cards, &plan, &moment(), &mut |_, _| true).unwrap();
    assert_eq!((done.value.created, done.value.updated), (1, 1));
    assert_eq!(shown(&office), ["K-00013", "L-00009"]);
}

#[test]
fn numbers_that_the_counter_never_heard_of_are_stepped_over() {
    let mut office = Office::in_memory(&moment()).unwrap();
    for number in 1..=3 {
        add(&mut office, firm(&format!("Firma {number}"), Some(&format!("K-{number:05}")), None));
    }
    // As in a file that was filled before counters followed contacts.
    office.housekeep(|tx| Ok(tx.execute("DELETE FROM number_counter", [])?)).unwrap();
    assert_eq!(shown(&office)[0], "K-00004");
    add(&mut office, firm("Stadtwerke", Some("K-00004"), None));
    assert_eq!(shown(&office)[0], "K-00005");
}

#[test]
fn a_number_of_who_was_deleted_is_not_given_again() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let gone = add(&mut office, firm("Alt GmbH", Some("K-00001"), None));
    let kept = add(&mut office, firm("Neu GmbH", Some("K-00002"), Some("ALT-17")));
    delete::delete(&mut office, &[gone], &moment()).unwrap();
    for (id, card) in [
        (None, firm("Dritte GmbH", Some("K-00001"), None)),
        (Some(kept), firm("Neu GmbH", Some("K-00001"), Some("ALT-17"))),
    ] {
        let Err(crate::Error::Invalid(issues)) = save(&mut office, id, card, &moment()) else { panic!() };
        assert_eq!((issues[0].field.as_str(), issues[0].code), ("customer_number", "NUMBER_GONE"));
        let data = &issues[0].data;
        assert_eq!(
            (&data["number"], &data["who"], &data["on"]),
            (&"K-00001".into(), &"Anna".into(), &"2026-03-16".into())
        );
    }
    // Who has it may keep it, and a number of another form was never of the range.
    save(&mut office, Some(kept), firm("Neue GmbH", Some("K-00002"), Some("ALT-17")), &moment()).unwrap();

    // An import takes the contact and leaves the number; the note says it.
    let foreign = ForeignCard { card: firm("Import GmbH", Some("K-00001"), None), line: 2, ..ForeignCard::default() };
    let plan = import::plan(office.read(), std::slice::from_ref(&foreign), None).unwrap();
    import::apply(&mut office, "x.csv", &[foreign], &plan, &moment(), &mut |_, _| true).unwrap();
    let note: (Option<String>, String) = office
        .read()
        .query_row("SELECT customer_number, note FROM contact WHERE organisation = 'Import GmbH'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(note, (None, "Kundennummer: K-00001".to_owned()));
    let known = crate::master_data::number_gap::all_gone(office.read()).unwrap();
    assert_eq!(known.keys().collect::<Vec<_>>(), [&("customer".to_owned(), "K-00001".to_owned())]);
    // Taking the deletion back gives it to whom it belonged.
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(stored(&office, gone).card.customer_number.as_deref(), Some("K-00001"));
    assert!(crate::master_data::number_gap::all_gone(office.read()).unwrap().is_empty());
}
