//! The papers of tasks and of the front desk, set from what the office holds.

use kontor_tests::pdf;
use serde_json::{Value, json};

use crate::table::{Table, contract, meeting, organisation, text};

pub fn employee(given: &str, family: &str, email: &str) -> Value {
    let fields = json!({
        "code": format!("{}{}", &given[..1], &family[..1]), "salutation": "", "title": "", "given": given,
        "family": family, "function": "", "entered_on": null, "left_on": null, "department_id": null,
        "cost_centre_id": null, "extension": "", "mobile": "", "email": email, "room_id": null, "birthday": null,
        "supervisor_id": null, "substitute_id": null, "working_days": "12345", "signing": "none", "contact_id": null,
        "note": "", "active": true,
    });
    json!({ "id": null, "fields": fields })
}

pub fn absence(who: i64, substitute: Option<i64>) -> Value {
    json!({ "id": null, "fields": {
        "employee_id": who, "starts": "2026-03-16", "ends": "2026-03-20",
        "starts_at_noon": false, "ends_at_noon": false, "substitute_id": substitute,
    } })
}

fn task(table: &Table, fields: Value) -> i64 {
    table.id("tasks_save", json!({ "id": null, "fields": fields }))
}

fn entry(table: &Table, fields: Value) -> i64 {
    table.id("desk_entries_save", json!({ "id": null, "fields": fields }))
}

