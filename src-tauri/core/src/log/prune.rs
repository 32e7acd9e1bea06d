//! Pruning of the log: after thirty days undo ends, history stays.

use chrono::Duration;
use rusqlite::Connection;

use crate::error::Result;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::RecordKind;

/// For how many days a step can be taken back.
pub const UNDO_DAYS: i64 = 30;

impl Office {
    /// Drops images of deleted rows, whatever is kept of deleted records, and steps that were
    /// taken back, older than thirty days, and the bytes that no file and no young change names. What changed on living
    /// records stays as their history. Run at close, at most once a day.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn prune(&mut self, moment: &Moment) -> Result<()> {
        let day = moment.today.format("%Y-%m-%d").to_string();
        if self.meta("pruned_on")?.as_deref() == Some(day.as_str()) {
            return Ok(());
        }
        self.housekeep(|tx| prune(tx, moment))
    }
}

/// Prunes the log of an open file.
pub(crate) fn prune(tx: &Connection, moment: &Moment) -> Result<()> {
    let day = moment.today.format("%Y-%m-%d").to_string();
    let limit = (moment.now - Duration::days(UNDO_DAYS)).format("%Y-%m-%dT%H:%M:%SZ").to_string();
    tx.execute(
        "DELETE FROM change WHERE op IN (SELECT id FROM op WHERE at < ?1 AND (class = 'undo' OR state <> 'done'))",
        [&limit],
    )?;
    tx.execute("DELETE FROM op WHERE at < ?1 AND (class = 'undo' OR state <> 'done')", [&limit])?;
    tx.execute(
        "UPDATE change SET image = NULL WHERE kind = 'D' AND image IS NOT NULL
         AND op IN (SELECT id FROM op WHERE at < ?1)",
        [&limit],
    )?;
    tx.execute("UPDATE op SET class = 'fixed' WHERE at < ?1 AND class = 'step'", [&limit])?;
    forget_the_dead(tx, &limit)?;
    free_blobs(tx)?;
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('pruned_on', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [&day],
    )?;
    Ok(())
}

/// Records that are gone for good leave no values in the log: deleting somebody ends with
/// that, too. The former selves of merged contacts live on in the one that stayed.
fn forget_the_dead(tx: &Connection, limit: &str) -> Result<()> {
    let kinds: Vec<String> = tx
        .prepare("SELECT DISTINCT owner_kind FROM change")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for kind in kinds {
        // A record kind's code is the name of its table.
        let table = RecordKind::parse(&kind)?.code();
        let dead = |id: &str| {
            let former = if table == "contact" {
                format!(" AND {id} NOT IN (SELECT former_id FROM contact_alias)")
            } else {
                String::new()
            };
            format!("{id} NOT IN (SELECT id FROM {table}){former}")
        };
        tx.execute(
            &format!(
                "UPDATE change SET image = NULL WHERE image IS NOT NULL AND owner_kind = ?2 AND {}
                 AND op IN (SELECT id FROM op WHERE at < ?1)",
                dead("owner_id")
            ),
            (limit, table),
        )?;
        tx.execute(
            &format!(
                "UPDATE op SET title = '' WHERE at < ?1 AND subject_kind = ?2 AND title <> '' AND {}",
                dead("subject_id")
            ),
            (limit, table),
        )?;
    }
    Ok(())
}

/// Removes the bytes that no file and no step that can be taken back names.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn free_blobs(tx: &Connection) -> Result<()> {
    tx.execute(
        "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM file)
         AND hash NOT IN (SELECT json_extract(image, '$.hash') FROM change
                          WHERE tbl = 'file' AND kind = 'D' AND image IS NOT NULL)",
        [],
    )?;
    Ok(())
}
