//! Contacts that stand in the book twice: found, called different, made one, taken back.

use serde_json::{Value, json};

use crate::table::Table;

fn person(table: &Table, given: &str, family: &str, email: &str) -> i64 {
    let emails = json!([{ "label": "", "address": email, "preferred": false }]);
    let card = json!({ "kind": "person", "given": given, "family": family, "emails": emails });
    table.ok("contacts_save", json!({ "id": null, "card": card }))["id"].as_i64().expect("an id")
}

fn groups(table: &Table, scan: &Value) -> Vec<Vec<i64>> {
    let page = table.ok("contacts_duplicates_page", json!({ "scan": scan["scan"], "offset": 0, "limit": 10 }));
    let groups = page["groups"].as_array().expect("groups").clone();
    assert_eq!(page["count"].as_u64(), Some(groups.len() as u64));
    let ids =
        |group: &Value| group["members"].as_array().expect("members").iter().filter_map(|m| m["id"].as_i64()).collect();
    groups.iter().map(ids).collect()
}

#[test]
fn a_scan_follows_what_is_decided_and_what_is_taken_back() {
    let table = Table::new();
    let [anna, anne] = ["Anna", "Anne"].map(|given| person(&table, given, "Weber", "anna@weber.example"));
    let [jens, jenz] = ["Jens", "Jens"].map(|given| person(&table, given, "Hansen", "jens@hansen.example"));
    person(&table, "Sophie", "Otte", "otte@x.example");
    let scan = table.ok("contacts_duplicates_scan", Value::Null);
    assert_eq!((scan["groups"].as_u64(), scan["looked_at"].as_u64()), (Some(2), Some(5)));
    // The most alike first.
    assert_eq!(groups(&table, &scan), [vec![jens, jenz], vec![anna, anne]]);

    table.ok("contacts_duplicates_dismiss", json!({ "ids": [anne, anna] }));
    assert_eq!(groups(&table, &scan), [[jens, jenz]]);
    let merged = table.ok("contacts_merge", json!({ "survivor": jens, "others": [jenz] }));
    assert_eq!(merged["id"].as_i64(), Some(jens));
    assert_eq!(groups(&table, &scan), Vec::<Vec<i64>>::new());
    let gone = table.code("contacts_get", json!({ "id": jenz }));
    assert_eq!(gone, "NOT_FOUND");

    table.ok("history_undo", Value::Null);
    assert_eq!(groups(&table, &scan), [[jens, jenz]]);
    let pairs = table.ok("contacts_duplicates_dismissed", Value::Null);
    assert_eq!(pairs[0]["first_name"], "Anna Weber");
    table.ok("contacts_duplicates_restore", json!({ "ids": [pairs[0]["id"]] }));
    assert_eq!(groups(&table, &scan).len(), 2);
    assert_eq!(table.code("contacts_duplicates_page", json!({ "scan": 99, "offset": 0, "limit": 1 })), "SCAN_GONE");
}

#[test]
fn a_preview_writes_nothing_and_says_what_goes_over() {
    let table = Table::new();
    let [anna, anne] = ["Anna", "Anne"].map(|given| person(&table, given, "Weber", "anna@weber.example"));
    let before = (table.everything(), table.undo_code());
    let preview = table.ok("contacts_merge_preview", json!({ "ids": [anne, anna], "survivor": anna }));
    assert_eq!((table.everything(), table.undo_code()), before);
    let given = preview["fields"].as_array().expect("fields").iter().find(|field| field["column"] == "given");
    assert_eq!(given.expect("given")["values"], json!(["Anna", "Anne"]));
    let done = table.ok("contacts_merge", json!({ "survivor": anna, "others": [anne] }));
    assert_eq!(done["unplaced"], json!(["Vorname: Anne"]));
    assert_eq!(table.ok("contacts_get", json!({ "id": anna }))["card"]["note"], "Vorname: Anne");
    let code = table.code("contacts_merge", json!({ "survivor": anna, "others": [anna] }));
    assert_eq!(code, "INVALID");
}

#[test]
fn who_is_typed_is_warned_of_with_the_reason() {
    let table = Table::new();
    let anna = person(&table, "Anna", "Weber", "anna@weber.example");
    let card = json!({ "kind": "person", "family": "Weber",
                       "emails": [{ "label": "", "address": "ANNA@weber.example", "preferred": false }] });
    let preview = table.ok("contacts_preview", json!({ "id": null, "card": card }));
    let found = &preview["duplicates"][0];
    assert_eq!(found["row"]["id"].as_i64(), Some(anna));
    assert_eq!(found["reasons"][0]["text"], "gleiche E-Mail-Adresse (anna@weber.example)");
}

#[test]
fn lines_of_the_master_data_become_one() {
    let table = Table::new();
    let line = |code: &str| {
        let fields = json!({ "code": code, "name_de": code, "name_en": "", "colour": "", "position": 0, "active": true,
                             "valid_from": null, "valid_to": null, "reverse_de": "", "reverse_en": "" });
        let saved = table.ok("entries_save", json!({ "list": "category", "id": null, "fields": fields }));
        saved["id"].as_i64().expect("an id")
    };
    let (vip, key) = (line("vip"), line("key"));
    let card = json!({ "kind": "person", "family": "Weber", "categories": [vip] });
    let weber = table.ok("contacts_save", json!({ "id": null, "card": card }))["id"].clone();
    let refused = table.refused("entries_delete", json!({ "id": vip }));
    assert_eq!(refused.data["kinds"], json!([{ "kind": "contact", "count": 1 }]));
    let merge = json!({ "kind": "entry", "going": [vip], "into": key });
    assert_eq!(table.ok("master_data_merge_preview", merge.clone()), json!([{ "kind": "contact", "count": 1 }]));
    table.ok("master_data_merge", merge);
    assert_eq!(table.ok("contacts_get", json!({ "id": weber }))["card"]["categories"], json!([key]));
}
