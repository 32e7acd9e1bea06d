//! Every term of the standard, in both syntaxes.

use kontor_exchange::einvoice::read;

use crate::term::term;
use crate::{CII, CREDIT, FOREIGN, REVERSE, UBL};

fn check(xml: &str, terms: &[(&str, &str)]) {
    let invoice = read(xml.as_bytes()).unwrap();
    for (number, expected) in terms {
        assert_eq!(term(&invoice, number), *expected, "{number}");
    }
}

#[test]
fn an_invoice_in_ubl_is_read_term_by_term() {
    check(
        UBL,
        &[
            ("BT-1", "R-2026-0815"),
            ("BT-2", "2026-11-02"),
            ("BT-3", "380"),
            ("BT-5", "EUR"),
            ("BT-6", ""),
            ("BT-7", "2026-10-31"),
            ("BT-9", "2026-12-02"),
            ("BT-10", "04011000-1234512345-06"),
            ("BT-11", "P-42"),
            ("BT-12", "V-2024-3"),
            ("BT-13", "B-77"),
            ("BT-14", "A-88"),
            ("BT-15", "WE-6"),
            ("BT-16", "LS-5"),
            ("BT-17", "V-9"),
            ("BT-18", "Zähler 12"),
            ("BT-19", "4711"),
            ("BT-20", "Zahlbar in 30 Tagen ohne Abzug."),
            ("BT-21", "AAI | "),
            ("BT-22", "Wir danken für Ihren Auftrag. | Es gelten unsere Bedingungen <Stand 2026>."),
            ("BT-25", "R-2026-0700"),
            ("BT-26", "2026-09-01"),
            ("BT-27", "Elbwerk Dienste GmbH"),
            ("BT-28", "Elbwerk"),
            ("BT-29", "L-100"),
            ("BT-30", "HRB 12345"),
            ("BT-31", "DE123456789"),
            ("BT-32", "22/815/0815/4"),
            ("BT-33", "Geschäftsführerin: Ina Ott"),
            ("BT-34", "rechnung@stadtwerke.example"),
            ("BT-35", "Deichstraße 4 | Hinterhaus | 2. Stock"),
            ("BT-37", "Hamburg"),
            ("BT-38", "20459"),
            ("BT-39", "Hamburg"),
            ("BT-40", "DE"),
            ("BT-41", "Jens Petersen"),
            ("BT-42", "+49 40 123456"),
            ("BT-43", "petersen@elbwerk.example"),
            ("BT-44", "Nordwind & Söhne KG"),
            ("BT-46", "K-200"),
            ("BT-48", "DE987654321"),
            ("BT-49", "eingang@nordwind.example"),
            ("BT-50", "Hafenweg 1"),
            ("BT-52", "Kiel"),
            ("BT-55", "DE"),
            ("BT-56", "Einkauf"),
            ("BT-59", "Factoring AG"),
            ("BT-61", "HRB 9"),
            ("BT-62", "Fiskal GmbH"),
            ("BT-63", "DE111111111"),
            ("BT-70", "Lager Kiel"),
            ("BT-72", "2026-10-30"),
            ("BT-73", "2026-10-01"),
            ("BT-74", "2026-10-31"),
            ("BT-75", "Lager 7"),
            ("BT-81", "58"),
            ("BT-82", "SEPA-Überweisung"),
            ("BT-83", "R-2026-0815 / K-200"),
            ("BT-84", "DE89 3704 0044 0532 0130 00"),
            ("BT-85", "Factoring AG"),
            ("BT-86", "COBADEFFXXX"),
            ("BT-90", ""),
            ("BT-92", "false 50.00 | true 12.50"),
            ("BT-97", "Treuerabatt | Fracht"),
            ("BT-106", "1095.86"),
            ("BT-107", "50.00"),
            ("BT-108", "12.50"),
            ("BT-109", "1058.36"),
            ("BT-110", "193.02"),
            ("BT-111", ""),
            ("BT-112", "1251.38"),
            ("BT-113", "251.40"),
            ("BT-114", "0.02"),
            ("BT-115", "1000.00"),
            ("BT-116", "991.13 | 67.23"),
            ("BT-117", "188.31 | 4.71"),
            ("BT-118", "S | S"),
            ("BT-119", "19 | 7"),
            ("BT-122", "Anlage 1 | Anlage 2"),
            ("BT-123", "Stundennachweis | "),
            ("BT-124", " | https://example.org/bedingungen"),
            ("BT-125", "stunden.csv text/csv 16 |   0"),
            ("BT-126", "1 | 2 | 3 | -3.1"),
            ("BT-127", "Einsatz im Oktober"),
            ("BT-129", "10 | 3 | 250 | 100"),
            ("BT-130", "HUR | C62 | KWH | KWH"),
            ("BT-131", "950.00 | 67.23 | 78.63 | 31.45"),
            ("BT-132", "10"),
            ("BT-134", "2026-10-05"),
            ("BT-135", "2026-10-09"),
            ("BT-136", "7.47"),
            ("BT-146", "95.00 | 24.90 | 31.45 | 31.45"),
            ("BT-147", "5.00"),
            ("BT-148", "100.00"),
            ("BT-149", " |  | 100 | 100"),
            ("BT-152", "19 | 7 | 19 | 19"),
            ("BT-153", "Beratung | Fachbuch | Strom | Nachtstrom"),
            ("BT-154", "Vor Ort"),
            ("BT-155", "BER-1"),
            ("BT-156", "X-1"),
            ("BT-157", "4012345678901"),
            ("BT-159", "AT"),
            ("BT-160", "Ort Kiel"),
        ],
    );
    let invoice = read(UBL.as_bytes()).unwrap();
    let discounts: Vec<_> = invoice.discounts.iter().map(|one| [&*one.days, &*one.percent, &*one.base]).collect();
    assert_eq!(discounts, [["14", "2.00", ""], ["7", "3.00", "900.00"]]);
    assert!(invoice.payments[0].is_iban && !invoice.credit);
    assert_eq!(invoice.remarks, []);
}

