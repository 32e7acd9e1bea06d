//! Contracts: the register comes in by its headings, list, calendar and whole contracts go out.

use serde_json::{Value, json};

use crate::support::{Desk, Run, TODAY};

const REGISTER: &str = "Nr.;Vertrag;Lieferant;Beginn;Kündigungsfrist;Monatsbetrag netto;MwSt\r\n\
    V-2024-0901;Kopierer;Druckwerk GmbH;01.01.2024;3 Monate zum Quartalsende;249,00;19\r\n\
    V-2024-0902;Strom;Stadtwerke Elmshorn;01.02.2024;6 Wochen zum Monatsende;90,50;19\r\n\
    V-2024-0903;Gas;Stadtwerke Elmshorn;30.02.2024;6 Wochen zum Monatsende;50,00;19\r\n";

fn run(desk: &Desk, arguments: &[&str]) -> Run {
    desk.run(&[&["--file", "a.kontor", "--today", TODAY, "--lang", "de"], arguments].concat())
}

fn import(desk: &Desk, more: &[&str]) -> Value {
    run(desk, &[&["import", "register.csv", "--json"], more].concat()).json()
}

fn numbers(report: &Value) -> [u64; 4] {
    ["read", "created", "updated", "skipped"].map(|field| report[field].as_u64().unwrap())
}

fn ids(desk: &Desk) -> Vec<Value> {
    desk.call("contracts_ids", "{}").as_array().unwrap().clone()
}

/// What of each contract has to come back the same, by number.
fn told(desk: &Desk) -> Vec<[Value; 5]> {
    run(desk, &["export", "contracts", "--to", "alle.json"]).done();
    let all: Value = serde_json::from_slice(&desk.read("alle.json")).unwrap();
    let rows = all.as_array().unwrap().iter().map(|contract| &contract["row"]);
    let fields = ["number", "title", "partner", "notice", "yearly"];
    let mut told: Vec<[Value; 5]> = rows.map(|row| fields.map(|field| row[field].clone())).collect();
    told.sort_by_key(|row| row[0].to_string());
    told
}

#[test]
fn a_register_is_known_by_its_headings_and_taken_back_as_one() {
    let desk = Desk::with_office();
    desk.write("register.csv", REGISTER);
    let dry = import(&desk, &["--dry-run"]);
    assert_eq!((numbers(&dry), &dry["batch"]), ([3, 2, 0, 0], &Value::Null), "{dry}");
    assert!(ids(&desk).is_empty());
    let report = import(&desk, &[]);
    assert_eq!(numbers(&report), [3, 2, 0, 0], "{report}");
    assert_eq!((&report["contacts"], &report["doubtful"]), (&dry["contacts"], &dry["doubtful"]), "{report}");
    let rejected = report["rejected"].as_array().unwrap();
    assert_eq!(rejected.len(), 1, "{report}");
    assert_eq!((&rejected[0]["line"], &rejected[0]["reason"]), (&json!(4), &json!("CELL_NO_SUCH_DAY")));
    assert!(rejected[0]["source"].as_str().unwrap().contains("30.02.2024") && report["warnings"].is_array());
    assert_eq!((&dry["rejected"][0]["line"], &dry["rejected"][0]["reason"]), (&json!(4), &json!("CELL_NO_SUCH_DAY")));
    assert_eq!((ids(&desk).len(), desk.contacts()), (2, 2));
    // Both are in the book by their numbers.
    let again = import(&desk, &[]);
    assert_eq!(numbers(&again), [3, 0, 0, 2], "{again}");
    let batch = report["batch"].as_i64().unwrap();
    desk.call("history_undo_step", &json!({ "op": batch, "along": false }).to_string());
    assert_eq!((ids(&desk).len(), desk.contacts()), (0, 0));
}

#[test]
fn contracts_are_not_changed_by_a_register() {
    let desk = Desk::with_office();
    desk.write("register.csv", REGISTER);
    let data = run(&desk, &["import", "register.csv", "--on-match", "update"]).refused(2, "BAD_REQUEST");
    assert!(data["detail"].as_str().unwrap().contains("--on-match update"), "{data}");
    assert!(ids(&desk).is_empty());
}

#[test]
fn a_list_of_addresses_stays_one_though_a_register_knows_some_of_its_headings() {
    let desk = Desk::with_office();
    desk.write("register.csv", "Titel;Vorname;Nachname;Firma;Kundennummer;Notiz\r\nDr.;Anna;Weber;Weber KG;17;neu\r\n");
    assert_eq!(numbers(&import(&desk, &[]))[1], 1);
    assert!(ids(&desk).is_empty());
    assert_eq!(desk.contacts(), 1);
}

