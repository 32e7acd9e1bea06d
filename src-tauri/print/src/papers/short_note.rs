//! Kurzmitteilung: a slip that goes with something, on A4 (with the address for a window) or A5.

use chrono::NaiveDate;
use kontor_words::{PaperLang, dates, letters as words};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::letter::fitting;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "short-note",
    takes: Takes::Record("contact"),
    forms: &["A4", "A5"],
    name: ("Kurzmitteilung", "Short note"),
    found: ("Briefe › Kurzmitteilung", "Letters › short note"),
};

/// The sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sheet {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 210 × 148 mm.
    A5,
}

/// A short note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortNotePaper {
    /// The own firm.
    pub firm: String,
    /// Its address on one line.
    pub return_line: String,
    /// The recipient's address block.
    pub address: Vec<String>,
    /// Who sends it.
    pub from: String,
    /// Their phone.
    pub phone: String,
    /// What it is about.
    pub subject: String,
    /// Which of [`words::REQUESTS`] are ticked.
    pub requests: Vec<String>,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// A few lines.
    pub text: String,
    /// The day.
    pub day: NaiveDate,
    /// The sheet.
    pub sheet: Sheet,
}

impl ShortNotePaper {
    /// Sets the note.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let note = words::note(lang);
        let zone = 85.0 / 25.4 * 72.0;
        let address_size = self.address.iter().map(|line| fitting(line, zone, 10.5, 8.0)).fold(10.5, f32::min);
        let return_size = fitting(&self.return_line, zone, 8.0, 6.0);
        let wide = |text: &str| breakable(text, 165.0 / 25.4 * 72.0, Face::Regular, 10.5, lang);
        let boxes: Vec<_> = words::REQUESTS
            .iter()
            .filter_map(|code| {
                let ticked = self.requests.iter().any(|request| request == code);
                words::request(code, lang).map(|text| json!({ "ticked": ticked, "text": text }))
            })
            .collect();
        let title =
            if self.subject.is_empty() { note.title.to_owned() } else { format!("{}: {}", note.title, self.subject) };
        // Said once, however many boxes are ticked.
        let until = self.until.map(|day| dates::numeric(day, lang)).unwrap_or_default();
        let lines = [(note.from, &self.from), (note.phone, &self.phone), (note.until, &until)];
        set(Job {
            template: Template::ShortNote,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "height": if self.sheet == Sheet::A4 { 297 } else { 148 },
                "title": note.title,
                "firm": self.firm,
                "return_line": breakable(&self.return_line, zone, Face::Regular, return_size, lang),
                "return_size": return_size,
                "address": self.address.iter()
                    .map(|line| breakable(line, zone, Face::Regular, address_size, lang)).collect::<Vec<_>>(),
                "address_size": address_size,
                "lines": lines.iter().filter(|(_, text)| !text.is_empty())
                    .map(|(label, text)| json!({ "label": label, "text": breakable(text, 45.0 / 25.4 * 72.0, Face::Regular, 9.5, lang) }))
                    .chain([json!({ "label": note.date, "text": dates::long_without_weekday(self.day, lang) })])
                    .collect::<Vec<_>>(),
                "subject_label": note.subject,
                "subject": wide(&self.subject),
                "boxes": boxes,
                "text": self.text.lines().map(wide).collect::<Vec<_>>(),
            }),
            logo,
            running: None,
            title,
            lang,
            day: self.day,
            untagged: false,
        })
    }
}