#[test]
fn a_credit_note_in_ubl_is_read_with_its_debit() {
    check(
        CREDIT,
        &[
            ("BT-1", "G-17"),
            ("BT-3", "381"),
            ("BT-9", "2026-11-24"),
            ("BT-11", "P-42"),
            ("BT-25", "R-2026-0815"),
            ("BT-29", ""),
            ("BT-81", "59"),
            ("BT-89", "M-3"),
            ("BT-90", "DE98ZZZ09999999999"),
            ("BT-91", "AT611904300234573201"),
            ("BT-115", "95.20"),
            ("BT-122", ""),
            ("BT-129", "2"),
            ("BT-130", "H87"),
        ],
    );
    let invoice = read(CREDIT.as_bytes()).unwrap();
    assert!(invoice.credit);
    assert_eq!(invoice.remarks, []);
}

#[test]
fn vat_in_another_currency_stands_apart() {
    check(
        FOREIGN,
        &[("BT-5", "USD"), ("BT-6", "EUR"), ("BT-110", "19.00"), ("BT-111", "17.48"), ("BT-84", "0012345678")],
    );
    let invoice = read(FOREIGN.as_bytes()).unwrap();
    // An account that is no IBAN and does not pretend to be one is nothing to remark.
    assert!(!invoice.payments[0].is_iban);
    assert_eq!(invoice.remarks, []);
}

