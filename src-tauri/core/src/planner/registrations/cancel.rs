//! Calling off.

use serde_json::json;

use super::{RegistrationId, RegistrationState, known};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};

/// Notes that somebody called off. The line stays and frees its place; who is next is told by
/// [`read::next_waiting`](super::read::next_waiting) and moves up only when somebody says so.
///
/// # Errors
/// `REGISTRATION_CANCELLED` where it was called off before, `REGISTRATION_CERTIFIED` where a certificate was drawn;
/// `REGISTRATION_GONE`.
pub fn cancel(office: &mut Office, id: RegistrationId, reason: &str, moment: &Moment) -> Result<Done<()>> {
    let before = known(office.read(), id)?;
    if before.state == RegistrationState::Cancelled {
        return Err(Error::rule("REGISTRATION_CANCELLED", json!({ "name": before.name })));
    }
    if !before.certificate.is_empty() {
        let data = json!({ "name": before.name, "number": before.certificate });
        return Err(Error::rule("REGISTRATION_CERTIFIED", data));
    }
    office.transact(Op::step("registration_cancelled", before.name).about(before.event), moment, |tx| {
        tx.prepare_cached("UPDATE registration SET state = 'cancelled', reason = ?2 WHERE id = ?1")?
            .execute((id, reason.trim()))?;
        Ok(())
    })
}
