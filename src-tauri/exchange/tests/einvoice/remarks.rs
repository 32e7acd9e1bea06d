//! What is said of an invoice that is read.

use kontor_exchange::einvoice::read;

use crate::{CII, CREDIT, UBL};

/// The codes of what is said after something in the document was replaced.
fn remarks(xml: &str, from: &str, to: &str) -> Vec<String> {
    assert!(xml.contains(from), "{from}");
    let invoice = read(xml.replacen(from, to, 1).as_bytes()).unwrap();
    invoice.remarks.iter().map(|remark| format!("{} {}", remark.code, remark.data)).collect()
}

#[test]
fn what_does_not_add_up_is_said_and_left_as_it_is() {
    for (xml, from, to, expected) in [
        (
            UBL,
            "<PayableAmount currencyID=\"EUR\">1000.00",
            "<PayableAmount currencyID=\"EUR\">1000.01",
            "EINVOICE_DUE_SUM {\"expected\":\"1000.00\",\"found\":\"1000.01\",\"of\":\"\"}",
        ),
        (
            UBL,
            ">188.31<",
            ">180.31<",
            "EINVOICE_TAX_AMOUNT {\"expected\":\"188.31\",\"found\":\"180.31\",\"of\":\"19\"}",
        ),
        (
            UBL,
            "<LineExtensionAmount currencyID=\"EUR\">950.00",
            "<LineExtensionAmount currencyID=\"EUR\">960.00",
            "EINVOICE_LINE_TOTAL {\"expected\":\"950.00\",\"found\":\"960.00\",\"of\":\"1\"}",
        ),
        (UBL, "0130 00<", "0130 01<", "EINVOICE_IBAN {\"term\":\"BT-84\",\"text\":\"DE89 3704 0044 0532 0130 01\"}"),
        (UBL, "<ID>R-2026-0815</ID>", "", "EINVOICE_MISSING {\"term\":\"BT-1\"}"),
        (
            UBL,
            "<ID>R-2026-0815</ID>",
            "<ID>R-1</ID><ID>R-2</ID>",
            "EINVOICE_REPEATED {\"term\":\"BT-1\",\"text\":\"R-1\"}",
        ),
        (UBL, "2026-12-02", "02.12.2026", "EINVOICE_DAY {\"term\":\"BT-9\",\"text\":\"02.12.2026\"}"),
        (UBL, ">95.00<", ">95,00<", "EINVOICE_NUMBER {\"term\":\"BT-146\",\"text\":\"95,00\"}"),
        (
            UBL,
            "<Amount currencyID=\"EUR\">12.50",
            "<Amount currencyID=\"CHF\">12.50",
            "EINVOICE_CURRENCY {\"found\":\"CHF\",\"term\":\"BT-92\"}",
        ),
        (UBL, "<Name>Fachbuch</Name>", "", "EINVOICE_LINE_MISSING {\"line\":\"2\",\"term\":\"BT-153\"}"),
        (
            UBL,
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            "eigenes",
            "EINVOICE_PROFILE {\"text\":\"eigenes\"}",
        ),
        (
            CII,
            "<ram:ChargeTotalAmount>0.00",
            "<ram:ChargeTotalAmount>5.00",
            "EINVOICE_CHARGES_SUM {\"expected\":\"0.00\",\"found\":\"5.00\",\"of\":\"\"}",
        ),
        (
            CII,
            "<ram:GrandTotalAmount>1035.30",
            "<ram:GrandTotalAmount>1035.31",
            "EINVOICE_GROSS_SUM {\"expected\":\"1035.30\",\"found\":\"1035.31\",\"of\":\"\"}",
        ),
        (
            CII,
            "<ram:BasisAmount>870.00",
            "<ram:BasisAmount>860.00",
            "EINVOICE_TAX_BASE {\"expected\":\"860.00\",\"found\":\"870.00\",\"of\":\"\"}",
        ),
        (CREDIT, "<cac:CreditNoteLine>", "<cac:Nothing/><cac:CreditNoteLine>", ""),
        (CREDIT, "19.00", "19.0000", ""),
        (
            CII,
            "<ram:BusinessProcessSpecifiedDocumentContextParameter>",
            "<ram:TestIndicator><udt:Indicator>true</udt:Indicator></ram:TestIndicator><ram:BusinessProcessSpecifiedDocumentContextParameter>",
            "EINVOICE_TEST {}",
        ),
        // Other ways to write the same.
        (UBL, "<ChargeIndicator>true", "<ChargeIndicator>1", ""),
        (CREDIT, ">VAT<", ">vat<", ""),
    ] {
        let said = remarks(xml, from, to);
        match expected {
            "" => assert_eq!(said, Vec::<String>::new(), "{from}"),
            expected => assert!(said.iter().any(|one| one == expected), "{from}: {said:?}"),
        }
    }
    // What stands is kept, also where it is no number or no day.
    let odd = read(UBL.replacen("2026-12-02", "02.12.2026", 1).as_bytes()).unwrap();
    assert_eq!(odd.due, "02.12.2026");
}

#[test]
fn the_small_profiles_without_lines_say_so_once() {
    let start = CII.find("<ram:IncludedSupplyChainTradeLineItem>").unwrap();
    let end =
        CII.rfind("</ram:IncludedSupplyChainTradeLineItem>").unwrap() + "</ram:IncludedSupplyChainTradeLineItem>".len();
    let invoice = read(format!("{}{}", &CII[..start], &CII[end..]).as_bytes()).unwrap();
    let codes: Vec<_> = invoice.remarks.iter().map(|remark| remark.code.as_str()).collect();
    assert_eq!(codes, ["EINVOICE_NO_LINES"]);
}
