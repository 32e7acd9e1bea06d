//! The papers and their ways out.

use kontor_tests::double::Answer;
use kontor_tests::pdf;
use serde_json::{Value, json};

use crate::desk_papers::{absence, employee};
use crate::table::{Table, address, contract, meeting, organisation, text};

fn scene() -> (Table, i64) {
    let table = Table::with_firm();
    let partner = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    table.id("contracts_save", contract("Strom", Some(partner)));
    table.id("contracts_save", contract("Gas", Some(partner)));
    let event = table.id("events_save", meeting("Geschäftsleitung", "2026-03-18T14:00", "2026-03-18T15:30"));
    (table, event)
}

#[test]
fn every_paper_is_listed_with_its_forms_and_each_form_is_set() {
    let (table, event) = scene();
    let papers = table.ok("papers_list", Value::Null);
    assert!(papers.as_array().is_some_and(|papers| papers.len() >= 40), "{papers}");
    let contact = table.id("contacts_save", organisation("Werft Glückstadt"));
    let signed = table.ok("contracts_ids", json!({}))[0].take();
    let notice = json!({ "given_by": "us", "ends_on": "2026-07-14" });
    table.ok("contracts_notice_save", json!({ "id": signed, "notice": notice }));
    let begun = table.ok("minutes_get", json!({ "id": event }));
    table.ok("minutes_save", json!({ "event_id": event, "fields": begun["proposal"] }));
    let mut letter = table.ok("letters_begin", json!({}));
    letter["subject"] = json!("Ihre Anfrage");
    letter["recipient"] = json!("Werft Glückstadt\nAm Hafen 1\n25348 Glückstadt");
    let letter = table.id("letters_save", json!({ "id": null, "fields": letter }));
    let who = table.id("employees_save", employee("Anna", "Petersen", ""));
    let absence = table.id("absences_save", absence(who, None));
    let call =
        table.id("desk_entries_save", json!({ "id": null, "fields": { "kind": "call", "partner": "Frau Kern" } }));
    // Letters about an event go to somebody with an address.
    let mut guest = organisation("Reederei Elbe");
    guest["card"]["addresses"] = json!([address("Elmshorn")]);
    let guest = table.id("contacts_save", guest);
    table.ok("registration_add", json!({ "event_id": event, "person": { "contact_id": guest } }));
    for paper in papers.as_array().into_iter().flatten() {
        for form in paper["forms"].as_array().into_iter().flatten() {
            if paper["code"] == "registration-letters" && (form == "waiting" || form == "cancellation") {
                // Nobody waits or called off.
                continue;
            }
            for language in ["de", "en", "de-AT", "de-CH"] {
                let id = match paper["takes"].as_str() {
                    _ if paper["one"] == false => Value::Null,
                    Some("contact") => json!(contact),
                    Some("contract") => json!(signed),
                    Some("absence") => json!(absence),
                    Some("desk_entry") => json!(call),
                    Some("letter") => json!(letter),
                    _ => json!(event),
                };
                let by_hand = json!({ "address": "Werft Glückstadt\n25348 Glückstadt" });
                let wish = if paper["code"] == "envelope" { by_hand } else { Value::Null };
                let request =
                    json!({ "paper": paper["code"], "id": id, "form": form, "language": language, "letter": wish });
                let set = table.ok("papers_render", request.clone());
                assert!(set["pages"].as_array().is_some_and(|pages| !pages.is_empty()), "{request}");
                assert_eq!(set["missing"], json!([]), "{request}");
                let pdf = table.bytes("papers_pdf", json!({ "document": set["document"] }));
                assert!(pdf.starts_with(b"%PDF-"), "{request}");
            }
        }
    }
    assert_eq!(table.code("papers_render", json!({ "paper": "agenda", "form": "x" })), "PAPER_FORM_UNKNOWN");
}

#[test]
fn printer_program_and_file_get_the_same_paper() {
    let (table, event) = scene();
    let set = table.ok("papers_render", json!({ "paper": "agenda", "id": event }));
    let document = json!({ "document": set["document"] });
    let bytes = table.bytes("papers_pdf", document.clone());

    let printed = table.path("gedruckt.pdf");
    table.double.will_answer([Answer::Print(printed.clone())]);
    assert_eq!(table.ok("papers_print", document.clone()), "dialog");
    assert_eq!(std::fs::read(&printed).expect("printed"), bytes);
    assert_eq!(table.ok("papers_print", document.clone()), "opened_pdf", "where there is no dialog");
    table.double.will_answer([Answer::Close(true), Answer::Cancel(true)]);
    assert_eq!(table.ok("papers_print", document.clone()), "closed", "nothing was printed");
    assert_eq!(table.code("papers_print", document.clone()), "PRINT_FAILED");

    table.ok("papers_open", document.clone());
    let opened = text(table.double.noted("opened").last().expect("opened"));
    assert_eq!(std::fs::read(&opened).expect("a copy"), bytes);
    assert!(opened.ends_with("Geschäftsleitung 2026-03-18.pdf"), "{opened}");

    let saved = table.path("Ablage");
    table.double.will_answer([Answer::Save(saved.clone())]);
    assert_eq!(table.ok("papers_save", document)["name"], "Ablage.pdf", "the ending is added");
    assert_eq!(std::fs::read(saved.with_extension("pdf")).expect("saved"), bytes);
}

