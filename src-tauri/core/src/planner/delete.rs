//! Deleting an event. Cancelling is something else: that is a status and stays in the book.

use rusqlite::OptionalExtension;
use serde_json::json;

use crate::delete::{self, Named};
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;
use crate::search::title;

const NAMED: Named<EventId> = Named {
    one: "event_deleted",
    many: "events_deleted",
    title: |connection, id| Ok(title::of(connection, id.into())?.0),
};

/// Deletes events with their agendas, participants and files in one step; all or none.
///
/// # Errors
/// `SITTING_NUMBERED` for a sitting that bears a number: it is cancelled instead; `EVENT_CERTIFIED` where certificates
/// bear numbers; `IN_USE` where there are minutes;
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[EventId], moment: &Moment) -> Result<Done<()>> {
    for id in ids {
        let number: Option<Option<i64>> = office
            .read()
            .prepare_cached("SELECT number FROM event WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        if number.flatten().is_some() {
            let title = title::of(office.read(), (*id).into())?.0;
            return Err(Error::rule("SITTING_NUMBERED", json!({ "title": title })));
        }
        let certified = "SELECT 1 FROM registration WHERE event_id = ?1 AND certificate <> ''";
        if office.read().prepare_cached(certified)?.exists([id])? {
            let title = title::of(office.read(), (*id).into())?.0;
            return Err(Error::rule("EVENT_CERTIFIED", json!({ "title": title })));
        }
    }
    delete::delete(office, ids, &NAMED, moment)
}
