//! Writing minutes while they are a draft.

use rusqlite::{Connection, named_params};
use serde_json::json;

use super::{MinutesFields, MinutesItem, MinutesState, check, read};
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EventId, MinutesId, RecordKind};

/// Saves the minutes of an event: the first version, or the newest one while it is a draft.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `MINUTES_RELEASED` and `MINUTES_APPROVED` where they are no draft
/// any more; `NOT_FOUND` where the event is gone.
pub fn save(office: &mut Office, event: EventId, fields: &MinutesFields, moment: &Moment) -> Result<Done<MinutesId>> {
    save_from(From::Form, office, event, fields, moment)
}

/// As [`save`], from elsewhere than their form: what is typed there meanwhile stays.
pub(crate) fn save_beside(
    office: &mut Office,
    event: EventId,
    fields: &MinutesFields,
    moment: &Moment,
) -> Result<Done<MinutesId>> {
    save_from(From::Beside, office, event, fields, moment)
}

/// Where minutes are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Form,
    Beside,
}

fn save_from(
    from: From,
    office: &mut Office,
    event: EventId,
    fields: &MinutesFields,
    moment: &Moment,
) -> Result<Done<MinutesId>> {
    let title = crate::planner::read::get(office.read(), event)?.fields.title;
    let fields = check::tidy(fields);
    let before = read::newest(office.read(), event)?;
    let code = if before.is_some() { "minutes_changed" } else { "minutes_begun" };
    office.transact(Op::step(code, title).about(event), moment, |tx| {
        if let Some(before) = &before {
            refuse_fixed(before)?;
        }
        let issues = check::issues(tx, event, &fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        if from == From::Form {
            drafts::settled(tx, RecordKind::Minutes.code(), Some(event.0))?;
        }
        write(tx, event, before.map(|before| before.id), &fields, moment)
    })
}

/// Minutes that are no draft are not written over.
pub(super) fn refuse_fixed(minutes: &super::Minutes) -> Result<()> {
    match minutes.state {
        MinutesState::Draft => Ok(()),
        MinutesState::Released => Err(Error::rule("MINUTES_RELEASED", json!({ "version": minutes.version }))),
        MinutesState::Approved => Err(Error::rule("MINUTES_APPROVED", json!({ "version": minutes.version }))),
    }
}

/// Writes checked minutes within a running write; `id` none: the first version.
pub(super) fn write(
    tx: &Connection,
    event: EventId,
    id: Option<MinutesId>,
    fields: &MinutesFields,
    moment: &Moment,
) -> Result<MinutesId> {
    let id =
        match id {
            Some(id) => {
                tx.prepare_cached("UPDATE minutes SET kind = ?2, opening = ?3, closing = ?4 WHERE id = ?1")?
                    .execute((id, fields.kind, &fields.opening, &fields.closing))?;
                id
            }
            None => insert(tx, event, 1, "", fields, moment)?,
        };
    write_items(tx, id, event, fields)?;
    Ok(id)
}

/// Inserts a version without its items.
pub(super) fn insert(
    tx: &Connection,
    event: EventId,
    version: u32,
    correction: &str,
    fields: &MinutesFields,
    moment: &Moment,
) -> Result<MinutesId> {
    tx.prepare_cached(
        "INSERT INTO minutes (event_id, version, kind, opening, closing, written_on, correction)
         VALUES (:event, :version, :kind, :opening, :closing, :written_on, :correction)",
    )?
    .execute(named_params! {
        ":event": event, ":version": version, ":kind": fields.kind, ":opening": fields.opening,
        ":closing": fields.closing, ":written_on": moment.today, ":correction": correction,
    })?;
    Ok(MinutesId(tx.last_insert_rowid()))
}

/// What minutes say of an item is what became of it. While the sitting runs they are written along, and what has not
/// come up yet is not done; what was dropped there stays so.
const OUTCOME: &str = "UPDATE agenda_item SET outcome = said.outcome
    FROM (SELECT item.id, CASE WHEN ?2 THEN 'postponed'
                               WHEN item.outcome = 'dropped' THEN 'dropped'
                               WHEN event.status <> 'running' THEN 'done'
                               WHEN item.outcome = 'postponed' AND item.ended IS NULL THEN ''
                               WHEN item.outcome = 'postponed' THEN 'done'
                               ELSE item.outcome END AS outcome
          FROM agenda_item item JOIN event ON event.id = item.event_id WHERE item.id = ?1) AS said
    WHERE agenda_item.id = said.id AND agenda_item.outcome <> said.outcome";

/// Brings the items to what was written: rows that stay keep their ids, so that the history says what changed.
pub(super) fn write_items(tx: &Connection, id: MinutesId, event: EventId, fields: &MinutesFields) -> Result<()> {
    let mut present: Vec<i64> = tx
        .prepare_cached("SELECT id FROM minutes_item WHERE minutes_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let body: Option<i64> =
        tx.prepare_cached("SELECT body_id FROM event WHERE id = ?1")?.query_row([event], |row| row.get(0))?;
    let decided_on: String = tx
        .prepare_cached("SELECT substr(starts, 1, 10) FROM event WHERE id = ?1")?
        .query_row([event], |row| row.get(0))?;
    for (position, item) in fields.items.iter().enumerate() {
        let row = if present.is_empty() { None } else { Some(present.remove(0)) };
        let row = write_item(tx, id, row, item, position)?;
        write_decisions(tx, id, row, item, body, &decided_on)?;
        write_jobs(tx, id, row, item)?;
        if let Some(agenda) = item.item_id {
            tx.prepare_cached(OUTCOME)?.execute((agenda, item.postponed))?;
        }
    }
    for row in present {
        tx.prepare_cached("DELETE FROM minutes_item WHERE id = ?1")?.execute([row])?;
    }
    Ok(())
}

fn write_item(tx: &Connection, id: MinutesId, row: Option<i64>, item: &MinutesItem, position: usize) -> Result<i64> {
    let sql = if row.is_some() {
        "UPDATE minutes_item SET item_id = :item, number = :number, title = :title, text = :text,
                postponed = :postponed, position = :position WHERE id = :key"
    } else {
        "INSERT INTO minutes_item (minutes_id, item_id, number, title, text, postponed, position)
         VALUES (:key, :item, :number, :title, :text, :postponed, :position)"
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":key": row.unwrap_or(id.0), ":item": item.item_id, ":number": item.number, ":title": item.title,
        ":text": item.text, ":postponed": item.postponed, ":position": position,
    })?;
    Ok(row.unwrap_or_else(|| tx.last_insert_rowid()))
}

fn write_decisions(
    tx: &Connection,
    id: MinutesId,
    item: i64,
    said: &MinutesItem,
    body: Option<i64>,
    decided_on: &str,
) -> Result<()> {
    let mut present = rows_of(tx, "decision", item)?;
    for (position, decision) in said.decisions.iter().enumerate() {
        let row = if present.is_empty() { None } else { Some(present.remove(0)) };
        let sql = if row.is_some() {
            "UPDATE decision SET body_id = :body, wording = :wording, voting = :voting, yes = :yes, no = :no,
                    abstained = :abstained, invalid = :invalid, outcome = :outcome, decided_on = :decided_on,
                    position = :position WHERE id = :key AND minutes_id = :minutes AND minutes_item_id = :item"
        } else {
            "INSERT INTO decision (minutes_id, minutes_item_id, body_id, wording, voting, yes, no, abstained, invalid,
                                   outcome, decided_on, position)
             SELECT :minutes, :item, :body, :wording, :voting, :yes, :no, :abstained, :invalid, :outcome, :decided_on,
                    :position WHERE :key IS NULL"
        };
        tx.prepare_cached(sql)?.execute(named_params! {
            ":key": row, ":minutes": id, ":item": item, ":body": body, ":wording": decision.wording,
            ":voting": decision.voting, ":yes": decision.yes, ":no": decision.no, ":abstained": decision.abstained,
            ":invalid": decision.invalid, ":outcome": decision.outcome, ":decided_on": decided_on,
            ":position": position,
        })?;
    }
    remove(tx, "decision", &present)
}

