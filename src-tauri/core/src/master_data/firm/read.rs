//! Reading the own firm.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Coming, Firm, FirmBank, FirmPerson, Signatory};
use crate::error::Result;
use crate::record::FirmId;

/// The columns that are texts of the firm itself, in the order of the struct.
pub(super) const COLUMNS: &[&str] = &[
    "name",
    "legal_form",
    "street",
    "postal_code",
    "town",
    "country",
    "region",
    "phone",
    "email",
    "web",
    "seat",
    "register_court",
    "register_number",
    "vat_id",
    "tax_number",
    "partner_name",
    "partner_seat",
    "partner_court",
    "partner_number",
];

/// The own firm as it is stored; an empty one where it was not entered yet.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn get(connection: &Connection) -> Result<(FirmId, Firm)> {
    let sql = format!("SELECT id, {} FROM firm ORDER BY id LIMIT 1", COLUMNS.join(", "));
    let found = connection
        .prepare_cached(&sql)?
        .query_row([], |row| {
            let mut firm = Firm::default();
            for (place, column) in COLUMNS.iter().enumerate() {
                if let Some(text) = firm.text_mut(column) {
                    *text = row.get(place + 1)?;
                }
            }
            Ok((row.get(0)?, firm))
        })
        .optional()?;
    let Some((id, mut firm)) = found else {
        return Ok((FirmId(1), Firm { country: "DE".into(), region: "DE".into(), ..Firm::default() }));
    };
    firm.people = rows(connection, "role, name, presides, valid_from, valid_to", "firm_person", id, |row| {
        Ok(FirmPerson {
            role: row.get(0)?,
            name: row.get(1)?,
            presides: row.get(2)?,
            valid_from: row.get(3)?,
            valid_to: row.get(4)?,
        })
    })?;
    firm.banks = rows(connection, "name, iban, bic", "firm_bank", id, |row| {
        Ok(FirmBank { name: row.get(0)?, iban: row.get(1)?, bic: row.get(2)? })
    })?;
    let signatory = "employee_id, name, signing, valid_from, valid_to";
    firm.signatories = rows(connection, signatory, "firm_signatory", id, |row| {
        Ok(Signatory {
            employee_id: row.get(0)?,
            name: row.get(1)?,
            signing: row.get(2)?,
            valid_from: row.get(3)?,
            valid_to: row.get(4)?,
        })
    })?;
    firm.coming = rows(connection, "field, value, valid_from", "firm_coming", id, |row| {
        Ok(Coming { field: row.get(0)?, value: row.get(1)?, valid_from: row.get(2)? })
    })?;
    Ok((id, firm))
}

fn rows<T>(
    connection: &Connection,
    columns: &str,
    table: &str,
    id: FirmId,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let sql = format!("SELECT {columns} FROM {table} WHERE firm_id = ?1 ORDER BY position, id");
    let rows = connection.prepare_cached(&sql)?.query_map([id], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The own firm as it is on a day: what was to change until then has changed, what changes
/// later still stands in `coming`.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn on(connection: &Connection, day: NaiveDate) -> Result<Firm> {
    let (_, mut firm) = get(connection)?;
    let (mut past, coming): (Vec<Coming>, Vec<Coming>) =
        std::mem::take(&mut firm.coming).into_iter().partition(|one| one.valid_from <= day);
    past.sort_by_key(|one| one.valid_from);
    for one in past {
        if let Some(text) = firm.text_mut(&one.field) {
            *text = one.value;
        }
    }
    firm.coming = coming;
    Ok(firm)
}
