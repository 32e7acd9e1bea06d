//! The rows of one owner, put into buckets, so that a twin is looked for among few instead
//! of among all: moving a thousand rows to an owner of a thousand then costs two thousand
//! looks and not a million.

use std::collections::{BTreeSet, HashMap};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{Alike, Row};
use crate::error::Result;
use crate::log::tables::Logged;
use crate::log::triggers;

/// Whose rows: table, kind and id of the owner.
type Owner = (&'static str, String);

/// The rows of every owner that was asked for. A row may stand in a bucket that it left, or
/// be gone by now: whoever asks reads it again.
#[derive(Default)]
pub(super) struct Siblings {
    buckets: HashMap<Owner, HashMap<String, BTreeSet<i64>>>,
}

impl Siblings {
    /// The rows that may say the same as this one, itself apart, in their order; from now on
    /// this one is among those of its owner.
    pub(super) fn beside(
        &mut self,
        tx: &Connection,
        alike: &dyn Alike,
        logged: &'static Logged,
        id: i64,
        row: &Row,
    ) -> Result<Vec<i64>> {
        let owner = owner_of(logged, row);
        if !self.buckets.contains_key(&owner) {
            let rows = rows_of(tx, logged, row)?;
            let mut buckets: HashMap<String, BTreeSet<i64>> = HashMap::new();
            for (id, row) in rows {
                buckets.entry(alike.bucket(logged.table, &row)).or_default().insert(id);
            }
            self.buckets.insert(owner.clone(), buckets);
        }
        let Some(bucket) = self.buckets.get_mut(&owner) else { return Ok(Vec::new()) };
        let bucket = bucket.entry(alike.bucket(logged.table, row)).or_default();
        bucket.insert(id);
        Ok(bucket.iter().copied().filter(|other| *other != id).collect())
    }

    /// A row that says something else now.
    pub(super) fn changed(&mut self, alike: &dyn Alike, logged: &'static Logged, id: i64, row: &Row) {
        if let Some(buckets) = self.buckets.get_mut(&owner_of(logged, row)) {
            buckets.entry(alike.bucket(logged.table, row)).or_default().insert(id);
        }
    }
}

fn owner_of(logged: &'static Logged, row: &Row) -> Owner {
    let kind = if logged.owner_kind.is_none() { row.get("owner_kind") } else { None };
    (logged.table, format!("{kind:?} {:?}", row.get(logged.owner_column)))
}

/// Whether two rows belong to one owner.
pub(super) fn are(logged: &'static Logged, one: &Row, other: &Row) -> bool {
    owner_of(logged, one) == owner_of(logged, other)
}

/// Every row of the owner of this one, in one reading.
fn rows_of(tx: &Connection, logged: &'static Logged, row: &Row) -> Result<Vec<(i64, Row)>> {
    let columns = triggers::columns(tx, logged.table)?;
    let names = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
    let kind = if logged.owner_kind.is_none() { " AND owner_kind = ?2" } else { "" };
    let sql = format!("SELECT id, {names} FROM {} WHERE {} = ?1{kind}", logged.table, logged.owner_column);
    let mut values = vec![row.get(logged.owner_column).cloned().unwrap_or(Value::Null)];
    if logged.owner_kind.is_none() {
        values.push(row.get("owner_kind").cloned().unwrap_or(Value::Null));
    }
    let rows: Vec<(i64, Row)> = tx
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |found| {
            let id = found.get(0)?;
            let row: rusqlite::Result<Row> =
                columns.iter().enumerate().map(|(index, column)| Ok((column.clone(), found.get(index + 1)?))).collect();
            Ok((id, row?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    #[cfg(test)]
    super::tests::count(rows.len());
    Ok(rows)
}
