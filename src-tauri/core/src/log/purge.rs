//! Purging the log of one record's values, as an erasure under Art. 17 GDPR needs it.
//!
//! The ops stay in the list of what was done, without title; the values go. An op that
//! lost its images can no longer be taken back.

use rusqlite::Connection;

use crate::error::Result;
use crate::record::RecordRef;

/// Removes every value of a record from the log, within the running write.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn record(tx: &Connection, record: RecordRef) -> Result<()> {
    let owner = (record.kind.code(), record.id);
    tx.execute(
        "UPDATE op SET state = 'gone', title = ''
         WHERE id IN (SELECT op FROM change WHERE owner_kind = ?1 AND owner_id = ?2)",
        owner,
    )?;
    tx.execute("UPDATE op SET title = '' WHERE subject_kind = ?1 AND subject_id = ?2", owner)?;
    tx.execute("UPDATE change SET image = NULL WHERE owner_kind = ?1 AND owner_id = ?2", owner)?;
    tx.execute("DELETE FROM draft WHERE place = ?1 AND record_id = ?2", owner)?;
    Ok(())
}
