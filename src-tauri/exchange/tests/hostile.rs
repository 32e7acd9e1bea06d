//! Input that means harm, or that a tired colleague picked by mistake.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;

use std::io::Write as _;

use common::{fixtures, read_as, read_plain};
use kontor_exchange::csv::{Field, MappedColumn, Mapping, Preset};
use kontor_exchange::import::read;
use kontor_exchange::sniff::check_size;
use kontor_exchange::xlsx::{SheetCell, SheetColumn, SheetRow, SheetTable, write_table};
use kontor_exchange::{ReadOptions, Reading};
use proptest::prelude::*;

fn code(bytes: &[u8], name: &str) -> String {
    read_plain(bytes, name)
        .map_or_else(|error| error.code().to_owned(), |reading| format!("{} cards", reading.cards.len()))
}

#[test]
fn wrong_files_are_refused_with_a_code() {
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "kontakte.csv"), "FORMAT_BINARY");
    assert_eq!(code(b"%PDF-1.7\n%\xe2\xe3", "kontakte.vcf"), "FORMAT_BINARY");
    assert_eq!(code(b"", "leer.vcf"), "FILE_EMPTY");
    assert_eq!(code(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "termine.csv"), "FORMAT_CALENDAR");
    assert_eq!(code(b"Liebe Anna\nbis morgen\n", "brief.csv"), "FORMAT_UNKNOWN");
    assert_eq!(code(b"PK\x03\x04 xl/workbook", "kaputt.xlsx"), "XLSX_DAMAGED");
    assert_eq!(check_size(300 << 20).map_err(|error| error.code()), Err("TOO_LARGE"));
}

fn reasons(reading: &Reading) -> Vec<(usize, &str)> {
    reading.rejected.iter().map(|rejected| (rejected.line, rejected.reason)).collect()
}

#[test]
fn half_a_card_is_shown_and_its_neighbours_are_read() {
    let bytes = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Weber\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Uwe Kr";
    let reading = read_plain(bytes, "x.vcf").unwrap();
    assert_eq!((reading.cards.len(), reasons(&reading)), (1, vec![(5, "CARD_TRUNCATED")]));
    assert_eq!(reading.rejected[0].source, "BEGIN:VCARD\nVERSION:3.0\nFN:Uwe Kr");
}

#[test]
fn long_lines_cost_their_own_card_alone() {
    let mut bytes = b"BEGIN:VCARD\nVERSION:3.0\nFN:Lang\nNOTE:".to_vec();
    bytes.extend(std::iter::repeat_n(b'x', 1024 * 1024 + 1));
    bytes.extend(b"\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bild\nPHOTO;ENCODING=b:");
    bytes.extend(std::iter::repeat_n(b'A', 2 * 1024 * 1024));
    bytes.extend(b"\nEND:VCARD\n");
    let reading = read_plain(&bytes, "x.vcf").unwrap();
    assert_eq!((reading.cards.len(), reasons(&reading)), (1, vec![(1, "LINE_TOO_LONG")]));
    assert_eq!(reading.rejected[0].data["name"], "NOTE");

    // Folded lines grow piece by piece; the cap holds all the same.
    let mut folded = b"BEGIN:VCARD\nVERSION:3.0\nFN:Bild\nPHOTO;ENCODING=b:AAAA\n".to_vec();
    for _ in 0..300_000 {
        folded.extend(b" ");
        folded.extend([b'A'; 72]);
        folded.push(b'\n');
    }
    folded.extend(b"END:VCARD\n");
    assert_eq!(reasons(&read_plain(&folded, "x.vcf").unwrap()), [(1, "LINE_TOO_LONG")]);

    let mut cell = b"Name;Ort\n".to_vec();
    cell.extend(std::iter::repeat_n(b'x', 1024 * 1024 + 1));
    cell.extend(b";Kiel\nAnna;Kiel\n");
    assert_eq!(reasons(&read_plain(&cell, "x.csv").unwrap()), [(2, "LINE_TOO_LONG")]);
}

