use kontor_print::list::Way;
use kontor_print::papers::contact_list::{
    ContactColumn, ContactGroup, ContactLine, ContactListPaper, ListColumn, Which,
};
use kontor_print::papers::contact_sheet::{ContactSheetPaper, Picture, SheetPart};
use kontor_print::papers::extension_list::{ExtensionColumn, ExtensionLine, ExtensionListPaper};
use kontor_print::papers::occasions::{Kinds, Occasion, OccasionsPaper};
use kontor_print::table::{Cell, Column, ColumnKind};
use kontor_print::{Logo, Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped, squeeze};
use crate::samples::day;

fn line(n: usize) -> ContactLine {
    ContactLine {
        name: format!("Weber-Hinrichsen {n}, Dr. Anna"),
        organisation: "Nordlicht Elektrogroßhandel GmbH & Co. KG".to_owned(),
        street: "Hamburger Chaussee 120".to_owned(),
        postal_code: "01067".to_owned(),
        town: "Elmshorn".to_owned(),
        phone: "+49 40 66969-261".to_owned(),
        mobile: "+49 171 3920047".to_owned(),
        email: format!("anna.weber{n}@nordlicht-elektro.example"),
        ..ContactLine::default()
    }
}

fn list(which: Which, way: Way, rows: usize) -> ContactListPaper {
    ContactListPaper {
        which,
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "Personen · Kategorie Beirat".to_owned(),
        as_of: day(2026, 3, 16),
        way,
        columns: ContactColumn::usual(which).iter().copied().map(ListColumn::Known).collect(),
        groups: vec![ContactGroup { title: None, rows: (0..rows).map(line).collect() }],
        all: Some(2_031),
    }
}

#[test]
fn lists_of_one_and_of_many_say_what_they_hold() {
    for (way, width, height) in [(Way::Portrait, 210.0, 297.0), (Way::Landscape, 297.0, 210.0)] {
        for (which, title) in [(Which::Addresses, "Adressliste"), (Which::Phones, "Telefonliste")] {
            for rows in [0, 1, 31, 500] {
                let pdf = pdf::read(
                    &format!("contact-list-{title}-{width}-{rows}"),
                    &list(which, way, rows).set(PaperLang::De).unwrap(),
                );
                let text = pdf.text();
                assert!(text.contains(title) && text.contains("Personen · Kategorie Beirat"), "{text}");
                assert!(text.contains(&format!("{rows} von 2031 Kontakten")), "{text}");
                assert_eq!(text.contains("Kein Kontakt entspricht"), rows == 0);
                // A name may break between its words, so each row is known by the number in its name.
                let words = pdf.words();
                for row in 0..rows {
                    let number = format!("{row},");
                    assert!(words.iter().any(|word| word.text.trim_matches('\u{200b}') == number), "row {row}");
                }
                assert!(text.contains(&format!("Seite {0} von {0}", pdf.pages)));
                // Numbers that are dialled stay on one line.
                assert_eq!(text.matches("+49 40 66969-261").count(), rows, "{way:?}");
                if rows < 50 {
                    assert_nothing_clipped(&pdf, width, height);
                    assert_eq!(pdf.tagging, Tagging::Ua1);
                }
            }
        }
    }
}

#[test]
fn every_column_at_once_and_own_fields_keep_every_letter() {
    let mut paper = list(Which::Addresses, Way::Landscape, 3);
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
    paper.columns = ContactColumn::ALL.into_iter().map(ListColumn::Known).collect();
    paper.columns.push(ListColumn::Own(Column {
        key: "own:1".to_owned(),
        title: "Schlüsselnummer".to_owned(),
        kind: ColumnKind::Date,
    }));
    paper.groups[0].rows[0].own = vec![Cell::Date(day(2026, 3, 9))];
    paper.groups[0].rows[1].name = word.to_owned();
    paper.groups[0].rows[1].note = "x".repeat(60);
    paper.groups[0].rows[1].email = format!("{}@{}.example", "a".repeat(60), "b".repeat(60));
    let pdf = pdf::read("contact-list-all-columns", &paper.set(PaperLang::De).unwrap());
    let text = pdf.squeezed();
    assert!(text.contains(&squeeze(word)) && text.contains(&"x".repeat(60)) && text.contains("09.03.2026"));
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    for column in ContactColumn::ALL {
        let alone =
            ContactListPaper { columns: vec![ListColumn::Known(column)], ..list(Which::Phones, Way::Portrait, 2) };
        let pdf = pdf::read(&format!("contact-list-only-{}", column.key()), &alone.set(PaperLang::En).unwrap());
        assert!(pdf.text().contains(column.title(PaperLang::En)), "{column:?}");
        assert_nothing_clipped(&pdf, 210.0, 297.0);
    }
}

