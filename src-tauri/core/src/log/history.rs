//! The history of one record: who changed what, when, from what to what.

use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::log::op::{self, OP_COLUMNS, OpSummary};
use crate::record::RecordRef;

/// One changed value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The table, which tells a phone from an address.
    pub table: String,
    /// The row within it.
    pub row: i64,
    /// The column; empty where the whole row came or went.
    pub field: String,
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The op.
    pub op: OpSummary,
    /// Whether it was taken back.
    pub undone: bool,
    /// What changed on this record.
    pub changes: Vec<FieldChange>,
}

/// The history of a record, newest first.
///
/// # Errors
/// `FILE_DAMAGED` where an image cannot be read.
pub fn of(connection: &Connection, record: RecordRef, limit: usize) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {OP_COLUMNS}, op.state, change.tbl, change.row, change.kind, change.image
         FROM change JOIN op ON op.id = change.op
         WHERE change.owner_kind = ?1 AND change.owner_id = ?2 AND op.class <> 'undo'
         ORDER BY change.op DESC, change.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query((record.kind.code(), record.id))?;
    let mut entries: Vec<Entry> = Vec::new();
    while let Some(row) = rows.next()? {
        let summary = op::op_from_row(row)?;
        if entries.last().is_none_or(|entry| entry.op.id != summary.id) {
            if entries.len() == limit {
                break;
            }
            let state: String = row.get(7)?;
            entries.push(Entry { op: summary, undone: state != "done", changes: Vec::new() });
        }
        let (table, id, kind): (String, i64, String) = (row.get(8)?, row.get(9)?, row.get(10)?);
        let image: Option<String> = row.get(11)?;
        if let Some(entry) = entries.last_mut() {
            entry.changes.extend(field_changes(table, id, &kind, image.as_deref())?);
        }
    }
    Ok(entries)
}

fn field_changes(table: String, row: i64, kind: &str, image: Option<&str>) -> Result<Vec<FieldChange>> {
    let parse = |image: &str| -> Result<Map<String, Value>> {
        serde_json::from_str(image).map_err(|error| Error::FileDamaged(format!("change.image: {error}")))
    };
    match (kind, image) {
        ("I", _) => {
            Ok(vec![FieldChange { table, row, field: String::new(), old: Value::Null, new: Value::Bool(true) }])
        }
        ("D", Some(image)) => {
            let old = Value::Object(parse(image)?);
            Ok(vec![FieldChange { table, row, field: String::new(), old, new: Value::Null }])
        }
        ("U", Some(image)) => Ok(parse(image)?
            .into_iter()
            .map(|(field, pair)| {
                let at = |index: usize| pair.get(index).cloned().unwrap_or(Value::Null);
                FieldChange { table: table.clone(), row, field, old: at(0), new: at(1) }
            })
            .collect()),
        // An image that was pruned or purged: the entry stays, the values are gone.
        (_, None) => Ok(vec![FieldChange { table, row, field: String::new(), old: Value::Null, new: Value::Null }]),
        (kind, _) => Err(Error::stored_text("change.kind", kind)),
    }
}
