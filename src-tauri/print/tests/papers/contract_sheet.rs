use kontor_print::papers::contact_sheet::SheetLine;
use kontor_print::papers::contract_sheet::{ContractPart, ContractSheet, ContractSheetPaper, Price, Question};
use kontor_print::{Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::day;

fn fact(label: &str, text: &str) -> SheetLine {
    SheetLine { label: label.to_owned(), text: text.to_owned() }
}

fn copier() -> ContractSheet {
    let part = |title: &str, lines: &[(&str, &str)]| {
        let mut part = ContractPart::new(title);
        for (label, text) in lines {
            part.line(*label, *text);
        }
        part
    };
    let price = |from: &str, amount: &str, reason: &str, now: bool| Price {
        from: from.to_owned(),
        amount: amount.to_owned(),
        payment: "monatlich, netto".to_owned(),
        reason: reason.to_owned(),
        now,
        ..Price::default()
    };
    let mut costs = ContractPart::new("Kosten");
    costs.prices = vec![
        price("Beginn", "229,00 €", "", false),
        price("01.01.2026", "249,00 €", "Indexanpassung · gilt heute", true),
    ];
    ContractSheet {
        number: "V-2024-0031".to_owned(),
        title: "Kopiererleasing".to_owned(),
        below: vec!["Druckwerk Nord GmbH".to_owned(), "laufend".to_owned()],
        strip: vec![
            vec![
                fact("Absenden bis", "Do 12.03.2026 !!"),
                fact("Zugang bis", "Mi 18.03.2026"),
                fact("Nächstes Ende", "15.04.2026"),
                fact("Sonst gebunden bis", "15.04.2027"),
            ],
            vec![fact("Jahresbetrag, netto", "2.988,00 €"), fact("Wenn versäumt, netto", "2.988,00 €")],
        ],
        alert: "Absenden überfällig seit Do 12.03.2026 – Zugang noch bis Mi 18.03.2026 möglich (Bote).".to_owned(),
        parts: vec![
            part(
                "Partner",
                &[("Name", "Druckwerk Nord GmbH"), ("Anschrift", "Tonerstraße 22\n22846 Norderstedt"), ("Telefon", "")],
            ),
            part("So ist gerechnet", &[("1.", "Erste Laufzeit: 24 Monate"), ("2.", "4 Wochen vor Ablauf")]),
            costs,
            part("Eigene Felder", &[]),
            part("Notiz", &[("", "Zwei Geräte.\nSeitenpreis ist enthalten.")]),
        ],
        question: None,
    }
}

fn question() -> Option<Question> {
    Some(Question {
        until: "Entscheidung nötig bis Mi 18.03.2026".to_owned(),
        kept: "läuft dann weiter bis 15.04.2027 und kostet bis dahin 2.988,00 € mehr".to_owned(),
        end: "15.04.2026".to_owned(),
        put_by: "Vorgelegt von Anna Petersen am 16.03.2026".to_owned(),
    })
}

fn paper(sheets: Vec<ContractSheet>) -> ContractSheetPaper {
    ContractSheetPaper { firm: "Hansen Elektrotechnik GmbH".to_owned(), as_of: day(2026, 3, 16), sheets }
}

fn read(name: &str, paper: &ContractSheetPaper, lang: PaperLang) -> Read {
    pdf::read(name, &paper.set(lang, None).unwrap())
}

#[test]
fn both_sheets_read_as_they_should() {
    let sheet = paper(vec![copier()]);
    let decision = paper(vec![ContractSheet { question: question(), ..copier() }]);
    for (name, paper) in [("contract-sheet", &sheet), ("contract-decision", &decision)] {
        let pdf = read(&format!("{name}-de"), paper, PaperLang::De);
        insta::assert_snapshot!(format!("{name}-de"), pdf.pages().join("\n---\n"));
    }
}

#[test]
fn every_language_is_tagged_and_within_its_margins() {
    for lang in PaperLang::ALL {
        for (name, question) in [("sheet", None), ("decision", question())] {
            let paper = paper(vec![ContractSheet { question, ..copier() }]);
            let pdf = read(&format!("contract-{name}-tagged-{}", lang.code()), &paper, lang);
            assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
            assert_nothing_clipped(&pdf, 210.0, 297.0);
        }
    }
}

#[test]
fn what_is_empty_leaves_neither_heading_nor_column() {
    let text = read("contract-sheet-empty-parts", &paper(vec![copier()]), PaperLang::De).text();
    assert!(
        !text.contains("Eigene Felder") && !text.contains("Telefon") && !text.contains("Erste Fälligkeit"),
        "{text}"
    );
    assert!(text.contains("Gültig ab Betrag Zahlung Beginn"), "{text}");
}

#[test]
fn each_contract_begins_on_its_own_page_and_counts_its_own() {
    let mut long = copier();
    long.number = "V-2020-0001".to_owned();
    long.title = "Lagerhalle".to_owned();
    for number in 0..60 {
        long.parts[0].line(format!("Zeile {number}"), "steht auf einer von zwei Seiten");
    }
    let paper = paper(vec![copier(), long, copier()]);
    let set = paper.set(PaperLang::De, None).unwrap();
    assert_eq!(ContractSheetPaper::first_pages(&set), [0, 1, 3]);
    assert_eq!(set.title(), "Vertragsblätter");
    let pages = pdf::read("contract-sheets", &set).pages();
    for (page, which, of) in [(0, "V-2024-0031", "Seite 1 von 1"), (1, "V-2020-0001", "Seite 1 von 2")] {
        assert!(pages[page].contains(which) && pages[page].contains(of), "{}", pages[page]);
    }
    assert!(pages[2].contains("Seite 2 von 2") && pages[2].contains("Lagerhalle · 16.03.2026"), "{}", pages[2]);
    assert!(pages[3].contains("Vertragsblatt V-2024-0031") && pages[3].contains("Seite 1 von 1"), "{}", pages[3]);
}

#[test]
fn the_longest_names_lose_no_letter() {
    let name = "Verwaltungsgemeinschaft der Wohnungseigentümergemeinschaft Elbchaussee und Umgebung eG ".repeat(3)
        [..200]
        .to_owned();
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung".to_owned();
    let mut sheet = copier();
    sheet.title = format!("{word} {}", "W".repeat(120));
    sheet.number = "V-".to_owned() + &"9".repeat(60);
    sheet.below[0] = name.clone();
    sheet.strip[1][0].text = "12.345.678.901,00 €".to_owned();
    sheet.parts[0].line(word.clone(), format!("{name} {word}"));
    sheet.parts[2].prices[1].reason = word.clone();
    for (kind, question) in [("sheet", None), ("decision", question())] {
        let asks = question.is_some();
        let mut sheet = sheet.clone();
        if asks {
            // What is put to decision has the core alone.
            sheet.parts = vec![sheet.parts[0].clone(), sheet.parts[4].clone()];
        }
        let pdf = read(
            &format!("contract-{kind}-long"),
            &paper(vec![ContractSheet { question, ..sheet.clone() }]),
            PaperLang::De,
        );
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let text = pdf.squeezed();
        for needle in [&sheet.title, &sheet.number, &name, &word] {
            assert!(text.contains(&squeeze(needle)), "{kind}: {needle}");
        }
        assert!(!asks || pdf.pages == 1, "{} pages", pdf.pages);
    }
}

#[test]
fn a_decision_keeps_to_one_page_and_cuts_only_what_yields() {
    let mut sheet = ContractSheet { question: question(), ..copier() };
    let note = "Die Kündigung wurde im Beirat besprochen und vertagt. ".repeat(120);
    sheet.parts[4].lines[0].text = note;
    sheet.parts[4].yields = true;
    let pdf = read("contract-decision-long-note", &paper(vec![sheet]), PaperLang::De);
    let text = pdf.text();
    assert_eq!(pdf.pages, 1);
    assert!(text.contains("(gekürzt; ganz auf dem Vertragsblatt)") && text.contains("Unterschrift"), "{text}");
    assert!(text.contains("24 Monate") && text.contains("249,00 €"), "{text}");
    assert_nothing_clipped(&pdf, 210.0, 297.0);
}

#[test]
fn the_same_sheet_on_the_same_day_makes_the_same_bytes() {
    let bytes = || paper(vec![copier()]).set(PaperLang::De, None).unwrap().pdf(Tags::Auto).unwrap().bytes;
    assert_eq!(bytes(), bytes());
}

#[test]
fn hostile_text_is_only_text() {
    let hostile = "#panic(\"x\") $a$ *b* _c_ <d> @e // f";
    let mut sheet = ContractSheet { question: question(), ..copier() };
    sheet.title = hostile.to_owned();
    sheet.parts[0].line(hostile, hostile);
    let pdf = read("contract-sheet-hostile", &paper(vec![sheet]), PaperLang::De);
    assert!(pdf.squeezed().matches(&squeeze(hostile)).count() >= 3);
}
