use std::path::PathBuf;

use super::*;
use crate::Moment;
use crate::file::open;
use crate::file::testing::{code, fill, filled, workplace, write};
use crate::log::prune;

mod whole;

/// The schema as it stands, as if it had been made in one step: the log knows its tables.
const FIRST: &str = concat!(
    include_str!("../../../migrations/0001_office.sql"),
    include_str!("../../../migrations/0002_back_office.sql"),
    include_str!("../../../migrations/0003_front_desk.sql"),
    include_str!("../../../migrations/0004_rows.sql"),
    include_str!("../../../migrations/0005_contracts.sql"),
    include_str!("../../../migrations/0006_planner.sql"),
);

fn first() -> Migration {
    Migration { sql: FIRST, moves_rows_of: &[] }
}

/// A filled office that counts as one of the first version.
fn office() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    connection.execute_batch(FIRST).unwrap();
    triggers::create_all(&connection).unwrap();
    digest::rebuild(&connection).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    fill(&connection);
    connection
}

/// The definitions of everything, as one text.
fn schema(connection: &Connection) -> String {
    let lines: Vec<String> = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    lines.join(";\n")
}

/// Everything that a failed migration must leave as it was.
fn state(connection: &Connection) -> (i64, String, String, i64, i64) {
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get(0)).unwrap();
    (
        version(connection).unwrap(),
        schema(connection),
        digest::root(connection).unwrap(),
        one("SELECT count(*) FROM change"),
        one("SELECT count(*) FROM op WHERE state = 'done'"),
    )
}

const REBUILD: &str = "
    CREATE TABLE contact_new AS SELECT * FROM contact WHERE 0; DROP TABLE contact_new;
    CREATE TABLE entry_new (id INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, code TEXT NOT NULL,
      name_de TEXT NOT NULL, name_en TEXT NOT NULL DEFAULT '', colour TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL DEFAULT 0, active INTEGER NOT NULL DEFAULT 1, built_in INTEGER NOT NULL DEFAULT 0,
      valid_from TEXT, valid_to TEXT, reverse_de TEXT NOT NULL DEFAULT '', reverse_en TEXT NOT NULL DEFAULT '',
      parent_id INTEGER, rate INTEGER, symbol TEXT NOT NULL DEFAULT '', UNIQUE (list, code));
    INSERT INTO entry_new (id, list, code, name_de, name_en, colour, position, active, built_in, valid_from, valid_to)
      SELECT id, list, code, name_de, name_en, colour, position, active, built_in, valid_from, valid_to FROM entry;
    DROP TABLE entry;
    ALTER TABLE entry_new RENAME TO entry;";

