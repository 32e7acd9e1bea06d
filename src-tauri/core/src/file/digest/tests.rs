use super::*;
use crate::file::testing::{Dice, closed, code, fill, filled, workplace, write};
use crate::file::{check, migrate, open};

fn office() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    migrate::create_schema(&connection).unwrap();
    fill(&connection);
    connection
}

fn sound(connection: &Connection, after: &str) {
    let found = verify(connection).unwrap();
    assert_eq!(found, [], "after {after}");
}

#[test]
fn every_sort_of_write_keeps_the_sums() {
    let connection = office();
    sound(&connection, "filling");
    for sql in [
        "INSERT INTO room (code, name) VALUES ('B', 'b')",
        "UPDATE room SET name = 'c', capacity = 5 WHERE code = 'B'",
        "UPDATE room SET name = name",
        "DELETE FROM room WHERE code = 'B'",
        // Made, changed and gone within one op; made and changed; changed and gone.
        "INSERT INTO room (code, name) VALUES ('C', 'c'); UPDATE room SET name = 'd' WHERE code = 'C'; DELETE FROM room WHERE code = 'C'",
        "INSERT INTO room (code, name) VALUES ('D', 'd'); UPDATE room SET name = 'Ünïcödé \u{1F600} \"q\" \\ \n' WHERE code = 'D'",
        "UPDATE room SET name = 'e', note = 'f' WHERE code = 'D'; UPDATE room SET note = 'g' WHERE code = 'D'; DELETE FROM room WHERE code = 'D'",
        // Gone and back under its old id, as undo does it.
        "INSERT INTO room (id, code, name) VALUES (50, 'E', 'e'); DELETE FROM room WHERE id = 50; INSERT INTO room (id, code, name) VALUES (50, 'F', 'f')",
        "DELETE FROM room WHERE id = 50; INSERT INTO room (id, code, name) VALUES (50, 'G', 'g')",
        "DELETE FROM room WHERE id = 50; INSERT INTO room (id, code, name) VALUES (50, 'H', 'h'); UPDATE room SET name = 'i'",
        // References that take others along: CASCADE and SET NULL.
        "DELETE FROM contract; DELETE FROM position; DELETE FROM letter; DELETE FROM distribution_list;
         UPDATE employee SET contact_id = NULL; DELETE FROM contact",
        "DELETE FROM minutes; DELETE FROM event",
        "INSERT INTO contract_cost (contract_id, amount_minor, currency, interval) SELECT 1, 9223372036854775807, 'EUR', 'x' WHERE 0",
        "INSERT INTO room (code, name, capacity) VALUES ('Z', '', -9223372036854775808), ('Y', char(0) || 'x', 9223372036854775807)",
        "UPDATE room SET capacity = NULL, name = NULL || '' WHERE 0",
        "UPDATE room SET capacity = NULL",
    ] {
        write(&connection, sql);
        sound(&connection, sql);
    }
}

#[test]
fn random_writes_keep_the_sums() {
    let connection = office();
    let mut dice = Dice(7);
    for round in 0..300 {
        let sql: Vec<String> = (0..=dice.below(6))
            .map(|_| {
                let id = dice.below(12) + 100;
                match dice.below(4) {
                    0 => format!("DELETE FROM entry WHERE id = {id}"),
                    1 => format!(
                        "UPDATE entry SET name_de = 'n{}', colour = 'c{}' WHERE id = {id}",
                        dice.below(3),
                        dice.below(3)
                    ),
                    _ => format!(
                        "INSERT INTO entry (id, list, code, name_de) SELECT {id}, 'x', '{id}', 'n{}'
                         WHERE NOT EXISTS (SELECT 1 FROM entry WHERE id = {id})",
                        dice.below(3)
                    ),
                }
            })
            .collect();
        let sql = sql.join(";");
        write(&connection, &sql);
        sound(&connection, &format!("round {round}: {sql}"));
    }
}

#[test]
fn purged_values_make_the_table_be_summed_anew() {
    let connection = office();
    let tx = connection.unchecked_transaction().unwrap();
    tx.execute_batch(
        "INSERT INTO op (class, code, who, at) VALUES ('fixed', 'erased', 'Anna', '2026-01-31T14:05:09Z');
         UPDATE running SET op = (SELECT max(id) FROM op);
         DELETE FROM web;
         UPDATE change SET image = NULL;",
    )
    .unwrap();
    update(&tx, tx.query_row("SELECT max(id) FROM op", [], |row| row.get(0)).unwrap()).unwrap();
    tx.commit().unwrap();
    sound(&connection, "an erasure");
}

