//! A text cut into the pieces that signatures are made of.

use super::{MOST_CHARS, MOST_IN_LINE, MOST_LINES};

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// What is left of it.
    pub text: String,
    /// Its line.
    pub line: usize,
}

/// Words with which letters end; the signature begins below.
const CLOSINGS: &[&str] = &[
    "mit freundlich",
    "freundliche gr",
    "freundlichen gr",
    "mit besten gr",
    "beste gr",
    "besten gr",
    "viele gr",
    "herzliche gr",
    "schöne gr",
    "mit vorzüglicher",
    "hochachtungsvoll",
    "kind regards",
    "best regards",
    "with kind regards",
    "yours sincerely",
    "yours faithfully",
    "sincerely",
    "regards",
    "mfg",
    "vg",
    "liebe gr",
    "von:",
    "gesendet:",
    "guten tag",
    "guten morgen",
    "sehr geehrte",
    "hallo",
    "liebe ",
    "lieber ",
    "dear ",
    "moin",
    "grüezi",
    "sent from",
    "von meinem iphone",
];

pub(super) fn cut(text: &str) -> Vec<Piece> {
    let text: String = text.chars().take(MOST_CHARS).map(plain).collect();
    let mut pieces = Vec::new();
    for (line, raw) in text.lines().take(MOST_LINES).enumerate() {
        if raw.chars().count() > MOST_IN_LINE {
            continue;
        }
        for part in raw.split(['|', '·', '•', '▪', '■', '●', '‖', '\u{1}']) {
            let part = without_signs(part);
            let small = part.to_lowercase();
            if !part.is_empty() && !CLOSINGS.iter().any(|closing| small.starts_with(closing)) {
                pieces.push(Piece { text: part.to_owned(), line });
            }
        }
    }
    pieces
}

/// Blanks of every kind are blanks; what cannot be seen is not there.
fn plain(sign: char) -> char {
    match sign {
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2009}' => ' ',
        '\t' => '\u{1}',
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

/// Marks of quotation, lists and emphasis around a piece are not part of it.
fn without_signs(text: &str) -> &str {
    let text = text
        .trim()
        .trim_start_matches(['>', '*', '_', '~', '=', ' '])
        .trim_end_matches(['*', '_', '~', '=', ',', ';', ' ']);
    let text = text.strip_prefix("--").unwrap_or(text).trim_start_matches(['-', '–', '—', ' ']);
    text.trim()
}
