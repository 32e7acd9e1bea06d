//! What a contact must be before it is written.

use super::{Card, ContactKind, bank, vat_id};
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
    if !card.iban.is_empty() {
        issues.extend(bank::iban_issue("iban", &card.iban));
    }
    if !card.bic.is_empty() && !bank::is_bic(&card.bic) {
        issues.push(FieldIssue::with("bic", "BIC_INVALID", serde_json::json!({ "text": card.bic })));
    }
    issues
}

/// What looks wrong and can be saved nevertheless, each at its field.
#[must_use]
pub fn warnings(card: &Card) -> Vec<FieldIssue> {
    let mut warnings: Vec<FieldIssue> = vat_id::warning(&card.vat_id).into_iter().collect();
    if !card.iban_raw.is_empty() {
        warnings.extend(bank::iban_issue("iban_raw", &card.iban_raw));
    }
    // IBAN and BIC of one account name the same country; those of the French and British
    // territories have a country code of their own in one of the two only.
    if let (Some(iban), Some(bic)) = (card.iban.get(..2), card.bic.get(4..6))
        && iban != bic
        && bank::is_bic(&card.bic)
        && !matches!(iban, "FR" | "GB" | "MC" | "SM" | "VA")
    {
        warnings.push(FieldIssue::with("bic", "BIC_OTHER_COUNTRY", serde_json::json!({ "iban": iban, "bic": bic })));
    }
    warnings
}

/// Whether two tags are one, however they are written.
#[must_use]
pub fn same_tag(left: &str, right: &str) -> bool {
    left == right || left.to_lowercase() == right.to_lowercase()
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

/// A card as it is stored: trimmed, empty lines of lists left out, IBAN and BIC without blanks.
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
        &mut card.tax_number,
        &mut card.register_court,
        &mut card.register_number,
        &mut card.iban_raw,
    ] {
        *text = text.trim().to_owned();
    }
    card.tidy_sort_name();
    card.iban = bank::compact(&card.iban);
    card.bic = bank::compact(&card.bic);
    // A checked one takes the place of what could not be.
    if !card.iban.is_empty() {
        card.iban_raw.clear();
    } else if bank::is_iban(&card.iban_raw) {
        card.iban = bank::compact(&std::mem::take(&mut card.iban_raw));
    }
    card.tags = tidy_tags(&card.tags);
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
    for relation in &mut card.relations {
        relation.name = relation.name.trim().to_owned();
    }
    card.relations.retain(|relation| relation.other_id.is_some() || !relation.name.is_empty());
    card
}

/// Words with single blanks, each once, in the order in which they were given.
fn tidy_tags(tags: &[String]) -> Vec<String> {
    let mut tidy: Vec<String> = Vec::new();
    for tag in tags {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if !tag.is_empty() && !tidy.iter().any(|known| same_tag(known, &tag)) {
            tidy.push(tag);
        }
    }
    tidy
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
}
