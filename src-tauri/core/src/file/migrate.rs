//! From any earlier version of the schema to this one: append-only `.sql` files, run
//! under `user_version` in one exclusive transaction. All of it happens, or nothing.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::file::digest;
use crate::log::{triggers, undo};
use crate::master_data::seed;

/// One step from a version to the next.
struct Migration {
    sql: &'static str,
    /// Tables that the step itself fills, empties or renames; every other keeps its rows.
    moves_rows_of: &'static [&'static str],
}

/// Every step; the first one makes an empty office. Append only: what was released is
/// never edited, because files have been through it.
const MIGRATIONS: &[Migration] = &[
    Migration { sql: include_str!("../../migrations/0001_office.sql"), moves_rows_of: &[] },
    Migration { sql: include_str!("../../migrations/0002_back_office.sql"), moves_rows_of: &["number_range"] },
    Migration { sql: include_str!("../../migrations/0003_front_desk.sql"), moves_rows_of: &["number_range"] },
    Migration { sql: include_str!("../../migrations/0004_rows.sql"), moves_rows_of: &[] },
    Migration { sql: include_str!("../../migrations/0005_contracts.sql"), moves_rows_of: &["form"] },
    Migration { sql: include_str!("../../migrations/0006_planner.sql"), moves_rows_of: &["body"] },
];

/// What all steps together lead to. A new office begins with it: seventy changes of tables,
/// for each of which SQLite reads the whole schema anew, take longer than the tables do.
/// A test holds it against the steps, and writes it.
const OFFICE: &str = include_str!("../../migrations/generated/office.sql");

/// The version that this program reads and writes.
#[expect(clippy::cast_possible_wrap, reason = "a handful of migrations")]
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// Makes the schema of this version in an empty database, in memory or fresh on disk,
/// within the caller's transaction if there is one.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn create_schema(connection: &Connection) -> Result<()> {
    connection.execute_batch(OFFICE)?;
    triggers::create_all(connection)?;
    digest::rebuild(connection)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// The schema's version of an open file.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings an open file to this version. `before` makes the verified copy; without it
/// nothing is touched. The version it came from, if it was another.
///
/// # Errors
/// What `before` refuses; `FILE_NEWER`; `FILE_DAMAGED` where rows or references would be
/// lost; whatever SQLite refuses. The file is then as it was.
pub(super) fn run(connection: &Connection, before: impl FnOnce(&Connection) -> Result<()>) -> Result<Option<i64>> {
    run_list(connection, MIGRATIONS, before)
}

fn run_list(
    connection: &Connection,
    list: &[Migration],
    before: impl FnOnce(&Connection) -> Result<()>,
) -> Result<Option<i64>> {
    let found = version(connection)?;
    let known = i64::try_from(list.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(Error::FileNewer { found, known });
    }
    if found == known {
        return Ok(None);
    }
    let done = usize::try_from(found).map_err(|_| Error::FileDamaged("version".to_owned()))?;
    before(connection)?;
    // Within a transaction this has no effect, and with it on, rebuilding a parent table
    // would empty the children that hang on it by CASCADE.
    connection.pragma_update(None, "foreign_keys", false)?;
    let result = in_one_transaction(connection, &list[done..], known);
    connection.pragma_update(None, "foreign_keys", true)?;
    result.map(|()| Some(found))
}

fn in_one_transaction(connection: &Connection, steps: &[Migration], to: i64) -> Result<()> {
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    let result = apply(connection, steps, to).and_then(|()| Ok(connection.execute_batch("COMMIT")?));
    if result.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    result
}

fn apply(connection: &Connection, steps: &[Migration], to: i64) -> Result<()> {
    let before = row_counts(connection)?;
    triggers::drop_all(connection)?;
    for step in steps {
        connection.execute_batch(step.sql)?;
    }
    let mut broken = connection.prepare("PRAGMA foreign_key_check")?;
    if let Some(row) = broken.query([])?.next()? {
        let table: String = row.get(0)?;
        return Err(Error::FileDamaged(format!("migration: {table} refers to what is gone")));
    }
    let after = row_counts(connection)?;
    for (table, rows) in before {
        let moved = steps.iter().any(|step| step.moves_rows_of.contains(&table.as_str()));
        if !moved && after.get(&table) != Some(&rows) {
            return Err(Error::FileDamaged(format!("migration: {table} lost or gained rows")));
        }
    }
    // Lists that came with this version get the lines that a new office begins with.
    seed::fill_new_lists(connection)?;
    triggers::create_all(connection)?;
    digest::rebuild(connection)?;
    // Images of older steps speak of columns as they were: undo ends here, history stays.
    undo::end(connection)?;
    connection.pragma_update(None, "user_version", to)?;
    Ok(())
}

/// The rows of every real table.
fn row_counts(connection: &Connection) -> Result<BTreeMap<String, i64>> {
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    tables
        .into_iter()
        .map(|table| {
            let sql = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
            let rows = connection.query_row(&sql, [], |row| row.get(0))?;
            Ok((table, rows))
        })
        .collect()
}

#[cfg(test)]
mod tests;
