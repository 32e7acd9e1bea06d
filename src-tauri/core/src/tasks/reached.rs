//! Where whoever a record is about is reached, for those who take over the work.

use rusqlite::{Connection, OptionalExtension};

use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::record::{RecordKind, RecordRef};

/// The telephone number of the contact, of a contract's partner, or of whoever called; empty where there is none, or
/// where the contact is locked away.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn phone(connection: &Connection, about: RecordRef) -> Result<String> {
    let (own, contact) = match about.kind {
        RecordKind::Contact => ("''", "?1"),
        RecordKind::Contract => ("''", "(SELECT partner_id FROM contract WHERE id = ?1)"),
        RecordKind::DeskEntry => {
            ("(SELECT phone FROM desk_entry WHERE id = ?1)", "(SELECT contact_id FROM desk_entry WHERE id = ?1)")
        }
        _ => return Ok(String::new()),
    };
    // Whoever called and is no contact is nobody's to lock away.
    let sql = format!(
        "SELECT coalesce(nullif({own}, ''), (SELECT phone FROM contact_row WHERE id = person.id), '')
         FROM (SELECT {contact} AS id) AS person
         WHERE person.id IS NULL OR EXISTS (SELECT 1 FROM contact WHERE contact.id = person.id AND {OPEN})"
    );
    let found = connection.prepare_cached(&sql)?.query_row([about.id], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}
