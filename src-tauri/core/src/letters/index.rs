//! What can be found of a letter.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::search::index::Document;

/// The document of a letter; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached("SELECT subject, addressee, recipient, body, coalesce(number, '') FROM letter WHERE id = ?1")?
        .query_row([id], |row| {
            let subject: String = row.get(0)?;
            let number: String = row.get(4)?;
            let numbers = if number.is_empty() { Vec::new() } else { vec![number] };
            Ok(Document {
                sorted_as: subject.clone(),
                texts: vec![subject, row.get(1)?, row.get(2)?, row.get(3)?],
                numbers,
            })
        })
        .optional()?;
    Ok(document)
}
