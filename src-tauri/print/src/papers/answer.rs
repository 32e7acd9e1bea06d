//! The answer under Art. 15 GDPR: what the file holds of a person, and what the law wants
//! told beside it.

use chrono::NaiveDate;
use kontor_words::data_protection as words;
use kontor_words::papers::common;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::agenda::Letterhead;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::Running;
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "data-protection-answer",
    takes: Takes::Record("contact"),
    forms: &["answer"],
    name: ("Auskunft nach Art. 15 DSGVO", "Information under Art. 15 GDPR"),
    found: ("Kontakte › Kontakt › Datenschutz › Auskunft", "Contacts › contact › Data protection › Answer"),
};

/// Points per millimetre.
const MM: f32 = 72.0 / 25.4;

/// Label and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// "Nachname".
    pub label: String,
    /// "Weber".
    pub text: String,
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The contract or meeting that it belongs to; empty for rows of the person's own.
    pub title: String,
    /// What stands in it.
    pub pairs: Vec<Pair>,
}

/// The rows of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerSection {
    /// What they are.
    pub title: String,
    /// The rows.
    pub rows: Vec<AnswerRow>,
}

/// The answer, ready to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPaper {
    /// Who answers.
    pub firm: Letterhead,
    /// Whom it is about.
    pub person: String,
    /// What the law wants told: purposes, recipients, source, period, rights.
    pub points: Vec<Pair>,
    /// Papers that must be kept, with their day.
    pub duties: Vec<Pair>,
    /// What the file holds.
    pub sections: Vec<AnswerSection>,
    /// How many names of others were made unrecognisable.
    pub redacted: usize,
    /// The day.
    pub as_of: NaiveDate,
}

impl AnswerPaper {
    /// Sets the paper.
    ///
    /// # Errors
    /// As every paper.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::answer(lang.lang());
        let title = format!("{} · {}", w.title, self.person);
        let day = dates::numeric(self.as_of, lang);
        let short = Running::short(&title);
        set(Job {
            template: Template::Answer,
            data: self.describe(lang),
            logo,
            running: Some(Running {
                head: format!("{short} · {day}"),
                foot: format!("{} · {} {day}", Running::short(w.title), common(lang).as_of),
            }),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    fn describe(&self, lang: PaperLang) -> Value {
        let w = words::answer(lang.lang());
        // Words that are wider than their column (links) may break anywhere.
        let fit = |text: &str, room: f32| breakable(text, room * MM, Face::Regular, 9.5, lang);
        let pairs = |pairs: &[Pair]| -> Vec<Value> {
            let described = |pair: &Pair| json!({ "label": fit(&pair.label, 41.0), "text": fit(&pair.text, 118.0) });
            pairs.iter().map(described).collect()
        };
        let sections: Vec<Value> = self
            .sections
            .iter()
            .map(|section| {
                let rows: Vec<Value> =
                    section.rows.iter().map(|row| json!({ "title": row.title, "pairs": pairs(&row.pairs) })).collect();
                json!({ "title": section.title, "rows": rows })
            })
            .collect();
        json!({
            "title": w.title,
            "document_title": format!("{} · {}", w.title, self.person),
            "language": language(lang),
            "region": region(lang),
            "author": self.firm.name,
            "firm": { "name": self.firm.name, "lines": self.firm.lines },
            "person": self.person,
            "about": w.about,
            "information": w.information,
            "points": pairs(&self.points),
            "duties": pairs(&self.duties),
            "sections": sections,
            "redacted": (self.redacted > 0).then(|| format!("{} {}", w.redacted, self.redacted)),
        })
    }
}