#[test]
fn groups_are_named_and_an_address_breaks_at_its_signs() {
    let mut paper = list(Which::Phones, Way::Portrait, 2);
    let rows = std::mem::take(&mut paper.groups[0].rows);
    paper.groups = rows
        .into_iter()
        .zip(["A", "W"])
        .map(|(row, title)| ContactGroup { title: Some(title.to_owned()), rows: vec![row] })
        .collect();
    let pdf = pdf::read("contact-list-groups", &paper.set(PaperLang::En).unwrap());
    let text = pdf.text();
    assert!(text.contains("Phone list") && text.contains("2 of 2031 contacts"), "{text}");
    assert!(pdf.words().iter().any(|word| word.text == "A") && pdf.words().iter().any(|word| word.text == "W"));
    let ends = ["@", ".", "-", "example"];
    for word in pdf.words().iter().filter(|word| word.text.contains("nordlicht") || word.text.contains("anna.")) {
        assert!(ends.iter().any(|end| word.text.trim_end_matches('\u{200b}').ends_with(end)), "{word:?}");
    }
}

#[test]
fn round_birthdays_are_marked_in_words_and_years_stand_where_they_are_known() {
    let occasion = |name: &str, on, years, anniversary| Occasion {
        day: on,
        name: name.to_owned(),
        organisation: "Hansen Elektrotechnik GmbH".to_owned(),
        anniversary,
        years,
    };
    let paper = OccasionsPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: String::new(),
        kinds: Kinds::Both,
        from: day(2026, 3, 1),
        until: day(2026, 4, 30),
        as_of: day(2026, 3, 16),
        rows: vec![
            occasion("Weber, Dr. Anna", day(2026, 3, 22), Some(60), false),
            occasion("Núñez, Álvaro", day(2026, 3, 25), None, false),
            occasion("Kruse, Uwe", day(2026, 4, 1), Some(25), true),
        ],
        by_month: true,
    };
    for lang in [PaperLang::De, PaperLang::En] {
        let pdf = pdf::read(&format!("occasions-{}", lang.code()), &paper.set(lang).unwrap());
        let text = pdf.text();
        let (round, months) = if lang == PaperLang::De { ("rund", "März 2026") } else { ("round", "March 2026") };
        assert_eq!(text.split(' ').filter(|word| *word == round).count(), 2, "{text}");
        assert!(text.contains(months) && text.contains("60") && text.contains("Kruse, Uwe"), "{text}");
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
    }
}

fn extensions(by_department: bool, columns: &[ExtensionColumn]) -> ExtensionListPaper {
    let line = |name: &str, department: &str, extension: &str, mobile: &str| ExtensionLine {
        name: name.to_owned(),
        function: "Projektleitung Gebäudetechnik".to_owned(),
        department: department.to_owned(),
        room: "Büro 2.14".to_owned(),
        extension: extension.to_owned(),
        mobile: mobile.to_owned(),
        email: "petersen-hinrichsen@hansen-elektro.example".to_owned(),
    };
    ExtensionListPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        phone: "+49 4121 555-0".to_owned(),
        title: None,
        as_of: day(2026, 3, 16),
        columns: columns.to_vec(),
        by_department,
        rows: vec![
            line("Petersen-Hinrichsen, Dr. Anna", "Buchhaltung", "-123", "+49 171 3920055"),
            line("Öztürk, Cem", "Buchhaltung", "-45", ""),
            line("Zander, Kim", "", "", "+49 171 3920047"),
        ],
    }
}

#[test]
fn extensions_stand_by_name_and_under_their_departments() {
    for lang in [PaperLang::De, PaperLang::En] {
        for (by_department, columns, width) in [
            (false, &ExtensionColumn::USUAL[..], 210.0),
            (true, &ExtensionColumn::USUAL[..], 210.0),
            (false, &ExtensionColumn::ALL[..], 297.0),
        ] {
            let paper = extensions(by_department, columns);
            let name = format!("extension-list-{}-{by_department}-{width}", lang.code());
            let pdf = pdf::read(&name, &paper.set(lang).unwrap());
            let text = pdf.text();
            let title = if lang == PaperLang::De { "Durchwahlliste" } else { "Internal phone list" };
            assert!(text.contains(title) && text.contains("+49 4121 555-0"), "{text}");
            // Numbers that are dialled stay on one line.
            assert!(text.contains("-123") && text.contains("+49 171 3920055"), "{text}");
            // The department stands once, as a heading, or in each row.
            let squeezed = pdf.squeezed();
            assert_eq!(squeezed.matches("Buchhaltung").count(), if by_department { 1 } else { 2 }, "{text}");
            assert_nothing_clipped(&pdf, width, if width > 250.0 { 210.0 } else { 297.0 });
            assert_eq!(pdf.tagging, Tagging::Ua1);
        }
    }
    let empty = ExtensionListPaper { rows: Vec::new(), ..extensions(false, &ExtensionColumn::USUAL) };
    assert!(pdf::read("extension-list-empty", &empty.set(PaperLang::De).unwrap()).text().contains("Noch niemand"));
}

