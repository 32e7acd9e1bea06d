//! A new letter as it is proposed: to whom, in which language, from whom.

use rusqlite::Connection;

use super::{LetterFields, LetterKind, LetterLanguage, Recipient, signing};
use crate::contacts::block::{self, Style};
use crate::contacts::salutation::{self, Tongue};
use crate::contacts::{self, AddressKind};
use crate::error::Result;
use crate::master_data::{employee, firm};
use crate::moment::Moment;
use crate::record::ContactId;

/// The language of letters to a contact: theirs, with the customs of the own country.
#[must_use]
pub fn language(of_contact: &str, home: &str) -> LetterLanguage {
    match (of_contact, home) {
        ("de-AT", _) => LetterLanguage::DeAt,
        ("de-CH", _) => LetterLanguage::DeCh,
        ("" | "de", "AT") => LetterLanguage::DeAt,
        ("" | "de", "CH") => LetterLanguage::DeCh,
        (code, _) if code.is_empty() || code.starts_with("de") => LetterLanguage::De,
        // Kontor writes German and English; a contact of another language reads English sooner.
        _ => LetterLanguage::En,
    }
}

/// The address block that a letter to a contact bears on a day, LF-separated; empty without an address.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone.
pub fn address_block(connection: &Connection, id: ContactId, moment: &Moment) -> Result<String> {
    address_block_at(connection, id, None, moment)
}

/// As [`address_block`], at an address of a kind where there is one that holds.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone.
pub fn address_block_at(
    connection: &Connection,
    id: ContactId,
    kind: Option<AddressKind>,
    moment: &Moment,
) -> Result<String> {
    let block = block::of_kind(connection, id, moment.today, kind, Style::Open)?;
    // Names alone are no address: the envelope would come back.
    Ok(if block.address.is_some() { block.lines.join("\n") } else { String::new() })
}

/// A letter to one contact: address block, salutation and language as they hold today; the
/// closing is for words to add.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone.
pub fn to_contact(
    connection: &Connection,
    id: ContactId,
    wanted: Option<LetterLanguage>,
    moment: &Moment,
) -> Result<LetterFields> {
    let card = contacts::read::get(connection, id)?.card;
    let home = salutation::home(connection)?;
    let language = wanted.unwrap_or_else(|| language(&card.language, &home));
    Ok(LetterFields {
        contact_id: Some(id),
        addressee: card.display_name(),
        recipient: address_block(connection, id, moment)?,
        salutation: salutation::letter(&card, Tongue::of(language.code(), &home)),
        language,
        ..bare(connection, moment)?
    })
}

/// A serial letter to contacts, each once, in the order given.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn to_many(connection: &Connection, ids: &[ContactId], moment: &Moment) -> Result<LetterFields> {
    let home = salutation::home(connection)?;
    let mut seen = std::collections::HashSet::new();
    let recipients = ids.iter().filter(|id| seen.insert(**id)).map(|id| Recipient::to(*id));
    Ok(LetterFields {
        kind: LetterKind::Serial,
        salutation: "{{Anrede}}".to_owned(),
        language: language("de", &home),
        recipients: recipients.collect(),
        ..bare(connection, moment)?
    })
}

/// What every letter begins with: the day, and who works at this PC as clerk and signatory, with
/// the mark of their right.
fn bare(connection: &Connection, moment: &Moment) -> Result<LetterFields> {
    let firm = firm::on(connection, moment.today)?;
    let known = employee::named(connection, &moment.who)?.map(|one| one.fields);
    let (extension, email) = known.as_ref().map_or(("", ""), |one| (one.extension.trim(), one.email.trim()));
    Ok(LetterFields {
        dated: moment.today,
        clerk: known.as_ref().map_or_else(|| moment.who.clone(), employee::EmployeeFields::name),
        clerk_phone: direct(&firm.phone, extension),
        clerk_email: if email.is_empty() { firm.email } else { email.to_owned() },
        signatory: signing::of(connection, &moment.who, moment.today)?,
        ..LetterFields::default()
    })
}

/// The number on which whoever works at this PC is reached.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn own_phone(connection: &Connection, moment: &Moment) -> Result<String> {
    let known = employee::named(connection, &moment.who)?.map(|one| one.fields);
    let extension = known.as_ref().map_or("", |one| one.extension.trim());
    Ok(direct(&firm::on(connection, moment.today)?.phone, extension))
}

/// The number on which a desk is reached: the firm's, with the extension in the place of its "-0".
fn direct(phone: &str, extension: &str) -> String {
    let digits = extension.trim_start_matches('-').trim();
    match phone.rsplit_once('-') {
        // Somebody's full number is one already.
        _ if digits.len() > 6 => extension.to_owned(),
        Some((trunk, switchboard)) if !digits.is_empty() && switchboard.trim().chars().all(|c| c.is_ascii_digit()) => {
            format!("{}-{digits}", trunk.trim_end())
        }
        // Without a dash nobody knows where the extension begins.
        _ => phone.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::direct;

    #[test]
    fn an_extension_takes_the_place_of_the_switchboard() {
        for (phone, extension, expected) in [
            ("+49 4121 123-0", "-45", "+49 4121 123-45"),
            ("+49 4121 123-0", "45", "+49 4121 123-45"),
            ("04121 123 - 0", "- 45", "04121 123-45"),
            ("+49 4121 123-0", "", "+49 4121 123-0"),
            ("+49 4121 1230", "-45", "+49 4121 1230"),
            ("+49 4121 1230", "+49 170 1234567", "+49 170 1234567"),
            ("+49 4121 123-0", "+49 170 1234567", "+49 170 1234567"),
            ("", "-45", ""),
        ] {
            assert_eq!(direct(phone, extension), expected, "{phone} {extension}");
        }
    }
}
