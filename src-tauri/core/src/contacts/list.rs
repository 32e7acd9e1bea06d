//! The list of contacts: filter, order, pages.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use super::ContactKind;
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::record::{ContactId, EntryId, RecordKind};
use crate::search;
use crate::text_enum;
use std::sync::Arc;

text_enum! {
    /// What the list is ordered by.
    SortBy {
        /// Name, DIN 5007-2.
        Name = "name",
        /// Organisation, then name.
        Organisation = "organisation",
        /// Town, then name.
        Town = "town",
        /// Customer or supplier number.
        Number = "number",
        /// Newest first.
        Newest = "newest",
    }
}

/// Which contacts, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// Persons or organisations alone.
    pub kind: Option<ContactKind>,
    /// One category.
    pub category: Option<EntryId>,
    /// Also those that are deactivated.
    pub inactive: bool,
    /// The order.
    pub sort: SortBy,
    /// From the end.
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self { text: String::new(), kind: None, category: None, inactive: false, sort: SortBy::Name, descending: false }
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
    /// Postal code of the address that holds.
    pub postal_code: String,
    /// Town of the address that holds.
    pub town: String,
    /// The preferred e-mail.
    pub email: String,
    /// The preferred phone, as typed.
    pub phone: String,
    /// Customer or supplier number.
    pub number: String,
    /// Whether pickers show it.
    pub active: bool,
}

/// A page of the list. The order is computed once per filter and kept until a contact changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize) -> Result<Page<Row>> {
    let connection = office.read();
    let total = count(connection)?;
    let key = key(filter)?;
    // The first look at the plain list must not wait for the order of all: the index gives the page.
    if offset == 0 && *filter == Filter::default() && office.lists().kept::<Vec<i64>>(&key).is_none() {
        let ids: Vec<i64> = connection
            .prepare_cached("SELECT id FROM contact_row WHERE +active = 1 ORDER BY sort_key, id LIMIT ?1")?
            .query_map([limit], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let inactive: usize = connection
            .prepare_cached("SELECT count(*) FROM contact_row WHERE active = 0")?
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
    office.lists().keep(&key(filter)?, &[RecordKind::Contact, RecordKind::Entry], || ordered(office.read(), filter))
}

fn key(filter: &Filter) -> Result<String> {
    let json = serde_json::to_string(filter).map_err(|error| crate::Error::Io(error.to_string()))?;
    Ok(format!("contacts {json}"))
}

fn count(connection: &Connection) -> Result<usize> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM contact_row WHERE active >= 0")?
        .query_row([], |row| row.get(0))?)
}

fn ordered(connection: &Connection, filter: &Filter) -> Result<Vec<i64>> {
    let order = match filter.sort {
        SortBy::Name => "sort_key, id",
        SortBy::Organisation => "organisation_key, sort_key, id",
        SortBy::Town => "town_key, sort_key, id",
        SortBy::Number => "number = '', number, sort_key, id",
        SortBy::Newest => "id DESC",
    };
    let mut conditions = vec!["1"];
    let mut values = Vec::new();
    if !filter.inactive {
        // The plus keeps SQLite to the index of the order; that of the condition would have to be sorted.
        conditions.push(if filter.sort == SortBy::Newest { "active = 1" } else { "+active = 1" });
    } else {
        // Who is locked away (−1) is in no list.
        conditions.push("+active >= 0");
    }
    if let Some(kind) = filter.kind {
        conditions.push("+kind = ?");
        values.push(Value::Text(kind.code().to_owned()));
    }
    if let Some(category) = filter.category {
        conditions.push("id IN (SELECT contact_id FROM contact_category WHERE category_id = ?)");
        values.push(Value::Integer(category.0));
    }
    let sql = format!("SELECT id FROM contact_row WHERE {} ORDER BY {order}", conditions.join(" AND "));
    let mut ids: Vec<i64> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if !filter.text.trim().is_empty() {
        let found = search::find::ids(connection, &filter.text, RecordKind::Contact, usize::MAX >> 1)?;
        // Ids are dense, so a flag for each is smaller and faster than a set.
        let mut hits = vec![false; ids.iter().chain(&found).max().map_or(0, |id| *id as usize + 1)];
        for id in found {
            hits[id as usize] = true;
        }
        ids.retain(|id| hits[*id as usize]);
    }
    if filter.descending {
        ids.reverse();
    }
    Ok(ids)
}

/// The rows of these ids, in their order; an id that is gone is left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rows(connection: &Connection, ids: &[i64]) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, name, listed, organisation, role, postal_code, town, email, phone, number, active
         FROM contact_row WHERE id = ?1",
    )?;
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
                postal_code: row.get(6)?,
                town: row.get(7)?,
                email: row.get(8)?,
                phone: row.get(9)?,
                number: row.get(10)?,
                active: row.get(11)?,
            });
        }
    }
    Ok(rows)
}
