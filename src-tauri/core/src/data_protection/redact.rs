//! An answer under Art. 15 must not tell of others (Art. 15 IV GDPR): in free texts, names
//! and addresses of third persons give way to a mark.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::contacts::read;
use crate::error::Result;
use crate::record::ContactId;
use crate::search::fold;

/// What stands in the place of another person's name.
pub const MARK: &str = "[…]";

/// A text is looked through for names up to so many words; more is no note any more.
const MOST_WORDS: usize = 20_000;

/// Looks through texts and remembers whom it met.
pub struct Redactor<'a> {
    connection: &'a Connection,
    subject: ContactId,
    /// Folded names of the subject, which stay.
    own: Vec<String>,
    own_emails: Vec<String>,
    /// Given and family names of everybody else in the book, folded; read with the first pair of
    /// words that may be a name. A history has thousands of such pairs, so none is looked up.
    people: Option<HashSet<(String, String)>>,
    /// How often something was redacted.
    pub redacted: usize,
}

impl<'a> Redactor<'a> {
    /// For the texts of a report about one contact.
    ///
    /// # Errors
    /// `NOT_FOUND`.
    pub fn about(connection: &'a Connection, subject: ContactId) -> Result<Self> {
        let card = read::get(connection, subject)?.card;
        let own = [&card.given, &card.additional, &card.family, &card.organisation, &card.title]
            .into_iter()
            .flat_map(|text| fold::words(text))
            .collect();
        let own_emails = card.emails.iter().map(|email| email.address.to_lowercase()).collect();
        Ok(Self { connection, subject, own, own_emails, people: None, redacted: 0 })
    }

    /// The text without names of third persons.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn redact(&mut self, text: &str) -> Result<String> {
        let parts: Vec<&str> = split(text);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < parts.len() {
            let part = parts[at];
            if at < MOST_WORDS * 2 {
                if part.contains('@') && self.is_foreign_email(part) {
                    self.mark(&mut out);
                    at += 1;
                    continue;
                }
                if let Some(end) = self.addressed(&parts, at) {
                    // "Frau", the titles and blanks stay, the name goes.
                    out.push_str(&parts[at..end - 1].concat());
                    self.mark(&mut out);
                    at = end;
                    continue;
                }
                if let Some(end) = self.named(&parts, at)? {
                    self.mark(&mut out);
                    at = end;
                    continue;
                }
            }
            out.push_str(part);
            at += 1;
        }
        Ok(out)
    }

    fn mark(&mut self, out: &mut String) {
        self.redacted += 1;
        out.push_str(MARK);
    }

    fn is_foreign_email(&self, part: &str) -> bool {
        let address = part.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        address.contains('@') && !self.own_emails.contains(&address)
    }

    fn is_own(&self, word: &str) -> bool {
        fold::words(word).iter().all(|word| self.own.contains(word))
    }

    /// "Frau Dr. Lang": the place behind the name, where it is not the subject's.
    fn addressed(&self, parts: &[&str], at: usize) -> Option<usize> {
        if !matches!(parts[at], "Frau" | "Herr" | "Herrn" | "Ms" | "Mr" | "Mrs" | "Ms." | "Mr." | "Mrs.") {
            return None;
        }
        let mut end = at + 1;
        while end < parts.len() && (is_blank(parts[end]) || matches!(parts[end], "Dr." | "Prof." | "Mag." | "Ing.")) {
            end += 1;
        }
        let name = parts.get(end)?;
        (is_name(name) && !self.is_own(name)).then_some(end + 1)
    }

    /// "Peter Lang" or "Lang, Peter", where the book knows such a person.
    fn named(&mut self, parts: &[&str], at: usize) -> Result<Option<usize>> {
        let Some((first, second)) = parts.get(at).zip(parts.get(at + 2)) else { return Ok(None) };
        if !is_blank(parts[at + 1]) || !is_name(first) || !is_name(second) {
            return Ok(None);
        }
        if self.is_own(first) && self.is_own(second) {
            return Ok(None);
        }
        Ok(self.is_known(first, second)?.then_some(at + 3))
    }

    fn is_known(&mut self, first: &str, second: &str) -> Result<bool> {
        let people = match self.people.take() {
            Some(people) => people,
            None => people_but(self.connection, self.subject)?,
        };
        let (first, second) = (folded(first), folded(second));
        let known = people.contains(&(first.clone(), second.clone())) || people.contains(&(second, first));
        self.people = Some(people);
        Ok(known)
    }
}

fn folded(text: &str) -> String {
    fold::words(text).join(" ")
}

fn people_but(connection: &Connection, subject: ContactId) -> Result<HashSet<(String, String)>> {
    let mut statement = connection
        .prepare_cached("SELECT given, family FROM contact WHERE kind = 'person' AND id <> ?1 AND given <> ''")?;
    let mut rows = statement.query([subject])?;
    let mut people = HashSet::new();
    while let Some(row) = rows.next()? {
        let (given, family): (String, String) = (row.get(0)?, row.get(1)?);
        people.insert((folded(&given), folded(&family)));
    }
    Ok(people)
}

fn is_blank(part: &str) -> bool {
    part.chars().all(char::is_whitespace)
}

/// A capitalised word, with the comma of "Lang, Peter".
fn is_name(part: &str) -> bool {
    let word = part.trim_end_matches([',', '.', ';', ':', ')', '!', '?']);
    word.chars().count() > 1 && word.chars().next().is_some_and(char::is_uppercase)
}

/// Words and the blanks between them, in turn; joined they are the text.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut blank = None;
    for (at, c) in text.char_indices() {
        let is = c.is_whitespace();
        if blank.is_some_and(|was| was != is) {
            parts.push(&text[start..at]);
            start = at;
        }
        blank = Some(is);
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}
