//! Lists of the master data leave as a table and come back.

use kontor_tests::double::Answer;
use serde_json::{Value, json};

use crate::table::{Table, text};

fn centre(table: &Table, code: &str, name: &str, parent: Option<i64>) -> i64 {
    table.id(
        "entries_save",
        json!({ "list": "cost_centre", "id": null, "fields": {
            "code": code, "name_de": name, "name_en": "", "colour": "", "position": 0, "active": true,
            "valid_from": "2026-01-01", "valid_to": null, "parent_id": parent, "rate": null
        } }),
    )
}

fn read(table: &Table, part: &str, name: &str, bytes: &[u8]) -> Value {
    let token = table.stage(name, bytes);
    table.ok("master_data_table_read", json!({ "part": part, "token": token }))
}

const PARTS: [&str; 18] = [
    "category",
    "contract_kind",
    "cost_centre",
    "department",
    "relation_kind",
    "role",
    "salutation",
    "country",
    "currency",
    "vat_rate",
    "payment_interval",
    "reason",
    "room",
    "equipment",
    "employee",
    "text_block",
    "number_range",
    "holiday",
];

#[test]
fn every_list_comes_back_from_its_own_table_unchanged() {
    let table = Table::bare();
    table.work_as("Anna Brandt");
    table.create("Muster.kontor", true);
    let day = |kind: &str, key: &str, date: Value, name: &str| {
        json!({ "kind": kind, "key": key, "date": date, "yearly": name.starts_with("Heilig"), "name": name,
            "deadlines": false })
    };
    let lines = [
        day("added", "", json!("2026-12-24"), "Heiligabend"),
        day("added", "", json!("2026-07-10"), "=Ausflug"),
        day("struck", "christmas_day", Value::Null, ""),
        day("local", "corpus_christi", Value::Null, ""),
    ];
    table.ok("own_holidays_save", json!({ "lines": lines }));
    for language in ["de", "en"] {
        let mut settings = table.ok("pc_get", Value::Null);
        settings["language"] = json!(language);
        table.ok("pc_save", settings);
        for part in PARTS {
            for form in ["xlsx", "csv"] {
                let bytes = table.bytes("master_data_table", json!({ "part": part, "form": form }));
                let preview = read(&table, part, &format!("Liste.{form}"), &bytes);
                assert_eq!(preview["rows"], json!([]), "{part}.{form} {language}");
                assert_eq!(preview["unknown"], json!([]), "{part}.{form} {language}");
                assert!(preview["counts"]["same"].as_u64().is_some_and(|same| same > 0), "{part}.{form}");
                let nothing = table.code("master_data_table_apply", json!({ "table": preview["table"] }));
                assert_eq!(nothing, "SHEET_NOTHING", "{part}.{form}");
            }
        }
    }
}

#[test]
fn a_table_is_looked_at_written_once_and_taken_back_once() {
    let table = Table::with_firm();
    let above = centre(&table, "100", "Verwaltung", None);
    centre(&table, "110", "=SUM(A1)", Some(above));
    let bytes = table.bytes("master_data_table", json!({ "part": "cost_centre", "form": "csv" }));
    let saved = String::from_utf8(bytes).expect("text");
    assert!(
        saved.contains("Kürzel;Name deutsch") && saved.contains(";'=SUM(A1);") && saved.contains("01.01.2026"),
        "{saved}"
    );

    let edited = "Kostenstellen der Firma\r\nNummer;Name;Ansprechpartner;Gehört zu;Gültig ab;Aktiv\r\n\
                  100;Leitung;Weber;;1.1.26;ja\r\n120;Lager;;100;;\r\n130;Fuhrpark;;999;;\r\n140;Halle;;140;;\r\n\
                  120;Lager 2;;;;\r\n150;Hof;;;irgendwann;\r\n";
    let before = table.everything();
    let step = table.undo_code();
    let preview = read(&table, "cost_centre", "Liste.csv", edited.as_bytes());
    assert_eq!((table.everything(), table.undo_code()), (before.clone(), step));
    assert_eq!(preview["counts"], json!({ "new": 1, "update": 1, "same": 0, "refused": 4 }));
    assert_eq!(preview["unknown"], json!(["Ansprechpartner"]));
    let rows = preview["rows"].as_array().cloned().unwrap_or_default();
    let changed = json!([{ "column": "Name deutsch", "before": "Verwaltung", "after": "Leitung" }]);
    assert_eq!((&rows[0]["line"], &rows[0]["name"], &rows[0]["changes"]), (&json!(3), &json!("Leitung"), &changed));
    let why: Vec<(String, String, String)> = rows
        .iter()
        .flat_map(|row| {
            row["issues"].as_array().cloned().unwrap_or_default().into_iter().map(|issue| (row["code"].clone(), issue))
        })
        .map(|(code, issue)| (text(&code), text(&issue["field"]), text(&issue["code"])))
        .collect();
    let why: Vec<(&str, &str, &str)> = why.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(
        why,
        [
            ("130", "Gehört zu", "SHEET_NOT_FOUND"),
            ("140", "Gehört zu", "TREE_RING"),
            ("120", "Kürzel", "SHEET_CODE_TWICE"),
            ("150", "Gültig ab", "SHEET_DATE"),
        ]
    );
    let pick = json!({ "table": preview["table"] });
    assert_eq!(table.ok("master_data_table_apply", pick.clone()), preview["counts"]);
    assert_eq!(table.code("master_data_table_apply", pick), "SHEET_GONE");
    let lines = table.ok("entries_list", json!({ "list": "cost_centre" }));
    assert_eq!(lines.as_array().map(Vec::len), Some(3));
    assert_eq!(table.undo_code(), "list_imported");
    table.ok("history_undo", Value::Null);
    assert_eq!(table.everything(), before);
}

