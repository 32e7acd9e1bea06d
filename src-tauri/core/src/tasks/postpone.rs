//! Moving many tasks at once, and giving them to somebody.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::save::write;
use super::{TaskFields, read};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time;
use crate::record::{EmployeeId, TaskId};
use crate::text_enum;

text_enum! {
    /// Which day of a task is set.
    Which {
        /// Until when.
        Due = "due",
        /// The Wiedervorlage.
        FollowUp = "follow_up",
        /// The day by which the task stands on today's list: the Wiedervorlage where there is one
        /// and it has come, else the day until which it is to be done.
        Shown = "shown",
    }
}

/// Sets a day of tasks, in one step; none takes it away. Of a task that repeats this run alone is
/// postponed, also beyond the end of its row: those after it fall where they would have fallen.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn postpone(
    office: &mut Office,
    ids: &[TaskId],
    which: Which,
    day: Option<NaiveDate>,
    moment: &Moment,
) -> Result<Done<()>> {
    let op = match ids {
        [only] => {
            let code = if which == Which::FollowUp { "task_follow_up" } else { "task_postponed" };
            Op::step(code, read::get(office.read(), *only)?.fields.title).about(*only)
        }
        many if which == Which::FollowUp => Op::step("tasks_follow_up", many.len().to_string()),
        many => Op::step("tasks_postponed", many.len().to_string()),
    };
    office.transact(op, moment, |tx| {
        for id in ids {
            let mut fields = read::get(tx, *id)?.fields;
            let has_come = fields.follow_up.is_some_and(|shown| shown <= moment.today);
            let by_follow_up = match which {
                Which::Due => false,
                Which::FollowUp => true,
                Which::Shown => has_come || (fields.due.is_none() && fields.follow_up.is_some()),
            };
            let before = if by_follow_up { fields.follow_up } else { fields.due };
            // On today's list it stands for both, where both have come.
            let both = which == Which::Shown && by_follow_up && fields.due.is_some_and(|due| due <= moment.today);
            if by_follow_up {
                fields.follow_up = day;
            }
            if !by_follow_up || (both && day.is_some()) {
                fields.due = day;
            }
            // The reminder moves along: it was set as long before.
            if let (Some(before), Some(day), Some(at)) = (before, day, fields.remind_at) {
                fields.remind_at = at.checked_add_signed(day - before);
            }
            set_days(tx, *id, &fields)?;
        }
        Ok(())
    })
}

/// Writes the days of this run and nothing else: those of its row stay.
fn set_days(tx: &Connection, id: TaskId, fields: &TaskFields) -> Result<()> {
    let time = fields.due_time.filter(|_| fields.due.is_some()).map(wall_time::format_clock);
    tx.prepare_cached("UPDATE task SET due = ?2, due_time = ?3, follow_up = ?4, remind_at = ?5 WHERE id = ?1")?
        .execute((id, fields.due, time, fields.follow_up, fields.remind_at.map(wall_time::format)))?;
    Ok(())
}

/// Gives tasks to somebody, in one step; none takes them back.
///
/// # Errors
/// `INVALID` where that person has left; `NOT_FOUND`.
pub fn assign(office: &mut Office, ids: &[TaskId], to: Option<EmployeeId>, moment: &Moment) -> Result<Done<()>> {
    let op = match ids {
        [only] => Op::step("task_assigned", read::get(office.read(), *only)?.fields.title).about(*only),
        many => Op::step("tasks_assigned", many.len().to_string()),
    };
    office.transact(op, moment, |tx| {
        for id in ids {
            let mut fields = read::get(tx, *id)?.fields;
            fields.assignee_id = to;
            fields.assignee.clear();
            write(tx, Some(*id), &fields, moment)?;
        }
        Ok(())
    })
}
