//! Deleting contacts. What is in use is not deleted: the refusal says where.

use crate::contacts::read;
use crate::data_protection::hold;
use crate::delete::{self, Named};
use crate::error::{Error, Result};
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
/// `IN_USE` with the places (contracts, positions of others); `ERASURE_HELD` where a hold names one of
/// them; `NOT_FOUND`.
pub fn delete(office: &mut Office, ids: &[ContactId], moment: &Moment) -> Result<Done<()>> {
    for id in ids {
        let holds = hold::on(office.read(), *id, moment.today)?;
        let own: Vec<&str> =
            holds.iter().filter(|hold| hold.contact_id == Some(*id)).map(|hold| hold.reason.as_str()).collect();
        if !own.is_empty() {
            let name = read::get(office.read(), *id)?.card.display_name();
            let data = serde_json::json!({ "name": name, "reason": own.join(", ") });
            return Err(Error::rule("ERASURE_HELD", data));
        }
    }
    delete::delete(office, ids, &NAMED, moment)
}
