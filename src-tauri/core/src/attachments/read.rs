//! Reading attachments.

use rusqlite::{Connection, OptionalExtension};

use crate::attachments::{Attachment, COLUMNS, FileId, add, from_row, gone, with_owner};
use crate::error::{Error, Result};
use crate::record::RecordRef;

/// The attachments of a record in the order in which they came, its picture apart.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection, owner: RecordRef) -> Result<Vec<Attachment>> {
    let sql =
        format!("SELECT {COLUMNS} FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = '' ORDER BY id");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((owner.kind.code(), owner.id), from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(with_owner).collect()
}

/// One attachment.
///
/// # Errors
/// `ATTACHMENT_MISSING`.
pub fn get(connection: &Connection, id: FileId) -> Result<Attachment> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM file WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()?
        .ok_or_else(|| gone(id))
        .and_then(with_owner)
}

/// The file that hangs on a record for a purpose of its own.
pub(crate) fn of_purpose(connection: &Connection, owner: RecordRef, purpose: &str) -> Result<Option<Attachment>> {
    let sql = format!("SELECT {COLUMNS} FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = ?3");
    let found = connection.prepare_cached(&sql)?.query_row((owner.kind.code(), owner.id, purpose), from_row);
    found.optional()?.map(with_owner).transpose()
}

/// Its bytes, held against their hash.
///
/// # Errors
/// `ATTACHMENT_MISSING`; `FILE_DAMAGED` where the bytes are gone or are not what was attached.
pub fn bytes(connection: &Connection, id: FileId) -> Result<Vec<u8>> {
    let attachment = get(connection, id)?;
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM blob WHERE hash = ?1")?
        .query_row([&attachment.hash], |row| row.get(0))
        .optional()?;
    match bytes {
        Some(bytes) if add::hash_of(&bytes) == attachment.hash => Ok(bytes),
        Some(_) => Err(Error::FileDamaged(format!("blob of {}", attachment.name))),
        None => Err(Error::FileDamaged(format!("no blob of {}", attachment.name))),
    }
}
