//! Signatures and letterheads as they come. People, firms and numbers are invented.

use super::*;

/// Reads a text in Germany and compares what was proposed: "field=value", addresses after the first
/// with their number ("1.town=…").
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_at("DE", text, expected);
}

#[track_caller]
fn check_at(home: &str, text: &str, expected: &[&str]) {
    let found: Vec<String> = read(text, home)
        .into_iter()
        .map(|one| match one.address {
            0 => format!("{}={}", one.field.code(), one.value),
            number => format!("{number}.{}={}", one.field.code(), one.value),
        })
        .collect();
    assert_eq!(found, expected, "\n{text}");
}

#[test]
fn a_plain_signature() {
    check(
        "Mit freundlichen Grüßen\n\nAnna Weber\nEinkauf\n\nHansen Elektrotechnik GmbH\nHafenstraße 12\n25335 Elmshorn\n\nTel.: 04121 123-45\nFax: 04121 123-99\nE-Mail: anna.weber@hansen-elektro.example\nwww.hansen-elektro.example",
        &[
            "salutation=ms",
            "given=Anna",
            "family=Weber",
            "organisation=Hansen Elektrotechnik GmbH",
            "department=Einkauf",
            "street=Hafenstraße 12",
            "postal_code=25335",
            "town=Elmshorn",
            "phone=04121 123-45",
            "fax=04121 123-99",
            "email=anna.weber@hansen-elektro.example",
            "web=www.hansen-elektro.example",
        ],
    );
}

#[test]
fn titles_and_roles() {
    check(
        "Prof. Dr.-Ing. Karl von Lindenau\nGeschäftsführender Partner\nIngenieurgesellschaft Lindenau mbB\nMobil +49 171 3920001",
        &[
            "salutation=mr",
            "title=Prof. Dr.-Ing.",
            "given=Karl",
            "family=von Lindenau",
            "organisation=Ingenieurgesellschaft Lindenau mbB",
            "role=Geschäftsführender Partner",
            "mobile=+49 171 3920001",
        ],
    );
    check(
        "i. A. Dipl.-Ing. Uwe Kruse\nProjektleiter",
        &["salutation=mr", "title=Dipl.-Ing.", "given=Uwe", "family=Kruse", "role=Projektleiter"],
    );
    check(
        "Frau Dr. med. Kim Schröder, MBA\nLeitung Einkauf",
        &["salutation=ms", "title=Dr. med.", "given=Kim", "family=Schröder", "suffix=MBA", "role=Leitung Einkauf"],
    );
    check(
        "Merle Brodersen M. Eng.\nTeamleiterin",
        &["salutation=ms", "given=Merle", "family=Brodersen", "suffix=M. Eng.", "role=Teamleiterin"],
    );
    check("Jan-Ole MATTHIESSEN\nLager", &["salutation=mr", "given=Jan-Ole", "family=Matthiessen", "department=Lager"]);
}

#[test]
fn everything_on_one_line() {
    check(
        "Hansen Elektrotechnik GmbH · Hafenstraße 12 · 25335 Elmshorn · Tel. 04121 12345 · info@hansen.example",
        &[
            "organisation=Hansen Elektrotechnik GmbH",
            "street=Hafenstraße 12",
            "postal_code=25335",
            "town=Elmshorn",
            "phone=04121 12345",
            "email=info@hansen.example",
        ],
    );
    check(
        "Kabelwerk Stör GmbH, Kupferweg 6, 25524 Itzehoe",
        &["organisation=Kabelwerk Stör GmbH", "street=Kupferweg 6", "postal_code=25524", "town=Itzehoe"],
    );
    check(
        "Svenja Thießen | Einkauf | T +49 40 66969-106 | M +49 171 3920002 | s.thiessen@hansen.example",
        &[
            "salutation=ms",
            "given=Svenja",
            "family=Thießen",
            "department=Einkauf",
            "phone=+49 40 66969-106",
            "mobile=+49 171 3920002",
            "email=s.thiessen@hansen.example",
        ],
    );
    check(
        "Tel. 04121 123-0 Fax 04121 123-99 Mobil 0171 3920003",
        &["phone=04121 123-0", "mobile=0171 3920003", "fax=04121 123-99"],
    );
}

#[test]
fn postfach_and_two_addresses() {
    check(
        "Kreditbank Unterelbe eG\nMarktplatz 1\n25335 Elmshorn\nPostfach 12 34\n25302 Elmshorn",
        &[
            "organisation=Kreditbank Unterelbe eG",
            "street=Marktplatz 1",
            "postal_code=25335",
            "town=Elmshorn",
            "1.po_box=Postfach 12 34",
            "1.postal_code=25302",
            "1.town=Elmshorn",
        ],
    );
    check(
        "Finanzamt Unterelbe-Nord\nPostfach 20 10, 25510 Itzehoe",
        &["organisation=Finanzamt Unterelbe-Nord", "po_box=Postfach 20 10", "postal_code=25510", "town=Itzehoe"],
    );
}

