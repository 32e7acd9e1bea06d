//! Botenvermerk: what a messenger writes down when a notice is put into a letter box or handed over. Whoever signs
//! it can say later what was in the envelope, and when it arrived (§ 130 BGB).

use chrono::NaiveDate;
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "messenger-note",
    takes: Takes::Record("contract"),
    forms: &["note"],
    name: ("Botenvermerk", "Messenger's note"),
    found: ("Verträge › Kündigung › Botenvermerk drucken", "Contracts › notice › Print messenger's note"),
};

/// The column of what is told, in points: the text's width without the labels.
const TOLD: f32 = 340.0;

/// The note that goes with one letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessengerNote {
    /// The own firm.
    pub firm: String,
    /// The letter's subject.
    pub letter: String,
    /// The letter's date.
    pub dated: Option<NaiveDate>,
    /// Number and title of the contract.
    pub contract: String,
    /// The recipient's address, line by line.
    pub recipient: Vec<String>,
    /// The day of printing.
    pub as_of: NaiveDate,
}

impl MessengerNote {
    /// Sets the note.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::messenger(lang);
        let fit = |text: &str| breakable(text, TOLD, Face::Regular, 10.5, lang);
        let facts: Vec<_> = [
            (w.letter, vec![fit(&self.letter)]),
            (w.dated, self.dated.map(|day| dates::long(day, lang)).into_iter().collect()),
            (w.sender, vec![fit(&self.firm)]),
            (w.recipient, self.recipient.iter().map(|line| fit(line)).collect()),
            (w.contract, vec![fit(&self.contract)]),
        ]
        .into_iter()
        .filter(|(_, lines)| lines.iter().any(|line| !line.trim().is_empty()))
        .map(|(label, lines)| json!({ "label": label, "lines": lines }))
        .collect();
        set(Job {
            template: Template::MessengerNote,
            data: json!({
                "document_title": w.title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "title": w.title,
                "facts": facts,
                "read": w.read,
                "ways": w.ways,
                "blanks": w.blanks,
                "signatures": w.signatures,
                "hint": w.hint,
            }),
            logo: None,
            running: None,
            title: w.title.to_owned(),
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}
