//! A new letter as it is proposed: to whom, in which language, from whom.

use rusqlite::Connection;

use super::{LetterFields, LetterKind, LetterLanguage, Recipient};
use crate::contacts;
use crate::contacts::address::Purpose;
use crate::contacts::block::{self, Style};
use crate::contacts::salutation::{self, Tongue};
use crate::error::Result;
use crate::master_data::firm;
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
    let block = block::of(connection, id, moment.today, Purpose::Letter, Style::Open)?;
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
    let recipients = ids.iter().filter(|id| seen.insert(**id)).map(|id| Recipient { contact_id: *id, left_out: false });
    Ok(LetterFields {
        kind: LetterKind::Serial,
        salutation: "{{Anrede}}".to_owned(),
        language: language("de", &home),
        recipients: recipients.collect(),
        ..bare(connection, moment)?
    })
}

/// What every letter begins with: the day, and who works at this PC as clerk and signatory.
fn bare(connection: &Connection, moment: &Moment) -> Result<LetterFields> {
    let (_, firm) = firm::get(connection)?;
    let mut fields = LetterFields {
        dated: moment.today,
        clerk: moment.who.clone(),
        clerk_phone: firm.phone,
        clerk_email: firm.email,
        ..LetterFields::default()
    };
    fields.signatory.name.clone_from(&moment.who);
    Ok(fields)
}
