//! What can be found of an entry of the front desk.

use rusqlite::{Connection, OptionalExtension};

use crate::data_protection::veil;
use crate::error::Result;
use crate::search::index::Document;

/// The document of an entry; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let found = tx
        .prepare_cached(
            "SELECT subject, partner, company, note, for_name, coalesce(number, ''), tracking, phone, contact_id
             FROM desk_entry WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let subject: String = row.get(0)?;
            let partner: String = row.get(1)?;
            let sorted_as = if subject.is_empty() { partner.clone() } else { subject.clone() };
            let mut numbers: Vec<String> = vec![row.get(5)?, row.get(6)?, row.get(7)?];
            numbers.retain(|number| !number.is_empty());
            let texts = vec![subject, partner, row.get(2)?, row.get(3)?, row.get(4)?];
            Ok((Document { sorted_as, texts, numbers }, row.get(8)?, row.get::<_, String>(7)?))
        })
        .optional()?;
    let Some((mut document, contact, phone)) = found else { return Ok(None) };
    if let Some(veil) = veil::over(tx, contact)? {
        // The other side and its firm, and the number from which they called.
        document.texts.drain(1..3);
        document.numbers.retain(|number| *number != phone);
        document.texts = document.texts.iter().map(|text| veil.text(text)).collect();
        document.sorted_as.clone_from(&document.texts[0]);
    }
    Ok(Some(document))
}
