//! Import and export of contacts.

use serde_json::{Value, json};

use crate::support::{Desk, files_below, shared_samples};

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nFN:Dr. Anna Weber\r\nN:Weber;Anna;;Dr.;\r\n\
    EMAIL;TYPE=work:anna@weber.example\r\nTEL;TYPE=cell:+49 171 3920001\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hansen GmbH\r\nN:;;;;\r\nORG:Hansen GmbH\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Halb";

#[test]
fn an_import_reports_what_became_of_each_card_and_is_taken_back_as_one() {
    let desk = Desk::with_office();
    desk.write("karten.vcf", CARDS);
    let report = desk.run(&["--file", "a.kontor", "import", "karten.vcf", "--json"]).json();
    assert_eq!(
        (&report["created"], &report["updated"], &report["skipped"]),
        (&json!(2), &json!(0), &json!(0)),
        "{report}"
    );
    let rejected = report["rejected"].as_array().unwrap();
    assert_eq!(rejected.len(), 1, "{report}");
    assert!(rejected[0]["line"].as_u64().unwrap() > 10 && rejected[0]["source"].as_str().unwrap().contains("FN:Halb"));
    assert!(rejected[0]["reason"].is_string() && report["warnings"].is_array());
    assert_eq!(desk.contacts(), 2);
    let batch = report["batch"].as_i64().unwrap();
    desk.call("history_undo_step", &json!({ "op": batch, "along": false }).to_string());
    assert_eq!(desk.contacts(), 0);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let desk = Desk::with_office();
    desk.write("karten.vcf", CARDS);
    let before = desk.read("a.kontor");
    let dry = desk.run(&["--file", "a.kontor", "import", "karten.vcf", "--dry-run", "--json"]).json();
    assert_eq!((&dry["created"], &dry["batch"]), (&json!(2), &Value::Null), "{dry}");
    assert_eq!(desk.contacts(), 0);
    assert_eq!(desk.call("history_state", "null")["undo"], Value::Null);
    assert_eq!(desk.read("a.kontor").len(), before.len());
    let real = desk.run(&["--file", "a.kontor", "import", "karten.vcf", "--json"]).json();
    for field in ["read", "created", "updated", "skipped"] {
        assert_eq!(dry[field], real[field], "{field}");
    }
    assert_eq!(dry["rejected"].as_array().unwrap().len(), real["rejected"].as_array().unwrap().len());
}

#[test]
fn the_same_cards_again_update_by_uid_and_skip_by_name_unless_told_otherwise() {
    let desk = Desk::with_office();
    desk.write("karten.vcf", CARDS);
    let import = |more: &[&str]| {
        let arguments = [&["--file", "a.kontor", "import", "karten.vcf", "--json"], more].concat();
        desk.run(&arguments).json()
    };
    import(&[]);
    let again = import(&[]);
    assert_eq!((&again["created"], &again["updated"], &again["skipped"]), (&json!(0), &json!(1), &json!(1)), "{again}");
    assert_eq!(import(&["--on-match", "skip"])["skipped"], 2);
    assert_eq!(import(&["--on-match", "new"])["created"], 2);
    assert_eq!(desk.contacts(), 4);
}

#[test]
fn a_table_is_read_by_its_headers_its_preset_or_a_mapping() {
    let desk = Desk::with_office();
    desk.write(
        "outlook.csv",
        "Vorname;Nachname;Firma;E-Mail-Adresse\r\nJürgen;Groß;Groß & Söhne;juergen@gross.example\r\n",
    );
    let import = |file: &str, more: &[&str]| {
        let arguments = [&["--file", "a.kontor", "import", file, "--json"], more].concat();
        desk.run(&arguments)
    };
    assert_eq!(import("outlook.csv", &["--preset", "outlook-de"]).json()["created"], 1);
    desk.write("eigene.csv", "a,b\r\nMeier,meier@example.org\r\n");
    desk.write(
        "zuordnung.json",
        r#"{"header":true,"columns":[{"header":"a","field":"family"},{"header":"b","field":"email.work"}]}"#,
    );
    let mapped = import("eigene.csv", &["--mapping", "zuordnung.json"]);
    assert_eq!(mapped.status, 0, "{mapped:?}");
    assert_eq!(desk.contacts(), 2);
}

