//! A register of contracts from elsewhere: read, looked at, decided, written in one step, taken back in one.

use std::fmt::Write;
use std::time::{Duration, Instant};

use kontor_tests::fixtures;
use serde_json::{Value, json};

use crate::table::{Table, contract, organisation, text};

fn total(table: &Table) -> Value {
    table.ok("contracts_page", json!({ "offset": 0, "limit": 1 }))["total"].take()
}

fn read(table: &Table, name: &str, text: &str) -> Value {
    let token = table.stage(name, text.as_bytes());
    table.ok("contracts_import_read", json!({ "token": token }))
}

fn rows(table: &Table, preview: &Value, only: Value) -> Vec<Value> {
    let request = json!({ "import": preview["import"], "only": only, "offset": 0, "limit": 500 });
    table.ok("contracts_import_rows", request).as_array().expect("a list").clone()
}

/// Lines and codes of what is said at the rows.
fn said(rows: &[Value], what: &str) -> Vec<(u64, String)> {
    let of = |row: &Value| {
        let line = row["line"].as_u64().expect("a number");
        row[what].as_array().expect("a list").iter().map(|one| (line, text(&one["code"]))).collect::<Vec<_>>()
    };
    rows.iter().flat_map(of).collect()
}

const REFUSED: &[(u64, &str)] = &[
    (13, "CELL_NO_SUCH_DAY"),
    (23, "CELL_START_MISSING"),
    (33, "TERM_ZERO"),
    (43, "CELL_CURRENCY_UNKNOWN"),
    (53, "END_BEFORE_START"),
    (63, "CELL_TITLE_MISSING"),
    (73, "CELL_NO_AMOUNT"),
    (83, "CELL_NOTICE_GRID"),
];

#[test]
fn two_hundred_rows_are_read_alike_from_text_and_worksheet() {
    for name in ["vertraege.csv", "vertraege.xlsx"] {
        let table = Table::with_firm();
        table.id("contacts_save", organisation("Stadtwerke Elmshorn GmbH"));
        table.id("contacts_save", organisation("Müller und Söhne Gebäudereinigung GmbH"));
        let before = table.everything();
        let token = table.stage_file(&fixtures::register(name));
        let preview = table.ok("contracts_import_read", json!({ "token": token }));
        assert_eq!(preview["needs"], Value::Null, "{name}");
        let fields: Vec<String> =
            preview["columns"].as_array().expect("a list").iter().map(|column| text(&column["field"])).collect();
        assert_eq!(
            fields,
            [
                "number",
                "title",
                "partner",
                "kind",
                "cost_centre",
                "responsible",
                "start",
                "end",
                "renewal",
                "notice",
                "amount",
                "interval",
                "vat_rate",
                "contract_number",
                "notice_form",
                "note_headed",
                "note"
            ],
            "{name}"
        );
        let counts = &preview["state"]["counts"];
        assert_eq!(
            (&counts["read"], &counts["refused"], &counts["skip"]),
            (&json!(200), &json!(8), &json!(2)),
            "{name}"
        );
        assert_eq!((&counts["new"], &counts["contacts"]), (&json!(190), &json!(10)), "{name}");
        let sum: u64 = ["new", "skip", "refused"].iter().filter_map(|fate| counts[fate].as_u64()).sum();
        assert_eq!(counts["read"], json!(sum), "{name}: every row becomes one of three");
        let refused = said(&rows(&table, &preview, json!("refused")), "issues");
        let expected: Vec<_> = REFUSED.iter().map(|(line, code)| (*line, (*code).to_owned())).collect();
        assert_eq!(refused, expected, "{name}");
        let skipped = rows(&table, &preview, json!("skip"));
        let same: Vec<_> =
            skipped.iter().map(|row| (&row["line"], text(&row["same"]["by"]), &row["same"]["line"])).collect();
        assert_eq!(
            same,
            [(&json!(94), "number".to_owned(), &json!(93)), (&json!(104), "title".to_owned(), &json!(103))],
            "{name}"
        );
        let doubts = said(&rows(&table, &preview, json!("doubtful")), "doubts");
        for (line, code) in [
            (114, "CELL_TO_NOTE"),
            (114, "NOTICE_NOT_SAID"),
            (115, "CELL_TO_NOTE"),
            (115, "INTERVAL_NOT_SAID"),
            (116, "NOTICE_LONGER_THAN_TERM"),
            (117, "CELL_TO_NOTE"),
            (118, "AMOUNT_TWO_WAYS"),
        ] {
            assert!(doubts.contains(&(line, code.to_owned())), "{name}: {line} {code}: {doubts:?}");
        }
        // Looking writes nothing.
        assert_eq!(table.everything(), before, "{name}");

        let first = table.ok("contracts_import_row", json!({ "import": preview["import"], "index": 1 }));
        assert_eq!(first["row"]["amount"]["currency"], "EUR");
        assert!(text(&first["terms"]).contains("12 Monate"), "{name}: {}", first["terms"]);
        assert_eq!(first["deadline"]["receive_by"], "2027-09-30", "{name}");

        let done = table.ok("contracts_import_apply", json!({ "import": preview["import"] }));
        assert_eq!(
            (&done["created"], &done["contacts"], &done["skipped"]),
            (&json!(190), &json!(10), &json!(2)),
            "{name}"
        );
        let left_out: Vec<_> = done["rejected"]
            .as_array()
            .expect("there")
            .iter()
            .map(|one| (one["line"].as_u64().expect("a number"), text(&one["reason"])))
            .collect();
        assert_eq!(left_out, expected, "{name}");
        assert_eq!(total(&table), 190, "{name}");
        let found = table.ok("contracts_ids", json!({ "tag": done["to_check"] }));
        assert_eq!(json!(found.as_array().expect("ids").len()), done["doubtful"], "{name}");
        assert_eq!(table.undo_code(), "contracts_imported");
        table.ok("history_undo", Value::Null);
        assert_eq!(table.everything(), before, "{name}");
    }
}