#[test]
fn austria_and_switzerland() {
    check(
        "Mag. Eva Gruber\nVertriebsleiterin\nDonau Antriebstechnik Gesellschaft m.b.H.\nMotorengasse 21\nA-1030 Wien\nTel. +43 1 234 56 78-12\nUID: ATU12345678\nFN 123456 a, HG Wien",
        &[
            "salutation=ms",
            "title=Mag.",
            "given=Eva",
            "family=Gruber",
            "organisation=Donau Antriebstechnik Gesellschaft m.b.H.",
            "role=Vertriebsleiterin",
            "street=Motorengasse 21",
            "postal_code=1030",
            "town=Wien",
            "country=AT",
            "phone=+43 1 234 56 78-12",
            "vat_id=ATU12345678",
            "register_court=Handelsgericht Wien",
            "register_number=FN 123456 a",
        ],
    );
    check(
        "Urs Meier\nAlpmess Prüfgeräte AG\nZählerstrasse 8\nCH-8400 Winterthur\nT +41 52 123 45 67\nCHE-123.456.789 MWST",
        &[
            "salutation=mr",
            "given=Urs",
            "family=Meier",
            "organisation=Alpmess Prüfgeräte AG",
            "street=Zählerstrasse 8",
            "postal_code=8400",
            "town=Winterthur",
            "country=CH",
            "phone=+41 52 123 45 67",
            "vat_id=CHE-123.456.789 MWST",
        ],
    );
    check(
        "Seetal AG\nUnruhgasse 5\n4051 Basel\ninfo@seetal.ch",
        &[
            "organisation=Seetal AG",
            "street=Unruhgasse 5",
            "postal_code=4051",
            "town=Basel",
            "country=CH",
            "email=info@seetal.ch",
        ],
    );
    check_at(
        "CH",
        "Seetal AG\nUnruhgasse 5\n4051 Basel",
        &["organisation=Seetal AG", "street=Unruhgasse 5", "postal_code=4051", "town=Basel"],
    );
    check(
        "Murtal Verteilerbau GmbH\nSchienenweg 4\n8020 Graz\nÖsterreich",
        &[
            "organisation=Murtal Verteilerbau GmbH",
            "street=Schienenweg 4",
            "postal_code=8020",
            "town=Graz",
            "country=AT",
        ],
    );
}

#[test]
fn english() {
    check(
        "Kind regards\nMary Poole\nHead of Purchasing\nWhitcombe Marine Lighting Ltd\n14 Quayside Walk\nPortsmouth PO1 3AX\nPhone: +44 20 7946 0123\nMobile: +44 7700 900123",
        &[
            "salutation=ms",
            "given=Mary",
            "family=Poole",
            "organisation=Whitcombe Marine Lighting Ltd",
            "role=Head of Purchasing",
            "street=14 Quayside Walk",
            "postal_code=PO1 3AX",
            "town=Portsmouth",
            "country=GB",
            "phone=+44 20 7946 0123",
            "mobile=+44 7700 900123",
        ],
    );
    check(
        "Dr. John Poole, Ph.D.\nSenior Consultant\nPoole Inc.\njohn@poole.example",
        &[
            "salutation=mr",
            "title=Dr.",
            "given=John",
            "family=Poole",
            "suffix=Ph.D.",
            "organisation=Poole Inc.",
            "role=Senior Consultant",
            "email=john@poole.example",
        ],
    );
}

#[test]
fn extensions_and_direct_lines() {
    check(
        "Fatma Demir\nBuchhaltung\nTel. 04121 123-0\nDurchwahl -45",
        &[
            "salutation=ms",
            "given=Fatma",
            "family=Demir",
            "department=Buchhaltung",
            "phone=04121 123-45",
            "main_phone=04121 123-0",
        ],
    );
    check("Zentrale: 040 66969-0\nDirekt: 040 66969-106", &["phone=040 66969-106", "main_phone=040 66969-0"]);
    check("Telefon:\n04121 12345\nTelefax:\n04121 12346", &["phone=04121 12345", "fax=04121 12346"]);
    check("0171/3920001", &["mobile=0171/3920001"]);
    check("Tel. (0 41 21) 1 23 45", &["phone=(0 41 21) 1 23 45"]);
}

#[test]
fn footers_of_letters() {
    check(
        "Hansen Elektrotechnik GmbH\nGeschäftsführer: Jens Hansen, Maren Hansen\nAmtsgericht Pinneberg HRB 98412 EL\nUSt-IdNr.: DE 999 412 003\nSteuernummer: 18/999/41203\nIBAN: DE89 3704 0044 0532 0130 00 BIC: COBADEFFXXX",
        &[
            "organisation=Hansen Elektrotechnik GmbH",
            "vat_id=DE999412003",
            "tax_number=18/999/41203",
            "register_court=Amtsgericht Pinneberg",
            "register_number=HRB 98412 EL",
            "iban=DE89370400440532013000",
            "bic=COBADEFFXXX",
        ],
    );
    check(
        "Registergericht: Amtsgericht Kiel, HRB Nr. 1234\nWeber & Lang OHG",
        &["organisation=Weber & Lang OHG", "register_court=Amtsgericht Kiel", "register_number=HRB 1234"],
    );
    check(
        "Sitz der Gesellschaft: Elmshorn\nVorstand: Dr. Karl Weber\nNordschild Rechtsschutz AG",
        &["organisation=Nordschild Rechtsschutz AG"],
    );
}

