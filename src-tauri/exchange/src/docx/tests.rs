//! Templates as Word writes them, made here by code.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;

use super::*;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    archive(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", &xml),
        ("word/media/bild.png", "kein Text {{Name}}"),
    ])
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn value(name: &str) -> Option<String> {
    Some(
        match name {
            "Name" | "name" => "Dr. Anna Weber & Söhne <GmbH>",
            "Anschrift" => "Hansen GmbH\nHafenstraße 12\n25335 Elmshorn",
            "Leer" => "",
            "Ort" => "Elmshorn",
            _ => return None,
        }
        .to_owned(),
    )
}

/// The text of the filled body, breaks as "|", paragraphs as "¶".
fn filled(body: &str) -> String {
    let bytes = fill(&document(body), value).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let mut text = String::new();
    let mut reader = quick_xml::Reader::from_str(&xml);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return text,
            quick_xml::events::Event::Text(piece) => text.push_str(&piece.xml10_content()),
            quick_xml::events::Event::GeneralRef(entity) => {
                text.push_str(&format!("&{};", entity.xml10_content()));
            }
            quick_xml::events::Event::Empty(empty) if empty.name().as_ref() == "w:br" => text.push('|'),
            quick_xml::events::Event::End(end) if end.name().as_ref() == "w:p" => text.push('¶'),
            _ => {}
        }
    }
}

