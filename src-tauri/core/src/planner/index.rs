//! What can be found of an event.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::own_fields;
use crate::record::EventId;
use crate::search::index::Document;

/// The event's search document; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let found = tx
        .prepare_cached(
            "SELECT event.title, event.body, event.place, event.preparation, event.note, coalesce(room.name, '')
             FROM event LEFT JOIN room ON room.id = event.room_id WHERE event.id = ?1",
        )?
        .query_row([id], |row| (0..6).map(|index| row.get(index)).collect::<rusqlite::Result<Vec<String>>>())
        .optional()?;
    let Some(mut texts) = found else {
        return Ok(None);
    };
    let sorted_as = texts[0].clone();
    for sql in [
        "SELECT name || ' ' || function FROM participant WHERE event_id = ?1",
        "SELECT title || ' ' || presenter || ' ' || motion FROM agenda_item WHERE event_id = ?1",
    ] {
        let mut statement = tx.prepare_cached(sql)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            texts.push(row.get(0)?);
        }
    }
    let own = own_fields::value::of(tx, EventId(id).into())?;
    texts.extend(own_fields::value::index_texts(tx, &own)?);
    Ok(Some(Document { sorted_as, texts, numbers: Vec::new() }))
}
