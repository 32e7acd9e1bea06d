//! The list of contacts: filter, order, pages.

pub mod choices;
pub(crate) mod facts;
mod order;
pub mod places;
mod sets;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::ContactKind;
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::own_fields::{self, Condition, OwnValue};
use crate::record::{ContactId, EntryId, OwnFieldId, RecordKind, RecordRef};
use crate::text_enum;

text_enum! {
    /// What the list is ordered by.
    SortBy {
        /// Name, DIN 5007-2: family name first.
        Name = "name",
        /// As it is spoken: given name first; organisations by their name.
        Given = "given",
        /// Organisation, then name.
        Organisation = "organisation",
        /// Role, then name.
        Role = "role",
        /// Town, then name.
        Town = "town",
        /// Postal code, then name.
        PostalCode = "postal_code",
        /// E-mail address.
        Email = "email",
        /// Telephone number, by its digits.
        Phone = "phone",
        /// Customer or supplier number.
        Number = "number",
        /// Birthday within the year, then name.
        Birthday = "birthday",
        /// Newest first.
        Newest = "newest",
        /// Changed last first.
        Changed = "changed",
    }
}

text_enum! {
    /// Whether contacts that pickers no longer show are wanted.
    Activity {
        /// Only those in use.
        Active = "active",
        /// Both.
        All = "all",
        /// Only those that were deactivated.
        Inactive = "inactive",
    }
}

/// Which contacts, in which order. Every condition must be met; of several categories,
/// towns or tags one is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// Persons or organisations alone.
    pub kind: Option<ContactKind>,
    /// With one of these categories.
    pub categories: Vec<EntryId>,
    /// Without any category.
    pub no_category: bool,
    /// With one of these tags, however they are written.
    pub tags: Vec<String>,
    /// In one of these towns.
    pub towns: Vec<String>,
    /// Postal codes from here on; "25" is enough.
    pub postal_from: String,
    /// Postal codes up to here; "25" includes all that begin so.
    pub postal_to: String,
    /// This organisation and who holds a position there.
    pub organisation: Option<ContactId>,
    /// Language, by its first two letters.
    pub language: Option<String>,
    /// With an e-mail address, or without.
    pub email: Option<bool>,
    /// With a telephone number, or without.
    pub phone: Option<bool>,
    /// With an address that holds, their own or where they work, or without.
    pub address: Option<bool>,
    /// Born in this month, 1 to 12.
    pub birthday_month: Option<u32>,
    /// What is asked of own fields.
    pub own: Vec<Condition>,
    /// In use, deactivated, or both.
    pub activity: Activity,
    /// The order.
    pub sort: SortBy,
    /// The own field by which the list is ordered instead, then by name.
    pub sort_own: Option<OwnFieldId>,
    /// From the end.
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            text: String::new(),
            kind: None,
            categories: Vec::new(),
            no_category: false,
            tags: Vec::new(),
            towns: Vec::new(),
            postal_from: String::new(),
            postal_to: String::new(),
            organisation: None,
            language: None,
            email: None,
            phone: None,
            address: None,
            birthday_month: None,
            own: Vec::new(),
            activity: Activity::Active,
            sort: SortBy::Name,
            sort_own: None,
            descending: false,
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The contact.
    pub id: ContactId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// "Dr. Anna Weber".
    pub name: String,
    /// "Weber, Dr. Anna".
    pub listed: String,
    /// The current organisation.
    pub organisation: String,
    /// The role there.
    pub role: String,
    /// Street of the address that holds.
    pub street: String,
    /// Postal code of the address that holds.
    pub postal_code: String,
    /// Town of the address that holds.
    pub town: String,
    /// Country of the address that holds; empty: the own firm's.
    pub country: String,
    /// The preferred e-mail.
    pub email: String,
    /// The preferred phone, as typed.
    pub phone: String,
    /// The mobile phone, as typed.
    pub mobile: String,
    /// Customer or supplier number.
    pub number: String,
    /// `de`, `en`, …
    pub language: String,
    /// `1980-04-15` or `--04-15`; empty where not known.
    pub birthday: String,
    /// When it was last changed, as an instant; empty where the log no longer knows.
    pub changed: String,
    /// Categories.
    pub categories: Vec<EntryId>,
    /// Tags.
    pub tags: Vec<String>,
    /// Own fields that have a value.
    pub own: Vec<OwnValue>,
    /// Whether pickers show it.
    pub active: bool,
}

