//! Documents taken apart again: what Word asks of them, and that no word is lost.

use std::collections::BTreeMap;
use std::io::Read as _;

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::*;

fn about() -> About {
    About {
        title: "3. Sitzung des Beirats & \"Freunde\"".into(),
        author: "Hansen <Elektrotechnik> GmbH".into(),
        language: "de-DE",
        head: "Beirat 2026/3 · 16.03.2026".into(),
        foot: "Beirat 2026/3 · Stand 02.03.2026".into(),
        page: ("Seite", "von"),
        day: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn line(text: &str, emphasis: Emphasis) -> CellLine {
    CellLine { text: text.to_owned(), emphasis }
}

/// Everything that a document can hold, each text once.
fn sample() -> Body {
    let mut body = Body::default();
    body.sender(&texts(&["Absender Eins", "Absender Zwei"]));
    body.title("Der Titel");
    body.subtitle("Der Untertitel");
    body.facts(&[("Ort".to_owned(), texts(&["Raum Elbe", "Hafenstraße 12"])), ("Leer".to_owned(), Vec::new())]);
    body.heading("3.1", "Punkt mit Nummer");
    body.text("Ein Absatz\nmit zweiter Zeile");
    body.note("Eine Anmerkung");
    body.boxed("Beschluss BR-1", &texts(&["Der Wortlaut."]), "Ja 3 · angenommen");
    body.heading("", "Punkt ohne Nummer");
    let columns = [("Zeit".to_owned(), 24, false), ("Thema".to_owned(), 127, false), ("Min".to_owned(), 14, true)];
    body.table(&columns, |rows| {
        rows.band("Tag 1");
        rows.cells(
            &[
                vec![line("09:00", Emphasis::Plain)],
                vec![line("Eröffnung", Emphasis::Strong), line("Anlage 1", Emphasis::Small)],
                vec![line("5", Emphasis::Plain)],
            ],
            false,
        );
        rows.cells(&[Vec::new(), vec![line("Pause", Emphasis::Plain)]], true);
    });
    body.labelled("Nächster Termin", "15. Juni 2026");
    body.signatures("Elmshorn, 2. März 2026", &[texts(&["Jens Hansen", "Leitung"]), texts(&["Protokoll"])]);
    body
}

const EXPECTED: [&str; 28] = [
    "Absender Eins",
    "Absender Zwei",
    "Der Titel",
    "Der Untertitel",
    "Ort",
    "Raum Elbe",
    "Hafenstraße 12",
    "Leer",
    "3.1",
    "Punkt mit Nummer",
    "Ein Absatz",
    "mit zweiter Zeile",
    "Eine Anmerkung",
    "Beschluss BR-1",
    "Der Wortlaut.",
    "Ja 3 · angenommen",
    "Punkt ohne Nummer",
    "Zeit",
    "Thema",
    "Min",
    "Tag 1",
    "09:00",
    "Eröffnung",
    "Anlage 1",
    "5",
    "Pause",
    "Nächster Termin ",
    "15. Juni 2026",
];

fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        files.insert(name, text);
    }
    files
}

/// The values of an attribute, in their order.
fn values<'a>(xml: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    xml.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The names of all elements that begin, after the whole was read: each is closed, and nothing stands beside the root.
fn elements(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut names, mut depth, mut roots) = (Vec::new(), 0_usize, 0_usize);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Start(start) => {
                roots += usize::from(depth == 0);
                depth += 1;
                names.push(start.name().as_ref().to_owned());
            }
            Event::Empty(empty) => {
                roots += usize::from(depth == 0);
                names.push(empty.name().as_ref().to_owned());
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!((depth, roots), (0, 1), "{xml}");
    names
}

