//! Reading an entry.

use chrono::{Duration, NaiveDateTime};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Entry, EntryFields, EntryKind};
use crate::contacts::{phone, salutation};
use crate::data_protection::veil;
use crate::error::{Error, Result};
use crate::planner::wall_time;
use crate::record::DeskEntryId;

pub(super) const COLUMNS: &str = "id, number, task_id, direction, kind, at, contact_id, partner, company, subject,
    note, for_id, for_name, until, tracking, phone, wish, urgent, taken_by, badge, left_at, answers_id";

/// An entry.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: DeskEntryId) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM desk_entry WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or_else(|| Error::NotFound(id.into()))
}

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        number: row.get(1)?,
        task: row.get(2)?,
        fields: EntryFields {
            direction: row.get(3)?,
            kind: row.get(4)?,
            at: moment(row, 5)?,
            contact_id: row.get(6)?,
            partner: row.get(7)?,
            company: row.get(8)?,
            subject: row.get(9)?,
            note: row.get(10)?,
            for_id: row.get(11)?,
            for_name: row.get(12)?,
            until: row.get(13)?,
            tracking: row.get(14)?,
            phone: row.get(15)?,
            wish: row.get(16)?,
            urgent: row.get(17)?,
            taken_by: row.get(18)?,
            badge: row.get(19)?,
            left_at: moment(row, 20)?,
            answers: row.get(21)?,
        },
    })
}

pub(super) fn moment(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    let text: Option<String> = row.get(index)?;
    let broken = |text: &str| {
        let error = Error::stored_text("time", text);
        rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
    };
    text.map(|text| wall_time::parse(&text).ok_or_else(|| broken(&text))).transpose()
}

/// Two who note the same call write within so many minutes of each other.
const SAME_CALL: i64 = 45;

/// Entries that tell the same as these fields: the same kind and direction with the same
/// counterpart, by contact, number or name, within minutes for calls and visits, on the same day
/// with the same subject for post. Newest first, at most five.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn similar(
    connection: &Connection,
    own: Option<DeskEntryId>,
    fields: &EntryFields,
    now: NaiveDateTime,
) -> Result<Vec<Entry>> {
    let at = fields.at.unwrap_or(now);
    let (from, to) = if matches!(fields.kind, EntryKind::Call | EntryKind::Visit) {
        (at - Duration::minutes(SAME_CALL), at + Duration::minutes(SAME_CALL))
    } else {
        let morning = at.date().and_time(chrono::NaiveTime::MIN);
        (morning, morning + Duration::hours(24))
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM desk_entry
         WHERE at >= ?1 AND at <= ?2 AND kind = ?3 AND direction = ?4 AND id <> ?5 ORDER BY at DESC, id DESC"
    );
    let found: Vec<Entry> = connection
        .prepare_cached(&sql)?
        .query_map(
            (wall_time::format(from), wall_time::format(to), fields.kind, fields.direction, own.map_or(0, |id| id.0)),
            from_row,
        )?
        .collect::<rusqlite::Result<_>>()?;
    let home = salutation::home(connection)?;
    // As the address book does: "040 12 34 56" and "+49 40 123456" are one number.
    let number = |text: &str| {
        let digits = || text.chars().filter(char::is_ascii_digit).collect::<String>();
        phone::e164(text, &home).unwrap_or_else(digits)
    };
    let same = |other: &EntryFields| {
        let by_contact = fields.contact_id.is_some() && fields.contact_id == other.contact_id;
        let called = number(&fields.phone);
        let by_phone = called.len() > 5 && called == number(&other.phone);
        let name = crate::search::fold::words(&fields.partner);
        let by_name = !name.is_empty() && name == crate::search::fold::words(&other.partner);
        (by_contact || by_phone || by_name)
            && (!fields.kind.is_post() || fields.subject.trim().eq_ignore_ascii_case(&other.subject))
    };
    let mut same: Vec<Entry> = found.into_iter().filter(|entry| same(&entry.fields)).collect();
    // Whom nobody looks up any more is offered by no form.
    for at in (0..same.len()).rev() {
        if veil::over(connection, same[at].fields.contact_id)?.is_some() {
            same.remove(at);
        }
    }
    same.truncate(5);
    Ok(same)
}
