//! What a sheet of labels measures. A sheet that is not here is entered by its measures.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Text keeps this distance from the label's edge, in millimetres.
const INSIDE: f64 = 3.0;

/// Text keeps this distance from the sheet's edge, where printers do not print.
const FROM_EDGE: f64 = 5.0;

/// How far a sheet's measures may exceed its page: makers round.
const SLACK: f64 = 1.0;

/// A sheet of equal labels, or one label of a roll. All measures in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LabelSheet {
    /// Stable name; empty for one that was entered by hand.
    #[serde(default)]
    pub code: Cow<'static, str>,
    /// "Zweckform 3475".
    pub name: Cow<'static, str>,
    /// The page's width.
    pub page_width: f64,
    /// The page's height.
    pub page_height: f64,
    /// A label's width.
    pub width: f64,
    /// A label's height.
    pub height: f64,
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// From the page's left edge to the first label.
    pub left: f64,
    /// From the page's upper edge to the first label.
    pub top: f64,
    /// From one label's left edge to the next one's.
    pub pitch_x: f64,
    /// From one label's upper edge to the next one's.
    pub pitch_y: f64,
    /// For backs of files: large type, the first line bold.
    #[serde(default)]
    pub spine: bool,
}

/// Where a label lies on its page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
}

/// How far text keeps from a label's edges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Insets {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

/// A sheet of A4.
const fn a4(
    code: &'static str,
    name: &'static str,
    label: (f64, f64),
    grid: (u32, u32),
    first: (f64, f64),
    pitch: (f64, f64),
    spine: bool,
) -> LabelSheet {
    LabelSheet {
        code: Cow::Borrowed(code),
        name: Cow::Borrowed(name),
        page_width: 210.0,
        page_height: 297.0,
        width: label.0,
        height: label.1,
        columns: grid.0,
        rows: grid.1,
        left: first.0,
        top: first.1,
        pitch_x: pitch.0,
        pitch_y: pitch.1,
        spine,
    }
}

/// One label of a roll: the page is the label.
const fn roll(code: &'static str, name: &'static str, width: f64, height: f64) -> LabelSheet {
    LabelSheet {
        code: Cow::Borrowed(code),
        name: Cow::Borrowed(name),
        page_width: width,
        page_height: height,
        width,
        height,
        columns: 1,
        rows: 1,
        left: 0.0,
        top: 0.0,
        pitch_x: width,
        pitch_y: height,
        spine: false,
    }
}

/// The sheets that come with the program. The spine labels' offsets are those of gLabels'
/// database of Zweckform sheets (25.51 pt and 43.74 pt; 25 pt and 75 pt).
const SHEETS: &[LabelSheet] = &[
    a4("3475", "Zweckform 3475", (70.0, 36.0), (3, 8), (0.0, 4.5), (70.0, 36.0), false),
    a4("3474", "Zweckform 3474", (70.0, 37.0), (3, 8), (0.0, 0.5), (70.0, 37.0), false),
    a4("L7160", "Avery L7160", (63.5, 38.1), (3, 7), (7.21, 15.15), (66.04, 38.1), false),
    a4("L7163", "Avery L7163", (99.1, 38.1), (2, 7), (4.65, 15.15), (101.6, 38.1), false),
    a4("3659", "Zweckform 3659", (97.0, 42.3), (2, 6), (8.0, 21.6), (97.0, 42.3), false),
    roll("99012", "Dymo 99012", 89.0, 36.0),
    roll("DK-11209", "Brother DK-11209", 62.0, 29.0),
    a4("L4760", "Zweckform L4760", (192.0, 38.0), (1, 7), (9.0, 15.4), (192.0, 38.0), true),
    a4("L4761", "Zweckform L4761", (192.0, 61.0), (1, 4), (8.82, 26.46), (192.0, 61.0), true),
];

/// Sheets of badges. Of HERMA 4412 the size and the grid are known; no source was found for its offsets, so that the
/// block is put in the middle of the sheet and is to be checked with the test sheet. A7 and A6 are A4 cut in halves
/// (ISO 216).
const BADGES: &[LabelSheet] = &[
    a4("4412", "HERMA 4412", (80.0, 50.0), (2, 5), (25.0, 23.5), (80.0, 50.0), false),
    a4("A7", "A7", (105.0, 74.0), (2, 4), (0.0, 0.0), (105.0, 74.25), false),
    a4("A6", "A6", (105.0, 148.0), (2, 2), (0.0, 0.0), (105.0, 148.5), false),
];

