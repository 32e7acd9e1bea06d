//! Taking an entry off. Undo brings it back.

use rusqlite::Connection;

use super::{EntryId, get, gone};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::RecordRef;
use crate::search::title;

/// Deletes a noted entry.
///
/// # Errors
/// `TIMELINE_ENTRY_MISSING`.
pub fn delete(office: &mut Office, id: EntryId, moment: &Moment) -> Result<Done<()>> {
    let owner = get(office.read(), id)?.fields.owner;
    let op = Op::step("timeline_deleted", title::of(office.read(), owner)?.0).about(owner);
    office.transact(op, moment, |tx| {
        if tx.prepare_cached("DELETE FROM timeline_entry WHERE id = ?1")?.execute([id.0])? == 0 {
            return Err(gone(id));
        }
        Ok(())
    })
}

/// Takes off every entry of a record that is being deleted, in the same write.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn remove_all(tx: &Connection, owner: RecordRef) -> Result<()> {
    tx.prepare_cached("DELETE FROM timeline_entry WHERE owner_kind = ?1 AND owner_id = ?2")?
        .execute((owner.kind.code(), owner.id))?;
    Ok(())
}
