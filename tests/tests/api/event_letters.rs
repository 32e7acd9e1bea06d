//! Letters about events: invitations with the agenda, what those who registered are told, signs, certificates, and
//! agenda and minutes for Word.

use std::io::{Cursor, Read as _};

use kontor_tests::pdf;
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::table::{Table, address, meeting, person, text};

fn contact(table: &Table, given: &str, family: &str, email: &str) -> i64 {
    let mut card = person(given, family);
    card["card"]["addresses"] = json!([address("Elmshorn")]);
    if !email.is_empty() {
        card["card"]["emails"] = json!([{ "address": email, "label": "work", "preferred": true }]);
    }
    table.id("contacts_save", card)
}

/// An assembly of a GmbH with somebody by e-mail, somebody by post, and a name alone.
fn assembly(table: &Table) -> (i64, Vec<i64>) {
    table.id(
        "bodies_save",
        json!({ "id": null, "fields": { "code": "GV", "name": "Gesellschafter", "quorum": { "kind": "half" },
                 "convening": "gmbh", "note": "", "active": true, "members": [] } }),
    );
    let (anna, jo) = (contact(table, "Anna", "Weber", "anna@weber.example"), contact(table, "Jo", "Lang", ""));
    let mut event = meeting("Gesellschafterversammlung", "2026-10-14T10:00", "2026-10-14T12:00");
    event["fields"]["body"] = json!("Gesellschafter");
    event["fields"]["place"] = json!("Rathaus");
    event["fields"]["participants"] =
        json!([{ "contact_id": anna, "name": "" }, { "contact_id": jo, "name": "" }, { "name": "Uwe Kern" }]);
    event["fields"]["agenda"] = json!([
        { "title": "Jahresabschluss", "minutes": 30, "kind": "decision", "motion": "Feststellung" },
        { "title": "Regie", "internal": true }
    ]);
    let id = table.id("events_save", event);
    let found = table.ok("invitations_get", json!({ "id": id }));
    let lines = found["recipients"].as_array().expect("recipients").iter().map(|one| one["key"]["id"].as_i64());
    (id, lines.map(|line| line.expect("a line")).collect())
}

fn words(table: &Table, set: &Value) -> String {
    let path = table.path("papier.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    pdf::words(&pdf::text(&path))
}

fn remark<'a>(set: &'a Value, code: &str) -> Option<&'a Value> {
    let remarks = set["remarks"].as_array().expect("remarks");
    remarks.iter().find(|remark| remark["code"] == code).map(|remark| &remark["names"])
}

fn pages(set: &Value) -> usize {
    set["pages"].as_array().map_or(0, Vec::len)
}

#[test]
fn an_assembly_is_called_by_registered_letter_with_its_agenda() {
    let table = Table::with_firm();
    let (id, lines) = assembly(&table);
    let set = table.ok("papers_render", json!({ "paper": "invitation-letters", "id": id }));
    assert_eq!((&set["rows"], &set["first_pages"]), (&json!(2), &json!(2)), "the law asks for a letter: {set}");
    assert_eq!(pages(&set), 4, "each letter has its agenda behind it");
    assert_eq!(remark(&set, "without_address"), Some(&json!(["Uwe Kern"])));
    assert_eq!(remark(&set, "invitation_lacks"), None);
    let said = words(&table, &set);
    for part in [
        "Einschreiben",
        "Einladung: Gesellschafterversammlung",
        "Mittwoch, 14. Oktober 2026, 10:00 – 12:00 Uhr",
        "Rathaus",
        "1 Jahresabschluss",
        "Beschluss · Feststellung",
        "Anlage",
        "Mit freundlichen Grüßen",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("Regie") && !said.contains("Spätestens absenden"), "what is internal stays here: {said}");
    assert_eq!(said.matches("Einladung: Gesellschafterversammlung").count(), 2);

    // Those chosen alone, with an own note above the address.
    let wish = json!({ "notes": "Persönlich" });
    let one = json!({ "paper": "invitation-letters", "id": id, "people": [lines[1]], "letter": wish });
    let set = table.ok("papers_render", one);
    let said = words(&table, &set);
    assert_eq!((&set["rows"], pages(&set)), (&json!(1), 2));
    assert!(said.contains("Persönlich") && !said.contains("Einschreiben"), "{said}");
    // The agenda behind it names everybody; the letter itself is to one.
    assert_eq!(said.matches("Einladung: Gesellschafterversammlung").count(), 1, "{said}");
    let nobody = json!({ "paper": "invitation-letters", "id": id, "people": [lines[2]] });
    assert_eq!(table.code("papers_render", nobody), "PAPER_NO_RECIPIENT");

    // The day for sending stands on the sheet that stays in the house.
    let sheet = table.ok("papers_render", json!({ "paper": "invitation-letters", "id": id, "form": "dispatch" }));
    let said = words(&table, &sheet);
    assert_eq!((&sheet["rows"], &sheet["is_list"]), (&json!(3), &json!(true)));
    for part in ["Spätestens absenden am", "Zugang bis Di 06.10.2026", "§ 51 GmbHG", "keine Anschrift", "intern"] {
        assert!(said.contains(part), "{part}: {said}");
    }

    // Once it was posted the next letter tells of a change.
    let key = json!({ "kind": "participant", "id": lines[1] });
    let note = json!({ "id": id, "chosen": [key], "way": "registered", "on_day": "2026-09-29" });
    assert_eq!(table.ok("invitations_note", note), 1);
    let again = json!({ "paper": "invitation-letters", "id": id, "people": [lines[1]] });
    assert!(words(&table, &table.ok("papers_render", again.clone())).contains("Änderung: Gesellschafterversammlung"));
    let mut fields = table.ok("events_get", json!({ "id": id }))["fields"].take();
    fields["status"] = json!("cancelled");
    table.ok("events_save", json!({ "id": id, "fields": fields }));
    let set = table.ok("papers_render", again);
    let said = words(&table, &set);
    assert!(said.contains("Absage: Gesellschafterversammlung") && !said.contains("Einschreiben"), "{said}");
    assert_eq!(pages(&set), 1, "a cancellation encloses no agenda");
}

