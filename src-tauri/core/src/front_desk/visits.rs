//! Visitors: who is in the house, signing out, and forgetting them after a time.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::Connection;

use super::{Entry, read, save};
use crate::data_protection::erase::MARK;
use crate::error::Result;
use crate::log::Op;
use crate::log::purge::purge;
use crate::moment::Moment;
use crate::office::{Done, Office, write_in};
use crate::planner::wall_time;
use crate::record::{DeskEntryId, RecordRef};
use crate::search::title;
use crate::{settings, tasks};

/// The setting: after how many days visits are forgotten.
pub const VISITS_KEPT: &str = "visits_kept_days";
/// Where nothing was set: no purpose outlives three months.
pub const VISITS_KEPT_DEFAULT: u32 = 90;

/// Who came and has not left, the earliest first. Those of earlier days are in it: a list for the
/// fire brigade leaves out nobody, and whoever forgot to sign out is seen.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn in_the_house(connection: &Connection) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {} FROM desk_entry WHERE kind = 'visit' AND left_at IS NULL AND direction = 'in' ORDER BY at, id",
        read::COLUMNS
    );
    let found = connection.prepare_cached(&sql)?.query_map([], read::from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// Signs visitors out. Whoever forgot it on an earlier day left by the end of that day, because
/// nobody knows better.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn sign_out(office: &mut Office, ids: &[DeskEntryId], now: NaiveDateTime, moment: &Moment) -> Result<Done<usize>> {
    let op = match ids {
        [only] => Op::step("visitor_left", save::title(&read::get(office.read(), *only)?.fields)).about(*only),
        many => Op::step("visitors_left", many.len().to_string()),
    };
    office.transact(op, moment, |tx| {
        let mut left = 0;
        for id in ids {
            let entry = read::get(tx, *id)?;
            let (Some(came), None) = (entry.fields.at, entry.fields.left_at) else { continue };
            let at = if came.date() < now.date() { end_of(came.date()) } else { now.max(came) };
            tx.prepare_cached("UPDATE desk_entry SET left_at = ?2 WHERE id = ?1")?
                .execute((id, wall_time::format(at)))?;
            left += 1;
        }
        Ok(left)
    })
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + Duration::hours(24) - Duration::minutes(1)
}

/// After how many days visits are forgotten; none: never.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn kept_days(connection: &Connection) -> Result<Option<u32>> {
    Ok(match settings::get(connection, VISITS_KEPT)? {
        None => Some(VISITS_KEPT_DEFAULT),
        Some(text) => text.trim_matches('"').parse().ok().filter(|days| *days > 0),
    })
}

/// Forgets the visits that are older than the office keeps them, from the history as well, so
/// that nobody can read them any more; how many they were. It is no step that could be taken back.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn forget(office: &mut Office, moment: &Moment) -> Result<usize> {
    let Some(days) = kept_days(office.read())? else { return Ok(0) };
    let Some(before) = moment.today.checked_sub_days(chrono::Days::new(days.into())) else { return Ok(0) };
    let old: Vec<DeskEntryId> = office
        .read()
        .prepare_cached("SELECT id FROM desk_entry WHERE kind = 'visit' AND at < ?1")?
        .query_map([wall_time::format_day(before)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if old.is_empty() {
        return Ok(0);
    }
    let op = Op::fixed("visits_forgotten", old.len().to_string());
    office.in_one_transaction(|transaction| {
        let mut gone: Vec<RecordRef> = Vec::new();
        let changes = write_in(transaction, &op, moment, None, |tx, _| {
            for id in &old {
                gone.extend(forget_one(tx, *id)?);
            }
            Ok(None)
        })?;
        for record in &gone {
            purge(transaction, *record)?;
        }
        Ok(changes)
    })?;
    // Without it the index keeps the words of deleted entries in old segments (measured).
    office.housekeep(|tx| Ok(tx.execute_batch("INSERT INTO search (search) VALUES ('optimize');")?))?;
    Ok(old.len())
}

/// Deletes a visit; in the task to which it led the visitor's name gives way. What has to leave the
/// history.
fn forget_one(tx: &Connection, id: DeskEntryId) -> Result<Vec<RecordRef>> {
    let entry = read::get(tx, id)?;
    let mut names = vec![entry.fields.partner, entry.fields.company];
    if let Some(contact) = entry.fields.contact_id {
        names.push(title::of(tx, contact.into())?.0);
    }
    names.retain(|name| !name.trim().is_empty());
    crate::delete::delete_one(tx, id.into())?;
    let Some(task) = entry.task else { return Ok(vec![id.into()]) };
    let known = tasks::get(tx, task)?.fields;
    let without = |text: &str| names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), MARK));
    tx.prepare_cached("UPDATE task SET title = ?2, note = ?3, about_title = '' WHERE id = ?1")?.execute((
        task,
        without(&known.title),
        without(&known.note),
    ))?;
    let steps: Vec<(i64, String)> = tx
        .prepare_cached("SELECT id, title FROM task_item WHERE task_id = ?1")?
        .query_map([task], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (step, title) in steps {
        tx.prepare_cached("UPDATE task_item SET title = ?2 WHERE id = ?1 AND title <> ?2")?
            .execute((step, without(&title)))?;
    }
    Ok(vec![id.into(), task.into()])
}
