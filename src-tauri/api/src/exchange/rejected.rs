//! What was left out: told with its original, and saved as a file that can be mended and read again.

use kontor_exchange::Reading;
use kontor_exchange::csv::write::cell;
use kontor_exchange::sniff::Format;
use serde_json::Value;

use super::Read;
use super::wire::{ImportPick, ImportRejected, ImportWarning};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;

/// The untouched originals of an import, in the form in which they came.
pub(crate) struct Originals {
    /// The file's name.
    pub(crate) name: String,
    pub(crate) format: Format,
    /// The head of a table, in the form of its rows.
    pub(crate) head: Option<String>,
    pub(crate) sources: Vec<String>,
}

impl Originals {
    pub(super) fn of(read: &Read) -> Self {
        let reading = &read.reading;
        let head = reading.columns.as_ref().filter(|columns| columns.header).map(|columns| {
            let delimiter = columns.delimiter.unwrap_or('\t');
            let cells: Vec<String> = columns.columns.iter().map(|column| cell(&column.header, delimiter)).collect();
            cells.join(&delimiter.to_string())
        });
        Self {
            name: read.name.clone(),
            format: reading.format,
            head,
            sources: reading.rejected.iter().map(|reject| reject.source.clone()).collect(),
        }
    }

    /// A file of the same kind, in UTF-8 with its mark, so that every reader knows.
    fn bytes(&self) -> Vec<u8> {
        let mut text = String::from('\u{feff}');
        for source in self.head.iter().chain(&self.sources) {
            text.push_str(source);
            if !source.ends_with(['\n', '\r']) {
                text.push_str("\r\n");
            }
        }
        text.into_bytes()
    }
}

pub(super) fn listed(reading: &Reading) -> impl Iterator<Item = ImportRejected> + '_ {
    reading.rejected.iter().map(|reject| ImportRejected {
        line: reject.line,
        reason: reject.reason.to_owned(),
        data: reject.data.clone(),
        source: reject.source.clone(),
    })
}

pub(super) fn warnings(reading: &Reading) -> impl Iterator<Item = ImportWarning> + '_ {
    reading.warnings.iter().map(|warning| ImportWarning {
        line: warning.line,
        code: warning.code.to_owned(),
        data: warning.data.clone(),
    })
}

/// Saves the originals where the user chooses.
pub(crate) async fn save(ctx: Ctx, request: ImportPick) -> Result<Option<SavedFile>> {
    let originals = ctx.room.imports.originals(request.import)?;
    save_originals(&ctx, &originals).await
}

/// Saves what an import left out where the user chooses.
pub(crate) async fn save_originals(ctx: &Ctx, originals: &Originals) -> Result<Option<SavedFile>> {
    if originals.sources.is_empty() {
        return Err(ApiError::new("IMPORT_GONE", Value::Null));
    }
    let (kind, ending) = match originals.format {
        Format::Vcard => (DialogKind::Vcard, "vcf"),
        Format::Ics => (DialogKind::Calendar, "ics"),
        Format::Csv | Format::Xlsx => (DialogKind::Csv, "csv"),
    };
    let stem = originals.name.rsplit_once('.').map_or(originals.name.as_str(), |(stem, _)| stem);
    let what = if ctx.language() == "en" { "left out" } else { "abgelehnt" };
    let bytes = originals.bytes();
    files::save_as(ctx, kind, format!("{stem} ({what}).{ending}"), bytes).await
}
