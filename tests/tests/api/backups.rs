//! Copies of the office: made, listed with what they hold, and brought back.

use std::fs;

use kontor_api::Kontor;
use kontor_tests::double::Answer;
use serde_json::{Value, json};

use crate::table::{Table, at, contract, person, text};

fn reasons(table: &Table) -> Vec<String> {
    let copies = table.ok("backups_list", Value::Null);
    copies.as_array().into_iter().flatten().map(|copy| text(&copy["reason"])).collect()
}

#[test]
fn a_copy_says_what_it_holds() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Weber"));
    table.ok("contracts_save", contract("Strom", None));
    let made = table.ok("backups_create", Value::Null);
    let listed = table.ok("backups_list", Value::Null);
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    assert_eq!(listed[0], made);
    assert_eq!(
        (made["contacts"].as_i64(), made["contracts"].as_i64(), made["events"].as_i64()),
        (Some(1), Some(1), Some(0))
    );
    assert_eq!((made["who"].as_str(), made["reason"].as_str()), (Some("Anna Brandt"), Some("manual")));
    assert_eq!((made["at"].as_str(), made["verified"].as_bool()), (Some("2026-03-16T09:00:00"), Some(true)));
    assert!(made["size"].as_u64().is_some_and(|size| size > 4096));
}

#[test]
fn closing_copies_only_what_changed() {
    let table = Table::with_firm();
    table.reopen("Büro.kontor");
    assert_eq!(reasons(&table), ["close"]);
    table.reopen("Büro.kontor");
    assert_eq!(reasons(&table), ["close"], "nothing was written meanwhile");
    table.double.put_clock(at("2026-03-16T10:00:00+01:00"));
    table.ok("contacts_save", person("Anna", "Weber"));
    table.reopen("Büro.kontor");
    assert_eq!(reasons(&table), ["close", "close"]);
}

#[test]
fn half_an_hour_of_changes_is_copied_while_work_goes_on() {
    let table = Table::with_firm();
    table.runtime.block_on(table.kontor.keep_copy_if_due());
    assert_eq!(reasons(&table), [""; 0], "not yet due");
    table.double.put_clock(at("2026-03-16T09:31:00+01:00"));
    table.runtime.block_on(table.kontor.keep_copy_if_due());
    assert_eq!(reasons(&table), ["scheduled"]);
    let told = table.ok("events_next", json!({ "after": 0 }));
    assert_eq!(told["events"][0], json!({ "type": "backup", "ok": true, "code": null }));
    table.double.put_clock(at("2026-03-16T10:31:00+01:00"));
    table.runtime.block_on(table.kontor.keep_copy_if_due());
    assert_eq!(reasons(&table), ["scheduled"], "nothing was written since");
}

#[test]
fn a_copy_is_brought_back_and_what_was_left_can_be_brought_back_too() {
    let table = Table::with_firm();
    let kept = table.id("contacts_save", person("Anna", "Weber"));
    let morning = table.everything();
    let copy = table.ok("backups_create", Value::Null);
    table.double.put_clock(at("2026-03-16T15:00:00+01:00"));
    table.ok("contacts_delete", json!({ "ids": [kept] }));
    table.ok("contacts_save", person("Jörg", "Petersen"));
    let afternoon = table.everything();

    let state = table.ok("backups_restore", json!({ "file": copy["file"] }));
    assert_eq!(state["open"]["file"], "Büro.kontor");
    assert_eq!(table.everything(), morning);
    // What was left was copied before, and the file that was left lies beside it.
    let copies = table.ok("backups_list", Value::Null);
    let before = copies.as_array().into_iter().flatten().find(|copy| copy["reason"] == "before_restore");
    let before = before.unwrap_or_else(|| panic!("no copy of the afternoon in {copies}"));
    table.ok("backups_restore", json!({ "file": before["file"] }));
    assert_eq!(table.everything(), afternoon);
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
}

