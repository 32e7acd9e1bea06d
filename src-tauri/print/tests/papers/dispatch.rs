use kontor_print::Tagging;
use kontor_print::papers::invitation_letters::{DispatchLine, DispatchPaper};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped, squeeze};
use crate::samples::{day, texts};

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn sheet(count: usize) -> DispatchPaper {
    let line = |n: usize| DispatchLine {
        name: format!("Name{n:03}, Vorname"),
        address: texts(&["Vorname Name", "Hafenstraße 1", "25335 Elmshorn"]),
        email: String::new(),
    };
    DispatchPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: "Gesellschafterversammlung".to_owned(),
        about: texts(&["Mittwoch, 14. Oktober 2026, 10:00 – 12:00 Uhr", "Rathaus"]),
        send_by: Some(day(2026, 9, 30)),
        receive_by: Some(day(2026, 10, 6)),
        agenda_by: Some(day(2026, 10, 10)),
        rule: texts(&["GmbH (§ 51 GmbHG)", "7 volle Tage zwischen Zugang und Versammlung", "Vorschlag"]),
        rows: (0..count).map(line).collect(),
        as_of: day(2026, 9, 1),
    }
}

#[test]
fn the_sheet_of_the_house_says_by_when_and_to_whom() {
    for lang in PaperLang::ALL {
        let mut paper = sheet(60);
        paper.rows[3] = DispatchLine { name: LONG.to_owned(), address: Vec::new(), email: "a@b.example".to_owned() };
        let table = paper.table(lang);
        let pdf = pdf::read(&format!("dispatch-{}", lang.code()), &paper.sheet(&table, lang).set().unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        let text = pdf.text();
        let german = ["Spätestens absenden am Mi 30.09.2026", "Zugang bis Di 06.10.2026", "keine Anschrift"];
        let english = ["To be sent by Wed 30 Sep 2026", "To arrive by Tue 6 Oct 2026", "no address"];
        for part in if lang.is_german() { german } else { english } {
            assert!(pdf.squeezed().contains(&squeeze(part)), "{part}: {text}");
        }
        assert!(pdf.squeezed().contains(LONG) && text.contains("Name059") && text.contains("§ 51 GmbHG"), "{text}");
    }
}

#[test]
fn without_a_rule_there_is_no_day_and_without_people_a_word() {
    let bare = DispatchPaper { send_by: None, receive_by: None, agenda_by: None, rule: Vec::new(), ..sheet(0) };
    let table = bare.table(PaperLang::De);
    let pdf = pdf::read("dispatch-bare", &bare.sheet(&table, PaperLang::De).set().unwrap());
    let text = pdf.text();
    assert!(text.contains("Niemand ist gewählt.") && !text.contains("absenden") && !text.contains("Zugang"), "{text}");
}
