//! What refers to a record, read from the schema, and moving all of it to another record.
//!
//! Two things lead to a record: a foreign key, and a pair of columns `…_kind` and `…_id`
//! that names it (files, own values, timeline). A table that comes later is found by
//! either, so that merging never leaves a row behind.

mod siblings;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, OptionalExtension, params_from_iter};

use crate::error::{Error, Result};
use crate::log::tables::{self, LOGGED, Logged};
use crate::log::triggers;
use crate::record::{RecordKind, RecordRef};

use siblings::Siblings;

/// A column that leads to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reference {
    logged: &'static Logged,
    column: String,
    /// The column beside it that names the kind, where no foreign key does.
    kind_column: Option<String>,
}

/// A row by the names of its columns.
pub(crate) type Row = BTreeMap<String, Value>;

/// What two rows of one table have in common, so that one of them is enough.
pub(crate) trait Alike {
    /// Whether the moved row says the same as one that is there already.
    fn same(&self, table: &str, moved: &Row, there: &Row) -> bool;

    /// Rows that say the same have the same bucket; only rows of one bucket are compared.
    fn bucket(&self, table: &str, row: &Row) -> String;

    /// Whether a value that differs is another writing of the same and need not be told.
    fn untold(&self, _table: &str, _column: &str) -> bool {
        false
    }
}

/// Rows are the same that differ in nothing but their id and their place in the order.
pub(crate) struct Equal;

impl Alike for Equal {
    fn same(&self, table: &str, moved: &Row, there: &Row) -> bool {
        match knowledge(table) {
            Some(known) => known.same_by.iter().all(|column| moved.get(*column) == there.get(*column)),
            None => moved.iter().all(|(column, value)| is_bookkeeping(column) || there.get(column) == Some(value)),
        }
    }

    fn bucket(&self, table: &str, row: &Row) -> String {
        let counts = |column: &str| match knowledge(table) {
            Some(known) => known.same_by.contains(&column),
            None => !is_bookkeeping(column),
        };
        let told: Vec<String> =
            row.iter().filter(|(column, _)| counts(column)).map(|(_, value)| format!("{value:?}")).collect();
        told.join(" ")
    }
}

/// A value that found no place beside another one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lost {
    pub(crate) table: String,
    /// The row that kept its own value.
    pub(crate) kept_row: Row,
    pub(crate) column: String,
    pub(crate) value: Value,
}

/// What the schema does not say of a table.
struct Knowledge {
    table: &'static str,
    /// By these two rows mean the same, though no index forbids them.
    same_by: &'static [&'static str],
    /// A value that says as little as an empty one.
    weak: &'static [(&'static str, &'static str)],
    /// What needs not be told where it differs.
    untold: &'static [&'static str],
}

const KNOWLEDGE: &[Knowledge] = &[
    Knowledge {
        table: "participant",
        same_by: &["event_id", "contact_id"],
        weak: &[("answer", "open"), ("role", "participant")],
        untold: &["name"],
    },
    Knowledge { table: "distribution_member", same_by: &["list_id", "contact_id"], weak: &[], untold: &["name"] },
    Knowledge { table: "letter_recipient", same_by: &["letter_id", "contact_id"], weak: &[], untold: &["name"] },
];

fn knowledge(table: &str) -> Option<&'static Knowledge> {
    KNOWLEDGE.iter().find(|known| known.table == table)
}

fn is_bookkeeping(column: &str) -> bool {
    matches!(column, "id" | "position")
}

/// Every column that leads to rows of `target`.
fn leading_to(connection: &Connection, target: &str) -> Result<Vec<Reference>> {
    let is_record = RecordKind::parse(target).is_ok();
    let mut found = Vec::new();
    for logged in LOGGED {
        let keys = foreign_keys(connection, logged.table)?;
        found.extend(keys.iter().filter(|(_, to)| to == target).map(|(column, _)| Reference {
            logged,
            column: column.clone(),
            kind_column: None,
        }));
        if !is_record {
            continue;
        }
        let columns = triggers::columns(connection, logged.table)?;
        for kind_column in &columns {
            let Some(stem) = kind_column.strip_suffix("_kind") else { continue };
            let column = format!("{stem}_id");
            if columns.contains(&column) && keys.iter().all(|(key, _)| *key != column) {
                found.push(Reference { logged, column, kind_column: Some(kind_column.clone()) });
            }
        }
    }
    Ok(found)
}

