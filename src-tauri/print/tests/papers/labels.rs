use std::path::Path;
use std::process::Command;

use kontor_print::labels::LabelSheet;
use kontor_print::labels::sheet::Place;
use kontor_print::papers::labels::{Label, LabelsPaper, SetLabels};
use kontor_print::{Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, squeeze};
use crate::samples::day;

/// What the rules allow between a measure and the paper.
const NEAR: f64 = 0.3;

fn label(name: &str, lines: &[&str]) -> Label {
    Label { name: name.to_owned(), lines: lines.iter().map(|line| (*line).to_owned()).collect() }
}

fn paper(sheet: &LabelSheet, labels: Vec<Label>) -> LabelsPaper {
    LabelsPaper {
        sheet: sheet.clone(),
        labels,
        start: 0,
        shift: Place { x: 0.0, y: 0.0 },
        frames: false,
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        as_of: day(2026, 3, 16),
    }
}

fn read(name: &str, paper: &LabelsPaper) -> (Read, SetLabels) {
    let set = paper.set(PaperLang::De).unwrap();
    (pdf::read(&format!("labels-{name}"), &set.paper), set)
}

/// How far the upper edge of poppler's box lies above the type's own, in parts of its size:
/// Inter rises 0.96875 em, a line of ours 0.75 em.
const RISE: f64 = 0.968_75 - 0.75;

#[test]
fn every_label_lies_where_its_sheet_says() {
    for sheet in LabelSheet::all() {
        let count = sheet.per_page();
        let labels = (0..count).map(|index| label("x", &[&format!("L{index:03}")])).collect();
        let (pdf, set) = read(&sheet.code, &paper(sheet, labels));
        assert_eq!((pdf.pages, pdf.words().len()), (1, count), "{}", sheet.name);
        assert_eq!(set.paper.page_size_mm(0).unwrap().0.round(), sheet.page_width.round());
        let size_mm = if sheet.spine { 32.0 } else { pdf.words()[0].bottom - pdf.words()[0].top };
        for (index, word) in pdf.words().iter().enumerate() {
            assert_eq!(word.text, format!("L{index:03}"));
            let (row, column) = (index / sheet.columns as usize, index % sheet.columns as usize);
            let (x, y) = (sheet.left + sheet.pitch_x * column as f64, sheet.top + sheet.pitch_y * row as f64);
            // 3 mm inside the label, and 5 mm from the sheet's edge; a roll has none.
            let is_roll = count == 1;
            let inset = if is_roll { 3.0 } else { f64::max(3.0, 5.0 - x) };
            // Bearing of the letter L: a tenth of its size at most.
            assert!((word.left - (x + inset)).abs() < NEAR, "{}: {word:?} at {x}", sheet.name);
            assert!(word.top >= y && word.bottom <= y + sheet.height, "{}: {word:?} at {y}", sheet.name);
            if !sheet.spine && row > 0 && row + 1 < sheet.rows as usize {
                // One line stands in the middle of its label. The box is 1.21 em high.
                let em = size_mm / 1.21;
                let middle = y + sheet.height / 2.0;
                let top = middle - em / 2.0 - RISE * em;
                assert!((word.top - top).abs() < NEAR, "{}: {word:?}, not {top}", sheet.name);
            }
        }
    }
}

#[test]
fn the_start_counts_for_the_first_page_alone_and_the_shift_for_all() {
    let sheet = LabelSheet::known("3475").unwrap();
    let labels: Vec<Label> = (0..30).map(|index| label("x", &[&format!("N{index}")])).collect();
    let plain = read("plain", &paper(sheet, labels.clone())).0.words();
    let moved = LabelsPaper { start: 4, shift: Place { x: 1.5, y: -2.0 }, ..paper(sheet, labels) };
    let (pdf, _) = read("start-5", &moved);
    assert_eq!(pdf.pages, 2);
    let words = pdf.words();
    let first = &words[0];
    // Position 5: second row, second column; text 3 mm inside.
    assert_eq!((first.page, first.text.as_str()), (1, "N0"));
    assert!((first.left - (70.0 + 3.0 + 1.5)).abs() < NEAR, "{first:?}");
    assert!((first.top - (plain[4].top - 2.0)).abs() < NEAR, "{first:?} and {:?}", plain[4]);
    assert_eq!(words.iter().filter(|word| word.page == 1).count(), 20);
    let second = words.iter().find(|word| word.page == 2).unwrap();
    assert_eq!(second.text, "N20");
    assert!((second.left - (5.0 + 1.5)).abs() < NEAR && (second.top - (plain[0].top - 2.0)).abs() < NEAR, "{second:?}");
}

