//! JSON arguments: text, `-` for standard input, `@FILE`.

use std::io::Read as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::outcome::{Failure, Result};

/// A request or filter: inline JSON, `-`, `@FILE`.
pub(crate) fn argument(text: &str) -> Result<Value> {
    match text.strip_prefix('@') {
        _ if text == "-" => parse(&standard_input()?, "-"),
        Some(path) => file(Path::new(path)),
        None => parse(text, ""),
    }
}

/// A file of terms or an agenda: its path, `-`, `@FILE`, or the JSON itself.
pub(crate) fn document(text: &str) -> Result<Value> {
    if text == "-" || text.starts_with('@') || text.trim_start().starts_with('{') {
        argument(text)
    } else {
        file(Path::new(text))
    }
}

/// A JSON file.
pub(crate) fn file(path: &Path) -> Result<Value> {
    let shown = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| unreadable(&shown, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| invalid(&shown, &error.to_string()))?;
    parse(&text, &shown)
}

/// The password is the first line of standard input; what follows stays for a JSON argument.
/// No file is encrypted yet, so it is read and let go.
pub(crate) fn password() -> Result<()> {
    let mut byte = [0_u8];
    let mut input = std::io::stdin().lock();
    while input.read(&mut byte).map_err(|error| unreadable("-", &error))? == 1 && byte != *b"\n" {}
    Ok(())
}

fn standard_input() -> Result<String> {
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text).map_err(|error| unreadable("-", &error))?;
    Ok(text)
}

/// Programs on Windows begin text with a byte order mark.
fn parse(text: &str, from: &str) -> Result<Value> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| invalid(from, &error.to_string()))
}

fn invalid(from: &str, detail: &str) -> Failure {
    Failure::wrong_use("JSON_INVALID", json!({ "name": from, "detail": detail }))
}

fn unreadable(from: &str, error: &std::io::Error) -> Failure {
    Failure::wrong_use("JSON_INVALID", json!({ "name": from, "detail": error.to_string() }))
}
