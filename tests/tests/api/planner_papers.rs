//! Lists, badges and cards of an event, and the papers of bodies.

use kontor_tests::pdf;
use serde_json::{Value, json};

use crate::table::{Table, meeting};

/// A seminar of two days with somebody who declined.
fn seminar(table: &Table) -> i64 {
    let mut event = meeting("Arbeitsschutz am Bau", "2026-03-16T09:00", "2026-03-17T16:30");
    event["fields"]["kind"] = json!("seminar");
    event["fields"]["body"] = json!("");
    event["fields"]["place"] = json!("Hof");
    event["fields"]["participants"] = json!([
        { "name": "Frau Dr. Anna Weber", "role": "chair", "function": "Werft Glückstadt" },
        { "name": "Jörg Petersen", "answer": "accepted" },
        { "name": "Uwe Kruse", "answer": "declined" },
    ]);
    table.id("events_save", event)
}

fn wide(set: &Value) -> bool {
    set["pages"][0]["width"].as_f64() > set["pages"][0]["height"].as_f64()
}

#[test]
fn the_people_of_an_event_are_listed_to_sign_and_to_hand_out() {
    let table = Table::with_firm();
    let event = seminar(&table);
    let paper = |paper: &str, more: Value| {
        let mut request = json!({ "paper": paper, "id": event });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        request
    };
    let signed = table.ok("papers_render", paper("attendance-list", json!({})));
    assert_eq!((&signed["rows"], wide(&signed)), (&json!(2), false), "who declined does not sign: {signed}");
    let halves = table.ok("papers_render", paper("attendance-list", json!({ "form": "half_days" })));
    assert!(wide(&halves), "{halves}");
    let handed = table.ok("papers_render", paper("participant-list", json!({})));
    assert_eq!((&handed["rows"], &handed["is_list"]), (&json!(2), &json!(true)));
    let internal = table.ok("papers_render", paper("participant-list", json!({ "form": "internal" })));
    assert_eq!(internal["rows"], 3, "the house sees who declined");
    for code in ["attendance-list", "participant-list", "name-badges", "tent-cards", "event-checklist"] {
        assert_eq!(table.code("papers_render", json!({ "paper": code })), "PAPER_NEEDS_RECORD");
        assert_eq!(table.code("papers_render", paper(code, json!({ "form": "x" }))), "PAPER_FORM_UNKNOWN");
        assert_eq!(table.code("papers_render", json!({ "paper": code, "id": 99_999 })), "NOT_FOUND");
    }
}

#[test]
fn badges_stand_on_their_sheets_from_the_first_free_one() {
    let table = Table::with_firm();
    let event = seminar(&table);
    let sheets = table.ok("badge_sheets", Value::Null);
    assert_eq!([&sheets[0]["code"], &sheets[1]["code"], &sheets[2]["code"]], ["4412", "A7", "A6"]);
    let set = table.ok("papers_render", json!({ "paper": "name-badges", "id": event }));
    assert_eq!((&set["rows"], &set["remarks"]), (&json!(2), &json!([])));
    let start = |start: usize, sheet: &str| {
        let labels = json!({ "sheet": sheet, "start": start });
        json!({ "paper": "name-badges", "id": event, "labels": labels })
    };
    let late = table.ok("papers_render", start(10, "4412"));
    assert_eq!(late["pages"].as_array().map(Vec::len), Some(2), "one on the last place, one on another sheet");
    assert_eq!(table.code("papers_render", start(11, "4412")), "LABEL_START_WRONG");
    assert_eq!(table.code("papers_render", start(1, "4711")), "LABEL_SHEET_UNKNOWN");
    let cards = table.ok("papers_render", json!({ "paper": "tent-cards", "id": event }));
    assert_eq!((&cards["rows"], cards["pages"].as_array().map(Vec::len)), (&json!(2), Some(2)));
}

