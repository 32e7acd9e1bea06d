//! What a contact must be before it is written.

use super::{Card, ContactKind};
use crate::error::FieldIssue;

/// Everything that is wrong with a card, each at its field.
#[must_use]
pub fn check(card: &Card) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    match card.kind {
        ContactKind::Organisation if card.organisation.trim().is_empty() => {
            issues.push(FieldIssue::new("organisation", "NAME_MISSING"));
        }
        ContactKind::Person if card.display_name().is_empty() => {
            issues.push(FieldIssue::new("family", "NAME_MISSING"));
        }
        _ => {}
    }
    for (index, email) in card.emails.iter().enumerate() {
        if !is_email(&email.address) {
            issues.push(FieldIssue::with(
                format!("emails.{index}.address"),
                "EMAIL_INVALID",
                serde_json::json!({ "text": email.address }),
            ));
        }
    }
    for (index, phone) in card.phones.iter().enumerate() {
        if !phone.raw.chars().any(|c| c.is_ascii_digit()) {
            issues.push(FieldIssue::with(
                format!("phones.{index}.raw"),
                "PHONE_WITHOUT_DIGITS",
                serde_json::json!({ "text": phone.raw }),
            ));
        }
    }
    for (index, web) in card.webs.iter().enumerate() {
        if web.url.trim().is_empty() {
            issues.push(FieldIssue::new(format!("webs.{index}.url"), "TEXT_MISSING"));
        }
    }
    for (index, address) in card.addresses.iter().enumerate() {
        if matches!((address.valid_from, address.valid_to), (Some(from), Some(to)) if to < from) {
            issues.push(FieldIssue::new(format!("addresses.{index}.valid_to"), "END_BEFORE_START"));
        }
    }
    for (index, position) in card.positions.iter().enumerate() {
        if matches!((position.since, position.until), (Some(since), Some(until)) if until < since) {
            issues.push(FieldIssue::new(format!("positions.{index}.until"), "END_BEFORE_START"));
        }
    }
    if !card.iban.is_empty() && !is_iban(&card.iban) {
        issues.push(FieldIssue::with("iban", "IBAN_INVALID", serde_json::json!({ "text": card.iban })));
    }
    issues
}

/// One @, something before it, a dot or a bare host after it, no blanks.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let text = text.trim();
    match text.rsplit_once('@') {
        Some((local, host)) => {
            !local.is_empty()
                && !local.contains('@')
                && !host.is_empty()
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains("..")
                && !text.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'))
        }
        None => false,
    }
}

/// ISO 13616: two letters, two check digits, at most 30 more; modulo 97 is 1.
#[must_use]
pub fn is_iban(text: &str) -> bool {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    if !(15..=34).contains(&compact.len()) || !compact.is_ascii() {
        return false;
    }
    let bytes = compact.as_bytes();
    if !bytes[..2].iter().all(u8::is_ascii_uppercase) || !bytes[2..4].iter().all(u8::is_ascii_digit) {
        return false;
    }
    // German IBANs have 22 places, Austrian 20, Swiss and Liechtenstein's 21.
    let length_fits = match &compact[..2] {
        "DE" => compact.len() == 22,
        "AT" => compact.len() == 20,
        "CH" | "LI" => compact.len() == 21,
        _ => true,
    };
    let remainder = bytes[4..].iter().chain(&bytes[..4]).try_fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => Some((rest * 10 + u32::from(byte - b'0')) % 97),
        b'A'..=b'Z' => Some((rest * 100 + u32::from(byte - b'A') + 10) % 97),
        _ => None,
    });
    length_fits && remainder == Some(1)
}

/// A card as it is stored: trimmed, empty lines of lists left out, IBAN without blanks.
#[must_use]
pub fn tidy(mut card: Card) -> Card {
    for text in [
        &mut card.title,
        &mut card.given,
        &mut card.additional,
        &mut card.family,
        &mut card.suffix,
        &mut card.nickname,
        &mut card.organisation,
        &mut card.letter_salutation,
        &mut card.vat_id,
    ] {
        *text = text.trim().to_owned();
    }
    card.iban = card.iban.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    for number in [&mut card.customer_number, &mut card.supplier_number] {
        *number = number.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    }
    for email in &mut card.emails {
        email.address = email.address.trim().to_owned();
    }
    card.emails.retain(|email| !email.address.is_empty());
    card.phones.retain(|phone| !phone.raw.trim().is_empty());
    card.webs.retain(|web| !web.url.trim().is_empty());
    card.positions.retain(|p| {
        p.organisation_id.is_some()
            || [&p.organisation, &p.role, &p.department].iter().any(|text| !text.trim().is_empty())
    });
    card.addresses.retain(|a| {
        [&a.street, &a.extra, &a.postal_code, &a.town, &a.region].iter().any(|text| !text.trim().is_empty())
    });
    card
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_mail_addresses() {
        for good in ["a@b.de", "anna.weber+kontor@mail.example.org", "info@localhost", "ü@müller.de"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "anna", "@b.de", "a@", "a@@b.de", "a b@c.de", "a@b..de", "Anna <a@b.de>", "/o=Firma/ou=EX"] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn ibans() {
        // Examples of the national banks.
        for good in
            ["DE89 3704 0044 0532 0130 00", "AT611904300234573201", "CH9300762011623852957", "GB29NWBK60161331926819"]
        {
            assert!(is_iban(good), "{good}");
        }
        for bad in ["", "DE89 3704 0044 0532 0130 01", "DE8937040044053201300", "ÄÖ89370400440532013000", "DE"] {
            assert!(!is_iban(bad), "{bad}");
        }
    }
}
