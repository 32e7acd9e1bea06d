//! What a merge would give, before anything is decided.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::lists::{Lists, TABLES};
use super::{by_rule, rows, single_columns, text_of};
use crate::error::{Error, Result};
use crate::log::triggers;
use crate::record::{ContactId, RecordKind};
use crate::references::{self, Alike, Row};
use crate::search::title;

/// A single value of which one is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The column, which names the field.
    pub column: String,
    /// What each contact says, in the order of the contacts; empty where it says nothing.
    pub values: Vec<String>,
    /// Whose value is proposed.
    pub chosen: ContactId,
    /// Whether two of them say different things.
    pub differs: bool,
}

/// A line of a list, kept once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The list: `email`, `phone`, …
    pub table: &'static str,
    /// As it reads; of a category its id.
    pub text: String,
    /// Which contacts have it.
    pub of: Vec<ContactId>,
    /// Under which label each of them has it; the first that says something is kept.
    pub labels: Vec<String>,
}

/// What a merge would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The contacts, the survivor first.
    pub contacts: Vec<ContactId>,
    /// Single values that anybody has.
    pub fields: Vec<Field>,
    /// Lines of lists.
    pub lists: Vec<ListRow>,
    /// Files, own values, relations and whatever else belongs to those that go, by table.
    pub further: BTreeMap<&'static str, usize>,
    /// Other records that refer to those that go, by kind.
    pub users: BTreeMap<RecordKind, usize>,
}

/// What merging these contacts into the first of them would give.
///
/// # Errors
/// As [`super::merge`].
pub fn preview(connection: &Connection, survivor: ContactId, others: &[ContactId]) -> Result<Preview> {
    let rows = rows(connection, survivor, others)?;
    let contacts: Vec<ContactId> = rows.iter().map(|(id, _)| *id).collect();
    let mut further = BTreeMap::new();
    let mut users = BTreeMap::new();
    for id in &contacts[1..] {
        for (table, count) in references::owned(connection, (*id).into())? {
            if !TABLES.contains(&table) && !matches!(table, "duplicate_dismissed" | "contact_alias") {
                *further.entry(table).or_insert(0) += count;
            }
        }
        for (kind, count) in references::count(connection, (*id).into())? {
            *users.entry(kind).or_insert(0) += count;
        }
    }
    Ok(Preview { fields: fields(connection, &rows)?, lists: lists(connection, &contacts)?, contacts, further, users })
}

/// Who of these should stay: the one that most refer to, of several the one that says most,
/// then the oldest.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn proposed(connection: &Connection, ids: &[ContactId]) -> Result<Option<ContactId>> {
    let mut best: Option<((usize, usize), ContactId)> = None;
    for id in ids {
        let row = references::read(connection, "contact", id.0)?.ok_or(Error::NotFound((*id).into()))?;
        let users: usize = references::count(connection, (*id).into())?.values().sum();
        let owned: usize = references::owned(connection, (*id).into())?.values().sum();
        let said = row.values().filter(|value| !text_of(value).is_empty()).count();
        let weight = (users, owned + said);
        if best.is_none_or(|(known, one)| weight > known || (weight == known && *id < one)) {
            best = Some((weight, *id));
        }
    }
    Ok(best.map(|(_, id)| id))
}

fn fields(connection: &Connection, rows: &[(ContactId, Row)]) -> Result<Vec<Field>> {
    let mut fields = Vec::new();
    for column in single_columns(connection)? {
        let values: Vec<String> = rows.iter().map(|(_, row)| text_of(&row[&column]).trim().to_owned()).collect();
        let mut said = values.iter().filter(|value| !value.is_empty());
        let Some(first) = said.next() else { continue };
        let differs = said.any(|value| value != first);
        let chosen = by_rule(rows, &column);
        fields.push(Field { column, values, chosen, differs });
    }
    Ok(fields)
}

fn lists(connection: &Connection, contacts: &[ContactId]) -> Result<Vec<ListRow>> {
    let compare = Lists::of(connection, contacts)?;
    let mut lines = Vec::new();
    for table in TABLES {
        let mut kept: Vec<(Row, ListRow)> = Vec::new();
        for contact in contacts {
            let ordered = triggers::columns(connection, table)?.iter().any(|column| column == "position");
            let order = if ordered { "position, id" } else { "id" };
            let sql = format!("SELECT id FROM {table} WHERE contact_id = ?1 ORDER BY {order}");
            let ids: Vec<i64> = connection
                .prepare_cached(&sql)?
                .query_map([contact], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for id in ids {
                let Some(mut row) = references::read(connection, table, id)? else { continue };
                // Whose it is does not make it another line.
                row.remove("contact_id");
                match kept.iter_mut().find(|(there, _)| compare.same(table, &row, there)) {
                    Some((_, line)) => {
                        if !line.of.contains(contact) {
                            line.of.push(*contact);
                            line.labels.push(label(&row));
                        }
                    }
                    None => {
                        let text = match (row.get("category_id"), row.get("other_id")) {
                            // Its name depends on the language.
                            (Some(category), _) => text_of(category),
                            (_, Some(Value::Integer(other))) => title::of(connection, ContactId(*other).into())?.0,
                            _ => compare.text(table, &row),
                        };
                        let labels = vec![label(&row)];
                        kept.push((row, ListRow { table, text, of: vec![*contact], labels }));
                    }
                }
            }
        }
        lines.extend(kept.into_iter().map(|(_, line)| line));
    }
    Ok(lines)
}

fn label(row: &Row) -> String {
    row.get("label").map(text_of).unwrap_or_default()
}
