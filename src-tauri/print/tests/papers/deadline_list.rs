use chrono::Days;
use kontor_core::money::{Currency, Money};
use kontor_print::Tagging;
use kontor_print::papers::contract_list::{Alert, Flow};
use kontor_print::papers::deadline_list::{DeadlineGroup, DeadlineListPaper, DeadlineRow};
use kontor_print::table::Cell;
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::{day, euro};

fn deadlines() -> DeadlineListPaper {
    let row = |title: &str, partner: &str| DeadlineRow {
        title: title.to_owned(),
        partner: partner.to_owned(),
        responsible: "Anna Petersen".to_owned(),
        ..DeadlineRow::default()
    };
    DeadlineListPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "abzusenden bis 14.06.2026 (90 Tage) · laufend".to_owned(),
        key_date: day(2026, 3, 16),
        as_of: day(2026, 3, 16),
        said_by_groups: None,
        groups: vec![
            DeadlineGroup {
                title: Some("Absenden überfällig – Zugang noch möglich".to_owned()),
                rows: vec![DeadlineRow {
                    send_by: day(2026, 3, 12),
                    alert: Alert::Overdue,
                    receive_by: Some(day(2026, 3, 18)),
                    number: "V-2024-0031".to_owned(),
                    end: Some(day(2026, 4, 15)),
                    missed_end: Some(day(2027, 4, 15)),
                    missed_cost: euro(298_800),
                    ..row("Kopiererleasing", "Druckwerk Nord GmbH")
                }],
            },
            DeadlineGroup {
                title: Some("März 2026".to_owned()),
                rows: vec![
                    DeadlineRow {
                        send_by: day(2026, 3, 25),
                        alert: Alert::Soon,
                        receive_by: Some(day(2026, 3, 31)),
                        number: "V-2019-0004".to_owned(),
                        end: Some(day(2026, 6, 30)),
                        missed_end: Some(day(2026, 9, 30)),
                        missed_cost: euro(540_000),
                        ..row("Lagerhalle Hafenstraße", "Brodersen Immobilien")
                    },
                    DeadlineRow {
                        send_by: day(2026, 3, 31),
                        receive_by: Some(day(2026, 4, 8)),
                        end: Some(day(2026, 6, 30)),
                        missed_end: None,
                        missed_cost: Some(Money::new(1_428_000, Currency::CHF)),
                        ..row("Fernwartung Basel", "Seetal AG")
                    },
                ],
            },
        ],
    }
}

fn read(name: &str, paper: &DeadlineListPaper, lang: PaperLang) -> Read {
    pdf::read(name, &paper.set(lang).unwrap())
}

#[test]
fn the_list_reads_as_it_should() {
    for lang in [PaperLang::De, PaperLang::En, PaperLang::DeCh] {
        let name = format!("deadline-list-{}", lang.code());
        let pdf = read(&name, &deadlines(), lang);
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}

#[test]
fn every_language_is_tagged_and_within_its_margins() {
    for lang in PaperLang::ALL {
        let pdf = read(&format!("deadline-list-tagged-{}", lang.code()), &deadlines(), lang);
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 297.0, 210.0);
    }
}

#[test]
fn signs_are_explained_and_income_is_told_from_expenses() {
    let text = read("deadline-list-signs", &deadlines(), PaperLang::De).text();
    assert!(
        text.contains("12.03.2026 !!") && text.contains("25.03.2026 !") && text.contains("!! überfällig"),
        "{text}"
    );
    assert!(text.contains("kein weiteres") && !text.contains("+ "), "{text}");
    let mut both = deadlines();
    both.groups[1].rows[0].flow = Flow::Income;
    let text = read("deadline-list-flows", &both, PaperLang::De).text();
    assert!(text.contains("+ 5.400,00") && text.contains("+ Einnahme"), "{text}");
}

#[test]
fn the_table_keeps_values_for_a_spreadsheet() {
    let table = deadlines().table(PaperLang::De);
    let at = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let cells = &table.groups[0].rows[0].cells;
    assert_eq!(cells[at("send_by")], Cell::Overdue(day(2026, 3, 12)));
    assert_eq!(cells[at("missed_end")], Cell::Date(day(2027, 4, 15)));
    assert_eq!(cells[at("missed_cost")], Cell::Money(Money::new(298_800, Currency::EUR)));
    assert_eq!(cells[at("done")], Cell::Tick(false));
    assert_eq!(cells[at("contract")], Cell::Lines(vec!["Kopiererleasing".to_owned(), "V-2024-0031".to_owned()]));
}

#[test]
fn many_deadlines_with_the_longest_names_lose_no_letter() {
    let name = "Verwaltungsgemeinschaft der Wohnungseigentümergemeinschaft Elbchaussee und Umgebung eingetragene Genossenschaft";
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
    let mut paper = deadlines();
    let pattern = DeadlineRow {
        title: format!("{name} {word}"),
        partner: word.to_owned(),
        responsible: "Dr. Friederike-Charlotte von Westernhagen-Brodersen".to_owned(),
        missed_cost: euro(12_345_678_900),
        ..paper.groups[1].rows[0].clone()
    };
    paper.groups[1].rows = (0..300)
        .map(|i| DeadlineRow {
            number: format!("V-2026-{i:04}"),
            send_by: day(2026, 3, 17) + Days::new(i / 20),
            ..pattern.clone()
        })
        .collect();
    let pdf = read("deadline-list-long", &paper, PaperLang::De);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let squeezed = pdf.squeezed();
    for i in 0..300 {
        assert_eq!(squeezed.matches(&format!("V2026{i:04}")).count(), 1, "{i}");
    }
    assert_eq!(squeezed.matches(&squeeze(word)).count(), 600);
    // The head stands on every page, and every page says which it is.
    let pages = pdf.pages();
    for (index, page) in pages.iter().enumerate() {
        assert!(
            page.contains("Partner") && page.contains(&format!("Seite {} von {}", index + 1, pages.len())),
            "{page}"
        );
    }
}

#[test]
fn what_the_headings_say_stands_in_no_column() {
    let keys = |paper: &DeadlineListPaper| {
        let table = paper.table(PaperLang::De);
        assert!(table.groups.iter().flat_map(|group| &group.rows).all(|row| row.cells.len() == table.columns.len()));
        table.columns.into_iter().map(|column| column.key).collect::<Vec<_>>().join(" ")
    };
    let whole = "done send_by receive_by contract partner end missed_end missed_cost responsible";
    assert_eq!(keys(&deadlines()), whole);
    let by_person = DeadlineListPaper { said_by_groups: Some("responsible"), ..deadlines() };
    assert_eq!(keys(&by_person), whole.trim_end_matches(" responsible"));
}

#[test]
fn nothing_to_send_is_said() {
    let paper = DeadlineListPaper { groups: Vec::new(), ..deadlines() };
    let pdf = read("deadline-list-empty", &paper, PaperLang::De);
    assert!(pdf.text().contains("In dieser Zeit ist keine Kündigung abzusenden."));
    assert_eq!(pdf.pages, 1);
}
