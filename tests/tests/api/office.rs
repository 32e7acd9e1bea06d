//! The office file as the start screen knows it.

use kontor_tests::double::Answer;
use serde_json::{Value, json};

use crate::table::{Table, text};

#[test]
fn a_new_office_lands_where_the_dialog_says() {
    let table = Table::bare();
    let start = table.ok("office_state", Value::Null);
    assert_eq!((&start["open"], &start["zone"]), (&Value::Null, &json!("")));
    // Typed without its ending, and with a dot that is part of the name.
    table.double.will_answer([Answer::Save(table.path("Hansen v1.2"))]);
    let state = table.ok("office_create", json!({ "sample": false }));
    assert_eq!(state["open"]["file"], "Hansen v1.2.kontor");
    assert_eq!(state["open"]["has_firm"], false);
    assert_eq!(state["today"], "2026-03-16");
    assert_eq!(state["zone"], "Europe/Berlin", "clock times are those of the office, wherever the PC stands");
    assert_eq!(table.double.noted("suggestion"), ["Büro.kontor"]);
    assert_eq!(table.double.noted("title").last(), Some(&json!("Hansen v1.2")));
    assert!(table.path("Hansen v1.2.kontor").is_file());

    // A name that is taken is refused, and what is open stays open.
    table.double.will_answer([Answer::Save(table.path("Hansen v1.2.kontor"))]);
    assert_eq!(table.code("office_create", json!({ "sample": false })), "FILE_EXISTS");
    assert_eq!(table.ok("office_state", Value::Null)["open"]["name"], "Hansen v1.2");
}

#[test]
fn a_dialog_that_is_closed_changes_nothing() {
    let table = Table::new();
    let before = table.ok("office_state", Value::Null);
    for (name, request) in [
        ("office_create", json!({ "sample": true })),
        ("office_open", Value::Null),
        ("backups_create_in", Value::Null),
        ("files_pick", json!({ "purpose": "import" })),
        ("contacts_export_save", json!({ "as": "vcard-4" })),
    ] {
        assert_eq!(table.ok(name, request), Value::Null, "{name}");
    }
    assert_eq!(table.ok("office_state", Value::Null), before);
}

#[test]
fn recent_offices_are_listed_opened_and_forgotten() {
    let table = Table::bare();
    table.create("Eins.kontor", false);
    table.create("Zwei.kontor", false);
    table.close();
    std::fs::remove_file(table.path("Eins.kontor")).expect("removed");
    let recent = table.ok("office_state", Value::Null)["recent"].take();
    let listed = |recent: &Value| -> Vec<(String, bool)> {
        let lines = recent.as_array().cloned().unwrap_or_default();
        lines.iter().map(|line| (text(&line["name"]), line["present"] == true)).collect()
    };
    assert_eq!(listed(&recent), [("Zwei".to_owned(), true), ("Eins".to_owned(), false)]);
    assert_eq!(table.code("office_open_recent", json!({ "index": 1 })), "FILE_MISSING");
    assert_eq!(table.code("office_open_recent", json!({ "index": 9 })), "BAD_REQUEST");
    let state = table.ok("office_forget_recent", json!({ "index": 1 }));
    assert_eq!(listed(&state["recent"]), [("Zwei".to_owned(), true)]);
    let state = table.ok("office_open_recent", json!({ "index": 0 }));
    assert_eq!(state["open"]["name"], "Zwei");
    // Another program start knows them too.
    let again = kontor_api::Kontor::start(table.double.clone());
    let state = table.runtime.block_on(again.ask("office_state", Value::Null, None)).expect("a state");
    assert_eq!(listed(&state["recent"]), [("Zwei".to_owned(), true)]);
}

#[test]
fn a_double_clicked_office_opens_by_its_token() {
    let table = Table::new();
    let path = table.create("Zwei.kontor", false);
    table.create("Drei.kontor", false);
    let token = table.stage_file(&path);
    assert_eq!(table.ok("office_open_token", json!({ "token": token }))["open"]["name"], "Zwei");
    // The bytes of a file are not the file.
    let token = table.stage("Büro.kontor", b"SQLite format 3");
    assert_eq!(table.code("office_open_token", json!({ "token": token })), "FILE_NEEDS_PATH");
    assert_eq!(table.code("office_open_token", json!({ "token": "0" })), "TOKEN_UNKNOWN");
}

#[test]
fn an_office_that_opens_takes_the_place_of_the_other_only_then() {
    let table = Table::with_firm();
    std::fs::write(table.path("Fremd.kontor"), [b'x'; 4096]).expect("written");
    table.double.will_answer([Answer::Open(table.path("Fremd.kontor"))]);
    assert_eq!(table.code("office_open", Value::Null), "FILE_FOREIGN");
    assert_eq!(table.ok("firm_get", Value::Null)["town"], "Elmshorn");
    // Opening the office that is open changes nothing.
    table.double.will_answer([Answer::Open(table.path("Büro.kontor"))]);
    assert_eq!(table.ok("office_open", Value::Null)["open"]["name"], "Büro");
}

#[test]
fn without_an_office_its_commands_say_so() {
    let table = Table::bare();
    for (name, request) in [
        ("firm_get", Value::Null),
        ("contacts_page", json!({ "offset": 0, "limit": 5 })),
        ("contracts_page", json!({ "offset": 0, "limit": 5 })),
        ("history_undo", Value::Null),
        ("backups_create", Value::Null),
        ("office_check", Value::Null),
        ("papers_render", json!({ "paper": "contract-list" })),
    ] {
        assert_eq!(table.code(name, request), "NO_OFFICE_OPEN", "{name}");
    }
    assert_eq!(table.ok("backups_list", Value::Null), json!([]));
    // Closing nothing is no trouble, and calculators need no office.
    assert_eq!(table.ok("office_close", Value::Null)["open"], Value::Null);
    let terms = json!({ "terms": crate::table::terms(), "on": "2026-03-16" });
    assert_eq!(table.ok("contracts_deadline", terms)["end"], "2026-07-14");
}

#[test]
fn an_office_is_sound_and_its_copy_at_close_is_listed() {
    let table = Table::with_firm();
    let report = table.ok("office_check", Value::Null);
    assert_eq!(report["sound"], true, "{report}");
    table.reopen("Büro.kontor");
    let state = table.ok("office_state", Value::Null);
    assert!(state["open"]["last_backup"].is_string(), "{state}");
    assert_eq!(state["open"]["warnings"], json!([]));
}

#[test]
fn settings_of_this_pc_are_kept_and_tamed() {
    let table = Table::bare();
    let mut settings = table.ok("pc_get", Value::Null);
    assert_eq!((text(&settings["language"]), text(&settings["theme"])), ("de".to_owned(), "system".to_owned()));
    settings["who"] = json!("  Anna Brandt ");
    settings["language"] = json!("xx");
    settings["ui"] = json!({ "split": 380 });
    table.ok("pc_save", settings);
    let kept = table.ok("pc_get", Value::Null);
    assert_eq!((text(&kept["who"]), text(&kept["language"])), ("Anna Brandt".to_owned(), "de".to_owned()));
    assert_eq!(kept["ui"], json!({ "split": 380 }));
}
