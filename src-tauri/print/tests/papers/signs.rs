use kontor_print::Tagging;
use kontor_print::papers::day_plans::{PlanEvent, Standing};
use kontor_print::papers::door_sign::{DoorSignPaper, RoomSignsPaper, SignSheet};
use kontor_print::papers::room_plan::RoomEvents;
use kontor_words::PaperLang;

use crate::pdf::{self, Read, squeeze};
use crate::samples::{at, day};

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
const SHEETS: [SignSheet; 2] = [SignSheet::A4, SignSheet::A5];

fn sign(title: &str, sheet: SignSheet) -> DoorSignPaper {
    DoorSignPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: title.to_owned(),
        cancelled: false,
        day: "Montag, 16. März 2026".to_owned(),
        times: "09:00 – 11:00 Uhr".to_owned(),
        room: "Raum Elbe".to_owned(),
        host: "Jens Hansen".to_owned(),
        next: "14:00 Betriebsrat".to_owned(),
        sheet,
        as_of: day(2026, 3, 2),
    }
}

fn room(events: Vec<PlanEvent>, sheet: SignSheet) -> RoomSignsPaper {
    RoomSignsPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        day: day(2026, 3, 16),
        rooms: vec![RoomEvents { name: "Raum Elbe".to_owned(), events }],
        sheet,
        as_of: day(2026, 3, 2),
    }
}

fn event(title: &str, hours: (u32, u32)) -> PlanEvent {
    PlanEvent {
        title: title.to_owned(),
        first: day(2026, 3, 16),
        last: day(2026, 3, 16),
        start: Some(at(hours.0, 0)),
        end: Some(at(hours.1, 0)),
        place: String::new(),
        standing: Standing::Stands,
    }
}

/// Every page has the sheet's size, every word stands on it, and no word lies on another.
fn assert_on_sheet(pdf: &Read, sheet: SignSheet) {
    let (width, height) = sheet.size();
    for (wide, high) in pdf.sizes() {
        assert!((wide - f64::from(width)).abs() < 0.2 && (high - f64::from(height)).abs() < 0.2, "{wide} × {high}");
    }
    let words = pdf.words();
    for word in &words {
        assert!(word.left >= 13.0 && word.right <= f64::from(width) - 13.0, "beside the sheet: {word:?}");
        assert!(word.top >= 8.0 && word.bottom <= f64::from(height) - 8.0, "off the sheet: {word:?}");
    }
    for (i, a) in words.iter().enumerate() {
        for b in words[i + 1..].iter().take_while(|b| b.page == a.page) {
            let wide = a.right.min(b.right) - a.left.max(b.left);
            let high = a.bottom.min(b.bottom) - a.top.max(b.top);
            // A box is as high as the font, a quarter more than the line that it stands on.
            let least = 0.3 * (a.bottom - a.top).min(b.bottom - b.top);
            assert!(wide < 0.3 || high < least, "{a:?} lies on {b:?}");
        }
    }
}

/// How high the letters of a word stand, in millimetres.
fn height_of(pdf: &Read, text: &str) -> f64 {
    let word = pdf.words().into_iter().find(|word| word.text == text);
    word.map(|word| word.bottom - word.top).unwrap_or_default()
}

#[test]
fn a_sign_says_what_when_where_who_and_what_comes_next() {
    for sheet in SHEETS {
        for lang in PaperLang::ALL {
            let name = format!("door-sign-{}-{}", sheet.code(), lang.code());
            let pdf = pdf::read(&name, &sign("Sitzung des Beirats", sheet).set(lang, None).unwrap());
            assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
            assert_on_sheet(&pdf, sheet);
            let text = pdf.text();
            let host = if lang.is_german() { "Leitung: Jens Hansen" } else { "Chaired by Jens Hansen" };
            let next = if lang.is_german() { "Nächste: 14:00 Betriebsrat" } else { "Next: 14:00 Betriebsrat" };
            for part in ["Hansen Elektrotechnik GmbH", "Sitzung des Beirats", "09:00 – 11:00", "Raum Elbe", host, next]
            {
                assert!(text.contains(part), "{part}: {text}");
            }
            assert!(height_of(&pdf, "Sitzung") > 1.5 * height_of(&pdf, "Montag,"), "the title is what is read first");
        }
    }
}

