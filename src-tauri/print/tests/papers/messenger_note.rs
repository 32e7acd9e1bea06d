use kontor_print::Tagging;
use kontor_print::papers::messenger_note::MessengerNote;
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped};
use crate::samples::day;

fn note(letter: &str) -> MessengerNote {
    MessengerNote {
        firm: "Hansen Bootsbau GmbH".to_owned(),
        letter: letter.to_owned(),
        dated: Some(day(2026, 3, 16)),
        contract: "V-2024-0031 Kopiererleasing".to_owned(),
        recipient: vec!["Druckwerk Nord GmbH".to_owned(), "Am Hafen 5".to_owned(), "25335 Elmshorn".to_owned()],
        as_of: day(2026, 3, 16),
    }
}

#[test]
fn the_note_says_what_is_known_and_leaves_room_for_the_rest() {
    for lang in PaperLang::ALL {
        let pdf =
            pdf::read(&format!("messenger-{}", lang.code()), &note("Kündigung: Kopiererleasing").set(lang).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let text = pdf.text();
        for part in ["Kündigung: Kopiererleasing", "Am Hafen 5", "V-2024-0031", "Hansen Bootsbau GmbH"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        let signed = if lang == PaperLang::En { "Signature of the messenger" } else { "Unterschrift des Boten" };
        assert!(text.contains(signed), "{text}");
    }
}

#[test]
fn the_longest_subject_stays_on_the_page() {
    let long = "Kündigung des Rahmenvertrags über die Wartung der Flurförderzeuge und Hebebühnen ".repeat(4);
    let pdf = pdf::read("messenger-long", &note(long.trim()).set(PaperLang::De).unwrap());
    assert_eq!(pdf.pages, 1);
    assert_nothing_clipped(&pdf, 210.0, 297.0);
}