#[test]
fn decisions_and_open_points_leave_as_lists() {
    let table = Table::with_firm();
    let body = table.id(
        "bodies_save",
        json!({ "id": null, "fields": {
            "code": "BR", "name": "Beirat", "quorum": { "kind": "none" }, "note": "", "active": true, "members": [] } }),
    );
    let mut event = meeting("Sitzung des Beirats", "2026-03-16T09:00", "2026-03-16T12:00");
    event["fields"]["body"] = json!("Beirat");
    event["fields"]["status"] = json!("invited");
    let event = table.id("events_save", event);
    let mut fields = table.ok("minutes_get", json!({ "id": event }))["proposal"].clone();
    fields["items"][1]["decisions"] = json!([{ "wording": "Die Website wird erneuert.", "yes": 3, "no": 1 }]);
    fields["items"][1]["jobs"] = json!([{ "title": "Angebote einholen", "who": "Jo Lang", "due": "2026-04-01" }]);
    fields["items"][0]["postponed"] = json!(true);
    let minutes = table.id("minutes_save", json!({ "event_id": event, "fields": fields }));
    table.ok("minutes_release", json!({ "id": minutes }));

    let register = json!({ "paper": "decision-register", "body": body });
    let set = table.ok("papers_render", register.clone());
    assert_eq!((&set["rows"], &set["is_list"]), (&json!(1), &json!(true)), "{set}");
    for (words, rows) in [("website", 1), ("website haushalt", 0)] {
        let mut narrowed = register.clone();
        narrowed["text"] = json!(words);
        assert_eq!(table.ok("papers_render", narrowed)["rows"], rows, "{words}");
    }
    let mut before = register.clone();
    before["until"] = json!("2026-03-15");
    assert_eq!(table.ok("papers_render", before)["rows"], 0);
    let mut wrong = register;
    wrong["from"] = json!("2027-01-01");
    assert_eq!(table.code("papers_render", wrong), "PAPER_PERIOD_WRONG");
    for asked in [json!(body), Value::Null] {
        let open = table.ok("papers_render", json!({ "paper": "open-points", "body": asked }));
        assert_eq!(open["rows"], 2, "the task, and the item that was put off: {open}");
    }
    let extract = json!({ "paper": "minutes-extract", "id": event });
    let set = table.ok("papers_render", extract.clone());
    assert!(set["title"].as_str().is_some_and(|title| title.contains("Auszug")), "{set}");
    let mut beyond = extract;
    beyond["item"] = json!(40);
    assert_eq!(table.code("papers_render", beyond), "NOT_FOUND");
}

