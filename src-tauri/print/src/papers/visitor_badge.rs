//! Besucherausweis: a badge of 85 × 54 mm, the size of the usual holders, one a page or cut from A4.

use chrono::NaiveDate;
use kontor_words::papers::front_desk as words;
use kontor_words::{PaperLang, dates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::text::{LINE, fitted};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "visitor-badge",
    takes: Takes::List("visit"),
    forms: &["sheet", "single"],
    name: ("Besucherausweis", "Visitor badge"),
    found: ("Post & Empfang › Besuch › Drucken", "Front desk › visit › Print"),
};

/// A badge's width in millimetres.
pub const WIDTH: f32 = 85.0;
/// A badge's height in millimetres.
pub const HEIGHT: f32 = 54.0;
/// Badges side by side and one below the other on A4.
const GRID: (usize, usize) = (2, 5);
/// Between a badge's edge and its text.
const INSIDE: f32 = 5.0;
/// The black band with BESUCHER.
const BAND: f32 = 11.0;

/// How badges are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadgeSheet {
    /// On A4 with marks for cutting.
    #[default]
    Sheet,
    /// The page is the badge.
    Single,
}

/// A visitor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Badge {
    /// "Frau Dr. Kern".
    pub name: String,
    /// Their firm; may be empty.
    pub company: String,
    /// Whom they visit; may be empty.
    pub host: String,
    /// The badge's number; may be empty.
    pub number: String,
    /// The day of the visit.
    pub day: NaiveDate,
}

/// Badges on their way to paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BadgePaper {
    /// The own firm.
    pub firm: String,
    /// One a page or cut from A4.
    pub sheet: BadgeSheet,
    /// The visitors.
    pub badges: Vec<Badge>,
    /// The day of printing.
    pub as_of: NaiveDate,
}

impl BadgePaper {
    /// Sets the badges.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::house(lang);
        let title = match self.badges.as_slice() {
            [only] => format!("{} {}", w.badge, only.name),
            _ => w.badge.to_owned(),
        };
        let badges: Vec<Value> = self.badges.iter().map(|badge| self.describe(badge, lang)).collect();
        let (columns, rows) = GRID;
        let single = self.sheet == BadgeSheet::Single;
        set(Job {
            template: Template::Badge,
            data: json!({
                "document_title": title.trim(),
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "width": WIDTH,
                "height": HEIGHT,
                "inside": INSIDE,
                "band": BAND,
                "leading": LINE - 1.0,
                "columns": columns,
                "rows": rows,
                "single": single,
                "visitor": w.visitor,
                "pages": badges.chunks(if single { 1 } else { columns * rows }).collect::<Vec<_>>(),
            }),
            logo: None,
            running: None,
            title: title.trim().to_owned(),
            lang,
            day: self.as_of,
            // Badges have no headings and no reading order beyond their own.
            untagged: true,
        })
    }

    fn describe(&self, badge: &Badge, lang: PaperLang) -> Value {
        let w = words::house(lang);
        let points = |millimetres: f32| millimetres / 25.4 * 72.0;
        let width = points(WIDTH - 2.0 * INSIDE);
        let fit = |text: &str, width, high: f32, face, sizes| {
            let (size, text) = fitted(text, (width, points(high)), face, sizes, lang);
            json!({ "size": size, "text": text })
        };
        let host = if badge.host.trim().is_empty() { String::new() } else { format!("{} {}", w.host, badge.host) };
        let number =
            if badge.number.trim().is_empty() { String::new() } else { format!("{} {}", w.number, badge.number) };
        json!({
            "firm": fit(&self.firm, points(38.0), 8.0, Face::SemiBold, (9.0, 5.0)),
            "name": fit(&badge.name, width, 17.0, Face::SemiBold, (22.0, 6.0)),
            "company": fit(&badge.company, width, 8.0, Face::Regular, (11.0, 5.0)),
            "host": fit(&host, points(44.0), 7.0, Face::Regular, (9.0, 5.0)),
            "day": fit(&dates::numeric(badge.day, lang), points(29.0), 4.0, Face::Regular, (9.0, 5.0)),
            "number": fit(&number, points(29.0), 4.0, Face::SemiBold, (9.0, 5.0)),
        })
    }
}
