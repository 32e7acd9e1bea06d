//! The sample firm: Hansen Elektrotechnik GmbH in Elmshorn, a believable small company.
//!
//! Everything here is invented. Telephone numbers come from the ranges that the
//! Bundesnetzagentur and Ofcom keep free for films, mail and web addresses end in
//! `.example` (RFC 2606), bank accounts name banks that do not exist. All days hang on the
//! moment's `today`, so that there is always something to do; what is varied by chance
//! comes from a fixed seed, so that the same day gives the same firm.

mod agendas;
mod bodies;
mod book;
mod calendar;
mod contracts;
mod desk;
mod details;
mod events;
mod ground;
mod house;
mod minutes;
mod noted;
mod organisations;
mod people;
mod random;
mod register;
mod sittings;
mod terms;

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::Office;

/// Fills a new office with a believable small firm. It stands in the history as fixed
/// steps: nobody wants to take back the sample card by card.
///
/// # Errors
/// Whatever SQLite refuses. `INVALID` would be a mistake in the tables here; a test reads
/// them all.
pub fn fill(office: &mut Office, moment: &Moment) -> Result<()> {
    // In two writes: contracts and events look up the names that the first one indexes.
    let book = office
        .transact(filled(), moment, |tx| {
            let ground = ground::write(tx, moment)?;
            let book = book::write(tx, &ground, moment)?;
            details::write(tx, &ground, &book)?;
            house::write(tx, &book, moment)?;
            Ok(book)
        })?
        .value;
    office.transact(filled(), moment, |tx| {
        register::write(tx, &book, moment)?;
        events::write(tx, &book, moment)?;
        bodies::write(tx, &book)?;
        noted::write(tx, &book, moment)
    })?;
    minutes::write(office, moment)?;
    desk::write(office, &book, moment)
}

fn filled() -> Op {
    Op::fixed("sample_filled", ground::FIRM)
}

/// Only what passes the rules of its form is written.
fn sound(issues: Vec<FieldIssue>) -> Result<()> {
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

#[cfg(test)]
mod tests;
