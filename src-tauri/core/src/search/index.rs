//! Filling the index: one document per record, written inside the write that touched it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::contacts;
use crate::contracts;
use crate::error::Result;
use crate::planner;
use crate::record::{RecordKind, RecordRef};
use crate::search::fold;
use crate::sort_key::sort_key;

/// The kinds that can be found, in the order of display.
pub const SEARCHED: &[RecordKind] =
    &[RecordKind::Contact, RecordKind::Contract, RecordKind::Event, RecordKind::Room, RecordKind::DistributionList];

/// What can be found of a record.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Document {
    /// Decides the place among the hits.
    pub sorted_as: String,
    /// Every text a person may remember, unfolded.
    pub texts: Vec<String>,
    /// Phones, customer and contract numbers, postal codes, IBAN: as written.
    pub numbers: Vec<String>,
}

/// The document of a record; `None` where the record is gone or is not searched for.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn document(tx: &Connection, record: RecordRef, today: NaiveDate) -> Result<Option<Document>> {
    match record.kind {
        RecordKind::Contact => contacts::index::refresh(tx, record.id, today),
        RecordKind::Contract => contracts::index::document(tx, record.id),
        RecordKind::Event => planner::index::document(tx, record.id),
        RecordKind::Room => room(tx, record.id),
        RecordKind::DistributionList => distribution_list(tx, record.id),
        _ => Ok(None),
    }
}

fn room(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached("SELECT name, code, place FROM room WHERE id = ?1")?
        .query_row([id], |row| {
            let name: String = row.get(0)?;
            Ok(Document { sorted_as: name.clone(), texts: vec![name, row.get(1)?, row.get(2)?], numbers: Vec::new() })
        })
        .optional()?;
    Ok(document)
}

fn distribution_list(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached("SELECT name, note FROM distribution_list WHERE id = ?1")?
        .query_row([id], |row| {
            let name: String = row.get(0)?;
            Ok(Document { sorted_as: name.clone(), texts: vec![name, row.get(1)?], numbers: Vec::new() })
        })
        .optional()?;
    Ok(document)
}

/// Re-indexes what a write touched, and what shows a touched record's name.
pub(crate) fn refresh(tx: &Connection, owners: &[RecordRef], today: NaiveDate) -> Result<()> {
    for owner in owners {
        put(tx, *owner, today)?;
        for dependent in dependents(tx, *owner)? {
            if owners.binary_search_by_key(&(dependent.kind.code(), dependent.id), |o| (o.kind.code(), o.id)).is_err() {
                put(tx, dependent, today)?;
            }
        }
    }
    Ok(())
}

/// Records whose document or list row shows the name of this one.
fn dependents(tx: &Connection, record: RecordRef) -> Result<Vec<RecordRef>> {
    let sql = match record.kind {
        RecordKind::Contact => {
            "SELECT 'contact', contact_id FROM position WHERE organisation_id = ?1
             UNION SELECT 'contract', id FROM contract WHERE partner_id = ?1
             UNION SELECT 'contract', id FROM contract WHERE contact_person_id = ?1"
        }
        RecordKind::Room => "SELECT 'event', id FROM event WHERE room_id = ?1",
        RecordKind::Entry => {
            "SELECT 'contract', id FROM contract WHERE kind_id = ?1
             UNION SELECT 'contract', id FROM contract WHERE cost_centre_id = ?1"
        }
        _ => return Ok(Vec::new()),
    };
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query([record.id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(RecordRef {
            kind: RecordKind::parse(row.get_ref(0)?.as_str().unwrap_or_default())?,
            id: row.get(1)?,
        });
    }
    Ok(found)
}

/// Replaces the index entry of a record by what it is now.
pub(crate) fn put(tx: &Connection, record: RecordRef, today: NaiveDate) -> Result<()> {
    if !SEARCHED.contains(&record.kind) {
        return Ok(());
    }
    let number = record.kind.number();
    let old: Option<i64> = tx
        .prepare_cached("SELECT entry FROM search_entry WHERE kind = ?1 AND id = ?2")?
        .query_row((number, record.id), |row| row.get(0))
        .optional()?;
    if let Some(old) = old {
        tx.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([old])?;
        tx.prepare_cached("DELETE FROM search_entry WHERE kind = ?1 AND id = ?2")?.execute((number, record.id))?;
        tx.prepare_cached("DELETE FROM number WHERE kind = ?1 AND id = ?2")?.execute((number, record.id))?;
    }
    let Some(document) = document(tx, record, today)? else { return Ok(()) };
    let entry = rowid(record, &sort_key(&document.sorted_as));
    let mut words: Vec<String> = document.texts.iter().flat_map(|text| fold::words(text)).collect();
    words.extend(document.numbers.iter().flat_map(|text| fold::words(text)));
    words.sort_unstable();
    words.dedup();
    tx.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?.execute((entry, words.join(" ")))?;
    tx.prepare_cached("INSERT INTO search_entry (kind, id, entry) VALUES (?1, ?2, ?3)")?
        .execute((number, record.id, entry))?;
    for text in &document.numbers {
        let digits = fold::digits(text);
        if digits.len() >= 3 {
            tx.prepare_cached("INSERT OR IGNORE INTO number (digits, kind, id) VALUES (?1, ?2, ?3)")?
                .execute((digits, number, record.id))?;
        }
    }
    Ok(())
}

/// 6 bits of kind, 26 bits of the sort key's beginning, 31 bits of id: the index then
/// gives hits in the order in which they are shown.
fn rowid(record: RecordRef, key: &str) -> i64 {
    let beginning = (0..7).fold(0_i64, |sum, place| {
        let nibble = key.as_bytes().get(place).and_then(|c| char::from(*c).to_digit(16)).unwrap_or(0);
        (sum << 4) | i64::from(nibble)
    });
    (record.kind.number() << KIND_SHIFT) | ((beginning >> 2) << 31) | (record.id & ID_MASK)
}

/// Where the kind's bits begin.
const KIND_SHIFT: u32 = 57;

/// The bits of a rowid that hold the id.
pub(crate) const ID_MASK: i64 = (1 << 31) - 1;

/// The lowest and the highest rowid of a kind.
pub(crate) const fn bounds(kind: RecordKind) -> (i64, i64) {
    let low = kind.number() << KIND_SHIFT;
    (low, low | ((1 << KIND_SHIFT) - 1))
}
