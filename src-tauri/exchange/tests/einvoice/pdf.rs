//! Invoices inside PDFs, and files that something happened to.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use kontor_exchange::einvoice::{is_one, read};
use proptest::prelude::*;

use crate::{CII, CREDIT, FOREIGN, REVERSE, UBL, refused};

/// A PDF of the given objects, with a trailer that names the first as its catalogue.
fn pdf(objects: &[(&str, Option<Vec<u8>>)], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    for (number, (dict, stream)) in objects.iter().enumerate() {
        write!(out, "{} 0 obj\n{dict}\n", number + 1).unwrap();
        if let Some(stream) = stream {
            out.extend_from_slice(b"stream\r\n");
            out.extend_from_slice(stream);
            out.extend_from_slice(b"\nendstream\n");
        }
        out.extend_from_slice(b"endobj\n");
    }
    write!(out, "trailer\n<< /Root 1 0 R /Size {} {trailer} >>\n%%EOF", objects.len() + 1).unwrap();
    out
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A PDF with one attachment in the tree of names.
fn with_attachment(name: &str, content: Vec<u8>, filter: &str) -> Vec<u8> {
    let specification = format!("<< /Type /Filespec /F ({name}) /EF << /F 4 0 R >> >>");
    let stream = format!("<< /Type /EmbeddedFile /Length {} {filter} >>", content.len());
    pdf(
        &[
            ("<< /Type /Catalog /Pages 9 0 R /Names << /EmbeddedFiles << /Kids [2 0 R] >> >> >>", None),
            (&format!("<< /Names [({name}) 3 0 R] >>"), None),
            (&specification, None),
            (&stream, Some(content)),
        ],
        "",
    )
}

#[test]
fn the_invoice_inside_a_pdf_is_found_however_it_is_packed() {
    let flate = "/Filter /FlateDecode";
    for (name, content, filter) in [
        ("factur-x.xml", CII.as_bytes().to_vec(), ""),
        ("factur-x.xml", packed(CII.as_bytes()), flate),
        ("ZUGFeRD-invoice.xml", packed(CII.as_bytes()), "/Filter [/FlateDecode] /DecodeParms [null]"),
        (
            "xrechnung.xml",
            CII.bytes().map(|byte| format!("{byte:02X}")).collect::<String>().into_bytes(),
            "/Filter /ASCIIHexDecode",
        ),
        ("2026-471.xml", packed(CII.as_bytes()), flate),
    ] {
        let bytes = with_attachment(name, content, filter);
        let invoice = read(&bytes).unwrap_or_else(|error| panic!("{name} {filter}: {error}"));
        assert_eq!((invoice.number.as_str(), invoice.enclosed_as.as_str()), ("2026/471", name));
        assert!(is_one(&bytes) && invoice.remarks.is_empty());
    }
    // As an associated file, its name in UTF-16, everything but the file in an object stream, and behind it a
    // later version of the same.
    let name: String = "factur-x.xml".encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let first = "<< /Type /Catalog /AF [11 0 R] >>";
    let second = format!("<< /Type /Filespec /UF <FEFF{name}> /EF << /UF 2 0 R >> >>");
    let head = format!("10 0 11 {} ", first.len() + 1);
    let objects = format!("{head}{first} {second}");
    let stream = format!("<< /Type /ObjStm /N 2 /First {} /Filter /FlateDecode /Length 99999 >>", head.len());
    let content = packed(CII.as_bytes());
    let embedded = "<< /Length 3 0 R /Filter /FlateDecode >>";
    let length = content.len().to_string();
    let mut bytes = pdf(
        &[
            (&stream, Some(packed(objects.as_bytes()))),
            (embedded, Some(content)),
            (&length, None),
            ("<< /Type /XRef /Root 10 0 R >>", Some(vec![1])),
        ],
        "",
    );
    let cut = bytes.windows(7).rposition(|window| window == b"trailer").unwrap();
    bytes.truncate(cut);
    assert_eq!(read(&bytes).unwrap().number, "2026/471");
    let later = packed(CII.replace("2026/471", "2026/472").as_bytes());
    writeln!(bytes, "2 0 obj << /Length {} /Filter /FlateDecode >> stream", later.len()).unwrap();
    bytes.extend_from_slice(&later);
    bytes.extend_from_slice(b"\nendstream endobj");
    assert_eq!(read(&bytes).unwrap().number, "2026/472");
}

#[test]
fn a_pdf_without_a_readable_invoice_says_what_is_wrong() {
    let flate = "/Filter /FlateDecode";
    let mut torn = packed(CII.as_bytes());
    let half = torn.len() / 2;
    torn[half] ^= 0xFF;
    let bomb = packed(&vec![b' '; 65 * 1024 * 1024]);
    let encrypted = {
        let mut bytes = with_attachment("factur-x.xml", packed(CII.as_bytes()), flate);
        bytes.extend_from_slice(b"\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>");
        bytes
    };
    // A tree that leads back to itself, and one without an end.
    let circle = pdf(
        &[("<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>", None), ("<< /Kids [2 0 R 2 0 R 2 0 R] >>", None)],
        "",
    );
    let knot = pdf(&[("<< /Type /Catalog /AF 2 0 R >>", None), ("3 0 R", None), ("2 0 R", None)], "");
    let deep = pdf(&[("<< /Type /Catalog >>", None), (&"[".repeat(100_000), None)], "");
    for (what, bytes, code, one) in [
        ("none", pdf(&[("<< /Type /Catalog /Pages 2 0 R >>", None)], ""), "EINVOICE_PDF_NONE", false),
        ("other file", with_attachment("preise.csv", b"a;b".to_vec(), ""), "EINVOICE_PDF_NONE", false),
        ("other XML", with_attachment("daten.xml", b"<daten/>".to_vec(), ""), "EINVOICE_PDF_NONE", false),
        ("torn", with_attachment("factur-x.xml", torn, flate), "EINVOICE_PDF_ATTACHMENT", true),
        (
            "unknown filter",
            with_attachment("factur-x.xml", b"x".to_vec(), "/Filter /JPXDecode"),
            "EINVOICE_PDF_ATTACHMENT",
            true,
        ),
        ("cut XML", with_attachment("factur-x.xml", CII.as_bytes()[..3000].to_vec(), ""), "EINVOICE_XML_BROKEN", true),
        ("no XML", with_attachment("factur-x.xml", b"Rechnung".to_vec(), ""), "EINVOICE_XML_BROKEN", true),
        ("bomb", with_attachment("factur-x.xml", bomb, flate), "EINVOICE_LIMIT", false),
        ("encrypted", encrypted, "EINVOICE_PDF_ENCRYPTED", false),
        ("circle", circle, "EINVOICE_PDF_NONE", false),
        ("knot", knot, "EINVOICE_PDF_NONE", false),
        ("deep", deep, "EINVOICE_PDF_DAMAGED", false),
        ("no objects", b"%PDF-1.7\nhello".to_vec(), "EINVOICE_PDF_DAMAGED", false),
        (
            "half",
            with_attachment("factur-x.xml", CII.as_bytes().to_vec(), "")[..400].to_vec(),
            "EINVOICE_PDF_ATTACHMENT",
            true,
        ),
    ] {
        assert_eq!((refused(&bytes).as_str(), is_one(&bytes)), (code, one), "{what}");
    }
}

#[test]
fn of_two_invoices_in_a_pdf_one_is_read_and_the_other_named() {
    let bytes = pdf(
        &[
            ("<< /Type /Catalog /AF [2 0 R 3 0 R] >>", None),
            ("<< /F (xrechnung.xml) /EF << /F 4 0 R >> >>", None),
            ("<< /F (factur-x.xml) /EF << /F 5 0 R >> >>", None),
            ("<< >>", Some(UBL.as_bytes().to_vec())),
            ("<< >>", Some(CII.as_bytes().to_vec())),
        ],
        "",
    );
    let invoice = read(&bytes).unwrap();
    assert_eq!(invoice.number, "2026/471");
    assert_eq!(invoice.remarks[0].code, "EINVOICE_SEVERAL");
    assert_eq!(invoice.remarks[0].data["others"], "xrechnung.xml");
}

#[test]
fn a_reader_is_not_kept_busy_by_a_file_that_never_ends() {
    // Each of these would be read to the file's end again and again.
    for piece in ["1 0 obj (", "1 0 obj [ 1 0 R (", "trailer << /A ("] {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        while bytes.len() < 4_000_000 {
            bytes.extend_from_slice(piece.as_bytes());
        }
        let begun = std::time::Instant::now();
        assert!(read(&bytes).is_err());
        assert!(begun.elapsed().as_secs() < 20, "{piece}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whatever happened to a file on its way, reading it ends with an answer.
    #[test]
    fn mutated_files_never_panic(
        which in 0_usize..7,
        slips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let mut bytes = match which {
            0 => UBL.as_bytes().to_vec(),
            1 => CREDIT.as_bytes().to_vec(),
            2 => CII.as_bytes().to_vec(),
            3 => REVERSE.as_bytes().to_vec(),
            4 => FOREIGN.as_bytes().to_vec(),
            5 => with_attachment("factur-x.xml", packed(CII.as_bytes()), "/Filter /FlateDecode"),
            _ => with_attachment("factur-x.xml", REVERSE.as_bytes().to_vec(), ""),
        };
        for (place, byte) in &slips {
            let at = place.index(bytes.len());
            bytes[at] = *byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = (read(&bytes), is_one(&bytes));
    }
}
