//! Looking things up while typing.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::record::{RecordKind, RecordRef};
use crate::search::index::{ID_MASK, bounds};
use crate::search::{fold, title};

/// More hits than this are not counted: "über 1.000".
pub const COUNTED: usize = 1_000;

/// One hit, as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: RecordRef,
    /// Its name.
    pub title: String,
    /// What tells it from its namesakes: organisation and town, number, date.
    pub detail: String,
}

/// The hits of one search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// The first ones, in display order.
    pub hits: Vec<Hit>,
    /// How many, at most [`COUNTED`].
    pub count: usize,
}

/// The records of the kinds that hold every word of the query as a word's beginning, in
/// any order; digits are also looked up as a number's beginning, however typed.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn find(connection: &Connection, query: &str, kinds: &[RecordKind], limit: usize) -> Result<Hits> {
    let mut found = Vec::new();
    let mut count = 0;
    for kind in kinds {
        let ids = ids(connection, query, *kind, COUNTED)?;
        count += ids.len();
        found.extend(ids.into_iter().take(limit).map(|id| RecordRef { kind: *kind, id }));
    }
    let mut hits = Vec::with_capacity(found.len());
    for record in found {
        let (title, detail) = title::of(connection, record)?;
        hits.push(Hit { record, title, detail });
    }
    Ok(Hits { hits, count: count.min(COUNTED) })
}

/// The ids of one kind that match, in display order, at most `limit`.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(connection: &Connection, query: &str, kind: RecordKind, limit: usize) -> Result<Vec<i64>> {
    let mut ids = Vec::new();
    if let Some(pattern) = pattern(query) {
        let (low, high) = bounds(kind);
        let mut statement = connection.prepare_cached(
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ?4",
        )?;
        let mut rows = statement.query((pattern, low, high, limit))?;
        while let Some(row) = rows.next()? {
            ids.push(row.get::<_, i64>(0)? & ID_MASK);
        }
    }
    if let Some(digits) = number(query) {
        let mut seen: HashSet<i64> = ids.iter().copied().collect();
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT id FROM number WHERE kind = ?2 AND digits >= ?1 AND digits < ?1 || ':' LIMIT ?3",
        )?;
        let mut rows = statement.query((digits, kind.number(), limit))?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            if ids.len() < limit && seen.insert(id) {
                ids.push(id);
            }
        }
    }
    Ok(ids)
}

/// `"hans"* "gmbh"*`; nothing where the query has no letter or digit.
fn pattern(query: &str) -> Option<String> {
    let words = fold::words(query);
    if words.is_empty() {
        return None;
    }
    // Folded words are letters and digits alone, so quoting is all that FTS5 needs.
    Some(words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "))
}

/// The query as a number, where it is one: "04121 123-45", "+49 4121", "0049 4121".
fn number(query: &str) -> Option<String> {
    let digits = fold::digits(query);
    let only_number = query.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    if digits.len() < 3 || !only_number {
        return None;
    }
    Some(digits.strip_prefix("00").map_or_else(|| digits.clone(), ToOwned::to_owned))
}
