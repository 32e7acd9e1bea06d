use chrono::NaiveDateTime;
use kontor_core::front_desk::{Direction, EntryKind, Wish};
use kontor_print::papers::call_slip::CallSlip;
use kontor_print::papers::evacuation_list::{EvacuationPaper, Present};
use kontor_print::papers::key_card::KeyCard;
use kontor_print::papers::post_book::{PostBookPaper, PostLine};
use kontor_print::papers::visitor_badge::{Badge, BadgePaper, BadgeSheet};
use kontor_print::{Tagging, Tags};
use kontor_words::{PaperLang, keys};

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::day;

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
const FIRM: &str = "Hansen Elektrotechnik GmbH";

fn at(date: u32, hour: u32, minute: u32) -> NaiveDateTime {
    day(2026, 3, date).and_hms_opt(hour, minute, 0).unwrap()
}

/// Every page has this size, and every word stands inside it, `edge` from its edges.
fn assert_on(pdf: &Read, (width, height): (f64, f64), edge: f64) {
    for (page_width, page_height) in pdf.sizes() {
        assert!((page_width - width).abs() < 0.3 && (page_height - height).abs() < 0.3, "{page_width} × {page_height}");
    }
    for word in pdf.words() {
        assert!(word.left >= edge - 0.3 && word.right <= width - edge + 0.3, "{word:?}");
        assert!(word.top >= 0.0 && word.bottom <= height, "{word:?}");
    }
}

fn post(direction: Direction, at: NaiveDateTime, number: &str, kind: EntryKind) -> PostLine {
    PostLine {
        direction,
        at,
        number: number.to_owned(),
        partner: "Nordlicht Elektrogroßhandel GmbH & Co. KG".to_owned(),
        subject: "Preisliste 2026".to_owned(),
        kind,
        for_whom: "Svenja Thießen".to_owned(),
        tracking: if kind == EntryKind::Registered { "RT 12 345 678 9 DE".to_owned() } else { String::new() },
    }
}

fn book(by_day: bool) -> PostBookPaper {
    PostBookPaper {
        firm: FIRM.to_owned(),
        title: None,
        filter: String::new(),
        direction: None,
        period: (day(2026, 3, 1), day(2026, 3, 16)),
        as_of: day(2026, 3, 16),
        by_day,
        rows: vec![
            post(Direction::In, at(13, 8, 40), "E-2026-0041", EntryKind::Letter),
            post(Direction::In, at(13, 8, 45), "E-2026-0042", EntryKind::Registered),
            post(Direction::Out, at(13, 15, 30), "A-2026-0017", EntryKind::Registered),
            post(Direction::In, at(16, 9, 10), "E-2026-0043", EntryKind::Parcel),
        ],
    }
}

