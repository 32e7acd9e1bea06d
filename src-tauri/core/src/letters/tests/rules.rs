//! What a letter needs before it leaves the house.

use super::*;
use crate::contacts::AddressKind;
use crate::data_protection::restrict;
use crate::master_data::employee::Signing;
use crate::master_data::firm::{self, Coming, Firm, Signatory as Listed};
use crate::placeholders::{Group, Names, Source, Value, Values};

#[test]
fn who_was_locked_away_meanwhile_gets_no_letter() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let fields = letter(&office, weber, &moment);
    let id = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    restrict::restrict(&mut office, weber, "Antrag", &moment).unwrap();
    let refused = send::send(&mut office, &sending(id, &fields), &moment).unwrap_err();
    assert_eq!(refused.code(), "LETTER_LOCKED");
    assert!(noted(&office, weber).is_empty());
    restrict::lift(&mut office, weber, &moment).unwrap();
    send::send(&mut office, &sending(id, &fields), &moment).unwrap();
    assert_eq!(noted(&office, weber).len(), 1);
}

#[test]
fn who_signs_only_jointly_needs_a_second_signature() {
    let (mut office, moment) = office();
    let listed = |name: &str, signing| Listed {
        employee_id: None,
        name: name.into(),
        signing,
        valid_from: None,
        valid_to: None,
    };
    let own = Firm {
        name: "Hansen GmbH".into(),
        country: "DE".into(),
        region: "DE-SH".into(),
        signatories: vec![listed("Maren Hansen", Signing::Joint), listed("Jens Hansen", Signing::Sole)],
        ..Firm::default()
    };
    firm::save(&mut office, &own, &moment).unwrap();
    let weber = person(&mut office, "Weber", &moment);
    let plain = letter(&office, weber, &moment);
    let signed = |first: &str, second: &str| LetterFields {
        signatory: Signatory { name: first.into(), ..Signatory::default() },
        cosignatory: Signatory { name: second.into(), ..Signatory::default() },
        ..plain.clone()
    };
    let letters = [signed("maren hansen", ""), signed("Maren Hansen", "Jens Hansen"), signed("Jens Hansen", "")];
    let ids = letters.map(|fields| save::save(&mut office, None, fields, &moment).unwrap().value);
    let Err(Error::Invalid(issues)) = send::sendable(office.read(), ids[0]) else { panic!() };
    let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    assert_eq!(found, [("cosignatory.name", "COSIGNATORY_MISSING")]);
    assert!(send::sendable(office.read(), ids[1]).is_ok() && send::sendable(office.read(), ids[2]).is_ok());
    // Nobody is their own second.
    let twice = save::save(&mut office, None, signed("Maren Hansen", "maren hansen"), &moment).unwrap().value;
    assert!(matches!(send::sendable(office.read(), twice), Err(Error::Invalid(_))));
}

#[test]
fn a_recipient_is_written_to_at_the_kind_of_address_that_the_list_asks_for() {
    let (mut office, moment) = office();
    let street = |kind, street: &str| Address {
        kind,
        street: street.into(),
        postal_code: "25335".into(),
        town: "Elmshorn".into(),
        ..Address::default()
    };
    let firm_card = Card {
        kind: ContactKind::Organisation,
        organisation: "Hansen GmbH".into(),
        addresses: vec![street(AddressKind::Street, "Hafenstraße 1"), street(AddressKind::Invoice, "Rechnungsweg 2")],
        ..Card::default()
    };
    let firm = contacts::save::save(&mut office, None, firm_card, &moment).unwrap().value;
    let works = Card {
        given: "Anna".into(),
        family: "Weber".into(),
        positions: vec![contacts::Position { organisation_id: Some(firm), ..contacts::Position::default() }],
        ..Card::default()
    };
    let anna = contacts::save::save(&mut office, None, works, &moment).unwrap().value;
    let block = |id, kind| begin::address_block_at(office.read(), id, kind, &moment).unwrap();
    assert!(block(firm, None).contains("Hafenstraße 1"));
    assert!(block(firm, Some(AddressKind::Invoice)).contains("Rechnungsweg 2"));
    assert!(block(anna, Some(AddressKind::Invoice)).contains("Rechnungsweg 2"), "that of where she works");
    // Without one of this kind the letter goes where letters go.
    assert!(block(firm, Some(AddressKind::Delivery)).contains("Hafenstraße 1"));
    let to = Recipient { address_kind: Some(AddressKind::Invoice), ..Recipient::to(firm) };
    let fields = LetterFields {
        recipients: vec![to, Recipient::to(anna)],
        subject: "x".into(),
        body: "y".into(),
        ..begin::to_many(office.read(), &[], &moment).unwrap()
    };
    let id = save::save(&mut office, None, fields, &moment).unwrap().value;
    assert_eq!(read::get(office.read(), id).unwrap().fields.recipients, [to, Recipient::to(anna)]);
}

#[test]
fn the_firm_stands_in_texts_as_it_is_on_their_day() {
    let (mut office, moment) = office();
    let moved = Coming { field: "street".into(), value: "Neuer Weg 5".into(), valid_from: day("2026-07-01") };
    let own = Firm {
        name: "Hansen GmbH".into(),
        street: "Alter Weg 1".into(),
        phone: "04121 1-0".into(),
        country: "DE".into(),
        region: "DE-SH".into(),
        coming: vec![moved],
        ..Firm::default()
    };
    firm::save(&mut office, &own, &moment).unwrap();
    let names = Names::of(office.read(), &[Group::Contact]).unwrap();
    let street = |on: &str| {
        let then = Moment { today: day(on), ..moment.clone() };
        let values = Values::of(&office, Source::default(), false, &then).unwrap();
        values.get(names.find("Eigene Straße").unwrap()).cloned()
    };
    assert_eq!(street("2026-06-30"), Some(Value::Text("Alter Weg 1".into())));
    assert_eq!(street("2026-07-01"), Some(Value::Text("Neuer Weg 5".into())));
}
