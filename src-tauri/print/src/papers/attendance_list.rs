//! Anwesenheitsliste: who signs that they were there. Nobody's e-mail, phone or birthday stands on it: it lies open.
//!
//! The measures are fixed, so that a pen has room on every line; pages are laid out here, row by row, and a page that
//! is not full bears numbered blank lines for whoever comes unannounced.

use chrono::NaiveDate;
use kontor_words::papers::gatherings as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::running::Running;
use crate::text::{LINE, breakable, fitted};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "attendance-list",
    takes: Takes::Record("event"),
    forms: &["sheet", "half_days"],
    name: ("Anwesenheitsliste", "Attendance list"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// A row's height in millimetres: a signature needs it.
pub const ROW: f32 = 9.5;
/// So many rows stand on an upright page.
pub const ROWS: usize = 23;
/// So many where it lies across.
pub const ROWS_ACROSS: usize = 13;
/// So many half days stand side by side; more go on pages of their own.
pub const HALF_DAYS: usize = 6;
/// At least so many lines are left for whoever comes unannounced.
const BLANK: usize = 5;
/// Columns in millimetres: number, name, firm; the rest is for signatures.
const WIDTHS: [f32; 3] = [10.0, 55.0, 45.0];
/// Left and right inset of a cell together, in millimetres.
const SIDES: f32 = 3.0;
/// What a cell holds, in points: three lines of 8. It is more than the row's height, as no line follows the last one.
const CELL: f32 = 29.0;
/// Nothing that can be helped stands below this, in points; a word wider than its column cannot.
const SMALLEST: f32 = 8.0;
/// A column for a half day is never wider than the one signature of an upright page, in millimetres.
const SIGNATURE: f32 = 55.0;
/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// Somebody who is to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// "Weber, Dr. Anna".
    pub name: String,
    /// Firm or department; may be empty.
    pub firm: String,
}

/// Half a day of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfDay {
    /// The day.
    pub day: NaiveDate,
    /// Its second half.
    pub afternoon: bool,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttendancePaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// Who is expected, in order.
    pub people: Vec<Signer>,
    /// Each with a column, lying across; upright with one signature where there are none.
    pub half_days: Vec<HalfDay>,
    /// Why the list is kept; the usual reason where empty.
    pub purpose: String,
    /// When it is to be destroyed.
    pub delete_by: Option<NaiveDate>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl AttendancePaper {
    fn across(&self) -> bool {
        !self.half_days.is_empty()
    }

    fn per_page(&self) -> usize {
        if self.across() { ROWS_ACROSS } else { ROWS }
    }

    /// How many lines there are with the blank ones: whole pages.
    fn lines(&self) -> usize {
        (self.people.len() + BLANK).div_ceil(self.per_page()) * self.per_page()
    }

    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::gatherings(lang);
        let title = format!("{} · {}", w.attendance, self.title);
        let wide = if self.across() { 252.0 } else { 165.0 };
        // The first pages have the most columns, and with them the narrowest.
        let narrowest = widths(self.half_days.len().min(HALF_DAYS), wide);
        let rows: Vec<Value> = (0..self.lines()).map(|index| self.row(index, &narrowest, lang)).collect();
        // Where there are more half days than columns, everybody has a row on further pages.
        let sets: Vec<&[HalfDay]> =
            if self.across() { self.half_days.chunks(HALF_DAYS).collect() } else { vec![&self.half_days] };
        let pages: Vec<Value> = sets
            .into_iter()
            .flat_map(|half_days| {
                let heads = self.heads(half_days, lang);
                let widths = widths(half_days.len(), wide);
                rows.chunks(self.per_page())
                    .map(move |rows| json!({ "heads": heads, "widths": widths, "rows": rows }))
                    .collect::<Vec<_>>()
            })
            .collect();
        let sized = |text: &str, high: f32, face, sizes| {
            let (size, text) = fitted(text, ((wide - 44.0) * POINTS, high * POINTS), face, sizes, lang);
            json!({ "size": size, "text": text })
        };
        set(Job {
            template: Template::Attendance,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "flipped": self.across(),
                "kind": w.attendance,
                "firm": breakable(&self.firm, 40.0 * POINTS, Face::Regular, 8.5, lang),
                "title": sized(&self.title, 10.5, Face::SemiBold, (12.0, 7.0)),
                "about": sized(&self.about.join(" · "), 8.0, Face::Regular, (9.5, 6.5)),
                "purpose": fitted(
                    &words::purpose(&self.purpose, self.delete_by, lang),
                    (wide * POINTS, 7.4 * POINTS),
                    Face::Regular,
                    (8.5, 6.0),
                    lang,
                ),
                "row": ROW,
                "leading": LINE - 1.0,
                "pages": pages,
            }),
            logo: None,
            running: Some(Running {
                // The whole head stands on every page: sheets go round apart from each other.
                head: String::new(),
                foot: format!("{} · {}", Running::short(&title), dates::numeric(self.as_of, lang)),
            }),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    fn heads(&self, half_days: &[HalfDay], lang: PaperLang) -> Vec<String> {
        let w = words::gatherings(lang);
        let mut heads = vec![w.number.to_owned(), w.name.to_owned(), w.firm.to_owned()];
        heads.extend(half_days.iter().map(|half| {
            let day = half.day;
            let half = if half.afternoon { w.afternoon } else { w.morning };
            let short = dates::weekday_short(chrono::Datelike::weekday(&day), lang);
            let number = dates::day_of_year(chrono::Datelike::month(&day), chrono::Datelike::day(&day), lang);
            format!("{short}\u{a0}{number}\n{half}")
        }));
        if half_days.is_empty() {
            heads.push(w.signature.to_owned());
        }
        heads
    }

    fn row(&self, index: usize, widths: &[f32], lang: PaperLang) -> Value {
        let fit = |said: &str, column: usize, from: f32| {
            let room = ((widths[column] - SIDES) * POINTS, CELL);
            let (size, text) = fitted(said, room, Face::Regular, (from, SMALLEST), lang);
            // Not even three lines of it hold this name: rather small than cut.
            let (size, text) = if text.ends_with('…') {
                fitted(said, room, Face::Regular, (SMALLEST, 5.0), lang)
            } else {
                (size, text)
            };
            json!({ "size": size, "text": text })
        };
        let signer = self.people.get(index);
        let name = signer.map_or("", |one| one.name.as_str());
        let firm = signer.map_or("", |one| one.firm.as_str());
        json!([(index + 1).to_string(), fit(name, 1, 10.5), fit(firm, 2, 9.5)])
    }
}

/// The columns in millimetres: what the first three leave is shared by the signatures; where few half days leave more
/// than a signature needs, name and firm have it.
fn widths(half_days: usize, wide: f32) -> Vec<f32> {
    let rest = wide - WIDTHS.iter().sum::<f32>();
    let count = half_days.max(1);
    let each = (rest / count as f32).min(SIGNATURE);
    let over = (rest - each * count as f32) / 2.0;
    let mut widths = vec![WIDTHS[0], WIDTHS[1] + over, WIDTHS[2] + over];
    widths.extend(std::iter::repeat_n(each, count));
    widths
}
