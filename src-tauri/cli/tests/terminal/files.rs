//! New, check, backup, restore, and files that cannot be opened.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use crate::support::{Desk, TODAY};

#[test]
fn a_new_office_is_empty_sound_and_not_made_twice() {
    let desk = Desk::new();
    let out = desk.run(&["new", "a.kontor"]).done();
    assert_eq!(out.trim(), "a.kontor");
    assert_eq!(desk.contacts(), 0);
    assert!(desk.run(&["--file", "a.kontor", "check", "--lang", "en"]).done().contains("sound"));
    let before = desk.read("a.kontor");
    desk.run(&["new", "a.kontor"]).refused(1, "FILE_EXISTS");
    assert_eq!(desk.read("a.kontor"), before);
}

#[test]
fn the_sample_firm_has_its_contacts_contracts_and_events() {
    let desk = Desk::with_sample();
    assert!((110..=140).contains(&desk.contacts()));
    assert_eq!(desk.call("contracts_page", r#"{"offset":0,"limit":5}"#)["total"], 40);
    let event = desk.call("events_get", r#"{"id":1}"#);
    assert!(event["fields"]["title"].as_str().unwrap().starts_with("3. Sitzung des Beirats"), "{event}");
    assert_eq!(desk.call("history_state", "null")["undo"], serde_json::Value::Null);
    let report = desk.run(&["--file", "a.kontor", "check", "--json"]).json();
    assert_eq!(report["sound"], true, "{report}");
}

#[test]
fn the_day_that_was_named_decides_what_is_due() {
    let desk = Desk::with_sample();
    let due = |today: &str| {
        let request = r#"{"filter":{"deadline_within_days":14},"offset":0,"limit":1}"#;
        desk.run(&["--file", "a.kontor", "--today", today, "call", "contracts_page", request]).json()["count"].clone()
    };
    assert_ne!(due(TODAY), due("2027-06-01"));
}

#[test]
fn a_backup_brings_everything_back() {
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("copies")).unwrap();
    let copy = desk.run(&["--file", "a.kontor", "backup", "--to", "copies"]).done();
    assert!(std::path::Path::new(copy.trim()).is_file(), "{copy}");
    desk.call("contacts_save", r#"{"id":null,"card":{"kind":"person","family":"Später"}}"#);
    let out = desk.run(&["restore", copy.trim(), "--to", "b.kontor"]).done();
    assert!(out.trim().ends_with("b.kontor"), "{out}");
    let people = |file: &str| {
        desk.run(&["--file", file, "call", "contacts_page", r#"{"offset":0,"limit":1}"#]).json()["total"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(people("a.kontor"), people("b.kontor") + 1);
    assert_eq!(desk.run(&["--file", "b.kontor", "check", "--json"]).json()["sound"], true);
    desk.run(&["restore", copy.trim(), "--to", "a.kontor"]).refused(1, "FILE_EXISTS");
    desk.write("half.kontor", &desk.read("b.kontor")[..6000]);
    desk.run(&["restore", "half.kontor", "--to", "c.kontor"]).refused(3, "FILE_DAMAGED");
    assert!(!desk.path("c.kontor").exists());
}

#[test]
fn the_backup_as_json_says_what_it_holds() {
    let desk = Desk::with_sample();
    let entry = desk.run(&["--file", "a.kontor", "backup", "--to", ".", "--json"]).json();
    assert_eq!((&entry["verified"], &entry["contracts"]), (&true.into(), &40.into()), "{entry}");
}

#[test]
fn what_is_missing_foreign_damaged_or_newer_is_said_and_left_alone() {
    let desk = Desk::with_office();
    let check = |file: &str| desk.run(&["--file", file, "check"]);
    check("missing.kontor").refused(3, "FILE_MISSING");
    desk.write("text.kontor", "Sehr geehrte Damen und Herren, ".repeat(20));
    check("text.kontor").refused(3, "FILE_FOREIGN");

    let sound = desk.read("a.kontor");
    desk.write("half.kontor", &sound[..sound.len() / 2]);
    check("half.kontor").refused(3, "FILE_DAMAGED");
    let mut newer = sound.clone();
    // Bytes 60 to 63 of an SQLite file are its user_version, big-endian.
    newer[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    desk.write("newer.kontor", &newer);
    let data = check("newer.kontor").refused(3, "FILE_NEWER");
    assert_eq!(data["found"], 9_999);
    assert_eq!(desk.read("newer.kontor"), newer);
    assert_eq!(desk.read("half.kontor"), sound[..sound.len() / 2]);
}

#[test]
fn a_file_that_is_open_elsewhere_is_not_touched() {
    let desk = Desk::with_office();
    // The first program waits for the request on its standard input while it holds the file.
    let mut first = desk
        .command(&["--file", "a.kontor", "call", "events_next", r#"{"after":0}"#])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    let lock = desk.path("a.kontor.lock");
    let waited = std::time::Instant::now();
    while !lock.exists() && waited.elapsed().as_secs() < 20 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    // The lock file is written once the file is held.
    std::thread::sleep(std::time::Duration::from_millis(200));
    desk.run(&["--file", "a.kontor", "check"]).refused(3, "FILE_IN_USE");
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(desk.run(&["--file", "a.kontor", "check", "--json"]).json()["sound"] == true);
}

#[test]
fn a_password_line_is_taken_off_before_the_request() {
    let desk = Desk::with_office();
    let input = "geheim\n{\"offset\":0,\"limit\":1}";
    let answer = desk.run_with(input, &["--file", "a.kontor", "--password-stdin", "call", "contacts_page", "-"]).json();
    assert_eq!(answer["total"], 0);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = Desk::new();
    let mut child = desk.command(&["commands"]).spawn().unwrap();
    let mut reader = BufReader::with_capacity(16, child.stdout.take().unwrap());
    reader.fill_buf().unwrap();
    drop(reader);
    assert!(child.wait().unwrap().success());
    let mut err = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut err).unwrap();
    assert_eq!(err, "");
    let _ = std::io::stderr().flush();
}
