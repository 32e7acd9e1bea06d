//! Deleting contacts. What is in use is not deleted: the refusal says where.

use crate::contacts::read;
use crate::delete::{self, Named};
use crate::error::Result;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::ContactId;

const NAMED: Named<ContactId> = Named {
    one: "contact_deleted",
    many: "contacts_deleted",
    title: |connection, id| Ok(read::get(connection, id)?.card.display_name()),
};

/// Deletes contacts in one step; all or none.
///
/// # Errors
/// `IN_USE` with the places (contracts, positions of others); `NOT_FOUND`.
pub fn delete(office: &mut Office, ids: &[ContactId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