#[test]
fn a_name_is_settled_once_for_all_its_rows() {
    let table = Table::with_firm();
    let near = table.id("contacts_save", organisation("Nordleasing Aktiengesellschaft"));
    let preview = read(
        &table,
        "x.csv",
        "Vertrag;Lieferant;Art;Beginn\nA;Nordlesing;Pacht;01.01.2024\nB;Nordlesing;Pacht;01.01.2024\nC;Blitz KG;;01.01.2024\n",
    );
    let names = preview["state"]["names"].as_array().expect("a list");
    let seen: Vec<_> = names.iter().map(|name| (text(&name["part"]), text(&name["text"]), &name["choice"])).collect();
    assert_eq!(seen.len(), 3, "{seen:?}");
    let settle = |part: &str, key: &Value, choice: Value| {
        table.ok(
            "contracts_import_settle",
            json!({ "import": preview["import"], "part": part, "key": key, "choice": choice }),
        )
    };
    let key = |text: &str| names.iter().find(|name| name["text"] == text).expect("there")["key"].clone();
    settle("partner", &key("Nordlesing"), json!({ "record": near }));
    settle("partner", &key("Blitz KG"), json!("leave"));
    let state = settle("kind", &Value::Null, json!("create"));
    assert_eq!((&state["counts"]["contacts"], &state["counts"]["entries"]), (&json!(0), &json!(1)));
    let all = rows(&table, &preview, Value::Null);
    assert_eq!(
        all.iter().map(|row| row["partner_id"].clone()).collect::<Vec<_>>(),
        [json!(near), json!(near), Value::Null]
    );
    let indexes = json!({ "import": preview["import"], "indexes": [0], "fate": "skip" });
    assert_eq!(table.ok("contracts_import_choose", indexes)["counts"]["skip"], 1);
    let done = table.ok("contracts_import_apply", json!({ "import": preview["import"] }));
    assert_eq!((&done["created"], &done["skipped"], &done["entries"]), (&json!(2), &json!(1), &json!(1)));
    let ids = table.ok("contracts_ids", json!({}));
    let notes: Vec<String> = ids
        .as_array()
        .expect("there")
        .iter()
        .map(|id| text(&table.ok("contracts_get", json!({ "id": id }))["fields"]["note"]))
        .collect();
    assert!(notes.contains(&"Lieferant: Blitz KG".to_owned()), "{notes:?}");
}

