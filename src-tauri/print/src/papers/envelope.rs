//! Envelopes: the address where a window would be, the sender above it.

use chrono::NaiveDate;
use kontor_words::PaperLang;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::logo::Logo;
use crate::paper::Paper;
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "envelope",
    takes: Takes::List("contact"),
    forms: &["DL", "C6/5", "C6", "C5", "C4"],
    name: ("Briefumschläge", "Envelopes"),
    found: ("Briefe › Umschläge", "Letters › envelopes"),
};

/// Width of the address, in millimetres.
const ADDRESS: f64 = 85.0;
/// Sorting machines want the right edge free, in millimetres.
const EDGE: f64 = 15.0;

/// A size of envelope (ISO 269, DIN 678).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// 220 × 110 mm.
    #[default]
    DL,
    /// 229 × 114 mm.
    #[serde(rename = "C6/5")]
    C65,
    /// 162 × 114 mm.
    C6,
    /// 229 × 162 mm.
    C5,
    /// 324 × 229 mm.
    C4,
}

impl Size {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::DL, Self::C65, Self::C6, Self::C5, Self::C4];

    /// As forms name it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DL => "DL",
            Self::C65 => "C6/5",
            Self::C6 => "C6",
            Self::C5 => "C5",
            Self::C4 => "C4",
        }
    }

    /// Width and height in millimetres, the flap at the top.
    #[must_use]
    pub const fn millimetres(self) -> (f64, f64) {
        match self {
            Self::DL => (220.0, 110.0),
            Self::C65 => (229.0, 114.0),
            Self::C6 => (162.0, 114.0),
            Self::C5 => (229.0, 162.0),
            Self::C4 => (324.0, 229.0),
        }
    }
}

/// One envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Notes above the address: "Einschreiben".
    pub notes: Vec<String>,
    /// The address block.
    pub address: Vec<String>,
}

/// Envelopes of one size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnvelopePaper {
    /// The own firm.
    pub firm: String,
    /// The sender's lines, top left; empty: none (the envelope bears it already).
    pub sender: Vec<String>,
    /// One page each.
    pub envelopes: Vec<Envelope>,
    /// The title of the file.
    pub title: String,
    /// The day.
    pub day: NaiveDate,
    /// The size.
    pub size: Size,
}

impl EnvelopePaper {
    /// Sets the envelopes.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let (page_width, page_height) = self.size.millimetres();
        let left = (page_width / 2.0).max(page_width - 105.0);
        let room_mm = ADDRESS.min(page_width - EDGE - left);
        let room = (room_mm / 25.4 * 72.0) as f32;
        let envelopes: Vec<_> = self
            .envelopes
            .iter()
            .map(|envelope| {
                let wide = envelope.address.iter().map(|line| width(line, Face::Regular, 12.0)).fold(0.0, f32::max);
                let size = if wide <= room { 12.0 } else { (12.0 * room / wide * 0.99).max(9.0) };
                let fit = |line: &String| breakable(line, room, Face::Regular, size, lang);
                let note = |line: &String| breakable(line, room, Face::Regular, 9.0, lang);
                json!({
                    "notes": envelope.notes.iter().map(note).collect::<Vec<_>>(),
                    "address": envelope.address.iter().map(fit).collect::<Vec<_>>(),
                    "size": size,
                })
            })
            .collect();
        set(Job {
            template: Template::Envelope,
            data: json!({
                "document_title": self.title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "width": page_width,
                "height": page_height,
                "left": left,
                "room": room_mm,
                "sender": self.sender,
                "envelopes": envelopes,
            }),
            logo,
            running: None,
            title: self.title.clone(),
            lang,
            day: self.day,
            untagged: true,
        })
    }
}
