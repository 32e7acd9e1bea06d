//! The firm's own Word templates: filled from a contact, a contract, an event, kept and opened.

use std::io::{Cursor, Read as _, Write as _};

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::table::{Table, address, contract, meeting, organisation, text};

/// A template with a paragraph per text; a text is cut into runs at "|".
fn template(paragraphs: &[&str]) -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let paragraph = |text: &&str| format!("<w:p>{}</w:p>", text.split('|').map(run).collect::<String>());
    packed(&paragraphs.iter().map(paragraph).collect::<String>())
}

fn packed(body: &str) -> Vec<u8> {
    let types = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("[Content_Types].xml", types), ("word/document.xml", &document)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a file");
        zip.write_all(content.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

/// What a kept document says: a line per paragraph, "/" where a line breaks.
fn said(table: &Table, file: &Value) -> Vec<String> {
    let bytes = table.bytes("files_bytes", json!({ "id": file }));
    let mut xml = String::new();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    archive.by_name("word/document.xml").expect("a body").read_to_string(&mut xml).expect("text");
    assert!(!xml.contains("fldChar") && !xml.contains("instrText"), "a field stayed: {xml}");
    xml.split("</w:p>")
        .filter(|part| part.contains("<w:p>"))
        .map(|part| {
            let texts = part.replace("<w:br/>", "<w:t>/</w:t>");
            let pieces = texts.split("<w:t").skip(1).filter_map(|piece| piece.split_once('>')?.1.split_once("</w:t>"));
            pieces.map(|(text, _)| text).collect::<String>()
        })
        .collect()
}

fn filled(table: &Table, kind: &str, id: i64, template: &[u8]) -> (Value, Vec<String>) {
    let token = table.stage("Vorlage.docx", template);
    let done = table.ok("word_fill", json!({ "token": token, "record": { "kind": kind, "id": id } }));
    let lines = said(table, &done["file"]);
    (done, lines)
}

fn partner(table: &Table) -> i64 {
    let mut card = organisation("Müller & Söhne <Nord> \"GmbH\"");
    card["card"]["addresses"] = json!([address("Elmshorn")]);
    table.id("contacts_save", card)
}

#[test]
fn a_contract_fills_a_template_with_its_terms_and_its_partner() {
    let table = Table::with_firm();
    let partner = partner(&table);
    let mut fields = contract("Wartung <A> & B", Some(partner));
    fields["fields"]["contract_number"] = json!("W&4711");
    let id = table.id("contracts_save", fields);
    let (done, lines) = filled(
        &table,
        "contract",
        id,
        &template(&[
            "{{Anschrift}}",
            "{{Anrede}}",
            "{{Ver|trag}} Nr. {|{Vertragsnummer des Partners}}",
            "{{Laufzeit}}; {{Kündigungsfrist}}, {{Kündigungsform}}",
            "bis {{Vertragsende}}, Zugang {{Zugang bis}}",
            "{{Betrag}} {{Zahlungsweise}} = {{Jahresbetrag netto}}",
            "{{Vertragsstand}}",
            "{{Eigene Firma}}",
        ]),
    );
    assert_eq!(
        lines,
        [
            "Müller &amp; Söhne &lt;Nord&gt; &quot;GmbH&quot;/Hafenstraße 1/25335 Elmshorn",
            "Sehr geehrte Damen und Herren,",
            "Wartung &lt;A&gt; &amp; B Nr. W&amp;4711",
            "24 Monate ab 15.07.2024, danach je 12 Monate; 3 Monate vor Ablauf, Textform",
            "bis 14. Juli 2026, Zugang 14. April 2026",
            "249,00\u{a0}€ monatlich = 2.988,00\u{a0}€",
            "laufend",
            "Hansen Elektrotechnik GmbH",
        ]
    );
    assert_eq!((&done["unknown"], &done["empty"]), (&json!([]), &json!([])));
    // Kept among the record's files, and opened.
    let files = table.ok("files_list", json!({ "kind": "contract", "id": id }));
    assert_eq!((&files[0]["id"], &files[0]["name"]), (&done["file"], &json!("Vorlage Wartung A & B 2026-03-16.docx")));
    let opened = text(table.double.noted("opened").last().expect("opened"));
    assert!(opened.ends_with("Vorlage Wartung A & B 2026-03-16.docx"), "{opened}");
    assert_eq!(table.undo_code(), "file_added");
    table.ok("history_undo", Value::Null);
    assert_eq!(table.ok("files_list", json!({ "kind": "contract", "id": id })), json!([]));
}

#[test]
fn an_event_fills_a_template_and_a_merge_field_in_many_runs() {
    let table = Table::with_firm();
    let id = table.id("events_save", meeting("Sitzung & <Beirat>", "2026-03-18T09:00", "2026-03-18T11:00"));
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let mark = |kind: &str| run(&format!("<w:fldChar w:fldCharType=\"{kind}\"/>"));
    let instruction: String = [" MER", "GEFIELD Ter", "min \\* MERGE", "FORMAT "]
        .iter()
        .map(|part| run(&format!("<w:instrText xml:space=\"preserve\">{part}</w:instrText>")))
        .collect();
    let shown = run("<w:t>«Ter</w:t>") + &run("<w:t>min»</w:t>");
    let field = format!("<w:p>{}{instruction}{}{shown}{}</w:p>", mark("begin"), mark("separate"), mark("end"));
    let rest = [
        "{{Wochentag}}, {{Termindatum}}, {{Uhrzeit}}",
        "{{Leitung}} | {{Teilnehmer}}",
        "{{Tagesordnung}}",
        "{{Gremium}}: {{Terminart}}",
    ]
    .map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let (done, lines) = filled(&table, "event", id, &packed(&(field + &rest.concat())));
    assert_eq!(
        lines,
        [
            "Sitzung &amp; &lt;Beirat&gt;",
            "Mittwoch, 18. März 2026, 09:00\u{a0}–\u{a0}11:00\u{a0}Uhr",
            "Inga Hansen | Inga Hansen, Jörg Petersen",
            "1 Begrüßung/2 Bericht zur Lage/3 Beschluss über den Wartungsvertrag",
            "Geschäftsleitung: Sitzung",
        ]
    );
    let files = table.ok("files_list", json!({ "kind": "event", "id": id }));
    assert_eq!(files[0]["id"], done["file"]);
}

#[test]
fn what_a_template_asks_in_vain_is_said_before_anything_is_written() {
    let table = Table::with_firm();
    let partner = partner(&table);
    let contract = table.id("contracts_save", contract("Wartung", Some(partner)));
    let event = table.id("events_save", meeting("Sitzung", "2026-03-18T09:00", "2026-03-18T11:00"));
    let asks = template(&["{{Vertragsende}} {{Termindatum}} {{Anrde}} {{Einwahl}} {{Anschrift}}"]);
    let before = table.undo_code();
    for (kind, id, unknown, empty, filled) in [
        ("contact", partner, json!(["Vertragsende", "Termindatum", "Anrde", "Einwahl"]), json!([]), 1),
        ("contract", contract, json!(["Termindatum", "Anrde", "Einwahl"]), json!([]), 2),
        ("event", event, json!(["Vertragsende", "Anrde", "Anschrift"]), json!(["Einwahl"]), 1),
    ] {
        let record = json!({ "kind": kind, "id": id });
        let token = table.stage("Vorlage.docx", &asks);
        let found = table.ok("word_check", json!({ "token": token, "record": record }));
        assert_eq!((&found["unknown"], &found["empty"]), (&unknown, &empty), "{kind}");
        assert_eq!(found["filled"], filled, "{kind}");
        assert_eq!(table.ok("files_list", record), json!([]), "{kind}: nothing is kept yet");
    }
    assert_eq!(table.undo_code(), before);
    let token = table.stage("Brief.docx", b"kein Word");
    for (record, code) in [
        (json!({ "kind": "event", "id": event }), "DOCX_NOT_WORD"),
        (json!({ "kind": "room", "id": 1 }), "DOCX_NO_SOURCE"),
        (json!({ "kind": "event", "id": 99_999 }), "DOCX_NOT_WORD"),
    ] {
        assert_eq!(table.code("word_check", json!({ "token": token, "record": record })), code);
        assert_eq!(table.code("word_fill", json!({ "token": token, "record": record })), code);
    }
    let token = table.stage("Vorlage.docx", &asks);
    let gone = json!({ "token": token, "record": { "kind": "event", "id": 99_999 } });
    assert_eq!(table.code("word_fill", gone), "NOT_FOUND");
}

#[test]
fn own_fields_stand_in_a_template_as_their_kind_is_written() {
    let table = Table::with_firm();
    let field = |name: &str, kind: &str, value_type: &str| {
        table.id(
            "own_fields_save",
            json!({ "id": null, "shape": {
                "record_kind": kind, "code": "", "name_de": name, "name_en": "", "value_type": value_type,
                "choices": [], "position": 0, "active": true
            } }),
        )
    };
    let boat = field("Bootsname", "contact", "text");
    let budget = field("Budget", "contract", "number");
    let since = field("Geprüft am", "contract", "date");
    let sealed = field("Gesiegelt", "contract", "yes_no");
    let mut card = organisation("Stadtwerke");
    card["card"]["own"] = json!([{ "field_id": boat, "text": "Möwe <2>" }]);
    let partner = table.id("contacts_save", card);
    let mut fields = contract("Strom", Some(partner));
    fields["fields"]["own"] = json!([
        { "field_id": budget, "text": "-1234,5" }, { "field_id": since, "text": "2026-03-01" },
        { "field_id": sealed, "text": "yes" }
    ]);
    let id = table.id("contracts_save", fields);
    let (done, lines) =
        filled(&table, "contract", id, &template(&["{{Bootsname}}", "{{Bud|get}}, {{geprueft am}}, {{Gesiegelt}}"]));
    assert_eq!(lines, ["Möwe &lt;2&gt;", "−1.234,5, 1. März 2026, ja"]);
    assert_eq!(done["unknown"], json!([]));
}

#[test]
fn a_kept_template_is_checked_filled_replaced_and_brought_back() {
    let table = Table::with_firm();
    let partner = partner(&table);
    let record = json!({ "kind": "contact", "id": partner });
    let fields = |name: &str, fills: &str, language: &str| json!({ "name": name, "fills": fills, "language": language, "note": "", "active": true, "position": 0 });
    let first = template(&["{{Anrede}}", "{{Anrde}}"]);
    let token = table.stage("Anschreiben.docx", &first);
    let seen = table.ok("templates_check", json!({ "token": token, "id": null, "fills": "contact" }));
    assert_eq!((&seen["known"], &seen["unknown"]), (&json!(["Anrede"]), &json!(["Anrde"])));

    let new = json!({ "id": null, "fields": fields("Begrüßung", "contact", "en"), "token": token });
    let id = table.id("templates_save", new);
    let list = table.ok("templates_list", Value::Null);
    assert_eq!((&list[0]["name"], &list[0]["file"]["name"]), (&json!("Begrüßung"), &json!("Anschreiben.docx")));
    let request = json!({ "template": id, "record": record });
    assert_eq!(table.ok("word_check", request.clone())["unknown"], json!(["Anrde"]));
    let done = table.ok("word_fill", request.clone());
    assert_eq!(done["name"], "Begrüßung Müller & Söhne Nord GmbH 2026-03-16.docx");
    let said_first = said(&table, &done["file"]);
    assert!(said_first[0].starts_with("Dear"), "the template's own language holds: {said_first:?}");

    // A newer document takes its place; what was filled before stays as it is.
    let newer = table.stage("Neu.docx", &template(&["{{Anrede}} neu"]));
    table.ok("templates_save", json!({ "id": id, "fields": fields("Begrüßung", "contact", "de"), "token": newer }));
    assert_eq!(table.undo_code(), "template_replaced");
    let done = table.ok("word_fill", request.clone());
    assert!(said(&table, &done["file"])[0].ends_with("neu"));
    table.ok("files_remove", json!({ "id": done["file"] }));
    let seen = table.ok("templates_check", json!({ "id": id, "fills": "event" }));
    assert_eq!((&seen["name"], &seen["unknown"]), (&json!("Neu.docx"), &json!(["Anrede"])));

    // What cannot be filled is not taken in, and nothing of it stays.
    let before = table.everything();
    for (name, bytes, code) in
        [("alt.doc", &b"\xd0\xcf\x11\xe0"[..], "DOCX_NOT_WORD"), ("t.docx", b"PK", "DOCX_DAMAGED")]
    {
        let token = table.stage(name, bytes);
        let bad = json!({ "id": null, "fields": fields("x", "contact", "de"), "token": token });
        assert_eq!(table.code("templates_save", bad), code, "{name}");
    }
    let without = json!({ "id": null, "fields": fields("x", "contact", "de"), "token": null });
    let issue = ("file".to_owned(), "TEMPLATE_FILE_MISSING".to_owned());
    assert_eq!(table.issues("templates_save", without), [issue]);
    assert_eq!(table.everything(), before);
    table.ok("templates_delete", json!({ "id": id }));
    assert_eq!(table.code("word_fill", request.clone()), "NOT_FOUND");
    table.ok("history_undo", Value::Null);
    table.ok("word_fill", request);
}
