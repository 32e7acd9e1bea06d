//! Türschild: what takes place behind a door, to be read from across the corridor. One sign for an event, one for a
//! room with everything of a day. Type gives way before a line breaks, and a line breaks before anything is cut.

use chrono::NaiveDate;
use kontor_words::papers::plans as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::day_plans::{PlanEvent, Standing};
use super::room_plan::RoomEvents;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::text::{LINE, breakable, fitted, lines};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "door-sign",
    takes: Takes::Record("event"),
    forms: &["a4", "a5"],
    name: ("Türschild", "Door sign"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// The registry's line of the sign of a room.
pub(super) const ROOM: PaperKind = PaperKind {
    code: "room-sign",
    takes: Takes::List("room"),
    forms: &["a4", "a5"],
    name: ("Türschild eines Raums", "Door sign of a room"),
    found: ("Termine › Drucken › Türschild", "Events › Print › Door sign"),
};

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// The sheet, across.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SignSheet {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 210 × 148 mm.
    A5,
}

impl SignSheet {
    /// Its code, as a form of the paper.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
        }
    }

    /// Width and height in millimetres.
    #[must_use]
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A5 => (210.0, 148.0),
        }
    }

    /// Everything is so much smaller than on A4.
    const fn scale(self) -> f32 {
        match self {
            Self::A4 => 1.0,
            Self::A5 => 0.707,
        }
    }

    /// From each edge to the text, in millimetres.
    const fn margin(self) -> f32 {
        20.0 * self.scale()
    }

    /// Width of the text in points.
    fn wide(self) -> f32 {
        (self.size().0 - 2.0 * self.margin()) * POINTS
    }

    /// Height of the text in points.
    fn high(self) -> f32 {
        (self.size().1 - 2.0 * self.margin()) * POINTS
    }
}

