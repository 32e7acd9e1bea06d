//! What a new office begins with is what the steps lead to, and is written from them.

use std::path::PathBuf;

use super::super::*;

const HEAD: &str = "-- The office file as it stands, all versions in one: what a new office begins with.
--
-- Written from the steps in the folder above, never by hand: run the test of `file/migrate/tests/whole.rs`
-- with KONTOR_SCHEMA=write after a step was added.
";

/// An empty database that went through every step.
fn stepped() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    for step in MIGRATIONS {
        connection.execute_batch(step.sql).unwrap();
    }
    connection
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// Every definition but those that SQLite makes by itself, in the order of making.
fn definitions(connection: &Connection) -> Vec<String> {
    texts(
        connection,
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid",
    )
}

/// The tables that keep rows of their own, in the order of making: parents come before children.
fn tables(connection: &Connection) -> Vec<String> {
    texts(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table') ORDER BY rowid",
    )
}

/// The rows of a table as literals, in the order in which it keeps them.
fn rows(connection: &Connection, table: &str, columns: &[String]) -> Vec<String> {
    let values = columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || ', ' || ");
    texts(connection, &format!("SELECT '(' || {values} || ')' FROM \"{table}\" NOT INDEXED"))
}

/// A database as statements that make it again.
fn written(connection: &Connection) -> String {
    let mut text = HEAD.to_owned();
    for definition in definitions(connection) {
        text.push_str(&format!("\n{definition};\n"));
    }
    for table in tables(connection) {
        let columns = triggers::columns(connection, &table).unwrap();
        let rows = rows(connection, &table, &columns);
        if !rows.is_empty() {
            text.push_str(&format!("\nINSERT INTO {table} ({}) VALUES\n{};\n", columns.join(", "), rows.join(",\n")));
        }
    }
    for setting in texts(connection, "SELECT quote(k) || ', ' || quote(v) FROM search_config WHERE k <> 'version'") {
        text.push_str(&format!("\nINSERT INTO search (search, rank) VALUES ({setting});\n"));
    }
    text
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the wish to write comes from whoever runs the test")]
fn a_new_office_is_what_the_steps_lead_to() {
    let stepped = stepped();
    let whole = written(&stepped);
    if std::env::var("KONTOR_SCHEMA").is_ok_and(|wish| wish == "write") {
        std::fs::write(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations/generated/office.sql"), &whole)
            .unwrap();
        return;
    }
    assert!(whole.replace("\r\n", "\n") == OFFICE.replace("\r\n", "\n"), "run this test with KONTOR_SCHEMA=write");
    // And the statements do make it again: definitions, rows, what ids go on from, how the index is kept.
    let made = Connection::open_in_memory().unwrap();
    made.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    made.execute_batch(OFFICE).unwrap();
    assert_eq!(written(&made), whole);
    let goes_on = "SELECT name || ' ' || seq FROM sqlite_sequence WHERE seq > 0 ORDER BY name";
    assert_eq!(texts(&made, goes_on), texts(&stepped, goes_on));
}
