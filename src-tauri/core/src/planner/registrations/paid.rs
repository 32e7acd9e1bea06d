//! Who has paid.

use chrono::NaiveDate;

use super::super::wall_time::format_day;
use super::{RegistrationId, known, places};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// Notes the day on which registrations of one event were paid; none: they are not, or were given back.
///
/// # Errors
/// `REGISTRATION_GONE`, `NOT_FOUND`.
pub fn note(
    office: &mut Office,
    event: EventId,
    ids: &[RegistrationId],
    on: Option<NaiveDate>,
    moment: &Moment,
) -> Result<Done<()>> {
    let title = match ids {
        [one] => known(office.read(), *one)?.name,
        _ => places::title(office.read(), event)?,
    };
    let code = if on.is_some() { "registration_paid" } else { "registration_unpaid" };
    office.transact(Op::step(code, title).about(event), moment, |tx| {
        for id in ids {
            known(tx, *id)?;
            tx.prepare_cached("UPDATE registration SET paid_on = ?3 WHERE id = ?1 AND event_id = ?2")?.execute((
                id,
                event,
                on.map(format_day),
            ))?;
        }
        Ok(())
    })
}
