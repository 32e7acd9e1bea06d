//! What is written comes back as it was, in every form; other readers agree.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;

use chrono::NaiveDate;
use common::{OWN_CODES, assert_sound, fixtures, read_plain};
use kontor_core::contacts::{
    Address, AddressKind, Birthday, Card, ContactKind, Email, ForeignOwn, ForeignRelation, Phone, Position, Salutation,
    Web,
};
use kontor_exchange::export::write;
use kontor_exchange::{As, ExportCard, Lang};
use proptest::prelude::*;

/// Text of an office: letters, umlauts, signs that formats escape; trimmed, one line.
fn word() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[A-Za-zÄÖÜäöüßéŁ][A-Za-zäöüßéł0-9,;:\\\\\"'=+@^ |\t.-]{0,20}[A-Za-zäöüß)]")
        .unwrap()
        .prop_map(|text| {
            // Blanks in a row are one blank in a name.
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
}

fn or_empty(strategy: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => strategy]
}

fn note() -> impl Strategy<Value = String> {
    or_empty(proptest::collection::vec(word(), 1..4).prop_map(|lines| lines.join("\n")))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1950_i32..2090, 1_u32..=12, 1_u32..=28)
        .prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

fn days() -> impl Strategy<Value = (Option<NaiveDate>, Option<NaiveDate>)> {
    (proptest::option::of(day()), proptest::option::of(day())).prop_map(|(from, to)| match (from, to) {
        (Some(from), Some(to)) if to < from => (Some(to), Some(from)),
        other => other,
    })
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![Just(""), Just("work"), Just("home"), Just("Ferienhaus"), Just("c/o: Büro; links, oben"),]
        .prop_map(str::to_owned)
}

fn phone_label() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(""),
        Just("work"),
        Just("home"),
        Just("mobile"),
        Just("fax"),
        Just("home_fax"),
        Just("main"),
        Just("pager"),
        Just("Werft"),
    ]
    .prop_map(str::to_owned)
}

/// A title that holds no salutation and no firm.
fn title() -> impl Strategy<Value = String> {
    prop_oneof![Just(""), Just("Dr."), Just("Prof. Dr. h. c."), Just("Dipl.-Ing. (FH)")].prop_map(str::to_owned)
}

prop_compose! {
    fn address()(
        label in label(),
        kind in proptest::sample::select(AddressKind::ALL),
        street in word(),
        extra in or_empty(word()),
        postal_code in prop_oneof!["[0-9]{5}", Just("EH6 6AA".to_owned())],
        town in word(),
        region in or_empty(word()),
        country in prop_oneof![Just(""), Just("DE"), Just("CH"), Just("GB"), Just("Atlantis")],
        preferred in any::<bool>(),
        (valid_from, valid_to) in days(),
    ) -> Address {
        Address { label, kind, street, extra, postal_code, town, region, country: country.to_owned(), preferred, valid_from, valid_to }
    }
}

prop_compose! {
    fn position()(organisation in word(), role in or_empty(word()), department in or_empty(word()), (since, until) in days()) -> Position {
        Position { organisation_id: None, organisation, role, department, since, until }
    }
}

prop_compose! {
    fn entries()(
        emails in proptest::collection::vec((label(), "[a-z]{1,8}@[a-z]{1,8}\\.example", any::<bool>()), 0..3),
        phones in proptest::collection::vec((phone_label(), "[+0][0-9 ()/-]{0,12}[0-9]", any::<bool>()), 0..3),
        webs in proptest::collection::vec((label(), "https://[a-z]{1,9}\\.example/[a-z,;=?&]{0,9}"), 0..3),
        addresses in proptest::collection::vec(address(), 0..3),
    ) -> (Vec<Email>, Vec<Phone>, Vec<Web>, Vec<Address>) {
        let emails = emails.into_iter().map(|(label, address, preferred)| Email { label, address, preferred }).collect();
        let phones = phones.into_iter().map(|(label, raw, preferred)| {
            Phone { label, raw: raw.split_whitespace().collect::<Vec<_>>().join(" "), e164: None, preferred }
        }).collect();
        let webs = webs.into_iter().map(|(label, url)| Web { label, url }).collect();
        (emails, phones, webs, addresses)
    }
}

