//! Letters on their way out: noted as sent, kept with their pages, told in the timeline.

use kontor_tests::pdf;
use serde_json::{Value, json};

use crate::table::{Table, address, organisation, person, text};

fn with_address(mut contact: Value, town: &str) -> Value {
    contact["card"]["addresses"] = json!([address(town)]);
    contact
}

/// Two with an address, one without, one who is locked away; and the list that names them all.
fn scene() -> (Table, [i64; 4], i64) {
    let table = Table::with_firm();
    let weber = table.id("contacts_save", with_address(person("Anna", "Weber"), "Elmshorn"));
    let nord = table.id("contacts_save", with_address(organisation("Druckwerk Nord GmbH"), "Pinneberg"));
    let without = table.id("contacts_save", person("Kim", "Sommer"));
    let locked = table.id("contacts_save", with_address(person("Uwe", "Kruse"), "Uetersen"));
    let named: Vec<Value> = [weber, nord, without, locked]
        .map(|id| json!({ "contact_id": id, "name": "", "excluded": false, "email_label": "", "address_kind": null }))
        .into();
    let list = table.id(
        "distribution_lists_save",
        json!({ "id": null, "fields": {
            "name": "Rundschreiben", "note": "", "filter": null, "email_label": "", "address_kind": null, "named": named
        } }),
    );
    table.ok("contacts_restrict", json!({ "id": locked, "reason": "Widerspruch" }));
    (table, [weber, nord, without, locked], list)
}

fn timeline(table: &Table, id: i64) -> Vec<(String, String)> {
    let request = json!({ "record": { "kind": "contact", "id": id }, "kinds": ["letter"], "offset": 0, "limit": 9 });
    let items = table.ok("timeline_page", request)["items"].take();
    items
        .as_array()
        .into_iter()
        .flatten()
        .map(|item| (text(&item["entry"]["subject"]), text(&item["at"]).chars().take(10).collect()))
        .collect()
}

#[test]
fn a_serial_letter_goes_to_a_list_and_stands_in_every_timeline() {
    let (table, [weber, nord, without, locked], list) = scene();
    let ids = table.ok("distribution_lists_contact_ids", json!({ "id": list }));
    assert_eq!(ids, json!([weber, nord, without, locked]));
    let mut fields = table.ok("letters_begin", json!({ "contacts": ids }));
    fields["subject"] = json!("Betriebsferien");
    fields["body"] = json!("wir schließen, liebe {{Firma}}.\n\nIhre Nummer: {{Kundenummer}}.");
    // A name that nobody could fill is refused before anything is stored.
    let issues = table.issues("letters_save", json!({ "id": null, "fields": fields }));
    assert_eq!(issues, [("body".to_owned(), "PLACEHOLDER_UNKNOWN".to_owned())]);
    fields["body"] = json!("wir schließen am {{Datum}}, liebe {{Firma}}.");
    let id = table.id("letters_save", json!({ "id": null, "fields": fields }));

    let rows = table.ok("letters_recipients", json!({ "fields": fields }));
    let of = |at: usize| (rows[at]["prints"].as_bool(), rows[at]["problems"].clone());
    assert_eq!(of(0), (Some(true), json!([{ "empty": ["Firma"] }])));
    assert_eq!(of(1), (Some(true), json!([])));
    assert_eq!(of(2), (Some(false), json!(["no_address", { "empty": ["Firma"] }])));
    assert_eq!(of(3), (Some(false), json!([{ "empty": ["Firma"] }, "restricted"])));

    let set = table.ok("papers_render", json!({ "paper": "serial-letter", "id": id }));
    assert_eq!(set["rows"], 2);
    assert_eq!(
        set["remarks"],
        json!([
            { "code": "without_address", "names": ["Kim Sommer"] },
            { "code": "restricted", "names": ["Uwe Kruse"] }
        ])
    );

    let count = table.ok("letters_send", json!({ "id": id, "on": "2026-03-17", "way": "post" }));
    assert_eq!(count, 2);
    let told = vec![("Betriebsferien".to_owned(), "2026-03-17".to_owned())];
    assert_eq!((timeline(&table, weber), timeline(&table, nord)), (told.clone(), told));
    assert_eq!((timeline(&table, without), timeline(&table, locked)), (vec![], vec![]));
    // The pages are kept with the letter as they went out.
    let files = table.ok("files_list", json!({ "kind": "letter", "id": id }));
    assert_eq!(files[0]["name"], "Betriebsferien 2026-03-16.pdf");
    let path = table.path("gesendet.pdf");
    std::fs::write(&path, table.bytes("files_bytes", json!({ "id": files[0]["id"] }))).expect("written");
    let read = pdf::words(&pdf::text(&path));
    assert!(read.contains("liebe Druckwerk Nord GmbH.") && read.contains("16. März 2026, liebe."), "{read}");
    assert!(read.contains("25335 Elmshorn") && !read.contains("Uetersen") && !read.contains("{{"), "{read}");
    // Each letter is one of its own with the text as it was; the whole is fixed.
    let page = table.ok("letters_page", json!({ "filter": { "serial": id }, "offset": 0, "limit": 9 }));
    assert_eq!(page["count"], 2);
    let one = table.ok("letters_get", json!({ "id": page["rows"][0]["id"] }));
    assert!(!text(&one["fields"]["body"]).contains("{{"), "{one}");
    assert_eq!(table.code("letters_send", json!({ "id": id, "on": "2026-03-17", "way": "post" })), "LETTER_SENT");
    assert_eq!(table.code("letters_delete", json!({ "ids": [id] })), "LETTER_SENT");
    // One step takes all of it back.
    assert_eq!(table.undo_code(), "serial_letter_sent");
    table.ok("history_undo", Value::Null);
    assert_eq!(timeline(&table, weber), vec![]);
    assert_eq!(table.ok("letters_get", json!({ "id": id }))["state"], "draft");
    assert_eq!(table.ok("files_list", json!({ "kind": "letter", "id": id })), json!([]));
}

