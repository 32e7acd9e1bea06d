use kontor_print::Tagging;
use kontor_print::papers::attendance_list::HalfDay;
use kontor_print::papers::catering_list::{CateringPaper, Guest, Pause};
use kontor_print::papers::certificate::{Attended, CertificatePaper};
use kontor_print::papers::evaluation_sheet::EvaluationPaper;
use kontor_print::table::Cell;
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped, squeeze};
use crate::samples::{at, day, texts};

const FIRM: &str = "Hansen Elektrotechnik GmbH";
const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn person(n: usize) -> Attended {
    Attended {
        name: format!("Dr. Vorname Name{n:02}"),
        firm: "Werft Glückstadt".to_owned(),
        number: format!("TB-2026-{n:04}"),
        on: day(2026, 3, 17),
    }
}

fn certificates(count: usize) -> CertificatePaper {
    CertificatePaper {
        firm: FIRM.to_owned(),
        title: "Arbeitsschutz am Bau".to_owned(),
        when: "Montag, 16. März 2026, 09:00 – 16:30 Uhr".to_owned(),
        extent: "6,5 Stunden".to_owned(),
        place: "Raum Elbe".to_owned(),
        contents: texts(&["Rechtliche Grundlagen", "Gefährdungsbeurteilung", "Übung am Gerüst"]),
        signed_at: "Elmshorn".to_owned(),
        signer: texts(&["Jens Hansen", "Geschäftsführer"]),
        people: (1..=count).map(person).collect(),
        as_of: day(2026, 3, 20),
    }
}