fn paragraph(runs: &[&str]) -> String {
    let runs: String = runs.iter().map(|text| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")).collect();
    format!("<w:p>{runs}</w:p>")
}

fn complex(instruction: &str, shown: Option<&str>) -> String {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let shown = shown.map(|text| mark("separate") + &format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>"));
    let instruction: String = instruction
        .chars()
        .collect::<Vec<_>>()
        .chunks(6)
        .map(|c| {
            format!("<w:r><w:instrText xml:space=\"preserve\">{}</w:instrText></w:r>", c.iter().collect::<String>())
        })
        .collect();
    format!("<w:p>{}{instruction}{}{}</w:p>", mark("begin"), shown.unwrap_or_default(), mark("end"))
}

#[test]
fn placeholders_are_filled_wherever_runs_cut_them() {
    let name = "Dr. Anna Weber &amp; Söhne &lt;GmbH&gt;";
    for (body, expected) in [
        (paragraph(&["Herr {{Name}}!"]), format!("Herr {name}!¶")),
        (paragraph(&["{{ Name }}"]), format!("{name}¶")),
        (paragraph(&["An {", "{Na", "me}", "} in {{Ort}}."]), format!("An {name} in Elmshorn.¶")),
        (paragraph(&["{{Na", "me}}{{Ort}}", "{{Or", "t}}"]), format!("{name}ElmshornElmshorn¶")),
        (paragraph(&["{{Anschrift}}"]), "Hansen GmbH|Hafenstraße 12|25335 Elmshorn¶".to_owned()),
        (paragraph(&["a{{Leer}}b"]), "ab¶".to_owned()),
        (paragraph(&["{{Unbekannt}} {{Ort}}"]), "{{Unbekannt}} Elmshorn¶".to_owned()),
        (paragraph(&["{{Na", "me"]) + &paragraph(&["}}"]), "{{Name¶}}¶".to_owned()),
        ("<w:p><w:r><w:t>{{Na</w:t><w:tab/><w:t>me}}</w:t></w:r></w:p>".to_owned(), "{{Name}}¶".to_owned()),
        (
            format!(
                "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                paragraph(&["{{Ort}}"]),
                paragraph(&["{{", "Ort}}"])
            ),
            "Elmshorn¶Elmshorn¶".to_owned(),
        ),
        // A text box in a paragraph: each has a text of its own.
        (
            format!(
                "<w:p><w:r><w:t>{{{{Or</w:t></w:r><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r><w:r><w:t>t}}}}</w:t></w:r></w:p>",
                paragraph(&["{{Ort}}"])
            ),
            "ElmshornElmshorn¶¶".to_owned(),
        ),
        // Entities in the name's surroundings, and text that only looks like a placeholder.
        (paragraph(&["R&amp;D {{Ort}} {x} {{{Ort}}}"]), "R&amp;D Elmshorn {x} {Elmshorn}¶".to_owned()),
    ] {
        assert_eq!(filled(&body), expected, "{body}");
    }
}

#[test]
fn merge_fields_of_both_kinds_become_text() {
    let simple = r#"<w:p><w:fldSimple w:instr=" MERGEFIELD Ort \* MERGEFORMAT "><w:r><w:t>«Ort»</w:t></w:r></w:fldSimple></w:p>"#;
    for (body, expected) in [
        (simple.to_owned(), "Elmshorn¶"),
        (r#"<w:p><w:fldSimple w:instr="MERGEFIELD Ort"/></w:p>"#.to_owned(), "Elmshorn¶"),
        (complex(" MERGEFIELD Ort \\* MERGEFORMAT ", Some("«Ort»")), "Elmshorn¶"),
        (complex(" MERGEFIELD \"Ort\" ", None), "Elmshorn¶"),
        (complex(" MERGEFIELD Anschrift ", Some("«Anschrift»")), "Hansen GmbH|Hafenstraße 12|25335 Elmshorn¶"),
    ] {
        let bytes = fill(&document(&body), value).unwrap();
        let xml = part(&bytes, "word/document.xml");
        assert_eq!(filled(&body), expected, "{body}");
        assert!(!xml.contains("fldChar") && !xml.contains("fldSimple") && !xml.contains("instrText"), "{xml}");
    }
    // The shown result's format stays; fields that are none of ours stay whole.
    let bold = part(&fill(&document(&complex("MERGEFIELD Ort", Some("x"))), value).unwrap(), "word/document.xml");
    assert!(bold.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">Elmshorn</w:t>"), "{bold}");
    let page = part(&fill(&document(&complex(" PAGE ", Some("1"))), value).unwrap(), "word/document.xml");
    assert!(page.contains("fldChar") && page.contains(">1</w:t>"), "{page}");
}

#[test]
fn heads_and_feet_are_filled_and_everything_else_is_the_same() {
    let head = r#"<w:hdr xmlns:w="x"><w:p><w:r><w:t>{{Ort}}</w:t></w:r></w:p></w:hdr>"#;
    let styles = "<w:styles>{{Ort}}</w:styles>";
    let body = r#"<w:document xmlns:w="x"><w:body><w:p/></w:body></w:document>"#;
    let bytes = archive(&[
        ("[Content_Types].xml", &TYPES.replace("document.main", "template.main")),
        ("word/document.xml", body),
        ("word/header2.xml", head),
        ("word/styles.xml", styles),
    ]);
    let done = fill(&bytes, value).unwrap();
    assert!(part(&done, "word/header2.xml").contains(">Elmshorn<"));
    assert_eq!(part(&done, "word/styles.xml"), styles);
    assert_eq!(part(&done, "word/document.xml"), body);
    // A template (.dotx) that is filled is a document.
    assert!(part(&done, "[Content_Types].xml").contains("wordprocessingml.document.main+xml"));
    assert_eq!(fill(&bytes, value).unwrap(), done, "the same bytes");
}

#[test]
fn every_name_is_listed_once() {
    let body = paragraph(&["{{Name}} {{na", "me}} {{Frei 1}}"])
        + &complex("MERGEFIELD Ort", Some("x"))
        + &complex(" IF a = b ", Some("y"))
        + r#"<w:p><w:fldSimple w:instr="MERGEFIELD Vorname"/></w:p>"#;
    let mut names = placeholders(&document(&body)).unwrap();
    names.sort();
    assert_eq!(names, ["Frei 1", "IF", "Name", "Ort", "Vorname"]);
}

#[test]
fn what_is_no_template_is_refused() {
    let macros = TYPES.replace("document.main", "document.macroEnabled.main");
    let body = "<w:document><w:body/></w:document>";
    let code = |bytes: &[u8]| placeholders(bytes).map_err(|error| error.code()).unwrap_err();
    assert_eq!(code(b"{{Name}}"), "DOCX_NOT_WORD");
    assert_eq!(code(b""), "DOCX_NOT_WORD");
    assert_eq!(code(b"PK\x03\x04 broken"), "DOCX_DAMAGED");
    assert_eq!(code(&archive(&[("xl/workbook.xml", "<x/>")])), "DOCX_NOT_WORD");
    assert_eq!(code(&archive(&[("[Content_Types].xml", &macros), ("word/document.xml", body)])), "DOCX_MACROS");
    let vba = [("[Content_Types].xml", TYPES), ("word/document.xml", body), ("word/vbaProject.bin", "x")];
    assert_eq!(code(&archive(&vba)), "DOCX_MACROS");
    for broken in
        ["<w:p><w:r></w:p>", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:p/>", "<w:p><w:r><w:t>&unbekannt;</w:t></w:r></w:p>"]
    {
        let bytes = archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", broken)]);
        assert_eq!(code(&bytes), "DOCX_DAMAGED", "{broken}");
    }
    let deep = "<w:p>".repeat(70) + &"</w:p>".repeat(70);
    assert_eq!(code(&archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", &deep)])), "DOCX_LIMIT");
}

#[test]
fn a_bomb_is_refused_while_it_is_small() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(TYPES.as_bytes()).unwrap();
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..=(MAX_ENTRY >> 20) {
        zip.write_all(&blanks).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 200_000);
    assert_eq!(placeholders(&bytes).unwrap_err().code(), "DOCX_LIMIT");

    let many: Vec<(String, &str)> = (0..=MAX_ENTRIES).map(|n| (format!("word/{n}.xml"), "")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    assert_eq!(placeholders(&archive(&many)).unwrap_err().code(), "DOCX_LIMIT");
}