#[test]
fn the_preview_follows_typing_and_writes_nothing() {
    let (table, event) = scene();
    let before = table.everything();
    let mut typed = table.ok("events_get", json!({ "id": event }))["fields"].take();
    typed["agenda"][1]["title"] = json!("Bericht zur Auftragslage");
    typed["agenda"][1]["minutes"] = json!(50);
    let set = table.ok("papers_render", json!({ "paper": "agenda", "event": typed }));
    let path = table.path("entwurf.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    let read = pdf::words(&pdf::text(&path));
    assert!(read.contains("Bericht zur Auftragslage") && read.contains("15:15"), "{read}");
    assert_eq!(table.everything(), before);
}

#[test]
fn only_the_last_papers_are_kept() {
    let (table, event) = scene();
    let set = || table.ok("papers_render", json!({ "paper": "agenda", "id": event }))["document"].take();
    let first = set();
    for _ in 0..6 {
        set();
    }
    assert_eq!(table.code("papers_page", json!({ "document": first, "page": 0 })), "PAPER_GONE");
    let last = set();
    assert_ne!(table.code("papers_page", json!({ "document": last, "page": 99 })), "PANIC");
}

#[test]
fn the_list_shows_what_the_screen_shows() {
    let (table, _) = scene();
    let request =
        |filter: Value| json!({ "paper": "contract-list", "filter": filter, "columns": ["number", "title", "end"] });
    let all = table.ok("papers_render", request(json!({})));
    assert_eq!((all["rows"].as_u64(), all["total"].as_u64(), all["is_list"].as_bool()), (Some(2), Some(2), Some(true)));
    let some = table.ok("papers_render", request(json!({ "text": "gas" })));
    assert_eq!((some["rows"].as_u64(), some["total"].as_u64()), (Some(1), Some(2)));
    let ids = table.ok("contracts_ids", json!({ "sort": "title", "descending": true }));
    let marked = table.ok("papers_render", request(json!({ "ids": [ids[0]] })));
    assert_eq!(marked["rows"], 1);
    let path = table.path("auswahl.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": marked["document"] }))).expect("written");
    let read = pdf::text(&path);
    assert!(read.contains("Strom") && !read.contains("Gas"), "{read}");
}

#[test]
fn a_mail_draft_bears_the_paper() {
    let (table, event) = scene();
    let set = table.ok("papers_render", json!({ "paper": "agenda", "id": event }));
    let done = table.wire("papers_mail", json!({ "document": set["document"] }));
    assert!(done.get("ok").is_some(), "{done}");
    let opened = text(table.double.noted("opened").last().expect("opened"));
    let draft = std::fs::read_to_string(&opened).expect("a draft");
    assert!(opened.ends_with(".eml") && draft.contains("X-Unsent: 1"), "{opened}");
    assert!(draft.contains("application/pdf"), "no paper in the draft");
}

#[test]
fn a_paper_of_hostile_texts_is_still_a_paper() {
    let (table, event) = scene();
    let mut typed = table.ok("events_get", json!({ "id": event }))["fields"].take();
    for (at, title) in
        ["#import \"x\"", "$sum_(i)$ \\ *fett* _kursiv_", "<script>alert(1)</script>", "\u{202E}umgedreht 漢字 🙂"]
            .into_iter()
            .enumerate()
    {
        typed["agenda"][at]["title"] = json!(title);
    }
    typed["title"] = json!("../../a:b?c*d");
    let set = table.ok("papers_render", json!({ "paper": "agenda", "event": typed }));
    assert!(set["missing"].as_array().is_some_and(|missing| !missing.is_empty()), "漢 and 🙂 are in no font of ours");
    let document = json!({ "document": set["document"] });
    let path = table.path("hostil.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", document.clone())).expect("written");
    let read = pdf::words(&pdf::text(&path));
    assert!(read.contains("#import \"x\"") && read.contains("<script>alert(1)</script>"), "{read}");
    let page =
        String::from_utf8(table.bytes("papers_page", json!({ "document": set["document"], "page": 0 }))).expect("SVG");
    assert!(!page.contains("<script"), "text became code");
    table.double.will_answer([]);
    table.ok("papers_save", document);
    let suggestion = text(table.double.noted("suggestion").last().expect("a suggestion"));
    assert!(!suggestion.contains(['/', '\\', ':', '?', '*']), "{suggestion}");
}
