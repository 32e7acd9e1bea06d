use std::time::Instant;

use kontor_core::planner::{Answer, Role};
use kontor_print::labels::LabelSheet;
use kontor_print::labels::sheet::Place;
use kontor_print::papers::attendance_list::{AttendancePaper, HALF_DAYS, HalfDay, ROW, ROWS, ROWS_ACROSS, Signer};
use kontor_print::papers::name_badges::{NameBadgesPaper, Named, TentCardsPaper};
use kontor_print::papers::participant_list::{ParticipantLine, ParticipantListPaper};
use kontor_print::{Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::{day, texts};

const FIRM: &str = "Hansen Elektrotechnik GmbH";
/// Sixty signs with a word that no line holds.
const LONG: &str = "Freifrau von Hohenlohe-Schillingsfürst-Ratiborczy, Maximiliane";
const WORD: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn signers(count: usize) -> Vec<Signer> {
    (1..=count).map(|n| Signer { name: format!("Name{n:03}, Vorname"), firm: "Werft Glückstadt".to_owned() }).collect()
}

fn attendance(count: usize) -> AttendancePaper {
    AttendancePaper {
        firm: FIRM.to_owned(),
        title: "Arbeitsschutz am Bau".to_owned(),
        about: texts(&["Montag, 16. März 2026, 09:00 – 16:30 Uhr", "Raum Elbe"]),
        people: signers(count),
        half_days: Vec::new(),
        purpose: String::new(),
        delete_by: Some(day(2027, 3, 16)),
        as_of: day(2026, 3, 2),
    }
}

fn half_days(count: usize) -> Vec<HalfDay> {
    (0..count).map(|n| HalfDay { day: day(2026, 3, 16 + (n / 2) as u32), afternoon: n % 2 == 1 }).collect()
}

/// The numbers of the rows with their upper edges, page by page.
fn numbers(pdf: &Read, most: f64) -> Vec<(usize, usize, f64)> {
    let words = pdf.words();
    let numbers = words.iter().filter(|word| word.left < 35.0 && word.right < most);
    numbers.filter_map(|word| Some((word.page, word.text.parse().ok()?, word.top))).collect()
}

#[test]
fn two_hundred_people_sign_on_nine_pages() {
    let paper = attendance(200).set(PaperLang::De).unwrap();
    let pdf = pdf::read("attendance-200", &paper);
    assert_eq!((pdf.pages, &pdf.tagging), (9, &Tagging::Ua1));
    assert_nothing_clipped(&pdf, 210.0, 297.0);
    let numbers = numbers(&pdf, 36.0);
    let told: Vec<usize> = numbers.iter().map(|(_, number, _)| *number).collect();
    assert_eq!(told, (1..=9 * ROWS).collect::<Vec<_>>(), "every line is numbered, the blank ones too");
    for (page, rows) in numbers.chunk_by(|a, b| a.0 == b.0).enumerate() {
        assert_eq!(rows.len(), ROWS, "page {page}");
        for pair in rows.windows(2) {
            assert!((pair[1].2 - pair[0].2 - f64::from(ROW)).abs() < 0.1, "{pair:?}");
        }
    }
    let text = pdf.text();
    assert!(text.contains("Name200, Vorname") && !text.contains('@'), "{text}");
    assert_eq!(text.matches("Zu löschen bis 16.03.2027").count(), 9, "on every page");
}

#[test]
fn at_least_five_blank_lines_are_left() {
    for (people, pages) in [(0, 1), (1, 1), (18, 1), (19, 2), (41, 2), (42, 3)] {
        assert_eq!(attendance(people).set(PaperLang::De).unwrap().page_count(), pages, "{people} people");
    }
}

#[test]
fn the_columns_are_as_wide_as_they_should_be() {
    let pdf = pdf::read("attendance-measures", &attendance(3).set(PaperLang::De).unwrap());
    let left = |text: &str| pdf.words().into_iter().find(|word| word.text == text).unwrap().left - 1.5;
    // Margin 25, then 10, 55 and 45.
    for (head, place) in [("Nr.", 25.0), ("Name,", 35.0), ("Firma", 90.0), ("Unterschrift", 135.0)] {
        assert!((left(head) - place).abs() < 0.4, "{head}: {}", left(head));
    }
}

#[test]
fn seminars_have_a_column_for_each_half_day() {
    let paper = AttendancePaper { half_days: half_days(4), ..attendance(20) };
    for lang in [PaperLang::De, PaperLang::En] {
        let name = format!("attendance-half-days-{}", lang.code());
        let pdf = pdf::read(&name, &paper.set(lang).unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert_eq!(pdf.pages, 25_usize.div_ceil(ROWS_ACROSS));
        insta::assert_snapshot!(name, pdf.pages()[0]);
    }
    let five_days = AttendancePaper { half_days: half_days(10), ..attendance(20) };
    let pdf = pdf::read("attendance-five-days", &five_days.set(PaperLang::De).unwrap());
    assert_eq!(pdf.pages, 4, "six half days, then four, each for everybody");
    assert_eq!(pdf.words().iter().filter(|word| word.page == 1 && word.text == "Vormittag").count(), HALF_DAYS / 2);
    assert_eq!(pdf.words().iter().filter(|word| word.page == 4 && word.text == "Vormittag").count(), 2);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
}

#[test]
fn the_longest_names_are_whole_on_an_attendance_list() {
    for half_days in [Vec::new(), half_days(6)] {
        let mut paper = AttendancePaper { half_days, ..attendance(2) };
        paper.people[0] = Signer { name: LONG.to_owned(), firm: format!("{WORD} mbH") };
        paper.title = format!("{WORD} und noch einmal {WORD} $a$ #b");
        paper.about = vec!["Ein sehr langer Ort mit vielen Wörtern ".repeat(4).trim().to_owned()];
        for lang in PaperLang::ALL {
            let name = format!("attendance-long-{}-{}", paper.half_days.len(), lang.code());
            let pdf = pdf::read(&name, &paper.set(lang).unwrap());
            let (width, height) = if paper.half_days.is_empty() { (210.0, 297.0) } else { (297.0, 210.0) };
            assert_nothing_clipped(&pdf, width, height);
            let text = pdf.squeezed();
            assert!(text.contains(&squeeze(LONG)) && text.contains(WORD), "{text}");
        }
    }
}

#[test]
fn attendance_in_words() {
    for lang in [PaperLang::De, PaperLang::En] {
        let name = format!("attendance-{}", lang.code());
        let pages = pdf::read(&name, &attendance(2).set(lang).unwrap()).pages();
        insta::assert_snapshot!(name, pages.join("\n---\n"));
    }
}

fn line(name: &str, role: Role, answer: Answer) -> ParticipantLine {
    ParticipantLine {
        name: name.to_owned(),
        firm: "Werft Glückstadt".to_owned(),
        function: "Geschäftsführerin".to_owned(),
        place: "Glückstadt".to_owned(),
        role,
        answer,
    }
}

fn participants(internal: bool, rows: Vec<ParticipantLine>) -> ParticipantListPaper {
    ParticipantListPaper {
        firm: FIRM.to_owned(),
        title: "Sommerfest".to_owned(),
        about: texts(&["Freitag, 26. Juni 2026", "Hof"]),
        internal,
        rows,
        as_of: day(2026, 3, 2),
    }
}

fn few() -> Vec<ParticipantLine> {
    vec![
        line("Brandt, Dr. Ilse", Role::Speaker, Answer::Accepted),
        line("Kern, Uwe", Role::Guest, Answer::Declined),
        line("Weber, Anna", Role::Participant, Answer::Accepted),
        line("Yılmaz, Deniz", Role::Participant, Answer::Open),
    ]
}

fn read_list(name: &str, paper: &ParticipantListPaper, lang: PaperLang) -> Read {
    let table = paper.table(lang);
    pdf::read(name, &paper.sheet(&table, lang).set().unwrap())
}

#[test]
fn participants_are_listed_for_the_house_and_for_others() {
    for internal in [false, true] {
        for lang in PaperLang::ALL {
            let name = format!("participants-{internal}-{}", lang.code());
            let pdf = read_list(&name, &participants(internal, few()), lang);
            let (width, height) = if internal { (297.0, 210.0) } else { (210.0, 297.0) };
            assert_nothing_clipped(&pdf, width, height);
            assert_eq!(pdf.tagging, Tagging::Ua1);
            let text = pdf.text();
            // What somebody answered is nobody's business outside.
            for word in ["abgesagt", "declined", "offen", "Gast 1", "Guest 1"] {
                assert!(internal || !text.contains(word), "{word}: {text}");
            }
            if matches!(lang, PaperLang::De | PaperLang::En) {
                insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
            }
        }
    }
    let counts = participants(true, few()).counts(PaperLang::De).replace('\u{a0}', " ");
    assert_eq!(
        counts,
        "4 Personen · Nach Rolle: Teilnahme 2, Gast 1, Referat 1 · Nach Antwort: offen 1, zugesagt 2, abgesagt 1"
    );
    assert!(read_list("participants-none", &participants(false, Vec::new()), PaperLang::De).text().contains("niemand"));
}

#[test]
fn thirty_five_participants_stand_on_a_page() {
    let rows = |count: usize| {
        (0..count).map(|n| line(&format!("Name{n:03}, Anna"), Role::Participant, Answer::Accepted)).collect::<Vec<_>>()
    };
    let pdf = read_list("participants-105", &participants(false, rows(105)), PaperLang::De);
    let on = |page| pdf.words().iter().filter(|word| word.page == page && word.text.starts_with("Name")).count();
    // The head of the table counts as one more.
    assert!(on(1) > 33 && on(2) > 35, "{} {}", on(1), on(2));
    assert_eq!(pdf.pages, 3);
}

#[test]
fn long_names_of_participants_keep_every_letter() {
    let mut rows = few();
    rows[0].name = LONG.to_owned();
    rows[0].firm = format!("{WORD} mbH");
    rows[1].function = WORD.to_owned();
    for internal in [false, true] {
        let pdf =
            read_list(&format!("participants-long-{internal}"), &participants(internal, rows.clone()), PaperLang::De);
        let (width, height) = if internal { (297.0, 210.0) } else { (210.0, 297.0) };
        assert_nothing_clipped(&pdf, width, height);
        let text = pdf.squeezed();
        assert!(text.contains(&squeeze(LONG)) && text.matches(WORD).count() == 2, "{text}");
    }
}

fn named(title: &str, given: &str, family: &str, firm: &str) -> Named {
    Named { title: title.into(), given: given.into(), family: family.into(), firm: firm.into() }
}

fn badges(sheet: &str, people: Vec<Named>) -> NameBadgesPaper {
    let sheet = LabelSheet::badges().iter().find(|one| one.code == sheet).unwrap().clone();
    NameBadgesPaper {
        sheet,
        people,
        start: 0,
        shift: Place { x: 0.0, y: 0.0 },
        frames: false,
        firm: FIRM.to_owned(),
        as_of: day(2026, 3, 2),
    }
}

fn usual() -> Vec<Named> {
    vec![
        named("Dr.", "Anna", "Weber", "Werft Glückstadt"),
        named("", "Deniz", "Yılmaz", FIRM),
        named("Prof. Dr. Dr. h. c.", "Maximiliane-Charlotte", "von Hohenlohe-Schillingsfürst", WORD),
        named("", "", "Blaskapelle", ""),
    ]
}

/// Every word stands in the badge of its index, 2.9 mm from the edges.
fn assert_in_badges(pdf: &Read, paper: &NameBadgesPaper) {
    let sheet = &paper.sheet;
    for word in pdf.words() {
        let inside = (0..sheet.per_page()).map(|index| sheet.place(index)).any(|place| {
            word.left >= place.x + 2.5
                && word.right <= place.x + sheet.width - 2.5
                && word.top >= place.y
                && word.bottom <= place.y + sheet.height
        });
        assert!(inside, "{word:?} is in no badge");
    }
}

#[test]
fn badges_are_as_large_as_the_name_allows() {
    for sheet in ["4412", "A7", "A6"] {
        let paper = badges(sheet, usual());
        let set = paper.set(PaperLang::De).unwrap();
        assert_eq!(set.too_long, Vec::<String>::new());
        assert_eq!(set.shrunk.len(), 1, "{:?}", set.shrunk);
        assert!(set.shrunk[0].contains("Maximiliane"));
        let pdf = pdf::read(&format!("badges-{sheet}"), &set.paper);
        assert_in_badges(&pdf, &paper);
        let text = pdf.squeezed();
        for part in ["Dr.Weber", "Deniz", "Maximiliane", "Schillingsfürst", WORD, "Blaskapelle"] {
            assert!(text.contains(&squeeze(part)), "{sheet}: {part} is not in {text}");
        }
    }
    let pdf = pdf::read("badges-sizes", &badges("4412", usual()).set(PaperLang::De).unwrap().paper);
    let high = |text: &str| {
        let word = pdf.words().into_iter().find(|word| word.text == text).unwrap();
        (word.bottom - word.top) / 25.4 * 72.0 / 1.21
    };
    for (text, points) in [("Anna", 28.0), ("Weber", 20.0), ("Werft", 12.0)] {
        assert!((high(text) - points).abs() < 1.0, "{text}: {}", high(text));
    }
}

#[test]
fn badges_begin_where_the_sheet_is_free() {
    let people: Vec<Named> = (0..12).map(|n| named("", &format!("N{n:02}"), "Weber", "")).collect();
    let paper = NameBadgesPaper { start: 3, shift: Place { x: 1.0, y: 0.0 }, ..badges("4412", people) };
    let pdf = pdf::read("badges-start", &paper.set(PaperLang::De).unwrap().paper);
    assert_eq!(pdf.pages, 2);
    let words = pdf.words();
    assert_eq!(words.iter().filter(|word| word.page == 1 && word.text.starts_with('N')).count(), 7);
    // The fourth badge: second row, right column; the name stands in its middle.
    let place = paper.sheet.place(3);
    let first = words.iter().find(|word| word.text == "N00").unwrap();
    let middle = (first.left + first.right) / 2.0;
    assert!((middle - (place.x + 40.0 + 1.0)).abs() < 0.6, "{first:?}");
    assert!(first.top > place.y && first.bottom < place.y + 50.0, "{first:?}");
    let frames = NameBadgesPaper { frames: true, ..paper };
    assert!(pdf::read("badges-frames", &frames.set(PaperLang::De).unwrap().paper).text().contains("10"));
}

#[test]
fn two_hundred_badges_are_quick() {
    let people: Vec<Named> = usual().into_iter().cycle().take(200).collect();
    let began = Instant::now();
    let set = badges("4412", people).set(PaperLang::De).unwrap();
    let bytes = set.paper.pdf(Tags::Auto).unwrap().bytes.len();
    println!("200 badges: {:?}, {bytes} bytes", began.elapsed());
    assert_eq!((set.paper.page_count(), set.shrunk.len()), (20, 50));
}

#[test]
fn cards_for_the_table_are_read_from_both_sides() {
    let paper = TentCardsPaper { people: usual(), firm: FIRM.to_owned(), as_of: day(2026, 3, 2) };
    let set = paper.set(PaperLang::De).unwrap();
    let pdf = pdf::read("tent-cards", &set.paper);
    assert_eq!(pdf.pages, 4);
    for (width, height) in pdf.sizes() {
        assert!((width - 297.0).abs() < 0.3 && (height - 210.0).abs() < 0.3);
    }
    let words = pdf.words();
    for page in 1..=4 {
        let on = |upper: bool| {
            let mut texts: Vec<&str> = words
                .iter()
                .filter(|word| word.page == page && ((word.top + word.bottom) / 2.0 < 105.0) == upper)
                .map(|word| word.text.as_str())
                .collect();
            texts.sort_unstable();
            texts
        };
        assert_eq!(on(true), on(false), "page {page}: the same on both sides");
        assert!(!on(true).is_empty());
    }
    for word in &words {
        assert!(word.left >= 14.0 && word.right <= 283.0 && word.top >= 0.0 && word.bottom <= 210.0, "{word:?}");
        assert!(word.bottom <= 105.5 || word.top >= 104.5, "on the fold: {word:?}");
    }
    // 60 points at least: the box is 1.21 times as high.
    let anna = words.iter().find(|word| word.text == "Anna").unwrap();
    assert!((anna.bottom - anna.top) / 25.4 * 72.0 / 1.21 >= 60.0, "{anna:?}");
    let text = pdf.squeezed();
    assert!(text.contains("Schillingsfürst") && text.contains("Hohenlohe"), "{text}");
    let none = TentCardsPaper { people: Vec::new(), ..paper };
    assert!(pdf::read("tent-cards-none", &none.set(PaperLang::De).unwrap().paper).text().contains("niemand"));
}
