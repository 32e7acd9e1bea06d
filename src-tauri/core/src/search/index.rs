//! Filling the index: one document per record, written inside the write that touched it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::contacts;
use crate::contracts;
use crate::error::Result;
use crate::master_data::employee;
use crate::planner;
use crate::record::{RecordKind, RecordRef};
use crate::search::{alike, fold, inside, phonetic};
use crate::settings;
use crate::sort_key::Order;

/// The kinds that can be found, in the order of display.
pub const SEARCHED: &[RecordKind] = &[
    RecordKind::Contact,
    RecordKind::Contract,
    RecordKind::Event,
    RecordKind::Room,
    RecordKind::Employee,
    RecordKind::DistributionList,
    RecordKind::Equipment,
    RecordKind::Letter,
    RecordKind::Template,
    RecordKind::Task,
    RecordKind::DeskEntry,
];

/// Grows when other words stand in the index than before: an office from an older program is then indexed anew.
pub(super) const WORDS: u32 = 2;

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
        RecordKind::Letter => crate::letters::index::document(tx, record.id),
        RecordKind::Task => crate::tasks::index::document(tx, record.id),
        RecordKind::DeskEntry => crate::front_desk::index::document(tx, record.id),
        RecordKind::Room => room(tx, record.id),
        RecordKind::DistributionList => distribution_list(tx, record.id),
        RecordKind::Employee => employee::index::document(tx, record.id),
        RecordKind::Equipment => equipment(tx, record.id),
        RecordKind::Template => template(tx, record.id),
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

fn template(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached("SELECT name, note FROM template WHERE id = ?1")?
        .query_row([id], |row| {
            let name: String = row.get(0)?;
            Ok(Document { sorted_as: name.clone(), texts: vec![name, row.get(1)?], numbers: Vec::new() })
        })
        .optional()?;
    Ok(document)
}

fn equipment(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached("SELECT name, code, note FROM equipment WHERE id = ?1")?
        .query_row([id], |row| {
            let name: String = row.get(0)?;
            Ok(Document { sorted_as: name.clone(), texts: vec![name, row.get(1)?, row.get(2)?], numbers: Vec::new() })
        })
        .optional()?;
    Ok(document)
}

/// Re-indexes what a write touched, and what shows a touched record's name.
pub(crate) fn refresh(tx: &Connection, owners: &[RecordRef], today: NaiveDate) -> Result<()> {
    let mut indexer = Indexer::new(tx, today);
    for owner in owners {
        indexer.put(*owner)?;
        for dependent in dependents(tx, *owner)? {
            if owners.binary_search_by_key(&(dependent.kind.code(), dependent.id), |o| (o.kind.code(), o.id)).is_err() {
                indexer.put(dependent)?;
            }
        }
    }
    indexer.finish()
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
        // A renamed choice is found by its new name.
        RecordKind::OwnField => "SELECT owner_kind, owner_id FROM own_value WHERE field_id = ?1",
        RecordKind::Entry => {
            "SELECT 'contract', id FROM contract WHERE kind_id = ?1
             UNION SELECT 'contract', id FROM contract WHERE cost_centre_id = ?1
             UNION SELECT 'employee', id FROM employee WHERE department_id = ?1"
        }
        _ => return Ok(Vec::new()),
    };
    let mut found = named_by(tx, sql, record.id)?;
    if record.kind == RecordKind::Contact && locked_or_opened(tx, record.id)? {
        // What is found by the name of a contact, and no longer once they are locked away.
        found.extend(named_by(
            tx,
            "SELECT 'task', id FROM task WHERE about_kind = 'contact' AND about_id = ?1
             UNION SELECT 'task', id FROM task WHERE about_kind = 'desk_entry'
               AND about_id IN (SELECT id FROM desk_entry WHERE contact_id = ?1)
             UNION SELECT 'task', id FROM task WHERE about_kind = 'letter'
               AND about_id IN (SELECT id FROM letter WHERE contact_id = ?1)
             UNION SELECT 'task', id FROM task WHERE about_kind = 'contract'
               AND about_id IN (SELECT id FROM contract WHERE partner_id = ?1)
             UNION SELECT 'desk_entry', id FROM desk_entry WHERE contact_id = ?1
             UNION SELECT 'letter', id FROM letter WHERE contact_id = ?1",
            record.id,
        )?);
    }
    Ok(found)
}

fn named_by(tx: &Connection, sql: &str, id: i64) -> Result<Vec<RecordRef>> {
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(RecordRef {
            kind: RecordKind::parse(row.get_ref(0)?.as_str().unwrap_or_default())?,
            id: row.get(1)?,
        });
    }
    Ok(found)
}

/// Whether the running op locks a contact away or opens it again.
fn locked_or_opened(tx: &Connection, id: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached(
            "SELECT 1 FROM change WHERE op = (SELECT op FROM running) AND tbl = 'contact' AND row = ?1
             AND instr(image, '\"restricted_on\"') > 0",
        )?
        .exists([id])?)
}

/// Replaces index entries by what the records are now. What is new is gathered and written at
/// the end: an import names the same towns a thousand times, and FTS5 keeps what is written in
/// the order of its rows in memory, while each step back costs a segment and its merging.
pub(crate) struct Indexer<'a> {
    tx: &'a Connection,
    today: NaiveDate,
    /// As the list of contacts is ordered; asked for once.
    order: Option<Order>,
    uses: HashMap<String, i64>,
    /// The records of this run; each is indexed once, however many lead to it.
    done: HashSet<(i64, i64)>,
    /// Rowids of the entries to take away.
    gone: Vec<i64>,
    /// Rowid and words of the entries to write.
    entries: Vec<(i64, String)>,
    /// Digits, kind and id to write.
    numbers: Vec<(String, i64, i64)>,
}

