//! What a file is, by its content; its ending is not believed.

use crate::charset;
use crate::csv::presets::{self, Preset};
use crate::csv::split;
use crate::error::ExchangeError;

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 256 * 1024 * 1024;

/// The formats that this room knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// vCard 2.1, 3.0 or 4.0.
    Vcard,
    /// A table as text.
    Csv,
    /// A workbook of Excel (Office Open XML).
    Xlsx,
    /// iCalendar.
    Ics,
}

impl Format {
    /// The stable code: `vcard`, `csv`, `xlsx`, `ics`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vcard => "vcard",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ics => "ics",
        }
    }
}

/// Refuses a file by its size alone; to be asked before any of it is read.
///
/// # Errors
/// `TOO_LARGE` above [`MAX_FILE`].
pub const fn check_size(bytes: u64) -> Result<(), ExchangeError> {
    if bytes > MAX_FILE { Err(ExchangeError::TooLarge { bytes, limit: MAX_FILE }) } else { Ok(()) }
}

/// Beginnings of files that are certainly no text.
const BINARY: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
    (b"BM\x00", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"!BDN", "pst"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
    (b"{\\rtf", "rtf"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"RIFF", "media"),
];

/// Says what the bytes are.
///
/// # Errors
/// `TOO_LARGE`, `FILE_EMPTY`, `FORMAT_BINARY` for pictures, PDFs, programs and other
/// archives, `FORMAT_UNKNOWN` for text that is neither cards nor a table.
pub fn sniff(bytes: &[u8], name: &str) -> Result<Format, ExchangeError> {
    check_size(bytes.len() as u64)?;
    let binary = |kind| Err(ExchangeError::FormatBinary { kind, name: name.to_owned() });
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        // The names in the central directory stand uncompressed.
        return if contains(bytes, b"xl/workbook") { Ok(Format::Xlsx) } else { binary("zip") };
    }
    if let Some((_, kind)) = BINARY.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        // "MZ" may also begin a table of codes; a program has NULs at once.
        if *kind != "exe" || bytes.iter().take(512).any(|byte| *byte == 0) {
            return binary(kind);
        }
    }
    let head = charset::decode_head(bytes, 64 * 1024);
    if head.trim().is_empty() {
        return if bytes.len() > head.len() && bytes.contains(&0) {
            binary("binary")
        } else {
            Err(ExchangeError::Empty)
        };
    }
    // One broken byte among ten thousand cards costs that card, not the book.
    let begins = head.trim_start_matches('\u{feff}').trim_start();
    if begins.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD")) {
        return Ok(Format::Vcard);
    }
    let control = head
        .chars()
        .filter(|c| c.is_control() && !matches!(c, '\r' | '\n' | '\t' | '\u{c}' | '\u{80}'..='\u{9f}'))
        .count();
    if head.contains('\0') || control * 20 > head.chars().count() {
        return binary("binary");
    }
    let mut lines = head.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines.clone().any(|line| line.eq_ignore_ascii_case("BEGIN:VCARD")) {
        return Ok(Format::Vcard);
    }
    if lines.clone().any(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Ok(Format::Ics);
    }
    let first = lines.next().unwrap_or_default();
    let foreign = ["<?xml", "<!doctype", "<html", "%!ps", "{\"", "[{"];
    let lower = first.to_lowercase();
    if foreign.iter().any(|start| lower.starts_with(start)) || first == "{" || first == "[" || lower.starts_with("dn: ")
    {
        return Err(ExchangeError::FormatUnknown { name: name.to_owned() });
    }
    if looks_like_table(&head, first) {
        Ok(Format::Csv)
    } else {
        Err(ExchangeError::FormatUnknown { name: name.to_owned() })
    }
}

/// A table says so (`sep=;`), has a header that somebody knows, is cut evenly by a
/// delimiter, or is one column of e-mail addresses.
fn looks_like_table(head: &str, first: &str) -> bool {
    if first.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep=")) {
        return true;
    }
    let (even, width, delimiter) = split::evenness(head);
    let known = |cell: &str| presets::known(Preset::Generic, &presets::key(cell)).is_some();
    let headed = width > 1 && first.split(delimiter).filter(|cell| known(cell)).count() > 1;
    let is_address = |line: &str| line.contains('@') && !line.contains(char::is_whitespace);
    headed
        || (width > 1 && even >= 600 && head.trim().lines().count() > 1)
        || head.lines().skip(1).map(str::trim).find(|line| !line.is_empty()).is_some_and(is_address)
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    // The directory stands at the end; 1 MB of names is far beyond a workbook's.
    let tail = &haystack[haystack.len().saturating_sub(1024 * 1024)..];
    tail.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides_not_the_ending() {
        for (bytes, expected) in [
            (
                &b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"[..],
                Ok(Format::Vcard),
            ),
            (b"\xef\xbb\xbf\r\n begin:vcard\r\n", Ok(Format::Vcard)),
            (
                b"\xff\xfeB\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0",
                Ok(Format::Vcard),
            ),
            (b"BEGIN:VCALENDAR\n", Ok(Format::Ics)),
            (b"Name;Ort\nWeber;Elmshorn\n", Ok(Format::Csv)),
            (b"Primary Email\na@example.org\n", Ok(Format::Csv)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR,,,", Err("FORMAT_BINARY")),
            (b"%PDF-1.7\n", Err("FORMAT_BINARY")),
            (b"PK\x03\x04word/document.xml", Err("FORMAT_BINARY")),
            (b"a,b\0c,d\n", Err("FORMAT_BINARY")),
            (
                b"# Muster\n\nDateien, die andere schrieben, Tatsachen; a, b und c: je Ordner.\nEin Satz, noch einer.\nEnde.\n",
                Err("FORMAT_UNKNOWN"),
            ),
            (
                b"Sehr geehrte Damen und Herren\nhier steht ein Brief\n",
                Err("FORMAT_UNKNOWN"),
            ),
            (b"<?xml version='1.0'?><a,b/>", Err("FORMAT_UNKNOWN")),
            (b"", Err("FILE_EMPTY")),
            (b" \r\n\r\n", Err("FILE_EMPTY")),
        ] {
            let found = sniff(bytes, "kontakte.csv").map_err(|error| error.code());
            assert_eq!(found, expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn size_is_refused_before_anything_is_read() {
        assert_eq!(check_size(300 * 1024 * 1024).map_err(|error| error.code()), Err("TOO_LARGE"));
        assert_eq!(check_size(MAX_FILE), Ok(()));
    }
}
