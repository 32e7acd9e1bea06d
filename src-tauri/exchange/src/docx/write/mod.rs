//! A document that Word and its relatives open as their own: styles that the navigation knows, tables whose head comes
//! again on every page, page numbers as fields, and the language for whoever checks the spelling.
//!
//! The same text on the same day gives the same bytes. Nothing is embedded: the type is Arial, which is on every PC or
//! has a stand-in of the same widths.

mod body;
mod parts;
mod xml;

use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::DocxError;

pub use body::{Body, CellLine, Columns, Emphasis};

/// What a document is known by, beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its title, for the properties.
    pub title: String,
    /// Who made it, for the properties.
    pub author: String,
    /// `de-DE`, `de-AT`, `de-CH`, `en-GB`.
    pub language: &'static str,
    /// At the head of every page but the first.
    pub head: String,
    /// At the foot of every page, left.
    pub foot: String,
    /// Before the page number, and between it and the number of pages: "Seite", "von".
    pub page: (&'static str, &'static str),
    /// The day of the data; it is all the time the document knows.
    pub day: NaiveDate,
}

/// The document as bytes.
///
/// # Errors
/// `DOCX_DAMAGED`: the archive is written to memory and has no reason to fail.
pub fn document(about: &About, body: &Body) -> Result<Vec<u8>, DocxError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts::all(about, body) {
        archive.start_file(name, options).map_err(DocxError::damaged)?;
        archive.write_all(text.as_bytes()).map_err(DocxError::damaged)?;
    }
    Ok(archive.finish().map_err(DocxError::damaged)?.into_inner())
}

#[cfg(test)]
mod tests;
