//! Papers as text, for documents in which somebody goes on writing: nothing of the pages is missing or broken.

use kontor_core::minutes::{Decision, MinutesKind, MinutesState};
use kontor_print::joined;
use kontor_print::outline::{Outline, OutlineLine, OutlineRow, Part, Weight};
use kontor_print::papers::agenda::{AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, TopicKind};
use kontor_print::papers::minutes::{MinutesPaper, MinutesPart, MinutesTask};
use kontor_words::PaperLang;

use crate::pdf::{self, squeeze};
use crate::samples::{at, day, sitting, texts};

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn agenda() -> AgendaPaper {
    let row = |number: &str, title: &str| AgendaRow {
        number: Some(number.to_owned()),
        title: title.to_owned(),
        start: Some(at(9, 0)),
        end: Some(at(9, 5)),
        minutes: Some(5),
        ..AgendaRow::default()
    };
    AgendaPaper {
        rows: vec![
            AgendaRow { presenter: Some("Weber".to_owned()), ..row("1", "Eröffnung") },
            AgendaRow {
                kind: TopicKind::Decision,
                goal: Some(format!("Empfehlung {LONG}")),
                annexes: texts(&["1"]),
                ..row("2", LONG)
            },
            AgendaRow { kind: TopicKind::Break, number: None, ..row("", "Kaffee") },
            AgendaRow { internal: true, number: None, notes: Some("Beamer".to_owned()), ..row("", "Umbau") },
            AgendaRow { depth: 1, ..row("3.1", "Angebote") },
        ],
        ..sitting()
    }
}

fn options(form: AgendaForm, lang: PaperLang) -> AgendaOptions {
    AgendaOptions { form, compact: false, lang }
}

/// Every text of an outline in its order.
fn said(outline: &Outline) -> Vec<String> {
    let mut said = Vec::new();
    for part in &outline.parts {
        match part {
            Part::Sender(lines) => said.extend(lines.iter().cloned()),
            Part::Title(text) | Part::Subtitle(text) | Part::Text(text) | Part::Note(text) => said.push(text.clone()),
            Part::Facts(facts) => {
                for (label, lines) in facts {
                    said.push(label.clone());
                    said.extend(lines.iter().cloned());
                }
            }
            Part::Heading { number, text } | Part::Labelled(number, text) => {
                said.extend([number.clone(), text.clone()])
            }
            Part::Boxed { title, lines, said: below } => {
                said.push(title.clone());
                said.extend(lines.iter().cloned());
                said.push(below.clone());
            }
            Part::Table(table) => {
                said.extend(table.columns.iter().map(|(head, _, _)| head.clone()));
                for row in &table.rows {
                    match row {
                        OutlineRow::Band(text) => said.push(text.clone()),
                        OutlineRow::Cells { cells, .. } => {
                            said.extend(cells.iter().flatten().map(|line| line.text.clone()));
                        }
                    }
                }
            }
            Part::Signatures { dated, below } => {
                said.push(dated.clone());
                said.extend(below.iter().flatten().cloned());
            }
        }
    }
    said.retain(|text| !text.is_empty());
    said
}

/// Every text of the outline stands on the pages, and nothing in it was broken for them.
fn assert_same(outline: &Outline, pages: &str) {
    for text in said(outline) {
        assert!(!text.contains(['\u{ad}', '\u{200b}']), "broken for a page: {text:?}");
        // The arrow before a task is drawn.
        for piece in text.trim_start_matches("→ ").split(" | ") {
            assert!(pages.contains(&squeeze(piece)), "{piece}: {pages}");
        }
    }
}

#[test]
fn an_agenda_as_text_says_what_its_pages_say() {
    for form in [AgendaForm::Participants, AgendaForm::RunSheet, AgendaForm::Notes] {
        for lang in PaperLang::ALL {
            let options = options(form, lang);
            let outline = agenda().outline(options);
            let paper = agenda().set(options, None).unwrap();
            let name = format!("outline-agenda-{form:?}-{}", lang.code());
            let pages = pdf::read(&name, &paper).squeezed();
            if form != AgendaForm::RunSheet {
                assert_same(&outline, &pages);
            }
            let text = said(&outline).join("\n");
            assert_eq!(text.contains("Umbau"), form == AgendaForm::RunSheet, "what is internal stays in the house");
            assert_eq!(text.contains("Beamer"), form == AgendaForm::RunSheet);
            let Some(Part::Table(table)) = outline.parts.iter().find(|part| matches!(part, Part::Table(_))) else {
                panic!("no table")
            };
            assert_eq!(table.columns.iter().map(|(_, wide, _)| u32::from(*wide)).sum::<u32>(), 165);
            for row in &table.rows {
                let OutlineRow::Cells { cells, .. } = row else { continue };
                assert_eq!(cells.len(), table.columns.len());
            }
        }
    }
}

