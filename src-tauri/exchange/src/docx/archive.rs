//! The archive around the document: checked, read and written again.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::DocxError;

/// More files than this hold no letter.
pub const MAX_ENTRIES: u64 = 2_000;
/// The unpacked size of one file.
pub const MAX_ENTRY: u64 = 48 << 20;
/// The unpacked size of all.
pub const MAX_TOTAL: u64 = 160 << 20;

/// What a Word document is known by.
const DOCUMENT: &str = "wordprocessingml.document.main+xml";
const TEMPLATE: &str = "wordprocessingml.template.main+xml";

/// The parts of a document that bear text, by their place in the archive.
pub(super) struct Document {
    pub(super) parts: BTreeMap<usize, String>,
}

fn limit<T>(what: &'static str, limit: u64) -> Result<T, DocxError> {
    Err(DocxError::Limit { what, limit })
}

pub(super) fn read(bytes: &[u8]) -> Result<Document, DocxError> {
    // An old .doc, a text, a PDF: none of them begins as an archive does.
    if !bytes.starts_with(b"PK") {
        return Err(DocxError::NotWord);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(DocxError::damaged)?;
    if archive.len() as u64 > MAX_ENTRIES {
        return limit("entries", MAX_ENTRIES);
    }
    let (mut types, mut parts, mut total) = (None, BTreeMap::new(), 0_u64);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(DocxError::damaged)?;
        let name = entry.name().map_err(DocxError::damaged)?.into_owned();
        if name.to_lowercase().ends_with("vbaproject.bin") {
            return Err(DocxError::Macros);
        }
        let mut content = Vec::new();
        (&mut entry).take(MAX_ENTRY + 1).read_to_end(&mut content).map_err(DocxError::damaged)?;
        total += content.len() as u64;
        if content.len() as u64 > MAX_ENTRY {
            return limit("entry_bytes", MAX_ENTRY);
        }
        if total > MAX_TOTAL {
            return limit("total_bytes", MAX_TOTAL);
        }
        if name == "[Content_Types].xml" {
            types = Some(text(content)?);
        } else if bears_text(&name) {
            parts.insert(index, text(content)?);
        }
    }
    let types = types.ok_or(DocxError::NotWord)?;
    if types.contains("macroEnabled") || types.contains("vbaProject") {
        return Err(DocxError::Macros);
    }
    if parts.is_empty() || !(types.contains(DOCUMENT) || types.contains(TEMPLATE)) {
        return Err(DocxError::NotWord);
    }
    Ok(Document { parts })
}

/// Body, heads, feet and notes; not styles, settings and the like.
fn bears_text(name: &str) -> bool {
    let Some(file) = name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml")) else { return false };
    let stem = file.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(stem, "document" | "header" | "footer" | "footnotes" | "endnotes")
}

fn text(content: Vec<u8>) -> Result<String, DocxError> {
    let content = content.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(content);
    String::from_utf8(content).map_err(DocxError::damaged)
}

/// The archive with some files changed; all others are copied as they are packed.
pub(super) fn write(bytes: &[u8], mut changed: HashMap<usize, String>) -> Result<Vec<u8>, DocxError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(DocxError::damaged)?;
    let mut written = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(DocxError::damaged)?;
        let name = entry.name().map_err(DocxError::damaged)?.into_owned();
        let mut content = changed.remove(&index);
        if name == "[Content_Types].xml" {
            let mut types = String::new();
            (&mut entry).take(MAX_ENTRY).read_to_string(&mut types).map_err(DocxError::damaged)?;
            // A filled template (.dotx) is a document.
            content = Some(types.replace(TEMPLATE, DOCUMENT));
        }
        match content {
            Some(content) => {
                written.start_file(name, options).map_err(DocxError::damaged)?;
                written.write_all(content.as_bytes()).map_err(DocxError::damaged)?;
            }
            None => written.raw_copy_file(entry).map_err(DocxError::damaged)?,
        }
    }
    Ok(written.finish().map_err(DocxError::damaged)?.into_inner())
}