#[test]
fn what_is_empty_leaves_no_gap() {
    let bare = DoorSignPaper {
        times: String::new(),
        room: String::new(),
        host: String::new(),
        next: String::new(),
        ..sign("Inventur", SignSheet::A4)
    };
    let pdf = pdf::read("door-sign-bare", &bare.set(PaperLang::De, None).unwrap());
    assert_eq!(pdf.text(), "Hansen Elektrotechnik GmbH Inventur Montag, 16. März 2026");
    let words = pdf.words();
    let of = |text: &str| words.iter().find(|word| word.text == text).unwrap();
    // Boxes are taller than what they hold, so they may touch, but nothing is left free between them.
    assert!((of("Montag,").top - of("Inventur").bottom).abs() < 8.0, "{words:?}");
}

#[test]
fn long_titles_shrink_then_wrap_and_keep_every_letter() {
    let short = pdf::read("door-sign-short", &sign("Beirat", SignSheet::A4).set(PaperLang::De, None).unwrap());
    let monster = format!("{LONG} und noch einmal {LONG}, dazu ein dritter Satz, den niemand von weitem liest");
    for title in [LONG.to_owned(), monster, "Ordentliche Gesellschafterversammlung ".repeat(8).trim().to_owned()] {
        for sheet in SHEETS {
            let long = DoorSignPaper {
                cancelled: true,
                room: format!("{LONG}, Hinterhaus, dritter Stock links"),
                host: format!("Prof. Dr. {LONG}"),
                next: format!("14:00 {LONG}"),
                ..sign(&title, sheet)
            };
            let pdf = pdf::read(&format!("door-sign-long-{}", sheet.code()), &long.set(PaperLang::De, None).unwrap());
            assert_eq!(pdf.pages, 1, "a sign is one page whatever is typed");
            assert_on_sheet(&pdf, sheet);
            let text = pdf.squeezed();
            assert!(text.contains(&squeeze(&title)), "{title}: {text}");
            assert!(text.contains("abgesagt") && !text.contains('…'), "{text}");
        }
    }
    assert!(height_of(&short, "Beirat") > 30.0, "a short title fills the sheet");
}

#[test]
fn a_room_tells_its_day() {
    let gone = PlanEvent { standing: Standing::Cancelled, ..event("Entfallen", (12, 13)) };
    let all_day = PlanEvent { start: None, end: None, ..event("Umbau", (0, 0)) };
    let over = PlanEvent { last: day(2026, 3, 17), ..event("Klausur", (18, 12)) };
    for sheet in SHEETS {
        let events = vec![all_day.clone(), event("Sitzung des Beirats", (9, 11)), gone.clone(), over.clone()];
        let paper = room(events, sheet);
        let pdf = pdf::read(&format!("room-sign-{}", sheet.code()), &paper.set(PaperLang::De, None).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_on_sheet(&pdf, sheet);
        let text = pdf.text();
        for part in ["Raum Elbe", "Montag, 16. März 2026", "ganztägig", "09:00 – 11:00", "18:00"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("Entfallen"), "what was cancelled leaves the room free: {text}");
    }
    let free = pdf::read("room-sign-free", &room(vec![gone], SignSheet::A5).set(PaperLang::En, None).unwrap());
    assert!(free.text().contains("No booking"), "{}", free.text());
}

#[test]
fn each_room_has_a_sign_of_its_own() {
    let mut paper = room(vec![event("Beirat", (9, 11))], SignSheet::A4);
    paper.rooms.push(RoomEvents { name: "Raum Stör".to_owned(), events: Vec::new() });
    let pdf = pdf::read("room-signs", &paper.set(PaperLang::De, None).unwrap());
    assert_on_sheet(&pdf, SignSheet::A4);
    let pages = pdf.pages();
    assert_eq!(pages.len(), 2);
    assert!(pages[0].contains("Elbe") && pages[0].contains("Beirat") && !pages[0].contains("Stör"), "{pages:?}");
    assert!(pages[1].contains("Stör") && pages[1].contains("Keine Belegung"), "{pages:?}");
    let none = RoomSignsPaper { rooms: Vec::new(), ..paper };
    assert_eq!(none.set(PaperLang::De, None).unwrap().page_count(), 1);
}

#[test]
fn a_full_day_goes_on_and_nothing_is_lost() {
    let titles: Vec<String> = (0..40).map(|n| format!("Termin{n:02} {}", if n % 7 == 0 { LONG } else { "" })).collect();
    for sheet in SHEETS {
        let paper = room(titles.iter().map(|title| event(title.trim(), (9, 10))).collect(), sheet);
        let pdf = pdf::read(&format!("room-sign-full-{}", sheet.code()), &paper.set(PaperLang::De, None).unwrap());
        assert_on_sheet(&pdf, sheet);
        let text = pdf.squeezed();
        for title in &titles {
            assert!(text.contains(&squeeze(title)), "{title}: {text}");
        }
    }
}
