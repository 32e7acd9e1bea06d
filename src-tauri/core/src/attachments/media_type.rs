//! What a file is, told by its content; the ending only refines what content leaves open.

use crate::attachments::name;

/// How an attachment may be handed to the system's program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// Content and ending agree on a document, a picture or plain text.
    Plain,
    /// Not known, or the ending says something else: the window asks first.
    Ask,
    /// A program or a script: it is saved, never started.
    Refused,
}

/// Endings that systems start instead of showing.
const STARTED: &[&str] = &[
    "app",
    "appimage",
    "appref-ms",
    "application",
    "bat",
    "cmd",
    "com",
    "command",
    "cpl",
    "deb",
    "desktop",
    "dmg",
    "exe",
    "gadget",
    "hta",
    "inf",
    "jar",
    "js",
    "jse",
    "lnk",
    "msc",
    "msi",
    "msix",
    "msp",
    "pif",
    "pkg",
    "ps1",
    "ps2",
    "psc1",
    "py",
    "reg",
    "rpm",
    "run",
    "scf",
    "scr",
    "settingcontent-ms",
    "sh",
    "url",
    "vb",
    "vbe",
    "vbs",
    "workflow",
    "ws",
    "wsc",
    "wsf",
    "wsh",
    "xll",
];

/// Media type and the endings that agree with it.
const SHOWN: &[(&str, &[&str])] = &[
    ("application/pdf", &["pdf"]),
    ("image/png", &["png"]),
    ("image/jpeg", &["jpg", "jpeg", "jpe"]),
    ("image/gif", &["gif"]),
    ("image/webp", &["webp"]),
    ("image/tiff", &["tif", "tiff"]),
    ("image/bmp", &["bmp"]),
    ("image/heic", &["heic", "heif"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", &["pptx"]),
    ("application/vnd.oasis.opendocument.text", &["odt"]),
    ("application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    ("application/vnd.oasis.opendocument.presentation", &["odp"]),
    ("text/plain", &["txt", "log", "md"]),
    ("text/csv", &["csv"]),
    ("text/vcard", &["vcf"]),
    ("text/calendar", &["ics"]),
    ("message/rfc822", &["eml"]),
];

/// The media type of a file.
#[must_use]
pub fn of(file_name: &str, bytes: &[u8]) -> &'static str {
    by_signature(bytes).unwrap_or_else(|| match name::ending(file_name).as_str() {
        _ if !is_text(bytes) => "application/octet-stream",
        "csv" => "text/csv",
        "vcf" => "text/vcard",
        "ics" => "text/calendar",
        "eml" => "message/rfc822",
        "htm" | "html" => "text/html",
        "xml" => "text/xml",
        "json" => "application/json",
        _ => "text/plain",
    })
}

/// How a file of that name and type may be opened.
#[must_use]
pub fn opening(file_name: &str, media_type: &str) -> Opening {
    let ending = name::ending(file_name);
    if media_type == "application/x-executable" || STARTED.contains(&ending.as_str()) {
        return Opening::Refused;
    }
    let agrees = SHOWN.iter().any(|(known, endings)| *known == media_type && endings.contains(&ending.as_str()));
    if agrees { Opening::Plain } else { Opening::Ask }
}

fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    let at = |offset: usize, signature: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(signature));
    // Readers of PDF look for the head within the first kilobyte.
    let head = &bytes[..bytes.len().min(1024)];
    Some(match () {
        () if starts(b"\x89PNG\r\n\x1A\n") => "image/png",
        () if starts(b"\xFF\xD8\xFF") => "image/jpeg",
        () if starts(b"GIF87a") || starts(b"GIF89a") => "image/gif",
        () if starts(b"RIFF") && at(8, b"WEBP") => "image/webp",
        () if starts(b"II*\0") || starts(b"MM\0*") => "image/tiff",
        () if starts(b"BM") && at(6, b"\0\0\0\0") => "image/bmp",
        () if at(4, b"ftyphei") || at(4, b"ftypmif1") => "image/heic",
        () if starts(b"MZ") || starts(b"\x7FELF") || starts(b"#!") || is_mach_o(bytes) => "application/x-executable",
        () if starts(b"{\\rtf") => "application/rtf",
        () if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => "application/x-ole-storage",
        () if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => by_archive(bytes),
        () if contains(head, b"%PDF-") => "application/pdf",
        () if contains(head, b"<svg") && is_text(bytes) => "image/svg+xml",
        () if starts(b"BEGIN:VCARD") => "text/vcard",
        () if starts(b"BEGIN:VCALENDAR") => "text/calendar",
        () => return None,
    })
}

