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