#[test]
fn a_write_past_the_log_is_found() {
    let connection = office();
    connection.execute_batch("DROP TRIGGER log_room_update; UPDATE room SET name = 'x'").unwrap();
    let tables: Vec<String> = verify(&connection).unwrap().into_iter().map(|found| found.table).collect();
    assert_eq!(tables, ["room", SCHEMA]);
}

#[test]
fn a_log_that_does_not_fit_its_rows_is_damage() {
    let connection = office();
    let op = write(&connection, "UPDATE room SET name = 'x'");
    for image in ["{\"nome\":[\"a\",\"b\"]}", "{", "[]", "{\"name\":[]}"] {
        connection.execute("UPDATE change SET image = ?1 WHERE op = ?2", (image, op)).unwrap();
        assert_eq!(code(update(&connection, op)), "FILE_DAMAGED", "{image}");
    }
    connection.execute("UPDATE change SET tbl = 'nonsense' WHERE op = ?1", [op]).unwrap();
    assert_eq!(code(update(&connection, op)), "STORED_TEXT");
}

#[test]
fn slices_find_the_same_and_bear_writes_in_between() {
    let connection = office();
    let rooms = (0..500).map(|n| format!("('r{n}', 'Raum {n}')")).collect::<Vec<_>>().join(",");
    write(&connection, &format!("INSERT INTO room (code, name) VALUES {rooms}"));
    connection.execute_batch("DROP TRIGGER log_firm_update; UPDATE firm SET name = 'x'").unwrap();
    let mut check = ContentCheck::begin(&connection).unwrap();
    let mut steps = 0;
    while !check.step(&connection, 7).unwrap() {
        steps += 1;
        // Writes behind and before the place where the check reads.
        if steps % 20 == 0 && steps < 400 {
            write(&connection, "UPDATE room SET note = note || 'x' WHERE code IN ('r1', 'r499')");
        }
        if steps % 50 == 0 && steps < 400 {
            write(&connection, "DELETE FROM room WHERE id = (SELECT max(id) FROM room)");
        }
        assert!(steps < 5000, "the check ends");
    }
    assert!(steps > 500 / 7);
    let mut tables: Vec<&str> = check.found().iter().map(|found| found.table.as_str()).collect();
    tables.sort_unstable();
    assert_eq!(tables, ["firm", SCHEMA]);
    let (done, all) = check.progress();
    assert_eq!(done, all);
}

#[test]
fn the_root_tells_any_two_states_apart() {
    let connection = office();
    let mut roots = vec![root(&connection).unwrap()];
    for sql in ["UPDATE room SET name = 'x'", "UPDATE room SET name = 'y'", "DELETE FROM web"] {
        write(&connection, sql);
        roots.push(root(&connection).unwrap());
    }
    let all = roots.len();
    roots.sort();
    roots.dedup();
    assert_eq!(roots.len(), all);
}

/// Every logged row as one text, read without the digests' help.
fn rows(connection: &Connection) -> Option<Vec<String>> {
    let mut all = Vec::new();
    for logged in LOGGED {
        let mut statement = connection.prepare(&format!("SELECT * FROM {} ORDER BY id", logged.table)).ok()?;
        let columns = statement.column_count();
        let mut rows = statement.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            let values: Vec<String> =
                (0..columns).map(|column| format!("{:?}", row.get_ref(column).unwrap())).collect();
            all.push(format!("{} {}", logged.table, values.join(",")));
        }
    }
    Some(all)
}

#[test]
fn every_flipped_bit_that_changes_a_row_is_found() {
    const FLIPS: u32 = 300;
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("a.kontor"), &workplace(None));
    let people = (0..400)
        .map(|n| {
            format!("('u{n}', 'person', 'Vorname {n}', 'Familie {n}', 'Notiz zu Nummer {n}, länger als eine Zeile.')")
        })
        .collect::<Vec<_>>()
        .join(",");
    write(&opened.connection, &format!("INSERT INTO contact (uid, kind, given, family, note) VALUES {people}"));
    // The log repeats values; pruned, so that nearly every text byte is a business row's.
    opened.connection.execute_batch("DELETE FROM change; PRAGMA incremental_vacuum").unwrap();
    let before = rows(&opened.connection).unwrap();
    let pages: Vec<i64> = opened
        .connection
        .prepare("SELECT pageno FROM dbstat WHERE name IN (SELECT value FROM json_each(?1)) AND pagetype = 'leaf'")
        .unwrap()
        .query_map([serde_json::to_string(&LOGGED.iter().map(|l| l.table).collect::<Vec<_>>()).unwrap()], |row| {
            row.get(0)
        })
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    open::close(opened.connection, opened.hold).unwrap();
    let bytes = std::fs::read(folder.path().join("a.kontor")).unwrap();
    let mut dice = Dice(20_261_121);
    let path = folder.path().join("flipped.kontor");
    let (mut changed, mut tried) = (0, 0);
    while changed < FLIPS {
        tried += 1;
        assert!(tried < FLIPS * 20, "most flips in leaf pages change a row");
        let page = pages[usize::try_from(dice.below(pages.len() as u64)).unwrap()];
        let (byte, bit) = ((page - 1).unsigned_abs() * 4096 + dice.below(4096), dice.below(8));
        let mut flipped = bytes.clone();
        flipped[usize::try_from(byte).unwrap()] ^= 1 << bit;
        std::fs::write(&path, &flipped).unwrap();
        let Ok(connection) = open::look(&path) else {
            changed += 1;
            continue;
        };
        // Its own connection: SQLite refuses an odd page once and then reads it from its cache.
        if rows(&open::look(&path).unwrap()).as_ref() == Some(&before) {
            continue;
        }
        changed += 1;
        assert_ne!(verify(&connection).unwrap(), [], "bit {bit} of byte {byte}");
        let connection = open::look(&path).unwrap();
        let report = check::check(&connection).unwrap();
        assert!(!report.is_sound() && !report.damaged.is_empty());
    }
}

