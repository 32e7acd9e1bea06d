//! What becomes of single dates whose room somebody else has: decided in the form of the series, written with it.

use chrono::NaiveDateTime;
use rusqlite::Connection;
use serde_json::json;

use super::conflicts::{DateConflict, conflicts};
use super::{open, read, strike};
use crate::error::{Error, FieldIssue, Result};
use crate::moment::Moment;
use crate::planner::{read as event_read, rooms};
use crate::record::{RoomId, SeriesId};

/// What becomes of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// It does not take place.
    Skip,
    /// It takes place in another room, and becomes an event of its own for that.
    Room(RoomId),
    /// It takes place there all the same, for this reason; it becomes an event of its own to bear it.
    AllTheSame(String),
}

/// What becomes of one date of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateChoice {
    /// The date, by its original start.
    pub original: NaiveDateTime,
    /// What becomes of it.
    pub choice: Choice,
}

/// What is wrong with choices, each at its line.
pub(super) fn check(connection: &Connection, choices: &[DateChoice]) -> Result<()> {
    let mut issues = Vec::new();
    for (index, one) in choices.iter().enumerate() {
        match &one.choice {
            Choice::Skip => {}
            Choice::Room(room) => {
                if !connection.prepare_cached("SELECT 1 FROM room WHERE id = ?1")?.exists([room])? {
                    issues.push(FieldIssue::new(format!("dates.{index}.room_id"), "ROOM_UNKNOWN"));
                }
            }
            Choice::AllTheSame(reason) => {
                if reason.trim().is_empty() {
                    issues.push(FieldIssue::with(
                        format!("dates.{index}.reason"),
                        "OVERRIDE_REASON_MISSING",
                        json!({ "day": one.original.date() }),
                    ));
                }
            }
        }
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Writes what was decided, within a running write, and gives what is in the way of the series after that. A choice for
/// a day that the rule does not have any more has nothing to decide.
pub(super) fn apply(
    tx: &Connection,
    id: SeriesId,
    choices: &[DateChoice],
    moment: &Moment,
) -> Result<Vec<DateConflict>> {
    check(tx, choices)?;
    let mut left = Vec::new();
    for one in choices {
        let series = read::get(tx, id)?;
        if !strike::has(&series, one.original)? {
            continue;
        }
        match &one.choice {
            Choice::Skip => {
                strike::within(tx, id, one.original)?;
            }
            Choice::Room(room) => {
                let event = open::within(tx, &series, one.original)?;
                tx.prepare_cached("UPDATE event SET room_id = ?2 WHERE id = ?1")?.execute((event, room))?;
                // The other room is looked at as well, in the same transaction.
                let opened = event_read::get(tx, event)?;
                let met = rooms::conflicts(tx, &opened)?.into_iter();
                left.extend(met.map(|other| DateConflict {
                    original: one.original,
                    when: opened.fields.when.clone(),
                    other,
                }));
            }
            Choice::AllTheSame(reason) => {
                let event = open::within(tx, &series, one.original)?;
                tx.prepare_cached("UPDATE event SET room_override = ?2 WHERE id = ?1")?
                    .execute((event, reason.trim()))?;
            }
        }
    }
    left.extend(conflicts(tx, Some(id), &read::get(tx, id)?.fields, moment.today)?);
    left.sort_by_key(|conflict| conflict.original);
    Ok(left)
}
