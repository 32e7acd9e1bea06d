use std::fmt::Write;

use kontor_print::papers::agenda::{AgendaForm, AgendaOptions};
use kontor_print::papers::sitting_folder::{FolderAnnex, FolderPaper, FolderPart, MOST_PAGES, SetFolder};
use kontor_print::{PrintError, Tagging};
use kontor_words::PaperLang;

use crate::pdf::{self, Read};
use crate::samples::{council, day, texts};

const A4: &str = "0 0 595 842";
const ACROSS: &str = "0 0 842 595";

/// A PDF of another program: a page with one line of text for each box, objects behind them, a trailer of its own.
fn foreign(version: &str, title: &str, boxes: &[&str], page_more: &str, more: &[&str], trailer: &str) -> Vec<u8> {
    let first = 4 + more.len();
    let kids: String = (0..boxes.len()).fold(String::new(), |mut kids, page| {
        write!(kids, "{} 0 R ", first + 2 * page).unwrap();
        kids
    });
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Count {}/Kids[{kids}]>>", boxes.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    objects.extend(more.iter().map(|&object| object.to_owned()));
    for (page, size) in boxes.iter().enumerate() {
        let text = format!("BT /F1 18 Tf 80 300 Td ({title} Blatt {}) Tj ET", page + 1);
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[{size}]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R{page_more}>>",
            first + 2 * page + 1
        ));
        objects.push(format!("<</Length {}>>stream\n{text}\nendstream", text.len()));
    }
    let mut file = format!("%PDF-{version}\n");
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj\n{object}\nendobj", number + 1).unwrap();
    }
    let (start, size) = (file.len(), objects.len() + 1);
    writeln!(file, "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size}/Root 1 0 R{trailer}>>")
        .unwrap();
    writeln!(file, "startxref\n{start}\n%%EOF").unwrap();
    file.into_bytes()
}

fn plain(title: &str, boxes: &[&str]) -> Vec<u8> {
    foreign("1.4", title, boxes, "", &[], "")
}

/// A PDF that asks for a password: what proves the empty one is wrong.
fn locked() -> Vec<u8> {
    let proof = "41".repeat(32);
    let trailer =
        format!("/ID[<{0}><{0}>]/Encrypt<</Filter/Standard/V 1/R 2/O<{proof}>/U<{proof}>/P -4>>", "42".repeat(16));
    foreign("1.4", "Geheim", &[A4], "", &[], &trailer)
}

fn annex(number: u32, name: &str, items: &[&str], bytes: Vec<u8>) -> FolderAnnex {
    FolderAnnex { number, name: name.to_owned(), items: texts(items), bytes: Some(bytes) }
}

const DRAWING: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><path d="M0 0H90V40H0z" fill="#123456"/></svg>"##;

fn folder(annexes: Vec<FolderAnnex>, both_sides: bool, lang: PaperLang) -> FolderPaper {
    let options = AgendaOptions { form: AgendaForm::Participants, compact: false, lang };
    FolderPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: "3. Sitzung des Beirats 2026".to_owned(),
        about: texts(&["Beirat", "Montag, 16. März 2026, 09:00 – 11:00 Uhr"]),
        parts: vec![FolderPart { title: "Tagesordnung".to_owned(), paper: council().set(options, None).unwrap() }],
        annexes,
        lacking: texts(&["7", "Plan.pdf"]),
        notes: texts(&["Aus früheren Sitzungen ist nichts offen."]),
        both_sides,
        as_of: day(2026, 3, 2),
    }
}

fn annexes() -> Vec<FolderAnnex> {
    vec![
        annex(3, "Haushaltsplan.pdf", &["2", "4"], plain("Haushalt", &[A4, A4, ACROSS])),
        annex(1, "Kalkulation.xlsx", &["3"], b"PK\x03\x04xl/workbook.xml".to_vec()),
        annex(2, "Lageplan.svg", &[], DRAWING.to_vec()),
        annex(4, "Gutachten.pdf", &[], locked()),
        annex(5, "Alt.pdf", &[], b"%PDF-1.4\nabgeschnitten".to_vec()),
        annex(6, "Bild.png", &[], b"\x89PNG\r\n\x1a\nkein Bild".to_vec()),
        FolderAnnex { number: 8, name: "Verloren.jpg".to_owned(), items: Vec::new(), bytes: None },
        annex(9, "Schluss.pdf", &[], plain("Schluss", &[A4])),
    ]
}

fn set(annexes: Vec<FolderAnnex>, both_sides: bool) -> SetFolder {
    folder(annexes, both_sides, PaperLang::De).set(PaperLang::De, None).unwrap()
}

