//! Lists of people as they come from Excel, Outlook and text.

use super::super::paste::{people, preview};
use super::*;

fn read_as(text: &str) -> Vec<String> {
    people(text)
        .into_iter()
        .map(|one| [one.name, one.email, one.function, one.diet].join("|").trim_end_matches('|').to_owned())
        .collect()
}

#[test]
fn people_are_read_from_what_is_pasted() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        ("Kim Weber", &["Kim Weber"]),
        ("Kim Weber <kim@weber.de>; Lang, Jo <jo@lang.at>;", &["Kim Weber|kim@weber.de", "Jo Lang|jo@lang.at"]),
        ("\"Weber; Partner\" <info@wp.de>", &["Weber; Partner|info@wp.de"]),
        ("kim@weber.de", &["kim@weber.de|kim@weber.de"]),
        ("1. Kim Weber\n2) Jo Lang\n- Ada\n• Ben", &["Kim Weber", "Jo Lang", "Ada", "Ben"]),
        ("Dr. Kim Weber", &["Dr. Kim Weber"]),
        ("Kim Weber\nkim weber\nKim Weber", &["Kim Weber"]),
        ("Kim Weber\tHansen GmbH\tkim@weber.de", &["Kim Weber|kim@weber.de|Hansen GmbH"]),
        ("Kim Weber <kim@weber.de>\tEinkauf", &["Kim Weber|kim@weber.de|Einkauf"]),
        (
            "Nachname\tVorname\tFirma\tE-Mail\tVerpflegung\nWeber\tKim\tHansen GmbH\tkim@weber.de\tvegan\nLang\tJo\t\t\t\n",
            &["Kim Weber|kim@weber.de|Hansen GmbH|vegan", "Jo Lang"],
        ),
        ("Name\tFunktion\tFirma\r\nLang, Jo\tEinkauf\tAlster AG\r\n", &["Jo Lang||Einkauf, Alster AG"]),
        // A head that names nobody is none.
        ("Firma\tOrt\nHansen\tHamburg", &["Firma||Ort", "Hansen||Hamburg"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read_as(text), *expected, "{text:?}");
    }
}

#[test]
fn whoever_is_in_the_book_is_found_and_whoever_is_registered_is_marked() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, None, &moment);
    let kim = weber(&mut office, &moment);
    for _ in 0..2 {
        let card = Card { given: "Jo".into(), family: "Lang".into(), ..Card::default() };
        contacts::save::save(&mut office, None, card, &moment).unwrap();
    }
    put(&mut office, event, "Ada", &moment);
    let found = preview(office.read(), event, "KIM@weber.de\nJo Lang\nAda\nkim weber").unwrap();
    let shown: Vec<_> =
        found.iter().map(|one| (one.person.name.as_str(), one.person.contact_id, one.registered)).collect();
    assert_eq!(
        shown,
        [
            ("Kim Weber", Some(kim), false),
            ("Jo Lang", None, false),
            ("Ada", None, true),
            ("kim weber", Some(kim), false)
        ],
        "two are called Jo Lang, so it is nobody's guess"
    );
    let people: Vec<_> = found.into_iter().map(|one| one.person).collect();
    assert_eq!(register::register_many(&mut office, event, &people, &moment).unwrap().value.len(), 2);
    crate::data_protection::restrict::restrict(&mut office, kim, "Antrag", &moment).unwrap();
    assert_eq!(preview(office.read(), event, "Kim Weber").unwrap()[0].person.contact_id, None);
}
