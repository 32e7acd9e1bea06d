//! The values that records have in own fields.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::{Choice, OwnField, OwnValue, ValueType, field};
use crate::error::{Error, FieldIssue, Result};
use crate::record::{OwnFieldId, RecordKind, RecordRef};
use crate::search::fold;
use crate::sort_key::sort_key;

/// So many decimals are kept; a number is stored in units of the last one.
const DECIMALS: u32 = 4;

/// What a record has, in the order of its fields.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, record: RecordRef) -> Result<Vec<OwnValue>> {
    let values = connection
        .prepare_cached(
            "SELECT own_value.field_id, own_value.text FROM own_value JOIN own_field ON own_field.id = own_value.field_id
             WHERE own_value.owner_kind = ?1 AND own_value.owner_id = ?2 ORDER BY own_field.position, own_field.id",
        )?
        .query_map((record.kind.code(), record.id), |row| {
            Ok(OwnValue { field_id: row.get(0)?, text: row.get(1)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(values)
}

/// One field of many records, for a column of a list, of a paper or of an export: the stored
/// text by record id. Records without a value are left out; [`shown`] says it in words.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn values_of(
    connection: &Connection,
    kind: RecordKind,
    ids: &[i64],
    field: OwnFieldId,
) -> Result<HashMap<i64, String>> {
    let mut statement = connection
        .prepare_cached("SELECT text FROM own_value WHERE owner_kind = ?1 AND owner_id = ?2 AND field_id = ?3")?;
    let mut found = HashMap::new();
    for id in ids {
        if let Some(text) = statement.query_row((kind.code(), id, field), |row| row.get(0)).optional()? {
            found.insert(*id, text);
        }
    }
    Ok(found)
}

/// A stored value as a person reads it, apart from numbers and days, which are written by
/// locale where they are shown: the name of a choice, "ja", "yes".
#[must_use]
pub fn shown(field: &OwnField, text: &str, english: bool) -> String {
    match field.shape.value_type {
        ValueType::Choice => {
            let choice = field.shape.choices.iter().find(|choice| choice.code == text);
            choice.map_or(
                text,
                |choice| if english && !choice.name_en.is_empty() { &choice.name_en } else { &choice.name_de },
            )
        }
        ValueType::YesNo => match (text, english) {
            ("yes", false) => "ja",
            ("no", false) => "nein",
            _ => text,
        },
        _ => text,
    }
    .to_owned()
}

/// A typed or imported text as the field stores it; an empty one is no value.
///
/// # Errors
/// The issue at `own.f<id>` that says what the field takes.
pub fn canonical(field: &OwnField, text: &str) -> std::result::Result<String, FieldIssue> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let wrong = |code: &'static str| {
        let data = serde_json::json!({ "text": text, "name": field.shape.name_de });
        FieldIssue::with(format!("own.f{}", field.id.0), code, data)
    };
    match field.shape.value_type {
        ValueType::Text => Ok(text.to_owned()),
        ValueType::Number => units(text).map(decimal).ok_or_else(|| wrong("OWN_NUMBER_INVALID")),
        ValueType::Date => {
            let day =
                NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"));
            day.map(|day| day.format("%Y-%m-%d").to_string()).map_err(|_| wrong("OWN_DATE_INVALID"))
        }
        ValueType::Choice => {
            let wanted = fold::words(text);
            let means = |choice: &&Choice| {
                choice.code == text || fold::words(&choice.name_de) == wanted || fold::words(&choice.name_en) == wanted
            };
            field
                .shape
                .choices
                .iter()
                .find(means)
                .map(|one| one.code.clone())
                .ok_or_else(|| wrong("OWN_CHOICE_UNKNOWN"))
        }
        ValueType::YesNo => match text.to_lowercase().as_str() {
            "yes" | "ja" | "true" | "1" | "x" => Ok("yes".to_owned()),
            "no" | "nein" | "false" | "0" => Ok("no".to_owned()),
            _ => Err(wrong("OWN_YES_NO_INVALID")),
        },
    }
}

/// "1.234,5", "1234.5" or "-7" in units of the last decimal.
fn units(text: &str) -> Option<i64> {
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    // With a comma the dots are between the thousands.
    let plain: String = match text.contains(',') {
        true => text.chars().filter(|c| *c != '.').map(|c| if c == ',' { '.' } else { c }).collect(),
        false => text.to_owned(),
    };
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > DECIMALS as usize || whole.len() > 12 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<4}").parse().ok()?;
    let units = whole * 10_i64.pow(DECIMALS) + part;
    Some(if negative { -units } else { units })
}

/// The shortest way to write a number of units: "-1234.5".
fn decimal(units: i64) -> String {
    let one = 10_u64.pow(DECIMALS);
    let size = units.unsigned_abs();
    let sign = if units < 0 { "-" } else { "" };
    let part = format!("{:04}", size % one);
    match part.trim_end_matches('0') {
        "" => format!("{sign}{}", size / one),
        part => format!("{sign}{}.{part}", size / one),
    }
}

