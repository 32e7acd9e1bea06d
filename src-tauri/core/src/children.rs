//! Rows that belong to a record: brought to a wanted state with the smallest log.
//!
//! Equal rows are kept, changed ones updated in place, the rest added or removed, so that
//! the history says "phone changed" and not "two phones removed, two added".

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::error::Result;

/// A child table: its owner's column and the columns that a save writes, without
/// `id`, the owner and `position`.
pub(crate) struct Children {
    pub(crate) table: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) columns: &'static [&'static str],
    /// Whether the table has a `position` column that keeps the order.
    pub(crate) ordered: bool,
}

struct Present {
    id: i64,
    position: i64,
    values: Vec<Value>,
}

impl Children {
    /// Writes `wanted` rows of a fresh owner, which has none yet.
    pub(crate) fn add_all(&self, tx: &Connection, owner: i64, wanted: &[Vec<Value>]) -> Result<()> {
        for (position, values) in wanted.iter().enumerate() {
            self.insert(tx, owner, position, values)?;
        }
        Ok(())
    }

    /// Brings the rows of `owner` to `wanted`.
    pub(crate) fn sync(&self, tx: &Connection, owner: i64, wanted: &[Vec<Value>]) -> Result<()> {
        let mut present = self.present(tx, owner)?;
        let mut kept: Vec<Option<Present>> = wanted
            .iter()
            .map(|values| {
                let index = present.iter().position(|row| row.values == *values)?;
                Some(present.remove(index))
            })
            .collect();
        for slot in &mut kept {
            if slot.is_none() && !present.is_empty() {
                *slot = Some(present.remove(0));
            }
        }
        for row in present {
            tx.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", self.table))?.execute([row.id])?;
        }
        for (position, (values, slot)) in wanted.iter().zip(kept).enumerate() {
            match slot {
                Some(row) if row.values == *values && (!self.ordered || row.position == as_position(position)) => {}
                Some(row) => self.update(tx, row.id, position, values)?,
                None => self.insert(tx, owner, position, values)?,
            }
        }
        Ok(())
    }

    fn present(&self, tx: &Connection, owner: i64) -> Result<Vec<Present>> {
        let order = if self.ordered { "position" } else { "id" };
        let sql = format!(
            "SELECT id, {order}, {} FROM {} WHERE {} = ?1 ORDER BY {order}, id",
            self.columns.join(", "),
            self.table,
            self.owner
        );
        let rows = tx
            .prepare_cached(&sql)?
            .query_map([owner], |row| {
                let values =
                    (0..self.columns.len()).map(|index| row.get(index + 2)).collect::<rusqlite::Result<_>>()?;
                Ok(Present { id: row.get(0)?, position: row.get(1)?, values })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    fn insert(&self, tx: &Connection, owner: i64, position: usize, values: &[Value]) -> Result<()> {
        let place = if self.ordered { ", position" } else { "" };
        let count = values.len() + 1 + usize::from(self.ordered);
        let sql = format!(
            "INSERT INTO {} ({}, {}{place}) VALUES ({})",
            self.table,
            self.owner,
            self.columns.join(", "),
            vec!["?"; count].join(", ")
        );
        let mut all = vec![Value::Integer(owner)];
        all.extend_from_slice(values);
        if self.ordered {
            all.push(Value::Integer(as_position(position)));
        }
        tx.prepare_cached(&sql)?.execute(params_from_iter(all))?;
        Ok(())
    }

    fn update(&self, tx: &Connection, id: i64, position: usize, values: &[Value]) -> Result<()> {
        let mut sets: Vec<String> = self.columns.iter().map(|column| format!("{column} = ?")).collect();
        let mut all = values.to_vec();
        if self.ordered {
            sets.push("position = ?".to_owned());
            all.push(Value::Integer(as_position(position)));
        }
        all.push(Value::Integer(id));
        let sql = format!("UPDATE {} SET {} WHERE id = ?", self.table, sets.join(", "));
        tx.prepare_cached(&sql)?.execute(params_from_iter(all))?;
        Ok(())
    }
}

fn as_position(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

/// A text as a stored value.
pub(crate) fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

/// A day as a stored value, or null.
pub(crate) fn day(value: Option<chrono::NaiveDate>) -> Value {
    value.map_or(Value::Null, |day| Value::Text(day.format("%Y-%m-%d").to_string()))
}
