//! What can be found of a letter.

use rusqlite::{Connection, OptionalExtension};

use crate::data_protection::veil;
use crate::error::Result;
use crate::search::index::Document;

/// The document of a letter; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let found = tx
        .prepare_cached(
            "SELECT subject, addressee, recipient, body, coalesce(number, ''), contact_id FROM letter WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let subject: String = row.get(0)?;
            let number: String = row.get(4)?;
            let numbers = if number.is_empty() { Vec::new() } else { vec![number] };
            let texts = vec![subject.clone(), row.get(1)?, row.get(2)?, row.get(3)?];
            Ok((Document { sorted_as: subject, texts, numbers }, row.get(5)?))
        })
        .optional()?;
    let Some((mut document, contact)) = found else { return Ok(None) };
    if let Some(veil) = veil::over(tx, contact)? {
        // The subject and the number are left; who wrote it finds it by them.
        document.texts = vec![veil.text(&document.sorted_as)];
        document.sorted_as.clone_from(&document.texts[0]);
    }
    Ok(Some(document))
}
