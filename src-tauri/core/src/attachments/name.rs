//! File names from outside, made harmless on every system.

use unicode_normalization::UnicodeNormalization;

/// In characters; every file system that matters takes more.
const LONGEST: usize = 120;

/// Windows opens these as devices, with any ending and in any folder.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The last part of a path as a name that is safe everywhere: no folder, drive, share or
/// stream, no device, no marks that turn text around, no character that Windows refuses.
/// `fallback` where nothing is left.
#[must_use]
pub fn clean(raw: &str, fallback: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String =
        last.nfc().filter(|c| !is_invisible(*c)).map(|c| if "<>:\"|?*".contains(c) { '_' } else { c }).collect();
    let name = kept.trim_matches(|c: char| c == '.' || c.is_whitespace());
    if name.is_empty() || name.chars().all(|c| c == '_') {
        return fallback.to_owned();
    }
    let name = shorten(name);
    if is_device(&name) { format!("_{name}") } else { name }
}

/// `name (2).pdf` and so on, until no other file bears the name.
#[must_use]
pub fn unlike(name: &str, taken: &[String]) -> String {
    let is_taken = |candidate: &str| taken.iter().any(|other| other.to_lowercase() == candidate.to_lowercase());
    if !is_taken(name) {
        return name.to_owned();
    }
    let (stem, ending) = split(name);
    (2_usize..)
        .map(|n| format!("{stem} ({n}){ending}"))
        .find(|candidate| !is_taken(candidate))
        // An endless row of numbers holds a free one.
        .unwrap_or_else(|| name.to_owned())
}

/// The ending, lower-case and without its dot; empty where there is none.
#[must_use]
pub fn ending(name: &str) -> String {
    split(name).1.trim_start_matches('.').to_lowercase()
}

/// Controls, marks of direction, joiners and other signs without a shape.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_uppercase();
    if DEVICES.contains(&stem.as_str()) {
        return true;
    }
    let Some(port) = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT")) else {
        return false;
    };
    let mut rest = port.chars();
    let digit = rest.next().is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'));
    digit && rest.next().is_none()
}

/// Stem and ending with its dot; an ending is at most ten characters long.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name[dot..].chars().count() <= 11 => name.split_at(dot),
        _ => (name, ""),
    }
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = split(name);
    let room = LONGEST - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    format!("{}{ending}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_become_plain_ones() {
        for (raw, expected) in [
            ("Mietvertrag 2026.pdf", "Mietvertrag 2026.pdf"),
            ("../../etc/passwd", "passwd"),
            ("..", "Datei"),
            (".", "Datei"),
            ("", "Datei"),
            ("...pdf", "pdf"),
            ("C:\\Windows\\System32\\calc.exe", "calc.exe"),
            ("\\\\server\\share\\plan.xlsx", "plan.xlsx"),
            ("a:b", "a_b"),
            ("bericht.txt:geheim.exe", "bericht.txt_geheim.exe"),
            ("CON", "_CON"),
            ("con.txt", "_con.txt"),
            ("nul .tar.gz", "_nul .tar.gz"),
            ("COM1", "_COM1"),
            ("lpt³.pdf", "_lpt³.pdf"),
            ("COMMON.txt", "COMMON.txt"),
            ("COM10.txt", "COM10.txt"),
            ("rechnung\u{202E}fdp.exe", "rechnungfdp.exe"),
            ("a\u{200F}b\u{0}c\n.pdf", "abc.pdf"),
            ("wer? was* <wo>|.pdf", "wer_ was_ _wo__.pdf"),
            ("plan.pdf. . ", "plan.pdf"),
            ("???", "Datei"),
            ("Lo\u{308}sung.docx", "Lösung.docx"),
        ] {
            assert_eq!(clean(raw, "Datei"), expected, "{raw:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = clean(&format!("{}.pdf", "ä".repeat(500)), "Datei");
        assert_eq!(name.chars().count(), LONGEST);
        assert!(name.ends_with("ä.pdf"));
        let name = clean(&format!("a.{}", "x".repeat(500)), "Datei");
        assert_eq!(name.chars().count(), LONGEST);
    }

    #[test]
    fn a_second_file_of_a_name_is_numbered() {
        let taken = ["Plan.pdf".to_owned(), "plan (2).PDF".to_owned()];
        assert_eq!(unlike("plan.pdf", &taken), "plan (3).pdf");
        assert_eq!(unlike("Plan", &taken), "Plan");
        assert_eq!(ending("Plan.PDF"), "pdf");
        assert_eq!(ending(".profile"), "");
    }
}