#[test]
fn a_mapping_is_remembered_for_the_same_headings_and_forgotten() {
    let table = Table::with_firm();
    let file = "Was;Mit wem;Ab wann;Kosten\nStrom;Stadtwerke;01.01.2024;12,50\n";
    let preview = read(&table, "x.csv", file);
    assert_eq!(preview["needs"], "REGISTER_NEEDS_TITLE");
    let token = table.stage("x.csv", file.as_bytes());
    let column = |heading: &str, field: &str| json!({ "heading": heading, "field": field });
    let mapping = json!([column("Was", "title"), column("Mit wem", "partner"), column("Ab wann", "start")]);
    let defaults = json!({ "direction": "receive", "interval": "monthly", "tax": "gross" });
    let preview =
        table.ok("contracts_import_read", json!({ "token": token, "mapping": mapping, "defaults": defaults }));
    assert_eq!((&preview["needs"], &preview["remembered"]), (&Value::Null, &json!(true)));
    let again = read(&table, "y.csv", "Mit wem;Was;Ab wann;Kosten\nNetze;Gas;01.01.2024;5\n");
    assert_eq!((&again["remembered"], &again["defaults"]), (&json!(true), &defaults));
    assert_eq!(rows(&table, &again, Value::Null)[0]["title"], "Gas");
    table.ok("contracts_import_forget_mapping", json!({ "import": again["import"] }));
    assert_eq!(read(&table, "y.csv", file)["needs"], "REGISTER_NEEDS_TITLE");

    let twice = json!([column("Was", "title"), column("Mit wem", "title")]);
    let refused = table.refused("contracts_import_read", json!({ "token": token, "mapping": twice }));
    assert_eq!((refused.code.as_str(), &refused.data["other"]), ("MAPPING_TWICE", &json!("Mit wem")));
}

#[test]
fn what_is_no_register_says_so() {
    let table = Table::with_firm();
    for (name, bytes, code) in [
        ("leer.csv", "", "FILE_EMPTY"),
        // One line is no table yet.
        ("kopf.csv", "Vertrag;Beginn\n", "FORMAT_UNKNOWN"),
        ("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n", "FORMAT_NO_TABLE"),
    ] {
        let token = table.stage(name, bytes.as_bytes());
        assert_eq!(table.code("contracts_import_read", json!({ "token": token })), code, "{name}");
    }
    let preview = read(&table, "ohne.csv", "Strom;01.01.2024\nGas;01.01.2024\n");
    assert_eq!((&preview["needs"], &preview["state"]["counts"]["new"]), (&json!("REGISTER_NEEDS_TITLE"), &json!(0)));
    // A cell of ten megabytes is no register, and is not looked at for long.
    let long = format!("Vertrag;Beginn\n{};01.01.2024\nGas;01.01.2024\n", "x".repeat(10_000_000));
    let token = table.stage("lang.csv", long.as_bytes());
    assert_eq!(table.code("contracts_import_read", json!({ "token": token })), "FORMAT_UNKNOWN");
    let gone = json!({ "import": 4711, "offset": 0, "limit": 10 });
    assert_eq!(table.code("contracts_import_rows", gone), "IMPORT_GONE");
}

#[test]
fn what_the_book_has_already_is_skipped() {
    let table = Table::with_firm();
    let works = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    table.id("contracts_save", contract("Strom", Some(works)));
    let file = "Vertrag;Partner;Beginn\nSTROM;Stadtwerke Elmshorn;01.01.2024\nGas;Stadtwerke Elmshorn;01.01.2024\n";
    let preview = read(&table, "x.csv", file);
    let skipped = rows(&table, &preview, json!("skip"));
    assert_eq!((skipped.len(), text(&skipped[0]["same"]["title"])), (1, "Strom".to_owned()));
    table.ok("contracts_import_apply", json!({ "import": preview["import"] }));
    // The same file again finds everything there.
    assert_eq!(read(&table, "x.csv", file)["state"]["counts"]["new"], 0);
}

#[test]
fn ten_thousand_rows_are_previewed() {
    let table = Table::with_firm();
    let mut file = String::from("Vertrag;Partner;Beginn;Kündigungsfrist;Betrag;Zahlweise\n");
    for number in 0..10_000 {
        // A String takes everything.
        let _ = writeln!(
            file,
            "Vertrag {number};Firma {};01.01.2024;3 Monate zum Quartalsende;1.234,50;monatlich",
            number % 900
        );
    }
    let begun = Instant::now();
    let preview = read(&table, "viel.csv", &file);
    assert_eq!(preview["state"]["counts"]["new"], 10_000);
    // Without optimisation; as it ships it is a small part of it.
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}
