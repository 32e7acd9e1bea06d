//! One list of everything that happened with a record, newest first.
//!
//! A record has some dozens of such things, rarely thousands: their keys (when, what, which) are
//! gathered from some indexed queries and sorted; only the page that is shown is read whole.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::{Entry, EntryId, get};
use crate::attachments::FileId;
use crate::data_protection::restrict::OPEN;
use crate::error::{Error, Result};
use crate::front_desk;
use crate::log::op::{OP_COLUMNS, OpSummary, op_from_row};
use crate::master_data::firm;
use crate::planner::event::EventStatus;
use crate::planner::registrations::ATTENDING;
use crate::planner::{wall_time, zone};
use crate::record::{ContactId, ContractId, DeskEntryId, EventId, RecordKind, RecordRef};
use crate::text_enum;

text_enum! {
    /// What an item is; the chips of the list.
    ItemKind {
        /// A noted call.
        Call = "call",
        /// A noted e-mail.
        Email = "email",
        /// A letter.
        Letter = "letter",
        /// A noted visit.
        Visit = "visit",
        /// A note.
        Note = "note",
        /// A meeting in the calendar.
        Meeting = "meeting",
        /// A contract that begins, or notice that was given.
        Contract = "contract",
        /// A file that was kept.
        File = "file",
        /// A change of the record.
        Change = "change",
    }
}

/// What stands behind an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Somebody noted it.
    Entry(Entry),
    /// An event in which they take part.
    Meeting {
        /// The event.
        id: EventId,
        /// Its title.
        title: String,
        /// How far it has come.
        status: EventStatus,
        /// A day without a clock time.
        all_day: bool,
    },
    /// A contract with them.
    Contract {
        /// The contract.
        id: ContractId,
        /// Its title.
        title: String,
        /// Its number.
        number: String,
        /// True: notice was given on that day; false: it began.
        notice: bool,
    },
    /// A letter, call or visit that went over the front desk.
    Desk(Box<front_desk::Entry>),
    /// A file.
    File {
        /// The file.
        id: FileId,
        /// Its name.
        name: String,
    },
    /// A change.
    Change(OpSummary),
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// When, in the wall time of the own firm; a day alone where no time is known.
    pub at: When,
    /// Whose it is, where an organisation's timeline shows what happened with one of its people.
    pub with: Option<(ContactId, String)>,
    /// What stands behind it.
    pub source: Source,
}

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum When {
    /// On a day.
    Day(NaiveDate),
    /// At a time.
    Time(NaiveDateTime),
}

/// A page of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelinePage {
    /// The items.
    pub items: Vec<Item>,
    /// How many the chosen kinds leave.
    pub count: usize,
    /// How many there are of each kind.
    pub kinds: Vec<(ItemKind, usize)>,
}

/// Where an item comes from; the order among those of the same moment, the last one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Table {
    Change,
    File,
    ContractBegun,
    ContractNotice,
    Event,
    Desk,
    Entry,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// As stored: a wall time, or a day.
    at: String,
    table: Table,
    id: i64,
    /// The person whose item it is, in an organisation's timeline.
    owner: i64,
    kind: ItemKind,
}

/// A page of the timeline of a contact, a contract or an event; of `kinds` alone where some are named.
/// An organisation's shows what happened with its people, too, changes and files apart.
///
/// # Errors
/// `NOT_FOUND` for a record that has no timeline; whatever SQLite refuses.
pub fn page(
    connection: &Connection,
    record: RecordRef,
    kinds: &[ItemKind],
    offset: usize,
    limit: usize,
) -> Result<TimelinePage> {
    if !matches!(record.kind, RecordKind::Contact | RecordKind::Contract | RecordKind::Event) {
        return Err(Error::NotFound(record));
    }
    let mut keys = keys(connection, record)?;
    let count_of = |kind: ItemKind| keys.iter().filter(|key| key.kind == kind).count();
    let all = ItemKind::ALL.iter().map(|kind| (*kind, count_of(*kind))).filter(|(_, count)| *count > 0).collect();
    keys.retain(|key| kinds.is_empty() || kinds.contains(&key.kind));
    keys.sort_unstable_by(|one, other| other.cmp(one));
    let mut items = Vec::with_capacity(limit.min(keys.len()));
    for key in keys.iter().skip(offset).take(limit) {
        items.extend(item(connection, record, key)?);
    }
    Ok(TimelinePage { items, count: keys.len(), kinds: all })
}

