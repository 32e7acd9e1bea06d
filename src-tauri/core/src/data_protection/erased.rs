//! The list of who was erased. It holds no name: the record's number and a hash of its
//! UID, enough to erase the same person again in an older copy that is brought back.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::record::ContactId;

/// One erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The contact's number.
    pub contact: ContactId,
    /// SHA-256 of its UID, in hex.
    pub uid_hash: String,
    /// The day.
    pub on: NaiveDate,
    /// "Antrag vom 02.03.2026"; as typed, and asked to name nobody.
    pub reason: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Erased> {
    Ok(Erased { contact: row.get(0)?, uid_hash: row.get(1)?, on: row.get(2)?, reason: row.get(3)? })
}

/// Everybody who was erased, newest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection) -> Result<Vec<Erased>> {
    let erased = connection
        .prepare_cached("SELECT record_id, uid_hash, erased_on, reason FROM erasure ORDER BY id DESC")?
        .query_map([], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(erased)
}

/// Like [`list`], of a file that may be older than the list itself.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn list_of_any_version(connection: &Connection) -> Result<Vec<Erased>> {
    let there = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erasure'";
    match connection.query_row(there, [], |_| Ok(())).optional()? {
        Some(()) => list(connection),
        None => Ok(Vec::new()),
    }
}

/// Whether a contact was erased; its row may stay, emptied, where a paper needs it.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn is_erased(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM erasure WHERE record_id = ?1")?.exists([id])?)
}

/// The hash that stands in the list.
pub(super) fn hash(uid: &str) -> String {
    Sha256::digest(uid.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Who of a list stands in this file still.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn present(connection: &Connection, erased: &[Erased]) -> Result<Vec<Erased>> {
    let mut found = Vec::new();
    for entry in erased {
        let uid: Option<String> = connection
            .prepare_cached("SELECT uid FROM contact WHERE id = ?1")?
            .query_row([entry.contact], |row| row.get(0))
            .optional()?;
        // Another contact under the same number belongs to another office.
        if uid.is_some_and(|uid| hash(&uid) == entry.uid_hash) && !found.contains(entry) {
            found.push(entry.clone());
        }
    }
    Ok(found)
}
