use kontor_print::papers::agenda::{AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, TopicKind};
use kontor_print::{Logo, PrintError, Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::{at, council, day, long_sitting, row, sitting, texts, two_days};

const FORMS: [AgendaForm; 3] = [AgendaForm::Participants, AgendaForm::RunSheet, AgendaForm::Notes];

fn options(form: AgendaForm, lang: PaperLang) -> AgendaOptions {
    AgendaOptions { form, compact: false, lang }
}

fn read(name: &str, paper: &AgendaPaper, options: AgendaOptions) -> Read {
    pdf::read(name, &paper.set(options, None).unwrap())
}

fn german(name: &str, paper: &AgendaPaper) -> Read {
    read(name, paper, options(AgendaForm::Participants, PaperLang::De))
}

/// The rows on each page: lines that begin with a clock time.
fn rows_on_pages(pdf: &Read) -> Vec<usize> {
    let is_time = |word: &pdf::Word| word.left < 27.0 && word.text.len() == 5 && word.text.as_bytes()[2] == b':';
    let words = pdf.words();
    (1..=pdf.pages).map(|page| words.iter().filter(|word| word.page == page && is_time(word)).count()).collect()
}

#[test]
fn every_form_reads_as_it_should() {
    for (name, form, lang) in [
        ("agenda-de", AgendaForm::Participants, PaperLang::De),
        ("agenda-en", AgendaForm::Participants, PaperLang::En),
        ("agenda-run-sheet-de", AgendaForm::RunSheet, PaperLang::De),
        ("agenda-notes-de-ch", AgendaForm::Notes, PaperLang::DeCh),
    ] {
        let pdf = read(name, &council(), options(form, lang));
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}

#[test]
fn every_language_is_tagged_and_named() {
    for lang in PaperLang::ALL {
        for form in FORMS {
            let paper = council().set(options(form, lang), None).unwrap();
            assert_eq!(paper.missing_characters(), Vec::<char>::new());
            let pdf = pdf::read(&format!("agenda-{form:?}-{}", lang.code()), &paper);
            assert_eq!(pdf.tagging, Tagging::Ua1, "{form:?} {lang:?}");
            let raw = String::from_utf8_lossy(&pdf.bytes);
            let language = match lang {
                PaperLang::De => "(de-DE)",
                PaperLang::En => "(en-GB)",
                PaperLang::DeAt => "(de-AT)",
                PaperLang::DeCh => "(de-CH)",
            };
            assert!(raw.contains(language), "{language}");
            assert_nothing_clipped(&pdf, 210.0, 297.0);
        }
    }
    let mut january = council();
    january.days[0].date = day(2027, 1, 11);
    let text = |lang| read("agenda-january", &january, options(AgendaForm::Participants, lang)).text();
    assert!(text(PaperLang::DeAt).contains("Montag, 11. Jänner 2027, 09:00 – 11:00 Uhr"));
    assert!(text(PaperLang::De).contains("Montag, 11. Januar 2027"));
    assert!(text(PaperLang::DeCh).contains("Traktanden"));
    assert!(text(PaperLang::En).contains("Monday, 11 January 2027, 09:00 – 11:00"));
}

#[test]
fn columns_stand_at_their_millimetres() {
    let words = german("agenda-geometry", &council()).words();
    let find = |text: &str| words.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("{text}"));
    let near = |a: f64, b: f64| (a - b).abs() < 0.6;
    // Zeit 24 | TOP 12 | Thema 83 | Verantwortlich 32 | Min 14, from 25 mm on.
    assert!(near(find("Zeit").left, 26.0));
    assert!(near(find("TOP").left, 51.0));
    assert!(near(find("Thema").left, 62.0));
    assert!(near(find("Verantw.").left, 145.0));
    assert!(near(find("Min").right, 189.0));
    // Sub-items are moved in by 4 mm, below their item's title.
    assert!(near(find("Brandschutz").left, find("Investition").left + 4.0));
    assert!(near(find("3.1").left, find("TOP").left));
    let foot = find("Seite");
    assert!(foot.top > 277.0 && foot.bottom < 290.0, "{foot:?}");
}

#[test]
fn forty_items_take_three_pages() {
    let pdf = german("agenda-forty", &long_sitting(40));
    assert_eq!(rows_on_pages(&pdf), [12, 17, 11]);
    let pages = pdf.pages();
    assert!(pages[1].contains("Beirat 2026/3 · 16.03.2026") && pages[1].contains("Zeit"));
    assert!(!pages[0].contains("Beirat 2026/3 · 16.03.2026"));
    for (i, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Seite {} von 3", i + 1)));
    }
    let compact = AgendaOptions { compact: true, ..options(AgendaForm::Participants, PaperLang::De) };
    let compact = read("agenda-forty-compact", &long_sitting(40), compact);
    assert!(rows_on_pages(&compact)[0] >= 18);
    assert!(long_sitting(25).offers_compact(AgendaForm::Participants));
    assert!(!long_sitting(24).offers_compact(AgendaForm::Participants));
}

#[test]
fn the_last_page_bears_at_least_two_rows() {
    for items in (1..=16).chain(24..=34) {
        let pdf = german("agenda-last-page", &long_sitting(items));
        let rows = rows_on_pages(&pdf);
        assert_eq!(rows.iter().sum::<usize>(), items);
        assert!(rows.len() == 1 || rows[rows.len() - 1] >= 2, "{items} items: {rows:?}");
        assert!(pdf.text().contains("Jens Hansen, Vorsitz des Beirats"));
    }
}

#[test]
fn what_really_happened_is_on_the_run_sheet_alone() {
    let mut paper = council();
    (paper.rows[0].actual_start, paper.rows[0].actual_end) = (Some(at(9, 3)), Some(at(9, 11)));
    for (form, shown) in [(AgendaForm::Participants, false), (AgendaForm::Notes, false), (AgendaForm::RunSheet, true)] {
        let pdf = read("agenda-actual", &paper, options(form, PaperLang::De));
        assert_eq!(pdf.text().contains("09:03"), shown, "{form:?}");
        assert_eq!(pdf.text().contains("09:11"), shown, "{form:?}");
        assert_nothing_clipped(&pdf, 210.0, 297.0);
    }
}

#[test]
fn internal_items_are_on_the_run_sheet_alone() {
    for (form, shown) in [(AgendaForm::Participants, false), (AgendaForm::Notes, false), (AgendaForm::RunSheet, true)] {
        let text = read("agenda-internal", &council(), options(form, PaperLang::De)).text();
        for internal in ["Raum herrichten", "Beamer", "5 Min. frei", "überzieht um 5 Min.", "Ist", "10 Min. später"] {
            assert_eq!(text.contains(internal), shown, "{form:?} {internal}");
        }
        // Signed is what goes out.
        assert_eq!(text.contains("Vorsitz des Beirats"), !shown);
    }
}

#[test]
fn the_planned_end_stands_whatever_the_items_add_up_to() {
    let text = german("agenda-planned-end", &council()).text();
    assert!(text.contains("09:00 – 11:00 Uhr") && text.contains("11:05 – 11:10"));
    assert!(!text.contains("09:00 – 11:10"));
}

#[test]
fn the_next_date_may_be_words() {
    let paper = AgendaPaper { next_date: None, next_words: Some("im Juni, nach Absprache".to_owned()), ..council() };
    let text = german("agenda-next-words", &paper).text();
    assert!(text.contains("Nächster Termin: im Juni, nach Absprache"));
}

#[test]
fn thirteen_names_become_a_count() {
    let mut paper = sitting();
    paper.participants = (1..=12).map(|i| format!("Name{i}")).collect();
    let text = german("agenda-names", &paper).text();
    assert!(text.contains("Name1, Name2") && text.contains("Name12"));
    paper.participants = (1..=34).map(|i| format!("Name{i}")).collect();
    let text = german("agenda-names", &paper).text();
    assert!(text.contains("34 Personen, siehe Liste") && !text.contains("Name1"));
}

#[test]
fn empty_fields_leave_no_gap() {
    let bare = AgendaPaper {
        invited_on: None,
        signed_at: None,
        place: Vec::new(),
        online: None,
        chair: None,
        keeper: None,
        participants: Vec::new(),
        guests: Vec::new(),
        preparation: texts(&["  "]),
        next_date: None,
        convener: None,
        ..sitting()
    };
    let pdf = german("agenda-bare", &bare);
    let text = pdf.text();
    for label in ["Ort", "Leitung", "Protokoll", "Teilnehmende", "Gäste", "Vorbereitung", "Einladung", "Zeit"] {
        assert!(!text.contains(label), "{label}");
    }
    assert_eq!((pdf.pages, pdf.tagging), (1, Tagging::Ua1));
}

#[test]
fn each_day_has_its_bar() {
    let pdf = read("agenda-two-days", &two_days(), options(AgendaForm::RunSheet, PaperLang::De));
    let text = pdf.text();
    assert!(text.contains("Tag 1 · Montag, 16. März 2026") && text.contains("Tag 2 · Dienstag, 17. März 2026"));
    assert_eq!(pdf.tagging, Tagging::Ua1);
    assert_nothing_clipped(&pdf, 210.0, 297.0);
}

#[test]
fn hostile_text_is_only_text() {
    let hostile = "#import \"x.typ\": * $x^2$ *fett* _kursiv_ `code` [a](b) <label> @ref \\ // /* #panic() -> (c) 3x4";
    let mut paper = council();
    paper.title = hostile.to_owned();
    paper.firm.name = hostile.to_owned();
    paper.rows[1].title = hostile.to_owned();
    paper.rows[2].goal = Some(hostile.to_owned());
    paper.participants = vec![hostile.to_owned()];
    let pdf = german("agenda-hostile", &paper);
    assert_eq!(pdf.squeezed().matches(&squeeze(hostile)).count(), 5);
    assert_eq!(pdf.tagging, Tagging::Ua1);
    assert_nothing_clipped(&pdf, 210.0, 297.0);
}

#[test]
fn signs_that_no_face_has_are_named_and_boxed() {
    let mut paper = council();
    paper.rows[1].title = "Begrüßung 👍 שלום 日本".to_owned();
    let set = paper.set(options(AgendaForm::Participants, PaperLang::De), None).unwrap();
    assert_eq!(set.missing_characters(), ['ו', 'ל', 'ם', 'ש', '日', '本', '👍']);
    let pdf = pdf::read("agenda-missing", &set);
    assert!(pdf.text().contains("Begrüßung □ □□□□ □□"));
    assert_eq!(pdf.tagging, Tagging::Ua1);
}

#[test]
fn names_of_200_letters_are_whole() {
    let name = "Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst-Sayn-Wittgenstein-Berleburg ".repeat(3)[..200]
        .trim()
        .to_owned();
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".to_owned();
    let made_up = "x".repeat(200);
    let mut paper = council();
    paper.title = format!("Sitzung {word}");
    paper.firm.name = name.clone();
    paper.chair = Some(made_up.clone());
    paper.convener.as_mut().unwrap().function = Some(made_up.clone());
    paper.next_date.as_mut().unwrap().place = Some(word.clone());
    paper.rows[1].presenter = Some(name.clone());
    paper.rows[2].title = name.clone();
    paper.rows[3].title = made_up.clone();
    paper.rows[4].title = word.clone();
    paper.rows[2].presenter = Some(word.clone());
    for form in FORMS {
        let pdf = read(&format!("agenda-long-names-{form:?}"), &paper, options(form, PaperLang::De));
        let text = pdf.squeezed();
        assert_eq!(text.matches(&squeeze(&name)).count(), 3, "{form:?}");
        // The run sheet bears neither the next date nor a signature.
        let closing = usize::from(form != AgendaForm::RunSheet);
        assert_eq!(text.matches(&squeeze(&word)).count(), 3 + closing, "{form:?}");
        assert_eq!(text.matches(&made_up).count(), 2 + closing, "{form:?}");
        assert_nothing_clipped(&pdf, 210.0, 297.0);
    }
}

#[test]
fn a_row_splits_only_if_it_is_taller_than_a_third_of_a_page() {
    let tall = |lines: usize| {
        let mut paper = long_sitting(10);
        paper.rows[9].text = Some((1..=lines).map(|i| format!("Zeile{i}")).collect::<Vec<_>>().join("\n"));
        german("agenda-tall", &paper)
    };
    let page_of = |pdf: &Read, text: &str| pdf.words().iter().find(|word| word.text == text).map(|word| word.page);
    let short = tall(12);
    assert_eq!(page_of(&short, "Zeile1"), page_of(&short, "Zeile12"));
    let long = tall(120);
    assert_eq!(page_of(&long, "Zeile1"), Some(1));
    assert!(page_of(&long, "Zeile120") > Some(2));
}

#[test]
fn the_same_data_on_the_same_day_make_the_same_bytes() {
    let bytes = |paper: &AgendaPaper| {
        paper.set(options(AgendaForm::Participants, PaperLang::De), None).unwrap().pdf(Tags::Auto).unwrap().bytes
    };
    let first = bytes(&council());
    assert_eq!(first, bytes(&council()));
    let mut later = council();
    later.as_of = day(2026, 3, 3);
    assert_ne!(first, bytes(&later));
    let raw = String::from_utf8_lossy(&first);
    assert!(raw.contains("D:20260302000000Z"), "the day at 00:00");
}

#[test]
fn the_logo_stands_right_and_a_broken_one_is_left_out() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="60"><rect width="20" height="60" fill="#135"/></svg>"##;
    let logo = Logo::read(svg.to_vec()).unwrap();
    let set = |logo: &Logo| council().set(options(AgendaForm::Participants, PaperLang::De), Some(logo)).unwrap();
    let paper = set(&logo);
    assert!(!paper.logo_left_out());
    assert_eq!(pdf::read("agenda-logo", &paper).tagging, Tagging::Ua1);

    let broken = Logo::read(b"\x89PNG\r\n\x1a\nnot a picture".to_vec()).unwrap();
    let paper = set(&broken);
    assert!(paper.logo_left_out());
    assert!(pdf::read("agenda-broken-logo", &paper).text().contains("Eröffnung"));
}