#[test]
fn an_invitation_says_what_it_lacks_and_takes_its_text_from_a_block() {
    let table = Table::with_firm();
    let (id, lines) = assembly(&table);
    let mut fields = table.ok("events_get", json!({ "id": id }))["fields"].take();
    fields["place"] = json!("");
    fields["agenda"] = json!([]);
    table.ok("events_save", json!({ "id": id, "fields": fields }));
    let set = table.ok("papers_render", json!({ "paper": "invitation-letters", "id": id }));
    assert_eq!(remark(&set, "invitation_lacks"), Some(&json!(["Ort", "Tagesordnung"])));
    assert_eq!(pages(&set), 2, "there is no agenda to enclose");

    let block = table.id(
        "text_blocks_save",
        json!({ "id": null, "fields": { "code": "gv", "name": "Versammlung", "purpose": "event",
            "subject_de": "Ladung zu {{Termin}}", "subject_en": "", "body_de": "kommen Sie um {{Beginn}} nach {{Ort}}.",
            "body_en": "", "active": true, "position": 0 } }),
    );
    let wish = json!({ "paper": "invitation-letters", "id": id, "people": [lines[0]], "block": block });
    let said = words(&table, &table.ok("papers_render", wish));
    assert!(said.contains("Ladung zu Gesellschafterversammlung") && said.contains("nach Elmshorn."), "{said}");
}

/// A seminar with two places and three who want one.
fn seminar(table: &Table) -> i64 {
    let mut event = meeting("Erste Hilfe", "2026-04-16T09:00", "2026-04-16T17:00");
    event["fields"]["kind"] = json!("seminar");
    event["fields"]["body"] = json!("");
    event["fields"]["place"] = json!("Hof");
    event["fields"]["participants"] = json!([]);
    let id = table.id("events_save", event);
    table.ok(
        "event_places_save",
        json!({ "event_id": id, "places": { "capacity": 2, "price": null, "currency": "EUR" } }),
    );
    let anna = contact(table, "Anna", "Weber", "anna@weber.example");
    for person in [
        json!({ "contact_id": anna, "diet": "vegan" }),
        json!({ "name": "Uwe Kern", "email": "uwe@kern.example" }),
        json!({ "name": "Pia Otte" }),
    ] {
        table.ok("registration_add", json!({ "event_id": id, "person": person }));
    }
    id
}

fn registrations(table: &Table, event: i64) -> Vec<Value> {
    table.ok("registrations_get", json!({ "id": event }))["rows"].as_array().expect("rows").clone()
}

