//! What the tests of this crate share.

#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};

use kontor_core::contacts::check::check;
use kontor_exchange::csv::{Mapping, OwnColumn, Preset};
use kontor_exchange::import::read;
use kontor_exchange::{ExchangeError, ReadOptions, Reading};
use serde_json::Value;

/// The own fields of the office that reads.
pub const OWN_CODES: &[&str] = &["lieblingsfarbe", "geburtsname-der-mutter", "iban", "tags", "fn", "own-2"];

/// Reads with nothing said beforehand, in an office in Germany.
pub fn read_plain(bytes: &[u8], name: &str) -> Result<Reading, ExchangeError> {
    read_as(bytes, name, None, None)
}

/// Reads with a preset or mapping.
pub fn read_as(
    bytes: &[u8],
    name: &str,
    preset: Option<Preset>,
    mapping: Option<&Mapping>,
) -> Result<Reading, ExchangeError> {
    let own_fields: Vec<OwnColumn> =
        OWN_CODES.iter().map(|code| OwnColumn { code: (*code).to_owned(), names: Vec::new() }).collect();
    let mut progress = |_, _| true;
    let options =
        ReadOptions { preset, mapping, country: "DE", own_fields: &own_fields, sheet: None, progress: &mut progress };
    let reading = read(bytes, name, options)?;
    assert_sound(&reading, name);
    Ok(reading)
}

/// What holds for every reading: nothing is lost without a word, and core would take each card.
pub fn assert_sound(reading: &Reading, name: &str) {
    let groups = reading.warnings.iter().filter(|warning| warning.code == "GROUP_AS_LIST").count();
    assert_eq!(
        reading.found,
        reading.cards.len() + reading.rejected.len() + groups,
        "{name}: every card is read, rejected, or a group"
    );
    for card in &reading.cards {
        assert_eq!(check(&card.card), [], "{name}, line {}: core refuses {:#?}", card.line, card.card);
        assert!(card.line > 0);
    }
}

/// The fixtures of a folder, by name.
pub fn fixtures(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new("tests/fixtures").join(folder);
    let mut found: Vec<PathBuf> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// A value as JSON without what is empty, for snapshots that can be read.
pub fn compact(value: &impl serde::Serialize) -> String {
    let mut value = serde_json::to_value(value).unwrap();
    strip(&mut value);
    serde_json::to_string_pretty(&value).unwrap()
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                strip(value);
                // What goes without saying.
                if (key == "active" && *value == true)
                    || (key == "language" && value == "de")
                    || (key == "kind" && (value == "person" || value == "street"))
                    || (key == "preferred" && *value == false)
                {
                    *value = Value::Null;
                }
            }
            map.retain(|_, value| !is_empty(value));
        }
        Value::Array(list) => list.iter_mut().for_each(strip),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}