#[test]
fn pages_are_seen_as_svg() {
    let paper = long_sitting(40).set(options(AgendaForm::Participants, PaperLang::De), None).unwrap();
    for page in 0..paper.page_count() {
        let svg = paper.svg(page).unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
        let (width, height) = paper.page_size_mm(page).unwrap();
        assert!((width - 210.0).abs() < 0.1 && (height - 297.0).abs() < 0.1);
    }
    assert_eq!(paper.svg(3), Err(PrintError::NoSuchPage { page: 3, pages: 3 }));
}

#[test]
fn a_break_is_a_band_without_a_number() {
    let mut paper = sitting();
    paper.rows = vec![
        row("1", (9, 0), 30, "Bericht", "Hansen"),
        AgendaRow { kind: TopicKind::Break, ..row("", (9, 30), 15, "Kaffeepause", "") },
        AgendaRow { end: None, minutes: None, start: Some(at(9, 45)), ..row("2", (9, 45), 0, "Verschiedenes", "") },
    ];
    let pages = german("agenda-break", &paper).pages();
    let line = |text: &str| {
        pages[0].lines().find(|line| line.contains(text)).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("Kaffeepause"), "09:30 – 09:45 — Kaffeepause 15");
    assert_eq!(line("Verschiedenes"), "09:45 2 Verschiedenes");
}
