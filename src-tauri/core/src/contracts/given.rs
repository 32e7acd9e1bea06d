//! A notice that is given, from the letter to the confirmation: what was sent, how, what proves that it
//! arrived, and what is still to be done about it.
//!
//! Until it was sent it is prepared and counts for nothing. From then on the contract bears its day and its
//! end ([`super::ContractFields::notice_given_on`]), and open questions hang on it as tasks.

mod authority;
mod means;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::json;

pub use authority::{Authority, authority, proposed};
pub use means::{Fit, Means, Proof, fit, proof, way};

use super::contract::ContractFields;
use super::decisions::{self, Choice, DecisionFields};
use super::next_end::deadline;
use super::term::Terms;
use super::{read, register};
use crate::error::{Error, FieldIssue, Result};
use crate::letters::{self, LetterFields};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContractId, EntryId, LetterId, RecordRef, TaskId};
use crate::tasks::{self, TaskFields};
use crate::text_enum;

/// After so many days the Auslieferungsbeleg of a registered letter can be fetched.
pub const SLIP_DAYS: u64 = 5;
/// After so many days without a confirmation somebody should ask.
pub const CONFIRMATION_DAYS: u64 = 14;

text_enum! {
    /// Who gives notice.
    Party {
        /// We do.
        Us = "us",
        /// The other side does.
        Them = "them",
    }
}

/// What a person says of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenNotice {
    /// Who gives it.
    pub given_by: Party,
    /// To which end.
    pub ends_on: NaiveDate,
    /// The letter.
    #[serde(default)]
    pub letter_id: Option<LetterId>,
    /// Why (master data).
    #[serde(default)]
    pub reason_id: Option<EntryId>,
    /// When it left the house, or came in from them; none: it is prepared.
    #[serde(default)]
    pub sent_on: Option<NaiveDate>,
    /// How it was sent.
    #[serde(default)]
    pub means: Option<Means>,
    /// Number of the consignment.
    #[serde(default)]
    pub tracking: String,
    /// When it arrived, as far as that is proven.
    #[serde(default)]
    pub received_on: Option<NaiveDate>,
    /// Who took it, who put it in, when: the note of the messenger.
    #[serde(default)]
    pub receipt: String,
    /// When the other side confirmed it.
    #[serde(default)]
    pub confirmed_on: Option<NaiveDate>,
    /// Anything else.
    #[serde(default)]
    pub note: String,
}

impl GivenNotice {
    /// A notice of ours to an end, prepared.
    #[must_use]
    pub fn to(ends_on: NaiveDate) -> Self {
        Self {
            given_by: Party::Us,
            ends_on,
            letter_id: None,
            reason_id: None,
            sent_on: None,
            means: None,
            tracking: String::new(),
            received_on: None,
            receipt: String::new(),
            confirmed_on: None,
            note: String::new(),
        }
    }
}

/// What the tasks are called that follow a notice; words are the caller's.
#[derive(Debug, Clone)]
pub struct FollowUps {
    /// "Auslieferungsbeleg abrufen: …".
    pub slip: String,
    /// "Kündigungsbestätigung fehlt: …".
    pub confirmation: String,
    /// How tasks begin that asked for the decision, which is made with the notice: "Entscheidung einholen:".
    pub asked: &'static [&'static str],
}