fn is_mach_o(bytes: &[u8]) -> bool {
    const HEADS: [[u8; 4]; 5] = [
        [0xFE, 0xED, 0xFA, 0xCE],
        [0xFE, 0xED, 0xFA, 0xCF],
        [0xCE, 0xFA, 0xED, 0xFE],
        [0xCF, 0xFA, 0xED, 0xFE],
        [0xCA, 0xFE, 0xBA, 0xBE],
    ];
    HEADS.iter().any(|head| bytes.starts_with(head))
}

/// Office documents are archives that name their parts in clear.
fn by_archive(bytes: &[u8]) -> &'static str {
    // OpenDocument puts its type first and uncompressed.
    let head = &bytes[..bytes.len().min(256)];
    for (signature, media_type) in [
        (b"opendocument.text".as_slice(), "application/vnd.oasis.opendocument.text"),
        (b"opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
        (b"opendocument.presentation", "application/vnd.oasis.opendocument.presentation"),
    ] {
        if contains(head, signature) {
            return media_type;
        }
    }
    // The directory of an archive stands at its end.
    let tail = &bytes[bytes.len().saturating_sub(128 * 1024)..];
    if contains(tail, b"[Content_Types].xml") {
        // With macros they are no plain documents.
        if contains(tail, b"vbaProject.bin") {
            return "application/zip";
        }
        for (part, media_type) in [
            (b"word/".as_slice(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ] {
            if contains(tail, part) {
                return media_type;
            }
        }
    }
    "application/zip"
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Text of any of the usual encodings: no control but tab, line and page ends.
fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8 * 1024)];
    !head.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCX: &[u8] = b"PK\x03\x04....[Content_Types].xml..word/document.xml..PK\x05\x06";
    const DOCM: &[u8] = b"PK\x03\x04....[Content_Types].xml..word/vbaProject.bin..PK\x05\x06";

    #[test]
    fn content_decides_before_the_ending() {
        for (name, bytes, expected) in [
            ("a.csv", b"\x89PNG\r\n\x1A\n....".as_slice(), "image/png"),
            ("a.pdf", b"%PDF-1.7\n", "application/pdf"),
            ("a.txt", b"\xEF\xBB\xBF\r\n%PDF-1.4", "application/pdf"),
            ("rechnung.pdf", b"MZ\x90\x00", "application/x-executable"),
            ("a", b"#!/bin/sh\nrm", "application/x-executable"),
            ("a.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("a.docx", DOCM, "application/zip"),
            ("a.jpg", b"\xFF\xD8\xFF\xE0", "image/jpeg"),
            ("a.csv", b"Name;Ort\r\nM\xFCller;Ulm", "text/csv"),
            ("a.bin", b"\x00\x01\x02", "application/octet-stream"),
            ("leer", b"", "text/plain"),
            ("a.html", b"<script>", "text/html"),
            ("bild.txt", b"<?xml version=\"1.0\"?><svg onload=''/>", "image/svg+xml"),
        ] {
            assert_eq!(of(name, bytes), expected, "{name}");
        }
    }

    #[test]
    fn only_documents_open_without_a_question_and_programs_never() {
        for (name, media_type, expected) in [
            ("a.pdf", "application/pdf", Opening::Plain),
            ("a.PDF", "application/pdf", Opening::Plain),
            ("a.pdf.exe", "application/pdf", Opening::Refused),
            ("a.pdf", "application/x-executable", Opening::Refused),
            ("a.lnk", "application/octet-stream", Opening::Refused),
            ("a.doc", "application/x-ole-storage", Opening::Ask),
            ("a.pdf", "image/png", Opening::Ask),
            ("a.html", "text/html", Opening::Ask),
            ("ohne", "text/plain", Opening::Ask),
        ] {
            assert_eq!(opening(name, media_type), expected, "{name} as {media_type}");
        }
    }
}
