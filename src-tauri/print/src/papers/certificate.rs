//! Teilnahmebescheinigung: one page for everybody who was there, with the number that was drawn for them.

use chrono::NaiveDate;
use kontor_words::papers::gatherings as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::{self, PageLines, Running};
use crate::text::{LINE, breakable, fitted, lines};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "certificates",
    takes: Takes::Record("event"),
    forms: &["certificates"],
    name: ("Teilnahmebescheinigungen", "Certificates of attendance"),
    found: ("Termine › Termin › Anmeldungen › Bescheinigungen", "Events › event › Registrations › Certificates"),
};

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Width of the text in points.
const WIDE: f32 = 165.0 * POINTS;
/// Width of the column of facts in points.
const FACTS: f32 = 130.0 * POINTS;
/// So high the contents may stand on the first page, in points.
const CONTENTS: f32 = 60.0 * POINTS;
/// Type of the contents, from the usual one to the smallest.
const SIZES: [f32; 4] = [10.5, 9.5, 9.0, 8.5];

/// Somebody who attended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attended {
    /// "Dr. Anna Weber".
    pub name: String,
    /// Firm or function; may be empty.
    pub firm: String,
    /// "TB-2026-0001".
    pub number: String,
    /// The day on which the number was drawn: the day of the certificate.
    pub on: NaiveDate,
}

/// Certificates on their way to paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CertificatePaper {
    /// The own firm.
    pub firm: String,
    /// The seminar.
    pub title: String,
    /// When it was, in words.
    pub when: String,
    /// "6,5 Stunden"; may be empty.
    pub extent: String,
    /// Where it was; may be empty.
    pub place: String,
    /// What it was about, one topic each.
    pub contents: Vec<String>,
    /// Where it is signed; may be empty.
    pub signed_at: String,
    /// Who signs, and their function; empty: nobody by name.
    pub signer: Vec<String>,
    /// The people in order.
    pub people: Vec<Attended>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl CertificatePaper {
    /// Sets the certificates.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::certificate(lang);
        let title = format!("{} · {}", w.title, self.title);
        let size = self.size(lang);
        let facts: Vec<Value> = [(w.date, &self.when), (w.extent, &self.extent), (w.place, &self.place)]
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| json!({ "label": label, "text": breakable(text, FACTS, Face::Regular, 10.5, lang) }))
            .collect();
        let contents = self.contents.iter().map(|one| breakable(one, FACTS, Face::Regular, size, lang));
        let signer = if self.signer.is_empty() { vec![w.signature.to_owned()] } else { self.signer.clone() };
        let signer = signer.iter().map(|line| breakable(line, 80.0 * POINTS, Face::Regular, 8.5, lang));
        let paper = set(Job {
            template: Template::Certificate,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "firm": breakable(&self.firm, 106.0 * POINTS, Face::SemiBold, 9.0, lang),
                "kind": w.title,
                "attended": w.attended,
                "empty": w.nobody,
                "title": zone(&self.title, 26.0, (18.0, 9.0), lang),
                "facts": facts,
                "contents_label": w.contents,
                "contents": contents.collect::<Vec<_>>(),
                "contents_size": size,
                "leading": LINE - 1.0,
                "signer": signer.collect::<Vec<_>>(),
                "people": self.people.iter().map(|one| self.person(one, lang)).collect::<Vec<_>>(),
            }),
            logo,
            running: None,
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })?;
        self.numbered(paper, lang)
    }

    fn person(&self, one: &Attended, lang: PaperLang) -> Value {
        let day = dates::long_without_weekday(one.on, lang);
        let at = self.signed_at.trim();
        let signed = if at.is_empty() { day } else { format!("{at}, {day}") };
        json!({
            "name": zone(&one.name, 22.0, (26.0, 11.0), lang),
            "firm": breakable(&one.firm, WIDE, Face::Regular, 10.5, lang),
            "number": format!("{} {}", words::certificate(lang).number, one.number),
            "signed": breakable(&signed, WIDE, Face::Regular, 10.5, lang),
        })
    }

    /// The largest type in which the contents stand on the page; what is too much even in the smallest goes on.
    fn size(&self, lang: PaperLang) -> f32 {
        let high = |size: f32| {
            let rows = self.contents.iter().map(|one| {
                let broken = breakable(one, FACTS, Face::Regular, size, lang);
                lines(&broken, FACTS / 1.02, Face::Regular, size) as f32 * size * LINE + 2.0
            });
            rows.sum::<f32>()
        };
        SIZES.into_iter().find(|size| high(*size) <= CONTENTS).unwrap_or(SIZES[SIZES.len() - 1])
    }

    /// "Seite 2 von 2" with name and number on what goes on, so that no sheet is anybody's.
    fn numbered(&self, mut paper: Paper, lang: PaperLang) -> Result<Paper, PrintError> {
        let starts: Vec<usize> = paper.marks().iter().map(|mark| mark.page).collect();
        let pages = paper.page_count();
        let common = kontor_words::papers::common(lang);
        let mut lines = vec![PageLines::default(); pages];
        for (person, (index, start)) in self.people.iter().zip(starts.iter().enumerate()) {
            let end = starts.get(index + 1).copied().unwrap_or(pages);
            let all = end.saturating_sub(*start);
            for (at, line) in lines.iter_mut().enumerate().take(end).skip(start + 1) {
                line.head = format!("{} · {}", Running::short(&person.name), person.number);
                line.right = format!("{} {} {} {all}", common.page, at - start + 1, common.of);
            }
        }
        if lines.iter().any(|line| !line.right.is_empty()) {
            let mut missing = std::mem::take(&mut paper.missing);
            paper.document = running::lay_each(&paper.document, &lines, lang, &mut missing)?;
            paper.missing = missing;
        }
        Ok(paper)
    }
}

/// A text in a zone of so many millimetres, over the whole width.
fn zone(text: &str, high: f32, sizes: (f32, f32), lang: PaperLang) -> Value {
    let (size, text) = fitted(text, (WIDE, high * POINTS), Face::SemiBold, sizes, lang);
    json!({ "size": size, "text": text })
}