#[test]
fn nesting_and_repetition_do_not_blow_up() {
    let deep = [b"BEGIN:VCARD\n".repeat(20_000), b"END:VCARD\n".repeat(20_000)].concat();
    let reading = read_plain(&deep, "x.vcf").unwrap();
    let kept: usize = reading.rejected.iter().map(|rejected| rejected.source.len()).sum();
    assert!(kept < deep.len() * 9, "{kept} bytes kept of {}", deep.len());
    let quotes = b"Name;Ort\n".iter().copied().chain(b"\"\n".iter().copied().cycle().take(200_001)).collect::<Vec<_>>();
    read_plain(&quotes, "x.csv").unwrap();
    let many =
        b"Name;Ort\n".iter().copied().chain(b"a;b;c\n".iter().copied().cycle().take(6 * 250_001)).collect::<Vec<_>>();
    assert_eq!(code(&many, "x.csv"), "TOO_MANY");
}

#[test]
fn cards_nested_a_thousand_deep_and_lines_of_200_mb_are_told_and_cost_little() {
    let deep = [b"BEGIN:VCARD\nFN:Innen\n".repeat(1_000), b"END:VCARD\n".repeat(1_000)].concat();
    let reading = read_plain(&deep, "x.vcf").unwrap();
    assert_eq!(reading.found, 1_000);
    assert!(reading.rejected.len() + reading.cards.len() == 1_000 && !reading.cards.is_empty());

    let mut bytes = b"BEGIN:VCARD\nVERSION:3.0\nFN:Lang\nNOTE:".to_vec();
    bytes.resize(bytes.len() + (200 << 20), b'x');
    bytes.extend(b"\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Kurz\nEND:VCARD\n");
    let reading = read_plain(&bytes, "x.vcf").unwrap();
    assert_eq!((reading.cards.len(), reasons(&reading)), (1, vec![(1, "LINE_TOO_LONG")]));
    assert!(reading.rejected[0].source.len() >= 200 << 20, "the original is whole");
}

#[test]
fn a_picture_on_the_web_is_an_address_and_nothing_else() {
    let card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nPHOTO:https://bild.example/a.jpg\nPHOTO;ENCODING=b;TYPE=JPEG:!!!kein base64!!!\nEND:VCARD\n";
    let reading = read_plain(card, "x.vcf").unwrap();
    assert!(reading.cards[0].card.foreign_lines.contains("https://bild.example/a.jpg"));
}

#[test]
fn a_table_of_five_hundred_columns_is_read() {
    let headers: Vec<String> =
        (0..500).map(|n| if n == 7 { "Nachname".into() } else { format!("Spalte {n}") }).collect();
    let row: Vec<String> = (0..500).map(|n| if n == 7 { "Weber".into() } else { format!("Wert {n}") }).collect();
    let table = format!("{}\n{}\n", headers.join(";"), row.join(";"));
    let reading = read_plain(table.as_bytes(), "x.csv").unwrap();
    assert_eq!((reading.cards.len(), reading.columns.unwrap().columns.len()), (1, 500));
    assert_eq!(reading.cards[0].card.note.lines().count(), 499, "what nobody knows stands in the note");
    // Beyond the cap the row is left out and shown.
    let wide = format!("Name;Ort\nWeber;Kiel\n{}\n", "x;".repeat(100_000));
    assert_eq!(reasons(&read_plain(wide.as_bytes(), "x.csv").unwrap()), [(3, "ROW_TOO_WIDE")]);
}

#[test]
fn one_of_several_sheets_is_read_and_another_on_wish() {
    let table = |name: &str, headers: [&str; 2], row: [&str; 2]| SheetTable {
        name: name.to_owned(),
        columns: headers.map(|header| SheetColumn { header: header.into(), ..SheetColumn::default() }).to_vec(),
        rows: vec![SheetRow::Cells(row.map(|text| SheetCell::Text(text.into())).to_vec())],
        ..SheetTable::default()
    };
    let one = write_table(&table("Umsatz", ["Monat", "Summe"], ["Mai", "12"])).unwrap();
    let two = write_table(&table("Adressen", ["Nachname", "E-Mail"], ["Weber", "anna@weber.example"])).unwrap();
    let bytes = both_sheets(&one, &two);
    let read_sheet = |sheet: Option<&str>| {
        let mut progress = |_, _| true;
        let options =
            ReadOptions { preset: None, mapping: None, country: "DE", own_fields: &[], sheet, progress: &mut progress };
        read(&bytes, "x.xlsx", options)
    };
    let reading = read_sheet(None).unwrap();
    assert_eq!((reading.sheet.as_deref(), reading.cards.len()), (Some("Adressen"), 1));
    let found: Vec<(&str, bool)> = reading.sheets.iter().map(|one| (one.name.as_str(), one.recognised)).collect();
    assert_eq!(found, [("Umsatz", false), ("Adressen", true)]);
    assert!(reading.warnings.iter().any(|warning| warning.code == "SHEET_SKIPPED"));
    assert_eq!(read_sheet(Some("Umsatz")).unwrap().sheet.as_deref(), Some("Umsatz"));
    assert_eq!(read_sheet(Some("Nirgends")).map_err(|error| error.code()).err(), Some("SHEET_MISSING"));
}

