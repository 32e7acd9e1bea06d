//! Attaching a file.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::attachments::remove::remove_all;
use crate::attachments::{FileId, MOST_BYTES, media_type, name};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::record::RecordRef;

/// Attaches a file to a record. The name is cleaned and, where the record has a file of
/// that name, numbered; the type is told by the content.
///
/// # Errors
/// `ATTACHMENT_TOO_LARGE` beyond [`MOST_BYTES`]; `NOT_FOUND` where the record is gone.
pub fn add(
    office: &mut Office,
    owner: RecordRef,
    raw_name: &str,
    bytes: &[u8],
    moment: &Moment,
) -> Result<Done<FileId>> {
    office.transact_named(Op::step("file_added", "").about(owner), moment, |tx, op| {
        let (id, name) = insert(tx, owner, raw_name, bytes, moment.today)?;
        op.title = name;
        Ok(id)
    })
}

/// Attaches a file in place of whatever hangs on the record, as one step.
///
/// # Errors
/// As [`add`].
pub fn replace(
    office: &mut Office,
    owner: RecordRef,
    raw_name: &str,
    bytes: &[u8],
    moment: &Moment,
) -> Result<Done<FileId>> {
    office.transact_named(Op::step("file_added", "").about(owner), moment, |tx, op| {
        remove_all(tx, owner)?;
        let (id, name) = insert(tx, owner, raw_name, bytes, moment.today)?;
        op.title = name;
        Ok(id)
    })
}

/// Attaches a file within a running write; gives the name that it got.
pub(crate) fn insert(
    tx: &Tx<'_>,
    owner: RecordRef,
    raw_name: &str,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<(FileId, String)> {
    insert_for(tx, owner, "", raw_name, bytes, today)
}

/// Attaches a file for a purpose of its own: it does not stand among the record's files.
pub(crate) fn insert_for(
    tx: &Tx<'_>,
    owner: RecordRef,
    purpose: &str,
    raw_name: &str,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<(FileId, String)> {
    let name = name::clean(raw_name, "Datei");
    if bytes.len() > MOST_BYTES {
        let data = json!({ "name": name, "size": bytes.len(), "most": MOST_BYTES });
        return Err(Error::rule("ATTACHMENT_TOO_LARGE", data));
    }
    must_exist(tx, owner)?;
    let hash = hash_of(bytes);
    let name = name::unlike(&name, &names(tx, owner)?);
    tx.prepare_cached("INSERT INTO blob (hash, size, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING")?
        .execute((&hash, bytes.len(), bytes))?;
    tx.prepare_cached(
        "INSERT INTO file (owner_kind, owner_id, name, media_type, hash, size, added_on, purpose)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        owner.kind.code(),
        owner.id,
        &name,
        media_type::of(&name, bytes),
        &hash,
        bytes.len(),
        today,
        purpose,
    ))?;
    Ok((FileId(tx.last_insert_rowid()), name))
}

/// SHA-256 as lower-case hex: the name of a blob.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn must_exist(tx: &Tx<'_>, owner: RecordRef) -> Result<()> {
    // A record kind's code is the name of its table.
    let sql = format!("SELECT 1 FROM {} WHERE id = ?1", owner.kind.code());
    if tx.prepare_cached(&sql)?.exists([owner.id])? { Ok(()) } else { Err(Error::NotFound(owner)) }
}

fn names(connection: &Connection, owner: RecordRef) -> Result<Vec<String>> {
    let names = connection
        .prepare_cached("SELECT name FROM file WHERE owner_kind = ?1 AND owner_id = ?2")?
        .query_map((owner.kind.code(), owner.id), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}
