//! The own firm's logo as it goes on paper.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Formats that Typst draws and that a PDF/UA may hold. An embedded PDF is
/// none of them: UA-1 refuses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogoFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG, baseline or progressive.
    Jpg,
    /// Scalable Vector Graphics; text in it is drawn with Inter.
    Svg,
    /// Graphics Interchange Format, first frame.
    Gif,
    /// WebP, still.
    Webp,
}

/// A logo: its bytes and what they are. On paper it stands right, at most
/// 18 mm high and 50 mm wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    format: LogoFormat,
}

impl Logo {
    /// Takes bytes whose first signs name one of the known formats. `None`
    /// for anything else; whatever a file is called does not count.
    #[must_use]
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let format = sniff(&bytes)?;
        Some(Self { bytes, format })
    }

    /// The bytes as they came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the bytes are.
    #[must_use]
    pub fn format(&self) -> LogoFormat {
        self.format
    }

    /// What the templates need: the format, and whether it may be enlarged.
    pub(crate) fn describe(&self) -> Value {
        json!({ "format": self.format, "grows": self.format == LogoFormat::Svg })
    }
}

pub(crate) fn sniff(bytes: &[u8]) -> Option<LogoFormat> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(LogoFormat::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(LogoFormat::Jpg);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Some(LogoFormat::Gif);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(LogoFormat::Webp);
    }
    let head = bytes.get(..bytes.len().min(4096))?;
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    (head.starts_with('<') && head.contains("<svg")).then_some(LogoFormat::Svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], Some(LogoFormat::Png)),
            (b"\xff\xd8\xff\xe0", Some(LogoFormat::Jpg)),
            (b"GIF89a", Some(LogoFormat::Gif)),
            (b"RIFF....WEBPVP8 ", Some(LogoFormat::Webp)),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", Some(LogoFormat::Svg)),
            (b"%PDF-1.7", None),
            (b"<html><body>", None),
            (b"", None),
        ] {
            assert_eq!(Logo::read(bytes.to_vec()).map(|logo| logo.format()), expected);
        }
    }
}
