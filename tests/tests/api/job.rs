//! The main job, command by command: contacts come in, a contract is kept, a meeting gets
//! its agenda, both papers leave.

use kontor_tests::double::Answer;
use kontor_tests::{fixtures, pdf};
use serde_json::{Value, json};

use crate::table::{Table, contract, meeting, text};

#[test]
fn from_an_empty_office_to_both_papers() {
    let table = Table::with_firm();

    // Contacts come in from Outlook.
    table.double.will_answer([Answer::Open(fixtures::address_book("csv/outlook-de.csv"))]);
    let picked = table.ok("files_pick", json!({ "purpose": "import" }));
    assert_eq!(picked["name"], "outlook-de.csv");
    let preview = table.ok("contacts_import_read", json!({ "token": picked["token"] }));
    assert_eq!(preview["preset"], "outlook-de");
    let import = json!({ "import": preview["import"], "offset": 0, "limit": 50 });
    let rows = table.ok("contacts_import_rows", import.clone());
    assert_eq!(rows[0]["name"], "Weber, Dr. Anna", "{rows}");
    let done = table.ok("contacts_import_apply", import);
    assert_eq!(done["created"], preview["counts"]["new"], "{done}");
    assert_eq!(done["read"], preview["counts"]["read"], "{done}");

    // They are found, in any spelling.
    let hits = table.ok("search_everything", json!({ "text": "nordl web", "limit": 5 }))["hits"].take();
    assert_eq!(hits[0]["kind"], "contact", "{hits}");
    let partner = hits[0]["id"].as_i64();

    // A contract is kept with its next deadline.
    let id = table.id("contracts_save", contract("Beleuchtung Werkstatt", partner));
    let kept = table.ok("contracts_get", json!({ "id": id }));
    assert_eq!(kept["row"]["number"], "V-2026-0001");
    assert_eq!(kept["deadline"]["end"], "2026-07-14");
    assert_eq!(kept["deadline"]["receive_by"], "2026-04-14");
    assert_eq!(kept["deadline"]["missed_end"], "2027-07-14");
    assert!(kept["deadline"]["steps"].as_array().is_some_and(|steps| !steps.is_empty()));
    assert_eq!(kept["figures"]["yearly"], json!({ "minor": 298_800, "currency": "EUR" }));

    // A meeting gets its agenda with clock times.
    let id = table.id("events_save", meeting("Geschäftsleitung", "2026-03-18T14:00", "2026-03-18T15:30"));
    let kept = table.ok("events_get", json!({ "id": id }));
    let times: Vec<(String, String)> = kept["clock"]["items"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (text(&row["number"]), text(&row["start"])))
        .collect();
    let expected = [("1", "14:00"), ("2", "14:10"), ("", "14:45"), ("3", "15:00")];
    assert_eq!(times, expected.map(|(number, start)| (number.to_owned(), start.to_owned())));
    assert_eq!((kept["clock"]["ends"].as_str(), kept["clock"]["over"].as_i64()), (Some("15:20"), Some(0)));

    // Both papers leave.
    let agenda = table.path("agenda.pdf");
    save_paper(&table, json!({ "paper": "agenda", "id": id }), &agenda);
    let read = pdf::words(&pdf::text(&agenda));
    for said in ["Hansen Elektrotechnik GmbH", "Begrüßung", "14:10", "Bericht zur Lage", "Inga Hansen", "15:00"] {
        assert!(read.contains(said), "no {said:?} in: {read}");
    }
    let list = table.path("vertraege.pdf");
    let paper = save_paper(&table, json!({ "paper": "contract-list" }), &list);
    let read = pdf::words(&pdf::text(&list));
    for said in ["Beleuchtung Werkstatt", "V-2026-0001", "14.07.2026", "2.988,00"] {
        assert!(read.contains(said), "no {said:?} in: {read}");
    }
    assert_eq!(pdf::pages(&list), paper["pages"].as_array().map_or(0, Vec::len));

    // The list leaves as a table, too: the same rows, in the form of its own.
    let sheet = table.bytes("papers_xlsx", json!({ "document": paper["document"] }));
    assert!(sheet.starts_with(b"PK"), "no XLSX");
    let refused = table.ok("papers_render", json!({ "paper": "agenda", "id": id }));
    assert_eq!(table.code("papers_xlsx", json!({ "document": refused["document"] })), "PAPER_IS_NO_LIST");

    // It all stands in the file.
    let before = table.everything();
    table.reopen("Büro.kontor");
    assert_eq!(table.everything(), before);
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
}

fn save_paper(table: &Table, request: Value, to: &std::path::Path) -> Value {
    let paper = table.ok("papers_render", request);
    table.double.will_answer([Answer::Save(to.to_path_buf())]);
    let saved = table.ok("papers_save", json!({ "document": paper["document"] }));
    assert_eq!(saved["name"].as_str(), to.file_name().and_then(|name| name.to_str()));
    paper
}

#[test]
fn the_sample_firm_fills_every_place() {
    let table = Table::bare();
    table.create("Musterfirma.kontor", true);
    let total = |page: &str| table.ok(page, json!({ "offset": 0, "limit": 1 }))["total"].as_u64().unwrap_or(0);
    assert!((100..=140).contains(&total("contacts_page")));
    assert!((35..=45).contains(&total("contracts_page")));
    assert!(total("events_page") >= 40);
    let due = json!({ "offset": 0, "limit": 50, "filter": { "deadline_within_days": 60 } });
    assert!(table.ok("contracts_page", due)["count"].as_u64().is_some_and(|count| count >= 3));
    for paper in ["agenda", "contract-list"] {
        let set = table.ok("papers_render", json!({ "paper": paper }));
        assert_eq!(set["missing"], json!([]), "{paper}");
        let page = table.bytes("papers_page", json!({ "document": set["document"], "page": 0 }));
        assert!(page.starts_with(b"<svg"), "{paper}");
    }
    assert!(!table.bytes("firm_logo", Value::Null).is_empty());
    // It is there to be played with, and it is sound.
    assert_eq!(table.ok("office_check", Value::Null)["sound"], true);
}