/// Records a notice or changes what is known of it: in one step the letter (where one comes along), the
/// notice, the contract's end, the decision, and the tasks that follow. `posted` is the letter of a notice that
/// has left: from now on it is fixed like every letter that was sent.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`; what the letter is refused for.
pub fn record(
    office: &mut Office,
    id: ContractId,
    notice: &GivenNotice,
    letter: Option<LetterFields>,
    posted: Option<&letters::send::Sending>,
    follow_ups: &FollowUps,
    moment: &Moment,
) -> Result<Done<ContractId>> {
    let contract = read::get(office.read(), id)?.fields;
    // Who notes late what was sent in time had decided by then, about the window of that time.
    let decided_on = notice.sent_on.map_or(moment.today, |sent| sent.min(moment.today));
    let row = register::row_on(office, id, decided_on, moment.today)?;
    let op = Op::step(step(of(office.read(), id)?.as_ref(), notice), contract.title.clone()).about(id);
    office.transact(op, moment, |tx| {
        let issues = issues(&contract, notice, moment.today);
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let mut notice = notice.clone();
        if let Some(letter) = letter {
            notice.letter_id = Some(letters::save::within(tx, notice.letter_id, letter, moment)?);
        }
        if let Some(posted) = posted {
            letters::send::within(tx, posted, moment)?;
        }
        let before = stored(tx, id)?;
        let ours = notice.given_by == Party::Us;
        if ours && before.is_none() && row.decided.is_none_or(|decided| decided.choice != Choice::Terminate) {
            let decision = DecisionFields {
                choice: Choice::Terminate,
                decided_on,
                decided_by: String::new(),
                note: String::new(),
            };
            decisions::write(tx, id, row.end, &decision)?;
        }
        if before.is_none() {
            decisions::settle(tx, id, follow_ups.asked, moment)?;
        }
        // What somebody did away with stays away, unless there is something new to follow.
        let news = before
            .as_ref()
            .is_none_or(|before| (before.notice.sent_on, before.notice.means) != (notice.sent_on, notice.means));
        let was_sent = before.as_ref().is_some_and(|before| before.notice.sent_on.is_some());
        let slip = Wanted {
            title: &follow_ups.slip,
            after: SLIP_DAYS,
            open: ours && notice.received_on.is_none() && notice.means.is_some_and(|means| proof(means) == Proof::Slip),
            settled: notice.received_on.is_some(),
        };
        let confirmation = Wanted {
            title: &follow_ups.confirmation,
            after: CONFIRMATION_DAYS,
            open: ours && notice.confirmed_on.is_none(),
            settled: notice.confirmed_on.is_some(),
        };
        let [slip_before, confirmation_before] = before.map_or([None, None], |row| row.tasks);
        let follow = |before: Option<TaskId>, wanted: &Wanted<'_>| {
            if before.is_none() && !news {
                Ok(None)
            } else {
                follow_up(tx, id, &contract, &notice, before, wanted, moment)
            }
        };
        let tasks = [follow(slip_before, &slip)?, follow(confirmation_before, &confirmation)?];
        write(tx, id, &notice, tasks)?;
        // An end that the contract's own form bears is not a prepared letter's to take away.
        if was_sent || notice.sent_on.is_some() {
            bear(tx, id, &notice)?;
        }
        Ok(id)
    })
}

/// What the history calls the step: the last thing that came to be known with it.
fn step(before: Option<&GivenNotice>, notice: &GivenNotice) -> &'static str {
    let news =
        |day: fn(&GivenNotice) -> Option<NaiveDate>| day(notice).is_some() && before.and_then(day) != day(notice);
    if notice.sent_on.is_none() {
        "notice_prepared"
    } else if news(|notice| notice.confirmed_on) {
        "notice_confirmed"
    } else if news(|notice| notice.received_on) {
        "notice_received"
    } else if notice.given_by == Party::Us && news(|notice| notice.sent_on) {
        "notice_sent"
    } else {
        "notice_recorded"
    }
}

