//! Which postal address holds on a day for a purpose, a person's own or their organisation's.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Address, AddressKind, Card, Contact, ContactKind, Position, read};
use crate::error::Result;
use crate::record::ContactId;
use crate::text_enum;

text_enum! {
    /// What something is sent for.
    Purpose {
        /// A letter: the preferred address, house, Postfach or Großempfänger.
        Letter = "letter",
        /// An invoice: the invoice address, else as a letter.
        Invoice = "invoice",
        /// Goods: the delivery address, else a house, for no parcel gets into a Postfach.
        Delivery = "delivery",
    }
}

impl Address {
    /// Whether the address holds on a day; both ends are inclusive.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether this one takes the other's place: of the same kind and label, and in force later.
    fn supersedes(&self, other: &Self) -> bool {
        let same_label = self.label == other.label || self.label.is_empty() || other.label.is_empty();
        self.kind == other.kind && same_label && self.valid_from > other.valid_from
    }
}

/// Where a purpose may go, the most fitting kinds first.
const fn kinds(purpose: Purpose) -> &'static [&'static [AddressKind]] {
    use AddressKind::{Bulk, Delivery, Invoice, PoBox, Street};
    match purpose {
        Purpose::Letter => &[&[Street, PoBox, Bulk], &[Invoice], &[Delivery]],
        Purpose::Invoice => &[&[Invoice], &[Street, PoBox, Bulk], &[Delivery]],
        Purpose::Delivery => &[&[Delivery], &[Street], &[PoBox, Bulk], &[Invoice]],
    }
}

/// The address of a list that holds on a day for a purpose.
///
/// A future address takes over on its day even where nobody ended the old one: of two that hold, of
/// the same kind and label, the later counts, and the mark "preferred" goes over to it.
#[must_use]
pub fn chosen(addresses: &[Address], day: NaiveDate, purpose: Purpose) -> Option<&Address> {
    let valid: Vec<&Address> = addresses.iter().filter(|address| address.holds_on(day)).collect();
    let current: Vec<&Address> =
        valid.iter().copied().filter(|one| !valid.iter().any(|other| other.supersedes(one))).collect();
    let preferred =
        |one: &&Address| one.preferred || valid.iter().any(|other| other.preferred && one.supersedes(other));
    kinds(purpose).iter().find_map(|kinds| {
        let fitting = || current.iter().copied().filter(|address| kinds.contains(&address.kind));
        fitting().find(preferred).or_else(|| fitting().next())
    })
}

impl Card {
    /// The card's own address that holds on a day for a purpose.
    #[must_use]
    pub fn address_on(&self, day: NaiveDate, purpose: Purpose) -> Option<&Address> {
        chosen(&self.addresses, day, purpose)
    }

    /// The position that holds on a day, the first of several.
    #[must_use]
    pub fn position_on(&self, day: NaiveDate) -> Option<&Position> {
        self.positions
            .iter()
            .find(|one| one.since.is_none_or(|since| since <= day) && one.until.is_none_or(|until| day <= until))
    }
}

/// An address under which a contact is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The address.
    pub address: Address,
    /// The organisation whose it is, where the contact has none of their own.
    pub of: Option<ContactId>,
}

/// Where a contact is reached on a day: at their own address, else where they work just then. So
/// everybody of an organisation moves with it on the day when its future address takes over.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn reached(
    connection: &Connection,
    contact: &Contact,
    day: NaiveDate,
    purpose: Purpose,
) -> Result<Option<Reached>> {
    if let Some(address) = contact.card.address_on(day, purpose) {
        return Ok(Some(Reached { address: address.clone(), of: None }));
    }
    if contact.card.kind == ContactKind::Organisation {
        return Ok(None);
    }
    let Some(organisation) = contact.card.position_on(day).and_then(|position| position.organisation_id) else {
        return Ok(None);
    };
    let addresses = read::addresses(connection, organisation)?;
    let address = chosen(&addresses, day, purpose).cloned();
    Ok(address.map(|address| Reached { address, of: Some(organisation) }))
}

/// As [`reached`], only at an address of a kind: their own, else that of where they work.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn reached_at(
    connection: &Connection,
    contact: &Contact,
    day: NaiveDate,
    kind: AddressKind,
) -> Result<Option<Reached>> {
    let of_kind = |addresses: &[Address]| {
        let fitting: Vec<Address> = addresses.iter().filter(|address| address.kind == kind).cloned().collect();
        chosen(&fitting, day, Purpose::Letter).cloned()
    };
    if let Some(address) = of_kind(&contact.card.addresses) {
        return Ok(Some(Reached { address, of: None }));
    }
    if contact.card.kind == ContactKind::Organisation {
        return Ok(None);
    }
    let Some(organisation) = contact.card.position_on(day).and_then(|position| position.organisation_id) else {
        return Ok(None);
    };
    let address = of_kind(&read::addresses(connection, organisation)?);
    Ok(address.map(|address| Reached { address, of: Some(organisation) }))
}