/// Two workbooks of one sheet each as one of two, the second one's texts in its cells.
fn both_sheets(one: &[u8], two: &[u8]) -> Vec<u8> {
    let part = |bytes: &[u8], name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let inline = |bytes: &[u8]| {
        let texts: Vec<String> = part(bytes, "xl/sharedStrings.xml")
            .split("<t>")
            .skip(1)
            .map(|rest| rest.split("</t>").next().unwrap().to_owned())
            .collect();
        let mut sheet = part(bytes, "xl/worksheets/sheet1.xml");
        for (at, text) in texts.iter().enumerate() {
            sheet = sheet.replace(&format!("t=\"s\"><v>{at}</v>"), &format!("t=\"inlineStr\"><is><t>{text}</t></is>"));
        }
        sheet
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Umsatz\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Adressen\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    archive(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", inline(one).as_bytes()),
        ("xl/worksheets/sheet2.xml", inline(two).as_bytes()),
    ])
}

#[test]
fn small_files_that_promise_much_are_refused_while_they_are_small() {
    // Twelve bytes for each card, two for each remark: refused by what they would become.
    assert_eq!(code(&b"BEGIN:VCARD\n".repeat(1_000_000), "x.vcf"), "TOO_MANY");
    assert_eq!(code(&[b"BEGIN:VCARD\n", &b"#\n".repeat(1_000_000)[..]].concat(), "x.vcf"), "TOO_MANY");
    // One card of a million lines is left out, its neighbour is read.
    let long =
        [b"BEGIN:VCARD\nFN:Lang\n", &b"TEL:1\n".repeat(1_000_000)[..], b"END:VCARD\nBEGIN:VCARD\nFN:Kurz\nEND:VCARD\n"]
            .concat();
    let reading = read_plain(&long, "x.vcf").unwrap();
    assert_eq!((reading.cards.len(), reasons(&reading)), (1, vec![(1, "LINE_TOO_LONG")]));
    // Many names in one line are a set, not a list to be gone through for each.
    let names: String = (0..150_000).map(|n| format!("{n},")).collect();
    let card = format!("BEGIN:VCARD\nFN:Anna\nCATEGORIES:{names}\nEND:VCARD\n");
    assert_eq!(read_plain(card.as_bytes(), "x.vcf").unwrap().cards[0].category_names.len(), 150_000);
}

#[test]
fn what_repeats_many_thousand_times_is_never_held_against_itself() {
    let card = |body: &str| format!("BEGIN:VCARD\n{body}\nEND:VCARD\n");
    // Parameters of one line, and positions of one card.
    let parameters: String = (0..50_000).map(|n| format!(";X-{n}=1")).collect();
    let positions = "a.ORG:Amt\n".repeat(50_000);
    let reading =
        read_plain(card(&format!("FN:Anna\nTEL{parameters}:04121 1\n{positions}")).as_bytes(), "x.vcf").unwrap();
    assert_eq!((reading.cards[0].card.phones.len(), reading.cards[0].card.positions.len()), (1, 50_000));
    // Groups, whose one member stands in the file as often as there are groups: the first card
    // of a UID gets on the lists, the others update it.
    let member = card("FN:Anna\nUID:anna").repeat(20_000);
    let groups: String = (0..20_000).map(|n| card(&format!("FN:Gruppe {n}\nKIND:group\nMEMBER:anna"))).collect();
    let reading = read_plain((member + &groups).as_bytes(), "x.vcf").unwrap();
    let lists: usize = reading.cards.iter().map(|card| card.list_names.len()).sum();
    assert_eq!((reading.cards.len(), lists, reading.cards[0].list_names.len()), (20_000, 20_000, 20_000));
}