prop_compose! {
    fn person()(
        salutation in proptest::sample::select(Salutation::ALL),
        (title, given, additional, family, suffix, nickname) in
            (title(), word(), or_empty(word()), word(), or_empty(word()), or_empty(word())),
        (letter_salutation, language) in (or_empty(word()), prop_oneof![Just("de"), Just("en")]),
        sort_name in proptest::sample::select(vec!["", "Beethoven, Ludwig", "Post; \"Amt\" ^1: \\", "Ärzte"]),
        birthday in proptest::option::of((proptest::option::of(1900_i32..2030), 1_u32..=12, 1_u32..=28)),
        numbers in (proptest::option::of("K-[0-9]{1,5}"), proptest::option::of("L-[0-9]{1,5}")),
        vat_id in or_empty("DE[0-9]{9}".prop_map(|text| text)),
        iban in prop_oneof![Just(""), Just("DE89370400440532013000")],
        (note, active) in (note(), any::<bool>()),
        (anniversary, tags, bic) in (proptest::option::of((proptest::option::of(1950_i32..2026), 1_u32..=12, 1_u32..=28)), proptest::sample::subsequence(vec!["Messe", "VIP", "ä, b; c".split(';').next().unwrap()], 0..3), prop_oneof![Just(""), Just("COBADEFFXXX")]),
        (tax_number, register_court, register_number) in (or_empty(word()), or_empty(word()), prop_oneof![Just(""), Just("HRB 1234")]),
        foreign in proptest::sample::select(vec!["", "X-QQ:21588891", "item1.X-ABDATE;TYPE=pref:2015-06-20\nitem1.X-ABLabel:Gründung\nk1.X-A:1"]),
        positions in proptest::collection::vec(position(), 0..3),
        (emails, phones, webs, addresses) in entries(),
    ) -> Card {
        Card {
            kind: ContactKind::Person, salutation, title, given, additional, family, suffix, nickname,
            sort_name: sort_name.to_owned(), organisation: String::new(), letter_salutation, language: language.to_owned(),
            birthday: birthday.map(|(year, month, day)| Birthday { year, month, day }),
            customer_number: numbers.0, supplier_number: numbers.1, vat_id, iban: iban.to_owned(), note, active,
            foreign_lines: foreign.to_owned(), positions, emails, phones, webs, addresses,
            anniversary: anniversary.map(|(year, month, day)| Birthday { year, month, day }),
            tags: tags.into_iter().map(str::to_owned).collect(), bic: bic.to_owned(),
            tax_number, register_court, register_number: register_number.to_owned(), ..Card::default()
        }
    }
}

prop_compose! {
    fn organisation()(name in word(), note in note(), (emails, phones, webs, addresses) in entries()) -> Card {
        Card { kind: ContactKind::Organisation, organisation: name, note, emails, phones, webs, addresses, ..Card::default() }
    }
}

prop_compose! {
    fn relation()(
        kind in proptest::sample::select(vec!["spouse", "assistant", "-assistant", "manager", "child", "-child", "deputy", "lawyer"]),
        name in word(),
    ) -> ForeignRelation {
        ForeignRelation { kind: kind.to_owned(), name, uid: None }
    }
}

/// What an own field can hold, in a table's words as well.
fn own_text() -> impl Strategy<Value = String> {
    prop_oneof![word(), Just("-7,5".to_owned()), Just("2026-03-31".to_owned()), Just("ja".to_owned())]
}

/// A picture of the book's: its head is looked at, the rest is any bytes.
fn picture() -> impl Strategy<Value = Vec<u8>> {
    (any::<bool>(), 1_u16..10_000, 1_u16..10_000, proptest::collection::vec(any::<u8>(), 0..400)).prop_map(
        |(png, width, height, rest)| {
            let mut bytes = if png {
                [
                    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
                    u32::from(width).to_be_bytes().to_vec(),
                    u32::from(height).to_be_bytes().to_vec(),
                ]
                .concat()
            } else {
                [b"\xFF\xD8\xFF\xC0\0\x11\x08".to_vec(), height.to_be_bytes().to_vec(), width.to_be_bytes().to_vec()]
                    .concat()
            };
            bytes.extend(rest);
            bytes
        },
    )
}

prop_compose! {
    fn export_card()(
        uid in prop_oneof!["[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Z]{3},;[0-9]{3}"],
        card in prop_oneof![3 => person(), 1 => organisation()],
        category_names in proptest::collection::vec("[A-ZÄÖÜ][a-zäöü/ -]{0,8}[a-z]", 0..3),
        relations in proptest::collection::vec(relation(), 0..3),
        own in proptest::collection::btree_map(proptest::sample::select(OWN_CODES), own_text(), 0..4),
        photo in proptest::option::of(picture()),
    ) -> ExportCard {
        let mut seen = Vec::new();
        for name in category_names {
            if !seen.contains(&name) { seen.push(name); }
        }
        let own_values = own.into_iter().map(|(code, text)| ForeignOwn { code: code.to_owned(), text }).collect();
        ExportCard { uid, card, category_names: seen, relations, own_values, photo }
    }
}