/// The words of a paper, with what the command answered.
fn set(table: &Table, request: Value) -> (Value, String) {
    let set = table.ok("papers_render", request);
    let path = table.path("papier.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    let words = pdf::words(&pdf::text(&path));
    (set, words)
}

#[test]
fn the_list_of_tasks_is_the_one_on_the_screen() {
    let table = Table::with_firm();
    let anna = table.id("employees_save", employee("Anna", "Petersen", ""));
    let anna_s = task(
        &table,
        json!({ "title": "Angebot einholen", "due": "2026-03-13", "assignee_id": anna, "note": "drei Firmen" }),
    );
    task(&table, json!({ "title": "Halle abschließen", "due": "2026-03-16" }));
    let done = task(&table, json!({ "title": "Ablage", "due": "2026-03-02" }));
    table.ok("tasks_finish", json!({ "ids": [done], "state": "done" }));

    let (all, words) = set(&table, json!({ "paper": "task-list" }));
    assert_eq!((all["rows"].as_u64(), all["total"].as_u64(), all["is_list"].as_bool()), (Some(2), Some(2), Some(true)));
    assert!(words.contains("13.03.2026 !!") && words.contains("16.03.2026 !"), "{words}");
    assert!(!words.contains("Ablage") && !words.contains("drei Firmen"), "{words}");

    let (hers, words) = set(
        &table,
        json!({ "paper": "task-list", "form": "notes", "group": "person", "tasks": { "assignees": [anna] },
                "filter_words": "Anna Petersen" }),
    );
    assert_eq!((hers["rows"].as_u64(), hers["total"].as_u64()), (Some(1), Some(2)));
    assert!(words.contains("drei Firmen") && words.contains("1 von 2 Aufgaben"), "{words}");
    let marked = json!({ "paper": "task-list", "tasks": { "ids": [done, anna_s], "state": null } });
    let (marked, words) = set(&table, marked);
    assert_eq!((marked["rows"].as_u64(), marked["total"].as_u64()), (Some(2), Some(3)));
    assert!(words.contains("Ablage") && !words.contains("Halle"), "{words}");
    let (everything, _) = set(&table, json!({ "paper": "task-list", "tasks": { "state": null } }));
    assert_eq!(everything["rows"], 3);
    let sheet = table.bytes("papers_xlsx", json!({ "document": everything["document"] }));
    assert!(sheet.starts_with(b"PK"));
    assert_eq!(table.code("papers_render", json!({ "paper": "task-list", "group": "x" })), "PAPER_GROUP_UNKNOWN");
    assert_eq!(table.code("papers_render", json!({ "paper": "task-list", "columns": ["x"] })), "PAPER_COLUMN_UNKNOWN");
}

#[test]
fn follow_ups_of_a_period_forget_none_that_was_left_open() {
    let table = Table::with_firm();
    for (title, day) in [("Mahnung", "2026-03-02"), ("Anrufen", "2026-03-17"), ("Später", "2026-05-04")] {
        task(&table, json!({ "title": title, "follow_up": day }));
    }
    task(&table, json!({ "title": "Nur fällig", "due": "2026-03-17" }));
    let week = json!({ "paper": "follow-ups", "from": "2026-03-16", "until": "2026-03-22" });
    let (paper, words) = set(&table, week);
    assert_eq!(paper["rows"], 2);
    assert!(words.contains("Noch offen von früher") && words.contains("Dienstag, 17. März 2026"), "{words}");
    // Days that are still to come have nothing from before.
    let (may, words) = set(&table, json!({ "paper": "follow-ups", "from": "2026-05-01", "until": "2026-05-31" }));
    assert_eq!(may["rows"], 1);
    assert!(words.contains("Später") && !words.contains("Mahnung"), "{words}");
    let wrong = json!({ "paper": "follow-ups", "from": "2026-03-16", "until": "2026-03-01" });
    assert_eq!(table.code("papers_render", wrong), "PAPER_PERIOD_WRONG");
}

#[test]
fn a_handover_has_what_falls_into_the_absence() {
    let table = Table::with_firm();
    let anna = table.id("employees_save", employee("Anna", "Petersen", ""));
    let merle = table.id("employees_save", employee("Merle", "Brodersen", ""));
    for (title, due, follow_up) in [
        ("Steht an", json!("2026-03-18"), Value::Null),
        ("Überfällig", json!("2026-03-02"), Value::Null),
        ("Wiedersehen", json!("2026-06-30"), json!("2026-03-19")),
        ("Danach", json!("2026-04-01"), Value::Null),
        ("Irgendwann", Value::Null, Value::Null),
    ] {
        task(&table, json!({ "title": title, "due": due, "follow_up": follow_up, "assignee_id": merle }));
    }
    let mut caller = organisation("Aufzug Nord");
    caller["card"]["phones"] = json!([{ "raw": "04121 778-0", "label": "work", "preferred": false }]);
    let caller = table.id("contacts_save", caller);
    let about = json!({ "kind": "contact", "id": caller });
    task(
        &table,
        json!({ "title": "Rückruf", "due": "2026-03-17", "assignee_id": merle, "priority": "high", "about": about }),
    );
    task(&table, json!({ "title": "Fremdes", "due": "2026-03-18", "assignee_id": anna }));
    let partner = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    table.id("contracts_save", contract("Strom", Some(partner)));
    table.id("events_save", meeting("Montagsrunde", "2026-03-18T14:00", "2026-03-18T15:30"));
    let id = table.id("absences_save", absence(merle, Some(anna)));

    let (paper, words) = set(&table, json!({ "paper": "handover-list", "id": id }));
    assert!(words.contains("Merle Brodersen") && words.contains("Vertretung: Anna Petersen"), "{words}");
    assert!(words.contains("16.03.2026 – 20.03.2026") && words.contains("Was sonst zu wissen ist"), "{words}");
    for title in ["Steht an", "Überfällig", "Wiedersehen", "Irgendwann"] {
        assert!(words.contains(title), "{title}: {words}");
    }
    // Whoever stands in has to know what presses, and whom to call.
    assert!(words.contains("dringend") && words.contains("Aufzug Nord"), "{words}");
    assert!(words.contains("04121 778-0") || words.contains("+49 4121 778-0"), "{words}");
    assert!(!words.contains("Danach") && !words.contains("Fremdes") && !words.contains("Strom"), "{words}");
    assert_eq!(paper["is_list"], true);
    let by_days = json!({ "paper": "handover-list", "employee": merle, "from": "2026-03-30", "until": "2026-04-02" });
    let (_, words) = set(&table, by_days);
    assert!(words.contains("Danach") && words.contains("keine eingetragen"), "{words}");
    assert_eq!(table.code("papers_render", json!({ "paper": "handover-list" })), "PAPER_NEEDS_RECORD");
    assert_eq!(table.code("papers_render", json!({ "paper": "handover-list", "id": 99_999 })), "NOT_FOUND");
}

#[test]
fn the_post_book_holds_post_and_nothing_else() {
    let table = Table::with_firm();
    entry(&table, json!({ "kind": "letter", "at": "2026-03-13T08:40", "partner": "Finanzamt", "subject": "Bescheid" }));
    entry(
        &table,
        json!({ "kind": "registered", "direction": "out", "at": "2026-03-13T15:30", "partner": "Süd",
                          "tracking": "RT 12 345 678 9 DE" }),
    );
    entry(&table, json!({ "kind": "parcel", "at": "2026-02-02T10:00", "partner": "Paketdienst" }));
    entry(&table, json!({ "kind": "call", "at": "2026-03-13T09:00", "partner": "Frau Kern" }));
    entry(&table, json!({ "kind": "visit", "at": "2026-03-13T09:30", "partner": "Herr Thomsen" }));

    let (month, words) = set(&table, json!({ "paper": "post-book" }));
    assert_eq!(month["rows"], 2, "the month so far");
    assert!(words.contains("Freitag, 13. März 2026 · Eingang") && words.contains("RT 12 345 678 9 DE"), "{words}");
    assert!(words.contains("1 Eingang, 1 Ausgang") && !words.contains("Kern") && !words.contains("Thomsen"), "{words}");
    let (incoming, words) =
        set(&table, json!({ "paper": "post-book", "form": "in", "desk": { "from": "2026-02-01" } }));
    assert_eq!(incoming["rows"], 2);
    assert!(words.contains("Posteingang") && words.contains("Paketdienst"), "{words}");
    let (calls, _) = set(&table, json!({ "paper": "post-book", "desk": { "kinds": ["letter", "call"] } }));
    assert_eq!(calls["rows"], 1);
    let flat = table.ok("papers_render", json!({ "paper": "post-book", "group": "none" }));
    assert!(table.bytes("papers_xlsx", json!({ "document": flat["document"] })).starts_with(b"PK"));
}

#[test]
fn a_call_goes_to_whom_it_was_for_as_slip_and_as_draft() {
    let table = Table::with_firm();
    let merle = table.id("employees_save", employee("Merle", "Brodersen", "merle@hansen.example"));
    let mut fields = json!({ "kind": "call", "at": "2026-03-16T09:14", "partner": "Frau Kern", "company": "Werft",
        "for_id": merle, "wish": "call_back", "until": "2026-03-17", "urgent": true, "phone": "+49 4124 555-17",
        "note": "Ist die Unterverteilung\nim Preis enthalten?", "taken_by": "Anna Brandt" });
    let call = entry(&table, fields.clone());
    let (paper, words) = set(&table, json!({ "paper": "call-slip", "id": call }));
    let page = &paper["pages"][0];
    let size = |key: &str| page[key].as_f64().expect("a size").round();
    assert_eq!((size("width"), size("height")), (148.0, 105.0));
    assert!(words.contains("DRINGEND") && words.contains("Merle Brodersen"), "{words}");

    let draft = |request: Value| {
        let done = table.ok("papers_mail", request);
        let opened = text(table.double.noted("opened").last().expect("opened"));
        (done, std::fs::read_to_string(&opened).expect("a draft"))
    };
    let (done, alone) = draft(json!({ "call": call }));
    assert_eq!((done["recipients"].as_u64(), &done["without_address"]), (Some(1), &json!([])));
    assert!(alone.contains("merle@hansen.example") && alone.contains("Anruf von Frau Kern, Werft"), "{alone}");
    assert!(alone.contains("Unterverteilung") && !alone.contains("application/pdf"), "{alone}");
    let (_, with_slip) = draft(json!({ "call": call, "document": paper["document"] }));
    assert!(with_slip.contains("application/pdf"), "{with_slip}");

    // Nobody is written to where there is no address, and that is said.
    fields["for_id"] = Value::Null;
    fields["for_name"] = json!("Herr Ohne");
    let stranger = entry(&table, fields);
    let (done, _) = draft(json!({ "call": stranger }));
    assert_eq!((done["recipients"].as_u64(), &done["without_address"]), (Some(0), &json!(["Herr Ohne"])));

    let letter = entry(&table, json!({ "kind": "letter", "partner": "Finanzamt" }));
    assert_eq!(table.code("papers_render", json!({ "paper": "call-slip", "id": letter })), "PAPER_NEEDS_CALL");
    assert_eq!(table.code("papers_mail", json!({ "call": letter })), "PAPER_NEEDS_CALL");
    assert_eq!(table.code("papers_render", json!({ "paper": "call-slip" })), "PAPER_NEEDS_RECORD");
    assert_eq!(table.code("papers_render", json!({ "paper": "visitor-badge", "id": letter })), "PAPER_NEEDS_VISIT");
    assert_eq!(table.code("papers_mail", json!({})), "PAPER_GONE");
}

#[test]
fn who_is_in_the_house_stands_on_badges_and_on_the_list() {
    let table = Table::with_firm();
    let anna = table.id("employees_save", employee("Anna", "Petersen", ""));
    let merle = table.id("employees_save", employee("Merle", "Brodersen", ""));
    table.id("employees_save", employee("Svenja", "Thießen", ""));
    table.id("absences_save", absence(merle, Some(anna)));
    let mut half = absence(anna, None);
    half["fields"]["starts_at_noon"] = json!(true);
    table.id("absences_save", half);
    let visit =
        |name: &str, at: &str| entry(&table, json!({ "kind": "visit", "at": at, "partner": name, "badge": "7" }));
    let first = visit("Jonas Thomsen", "2026-03-16T08:10");
    visit("Vergessener Gast", "2026-03-13T10:00");
    let gone = visit("Längst Fort", "2026-03-16T08:00");
    table.ok("visitors_sign_out", json!({ "ids": [gone] }));

    let (one, words) = set(&table, json!({ "paper": "visitor-badge", "id": first, "form": "single" }));
    assert!((one["pages"][0]["width"].as_f64().expect("a size") - 85.0).abs() < 0.1);
    assert!(words.contains("BESUCHER") && words.contains("Jonas Thomsen"), "{words}");
    let (all, _) = set(&table, json!({ "paper": "visitor-badge", "form": "sheet" }));
    assert_eq!(all["rows"], 2);

    let (_, words) = set(&table, json!({ "paper": "evacuation-list" }));
    assert!(words.contains("Jonas Thomsen") && words.contains("Vergessener Gast"), "{words}");
    assert!(!words.contains("Längst Fort") && words.contains("4 Personen"), "{words}");
    assert!(words.contains("16.03.2026, 09:00") && words.contains("seit 13.03.2026"), "{words}");
    // Half a day away is half a day here; a whole one is told apart.
    assert!(words.contains("heute nur den halben") && words.contains("Als abwesend eingetragen"), "{words}");
    let (_, words) = set(&table, json!({ "paper": "evacuation-list", "form": "visitors" }));
    assert!(words.contains("2 Personen") && !words.contains("Petersen"), "{words}");
}
