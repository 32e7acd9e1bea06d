//! What came in from Outlook or Google goes back there, column by column.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;

use std::collections::HashMap;

use common::{fixtures, read_as, read_plain};
use kontor_exchange::csv::presets::key;
use kontor_exchange::csv::{Mapping, Preset};
use kontor_exchange::export::write;
use kontor_exchange::{As, ExportCard, Lang, Reading};
use proptest::prelude::*;

fn export(reading: &Reading) -> Vec<ExportCard> {
    let one = |card: &kontor_core::contacts::ForeignCard| ExportCard {
        uid: card.uid.clone().unwrap_or_default(),
        card: card.card.clone(),
        category_names: card.category_names.clone(),
        relations: card.relation_names.clone(),
        own_values: card.own_values.clone(),
        photo: card.photo.clone(),
    };
    reading.cards.iter().map(one).collect()
}

/// A table as headers and rows, whatever its character set.
fn table(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (headers, rows)
}

/// The pieces of a cell, for cells whose order says nothing.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> =
        text.split(" ::: ").flat_map(|piece| piece.split(';')).map(|piece| piece.trim().to_owned()).collect();
    pieces.sort();
    pieces
}

/// Every cell of `came` stands under its header in `gone`.
fn assert_goes_back(came: &[u8], gone: &[u8]) -> Result<(), TestCaseError> {
    let (headers, rows) = table(came);
    let (gone_headers, gone_rows) = table(gone);
    let places: HashMap<String, usize> = gone_headers.iter().enumerate().map(|(at, one)| (key(one), at)).collect();
    prop_assert_eq!(rows.len(), gone_rows.len());
    for (row, gone_row) in rows.iter().zip(&gone_rows) {
        for (header, cell) in headers.iter().zip(row) {
            let Some(at) = places.get(&key(header)) else {
                prop_assert!(
                    rows.iter().all(|row| row[headers.iter().position(|one| one == header).unwrap()].is_empty()),
                    "{header} is gone"
                );
                continue;
            };
            let found = gone_row.get(*at).map_or("", |cell| cell.as_str());
            let bare = found
                .strip_prefix('\'')
                .filter(|rest| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']))
                .unwrap_or(found);
            // The zero that a spreadsheet took is put back.
            if format!("0{}", cell.trim()) == bare && key(header).contains("post") {
                continue;
            }
            prop_assert_eq!(pieces(bare.trim()), pieces(cell.trim()), "{}: {:?} came, {:?} went", header, cell, found);
        }
    }
    Ok(())
}

const OUTLOOK: &str = "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Straße privat 2,Straße privat 3,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Fax privat,Telefon privat,Telefon privat 2,ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Benutzer 1,Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,Geschlecht,Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,Name Assistent,Name des/r Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner,Postfach geschäftlich,Postfach privat,Priorität,Privat,Regierungsnr.,Reisekilometer,Sprache,Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach,Kundenklasse,Zuständig 2";

const GOOGLE: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,Lieblingskaffee";

/// A cell: what a program would write there, or anything at all.
fn cell(header: &str) -> BoxedStrategy<String> {
    let usual = |values: &'static [&'static str]| proptest::sample::select(values).prop_map(str::to_owned).boxed();
    let folded = key(header);
    let typical = if folded.contains("typ") {
        usual(&["SMTP", "EX", ""])
    } else if folded.starts_with("email") && !folded.ends_with("label") {
        usual(&["anna@firma.example", "/o=Firma/ou=EX/cn=anna", "kein e-mail", "Anna Weber (anna@firma.example)"])
    } else if folded.ends_with("label") {
        usual(&["", "*", "* Work", "Home", "Mobile", "Ferienhaus", "Work Fax"])
    } else if folded.contains("telefon") || folded.contains("fax") || folded.starts_with("phone") {
        usual(&["+49 (4121) 123-45", "04121/123 46", "4,917E+11", "fragen"])
    } else if folded.contains("geburtstag") || folded.contains("jahrestag") || folded == "birthday" {
        usual(&["0.0.00", "0", "00.00.0000", "15.4.1980", "15.04.1980", "31.2.1980", "1980-04-15", "--04-15", "29.02."])
    } else if folded.contains("postleitzahl") || folded.contains("postalcode") {
        usual(&["25335", "01067", "8001", "A-1010"])
    } else if folded.contains("land") || folded.contains("country") {
        usual(&["Deutschland", "Germany", "DE", "Schweiz", "Atlantis"])
    } else if folded == "kategorien" {
        usual(&["Kunden;Messe", "Kunden", "Messe; Kunden;"])
    } else if folded == "labels" {
        usual(&["* myContacts", "Kunden ::: * myContacts", "Kunden", "* starred ::: Werft"])
    } else if folded == "anrede" || folded == "nameprefix" {
        usual(&["Frau Dr.", "Herrn", "Herr", "Familie", "Firma", "Prof."])
    } else {
        usual(&["Weber", "Am Hafen 5", "12 34", "Normal", "Falsch", "A.W."])
    };
    let words = "[A-Za-zäöüß€0-9]{1,6}( [A-Za-z;:,.'\"=+@^\\\\-]{1,4})?( [a-zß]{1,5})?";
    prop_oneof![3 => Just(String::new()), 4 => typical, 2 => words.prop_map(|text| text), 1 => "[a-z]{1,4}\n[A-Z=;]{1,4}"]
        .boxed()
}

