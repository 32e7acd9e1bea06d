//! Telefonnotiz: a slip of A6 that is put on somebody's desk.

use chrono::{NaiveDate, NaiveDateTime};
use kontor_core::front_desk::Wish;
use kontor_words::papers::front_desk as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "call-slip",
    takes: Takes::Record("desk_entry"),
    forms: &["landscape", "portrait"],
    name: ("Telefonnotiz", "Call note"),
    found: ("Post & Empfang › Anruf › Drucken", "Front desk › call › Print"),
};

/// Between the sheet's edge and the text, in millimetres: what every printer reaches.
const MARGIN: f32 = 8.0;
/// The column of the labels.
const LABELS: f32 = 26.0;

/// The note of a call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallSlip {
    /// The own firm.
    pub firm: String,
    /// For whom; may be empty.
    pub for_whom: String,
    /// Who called; may be empty.
    pub caller: String,
    /// From which firm; may be empty.
    pub company: String,
    /// Their number; may be empty.
    pub phone: String,
    /// When.
    pub at: Option<NaiveDateTime>,
    /// What it is about; may be empty.
    pub subject: String,
    /// What was said.
    pub text: String,
    /// What the caller wishes.
    pub wish: Option<Wish>,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// Dringend.
    pub urgent: bool,
    /// Who took it.
    pub taken_by: String,
    /// Upright instead of across.
    pub portrait: bool,
    /// The day of printing.
    pub as_of: NaiveDate,
}

impl CallSlip {
    /// Who called, in the words of a subject: "Frau Kern, Werft Glückstadt".
    #[must_use]
    pub fn from(&self, lang: PaperLang) -> String {
        let parts = [self.caller.trim(), self.company.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match (parts.is_empty(), self.phone.trim()) {
            (false, _) => parts.join(", "),
            (true, "") => words::call(lang).nameless.to_owned(),
            (true, phone) => phone.to_owned(),
        }
    }

    /// Label and value of every line that says something, but for the wish and the text.
    fn lines(&self, lang: PaperLang) -> Vec<(&'static str, String)> {
        let w = words::call(lang);
        let at = self.at.map(|at| {
            format!("{}, {}", dates::long(at.date(), lang), dates::clock_span(at.time(), None, lang)).replace("  ", " ")
        });
        let caller = if self.caller.trim().is_empty() { w.nameless.to_owned() } else { self.caller.clone() };
        [
            (w.for_whom, self.for_whom.clone()),
            (w.caller, caller),
            (w.company, self.company.clone()),
            (w.phone, self.phone.clone()),
            (w.when, at.unwrap_or_default()),
            (w.subject, self.subject.clone()),
        ]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .collect()
    }

    /// The note as a letter by e-mail says it.
    #[must_use]
    pub fn as_text(&self, lang: PaperLang) -> String {
        let w = words::call(lang);
        let mut lines: Vec<String> = Vec::new();
        if self.urgent {
            lines.push(w.urgent.to_owned());
        }
        lines.extend(self.lines(lang).into_iter().map(|(label, text)| format!("{label}: {text}")));
        let wish = self.wish.map(|wish| words::wish(wish, self.until, lang)).filter(|wish| !wish.is_empty());
        lines.extend(wish.map(|wish| wish.replace('\u{a0}', " ")));
        if !self.text.trim().is_empty() {
            lines.push(String::new());
            lines.extend(self.text.trim().lines().map(str::to_owned));
        }
        if !self.taken_by.trim().is_empty() {
            lines.push(String::new());
            lines.push(format!("{}: {}", w.taken_by, self.taken_by));
        }
        lines.join("\n").replace('\u{a0}', " ")
    }

    /// Sets the slip; a long text goes on to further slips.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::call(lang);
        let (wide, high) = if self.portrait { (105.0, 148.0) } else { (148.0, 105.0) };
        let points = |millimetres: f32| millimetres / 25.4 * 72.0;
        let text_room = points(wide - 2.0 * MARGIN);
        let fit = |text: &str, room: f32, face| breakable(text, room, face, 10.5, lang);
        let lines: Vec<Value> = self
            .lines(lang)
            .into_iter()
            .map(|(label, text)| {
                // Who it is for and who called is what one looks for.
                let strong = label == w.for_whom || label == w.caller;
                let face = if strong { Face::SemiBold } else { Face::Regular };
                let text = fit(&text, text_room - points(LABELS), face);
                json!({ "label": label, "text": text, "strong": strong })
            })
            .collect();
        let boxes: Vec<Value> = words::WISHES
            .into_iter()
            .map(|wish| {
                let ticked = self.wish == Some(wish);
                json!({ "ticked": ticked, "text": words::wish(wish, self.until.filter(|_| ticked), lang) })
            })
            .collect();
        let title = words::call_from(&self.from(lang), lang);
        set(Job {
            template: Template::CallSlip,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "width": wide,
                "height": high,
                "margin": MARGIN,
                "labels": LABELS,
                "title": w.title,
                "firm": breakable(&self.firm, text_room * 0.55, Face::Regular, 8.5, lang),
                "urgent": self.urgent.then_some(w.urgent),
                "lines": lines,
                "boxes": boxes,
                "across": !self.portrait,
                "text": self.text.trim().lines().map(|line| fit(line, text_room, Face::Regular)).collect::<Vec<_>>(),
                "taken_by": if self.taken_by.trim().is_empty() {
                    String::new()
                } else {
                    fit(&format!("{}: {}", w.taken_by, self.taken_by), text_room, Face::Regular)
                },
            }),
            logo: None,
            running: None,
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}
