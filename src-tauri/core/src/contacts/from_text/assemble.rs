//! Proposed fields as the card that a form begins with.

use super::{Field, Proposed};
use crate::contacts::{Address, AddressKind, Card, ContactKind, Email, Phone, Position, Salutation, Web};

/// The card of what was chosen. Somebody with a name is a person, who works at the organisation named.
#[must_use]
pub fn card(fields: &[Proposed]) -> Card {
    let of = |field: Field| fields.iter().filter(move |one| one.field == field).map(|one| one.value.clone());
    let one = |field: Field| of(field).next().unwrap_or_default();
    let person = [Field::Given, Field::Family].iter().any(|field| of(*field).next().is_some());
    let label = if person { "work" } else { "main" };
    let phones = [(Field::Phone, label), (Field::MainPhone, "main"), (Field::Mobile, "mobile"), (Field::Fax, "fax")];
    let mut card = Card {
        kind: if person { ContactKind::Person } else { ContactKind::Organisation },
        phones: phones
            .iter()
            .flat_map(|(field, label)| {
                of(*field).map(|raw| Phone { label: (*label).to_owned(), raw, ..Phone::default() })
            })
            .collect(),
        emails: of(Field::Email).map(|address| Email { label: "work".into(), address, preferred: false }).collect(),
        webs: of(Field::Web).map(|url| Web { label: "work".into(), url }).collect(),
        addresses: addresses(fields),
        vat_id: one(Field::VatId),
        iban: one(Field::Iban),
        bic: one(Field::Bic),
        tax_number: one(Field::TaxNumber),
        register_court: one(Field::RegisterCourt),
        register_number: one(Field::RegisterNumber),
        ..Card::default()
    };
    if person {
        card.salutation = match one(Field::Salutation).as_str() {
            "ms" => Salutation::Ms,
            "mr" => Salutation::Mr,
            _ => Salutation::None,
        };
        (card.title, card.given, card.family, card.suffix) =
            (one(Field::Title), one(Field::Given), one(Field::Family), one(Field::Suffix));
        let position = Position {
            organisation: one(Field::Organisation),
            role: one(Field::Role),
            department: one(Field::Department),
            ..Position::default()
        };
        if position != Position::default() {
            card.positions.push(position);
        }
    } else {
        card.organisation = one(Field::Organisation);
    }
    card
}

fn addresses(fields: &[Proposed]) -> Vec<Address> {
    let last = fields.iter().map(|one| one.address).max().unwrap_or(0);
    let mut addresses = Vec::new();
    for index in 0..=last {
        let one = |field: Field| {
            let found = fields.iter().find(|one| one.field == field && one.address == index);
            found.map(|one| one.value.clone()).unwrap_or_default()
        };
        let po_box = one(Field::PoBox);
        let street = one(Field::Street);
        let address = Address {
            label: "work".into(),
            kind: if po_box.is_empty() || !street.is_empty() { AddressKind::Street } else { AddressKind::PoBox },
            extra: if street.is_empty() { String::new() } else { po_box.clone() },
            street: if street.is_empty() { po_box } else { street },
            postal_code: one(Field::PostalCode),
            town: one(Field::Town),
            country: one(Field::Country),
            ..Address::default()
        };
        if [&address.street, &address.postal_code, &address.town].iter().any(|text| !text.is_empty()) {
            addresses.push(address);
        }
    }
    addresses
}