#[test]
fn an_invoice_in_cii_is_read_term_by_term() {
    check(
        CII,
        &[
            ("BT-1", "2026/471"),
            ("BT-2", "2026-11-05"),
            ("BT-3", "380"),
            ("BT-5", "EUR"),
            ("BT-9", "2026-12-05"),
            ("BT-10", "Abt. 3"),
            ("BT-11", "P-1"),
            ("BT-12", "V-1"),
            ("BT-13", "B-1"),
            ("BT-14", "A-1"),
            ("BT-16", "LS-1"),
            ("BT-17", "T-1"),
            ("BT-19", "0420"),
            ("BT-20", "30 Tage netto"),
            ("BT-21", "REG"),
            ("BT-22", "Amtsgericht Lübeck HRB 55"),
            ("BT-25", "2026/400"),
            ("BT-26", "2026-10-01"),
            ("BT-27", "Möbel Lübke GmbH"),
            ("BT-28", "Lübke Büro"),
            ("BT-29", "549910 | 4000001123452"),
            ("BT-30", "HRB 55"),
            ("BT-31", "DE136695976"),
            ("BT-32", "22/222/22222"),
            ("BT-33", "Geschäftsführer: Karl Lübke"),
            ("BT-34", "rechnung@luebke.example"),
            ("BT-35", "An der Trave 8"),
            ("BT-38", "23552"),
            ("BT-40", "DE"),
            ("BT-41", "Eva Kern"),
            ("BT-42", "0451 1234"),
            ("BT-43", "kern@luebke.example"),
            ("BT-44", "Nordwind & Söhne KG"),
            ("BT-50", "Hafenweg 1 | Haus B"),
            ("BT-70", "Nordwind Lager"),
            ("BT-72", "2026-11-04"),
            ("BT-73", "2026-10-01"),
            ("BT-74", "2026-10-31"),
            ("BT-75", "Lager 7"),
            ("BT-81", "58"),
            ("BT-82", "Überweisung"),
            ("BT-83", "2026/471"),
            ("BT-84", "DE02120300000000202051"),
            ("BT-85", "Möbel Lübke"),
            ("BT-86", "BYLADEM1001"),
            ("BT-92", "false 40.00"),
            ("BT-106", "910.00"),
            ("BT-107", "40.00"),
            ("BT-109", "870.00"),
            ("BT-110", "165.30"),
            ("BT-112", "1035.30"),
            ("BT-113", "0.00"),
            ("BT-115", "1035.30"),
            ("BT-116", "870.00"),
            ("BT-122", "Plan"),
            ("BT-123", "Aufstellplan"),
            ("BT-125", "plan.pdf application/pdf 8"),
            ("BT-126", "1 | -1.1"),
            ("BT-127", "Farbe grün"),
            ("BT-129", "4 | 4"),
            ("BT-130", "H87 | PR"),
            ("BT-131", "910.00 | "),
            ("BT-132", "20"),
            ("BT-134", "2026-10-01"),
            ("BT-135", "2026-10-02"),
            ("BT-136", "10.00"),
            ("BT-146", "225.00 | "),
            ("BT-147", "25.00"),
            ("BT-148", "250.00"),
            ("BT-149", "1 | "),
            ("BT-151", "S | "),
            ("BT-152", "19 | "),
            ("BT-154", "Mit Armlehnen"),
            ("BT-155", "ST-1"),
            ("BT-156", "N-1"),
            ("BT-157", "4000001123452"),
            ("BT-159", "PL"),
            ("BT-160", "Farbe grün"),
        ],
    );
    let invoice = read(CII.as_bytes()).unwrap();
    assert_eq!(invoice.discounts[0].days, "10");
    assert_eq!((&*invoice.discounts[0].percent, &*invoice.discounts[0].base), ("2.5", "1035.30"));
    assert_eq!(invoice.remarks, []);
}

#[test]
fn a_correction_under_reverse_charge_gives_money_back() {
    check(
        REVERSE,
        &[
            ("BT-3", "384"),
            ("BT-48", "DE987654321"),
            ("BT-59", "Alpenbau Holding"),
            ("BT-84", "12-345"),
            ("BT-115", "-500.00"),
            ("BT-118", "AE"),
            ("BT-120", "Reverse charge"),
            ("BT-121", "VATEX-EU-AE"),
            ("BT-129", "-1.0000"),
            ("BT-146", "500.0000"),
        ],
    );
    let invoice = read(REVERSE.as_bytes()).unwrap();
    assert!(invoice.credit);
    assert_eq!(invoice.remarks, []);
}

