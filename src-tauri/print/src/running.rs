//! The lines at the head and the foot of every page, with "Seite 1 von 3".
//!
//! They are laid over pages that are already set. Inside the paper a page
//! number needs Typst's introspection, which sets the paper a second time:
//! a quarter of a long list's time (measured).

use std::collections::BTreeSet;

use kontor_words::PaperLang;
use serde_json::json;
use typst::layout::{Abs, Point};
use typst::model::Document;
use typst_layout::PagedDocument;

use crate::engine::{Template, compile, language, region};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::text::make_drawable;

/// What runs along. A title that fills more than its part of one line is cut:
/// it only repeats what stands in full on page 1.
#[derive(Debug, Clone)]
pub(crate) struct Running {
    /// At the head of further pages: short title and date.
    pub(crate) head: String,
    /// At the foot, left: short title and the day of the data.
    pub(crate) foot: String,
}

impl Running {
    /// A title as it runs: on one line, and not for ever.
    pub(crate) fn short(title: &str) -> String {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if width(&title, Face::Regular, SIZE) <= MOST {
            return title;
        }
        let mut cut = String::new();
        for c in title.chars() {
            cut.push(c);
            if width(&cut, Face::Regular, SIZE) > MOST {
                cut.pop();
                break;
            }
        }
        format!("{}…", cut.trim_end())
    }
}

/// Size of the running lines' type in points.
const SIZE: f32 = 8.5;
/// What a title may take of the 130 mm of a foot, in points; the rest is for
/// the date, in the widest of the languages.
const MOST: f32 = 270.0;
/// Height of one line's place on the sheet that the template sets, in points.
const PITCH: f64 = 40.0;
/// From the page's left edge to the text.
const LEFT: f64 = 25.0;
/// Left and right margin together.
const SIDES: f64 = 45.0;
/// From the page's upper edge to the bottom of the head, in millimetres.
const HEAD: f64 = 15.0;
/// From the page's lower edge to the bottom of the foot, in millimetres.
const FOOT: f64 = 10.5;

/// The running lines of one page; what is empty is not there.
#[derive(Debug, Clone, Default)]
pub(crate) struct PageLines {
    /// At the head.
    pub(crate) head: String,
    /// At the foot, left.
    pub(crate) left: String,
    /// At the foot, right.
    pub(crate) right: String,
}

/// Lays the running lines over the pages.
pub(crate) fn lay_over(
    document: &PagedDocument,
    running: &Running,
    lang: PaperLang,
    missing: &mut BTreeSet<char>,
) -> Result<PagedDocument, PrintError> {
    let words = kontor_words::papers::common(lang);
    let count = document.pages().len();
    let lines: Vec<PageLines> = (1..=count)
        .map(|page| PageLines {
            head: if page > 1 { running.head.clone() } else { String::new() },
            left: running.foot.clone(),
            right: format!("{} {page} {} {count}", words.page, words.of),
        })
        .collect();
    lay_each(document, &lines, lang, missing)
}

/// Lays lines over the pages, for each page its own.
pub(crate) fn lay_each(
    document: &PagedDocument,
    lines: &[PageLines],
    lang: PaperLang,
    missing: &mut BTreeSet<char>,
) -> Result<PagedDocument, PrintError> {
    let count = document.pages().len();
    let size = document.pages()[0].frame.size();
    let lines: Vec<_> =
        lines.iter().map(|line| json!({ "head": line.head, "left": line.left, "right": line.right })).collect();
    let mut data = json!({
        "language": language(lang),
        "region": region(lang),
        "width": size.x.to_pt() - Abs::mm(SIDES).to_pt(),
        "pitch": PITCH,
        "lines": lines,
    });
    make_drawable(&mut data, missing);
    let (sheet, _) = compile(Template::Running, &data, None)?;

    let mut pages = document.pages().to_vec();
    for (at, item) in sheet.pages().iter().flat_map(|page| page.frame.items()) {
        // First all feet, then all heads; the place on the sheet says whose.
        let line = (at.y.to_pt() / PITCH).floor();
        let bottom = Abs::pt((line + 1.0) * PITCH - 4.0);
        let line = line as usize;
        let (page, edge) = if line < count { (line, size.y - Abs::mm(FOOT)) } else { (line - count, Abs::mm(HEAD)) };
        if let Some(page) = pages.get_mut(page) {
            page.frame.push(Point::new(at.x + Abs::mm(LEFT), at.y - bottom + edge), item.clone());
        }
    }
    Ok(PagedDocument::new(pages.into(), document.info().clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_titles_end() {
        assert_eq!(Running::short("Beirat\n 2026/3"), "Beirat 2026/3");
        for long in ["ab ".repeat(100), "W".repeat(200)] {
            let short = Running::short(&long);
            assert!(short.ends_with('…') && width(&short, Face::Regular, SIZE) < MOST + SIZE);
        }
    }
}
