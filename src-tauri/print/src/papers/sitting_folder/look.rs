//! A file is looked at before it becomes pages: what cannot be shown gets a page that says so.

use std::io::Read;
use std::sync::Arc;

use flate2::read::ZlibDecoder;
use hayro_syntax::object::dict::keys::{ANNOTS, AP, SUBTYPE};
use hayro_syntax::object::{Array, Dict, Name};
use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf, PdfVersion};
use kontor_words::papers::sitting_folder::FolderWords;
use typst::foundations::Bytes;

use crate::engine::guarded;
use crate::logo::{LogoFormat, sniff};

/// Millimetres of a point.
const MM: f64 = 25.4 / 72.0;
/// One stream of a PDF may unpack to so many bytes; a page of A4 at 600 dpi in colour has 104 million.
const MOST_UNPACKED: usize = 256 * 1024 * 1024;
/// Deflate makes a thousandth at most: a shorter stream cannot unpack to more than is allowed.
const LEAST_PACKED: usize = MOST_UNPACKED / 1100;

/// What a file is on paper.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Look {
    /// A PDF.
    Pages {
        /// Width and height of each page, in millimetres, as it is to be read.
        sizes: Vec<(f64, f64)>,
        /// It is a PDF 2.0.
        newer: bool,
        /// There are fields or notes over the pages, which do not come along.
        notes: bool,
    },
    /// A picture.
    Picture(LogoFormat),
    /// It stays a file.
    Beside(Beside),
}

/// Why a file has no pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// A format of another program.
    NoPages,
    /// A password.
    Locked,
    /// It cannot be read.
    Damaged,
    /// Unpacked it is far too large.
    Swells,
}

impl Beside {
    /// In words.
    pub(super) fn reason(self, words: &FolderWords) -> &'static str {
        match self {
            Self::NoPages => words.no_pages,
            Self::Locked => words.locked,
            Self::Damaged => words.damaged,
            Self::Swells => words.swells,
        }
    }
}

/// What a file is on paper, told by its content.
pub(super) fn look(file: &Bytes) -> Look {
    let head = &file[..file.len().min(1024)];
    if head.windows(5).any(|part| part == b"%PDF-") {
        if swells(file) {
            return Look::Beside(Beside::Swells);
        }
        return guarded(|| Ok(pages(file))).unwrap_or(Look::Beside(Beside::Damaged));
    }
    sniff(file).map_or(Look::Beside(Beside::NoPages), Look::Picture)
}

fn pages(file: &Bytes) -> Look {
    let pdf = match Pdf::new(Arc::new(file.clone())) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return Look::Beside(Beside::Locked),
        Err(LoadPdfError::Invalid) => return Look::Beside(Beside::Damaged),
    };
    let sizes: Vec<(f64, f64)> = pdf.pages().iter().map(Page::render_dimensions).map(in_mm).collect();
    // A page without an extent cannot be placed; the format allows 5 km, no paper does.
    let fits = |side: f64| side.is_finite() && (1.0..=10_000.0).contains(&side);
    if sizes.is_empty() || !sizes.iter().all(|(width, height)| fits(*width) && fits(*height)) {
        return Look::Beside(Beside::Damaged);
    }
    let newer = pdf.version() > PdfVersion::Pdf17;
    Look::Pages { sizes, newer, notes: pdf.pages().iter().any(has_notes) }
}

fn in_mm((width, height): (f32, f32)) -> (f64, f64) {
    (f64::from(width) * MM, f64::from(height) * MM)
}

/// Whether something lies over the page that can be seen: a filled field, a note, a stamp. Links cannot.
fn has_notes(page: &Page<'_>) -> bool {
    let Some(notes) = page.raw().get::<Array<'_>>(ANNOTS) else { return false };
    notes.iter::<Dict<'_>>().any(|note| {
        let kind = note.get::<Name<'_>>(SUBTYPE);
        let is_seen = kind.is_some_and(|kind| !matches!(&*kind, b"Link" | b"Popup"));
        is_seen && note.get::<Dict<'_>>(AP).is_some()
    })
}

/// Whether a stream of the file unpacks without end. The reader unpacks whatever it is given, so it is given no such
/// file. What is packed more than once is not looked into.
fn swells(file: &[u8]) -> bool {
    let mut rest = file;
    while let Some(at) = find(rest, b"stream") {
        let after = &rest[at + 6..];
        let Some(body) = after.strip_prefix(b"\r\n").or_else(|| after.strip_prefix(b"\n")) else {
            rest = after;
            continue;
        };
        let end = find(body, b"endstream").unwrap_or(body.len());
        if end >= LEAST_PACKED && unpacks_beyond(&body[..end], MOST_UNPACKED) {
            return true;
        }
        rest = body.get(end + 9..).unwrap_or_default();
    }
    false
}

fn unpacks_beyond(packed: &[u8], most: usize) -> bool {
    let mut reader = ZlibDecoder::new(packed);
    let mut buffer = vec![0; 64 * 1024];
    let mut unpacked = 0;
    while let Ok(read) = reader.read(&mut buffer) {
        unpacked += read;
        if unpacked > most {
            return true;
        }
        if read == 0 {
            break;
        }
    }
    false
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    /// A PDF whose one object is a stream of so many zeros.
    fn zeros(count: usize) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        let block = vec![0; 1024 * 1024];
        for _ in 0..count / block.len() {
            packer.write_all(&block).unwrap();
        }
        let packed = packer.finish().unwrap();
        let mut file =
            b"%PDF-1.5\n1 0 obj <</Length 9>> stream\nBT ET(x)\nendstream endobj\n2 0 obj <<>> stream\r\n".to_vec();
        file.extend(packed);
        file.extend(b"\nendstream endobj");
        file
    }

    #[test]
    fn a_file_that_unpacks_without_end_is_not_opened() {
        let bomb = zeros(MOST_UNPACKED + 32 * 1024 * 1024);
        assert!(bomb.len() < 1024 * 1024, "it looks harmless: {}", bomb.len());
        assert_eq!(look(&Bytes::new(bomb)), Look::Beside(Beside::Swells));
        assert!(!swells(&zeros(8 * 1024 * 1024)));
        assert!(!swells(b"%PDF-1.5 stream endstream stream\n") && !swells(b"stream"));
    }

    #[test]
    fn content_says_what_a_file_is() {
        for (bytes, expected) in [
            (b"".as_slice(), Look::Beside(Beside::NoPages)),
            (b"PK\x03\x04word", Look::Beside(Beside::NoPages)),
            (b"Guten Tag", Look::Beside(Beside::NoPages)),
            (b"%PDF-1.7\nabgeschnitten", Look::Beside(Beside::Damaged)),
            (b"\x89PNG\r\n\x1a\n....", Look::Picture(LogoFormat::Png)),
            (b"\xFF\xD8\xFF\xE0", Look::Picture(LogoFormat::Jpg)),
        ] {
            assert_eq!(look(&Bytes::new(bytes.to_vec())), expected, "{bytes:?}");
        }
    }
}
