//! PDFs read back by a program that had no part in making them.

use std::path::Path;
use std::process::Command;

/// The text of a PDF as it stands on its pages, by Poppler's `pdftotext -layout`.
///
/// # Panics
/// Where the program is not installed or refuses the file.
#[must_use]
pub fn text(path: &Path) -> String {
    told(Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(path).arg("-"), path)
}

/// A word and where it begins, in millimetres from the page's upper left corner.
#[derive(Debug, Clone)]
pub struct Word {
    /// From 1 on.
    pub page: usize,
    /// Its left edge.
    pub left: f64,
    /// The upper edge of its line.
    pub top: f64,
    /// What it says.
    pub text: String,
}

/// The words of a PDF with their places, by Poppler's `pdftotext -bbox`.
///
/// # Panics
/// Where the program is not installed or refuses the file.
#[must_use]
pub fn placed(path: &Path) -> Vec<Word> {
    const MM: f64 = 25.4 / 72.0;
    let told = told(Command::new("pdftotext").args(["-bbox", "-enc", "UTF-8"]).arg(path).arg("-"), path);
    let mut page = 0;
    let mut words = Vec::new();
    for line in told.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page "));
        let Some(word) = line.strip_prefix("<word ").and_then(|word| word.strip_suffix("</word>")) else { continue };
        let edge = |name: &str| {
            let (_, rest) = word.split_once(&format!("{name}=\""))?;
            rest.split('"').next()?.parse::<f64>().ok()
        };
        let edges = edge("xMin").zip(edge("yMin"));
        let ((left, top), (_, text)) = edges.zip(word.split_once('>')).expect("a word has a place and a text");
        words.push(Word { page, left: left * MM, top: top * MM, text: text.replace("&amp;", "&") });
    }
    words
}

/// How many pages a PDF has, by Poppler's `pdfinfo`.
///
/// # Panics
/// Where the program is not installed or refuses the file.
#[must_use]
pub fn pages(path: &Path) -> usize {
    let told = told(Command::new("pdfinfo").arg(path), path);
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.and_then(|pages| pages.trim().parse().ok()).expect("pdfinfo counts pages")
}

/// The words of a text, for sentences that a page may break anywhere.
#[must_use]
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(command: &mut Command, path: &Path) -> String {
    let done = command.output().expect("poppler-utils is installed");
    assert!(done.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}