fn lines(pdf: &Read) -> Vec<String> {
    let line = |page: &String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    pdf.pages().iter().map(line).collect()
}

#[test]
fn a_folder_has_its_parts_in_order_each_on_a_front_with_bookmark_and_stamp() {
    let set = set(annexes(), true);
    let pdf = pdf::read("sitting-folder", &set.paper);
    let agenda =
        council().set(AgendaOptions { form: AgendaForm::Participants, compact: false, lang: PaperLang::De }, None);
    let agenda = agenda.unwrap().page_count();
    // The front sheet and its back; then each part, filled up to whole sheets.
    let mut page = 3 + agenda.next_multiple_of(2);
    let mut expected = vec![("Sitzungsmappe".to_owned(), 1), ("Tagesordnung".to_owned(), 3)];
    let mut begins = Vec::new();
    for (annex, sheets) in annexes().iter().zip([4, 2, 2, 2, 2, 2, 2, 2]) {
        expected.push((format!("Anlage {}: {}", annex.number, annex.name), page));
        begins.push(page);
        page += sheets;
    }
    assert_eq!(pdf.outline(), expected);
    // Nothing follows the last annex, so its back is not there.
    assert_eq!(pdf.pages, page - 2);

    let said = lines(&pdf);
    let on = |page: usize| said[page - 1].as_str();
    assert!(on(2).contains("Diese Seite bleibt frei.") && on(2).contains("Mappe, Seite 2"), "{}", on(2));
    assert!(on(3).contains("Tagesordnung") && on(3).contains("Mappe, Seite 3"), "{}", on(3));
    for (sheet, number) in (begins[0]..).zip(1..=3) {
        assert!(on(sheet).contains(&format!("Haushalt Blatt {number}")), "{}", on(sheet));
        assert!(on(sheet).contains(&format!("Anlage 3 · Mappe, Seite {sheet}")), "{}", on(sheet));
    }
    assert!(on(begins[0] + 3).contains("Diese Seite bleibt frei."));
    let reasons = [
        (begins[1], "Kalkulation.xlsx", "Dieses Format hat keine Seiten"),
        (begins[3], "Gutachten.pdf", "mit einem Passwort geschützt"),
        (begins[4], "Alt.pdf", "beschädigt"),
        (begins[5], "Bild.png", "beschädigt"),
        (begins[6], "Verloren.jpg", "beschädigt"),
    ];
    for (page, name, reason) in reasons {
        let said = on(page);
        assert!(said.contains(name) && said.contains("liegt als Datei bei") && said.contains(reason), "{said}");
    }
    assert!(on(begins[2]).starts_with("Anlage 2"), "a picture says nothing itself: {}", on(begins[2]));
    assert!(on(begins[7]).contains("Schluss Blatt 1"), "what is damaged keeps nobody else away");
    assert_eq!(set.beside, ["Kalkulation.xlsx", "Gutachten.pdf", "Alt.pdf", "Bild.png", "Verloren.jpg"]);
    assert_eq!((set.without_notes, pdf.tagging.clone()), (vec![], Tagging::NotAsked));

    // The stamp stands close to the upper right corner of every sheet of an annex.
    let stamps: Vec<_> = pdf.words().into_iter().filter(|word| word.text == "Anlage" && word.top < 12.0).collect();
    let stamped: Vec<usize> = stamps.iter().map(|word| word.page).collect();
    let first = begins[0];
    assert_eq!(
        stamped,
        [first, first + 1, first + 2, begins[1], begins[2], begins[3], begins[4], begins[5], begins[6], begins[7]]
    );
    let sizes = pdf.sizes();
    for stamp in stamps {
        let (width, _) = sizes[stamp.page - 1];
        assert!(stamp.left > width - 75.0 && stamp.right < width - 5.0, "{stamp:?} on {width}");
    }
    let across = sizes[begins[0] + 1];
    assert!((across.0 - 297.0).abs() < 0.5 && (across.1 - 210.0).abs() < 0.5, "{across:?}");
    assert!(set.paper.missing_characters().is_empty());
}