impl<'a> Indexer<'a> {
    pub(crate) fn new(tx: &'a Connection, today: NaiveDate) -> Self {
        Self {
            tx,
            today,
            order: None,
            uses: HashMap::new(),
            done: HashSet::new(),
            gone: Vec::new(),
            entries: Vec::new(),
            numbers: Vec::new(),
        }
    }

    /// Replaces the entry of one record.
    pub(crate) fn put(&mut self, record: RecordRef) -> Result<()> {
        if !SEARCHED.contains(&record.kind) {
            return Ok(());
        }
        let (tx, number) = (self.tx, record.kind.number());
        if !self.done.insert((number, record.id)) {
            return Ok(());
        }
        let old: Option<(i64, String)> = tx
            .prepare_cached("SELECT entry, words FROM search_entry WHERE kind = ?1 AND id = ?2")?
            .query_row((number, record.id), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((old, words)) = old {
            self.gone.push(old);
            tx.prepare_cached("DELETE FROM search_entry WHERE kind = ?1 AND id = ?2")?.execute((number, record.id))?;
            tx.prepare_cached("DELETE FROM number WHERE kind = ?1 AND id = ?2")?.execute((number, record.id))?;
            self.count(words.split(' '), -1);
        }
        let Some(document) = document(tx, record, self.today)? else { return Ok(()) };
        let order = match self.order {
            Some(order) => order,
            None => *self.order.insert(settings::sort_order(tx)?),
        };
        let entry = rowid(record, &order.key(&document.sorted_as));
        let mut words: Vec<String> = document.texts.iter().flat_map(|text| fold::words(text)).collect();
        for number in &document.numbers {
            let parts = fold::words(number);
            // "K-10023" is also typed "K10023".
            if parts.len() > 1 {
                words.push(parts.concat());
            }
            words.extend(parts);
        }
        let mut spoken: Vec<String> = document.texts.iter().flat_map(|text| alike::words(text)).collect();
        spoken.sort_unstable();
        spoken.dedup();
        if inside::is_sought(record.kind) {
            words.extend(spoken.iter().flat_map(|word| inside::ends(word)));
        }
        words.sort_unstable();
        words.dedup();
        self.entries.push((entry, words.join(" ")));
        tx.prepare_cached("INSERT INTO search_entry (kind, id, entry, words) VALUES (?1, ?2, ?3, ?4)")?.execute((
            number,
            record.id,
            entry,
            spoken.join(" "),
        ))?;
        self.count(spoken.iter().map(String::as_str), 1);
        self.numbers.extend(digits(&document.numbers).into_iter().map(|digits| (digits, number, record.id)));
        Ok(())
    }

    fn count<'w>(&mut self, words: impl Iterator<Item = &'w str>, step: i64) {
        for word in words.filter(|word| !word.is_empty()) {
            match self.uses.get_mut(word) {
                Some(uses) => *uses += step,
                None => {
                    self.uses.insert(word.to_owned(), step);
                }
            }
        }
    }

    /// Writes what was gathered; a word goes with the last record that holds it.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.gone.sort_unstable();
        let mut remove = self.tx.prepare_cached("DELETE FROM search WHERE rowid = ?1")?;
        for entry in &self.gone {
            remove.execute([entry])?;
        }
        self.entries.sort_unstable_by_key(|(entry, _)| *entry);
        let mut write = self.tx.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?;
        for entry in &self.entries {
            write.execute((entry.0, &entry.1))?;
        }
        self.numbers.sort_unstable();
        let mut write =
            self.tx.prepare_cached("INSERT OR IGNORE INTO number (digits, kind, id) VALUES (?1, ?2, ?3)")?;
        for (digits, kind, id) in &self.numbers {
            write.execute((digits, kind, id))?;
        }
        let mut add = self.tx.prepare_cached(
            "INSERT INTO spoken (code, word, uses) VALUES (?1, ?2, ?3)
             ON CONFLICT (code, word) DO UPDATE SET uses = uses + excluded.uses",
        )?;
        let mut drop = self.tx.prepare_cached("DELETE FROM spoken WHERE code = ?1 AND word = ?2 AND uses <= 0")?;
        for (word, uses) in self.uses {
            let code = phonetic::code(&word);
            if uses == 0 || code.is_empty() {
                continue;
            }
            add.execute((&code, &word, uses))?;
            if uses < 0 {
                drop.execute((&code, &word))?;
            }
        }
        Ok(())
    }
}

/// Before the digits of a number that is read from its end: behind every digit.
pub(super) const BACKWARD: char = '~';

/// The digits under which numbers are found: from the beginning, and from the end, for who
/// leaves out the area code. A number that ends another one needs no end of its own.
fn digits(numbers: &[String]) -> Vec<String> {
    let forward: Vec<String> =
        numbers.iter().map(|number| fold::digits(number)).filter(|digits| digits.len() >= 3).collect();
    let mut all = Vec::with_capacity(forward.len() * 2);
    for (index, digits) in forward.iter().enumerate() {
        let behind_zero = digits.strip_prefix('0').unwrap_or(digits);
        let ends_another = forward
            .iter()
            .enumerate()
            .any(|(other, longer)| other != index && longer.len() > behind_zero.len() && longer.ends_with(behind_zero));
        if digits.len() >= 6 && !ends_another {
            all.push(std::iter::once(BACKWARD).chain(digits.chars().rev()).collect());
        }
    }
    all.extend(forward);
    all
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