#[test]
fn a_copy_that_rots_is_not_brought_back_and_the_office_stays() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Weber"));
    let copy = table.ok("backups_create", Value::Null);
    let path = text(&copy["path"]);
    let mut bytes = fs::read(&path).expect("a copy");
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 2_000] {
        *byte ^= 0x5A;
    }
    fs::write(&path, bytes).expect("spoiled");
    let before = table.everything();
    let refused = table.refused("backups_restore", json!({ "file": copy["file"] }));
    assert!(refused.code.starts_with("FILE_") || refused.code.starts_with("BACKUP_"), "{refused}");
    assert_eq!(table.everything(), before);
    // And work goes on.
    table.ok("contacts_save", person("Jörg", "Petersen"));
}

#[test]
fn a_name_that_is_no_copy_is_refused() {
    let table = Table::with_firm();
    let before = table.everything();
    for name in ["", "../Büro.kontor", "fehlt.kontor", "/etc/passwd"] {
        assert_eq!(table.code("backups_restore", json!({ "file": name })), "BACKUP_MISSING", "{name}");
    }
    assert_eq!(table.everything(), before);
}

#[test]
fn a_copy_goes_where_the_person_says_and_leaves_others_alone() {
    let table = Table::with_firm();
    let folder = table.path("Stick");
    fs::create_dir(&folder).expect("made");
    fs::write(folder.join("Anderes.txt"), b"bleibt").expect("written");
    for _ in 0..2 {
        table.double.will_answer([Answer::Folder(folder.clone())]);
        let made = table.ok("backups_create_in", Value::Null);
        assert_eq!(made["folder"], folder.display().to_string());
        assert_eq!(made["verified"], true);
    }
    assert_eq!(fs::read(folder.join("Anderes.txt")).expect("still there"), b"bleibt");
    let copies = fs::read_dir(&folder)
        .expect("read")
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "kontor-backup"));
    assert_eq!(copies.count(), 2, "one copy took the place of the other");
    // They are not among the office's own.
    assert_eq!(table.ok("backups_list", Value::Null), json!([]));
}

#[test]
fn two_offices_of_one_name_keep_their_copies_apart() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Weber"));
    table.ok("backups_create", Value::Null);
    table.close();
    fs::create_dir(table.path("zwei")).expect("made");
    table.create("zwei/Büro.kontor", false);
    assert_eq!(table.ok("backups_list", Value::Null), json!([]));
}

#[test]
fn a_row_that_rotted_is_found_after_opening_and_told() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Zwetschgenberger"));
    table.runtime.block_on(table.kontor.look_over());
    assert_eq!(table.ok("office_state", Value::Null)["open"]["warnings"], json!([]), "what was written is there");
    table.ok("office_close", Value::Null);

    let path = table.path("Büro.kontor");
    let mut bytes = fs::read(&path).expect("the file");
    let (was, is) = (b"Zwetschgenberger", b"Zwetschgenbesger");
    let places: Vec<usize> = (0..bytes.len() - was.len()).filter(|at| bytes[*at..].starts_with(was)).collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + is.len()].copy_from_slice(is);
    }
    fs::write(&path, bytes).expect("a rotten file");

    table.runtime.block_on(table.kontor.open_path(&path)).expect("it opens all the same");
    table.runtime.block_on(table.kontor.look_over());
    let warnings = table.ok("office_state", Value::Null)["open"]["warnings"].clone();
    assert_eq!(warnings, json!([{ "code": "ROT", "data": null }]));
    let told = table.ok("events_next", json!({ "after": 0 }));
    assert_eq!(told["events"].as_array().and_then(|all| all.last()), Some(&json!({ "type": "file_damaged" })));
    assert_eq!(table.ok("office_check", Value::Null)["sound"], false);
}

#[test]
fn a_copy_by_hand_lets_others_work_and_gives_way_to_closing() {
    let table = Table::with_firm();
    table.runtime.block_on(async {
        let made = table.kontor.ask("backups_create", Value::Null, None);
        let written = table.kontor.ask("contacts_save", person("Anna", "Weber"), None);
        let (made, written) = tokio::join!(made, written);
        written.expect("saved meanwhile");
        made.expect("copied all the same");
    });
    assert_eq!(reasons(&table), ["manual"]);
}

