//! What is no invoice, or means harm.

use kontor_exchange::einvoice::{MAX_DEPTH, is_one, read};

use crate::{CREDIT, UBL, refused};

#[test]
fn what_is_no_invoice_is_refused_with_a_word() {
    let old = "<rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\"/>";
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&b;</Invoice>";
    let entity = UBL.replace("Beratung", "&beratung;");
    let deep = |depth: usize| {
        let (open, close) = ("<a:Party>".repeat(depth), "</a:Party>".repeat(depth));
        UBL.replacen("<a:ProjectReference>", &format!("<a:X>{open}{close}</a:X><a:ProjectReference>"), 1)
    };
    for (bytes, code, one) in [
        (b"".as_slice(), "EINVOICE_NONE", false),
        (b"Liebe Anna", "EINVOICE_NONE", false),
        (b"\x89PNG\r\n\x1a\n", "EINVOICE_NONE", false),
        (b"<html><body>Rechnung</body></html>", "EINVOICE_OTHER_XML", false),
        (b"<Invoice><ID>1</ID></Invoice>", "EINVOICE_OTHER_XML", false),
        (old.as_bytes(), "EINVOICE_OLD_FORM", true),
        (bomb.as_bytes(), "EINVOICE_XML_ENTITIES", false),
        (entity.as_bytes(), "EINVOICE_XML_ENTITIES", true),
        (&UBL.as_bytes()[..2000], "EINVOICE_XML_BROKEN", true),
        (UBL.replace("</a:PayeeParty>", "").as_bytes(), "EINVOICE_XML_BROKEN", true),
        (format!("{UBL}<x/>").as_bytes(), "EINVOICE_XML_BROKEN", true),
        (deep(1000).as_bytes(), "EINVOICE_LIMIT", true),
        (deep(MAX_DEPTH - 4).as_bytes(), "read R-2026-0815", true),
    ] {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert_eq!((refused(bytes).as_str(), is_one(bytes)), (code, one), "{head}");
    }
    // Any number of prefixes, attributes and elements is a limit, not a hang.
    let attributes: String = (0..1000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(refused(UBL.replacen("<ID>R-", &format!("<ID{attributes}>R-"), 1).as_bytes()), "EINVOICE_LIMIT");
    let line = &UBL[UBL.find("<a:InvoiceLine>").unwrap()..UBL.find("</a:InvoiceLine>").unwrap() + 16];
    assert_eq!(
        refused(UBL.replacen("<a:InvoiceLine>", &format!("{}<a:InvoiceLine>", line.repeat(20_001)), 1).as_bytes()),
        "EINVOICE_LIMIT"
    );
}

#[test]
fn other_encodings_are_read_and_guessing_one_is_said() {
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(UBL.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(&utf16).unwrap().buyer.name, "Nordwind & Söhne KG");
    let latin = |xml: &str| xml.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect::<Vec<u8>>();
    let said = read(&latin(&CREDIT.replace("UTF-8", "ISO-8859-1"))).unwrap();
    assert_eq!((said.buyer.name.as_str(), said.remarks.len()), ("Nordwind & Söhne KG", 0));
    let guessed = read(&latin(CREDIT)).unwrap();
    assert_eq!(guessed.remarks[0].code, "EINVOICE_CHARSET");
}