/// The foreign keys of a table: column and the table it leads to.
fn foreign_keys(connection: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let keys = connection
        .prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) ORDER BY \"from\"")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(keys)
}

impl Reference {
    /// The rows that lead to `id` of `target`.
    fn rows(&self, connection: &Connection, target: &str, id: i64) -> Result<Vec<i64>> {
        let (table, column) = (self.logged.table, &self.column);
        let kind = self.kind_column.as_ref().map_or(String::new(), |kind| format!(" AND {kind} = '{target}'"));
        let sql = format!("SELECT id FROM {table} WHERE {column} = ?1{kind} ORDER BY id");
        let ids =
            connection.prepare_cached(&sql)?.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    }

    /// Whether it says to whom the row belongs.
    fn is_owner(&self) -> bool {
        self.logged.owner_column == self.column && self.column != "id"
    }
}

/// How many other records refer to a record in whatever way, by their kind; what belongs
/// to the record itself does not count.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn count(connection: &Connection, record: RecordRef) -> Result<BTreeMap<RecordKind, usize>> {
    let mut users: BTreeSet<RecordRef> = BTreeSet::new();
    for reference in leading_to(connection, record.kind.code())? {
        let Some(kind) = reference.logged.owner_kind else { continue };
        let (table, owner) = (reference.logged.table, reference.logged.owner_column);
        for row in reference.rows(connection, record.kind.code(), record.id)? {
            let sql = format!("SELECT {owner} FROM {table} WHERE id = ?1");
            let id = connection.prepare_cached(&sql)?.query_row([row], |found| found.get(0))?;
            users.insert(RecordRef { kind, id });
        }
    }
    users.remove(&record);
    let mut counts = BTreeMap::new();
    for user in users {
        *counts.entry(user.kind).or_insert(0) += 1;
    }
    Ok(counts)
}

/// How many rows of each table belong to a record: its phones, files, own values.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn owned(connection: &Connection, record: RecordRef) -> Result<BTreeMap<&'static str, usize>> {
    let mut counts = BTreeMap::new();
    for reference in leading_to(connection, record.kind.code())?.iter().filter(|reference| reference.is_owner()) {
        let rows = reference.rows(connection, record.kind.code(), record.id)?.len();
        if rows > 0 {
            *counts.entry(reference.logged.table).or_insert(0) += rows;
        }
    }
    Ok(counts)
}

/// Makes everything that refers to `from` refer to `to`, both rows of `target`. Rows that
/// then say the same become one; what found no place beside another value is handed back.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn move_all(tx: &Connection, target: &str, from: i64, to: i64, alike: &dyn Alike) -> Result<Vec<Lost>> {
    let mut moving = Moving { tx, alike, lost: Vec::new(), siblings: Siblings::default(), behind: HashMap::new() };
    moving.all(target, from, to)?;
    Ok(moving.lost)
}

struct Moving<'a> {
    tx: &'a Connection,
    alike: &'a dyn Alike,
    lost: Vec<Lost>,
    siblings: Siblings,
    /// The place behind the last row of an owner, where rows stand in an order.
    behind: HashMap<(&'static str, String, i64), i64>,
}

