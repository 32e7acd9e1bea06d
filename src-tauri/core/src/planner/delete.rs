//! Deleting an event. Cancelling is something else: that is a status and stays in the book.

use crate::delete::{self, Named};
use crate::error::Result;
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
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[EventId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
