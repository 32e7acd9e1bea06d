//! The fields themselves: master data.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Choice, KINDS, OwnField, OwnFieldShape, ValueType, value};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{DistributionListId, OwnFieldId, RecordKind, RecordRef};
use crate::search::fold;

const COLUMNS: &str = "id, record_kind, code, name_de, name_en, value_type, choices, position, active";

fn from_row(row: &Row<'_>) -> rusqlite::Result<(OwnFieldId, String, OwnFieldShape, String)> {
    let shape = OwnFieldShape {
        record_kind: RecordKind::Contact,
        code: row.get(2)?,
        name_de: row.get(3)?,
        name_en: row.get(4)?,
        value_type: row.get(5)?,
        choices: Vec::new(),
        position: row.get(7)?,
        active: row.get(8)?,
    };
    Ok((row.get(0)?, row.get(1)?, shape, row.get(6)?))
}

fn whole((id, kind, shape, choices): (OwnFieldId, String, OwnFieldShape, String)) -> Result<OwnField> {
    let choices: Vec<Choice> =
        serde_json::from_str(&choices).map_err(|_| Error::stored_text("own_field.choices", &choices))?;
    Ok(OwnField { id, shape: OwnFieldShape { record_kind: RecordKind::parse(&kind)?, choices, ..shape } })
}

/// The fields of a kind of record, or all of them, in their order.
///
/// # Errors
/// `STORED_TEXT` where the file holds what this program does not know.
pub fn all(connection: &Connection, kind: Option<RecordKind>) -> Result<Vec<OwnField>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM own_field WHERE ?1 IS NULL OR record_kind = ?1 ORDER BY record_kind, position, id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([kind.map(RecordKind::code)], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(whole).collect()
}

/// One field.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: OwnFieldId) -> Result<OwnField> {
    find(connection, id)?.ok_or(Error::NotFound(id.into()))
}