/// Every text in its order, a line break apart.
fn said(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut texts, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == "w:t" => {
                inside = true;
                texts.push(String::new());
            }
            Event::End(end) if end.name().as_ref() == "w:t" => inside = false,
            Event::Text(text) if inside => texts.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if inside => {
                let sign = match entity.xml10_content().as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("entity {other}"),
                };
                texts.last_mut().unwrap().push(sign);
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

#[test]
fn every_file_is_well_formed_and_announced() {
    let files = unpacked(&document(&about(), &sample()).unwrap());
    let types = &files["[Content_Types].xml"];
    for (name, text) in &files {
        elements(text);
        let announced = values(types, "PartName").contains(&format!("/{name}").as_str());
        assert_eq!(announced, !name.ends_with(".rels") && name != "[Content_Types].xml", "{name}");
    }
    for name in values(types, "PartName") {
        assert!(files.contains_key(&name[1..]), "{name} is announced and missing");
    }
    for (rels, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let rels = &files[rels];
        for target in values(rels, "Target") {
            assert!(files.contains_key(&format!("{folder}{target}")), "{target}");
        }
        let ids = values(rels, "Id");
        assert_eq!(ids, (1..=ids.len()).map(|n| format!("rId{n}")).collect::<Vec<_>>());
    }
    // What the section points at is a head or a foot, as it says.
    let rels = &files["word/_rels/document.xml.rels"];
    let target = |id: &str| values(rels, "Id").iter().position(|one| *one == id).map(|at| values(rels, "Target")[at]);
    let document = &files["word/document.xml"];
    let pointed: Vec<_> = values(document, "r:id").into_iter().map(target).collect();
    assert_eq!(pointed, [Some("header1.xml"), Some("footer1.xml"), Some("footer2.xml")]);
}

#[test]
fn every_text_stands_there_once_and_in_order() {
    let files = unpacked(&document(&about(), &sample()).unwrap());
    let mut expected: Vec<&str> = EXPECTED.to_vec();
    expected.extend(["Elmshorn, 2. März 2026", "Jens Hansen", "Leitung", "Protokoll"]);
    assert_eq!(said(&files["word/document.xml"]), expected);
}

#[test]
fn structures_are_those_of_a_text_program() {
    let files = unpacked(&document(&about(), &sample()).unwrap());
    let document = &files["word/document.xml"];
    let styles = &files["word/styles.xml"];
    let used = values(document, "w:val");
    for style in ["Title", "Subtitle", "Heading1", "Cell", "Sender", "Gap"] {
        assert!(used.contains(&style) && values(styles, "w:styleId").contains(&style), "{style}");
    }
    for name in ["Title", "Subtitle", "heading 1", "header", "footer"] {
        assert!(values(styles, "w:val").contains(&name), "the program knows {name} as its own");
    }
    let names = elements(document);
    let count = |wanted: &str| names.iter().filter(|name| *name == wanted).count();
    assert_eq!(count("w:tblHeader"), 1, "the head of the table comes again");
    assert_eq!(count("w:tbl"), 4, "facts, box, table, signatures");
    assert_eq!(document.matches("</w:tbl><w:tbl>").count(), 0, "two tables in a row would become one");
    assert_eq!(count("w:tc"), document.matches("</w:p></w:tc>").count(), "a cell ends with a paragraph");
    for table in document.split("<w:tbl>").skip(1) {
        let columns = table.matches("<w:gridCol ").count();
        for row in table.split("<w:tr>").skip(1) {
            let spans: usize = values(row, "w:val").iter().filter(|_| row.contains("w:gridSpan")).take(1).count();
            assert_eq!(row.matches("<w:tcW ").count() + spans * (columns - 1), columns, "{row}");
        }
    }
    for foot in ["word/footer1.xml", "word/footer2.xml"] {
        assert_eq!(values(&files[foot], "w:instr"), [" PAGE ", " NUMPAGES "]);
        assert_eq!(said(&files[foot]).concat(), "Beirat 2026/3 · Stand 02.03.2026Seite 1 von 1");
    }
    assert!(styles.contains("<w:lang w:val=\"de-DE\"") && files["docProps/core.xml"].contains("de-DE"));
    assert!(files["docProps/core.xml"].contains("Beirats &amp; &quot;Freunde&quot;"));
}

#[test]
fn hostile_and_endless_texts_stay_text() {
    let hostile = "]]></w:t></w:r><w:p/>&amp;\u{0}\u{1b}<script>\u{fffe} $a$ {{Anrede}} 👩\u{200d}🌾";
    let shown = "]]></w:t></w:r><w:p/>&amp;<script> $a$ {{Anrede}} 👩\u{200d}🌾";
    let endless = "Grundstücksverkehrsgenehmigungszuständigkeit ".repeat(400);
    let mut body = Body::default();
    body.title(hostile);
    body.heading("12.10.3", hostile);
    body.text(&endless);
    body.boxed(hostile, &texts(&[&endless]), hostile);
    let columns = [(hostile.to_owned(), 165, false)];
    body.table(&columns, |rows| {
        rows.band(hostile);
        rows.cells(&[vec![line(&endless, Emphasis::Plain)]], false);
    });
    body.signatures(hostile, &[]);
    let files = unpacked(&document(&about(), &body).unwrap());
    let document = &files["word/document.xml"];
    elements(document);
    let expected =
        [shown, "12.10.3", shown, &endless, shown, &endless, shown, shown, shown, &endless, shown].map(str::to_owned);
    assert_eq!(said(document), expected);
    // What is longer than a page may break; a row that must not would be cut.
    let rows: Vec<&str> = document.split("<w:tr>").skip(1).collect();
    let row = rows.iter().rev().find(|row| row.contains(&endless));
    assert!(row.is_some_and(|row| !row.contains("cantSplit")), "an endless row breaks: {}", rows.len());
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let once = document(&about(), &sample()).unwrap();
    assert_eq!(once, document(&about(), &sample()).unwrap());
    let english = About { language: "en-GB", page: ("Page", "of"), ..about() };
    let files = unpacked(&document(&english, &sample()).unwrap());
    assert!(files["word/styles.xml"].contains("<w:lang w:val=\"en-GB\""));
    assert!(said(&files["word/footer1.xml"]).concat().ends_with("Page 1 of 1"));
    // It is a document that our own reader takes as a template.
    assert_eq!(crate::docx::placeholders(&once).unwrap(), Vec::<String>::new());
}

#[test]
fn an_empty_document_opens_as_well() {
    let mut body = Body::default();
    body.facts(&[]);
    body.table(&[], |_| {});
    let files = unpacked(&document(&about(), &body).unwrap());
    elements(&files["word/document.xml"]);
}