fn tables(headers: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
    let row: Vec<BoxedStrategy<String>> = headers
        .iter()
        .map(|header| match header.as_str() {
            // Somebody is named in each row.
            "Nachname" | "Last Name" => "[A-Z][a-z]{2,6}".prop_map(|text| text).boxed(),
            header => cell(header),
        })
        .collect();
    proptest::collection::vec(row, 1..4).prop_map(move |rows| {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(&headers).unwrap();
        for row in rows {
            writer.write_record(&row).unwrap();
        }
        writer.into_inner().unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn every_column_of_outlook_comes_back(bytes in tables(OUTLOOK)) {
        let reading = read_plain(&bytes, "x.csv").unwrap();
        prop_assert_eq!(reading.preset, Some(Preset::OutlookDe));
        prop_assert!(reading.rejected.is_empty(), "{:?}", reading.rejected);
        assert_goes_back(&bytes, &write(export(&reading), As::CsvOutlook, Lang::De).unwrap())?;
    }

    #[test]
    fn every_column_of_google_comes_back(bytes in tables(GOOGLE)) {
        let reading = read_plain(&bytes, "x.csv").unwrap();
        prop_assert_eq!(reading.preset, Some(Preset::Google2));
        prop_assert!(reading.rejected.is_empty(), "{:?}", reading.rejected);
        assert_goes_back(&bytes, &write(export(&reading), As::CsvGoogle, Lang::De).unwrap())?;
    }

    /// Through the other forms that lose nothing, a column still finds its way back.
    #[test]
    fn a_detour_through_a_vcard_loses_no_column(bytes in tables(OUTLOOK)) {
        let reading = read_plain(&bytes, "x.csv").unwrap();
        let cards = write(export(&reading), As::Vcard4, Lang::De).unwrap();
        let again = read_plain(&cards, "x.vcf").unwrap();
        for (one, other) in reading.cards.iter().zip(&again.cards) {
            let kept = |lines: &str| {
                let mut lines: Vec<String> = lines.lines().filter(|line| line.starts_with("X-KONTOR-CSV")).map(str::to_owned).collect();
                lines.sort();
                lines
            };
            prop_assert_eq!(kept(&one.card.foreign_lines), kept(&other.card.foreign_lines));
        }
    }
}

#[test]
fn the_fixtures_of_both_programs_go_back() {
    for (name, bytes) in fixtures("csv") {
        let Ok(reading) = read_plain(&bytes, &name) else { continue };
        let (form, lang) = match reading.preset {
            Some(Preset::OutlookDe) => (As::CsvOutlook, Lang::De),
            Some(Preset::OutlookEn) => (As::CsvOutlook, Lang::En),
            Some(Preset::Google2) => (As::CsvGoogle, Lang::De),
            _ => continue,
        };
        // Rows that name nobody are left out and shown; the others stand as they came.
        let refused: Vec<usize> = reading.rejected.iter().map(|one| one.line).collect();
        if refused.is_empty() && name != "outlook-de-semicolon.csv" {
            assert_goes_back(&bytes, &write(export(&reading), form, lang).unwrap()).unwrap();
        }
        // In the other language of Outlook the columns bear other names and hold the same.
        if form == As::CsvOutlook {
            let other = if lang == Lang::De { Lang::En } else { Lang::De };
            let there = write(export(&reading), form, other).unwrap();
            let (headers, rows) = table(&there);
            let at = |german: &str, english: &str| {
                let wanted = if other == Lang::De { german } else { english };
                headers.iter().position(|one| one == wanted).unwrap()
            };
            let web = at("Webseite", "Web Page");
            let told = reading.cards[0].card.webs.first().map(|web| web.url.clone()).unwrap_or_default();
            assert_eq!(rows[0][web], told, "{name}");
        }
    }
}

#[test]
fn what_was_changed_since_counts_more_than_what_came_in() {
    let bytes = "Nachname;E-Mail-Adresse;Telefon geschäftlich;Geburtstag;Hobby\r\nWeber;anna@firma.example;04121 1;15.04.1980;Segeln\r\n";
    let reading = read_as(bytes.as_bytes(), "x.csv", Some(Preset::OutlookDe), None).unwrap();
    let mut cards = export(&reading);
    cards[0].card.birthday = kontor_core::contacts::Birthday::new(Some(1981), 5, 1);
    cards[0].card.phones[0].raw = "04121 2".into();
    let (headers, rows) = table(&write(cards, As::CsvOutlook, Lang::De).unwrap());
    let of = |header: &str| rows[0][headers.iter().position(|one| one == header).unwrap()].as_str();
    assert_eq!((of("Geburtstag"), of("Telefon geschäftlich"), of("Hobby")), ("1.5.1981", "04121 2", "Segeln"));
}

#[test]
fn a_column_that_is_given_another_meaning_is_not_kept_beside_it() {
    let bytes = "Nachname;E-Mail-Adresse;Hobby;Konto;Kinder\r\nWeber;anna@firma.example;Segeln;K-7;Ole\r\n";
    let mapping: Mapping = serde_json::from_str(
        r#"{"columns":[{"header":"Hobby","field":"note_labelled"},{"header":"Konto","field":"customer_number"},{"header":"Kinder","field":"ignore"}]}"#,
    )
    .unwrap();
    let reading = read_as(bytes.as_bytes(), "x.csv", Some(Preset::OutlookDe), Some(&mapping)).unwrap();
    let card = &reading.cards[0].card;
    assert_eq!((&*card.note, card.customer_number.as_deref()), ("Hobby: Segeln", Some("K-7")));
    assert!(!card.foreign_lines.contains("Hobby") && !card.foreign_lines.contains("Ole"), "{}", card.foreign_lines);
}

#[test]
fn letters_beyond_outlooks_character_set_are_written_in_another() {
    let card = |family: &str| ExportCard {
        card: kontor_core::contacts::Card { family: family.into(), ..Default::default() },
        ..ExportCard::default()
    };
    let narrow = write([card("Müller €")], As::CsvOutlook, Lang::De).unwrap();
    assert!(narrow.windows(8).any(|bytes| bytes == b"M\xfcller \x80"));
    let wide = write([card("Łódź")], As::CsvOutlook, Lang::De).unwrap();
    assert!(wide.starts_with(b"\xef\xbb\xbf") && String::from_utf8(wide).unwrap().contains("Łódź"));
}