/// A page of the list. The order is computed once per filter and kept until a contact changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize) -> Result<Page<Row>> {
    let connection = office.read();
    // Counting walks an index from end to end: once for all pages, until a contact changes.
    let total = *office.lists().keep("contacts in all", &[RecordKind::Contact], || count(connection))?;
    let key = key(filter)?;
    // The first look at the plain list must not wait for the order of all: the index gives the page.
    if offset == 0 && *filter == Filter::default() && office.lists().kept::<Vec<i64>>(&key).is_none() {
        let ids: Vec<i64> = connection
            .prepare_cached("SELECT id FROM contact_row WHERE (facts & 1) = 1 ORDER BY sort_key, id LIMIT ?1")?
            .query_map([limit], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let inactive: usize = connection
            .prepare_cached(
                "SELECT count(*) FROM contact_row WHERE active = 0 AND NOT EXISTS
                   (SELECT 1 FROM contact WHERE contact.id = contact_row.id AND contact.restricted_on IS NOT NULL)",
            )?
            .query_row([], |row| row.get(0))?;
        return Ok(Page { rows: rows(connection, &ids)?, count: total - inactive, total });
    }
    let ids = ids(office, filter)?;
    Ok(Page { rows: rows(connection, slice(&ids, offset, limit))?, count: ids.len(), total })
}

/// Every id of the list in its order, for select-all, printing and export.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(office: &Office, filter: &Filter) -> Result<Arc<Vec<i64>>> {
    let depends = &[RecordKind::Contact, RecordKind::Entry, RecordKind::OwnField];
    office.lists().keep(&key(filter)?, depends, || order::ordered(office, filter))
}

/// Whether nothing matches the typed words, so that the list shows what sounds or looks alike.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn is_alike(office: &Office, filter: &Filter) -> Result<bool> {
    let text = filter.text.trim();
    Ok(!text.is_empty() && crate::search::find::ids(office.read(), text, RecordKind::Contact, 1)?.is_empty())
}

fn key(filter: &Filter) -> Result<String> {
    let json = serde_json::to_string(filter).map_err(|error| crate::Error::Io(error.to_string()))?;
    Ok(format!("contacts {json}"))
}

fn count(connection: &Connection) -> Result<usize> {
    // Who is locked away is nobody of the list.
    let sql = "SELECT (SELECT count(*) FROM contact_row) -
                      (SELECT count(*) FROM contact WHERE restricted_on IS NOT NULL)";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The rows of these ids, in their order; an id that is gone is left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rows(connection: &Connection, ids: &[i64]) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, name, listed, organisation, role, street, postal_code, town, country, email, phone, mobile,
                number, language, birthday, changed, active
         FROM contact_row WHERE id = ?1",
    )?;
    let mut categories =
        connection.prepare_cached("SELECT category_id FROM contact_category WHERE contact_id = ?1 ORDER BY id")?;
    let mut tags = connection.prepare_cached("SELECT tag FROM contact_tag WHERE contact_id = ?1 ORDER BY id")?;
    // Where the office keeps no own fields nothing is looked for.
    let own = connection
        .prepare_cached("SELECT 1 FROM own_field WHERE record_kind = ?1")?
        .exists([RecordKind::Contact.code()])?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let mut found = statement.query([id])?;
        if let Some(row) = found.next()? {
            rows.push(Row {
                id: row.get(0)?,
                kind: row.get(1)?,
                name: row.get(2)?,
                listed: row.get(3)?,
                organisation: row.get(4)?,
                role: row.get(5)?,
                street: row.get(6)?,
                postal_code: row.get(7)?,
                town: row.get(8)?,
                country: row.get(9)?,
                email: row.get(10)?,
                phone: row.get(11)?,
                mobile: row.get(12)?,
                number: row.get(13)?,
                language: row.get(14)?,
                birthday: row.get(15)?,
                changed: row.get(16)?,
                categories: categories.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
                tags: tags.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
                own: if own { own_fields::value::of(connection, RecordRef::from(ContactId(*id)))? } else { Vec::new() },
                active: row.get(17)?,
            });
        }
    }
    Ok(rows)
}
