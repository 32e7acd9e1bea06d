//! Conditions on own fields, and their order, for the lists of any kind of record.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{ValueType, canonical, field, value};
use crate::error::{Error, Result};
use crate::record::OwnFieldId;
use crate::search::fold;

/// What a list asks of an own field. Every part that is given must be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The field.
    pub field_id: OwnFieldId,
    /// With a value, or without one.
    #[serde(default)]
    pub given: Option<bool>,
    /// The value has this in it, however it is written.
    #[serde(default)]
    pub contains: String,
    /// One of these: codes of choices, `yes`, `no`.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// Numbers or days from here on.
    #[serde(default)]
    pub from: String,
    /// Numbers or days up to here.
    #[serde(default)]
    pub to: String,
}

impl Condition {
    /// A condition that asks for nothing yet.
    #[must_use]
    pub const fn of(field_id: OwnFieldId) -> Self {
        Self {
            field_id,
            given: None,
            contains: String::new(),
            one_of: Vec::new(),
            from: String::new(),
            to: String::new(),
        }
    }
}

/// Which records a condition leaves.
pub(crate) enum Meeting {
    /// These alone.
    Those(Vec<i64>),
    /// All but these.
    AllBut(Vec<i64>),
}

/// Which records meet a condition. A field that is gone is met by nobody.
///
/// # Errors
/// `INVALID` at `own.f<id>` where a limit is no number or no day.
pub(crate) fn meeting(connection: &Connection, condition: &Condition) -> Result<Meeting> {
    let Some(field) = field::find(connection, condition.field_id)? else { return Ok(Meeting::Those(Vec::new())) };
    let with_value = "SELECT owner_id FROM own_value WHERE field_id = ?1";
    if condition.given == Some(false) {
        return Ok(Meeting::AllBut(select(connection, with_value, vec![Value::Integer(field.id.0)])?));
    }
    let key = |text: &str| -> Result<Option<String>> {
        let text = canonical(&field, text).map_err(|issue| Error::Invalid(vec![issue]))?;
        Ok((!text.is_empty()).then(|| value::key(&field, &text)))
    };
    let mut sql = with_value.to_owned();
    let mut values = vec![Value::Integer(field.id.0)];
    if matches!(field.shape.value_type, ValueType::Number | ValueType::Date) {
        for (limit, sign) in [(&condition.from, ">="), (&condition.to, "<=")] {
            if let Some(key) = key(limit)? {
                values.push(Value::Text(key));
                sql.push_str(&format!(" AND sort_key {sign} ?{}", values.len()));
            }
        }
    }
    if !condition.one_of.is_empty() {
        let mut places = Vec::new();
        for one in &condition.one_of {
            // A choice that is no longer offered is nobody's.
            let Ok(text) = canonical(&field, one) else { continue };
            values.push(Value::Text(value::key(&field, &text)));
            places.push(format!("?{}", values.len()));
        }
        sql.push_str(&format!(" AND sort_key IN ({})", places.join(", ")));
    }
    let wanted = fold::words(&condition.contains).join(" ");
    if wanted.is_empty() {
        return Ok(Meeting::Those(select(connection, &sql, values)?));
    }
    let sql = sql.replacen("owner_id", "owner_id, text", 1);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        if fold::words(text).join(" ").contains(&wanted) {
            found.push(row.get(0)?);
        }
    }
    Ok(Meeting::Those(found))
}

fn select(connection: &Connection, sql: &str, values: Vec<Value>) -> Result<Vec<i64>> {
    let ids = connection
        .prepare_cached(sql)?
        .query_map(params_from_iter(values), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

/// Puts records, which stand in the order of their names, in the order of a field: equal
/// values stay as they stood, who has none comes last. A list that runs downward is the mirror of it,
/// as in every other order of the book.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn order(connection: &Connection, field: OwnFieldId, ids: &mut [i64]) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT owner_id, sort_key FROM own_value WHERE field_id = ?1 ORDER BY sort_key")?;
    let mut rows = statement.query([field])?;
    // Ids are dense, so a slot for each is smaller and faster than a map.
    let mut places = vec![u32::MAX; slot(ids.iter().max().copied().unwrap_or(0)).unwrap_or(0) + 1];
    let (mut place, mut before) = (0, String::new());
    while let Some(row) = rows.next()? {
        let key = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        if key != before {
            place += 1;
            key.clone_into(&mut before);
        }
        if let Some(free) = slot(row.get(0)?).and_then(|slot| places.get_mut(slot)) {
            *free = place;
        }
    }
    ids.sort_by_key(|id| slot(*id).and_then(|slot| places.get(slot)).copied().unwrap_or(u32::MAX));
    Ok(())
}

fn slot(id: i64) -> Option<usize> {
    usize::try_from(id).ok()
}
