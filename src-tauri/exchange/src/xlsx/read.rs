//! The one sheet of a workbook that holds the contacts.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use std::time::Duration;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx};
use serde_json::json;

use super::{MAX_CELLS, MAX_ENTRIES, MAX_ENTRY, MAX_TOTAL};
use crate::csv::presets::{self, Preset};
use crate::csv::read::TableRow;
use crate::error::{ExchangeError, Warning, warning};

/// A sheet that can be read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SheetFound {
    /// Its name.
    pub name: String,
    /// Whether its head names fields that somebody knows.
    pub recognised: bool,
}

/// A sheet as rows of text.
#[derive(Debug)]
pub struct Sheet {
    /// Its name; empty where the workbook holds nothing.
    pub name: String,
    /// The visible sheets that hold anything, in their order.
    pub found: Vec<SheetFound>,
    /// Its rows in order, empty ones left out.
    pub rows: Vec<TableRow>,
    /// What was left aside.
    pub warnings: Vec<Warning>,
}

fn damaged(error: impl std::fmt::Display) -> ExchangeError {
    ExchangeError::XlsxDamaged { detail: error.to_string().chars().take(500).collect() }
}

/// So many filled rows of a sheet are looked at to see whether it is a table of contacts.
const LOOKED_AT: usize = 12;

/// Reads the sheet of this name, else the first visible sheet with a known header, else the
/// first visible one that holds anything.
///
/// # Errors
/// `XLSX_LIMIT` beyond the caps, before anything is unpacked into memory; `XLSX_DAMAGED`;
/// `SHEET_MISSING` where no sheet bears the name.
pub fn sheet(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, ExchangeError> {
    sheet_with(bytes, wanted, is_recognised)
}

/// Reads a sheet as [`sheet`] does, where `knows` says whether its first rows hold a known header.
///
/// # Errors
/// As [`sheet`].
pub fn sheet_with(
    bytes: &[u8],
    wanted: Option<&str>,
    knows: impl Fn(&[TableRow]) -> bool,
) -> Result<Sheet, ExchangeError> {
    let hidden_rows = check_archive(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let mut warnings = Vec::new();
    let mut found = Vec::new();
    for (name, visible) in &sheets {
        // Only its head is read: another sheet may hold anything.
        let (head, _) = match rows(&mut workbook, name, &mut 0, LOOKED_AT) {
            Ok(head) => head,
            // A chart or macro sheet holds no cells.
            Err(ExchangeError::XlsxDamaged { .. }) if sheets.len() > 1 => continue,
            Err(error) => return Err(error),
        };
        if head.is_empty() {
            continue;
        }
        if *visible {
            found.push(SheetFound { name: name.clone(), recognised: knows(&head) });
        } else if wanted != Some(name) {
            warnings.push(Warning::new(0, warning::SHEET_SKIPPED, json!({ "sheet": name })));
        }
    }
    let chosen = match wanted {
        Some(wanted) => sheets.iter().map(|(name, _)| name.as_str()).find(|name| *name == wanted),
        None => found.iter().find(|one| one.recognised).or(found.first()).map(|one| one.name.as_str()),
    };
    let name = match (chosen, wanted) {
        (Some(name), _) => name.to_owned(),
        (None, Some(wanted)) => return Err(ExchangeError::SheetMissing { sheet: wanted.to_owned() }),
        (None, None) => return Ok(Sheet { name: String::new(), found, rows: Vec::new(), warnings }),
    };
    let (rows, notes) = rows(&mut workbook, &name, &mut 0, usize::MAX)?;
    warnings.extend(
        found
            .iter()
            .filter(|other| other.name != name)
            .map(|other| Warning::new(0, warning::SHEET_SKIPPED, json!({ "sheet": other.name }))),
    );
    let at = sheets.iter().position(|(one, _)| *one == name).unwrap_or(0);
    // Excel names the parts after their order; another order tells nothing wrong, only nothing.
    if let Some(count) = hidden_rows.get(&format!("xl/worksheets/sheet{}.xml", at + 1)).filter(|count| **count > 0) {
        warnings.push(Warning::new(0, warning::ROWS_HIDDEN, json!({ "sheet": name, "count": count })));
    }
    if let Ok(merged) = workbook.merge_cells_by_sheet_name(&name)
        && !merged.is_empty()
    {
        warnings.push(Warning::new(0, warning::CELLS_MERGED, json!({ "sheet": name, "count": merged.len() })));
    }
    warnings.extend(notes);
    Ok(Sheet { name, found, rows, warnings })
}

/// Whether a row of the head names at least two fields that somebody knows, or all it has.
fn is_recognised(head: &[TableRow]) -> bool {
    head.iter().any(|row| {
        let keys = || row.cells.iter().map(|cell| presets::key(cell)).filter(|key| !key.is_empty());
        let known = keys().filter(|key| presets::known(Preset::Generic, key).is_some()).count();
        known > 1 || (known == 1 && keys().count() == 1)
    })
}

/// Unpacks every entry once into nothing and counts: what an archive says of itself is not
/// believed, a bomb is refused while it is small. Returns the hidden rows of each sheet.
fn check_archive(bytes: &[u8]) -> Result<HashMap<String, usize>, ExchangeError> {
    let limit = |what, limit| Err(ExchangeError::XlsxLimit { what, limit });
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() as u64 > MAX_ENTRIES {
        return limit("entries", MAX_ENTRIES);
    }
    let mut hidden = HashMap::new();
    let mut total = 0;
    let mut chunk = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let is_sheet = name.starts_with("xl/worksheets/") && name.ends_with(".xml");
        let (mut size, mut rows, mut tag) = (0_u64, 0, Vec::new());
        loop {
            let count = entry.read(&mut chunk).map_err(damaged)?;
            if count == 0 {
                break;
            }
            size += count as u64;
            total += count as u64;
            if size > MAX_ENTRY {
                return limit("entry_bytes", MAX_ENTRY);
            }
            if total > MAX_TOTAL {
                return limit("total_bytes", MAX_TOTAL);
            }
            if is_sheet {
                rows += hidden_rows(&chunk[..count], &mut tag);
            }
        }
        hidden.insert(name, rows);
    }
    Ok(hidden)
}

/// Counts `<row … hidden="1"` in a piece of a sheet; `tag` carries a start tag that the piece cuts.
fn hidden_rows(piece: &[u8], tag: &mut Vec<u8>) -> usize {
    let mut count = 0;
    for &byte in piece {
        match byte {
            b'<' => {
                tag.clear();
                tag.push(byte);
            }
            b'>' if tag.starts_with(b"<row ") => {
                let text = String::from_utf8_lossy(tag);
                count += usize::from(text.contains("hidden=\"1\"") || text.contains("hidden=\"true\""));
                tag.clear();
            }
            _ if !tag.is_empty() && tag.len() < 512 => tag.push(byte),
            _ => {}
        }
    }
    count
}

type Rows = (Vec<TableRow>, Vec<Warning>);

/// The rows of a sheet, at most so many filled ones.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, cells: &mut u64, most: usize) -> Result<Rows, ExchangeError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let (mut rows, mut warnings): Rows = (Vec::new(), Vec::new());
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let text = match cell.get_value() {
            DataRef::Error(error) => {
                let place = format!("{}{number}", letters(column));
                warnings.push(Warning::new(
                    number,
                    warning::CELL_ERROR,
                    json!({ "cell": place, "text": error.to_string() }),
                ));
                continue;
            }
            value => text(value),
        };
        if text.trim().is_empty() {
            continue;
        }
        let width = match rows.last() {
            Some(last) if last.number == number => column.saturating_sub(last.cells.len()) + 1,
            _ => column + 1,
        };
        // A cell far to the right costs all the empty ones before it.
        *cells += width as u64;
        if *cells > MAX_CELLS {
            return Err(ExchangeError::XlsxLimit { what: "cells", limit: MAX_CELLS });
        }
        if rows.last().is_none_or(|last| last.number != number) {
            if rows.len() == most {
                break;
            }
            rows.push(TableRow { number, cells: Vec::new(), source: String::new(), quote_open: false });
        }
        if let Some(last) = rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, String::new());
            }
            last.cells[column] = text;
        }
    }
    for row in &mut rows {
        row.source = row.cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t");
    }
    Ok((rows, warnings))
}