#[test]
fn a_copy_is_brought_back_where_nothing_is_open() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Weber"));
    let copy = table.ok("backups_create", Value::Null)["file"].clone();
    table.ok("office_close", Value::Null);
    assert_eq!(table.code("backups_restore", json!({ "file": "gibt es nicht" })), "BACKUP_MISSING");

    // Left without a choice: nothing happens.
    table.double.will_answer([Answer::Cancel(true)]);
    assert_eq!(table.ok("backups_restore", json!({ "file": copy })), Value::Null);
    // To another place: the lost file is there again.
    table.double.will_answer([Answer::Save(table.path("Neu.kontor"))]);
    let state = table.ok("backups_restore", json!({ "file": copy }));
    assert_eq!(state["open"]["file"], "Neu.kontor");
    assert_eq!(table.ok("contacts_page", json!({ "offset": 0, "limit": 5 }))["total"], 1);
    table.ok("office_close", Value::Null);

    // In place of a recent file that does not open any more: that one is put aside.
    let path = table.path("Büro.kontor");
    fs::write(&path, b"kein Kontor mehr").expect("a broken file");
    let recent = table.ok("office_state", Value::Null)["recent"].clone();
    let index = recent.as_array().into_iter().flatten().position(|file| file["name"] == "Büro").expect("it is recent");
    let state = table.ok("backups_restore", json!({ "file": copy, "recent": index }));
    assert_eq!(state["open"]["file"], "Büro.kontor");
    let aside = fs::read_dir(table.path(""))
        .expect("the folder")
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().contains("vor Wiederherstellung"));
    assert!(aside, "the broken file is kept");
}

#[test]
fn a_copy_that_was_not_finished_at_close_is_made_there() {
    let table = Table::with_firm();
    table.ok("contacts_save", person("Anna", "Weber"));
    table.runtime.block_on(async {
        let made = table.kontor.ask("backups_create", Value::Null, None);
        let closed = table.kontor.ask("office_close", Value::Null, None);
        let (made, closed) = tokio::join!(made, closed);
        closed.expect("closed");
        // Whichever came first: what was written is copied.
        drop(made);
    });
    table.open("Büro.kontor").expect("opened again");
    assert!(!reasons(&table).is_empty());
}

#[test]
fn a_copy_at_close_that_fails_is_told_at_once_and_at_the_next_start() {
    let table = Table::with_firm();
    let blocked = || {
        // A file where the folder of copies should be.
        let folder = table.path("app").join("Sicherungskopien");
        let _ = fs::remove_dir_all(&folder);
        fs::write(&folder, b"").expect("in the way");
    };
    table.ok("contacts_save", person("Anna", "Weber"));
    blocked();
    let state = table.ok("office_close", Value::Null);
    assert_eq!(state["open"], Value::Null, "the file is closed all the same");
    let told = table.ok("events_next", json!({ "after": 0 }));
    assert_eq!(told["events"][0]["ok"], false, "{told}");

    table.open("Büro.kontor").expect("opened again");
    table.ok("contacts_save", person("Bernd", "Weber"));
    table.runtime.block_on(table.kontor.close()).expect_err("no copy");
    let next = Kontor::start(table.double.clone());
    let told = table.runtime.block_on(next.ask("events_next", json!({ "after": 0 }), None)).expect("events");
    assert_eq!(told["events"][0]["ok"], false, "{told}");
}

#[test]
fn many_records_are_changed_only_after_a_copy() {
    let table = Table::with_firm();
    let ids: Vec<i64> =
        (0..60).map(|number| table.id("contacts_save", person("Anna", &format!("Weber {number}")))).collect();
    table.ok("contacts_delete", json!({ "ids": ids[..10] }));
    assert_eq!(reasons(&table), [""; 0]);
    table.ok("contacts_delete", json!({ "ids": ids[10..] }));
    assert_eq!(reasons(&table), ["before_mass_change"]);
}
