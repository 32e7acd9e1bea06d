//! Looking things up while typing.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::record::{RecordKind, RecordRef};
use crate::search::index::{BACKWARD, ID_MASK, bounds};
use crate::search::{alike, fold, title};

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
    /// Nothing matches as it was typed; these sound or look alike.
    pub alike: bool,
}

/// The records of the kinds that hold every word of the query as a word's beginning, in
/// any order; digits are also looked up as a number's beginning or end, however typed.
/// Where nothing matches, words that sound alike or are a slip away count as well.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn find(connection: &Connection, query: &str, kinds: &[RecordKind], limit: usize) -> Result<Hits> {
    let mut hits = Hits::default();
    let mut found = Vec::new();
    for kind in kinds {
        let ids = ids(connection, query, *kind, COUNTED)?;
        hits.count += ids.len();
        found.extend(ids.into_iter().take(limit).map(|id| RecordRef { kind: *kind, id }));
    }
    if hits.count == 0
        && let Some(pattern) = alike::pattern(connection, query)?
    {
        for kind in kinds {
            let ids = matching(connection, &pattern, *kind, COUNTED)?;
            hits.count += ids.len();
            found.extend(ids.into_iter().take(limit).map(|id| RecordRef { kind: *kind, id }));
        }
        hits.alike = hits.count > 0;
    }
    for record in found {
        let (title, detail) = title::shown(connection, record)?;
        hits.hits.push(Hit { record, title, detail });
    }
    hits.count = hits.count.min(COUNTED);
    Ok(hits)
}

/// As a limit: every record that fits.
pub const ALL: usize = u32::MAX as usize;

/// The ids of one kind that match, in display order, at most `limit`.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(connection: &Connection, query: &str, kind: RecordKind, limit: usize) -> Result<Vec<i64>> {
    let mut ids = match pattern(query) {
        Some(pattern) => matching(connection, &pattern, kind, limit)?,
        None => Vec::new(),
    };
    if let Some(digits) = number(query) {
        let mut seen: HashSet<i64> = ids.iter().copied().collect();
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT id FROM number WHERE kind = ?2 AND digits >= ?1 AND digits < ?1 || ':' LIMIT ?3",
        )?;
        // Three digits end too many numbers to mean one of them.
        let backward = std::iter::once(BACKWARD).chain(digits.chars().rev()).collect();
        let sought = if digits.len() >= 4 { vec![digits, backward] } else { vec![digits] };
        for digits in sought {
            let mut rows = statement.query((digits, kind.number(), limit))?;
            while let Some(row) = rows.next()? {
                let id = row.get(0)?;
                if ids.len() < limit && seen.insert(id) {
                    ids.push(id);
                }
            }
        }
    }
    Ok(ids)
}

/// The ids of one kind whose words are like those of a query that nothing matches.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn alike_ids(connection: &Connection, query: &str, kind: RecordKind, limit: usize) -> Result<Vec<i64>> {
    match alike::pattern(connection, query)? {
        Some(pattern) => matching(connection, &pattern, kind, limit),
        None => Ok(Vec::new()),
    }
}

fn matching(connection: &Connection, pattern: &str, kind: RecordKind, limit: usize) -> Result<Vec<i64>> {
    let (low, high) = bounds(kind);
    let mut statement = connection.prepare_cached(
        "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ?4",
    )?;
    let mut rows = statement.query((pattern, low, high, limit))?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(row.get::<_, i64>(0)? & ID_MASK);
    }
    Ok(ids)
}

/// `"hans"* "gmbh"*`; nothing where the query has no letter or digit.
fn pattern(query: &str) -> Option<String> {
    let mut words = fold::words(query);
    if words.is_empty() {
        return None;
    }
    if is_iban(&words) {
        words = vec![words.concat()];
    }
    // Folded words are letters and digits alone, so quoting is all that FTS5 needs.
    Some(words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "))
}

/// "DE89 3704 0044": an IBAN in its groups of four stands as one word in the index.
fn is_iban(words: &[String]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let bytes = first.as_bytes();
    bytes.len() == 4
        && bytes[..2].iter().all(u8::is_ascii_lowercase)
        && bytes[2..].iter().all(u8::is_ascii_digit)
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() <= 4 && group.chars().any(|c| c.is_ascii_digit()))
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
