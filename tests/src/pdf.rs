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