/// An address that takes over within a span of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Takeover {
    /// Whose address it is.
    pub contact: ContactId,
    /// What they are called.
    pub name: String,
    /// The first day.
    pub day: NaiveDate,
    /// The new address.
    pub address: Address,
    /// How many people have no address of their own and move along.
    pub followers: u32,
}

/// The addresses whose validity begins after `after` and at the latest on `until`, the next first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn takeovers(connection: &Connection, after: NaiveDate, until: NaiveDate) -> Result<Vec<Takeover>> {
    let mut statement = connection.prepare_cached(include_str!("takeovers.sql"))?;
    let rows = statement
        .query_map((after.format("%Y-%m-%d").to_string(), until.format("%Y-%m-%d").to_string()), |row| {
            Ok(Takeover {
                contact: row.get(0)?,
                name: row.get(1)?,
                followers: row.get(2)?,
                day: row.get(3)?,
                address: read::address_from_row(row, 4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn address(kind: AddressKind, town: &str) -> Address {
        Address { kind, town: town.into(), ..Address::default() }
    }

    #[test]
    fn each_purpose_has_its_address_and_its_way_out() {
        use AddressKind::{Bulk, Delivery, Invoice, PoBox, Street};
        for (kinds, letter, invoice, delivery) in [
            (&[Street, PoBox, Invoice, Delivery][..], Some(0), Some(2), Some(3)),
            (&[PoBox, Street], Some(0), Some(0), Some(1)),
            (&[Bulk], Some(0), Some(0), Some(0)),
            (&[Invoice, Delivery], Some(0), Some(0), Some(1)),
            (&[Delivery], Some(0), Some(0), Some(0)),
            (&[Invoice], Some(0), Some(0), Some(0)),
            (&[], None, None, None),
        ] {
            let addresses: Vec<_> =
                kinds.iter().enumerate().map(|(index, kind)| address(*kind, &index.to_string())).collect();
            for (purpose, expected) in
                [(Purpose::Letter, letter), (Purpose::Invoice, invoice), (Purpose::Delivery, delivery)]
            {
                let found = chosen(&addresses, day("2026-03-16"), purpose).map(|one| one.town.clone());
                assert_eq!(found, expected.map(|index: usize| index.to_string()), "{kinds:?} {purpose:?}");
            }
        }
    }

    #[test]
    fn the_preferred_one_of_those_that_fit_counts() {
        let addresses = [
            address(AddressKind::Street, "Haus"),
            Address { preferred: true, ..address(AddressKind::PoBox, "Fach") },
            Address { preferred: true, ..address(AddressKind::Invoice, "Rechnung") },
        ];
        let on = |purpose| chosen(&addresses, day("2026-03-16"), purpose).unwrap().town.clone();
        assert_eq!(on(Purpose::Letter), "Fach");
        assert_eq!(on(Purpose::Invoice), "Rechnung");
        assert_eq!(on(Purpose::Delivery), "Haus");
    }

    #[test]
    fn a_future_address_takes_over_on_its_day() {
        let ended = [
            Address { valid_to: Some(day("2026-03-31")), preferred: true, ..address(AddressKind::Street, "Elmshorn") },
            Address { valid_from: Some(day("2026-04-01")), ..address(AddressKind::Street, "Pinneberg") },
        ];
        let mut open = ended.clone();
        open[0].valid_to = None;
        for addresses in [ended, open] {
            let on = |text| chosen(&addresses, day(text), Purpose::Letter).unwrap().town.clone();
            assert_eq!((on("2026-03-31"), on("2026-04-01")), ("Elmshorn".to_owned(), "Pinneberg".to_owned()));
        }
        // A new house takes no Postfach's place, and a second home not that of the office.
        let beside = [
            Address { preferred: true, ..address(AddressKind::PoBox, "Fach") },
            Address { valid_from: Some(day("2026-01-01")), ..address(AddressKind::Street, "Haus") },
        ];
        assert_eq!(chosen(&beside, day("2026-03-16"), Purpose::Letter).unwrap().town, "Fach");
        let over = [Address { valid_to: Some(day("2026-01-31")), ..address(AddressKind::Street, "Haus") }];
        assert_eq!(chosen(&over, day("2026-03-16"), Purpose::Letter), None);
    }
}