/// A cell of a row that may be saved and read again.
fn quoted(cell: &str) -> std::borrow::Cow<'_, str> {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\"")).into()
    } else {
        cell.into()
    }
}

/// A cell as text: whole numbers without a point, dates as `1980-04-15` whatever the calendar, times as `14:00:00`, and
/// both where a cell holds both.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(on) => (if *on { "true" } else { "false" }).to_owned(),
        DataRef::DateTime(moment) => moment_text(moment).unwrap_or_else(|| number_text(moment.as_f64())),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A worksheet counts in days: what lies behind the point is the time. `None` for what is neither.
fn moment_text(moment: &ExcelDateTime) -> Option<String> {
    let days = moment.as_f64();
    // A length such as 37:30 has more hours than a day.
    let counted = if moment.is_datetime() { days.fract() } else { days };
    let seconds = Duration::try_from_secs_f64((counted * 86_400.0).round()).ok()?.as_secs();
    let is_length = !moment.is_datetime();
    // A hair below midnight is no further day here.
    let seconds = if is_length { seconds } else { seconds.min(86_399) };
    let time = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if is_length || days < 1.0 {
        return Some(time);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if seconds == 0 { date } else { format!("{date} {time}") })
}

fn number_text(number: f64) -> String {
    // Up to 2^53 a float holds every whole number: long phone numbers come out whole.
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

/// The letters of a column, from 0.
fn letters(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        if column < 26 {
            return name;
        }
        column = column / 26 - 1;
    }
}
