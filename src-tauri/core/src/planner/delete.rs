//! Deleting an event. Cancelling is something else: that is a status and stays in the book.

use rusqlite::OptionalExtension;

use crate::attachments::remove::remove_all;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// Deletes events with their agendas, participants and files in one step; all or none.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[EventId], moment: &Moment) -> Result<Done<()>> {
    let code = if ids.len() == 1 { "event_deleted" } else { "events_deleted" };
    office.transact_named(Op::step(code, ids.len().to_string()), moment, |tx, op| {
        for id in ids {
            let title: Option<String> = tx
                .prepare_cached("SELECT title FROM event WHERE id = ?1")?
                .query_row([id], |row| row.get(0))
                .optional()?;
            let title = title.ok_or_else(|| Error::NotFound((*id).into()))?;
            if ids.len() == 1 {
                op.subject = Some((*id).into());
                op.title = title;
            }
            remove_all(tx, (*id).into())?;
            drafts::settled(tx, "event", Some(id.0))?;
            tx.prepare_cached("DELETE FROM event WHERE id = ?1")?.execute([id])?;
        }
        Ok(())
    })
}