#[test]
fn those_who_registered_are_told_by_letter_and_by_mail() {
    let table = Table::with_firm();
    let id = seminar(&table);
    let rows = registrations(&table, id);
    let (anna, uwe, pia) = (&rows[0]["id"], &rows[1]["id"], &rows[2]["id"]);

    let letter = |form: &str| json!({ "paper": "registration-letters", "id": id, "form": form });
    let set = table.ok("papers_render", letter("confirmation"));
    let said = words(&table, &set);
    assert_eq!((&set["rows"], remark(&set, "without_address")), (&json!(1), Some(&json!(["Uwe Kern"]))));
    assert!(said.contains("Anmeldung bestätigt: Erste Hilfe") && said.contains("Hof"), "{said}");
    assert_eq!(table.code("papers_render", letter("waiting")), "PAPER_NO_RECIPIENT", "who waits has no address");
    assert_eq!(table.code("papers_render", letter("x")), "PAPER_FORM_UNKNOWN");

    let tell = |notice: &str| json!({ "event_id": id, "notice": notice, "ids": [] });
    let done = table.ok("registrations_tell", tell("confirmation"));
    assert_eq!((&done["recipients"], &done["without_address"]), (&json!(2), &json!([])));
    let drafts: Vec<String> =
        table.double.noted("opened").iter().map(|path| std::fs::read_to_string(text(path)).expect("a draft")).collect();
    assert_eq!(drafts.len(), 2, "each of their own");
    assert!(drafts[0].contains("anna@weber.example") && !drafts[0].contains("uwe@kern.example"), "{}", drafts[0]);
    assert!(drafts[1].contains("X-Unsent: 1") && drafts[1].contains("Guten Tag Uwe Kern"), "{}", drafts[1]);
    assert_eq!(table.code("registrations_tell", tell("waiting")), "MAIL_NO_ADDRESS");

    // Nothing was noted by that.
    assert!(registrations(&table, id).iter().all(|row| row["told"] == json!([])));
    let note = |notice: &str, ids: Value, way: &str| json!({ "event_id": id, "notice": notice, "ids": ids, "way": way, "on_day": "2026-03-20" });
    assert_eq!(table.ok("registrations_told", note("confirmation", json!([anna, uwe]), "email")), 2);
    assert_eq!(table.ok("registrations_told", note("waiting", json!([pia]), "post")), 1);
    let rows = registrations(&table, id);
    assert_eq!(rows[0]["told"], json!([{ "notice": "confirmation", "way": "email", "on_day": "2026-03-20" }]));
    assert_eq!(rows[2]["told"][0]["notice"], "waiting");
    assert_eq!(table.code("registrations_told", note("waiting", json!([]), "post")), "NOBODY_CHOSEN");
    table.ok("history_undo", Value::Null);
    assert_eq!(registrations(&table, id)[2]["told"], json!([]));
}

#[test]
fn certificates_bear_their_numbers_and_the_kitchen_its_counts() {
    let table = Table::with_firm();
    let id = seminar(&table);
    let empty = table.ok("papers_render", json!({ "paper": "certificates", "id": id }));
    assert_eq!(empty["rows"], 0, "nobody has a number yet");
    let there = |line: &Value| json!({ "participant": line["participant"], "presence": "present" });
    let lines = table.ok("attendance_get", json!({ "id": id }));
    table.ok("attendance_save", json!({ "event_id": id, "attendance": [there(&lines[0])] }));
    table.ok("certificates_draw", json!({ "event_id": id }));
    table.ok("attendance_save", json!({ "event_id": id, "attendance": [there(&lines[1])] }));
    let set = table.ok("papers_render", json!({ "paper": "certificates", "id": id }));
    assert_eq!((&set["rows"], pages(&set)), (&json!(1), 1));
    assert_eq!(remark(&set, "without_certificate"), Some(&json!(["Uwe Kern"])));
    let said = words(&table, &set);
    // Eight hours with a break of a quarter.
    for part in ["Anna Weber", "TB-2026-0001", "Erste Hilfe", "7,75 Stunden", "Bericht zur Lage", "Elmshorn, "] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let typed = json!({ "paper": "certificates", "id": id, "extent": "9 Unterrichtseinheiten" });
    let said = words(&table, &table.ok("papers_render", typed));
    assert!(said.contains("9 Unterrichtseinheiten") && !said.contains("7,75"), "{said}");

    let list = table.ok("papers_render", json!({ "paper": "catering-list", "id": id }));
    assert_eq!(list["is_list"], true);
    let said = words(&table, &list);
    assert!(said.contains("vegan 1 Weber, Anna") && said.contains("ohne Angabe 1"), "{said}");
    assert!(!said.contains("Kern"), "who asked for nothing is counted alone: {said}");

    let sheet = table.ok("papers_render", json!({ "paper": "evaluation-sheet", "id": id }));
    let said = words(&table, &sheet);
    assert!(said.contains("Bewertungsbogen") && said.contains("Verpflegung"), "there is a break: {said}");
    assert!(!said.contains("Weber"), "nobody's sheet bears a name: {said}");
}