#[test]
fn what_cannot_be_read_is_told_and_changes_nothing() {
    let table = Table::with_firm();
    for (name, bytes, code) in [
        ("Karte.vcf", &b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n"[..], "FORMAT_NO_TABLE"),
        ("Brief.pdf", b"%PDF-1.7", "FORMAT_BINARY"),
        ("ohne.csv", "Farbe;Größe\r\nrot;12\r\nblau;13\r\n".as_bytes(), "SHEET_NO_CODE"),
        ("leer.csv", b"", "FILE_EMPTY"),
    ] {
        let token = table.stage(name, bytes);
        let request = json!({ "part": "category", "token": token });
        assert_eq!(table.code("master_data_table_read", request), code, "{name}");
    }
    assert_eq!(table.code("master_data_table", json!({ "part": "firm", "form": "csv" })), "LIST_UNKNOWN");
    // What was changed meanwhile is looked at again before it is written.
    let preview = read(&table, "reason", "a.csv", "Kürzel;Name\r\nx1;Umzug\r\n".as_bytes());
    table.ok(
        "entries_save",
        json!({ "list": "reason", "id": null, "fields": { "code": "x1", "name_de": "Anders", "name_en": "",
            "colour": "", "position": 0, "active": true, "valid_from": null, "valid_to": null,
            "parent_id": null, "rate": null } }),
    );
    assert_eq!(table.code("master_data_table_apply", json!({ "table": preview["table"] })), "SHEET_CHANGED");
}

#[test]
fn it_is_saved_where_the_person_says() {
    let table = Table::with_firm();
    let path = table.path("Länderliste.xlsx");
    table.double.will_answer([Answer::Save(path.clone())]);
    let saved = table.ok("master_data_table_save", json!({ "part": "country", "form": "xlsx" }));
    assert_eq!(saved["name"], "Länderliste.xlsx");
    let token = table.stage_file(&path);
    let preview = table.ok("master_data_table_read", json!({ "part": "country", "token": token }));
    assert_eq!(preview["rows"], json!([]));
}

#[test]
fn ranges_and_days_are_read_by_the_words_that_stand_in_their_tables() {
    let table = Table::with_firm();
    let text = "Tag;Was damit ist;Name;Jährlich\r\n24.12.2026;eigener Tag;Heiligabend;ja\r\n\
                Fronleichnam;gilt hier;;\r\nDreikönigstag;;;\r\n";
    let preview = read(&table, "holiday", "Tage.csv", text.as_bytes());
    assert_eq!(preview["counts"], json!({ "new": 2, "update": 0, "same": 0, "refused": 1 }));
    assert_eq!((&preview["rows"][1]["code"], &preview["rows"][1]["name"]), (&json!("Fronleichnam"), &json!("")));
    table.ok("master_data_table_apply", json!({ "table": preview["table"] }));
    let lines = table.ok("own_holidays_list", Value::Null);
    assert_eq!((&lines[1]["kind"], &lines[1]["key"]), (&json!("local"), &json!("corpus_christi")));

    let text = "Für;Muster;Beginnt neu;Nächster Wert\r\nKunden;K{NNNN};nie;700\r\nVerträge;V-{NNNN};jedes Jahr;\r\n";
    let preview = read(&table, "number_range", "Nummern.csv", text.as_bytes());
    assert_eq!(preview["counts"], json!({ "new": 0, "update": 1, "same": 0, "refused": 1 }));
    let issue = &preview["rows"][1]["issues"][0];
    assert_eq!((&preview["rows"][1]["code"], &issue["code"]), (&json!("Verträge"), &json!("NUMBER_RESET")));
    let long = format!("Kürzel;Name\r\n{}", "a;b\r\n".repeat(2_001));
    let token = table.stage("lang.csv", long.as_bytes());
    let request = json!({ "part": "text_block", "token": token });
    assert_eq!(table.code("master_data_table_read", request), "SHEET_TOO_LONG");
}
