//! Files that are kept with records: hostile names, hostile content, and how they leave.

use serde_json::{Value, json};

use crate::table::{Table, organisation, text};

struct Scene {
    table: Table,
    owner: Value,
}

fn scene() -> Scene {
    let table = Table::with_firm();
    let id = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    Scene { table, owner: json!({ "kind": "contact", "id": id }) }
}

impl Scene {
    fn add(&self, name: &str, bytes: &[u8]) -> i64 {
        let token = self.table.stage(name, bytes);
        self.table.id("files_add", json!({ "owner": self.owner, "token": token }))
    }

    fn entry(&self, id: i64) -> Value {
        let files = self.table.ok("files_list", self.owner.clone());
        files.as_array().into_iter().flatten().find(|file| file["id"] == id).cloned().expect("a kept file")
    }
}

#[test]
fn hostile_names_become_harmless_ones() {
    let scene = scene();
    for (named, kept) in [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\Windows\\win.ini", "win.ini"),
        ("C:\\Users\\anna\\Vertrag.pdf", "Vertrag.pdf"),
        ("Rechnung\u{202E}fdp.exe", "Rechnungfdp.exe"),
        ("a\u{0}b\r\nc.txt", "abc.txt"),
        ("COM1.txt", "_COM1.txt"),
        ("was? <wann>.txt", "was_ _wann_.txt"),
        ("Müller & Söhne.pdf", "Müller & Söhne.pdf"),
    ] {
        let id = scene.add(named, named.as_bytes());
        assert_eq!(scene.entry(id)["name"], kept, "{named:?}");
    }
    for nothing in ["", "...", "   ", "////"] {
        let id = scene.add(nothing, nothing.as_bytes());
        assert!(!text(&scene.entry(id)["name"]).trim().is_empty(), "{nothing:?}");
    }
    let long = scene.add(&format!("{}.pdf", "ä".repeat(5_000)), b"%PDF-1.7");
    let name = text(&scene.entry(long)["name"]);
    assert!(name.ends_with(".pdf") && name.chars().count() <= 200, "{name}");
}

#[test]
fn a_second_file_of_the_same_name_stands_beside_the_first() {
    let scene = scene();
    let first = scene.add("Vertrag.pdf", b"%PDF-1.7 one");
    let second = scene.add("Vertrag.pdf", b"%PDF-1.7 two");
    assert_eq!(scene.entry(first)["name"], "Vertrag.pdf");
    assert_eq!(scene.entry(second)["name"], "Vertrag (2).pdf");
    assert_eq!(scene.table.bytes("files_bytes", json!({ "id": first })), b"%PDF-1.7 one");
    assert_eq!(scene.table.bytes("files_bytes", json!({ "id": second })), b"%PDF-1.7 two");
}

#[test]
fn a_kept_file_opens_as_a_copy_and_a_program_never() {
    let scene = scene();
    let paper = scene.add("Vertrag.pdf", b"%PDF-1.7 one");
    scene.table.ok("files_open", json!({ "id": paper }));
    let opened = scene.table.double.noted("opened");
    let path = std::path::PathBuf::from(text(&opened[0]));
    assert_eq!(path.file_name().and_then(|name| name.to_str()), Some("Vertrag.pdf"));
    assert!(path.starts_with(scene.table.path("app")), "{}", path.display());
    assert_eq!(std::fs::read(&path).expect("a copy"), b"%PDF-1.7 one");
    // What somebody changed in it would be lost; and a second opening leaves it alone.
    assert!(std::fs::metadata(&path).expect("a copy").permissions().readonly());
    scene.table.ok("files_open", json!({ "id": paper }));

    for (name, bytes) in [
        ("Rechnung.exe", &b"MZ\x90\x00"[..]),
        ("Rechnung.pdf.exe", b"%PDF-1.7"),
        ("start.bat", b"@echo off"),
        ("makro.js", b"alert(1)"),
        ("link.lnk", b"L\x00\x00\x00"),
        ("programm.pdf", b"\x7fELF\x02\x01\x01"),
    ] {
        let id = scene.add(name, bytes);
        assert_eq!(scene.entry(id)["opens"], false, "{name}");
        assert_eq!(scene.table.code("files_open", json!({ "id": id })), "FILE_IS_PROGRAM", "{name}");
    }
    assert_eq!(scene.table.double.noted("opened").len(), 2);
    // What bears another ending than its content asks first.
    let odd = scene.add("bild.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    assert_eq!(scene.entry(odd)["asks_first"], true);
    assert_eq!(scene.table.code("files_open", json!({ "id": odd })), "FILE_NOT_CONFIRMED");
    assert_eq!(scene.table.double.noted("opened").len(), 2);
    scene.table.ok("files_open", json!({ "id": odd, "confirmed": true }));
    assert_eq!(scene.table.double.noted("opened").len(), 3);
}

#[test]
fn a_file_needs_a_record_and_room() {
    let scene = scene();
    let token = scene.table.stage("Vertrag.pdf", b"%PDF-1.7");
    let nobody = json!({ "owner": { "kind": "contact", "id": 99 }, "token": token });
    assert_eq!(scene.table.code("files_add", nobody), "NOT_FOUND");
    let huge = scene.table.path("riesig.bin");
    std::fs::File::create(&huge).expect("made").set_len(65 << 20).expect("grown");
    let token = scene.table.stage_file(&huge);
    let refused = scene.table.refused("files_add", json!({ "owner": scene.owner, "token": token }));
    assert_eq!(refused.code, "ATTACHMENT_TOO_LARGE", "{}", refused.data);
    assert_eq!(scene.table.ok("files_list", scene.owner.clone()), json!([]));
}

#[test]
fn what_a_contact_leaves_behind_goes_with_it_and_comes_back_with_it() {
    let scene = scene();
    let file = scene.add("Vertrag.pdf", b"%PDF-1.7 one");
    scene.table.ok("contacts_delete", json!({ "ids": [scene.owner["id"]] }));
    assert_eq!(scene.table.code("files_bytes", json!({ "id": file })), "ATTACHMENT_MISSING");
    scene.table.ok("history_undo", Value::Null);
    assert_eq!(scene.table.bytes("files_bytes", json!({ "id": file })), b"%PDF-1.7 one");
}

#[test]
fn a_new_logo_takes_the_place_of_the_old_one_and_goes_in_one_step() {
    let table = Table::with_firm();
    let before = table.everything();
    for shade in [1_u8, 2] {
        let bytes = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[shade; 32]].concat();
        table.ok("firm_logo_set", json!({ "token": table.stage("logo.png", &bytes) }));
        assert_eq!(table.bytes("firm_logo", Value::Null), bytes);
    }
    let answer = table.wire("firm_logo_remove", Value::Null);
    assert_eq!(answer["changes"]["op"]["code"], "file_removed", "{answer}");
    assert!(table.bytes("firm_logo", Value::Null).is_empty());
    table.ok("history_undo", Value::Null);
    assert!(!table.bytes("firm_logo", Value::Null).is_empty());
    table.ok("history_undo", Value::Null);
    table.ok("history_undo", Value::Null);
    assert_eq!(table.everything()["logo"], before["logo"]);
}
