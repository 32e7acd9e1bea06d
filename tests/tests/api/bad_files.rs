//! Files that are no office, no office any more, not yet one, or somebody else's.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};

use kontor_tests::double::Answer;
use serde_json::{Value, json};

use crate::table::Table;

/// Longer than the header of a database, and none.
const LETTER: &[u8] = b"Sehr geehrte Damen und Herren, vielen Dank fuer Ihr Schreiben vom 3. Maerz, \
    das wir gern beantworten. Mit freundlichen Gruessen";

/// An office that is closed, as others find it.
fn closed() -> Table {
    let table = Table::with_firm();
    table.close();
    table
}

fn code(table: &Table, name: &str) -> String {
    table.double.will_answer([Answer::Open(table.path(name))]);
    table.code("office_open", Value::Null)
}

fn overwrite(table: &Table, at: u64, bytes: &[u8]) {
    let mut file = File::options().write(true).open(table.path("Büro.kontor")).expect("opens");
    file.seek(SeekFrom::Start(at)).expect("sought");
    file.write_all(bytes).expect("written");
}

fn bytes(table: &Table) -> Vec<u8> {
    let mut bytes = Vec::new();
    File::open(table.path("Büro.kontor")).expect("opens").read_to_end(&mut bytes).expect("read");
    bytes
}

#[test]
fn what_is_no_office_is_told_and_left_alone() {
    let table = Table::bare();
    fs::write(table.path("leer.kontor"), b"").expect("written");
    fs::write(table.path("text.kontor"), LETTER).expect("written");
    let other = rusqlite::Connection::open(table.path("fremd.kontor")).expect("another database");
    other.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1);").expect("filled");
    drop(other);
    fs::create_dir(table.path("ordner.kontor")).expect("made");
    assert_eq!(code(&table, "fehlt.kontor"), "FILE_MISSING");
    assert_eq!(code(&table, "leer.kontor"), "FILE_DAMAGED");
    assert_eq!(code(&table, "text.kontor"), "FILE_FOREIGN");
    assert_eq!(code(&table, "fremd.kontor"), "FILE_FOREIGN");
    assert_eq!(code(&table, "ordner.kontor"), "FILE_FOREIGN");
    assert_eq!(fs::read(table.path("text.kontor")).expect("read"), LETTER);
}

#[test]
fn a_newer_office_is_told_and_left_alone() {
    let table = closed();
    // user_version stands at byte 60 of the header (SQLite file format, 1.3).
    overwrite(&table, 60, &999_u32.to_be_bytes());
    let before = bytes(&table);
    table.double.will_answer([Answer::Open(table.path("Büro.kontor"))]);
    let refused = table.refused("office_open", Value::Null);
    assert_eq!(refused.code, "FILE_NEWER");
    assert_eq!(refused.data["found"], 999);
    assert!(bytes(&table) == before, "the file was touched");
}

#[test]
fn a_damaged_office_is_told_and_left_alone() {
    let table = closed();
    let size = bytes(&table).len();
    // The root of the schema: nothing can be read without it.
    overwrite(&table, 100, &[0xAA; 600]);
    let before = bytes(&table);
    assert_eq!(code(&table, "Büro.kontor"), "FILE_DAMAGED");
    assert!(bytes(&table) == before, "the file was touched");

    // One that was copied by half.
    let table = closed();
    let file = File::options().write(true).open(table.path("Büro.kontor")).expect("opens");
    file.set_len((size / 2) as u64).expect("cut");
    assert_eq!(code(&table, "Büro.kontor"), "FILE_DAMAGED");
}

#[test]
fn an_office_that_somebody_has_open_is_told_with_the_person() {
    let table = Table::with_firm();
    let other = Table::bare();
    other.double.will_answer([Answer::Open(table.path("Büro.kontor"))]);
    let refused = other.refused("office_open", Value::Null);
    assert_eq!(refused.code, "FILE_IN_USE");
    assert_eq!(refused.data["holder"]["who"], "Anna Brandt");
    assert_eq!(refused.data["holder"]["pc"], "EMPFANG");
    // The one who has it goes on working, and then it is free.
    table.ok("contacts_save", crate::table::person("Jörg", "Petersen"));
    table.close();
    other.double.will_answer([Answer::Open(table.path("Büro.kontor"))]);
    assert_eq!(other.ok("office_open", Value::Null)["open"]["name"], "Büro");
}

#[test]
fn address_books_that_are_none_are_told() {
    let table = Table::with_firm();
    let huge = table.path("riesig.csv");
    File::create(&huge).expect("made").set_len(300 << 20).expect("grown");
    let png = [&b"\x89PNG\r\n\x1a\n"[..], &[0; 64]].concat();
    for (token, code) in [
        (table.stage_file(&huge), "TOO_LARGE"),
        (table.stage_file(&table.path("fehlt.vcf")), "PATH_MISSING"),
        (table.stage("kontakte.csv", &png), "FORMAT_BINARY"),
        (table.stage("leer.csv", b""), "FILE_EMPTY"),
        (table.stage("termine.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"), "FORMAT_CALENDAR"),
        ("unbekannt".to_owned(), "TOKEN_UNKNOWN"),
    ] {
        let refused = table.refused("contacts_import_read", json!({ "token": token }));
        assert_eq!(refused.code, code, "{}", refused.data);
    }
    assert_eq!(table.ok("contacts_page", json!({ "offset": 0, "limit": 5 }))["total"], 0);
}

#[test]
fn half_a_card_is_reported_with_its_original_and_the_others_come_in() {
    let table = Table::with_firm();
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Weber\r\nN:Weber;Anna;;;\r\nEND:VCARD\r\n\
                 BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jörg Pet";
    let token = table.stage("halb.vcf", cards.as_bytes());
    let preview = table.ok("contacts_import_read", json!({ "token": token }));
    assert_eq!(preview["counts"]["new"], 1, "{preview}");
    assert_eq!(preview["counts"]["rejected"], 1, "{preview}");
    let reject = &preview["rejected"][0];
    assert_eq!(reject["line"], 6, "{reject}");
    assert_eq!(reject["reason"], "CARD_TRUNCATED", "{reject}");
    assert!(reject["source"].as_str().is_some_and(|source| source.contains("FN:Jörg Pet")), "{reject}");
}