fn write_jobs(tx: &Connection, id: MinutesId, item: i64, said: &MinutesItem) -> Result<()> {
    let mut present = rows_of(tx, "minutes_task", item)?;
    for (position, job) in said.jobs.iter().enumerate() {
        let row = if present.is_empty() { None } else { Some(present.remove(0)) };
        let sql = if row.is_some() {
            "UPDATE minutes_task SET title = :title, who = :who, assignee_id = :assignee, due = :due,
                    position = :position WHERE id = :key AND minutes_id = :minutes AND minutes_item_id = :item"
        } else {
            "INSERT INTO minutes_task (minutes_id, minutes_item_id, title, who, assignee_id, due, position)
             SELECT :minutes, :item, :title, :who, :assignee, :due, :position WHERE :key IS NULL"
        };
        tx.prepare_cached(sql)?.execute(named_params! {
            ":key": row, ":minutes": id, ":item": item, ":title": job.title, ":who": job.who,
            ":assignee": job.assignee_id, ":due": job.due, ":position": position,
        })?;
    }
    remove(tx, "minutes_task", &present)
}

fn rows_of(tx: &Connection, table: &str, item: i64) -> Result<Vec<i64>> {
    let rows = tx
        .prepare_cached(&format!("SELECT id FROM {table} WHERE minutes_item_id = ?1 ORDER BY position, id"))?
        .query_map([item], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn remove(tx: &Connection, table: &str, rows: &[i64]) -> Result<()> {
    for row in rows {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([row])?;
    }
    Ok(())
}
