//! Bewertungsbogen: what those who were there thought of it. Who asks is named; who answers need not be.

use chrono::NaiveDate;
use kontor_words::PaperLang;
use kontor_words::papers::seminars as words;
use serde_json::json;

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
    code: "evaluation-sheet",
    takes: Takes::Record("event"),
    forms: &["sheet"],
    name: ("Bewertungsbogen", "Evaluation sheet"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// The sheet; it is copied as often as there are people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvaluationPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// Who teaches: each is marked on a line of their own.
    pub speakers: Vec<String>,
    /// Whether anything is eaten there.
    pub meals: bool,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Width of the text in millimetres.
const WIDE: f32 = 165.0;
/// Width of the firm or its logo, and what lies left of it.
const FIRM: f32 = 52.0;
const GAP: f32 = 8.0;
/// Width of a column of boxes.
const MARK: f32 = 17.0;
/// Lines below each question: what is left of one page where two or three people speak.
const LINES: usize = 2;

impl EvaluationPaper {
    /// What is marked, in order: content, each who speaks, what is around it, all of it together.
    #[must_use]
    pub fn criteria(&self, lang: PaperLang) -> Vec<String> {
        let w = words::evaluation(lang);
        let mut criteria: Vec<String> = w.content.iter().map(|&one| one.to_owned()).collect();
        let speakers = self.speakers.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
        criteria.extend(speakers.map(|name| format!("{}: {name}", w.speaker)));
        criteria.push(w.room.to_owned());
        if self.meals {
            criteria.push(w.meals.to_owned());
        }
        criteria.extend([w.organisation, w.overall].map(ToOwned::to_owned));
        criteria
    }

    /// Sets the sheet.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::evaluation(lang);
        let left = (WIDE - FIRM - GAP) * POINTS;
        #[expect(clippy::cast_precision_loss, reason = "five marks")]
        let criterion = (WIDE - w.marks.len() as f32 * MARK - 2.0) * POINTS;
        let fit = |text: &str, room: f32, face, size| breakable(text, room, face, size, lang);
        let criteria: Vec<String> =
            self.criteria(lang).iter().map(|one| fit(one, criterion, Face::Regular, 10.5)).collect();
        let title = format!("{}: {}", w.title, self.title);
        set(Job {
            template: Template::Evaluation,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "title": w.title,
                "event": fit(&self.title, left, Face::SemiBold, 12.5),
                "about": self.about.iter().map(|line| fit(line, left, Face::Regular, 10.5)).collect::<Vec<_>>(),
                "firm": fit(&self.firm, (FIRM - 2.0) * POINTS, Face::SemiBold, 10.5),
                "intro": w.intro,
                "marks": w.marks,
                "mark_wide": MARK,
                "criteria": criteria,
                "recommend": w.recommend,
                "answers": [w.yes, w.no],
                "questions": w.questions,
                "lines": LINES,
                "name": w.name,
                "thanks": w.thanks,
            }),
            logo,
            running: Some(Running { head: Running::short(&title), foot: Running::short(&self.firm) }),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}
