//! Refusals, warnings and the names of what was done: one total table per room.
//!
//! The code decides, never a text. `{placeholders}` are filled from the refusal's data
//! where it is shown. Codegen hands the tables to the window.

mod calendars;
mod contracts;
mod data_protection;
mod deadlines;
mod einvoices;
mod exchange;
mod file;
mod files;
mod forms;
mod ops;
mod papers;
mod planner;
mod register_import;
mod sheets;
mod tasks;

use crate::Lang;
use chrono::NaiveDate;
use kontor_core::contracts::TermErrorCode;

/// What a code says: what happened or what it means, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// The stable code.
    pub code: &'static str,
    /// German: what, remedy. The remedy may be empty for warnings.
    pub de: (&'static str, &'static str),
    /// English: what, remedy.
    pub en: (&'static str, &'static str),
}

/// The name of something that was done: "Kontakt „{title}“ angelegt".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpName {
    /// The op's code.
    pub code: &'static str,
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

/// Every message but those of the deadline calculator, which [`all`] adds.
const TABLES: &[&[Message]] = &[
    file::MESSAGES,
    forms::MESSAGES,
    contracts::MESSAGES,
    register_import::MESSAGES,
    files::MESSAGES,
    planner::MESSAGES,
    papers::MESSAGES,
    exchange::MESSAGES,
    einvoices::MESSAGES,
    calendars::MESSAGES,
    data_protection::MESSAGES,
    sheets::MESSAGES,
    tasks::MESSAGES,
];

/// Every message.
#[must_use]
pub fn all() -> Vec<Message> {
    let mut messages: Vec<Message> = TABLES.iter().flat_map(|table| table.iter().copied()).collect();
    for code in TermErrorCode::ALL {
        if messages.iter().all(|message| message.code != code.code()) {
            messages.push(deadlines::message(code));
        }
    }
    messages.sort_by_key(|message| message.code);
    messages
}

/// The message of a code, if there is one.
#[must_use]
pub fn of(code: &str) -> Option<Message> {
    all().into_iter().find(|message| message.code == code)
}

/// A message in words, with its placeholders filled from `data`.
#[must_use]
pub fn text(code: &str, data: &serde_json::Value, lang: Lang) -> Option<String> {
    let message = of(code)?;
    let (what, remedy) = lang.pick(message.de, message.en);
    Some(filled(format!("{what} {remedy}").trim(), data, lang))
}

/// Details that are days, where they read as one; what was typed (`{text}`) stays as it was typed.
const DAYS: &[&str] = &["on", "start", "end", "from", "to", "until", "sent", "given", "day"];

/// Replaces `{name}` by the data's value of that name; what is not there stays out. [`DAYS`] are written as the
/// language writes them.
fn filled(text: &str, data: &serde_json::Value, lang: Lang) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(before);
        match data.get(name) {
            Some(serde_json::Value::String(value)) => match value.parse::<NaiveDate>() {
                Ok(day) if DAYS.contains(&name) && lang == Lang::De => {
                    out.push_str(&day.format("%d.%m.%Y").to_string());
                }
                _ => out.push_str(value),
            },
            Some(serde_json::Value::Null) | None => {}
            Some(value) => out.push_str(&value.to_string()),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The names of everything that is done.
#[must_use]
pub const fn ops() -> &'static [OpName] {
    ops::OPS
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_code_stands_once_and_says_something_in_both_languages() {
        let messages = all();
        for pair in messages.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for message in &messages {
            assert!(!message.de.0.is_empty() && !message.en.0.is_empty(), "{}", message.code);
            assert_eq!(message.de.1.is_empty(), message.en.1.is_empty(), "{}", message.code);
            for (german, english) in [(message.de.0, message.en.0), (message.de.1, message.en.1)] {
                assert_eq!(names(german), names(english), "{}", message.code);
            }
        }
        let mut codes: Vec<_> = ops().iter().map(|op| op.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ops().len());
    }

    fn names(text: &str) -> Vec<&str> {
        let mut names: Vec<_> = text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn placeholders_are_filled_from_the_data() {
        let data = json!({ "name": "Alt.kontor", "found": 9, "known": 1 });
        let text = text("FILE_NEWER", &data, Lang::De).unwrap();
        assert!(text.contains('9') && !text.contains('{'), "{text}");
        assert_eq!(filled("{a}{b} {c", &json!({ "a": "x" }), Lang::De), "x {c");
        let day = json!({ "on": "2026-03-16", "text": "2026-03-16" });
        assert_eq!(filled("{on} {text}", &day, Lang::De), "16.03.2026 2026-03-16");
        assert_eq!(filled("{on}", &day, Lang::En), "2026-03-16");
        let both = json!({ "start": "2026-03-31", "to": 12 });
        assert_eq!(filled("{start} {to}", &both, Lang::De), "31.03.2026 12");
    }
}
