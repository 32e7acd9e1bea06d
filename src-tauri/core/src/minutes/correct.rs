//! Correcting approved minutes: the next version begins as a copy, with the reason.

use serde_json::json;

use super::{MinutesState, read, save};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::MinutesId;

/// Begins the next version of approved minutes. Its decisions keep their numbers, and its tasks stay those that were
/// made.
///
/// # Errors
/// `MINUTES_NOT_APPROVED` where they can still be changed; `INVALID` with `TEXT_MISSING` at `reason`; `NOT_FOUND`.
pub fn correct(office: &mut Office, id: MinutesId, reason: &str, moment: &Moment) -> Result<Done<MinutesId>> {
    let minutes = read::get(office.read(), id)?;
    let newest = read::newest(office.read(), minutes.event_id)?;
    if minutes.state != MinutesState::Approved || newest.is_none_or(|newest| newest.id != id) {
        return Err(Error::rule("MINUTES_NOT_APPROVED", json!({ "version": minutes.version })));
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::field("reason", "TEXT_MISSING"));
    }
    let title = crate::planner::read::get(office.read(), minutes.event_id)?.fields.title;
    let op = Op::step("minutes_corrected", title).about(minutes.event_id);
    office.transact(op, moment, |tx| {
        let next = save::insert(tx, minutes.event_id, minutes.version + 1, reason, &minutes.fields, moment)?;
        save::write_items(tx, next, minutes.event_id, &minutes.fields)?;
        // Rows belong to each other by their places; their ids follow the order in which they were typed.
        for (table, column) in [("decision", "number"), ("minutes_task", "task_id")] {
            let sql = format!(
                "SELECT part.id, part.{column} FROM {table} AS part
                 JOIN minutes_item AS item ON item.id = part.minutes_item_id
                 WHERE part.minutes_id = ?1 ORDER BY item.position, part.position"
            );
            let of = |version: MinutesId| -> Result<Vec<(i64, rusqlite::types::Value)>> {
                let rows = tx
                    .prepare_cached(&sql)?
                    .query_map([version], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect::<rusqlite::Result<_>>()?;
                Ok(rows)
            };
            for ((row, _), (_, value)) in of(next)?.into_iter().zip(of(id)?) {
                tx.prepare_cached(&format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1"))?.execute((row, value))?;
            }
        }
        Ok(next)
    })
}
