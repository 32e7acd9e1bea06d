//! The contact sheet (Kontaktblatt): one contact with everything, on one or two pages.

use chrono::NaiveDate;
use kontor_words::papers::contacts as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

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
    code: "contact-sheet",
    takes: Takes::Record("contact"),
    forms: &["sheet"],
    name: ("Kontaktblatt", "Contact sheet"),
    found: ("Kontakte › Kontakt › Drucken", "Contacts › contact › Print"),
};

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Text width.
const WIDTH: f32 = 165.0 * POINTS;
/// Width of the labels' column.
const LABEL: f32 = 42.0 * POINTS;

/// What stands at the right of the head.
#[derive(Debug, Clone, Copy, Default)]
pub enum Picture<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// The own firm's logo.
    Logo(&'a Logo),
    /// The contact's own picture.
    Photo(&'a Logo),
}

/// A contact sheet, ready to be set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactSheetPaper {
    /// The own firm.
    pub firm: String,
    /// Who it is about.
    pub name: String,
    /// Below the name: role and firm, numbers.
    pub below: Vec<String>,
    /// The day of the data.
    pub as_of: NaiveDate,
    /// The parts in order; those without a line are left out.
    pub parts: Vec<SheetPart>,
}

/// A part with its heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetPart {
    /// The heading.
    pub title: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// Gives way from its end where the sheet would take more than two pages.
    pub yields: bool,
}

/// A line: what it is on the left, what is known on the right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetLine {
    /// What it is, or when it was.
    pub label: String,
    /// What is known; may have line breaks.
    pub text: String,
}

impl SheetPart {
    /// A part that stays whole.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// Adds a line where there is something to say.
    pub fn line(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let text: String = text.into();
        if !text.trim().is_empty() {
            self.lines.push(SheetLine { label: label.into(), text });
        }
    }
}

impl ContactSheetPaper {
    /// Sets the sheet. Where it would take more than two pages, parts that yield lose their
    /// last lines, and the paper says how many.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang, picture: Picture<'_>) -> Result<Paper, PrintError> {
        let mut keep = self.parts.iter().filter(|part| part.yields).map(|part| part.lines.len()).max().unwrap_or(0);
        loop {
            let paper = self.set_with(lang, picture, keep)?;
            if paper.page_count() <= 2 || keep <= 3 {
                return Ok(paper);
            }
            keep = (keep / 2).max(3);
        }
    }

    fn set_with(&self, lang: PaperLang, picture: Picture<'_>, keep: usize) -> Result<Paper, PrintError> {
        let w = words::contact_sheet(lang);
        let as_of = dates::numeric(self.as_of, lang);
        let title = format!("{} {}", w.title, self.name);
        let running = Running {
            head: format!("{} · {as_of}", Running::short(&self.name)),
            foot: format!("{} · {} {as_of}", Running::short(&title), kontor_words::papers::common(lang).as_of),
        };
        let parts: Vec<Value> = self
            .parts
            .iter()
            .filter(|part| !part.lines.is_empty())
            .map(|part| describe(part, if part.yields { keep } else { usize::MAX }, lang))
            .collect();
        let data = json!({
            "document_title": title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "kind": w.title,
            "firm": breakable(&self.firm, WIDTH - 55.0 * POINTS, Face::Regular, 9.0, lang),
            "name": breakable(&self.name, WIDTH - 55.0 * POINTS, Face::SemiBold, 16.8, lang),
            "below": self
                .below
                .iter()
                .map(|line| breakable(line, WIDTH - 55.0 * POINTS, Face::Regular, 10.5, lang))
                .collect::<Vec<_>>(),
            "photo": matches!(picture, Picture::Photo(_)),
            "parts": parts,
        });
        set(Job {
            template: Template::ContactSheet,
            data,
            logo: match picture {
                Picture::Nothing => None,
                Picture::Logo(picture) | Picture::Photo(picture) => Some(picture),
            },
            running: Some(running),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}

fn describe(part: &SheetPart, keep: usize, lang: PaperLang) -> Value {
    let fit = |text: &str, room: f32| breakable(text, room, Face::Regular, 9.5, lang);
    let lines: Vec<Value> = part
        .lines
        .iter()
        .take(keep)
        .map(|line| {
            json!({
                "label": fit(&line.label, LABEL - 3.0 * POINTS),
                "text": fit(&line.text, WIDTH - LABEL - 3.0 * POINTS),
            })
        })
        .collect();
    let left_out = part.lines.len() - lines.len();
    let more = (left_out > 0).then(|| format!("{left_out} {}", words::contact_sheet(lang).more));
    json!({ "title": part.title, "lines": lines, "more": more })
}
