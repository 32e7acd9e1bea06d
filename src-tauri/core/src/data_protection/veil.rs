//! What rows of others show of somebody who is locked away (Art. 18 GDPR): that there is work, and
//! not whose it is.
//!
//! An open task, a letter or a call stays in its list, because work must not vanish and the Postbuch
//! has no gaps; names, numbers and addresses give way to [`MARK`]. Nor are they found by them. Only
//! the record itself and what is asked of the contact itself ([`about`] with its own id) show all.

use rusqlite::{Connection, OptionalExtension};

use super::names;
use super::redact::MARK;
use super::restrict;
use crate::contacts::read;
use crate::error::Result;
use crate::record::{ContactId, RecordKind, RecordRef};
use crate::search::fold;

/// Hides one contact.
#[derive(Debug, Clone)]
pub(crate) struct Veil {
    /// Whole values: names as they are written, numbers, addresses of e-mail.
    values: Vec<String>,
    /// Folded words of the name: a row about somebody calls them "Frau Weber".
    words: Vec<String>,
}

/// Words within names that stand in every text, folded: alone they name nobody.
const ORDINARY: &[&str] = &[
    "am", "an", "and", "auf", "bei", "da", "das", "de", "dem", "den", "der", "des", "di", "die", "du", "ein", "eine",
    "for", "fuer", "fur", "im", "in", "la", "le", "mit", "of", "ten", "ter", "the", "to", "und", "van", "vom", "von",
    "zu", "zum", "zur", "ag", "co", "eg", "ev", "gbr", "ggmbh", "gmbh", "inc", "kg", "kgaa", "ltd", "mbh", "ohg", "se",
    "ug", "firma",
];

/// The veil over a contact; none where nobody is locked away.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn over(connection: &Connection, contact: Option<ContactId>) -> Result<Option<Veil>> {
    let Some(id) = contact else { return Ok(None) };
    if restrict::since(connection, id)?.is_none() {
        return Ok(None);
    }
    let card = read::get(connection, id)?.card;
    let words = [&card.given, &card.additional, &card.family, &card.organisation]
        .into_iter()
        .flat_map(|text| fold::words(text))
        .filter(|word| word.chars().count() > 1 && !ORDINARY.contains(&word.as_str()))
        .collect();
    Ok(Some(Veil { values: names::distinctive(connection, id, &card)?.all, words }))
}

/// The veil over what a row is about: the contact itself, or a call, a letter or a contract of theirs.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn about(connection: &Connection, record: Option<RecordRef>) -> Result<Option<Veil>> {
    let Some(record) = record else { return Ok(None) };
    let whose = match record.kind {
        RecordKind::Contact => return over(connection, Some(ContactId(record.id))),
        RecordKind::DeskEntry => "SELECT contact_id FROM desk_entry WHERE id = ?1",
        RecordKind::Letter => "SELECT contact_id FROM letter WHERE id = ?1",
        RecordKind::Contract => "SELECT partner_id FROM contract WHERE id = ?1",
        _ => return Ok(None),
    };
    let contact: Option<ContactId> =
        connection.prepare_cached(whose)?.query_row([record.id], |row| row.get(0)).optional()?.flatten();
    over(connection, contact)
}

impl Veil {
    /// A name that is known to be theirs; empty stays empty.
    pub(crate) fn name(text: &str) -> String {
        if text.is_empty() { String::new() } else { MARK.to_owned() }
    }

    /// A free text without them.
    pub(crate) fn text(&self, text: &str) -> String {
        let text = names::replaced(text, &self.values, MARK);
        let mut out = String::with_capacity(text.len());
        let mut word = String::new();
        for c in text.chars().map(Some).chain([None]) {
            match c {
                Some(c) if c.is_alphanumeric() => word.push(c),
                other => {
                    out.push_str(if self.names(&word) { MARK } else { &word });
                    word.clear();
                    out.extend(other);
                }
            }
        }
        // "Anna Weber" is one person.
        let twice = format!("{MARK} {MARK}");
        while out.contains(&twice) {
            out = out.replace(&twice, MARK);
        }
        out
    }

    /// Whether a word is one of their names, "Webers" included.
    fn names(&self, word: &str) -> bool {
        let folded = fold::words(word);
        !folded.is_empty()
            && folded.iter().all(|word| {
                self.words.iter().any(|name| word == name || word.strip_suffix('s').is_some_and(|word| word == name))
            })
    }
}