/// The sign of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoorSignPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// It does not take place: the sign says so.
    pub cancelled: bool,
    /// The days, in words.
    pub day: String,
    /// The clock times, in words; empty where it goes on all day.
    pub times: String,
    /// Room or place; may be empty.
    pub room: String,
    /// Who chairs or teaches; may be empty.
    pub host: String,
    /// What comes next in the room: "14:00 Betriebsrat"; may be empty.
    pub next: String,
    /// The sheet.
    pub sheet: SignSheet,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl DoorSignPaper {
    /// Sets the sign.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::plans(lang);
        let labelled = |label: &str, text: &str| {
            let text = text.trim();
            if text.is_empty() { String::new() } else { format!("{label} {text}") }
        };
        // Zones in millimetres of an A4 sheet, with the largest and the smallest type. With what lies between them they
        // are less than its height, so that a sign is one page whatever is typed.
        let zone = |text: &str, high: f32, face, sizes| zone(self.sheet, text, high, face, sizes, lang);
        let lines: Vec<Value> = [
            zone(if self.cancelled { w.cancelled } else { "" }, 9.0, Face::SemiBold, (20.0, 13.0)),
            zone(&self.title, 52.0, Face::SemiBold, (80.0, 12.0)),
            zone(&self.times, 18.0, Face::SemiBold, (42.0, 14.0)),
            zone(&self.day, 11.0, Face::Regular, (24.0, 12.0)),
            zone(&self.room, 16.0, Face::Regular, (28.0, 12.0)),
            zone(&labelled(w.host, &self.host), 10.0, Face::Regular, (18.0, 10.0)),
        ]
        .into_iter()
        .flatten()
        .collect();
        set(Job {
            template: Template::DoorSign,
            data: json!({
                "document_title": format!("{}: {}", w.door_sign, self.title),
                "signs": [{
                    "lines": lines,
                    "next": zone(&labelled(w.next, &self.next), 11.0, Face::Regular, (18.0, 10.0)),
                    "events": [],
                }],
                "sheet": sheet(self.sheet, &self.firm, lang),
            }),
            logo,
            running: None,
            title: format!("{}: {}", w.door_sign, self.title),
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}

/// What both signs share.
fn sheet(sheet: SignSheet, firm: &str, lang: PaperLang) -> Value {
    let (width, height) = sheet.size();
    let room = sheet.wide() - 60.0 * POINTS;
    json!({
        "language": language(lang),
        "region": region(lang),
        "author": firm,
        "firm": breakable(firm, room, Face::SemiBold, 13.0 * sheet.scale(), lang),
        "width": width,
        "height": height,
        "margin": sheet.margin(),
        "scale": sheet.scale(),
        "leading": LINE - 1.0,
    })
}

/// One text in its zone; none where it says nothing, so that it leaves no gap.
fn zone(sheet: SignSheet, text: &str, high: f32, face: Face, (from, to): (f32, f32), lang: PaperLang) -> Option<Value> {
    if text.trim().is_empty() {
        return None;
    }
    let scale = sheet.scale();
    let sizes = ((from * scale).round(), (to * scale).max(8.0));
    let (size, text) = fitted(text, (sheet.wide(), high * scale * POINTS), face, sizes, lang);
    Some(json!({ "text": text, "size": size, "bold": face == Face::SemiBold, "wide": sheet.wide() }))
}

/// The signs of rooms with everything of a day, each on a page of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomSignsPaper {
    /// The own firm.
    pub firm: String,
    /// The day.
    pub day: NaiveDate,
    /// The rooms with what takes place in each, in order; what was cancelled is left out.
    pub rooms: Vec<RoomEvents>,
    /// The sheet.
    pub sheet: SignSheet,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// Type of the events: as large as all of them have room, in points on A4.
const SIZES: [f32; 8] = [32.0, 28.0, 24.0, 21.0, 18.0, 16.0, 14.0, 12.0];

/// The column of clock times is so many times its type wide.
const CLOCK: f32 = 8.2;

impl RoomSignsPaper {
    /// Sets the signs.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::plans(lang);
        let title = match self.rooms.as_slice() {
            [one] if !one.name.trim().is_empty() => format!("{}: {}", w.door_sign, one.name),
            _ => format!("{} · {}", w.door_sign, dates::numeric(self.day, lang)),
        };
        // An office without rooms of its own still sees what a sign looks like.
        let none = [RoomEvents { name: w.room.to_owned(), events: Vec::new() }];
        let rooms = if self.rooms.is_empty() { &none[..] } else { &self.rooms };
        set(Job {
            template: Template::DoorSign,
            data: json!({
                "document_title": title,
                "signs": rooms.iter().map(|room| self.sign(room, lang)).collect::<Vec<_>>(),
                "sheet": sheet(self.sheet, &self.firm, lang),
            }),
            logo,
            running: None,
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    fn sign(&self, room: &RoomEvents, lang: PaperLang) -> Value {
        let w = words::plans(lang);
        let events: Vec<&PlanEvent> =
            room.events.iter().filter(|event| event.standing != Standing::Cancelled).collect();
        let size = self.size(&events);
        let clock_wide = size * CLOCK;
        let told = |event: &&PlanEvent| {
            let clock = event.clock(self.day, true);
            let clock = if clock.is_empty() { w.all_day.to_owned() } else { clock };
            let title = breakable(&event.title, self.sheet.wide() - clock_wide, Face::SemiBold, size, lang);
            json!({ "clock": clock, "title": title })
        };
        let zone = |text: &str, high: f32, face, sizes| zone(self.sheet, text, high, face, sizes, lang);
        let free = if events.is_empty() { w.free } else { "" };
        let lines: Vec<Value> = [
            zone(&room.name, 30.0, Face::SemiBold, (60.0, 14.0)),
            zone(&dates::long(self.day, lang), 13.0, Face::Regular, (24.0, 12.0)),
            zone(free, 20.0, Face::Regular, (30.0, 14.0)),
        ]
        .into_iter()
        .flatten()
        .collect();
        json!({
            "lines": lines,
            "next": Value::Null,
            "events": events.iter().map(told).collect::<Vec<_>>(),
            "size": size,
            "clock_wide": clock_wide,
        })
    }

    /// The largest type in which all events stand on one page, else the smallest: what is too much goes on.
    fn size(&self, events: &[&PlanEvent]) -> f32 {
        let scale = self.sheet.scale();
        // Firm or logo, room and day stand above.
        let room = self.sheet.high() - (18.0 + 30.0 + 13.0 + 12.0) * scale * POINTS;
        let sizes = SIZES.map(|size| size * scale);
        let fits = |size: &f32| {
            let wide = self.sheet.wide() - size * CLOCK;
            let rows: f32 = events
                .iter()
                .map(|event| {
                    let whole =
                        event.title.split(' ').all(|word| crate::fonts::width(word, Face::SemiBold, *size) <= wide);
                    let count = lines(&event.title, wide / 1.02, Face::SemiBold, *size) as f32;
                    // A word is broken in the smallest type alone.
                    if whole { count * size * LINE + 0.7 * size } else { f32::INFINITY }
                })
                .sum();
            rows <= room
        };
        sizes.iter().copied().find(fits).unwrap_or(sizes[sizes.len() - 1])
    }
}