#[test]
fn everybody_gets_a_page_with_their_number() {
    for lang in PaperLang::ALL {
        let name = format!("certificates-{}", lang.code());
        let pdf = pdf::read(&name, &certificates(12).set(lang, None).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (12, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let numbers = if lang.is_german() { "Nr. TB-2026-" } else { "No. TB-2026-" };
        for (index, page) in pdf.pages().iter().enumerate() {
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
            assert!(page.contains(&format!("{numbers}{:04}", index + 1)), "{page}");
            assert!(page.contains(&format!("Name{:02}", index + 1)), "{page}");
            for part in ["Arbeitsschutz am Bau", "Gefährdungsbeurteilung", "6,5", "Elmshorn, 17"] {
                assert!(page.contains(part), "{part}: {page}");
            }
            assert!(page.contains("Jens Hansen") && page.contains("Werft Glückstadt"), "{page}");
        }
    }
}

#[test]
fn what_is_not_known_leaves_no_gap_and_the_signature_stands_at_the_foot() {
    let bare = CertificatePaper {
        extent: String::new(),
        place: String::new(),
        contents: Vec::new(),
        signed_at: String::new(),
        signer: Vec::new(),
        ..certificates(1)
    };
    let pdf = pdf::read("certificate-bare", &bare.set(PaperLang::De, None).unwrap());
    let text = pdf.text();
    for word in ["Umfang", "Ort", "Inhalte"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    let words = pdf.words();
    let signature = words.iter().find(|word| word.text == "Unterschrift").unwrap();
    assert!(signature.bottom > 265.0 && signature.left < 27.0, "{signature:?}");
}

#[test]
fn long_names_and_contents_keep_every_letter() {
    let mut paper = certificates(2);
    paper.people[0].name = format!("Freifrau von {LONG}");
    paper.title = format!("{LONG} und {LONG}");
    paper.contents = (0..60).map(|n| format!("Inhalt{n:02} mit {LONG}")).collect();
    let pdf = pdf::read("certificates-long", &paper.set(PaperLang::De, None).unwrap());
    assert_nothing_clipped(&pdf, 210.0, 297.0);
    assert!(pdf.pages > 2 && pdf.pages.is_multiple_of(2), "each goes on as long as the other: {}", pdf.pages);
    let text = pdf.squeezed();
    assert!(text.contains(&squeeze(&paper.people[0].name)) && text.matches("Inhalt59mit").count() == 2, "{text}");
    let all = pdf.pages / 2;
    assert_eq!(text.matches(&format!("Seite{all}von{all}")).count(), 2, "{text}");
    // What goes on bears the number, so that no sheet is anybody's.
    assert_eq!(text.matches("TB20260002").count(), all, "{text}");
}

fn guest(name: &str, diet: &str) -> Guest {
    Guest { name: name.to_owned(), diet: diet.to_owned() }
}

fn catering() -> CateringPaper {
    CateringPaper {
        firm: FIRM.to_owned(),
        title: "Arbeitsschutz am Bau".to_owned(),
        about: texts(&["Montag, 16. März 2026, 09:00 – 16:30 Uhr", "Raum Elbe"]),
        guests: vec![
            guest("Brandt, Ilse", ""),
            guest("Kern, Uwe", "vegan"),
            guest("Lang, Jo", "Vegetarisch"),
            guest("Otte, Pia", ""),
            guest("Weber, Anna", "vegetarisch "),
        ],
        half_days: vec![
            HalfDay { day: day(2026, 3, 16), afternoon: false },
            HalfDay { day: day(2026, 3, 16), afternoon: true },
        ],
        pauses: vec![
            Pause { day: day(2026, 3, 16), start: Some(at(10, 30)), end: Some(at(10, 45)), title: String::new() },
            Pause { day: day(2026, 3, 16), start: Some(at(12, 30)), end: None, title: "Mittagessen".to_owned() },
            Pause { day: day(2026, 3, 17), start: None, end: None, title: "Imbiss".to_owned() },
        ],
        as_of: day(2026, 3, 2),
    }
}

/// The cells of a group in words.
fn told(paper: &CateringPaper, group: usize, lang: PaperLang) -> Vec<String> {
    let shown = |cell: &Cell| match cell {
        Cell::Text(text) => text.replace('\u{a0}', " "),
        Cell::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let rows = &paper.table(lang).groups[group].rows;
    rows.iter().map(|row| row.cells.iter().map(shown).collect::<Vec<_>>().join(" | ")).collect()
}

#[test]
fn diets_are_counted_and_only_who_asked_is_named() {
    assert_eq!(
        told(&catering(), 0, PaperLang::De),
        ["Vegetarisch | 2 | Lang, Jo · Weber, Anna", "vegan | 1 | Kern, Uwe", "ohne Angabe | 2 | ", "Alle | 5 | ",]
    );
    let split = "Vegetarisch 2 · vegan 1 · ohne Angabe 2";
    assert_eq!(
        told(&catering(), 1, PaperLang::De),
        [
            format!("Mo 16.03. · Vormittag | 5 | {split}"),
            format!("Mo 16.03. · 10:30 – 10:45 Uhr · Pause | 5 | {split}"),
            format!("Mo 16.03. · Nachmittag | 5 | {split}"),
            format!("Mo 16.03. · 12:30 Uhr · Mittagessen | 5 | {split}"),
            format!("Di 17.03. · Imbiss | 5 | {split}"),
        ]
    );
}

#[test]
fn the_kitchen_gets_a_list_without_the_names_of_others() {
    let mut paper = catering();
    paper.guests.extend((0..80).map(|n| guest(&format!("Gast{n:02}, Vorname"), if n % 2 == 0 { LONG } else { "" })));
    for lang in PaperLang::ALL {
        let table = paper.table(lang);
        let pdf = pdf::read(&format!("catering-{}", lang.code()), &paper.sheet(&table, lang).set().unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        let text = pdf.squeezed();
        assert!(text.contains(LONG) && text.contains("Gast78") && !text.contains("Gast79"), "{text}");
        assert!(!text.contains("Brandt"), "who asked for nothing is counted alone: {text}");
    }
    let nobody = CateringPaper { guests: Vec::new(), ..catering() };
    let table = nobody.table(PaperLang::De);
    let pdf = pdf::read("catering-nobody", &nobody.sheet(&table, PaperLang::De).set().unwrap());
    assert!(pdf.text().contains("Noch hat niemand einen Platz."), "{}", pdf.text());
}

fn evaluation(speakers: &[&str]) -> EvaluationPaper {
    EvaluationPaper {
        firm: FIRM.to_owned(),
        title: "Arbeitsschutz am Bau".to_owned(),
        about: texts(&["Montag, 16. März 2026, 09:00 – 16:30 Uhr", "Raum Elbe"]),
        speakers: texts(speakers),
        meals: true,
        as_of: day(2026, 3, 2),
    }
}

#[test]
fn what_is_marked_follows_from_the_event() {
    let usual = ["Inhalt und Aufbau", "Nutzen für meine Arbeit", "Tempo und Umfang", "Unterlagen"];
    let of = |paper: &EvaluationPaper| paper.criteria(PaperLang::De)[usual.len()..].to_vec();
    let end = ["Organisation und Betreuung", "Gesamteindruck"];
    assert_eq!(
        of(&evaluation(&["Dr. Jo Lang", "  ", "Kim Weber"])),
        ["Vortrag: Dr. Jo Lang", "Vortrag: Kim Weber", "Raum und Technik", "Verpflegung", end[0], end[1]]
    );
    let hungry = EvaluationPaper { meals: false, ..evaluation(&[]) };
    assert_eq!(of(&hungry), ["Raum und Technik", end[0], end[1]]);
}

#[test]
fn an_evaluation_sheet_is_one_page_and_long_names_stay_whole() {
    for lang in PaperLang::ALL {
        let paper = evaluation(&["Dr. Jo Lang", "Kim Weber", "Uwe Kern"]);
        let pdf = pdf::read(&format!("evaluation-{}", lang.code()), &paper.set(lang, None).unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        assert_eq!(pdf.pages, 1, "{}", lang.code());
    }
    let long: Vec<String> = (0..24).map(|n| format!("{LONG} {n}")).collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    let paper = EvaluationPaper { title: LONG.repeat(3), firm: LONG.to_owned(), ..evaluation(&long) };
    let pdf = pdf::read("evaluation-long", &paper.set(PaperLang::De, None).unwrap());
    assert_nothing_clipped(&pdf, 210.0, 297.0);
    assert!(pdf.pages > 1);
    let text = pdf.squeezed();
    // The title stands whole once; above and below the pages it may be cut.
    assert!(text.contains(&squeeze(&LONG.repeat(3))), "{text}");
    for name in &long {
        assert!(text.contains(&squeeze(&format!("Vortrag: {name}"))), "{name} in {text}");
    }
    // Columns are named on every page where boxes stand, questions once.
    assert!(text.matches("sehrgut").count() >= 2, "{text}");
    assert_eq!(
        text.matches("Washatihnenammeistengebracht").count() + text.matches("WashatIhnenammeistengebracht").count(),
        1
    );
}