fn folder_of(table: &Table, id: i64, more: &Value) -> (Value, String, usize) {
    let mut request = json!({ "paper": "sitting-folder", "id": id });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    let set = table.ok("papers_render", request);
    let path = table.path("mappe.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    let said = pdf::words(&pdf::text(&path)).replace('\u{a0}', " ");
    (set, said, pdf::pages(&path))
}

#[test]
fn the_folder_of_a_sitting_holds_what_is_needed_at_the_table() {
    let table = Table::with_firm();
    table.id(
        "bodies_save",
        json!({ "id": null, "fields": {
            "code": "BR", "name": "Beirat", "quorum": { "kind": "none" }, "note": "", "active": true, "members": [] } }),
    );
    let sitting = |day: &str, agenda: Value| {
        let mut event = meeting("Sitzung des Beirats", &format!("{day}T09:00"), &format!("{day}T12:00"));
        event["fields"]["body"] = json!("Beirat");
        event["fields"]["agenda"] = agenda;
        table.id("events_save", event)
    };
    let first = sitting("2026-03-16", json!([{ "title": "Werbung", "minutes": 30 }, { "title": "Haushalt" }]));

    // The first sitting has nothing behind it and nothing attached.
    let (set, said, pages) = folder_of(&table, first, &json!({ "form": "one_side" }));
    assert_eq!((&set["remarks"], pages), (&json!([]), 2), "a front sheet and the agenda");
    for part in ["nichts offen", "gibt es kein Protokoll", "keine Dateien angehängt"] {
        assert!(said.contains(part), "{part}: {said}");
    }

    let mut fields = table.ok("minutes_get", json!({ "id": first }))["proposal"].clone();
    fields["items"][0]["postponed"] = json!(true);
    fields["items"][1]["text"] = json!("Der Entwurf lag vor.");
    fields["items"][1]["jobs"] = json!([{ "title": "Angebote einholen", "who": "Jo Lang", "due": "2026-04-01" }]);
    let minutes = table.id("minutes_save", json!({ "event_id": first, "fields": fields }));
    table.ok("minutes_release", json!({ "id": minutes }));

    let next = sitting(
        "2026-06-15",
        json!([
            { "title": "Bauplan", "minutes": 30, "annex": "Anlage 2" },
            { "title": "Kosten", "minutes": 30, "annex": "Anlagen 1, 9" },
            { "title": "Personal", "minutes": 30, "annex": "Gehalt.pdf", "internal": true },
        ]),
    );
    // A paper of ours is a PDF as good as any other.
    let agenda = table.ok("papers_render", json!({ "paper": "agenda", "id": first }));
    let plan = table.bytes("papers_pdf", json!({ "document": agenda["document"] }));
    let attach = |name: &str, bytes: &[u8]| {
        let token = table.stage(name, bytes);
        table.id("files_add", json!({ "owner": { "kind": "event", "id": next }, "token": token }))
    };
    attach("Kosten.xlsx", b"PK\x03\x04 keine Seiten");
    let plan = attach("Bauplan.pdf", &plan);
    attach("Gehalt.pdf", b"%PDF-1.4 kaputt");
    attach("Scan.pdf", b"%PDF-1.4 auch kaputt");

    let (set, said, pages) = folder_of(&table, next, &json!({}));
    let remark = |code: &str| {
        let remarks = set["remarks"].as_array().expect("remarks");
        remarks.iter().find(|remark| remark["code"] == code).map(|remark| remark["names"].clone())
    };
    assert_eq!(remark("annexes_beside"), Some(json!(["Kosten.xlsx", "Scan.pdf"])));
    assert_eq!(remark("annexes_internal"), Some(json!(["Gehalt.pdf"])));
    assert_eq!(set["pages"].as_array().map(Vec::len), Some(pages));
    let mut last = 0;
    for part in [
        "Sitzungsmappe",
        "genannt, aber nicht angehängt: Anlage 9.",
        "Bauplan",
        "Aufgaben aus Protokollen",
        "Angebote einholen",
        "Vertagte Punkte",
        "Der Entwurf lag vor.",
        "Anlage 2 · Mappe, Seite",
        "Werbung",
        "Anlage 1 · Mappe, Seite",
        "Dieses Format hat keine Seiten",
        "Anlage 4 · Mappe, Seite",
        "beschädigt",
    ] {
        let found = said[last..].find(part);
        assert!(found.is_some(), "{part} behind {last}: {said}");
        last += found.unwrap_or_default();
    }
    assert!(!said.contains("Gehalt"), "what is internal stays in the house: {said}");

    // A file may be left out, and one side needs no free pages.
    let (set, said, fewer) = folder_of(&table, next, &json!({ "form": "one_side", "without": [plan] }));
    assert!(fewer < pages && !said.contains("bleibt frei"), "{fewer} of {pages}: {said}");
    assert!(!said.contains("Bauplan.pdf") && said.contains("Kosten.xlsx"), "{said}");
    assert_eq!(set["pages"].as_array().map(Vec::len), Some(fewer));

    let asked = |more: Value| json!({ "paper": "sitting-folder", "id": more["id"], "form": more["form"] });
    assert_eq!(table.code("papers_render", asked(json!({}))), "PAPER_NEEDS_RECORD");
    assert_eq!(table.code("papers_render", asked(json!({ "id": next, "form": "x" }))), "PAPER_FORM_UNKNOWN");
    assert_eq!(table.code("papers_render", asked(json!({ "id": 99_999 }))), "NOT_FOUND");
    // Three files of the most that one may be are more than a folder holds.
    let large = vec![b'x'; 44 * 1024 * 1024];
    for name in ["eins.bin", "zwei.bin", "drei.bin"] {
        attach(name, &large);
    }
    let refused = table.refused("papers_render", json!({ "paper": "sitting-folder", "id": next }));
    assert_eq!((refused.code.as_str(), &refused.data["most"]), ("FOLDER_TOO_LARGE", &json!(128)));
}
