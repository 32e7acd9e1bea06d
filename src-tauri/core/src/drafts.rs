//! Unsaved typing, kept in the file and offered again after a crash.
//!
//! Drafts are neither logged nor undone; they go when their form is saved or left.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::RecordKind;

/// The stored id of a draft for a record that does not exist yet.
const NEW: i64 = 0;

/// What was typed and not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// The form: a record kind's code such as `contract`.
    pub place: String,
    /// The record that was being changed; none: a new one.
    pub record_id: Option<i64>,
    /// The fields as the form holds them.
    pub json: Value,
    /// When it was kept, as an instant.
    pub at: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(String, i64, String, String)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn draft((place, id, json, at): (String, i64, String, String)) -> Result<Draft> {
    let json = serde_json::from_str(&json).map_err(|error| Error::FileDamaged(format!("draft.json: {error}")))?;
    Ok(Draft { place, record_id: (id != NEW).then_some(id), json, at })
}

/// Keeps what is typed in a form; an older draft of the same form goes.
///
/// # Errors
/// `INVALID` with `PLACE_MISSING`; whatever SQLite refuses.
pub fn put(office: &mut Office, place: &str, record_id: Option<i64>, json: &Value, moment: &Moment) -> Result<()> {
    if place.trim().is_empty() {
        return Err(Error::field("place", "PLACE_MISSING"));
    }
    office.housekeep(|tx| {
        tx.prepare_cached(
            "INSERT INTO draft (place, record_id, json, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (place, record_id) DO UPDATE SET json = excluded.json, at = excluded.at",
        )?
        .execute((place, record_id.unwrap_or(NEW), json.to_string(), moment.stamp()))?;
        Ok(())
    })
}

/// The draft of a form, if there is one.
///
/// # Errors
/// `FILE_DAMAGED` where it cannot be read.
pub fn get(connection: &Connection, place: &str, record_id: Option<i64>) -> Result<Option<Draft>> {
    connection
        .prepare_cached("SELECT place, record_id, json, at FROM draft WHERE place = ?1 AND record_id = ?2")?
        .query_row((place, record_id.unwrap_or(NEW)), from_row)
        .optional()?
        .map(draft)
        .transpose()
}

/// Every draft, newest first.
///
/// # Errors
/// `FILE_DAMAGED` where one cannot be read.
pub fn list(connection: &Connection) -> Result<Vec<Draft>> {
    let mut statement =
        connection.prepare_cached("SELECT place, record_id, json, at FROM draft ORDER BY at DESC, place, record_id")?;
    let rows = statement.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(draft).collect()
}

/// Throws a draft away.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn discard(office: &mut Office, place: &str, record_id: Option<i64>) -> Result<()> {
    office.housekeep(|tx| settled(tx, place, record_id))
}

/// The form was saved: its draft goes within the same write.
pub(crate) fn settled(tx: &Connection, place: &str, record_id: Option<i64>) -> Result<()> {
    tx.prepare_cached("DELETE FROM draft WHERE place = ?1 AND record_id = ?2")?
        .execute((place, record_id.unwrap_or(NEW)))?;
    Ok(())
}

/// The record is gone or locked: the drafts of its form go, and those of the forms on it
/// (`contact.entry`, `contact.note`).
pub(crate) fn forgotten(tx: &Connection, kind: RecordKind, id: i64) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM draft WHERE record_id = ?2 AND (place = ?1 OR substr(place, 1, length(?1) + 1) = ?1 || '.')",
    )?
    .execute((kind.code(), id))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde_json::json;

    use super::*;
    use crate::log::undo;

    #[test]
    fn a_draft_is_kept_once_per_form_and_leaves_undo_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let moment = Moment::on(day, "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        crate::settings::set(&mut office, "a", Some("1"), &moment).unwrap();
        office.undo(&moment).unwrap();
        let before = undo::state(office.read()).unwrap();

        put(&mut office, "contract", None, &json!({ "title": "Mi" }), &moment).unwrap();
        put(&mut office, "contract", None, &json!({ "title": "Miete" }), &moment).unwrap();
        put(&mut office, "contract", Some(7), &json!({ "title": "Strom" }), &moment).unwrap();
        assert_eq!(undo::state(office.read()).unwrap(), before, "redo still stands");
        assert_eq!(get(office.read(), "contract", None).unwrap().unwrap().json, json!({ "title": "Miete" }));
        assert_eq!(list(office.read()).unwrap().len(), 2);

        discard(&mut office, "contract", None).unwrap();
        assert_eq!(get(office.read(), "contract", None).unwrap(), None);
        assert_eq!(list(office.read()).unwrap()[0].record_id, Some(7));
    }

    #[test]
    fn with_a_record_go_the_drafts_of_every_form_on_it() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let moment = Moment::on(day, "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let places = ["contact", "contact.entry", "contact.entry.12", "contact.note", "contacts", "contract.entry"];
        for place in places {
            for id in [7, 8] {
                put(&mut office, place, Some(id), &json!({}), &moment).unwrap();
            }
        }
        office.housekeep(|tx| forgotten(tx, RecordKind::Contact, 7)).unwrap();
        let left: Vec<String> = list(office.read())
            .unwrap()
            .into_iter()
            .filter(|draft| draft.record_id == Some(7))
            .map(|draft| draft.place)
            .collect();
        assert_eq!(left, ["contacts", "contract.entry"]);
        assert_eq!(list(office.read()).unwrap().len(), places.len() + left.len());
    }
}