#[test]
fn flips_anywhere_never_panic_and_never_pass_as_another_office() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = std::fs::read(closed(&folder.path().join("a.kontor"), &workplace(None))).unwrap();
    let path = folder.path().join("flipped.kontor");
    let mut dice = Dice(3);
    let before = rows(&open::look(&folder.path().join("a.kontor")).unwrap());
    for _ in 0..200 {
        let byte = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        let mut flipped = bytes.clone();
        flipped[byte] ^= 1 << dice.below(8);
        std::fs::write(&path, &flipped).unwrap();
        let Ok(connection) = open::look(&path) else {
            continue;
        };
        let report = check::check(&connection).unwrap();
        assert!(!report.is_sound() || rows(&connection) == before, "byte {byte}");
    }
}

#[test]
fn a_large_import_and_its_undo_keep_the_sums() {
    let connection = office();
    let tx = connection.unchecked_transaction().unwrap();
    tx.execute_batch(
        "INSERT INTO op (class, code, who, at) VALUES ('step', 'test', 'Anna', '2026-01-31T14:05:09Z');
         UPDATE running SET op = (SELECT max(id) FROM op);
         WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 10000)
         INSERT INTO contact (uid, kind, given, family, note) SELECT 'u' || n, 'person', 'Vorname ' || n, 'Familie ' || n, 'Notiz' FROM n;
         INSERT INTO email (contact_id, label, address) SELECT id, 'work', uid || '@example.org' FROM contact WHERE id > 2;
         INSERT INTO email (contact_id, label, address) SELECT id, 'home', uid || '@example.com' FROM contact WHERE id > 2;
         INSERT INTO phone (contact_id, label, raw, e164) SELECT id, 'work', '040 / ' || id, '+4940' || id FROM contact WHERE id > 2;
         INSERT INTO phone (contact_id, label, raw, e164) SELECT id, 'cell', '0171 / ' || id, '+49171' || id FROM contact WHERE id > 2;
         INSERT INTO address (contact_id, street, postal_code, town) SELECT id, 'Straße ' || id, '20457', 'Hamburg' FROM contact WHERE id > 2;
         INSERT INTO web (contact_id, url) SELECT id, 'https://example.org/' || id FROM contact WHERE id > 2;
         INSERT INTO position (contact_id, organisation, role) SELECT id, 'Firma ' || id, 'Leitung' FROM contact WHERE id > 2;",
    )
    .unwrap();
    let op: i64 = tx.query_row("SELECT max(id) FROM op", [], |row| row.get(0)).unwrap();
    let changes: i64 = tx.query_row("SELECT count(*) FROM change WHERE op = ?1", [op], |row| row.get(0)).unwrap();
    assert_eq!(changes, 80_000);
    update(&tx, op).unwrap();
    tx.execute("UPDATE running SET op = NULL", []).unwrap();
    tx.commit().unwrap();
    sound(&connection, "a large import");

    let tx = connection.unchecked_transaction().unwrap();
    tx.execute_batch(
        "INSERT INTO op (class, code, who, at) VALUES ('undo', 'undone', 'Anna', '2026-01-31T14:05:09Z');
         UPDATE running SET op = (SELECT max(id) FROM op);
         DELETE FROM contact WHERE id > 2;",
    )
    .unwrap();
    let op: i64 = tx.query_row("SELECT max(id) FROM op", [], |row| row.get(0)).unwrap();
    update(&tx, op).unwrap();
    tx.commit().unwrap();
    sound(&connection, "its undo");
}
