//! Papers as files.

use std::process::Command;

use crate::support::{Desk, TODAY};

/// The text of a PDF by poppler; none where it is not installed.
fn text(desk: &Desk, name: &str) -> Option<String> {
    let output = Command::new("pdftotext").args(["-layout", "-q"]).arg(desk.path(name)).arg("-").output().ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).unwrap())
}

fn printed(desk: &Desk, arguments: &[&str]) -> String {
    let all = [&["--file", "a.kontor", "--today", TODAY, "print"], arguments].concat();
    desk.run(&all).done()
}

fn has(desk: &Desk, name: &str, words: &[&str]) {
    assert!(desk.read(name).starts_with(b"%PDF-"), "{name}");
    match text(desk, name) {
        Some(text) => {
            for word in words {
                assert!(text.contains(word), "{name} lacks {word}:\n{text}");
            }
        }
        None => eprintln!("pdftotext is not installed: the words of {name} are not looked at"),
    }
}

#[test]
fn the_contract_list_holds_all_contracts_of_the_firm() {
    let desk = Desk::with_sample();
    let out = printed(&desk, &["contract-list", "--to", "liste.pdf", "--paper-lang", "de"]);
    assert!(out.starts_with("liste.pdf ("), "{out}");
    has(&desk, "liste.pdf", &["Hansen Elektrotechnik GmbH", "Kopiererleasing", "Betriebshaftpflicht", "21.11.2026"]);
    printed(&desk, &["contract-list", "--to", "list.pdf", "--paper-lang", "en", "--tagged"]);
    has(&desk, "list.pdf", &["Contract"]);
    printed(&desk, &["contract-list", "--to", "liste.xlsx"]);
    assert!(desk.read("liste.xlsx").starts_with(b"PK"));
}

#[test]
fn a_filter_leaves_only_what_it_says() {
    let desk = Desk::with_sample();
    let of = |filter: &str| {
        let all = [
            "--file",
            "a.kontor",
            "--today",
            TODAY,
            "--json",
            "print",
            "contract-list",
            "--to",
            "l.pdf",
            "--filter",
            filter,
        ];
        desk.run(&all).json()["rows"].as_u64().unwrap()
    };
    assert_eq!(of("{}"), 40);
    assert_eq!(of(r#"{"text":"kopierer"}"#), 1);
    let due = of(r#"{"deadline_within_days":30}"#);
    assert!((4..40).contains(&due), "{due}");
}

#[test]
fn the_agenda_without_a_number_is_that_of_the_next_sitting() {
    let desk = Desk::with_sample();
    printed(&desk, &["agenda", "--to", "naechste.pdf"]);
    printed(&desk, &["agenda", "--id", "1", "--to", "eins.pdf"]);
    let words = ["3. Sitzung des Beirats 2026", "Genehmigung des Protokolls", "14:00", "Raum Elbe"];
    has(&desk, "naechste.pdf", &words);
    has(&desk, "eins.pdf", &words);
    if let Some(text) = text(&desk, "eins.pdf") {
        assert!(!text.contains("Technik und Unterlagen"), "internal items are not for participants:\n{text}");
    }
    printed(&desk, &["agenda", "--id", "1", "--form", "run-sheet", "--to", "regie.pdf"]);
    has(&desk, "regie.pdf", &["Technik und Unterlagen"]);
}

#[test]
fn what_is_no_paper_no_form_or_no_event_is_refused() {
    let desk = Desk::with_sample();
    let print = |arguments: &[&str]| desk.run(&[&["--file", "a.kontor", "print", "--to", "x.pdf"], arguments].concat());
    print(&["certificate"]).refused(2, "PAPER_UNKNOWN");
    print(&["agenda", "--form", "poster"]).refused(2, "PAPER_FORM_UNKNOWN");
    print(&["agenda", "--id", "99999"]).refused(1, "NOT_FOUND");
    assert!(!desk.path("x.pdf").exists());
    let empty = Desk::with_office();
    empty.run(&["--file", "a.kontor", "print", "agenda", "--to", "x.pdf"]).refused(1, "NO_EVENT_WITH_AGENDA");
}

#[test]
fn the_papers_are_listed_with_what_they_take_and_where_they_are() {
    let desk = Desk::new();
    let papers = desk.run(&["papers", "--json"]).json();
    let codes: Vec<&str> = papers.as_array().unwrap().iter().map(|paper| paper["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"contract-list") && codes.contains(&"agenda"), "{codes:?}");
    let out = desk.run(&["papers", "--lang", "de"]).done();
    assert!(out.contains("agenda") && out.contains("Tagesordnung"), "{out}");
}
