//! The picture of a card: bytes that stand in the card itself, never a place where they may be.

use kontor_core::attachments::photo;

use super::line::Property;
use crate::base64;
use crate::error::warning;

/// What a PHOTO holds.
pub(crate) enum Found {
    /// A picture of the book's.
    Picture(Vec<u8>),
    /// An address of one, which is never fetched, or nothing at all: the line stays as it came.
    Elsewhere,
    /// No picture, or none for the book; with the code of what is said.
    Unusable(&'static str),
}

/// The picture of a PHOTO of any version: base64 in 2.1 and 3.0, a `data:` URI in 4.0, and each
/// of them where it does not belong.
pub(crate) fn read(property: &Property) -> Found {
    let value = property.value.trim();
    let data = match value.get(..5).filter(|start| start.eq_ignore_ascii_case("data:")) {
        // Some escape the comma of the URI as if it were text.
        Some(_) => match value.split_once(',') {
            Some((header, data)) if header.to_ascii_lowercase().trim_end_matches('\\').ends_with(";base64") => data,
            _ => return Found::Unusable(warning::PHOTO_UNUSABLE),
        },
        None if value.is_empty() || value.contains(':') => return Found::Elsewhere,
        None => value,
    };
    let Some(bytes) = base64::decode(data) else { return Found::Unusable(warning::PHOTO_UNUSABLE) };
    match photo::check("", &bytes) {
        Ok(()) => Found::Picture(bytes),
        Err(error) if error.code() == "PHOTO_TOO_LARGE" => Found::Unusable(warning::PHOTO_BEYOND),
        Err(_) => Found::Unusable(warning::PHOTO_UNUSABLE),
    }
}

/// A picture as the value of a line: the URI of 4.0.
pub(crate) fn uri(bytes: &[u8]) -> String {
    let media = if is_png(bytes) { "image/png" } else { "image/jpeg" };
    format!("data:{media};base64,{}", base64::encode(bytes))
}

/// The whole line of either version.
pub(crate) fn line(bytes: &[u8], version_4: bool) -> String {
    if version_4 {
        return format!("PHOTO:{}", uri(bytes));
    }
    let kind = if is_png(bytes) { "PNG" } else { "JPEG" };
    format!("PHOTO;ENCODING=b;TYPE={kind}:{}", base64::encode(bytes))
}

/// A picture of the book's is one or the other.
fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG")
}
