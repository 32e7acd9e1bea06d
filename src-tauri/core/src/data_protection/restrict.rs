//! Restriction (Art. 18 GDPR, §35 BDSG): where a retention duty forbids erasure, the
//! person is locked away. Lists, search, pickers and exports no longer know them; the
//! papers that must be kept still do. Tasks, letters and what went over the front desk stay in
//! their lists without the person (`veil`); the list of who is in the house names everybody, because
//! it is there for the fire brigade.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::retention;
use crate::contacts::read;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContactId, RecordKind};

/// The condition that whoever reads many contacts puts to each: nobody who is locked away.
/// The table stands there under its own name.
pub const OPEN: &str = "contact.restricted_on IS NULL";

/// Somebody who is locked away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restricted {
    /// Who.
    pub contact: ContactId,
    /// The name, for those who look after it.
    pub name: String,
    /// Since when.
    pub since: NaiveDate,
    /// The last day of the duty; none: a contract still runs.
    pub until: Option<NaiveDate>,
    /// "Löschantrag vom 02.03.2026".
    pub reason: String,
}

/// Locks a contact away until its duties have fallen.
///
/// # Errors
/// `NOT_FOUND`; `RESTRICTED_ALREADY`.
pub fn restrict(office: &mut Office, id: ContactId, reason: &str, moment: &Moment) -> Result<Done<Restricted>> {
    let name = read::get(office.read(), id)?.card.display_name();
    if since(office.read(), id)?.is_some() {
        return Err(Error::rule("RESTRICTED_ALREADY", serde_json::json!({ "name": name })));
    }
    let duties = retention::duties(office, id, moment.today)?;
    let open = duties.iter().any(|duty| duty.until.is_none());
    let until = if open { None } else { duties.iter().filter_map(|duty| duty.until).max() };
    let op = Op::step("contact_restricted", &name).about(id);
    office.transact(op, moment, |tx| {
        tx.prepare_cached(
            "UPDATE contact SET restricted_on = ?2, restricted_until = ?3, restricted_reason = ?4 WHERE id = ?1",
        )?
        .execute((id, moment.today, until, reason.trim()))?;
        crate::drafts::forgotten(tx, RecordKind::Contact, id.0)?;
        Ok(Restricted { contact: id, name, since: moment.today, until, reason: reason.trim().to_owned() })
    })
}

/// Opens a contact again: the request was withdrawn.
///
/// # Errors
/// `NOT_FOUND`.
pub fn lift(office: &mut Office, id: ContactId, moment: &Moment) -> Result<Done<()>> {
    let name = read::get(office.read(), id)?.card.display_name();
    office.transact(Op::step("contact_unrestricted", name).about(id), moment, |tx| {
        tx.prepare_cached(
            "UPDATE contact SET restricted_on = NULL, restricted_until = NULL, restricted_reason = '' WHERE id = ?1",
        )?
        .execute([id])?;
        Ok(())
    })
}

/// Since when a contact is locked away; `None` where it is not.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn since(connection: &Connection, id: ContactId) -> Result<Option<NaiveDate>> {
    Ok(connection
        .prepare_cached("SELECT restricted_on FROM contact WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Everybody who is locked away, first whose duty falls first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection) -> Result<Vec<Restricted>> {
    let found: Vec<(ContactId, NaiveDate, Option<NaiveDate>, String)> = connection
        .prepare_cached(
            "SELECT id, restricted_on, restricted_until, restricted_reason FROM contact WHERE restricted_on IS NOT NULL
             ORDER BY restricted_until IS NULL, restricted_until, id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    found
        .into_iter()
        .map(|(contact, since, until, reason)| {
            let name = read::get(connection, contact)?.card.display_name();
            Ok(Restricted { contact, name, since, until, reason })
        })
        .collect()
}
