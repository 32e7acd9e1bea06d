//! The row of a repeating task: which days were meant, and when it comes again.

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::repeat::MOST;
use super::{RepeatFrom, RepeatUnit, RowDays, Task, TaskFields, read};
use crate::error::Result;
use crate::record::TaskId;

/// The days of the row of a task that is written; none where nothing repeats. Days that somebody
/// typed are those of the row; where a run was postponed and its day is left alone, the row stays.
///
/// "Every month on the 31st" is still the 31st after February: the day that was meant is noted.
pub(super) fn keep(fields: &mut TaskFields, before: Option<&Task>) -> Option<RowDays> {
    let shown = RowDays::shown(fields);
    let repeat = fields.repeat.as_mut()?;
    let kept = before.and_then(|task| Some((RowDays::shown(&task.fields), task.row?)));
    let row = match kept {
        Some((was, row)) if was.day() == shown.day() => {
            // What is typed beside a postponed day is meant as far from the day of the row as from that one.
            let put_off = was.day().zip(row.day()).map_or(TimeDelta::zero(), |(shown, row)| shown - row);
            let day = |day: Option<NaiveDate>| day.and_then(|day| day.checked_sub_signed(put_off));
            RowDays {
                due: if was.due == shown.due { row.due } else { day(shown.due) },
                follow_up: if was.follow_up == shown.follow_up { row.follow_up } else { day(shown.follow_up) },
                remind_at: if was.remind_at == shown.remind_at {
                    row.remind_at
                } else {
                    shown.remind_at.and_then(|at| at.checked_sub_signed(put_off))
                },
            }
        }
        _ => shown,
    };
    let in_months = matches!(repeat.unit, RepeatUnit::Month | RepeatUnit::Year);
    let stands = kept.is_none_or(|(_, before)| before.day() == row.day());
    repeat.day = match row.day() {
        Some(_) if in_months && stands && repeat.day.is_some() => repeat.day,
        Some(day) if in_months && repeat.from == RepeatFrom::Due => Some(day.day()),
        _ => None,
    };
    Some(row)
}

/// The next days of a task as it is being written (`id` none: a new one), where this run is done
/// today, or on its day where that lies ahead. At most `most`; empty where nothing comes again.
///
/// # Errors
/// `NOT_FOUND` where the task is gone; whatever SQLite refuses.
pub fn upcoming(
    connection: &Connection,
    id: Option<TaskId>,
    fields: &TaskFields,
    most: usize,
    today: NaiveDate,
) -> Result<Vec<NaiveDate>> {
    let before = id.map(|id| read::get(connection, id)).transpose()?;
    let mut fields = fields.clone();
    let row = keep(&mut fields, before.as_ref());
    let (Some(row), Some(repeat)) = (row, fields.repeat) else { return Ok(Vec::new()) };
    if !(1..=MOST).contains(&repeat.count) {
        return Ok(Vec::new());
    }
    let mut day = row.day();
    let mut done = RowDays::shown(&fields).day().map_or(today, |shown| shown.max(today));
    let mut days = Vec::new();
    while days.len() < most
        && let Some(next) = repeat.next(day, done)
    {
        days.push(next);
        (day, done) = (Some(next), next);
    }
    Ok(days)
}