#[test]
fn mails_and_webs_in_every_dress() {
    check("anna.weber(at)hansen.example", &["email=anna.weber@hansen.example"]);
    check("<mailto:anna@hansen.example>", &["email=anna@hansen.example"]);
    check("Web: https://www.hansen.example/", &["web=https://www.hansen.example"]);
    check("hansen-elektro.de", &["web=hansen-elektro.de"]);
    check("E: anna@hansen.example W: www.hansen.example", &["email=anna@hansen.example", "web=www.hansen.example"]);
}

#[test]
fn firms_of_every_form() {
    for name in [
        "Grundstücksgesellschaft Werfthafen mbH",
        "Nordlager Hallen und Flächen GmbH & Co. KG",
        "Wärmegemeinschaft Krückaubogen eG",
        "Leuchtenhaus Petersen e. K.",
        "Kindertagesstätte Deichkinder e. V.",
        "Baumschulen Rosenfeld GbR",
        "Klinikverbund Unterelbe gGmbH",
        "Sörensen + Kähler Architekten PartG mbB",
        "Stadt Elmshorn, Amt für Hochbau",
        "Handwerkskammer an der Elbe",
        "Kanzlei Petersen",
        "Weber UG (haftungsbeschränkt)",
        "Dupont Sàrl",
        "Ristorante Roma S.r.l.",
    ] {
        check(name, &[&format!("organisation={name}")]);
    }
}

#[test]
fn mail_matters() {
    // A person that nobody lists among given names is known by the mail.
    check(
        "Thi Ngoc Anh Tran\nAuszubildende\nanh.tran@hansen.example",
        &["given=Thi Ngoc Anh", "family=Tran", "role=Auszubildende", "email=anh.tran@hansen.example"],
    );
    // Without a legal form a firm is known by its host.
    check(
        "Elbe Grafik\nAnna Weber\nwww.elbe-grafik.example",
        &["salutation=ms", "given=Anna", "family=Weber", "organisation=Elbe Grafik", "web=www.elbe-grafik.example"],
    );
    check(
        "Weber, Anna\nEinkauf\na.weber@hansen.example",
        &["salutation=ms", "given=Anna", "family=Weber", "department=Einkauf", "email=a.weber@hansen.example"],
    );
}

#[test]
fn what_is_no_signature_is_left_alone() {
    check("", &[]);
    check("Guten Tag,\n\nanbei erhalten Sie wie besprochen unser Angebot vom 16.03.2026 über 12.345,67 EUR.", &[]);
    check("Bestellung 2026-0815 vom 01.02.2026", &[]);
    check("Diese E-Mail enthält vertrauliche Informationen.", &[]);
}

#[test]
fn a_megabyte_is_read_in_no_time_and_breaks_nothing() {
    for text in [
        "a".repeat(1 << 20),
        "+49 ".repeat(1 << 18),
        "@".repeat(1 << 20),
        "Müller GmbH\n".repeat(1 << 16),
        "DE89 ".repeat(1 << 17),
        "\u{0}\u{fffd}ß".repeat(1 << 16),
    ] {
        assert!(read(&text, "DE").len() < 1000);
    }
}

proptest::proptest! {
    /// Whatever is pasted: nothing panics, nothing empty is proposed, and the card can be made.
    #[test]
    fn any_text_is_survived(text in "[\\PC\n]{0,400}") {
        let fields = read(&text, "DE");
        assert!(fields.iter().all(|one| !one.value.is_empty()));
        let _ = card(&fields);
    }

    #[test]
    fn texts_of_the_right_signs_are_survived(text in "(HRB |FN |DE|ATU|CHE|IBAN|Tel\\. |AG |Postfach |ß|[0-9 ./+()\\-–]|[A-Za-zäöüÄÖÜ]|, |\n|Str\\. ){0,80}") {
        let _ = card(&read(&text, "CH"));
    }
}

#[test]
fn the_card_of_what_was_found() {
    let text =
        "Anna Weber\nEinkauf\nHansen GmbH\nHafenstraße 12\n25335 Elmshorn\nTel. 04121 123-45\nanna@hansen.example";
    let mut fields = read(text, "DE");
    let whole = card(&fields);
    assert_eq!((whole.given.as_str(), whole.positions[0].organisation.as_str()), ("Anna", "Hansen GmbH"));
    assert_eq!(whole.addresses[0].town, "Elmshorn");
    assert!(crate::contacts::check::check(&whole).is_empty());
    // Without the name it is the organisation.
    fields.retain(|one| !matches!(one.field, Field::Given | Field::Family));
    let firm = card(&fields);
    assert_eq!((firm.kind, firm.organisation.as_str()), (crate::contacts::ContactKind::Organisation, "Hansen GmbH"));
}