#[test]
fn a_letter_without_text_or_without_anybody_is_not_sent() {
    let (table, [weber, _, without, locked], _) = scene();
    let send = |id: i64| json!({ "id": id, "on": "2026-03-16", "way": "email" });
    let begin = |request: Value, subject: &str| {
        let mut fields = table.ok("letters_begin", request);
        fields["subject"] = json!(subject);
        fields
    };
    let empty = table.id("letters_save", json!({ "id": null, "fields": begin(json!({ "contact": weber }), "Leer") }));
    assert_eq!(table.issues("letters_send", send(empty)), [("body".to_owned(), "TEXT_MISSING".to_owned())]);
    let mut fields = begin(json!({ "contacts": [without, locked] }), "An niemanden");
    fields["body"] = json!("Guten Tag.");
    let nobody = table.id("letters_save", json!({ "id": null, "fields": fields }));
    assert_eq!(table.code("letters_send", send(nobody)), "PAPER_NO_RECIPIENT");
    assert_eq!(table.code("papers_render", json!({ "paper": "serial-letter", "id": nobody })), "PAPER_NO_RECIPIENT");
    assert_eq!(table.code("letters_send", send(99_999)), "NOT_FOUND");

    let mut fields = begin(json!({ "contact": weber }), "Zusage");
    fields["body"] = json!("wir kommen gern.");
    let id = table.id("letters_save", json!({ "id": null, "fields": fields }));
    assert_eq!(table.ok("letters_send", send(id)), 1);
    let request = json!({ "record": { "kind": "contact", "id": weber }, "offset": 0, "limit": 9 });
    let items = table.ok("timeline_page", request)["items"].take();
    let mails: Vec<&Value> =
        items.as_array().into_iter().flatten().filter(|item| item["entry"]["subject"] == "Zusage").collect();
    assert_eq!(mails.len(), 1, "{items}");
    assert_eq!(mails[0]["kind"], "email");
}

#[test]
fn envelopes_leave_out_who_is_locked_away_and_say_so() {
    let (table, [weber, nord, without, locked], _) = scene();
    let contacts = json!({ "ids": [weber, nord, without, locked] });
    let set = table.ok("papers_render", json!({ "paper": "envelope", "form": "DL", "contacts": contacts }));
    assert_eq!(set["rows"], 2);
    let codes: Vec<&Value> = set["remarks"].as_array().into_iter().flatten().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["without_address", "restricted"]);
    let rows = |ids: Value| table.bytes("merge_source", json!({ "filter": { "ids": ids } })).len();
    assert_eq!(rows(json!([weber])), rows(json!([weber, locked])), "the source of Word's own mail merge as well");
}

