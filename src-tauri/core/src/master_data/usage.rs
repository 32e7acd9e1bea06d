//! Where a record is used: what is in use is not deleted.
//!
//! The places come from the schema's own foreign keys, so that a new domain is protected
//! as soon as it points here.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::{Error, Result, UseCount, UsePlace};
use crate::log::tables;
use crate::record::{RecordKind, RecordRef};
use crate::search::title;

/// So many places are named; the count tells the rest.
const NAMED: usize = 20;

/// Every record that uses the row `id` of `table`, its own child rows apart.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, table: &str, id: i64) -> Result<Vec<RecordRef>> {
    let mut users = Vec::new();
    for logged in tables::LOGGED {
        for column in restricting_columns(connection, logged.table, table)? {
            let Some(kind) = logged.owner_kind else {
                users.extend(named_owners(connection, logged, &column, id)?);
                continue;
            };
            let sql = format!("SELECT DISTINCT {} FROM {} WHERE {column} = ?1", logged.owner_column, logged.table);
            let ids: Vec<i64> =
                connection.prepare_cached(&sql)?.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            users.extend(ids.into_iter().map(|id| RecordRef { kind, id }));
        }
    }
    users.sort_unstable();
    users.dedup();
    Ok(users)
}

/// The records that rows of a table belong to which name their owner themselves.
fn named_owners(connection: &Connection, logged: &tables::Logged, column: &str, id: i64) -> Result<Vec<RecordRef>> {
    let sql = format!("SELECT DISTINCT owner_kind, {} FROM {} WHERE {column} = ?1", logged.owner_column, logged.table);
    let owners: Vec<(String, i64)> = connection
        .prepare_cached(&sql)?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    owners.into_iter().map(|(kind, id)| Ok(RecordRef { kind: RecordKind::parse(&kind)?, id })).collect()
}

/// Columns of `table` that point to `target` and forbid its deletion.
fn restricting_columns(connection: &Connection, table: &str, target: &str) -> Result<Vec<String>> {
    let columns = connection
        .prepare_cached(
            "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = ?2 AND on_delete = 'RESTRICT'",
        )?
        .query_map([table, target], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(columns)
}

/// Refuses where the row is used, with the places.
///
/// # Errors
/// `IN_USE`.
pub(crate) fn refuse_if_used(connection: &Connection, table: &str, id: i64) -> Result<()> {
    refuse(connection, &of(connection, table, id)?)
}

/// Refuses with these users, which are in their order, as the places; nothing without any.
///
/// # Errors
/// `IN_USE`.
pub(crate) fn refuse(connection: &Connection, users: &[RecordRef]) -> Result<()> {
    if users.is_empty() {
        return Ok(());
    }
    let kinds: Vec<UseCount> = users
        .chunk_by(|a, b| a.kind == b.kind)
        .map(|of_kind| UseCount { kind: of_kind[0].kind, count: of_kind.len() })
        .collect();
    // Of each kind some: a thousand contacts shall not hide the one contract.
    let share = NAMED / kinds.len().max(1);
    let mut places = Vec::new();
    for of_kind in users.chunk_by(|a, b| a.kind == b.kind) {
        for record in of_kind.iter().take(share) {
            let (title, detail) = title::of(connection, *record)?;
            places.push(UsePlace { record: *record, title, detail });
        }
    }
    Err(Error::InUse { places, kinds, count: users.len() })
}

/// How often each row of a short list is used, for the list's own column.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn count(connection: &Connection, kind: RecordKind, id: i64) -> Result<usize> {
    Ok(of(connection, kind.code(), id)?.len())
}

/// How often each row of a table is used, for a whole list at once: a query per reference
/// instead of one per row.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn counts(connection: &Connection, target: &str) -> Result<HashMap<i64, usize>> {
    let mut counts: HashMap<i64, usize> = HashMap::new();
    for logged in tables::LOGGED {
        if logged.owner_kind.is_none() {
            continue;
        }
        for column in restricting_columns(connection, logged.table, target)? {
            let sql = format!(
                "SELECT {column}, count(DISTINCT {}) FROM {} WHERE {column} IS NOT NULL GROUP BY {column}",
                logged.owner_column, logged.table
            );
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                *counts.entry(row.get(0)?).or_default() += row.get::<_, usize>(1)?;
            }
        }
    }
    Ok(counts)
}