#[test]
fn long_lines_are_shrunk_then_wrapped_and_never_clipped() {
    let sheet = LabelSheet::known("L7160").unwrap();
    let long = "Wohnungseigentümergemeinschaft Elbchaussee und Umgebung eingetragene Genossenschaft";
    let six = [
        "Hansen Elektrotechnik GmbH",
        "Einkauf",
        "Frau Dr. Anna Weber",
        "Hinterhaus",
        "Hafenstraße 12",
        "25335 Elmshorn",
    ];
    let labels = vec![
        label("Kurz", &["Anna Weber", "Hafenstraße 12", "25335 Elmshorn"]),
        label("Sechs", &six),
        label("Lang", &[long, "Einkauf", "Frau Dr. Anna Weber", "Hinterhaus", "Hafenstraße 12", "25335 Elmshorn"]),
        label("Wort", &["Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung", "1010 WIEN"]),
        label("Zuviel", &["W".repeat(900).as_str()]),
        label("Danach", &["Danach"]),
    ];
    let (pdf, set) = read("long", &paper(sheet, labels));
    assert_eq!(set.shrunk, ["Lang", "Wort"]);
    assert_eq!(set.too_long, ["Zuviel"]);
    let text = pdf.squeezed();
    assert!(text.contains(&squeeze(long)) && text.contains("Danach") && !text.contains("WWWW"));
    let words = pdf.words();
    for (index, word) in words.iter().enumerate() {
        let cell = (0..6).map(|index| sheet.place(index)).find(|place| {
            word.left >= place.x + 2.9
                && word.right <= place.x + sheet.width - 2.9
                && word.top >= place.y + 1.5
                && word.bottom <= place.y + sheet.height - 1.5
        });
        assert!(cell.is_some(), "{word:?} is in no label");
        for other in &words[index + 1..] {
            let wide = word.right.min(other.right) - word.left.max(other.left);
            let high = word.bottom.min(other.bottom) - word.top.max(other.top);
            assert!(wide < 0.3 || high < 1.0, "{word:?} lies on {other:?}");
        }
    }
    // What does not fit leaves no gap.
    let after = words.iter().find(|word| word.text == "Danach").unwrap();
    assert!((after.left - (sheet.place(4).x + 3.0)).abs() < NEAR);
}

#[test]
fn labels_are_the_same_bytes_on_the_same_day_and_bear_no_tags_unless_asked() {
    let sheet = LabelSheet::known("L7163").unwrap();
    let labels = vec![label("Weber", &["Anna Weber", "25335 Elmshorn"])];
    let once = paper(sheet, labels.clone()).set(PaperLang::De).unwrap().paper.pdf(Tags::Auto).unwrap();
    let again = paper(sheet, labels).set(PaperLang::De).unwrap().paper.pdf(Tags::Auto).unwrap();
    assert_eq!(once.bytes, again.bytes);
    assert_eq!(once.tagging, Tagging::NotAsked);
    let none = paper(sheet, Vec::new()).set(PaperLang::De).unwrap();
    assert_eq!(none.paper.page_count(), 1);
}

/// A page as grey values, ten dots to a millimetre.
struct Picture {
    width: usize,
    dots: Vec<u8>,
}

impl Picture {
    fn of(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (pdf, out) = (folder.join(format!("labels-{name}.pdf")), folder.join(format!("labels-{name}")));
        let done =
            Command::new("pdftoppm").args(["-gray", "-r", "254", "-singlefile"]).arg(pdf).arg(&out).status().unwrap();
        assert!(done.success());
        let bytes = std::fs::read(out.with_extension("pgm")).unwrap();
        // P5, width and height, the largest value; then the dots.
        let mut head = bytes.split(|byte| byte.is_ascii_whitespace());
        let width = std::str::from_utf8(head.nth(1).unwrap()).unwrap().parse().unwrap();
        let height: usize = std::str::from_utf8(head.next().unwrap()).unwrap().parse().unwrap();
        Self { width, dots: bytes[bytes.len() - width * height..].to_vec() }
    }

    /// The dark places of a row, in millimetres from the left.
    fn across(&self, y: f64) -> Vec<f64> {
        let row = (y * 10.0) as usize;
        dark(&self.dots[row * self.width..(row + 1) * self.width])
    }

    /// The dark places of a column, in millimetres from above.
    fn down(&self, x: f64) -> Vec<f64> {
        let column: Vec<u8> = self.dots.iter().skip((x * 10.0) as usize).step_by(self.width).copied().collect();
        dark(&column)
    }
}

/// The middles of dark runs.
fn dark(dots: &[u8]) -> Vec<f64> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, _) in dots.iter().enumerate().filter(|(_, dot)| **dot < 160) {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == index => *last = index,
            _ => found.push((index, index)),
        }
    }
    found.into_iter().map(|(first, last)| (first + last + 1) as f64 / 20.0).collect()
}

#[test]
fn the_test_sheet_draws_every_edge_and_a_rule_of_ten_centimetres() {
    for code in ["L7160", "L7163", "3659"] {
        let sheet = LabelSheet::known(code).unwrap();
        let name = format!("frames-{code}");
        let (pdf, _) = read(&name, &LabelsPaper { frames: true, ..paper(sheet, Vec::new()) });
        assert!(pdf.text().contains("100 mm") && pdf.text().contains("Bei 100 % drucken"), "{}", pdf.text());
        let picture = Picture::of(&name);
        // Through the first row of labels, below their numbers.
        let found = picture.across(sheet.top + sheet.height - 2.0);
        let mut edges: Vec<f64> = Vec::new();
        for column in 0..sheet.columns {
            let left = sheet.left + sheet.pitch_x * f64::from(column);
            edges.extend([left, left + sheet.width]);
        }
        edges.dedup_by(|a, b| (*a - *b).abs() < 0.01);
        assert_eq!(found.len(), edges.len(), "{code}: {found:?}");
        for (found, edge) in found.iter().zip(&edges) {
            assert!((found - edge).abs() < NEAR, "{code}: {found} is not {edge}");
        }
        let found = picture.down(sheet.left + 2.0);
        for row in 0..=sheet.rows {
            let edge = sheet.top + sheet.pitch_y * f64::from(row);
            assert!(found.iter().any(|found| (found - edge).abs() < NEAR), "{code}: nothing at {edge} of {found:?}");
        }
        // The rule's ends are ticks, 2 mm up and down.
        let middle = sheet.place(sheet.per_page() / 2).y + sheet.height / 2.0;
        let ticks = picture.across(middle - 1.0);
        assert!(
            ticks.iter().any(|a| ticks.iter().any(|b| (b - a - 100.0).abs() < NEAR)),
            "{code}: no rule of 100 mm among {ticks:?}"
        );
    }
}
