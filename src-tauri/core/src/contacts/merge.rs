//! Several contacts become one: each single value is chosen, lists keep all that differ,
//! and whatever referred to one of them refers to the one that stays.
//!
//! The columns come from the schema, so that a field that is added later takes part.

mod card;
mod lists;
mod preview;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

pub use card::merged_card;
pub use preview::{Field, ListRow, Preview, preview, proposed};

use super::duplicates::dismissed;
use crate::drafts;
use crate::error::{Error, Result};
use crate::forms;
use crate::log::tables::LOGGED;
use crate::log::{Op, triggers};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContactId, RecordKind};
use crate::references::{self, Lost, Row};
pub(crate) use lists::plain_street;

use lists::Lists;

/// What was decided.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The contact that stays, with its id and its UID.
    pub survivor: ContactId,
    /// Those that become part of it.
    pub others: Vec<ContactId>,
    /// Whose value a field takes, by its column. Without a word: the survivor's own, else
    /// that of the first who has one.
    pub fields: BTreeMap<String, ContactId>,
    /// Whether values that found no place become lines of the note.
    pub keep_lost: bool,
}

/// A value that found no place, to be put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The table: `contact` for a field of the contact itself.
    pub table: String,
    /// The column.
    pub column: String,
    /// The value as stored.
    pub value: String,
    /// What it stood beside: the phone number whose label differs.
    pub beside: String,
}

/// Puts an unplaced value into a line: "Vorname: Anne".
pub type Saying<'a> = dyn Fn(&Unplaced) -> String + 'a;

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The contact that stayed.
    pub survivor: ContactId,
    /// What found no place, in words; the note has these lines unless that was not wanted.
    pub unplaced: Vec<String>,
}

/// Columns that are no choice between values: they are kept, joined or agree.
const NO_CHOICE: &[&str] = &["id", "uid", "kind", "note", "foreign_lines", "active", "iban_raw"];

/// A restriction under Art. 18 GDPR stays whole: day, end and reason of one of them.
const RESTRICTION: &[&str] = &["restricted_on", "restricted_until", "restricted_reason"];

/// The columns of a contact of which one value is chosen.
fn single_columns(connection: &Connection) -> Result<Vec<String>> {
    let mut columns = triggers::columns(connection, "contact")?;
    columns.retain(|column| !NO_CHOICE.contains(&column.as_str()) && !RESTRICTION.contains(&column.as_str()));
    Ok(columns)
}

/// The contacts in question, the survivor first.
fn rows(connection: &Connection, survivor: ContactId, others: &[ContactId]) -> Result<Vec<(ContactId, Row)>> {
    let mut ids = vec![survivor];
    for id in others {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
    if ids.len() < 2 {
        return Err(Error::field("ids", "MERGE_NEEDS_TWO"));
    }
    let rows = ids
        .into_iter()
        .map(|id| Ok((id, references::read(connection, "contact", id.0)?.ok_or(Error::NotFound(id.into()))?)))
        .collect::<Result<Vec<_>>>()?;
    if rows.iter().any(|(_, row)| row["kind"] != rows[0].1["kind"]) {
        return Err(Error::rule("MERGE_KINDS", serde_json::Value::Null));
    }
    let restricted = |row: &Row| row["restricted_on"] != Value::Null;
    if rows.iter().any(|(_, row)| restricted(row) != restricted(&rows[0].1)) {
        // One of them would be locked away, or opened, without anybody having said so.
        return Err(Error::rule("MERGE_RESTRICTED", serde_json::Value::Null));
    }
    Ok(rows)
}

/// Id and UID that the parts of a contact had before they were merged into it: the log and
/// older copies speak of them.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn former(connection: &Connection, id: ContactId) -> Result<Vec<(ContactId, String)>> {
    let former = connection
        .prepare_cached("SELECT former_id, uid FROM contact_alias WHERE contact_id = ?1 ORDER BY former_id")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(former)
}

