//! What can be found of a task.

use rusqlite::{Connection, OptionalExtension};

use super::read;
use crate::data_protection::veil;
use crate::error::Result;
use crate::search::index::Document;

/// The document of a task; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let found = tx
        .prepare_cached(
            "SELECT title, note, assignee, about_title,
                    (SELECT group_concat(title, ' ') FROM task_item WHERE task_id = task.id) 
             , about_kind, about_id FROM task WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let title: String = row.get(0)?;
            let items: Option<String> = row.get(4)?;
            let texts = vec![title.clone(), row.get(1)?, row.get(2)?, row.get(3)?, items.unwrap_or_default()];
            Ok((Document { sorted_as: title, texts, numbers: Vec::new() }, read::about(row, 5)?))
        })
        .optional()?;
    let Some((mut document, about)) = found else { return Ok(None) };
    if let Some(veil) = veil::about(tx, about)? {
        // Neither is what it is about known by its name.
        document.texts.remove(3);
        document.texts = document.texts.iter().map(|text| veil.text(text)).collect();
        document.sorted_as = veil.text(&document.sorted_as);
    }
    Ok(Some(document))
}
