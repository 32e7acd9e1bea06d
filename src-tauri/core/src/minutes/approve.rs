//! Approving minutes: decisions get their numbers, and nothing changes any more.

use rusqlite::Connection;
use serde_json::json;

use super::{MinutesState, read};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::log::purge::end_undo;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EventId, MinutesId, RecordRef};

/// Approves released minutes, in a sitting where one is named. This is fixed: it cannot be undone, and a correction
/// is a version of its own. Gives the numbers that were drawn.
///
/// # Errors
/// `MINUTES_NOT_RELEASED`, `MINUTES_APPROVED`; `NOT_FOUND`.
pub fn approve(
    office: &mut Office,
    id: MinutesId,
    approved_in: Option<EventId>,
    moment: &Moment,
) -> Result<Done<Vec<String>>> {
    let minutes = read::get(office.read(), id)?;
    match minutes.state {
        MinutesState::Draft => return Err(Error::rule("MINUTES_NOT_RELEASED", json!(null))),
        MinutesState::Approved => {
            return Err(Error::rule("MINUTES_APPROVED", json!({ "version": minutes.version })));
        }
        MinutesState::Released => {}
    }
    let title = crate::planner::read::get(office.read(), minutes.event_id)?.fields.title;
    let op = Op::fixed("minutes_approved", title).about(minutes.event_id);
    office.transact(op, moment, |tx| {
        let drawn = number_decisions(tx, id)?;
        // What led to them is fixed with them: no earlier step may bring back another wording.
        for record in [RecordRef::from(id), minutes.event_id.into()] {
            let owner = (record.kind.code(), record.id);
            end_undo(tx, "SELECT op FROM change WHERE owner_kind = ?1 AND owner_id = ?2", owner)?;
        }
        tx.prepare_cached("UPDATE minutes SET state = ?2, approved_on = ?3, approved_in = ?4 WHERE id = ?1")?
            .execute((id, MinutesState::Approved, moment.today, approved_in))?;
        Ok(drawn)
    })
}

/// Numbers the decisions of a body in their order: `BR-2026-014`, without gaps per body and year. The year is that
/// of the sitting. Without a body a decision bears no number.
fn number_decisions(tx: &Connection, id: MinutesId) -> Result<Vec<String>> {
    let rows: Vec<(i64, String, String)> = tx
        .prepare_cached(
            "SELECT decision.id, body.code, substr(decision.decided_on, 1, 4)
             FROM decision JOIN body ON body.id = decision.body_id
             JOIN minutes_item ON minutes_item.id = decision.minutes_item_id
             WHERE decision.minutes_id = ?1 AND decision.number IS NULL
             ORDER BY minutes_item.position, decision.position, decision.id",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut drawn = Vec::new();
    for (row, code, year) in rows {
        let prefix = format!("{code}-{year}-");
        // Decisions that bear a number are never deleted, so the highest one is the last one.
        let last: i64 = tx
            .prepare_cached(
                "SELECT coalesce(max(CAST(substr(number, length(?1) + 1) AS INTEGER)), 0) FROM decision
                 WHERE substr(number, 1, length(?1)) = ?1",
            )?
            .query_row([&prefix], |row| row.get(0))?;
        let number = format!("{prefix}{:03}", last + 1);
        tx.prepare_cached("UPDATE decision SET number = ?2 WHERE id = ?1")?.execute((row, &number))?;
        drawn.push(number);
    }
    Ok(drawn)
}