#[test]
fn an_open_quote_in_each_line_costs_each_line_once() {
    let lines = b"x\";\"a\n".repeat(200_000);
    let reading = read_plain(&[b"sep=;\nName;Ort\n", &lines[..], b"Anna;Kiel\n"].concat(), "x.csv").unwrap();
    assert_eq!(reading.cards.len(), 1);
    assert_eq!(reading.rejected.len(), 200_000);
    assert_eq!((reading.rejected[7].line, reading.rejected[7].reason), (10, "QUOTE_OPEN"));
}

#[test]
fn cancelling_keeps_nothing() {
    for (name, bytes) in [("x.vcf", &b"BEGIN:VCARD\nFN:A\nEND:VCARD\n"[..]), ("x.csv", b"Name;Ort\nA;B\n")] {
        let mut progress = |_, _| false;
        let options = ReadOptions {
            preset: None,
            mapping: None,
            country: "DE",
            own_fields: &[],
            sheet: None,
            progress: &mut progress,
        };
        assert_eq!(read(bytes, name, options).map_err(|error| error.code()), Err("CANCELLED"));
    }
}

#[test]
fn a_mapping_by_hand_reads_any_table_and_is_remembered_as_json() {
    let bytes = b"Spalte X;Spalte Y;Spalte Z\nWeber;anna@example.org;3/4/1980\n";
    let reading = read_plain(bytes, "x.csv").unwrap();
    assert_eq!(reasons(&reading), [(2, "MAPPING_NEEDED")]);
    let columns = reading.columns.unwrap();
    assert_eq!(
        (columns.columns[1].header.as_str(), &columns.columns[1].samples[..]),
        ("Spalte Y", &["anna@example.org".to_owned()][..])
    );

    let mapping: Mapping = serde_json::from_str(
        r#"{"columns":[{"header":"Spalte X","field":"family"},{"header":"spalte y","field":"email.work"},{"header":"Spalte Z","field":"birthday"}],"date_order":"month_first"}"#,
    )
    .unwrap();
    let card = &read_as(bytes, "x.csv", Some(Preset::Generic), Some(&mapping)).unwrap().cards[0].card;
    assert_eq!((&*card.family, &*card.emails[0].label), ("Weber", "work"));
    assert_eq!(card.birthday.unwrap().to_string(), "1980-03-04");
    let again: Mapping = serde_json::from_value(serde_json::to_value(&mapping).unwrap()).unwrap();
    assert_eq!(again, mapping);
    assert!(serde_json::from_str::<MappedColumn>(r#"{"header":"x","field":"nose"}"#).is_err());
    assert!(Field::offered().len() > 40);
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn bombs_are_refused_while_they_are_small() {
    let zeros = vec![b' '; 65 << 20];
    let bomb = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code(&bomb, "bombe.xlsx"), "XLSX_LIMIT");
    let many: Vec<(String, &[u8])> = (0..10_001).map(|at| (format!("xl/workbook{at}"), &b""[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(code(&archive(&many), "viele.xlsx"), "XLSX_LIMIT");

    // One cell at the far right of each row: a dense table would need 16 billion cells.
    let rows: String =
        (1..=2_000).map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    let wide = workbook(&sheet, "");
    assert_eq!(code(&wide, "breit.xlsx"), "XLSX_LIMIT");
}

/// A workbook of one sheet around the XML of its cells.
fn workbook(sheet: &str, properties: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let types = format!(
        "<?xml version=\"1.0\"?><Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
    );
    let book = format!(
        "<?xml version=\"1.0\"?><workbook xmlns=\"{main}\" xmlns:r=\"{office}\">{properties}<sheets><sheet name=\"Adressen\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let styles = format!(
        "<?xml version=\"1.0\"?><styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    let root = format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    archive(&[
        ("_rels/.rels", root.as_bytes()),
        ("[Content_Types].xml", types.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn what_spreadsheets_do_to_numbers_and_dates() {
    let text = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header: String = ["Name", "PLZ", "Ort", "Land", "Telefon", "Geburtstag"]
        .iter()
        .zip('A'..)
        .map(|(name, column)| text(&format!("{column}1"), name))
        .collect();
    let row = |number: u32, name: &str, country: &str, phone: &str, hidden: &str| {
        format!(
            "<row r=\"{number}\"{hidden}>{}<c r=\"B{number}\"><v>1067</v></c>{}{}{phone}<c r=\"F{number}\" s=\"1\"><v>27864</v></c></row>",
            text(&format!("A{number}"), name),
            text(&format!("C{number}"), "Dresden"),
            text(&format!("D{number}"), country),
        )
    };
    let rows = [
        row(2, "Anna Weber", "DE", "<c r=\"E2\"><v>491704567890</v></c>", ""),
        row(4, "Urs Frei", "CH", &text("E4", "4,917E+11"), " hidden=\"1\""),
        row(5, "Fehler Fall", "", "<c r=\"E5\" t=\"e\"><v>#N/A</v></c>", ""),
    ]
    .concat();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{header}</row>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A6:B6\"/></mergeCells></worksheet>"
    );
    let reading = read_plain(&workbook(&sheet, "<workbookPr date1904=\"1\"/>"), "x.csv").unwrap();
    let card = |at: usize| &reading.cards[at].card;
    assert_eq!((&*card(0).addresses[0].postal_code, &*card(0).phones[0].raw), ("01067", "491704567890"));
    assert_eq!(card(0).birthday.unwrap().to_string(), "1980-04-15");
    assert_eq!((&*card(1).addresses[0].postal_code, card(1).phones.len()), ("1067", 0));
    let warnings: Vec<(usize, &str)> = reading.warnings.iter().map(|warning| (warning.line, warning.code)).collect();
    assert_eq!(
        warnings,
        [
            (0, "ROWS_HIDDEN"),
            (0, "CELLS_MERGED"),
            (5, "CELL_ERROR"),
            (2, "POSTAL_CODE_PADDED"),
            (4, "PHONE_ROUNDED"),
            (5, "POSTAL_CODE_PADDED"),
        ]
    );
    assert_eq!(reading.cards[1].line, 4);
}

#[test]
fn a_list_leaves_exactly_as_it_stands() {
    let column = |header: &str, right| SheetColumn { header: header.into(), right, ..SheetColumn::default() };
    let money = |minor| SheetCell::Money { minor, currency: "EUR".into(), decimals: 2, plus: false };
    let table = SheetTable {
        name: "Verträge".into(),
        title: "Vertragsliste".into(),
        subtitles: vec!["Partner: alle · nächstes Ende bis 31.12.2026".into()],
        columns: vec![column("Vertrag", false), column("Kosten", true), column("Ende", true), column("Anzahl", true)],
        rows: vec![
            SheetRow::Group("Miete".into()),
            SheetRow::Cells(vec![
                SheetCell::Text("=1+1".into()),
                money(123_456),
                SheetCell::Date(chrono::NaiveDate::from_ymd_opt(2026, 6, 30).unwrap()),
                SheetCell::Integer(3),
            ]),
            SheetRow::Subtotal(vec![SheetCell::Text("Summe".into()), money(123_456)]),
        ],
        landscape: true,
        german: true,
        footer: "Hansen & Söhne · 21.11.2026".into(),
        created: None,
    };
    let bytes = write_table(&table).unwrap();
    assert_eq!(bytes, write_table(&table).unwrap(), "the same list gives the same bytes");

    use calamine::{Data, Reader as _, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
    let range = book.worksheet_range("Verträge").unwrap();
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(cell(0, 0), Data::String("Vertragsliste".into()));
    assert_eq!(cell(3, 1), Data::String("Kosten".into()));
    assert_eq!(cell(4, 0), Data::String("Miete".into()));
    assert_eq!(cell(5, 0), Data::String("=1+1".into()), "text is never a formula");
    assert_eq!(cell(5, 1), Data::Float(1234.56));
    assert!(matches!(cell(5, 2), Data::DateTime(day) if day.as_f64() == 46_203.0), "{:?}", cell(5, 2));
    assert_eq!(cell(6, 1), Data::Float(1234.56));

    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let sheet = std::io::read_to_string(parts.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    for wanted in [
        "orientation=\"landscape\"",
        "state=\"frozen\"",
        "ySplit=\"4\"",
        "fitToHeight=\"0\"",
        "Hansen &amp;&amp; Söhne",
    ] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    let book = std::io::read_to_string(parts.by_name("xl/workbook.xml").unwrap()).unwrap();
    assert!(book.contains("_xlnm.Print_Titles"), "{book}");
}

fn corpus() -> Vec<Vec<u8>> {
    ["vcf", "csv"].iter().flat_map(|folder| fixtures(folder)).map(|(_, bytes)| bytes).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read_plain(&bytes, "x");
    }

    #[test]
    fn any_lines_between_begin_and_end_are_read_or_refused(body in "(?s).{0,400}", delimiter in "[,;:\\n\\\\\"=]{0,6}") {
        let text = format!("BEGIN:VCARD\n{body}{delimiter}\nFN:x\nEND:VCARD\n");
        let _ = read_plain(text.as_bytes(), "x");
        let _ = read_plain(format!("Name;E-Mail{delimiter}\n{body}").as_bytes(), "x");
    }

    #[test]
    fn damaged_files_are_read_or_refused(
        pick in any::<proptest::sample::Index>(),
        hits in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0_u8..4), 1..12),
    ) {
        let corpus = corpus();
        let mut bytes = corpus[pick.index(corpus.len())].clone();
        for (at, byte, how) in hits {
            if bytes.is_empty() { break; }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, byte),
                _ => bytes.truncate(at),
            }
        }
        let _ = read_plain(&bytes, "x");
    }
}

/// What a formula came to stands beside it in the file: that is the value, and nothing is computed.
#[test]
fn a_formula_is_read_as_the_value_that_it_came_to() {
    let text = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header: String = ["Name", "PLZ", "Ort", "Land", "Telefon", "Geburtstag", "Notiz"]
        .iter()
        .zip('A'..)
        .map(|(name, column)| text(&format!("{column}1"), name))
        .collect();
    let rows = [
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>H2&amp;\" \"&amp;I2</f><v>Anna Weber</v></c>\
         <c r=\"B2\"><f>VALUE(\"1067\")</f><v>1067</v></c><c r=\"C2\" t=\"str\"><f t=\"shared\" ref=\"C2:C3\" si=\"0\">H2</f><v>Dresden</v></c>\
         <c r=\"D2\" t=\"str\"><f>\"DE\"</f><v>DE</v></c><c r=\"E2\" t=\"str\"><f>TEXT(J2,\"0\")</f><v>0351 12345</v></c>\
         <c r=\"F2\" s=\"1\"><f>TODAY()-9000</f><v>29326</v></c><c r=\"G2\" t=\"b\"><f>1=1</f><v>1</v></c></row>",
        // Never computed, or come to an error: there is no value.
        "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>H3</f><v>Jens Hansen</v></c><c r=\"C3\" t=\"str\"><f t=\"shared\" si=\"0\"/><v></v></c>\
         <c r=\"E3\" t=\"e\"><f>VLOOKUP(A3,X:Y,2,0)</f><v>#N/A</v></c><c r=\"G3\"><f>WEBSERVICE(\"https://a.example\")</f></c></row>",
    ]
    .concat();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{header}</row>{rows}</sheetData></worksheet>"
    );
    let reading = read_plain(&workbook(&sheet, ""), "x.xlsx").unwrap();
    let card = |at: usize| &reading.cards[at].card;
    assert_eq!((&*card(0).given, &*card(0).family, &*card(0).phones[0].raw), ("Anna", "Weber", "0351 12345"));
    let address = &card(0).addresses[0];
    assert_eq!((&*address.postal_code, &*address.town, &*address.country), ("01067", "Dresden", "DE"));
    assert_eq!(card(0).birthday.unwrap().to_string(), "1980-04-15");
    assert_eq!((&*card(1).family, card(1).addresses.len(), card(1).phones.len(), &*card(1).note), ("Hansen", 0, 0, ""));
    let warnings: Vec<(usize, &str)> = reading.warnings.iter().map(|warning| (warning.line, warning.code)).collect();
    assert_eq!(warnings, [(3, "CELL_ERROR"), (2, "POSTAL_CODE_PADDED")]);
}