fn keys(connection: &Connection, record: RecordRef) -> Result<Vec<Key>> {
    let mut keys = Vec::new();
    let mut gather = |sql: &str, table: Table, kind: Option<ItemKind>| -> Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((record.kind.code(), record.id))?;
        while let Some(row) = rows.next()? {
            let kind = match kind {
                Some(kind) => kind,
                None => row.get(3)?,
            };
            keys.push(Key { id: row.get(0)?, at: row.get(1)?, owner: row.get(2)?, table, kind });
        }
        Ok(())
    };
    gather(
        "SELECT id, at, owner_id, kind FROM timeline_entry WHERE owner_kind = ?1 AND owner_id = ?2",
        Table::Entry,
        None,
    )?;
    gather(
        "SELECT id, added_on, owner_id FROM file WHERE owner_kind = ?1 AND owner_id = ?2",
        Table::File,
        Some(ItemKind::File),
    )?;
    if record.kind == RecordKind::Contact {
        // The people of an organisation; each once, however many positions they hold there.
        // Who is locked away is in no timeline but their own.
        let people = format!(
            "SELECT contact.id FROM position JOIN contact ON contact.id = position.contact_id
             WHERE position.organisation_id = ?2 AND {OPEN}"
        );
        gather(
            &format!(
                "SELECT entry.id, entry.at, entry.owner_id, entry.kind FROM timeline_entry AS entry
                 WHERE entry.owner_kind = ?1 AND entry.owner_id <> ?2 AND entry.owner_id IN ({people})"
            ),
            Table::Entry,
            None,
        )?;
        gather(
            &format!(
                "SELECT id, at, contact_id,
                        CASE WHEN kind IN ('call', 'email', 'visit') THEN kind ELSE 'letter' END FROM desk_entry
                 WHERE ?1 = 'contact' AND contact_id IN (SELECT ?2 UNION {people})"
            ),
            Table::Desk,
            None,
        )?;
        gather(
            &format!(
                "SELECT event.id, event.starts, min(participant.contact_id) FROM participant
                 JOIN event ON event.id = participant.event_id
                 WHERE ?1 = 'contact' AND participant.contact_id IN (SELECT ?2 UNION {people}) AND {ATTENDING}
                 GROUP BY event.id"
            ),
            Table::Event,
            Some(ItemKind::Meeting),
        )?;
        let partner = "?1 = 'contact' AND (partner_id = ?2 OR contact_person_id = ?2)";
        gather(
            &format!("SELECT id, json_extract(terms, '$.start'), 0 FROM contract WHERE {partner}"),
            Table::ContractBegun,
            Some(ItemKind::Contract),
        )?;
        gather(
            &format!("SELECT id, notice_given_on, 0 FROM contract WHERE {partner} AND notice_given_on IS NOT NULL"),
            Table::ContractNotice,
            Some(ItemKind::Contract),
        )?;
    }
    // What is listed anyway is no change of the record.
    let from = keys.len();
    keys.extend(changes(connection, record)?);
    let zone = own_zone(connection)?;
    for key in &mut keys[from..] {
        if let Some(local) = local(&key.at, zone) {
            key.at = wall_time::format(local);
        }
    }
    Ok(keys)
}

fn changes(connection: &Connection, record: RecordRef) -> Result<Vec<Key>> {
    let changes = connection
        .prepare_cached(
            "SELECT DISTINCT op.id, op.at FROM change JOIN op ON op.id = change.op
             WHERE change.owner_kind = ?1 AND change.owner_id = ?2 AND op.class <> 'undo' AND op.state = 'done'
               AND change.tbl NOT IN ('timeline_entry', 'file')",
        )?
        .query_map((record.kind.code(), record.id), |row| {
            let (id, at) = (row.get(0)?, row.get(1)?);
            Ok(Key { at, table: Table::Change, id, owner: 0, kind: ItemKind::Change })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(changes)
}

fn own_zone(connection: &Connection) -> Result<Tz> {
    Ok(zone::parse(firm::zone(&firm::get(connection)?.1)).unwrap_or(Tz::Europe__Berlin))
}

/// The wall time of a stored instant.
fn local(stamp: &str, zone: Tz) -> Option<NaiveDateTime> {
    Some(DateTime::parse_from_rfc3339(stamp).ok()?.with_timezone(&zone).naive_local())
}

fn item(connection: &Connection, record: RecordRef, key: &Key) -> Result<Option<Item>> {
    let source = match key.table {
        Table::Entry => Some(Source::Entry(get(connection, EntryId(key.id))?)),
        Table::Desk => Some(Source::Desk(Box::new(front_desk::get(connection, DeskEntryId(key.id))?))),
        Table::File => connection
            .prepare_cached("SELECT name FROM file WHERE id = ?1")?
            .query_row([key.id], |row| Ok(Source::File { id: FileId(key.id), name: row.get(0)? }))
            .optional()?,
        Table::Event => connection
            .prepare_cached("SELECT title, status, all_day FROM event WHERE id = ?1")?
            .query_row([key.id], |row| {
                let (title, status, all_day) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(Source::Meeting { id: EventId(key.id), title, status, all_day })
            })
            .optional()?,
        Table::ContractBegun | Table::ContractNotice => connection
            .prepare_cached("SELECT title, coalesce(number, '') FROM contract WHERE id = ?1")?
            .query_row([key.id], |row| {
                let notice = key.table == Table::ContractNotice;
                Ok(Source::Contract { id: ContractId(key.id), title: row.get(0)?, number: row.get(1)?, notice })
            })
            .optional()?,
        Table::Change => connection
            .prepare_cached(&format!("SELECT {OP_COLUMNS} FROM op WHERE id = ?1"))?
            .query_row([key.id], op_from_row)
            .optional()?
            .map(Source::Change),
    };
    let Some(source) = source else { return Ok(None) };
    let when = match (wall_time::parse(&key.at), key.at.parse::<NaiveDate>()) {
        (Some(time), _) => When::Time(time),
        (None, Ok(day)) => When::Day(day),
        (None, Err(_)) => return Err(Error::stored_text("timeline", &key.at)),
    };
    let other = record.kind == RecordKind::Contact && key.owner != 0 && key.owner != record.id;
    let with = if other {
        connection
            .prepare_cached("SELECT name FROM contact_row WHERE id = ?1")?
            .query_row([key.owner], |row| Ok((ContactId(key.owner), row.get(0)?)))
            .optional()?
    } else {
        None
    };
    Ok(Some(Item { kind: key.kind, at: when, with, source }))
}