fn sheet(timeline: usize) -> ContactSheetPaper {
    let mut reach = SheetPart::new("Erreichbar");
    reach.line("Telefon", "+49 40 66969-261");
    reach.line("leer", " ");
    let mut addresses = SheetPart::new("Anschriften");
    addresses.line("geschäftlich", "Hafenstraße 12\n25335 Elmshorn");
    let mut past = SheetPart::new("Verlauf");
    past.yields = true;
    for n in 0..timeline {
        past.line("16.03.2026", format!("Anruf {n}: Rückfrage zum Angebot, ruft wieder an"));
    }
    ContactSheetPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        name: "Dr. Anna Weber".to_owned(),
        below: vec!["Einkauf · Nordlicht GmbH".to_owned()],
        as_of: day(2026, 3, 16),
        parts: vec![reach, SheetPart::new("Verträge"), addresses, past],
    }
}

#[test]
fn the_contact_sheet_leaves_out_what_is_empty_and_keeps_to_two_pages() {
    let pdf = pdf::read("contact-sheet", &sheet(3).set(PaperLang::De, Picture::Nothing).unwrap());
    let text = pdf.text();
    assert!(text.contains("Kontaktblatt") && text.contains("Dr. Anna Weber") && text.contains("25335 Elmshorn"));
    assert!(!text.contains("Verträge") && !text.contains("leer"), "{text}");
    assert_eq!((pdf.pages, pdf.tagging.clone()), (1, Tagging::Ua1));
    assert_nothing_clipped(&pdf, 210.0, 297.0);

    let long = sheet(400).set(PaperLang::De, Picture::Nothing).unwrap();
    assert!(long.page_count() <= 2);
    let pdf = pdf::read_tagged("contact-sheet-long", &long, Tags::Never);
    assert!(pdf.text().contains("Anruf 0:") && pdf.text().contains("weitere im Programm"), "{}", pdf.text());
}

#[test]
fn a_photo_stands_in_place_of_the_logo_and_larger_than_it() {
    let svg =
        br##"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"><rect width="30" height="40"/></svg>"##;
    let drawn = Logo::read(svg.to_vec()).unwrap();
    let parts_begin = |name: &str, picture: Picture<'_>| {
        let paper = sheet(3).set(PaperLang::De, picture).unwrap();
        assert!(!paper.logo_left_out());
        let pdf = pdf::read(name, &paper);
        assert_eq!((pdf.pages, pdf.tagging.clone()), (1, Tagging::Ua1));
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        pdf.words().into_iter().find(|word| word.text == "Erreichbar").unwrap().top
    };
    let photo = parts_begin("contact-sheet-photo", Picture::Photo(&drawn));
    let logo = parts_begin("contact-sheet-logo", Picture::Logo(&drawn));
    assert!(photo > logo + 8.0, "{photo} and {logo}");
    // A picture that nothing draws leaves the sheet as it is without one.
    let broken = Logo::read(b"\x89PNG\r\n\x1a\nnot a picture".to_vec()).unwrap();
    let paper = sheet(3).set(PaperLang::De, Picture::Photo(&broken)).unwrap();
    assert!(paper.logo_left_out() && pdf::read("contact-sheet-broken", &paper).text().contains("Erreichbar"));
}

#[test]
fn the_longest_name_on_a_contact_sheet_is_whole() {
    let mut paper = sheet(1);
    paper.name = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung".repeat(2);
    paper.parts[0].line("W".repeat(80), "x".repeat(200));
    let pdf = pdf::read("contact-sheet-names", &paper.set(PaperLang::En, Picture::Nothing).unwrap());
    assert!(pdf.squeezed().contains(&squeeze(&paper.name)) && pdf.squeezed().contains(&"x".repeat(200)));
    assert_nothing_clipped(&pdf, 210.0, 297.0);
}
