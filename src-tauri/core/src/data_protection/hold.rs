//! A hold ("Sperre"): while an audit or a dispute runs, nothing is erased, whatever period
//! has passed.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContactId, RetentionHoldId};

/// A hold, on one contact or on all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its id; none for a new one.
    pub id: Option<RetentionHoldId>,
    /// Whom it holds; none: everybody.
    pub contact_id: Option<ContactId>,
    /// "Betriebsprüfung 2021–2023".
    pub reason: String,
    /// First day.
    pub since: NaiveDate,
    /// Last day; none: it still runs.
    pub until: Option<NaiveDate>,
}

const COLUMNS: &str = "id, contact_id, reason, since, until";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Hold> {
    Ok(Hold { id: row.get(0)?, contact_id: row.get(1)?, reason: row.get(2)?, since: row.get(3)?, until: row.get(4)? })
}

/// Every hold, the running ones first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection) -> Result<Vec<Hold>> {
    let sql = format!("SELECT {COLUMNS} FROM retention_hold ORDER BY until IS NOT NULL, since DESC, id");
    let holds = connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(holds)
}

/// The holds that stand on a contact on a day, those on everybody included.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn on(connection: &Connection, id: ContactId, day: NaiveDate) -> Result<Vec<Hold>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM retention_hold
         WHERE (contact_id IS NULL OR contact_id = ?1) AND since <= ?2 AND (until IS NULL OR until >= ?2) ORDER BY id"
    );
    let holds = connection.prepare_cached(&sql)?.query_map((id, day), from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(holds)
}

/// Puts a hold, or changes one.
///
/// # Errors
/// `INVALID` without a reason or with an end before the beginning; `NOT_FOUND`.
pub fn save(office: &mut Office, hold: &Hold, moment: &Moment) -> Result<Done<RetentionHoldId>> {
    let mut issues = Vec::new();
    if hold.reason.trim().is_empty() {
        issues.push(FieldIssue::new("reason", "HOLD_REASON_MISSING"));
    }
    if hold.until.is_some_and(|until| until < hold.since) {
        issues.push(FieldIssue::new("until", "END_BEFORE_START"));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let values = (hold.contact_id, hold.reason.trim(), hold.since, hold.until);
    office.transact(Op::step("retention_hold_saved", hold.reason.trim()), moment, |tx| match hold.id {
        Some(id) => {
            let changed = tx
                .prepare_cached(
                    "UPDATE retention_hold SET contact_id = ?1, reason = ?2, since = ?3, until = ?4 WHERE id = ?5",
                )?
                .execute((values.0, values.1, values.2, values.3, id))?;
            if changed == 0 { Err(Error::NotFound(id.into())) } else { Ok(id) }
        }
        None => {
            tx.prepare_cached("INSERT INTO retention_hold (contact_id, reason, since, until) VALUES (?1, ?2, ?3, ?4)")?
                .execute(values)?;
            Ok(RetentionHoldId(tx.last_insert_rowid()))
        }
    })
}

/// Removes a hold that was put by mistake.
///
/// # Errors
/// `NOT_FOUND`.
pub fn remove(office: &mut Office, id: RetentionHoldId, moment: &Moment) -> Result<Done<()>> {
    office.transact(Op::step("retention_hold_removed", "").about(id), moment, |tx| {
        match tx.prepare_cached("DELETE FROM retention_hold WHERE id = ?1")?.execute([id])? {
            0 => Err(Error::NotFound(id.into())),
            _ => Ok(()),
        }
    })
}
