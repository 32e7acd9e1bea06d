//! Art. 15 and Art. 17 from outside: what is told, what goes, and what an older copy brings back.

use serde_json::{Value, json};

use crate::table::{Table, contract, person};

#[test]
fn an_older_copy_brings_nobody_back_who_was_erased() {
    let table = Table::with_firm();
    let erased = table.id("contacts_save", person("Anna", "Weber"));
    let stays = table.id("contacts_save", person("Jörg", "Petersen"));
    let copy = table.ok("backups_create", Value::Null);
    let preview = table.ok("contacts_erasure_preview", json!({ "id": erased }));
    assert_eq!(preview["allowed"], true);
    assert_eq!(preview["copies"][0]["by_hand"], true, "{preview}");
    table.ok("contacts_erase", json!({ "id": erased, "reason": "Antrag vom 02.03.2026" }));
    assert_eq!(table.code("contacts_get", json!({ "id": erased })), "NOT_FOUND");
    // Taking back what can still be taken back brings nobody back.
    table.ok("history_undo", Value::Null);
    assert_eq!(table.code("contacts_get", json!({ "id": erased })), "NOT_FOUND");
    table.ok("history_redo", Value::Null);

    table.ok("backups_restore", json!({ "file": copy["file"] }));
    assert_eq!(table.code("contacts_get", json!({ "id": erased })), "NOT_FOUND");
    assert_eq!(table.ok("contacts_get", json!({ "id": stays }))["name"], "Jörg Petersen");
    let told = table.ok("events_next", json!({ "after": 0 }));
    let again = json!({ "type": "erased_again", "count": 1 });
    assert!(told["events"].as_array().is_some_and(|events| events.contains(&again)), "{told}");
    let kept = table.ok("data_protection_get", Value::Null);
    assert_eq!(kept["erased"][0]["contact"], erased);
    assert_eq!(kept["erased"][0]["reason"], "Antrag vom 02.03.2026");
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
}

#[test]
fn who_must_be_kept_is_refused_with_the_way_out() {
    let table = Table::with_firm();
    let partner = table.id("contacts_save", person("Anna", "Weber"));
    table.ok("contracts_save", contract("Wartung", Some(partner)));
    assert_eq!(table.code("contacts_erase", json!({ "id": partner })), "ERASURE_RETAINED");
    let preview = table.ok("contacts_erasure_preview", json!({ "id": partner }));
    assert_eq!((preview["allowed"].as_bool(), &preview["free_on"]), (Some(false), &Value::Null));
    assert_eq!(preview["duties"][0]["record"]["kind"], "contract");
    table.ok("contacts_restrict", json!({ "id": partner, "reason": "Antrag" }));
    let page = |text: &str| {
        table.ok("contacts_page", json!({ "offset": 0, "limit": 9, "filter": { "text": text, "activity": "all" } }))
    };
    assert_eq!(page("Weber")["count"], 0);
    // The contract still names them.
    let contracts = table.ok("contracts_page", json!({ "offset": 0, "limit": 9 }));
    assert_eq!(contracts["rows"][0]["partner"], "Anna Weber");
    table.ok("history_undo", Value::Null);
    assert_eq!(page("Weber")["count"], 1);
}

#[test]
fn an_answer_is_told_as_paper_and_as_json() {
    let table = Table::with_firm();
    let id = table.id("contacts_save", person("Anna", "Weber"));
    let bytes = table.bytes("data_protection_report", json!({ "id": id }));
    let json: Value = serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(json["format"], "kontor-art15-1");
    assert_eq!(json["report"]["name"], "Anna Weber");
    assert_eq!(json["report"]["sections"][0]["table"], "contact");
    let paper = table.ok("papers_render", json!({ "paper": "data-protection-answer", "id": id }));
    assert_eq!(paper["missing"], json!([]));
    assert_eq!(table.code("papers_render", json!({ "paper": "data-protection-answer" })), "PAPER_NEEDS_RECORD");
}

#[test]
fn who_was_deleted_is_erased_without_waiting_for_the_log() {
    let table = Table::with_firm();
    let id = table.id("contacts_save", person("Zwetschga", "Qirlmeister"));
    table.ok("contacts_delete", json!({ "ids": [id] }));
    let waiting = table.ok("data_protection_get", Value::Null)["deleted"].take();
    assert_eq!((&waiting[0]["id"], &waiting[0]["name"]), (&json!(id), &json!("Zwetschga Qirlmeister")));
    let done = table.ok("contacts_erase_deleted", json!({ "id": id, "reason": "Antrag" }));
    assert_eq!(done["left"], json!([]));
    let after = table.ok("data_protection_get", Value::Null);
    assert_eq!((&after["deleted"], &after["erased"][0]["contact"]), (&json!([]), &json!(id)));
    assert_eq!(table.code("contacts_erase_deleted", json!({ "id": id })), "NOT_FOUND");
}