#[test]
fn a_letter_is_signed_by_the_right_of_whoever_writes_it() {
    let table = Table::with_firm();
    let employee = |given: &str, family: &str, signing: &str| {
        let fields = json!({
            "code": format!("{}{}", &given[..1], &family[..1]), "salutation": "", "title": "", "given": given,
            "family": family, "function": "Assistenz", "entered_on": null, "left_on": null, "department_id": null,
            "cost_centre_id": null, "extension": "-23", "mobile": "", "email": "", "room_id": null,
            "birthday": null, "supervisor_id": null, "substitute_id": null, "working_days": "12345",
            "signing": signing, "contact_id": null, "note": "", "active": true
        });
        table.id("employees_save", json!({ "id": null, "fields": fields }))
    };
    employee("Anna", "Brandt", "order");
    employee("Frank", "Dose", "procuration");
    employee("Kim", "Sommer", "none");
    let begun = table.ok("letters_begin", json!({}));
    assert_eq!(begun["signatory"], json!({ "name": "Anna Brandt", "mark": "i. A.", "role": "Assistenz" }));
    let signers = table.ok("letters_signers", Value::Null);
    let said: Vec<(String, String)> =
        signers.as_array().into_iter().flatten().map(|one| (text(&one["mark"]), text(&one["name"]))).collect();
    let expected = [("", "Inga Hansen"), ("i. A.", "Anna Brandt"), ("ppa.", "Frank Dose")];
    assert_eq!(said, expected.map(|(mark, name)| (mark.to_owned(), name.to_owned())));
}

#[test]
fn a_serial_letter_follows_its_distribution_list_to_the_address_it_asks_for() {
    let table = Table::with_firm();
    let mut card = organisation("Werft GmbH");
    let invoice = {
        let mut one = address("Glückstadt");
        one["kind"] = json!("invoice");
        one
    };
    card["card"]["addresses"] = json!([address("Elmshorn"), invoice]);
    let firm = table.id("contacts_save", card);
    let list = table.id(
        "distribution_lists_save",
        json!({ "id": null, "fields": { "name": "Rechnungen", "note": "", "filter": null, "email_label": "",
            "address_kind": "invoice", "named": [{ "contact_id": firm, "name": "", "excluded": false,
            "email_label": "", "address_kind": null }] } }),
    );
    let mut fields = table.ok("letters_begin", json!({ "list": list }));
    assert_eq!(fields["kind"], "serial");
    let recipient = json!({ "contact_id": firm, "left_out": false, "address_kind": "invoice" });
    assert_eq!(fields["recipients"], json!([recipient]));
    assert_eq!(table.ok("letters_of_list", json!({ "id": list })), json!([recipient]));
    fields["subject"] = json!("Neue Bankverbindung");
    fields["body"] = json!("bitte beachten Sie unsere neue Bankverbindung.");
    let rows = table.ok("letters_recipients", json!({ "fields": fields }));
    assert!(text(&rows[0]["recipient"]).contains("Glückstadt"), "{rows}");
}

#[test]
fn a_draft_to_somebody_who_was_locked_away_is_not_printed() {
    let table = Table::with_firm();
    let mut card = organisation("Werft GmbH");
    card["card"]["addresses"] = json!([address("Elmshorn")]);
    let firm = table.id("contacts_save", card);
    let mut fields = table.ok("letters_begin", json!({ "contact": firm }));
    fields["subject"] = json!("Ihre Anfrage");
    fields["body"] = json!("vielen Dank.");
    let id = table.id("letters_save", json!({ "id": null, "fields": fields }));
    let paper = json!({ "paper": "letter", "id": id });
    table.ok("papers_render", paper.clone());
    table.ok("contacts_restrict", json!({ "id": firm, "reason": "Antrag" }));
    assert_eq!(table.code("papers_render", paper.clone()), "LETTER_LOCKED");
    let send = json!({ "id": id, "on": "2026-03-17", "way": "post" });
    assert_eq!(table.code("letters_send", send.clone()), "LETTER_LOCKED");
    table.ok("contacts_unrestrict", json!({ "id": firm }));
    table.ok("letters_send", send);
    // What was sent before is a paper that may have to be kept and shown.
    table.ok("contacts_restrict", json!({ "id": firm, "reason": "Antrag" }));
    table.ok("papers_render", paper);
}
