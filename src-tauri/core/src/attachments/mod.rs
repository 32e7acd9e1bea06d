//! Files that hang on a record. Their bytes live in the office file.
//!
//! A blob is written once under its SHA-256 and is not logged; the entry that names it
//! is, so that undo brings an attachment back without ever copying its bytes.

pub mod add;
pub mod media_type;
pub mod name;
pub mod photo;
pub mod read;
pub mod remove;

pub use add::add;
pub use media_type::Opening;
pub use read::{bytes, get, list};
pub use remove::remove;

use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::record::{RecordKind, RecordRef};

/// An attachment is at most this long, in bytes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// An attachment's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileId(pub i64);

impl rusqlite::ToSql for FileId {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

/// An attachment, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its id.
    pub id: FileId,
    /// What it hangs on.
    pub owner: RecordRef,
    /// A cleaned file name, safe on every system.
    pub name: String,
    /// By its content, not by its ending.
    pub media_type: String,
    /// SHA-256, lower-case hex.
    pub hash: String,
    /// In bytes.
    pub size: u64,
    /// The day it came in.
    pub added_on: NaiveDate,
}

impl Attachment {
    /// How it may be handed to the system's program.
    #[must_use]
    pub fn opening(&self) -> Opening {
        media_type::opening(&self.name, &self.media_type)
    }
}

const COLUMNS: &str = "id, owner_kind, owner_id, name, media_type, hash, size, added_on";

/// The kind comes as text, so that an unknown one is a coded error.
fn from_row(row: &Row<'_>) -> rusqlite::Result<(String, Attachment)> {
    let attachment = Attachment {
        id: FileId(row.get(0)?),
        owner: RecordRef { kind: RecordKind::Contract, id: row.get(2)? },
        name: row.get(3)?,
        media_type: row.get(4)?,
        hash: row.get(5)?,
        size: row.get(6)?,
        added_on: row.get(7)?,
    };
    Ok((row.get(1)?, attachment))
}

fn with_owner((kind, mut attachment): (String, Attachment)) -> Result<Attachment> {
    attachment.owner.kind = RecordKind::parse(&kind)?;
    Ok(attachment)
}

fn gone(id: FileId) -> Error {
    Error::rule("ATTACHMENT_MISSING", serde_json::json!({ "id": id }))
}