impl LabelSheet {
    /// Every sheet of badges that comes with the program.
    #[must_use]
    pub fn badges() -> &'static [Self] {
        BADGES
    }

    /// Every sheet that comes with the program.
    #[must_use]
    pub fn all() -> &'static [Self] {
        SHEETS
    }

    /// The sheet of this code.
    #[must_use]
    pub fn known(code: &str) -> Option<&'static Self> {
        SHEETS.iter().find(|sheet| sheet.code == code)
    }

    /// The first measure that cannot be: a field's name. `None` where all fit together.
    #[must_use]
    pub fn wrong(&self) -> Option<&'static str> {
        let between = |value: f64, least: f64, most: f64| value.is_finite() && (least..=most).contains(&value);
        // The extent of all columns or rows, and whether they overlap.
        let fits = |first: f64, pitch: f64, count: u32, size: f64, page: f64| {
            first + pitch * f64::from(count.saturating_sub(1)) + size <= page + SLACK
        };
        let checks = [
            ("page_width", between(self.page_width, 20.0, 500.0)),
            ("page_height", between(self.page_height, 15.0, 500.0)),
            ("width", between(self.width, 15.0, 500.0)),
            ("height", between(self.height, 10.0, 500.0)),
            ("columns", (1..=20).contains(&self.columns)),
            ("rows", (1..=50).contains(&self.rows)),
            ("left", between(self.left, 0.0, 200.0)),
            ("top", between(self.top, 0.0, 200.0)),
            ("pitch_x", between(self.pitch_x, 0.0, 500.0) && (self.columns == 1 || self.pitch_x >= self.width)),
            ("pitch_y", between(self.pitch_y, 0.0, 500.0) && (self.rows == 1 || self.pitch_y >= self.height)),
            ("columns", fits(self.left, self.pitch_x, self.columns, self.width, self.page_width)),
            ("rows", fits(self.top, self.pitch_y, self.rows, self.height, self.page_height)),
        ];
        checks.into_iter().find_map(|(field, right)| (!right).then_some(field))
    }

    /// How many labels a page has.
    #[must_use]
    pub fn per_page(&self) -> usize {
        (self.columns * self.rows) as usize
    }

    /// Where the label of this number lies, counted from 0, row by row.
    #[must_use]
    pub fn place(&self, index: usize) -> Place {
        let (row, column) = (index / self.columns as usize, index % self.columns as usize);
        Place { x: self.left + self.pitch_x * column as f64, y: self.top + self.pitch_y * row as f64 }
    }

    /// A roll has no edge but the label's own; printers of rolls print up to it.
    fn is_roll(&self) -> bool {
        self.per_page() == 1 && self.page_width <= self.width && self.page_height <= self.height
    }

    /// How far text keeps from the edges of a label.
    pub(crate) fn insets(&self, place: Place) -> Insets {
        let keep = |from_edge: f64| if self.is_roll() { INSIDE } else { INSIDE.max(FROM_EDGE - from_edge) };
        Insets {
            left: keep(place.x),
            top: keep(place.y),
            right: keep(self.page_width - place.x - self.width),
            bottom: keep(self.page_height - place.y - self.height),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_fits_its_page_and_has_a_name_of_its_own() {
        for sheet in LabelSheet::all() {
            assert_eq!(sheet.wrong(), None, "{}", sheet.name);
            assert_eq!(LabelSheet::known(&sheet.code), Some(sheet));
            assert_eq!(LabelSheet::all().iter().filter(|other| other.code == sheet.code).count(), 1);
        }
        assert_eq!(LabelSheet::known("L7159"), None);
    }

    #[test]
    fn measures_that_cannot_be_are_named() {
        let sheet = LabelSheet::known("3475").cloned().unwrap();
        for (field, wrong) in [
            ("width", LabelSheet { width: f64::NAN, ..sheet.clone() }),
            ("columns", LabelSheet { columns: 4, ..sheet.clone() }),
            ("columns", LabelSheet { columns: 0, ..sheet.clone() }),
            ("rows", LabelSheet { rows: 9, ..sheet.clone() }),
            ("rows", LabelSheet { rows: u32::MAX, ..sheet.clone() }),
            ("pitch_x", LabelSheet { pitch_x: 60.0, ..sheet.clone() }),
            ("page_height", LabelSheet { page_height: 1e9, ..sheet.clone() }),
            ("left", LabelSheet { left: -1.0, ..sheet.clone() }),
        ] {
            assert_eq!(wrong.wrong(), Some(field));
        }
    }

    #[test]
    fn text_keeps_three_millimetres_inside_and_five_from_the_sheet() {
        let sheet = LabelSheet::known("3474").unwrap();
        let first = sheet.insets(sheet.place(0));
        assert_eq!((first.left, first.top, first.right, first.bottom), (5.0, 4.5, 3.0, 3.0));
        let last = sheet.insets(sheet.place(23));
        assert_eq!((last.left, last.right), (3.0, 5.0));
        assert!((last.bottom - 4.5).abs() < 1e-9);
        let roll = LabelSheet::known("DK-11209").unwrap();
        assert_eq!(roll.insets(roll.place(0)).left, 3.0);
    }
}
