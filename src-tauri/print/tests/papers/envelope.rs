//! Envelopes and short notes: where the address stands, and that nothing stands on it.

use chrono::NaiveDate;
use kontor_print::papers::envelope::{Envelope, EnvelopePaper, Size};
use kontor_print::papers::short_note::{Sheet, ShortNotePaper};
use kontor_words::PaperLang;

use crate::pdf::{self, Word};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

const LONG: &[&str] = &[
    "Gesellschaft für Grundstücksverkehrsgenehmigungszuständigkeitsübertragung und Projektentwicklung Nord mbH & Co. Kommanditgesellschaft",
    "Abteilung für Beschaffung, Einkauf und Materialwirtschaft",
    "Frau Prof. Dr. Dr. h. c. Wilhelmine Friederike Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    "Am Alten Güterbahnhof der Königlich-Preußischen Eisenbahnverwaltung 123 a, Hinterhaus",
    "21073 Hamburg",
];
const SHORT: &[&str] = &["Druckwerk Nord GmbH", "Einkauf", "Frau Anna Weber", "Industriestraße 100", "21073 Hamburg"];

fn envelope(size: Size, address: &[&str]) -> Vec<Word> {
    let paper = EnvelopePaper {
        firm: "Hansen GmbH".to_owned(),
        sender: texts(&["Hansen GmbH", "Hafenstraße 12", "25335 Elmshorn"]),
        envelopes: vec![Envelope { notes: texts(&["Einschreiben", "Persönlich"]), address: texts(address) }],
        title: "Umschlag".to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(),
        size,
    };
    let read = pdf::read(&format!("envelope-{size:?}-{}", address.len()), &paper.set(PaperLang::De, None).unwrap());
    assert_eq!(read.pages, 1);
    read.words()
}

fn find<'a>(words: &'a [Word], text: &str) -> &'a Word {
    words.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("{text} is missing"))
}

#[test]
fn the_address_stands_where_sorting_machines_look_and_under_its_notes() {
    for size in Size::ALL {
        let (width, height) = size.millimetres();
        for address in [SHORT, LONG] {
            let words = envelope(size, address);
            let first = address[0].split(' ').next().unwrap();
            let top = find(&words, first);
            let place = format!("{size:?} {first}");
            assert!((top.left - (width / 2.0).max(width - 105.0)).abs() < 0.3, "{place}: {top:?}");
            let note = find(&words, "Persönlich");
            assert!(note.bottom <= top.top && find(&words, "Einschreiben").bottom <= note.top + 0.3, "{place}");
            assert!(find(&words, "Einschreiben").top >= 39.7, "{place}: the upper 40 mm are the stamps'");
            for word in words.iter().filter(|word| word.left > width / 2.0 - 1.0) {
                assert!(word.right <= width - 14.7, "{place}: {word:?}");
                assert!(word.bottom <= height - 14.7, "{place}: {word:?}");
            }
            assert!((find(&words, "Hafenstraße").left - 12.0).abs() < 0.3);
        }
    }
}

#[test]
fn a_short_note_fits_its_sheet_and_its_heading_stands_clear() {
    for (sheet, field, tall) in [(Sheet::A4, 45.0, 297.0), (Sheet::A5, 26.0, 148.0)] {
        for address in [SHORT, LONG] {
            let paper = ShortNotePaper {
                return_line: "Hansen Elektrotechnik GmbH · Am Güterbahnhof 112 · 25335 Elmshorn".to_owned(),
                firm: "Hansen Elektrotechnik GmbH".to_owned(),
                address: texts(address),
                from: "Anna Petersen".to_owned(),
                phone: "+49 4121 123-45".to_owned(),
                subject: "Prüfprotokoll der Niederspannungshauptverteilung".to_owned(),
                requests: texts(&["information", "return", "signature", "call"]),
                until: NaiveDate::from_ymd_opt(2026, 3, 31),
                text: "bitte unterschrieben zurück.\nVielen Dank!".to_owned(),
                day: NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(),
                sheet,
            };
            let read =
                pdf::read(&format!("note-{sheet:?}-{}", address[0].len()), &paper.set(PaperLang::De, None).unwrap());
            assert_eq!(read.pages, 1, "{sheet:?}");
            let words = read.words();
            let (town, heading) = (find(&words, "21073"), find(&words, "Kurzmitteilung"));
            assert!(town.bottom + 1.5 <= heading.top, "{sheet:?}: {town:?} {heading:?}");
            // The window shows the return line and the address.
            let sender = words.iter().filter(|word| word.text == "25335").map(|word| word.top).fold(0.0, f64::max);
            let line = words.iter().filter(|word| word.text == "Güterbahnhof").map(|word| word.top);
            assert!((line.fold(f64::MAX, f64::min) - sender).abs() < 0.1, "the return line is one line");
            assert!(sender >= field - 0.3 && town.bottom <= field + 45.3, "{sheet:?}: {town:?}");
            assert_eq!(words.iter().filter(|word| word.text == "31.03.2026").count(), 1, "the day is said once");
            assert!(words.iter().all(|word| word.bottom <= tall - 10.0 && word.right <= 190.5), "{sheet:?}");
        }
    }
}
