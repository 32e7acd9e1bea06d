//! Deleting records: the one way for all that a person keeps. What is in use stays, and
//! the refusal says where; files, noted entries and drafts go with their record; undo brings all back.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::attachments::remove::remove_all;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields;
use crate::record::RecordRef;
use crate::search::title;
use crate::timeline;

/// What stands in the history.
pub(crate) struct Named<I> {
    /// The code where one record went.
    pub(crate) one: &'static str,
    /// The code where several went.
    pub(crate) many: &'static str,
    /// What a single one is called.
    pub(crate) title: fn(&Connection, I) -> Result<String>,
}

/// Deletes records of one kind in one step; all or none.
///
/// # Errors
/// `IN_USE` with the places; `NOT_FOUND` where one is gone.
pub(crate) fn delete<I: Into<RecordRef> + Copy>(
    office: &mut Office,
    ids: &[I],
    named: &Named<I>,
    moment: &Moment,
) -> Result<Done<()>> {
    delete_with(office, ids, named, moment, |_, _| Ok(()))
}

/// As [`delete`], with what goes along with each of them, within the same step.
///
/// # Errors
/// As [`delete`]; what `along` refuses.
pub(crate) fn delete_with<I: Into<RecordRef> + Copy>(
    office: &mut Office,
    ids: &[I],
    named: &Named<I>,
    moment: &Moment,
    along: impl Fn(&Connection, I) -> Result<()>,
) -> Result<Done<()>> {
    let op = match ids {
        [only] => {
            let record: RecordRef = (*only).into();
            Op::step(named.one, (named.title)(office.read(), *only)?).about(record)
        }
        many => Op::step(named.many, many.len().to_string()),
    };
    let records: Vec<RecordRef> = ids.iter().map(|id| (*id).into()).collect();
    office.transact(op, moment, |tx| {
        for id in ids {
            along(tx, *id)?;
        }
        delete_all(tx, records)
    })
}

/// An organisation and its people may go together: whoever uses goes before what is used.
fn delete_all(tx: &Connection, mut records: Vec<RecordRef>) -> Result<()> {
    records.sort_unstable();
    records.dedup();
    let going: HashSet<RecordRef> = records.iter().copied().collect();
    while !records.is_empty() {
        let mut left = Vec::new();
        for record in &records {
            let users = usage::of(tx, record.kind.code(), record.id)?;
            if users.iter().any(|user| !going.contains(user)) {
                return usage::refuse_if_used(tx, record.kind.code(), record.id);
            }
            if users.is_empty() {
                delete_one(tx, *record)?;
            } else {
                left.push(*record);
            }
        }
        if left.len() == records.len() {
            // They use one another in a ring, or themselves.
            return usage::refuse_if_used(tx, left[0].kind.code(), left[0].id);
        }
        records = left;
    }
    Ok(())
}

pub(crate) fn delete_one(tx: &Connection, record: RecordRef) -> Result<()> {
    let table = record.kind.code();
    remove_all(tx, record)?;
    timeline::remove_all(tx, record)?;
    own_fields::value::remove_all(tx, record)?;
    leave_title(tx, record)?;
    drafts::forgotten(tx, record.kind, record.id)?;
    // The name of a table comes from the kind, never from outside.
    match tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([record.id])? {
        0 => Err(Error::NotFound(record)),
        _ => Ok(()),
    }
}

/// Tables whose rows are about a record and outlive it.
const ABOUT: &[&str] = &["task", "checklist"];

/// What is about a record keeps its name when it goes.
fn leave_title(tx: &Connection, record: RecordRef) -> Result<()> {
    let (title, _) = title::of(tx, record)?;
    for table in ABOUT {
        let sql = format!("UPDATE {table} SET about_title = ?3 WHERE about_kind = ?1 AND about_id = ?2");
        tx.prepare_cached(&sql)?.execute((record.kind.code(), record.id, &title))?;
    }
    Ok(())
}
