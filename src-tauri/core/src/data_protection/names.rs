//! What tells one person from all others when it stands somewhere in a text.

use crate::contacts::Card;
use crate::search::fold;

/// Shorter than this, a value stands in too many texts that mean something else.
const SHORTEST: usize = 5;

/// The values by which a person is found in texts of others: full names, e-mail addresses,
/// telephone numbers, IBAN. Longest first, so that a replacement leaves no rest.
pub(super) fn distinctive(card: &Card) -> Vec<String> {
    let mut values = vec![
        card.display_name(),
        card.listed_name(),
        format!("{} {}", card.given, card.family),
        format!("{}, {}", card.family, card.given),
        format!("{} {}", card.family, card.given),
        card.iban.clone(),
        card.vat_id.clone(),
    ];
    values.extend(card.emails.iter().map(|email| email.address.clone()));
    values.extend(card.phones.iter().flat_map(|phone| {
        let long_enough = fold::digits(&phone.raw).len() >= 6;
        long_enough.then(|| phone.raw.clone()).into_iter().chain(phone.e164.clone())
    }));
    for value in &mut values {
        *value = value.trim().trim_matches(',').trim().to_owned();
    }
    // A given or a family name alone is the name of many.
    values.retain(|value| value.chars().count() >= SHORTEST && *value != card.given && *value != card.family);
    if card.kind == crate::contacts::ContactKind::Organisation && !card.organisation.trim().is_empty() {
        values.push(card.organisation.trim().to_owned());
    }
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

    #[test]
    fn names_and_numbers_tell_a_person_but_a_given_name_does_not() {
        let card = Card {
            given: "Jördis".into(),
            family: "Weiß".into(),
            title: "Dr.".into(),
            emails: vec![Email { address: "jw@x.de".into(), ..Email::default() }],
            phones: vec![Phone { raw: "110".into(), ..Phone::default() }],
            ..Card::default()
        };
        let values = distinctive(&card);
        for expected in ["Dr. Jördis Weiß", "Jördis Weiß", "Weiß, Jördis", "jw@x.de"] {
            assert!(values.iter().any(|value| value == expected), "{expected}");
        }
        assert!(!values.iter().any(|value| value == "Jördis" || value == "110"));
        let text = "Rückruf an dr. jördis weiß (JW@X.DE), nicht an Jördis Lang";
        assert!(holds(text, &values));
        assert_eq!(replaced(text, &values, "[…]"), "Rückruf an […] ([…]), nicht an Jördis Lang");
    }
}