#[test]
fn a_mapping_says_what_the_columns_of_a_register_become() {
    let desk = Desk::with_office();
    desk.write("register.csv", "Was;Mit wem;Ab wann\r\nStrom;Stadtwerke;01.01.2024\r\n");
    let mapping = r#"[{"heading":"Mit wem","field":"partner"},{"heading":"Ab wann","field":"start"}]"#;
    desk.write("ohne.json", mapping);
    run(&desk, &["import", "register.csv", "--mapping", "ohne.json"]).refused(1, "REGISTER_NEEDS_TITLE");
    assert!(ids(&desk).is_empty());
    desk.write("mit.json", mapping.replace('[', r#"[{"heading":"Was","field":"title"},"#));
    assert_eq!(import(&desk, &["--mapping", "mit.json"])["created"], 1);
    assert_eq!(ids(&desk).len(), 1);
}

#[test]
fn contracts_leave_as_table_worksheet_calendar_and_json() {
    let desk = Desk::with_sample();
    for (name, begins) in
        [("a.csv", &b"\xef\xbb\xbfNr.;Titel;Partner;"[..]), ("a.xlsx", b"PK"), ("a.ics", b"BEGIN:VCALENDAR")]
    {
        let out = run(&desk, &["export", "contracts", "--to", name]).done();
        assert_eq!(out.trim_end(), name);
        assert!(desk.read(name).starts_with(begins), "{name}");
    }
    let table = String::from_utf8(desk.read("a.csv")).unwrap();
    assert_eq!(table.matches("\r\nV-").count(), 40, "{table}");
    for words in ["Absenden bis", "Zugang bis", "Kundennr.", "Richtung", "Kopiererleasing"] {
        assert!(table.contains(words), "{words}\n{table}");
    }
    assert!(!table.contains("Summe"), "{table}");
    assert!(String::from_utf8(desk.read("a.ics")).unwrap().contains("Kopiererleasing"));
    assert_eq!(told(&desk).len(), 40);

    let one = r#"{"text":"kopierer"}"#;
    let done = run(&desk, &["--json", "export", "contracts", "--to", "b.txt", "--as", "json", "--filter", one]).json();
    assert_eq!((&done["as"], &done["size"]), (&json!("json"), &json!(desk.read("b.txt").len())));
    let found: Value = serde_json::from_slice(&desk.read("b.txt")).unwrap();
    assert_eq!((found.as_array().map(Vec::len), &found[0]["row"]["title"]), (Some(1), &json!("Kopiererleasing")));
    assert!(found[0]["fields"]["terms"]["notice"].is_object(), "{found}");
}

#[test]
fn a_form_in_which_no_contract_leaves_is_refused() {
    let desk = Desk::with_office();
    for (to, form, named) in [("a.vcf", None, "vcard-4"), ("a.csv", Some("csv-outlook"), "csv-outlook")] {
        let mut arguments = vec!["export", "contracts", "--to", to];
        arguments.extend(form.iter().flat_map(|form| ["--as", *form]));
        assert_eq!(run(&desk, &arguments).refused(2, "EXPORT_FORM_UNKNOWN")["text"], named);
        assert!(!desk.path(to).exists());
    }
    run(&desk, &["export", "contracts", "--to", "a.txt"]).refused(2, "EXPORT_FORM_UNKNOWN");
    run(&desk, &["export", "contracts", "--to", "a.csv", "--filter", r#"{"fly":1}"#]).refused(2, "BAD_REQUEST");
    assert!(!desk.path("a.csv").exists());
}

#[test]
fn the_list_comes_back_as_a_register_in_another_office() {
    let desk = Desk::with_office();
    desk.write("register.csv", REGISTER);
    import(&desk, &[]);
    let before = told(&desk);
    assert_eq!(before.len(), 2);
    assert_eq!(before[0][1..3], [json!("Kopierer"), json!("Druckwerk GmbH")]);
    assert_eq!(before[0][4], json!({ "minor": 298_800, "currency": "EUR" }));
    for ending in ["csv", "xlsx"] {
        let name = format!("liste.{ending}");
        run(&desk, &["export", "contracts", "--to", &name]).done();
        let other = Desk::with_office();
        other.write(&name, desk.read(&name));
        let report = run(&other, &["import", &name, "--json"]).json();
        assert_eq!((numbers(&report), &report["rejected"]), ([2, 2, 0, 0], &json!([])), "{ending}: {report}");
        assert_eq!(told(&other), before, "{ending}");
    }
}