impl Moving<'_> {
    fn all(&mut self, target: &str, from: i64, to: i64) -> Result<()> {
        for reference in leading_to(self.tx, target)? {
            if reference.logged.table == target {
                self.out_of_the_branch(&reference, from, to)?;
            }
            for row in reference.rows(self.tx, target, from)? {
                self.row(&reference, target, row, to)?;
            }
        }
        Ok(())
    }

    /// In a tree the one that stays may stand below the one that goes: it then takes its place.
    fn out_of_the_branch(&self, reference: &Reference, from: i64, to: i64) -> Result<()> {
        let (table, column) = (reference.logged.table, &reference.column);
        let above = |id: i64| -> Result<Option<i64>> {
            let sql = format!("SELECT {column} FROM {table} WHERE id = ?1");
            Ok(self.tx.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?.flatten())
        };
        let mut seen = BTreeSet::new();
        let mut at = to;
        while let Some(next) = above(at)? {
            if next == from {
                let sql = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
                let place = above(from)?.filter(|place| *place != to);
                self.tx.prepare_cached(&sql)?.execute((to, place))?;
                return Ok(());
            }
            if !seen.insert(next) {
                return Ok(());
            }
            at = next;
        }
        Ok(())
    }

    fn row(&mut self, reference: &Reference, target: &str, id: i64, to: i64) -> Result<()> {
        let table = reference.logged.table;
        // A row that went together with another one of the same record.
        let Some(row) = self.read(table, id)? else { return Ok(()) };
        if self.is_between_both(reference, target, &row, to)? {
            return self.delete(table, id);
        }
        let ordered = reference.is_owner() && row.contains_key("position");
        let position = if ordered { Some(self.next_position(reference, &row, to)?) } else { None };
        let place = if ordered { ", position = ?3" } else { "" };
        let sql = format!("UPDATE {table} SET {} = ?2{place} WHERE id = ?1", reference.column);
        let mut values = vec![Value::Integer(id), Value::Integer(to)];
        values.extend(position.map(Value::Integer));
        let moved = self.tx.prepare_cached(&sql)?.execute(params_from_iter(values));
        match moved {
            Ok(_) => {}
            Err(rusqlite::Error::SqliteFailure(refused, _)) if refused.code == ErrorCode::ConstraintViolation => {
                let twin = self.unique_twin(table, &row, &reference.column, to)?;
                let Some(twin) = twin else {
                    return Err(Error::rule("MERGE_CLASH", serde_json::json!({ "table": table })));
                };
                return self.become_one(reference.logged, id, twin);
            }
            Err(other) => return Err(other.into()),
        }
        if reference.logged.owner_column == "id" {
            return Ok(());
        }
        match self.twin(reference.logged, id)? {
            Some(twin) => self.become_one(reference.logged, id, twin),
            None => {
                if let Some(position) = position {
                    self.behind.insert(place_of(reference, &row, to), position + 1);
                }
                Ok(())
            }
        }
    }

    /// A link between the two would become one of a record with itself.
    fn is_between_both(&self, reference: &Reference, target: &str, row: &Row, to: i64) -> Result<bool> {
        let logged = reference.logged;
        if logged.owner_column == "id" {
            return Ok(false);
        }
        let other_end = foreign_keys(self.tx, logged.table)?
            .into_iter()
            .filter(|(column, to)| to == target && *column != reference.column)
            .any(|(column, _)| row.get(&column) == Some(&Value::Integer(to)));
        Ok(other_end)
    }

    /// Moved rows come after those that are there. Asked of the table once, then counted on.
    fn next_position(&mut self, reference: &Reference, row: &Row, to: i64) -> Result<i64> {
        if let Some(position) = self.behind.get(&place_of(reference, row, to)) {
            return Ok(*position);
        }
        let (table, column) = (reference.logged.table, &reference.column);
        let kind = reference.kind_column.as_ref().map_or(String::new(), |kind| format!(" AND {kind} = ?2"));
        let sql = format!("SELECT coalesce(max(position) + 1, 0) FROM {table} WHERE {column} = ?1{kind}");
        let mut values = vec![Value::Integer(to)];
        values.extend(reference.kind_column.as_ref().and_then(|kind| row.get(kind)).cloned());
        let next = self.tx.prepare_cached(&sql)?.query_row(params_from_iter(values), |found| found.get(0))?;
        self.behind.insert(place_of(reference, row, to), next);
        Ok(next)
    }

    /// The row that a unique index sets against this one.
    fn unique_twin(&self, table: &str, row: &Row, column: &str, to: i64) -> Result<Option<i64>> {
        let indexes: Vec<String> = self
            .tx
            .prepare_cached("SELECT name FROM pragma_index_list(?1) WHERE \"unique\" = 1")?
            .query_map([table], |found| found.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for index in indexes {
            let columns: Vec<Option<String>> = self
                .tx
                .prepare_cached("SELECT name FROM pragma_index_info(?1) ORDER BY seqno")?
                .query_map([&index], |found| found.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let Some(columns) = columns.into_iter().collect::<Option<Vec<String>>>() else { continue };
            if !columns.iter().any(|one| one == column) {
                continue;
            }
            let conditions: Vec<String> = columns.iter().map(|one| format!("\"{one}\" = ?")).collect();
            let values = columns.iter().map(|one| match one {
                one if one == column => Value::Integer(to),
                one => row.get(one).cloned().unwrap_or(Value::Null),
            });
            let sql = format!("SELECT id FROM {table} WHERE {}", conditions.join(" AND "));
            let found =
                self.tx.prepare_cached(&sql)?.query_row(params_from_iter(values), |found| found.get(0)).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// A row of the same record that says the same.
    fn twin(&mut self, logged: &'static Logged, id: i64) -> Result<Option<i64>> {
        let Some(moved) = self.read(logged.table, id)? else { return Ok(None) };
        for sibling in self.siblings.beside(self.tx, self.alike, logged, id, &moved)? {
            // One that went meanwhile, or belongs to another owner by now, is none.
            if let Some(there) = self.read(logged.table, sibling)?
                && siblings::are(logged, &moved, &there)
                && self.alike.same(logged.table, &moved, &there)
            {
                return Ok(Some(sibling));
            }
        }
        Ok(None)
    }

    /// Two rows that mean the same become one: what the kept one does not know, it learns.
    fn become_one(&mut self, logged: &'static Logged, going: i64, kept: i64) -> Result<()> {
        let table = logged.table;
        self.all(table, going, kept)?;
        let (Some(gone), Some(there)) = (self.read(table, going)?, self.read(table, kept)?) else { return Ok(()) };
        self.delete(table, going)?;
        let leading: BTreeSet<String> = foreign_keys(self.tx, table)?.into_iter().map(|(column, _)| column).collect();
        for (column, value) in &gone {
            let known = &there[column];
            // A kind is a key only where it says what an id beside it means; else it is a value like others.
            let of_an_id = |stem: &str| gone.contains_key(&format!("{stem}_id"));
            let is_key = leading.contains(column)
                || column.ends_with("_id")
                || column.strip_suffix("_kind").is_some_and(of_an_id);
            if is_bookkeeping(column) || value == known || is_weak(table, column, value) {
                continue;
            }
            if is_weak(table, column, known) {
                let sql = format!("UPDATE {table} SET \"{column}\" = ?2 WHERE id = ?1");
                self.tx.prepare_cached(&sql)?.execute((kept, value))?;
            } else if !is_key && !self.is_untold(table, column) {
                self.lost.push(Lost {
                    table: table.to_owned(),
                    kept_row: there.clone(),
                    column: column.clone(),
                    value: value.clone(),
                });
            }
        }
        if let Some(learnt) = self.read(table, kept)? {
            self.siblings.changed(self.alike, logged, kept, &learnt);
        }
        Ok(())
    }

    fn is_untold(&self, table: &str, column: &str) -> bool {
        self.alike.untold(table, column) || knowledge(table).is_some_and(|known| known.untold.contains(&column))
    }

    fn read(&self, table: &str, id: i64) -> Result<Option<Row>> {
        #[cfg(test)]
        tests::count(1);
        read(self.tx, table, id)
    }

    fn delete(&self, table: &str, id: i64) -> Result<()> {
        self.tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
        Ok(())
    }
}

/// Where a moved row gets its place: table, kind and owner.
fn place_of(reference: &Reference, row: &Row, to: i64) -> (&'static str, String, i64) {
    let kind = reference.kind_column.as_ref().and_then(|kind| row.get(kind));
    (reference.logged.table, format!("{} {kind:?}", reference.column), to)
}

/// Whether a value says nothing.
fn is_weak(table: &str, column: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => {
            text.trim().is_empty()
                || knowledge(table).is_some_and(|known| known.weak.contains(&(column, text.as_str())))
        }
        Value::Integer(0) => true,
        _ => false,
    }
}

/// A row of a logged table by the names of its columns.
pub(crate) fn read(connection: &Connection, table: &str, id: i64) -> Result<Option<Row>> {
    let Some(logged) = tables::find(table) else { return Ok(None) };
    let columns = triggers::columns(connection, logged.table)?;
    let names = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
    let row = connection
        .prepare_cached(&format!("SELECT {names} FROM {} WHERE id = ?1", logged.table))?
        .query_row([id], |row| {
            columns.iter().enumerate().map(|(index, column)| Ok((column.clone(), row.get(index)?))).collect()
        })
        .optional()?;
    Ok(row)
}
