//! Namensschilder and Tischkarten: names as large as they can be read, smaller where they are long, never clipped.

use chrono::NaiveDate;
use kontor_words::PaperLang;
use kontor_words::papers::gatherings as words;
use serde_json::{Value, json};

use super::labels::{LabelsPaper, SetLabels};
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::labels::LabelSheet;
use crate::labels::sheet::Place;
use crate::text::{LINE, breakable, lines};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "name-badges",
    takes: Takes::Record("event"),
    forms: &["badges", "frames"],
    name: ("Namensschilder", "Name badges"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// The registry's line of the cards for the table.
pub(super) const TENT: PaperKind = PaperKind {
    code: "tent-cards",
    takes: Takes::Record("event"),
    forms: &["cards"],
    name: ("Tischkarten", "Name cards"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// Points of a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// Given name, family name, firm on a badge, in points.
const BADGE: [f32; 3] = [28.0, 20.0, 12.0];
/// Type gives way down to this part of its size before a line is broken. The firm's is small to begin with: below
/// 9 points it is rather broken.
const LEAST_PARTS: [f32; 3] = [0.6, 0.6, 0.75];
/// Nobody reads a badge below this across a table: such a name is told instead of printed.
const LEAST: f32 = 6.5;
/// Kerning is not measured; two per cent keep a line whole.
const SURE: f32 = 1.02;

/// Somebody with a badge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// "Dr."; may be empty.
    pub title: String,
    /// "Anna"; may be empty.
    pub given: String,
    /// "Weber"; of a name that nobody took apart the whole.
    pub family: String,
    /// Firm or department; may be empty.
    pub firm: String,
}

impl Named {
    /// "Dr. Anna Weber", as one is named in a remark.
    #[must_use]
    pub fn whole(&self) -> String {
        let parts = [&self.title, &self.given, &self.family];
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn with_title(&self, text: &str, titled: bool) -> String {
        if titled { format!("{} {text}", self.title.trim()).trim().to_owned() } else { text.trim().to_owned() }
    }
}

/// Badges on their way to paper.
#[derive(Debug, Clone, PartialEq)]
pub struct NameBadgesPaper {
    /// The sheet.
    pub sheet: LabelSheet,
    /// The people in order.
    pub people: Vec<Named>,
    /// The first badge that is free on page 1, counted from 0.
    pub start: usize,
    /// What the printer is off.
    pub shift: Place,
    /// Frames and a rule instead.
    pub frames: bool,
    /// The own firm, as the PDF's author.
    pub firm: String,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// Cards for the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TentCardsPaper {
    /// The people in order.
    pub people: Vec<Named>,
    /// The own firm, as the PDF's author.
    pub firm: String,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// A line, or some, in one type.
struct Part {
    size: f32,
    text: String,
    height: f32,
    /// Smaller than usual, or broken.
    shrunk: bool,
}

impl Part {
    fn value(&self) -> Value {
        json!({ "size": self.size, "text": self.text })
    }
}

/// `text` on one line down to `least` of `size`, then on two; none where a word is wider even then.
fn part(text: &str, room: f32, face: Face, (size, least): (f32, f32)) -> Option<Part> {
    let steps = ((size - least) * 2.0).round().max(0.0) as usize;
    let sizes = || (0..=steps).map(|step| size - step as f32 / 2.0);
    let made = |at: f32, count: usize| Part {
        size: at,
        text: text.to_owned(),
        height: count as f32 * at * LINE,
        shrunk: at < size || count > 1,
    };
    if text.is_empty() {
        return Some(made(size, 0)).map(|empty| Part { shrunk: false, ..empty });
    }
    let one = sizes().find(|at| width(text, face, *at) * SURE <= room).map(|at| made(at, 1));
    one.or_else(|| {
        let fits = |at: f32| {
            text.split(' ').all(|word| width(word, face, at) * SURE <= room) && lines(text, room / SURE, face, at) <= 2
        };
        sizes().find(|at| fits(*at)).map(|at| made(at, 2))
    })
}

/// `text` in a type, broken wherever it must be.
fn broken(text: &str, room: f32, face: Face, size: f32, lang: PaperLang) -> Part {
    let text = breakable(text, room / SURE, face, size, lang);
    let height = lines(&text, room / SURE, face, size) as f32 * size * LINE;
    Part { size, text, height, shrunk: true }
}

/// The lines of one badge within its room; none where nobody could read them.
fn fit(named: &Named, (wide, high): (f32, f32), grow: f32, lang: PaperLang) -> Option<Vec<Part>> {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let faces = [Face::SemiBold, Face::SemiBold, Face::Regular];
    let whole = |parts: &[Part]| parts.iter().map(|part| part.height).sum::<f32>() <= high;
    let texts = |titled: bool| {
        // Without a given name the family name is what the badge says first.
        let (first, second) = if named.given.trim().is_empty() {
            (named.with_title(&named.family, titled), String::new())
        } else {
            (named.given.clone(), named.with_title(&named.family, titled))
        };
        [one_line(&first), one_line(&second), one_line(&named.firm)]
    };
    for titled in [true, false] {
        let texts = texts(titled);
        let parts: Option<Vec<Part>> = (0..3)
            .map(|index| {
                let size = BADGE[index] * grow;
                part(&texts[index], wide, faces[index], (size, size * LEAST_PARTS[index]))
            })
            .collect();
        if let Some(mut parts) = parts.filter(|parts| whole(parts)) {
            if !titled && !named.title.trim().is_empty() {
                parts[0].shrunk = true;
            }
            return Some(parts);
        }
    }
    let texts = texts(false);
    let mut size = BADGE[0] * grow * LEAST_PARTS[0];
    while size >= LEAST {
        let at = |index: usize| (size * BADGE[index] / BADGE[0]).max(LEAST);
        let parts: Vec<Part> = (0..3).map(|index| broken(&texts[index], wide, faces[index], at(index), lang)).collect();
        if whole(&parts) {
            return Some(parts);
        }
        size -= 0.5;
    }
    None
}

impl NameBadgesPaper {
    /// Sets the badges.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<SetLabels, PrintError> {
        if self.frames {
            return self.frames().set(lang);
        }
        let w = words::gatherings(lang);
        let title = format!("{} {}", w.badges, self.sheet.name);
        let (mut shrunk, mut too_long) = (Vec::new(), Vec::new());
        let pages = self.pages(lang, &mut shrunk, &mut too_long);
        let data = json!({
            "document_title": title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "width": self.sheet.page_width,
            "height": self.sheet.page_height,
            "leading": LINE - 1.0,
            "pages": pages,
        });
        let job = Job {
            template: Template::NameBadges,
            data,
            logo: None,
            running: None,
            title,
            lang,
            day: self.as_of,
            // Badges have no headings and no reading order beyond their own.
            untagged: true,
        };
        Ok(SetLabels { paper: set(job)?, shrunk, too_long })
    }

    /// The test sheet is that of labels.
    fn frames(&self) -> LabelsPaper {
        LabelsPaper {
            sheet: self.sheet.clone(),
            labels: Vec::new(),
            start: 0,
            shift: self.shift,
            frames: true,
            firm: self.firm.clone(),
            as_of: self.as_of,
        }
    }

    fn pages(&self, lang: PaperLang, shrunk: &mut Vec<String>, too_long: &mut Vec<String>) -> Vec<Vec<Value>> {
        let per_page = self.sheet.per_page();
        let mut pages: Vec<Vec<Value>> = vec![Vec::new()];
        let mut index = self.start % per_page;
        // A larger badge has larger type; the sizes are those of 80 × 50.
        let grow = (self.sheet.width.min(self.sheet.height * 1.6) / 80.0).clamp(0.5, 3.0) as f32;
        for named in &self.people {
            if index == per_page {
                pages.push(Vec::new());
                index = 0;
            }
            let place = self.sheet.place(index);
            let insets = self.sheet.insets(place);
            let wide = self.sheet.width - insets.left - insets.right;
            let high = self.sheet.height - insets.top - insets.bottom;
            let room = ((wide * POINTS) as f32, (high * POINTS) as f32);
            let Some(parts) = fit(named, room, grow, lang) else {
                too_long.push(named.whole());
                continue;
            };
            if parts.iter().any(|part| part.shrunk) {
                shrunk.push(named.whole());
            }
            if let Some(page) = pages.last_mut() {
                page.push(json!({
                    "x": place.x + insets.left + self.shift.x,
                    "y": place.y + insets.top + self.shift.y,
                    "width": wide,
                    "height": high,
                    "parts": parts.iter().map(Part::value).collect::<Vec<_>>(),
                }));
            }
            index += 1;
        }
        pages
    }
}

/// A card is A4 across, folded in the middle.
const CARD: (f32, f32) = (297.0, 105.0);
/// Text keeps this from a card's edges and its fold, in millimetres.
const CARD_INSIDE: (f32, f32) = (15.0, 8.0);
/// The name on a card: at most, and at least where it is not a monster.
const CARD_NAME: (f32, f32) = (96.0, 60.0);
/// The firm on a card: at most, and at least.
const CARD_FIRM: (f32, f32) = (26.0, 12.0);

impl TentCardsPaper {
    /// Sets the cards, one a page.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<SetLabels, PrintError> {
        let title = words::gatherings(lang).tent_cards.to_owned();
        let mut shrunk = Vec::new();
        let cards: Vec<Value> = self
            .people
            .iter()
            .map(|named| {
                let (parts, small) = card(named, lang);
                if small {
                    shrunk.push(named.whole());
                }
                json!(parts.iter().map(Part::value).collect::<Vec<_>>())
            })
            .collect();
        let data = json!({
            "document_title": title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "leading": LINE - 1.0,
            "half": CARD.1,
            "wide": CARD.0 - 2.0 * CARD_INSIDE.0,
            "high": CARD.1 - 2.0 * CARD_INSIDE.1,
            "cards": cards,
            "empty": words::gatherings(lang).nobody,
        });
        let job = Job {
            template: Template::TentCards,
            data,
            logo: None,
            running: None,
            title,
            lang,
            day: self.as_of,
            untagged: true,
        };
        Ok(SetLabels { paper: set(job)?, shrunk, too_long: Vec::new() })
    }
}

/// Name and firm of a card, and whether the name is smaller than a card's should be.
fn card(named: &Named, lang: PaperLang) -> (Vec<Part>, bool) {
    let points = |millimetres: f32| millimetres * POINTS as f32;
    let room = (points(CARD.0 - 2.0 * CARD_INSIDE.0), points(CARD.1 - 2.0 * CARD_INSIDE.1));
    let firm = part(named.firm.trim(), room.0, Face::Regular, CARD_FIRM)
        .unwrap_or_else(|| broken(named.firm.trim(), room.0, Face::Regular, CARD_FIRM.1, lang));
    let left = room.1 - firm.height;
    let untitled = Named { title: String::new(), ..named.clone() };
    for name in [named.whole(), untitled.whole()] {
        if let Some(part) = part(&name, room.0, Face::SemiBold, CARD_NAME).filter(|part| part.height <= left) {
            return (vec![part, firm], false);
        }
    }
    let mut size = CARD_NAME.1;
    loop {
        let part = broken(&untitled.whole(), room.0, Face::SemiBold, size, lang);
        if part.height <= left || size <= 14.0 {
            return (vec![part, firm], size < CARD_NAME.1);
        }
        size -= 1.0;
    }
}