/// What would be refused of a record's values, each at `own.f<id>`.
pub(crate) fn issues(connection: &Connection, kind: RecordKind, values: &[OwnValue]) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    for value in values.iter().filter(|value| !value.text.trim().is_empty()) {
        match field::find(connection, value.field_id)?.filter(|field| field.shape.record_kind == kind) {
            Some(field) => issues.extend(canonical(&field, &value.text).err()),
            None => issues.push(FieldIssue::new(format!("own.f{}", value.field_id.0), "OWN_FIELD_GONE")),
        }
    }
    Ok(issues)
}

/// Brings the values of a record to what is wanted.
///
/// # Errors
/// `INVALID` where a value does not fit its field; whatever SQLite refuses.
pub(crate) fn write(tx: &Connection, record: RecordRef, values: &[OwnValue]) -> Result<()> {
    let mut wanted: HashMap<OwnFieldId, (String, Value, Value, String)> = HashMap::new();
    for value in values {
        let known = field::find(tx, value.field_id)?.filter(|field| field.shape.record_kind == record.kind);
        let field = known.ok_or_else(|| Error::field("own", "OWN_FIELD_GONE"))?;
        let text = canonical(&field, &value.text).map_err(|issue| Error::Invalid(vec![issue]))?;
        if !text.is_empty() {
            let (number, date, key) = stored(&field, &text);
            wanted.insert(field.id, (text, number, date, key));
        }
    }
    let present: Vec<(i64, OwnFieldId, String)> = tx
        .prepare_cached("SELECT id, field_id, text FROM own_value WHERE owner_kind = ?1 AND owner_id = ?2 ORDER BY id")?
        .query_map((record.kind.code(), record.id), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (row, field, text) in present {
        match wanted.remove(&field) {
            None => {
                tx.prepare_cached("DELETE FROM own_value WHERE id = ?1")?.execute([row])?;
            }
            Some((new, ..)) if new == text => {}
            Some((new, number, date, key)) => {
                tx.prepare_cached(
                    "UPDATE own_value SET text = ?2, number = ?3, date = ?4, sort_key = ?5 WHERE id = ?1",
                )?
                .execute((row, new, number, date, key))?;
            }
        }
    }
    // In a fixed order, so that the log of one record reads like that of the next.
    let mut fresh: Vec<_> = wanted.into_iter().collect();
    fresh.sort_by_key(|(field, _)| *field);
    for (field, (text, number, date, key)) in fresh {
        tx.prepare_cached(
            "INSERT INTO own_value (owner_kind, owner_id, field_id, text, number, date, sort_key)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((record.kind.code(), record.id, field, text, number, date, key))?;
    }
    Ok(())
}

/// Number, day and order of a value.
fn stored(field: &OwnField, text: &str) -> (Value, Value, String) {
    match field.shape.value_type {
        ValueType::Number => {
            let units = units(text).unwrap_or(0);
            // The sign's bit turned round, numbers below zero come first.
            (Value::Integer(units), Value::Null, format!("{:016x}", (units as u64) ^ (1 << 63)))
        }
        ValueType::Date => (Value::Null, Value::Text(text.to_owned()), text.to_owned()),
        ValueType::Choice => (Value::Null, Value::Null, choice_key(&field.shape.choices, text)),
        ValueType::YesNo => (Value::Null, Value::Null, if text == "yes" { "0" } else { "1" }.to_owned()),
        ValueType::Text => (Value::Null, Value::Null, sort_key(text)),
    }
}

fn choice_key(choices: &[Choice], code: &str) -> String {
    format!("{:04}", choices.iter().position(|choice| choice.code == code).unwrap_or(choices.len()))
}

/// Brings the order of the values to that of the choices.
pub(super) fn order_by_choices(tx: &Connection, field: OwnFieldId, choices: &[Choice]) -> Result<()> {
    for choice in choices {
        tx.prepare_cached("UPDATE own_value SET sort_key = ?3 WHERE field_id = ?1 AND text = ?2 AND sort_key <> ?3")?
            .execute((field, &choice.code, choice_key(choices, &choice.code)))?;
    }
    Ok(())
}

/// How many records have a value in a field, or this one.
pub(super) fn count(connection: &Connection, field: OwnFieldId, text: Option<&str>) -> Result<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM own_value WHERE field_id = ?1 AND (?2 IS NULL OR text = ?2)")?
        .query_row((field, text), |row| row.get(0))?)
}

/// What is searched for of a record's values: texts, and choices by their names.
pub(crate) fn index_texts(connection: &Connection, values: &[OwnValue]) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for value in values {
        let Some(field) = field::find(connection, value.field_id)? else { continue };
        match field.shape.value_type {
            ValueType::Text | ValueType::Number => texts.push(value.text.clone()),
            ValueType::Choice => texts.extend([false, true].map(|english| shown(&field, &value.text, english))),
            ValueType::Date | ValueType::YesNo => {}
        }
    }
    Ok(texts)
}

/// Takes the values of a record away that is being deleted.
pub(crate) fn remove_all(tx: &Connection, record: RecordRef) -> Result<()> {
    tx.prepare_cached("DELETE FROM own_value WHERE owner_kind = ?1 AND owner_id = ?2")?
        .execute((record.kind.code(), record.id))?;
    Ok(())
}

/// The key by which lists order a stored value.
#[must_use]
pub fn key(field: &OwnField, text: &str) -> String {
    stored(field, text).2
}
