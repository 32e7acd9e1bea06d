//! Lines fitted into a label: smaller down to a limit, then wrapped, never clipped.

use kontor_words::PaperLang;

use crate::fonts::{Face, width};
use crate::text::{breakable, lines};

/// The type of an address where there is room, in points.
const LARGEST: f32 = 10.0;
/// The type of a file's back where there is room.
const LARGEST_SPINE: f32 = 32.0;
/// Lines are kept whole down to this size; smaller is hard to read.
const SMALLEST: f32 = 8.0;
/// Below this nobody reads it: such a label is named instead of printed.
const LEAST: f32 = 5.0;
/// An address has at most so many lines.
const ADDRESS_LINES: usize = 6;
/// A line's height and what lies between two, in parts of the type's size.
pub(crate) const LEADING: f32 = 0.2;
/// Kerning is not measured; two per cent keep it from wrapping.
const SURE: f32 = 1.02;

/// The room for text in a label, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Room {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// Lines as they will stand in the label.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fitted {
    pub(crate) size: f32,
    /// With break opportunities where a word is wider than the label.
    pub(crate) lines: Vec<String>,
    /// Of all lines together, in points.
    pub(crate) height: f32,
    /// Smaller than usual, or wrapped.
    pub(crate) shrunk: bool,
}

fn height(lines: usize, size: f32) -> f32 {
    let lines = lines as f32;
    size * (lines + (lines - 1.0).max(0.0) * LEADING)
}

/// The type that a sheet's labels have where nothing is long: six lines fit.
pub(crate) fn usual(room: Room, spine: bool) -> f32 {
    if spine {
        return LARGEST_SPINE;
    }
    let fits = |size: &f32| height(ADDRESS_LINES, *size) <= room.height;
    sizes(LARGEST, SMALLEST).find(fits).unwrap_or(SMALLEST)
}

fn sizes(from: f32, to: f32) -> impl Iterator<Item = f32> {
    let steps = ((from - to) * 2.0).round() as i32;
    (0..=steps).map(move |step| from - step as f32 / 2.0)
}

/// Fits lines into the room; `None` where they would be too small to read.
pub(crate) fn fit(text: &[String], room: Room, spine: bool, lang: PaperLang) -> Option<Fitted> {
    let usual = usual(room, spine);
    let face = |line: usize| if spine && line == 0 { Face::SemiBold } else { Face::Regular };
    let whole = |size: f32| {
        height(text.len(), size) <= room.height
            && text.iter().enumerate().all(|(index, line)| width(line, face(index), size) * SURE <= room.width)
    };
    if let Some(size) = sizes(usual, SMALLEST).find(|size| whole(*size)) {
        // A file's back is as large as its text allows: nothing there is small by fault.
        let shrunk = size < usual && !spine;
        return Some(Fitted { size, lines: text.to_vec(), height: height(text.len(), size), shrunk });
    }
    sizes(usual, LEAST).find_map(|size| {
        let sure = room.width / SURE;
        let wrapped: Vec<String> =
            text.iter().enumerate().map(|(index, line)| breakable(line, sure, face(index), size, lang)).collect();
        let count = wrapped.iter().enumerate().map(|(index, line)| lines(line, sure, face(index), size)).sum();
        let height = height(count, size);
        (height <= room.height).then_some(Fitted { size, lines: wrapped, height, shrunk: true })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: Room = Room { width: 176.0, height: 85.0 };

    fn fitted(text: &[&str]) -> Option<Fitted> {
        let text: Vec<String> = text.iter().map(|line| (*line).to_owned()).collect();
        fit(&text, LABEL, false, PaperLang::De)
    }

    #[test]
    fn six_lines_of_an_address_are_not_shrunk() {
        let six =
            ["Hansen Elektrotechnik GmbH", "Einkauf", "Frau Dr. Anna Weber", "Postfach 12 34", "x", "25335 Elmshorn"];
        let block = fitted(&six).unwrap();
        assert!(!block.shrunk && block.size == usual(LABEL, false) && block.height <= LABEL.height);
        assert!(block.size >= 9.0);
    }

    #[test]
    fn a_long_line_is_first_made_smaller_then_wrapped_then_smaller_still() {
        let usual = usual(LABEL, false);
        let longer = fitted(&["Wohnungseigentümergemeinschaft An", "25335 Elmshorn"]).unwrap();
        assert!(longer.shrunk && longer.size < usual && longer.size >= SMALLEST, "{longer:?}");
        let wrapped =
            fitted(&["Wohnungseigentümergemeinschaft Elbchaussee und Umgebung e. G.", "25335 Elmshorn"]).unwrap();
        assert!(wrapped.shrunk && wrapped.size > SMALLEST && wrapped.height > height(2, wrapped.size), "{wrapped:?}");
        let tiny = fitted(&["Sehr lange Zeile einer Anschrift ".repeat(3).trim(); 6]).unwrap();
        assert!(tiny.size < SMALLEST && tiny.size >= LEAST && tiny.height <= LABEL.height, "{tiny:?}");
        assert_eq!(fitted(&["W".repeat(500).as_str(); 6]), None);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(fitted(&[]).unwrap().height, 0.0);
    }
}
