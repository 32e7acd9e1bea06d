//! Serial numbers of certificates: drawn once, for those who were there, and fixed from then on.

use serde_json::json;

use super::super::attendance::Presence;
use super::super::wall_time::format_day;
use super::{Registration, RegistrationId, RegistrationState, places, read};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::number_range;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;
use crate::sort_key::sort_key;

/// The number range that certificates draw from.
pub const RANGE: &str = "certificate";

/// Draws the numbers that are missing: for those who are noted as present, or for the `chosen` whoever noted what.
/// A number that was drawn stays, so this cannot be taken back. Answers how many were drawn.
///
/// # Errors
/// `CERTIFICATE_NOT_CONFIRMED` where somebody who was chosen has no place, `CERTIFICATE_NOBODY` where there is nobody
/// to draw for; `NOT_FOUND`.
pub fn draw(
    office: &mut Office,
    event: EventId,
    chosen: Option<&[RegistrationId]>,
    moment: &Moment,
) -> Result<Done<usize>> {
    let title = places::title(office.read(), event)?;
    let all = read::all(office.read(), event)?;
    let wanted = wanted(&all, chosen)?;
    if wanted.is_empty() {
        return Err(Error::rule("CERTIFICATE_NOBODY", json!({ "title": title })));
    }
    office.transact(Op::fixed("certificates_drawn", title).about(event), moment, |tx| {
        for one in &wanted {
            let number = number_range::draw(tx, RANGE, moment.today)?;
            tx.prepare_cached("UPDATE registration SET certificate = ?2, certified_on = ?3 WHERE id = ?1")?
                .execute((one.id, number, format_day(moment.today)))?;
        }
        Ok(wanted.len())
    })
}

fn wanted<'a>(all: &'a [Registration], chosen: Option<&[RegistrationId]>) -> Result<Vec<&'a Registration>> {
    let mut wanted = Vec::new();
    for one in all {
        let confirmed = one.state == RegistrationState::Confirmed;
        let is_wanted = match chosen {
            Some(chosen) => chosen.contains(&one.id),
            None => confirmed && one.presence == Presence::Present,
        };
        if is_wanted && !confirmed {
            return Err(Error::rule("CERTIFICATE_NOT_CONFIRMED", json!({ "name": one.person.name })));
        }
        if is_wanted && one.certificate.is_empty() {
            wanted.push(one);
        }
    }
    // Numbers in the order in which names stand on the list.
    wanted.sort_by_cached_key(|one| (sort_key(&one.person.name), one.id));
    Ok(wanted)
}
