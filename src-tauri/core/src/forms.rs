//! Forms of lists and papers that were kept by name: columns, order, filter ("Chefliste").

pub(crate) mod mention;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{FormId, RecordKind, RecordRef};
use crate::sort_key::sort_key;

/// A form kept by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// Where it belongs: `contract-list`, `contacts`.
    pub place: String,
    /// Its name, unique within the place.
    pub name: String,
    /// What it holds, in the words of that place.
    pub json: Value,
}

const COLUMNS: &str = "SELECT id, place, name, json FROM form";

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FormId, String, String, String)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn form((id, place, name, json): (FormId, String, String, String)) -> Result<Form> {
    let json = serde_json::from_str(&json).map_err(|error| Error::FileDamaged(format!("form.json: {error}")))?;
    Ok(Form { id, place, name, json })
}

/// The forms of a place in the order of their names.
///
/// # Errors
/// `FILE_DAMAGED` where one cannot be read.
pub fn list(connection: &Connection, place: &str) -> Result<Vec<Form>> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE place = ?1"))?;
    let rows = statement.query_map([place], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut forms = rows.into_iter().map(form).collect::<Result<Vec<_>>>()?;
    forms.sort_by_cached_key(|form| (sort_key(&form.name), form.id));
    Ok(forms)
}

/// The form of that name, if there is one.
///
/// # Errors
/// `FILE_DAMAGED` where it cannot be read.
pub fn get(connection: &Connection, place: &str, name: &str) -> Result<Option<Form>> {
    connection
        .prepare_cached(&format!("{COLUMNS} WHERE place = ?1 AND name = ?2"))?
        .query_row((place, name.trim()), from_row)
        .optional()?
        .map(form)
        .transpose()
}

/// Keeps a form. Without an id the form of that name is made or replaced; with one, it is
/// changed and perhaps renamed.
///
/// # Errors
/// `INVALID` with `PLACE_MISSING`, `NAME_MISSING` or `NAME_TAKEN`; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<FormId>,
    place: &str,
    name: &str,
    json: &Value,
    moment: &Moment,
) -> Result<Done<FormId>> {
    let (place, name) = (place.trim(), name.trim());
    if place.is_empty() {
        return Err(Error::field("place", "PLACE_MISSING"));
    }
    if name.is_empty() {
        return Err(Error::field("name", "NAME_MISSING"));
    }
    office.transact_named(Op::quiet("form_saved"), moment, |tx, op| {
        let namesake: Option<FormId> = tx
            .prepare_cached("SELECT id FROM form WHERE place = ?1 AND name = ?2")?
            .query_row((place, name), |row| row.get(0))
            .optional()?;
        let id = match (id, namesake) {
            (Some(id), Some(other)) if id != other => {
                return Err(Error::field("name", "NAME_TAKEN"));
            }
            (Some(id), _) | (None, Some(id)) => {
                let touched = tx
                    .prepare_cached("UPDATE form SET name = ?3, json = ?4 WHERE id = ?1 AND place = ?2")?
                    .execute((id, place, name, json.to_string()))?;
                if touched == 0 {
                    return Err(Error::NotFound(id.into()));
                }
                id
            }
            (None, None) => {
                tx.prepare_cached("INSERT INTO form (place, name, json) VALUES (?1, ?2, ?3)")?.execute((
                    place,
                    name,
                    json.to_string(),
                ))?;
                FormId(tx.last_insert_rowid())
            }
        };
        op.subject = Some(id.into());
        name.clone_into(&mut op.title);
        Ok(id)
    })
}

/// Throws a form away.
///
/// # Errors
/// `NOT_FOUND`.
pub fn delete(office: &mut Office, id: FormId, moment: &Moment) -> Result<Done<()>> {
    let op = Op::quiet("form_deleted").about(RecordRef { kind: RecordKind::Form, id: id.0 });
    office.transact(op, moment, |tx| {
        if tx.prepare_cached("DELETE FROM form WHERE id = ?1")?.execute([id])? == 0 {
            return Err(Error::NotFound(id.into()));
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_form_is_kept_replaced_renamed_and_thrown_away() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let place = "contract-list";
        let chief =
            save(&mut office, None, place, " Chefliste ", &json!({ "columns": ["end"] }), &moment).unwrap().value;
        let again = save(&mut office, None, place, "Chefliste", &json!({ "columns": [] }), &moment).unwrap().value;
        assert_eq!(chief, again);
        let other = save(&mut office, None, place, "Ärger", &json!({}), &moment).unwrap().value;
        save(&mut office, None, "contacts", "Chefliste", &json!({}), &moment).unwrap();
        let names: Vec<_> = list(office.read(), place).unwrap().into_iter().map(|form| form.name).collect();
        assert_eq!(names, ["Ärger", "Chefliste"]);

        let taken = save(&mut office, Some(other), place, "Chefliste", &json!({}), &moment);
        assert!(matches!(taken, Err(Error::Invalid(issues)) if issues[0].code == "NAME_TAKEN"));
        save(&mut office, Some(other), place, "Zahlungen", &json!({}), &moment).unwrap();
        assert_eq!(get(office.read(), place, "Chefliste").unwrap().unwrap().json, json!({ "columns": [] }));

        delete(&mut office, chief, &moment).unwrap();
        assert!(matches!(delete(&mut office, chief, &moment), Err(Error::NotFound(_))));
        assert_eq!(get(office.read(), place, "Chefliste").unwrap(), None);
    }

    #[test]
    fn keeping_a_form_is_no_step_to_take_back() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        save(&mut office, None, "contacts", "Kunden", &json!({}), &moment).unwrap();
        let state = crate::log::undo::state(office.read()).unwrap();
        assert!(state.undo.is_none_or(|step| step.code != "form_saved"));
    }
}