/// Merges contacts in one step.
///
/// # Errors
/// `NOT_FOUND` where one is gone; `MERGE_KINDS` for a person and an organisation;
/// `MERGE_RESTRICTED` where one is locked away and another is not; `INVALID`
/// with fewer than two, or where a value is chosen of somebody who is not among them.
pub fn merge(office: &mut Office, choice: &Choice, saying: &Saying<'_>, moment: &Moment) -> Result<Done<Merged>> {
    let survivor = choice.survivor;
    office.transact_named(Op::step("contacts_merged", "").about(survivor), moment, |tx, op| {
        let rows = rows(tx, survivor, &choice.others)?;
        let chosen = chosen(tx, &rows, &choice.fields)?;
        let mut unplaced = unplaced_fields(&rows, &chosen);
        let preferred = preferred_rows(tx, survivor)?;
        for (other, row) in &rows[1..] {
            let lists = Lists::of(tx, &[survivor, *other])?;
            dismissed::follow(tx, *other, survivor)?;
            let lost = references::move_all(tx, "contact", other.0, survivor.0, &lists)?;
            forms::mention::follow(tx, (*other).into(), survivor.0)?;
            unplaced.extend(lost.into_iter().map(|lost| unplaced_of_list(lost, &lists)));
            tx.prepare_cached("INSERT INTO contact_alias (contact_id, uid, former_id) VALUES (?1, ?2, ?3)")?
                .execute((survivor, text_of(&row["uid"]), other))?;
            drafts::forgotten(tx, RecordKind::Contact, other.0)?;
            tx.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([other])?;
        }
        one_preferred(tx, survivor, &preferred)?;
        unplaced.dedup();
        let lines: Vec<String> = unplaced.iter().map(saying).collect();
        let kept: &[String] = if choice.keep_lost { &lines } else { &[] };
        write(tx, &rows, chosen, kept)?;
        op.title = super::read::get(tx, survivor)?.card.display_name();
        Ok(Merged { survivor, unplaced: lines })
    })
}

/// The value of every single field, as decided or by rule.
fn chosen(
    tx: &Connection,
    rows: &[(ContactId, Row)],
    fields: &BTreeMap<String, ContactId>,
) -> Result<BTreeMap<String, Value>> {
    let mut chosen = BTreeMap::new();
    for column in single_columns(tx)? {
        let whose = match fields.get(&column) {
            Some(id) => *id,
            None => by_rule(rows, &column),
        };
        let Some((_, row)) = rows.iter().find(|(id, _)| *id == whose) else {
            return Err(Error::field(format!("fields.{column}"), "MERGE_CHOICE_UNKNOWN"));
        };
        chosen.insert(column.clone(), row[&column].clone());
    }
    // A text that came as an account and is none stands only where there is no account.
    let raw = rows.iter().map(|(_, row)| text_of(&row["iban_raw"])).find(|text| !text.is_empty());
    let raw = raw.filter(|_| text_of(&chosen["iban"]).is_empty()).unwrap_or_default();
    chosen.insert("iban_raw".to_owned(), Value::Text(raw));
    Ok(chosen)
}

/// The survivor's own value, else that of the first who has one.
fn by_rule(rows: &[(ContactId, Row)], column: &str) -> ContactId {
    let known = rows.iter().find(|(_, row)| !text_of(&row[column]).trim().is_empty());
    known.unwrap_or(&rows[0]).0
}

fn unplaced_fields(rows: &[(ContactId, Row)], chosen: &BTreeMap<String, Value>) -> Vec<Unplaced> {
    let mut unplaced: Vec<Unplaced> = Vec::new();
    for (column, kept) in chosen {
        for (_, row) in rows {
            let value = text_of(&row[column]).trim().to_owned();
            let told = unplaced.iter().any(|known| known.column == *column && known.value == value);
            if !value.is_empty() && value != text_of(kept).trim() && !told {
                unplaced.push(Unplaced {
                    table: "contact".to_owned(),
                    column: column.clone(),
                    value,
                    beside: String::new(),
                });
            }
        }
    }
    unplaced
}

fn unplaced_of_list(lost: Lost, lists: &Lists) -> Unplaced {
    let beside = lists.text(&lost.table, &lost.kept_row);
    Unplaced { table: lost.table, column: lost.column, value: text_of(&lost.value), beside }
}