#[test]
fn the_post_book_goes_by_day_and_way() {
    for lang in PaperLang::ALL {
        let name = format!("post-book-{}", lang.code());
        let pdf = pdf::read(&name, &book(true).set(lang).unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        if matches!(lang, PaperLang::De | PaperLang::En) {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
    let titles: Vec<_> = book(true).table(PaperLang::De).groups.into_iter().filter_map(|group| group.title).collect();
    assert_eq!(
        titles,
        ["Freitag, 13. März 2026 · Eingang", "Freitag, 13. März 2026 · Ausgang", "Montag, 16. März 2026 · Eingang"]
    );
    // For a spreadsheet that is to be sorted, the day and the way are columns.
    let flat = book(false).table(PaperLang::De);
    let keys: Vec<&str> = flat.columns.iter().map(|column| column.key.as_str()).collect();
    assert_eq!(keys, ["day", "direction", "number", "time", "partner", "subject", "kind", "for", "tracking"]);
    assert_eq!((flat.groups.len(), flat.row_count()), (1, 4));
    let one_way = PostBookPaper { direction: Some(Direction::In), ..book(false) };
    assert!(one_way.table(PaperLang::De).columns.iter().all(|column| column.key != "direction"));
    let none = PostBookPaper { rows: Vec::new(), ..book(true) };
    assert!(pdf::read("post-book-none", &none.set(PaperLang::De).unwrap()).text().contains("kam und ging nichts"));
}

#[test]
fn a_post_book_of_long_texts_keeps_every_letter() {
    let mut paper = book(true);
    paper.rows[0].partner = format!("{LONG} {LONG}");
    paper.rows[0].subject = format!("{} $a$ #b", "W".repeat(80));
    paper.rows[0].tracking = "0".repeat(60);
    let pdf = pdf::read("post-book-long", &paper.set(PaperLang::De).unwrap());
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let text = pdf.squeezed();
    for part in [LONG, &"W".repeat(80), &"0".repeat(60)] {
        assert!(text.contains(part), "{part}");
    }
}

fn slip() -> CallSlip {
    CallSlip {
        firm: FIRM.to_owned(),
        for_whom: "Dr. Merle Brodersen".to_owned(),
        caller: "Frau Kern".to_owned(),
        company: "Werft Glückstadt".to_owned(),
        phone: "+49 4124 555-17".to_owned(),
        at: Some(at(16, 9, 14)),
        subject: "Angebot 2026-118".to_owned(),
        text: "Ist die Unterverteilung im Preis enthalten?".to_owned(),
        wish: Some(Wish::CallBack),
        until: Some(day(2026, 3, 17)),
        urgent: true,
        taken_by: "Anna Petersen".to_owned(),
        portrait: false,
        as_of: day(2026, 3, 16),
    }
}

#[test]
fn a_call_slip_is_a6_and_says_who_for_whom_and_what() {
    for (portrait, size) in [(false, (148.0, 105.0)), (true, (105.0, 148.0))] {
        for lang in PaperLang::ALL {
            let name = format!("call-slip-{portrait}-{}", lang.code());
            let pdf = pdf::read(&name, &CallSlip { portrait, ..slip() }.set(lang).unwrap());
            assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
            assert_on(&pdf, size, 8.0);
            let text = pdf.text();
            for part in ["Dr. Merle Brodersen", "Frau Kern", "Werft Glückstadt", "+49 4124 555-17", "Anna Petersen"] {
                assert!(text.contains(part), "{part} is not in {text}");
            }
            let said = if lang == PaperLang::En {
                ["URGENT", "asks to be called back by 17 Mar 2026", "Monday, 16 March 2026, 09:14"]
            } else {
                ["DRINGEND", "bittet um Rückruf bis 17.03.2026", "Montag, 16. März 2026, 09:14"]
            };
            for part in said {
                assert!(text.contains(part), "{part} is not in {text}");
            }
        }
    }
    let calm = CallSlip { urgent: false, wish: None, until: None, ..slip() };
    let text = pdf::read("call-slip-calm", &calm.set(PaperLang::De).unwrap()).text();
    assert!(!text.contains("DRINGEND") && text.contains(FIRM), "{text}");
}

#[test]
fn a_long_call_goes_on_to_further_slips_and_nothing_is_lost() {
    let lines: Vec<String> = (0..60).map(|n| format!("Zeile {n} {LONG}")).collect();
    let long = CallSlip { caller: LONG.to_owned(), company: LONG.to_owned(), text: lines.join("\n"), ..slip() };
    let pdf = pdf::read("call-slip-long", &long.set(PaperLang::De).unwrap());
    assert!(pdf.pages > 3);
    assert_on(&pdf, (148.0, 105.0), 8.0);
    let text = pdf.squeezed();
    for n in 0..60 {
        assert!(text.contains(&format!("Zeile{n}{LONG}")), "line {n}");
    }
    assert!(text.ends_with("AnnaPetersen"), "who took it stands at the end");
}

#[test]
fn a_call_reads_as_a_letter() {
    let text = slip().as_text(PaperLang::De);
    assert_eq!(
        text,
        "DRINGEND\nFür: Dr. Merle Brodersen\nAnruf von: Frau Kern\nFirma: Werft Glückstadt\nTelefon: +49 4124 555-17\n\
         Am: Montag, 16. März 2026, 09:14 Uhr\nBetreff: Angebot 2026-118\nbittet um Rückruf bis 17.03.2026\n\n\
         Ist die Unterverteilung im Preis enthalten?\n\nAngenommen von: Anna Petersen"
    );
    assert_eq!(slip().from(PaperLang::De), "Frau Kern, Werft Glückstadt");
    let nameless = CallSlip { caller: " ".to_owned(), company: String::new(), ..slip() };
    assert_eq!(nameless.from(PaperLang::De), "+49 4124 555-17");
    assert_eq!(CallSlip { phone: String::new(), ..nameless }.from(PaperLang::En), "unknown");
}

fn badges(count: usize, sheet: BadgeSheet) -> BadgePaper {
    let badge = |n: usize| Badge {
        name: format!("Jonas Thomsen {n}"),
        company: "Prüftechnik Nord GmbH".to_owned(),
        host: "Kai Hansen".to_owned(),
        number: n.to_string(),
        day: day(2026, 3, 16),
    };
    BadgePaper { firm: FIRM.to_owned(), sheet, badges: (1..=count).map(badge).collect(), as_of: day(2026, 3, 16) }
}

#[test]
fn badges_have_the_size_of_their_holders() {
    for (lang, word) in [(PaperLang::De, "BESUCHER"), (PaperLang::En, "VISITOR"), (PaperLang::DeCh, "BESUCHER")] {
        let single = pdf::read(&format!("badge-{}", lang.code()), &badges(3, BadgeSheet::Single).set(lang).unwrap());
        assert_eq!(single.pages, 3);
        assert_on(&single, (85.0, 54.0), 4.7);
        assert_eq!(single.text().matches(word).count(), 3);
    }
    let sheet = pdf::read("badge-sheet", &badges(13, BadgeSheet::Sheet).set(PaperLang::De).unwrap());
    assert_eq!(sheet.pages, 2);
    assert_on(&sheet, (210.0, 297.0), 20.0);
    let words = sheet.words();
    let bands: Vec<_> = words.iter().filter(|word| word.text == "BESUCHER").collect();
    assert_eq!(bands.len(), 13);
    // Two side by side and five below each other, to the tenth of a millimetre.
    assert!((bands[1].left - bands[0].left - 85.0).abs() < 0.1, "{bands:?}");
    assert!((bands[2].top - bands[0].top - 54.0).abs() < 0.1, "{bands:?}");
    assert!((bands[0].left - 25.0).abs() < 0.5, "20 mm beside the sheet and 5 mm inside the badge: {bands:?}");
    for n in 1..=13 {
        assert!(words.iter().any(|word| word.text == n.to_string()), "badge {n}");
    }
}

#[test]
fn a_long_name_is_made_smaller_and_stays_on_its_badge() {
    let mut paper = badges(1, BadgeSheet::Single);
    paper.badges[0].name = "Prof. Dr. Annegret Müller-Lüdenscheidt-Wagenknecht".to_owned();
    paper.badges[0].company = format!("Landesamt für {LONG}");
    paper.badges[0].host = LONG.to_owned();
    paper.firm = format!("{LONG} GmbH & Co. KG");
    let pdf = pdf::read("badge-long", &paper.set(PaperLang::De).unwrap());
    assert_eq!(pdf.pages, 1);
    assert_on(&pdf, (85.0, 54.0), 4.7);
    let text = pdf.squeezed();
    for part in ["Wagenknecht", LONG] {
        assert!(text.contains(&squeeze(part)), "{part}: {text}");
    }
    // What no type can hold is cut, and says so.
    paper.badges[0].name = "W".repeat(4_000);
    let pdf = pdf::read("badge-endless", &paper.set(PaperLang::De).unwrap());
    assert_on(&pdf, (85.0, 54.0), 4.7);
    assert!(pdf.text().contains('…'));
}

fn present(name: &str) -> Present {
    Present { name: name.to_owned(), belongs: "Büro".to_owned(), about: "Raum Elbe".to_owned() }
}

#[test]
fn the_list_for_the_yard_bears_the_hour_and_a_box_for_each() {
    let paper = EvacuationPaper {
        firm: FIRM.to_owned(),
        at: at(16, 9, 12),
        visitors: vec![present("Jonas Thomsen"), present(&format!("{LONG} {LONG}"))],
        staff: Some((0..60).map(|n| present(&format!("Petersen {n}, Anna"))).collect()),
        away: vec!["Dr. Merle Brodersen".to_owned()],
    };
    for lang in PaperLang::ALL {
        let pdf = pdf::read(&format!("evacuation-{}", lang.code()), &paper.set(lang).unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        let text = pdf.text();
        assert!(text.contains("09:12") && text.contains("Dr. Merle Brodersen"), "{text}");
        assert!(text.contains(if lang == PaperLang::En { "62 people" } else { "62 Personen" }), "{text}");
        for n in 0..60 {
            assert!(text.contains(&format!("Petersen {n}, Anna")), "{n}");
        }
        assert_eq!(paper.table(lang).row_count(), 62);
    }
    let nobody = EvacuationPaper { visitors: Vec::new(), staff: None, ..paper };
    let text = pdf::read("evacuation-none", &nobody.set(PaperLang::De).unwrap()).text();
    assert!(text.contains("Kein Besucher ist angemeldet.") && text.contains("0 Personen"), "{text}");
}

#[test]
fn the_key_card_is_one_page_with_every_key() {
    for lang in PaperLang::ALL {
        let pdf =
            pdf::read(&format!("key-card-{}", lang.code()), &KeyCard { as_of: day(2026, 3, 16) }.set(lang).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        for word in pdf.words() {
            assert!(word.left >= 19.9 && word.right <= 195.1 && word.bottom <= 290.0, "{word:?}");
        }
        let text = pdf.squeezed();
        for key in keys::TABLES.iter().flat_map(|table| table.keys) {
            let means = lang.lang().pick(key.means.0, key.means.1);
            let means = if lang == PaperLang::DeCh { means.replace('ß', "ss") } else { means.to_owned() };
            assert!(text.contains(&squeeze(&means)), "{means}");
        }
        assert!(text.contains(if lang == PaperLang::En { "Ctrl" } else { "Strg" }));
        if lang == PaperLang::DeCh {
            assert!(!text.contains('ß'));
        }
    }
}

#[test]
fn the_same_slip_on_the_same_day_is_the_same_file() {
    let bytes = || slip().set(PaperLang::De).unwrap().pdf(Tags::Auto).unwrap().bytes;
    assert!(bytes() == bytes());
}
