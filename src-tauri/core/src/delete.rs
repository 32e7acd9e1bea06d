//! Deleting records: the one way for all that a person keeps. What is in use stays, and
//! the refusal says where; files and drafts go with their record; undo brings all back.

use rusqlite::Connection;

use crate::attachments::remove::remove_all;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::RecordRef;

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
    let op = match ids {
        [only] => {
            let record: RecordRef = (*only).into();
            Op::step(named.one, (named.title)(office.read(), *only)?).about(record)
        }
        many => Op::step(named.many, many.len().to_string()),
    };
    office.transact(op, moment, |tx| ids.iter().try_for_each(|id| delete_one(tx, (*id).into())))
}

fn delete_one(tx: &Connection, record: RecordRef) -> Result<()> {
    let table = record.kind.code();
    usage::refuse_if_used(tx, table, record.id)?;
    remove_all(tx, record)?;
    drafts::settled(tx, table, Some(record.id))?;
    // The name of a table comes from the kind, never from outside.
    match tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([record.id])? {
        0 => Err(Error::NotFound(record)),
        _ => Ok(()),
    }
}