pub(crate) fn find(connection: &Connection, id: OwnFieldId) -> Result<Option<OwnField>> {
    let sql = format!("SELECT {COLUMNS} FROM own_field WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.map(whole).transpose()
}

/// Saves a new field (`id` none) or changes one. Choices keep their codes, so that renaming
/// one renames it everywhere; the order of values follows the order of choices.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<OwnFieldId>,
    shape: OwnFieldShape,
    moment: &Moment,
) -> Result<Done<OwnFieldId>> {
    let shape = tidy(shape);
    let code = if id.is_some() { "own_field_changed" } else { "own_field_created" };
    office.transact_named(Op::step(code, shape.name_de.clone()), moment, |tx, op| {
        let before = id.map(|id| get(tx, id)).transpose()?;
        let issues = check(tx, before.as_ref(), &shape)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = match before {
            Some(before) => {
                update(tx, before.id, &shape)?;
                value::order_by_choices(tx, before.id, &shape.choices)?;
                before.id
            }
            None => insert(tx, &shape)?,
        };
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Inserts a checked field within a running write.
pub(crate) fn insert(tx: &Connection, shape: &OwnFieldShape) -> Result<OwnFieldId> {
    tx.prepare_cached(
        "INSERT INTO own_field (record_kind, code, name_de, name_en, value_type, choices, position, active)
         VALUES (:record_kind, :code, :name_de, :name_en, :value_type, :choices,
                 (SELECT coalesce(max(position) + 1, 0) FROM own_field WHERE record_kind = :record_kind), :active)",
    )?
    .execute(named_params! {
        ":record_kind": shape.record_kind.code(), ":code": shape.code, ":name_de": shape.name_de,
        ":name_en": shape.name_en, ":value_type": shape.value_type, ":choices": choices_text(&shape.choices)?,
        ":active": shape.active,
    })?;
    Ok(OwnFieldId(tx.last_insert_rowid()))
}

fn update(tx: &Connection, id: OwnFieldId, shape: &OwnFieldShape) -> Result<()> {
    tx.prepare_cached(
        "UPDATE own_field SET record_kind = :record_kind, code = :code, name_de = :name_de, name_en = :name_en,
                              value_type = :value_type, choices = :choices, position = :position, active = :active
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":record_kind": shape.record_kind.code(), ":code": shape.code, ":name_de": shape.name_de,
        ":name_en": shape.name_en, ":value_type": shape.value_type, ":choices": choices_text(&shape.choices)?,
        ":position": shape.position, ":active": shape.active,
    })?;
    Ok(())
}

fn choices_text(choices: &[Choice]) -> Result<String> {
    serde_json::to_string(choices).map_err(|error| Error::Io(error.to_string()))
}

/// Names trimmed, codes made where there is none, choices only where one chooses.
pub(crate) fn tidy(mut shape: OwnFieldShape) -> OwnFieldShape {
    for text in [&mut shape.code, &mut shape.name_de, &mut shape.name_en] {
        *text = text.trim().to_owned();
    }
    shape.code = code_of(if shape.code.is_empty() { &shape.name_de } else { &shape.code });
    if shape.value_type != ValueType::Choice {
        shape.choices.clear();
    }
    for choice in &mut shape.choices {
        choice.name_de = choice.name_de.trim().to_owned();
        choice.name_en = choice.name_en.trim().to_owned();
    }
    shape.choices.retain(|choice| !choice.name_de.is_empty() || !choice.code.is_empty());
    for index in 0..shape.choices.len() {
        if shape.choices[index].code.is_empty() {
            let wanted = code_of(&shape.choices[index].name_de);
            let taken = |code: &str| shape.choices.iter().any(|choice| choice.code == code);
            let mut free = wanted.clone();
            let mut number = 2;
            while free.is_empty() || taken(&free) {
                free = format!("{wanted}-{number}").trim_start_matches('-').to_owned();
                number += 1;
            }
            shape.choices[index].code = free;
        }
    }
    shape
}

/// "Geburtsname der Mutter" as `geburtsname-der-mutter`: fit for every file that is exported.
fn code_of(name: &str) -> String {
    fold::words(name)
        .join("-")
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect::<String>()
        .trim_matches('-')
        .to_owned()
}

fn check(tx: &Connection, before: Option<&OwnField>, shape: &OwnFieldShape) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let own = before.map_or(0, |field| field.id.0);
    if !KINDS.contains(&shape.record_kind) {
        issues.push(FieldIssue::new("record_kind", "CHOICE_MISSING"));
    }
    if shape.name_de.is_empty() {
        issues.push(FieldIssue::new("name_de", "NAME_MISSING"));
    } else if shape.code.is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    let taken = |column: &str, text: &str| -> Result<bool> {
        let sql = format!("SELECT 1 FROM own_field WHERE record_kind = ?1 AND {column} = ?2 AND id <> ?3");
        let found = tx.prepare_cached(&sql)?.query_row((shape.record_kind.code(), text, own), |_| Ok(())).optional()?;
        Ok(found.is_some())
    };
    if taken("name_de", &shape.name_de)? {
        issues.push(FieldIssue::new("name_de", "NAME_TAKEN"));
    } else if taken("code", &shape.code)? {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": shape.code })));
    }
    if shape.value_type == ValueType::Choice && shape.choices.is_empty() {
        issues.push(FieldIssue::new("choices", "CHOICES_MISSING"));
    }
    for (index, choice) in shape.choices.iter().enumerate() {
        if choice.name_de.is_empty() {
            issues.push(FieldIssue::new(format!("choices.{index}.name_de"), "NAME_MISSING"));
        } else if shape.choices[..index].iter().any(|other| other.name_de == choice.name_de) {
            issues.push(FieldIssue::new(format!("choices.{index}.name_de"), "NAME_TAKEN"));
        }
    }
    let Some(before) = before else { return Ok(issues) };
    let used = value::count(tx, before.id, None)?;
    if used > 0 && before.shape.value_type != shape.value_type {
        let data = serde_json::json!({ "count": used });
        issues.push(FieldIssue::with("value_type", "OWN_FIELD_TYPE_IN_USE", data));
    }
    if used > 0 && before.shape.record_kind != shape.record_kind {
        let data = serde_json::json!({ "count": used });
        issues.push(FieldIssue::with("record_kind", "OWN_FIELD_TYPE_IN_USE", data));
    }
    for gone in &before.shape.choices {
        if shape.value_type == ValueType::Choice && !shape.choices.iter().any(|choice| choice.code == gone.code) {
            let used = value::count(tx, before.id, Some(&gone.code))?;
            if used > 0 {
                let data = serde_json::json!({ "name": gone.name_de, "count": used });
                issues.push(FieldIssue::with("choices", "CHOICE_IN_USE", data));
            }
        }
    }
    Ok(issues)
}

/// Refuses where a distribution list asks for the field: without it other people would be on the list.
fn refuse_if_asked_for(connection: &Connection, id: OwnFieldId) -> Result<()> {
    let lists: Vec<RecordRef> = connection
        .prepare_cached(
            "SELECT id FROM distribution_list WHERE filter IS NOT NULL AND EXISTS (
               SELECT 1 FROM json_each(filter, '$.own') WHERE json_extract(value, '$.field_id') = ?1
             ) ORDER BY id",
        )?
        .query_map([id], |row| Ok(DistributionListId(row.get(0)?).into()))?
        .collect::<rusqlite::Result<_>>()?;
    usage::refuse(connection, &lists)
}

/// Deletes a field that no record has a value in.
///
/// # Errors
/// `IN_USE` with the places, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: OwnFieldId, moment: &Moment) -> Result<Done<()>> {
    let field = get(office.read(), id)?;
    office.transact(Op::step("own_field_deleted", field.shape.name_de).about(id), moment, |tx| {
        usage::refuse_if_used(tx, RecordKind::OwnField.code(), id.0)?;
        refuse_if_asked_for(tx, id)?;
        tx.execute("DELETE FROM own_field WHERE id = ?1", [id])?;
        Ok(())
    })
}