#[test]
fn a_picture_named_csv_is_refused_and_the_other_files_are_imported_all_the_same() {
    let desk = Desk::with_office();
    desk.write("bild.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    desk.write("karten.vcf", CARDS);
    let run = desk.run(&["--file", "a.kontor", "import", "bild.csv", "karten.vcf", "--json"]);
    assert_eq!(run.status, 1, "{run:?}");
    let line: Value = serde_json::from_str(run.err.trim()).unwrap();
    assert!(line["code"].is_string() && line["data"].to_string().contains("bild.csv"), "{line}");
    let report: Value = serde_json::from_str(run.out.trim()).unwrap();
    assert_eq!((&report["created"], &report["file"]), (&json!(2), &json!("karten.vcf")));
    desk.run(&["--file", "a.kontor", "import", "missing.vcf"]).refused(1, "PATH_MISSING");
}

#[test]
fn the_short_text_names_the_file_and_the_rejected_lines() {
    let desk = Desk::with_office();
    desk.write("karten.vcf", CARDS);
    let out = desk.run(&["--file", "a.kontor", "import", "karten.vcf", "--lang", "de"]).done();
    assert!(out.starts_with("karten.vcf: 3 gelesen, 2 neu"), "{out}");
    assert!(out.contains("Zeile "), "{out}");
}

#[test]
fn every_form_of_export_is_written_and_the_vcard_comes_back() {
    let desk = Desk::with_sample();
    for (name, begins) in
        [("a.vcf", &b"BEGIN:VCARD"[..]), ("a.csv", b"\xef\xbb\xbf"), ("a.xlsx", b"PK"), ("a.json", b"[")]
    {
        desk.run(&["--file", "a.kontor", "export", "contacts", "--to", name]).done();
        assert!(desk.read(name).starts_with(begins), "{name}");
    }
    desk.run(&["--file", "a.kontor", "export", "contacts", "--to", "alt.txt", "--as", "vcard-3"]).done();
    assert!(String::from_utf8(desk.read("alt.txt")).unwrap().contains("VERSION:3.0"));
    desk.run(&[
        "--file",
        "a.kontor",
        "export",
        "contacts",
        "--to",
        "weber.vcf",
        "--filter",
        r#"{"text":"weber anna"}"#,
    ])
    .done();
    assert_eq!(String::from_utf8(desk.read("weber.vcf")).unwrap().matches("BEGIN:VCARD").count(), 1);
    desk.run(&["--file", "a.kontor", "export", "contacts", "--to", "alt.txt"]).refused(2, "EXPORT_FORM_UNKNOWN");

    let total = desk.contacts();
    let other = Desk::with_office();
    other.write("a.vcf", desk.read("a.vcf"));
    let report = other.run(&["--file", "a.kontor", "import", "a.vcf", "--json"]).json();
    assert_eq!(
        (report["created"].as_u64(), report["rejected"].as_array().map(Vec::len)),
        (Some(total), Some(0)),
        "{report}"
    );
}

#[test]
fn files_of_other_programs_get_a_report_each_and_never_a_panic() {
    let Some(samples) = shared_samples() else {
        return;
    };
    let files = files_below(&samples, &["vcf", "csv"]);
    assert!(!files.is_empty());
    for file in files {
        let desk = Desk::with_office();
        let run = desk.run(&["--file", "a.kontor", "import", &file.display().to_string(), "--json"]);
        let shown = file.display();
        match run.status {
            0 => {
                let report: Value =
                    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{shown}: {error} {run:?}"));
                let known =
                    ["created", "updated", "skipped"].iter().map(|field| report[field].as_u64().unwrap()).sum::<u64>();
                let rejected = report["rejected"].as_array().unwrap().len() as u64;
                assert!(report["read"].as_u64().unwrap() <= known + rejected, "{shown}: {report}");
            }
            // Some of them are broken on purpose: refused with a code of our own, nothing written.
            1 => {
                let line: Value =
                    serde_json::from_str(run.err.trim()).unwrap_or_else(|error| panic!("{shown}: {error} {run:?}"));
                assert_ne!(line["code"], "PANIC", "{shown}: {line}");
                assert_eq!(desk.contacts(), 0, "{shown}");
            }
            _ => panic!("{shown}: {run:?}"),
        }
        assert_eq!(desk.run(&["--file", "a.kontor", "check", "--json"]).json()["sound"], true, "{shown}");
    }
}