/// Takes a notice back: the contract goes on, open tasks about it are gone, the letter stays.
///
/// # Errors
/// `NOT_FOUND` where the contract is gone; `NOTICE_NOT_GIVEN` where there is none.
pub fn withdraw(office: &mut Office, id: ContractId, moment: &Moment) -> Result<Done<()>> {
    let contract = read::get(office.read(), id)?.fields;
    let op = Op::step("notice_withdrawn", contract.title.clone()).about(id);
    office.transact(op, moment, |tx| {
        let stored = stored(tx, id)?;
        if stored.is_none() && contract.notice_given_on.is_none() {
            return Err(Error::rule("NOTICE_NOT_GIVEN", json!({ "title": contract.title })));
        }
        remove(tx, id)?;
        tx.prepare_cached("UPDATE contract SET notice_given_on = NULL, notice_ends_on = NULL WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    })
}

/// Removes the record of a notice and its open tasks within a running write.
pub(super) fn remove(tx: &Connection, id: ContractId) -> Result<()> {
    let Some(stored) = stored(tx, id)? else { return Ok(()) };
    for task in stored.tasks.into_iter().flatten() {
        tx.prepare_cached("DELETE FROM task WHERE id = ?1 AND state = 'open'")?.execute([task])?;
    }
    tx.prepare_cached("DELETE FROM contract_notice WHERE contract_id = ?1")?.execute([id])?;
    Ok(())
}

/// Day of notice and end as the contract itself bears them; nothing where it is gone.
pub(super) fn noted(tx: &Connection, id: ContractId) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let found = tx
        .prepare_cached("SELECT notice_given_on, notice_ends_on FROM contract WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Follows the contract's own fields within a running write, where they changed: a notice that was taken out of the
/// form is gone, another end is another end.
pub(super) fn follow(tx: &Connection, id: ContractId, fields: &ContractFields) -> Result<()> {
    let Some(Stored { notice, .. }) = stored(tx, id)? else { return Ok(()) };
    match (notice.sent_on, fields.notice_given_on, fields.notice_ends_on) {
        (Some(_), None, _) => remove(tx, id),
        (_, Some(given), Some(ends)) => {
            // A day that was corrected there is the day of arrival where one is known, else that of sending.
            let (sent_on, received_on) = match (notice.sent_on, notice.received_on) {
                (Some(sent), Some(_)) => (sent.min(given), Some(given)),
                (_, received) => (given, received),
            };
            tx.prepare_cached(
                "UPDATE contract_notice SET sent_on = ?2, received_on = ?3, ends_on = ?4 WHERE contract_id = ?1
                 AND (sent_on IS NOT ?2 OR received_on IS NOT ?3 OR ends_on <> ?4)",
            )?
            .execute((id, sent_on, received_on, ends))?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The end that the contract's terms lead to for a notice received on its day, where that is later than the end
/// noted: the notice may have come too late, or another end was agreed. "Bitte prüfen"; none where both agree.
#[must_use]
pub fn later_end(terms: &Terms, given_by: Party, given_on: NaiveDate, ends_on: NaiveDate) -> Option<NaiveDate> {
    // By which terms the other side gives notice the book does not know.
    if given_by == Party::Them {
        return None;
    }
    deadline(terms, given_on).ok()?.end.filter(|end| *end > ends_on)
}

/// The notice of a contract.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, id: ContractId) -> Result<Option<GivenNotice>> {
    Ok(stored(connection, id)?.map(|stored| stored.notice))
}

/// The contract whose notice this letter is, where it was not sent yet.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn waits_for(connection: &Connection, letter: LetterId) -> Result<Option<(ContractId, String)>> {
    let found = connection
        .prepare_cached(
            "SELECT contract.id, contract.title FROM contract_notice
             JOIN contract ON contract.id = contract_notice.contract_id
             WHERE contract_notice.letter_id = ?1 AND contract_notice.sent_on IS NULL",
        )?
        .query_row([letter], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found)
}

/// The contracts whose notice is prepared and not sent.
pub(super) fn all_prepared(connection: &Connection) -> Result<HashSet<i64>> {
    let mut statement = connection.prepare_cached("SELECT contract_id FROM contract_notice WHERE sent_on IS NULL")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether a contract has a notice that is written and not sent yet.
pub(super) fn is_prepared(connection: &Connection, id: ContractId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM contract_notice WHERE contract_id = ?1 AND sent_on IS NULL)";
    Ok(connection.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
}

struct Stored {
    notice: GivenNotice,
    /// The tasks about the slip and the confirmation.
    tasks: [Option<TaskId>; 2],
}

fn stored(connection: &Connection, id: ContractId) -> Result<Option<Stored>> {
    let found = connection
        .prepare_cached(
            "SELECT given_by, ends_on, letter_id, reason_id, sent_on, means, tracking, received_on, receipt,
                    confirmed_on, note, slip_task_id, confirmation_task_id
             FROM contract_notice WHERE contract_id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let means: String = row.get(5)?;
    Ok(Stored {
        notice: GivenNotice {
            given_by: row.get(0)?,
            ends_on: row.get(1)?,
            letter_id: row.get(2)?,
            reason_id: row.get(3)?,
            sent_on: row.get(4)?,
            means: if means.is_empty() { None } else { Some(row.get(5)?) },
            tracking: row.get(6)?,
            received_on: row.get(7)?,
            receipt: row.get(8)?,
            confirmed_on: row.get(9)?,
            note: row.get(10)?,
        },
        tasks: [row.get(11)?, row.get(12)?],
    })
}

/// What is wrong with a notice, each at its field.
fn issues(contract: &ContractFields, notice: &GivenNotice, today: NaiveDate) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    let mut issue = |field: &'static str, code, data| issues.push(FieldIssue::with(field, code, data));
    if notice.ends_on < contract.terms.start {
        issue("ends_on", "END_BEFORE_START", json!(null));
    }
    for (field, day) in
        [("sent_on", notice.sent_on), ("received_on", notice.received_on), ("confirmed_on", notice.confirmed_on)]
    {
        if day.is_some_and(|day| day > today) {
            issue(field, "NOTICE_IN_FUTURE", json!({ "today": today }));
        }
    }
    match notice.sent_on {
        Some(sent) => {
            if notice.ends_on < sent {
                issue("ends_on", "NOTICE_END_BEFORE_NOTICE", json!({ "given": sent }));
            }
            for (field, day) in [("received_on", notice.received_on), ("confirmed_on", notice.confirmed_on)] {
                if day.is_some_and(|day| day < sent) {
                    issue(field, "NOTICE_ARRIVED_BEFORE_SENT", json!({ "sent": sent }));
                }
            }
            match notice.means {
                None if notice.given_by == Party::Us => issue("means", "NOTICE_MEANS_MISSING", json!(null)),
                Some(means) if notice.given_by == Party::Us && fit(contract.notice_form, means) == Fit::NotEnough => {
                    issue("means", "NOTICE_FORM_NOT_MET", json!(null));
                }
                _ => {}
            }
        }
        None => {
            for (field, day) in [("received_on", notice.received_on), ("confirmed_on", notice.confirmed_on)] {
                if day.is_some() {
                    issue(field, "NOTICE_NOT_SENT", json!(null));
                }
            }
        }
    }
    issues
}

fn write(tx: &Connection, id: ContractId, notice: &GivenNotice, tasks: [Option<TaskId>; 2]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO contract_notice (contract_id, given_by, ends_on, letter_id, reason_id, sent_on, means, tracking,
                                      received_on, receipt, confirmed_on, note, slip_task_id, confirmation_task_id)
         VALUES (:id, :given_by, :ends_on, :letter_id, :reason_id, :sent_on, :means, :tracking, :received_on, :receipt,
                 :confirmed_on, :note, :slip, :confirmation)
         ON CONFLICT (contract_id) DO UPDATE SET
           given_by = excluded.given_by, ends_on = excluded.ends_on, letter_id = excluded.letter_id,
           reason_id = excluded.reason_id, sent_on = excluded.sent_on, means = excluded.means,
           tracking = excluded.tracking, received_on = excluded.received_on, receipt = excluded.receipt,
           confirmed_on = excluded.confirmed_on, note = excluded.note, slip_task_id = excluded.slip_task_id,
           confirmation_task_id = excluded.confirmation_task_id",
    )?
    .execute(named_params! {
        ":id": id, ":given_by": notice.given_by, ":ends_on": notice.ends_on, ":letter_id": notice.letter_id,
        ":reason_id": notice.reason_id, ":sent_on": notice.sent_on,
        ":means": notice.means.map_or("", Means::code), ":tracking": notice.tracking.trim(),
        ":received_on": notice.received_on, ":receipt": notice.receipt.trim(),
        ":confirmed_on": notice.confirmed_on, ":note": notice.note.trim(), ":slip": tasks[0],
        ":confirmation": tasks[1],
    })?;
    Ok(())
}

/// The contract bears the day and the end of a notice that was sent.
fn bear(tx: &Connection, id: ContractId, notice: &GivenNotice) -> Result<()> {
    let given = notice.sent_on.map(|sent| notice.received_on.unwrap_or(sent));
    let ends = notice.sent_on.map(|_| notice.ends_on);
    tx.prepare_cached(
        "UPDATE contract SET notice_given_on = ?2, notice_ends_on = ?3
         WHERE id = ?1 AND (notice_given_on IS NOT ?2 OR notice_ends_on IS NOT ?3)",
    )?
    .execute((id, given, ends))?;
    Ok(())
}

/// A task that shall hang on the notice.
struct Wanted<'a> {
    title: &'a str,
    /// Days after sending.
    after: u64,
    /// Whether it is still to be done, once the notice was sent.
    open: bool,
    /// Whether what it asks for has come.
    settled: bool,
}

/// Brings one task to what the notice asks for: made, moved, done, or gone.
fn follow_up(
    tx: &Connection,
    id: ContractId,
    contract: &ContractFields,
    notice: &GivenNotice,
    before: Option<TaskId>,
    wanted: &Wanted<'_>,
    moment: &Moment,
) -> Result<Option<TaskId>> {
    let known = before.map(|task| tasks::get(tx, task)).transpose()?;
    let due = notice.sent_on.and_then(|sent| sent.checked_add_days(Days::new(wanted.after)));
    let (Some(due), true) = (due, wanted.open) else {
        let Some(known) = known else { return Ok(None) };
        if known.state != tasks::TaskState::Open {
            return Ok(Some(known.id));
        }
        if wanted.settled {
            tasks::done_within(tx, known.id, moment)?;
            return Ok(Some(known.id));
        }
        tx.prepare_cached("DELETE FROM task WHERE id = ?1")?.execute([known.id])?;
        return Ok(None);
    };
    let sent_before: Option<NaiveDate> = tx
        .prepare_cached("SELECT sent_on FROM contract_notice WHERE contract_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten();
    let mut fields = match known {
        // What somebody did or moved by hand stays, unless the day of sending changed.
        Some(task) if task.state != tasks::TaskState::Open || sent_before == notice.sent_on => {
            return Ok(Some(task.id));
        }
        Some(task) => task.fields,
        None => TaskFields {
            title: wanted.title.to_owned(),
            assignee: contract.responsible.clone(),
            about: Some(RecordRef::from(id)),
            about_title: contract.title.clone(),
            ..TaskFields::default()
        },
    };
    fields.due = Some(due);
    tasks::write(tx, before, &fields, moment).map(Some)
}
