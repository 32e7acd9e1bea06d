//! How contacts stand to one another: stored once, read from both sides.

use std::collections::HashSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::Relation;
use crate::children::{Children, text};
use crate::error::{FieldIssue, Result};
use crate::record::{ContactId, EntryId};

/// What a contact has: "Assistenz: Ute Klein".
const OWN: Children = Children {
    table: "contact_relation",
    owner: "contact_id",
    columns: &["other_id", "name", "kind_id", "reversed"],
    ordered: false,
};

/// What others have to it: the same rows from the far end.
const FAR: Children =
    Children { table: "contact_relation", owner: "other_id", columns: &["contact_id", "kind_id"], ordered: false };

/// How a contact stands to others, seen from its side: its own relations first, then those
/// that others have to it.
pub(super) fn of(connection: &Connection, id: ContactId) -> Result<Vec<Relation>> {
    let relations = connection
        .prepare_cached(
            "SELECT relation.kind_id, relation.reversed, relation.other_id,
                    coalesce(contact_row.name, relation.name), 0 AS far, relation.id
             FROM contact_relation AS relation LEFT JOIN contact_row ON contact_row.id = relation.other_id
             WHERE relation.contact_id = ?1
             UNION ALL
             SELECT relation.kind_id, 1, relation.contact_id, coalesce(contact_row.name, ''), 1, relation.id
             FROM contact_relation AS relation LEFT JOIN contact_row ON contact_row.id = relation.contact_id
             WHERE relation.other_id = ?1 AND relation.contact_id <> ?1
             ORDER BY far, 6",
        )?
        .query_map([id], |row| {
            Ok(Relation { kind_id: row.get(0)?, reversed: row.get(1)?, other_id: row.get(2)?, name: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(relations)
}

/// What is wrong with relations: somebody who stands in one to themselves, another one or a
/// kind that is gone.
pub(super) fn issues(
    connection: &Connection,
    id: Option<ContactId>,
    relations: &[Relation],
) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let exists = |sql: &str, id: i64| -> Result<bool> {
        Ok(connection.prepare_cached(sql)?.query_row([id], |_| Ok(())).optional()?.is_some())
    };
    for (index, relation) in relations.iter().enumerate() {
        if !exists("SELECT 1 FROM entry WHERE id = ?1 AND list = 'relation_kind'", relation.kind_id.0)? {
            issues.push(FieldIssue::new(format!("relations.{index}.kind_id"), "CHOICE_MISSING"));
        }
        let Some(other) = relation.other_id else { continue };
        if Some(other) == id {
            issues.push(FieldIssue::new(format!("relations.{index}.other_id"), "RELATION_TO_SELF"));
        } else if !exists("SELECT 1 FROM contact WHERE id = ?1", other.0)? {
            issues.push(FieldIssue::new(format!("relations.{index}.other_id"), "RELATION_GONE"));
        }
    }
    Ok(issues)
}

/// Writes the relations of a fresh contact.
pub(super) fn add_all(tx: &Connection, id: ContactId, relations: &[Relation]) -> Result<()> {
    let (own, far) = rows(tx, id, relations)?;
    OWN.add_all(tx, id.0, &own)?;
    FAR.add_all(tx, id.0, &far)
}

/// Brings the relations of a contact to what is wanted, on either side.
pub(super) fn sync(tx: &Connection, id: ContactId, relations: &[Relation]) -> Result<()> {
    let (own, far) = rows(tx, id, relations)?;
    OWN.sync(tx, id.0, &own)?;
    FAR.sync(tx, id.0, &far)
}

/// Own rows and rows of the other ones: who is an assistant is that in the row of whom they
/// assist. Nobody stands in a relation to themselves, and no relation is written twice.
fn rows(tx: &Connection, id: ContactId, relations: &[Relation]) -> Result<(Vec<Vec<Value>>, Vec<Vec<Value>>)> {
    let (mut own, mut far) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for relation in relations.iter().filter(|relation| relation.other_id != Some(id)) {
        let kind = Value::Integer(relation.kind_id.0);
        let direction = !reads_both_ways(tx, relation.kind_id)? && relation.reversed;
        let name = if relation.other_id.is_some() { "" } else { relation.name.as_str() };
        if !seen.insert((relation.kind_id, direction, relation.other_id, name)) {
            continue;
        }
        match relation.other_id {
            Some(other) if relation.reversed => far.push(vec![Value::Integer(other.0), kind]),
            Some(other) => own.push(vec![Value::Integer(other.0), text(""), kind, Value::Integer(0)]),
            None => own.push(vec![Value::Null, text(name), kind, Value::Integer(i64::from(direction))]),
        }
    }
    Ok((own, far))
}

fn reads_both_ways(tx: &Connection, kind: EntryId) -> Result<bool> {
    let reverse: Option<String> = tx
        .prepare_cached("SELECT reverse_de FROM entry WHERE id = ?1")?
        .query_row([kind], |row| row.get(0))
        .optional()?;
    Ok(reverse.is_some_and(|reverse| reverse.is_empty()))
}
