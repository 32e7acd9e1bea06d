//! The triggers that write the change log, generated from the tables' own columns.
//!
//! They are dropped before a migration and made anew after it, so that they always know
//! every column. INSERT logs the key alone (undo deletes by key), DELETE the whole row,
//! UPDATE only the changed columns as `[old, new]`.

use rusqlite::Connection;

use crate::error::Result;
use crate::log::tables::{LOGGED, Logged};

/// Drops every log trigger.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn drop_all(connection: &Connection) -> Result<()> {
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

/// Makes the three triggers of every logged table.
///
/// # Errors
/// Whatever SQLite refuses; a table of the list that is missing.
pub fn create_all(connection: &Connection) -> Result<()> {
    for logged in LOGGED {
        connection.execute_batch(&statements(logged, &columns(connection, logged.table)?))?;
    }
    Ok(())
}

/// The columns of a table, in order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let names = connection
        .prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

fn statements(logged: &Logged, columns: &[String]) -> String {
    let Logged { table, owner_column, .. } = logged;
    let owner = |row: &str| match logged.owner_kind {
        Some(kind) => format!("'{}', {row}.{owner_column}", kind.code()),
        None => format!("{row}.owner_kind, {row}.{owner_column}"),
    };
    let into = "INSERT INTO change (op, tbl, row, owner_kind, owner_id, kind, image) VALUES ((SELECT op FROM running),";
    let image = columns.iter().map(|c| format!("'{c}', OLD.\"{c}\"")).collect::<Vec<_>>().join(", ");
    let differs = columns.iter().map(|c| format!("OLD.\"{c}\" IS NOT NEW.\"{c}\"")).collect::<Vec<_>>().join(" OR ");
    let pairs = columns
        .iter()
        .map(|c| format!("SELECT '{c}' AS name, OLD.\"{c}\" AS old, NEW.\"{c}\" AS new"))
        .collect::<Vec<_>>()
        .join(" UNION ALL ");
    format!(
        "CREATE TRIGGER log_{table}_insert AFTER INSERT ON {table} BEGIN
           {into} '{table}', NEW.id, {new_owner}, 'I', NULL);
         END;
         CREATE TRIGGER log_{table}_delete AFTER DELETE ON {table} BEGIN
           {into} '{table}', OLD.id, {old_owner}, 'D', json_object({image}));
         END;
         CREATE TRIGGER log_{table}_update AFTER UPDATE ON {table} WHEN {differs} BEGIN
           {into} '{table}', OLD.id, {new_owner}, 'U',
             (SELECT json_group_object(name, json_array(old, new)) FROM ({pairs}) WHERE old IS NOT new));
         END;",
        new_owner = owner("NEW"),
        old_owner = owner("OLD"),
    )
}