#[test]
fn what_the_larger_profiles_add_is_read_and_part_of_the_sums() {
    let line = "<ram:IncludedSupplyChainTradeLineItem>";
    // A group behind its parts, of which one stands below it; freight; two reasons for a lower price.
    let (start, end) = (CII.find(line).unwrap(), CII.rfind("</ram:IncludedSupplyChainTradeLineItem>").unwrap() + 39);
    let part = |number: &str, above: &str, status: &str, total: &str| {
        format!(
            "{line}<ram:AssociatedDocumentLineDocument><ram:LineID>{number}</ram:LineID>{above}<ram:LineStatusReasonCode>{status}</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument>
            <ram:SpecifiedTradeProduct><ram:Name>Teil {number}</ram:Name></ram:SpecifiedTradeProduct>
            <ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>1.5000</ram:ChargeAmount>
            <ram:AppliedTradeAllowanceCharge><ram:ActualAmount>0.0300</ram:ActualAmount></ram:AppliedTradeAllowanceCharge>
            <ram:AppliedTradeAllowanceCharge><ram:ActualAmount>0.0200</ram:ActualAmount></ram:AppliedTradeAllowanceCharge>
            </ram:GrossPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
            <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode=\"H87\">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
            <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>{total}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"
        )
    };
    let below = "<ram:ParentLineID>01</ram:ParentLineID>";
    let lines = [
        part("0101", below, "DETAIL", "400.00"),
        part("0102", below, "DETAIL", "510.00"),
        part("01", "", "GROUP", "910.00"),
    ];
    let freight = "<ram:SpecifiedLogisticsServiceCharge><ram:Description>Fracht</ram:Description><ram:AppliedAmount>5.00</ram:AppliedAmount></ram:SpecifiedLogisticsServiceCharge>";
    let xml = format!("{}{}{}", &CII[..start], lines.concat(), &CII[end..])
        .replace("<ram:SpecifiedTradePaymentTerms>", &format!("{freight}<ram:SpecifiedTradePaymentTerms>"))
        .replace("<ram:ChargeTotalAmount>0.00", "<ram:ChargeTotalAmount>5.00")
        .replace("<ram:BasisAmount>870.00", "<ram:BasisAmount>875.00")
        .replace("165.30", "166.25")
        .replace("<ram:TaxBasisTotalAmount>870.00", "<ram:TaxBasisTotalAmount>875.00")
        .replace("<ram:GrandTotalAmount>1035.30", "<ram:GrandTotalAmount>1041.25")
        .replace("<ram:DuePayableAmount>1035.30", "<ram:DuePayableAmount>1041.25");
    let invoice = read(xml.as_bytes()).unwrap();
    let stand: Vec<_> = invoice.lines.iter().map(|line| (&*line.number, line.level, line.counts)).collect();
    assert_eq!(stand, [("0101", 1, true), ("0102", 1, true), ("01", 0, false)]);
    assert_eq!(invoice.lines[0].price_discount, "0.05");
    assert_eq!((invoice.allowances[1].charge, &*invoice.allowances[1].reason), (true, "Fracht"));
    assert_eq!(invoice.remarks, []);

    // XRechnung's extension: money that is collected for others is due as well.
    let others = "<a:PrepaidPayment><ID>Parken</ID><PaidAmount currencyID=\"EUR\">19.96</PaidAmount><InstructionID>Parkgebühr</InstructionID></a:PrepaidPayment>";
    let xml = UBL
        .replacen("<a:TaxTotal>", &format!("{others}<a:TaxTotal>"), 1)
        .replace("<PayableAmount currencyID=\"EUR\">1000.00", "<PayableAmount currencyID=\"EUR\">1019.96");
    let invoice = read(xml.as_bytes()).unwrap();
    assert_eq!((&*invoice.third_party[0].amount, &*invoice.third_party[0].reason), ("19.96", "Parkgebühr"));
    assert_eq!(invoice.remarks, []);
}