#[test]
fn the_front_sheet_says_what_is_where_and_what_is_not_there() {
    let set = set(annexes(), true);
    let pdf = pdf::read("sitting-folder-front", &set.paper);
    let front = lines(&pdf)[0].clone();
    let begins: Vec<usize> = pdf.outline().into_iter().map(|(_, page)| page).collect();
    for part in [
        "Sitzungsmappe".to_owned(),
        "3. Sitzung des Beirats 2026".to_owned(),
        "Montag, 16. März 2026".to_owned(),
        format!("Tagesordnung {}", begins[1]),
        format!("Anlage 3 Haushaltsplan.pdf 2, 4 {}", begins[2]),
        format!("Anlage 1 Kalkulation.xlsx 3 {} liegt als Datei bei", begins[3]),
        format!("Anlage 2 Lageplan.svg {}", begins[4]),
        "Aus früheren Sitzungen ist nichts offen.".to_owned(),
        "In der Tagesordnung genannt, aber nicht angehängt: Anlage 7, Plan.pdf.".to_owned(),
    ] {
        assert!(front.contains(&part), "{part}: {front}");
    }
    for lang in PaperLang::ALL {
        let set = folder(annexes(), true, lang).set(lang, None).unwrap();
        let front = lines(&pdf::read(&format!("sitting-folder-{}", lang.code()), &set.paper))[0].clone();
        let heading = if lang.is_german() { "Sitzungsmappe" } else { "Meeting folder" };
        assert!(front.contains(heading), "{front}");
        assert_eq!(front.contains("Beilage 3"), lang == PaperLang::DeCh, "{front}");
        assert_eq!(front.contains("Annex 3"), !lang.is_german(), "{front}");
    }
}

#[test]
fn on_one_side_there_are_no_free_pages() {
    let set = set(annexes(), false);
    let pdf = pdf::read("sitting-folder-one-side", &set.paper);
    assert!(!pdf.text().contains("bleibt frei"));
    let begins: Vec<usize> = pdf.outline().into_iter().map(|(_, page)| page).collect();
    assert_eq!(begins[1], 2);
    assert_eq!(
        begins[3..].iter().zip(&begins[2..]).map(|(next, one)| next - one).collect::<Vec<_>>(),
        [3, 1, 1, 1, 1, 1, 1]
    );
    assert_eq!(pdf.pages, begins[9]);
}

#[test]
fn the_same_folder_gives_the_same_bytes_and_every_page_can_be_looked_at() {
    let (one, other) = (set(annexes(), true), set(annexes(), true));
    let bytes = |set: &SetFolder| pdf::read("sitting-folder-twice", &set.paper).bytes;
    assert!(bytes(&one) == bytes(&other));
    for page in 0..one.paper.page_count() {
        assert!(one.paper.svg(page).unwrap().starts_with("<svg"), "{page}");
    }
}

#[test]
fn a_newer_pdf_makes_the_folder_a_newer_one() {
    let file = foreign("2.0", "Neu", &[A4], "", &[], "");
    let set = set(vec![annex(1, "Neu.pdf", &[], file)], true);
    let pdf = pdf::read("sitting-folder-newer", &set.paper);
    assert_eq!(set.beside, Vec::<String>::new());
    assert!(pdf.bytes.starts_with(b"%PDF-2.0") && pdf.text().contains("Neu Blatt 1"));
    let older = pdf::read("sitting-folder-older", &self::set(vec![], true).paper);
    assert!(older.bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn notes_that_lie_over_a_page_are_told_and_links_are_not() {
    let over = |kind: &str| {
        let note = format!("<</Type/Annot/Subtype/{kind}/Rect[10 10 90 40]/AP<</N 4 0 R>>>>");
        let drawn = "<</Type/XObject/Subtype/Form/BBox[0 0 80 30]/Length 0>>stream\n\nendstream";
        foreign("1.4", "Formular", &[A4], "/Annots[5 0 R]", &[drawn, &note], "")
    };
    let set = set(vec![annex(1, "Antrag.pdf", &[], over("Widget")), annex(2, "Netz.pdf", &[], over("Link"))], true);
    assert_eq!(set.without_notes, ["Antrag.pdf"]);
    let front = lines(&pdf::read("sitting-folder-notes", &set.paper))[0].clone();
    assert_eq!(
        front.matches("Formularfelder und Notizen der Datei stehen nicht auf diesen Seiten.").count(),
        1,
        "{front}"
    );
}

#[test]
fn a_folder_does_not_grow_beyond_measure() {
    let file = plain("Lang", &vec![A4; MOST_PAGES]);
    let refused = folder(vec![annex(1, "Lang.pdf", &[], file)], false, PaperLang::De).set(PaperLang::De, None);
    let Err(PrintError::TooManyPages { pages, most }) = refused else { panic!("{} pages were set", MOST_PAGES) };
    assert!(pages > MOST_PAGES && most == MOST_PAGES, "{pages}");
}
