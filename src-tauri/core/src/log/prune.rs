//! Pruning of the log: after thirty days undo ends, history stays.

use chrono::Duration;
use rusqlite::Connection;

use crate::error::Result;
use crate::moment::Moment;
use crate::office::Office;

/// For how many days a step can be taken back.
pub const UNDO_DAYS: i64 = 30;

impl Office {
    /// Drops images of deleted rows and steps that were taken back, older than thirty
    /// days, and the bytes that no file and no young change names. What changed on living
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
    tx.execute(
        "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM file)
         AND hash NOT IN (SELECT json_extract(image, '$.hash') FROM change
                          WHERE tbl = 'file' AND kind = 'D' AND image IS NOT NULL)",
        [],
    )?;
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('pruned_on', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [&day],
    )?;
    Ok(())
}
