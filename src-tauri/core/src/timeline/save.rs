//! Noting what happened.

use rusqlite::{Connection, OptionalExtension, params};

use super::{EntryFields, EntryId, EntryKind, gone};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time;
use crate::record::{RecordKind, RecordRef};
use crate::search::title;

/// Saves a new entry (`id` none) or changes one. Who noted it is the moment's person where nobody is named.
///
/// # Errors
/// `INVALID` where a note says nothing; `NOT_FOUND` where the record is gone; `TIMELINE_ENTRY_MISSING`.
pub fn save(
    office: &mut Office,
    id: Option<EntryId>,
    mut fields: EntryFields,
    moment: &Moment,
) -> Result<Done<EntryId>> {
    fields.subject = fields.subject.trim().to_owned();
    fields.text = fields.text.trim_end().to_owned();
    if fields.who.trim().is_empty() {
        fields.who.clone_from(&moment.who);
    }
    let issues = check(&fields);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let code = if id.is_some() { "timeline_changed" } else { "timeline_noted" };
    let op = Op::step(code, title::of(office.read(), fields.owner)?.0).about(fields.owner);
    office.transact(op, moment, |tx| match id {
        None => insert(tx, &fields),
        Some(id) => update(tx, id, &fields).map(|()| id),
    })
}

/// What is wrong with an entry: a note without a word is none, while a call is one in itself.
#[must_use]
pub fn check(fields: &EntryFields) -> Vec<FieldIssue> {
    let silent = fields.subject.trim().is_empty() && fields.text.trim().is_empty();
    if fields.kind == EntryKind::Note && silent { vec![FieldIssue::new("text", "TEXT_MISSING")] } else { Vec::new() }
}

/// Writes an entry within a running write: how a sent letter comes into the timeline.
///
/// # Errors
/// `NOT_FOUND` where the record is gone; whatever SQLite refuses.
pub fn insert(tx: &Connection, fields: &EntryFields) -> Result<EntryId> {
    refuse_without_owner(tx, fields.owner)?;
    tx.prepare_cached(
        "INSERT INTO timeline_entry (owner_kind, owner_id, kind, at, direction, subject, text, who, letter_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        fields.owner.kind.code(),
        fields.owner.id,
        fields.kind,
        wall_time::format(fields.at),
        fields.direction,
        fields.subject,
        fields.text,
        fields.who,
        fields.letter,
    ])?;
    Ok(EntryId(tx.last_insert_rowid()))
}

fn update(tx: &Connection, id: EntryId, fields: &EntryFields) -> Result<()> {
    // An entry stays with its record and its letter.
    let touched = tx
        .prepare_cached(
            "UPDATE timeline_entry SET kind = ?2, at = ?3, direction = ?4, subject = ?5, text = ?6, who = ?7
             WHERE id = ?1",
        )?
        .execute(params![
            id.0,
            fields.kind,
            wall_time::format(fields.at),
            fields.direction,
            fields.subject,
            fields.text,
            fields.who,
        ])?;
    if touched == 0 { Err(gone(id)) } else { Ok(()) }
}

fn refuse_without_owner(tx: &Connection, owner: RecordRef) -> Result<()> {
    let table = match owner.kind {
        RecordKind::Contact | RecordKind::Contract | RecordKind::Event => owner.kind.code(),
        _ => return Err(Error::NotFound(owner)),
    };
    let there = tx
        .prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1"))?
        .query_row([owner.id], |_| Ok(()))
        .optional()?;
    there.ok_or(Error::NotFound(owner))
}