#[test]
fn doors_say_what_takes_place_behind_them() {
    let table = Table::with_firm();
    let room = table.id("rooms_save", room("Raum Elbe"));
    let at = |title: &str, from: &str, to: &str| {
        let mut event = meeting(title, &format!("2026-03-18T{from}"), &format!("2026-03-18T{to}"));
        event["fields"]["room_id"] = json!(room);
        table.id("events_save", event)
    };
    let first = at("Beirat", "09:00", "11:00");
    at("Betriebsrat", "14:00", "15:00");
    let set = table.ok("papers_render", json!({ "paper": "door-sign", "id": first }));
    let said = words(&table, &set);
    for part in ["Beirat", "09:00 – 11:00 Uhr", "Raum Elbe", "Leitung: Inga Hansen", "Nächste: 14:00 Uhr Betriebsrat"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(set["pages"][0]["width"].as_f64() > set["pages"][0]["height"].as_f64(), "{set}");
    let day = json!({ "paper": "room-sign", "room": room, "key_date": "2026-03-18", "form": "a5" });
    let set = table.ok("papers_render", day);
    let said = words(&table, &set);
    assert!(said.contains("Beirat") && said.contains("Betriebsrat") && pages(&set) == 1, "{said}");
    for paper in ["door-sign", "room-sign"] {
        let wrong = json!({ "paper": paper, "id": first, "form": "a3" });
        assert_eq!(table.code("papers_render", wrong), "PAPER_FORM_UNKNOWN");
    }
    assert_eq!(table.code("papers_render", json!({ "paper": "room-sign", "room": 99_999 })), "NOT_FOUND");
}

fn room(name: &str) -> Value {
    json!({ "id": null, "fields": {
        "code": "elbe", "name": name, "capacity": 8, "place": "", "note": "", "position": 0, "active": true } })
}

/// The texts of a document in their order.
fn document(bytes: Vec<u8>) -> Vec<String> {
    let mut xml = String::new();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    archive.by_name("word/document.xml").expect("a body").read_to_string(&mut xml).expect("text");
    xml.split("<w:t xml:space=\"preserve\">")
        .skip(1)
        .filter_map(|rest| rest.split_once("</w:t>"))
        .map(|(text, _)| text.replace('\u{a0}', " "))
        .collect()
}

#[test]
fn agenda_and_minutes_leave_for_word() {
    let table = Table::with_firm();
    let event = table.id("events_save", meeting("Geschäftsleitung <&>", "2026-03-18T14:00", "2026-03-18T15:30"));
    let set = table.ok("papers_render", json!({ "paper": "agenda", "id": event }));
    assert_eq!(set["is_text"], true);
    let said = document(table.bytes("papers_docx", json!({ "document": set["document"] })));
    let items = ["Zeit", "TOP", "14:00 – 14:10", "1", "Begrüßung", "Bericht zur Lage", "Pause"];
    let mut from = 0;
    for item in items {
        let at = said[from..].iter().position(|text| text == item);
        from += at.unwrap_or_else(|| panic!("{item} is not behind {from}: {said:?}")) + 1;
    }
    assert!(said.contains(&"Geschäftsleitung &lt;&amp;&gt;".to_owned()), "{said:?}");

    let begun = table.ok("minutes_get", json!({ "id": event }));
    table.ok("minutes_save", json!({ "event_id": event, "fields": begun["proposal"] }));
    let set = table.ok("papers_render", json!({ "paper": "minutes", "id": event, "language": "en" }));
    let document_of = json!({ "document": set["document"] });
    assert!(document(table.bytes("papers_docx", document_of.clone())).iter().any(|text| text.contains("DRAFT")));

    let saved = table.path("Protokoll");
    table.double.will_answer([kontor_tests::double::Answer::Save(saved.clone())]);
    assert_eq!(table.ok("papers_docx_save", document_of)["name"], "Protokoll.docx", "the ending is added");
    assert!(std::fs::read(saved.with_extension("docx")).expect("saved").starts_with(b"PK"));
    let list = table.ok("papers_render", json!({ "paper": "participant-list", "id": event }));
    assert_eq!(list["is_text"], false);
    assert_eq!(table.code("papers_docx", json!({ "document": list["document"] })), "PAPER_IS_NO_TEXT");
}
