//! The short texts of the terminal, German and English. Refusals are codes, never words.

use serde_json::Value;

use crate::arguments::Language;

/// What an import did, or would do.
pub(crate) fn imported(lang: Language, name: &str, report: &Value, dry_run: bool) -> String {
    let count = |field: &str| report[field].as_u64().unwrap_or(0);
    let (read, created, updated, skipped) = (count("read"), count("created"), count("updated"), count("skipped"));
    let rejected = report["rejected"].as_array().map_or(0, Vec::len);
    match (lang, dry_run) {
        (Language::De, false) => format!(
            "{name}: {read} gelesen, {created} neu, {updated} geändert, {skipped} übersprungen, {rejected} abgewiesen"
        ),
        (Language::De, true) => format!(
            "{name}: {read} gelesen, {created} würden neu, {updated} geändert, {skipped} übersprungen, {rejected} abgewiesen; nichts geschrieben"
        ),
        (Language::En, false) => {
            format!("{name}: {read} read, {created} new, {updated} changed, {skipped} skipped, {rejected} rejected")
        }
        (Language::En, true) => format!(
            "{name}: {read} read, {created} would be new, {updated} changed, {skipped} skipped, {rejected} rejected; nothing written"
        ),
    }
}

/// Which of several sheets was read.
pub(crate) fn sheet(lang: Language, sheet: &str) -> String {
    match lang {
        Language::De => format!("  Gelesen wurde das Tabellenblatt „{sheet}“."),
        Language::En => format!("  The sheet “{sheet}” was read."),
    }
}

/// How many of the new contracts ask to be looked at, and the tag by which they are found; nobody bears it yet where
/// nothing was written.
pub(crate) fn doubtful(lang: Language, count: u64, tag: Option<&str>) -> String {
    match (lang, tag) {
        (Language::De, Some(tag)) => format!("  {count} bitte prüfen, Schlagwort „{tag}“"),
        (Language::De, None) => format!("  {count} wären zu prüfen"),
        (Language::En, Some(tag)) => format!("  {count} to be checked, tag “{tag}”"),
        (Language::En, None) => format!("  {count} would have to be checked"),
    }
}

/// A rejected card or row.
pub(crate) fn rejected(lang: Language, line: &Value, reason: &Value) -> String {
    let reason = reason.as_str().unwrap_or_default();
    match lang {
        Language::De => format!("  Zeile {line}: {reason}"),
        Language::En => format!("  line {line}: {reason}"),
    }
}

/// What a check found.
pub(crate) fn checked(lang: Language, report: &Value) -> String {
    let damaged: Vec<&str> = report["damaged"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    match (lang, report["sound"] == true) {
        (Language::De, true) => "Die Datei ist in Ordnung.".to_owned(),
        (Language::En, true) => "The file is sound.".to_owned(),
        (Language::De, false) => format!("Die Datei ist beschädigt: {}", damaged.join(", ")),
        (Language::En, false) => format!("The file is damaged: {}", damaged.join(", ")),
    }
}

/// A printed paper.
pub(crate) fn printed(lang: Language, to: &str, pages: usize) -> String {
    match (lang, pages) {
        (Language::De, 1) => format!("{to} (1 Seite)"),
        (Language::De, _) => format!("{to} ({pages} Seiten)"),
        (Language::En, 1) => format!("{to} (1 page)"),
        (Language::En, _) => format!("{to} ({pages} pages)"),
    }
}
