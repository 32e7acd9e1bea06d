//! Reading distribution lists.

use rusqlite::{Connection, OptionalExtension};

use super::{DistributionList, ListFields, Named};
use crate::contacts::list::Filter;
use crate::error::{Error, Result};
use crate::record::{ContactId, DistributionListId};
use crate::sort_key::sort_key;

/// A list as the overview shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: DistributionListId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Whether a filter finds members.
    pub by_filter: bool,
    /// How many are named, those left out apart.
    pub named: usize,
}

/// Every list in the order of names.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Summary>> {
    let mut lists = connection
        .prepare_cached(
            "SELECT id, name, note, filter IS NOT NULL,
                    (SELECT count(*) FROM distribution_member WHERE list_id = distribution_list.id AND excluded = 0)
             FROM distribution_list",
        )?
        .query_map([], |row| {
            Ok(Summary {
                id: row.get(0)?,
                name: row.get(1)?,
                note: row.get(2)?,
                by_filter: row.get(3)?,
                named: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    lists.sort_by_cached_key(|list| (sort_key(&list.name), list.id));
    Ok(lists)
}

/// The lists on which a contact is named.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn naming(connection: &Connection, contact: ContactId) -> Result<Vec<(DistributionListId, String)>> {
    let mut lists = connection
        .prepare_cached(
            "SELECT DISTINCT distribution_list.id, distribution_list.name
             FROM distribution_member JOIN distribution_list ON distribution_list.id = distribution_member.list_id
             WHERE distribution_member.contact_id = ?1 AND excluded = 0",
        )?
        .query_map([contact], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    lists.sort_by_cached_key(|(id, name)| (sort_key(name), *id));
    Ok(lists)
}

/// One list.
///
/// # Errors
/// `NOT_FOUND`; `FILE_DAMAGED` where its filter cannot be read.
pub fn get(connection: &Connection, id: DistributionListId) -> Result<DistributionList> {
    let found = connection
        .prepare_cached(
            "SELECT name, note, filter, email_label, address_kind, organisation_id FROM distribution_list WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let fields = ListFields {
                name: row.get(0)?,
                note: row.get(1)?,
                email_label: row.get(3)?,
                address_kind: row.get(4)?,
                ..ListFields::default()
            };
            Ok((fields, row.get::<_, Option<String>>(2)?, row.get::<_, Option<ContactId>>(5)?))
        })
        .optional()?;
    let Some((mut fields, filter, organisation)) = found else { return Err(Error::NotFound(id.into())) };
    if let Some(json) = filter {
        let mut filter: Filter = serde_json::from_str(&json)
            .map_err(|error| Error::FileDamaged(format!("distribution_list.filter: {error}")))?;
        // What points to a record stands in columns, so that it is protected and moves with a merge.
        filter.organisation = organisation;
        filter.categories = connection
            .prepare_cached("SELECT category_id FROM distribution_category WHERE list_id = ?1 ORDER BY id")?
            .query_map([id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        fields.filter = Some(filter);
    }
    fields.named = named(connection, id)?;
    Ok(DistributionList { id, fields })
}

fn named(connection: &Connection, id: DistributionListId) -> Result<Vec<Named>> {
    let named = connection
        .prepare_cached(
            "SELECT member.contact_id, coalesce(contact_row.name, member.name), member.excluded, member.email_label,
                    member.address_kind
             FROM distribution_member AS member LEFT JOIN contact_row ON contact_row.id = member.contact_id
             WHERE member.list_id = ?1 ORDER BY member.position, member.id",
        )?
        .query_map([id], |row| {
            Ok(Named {
                contact_id: row.get(0)?,
                name: row.get(1)?,
                excluded: row.get(2)?,
                email_label: row.get(3)?,
                address_kind: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(named)
}
