//! What can be found of an entry of the front desk.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::search::index::Document;

/// The document of an entry; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached(
            "SELECT subject, partner, company, note, for_name, coalesce(number, ''), tracking, phone
             FROM desk_entry WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let subject: String = row.get(0)?;
            let partner: String = row.get(1)?;
            let sorted_as = if subject.is_empty() { partner.clone() } else { subject.clone() };
            let mut numbers: Vec<String> = vec![row.get(5)?, row.get(6)?, row.get(7)?];
            numbers.retain(|number| !number.is_empty());
            Ok(Document { sorted_as, texts: vec![subject, partner, row.get(2)?, row.get(3)?, row.get(4)?], numbers })
        })
        .optional()?;
    Ok(document)
}
