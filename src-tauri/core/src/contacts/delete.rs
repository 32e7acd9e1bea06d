//! Deleting contacts. What is in use is not deleted: the refusal says where.

use crate::attachments;
use crate::contacts::read;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::ContactId;

/// Deletes contacts in one step; all or none.
///
/// # Errors
/// `IN_USE` with the places (contracts, positions of others); `NOT_FOUND`.
pub fn delete(office: &mut Office, ids: &[ContactId], moment: &Moment) -> Result<Done<()>> {
    let title = match ids {
        [only] => read::get(office.read(), *only)?.card.display_name(),
        many => many.len().to_string(),
    };
    let code = if ids.len() == 1 { "contact_deleted" } else { "contacts_deleted" };
    let mut op = Op::step(code, title);
    if let [only] = ids {
        op = op.about(*only);
    }
    office.transact(op, moment, |tx| {
        for id in ids {
            usage::refuse_if_used(tx, "contact", id.0)?;
            attachments::remove::remove_all(tx, (*id).into())?;
            drafts::settled(tx, "contact", Some(id.0))?;
            if tx.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])? == 0 {
                return Err(Error::NotFound((*id).into()));
            }
        }
        Ok(())
    })
}