/// Writes what the survivor knows now.
fn write(
    tx: &Connection,
    rows: &[(ContactId, Row)],
    mut values: BTreeMap<String, Value>,
    lines: &[String],
) -> Result<()> {
    let (survivor, own) = &rows[0];
    let joined = |column: &str| union(rows.iter().map(|(_, row)| text_of(&row[column])));
    let note = union([joined("note")].into_iter().chain(lines.iter().cloned()));
    values.insert("note".to_owned(), Value::Text(note));
    values.insert("foreign_lines".to_owned(), Value::Text(joined("foreign_lines")));
    if let Some((_, restricted)) = rows.iter().find(|(_, row)| row["restricted_on"] != Value::Null) {
        values.extend(RESTRICTION.iter().map(|column| ((*column).to_owned(), restricted[*column].clone())));
    }
    let active = rows.iter().any(|(_, row)| row["active"] == Value::Integer(1));
    values.insert("active".to_owned(), Value::Integer(i64::from(active)));
    values.retain(|column, value| own[column] != *value);
    if values.is_empty() {
        return Ok(());
    }
    let sets = values.keys().map(|column| format!("\"{column}\" = ?")).collect::<Vec<_>>().join(", ");
    let sql = format!("UPDATE contact SET {sets} WHERE id = ?");
    tx.prepare_cached(&sql)?.execute(params_from_iter(values.into_values().chain([Value::Integer(survivor.0)])))?;
    Ok(())
}

/// The texts below one another, each line that a text adds once.
fn union(texts: impl IntoIterator<Item = String>) -> String {
    let mut all = String::new();
    for text in texts {
        let text = text.trim_end();
        if all.is_empty() {
            text.clone_into(&mut all);
            continue;
        }
        let missing: Vec<&str> = text.lines().filter(|line| !all.lines().any(|known| known == *line)).collect();
        if !missing.is_empty() {
            all = format!("{all}\n{}", missing.join("\n"));
        }
    }
    all
}

/// Tables of a contact of whose rows one is preferred.
fn preferring(tx: &Connection) -> Result<Vec<(&'static str, &'static str)>> {
    let mut tables = Vec::new();
    for logged in LOGGED.iter().filter(|logged| logged.owner_kind == Some(RecordKind::Contact)) {
        if triggers::columns(tx, logged.table)?.iter().any(|column| column == "preferred") {
            tables.push((logged.table, logged.owner_column));
        }
    }
    Ok(tables)
}

/// What the survivor itself prefers.
fn preferred_rows(tx: &Connection, survivor: ContactId) -> Result<Vec<(&'static str, i64)>> {
    let mut preferred = Vec::new();
    for (table, owner) in preferring(tx)? {
        let sql = format!("SELECT id FROM {table} WHERE {owner} = ?1 AND preferred = 1");
        let mut statement = tx.prepare_cached(&sql)?;
        let mut rows = statement.query([survivor])?;
        while let Some(row) = rows.next()? {
            preferred.push((table, row.get(0)?));
        }
    }
    Ok(preferred)
}

/// Of each list one stays preferred, the survivor's own first. Of addresses one for each
/// time that they hold.
fn one_preferred(tx: &Connection, survivor: ContactId, own: &[(&str, i64)]) -> Result<()> {
    for (table, owner) in preferring(tx)? {
        let valid = if triggers::columns(tx, table)?.iter().any(|column| column == "valid_from") {
            "coalesce(valid_from, '') || '/' || coalesce(valid_to, '')"
        } else {
            "''"
        };
        let sql = format!("SELECT id, {valid} FROM {table} WHERE {owner} = ?1 AND preferred = 1 ORDER BY position, id");
        let mut rows: Vec<(i64, String)> = tx
            .prepare_cached(&sql)?
            .query_map([survivor], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        rows.sort_by_key(|(id, _)| !own.contains(&(table, *id)));
        let mut seen: Vec<&str> = Vec::new();
        for (id, valid) in &rows {
            if seen.contains(&valid.as_str()) {
                tx.prepare_cached(&format!("UPDATE {table} SET preferred = 0 WHERE id = ?1"))?.execute([id])?;
            } else {
                seen.push(valid);
            }
        }
    }
    Ok(())
}

/// A stored value as text; empty for null.
fn text_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Null | Value::Blob(_) => String::new(),
    }
}
