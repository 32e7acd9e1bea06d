//! What can be found of a task.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::search::index::Document;

/// The document of a task; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached(
            "SELECT title, note, assignee, about_title,
                    (SELECT group_concat(title, ' ') FROM task_item WHERE task_id = task.id) FROM task WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let title: String = row.get(0)?;
            let items: Option<String> = row.get(4)?;
            let texts = vec![title.clone(), row.get(1)?, row.get(2)?, row.get(3)?, items.unwrap_or_default()];
            Ok(Document { sorted_as: title, texts, numbers: Vec::new() })
        })
        .optional()?;
    Ok(document)
}