#[test]
fn titles_are_strong_breaks_are_tinted_and_days_have_bars() {
    let mut paper = agenda();
    paper.days.push(paper.days[0].clone());
    paper.rows[4].day = 1;
    let outline = paper.outline(options(AgendaForm::Participants, PaperLang::De));
    let Some(Part::Table(table)) = outline.parts.iter().find(|part| matches!(part, Part::Table(_))) else {
        panic!("no table")
    };
    let kinds: Vec<&str> = table
        .rows
        .iter()
        .map(|row| match row {
            OutlineRow::Band(_) => "band",
            OutlineRow::Cells { tinted: true, .. } => "break",
            OutlineRow::Cells { .. } => "item",
        })
        .collect();
    assert_eq!(kinds, ["band", "item", "item", "break", "band", "item"]);
    let OutlineRow::Cells { cells, .. } = &table.rows[2] else { panic!("no cells") };
    let weights: Vec<Weight> = cells[2].iter().map(|line: &OutlineLine| line.weight).collect();
    assert_eq!(weights, [Weight::Strong, Weight::Small, Weight::Small]);
}

fn minutes(kind: MinutesKind, extract: bool) -> MinutesPaper {
    let decision = Decision {
        number: Some("BR-2026-014".to_owned()),
        wording: format!("Der Beirat beschließt die {LONG}."),
        yes: Some(5),
        ..Decision::default()
    };
    let task =
        MinutesTask { title: "Angebote einholen".to_owned(), who: "Jo Lang".to_owned(), due: Some(day(2026, 4, 1)) };
    let part = |number: &str, title: &str| MinutesPart {
        number: number.to_owned(),
        title: title.to_owned(),
        text: "Erster Absatz\n\nZweiter Absatz".to_owned(),
        ..MinutesPart::default()
    };
    MinutesPaper {
        firm: sitting().firm,
        title: "3. Sitzung des Beirats 2026".to_owned(),
        kind,
        state: MinutesState::Draft,
        version: 1,
        approved_on: None,
        when: "Montag, 16. März 2026, 09:00 – 11:00 Uhr".to_owned(),
        place: texts(&["Raum Elbe"]),
        chair: "Jens Hansen".to_owned(),
        keeper: "Anna Petersen".to_owned(),
        people: vec![("Anwesend".to_owned(), texts(&["Kim Weber, Jo Lang"]))],
        quorum: "5 von 7 Stimmen".to_owned(),
        opening: "Begrüßung um neun".to_owned(),
        parts: vec![
            MinutesPart { decisions: vec![decision], tasks: vec![task], ..part("1", "Jahresabschluss") },
            MinutesPart { postponed: true, ..part("2", "Lagerhalle") },
            part("3", "Verschiedenes"),
        ],
        closing: "Ende um elf".to_owned(),
        next_date: "15. Juni 2026".to_owned(),
        signed_at: "Elmshorn".to_owned(),
        day: day(2026, 3, 16),
        as_of: day(2026, 3, 17),
        extract,
    }
}

#[test]
fn minutes_as_text_say_what_their_pages_say() {
    for kind in [MinutesKind::Results, MinutesKind::Decisions] {
        for extract in [false, true] {
            for lang in [PaperLang::De, PaperLang::En] {
                let paper = minutes(kind, extract);
                let outline = paper.outline(lang);
                let name = format!("outline-minutes-{kind:?}-{extract}-{}", lang.code());
                assert_same(&outline, &pdf::read(&name, &paper.set(lang, None).unwrap()).squeezed());
                let text = said(&outline).join("\n");
                assert_eq!(text.contains("Erster Absatz"), kind == MinutesKind::Results, "{text}");
                assert_eq!(text.contains("Begrüßung um neun"), !extract);
                assert_eq!(text.contains("Verschiedenes"), kind == MinutesKind::Results);
                assert!(text.contains("BR-2026-014") && text.contains(LONG));
                let tables = outline.parts.iter().filter(|part| matches!(part, Part::Table(_))).count();
                assert_eq!(tables, usize::from(!extract), "an extract sums up nothing");
            }
        }
    }
}

#[test]
fn an_enclosure_follows_each_letter_and_pages_stay_whole() {
    let agenda = agenda().set(options(AgendaForm::Participants, PaperLang::De), None).unwrap();
    let minutes = minutes(MinutesKind::Results, false).set(PaperLang::De, None).unwrap();
    let parts = [(&minutes, 0..1), (&agenda, 0..1), (&minutes, 0..1), (&agenda, 0..1)];
    let paper = joined("Einladung", &parts).unwrap();
    let pdf = pdf::read("joined", &paper);
    assert_eq!((pdf.pages, paper.title()), (4, "Einladung"));
    let pages = pdf.pages();
    assert!(pages[0].contains("Ergebnisprotokoll") && pages[1].contains("Kaffee"), "{pages:?}");
    assert_eq!((&pages[0], &pages[1]), (&pages[2], &pages[3]));
    assert!(paper.svg(3).unwrap().contains("<svg"));
    assert_eq!(joined("Einladung", &parts).unwrap().pdf(kontor_print::Tags::Auto).unwrap().bytes, pdf.bytes);
    for wrong in [joined("x", &[(&agenda, 0..9)]), joined("x", &[]), joined("x", &[(&agenda, 0..0)])] {
        assert_eq!(wrong.unwrap_err().code(), "PAPER_NO_SUCH_PAGE");
    }
}
