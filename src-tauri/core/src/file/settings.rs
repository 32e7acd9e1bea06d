//! How SQLite is told to treat the file. Every setting is read back: SQLite ignores what
//! it does not know without a word.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::error::{Error, Result};

/// Below this, SQLite could corrupt a database while it reset a write-ahead log.
const SQLITE_AT_LEAST: i32 = 3_051_003;

/// How long a statement waits for a lock. None but this process should ever hold one,
/// so this is for virus scanners and the like.
const PATIENCE: Duration = Duration::from_secs(5);

/// Settings of an open file: name, what is set, what must be read back.
const WORKING: [(&str, &str, &str); 10] = [
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    // 64 MiB: an import of ten thousand contacts fits, so its pages are written once.
    ("cache_size", "-65536", "-65536"),
    // After the lock is taken; this one reads and may write the header.
    ("journal_mode", "TRUNCATE", "truncate"),
];

/// Settings of a copy that is looked at: it is only read, and it may be hostile.
const LOOKING: [(&str, &str, &str); 5] = [
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("temp_store", "MEMORY", "2"),
    ("query_only", "ON", "1"),
];

/// Refuses an SQLite that is known to lose data.
pub(super) fn assert_version() -> Result<()> {
    if rusqlite::version_number() < SQLITE_AT_LEAST {
        return Err(Error::Io(format!("SQLite {} is too old", rusqlite::version())));
    }
    Ok(())
}

/// Before anything is read: no waiting, one writer, and a wall around the schema.
pub(super) fn before_the_lock(connection: &Connection) -> Result<()> {
    connection.busy_timeout(Duration::ZERO)?;
    wall(connection)?;
    set(connection, &[("locking_mode", "EXCLUSIVE", "exclusive")])
}

/// With the lock held: everything else.
pub(super) fn working(connection: &Connection) -> Result<()> {
    set(connection, &WORKING)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(())
}

/// For a copy that is only read.
pub(super) fn looking(connection: &Connection) -> Result<()> {
    connection.busy_timeout(Duration::ZERO)?;
    wall(connection)?;
    set(connection, &LOOKING)
}

/// Before closing: the journal goes, so that nothing but the `.kontor` remains. SQLite
/// keeps it as long as the lock is exclusive, so that goes first.
pub(super) fn before_closing(connection: &Connection) -> Result<()> {
    set(connection, &[("locking_mode", "NORMAL", "normal"), ("journal_mode", "DELETE", "delete")])
}

/// The stored schema can call nothing and reach nothing: no extension (this build has no
/// call to load one), no write to SQLite's own tables, no "text" that is really a column.
fn wall(connection: &Connection) -> Result<()> {
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        if connection.set_db_config(config, on)? != on {
            return Err(Error::Io("SQLite refused a setting".to_owned()));
        }
    }
    Ok(())
}

fn set(connection: &Connection, settings: &[(&str, &str, &str)]) -> Result<()> {
    for (name, value, expected) in settings {
        connection.execute_batch(&format!("PRAGMA {name} = {value}"))?;
        let found: String = connection.pragma_query_value(None, name, |row| {
            Ok(match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str()?.to_owned(),
            })
        })?;
        if found != *expected {
            return Err(Error::Io(format!("SQLite refused {name}: {found}")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_does_not_take_is_an_error() {
        let connection = Connection::open_in_memory().unwrap();
        set(&connection, &[("cache_size", "-100", "-100")]).unwrap();
        // In memory there is no journal to truncate.
        let error = set(&connection, &[("journal_mode", "TRUNCATE", "truncate")]).unwrap_err();
        assert_eq!(error.code(), "IO");
    }

    #[test]
    fn nothing_can_be_loaded_and_the_schema_cannot_be_written() {
        assert_version().unwrap();
        let connection = Connection::open_in_memory().unwrap();
        wall(&connection).unwrap();
        connection.execute_batch("CREATE TABLE t (a); CREATE VIRTUAL TABLE s USING fts5 (w)").unwrap();
        for sql in [
            "SELECT load_extension('x')",
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
            "DELETE FROM s_data",
            "SELECT \"no such column\" FROM t",
        ] {
            assert!(connection.execute_batch(sql).is_err(), "{sql}");
        }
    }
}
