//! Looking things up while typing.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::record::{RecordKind, RecordRef};
use crate::search::index::{BACKWARD, ID_MASK, bounds};
use crate::search::{alike, fold, inside, title};

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

/// The records of the kinds that hold every word of the query as a word's beginning, or within a compound, in
/// any order; digits are also looked up as a number's beginning or end, however typed.
/// Where nothing matches, words that sound alike or are a slip away count as well.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn find(connection: &Connection, query: &str, kinds: &[RecordKind], limit: usize) -> Result<Hits> {
    let mut hits = Hits::default();
    let mut found = match pattern(query) {
        Some(pattern) => matching_each(connection, &pattern, kinds, limit, AT_ONCE)?,
        None => vec![Vec::new(); kinds.len()],
    };
    for (kind, ids) in kinds.iter().zip(&mut found) {
        add_numbers(connection, query, *kind, COUNTED, ids)?;
    }
    if found.iter().all(Vec::is_empty)
        && let Some(pattern) = alike::pattern(connection, query)?
    {
        found = matching_each(connection, &pattern, kinds, limit, AT_ONCE)?;
        hits.alike = found.iter().any(|ids| !ids.is_empty());
    }
    for (kind, ids) in kinds.iter().zip(found) {
        hits.count += ids.len();
        for id in ids.into_iter().take(limit) {
            let record = RecordRef { kind: *kind, id };
            let (title, detail) = title::shown(connection, record)?;
            hits.hits.push(Hit { record, title, detail });
        }
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
    add_numbers(connection, query, kind, limit, &mut ids)?;
    Ok(ids)
}

/// Adds those of one kind that bear the query as a number, where it is one, until there are `limit`.
fn add_numbers(connection: &Connection, query: &str, kind: RecordKind, limit: usize, ids: &mut Vec<i64>) -> Result<()> {
    let Some(digits) = number(query) else { return Ok(()) };
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
    Ok(())
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

/// How far one pass through the index goes.
#[derive(Debug, Clone, Copy)]
struct Pass {
    /// Once there are so many hits in all, only the first ones of each kind are taken.
    counted: usize,
    /// Walking past so many hits costs less than asking anew from the next kind on: FTS5 gathers all hits of a long
    /// word at the beginning of every question.
    walked: usize,
}

const AT_ONCE: Pass = Pass { counted: COUNTED, walked: 4 * COUNTED };

/// The ids of each of the kinds that match, in display order, from as few passes through the index as can be. Of each
/// kind the first `limit` are there, and all of them as long as few are found.
fn matching_each(
    connection: &Connection,
    pattern: &str,
    kinds: &[RecordKind],
    limit: usize,
    pass: Pass,
) -> Result<Vec<Vec<i64>>> {
    let mut found = vec![Vec::new(); kinds.len()];
    // In the order of the index, each with its place among the wanted ones.
    let mut ranges: Vec<_> = kinds.iter().enumerate().map(|(place, kind)| (bounds(*kind), place)).collect();
    ranges.sort_unstable();
    let Some(((_, last), _)) = ranges.last().copied() else { return Ok(found) };
    let mut statement = connection
        .prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid")?;
    let mut count = 0;
    let mut next = 0;
    while let Some(((from, _), _)) = ranges.get(next).copied() {
        let mut rows = statement.query((pattern, from, last))?;
        let mut walked = 0;
        let mut inside = false;
        while let Some(row) = rows.next()? {
            let rowid: i64 = row.get(0)?;
            while ranges.get(next).is_some_and(|((_, high), _)| *high < rowid) {
                next += 1;
                walked = 0;
            }
            // Nothing is read behind the last range.
            let Some(((low, _), place)) = ranges.get(next).copied() else { return Ok(found) };
            inside = rowid >= low;
            if inside && (count < pass.counted || found[place].len() < limit) {
                found[place].push(rowid & ID_MASK);
                count += 1;
                continue;
            }
            walked += 1;
            if walked > pass.walked {
                break;
            }
        }
        if walked <= pass.walked {
            return Ok(found);
        }
        // Of the kind within which it stopped there is enough; one before which it stopped is still to come.
        next += usize::from(inside);
    }
    Ok(found)
}

/// `"hans"* AND "gmbh"*`; nothing where the query has no letter or digit.
fn pattern(query: &str) -> Option<String> {
    let mut words = fold::words(query);
    if words.is_empty() {
        return None;
    }
    if is_iban(&words) {
        words = vec![words.concat()];
    }
    // Folded words are letters and digits alone, so quoting is all that FTS5 needs; brackets have to be joined by AND.
    Some(words.iter().map(|word| inside::pattern(word)).collect::<Vec<_>>().join(" AND "))
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::contacts::{self, Card};
    use crate::moment::Moment;
    use crate::office::Office;
    use crate::tasks::{self, TaskFields};

    /// Contacts and tasks, with kinds of which there is none between them in the index.
    fn office() -> Office {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        for n in 0..25 {
            let card = Card { family: format!("Brandschutzbeauftragter {n:02}"), ..Card::default() };
            contacts::save::save(&mut office, None, card, &moment).unwrap();
            let title = format!("Brandschutzbeauftragten {n:02} anrufen");
            tasks::save(&mut office, None, &TaskFields { title, ..TaskFields::default() }, &moment).unwrap();
        }
        office
    }

    #[test]
    fn one_pass_finds_what_a_question_for_each_kind_finds() {
        let office = office();
        let connection = office.read();
        let all = [RecordKind::Task, RecordKind::Room, RecordKind::Contact];
        for pattern in ["\"brandschutzbeauftragte\"*", "\"b\"*", "\"brandschutz\"* \"1\"*", "\"nichts\"*"] {
            for kinds in [&all[..], &all[..1], &all[1..2], &all[2..], &[]] {
                for (limit, counted, walked) in
                    [(3, 5, 2), (3, 5, 0), (3, 30, 2), (0, 5, 2), (12, 40, 100), (60, 5, 1), (3, 0, 0)]
                {
                    let pass = Pass { counted, walked };
                    let found = matching_each(connection, pattern, kinds, limit, pass).unwrap();
                    let sum: usize = found.iter().map(Vec::len).sum();
                    let mut whole = 0;
                    for (kind, ids) in kinds.iter().zip(&found) {
                        let each = matching(connection, pattern, *kind, ALL).unwrap();
                        assert_eq!(ids[..], each[..ids.len()], "{pattern} {kinds:?} {limit} {pass:?}");
                        assert!(ids.len() >= limit.min(each.len()), "{pattern} {kinds:?} {limit} {pass:?}");
                        whole += each.len();
                    }
                    assert!(sum >= counted.min(whole), "{pattern} {kinds:?} {limit} {pass:?}: {sum} of {whole}");
                    assert!(sum <= counted + limit * kinds.len(), "{pattern} {kinds:?} {limit} {pass:?}: {sum}");
                }
            }
        }
    }
}
