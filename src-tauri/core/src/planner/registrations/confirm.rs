//! A place for somebody who waits.

use rusqlite::OptionalExtension;
use serde_json::json;

use super::read::WAITING_ORDER;
use super::{RegistrationId, RegistrationState, known, places};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};

/// Gives somebody of the waiting list a place. Whoever is preferred to somebody who waits longer needs a reason.
///
/// # Errors
/// `SEMINAR_FULL` where no place is free; `INVALID` with `PREFERENCE_REASON_MISSING` at `reason`;
/// `REGISTRATION_CANCELLED` for somebody who called off: they register anew; `REGISTRATION_GONE`.
pub fn confirm(office: &mut Office, id: RegistrationId, reason: &str, moment: &Moment) -> Result<Done<()>> {
    let before = known(office.read(), id)?;
    let reason = reason.trim();
    if before.state == RegistrationState::Cancelled {
        return Err(Error::rule("REGISTRATION_CANCELLED", json!({ "name": before.name })));
    }
    office.transact(Op::step("registration_confirmed", before.name).about(before.event), moment, |tx| {
        if before.state == RegistrationState::Confirmed {
            return Ok(());
        }
        if let Some(capacity) = places::of(tx, before.event)?.capacity
            && places::confirmed(tx, before.event)? >= capacity
        {
            return Err(places::full(&before.title, capacity));
        }
        let first: Option<(RegistrationId, String)> = tx
            .prepare_cached(&format!(
                "SELECT registration.id, participant.name FROM registration
                 JOIN participant ON participant.id = registration.participant_id
                 WHERE registration.event_id = ?1 AND registration.state = 'waiting' ORDER BY {WAITING_ORDER} LIMIT 1"
            ))?
            .query_row([before.event], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((first, name)) = first
            && first != id
            && reason.is_empty()
        {
            let issue = FieldIssue::with("reason", "PREFERENCE_REASON_MISSING", json!({ "name": name }));
            return Err(Error::Invalid(vec![issue]));
        }
        tx.prepare_cached("UPDATE registration SET state = 'confirmed', reason = ?2 WHERE id = ?1")?
            .execute((id, reason))?;
        Ok(())
    })
}
