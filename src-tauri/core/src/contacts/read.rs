//! Reading a contact.

mod many;

use rusqlite::{Connection, OptionalExtension, Row};

pub use many::{Named, many};

use super::{Address, Card, Contact, Email, Phone, Position, Web, relations};
use crate::data_protection::restrict::OPEN;
use crate::error::{Error, Result};
use crate::own_fields;
use crate::record::{ContactId, EntryId};

/// A contact with everything that belongs to it.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: ContactId) -> Result<Contact> {
    find(connection, id)?.ok_or_else(|| Error::NotFound(id.into()))
}

const COLUMNS: &str = "uid, kind, salutation, title, given, additional, family, suffix, nickname, organisation,
    letter_salutation, language, birthday, anniversary, customer_number, supplier_number, vat_id,
    tax_number, register_court, register_number, iban, iban_raw, bic, note, active, foreign_lines,
    sort_name";

/// A contact, if it is there.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn find(connection: &Connection, id: ContactId) -> Result<Option<Contact>> {
    let contact = connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM contact WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()?;
    let Some((uid, mut card)) = contact else { return Ok(None) };
    card.positions = positions(connection, id)?;
    card.emails = connection
        .prepare_cached("SELECT label, address, preferred FROM email WHERE contact_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| Ok(Email { label: row.get(0)?, address: row.get(1)?, preferred: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    card.phones = connection
        .prepare_cached("SELECT label, raw, e164, preferred FROM phone WHERE contact_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| {
            Ok(Phone { label: row.get(0)?, raw: row.get(1)?, e164: row.get(2)?, preferred: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    card.webs = connection
        .prepare_cached("SELECT label, url FROM web WHERE contact_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| Ok(Web { label: row.get(0)?, url: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    card.addresses = addresses(connection, id)?;
    card.categories = connection
        .prepare_cached("SELECT category_id FROM contact_category WHERE contact_id = ?1 ORDER BY id")?
        .query_map([id], |row| row.get::<_, EntryId>(0))?
        .collect::<rusqlite::Result<_>>()?;
    card.tags = connection
        .prepare_cached("SELECT tag FROM contact_tag WHERE contact_id = ?1 ORDER BY id")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    card.relations = relations::of(connection, id)?;
    card.own = own_fields::value::of(connection, id.into())?;
    Ok(Some(Contact { id, uid, card }))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(String, Card)> {
    let card = Card {
        kind: row.get(1)?,
        salutation: row.get(2)?,
        title: row.get(3)?,
        given: row.get(4)?,
        additional: row.get(5)?,
        family: row.get(6)?,
        suffix: row.get(7)?,
        nickname: row.get(8)?,
        organisation: row.get(9)?,
        letter_salutation: row.get(10)?,
        language: row.get(11)?,
        birthday: row.get(12)?,
        anniversary: row.get(13)?,
        customer_number: row.get(14)?,
        supplier_number: row.get(15)?,
        vat_id: row.get(16)?,
        tax_number: row.get(17)?,
        register_court: row.get(18)?,
        register_number: row.get(19)?,
        iban: row.get(20)?,
        iban_raw: row.get(21)?,
        bic: row.get(22)?,
        note: row.get(23)?,
        active: row.get(24)?,
        foreign_lines: row.get(25)?,
        sort_name: row.get(26)?,
        ..Card::default()
    };
    Ok((row.get(0)?, card))
}

fn positions(connection: &Connection, id: ContactId) -> Result<Vec<Position>> {
    let positions = connection
        .prepare_cached(
            "SELECT position.organisation_id, coalesce(contact.organisation, position.organisation), position.role,
                    position.department, position.since, position.until
             FROM position LEFT JOIN contact ON contact.id = position.organisation_id
             WHERE position.contact_id = ?1 ORDER BY position.position, position.id",
        )?
        .query_map([id], |row| position_from(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(positions)
}

/// The columns of a position from the given one on.
fn position_from(row: &Row<'_>, at: usize) -> rusqlite::Result<Position> {
    Ok(Position {
        organisation_id: row.get(at)?,
        organisation: row.get(at + 1)?,
        role: row.get(at + 2)?,
        department: row.get(at + 3)?,
        since: row.get(at + 4)?,
        until: row.get(at + 5)?,
    })
}

/// The postal addresses of a contact in order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn addresses(connection: &Connection, id: ContactId) -> Result<Vec<Address>> {
    let addresses = connection
        .prepare_cached(
            "SELECT label, kind, street, extra, postal_code, town, region, country, preferred, valid_from, valid_to
             FROM address WHERE contact_id = ?1 ORDER BY position, id",
        )?
        .query_map([id], |row| address_from_row(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(addresses)
}

/// An address whose columns begin at `at`.
pub(super) fn address_from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Address> {
    Ok(Address {
        label: row.get(at)?,
        kind: row.get(at + 1)?,
        street: row.get(at + 2)?,
        extra: row.get(at + 3)?,
        postal_code: row.get(at + 4)?,
        town: row.get(at + 5)?,
        region: row.get(at + 6)?,
        country: row.get(at + 7)?,
        preferred: row.get(at + 8)?,
        valid_from: row.get(at + 9)?,
        valid_to: row.get(at + 10)?,
    })
}

/// The people who hold a position at an organisation: id, name, role. Who is locked away is
/// not among them.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn people_of(connection: &Connection, organisation: ContactId) -> Result<Vec<(ContactId, String, String)>> {
    let people = connection
        .prepare_cached(&format!(
            "SELECT contact_row.id, contact_row.name, position.role
             FROM position JOIN contact ON contact.id = position.contact_id
             JOIN contact_row ON contact_row.id = contact.id
             WHERE position.organisation_id = ?1 AND {OPEN} ORDER BY contact_row.sort_key"
        ))?
        .query_map([organisation], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}
