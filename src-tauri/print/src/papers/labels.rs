//! Labels (Etiketten): blocks of lines on the labels of a sheet, and the sheet of
//! frames that shows whether the printer meets them.

use chrono::NaiveDate;
use kontor_words::PaperLang;
use kontor_words::papers::contacts as words;
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::labels::LabelSheet;
use crate::labels::fit::{Fitted, LEADING, Room, fit};
use crate::labels::sheet::Place;
use crate::paper::Paper;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "labels",
    takes: Takes::List("contact"),
    forms: &["labels", "frames"],
    name: ("Etiketten", "Labels"),
    found: ("Kontakte › Etiketten", "Contacts › Labels"),
};

/// Points of a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Labels, ready to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelsPaper {
    /// The sheet.
    pub sheet: LabelSheet,
    /// What goes on the labels, in order.
    pub labels: Vec<Label>,
    /// The first label that is printed on page 1, counted from 0: the ones before are used up.
    pub start: usize,
    /// What the printer is off: everything moves by so many millimetres.
    pub shift: Place,
    /// Draw frames and a rule instead.
    pub frames: bool,
    /// The own firm, as the PDF's author.
    pub firm: String,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// One label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Whom it is for, where something has to be said of it.
    pub name: String,
    /// Its lines from top to bottom.
    pub lines: Vec<String>,
}

/// Labels as they were set, and what has to be said of some.
#[derive(Debug, Clone)]
pub struct SetLabels {
    /// The pages.
    pub paper: Paper,
    /// Whose lines are smaller than the others' or wrapped.
    pub shrunk: Vec<String>,
    /// Whose lines do not fit at all; they are not printed.
    pub too_long: Vec<String>,
}

impl LabelsPaper {
    /// Sets the labels.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<SetLabels, PrintError> {
        let w = words::labels(lang);
        let (mut shrunk, mut too_long) = (Vec::new(), Vec::new());
        let pages = if self.frames { vec![Vec::new()] } else { self.pages(lang, &mut shrunk, &mut too_long) };
        let title = if self.frames { w.test_sheet } else { w.labels };
        let title = format!("{title} {}", self.sheet.name);
        let data = json!({
            "document_title": title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "width": self.sheet.page_width,
            "height": self.sheet.page_height,
            "leading": LEADING,
            "spine": self.sheet.spine,
            "pages": pages,
            "frames": self.frames.then(|| self.frames(lang)),
        });
        let job = Job {
            template: Template::Labels,
            data,
            logo: None,
            running: None,
            title,
            lang,
            day: self.as_of,
            // Labels have no headings and no reading order beyond their own.
            untagged: true,
        };
        Ok(SetLabels { paper: set(job)?, shrunk, too_long })
    }

    fn pages(&self, lang: PaperLang, shrunk: &mut Vec<String>, too_long: &mut Vec<String>) -> Vec<Vec<Value>> {
        let per_page = self.sheet.per_page();
        let mut pages: Vec<Vec<Value>> = vec![Vec::new()];
        let mut index = self.start % per_page;
        for label in &self.labels {
            if index == per_page {
                pages.push(Vec::new());
                index = 0;
            }
            let (block, fitted) = self.block(index, &label.lines, lang);
            let Some(fitted) = fitted else {
                too_long.push(label.name.clone());
                continue;
            };
            if fitted.shrunk {
                shrunk.push(label.name.clone());
            }
            if let Some(page) = pages.last_mut() {
                page.push(self.describe(block, &fitted));
            }
            index += 1;
        }
        pages
    }

    /// The room of the label of this number on its page, and its lines fitted into it.
    fn block(&self, index: usize, lines: &[String], lang: PaperLang) -> (Block, Option<Fitted>) {
        let place = self.sheet.place(index);
        let insets = self.sheet.insets(place);
        let block = Block {
            x: place.x + insets.left,
            y: place.y + insets.top,
            width: self.sheet.width - insets.left - insets.right,
            height: self.sheet.height - insets.top - insets.bottom,
        };
        let room = Room { width: (block.width * POINTS) as f32, height: (block.height * POINTS) as f32 };
        (block, fit(lines, room, self.sheet.spine, lang))
    }

    /// Lines stand to the left and in the middle of the height, where a sheet that is drawn in
    /// askew does the least harm.
    fn describe(&self, block: Block, fitted: &Fitted) -> Value {
        let down = ((block.height * POINTS - f64::from(fitted.height)) / 2.0).max(0.0) / POINTS;
        json!({
            "x": block.x + self.shift.x,
            "y": block.y + down + self.shift.y,
            "width": block.width,
            "size": fitted.size,
            "lines": fitted.lines,
        })
    }

    fn frames(&self, lang: PaperLang) -> Value {
        let w = words::labels(lang);
        let frames: Vec<Value> = (0..self.sheet.per_page())
            .map(|index| {
                let place = self.sheet.place(index);
                json!({
                    "x": place.x + self.shift.x,
                    "y": place.y + self.shift.y,
                    "width": self.sheet.width,
                    "height": self.sheet.height,
                    "number": (index + 1).to_string(),
                })
            })
            .collect();
        // Across the middle of a label, clear of the frames' own lines.
        let middle = self.sheet.place(self.sheet.per_page() / 2).y + self.sheet.height / 2.0;
        // As long as the page allows in whole centimetres, at most 100 mm.
        let length = ((self.sheet.page_width - 10.0) / 10.0).floor().clamp(1.0, 10.0) * 10.0;
        json!({
            "frames": frames,
            "rule": {
                "x": (self.sheet.page_width - length) / 2.0 + self.shift.x,
                "y": middle + self.shift.y,
                "length": length,
                "text": w.rule.replace("{}", &format!("{length:.0}")),
                "hint": w.full_size,
            },
        })
    }
}

/// The room for a label's text, in millimetres of the page.
#[derive(Debug, Clone, Copy)]
struct Block {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}
