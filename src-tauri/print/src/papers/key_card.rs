//! Tastenkarte: the keys of the window on one page, from the table that its help shows as well.

use chrono::NaiveDate;
use kontor_words::PaperLang;
use kontor_words::keys::{self, KeyTable};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::paper::Paper;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "key-card",
    takes: Takes::List("key"),
    forms: &["plain"],
    name: ("Tastenkarte", "Key card"),
    found: ("Hilfe (F1) › Drucken", "Help (F1) › Print"),
};

/// The card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyCard {
    /// The day of printing.
    pub as_of: NaiveDate,
}

impl KeyCard {
    /// Sets the card.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, paper_lang: PaperLang) -> Result<Paper, PrintError> {
        let lang = paper_lang.lang();
        let w = keys::key_card(lang);
        // Switzerland writes ss.
        let write = |text: &str| if paper_lang == PaperLang::DeCh { text.replace('ß', "ss") } else { text.to_owned() };
        let table = |table: &KeyTable| -> Value {
            let lines: Vec<Value> = table
                .keys
                .iter()
                .map(|key| {
                    let keys = lang.pick(key.keys.0, key.keys.1);
                    let caps = if table.typed { vec![keys] } else { keys::caps(keys, lang) };
                    json!({ "caps": caps, "means": write(lang.pick(key.means.0, key.means.1)) })
                })
                .collect();
            json!({ "title": lang.pick(table.title.0, table.title.1), "typed": table.typed, "lines": lines })
        };
        set(Job {
            template: Template::KeyCard,
            data: json!({
                "document_title": w.title,
                "author": "Kontor",
                "language": language(paper_lang),
                "region": region(paper_lang),
                "title": w.title,
                "hint": w.hint,
                "tables": keys::TABLES.iter().map(table).collect::<Vec<_>>(),
            }),
            logo: None,
            running: None,
            title: w.title.to_owned(),
            lang: paper_lang,
            day: self.as_of,
            untagged: false,
        })
    }
}
