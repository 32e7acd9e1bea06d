//! Deleting entries. Their numbers are not given again.

use super::{read, save};
use crate::delete::{self, Named};
use crate::error::Result;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::DeskEntryId;

const NAMED: Named<DeskEntryId> = Named {
    one: "desk_entry_deleted",
    many: "desk_entries_deleted",
    title: |connection, id| Ok(save::title(&read::get(connection, id)?.fields).to_owned()),
};

/// Deletes entries with their files in one step; all or none. The task that one led to stays.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[DeskEntryId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
