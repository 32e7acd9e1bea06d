//! What was decided at a deadline: behalten, kündigen, nachverhandeln. A decision speaks of one end;
//! when the next end is up, it is asked again.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row};
use serde::{Deserialize, Serialize};

use super::register::ContractRow;
use super::{read, register};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContractId, TaskId};
use crate::search::title;
use crate::tasks;
use crate::text_enum;

text_enum! {
    /// What was decided.
    Choice {
        /// Behalten: it goes on; silent until the next window.
        Keep = "keep",
        /// Kündigen: the notice is still to be sent, so that the deadline stays in sight.
        Terminate = "terminate",
        /// Nachverhandeln: silent for a while, asked again shortly before the day.
        Renegotiate = "renegotiate",
    }
}

/// So many days before "absenden bis" a contract that is being renegotiated is asked for again.
pub const RENEGOTIATE_DAYS: u64 = 10;

/// What a person says of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionFields {
    /// What.
    pub choice: Choice,
    /// When; not after today.
    pub decided_on: NaiveDate,
    /// By whom.
    #[serde(default)]
    pub decided_by: String,
    /// Why, and what is agreed.
    #[serde(default)]
    pub note: String,
}

/// A decision of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: i64,
    /// The end that was up; none for a contract without one.
    pub end_asked: Option<NaiveDate>,
    /// What was said.
    pub fields: DecisionFields,
}

/// The decision that holds for the end that is up now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub choice: Choice,
    /// When.
    pub on: NaiveDate,
}

/// Notes a decision about a contract, for the end that was up on its day: who notes late what was decided in
/// time speaks of the window of that time. Open tasks about the contract that asked for it are done with it;
/// `asked` is how their titles begin (words are the caller's).
///
/// # Errors
/// `INVALID` with `DECISION_IN_FUTURE` at `decided_on`; `NOT_FOUND`.
pub fn decide(
    office: &mut Office,
    id: ContractId,
    fields: &DecisionFields,
    asked: &[&str],
    moment: &Moment,
) -> Result<Done<i64>> {
    if fields.decided_on > moment.today {
        return Err(Error::Invalid(vec![FieldIssue::new("decided_on", "DECISION_IN_FUTURE")]));
    }
    let end = register::row_on(office, id, fields.decided_on, moment.today)?.end;
    let name = title::of(office.read(), id.into())?.0;
    let op = Op::step("contract_decided", name).about(id);
    office.transact(op, moment, |tx| {
        settle(tx, id, asked, moment)?;
        write(tx, id, end, fields)
    })
}

/// Completes the open tasks about a contract that asked for its decision, within a running write: what was
/// decided need not be asked for any more.
pub(super) fn settle(tx: &Connection, id: ContractId, asked: &[&str], moment: &Moment) -> Result<()> {
    let open: Vec<(TaskId, String)> = tx
        .prepare_cached(
            "SELECT id, title FROM task WHERE state = 'open' AND about_kind = 'contract' AND about_id = ?1
             ORDER BY id",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (task, title) in open {
        if asked.iter().any(|begins| title.starts_with(begins)) {
            tasks::done_within(tx, task, moment)?;
        }
    }
    Ok(())
}

/// Writes a decision within a running write.
pub(super) fn write(tx: &Connection, id: ContractId, end: Option<NaiveDate>, fields: &DecisionFields) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO contract_decision (contract_id, decided_on, choice, end_asked, decided_by, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((id, fields.decided_on, fields.choice, end, fields.decided_by.trim(), fields.note.trim()))?;
    Ok(tx.last_insert_rowid())
}

/// Takes a decision back; the contract reminds again.
///
/// # Errors
/// `NOT_FOUND` where the contract has no such decision.
pub fn remove(office: &mut Office, id: ContractId, decision: i64, moment: &Moment) -> Result<Done<()>> {
    read::get(office.read(), id)?;
    let name = title::of(office.read(), id.into())?.0;
    let op = Op::step("contract_decision_removed", name).about(id);
    office.transact(op, moment, |tx| {
        let mut delete = tx.prepare_cached("DELETE FROM contract_decision WHERE id = ?1 AND contract_id = ?2")?;
        if delete.execute((decision, id))? == 0 { Err(Error::NotFound(id.into())) } else { Ok(()) }
    })
}

/// The decisions about a contract, the newest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, id: ContractId) -> Result<Vec<Decision>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, end_asked, choice, decided_on, decided_by, note FROM contract_decision
         WHERE contract_id = ?1 ORDER BY decided_on DESC, id DESC",
    )?;
    Ok(statement.query_map([id], from_row)?.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: row.get(0)?,
        end_asked: row.get(1)?,
        fields: DecisionFields {
            choice: row.get(2)?,
            decided_on: row.get(3)?,
            decided_by: row.get(4)?,
            note: row.get(5)?,
        },
    })
}

/// The last decisions of contracts.
#[derive(Debug, Default)]
pub(super) struct Last {
    of_end: HashMap<(i64, Option<NaiveDate>), Decided>,
    of_all: HashMap<i64, Decided>,
}

impl Last {
    /// What holds for a contract as it stands on a day: what was decided about the end that is up. While a special
    /// notice is open its end moves with every day, so there it is what was decided since the event.
    pub(super) fn about(&self, row: &ContractRow, today: NaiveDate) -> Option<Decided> {
        match row.special_since(today) {
            Some(event) => self.of_all.get(&row.id.0).copied().filter(|decided| decided.on >= event),
            None => self.of_end.get(&(row.id.0, row.end)).copied(),
        }
    }

    /// Whether it is settled that an end was let go by: meant to be kept, or spoken of after its last day of receipt.
    pub(super) fn settle(&self, id: ContractId, end: NaiveDate, receive_by: NaiveDate) -> bool {
        let last = self.of_end.get(&(id.0, Some(end)));
        last.is_some_and(|decided| decided.choice == Choice::Keep || decided.on > receive_by)
    }
}

/// The last decisions of every contract.
pub(super) fn last_of_all(connection: &Connection) -> Result<Last> {
    last(connection, "", [])
}

/// The last decisions of one contract.
pub(super) fn last_of(connection: &Connection, id: ContractId) -> Result<Last> {
    last(connection, "WHERE contract_id = ?1", [id])
}

fn last(connection: &Connection, which: &str, params: impl Params) -> Result<Last> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT contract_id, end_asked, choice, decided_on FROM contract_decision {which} ORDER BY decided_on, id"
    ))?;
    let mut rows = statement.query(params)?;
    let mut last = Last::default();
    // Later rows take the place of earlier ones.
    while let Some(row) = rows.next()? {
        let (id, decided) = (row.get(0)?, Decided { choice: row.get(2)?, on: row.get(3)? });
        last.of_end.insert((id, row.get(1)?), decided);
        last.of_all.insert(id, decided);
    }
    Ok(last)
}

#[cfg(test)]
mod tests;
