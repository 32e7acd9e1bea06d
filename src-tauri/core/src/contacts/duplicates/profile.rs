//! What two contacts are compared by, of cards that are copied out of the book in slices.

use rusqlite::Connection;

use super::name::Name;
use crate::contacts::merge::plain_street;
use crate::contacts::{Address, Birthday, Card, ContactKind, Email, Phone, Position, Salutation, Web};
use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::search::fold;

/// A contact as it is compared. Made away from the desk.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The contact; 0 for one that is being entered.
    pub id: i64,
    pub(super) kind: ContactKind,
    pub(super) name: Name,
    pub(super) salutation: Salutation,
    pub(super) birthday: Option<Birthday>,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) hosts: Vec<String>,
    pub(super) iban: String,
    pub(super) vat_id: String,
    pub(super) numbers: Vec<String>,
    pub(super) places: Vec<Place>,
    /// Names of the organisations where somebody works, without legal forms.
    pub(super) organisations: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) street: String,
    pub(super) postal_code: String,
    pub(super) town: String,
}

impl Profile {
    /// The profile of a card whose phones are understood already.
    #[must_use]
    pub fn of(id: i64, card: &Card) -> Self {
        let numbers = [&card.customer_number, &card.supplier_number].into_iter().flatten();
        let places = card.addresses.iter().map(|address| Place {
            street: plain_street(&address.street),
            postal_code: address.postal_code.trim().to_owned(),
            town: fold::words(&address.town).join(" "),
        });
        let organisations = card.positions.iter().map(|position| Name::organisation(&position.organisation).family);
        Self {
            id,
            kind: card.kind,
            name: Name::of(card),
            salutation: card.salutation,
            birthday: card.birthday,
            emails: card.emails.iter().map(|email| email.address.trim().to_lowercase()).collect(),
            phones: card.phones.iter().filter_map(|phone| phone.e164.clone()).collect(),
            hosts: card.webs.iter().filter_map(|web| host(&web.url)).collect(),
            iban: card.iban.clone(),
            vat_id: plain_number(&card.vat_id),
            numbers: numbers.map(|number| plain_number(number)).filter(|number| !number.is_empty()).collect(),
            places: places.filter(|place| !place.postal_code.is_empty() || !place.town.is_empty()).collect(),
            organisations: organisations.filter(|name| !name.is_empty()).collect(),
        }
    }

    /// Whether nothing says where somebody lives or works.
    pub(super) fn has_no_place(&self) -> bool {
        self.places.is_empty() && self.organisations.is_empty()
    }
}

/// "K-00 12" is "K0012".
fn plain_number(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The host of a web address, where it is the contact's own.
fn host(url: &str) -> Option<String> {
    const OTHERS: &[&str] = &["facebook.com", "linkedin.com", "xing.com", "instagram.com", "google.com", "twitter.com"];
    let url = url.trim().to_lowercase();
    let url = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let host = url.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let known = !host.is_empty() && host.contains('.') && !OTHERS.iter().any(|other| host.ends_with(other));
    known.then(|| host.to_owned())
}

/// How many contacts there are.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn count(connection: &Connection) -> Result<usize> {
    Ok(connection.prepare_cached("SELECT count(*) FROM contact_row")?.query_row([], |row| row.get(0))?)
}

/// The cards of whoever is not locked away behind `after`, at most so many, with what they are compared by and nothing
/// else. In the order of the ids.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn cards(connection: &Connection, after: i64, count: usize) -> Result<Vec<(i64, Card)>> {
    let slice: Vec<(i64, Card)> = connection
        .prepare_cached(&format!(
            "SELECT id, kind, salutation, given, family, suffix, organisation, birthday, customer_number,
                    supplier_number, vat_id, iban
             FROM contact WHERE id > ?1 AND {OPEN} ORDER BY id LIMIT ?2"
        ))?
        .query_map((after, count), |row| {
            let card = Card {
                kind: row.get(1)?,
                salutation: row.get(2)?,
                given: row.get(3)?,
                family: row.get(4)?,
                suffix: row.get(5)?,
                organisation: row.get(6)?,
                birthday: row.get(7)?,
                customer_number: row.get(8)?,
                supplier_number: row.get(9)?,
                vat_id: row.get(10)?,
                iban: row.get(11)?,
                ..Card::default()
            };
            Ok((row.get(0)?, card))
        })?
        .collect::<rusqlite::Result<_>>()?;
    with_lists(connection, slice)
}

/// The cards of these contacts, as [`cards`].
///
/// # Errors
/// Whatever SQLite refuses.
pub(super) fn cards_of(connection: &Connection, ids: &[i64]) -> Result<Vec<(i64, Card)>> {
    let mut found = Vec::new();
    for id in ids {
        found.extend(cards(connection, id - 1, 1)?.into_iter().filter(|(found, _)| found == id));
    }
    Ok(found)
}

fn with_lists(connection: &Connection, mut slice: Vec<(i64, Card)>) -> Result<Vec<(i64, Card)>> {
    let (Some(first), Some(last)) = (slice.first().map(|(id, _)| *id), slice.last().map(|(id, _)| *id)) else {
        return Ok(slice);
    };
    let range = (first, last);
    each(connection, "SELECT contact_id, address FROM email", range, &mut slice, |card, row| {
        card.emails.push(Email { address: row.get(1)?, ..Email::default() });
        Ok(())
    })?;
    each(connection, "SELECT contact_id, e164 FROM phone", range, &mut slice, |card, row| {
        card.phones.push(Phone { e164: row.get(1)?, ..Phone::default() });
        Ok(())
    })?;
    each(connection, "SELECT contact_id, url FROM web", range, &mut slice, |card, row| {
        card.webs.push(Web { url: row.get(1)?, ..Web::default() });
        Ok(())
    })?;
    each(connection, "SELECT contact_id, street, postal_code, town FROM address", range, &mut slice, |card, row| {
        let (street, postal_code, town) = (row.get(1)?, row.get(2)?, row.get(3)?);
        card.addresses.push(Address { street, postal_code, town, ..Address::default() });
        Ok(())
    })?;
    let positions = "SELECT position.contact_id, coalesce(contact.organisation, position.organisation)
                     FROM position LEFT JOIN contact ON contact.id = position.organisation_id";
    each(connection, positions, range, &mut slice, |card, row| {
        card.positions.push(Position { organisation: row.get(1)?, ..Position::default() });
        Ok(())
    })?;
    Ok(slice)
}

/// Hands each row of a list to its card. Both go by the id.
fn each(
    connection: &Connection,
    select: &str,
    (first, last): (i64, i64),
    slice: &mut [(i64, Card)],
    mut take: impl FnMut(&mut Card, &rusqlite::Row<'_>) -> rusqlite::Result<()>,
) -> Result<()> {
    let sql = format!("{select} WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query((first, last))?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let owner: i64 = row.get(0)?;
        while slice.get(at).is_some_and(|(id, _)| *id < owner) {
            at += 1;
        }
        if let Some((id, card)) = slice.get_mut(at)
            && *id == owner
        {
            take(card, row)?;
        }
    }
    Ok(())
}