#[test]
fn a_rebuilt_parent_keeps_its_children_and_ends_undo() {
    let connection = office();
    // The short lists gain what the program brings along.
    let children = |connection: &Connection| {
        let mut rows = row_counts(connection).unwrap();
        rows.remove("entry");
        rows.remove("number_range");
        rows
    };
    let before = children(&connection);
    let mut asked = false;
    let from = run_list(&connection, &[first(), Migration { sql: REBUILD, moves_rows_of: &[] }], |_| {
        asked = true;
        Ok(())
    })
    .unwrap();
    assert_eq!((from, asked), (Some(1), true));
    assert_eq!(version(&connection).unwrap(), 2);
    assert_eq!(children(&connection), before);
    assert_eq!(undo::list(&connection, 10).unwrap(), []);
    assert_eq!(undo::state(&connection).unwrap().redo, None);
    // History stays, also when what is old is pruned.
    let steps = |connection: &Connection| -> i64 {
        connection.query_row("SELECT count(*) FROM op WHERE state = 'done'", [], |row| row.get(0)).unwrap()
    };
    let stood = steps(&connection);
    assert!(stood > 0);
    let moment = Moment::on(chrono::NaiveDate::from_ymd_opt(2099, 1, 1).unwrap(), "Anna");
    prune::prune(&connection, &moment).unwrap();
    assert_eq!(steps(&connection), stood);
    // The triggers know the new column, and references are guarded again.
    let op = write(&connection, "UPDATE entry SET symbol = 'x' WHERE code = 'kunde'");
    let image: String = connection.query_row("SELECT image FROM change WHERE op = ?1", [op], |row| row.get(0)).unwrap();
    assert_eq!(image, r#"{"symbol":["","x"]}"#);
    assert!(connection.execute("DELETE FROM entry WHERE code = 'kunde'", []).is_err());
    assert_eq!(digest::verify(&connection).unwrap(), []);
}

#[test]
fn all_of_a_migration_happens_or_nothing() {
    for (name, sql, expected) in [
        ("a mistake at its end", "ALTER TABLE room ADD COLUMN floor TEXT; DELETE FROM no_such_table;", "DATABASE"),
        ("rows lost", "ALTER TABLE room ADD COLUMN floor TEXT; DELETE FROM web;", "FILE_DAMAGED"),
        ("a table lost", "DROP TABLE web;", "FILE_DAMAGED"),
        ("references lost", "UPDATE email SET contact_id = 4711;", "FILE_DAMAGED"),
        ("a logged table renamed", "ALTER TABLE web RENAME TO site;", "FILE_DAMAGED"),
    ] {
        let connection = office();
        let before = state(&connection);
        let steps = [
            first(),
            Migration { sql: "CREATE TABLE sound (a);", moves_rows_of: &[] },
            Migration { sql, moves_rows_of: &[] },
        ];
        assert_eq!(code(run_list(&connection, &steps, |_| Ok(()))), expected, "{name}");
        assert_eq!(state(&connection), before, "{name}");
        assert!(connection.is_autocommit());
        let on: i64 = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
        assert_eq!(on, 1, "{name}");
        write(&connection, "UPDATE room SET name = 'still logged'");
    }
}

#[test]
fn nothing_is_touched_without_a_copy_and_nothing_is_asked_without_need() {
    let connection = office();
    let before = state(&connection);
    let steps = [first(), Migration { sql: REBUILD, moves_rows_of: &[] }];
    assert_eq!(code(run_list(&connection, &steps, |_| Err(Error::DiskFull))), "DISK_FULL");
    assert_eq!(state(&connection), before);
    assert_eq!(run_list(&connection, &[first()], |_| Err(Error::DiskFull)).unwrap(), None);
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let connection = office();
    connection.pragma_update(None, "user_version", 3).unwrap();
    let before = state(&connection);
    let error = run_list(&connection, &[first()], |_| Ok(())).unwrap_err();
    assert!(matches!(error, Error::FileNewer { found: 3, known: 1 }));
    assert_eq!(state(&connection), before);
}

#[test]
fn the_schema_stands_as_it_was_agreed() {
    let connection = Connection::open_in_memory().unwrap();
    create_schema(&connection).unwrap();
    insta::assert_snapshot!(schema(&connection));
}

#[test]
fn logged_tables_are_fit_for_the_log() {
    let connection = Connection::open_in_memory().unwrap();
    create_schema(&connection).unwrap();
    for logged in crate::log::tables::LOGGED {
        let sql: String = connection
            .query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [logged.table], |row| row.get(0))
            .unwrap();
        // Without it an id comes back after a deletion, and with it another row's history.
        assert!(sql.contains("id ") && sql.contains("INTEGER PRIMARY KEY AUTOINCREMENT"), "{}", logged.table);
        let blobs: i64 = connection
            .query_row(
                "SELECT count(*) FROM pragma_table_info(?1) WHERE type NOT IN ('INTEGER', 'TEXT')",
                [logged.table],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(blobs, 0, "{}", logged.table);
    }
}

// ------------------------------------------------------------------- golden files

fn golden() -> PathBuf {
    // Tests run in the folder of their package.
    PathBuf::from("../../tests/fixtures/golden")
}

/// The golden file of this version is made with `KONTOR_GOLDEN=write`, before a release
/// and never after it.
#[test]
#[expect(clippy::disallowed_methods, reason = "the wish to write comes from whoever runs the test")]
fn golden_files_of_every_version_open() {
    let newest = golden().join(format!("v{VERSION}.kontor"));
    if std::env::var("KONTOR_GOLDEN").is_ok_and(|wish| wish == "write") {
        let _ = std::fs::remove_file(&newest);
        let opened = filled(&newest, &workplace(None));
        open::close(opened.connection, opened.hold).unwrap();
    }
    let fresh = Connection::open_in_memory().unwrap();
    create_schema(&fresh).unwrap();
    for version in 1..=VERSION {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("golden.kontor");
        std::fs::copy(golden().join(format!("v{version}.kontor")), &path).unwrap();
        let look = open::look(&path).unwrap();
        let before = row_counts(&look).unwrap();
        let references = references(&look);
        drop(look);
        let opened = open::open(&path, &workplace(None)).unwrap();
        assert_eq!(opened.migrated_from, (version < VERSION).then_some(version));
        assert!(schema(&opened.connection) == schema(&fresh), "v{version}.kontor is not of this schema; see above");
        assert_eq!(digest::verify(&opened.connection).unwrap(), []);
        let after = row_counts(&opened.connection).unwrap();
        for table in ["contact", "contract", "event", "blob", "draft", "change", "number_counter"] {
            assert_eq!(after.get(table), before.get(table), "{table}");
            assert!(before[table] > 0, "{table}");
        }
        every_reference_has_a_child(&opened.connection, &references, version);
        let name: String = opened
            .connection
            .query_row("SELECT family FROM contact WHERE given = 'Jördis'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(name, "Weißenfels");
    }
}

#[test]
fn a_repeat_of_the_third_version_counts_from_the_day_that_it_had() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("golden.kontor");
    std::fs::copy(golden().join("v3.kontor"), &path).unwrap();
    let opened = open::open(&path, &workplace(None)).unwrap();
    let rows: Vec<(String, Option<String>, Option<String>)> = opened
        .connection
        .prepare("SELECT repeat_unit, row_due, row_follow_up FROM task ORDER BY id")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let days = ["2026-03-18", "2026-03-16"].map(|day| Some(day.to_owned()));
    assert_eq!(rows, [("month".to_owned(), days[0].clone(), days[1].clone()), (String::new(), None, None)]);
}

/// Every column that refers to another table, as the file knows it.
fn references(connection: &Connection) -> Vec<(String, String)> {
    connection
        .prepare("SELECT t.name, f.\"from\" FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn every_reference_has_a_child(connection: &Connection, references: &[(String, String)], version: i64) {
    assert!(references.len() > 15);
    for (table, column) in references {
        let sql = format!("SELECT count(*) FROM \"{table}\" WHERE \"{column}\" IS NOT NULL");
        let children: i64 = connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert!(children > 0, "v{version}: no {table}.{column}");
    }
}