/// Writes the cards in a form, reads them, and holds them against what was written.
fn assert_comes_back(cards: &[ExportCard], form: As, lang: Lang) -> Result<(), TestCaseError> {
    let bytes = write(cards.to_vec(), form, lang).unwrap();
    let reading = read_plain(&bytes, "x").map_err(|error| TestCaseError::fail(error.to_string()))?;
    assert_sound(&reading, form.code());
    let found: Vec<ExportCard> = reading
        .cards
        .into_iter()
        .map(|card| ExportCard {
            uid: card.uid.unwrap_or_default(),
            card: card.card,
            category_names: card.category_names,
            relations: card.relation_names,
            own_values: card.own_values,
            photo: card.photo,
        })
        .collect();
    let kept = |card: &ExportCard| {
        let mut card = card.clone();
        // The columns of a table have one order for all rows.
        card.own_values.sort_by(|one, other| one.code.cmp(&other.code));
        if !matches!(form, As::Vcard4 | As::Vcard3) {
            card.photo = None;
        }
        card
    };
    let found: Vec<ExportCard> = found.iter().map(kept).collect();
    let cards: Vec<ExportCard> = cards.iter().map(kept).collect();
    prop_assert_eq!(&found, &cards, "{}", String::from_utf8_lossy(&bytes));
    prop_assert!(reading.warnings.iter().all(|warning| warning.code == "UID_REPEATED"), "{:?}", reading.warnings);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn vcard_4(cards in proptest::collection::vec(export_card(), 1..4)) {
        assert_comes_back(&cards, As::Vcard4, Lang::De)?;
    }

    #[test]
    fn vcard_3(cards in proptest::collection::vec(export_card(), 1..4)) {
        assert_comes_back(&cards, As::Vcard3, Lang::En)?;
    }

    #[test]
    fn tables(cards in proptest::collection::vec(export_card(), 1..4), english: bool, excel: bool) {
        let lang = if english { Lang::En } else { Lang::De };
        assert_comes_back(&cards, if excel { As::CsvExcel } else { As::Csv }, lang)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn worksheets(cards in proptest::collection::vec(export_card(), 1..4), english: bool) {
        assert_comes_back(&cards, As::Xlsx, if english { Lang::En } else { Lang::De })?;
    }

    /// calcard knows nothing of this crate: it must find the same cards, names and numbers.
    #[test]
    fn another_reader_agrees_on_our_cards(cards in proptest::collection::vec(export_card(), 1..4), three: bool) {
        let bytes = write(cards.clone(), if three { As::Vcard3 } else { As::Vcard4 }, Lang::De).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let mut parser = calcard::Parser::new(&text);
        for card in &cards {
            match parser.entry() {
                calcard::Entry::VCard(found) => {
                    let of = |name: &str| found.entries.iter().filter(|entry| entry.name.as_str().eq_ignore_ascii_case(name)).count();
                    prop_assert_eq!(of("TEL"), card.card.phones.len());
                    prop_assert_eq!(of("EMAIL"), card.card.emails.len());
                    prop_assert_eq!(of("ADR"), card.card.addresses.len());
                    prop_assert_eq!(of("FN"), 1);
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
        prop_assert!(matches!(parser.entry(), calcard::Entry::Eof));
    }

    /// The csv crate must find the same cells.
    #[test]
    fn another_reader_agrees_on_our_tables(cards in proptest::collection::vec(export_card(), 1..4), excel: bool) {
        let bytes = write(cards.clone(), if excel { As::CsvExcel } else { As::Csv }, Lang::De).unwrap();
        let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        prop_assert_eq!(excel, body.len() != bytes.len());
        let mut reader = csv::ReaderBuilder::new().delimiter(if excel { b';' } else { b',' }).from_reader(body);
        let headers = reader.headers().unwrap().clone();
        let family = headers.iter().position(|header| header == "Nachname").unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), cards.len());
        for (row, card) in rows.iter().zip(&cards) {
            prop_assert_eq!(&row[family], &card.card.family);
        }
    }
}

/// What a fixture held survives two trips through each version, unknown lines included.
#[test]
fn foreign_cards_keep_everything_when_they_leave_and_return() {
    for (name, bytes) in fixtures("vcf").into_iter().filter(|(name, _)| name.ends_with(".vcf")) {
        let first = read_plain(&bytes, &name).unwrap();
        let export = |reading: &kontor_exchange::Reading| -> Vec<ExportCard> {
            let one = |card: &kontor_core::contacts::ForeignCard| ExportCard {
                uid: card.uid.clone().unwrap_or_default(),
                card: card.card.clone(),
                category_names: card.category_names.clone(),
                relations: card.relation_names.clone(),
                own_values: card.own_values.clone(),
                photo: card.photo.clone(),
            };
            reading.cards.iter().map(one).collect()
        };
        let cards = export(&first);
        for form in [As::Vcard4, As::Vcard3, As::CsvExcel, As::Csv, As::Xlsx] {
            let written = write(cards.clone(), form, Lang::De).unwrap();
            let again = read_plain(&written, &name).unwrap();
            for (found, card) in export(&again).iter().zip(&cards) {
                let lines = |text: &str| {
                    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                    lines.sort();
                    lines
                };
                assert_eq!(
                    lines(&found.card.foreign_lines),
                    lines(&card.card.foreign_lines),
                    "{name} as {}",
                    form.code()
                );
                let photo = |card: &ExportCard| match form {
                    As::Vcard4 | As::Vcard3 => card.photo.clone(),
                    _ => None,
                };
                let bare = |card: &ExportCard| ExportCard {
                    photo: photo(card),
                    card: Card { foreign_lines: String::new(), ..card.card.clone() },
                    ..card.clone()
                };
                assert_eq!(bare(found), bare(card), "{name} as {}", form.code());
            }
            assert_eq!(again.cards.len(), cards.len(), "{name} as {}", form.code());
        }
    }
}
