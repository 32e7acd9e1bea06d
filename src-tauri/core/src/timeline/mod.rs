//! What happened with a record: calls, letters, e-mails and visits that people note, and beside them
//! the meetings, contracts, files and changes that the office knows anyway, in one list.

pub mod delete;
pub mod list;
pub mod save;

use chrono::NaiveDateTime;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::planner::wall_time;
use crate::record::{RecordKind, RecordRef};
use crate::text_enum;

pub use delete::{delete, remove_all};
pub use list::{Item, ItemKind, Source, page};
pub use save::{insert, save};

/// An entry's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub i64);

text_enum! {
    /// What people note.
    EntryKind {
        /// A telephone call.
        Call = "call",
        /// An e-mail.
        Email = "email",
        /// A letter; one that Kontor printed is linked.
        Letter = "letter",
        /// A visit, here or there.
        Visit = "visit",
        /// Anything else that is worth knowing.
        Note = "note",
    }
}

text_enum! {
    /// From whom it came.
    Direction {
        /// Neither, or not known.
        None = "",
        /// They called, wrote or came.
        In = "in",
        /// We did.
        Out = "out",
    }
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFields {
    /// The record it belongs to: a contact, a contract or an event.
    pub owner: RecordRef,
    /// What it was.
    pub kind: EntryKind,
    /// When, in the wall time of the own firm.
    pub at: NaiveDateTime,
    /// From whom it came.
    pub direction: Direction,
    /// "Angebot besprochen".
    pub subject: String,
    /// What is to be remembered.
    pub text: String,
    /// Who of us it was.
    pub who: String,
    /// The letter that was sent, where Kontor wrote it.
    pub letter: Option<i64>,
}

/// A noted entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// What it says.
    pub fields: EntryFields,
}

const COLUMNS: &str = "owner_kind, owner_id, kind, at, direction, subject, text, who, letter_id, id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let broken =
        |index: usize, error: Error| rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error));
    let owner: String = row.get(0)?;
    let at: String = row.get(3)?;
    Ok(Entry {
        id: EntryId(row.get(9)?),
        fields: EntryFields {
            owner: RecordRef { kind: RecordKind::parse(&owner).map_err(|error| broken(0, error))?, id: row.get(1)? },
            kind: row.get(2)?,
            at: wall_time::parse(&at).ok_or_else(|| broken(3, Error::stored_text("timeline_entry.at", &at)))?,
            direction: row.get(4)?,
            subject: row.get(5)?,
            text: row.get(6)?,
            who: row.get(7)?,
            letter: row.get(8)?,
        },
    })
}

/// A noted entry.
///
/// # Errors
/// `TIMELINE_ENTRY_MISSING` where it is gone.
pub fn get(connection: &Connection, id: EntryId) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM timeline_entry WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id.0], from_row).optional()?;
    found.ok_or_else(|| gone(id))
}

fn gone(id: EntryId) -> Error {
    Error::Rule { code: "TIMELINE_ENTRY_MISSING", data: serde_json::json!({ "id": id.0 }) }
}

#[cfg(test)]
mod tests;
