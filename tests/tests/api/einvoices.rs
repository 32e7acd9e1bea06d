//! Invoices that came in as data, read from the files of a record.

use serde_json::json;

use crate::table::{Table, organisation};

const UBL: &[u8] = include_bytes!("../../../src-tauri/exchange/tests/fixtures/einvoice/ubl-invoice.xml");

#[test]
fn a_kept_file_is_looked_at_and_read_as_an_invoice() {
    let table = Table::with_firm();
    let id = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    let owner = json!({ "kind": "contact", "id": id });
    let add = |name: &str, bytes: &[u8]| {
        let token = table.stage(name, bytes);
        table.id("files_add", json!({ "owner": owner, "token": token }))
    };
    // What it is decides its content, not its name.
    let invoice = add("Anlage.txt", UBL);
    assert_eq!(table.ok("einvoices_look", json!({ "id": invoice }))["is_one"], true);
    let read = table.ok("einvoices_read", json!({ "id": invoice }));
    assert_eq!(read["number"], "R-2026-0815");
    assert_eq!(read["totals"]["due"], "1000.00");
    assert_eq!(read["lines"][2]["base_quantity"], "100");
    assert_eq!(read["remarks"], json!([]));

    for (name, bytes, one, code) in [
        ("brief.txt", b"Liebe Anna".as_slice(), false, "EINVOICE_NONE"),
        ("seite.xml", b"<html/>", false, "EINVOICE_OTHER_XML"),
        ("halb.xml", &UBL[..1500], true, "EINVOICE_XML_BROKEN"),
        ("leer.pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj", false, "EINVOICE_PDF_NONE"),
    ] {
        let id = add(name, bytes);
        assert_eq!(table.ok("einvoices_look", json!({ "id": id }))["is_one"], one, "{name}");
        assert_eq!(table.code("einvoices_read", json!({ "id": id })), code, "{name}");
    }
    assert_eq!(table.code("einvoices_read", json!({ "id": 999_999 })), "ATTACHMENT_MISSING");
}

#[test]
fn what_came_along_is_read_before_it_is_kept_and_kept_in_one_step_with_the_entry() {
    let table = Table::with_firm();
    let token = table.stage("rechnung.xml", UBL);
    let given = table.ok("einvoices_read_given", json!({ "token": token }));
    assert_eq!(given["number"], "R-2026-0815");
    let plain = table.stage("brief.txt", b"Liebe Anna");
    assert!(table.ok("einvoices_read_given", json!({ "token": plain })).is_null());
    let broken = table.stage("halb.xml", &UBL[..1500]);
    assert_eq!(table.code("einvoices_read_given", json!({ "token": broken })), "EINVOICE_XML_BROKEN");

    let fields = json!({ "kind": "letter", "partner": "Stadtwerke", "subject": "Rechnung" });
    let entry = json!({ "id": null, "fields": fields, "files": [token, plain] });
    let id = table.id("desk_entries_save", entry);
    let files = table.ok("files_list", json!({ "kind": "desk_entry", "id": id }));
    let names: Vec<_> = files.as_array().expect("files").iter().map(|file| &file["name"]).collect();
    assert_eq!(names, ["rechnung.xml", "brief.txt"]);
    // One step: taken back, nothing of it is left, and a file that cannot be read leaves no half entry behind.
    table.ok("history_undo", json!(null));
    assert_eq!(table.code("desk_entries_get", json!({ "id": id })), "NOT_FOUND");
    let lost = json!({ "id": null, "fields": fields, "files": ["gone"] });
    assert_eq!(table.code("desk_entries_save", lost), "TOKEN_UNKNOWN");
    let all = table.ok("desk_entries_page", json!({ "filter": {}, "offset": 0, "limit": 9 }));
    assert_eq!(all["count"], 0);
}
