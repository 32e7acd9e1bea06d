//! The open tasks of a checklist move with the date of its record, in the step that moves it.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;

use super::falls::{self, WorkingDays};
use super::{Anchor, anchor};
use crate::error::Result;
use crate::planner::wall_time;
use crate::record::{ChecklistId, RecordKind, RecordRef, TaskId};

/// Moves what counts from the dates of these records, which a write has touched. A task that
/// somebody set to another day stays there, and so does one that is done.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn follow(tx: &Connection, touched: &[RecordRef], today: NaiveDate) -> Result<()> {
    for record in touched {
        if !matches!(record.kind, RecordKind::Contract | RecordKind::Event | RecordKind::Employee) {
            continue;
        }
        let hung: Vec<(ChecklistId, Anchor, Option<NaiveDate>)> = tx
            .prepare_cached("SELECT id, anchor, anchored_on FROM checklist WHERE about_kind = ?1 AND about_id = ?2")?
            .query_map((record.kind.code(), record.id), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (id, which, before) in hung {
            // Without a date there is nothing to count from: the days stay as they are.
            let Some(now) = anchor::on(tx, *record, which, today)? else { continue };
            if before != Some(now) {
                move_tasks(tx, id, before, now)?;
            }
        }
    }
    Ok(())
}

fn move_tasks(tx: &Connection, id: ChecklistId, before: Option<NaiveDate>, now: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE checklist SET anchored_on = ?2 WHERE id = ?1")?.execute((id, now))?;
    type Open = (TaskId, i64, Option<NaiveDate>, Option<NaiveDate>, Option<String>);
    let open: Vec<Open> = tx
        .prepare_cached(
            "SELECT id, offset_days, due, follow_up, remind_at FROM task
             WHERE checklist_id = ?1 AND state = 'open' AND offset_days IS NOT NULL",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let working = WorkingDays::of(tx)?;
    for (task, offset, due, follow_up, remind_at) in open {
        let was = before.and_then(|before| working.falls(before, offset));
        // Of a list that was hung before they fell on working days.
        let as_counted = before.and_then(|before| falls::moved(before, offset));
        if due != was && due != as_counted {
            continue;
        }
        let due = working.falls(now, offset);
        let shown = match (follow_up, before) {
            (Some(shown), Some(before)) => shown.checked_add_signed(now - before),
            (shown, _) => shown,
        };
        let reminded = match (remind_at.as_deref().and_then(wall_time::parse), before) {
            (Some(at), Some(before)) => at.checked_add_signed(now - before).map(wall_time::format),
            _ => remind_at,
        };
        // The row of a task that repeats begins on the new day.
        tx.prepare_cached(
            "UPDATE task SET due = ?2, follow_up = ?3, remind_at = ?4,
             row_due = CASE WHEN repeat_unit <> '' THEN ?2 END, row_follow_up = CASE WHEN repeat_unit <> '' THEN ?3 END,
             row_remind_at = CASE WHEN repeat_unit <> '' THEN ?4 END,
             repeat_day = CASE WHEN repeat_day IS NOT NULL THEN ?5 END WHERE id = ?1",
        )?
        .execute((task, due, shown, reminded, due.map(|due| due.day())))?;
    }
    Ok(())
}
