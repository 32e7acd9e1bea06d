//! Who was there: ticked once, and on every paper from then on.

use std::collections::HashSet;

use chrono::NaiveTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::event::ParticipantId;
use super::registrations::ATTENDING;
use super::wall_time::{clock_column, format_clock};
use super::{read, wall_time_form};
use crate::bodies::Votes;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;
use crate::text_enum;

text_enum! {
    /// Whether somebody was there.
    Presence {
        /// Nobody noted it.
        Unknown = "",
        /// Anwesend.
        Present = "present",
        /// Entschuldigt.
        Excused = "excused",
        /// Unentschuldigt.
        Absent = "absent",
    }
}

/// Whether, and from when to when, one participant was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The line of the participants.
    pub participant: ParticipantId,
    /// Whether they were there.
    pub presence: Presence,
    /// Where they came late: from when.
    #[serde(default, with = "wall_time_form::optional_time")]
    pub from: Option<NaiveTime>,
    /// Where they left early: until when.
    #[serde(default, with = "wall_time_form::optional_time")]
    pub to: Option<NaiveTime>,
    /// Who represents them, where somebody does: their votes count as present.
    #[serde(default)]
    pub proxy: String,
}

/// Notes who was there, in one step. Participants that are not named keep what was noted of them.
///
/// # Errors
/// `INVALID` with `ROW_UNKNOWN`, `LEFT_BEFORE_COMING`, `PROXY_PRESENT` at the line; `NOT_FOUND`.
pub fn note(office: &mut Office, event: EventId, noted: &[Attendance], moment: &Moment) -> Result<Done<()>> {
    let title = read::get(office.read(), event)?.fields.title;
    office.transact(Op::step("attendance_noted", title).about(event), moment, |tx| {
        let issues = issues(tx, event, noted)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        for one in noted {
            let there = one.presence == Presence::Present;
            tx.prepare_cached(
                "UPDATE participant SET attendance = ?2, present_from = ?3, present_to = ?4, proxy = ?5
                 WHERE id = ?1 AND (attendance, present_from, present_to, proxy) IS NOT (?2, ?3, ?4, ?5)",
            )?
            .execute((
                one.participant,
                one.presence,
                one.from.filter(|_| there).map(format_clock),
                one.to.filter(|_| there).map(format_clock),
                one.proxy.trim(),
            ))?;
        }
        Ok(())
    })
}

fn issues(tx: &Connection, event: EventId, noted: &[Attendance]) -> Result<Vec<FieldIssue>> {
    let own: HashSet<i64> = tx
        .prepare_cached(&format!("SELECT id FROM participant WHERE event_id = ?1 AND {ATTENDING}"))?
        .query_map([event], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut issues = Vec::new();
    for (index, one) in noted.iter().enumerate() {
        let path = |field: &str| format!("attendance.{index}.{field}");
        if !own.contains(&one.participant.0) {
            issues.push(FieldIssue::new(path("participant"), "ROW_UNKNOWN"));
        }
        if one.from.is_some_and(|from| one.to.is_some_and(|to| to <= from)) {
            issues.push(FieldIssue::new(path("to"), "LEFT_BEFORE_COMING"));
        }
        if one.presence == Presence::Present && !one.proxy.trim().is_empty() {
            issues.push(FieldIssue::new(path("proxy"), "PROXY_PRESENT"));
        }
    }
    Ok(issues)
}

/// What was noted of an event's participants, in their order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, event: EventId) -> Result<Vec<Attendance>> {
    let noted = connection
        .prepare_cached(&format!(
            "SELECT id, attendance, present_from, present_to, proxy FROM participant
                 WHERE event_id = ?1 AND {ATTENDING} ORDER BY position, id"
        ))?
        .query_map([event], |row| {
            let clock = |index| -> rusqlite::Result<Option<NaiveTime>> {
                let text: Option<String> = row.get(index)?;
                if text.is_some() { clock_column(row, index).map(Some) } else { Ok(None) }
            };
            Ok(Attendance {
                participant: row.get(0)?,
                presence: row.get(1)?,
                from: clock(2)?,
                to: clock(3)?,
                proxy: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(noted)
}

/// The votes of an event and how many of them are present or represented; none where nobody noted who was there.
/// Guests and speakers have none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn votes(connection: &Connection, event: EventId) -> Result<Option<Votes>> {
    let (noted, all, present): (u32, u32, u32) = connection
        .prepare_cached(&format!(
            "SELECT count(*) FILTER (WHERE attendance <> ''),
                        coalesce(sum(votes) FILTER (WHERE role NOT IN ('guest', 'speaker')), 0),
                        coalesce(sum(votes) FILTER (WHERE role NOT IN ('guest', 'speaker')
                                                     AND (attendance = 'present' OR proxy <> '')), 0)
                 FROM participant WHERE event_id = ?1 AND {ATTENDING}"
        ))?
        .query_row([event], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok((noted > 0).then_some(Votes { all, present }))
}
