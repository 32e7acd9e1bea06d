//! The imports that were done, to be taken back later as one.

use rusqlite::Connection;

use super::Imported;
use crate::error::Result;
use crate::log::op::{self, OP_COLUMNS, OpSummary};

/// An import that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastImport {
    /// The step: who, when, which file.
    pub op: OpSummary,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be taken back still.
    pub can_undo: bool,
    /// Cards that the plan held.
    pub read: usize,
    /// New contacts.
    pub created: usize,
    /// Cards that changed a contact.
    pub updated: usize,
    /// Cards that were left.
    pub skipped: usize,
}

/// Notes what the running import has done.
pub(super) fn note(tx: &Connection, read: usize, imported: &Imported) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO import_batch (op, read, created, updated, skipped)
         SELECT op, ?1, ?2, ?3, ?4 FROM running WHERE op IS NOT NULL",
    )?
    .execute((read, imported.created, imported.updated, imported.skipped))?;
    Ok(())
}

/// The newest imports, newest first. One that changed nothing left no step and is not among them.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn past(connection: &Connection, limit: usize) -> Result<Vec<PastImport>> {
    let sql = format!(
        "SELECT {OP_COLUMNS}, op.state, op.class, batch.read, batch.created, batch.updated, batch.skipped
         FROM import_batch AS batch JOIN op ON op.id = batch.op
         ORDER BY batch.op DESC LIMIT ?1"
    );
    let imports = connection
        .prepare_cached(&sql)?
        .query_map([limit], |row| {
            let (state, class): (String, String) = (row.get(7)?, row.get(8)?);
            Ok(PastImport {
                op: op::op_from_row(row)?,
                undone: state != "done",
                can_undo: state == "done" && class == "step",
                read: row.get(9)?,
                created: row.get(10)?,
                updated: row.get(11)?,
                skipped: row.get(12)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(imports)
}
