//! Where a contact stands in the file: rows that belong to it, and rows that point to it.

use rusqlite::types::Value;
use rusqlite::{Connection, Row};

use crate::error::Result;
use crate::log::tables::{LOGGED, Logged};
use crate::log::triggers;
use crate::record::{ContactId, RecordKind, RecordRef};

/// A row with all that it holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Trace {
    /// The table.
    pub(super) table: &'static str,
    /// The row's id.
    pub(super) row: i64,
    /// The record that the row belongs to.
    pub(super) owner: RecordRef,
    /// Column and value, in the table's order.
    pub(super) values: Vec<(String, Value)>,
}

impl Trace {
    /// The value of a column; null where there is none.
    pub(super) fn value(&self, column: &str) -> &Value {
        self.values.iter().find(|(name, _)| name == column).map_or(&Value::Null, |(_, value)| value)
    }

    /// The texts of the row with their columns.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().filter_map(|(name, value)| match value {
            Value::Text(text) => Some((name.as_str(), text.as_str())),
            _ => None,
        })
    }
}

/// Tables with rows that belong to a contact. The condition takes the contact's id as `?1`.
pub(super) fn own_tables() -> impl Iterator<Item = (&'static str, String)> {
    LOGGED.iter().filter_map(|logged| match logged.owner_kind {
        Some(RecordKind::Contact) => Some((logged.table, format!("{} = ?1", logged.owner_column))),
        Some(_) => None,
        None => Some((logged.table, format!("owner_kind = 'contact' AND {} = ?1", logged.owner_column))),
    })
}

/// Every row that belongs to a contact.
pub(super) fn own(connection: &Connection, id: ContactId) -> Result<Vec<Trace>> {
    let mut traces = Vec::new();
    for (table, condition) in own_tables() {
        traces.extend(rows(connection, table, &condition, id)?);
    }
    Ok(traces)
}

/// A column elsewhere that points to contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pointer {
    pub(super) table: &'static str,
    pub(super) column: String,
    /// The column beside it that says that a contact is meant, where no foreign key does.
    pub(super) kind_column: Option<String>,
    /// What SQLite does when the contact goes: `RESTRICT`, `SET NULL`, `CASCADE`; without a key nothing.
    pub(super) on_delete: String,
}

impl Pointer {
    /// The rows that point to the contact `?1`.
    fn condition(&self) -> String {
        match &self.kind_column {
            Some(kind) => format!("{kind} = 'contact' AND {} = ?1", self.column),
            None => format!("{} = ?1", self.column),
        }
    }
}

/// Every column that points to contacts, those by which a row belongs to one apart.
pub(super) fn pointers(connection: &Connection) -> Result<Vec<Pointer>> {
    let mut pointers = Vec::new();
    let mut statement = connection
        .prepare_cached("SELECT \"from\", on_delete FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'contact'")?;
    for logged in LOGGED {
        let found: Vec<(String, String)> = statement
            .query_map([logged.table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (column, on_delete) in found {
            let belongs = logged.owner_kind == Some(RecordKind::Contact) && column == logged.owner_column;
            if !belongs {
                pointers.push(Pointer { table: logged.table, column, kind_column: None, on_delete });
            }
        }
        pointers.extend(named_pairs(connection, logged)?);
    }
    Ok(pointers)
}

/// Pairs of columns `…_kind` and `…_id` that may name a contact; by `owner_…` a row belongs to it.
fn named_pairs(connection: &Connection, logged: &Logged) -> Result<Vec<Pointer>> {
    let columns = triggers::columns(connection, logged.table)?;
    let pairs = columns.iter().filter_map(|kind| {
        let stem = kind.strip_suffix("_kind").filter(|stem| *stem != "owner")?;
        let column = format!("{stem}_id");
        let kind_column = Some(kind.clone());
        columns.contains(&column).then(|| Pointer {
            table: logged.table,
            column,
            kind_column,
            on_delete: String::new(),
        })
    });
    Ok(pairs.collect())
}

/// The rows that point to a contact through one column.
pub(super) fn pointing(connection: &Connection, pointer: &Pointer, id: ContactId) -> Result<Vec<Trace>> {
    rows(connection, pointer.table, &pointer.condition(), id)
}

fn rows(connection: &Connection, table: &'static str, condition: &str, id: ContactId) -> Result<Vec<Trace>> {
    // Names of tables and columns come from the schema, never from outside.
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM {table} WHERE {condition} ORDER BY id"))?;
    let columns: Vec<String> = statement.column_names().into_iter().map(ToOwned::to_owned).collect();
    let mut found = statement.query([id])?;
    let mut traces = Vec::new();
    while let Some(row) = found.next()? {
        traces.push(trace(table, &columns, row)?);
    }
    Ok(traces)
}

/// A row as read by `SELECT *`.
pub(super) fn trace(table: &'static str, columns: &[String], row: &Row<'_>) -> Result<Trace> {
    let mut values = Vec::with_capacity(columns.len());
    for (index, column) in columns.iter().enumerate() {
        values.push((column.clone(), row.get::<_, Value>(index)?));
    }
    let mut trace = Trace { table, row: row.get("id")?, owner: RecordRef { kind: RecordKind::Contact, id: 0 }, values };
    trace.owner = owner(&trace)?;
    Ok(trace)
}

fn owner(trace: &Trace) -> Result<RecordRef> {
    let logged = crate::log::tables::find(trace.table)
        .ok_or_else(|| crate::Error::FileDamaged(format!("{} is not logged", trace.table)))?;
    let id = match trace.value(logged.owner_column) {
        Value::Integer(id) => *id,
        _ => trace.row,
    };
    let kind = match (logged.owner_kind, trace.value("owner_kind")) {
        (Some(kind), _) => kind,
        (None, Value::Text(code)) => RecordKind::parse(code)?,
        (None, _) => RecordKind::Contact,
    };
    Ok(RecordRef { kind, id })
}

/// Which table a column of a row refers to.
pub(super) fn referred(connection: &Connection, table: &str, column: &str) -> Result<Option<RecordKind>> {
    let mut statement =
        connection.prepare_cached("SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2")?;
    let mut rows = statement.query([table, column])?;
    Ok(match rows.next()? {
        Some(row) => RecordKind::parse(row.get_ref(0)?.as_str().unwrap_or_default()).ok(),
        None => None,
    })
}
