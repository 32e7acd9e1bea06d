//! Distribution lists at work: named, found, left out, deactivated, deleted, taken back.

use chrono::NaiveDate;
use serde_json::json;

use super::members::{self, MemberState, Said};
use super::save::{add, delete, remove, save};
use super::*;
use crate::contacts::{self, Card, ContactKind, Email};
use crate::error::Error;
use crate::master_data::entry;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::{EntryId, RecordKind, RecordRef};
use crate::search;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn person(office: &mut Office, name: &str, change: impl FnOnce(&mut Card)) -> ContactId {
    let mut card = Card { family: name.to_owned(), ..Card::default() };
    change(&mut card);
    contacts::save::save(office, None, card, &moment()).unwrap().value
}

fn category(office: &mut Office, name: &str) -> EntryId {
    office
        .transact(crate::log::Op::quiet("entry_created"), &moment(), |tx| entry::add_category(tx, name))
        .unwrap()
        .value
}

fn with(ids: &[ContactId]) -> ListFields {
    let named = ids.iter().map(|id| Named { contact_id: Some(*id), ..Named::default() }).collect();
    ListFields { name: "Beirat".to_owned(), named, ..ListFields::default() }
}

fn shown(office: &Office, id: DistributionListId) -> Vec<String> {
    let (page, _) = members::page(office, id, 0, 100).unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_fixed_list_keeps_its_order_and_says_who_is_gone_or_inactive() {
    let mut office = office();
    let [weber, aigner, hansen] = ["Weber", "Aigner", "Hansen"].map(|name| person(&mut office, name, |_| {}));
    let id = save(&mut office, None, with(&[weber, aigner, hansen, weber]), &moment()).unwrap().value;
    assert_eq!(shown(&office, id), ["Weber", "Aigner", "Hansen"]);
    assert_eq!(members::contact_ids(&office, id).unwrap(), [weber.0, aigner.0, hansen.0]);

    let mut card = contacts::read::get(office.read(), aigner).unwrap().card;
    card.active = false;
    contacts::save::save(&mut office, Some(aigner), card, &moment()).unwrap();
    contacts::delete::delete(&mut office, &[weber], &moment()).unwrap();
    let (page, said) = members::page(&office, id, 0, 10).unwrap();
    let states: Vec<_> = page.rows.iter().map(|row| (row.name.as_str(), row.state)).collect();
    let expected = [("Weber", MemberState::Gone), ("Aigner", MemberState::Inactive), ("Hansen", MemberState::Active)];
    assert_eq!(states, expected);
    assert_eq!(said, Said { inactive: 1, gone: 1, ..Said::default() });
    assert_eq!(members::contact_ids(&office, id).unwrap(), [hansen.0]);

    // The contact that comes back is on the list as before.
    office.undo(&moment()).unwrap();
    assert_eq!(members::contact_ids(&office, id).unwrap(), [weber.0, hansen.0]);
}

#[test]
fn a_list_by_filter_follows_the_book_plus_and_minus_single_contacts() {
    let mut office = office();
    let press = category(&mut office, "Chor");
    let [blohm, adam] = ["Blohm", "Adam"].map(|name| person(&mut office, name, |card| card.categories = vec![press]));
    let guest = person(&mut office, "Zander", |_| {});
    let mut fields = with(&[guest]);
    fields.filter = Some(Filter { categories: vec![press], ..Filter::default() });
    let id = save(&mut office, None, fields.clone(), &moment()).unwrap().value;
    assert_eq!(shown(&office, id), ["Zander", "Adam", "Blohm"]);
    let read = read::get(office.read(), id).unwrap();
    assert_eq!(read.fields.filter, fields.filter);

    // Who joins the category is on the list; who is taken off stays off though the filter finds them.
    let casper = person(&mut office, "Casper", |card| card.categories = vec![press]);
    assert_eq!(members::contact_ids(&office, id).unwrap(), [guest.0, adam.0, blohm.0, casper.0]);
    remove(&mut office, id, &[adam, guest], &moment()).unwrap();
    assert_eq!(shown(&office, id), ["Blohm", "Casper"]);
    assert_eq!(members::page(&office, id, 0, 1).unwrap().1.excluded, 1);
    let new = add(&mut office, id, &[adam, casper, guest], &moment()).unwrap().value;
    assert_eq!(new, 2);
    assert_eq!(shown(&office, id), ["Zander", "Adam", "Blohm", "Casper"]);

    // The category is in use here, and is found by its name.
    let refused = entry::delete(&mut office, press, &moment()).unwrap_err();
    let Error::InUse { places, .. } = refused else { panic!("{refused:?}") };
    assert!(places.iter().any(|place| place.record == RecordRef { kind: RecordKind::DistributionList, id: id.0 }));
    let hits = search::find(office.read(), "beir", search::index::SEARCHED, 5).unwrap();
    assert_eq!(hits.hits.len(), 1);

    delete(&mut office, &[id], &moment()).unwrap();
    assert!(matches!(read::get(office.read(), id), Err(Error::NotFound(_))));
    office.undo(&moment()).unwrap();
    assert_eq!(shown(&office, id).len(), 4);
}

#[test]
fn the_address_to_use_is_the_members_then_the_lists_then_the_preferred_one() {
    let mut office = office();
    let mails = |card: &mut Card| {
        card.emails = [("work", "w@example.org"), ("home", "h@example.org"), ("Rechnung", "r@example.org")]
            .map(|(label, address)| Email { label: label.into(), address: address.into(), preferred: label == "home" })
            .to_vec();
    };
    let ids = ["A", "B", "C"].map(|name| person(&mut office, name, mails));
    let without = person(&mut office, "Ohne", |_| {});
    let mut fields = with(&ids);
    fields.named[1].email_label = "work".into();
    fields.named[2].email_label = "mobile".into();
    fields.named.push(Named { contact_id: Some(without), ..Named::default() });
    let id = save(&mut office, None, fields.clone(), &moment()).unwrap().value;
    let emails = |office: &Office| {
        members::page(office, id, 0, 9).unwrap().0.rows.into_iter().map(|row| row.email).collect::<Vec<_>>()
    };
    assert_eq!(emails(&office), ["h@example.org", "w@example.org", "h@example.org", ""]);
    fields.email_label = "Rechnung".into();
    fields.address_kind = Some(AddressKind::Invoice);
    save(&mut office, Some(id), fields, &moment()).unwrap();
    assert_eq!(emails(&office), ["r@example.org", "w@example.org", "h@example.org", ""]);
    assert_eq!(members::address_kinds(&office, id).unwrap().len(), 4);
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let mut office = office();
    let firm = person(&mut office, "", |card| {
        card.kind = ContactKind::Organisation;
        card.organisation = "Werft".into();
    });
    save(&mut office, None, with(&[firm]), &moment()).unwrap();
    let mut fields = with(&[firm, ContactId(99)]);
    fields.filter =
        Some(Filter { categories: vec![EntryId(99)], organisation: Some(ContactId(98)), ..Filter::default() });
    let Err(Error::Invalid(issues)) = save(&mut office, None, fields, &moment()) else { panic!() };
    let told: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    let expected = [
        ("name", "NAME_TAKEN"),
        ("named.1.contact_id", "CONTACT_UNKNOWN"),
        ("filter.organisation", "CONTACT_UNKNOWN"),
        ("filter.categories", "ENTRY_UNKNOWN"),
    ];
    assert_eq!(told, expected);
    assert_eq!(issues[1].data, json!({ "id": 99 }));
    let Err(Error::Invalid(issues)) = save(&mut office, None, ListFields::default(), &moment()) else { panic!() };
    assert_eq!(issues[0].code, "NAME_MISSING");
    assert!(matches!(remove(&mut office, DistributionListId(9), &[], &moment()), Err(Error::NotFound(_))));
}
