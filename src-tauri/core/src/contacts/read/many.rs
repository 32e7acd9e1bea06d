//! Many contacts at once, as an export takes them: a query for each table instead of one for
//! each contact and table.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, Row};

use super::{address_from_row, from_row, position_from};
use crate::contacts::{Card, Contact, Email, ForeignRelation, Phone, Relation, Web, relations};
use crate::error::Result;
use crate::own_fields;
use crate::record::{ContactId, EntryId};

/// A contact with the names of what it points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The contact.
    pub contact: Contact,
    /// Names of its categories, in order.
    pub category_names: Vec<String>,
    /// How it stands to others: codes of kinds, names and UIDs.
    pub relations: Vec<ForeignRelation>,
}

/// These contacts in their order; one that is gone is left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn many(connection: &Connection, ids: &[i64]) -> Result<Vec<Named>> {
    let wanted = serde_json::to_string(ids).unwrap_or_default();
    let mut found = Found::read(connection, &wanted)?;
    found.children(connection, &wanted, "email", "label, address, preferred", |card, row| {
        card.emails.push(Email { label: row.get(1)?, address: row.get(2)?, preferred: row.get(3)? });
        Ok(())
    })?;
    found.children(connection, &wanted, "phone", "label, raw, e164, preferred", |card, row| {
        card.phones.push(Phone { label: row.get(1)?, raw: row.get(2)?, e164: row.get(3)?, preferred: row.get(4)? });
        Ok(())
    })?;
    found.children(connection, &wanted, "web", "label, url", |card, row| {
        card.webs.push(Web { label: row.get(1)?, url: row.get(2)? });
        Ok(())
    })?;
    found.children(
        connection,
        &wanted,
        "address",
        "label, kind, street, extra, postal_code, town, region, country, preferred, valid_from, valid_to",
        |card, row| {
            card.addresses.push(address_from_row(row, 1)?);
            Ok(())
        },
    )?;
    found.query(
        connection,
        "SELECT position.contact_id, position.organisation_id,
                coalesce(contact.organisation, position.organisation), position.role, position.department,
                position.since, position.until
         FROM position LEFT JOIN contact ON contact.id = position.organisation_id
         WHERE position.contact_id IN (SELECT value FROM json_each(?1))
         ORDER BY position.contact_id, position.position, position.id",
        &wanted,
        |card, row| {
            card.positions.push(position_from(row, 1)?);
            Ok(())
        },
    )?;
    found.query(
        connection,
        "SELECT contact_id, tag FROM contact_tag WHERE contact_id IN (SELECT value FROM json_each(?1))
         ORDER BY contact_id, id",
        &wanted,
        |card, row| {
            card.tags.push(row.get(1)?);
            Ok(())
        },
    )?;
    found.query(
        connection,
        "SELECT contact_id, category_id FROM contact_category
         WHERE contact_id IN (SELECT value FROM json_each(?1)) ORDER BY contact_id, id",
        &wanted,
        |card, row| {
            card.categories.push(row.get(1)?);
            Ok(())
        },
    )?;
    found.relations(connection, &wanted)?;
    found.own_values(connection, &wanted)?;
    found.named(connection, ids)
}

struct Found {
    contacts: HashMap<i64, Contact>,
}

impl Found {
    fn read(connection: &Connection, wanted: &str) -> Result<Self> {
        let sql = format!("SELECT {}, id FROM contact WHERE id IN (SELECT value FROM json_each(?1))", super::COLUMNS);
        let mut contacts = HashMap::new();
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([wanted])?;
        while let Some(row) = rows.next()? {
            let (uid, card) = from_row(row)?;
            let id: i64 = row.get("id")?;
            contacts.insert(id, Contact { id: ContactId(id), uid, card });
        }
        Ok(Self { contacts })
    }

    /// The rows of an ordered child table.
    fn children(
        &mut self,
        connection: &Connection,
        wanted: &str,
        table: &str,
        columns: &str,
        add: impl Fn(&mut Card, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT contact_id, {columns} FROM {table} WHERE contact_id IN (SELECT value FROM json_each(?1))
             ORDER BY contact_id, position, id"
        );
        self.query(connection, &sql, wanted, add)
    }

