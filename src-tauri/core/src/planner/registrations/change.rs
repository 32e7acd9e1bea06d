//! Changing what is known of somebody who registered.

use super::super::event::ParticipantId;
use super::{Registrant, RegistrationId, known, register};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};

/// Writes who it is and what was typed about them; the state stays. An empty price means that none was agreed.
///
/// # Errors
/// `INVALID` as on registering; `REGISTRATION_GONE`.
pub fn change(office: &mut Office, id: RegistrationId, person: &Registrant, moment: &Moment) -> Result<Done<()>> {
    let before = known(office.read(), id)?;
    office.transact_named(Op::step("registration_changed", before.name).about(before.event), moment, |tx, op| {
        let person = register::complete(tx, person)?;
        let participant: ParticipantId = tx
            .prepare_cached("SELECT participant_id FROM registration WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        let issues = register::issues(tx, before.event, &person, Some(participant))?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        op.title.clone_from(&person.name);
        register::write_person(tx, participant, &person)?;
        tx.prepare_cached("UPDATE registration SET price = ?2 WHERE id = ?1")?.execute((id, person.price))?;
        Ok(())
    })
}
