//! Everything that can be said about the health of a file, in one report.

use rusqlite::Connection;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::file::digest::{self, DigestMismatch};

/// So many findings of one sort are listed; a file with more is beyond lists.
const MOST: usize = 100;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// SQLite's own findings, in its own words.
    pub integrity: Vec<String>,
    /// References to what is not there.
    pub foreign_keys: Vec<BrokenReference>,
    /// Tables whose rows are not what was written.
    pub digests: Vec<DigestMismatch>,
    /// Attachments whose bytes are not what was added, by hash.
    pub attachments: Vec<String>,
    /// Every table that one of the findings names, once, in order.
    pub damaged: Vec<String>,
}

/// A reference to what is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokenReference {
    /// The table that refers.
    pub table: String,
    /// The row.
    pub row: Option<i64>,
    /// The table that it refers to.
    pub to: String,
}

impl Report {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.integrity.is_empty()
            && self.foreign_keys.is_empty()
            && self.digests.is_empty()
            && self.attachments.is_empty()
    }
}

/// Checks an open file or copy: pages, references, rows, attachments.
///
/// # Errors
/// Whatever SQLite refuses beyond damage, which is a finding and no error.
pub fn check(connection: &Connection) -> Result<Report> {
    let mut report = Report::default();
    let mut damaged = Vec::new();
    report.integrity = integrity(connection, None);
    if !report.integrity.is_empty() {
        // SQLite's messages name pages and indexes; asked table by table, it tells which.
        let tables = strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap_or_default();
        damaged.extend(tables.into_iter().filter(|table| !integrity(connection, Some(table)).is_empty()));
    }
    match foreign_keys(connection) {
        Ok(broken) => report.foreign_keys = broken,
        Err(error) => report.integrity.push(error.to_string()),
    }
    damaged.extend(report.foreign_keys.iter().map(|broken| broken.table.clone()));
    match digest::verify(connection) {
        Ok(mismatches) => report.digests = mismatches,
        Err(error) => report.integrity.push(error.to_string()),
    }
    damaged.extend(report.digests.iter().map(|mismatch| mismatch.table.clone()));
    match attachments(connection) {
        Ok(wrong) => report.attachments = wrong,
        Err(error) => report.integrity.push(error.to_string()),
    }
    if !report.attachments.is_empty() {
        damaged.push("blob".to_owned());
    }
    damaged.sort_unstable();
    damaged.dedup();
    report.damaged = damaged;
    Ok(report)
}

fn integrity(connection: &Connection, table: Option<&str>) -> Vec<String> {
    let sql = match table {
        Some(table) => format!("PRAGMA integrity_check(\"{}\")", table.replace('"', "\"\"")),
        None => format!("PRAGMA integrity_check({MOST})"),
    };
    match strings(connection, &sql) {
        Ok(lines) if lines == ["ok"] => Vec::new(),
        Ok(lines) => lines,
        Err(error) => vec![error.to_string()],
    }
}

fn strings(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    Ok(connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn foreign_keys(connection: &Connection) -> Result<Vec<BrokenReference>> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let broken = statement
        .query_map([], |row| Ok(BrokenReference { table: row.get(0)?, row: row.get(1)?, to: row.get(2)? }))?
        .take(MOST)
        .collect::<rusqlite::Result<_>>()?;
    Ok(broken)
}

/// An attachment's name in the table is the SHA-256 of its bytes, so it checks itself.
fn attachments(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT hash, bytes FROM blob ORDER BY hash")?;
    let mut rows = statement.query([])?;
    let mut wrong = Vec::new();
    while let Some(row) = rows.next()? {
        let hash: String = row.get(0)?;
        let bytes = row.get_ref(1)?.as_blob().unwrap_or_default();
        if digest::hex(&Sha256::digest(bytes)) != hash.to_lowercase() {
            wrong.push(hash);
        }
    }
    Ok(wrong)
}