    /// Rows whose first column names the contact.
    fn query(
        &mut self,
        connection: &Connection,
        sql: &str,
        wanted: &str,
        add: impl Fn(&mut Card, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([wanted])?;
        while let Some(row) = rows.next()? {
            if let Some(contact) = self.contacts.get_mut(&row.get(0)?) {
                add(&mut contact.card, row)?;
            }
        }
        Ok(())
    }

    /// Few contacts stand in relations: those are asked one by one.
    fn relations(&mut self, connection: &Connection, wanted: &str) -> Result<()> {
        let mut statement = connection.prepare_cached(
            "SELECT contact_id FROM contact_relation WHERE contact_id IN (SELECT value FROM json_each(?1))
             UNION SELECT other_id FROM contact_relation WHERE other_id IN (SELECT value FROM json_each(?1))",
        )?;
        let related: HashSet<i64> =
            statement.query_map([wanted], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for id in related {
            if let Some(contact) = self.contacts.get_mut(&id) {
                contact.card.relations = relations::of(connection, ContactId(id))?;
            }
        }
        Ok(())
    }

    /// Values of own fields, likewise.
    fn own_values(&mut self, connection: &Connection, wanted: &str) -> Result<()> {
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT owner_id FROM own_value
             WHERE owner_kind = 'contact' AND owner_id IN (SELECT value FROM json_each(?1))",
        )?;
        let with: Vec<i64> = statement.query_map([wanted], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for id in with {
            if let Some(contact) = self.contacts.get_mut(&id) {
                contact.card.own = own_fields::value::of(connection, ContactId(id).into())?;
            }
        }
        Ok(())
    }

    fn named(mut self, connection: &Connection, ids: &[i64]) -> Result<Vec<Named>> {
        let mut entries: HashMap<EntryId, (String, String)> = HashMap::new();
        let mut entry = |id: EntryId| -> Result<(String, String)> {
            if let Some(known) = entries.get(&id) {
                return Ok(known.clone());
            }
            let found: (String, String) = connection
                .prepare_cached("SELECT code, name_de FROM entry WHERE id = ?1")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            entries.insert(id, found.clone());
            Ok(found)
        };
        let mut all = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(contact) = self.contacts.remove(id) else { continue };
            let category_names =
                contact.card.categories.iter().map(|id| Ok(entry(*id)?.1)).collect::<Result<Vec<_>>>()?;
            let mut relations = Vec::with_capacity(contact.card.relations.len());
            for Relation { kind_id, reversed, other_id, name } in &contact.card.relations {
                let code = entry(*kind_id)?.0;
                let uid: Option<String> = match other_id {
                    Some(other) => Some(
                        connection
                            .prepare_cached("SELECT uid FROM contact WHERE id = ?1")?
                            .query_row([other], |row| row.get(0))?,
                    ),
                    None => None,
                };
                let kind = if *reversed { format!("-{code}") } else { code };
                relations.push(ForeignRelation { kind, name: name.clone(), uid });
            }
            all.push(Named { contact, category_names, relations });
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::read;
    use crate::{Moment, Office};

    #[test]
    fn many_contacts_are_read_as_each_alone() {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        crate::sample::fill(&mut office, &moment).unwrap();
        let mut ids: Vec<i64> = office
            .read()
            .prepare("SELECT id FROM contact ORDER BY id DESC")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        assert!(ids.len() > 20);
        ids.insert(3, 999_999);
        let found = many(office.read(), &ids).unwrap();
        assert_eq!(found.len(), ids.len() - 1);
        for (one, id) in found.iter().zip(ids.iter().filter(|id| **id != 999_999)) {
            assert_eq!(one.contact, read::get(office.read(), ContactId(*id)).unwrap());
            assert_eq!(one.category_names.len(), one.contact.card.categories.len());
            assert_eq!(one.relations.len(), one.contact.card.relations.len());
        }
    }
}
