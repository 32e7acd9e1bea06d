//! What tells one person from all others when it stands somewhere in a text.

use rusqlite::Connection;

use crate::contacts::{Card, ContactKind, phone, save};
use crate::error::Result;
use crate::master_data::firm;
use crate::record::ContactId;
use crate::search::fold;

/// Shorter than this, a value stands in too many texts that mean something else.
const SHORTEST: usize = 5;

/// The values by which somebody is found in texts of others, longest first, so that a
/// replacement leaves no rest.
#[derive(Debug, Clone, Default)]
pub(super) struct Distinctive {
    /// Full names.
    pub(super) names: Vec<String>,
    /// Names, e-mail addresses, telephone numbers, IBAN, VAT ID.
    pub(super) all: Vec<String>,
}

/// The values of a contact that nobody else has: the switchboard and the mailbox of the firm
/// tell nobody, whoever bears them.
pub(super) fn distinctive(connection: &Connection, id: ContactId, card: &Card) -> Result<Distinctive> {
    let firm = firm::get(connection)?.1;
    let home = save::home_country(connection, card)?;
    let of_the_firm = phone::e164(&firm.phone, &home);
    let mut numbers = Vec::new();
    for email in &card.emails {
        let others = "SELECT 1 FROM email WHERE contact_id <> ?1 AND lower(address) = lower(?2)";
        let own = !email.address.eq_ignore_ascii_case(&firm.email);
        if own && !connection.prepare_cached(others)?.exists((id, &email.address))? {
            numbers.push(email.address.clone());
        }
    }
    for phone in card.phones.iter().filter(|phone| fold::digits(&phone.raw).len() >= 6) {
        let others = "SELECT 1 FROM phone WHERE contact_id <> ?1 AND (raw = ?2 OR e164 = ?3)";
        let own = phone.raw != firm.phone && (phone.e164.is_none() || phone.e164 != of_the_firm);
        if own && !connection.prepare_cached(others)?.exists((id, &phone.raw, &phone.e164))? {
            numbers.extend([phone.raw.clone()].into_iter().chain(phone.e164.clone()));
        }
    }
    for (column, number) in [("iban", &card.iban), ("vat_id", &card.vat_id)] {
        let others = format!("SELECT 1 FROM contact WHERE id <> ?1 AND {column} = ?2");
        if !connection.prepare_cached(&others)?.exists((id, number))? {
            numbers.push(number.clone());
        }
    }
    let names = names(card);
    let all = ordered(names.iter().cloned().chain(numbers).collect());
    Ok(Distinctive { names, all })
}

/// The names under which somebody stands in texts.
fn names(card: &Card) -> Vec<String> {
    let mut names = vec![
        card.display_name(),
        card.listed_name(),
        format!("{} {}", card.given, card.family),
        format!("{}, {}", card.family, card.given),
        format!("{} {}", card.family, card.given),
    ];
    for name in &mut names {
        *name = name.trim().trim_matches(',').trim().to_owned();
    }
    // A given or a family name alone is the name of many.
    names.retain(|name| *name != card.given && *name != card.family);
    let mut names = ordered(names);
    if card.kind == ContactKind::Organisation && !card.organisation.trim().is_empty() {
        names.push(card.organisation.trim().to_owned());
        names = longest_first(names);
    }
    names
}

fn ordered(values: Vec<String>) -> Vec<String> {
    longest_first(values.into_iter().filter(|value| value.chars().count() >= SHORTEST).collect())
}

fn longest_first(mut values: Vec<String>) -> Vec<String> {
    values.sort_by_key(|value| (std::cmp::Reverse(value.len()), value.clone()));
    values.dedup();
    values
}

/// Whether a text holds one of the values, whatever its case.
pub(super) fn holds(text: &str, values: &[String]) -> bool {
    let text = text.to_lowercase();
    values.iter().any(|value| text.contains(&value.to_lowercase()))
}

/// The text with every value replaced.
pub(super) fn replaced(text: &str, values: &[String], by: &str) -> String {
    let mut text = text.to_owned();
    for value in values {
        text = replaced_one(&text, value, by);
    }
    text
}

fn replaced_one(text: &str, value: &str, by: &str) -> String {
    let value: Vec<char> = value.chars().flat_map(char::to_lowercase).collect();
    let chars: Vec<char> = text.chars().collect();
    let same = |at: usize| {
        at + value.len() <= chars.len()
            && chars[at..at + value.len()].iter().zip(&value).all(|(a, b)| a.to_lowercase().eq([*b]))
    };
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        if !value.is_empty() && same(at) {
            out.push_str(by);
            at += value.len();
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::{Email, Phone};
    use crate::{Moment, Office};

    fn of(office: &Office, id: ContactId) -> Vec<String> {
        let card = crate::contacts::read::get(office.read(), id).unwrap().card;
        distinctive(office.read(), id, &card).unwrap().all
    }

    #[test]
    fn names_and_numbers_tell_a_person_but_a_given_name_does_not() {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = Card {
            given: "Jördis".into(),
            family: "Weiß".into(),
            title: "Dr.".into(),
            emails: vec![Email { address: "jw@x.de".into(), ..Email::default() }],
            phones: vec![Phone { raw: "110".into(), ..Phone::default() }],
            ..Card::default()
        };
        let id = save::save(&mut office, None, card, &moment).unwrap().value;
        let values = of(&office, id);
        for expected in ["Dr. Jördis Weiß", "Jördis Weiß", "Weiß, Jördis", "jw@x.de"] {
            assert!(values.iter().any(|value| value == expected), "{expected}");
        }
        assert!(!values.iter().any(|value| value == "Jördis" || value == "110"));
        let text = "Rückruf an dr. jördis weiß (JW@X.DE), nicht an Jördis Lang";
        assert!(holds(text, &values));
        assert_eq!(replaced(text, &values, "[…]"), "Rückruf an […] ([…]), nicht an Jördis Lang");
    }

    #[test]
    fn a_number_that_others_have_too_tells_nobody() {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = |family: &str, raw: &str, address: &str| Card {
            family: family.into(),
            given: "Kim".into(),
            emails: vec![Email { address: address.into(), ..Email::default() }],
            phones: vec![Phone { raw: raw.into(), ..Phone::default() }],
            ..Card::default()
        };
        let former =
            save::save(&mut office, None, card("Weber", "040 123456", "Info@firma.de"), &moment).unwrap().value;
        assert!(of(&office, former).contains(&"+4940123456".to_owned()));
        save::save(&mut office, None, card("Lang", "040/12 34 56", "info@firma.de"), &moment).unwrap();
        assert_eq!(of(&office, former), ["Weber, Kim", "Kim Weber", "Weber Kim"]);
    }
}
