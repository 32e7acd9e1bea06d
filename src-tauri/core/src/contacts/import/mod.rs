//! Taking cards of another program into the book: first the plan that the user sees,
//! then one write that can be taken back as one, also much later.

mod apply;
mod besides;
mod difference;
mod merge;
mod own;
mod past;
mod positions;

use rusqlite::Connection;

pub use apply::apply;
pub use difference::{Difference, differences};
pub use past::{PastImport, past};

use super::matching::{self, Match, MatchedBy, Seen};
use super::{ForeignCard, bank, check};
use crate::error::{FieldIssue, Result};
use crate::text_enum;

text_enum! {
    /// What becomes of one card.
    Fate {
        /// A new contact.
        New = "new",
        /// What it knows is added to the match; nothing there is removed.
        Update = "update",
        /// Nothing.
        Skip = "skip",
    }
}

/// One card of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The match, if any.
    pub matched: Option<Match>,
    /// What is proposed.
    pub fate: Fate,
    /// What is wrong with it; such a card is not written.
    pub issues: Vec<FieldIssue>,
}

/// What a finished import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New contacts.
    pub created: usize,
    /// Changed contacts.
    pub updated: usize,
    /// Cards that were left.
    pub skipped: usize,
    /// Indexes of cards that could not be written, with the reason.
    pub refused: Vec<(usize, Vec<FieldIssue>)>,
}

/// What an e-mail address, phone number or BIC that is none becomes: a line of the note, so
/// that nothing is lost and nothing wrong is used. An IBAN that is none is kept as it came.
#[must_use]
pub fn lenient(mut foreign: ForeignCard) -> ForeignCard {
    let mut notes = Vec::new();
    foreign.card.emails.retain(|email| {
        let good = check::is_email(&email.address);
        if !good && !email.address.trim().is_empty() {
            notes.push(format!("E-Mail: {}", email.address.trim()));
        }
        good
    });
    foreign.card.phones.retain(|phone| {
        let good = phone.raw.chars().any(|c| c.is_ascii_digit());
        if !good && !phone.raw.trim().is_empty() {
            notes.push(format!("Tel.: {}", phone.raw.trim()));
        }
        good
    });
    if !foreign.card.iban.is_empty() && !bank::is_iban(&foreign.card.iban) {
        foreign.card.iban_raw = std::mem::take(&mut foreign.card.iban);
    }
    if !foreign.card.bic.trim().is_empty() && !bank::is_bic(&foreign.card.bic) {
        notes.push(format!("BIC: {}", foreign.card.bic.trim()));
        foreign.card.bic.clear();
    }
    if !notes.is_empty() {
        let note = foreign.card.note.trim_end().to_owned();
        foreign.card.note =
            [note].into_iter().filter(|text| !text.is_empty()).chain(notes).collect::<Vec<_>>().join("\n");
    }
    foreign.card = check::tidy(foreign.card);
    foreign
}

/// What each card becomes, found out in slices: whoever owns the office works in between.
pub struct Planning {
    on_match: Option<Fate>,
    seen: Seen,
    plan: Vec<Planned>,
}

impl Planning {
    /// Begins. `on_match` decides for every match; without it the same UID or number is
    /// updated, a match by e-mail or name is skipped.
    #[must_use]
    pub fn begin(on_match: Option<Fate>) -> Self {
        Self { on_match, seen: Seen::default(), plan: Vec::new() }
    }

    /// Looks at so many cards more, always of the same list. True when all were looked at.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn step(&mut self, connection: &Connection, cards: &[ForeignCard], count: usize) -> Result<bool> {
        for index in (self.plan.len()..cards.len()).take(count) {
            let issues = check::check(&cards[index].card);
            let matched = matching::find(connection, cards, index, &self.seen)?;
            let fate = match matched {
                _ if !issues.is_empty() => Fate::Skip,
                None => Fate::New,
                Some(found) => self.on_match.unwrap_or(match by(found) {
                    MatchedBy::Uid | MatchedBy::Number => Fate::Update,
                    MatchedBy::Email | MatchedBy::Name => Fate::Skip,
                }),
            };
            if issues.is_empty() {
                self.seen.note(index, &cards[index]);
            }
            self.plan.push(Planned { matched, fate, issues });
        }
        Ok(self.plan.len() == cards.len())
    }

    /// How many cards were looked at.
    #[must_use]
    pub fn done(&self) -> usize {
        self.plan.len()
    }

    /// The plan so far.
    #[must_use]
    pub fn into_plan(self) -> Vec<Planned> {
        self.plan
    }
}

/// What each card becomes, in one go.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn plan(connection: &Connection, cards: &[ForeignCard], on_match: Option<Fate>) -> Result<Vec<Planned>> {
    let mut planning = Planning::begin(on_match);
    planning.step(connection, cards, usize::MAX)?;
    Ok(planning.into_plan())
}

const fn by(found: Match) -> MatchedBy {
    match found {
        Match::Book(_, by) | Match::Batch(_, by) => by,
    }
}

#[cfg(test)]
mod tests;
