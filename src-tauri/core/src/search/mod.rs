//! One search over everything that a person can look for.
//!
//! A contentless FTS5 index of folded words ([`fold`]), a B-tree of numbers and the words
//! by their sound ([`phonetic`]), all filled inside the write that touched the record
//! ([`index`]); compounds are found by their parts as well ([`inside`]). A new domain plugs in
//! with one arm in [`index::document`] and one in [`title::of`].

pub(crate) mod alike;
pub mod find;
pub mod fold;
pub mod index;
mod inside;
pub mod phonetic;
pub mod title;

pub use find::{Hit, Hits, find};

use rusqlite::Connection;

use crate::error::Result;
use crate::office::Office;
use crate::record::RecordRef;
use crate::settings;

/// What the index is made by: the order of names, and which words stand for a record.
fn version(connection: &Connection) -> Result<String> {
    Ok(format!("{}; words {}", settings::sort_order(connection)?.version(), index::WORDS))
}

/// Rebuilds sort keys and index when another collator or another choice of words wrote them.
pub(crate) fn rebuild_if_stale(office: &mut Office) -> Result<()> {
    let wanted = version(office.read())?;
    match office.meta("collator")? {
        Some(version) if version == wanted => Ok(()),
        _ => rebuild(office),
    }
}

/// Rebuilds everything that is derived: list rows, search words, numbers.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rebuild(office: &mut Office) -> Result<()> {
    // The day matters only for addresses with a validity; the next `day_changed` refreshes those.
    let today = office.meta("day")?.and_then(|day| day.parse().ok()).unwrap_or(chrono::NaiveDate::MIN);
    office.lists().forget_all();
    office.housekeep(|tx| {
        tx.execute_batch("DELETE FROM contact_row; DELETE FROM number; DELETE FROM search_entry; DELETE FROM spoken; INSERT INTO search (search) VALUES ('delete-all');")?;
        let mut indexer = index::Indexer::new(tx, today);
        for kind in index::SEARCHED.iter().copied() {
            let table = kind.code();
            let ids: Vec<i64> = tx
                .prepare(&format!("SELECT id FROM {table} ORDER BY id"))?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for id in ids {
                indexer.put(RecordRef { kind, id })?;
            }
        }
        indexer.finish()?;
        tx.execute(
            "INSERT INTO meta (key, value) VALUES ('collator', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [version(tx)?],
        )?;
        Ok(())
    })
}
