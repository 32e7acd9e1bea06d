//! Rows into contacts: the columns are understood once, then each row by them.

use kontor_core::contacts::ForeignCard;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::MAX_CELL;
use super::field::{Field, Plain};
use super::layouts::{Keeper, Layout};
use super::presets::{self, OwnColumn, Preset};
use crate::dates::DateOrder;
use crate::error::{ExchangeError, Rejected, Warning, reason, warning};
use crate::import::{MAX_RECORDS, Progress, sound};

mod row;

/// A row of a table, whatever it was read from.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// Line or worksheet row, from 1.
    pub number: usize,
    /// The cells.
    pub cells: Vec<String>,
    /// The untouched original.
    pub source: String,
    /// A quotation mark stays open: the cells are worthless.
    pub quote_open: bool,
}

/// What the user, or the last import of such a file, says about its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// Whether the first row holds headers; `None`: look.
    pub header: Option<bool>,
    /// The columns by their headers; columns that are not named here mean what the preset says.
    pub columns: Vec<MappedColumn>,
    /// How dates with slashes are meant; `None`: as the preset's program writes them.
    pub date_order: Option<DateOrder>,
}

/// One column of a [`Mapping`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// Its header as in the file; compared folded.
    pub header: String,
    /// What it means.
    pub field: Field,
}

/// A column of a file, for the preview of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its header; without headers its letter, as spreadsheets name it ("A").
    pub header: String,
    /// What it means.
    pub field: Field,
    /// The first values that are not empty, at most three.
    pub samples: Vec<String>,
    /// How many rows fill it.
    pub filled: usize,
}

/// The columns of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Columns {
    /// Whether the first row holds headers.
    pub header: bool,
    /// Between cells; `None` for a worksheet.
    pub delimiter: Option<char>,
    /// Each column.
    pub columns: Vec<Column>,
    /// How dates with slashes are read.
    pub date_order: DateOrder,
}

/// What a table gave.
#[derive(Debug)]
pub struct Outcome {
    /// Whose table it was taken for.
    pub preset: Preset,
    /// The contacts in the order of the rows.
    pub cards: Vec<ForeignCard>,
    /// Rows left out.
    pub rejected: Vec<Rejected>,
    /// Everything else worth saying.
    pub warnings: Vec<Warning>,
    /// What the columns mean.
    pub columns: Columns,
    /// Rows found, empty ones and the header not counted.
    pub found: usize,
}

/// What a table's reader is told.
#[derive(Debug, Clone, Copy)]
pub struct TableOptions<'a> {
    /// Whose table it is; `None`: look.
    pub preset: Option<Preset>,
    /// What the columns mean, beyond the preset.
    pub mapping: Option<&'a Mapping>,
    /// Country of the own firm (ISO 3166), which an empty country means.
    pub country: &'a str,
    /// The office's own fields.
    pub own_fields: &'a [OwnColumn],
    /// The delimiter, for the preview.
    pub delimiter: Option<char>,
}

/// Reads a table.
///
/// # Errors
/// `CANCELLED` where `progress` says so, `TOO_MANY` beyond [`MAX_RECORDS`]. A bad row is
/// never an error: it is left out.
pub fn read(
    rows: impl Iterator<Item = (TableRow, usize)>,
    total: usize,
    options: TableOptions<'_>,
    progress: &mut Progress<'_>,
) -> Result<Outcome, ExchangeError> {
    let mut rows = rows.filter(|(row, _)| row.quote_open || row.cells.iter().any(|cell| !cell.trim().is_empty()));
    let said = options.mapping.and_then(|mapping| mapping.header);
    let mut warnings = Vec::new();
    let mut head: Vec<(TableRow, usize)> = rows.by_ref().take(10).collect();
    if said != Some(false) {
        for (row, _) in head.drain(..preamble(&head)) {
            let text: String = row.source.chars().take(200).collect();
            warnings.push(Warning::new(row.number, warning::TEXT_OUTSIDE, json!({ "text": text })));
        }
    }
    let width = head.iter().map(|(row, _)| row.cells.len()).max().unwrap_or(0);
    let mut rows = head.into_iter().chain(rows).peekable();
    let first: Vec<String> = rows
        .peek()
        .map(|(row, _)| row.cells.iter().map(|cell| unguard(cell.trim()).to_owned()).collect())
        .unwrap_or_default();
    let header = said.unwrap_or_else(|| is_header(&first));
    let headers: Vec<String> = if header { first } else { (0..width).map(letter).collect() };
    if header {
        rows.next();
    }
    let preset = options.preset.unwrap_or_else(|| if header { presets::recognise(&headers) } else { Preset::Generic });
    let mut fields = if header {
        presets::fields(preset, &headers, options.own_fields)
    } else {
        guess_fields(&mut rows, headers.len())
    };
    let given = fields.clone();
    if let Some(mapping) = options.mapping {
        apply(mapping, &headers, &mut fields);
    }
    let own = fields.iter().zip(&given).map(|(field, given)| field == given).collect();
    let layout = Layout::of(preset).filter(|_| header);
    let keeper = layout.map(|layout| Keeper::new(layout, preset, &headers, own));
    let date_order = options.mapping.and_then(|mapping| mapping.date_order).unwrap_or_else(|| preset.date_order());
    let usable = fields.iter().any(Field::identifies);
    let places = row::places(&fields);
    let reader = row::Reader {
        headers: &headers,
        fields: &fields,
        places: &places,
        preset,
        country: options.country,
        date_order,
        keeper: keeper.as_ref(),
    };
    let mut columns: Vec<Column> = headers
        .iter()
        .zip(&fields)
        .map(|(header, field)| Column { header: header.clone(), field: field.clone(), samples: Vec::new(), filled: 0 })
        .collect();
    let (mut cards, mut rejected, mut found) = (Vec::new(), Vec::new(), 0_usize);
    for (row, position) in rows {
        if found % 256 == 0 && !progress(position.min(total), total) {
            return Err(ExchangeError::Cancelled);
        }
        found += 1;
        if found > MAX_RECORDS {
            return Err(ExchangeError::TooMany { limit: MAX_RECORDS as u64 });
        }
        for (column, cell) in columns.iter_mut().zip(&row.cells) {
            let cell = cell.trim();
            if !cell.is_empty() {
                column.filled += 1;
                if column.samples.len() < 3 {
                    column.samples.push(cell.chars().take(80).collect());
                }
            }
        }
        let read = match refused(&row, &headers, usable) {
            Some(refused) => Err(refused),
            None => reader.card(&row, &mut warnings).ok_or((reason::CARD_EMPTY, Value::Null)).and_then(sound),
        };
        match read {
            Ok(card) => cards.push(card),
            Err((reason, data)) => rejected.push(Rejected { line: row.number, reason, data, source: row.source }),
        }
    }
    if !progress(total, total) {
        return Err(ExchangeError::Cancelled);
    }
    let columns = Columns { header, delimiter: options.delimiter, columns, date_order };
    Ok(Outcome { preset, cards, rejected, warnings, columns, found })
}

/// Why a row cannot be read at all.
fn refused(row: &TableRow, headers: &[String], usable: bool) -> Option<(&'static str, Value)> {
    if row.quote_open {
        return Some((reason::QUOTE_OPEN, Value::Null));
    }
    if let Some(at) = row.cells.iter().position(|cell| cell.len() > MAX_CELL) {
        let name = headers.get(at).cloned().unwrap_or_default();
        return Some((reason::LINE_TOO_LONG, json!({ "name": name, "limit": MAX_CELL })));
    }
    // Empty cells at the end are no harm; filled ones mean that the columns have shifted.
    let width = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
    if width > headers.len() {
        return Some((reason::ROW_TOO_WIDE, json!({ "expected": headers.len(), "found": width })));
    }
    (!usable).then_some((reason::MAPPING_NEEDED, Value::Null))
}

/// How many rows stand above the header: a title, the day of the list. None where the first
/// row names a field itself, or no row near it names two.
fn preamble(head: &[(TableRow, usize)]) -> usize {
    let known = |row: &TableRow| {
        let keys = row.cells.iter().map(|cell| presets::key(cell));
        keys.filter(|key| !key.is_empty() && presets::known(Preset::Generic, key).is_some()).count()
    };
    if head.first().is_none_or(|(row, _)| known(row) > 0) {
        return 0;
    }
    head.iter().position(|(row, _)| known(row) > 1).unwrap_or(0)
}

/// A first row is a header if it names a field that somebody knows, or holds no data.
fn is_header(first: &[String]) -> bool {
    let known = |cell: &&String| {
        let key = presets::key(cell);
        !key.is_empty() && presets::known(Preset::Generic, &key).is_some()
    };
    let is_data = |cell: &String| cell.contains('@') || cell.bytes().filter(u8::is_ascii_digit).count() >= 4;
    first.iter().any(|cell| known(&cell)) && !first.iter().any(|cell| cell.contains('@')) || !first.iter().any(is_data)
}

/// Without headers, the first rows say at least where the e-mails are.
fn guess_fields(rows: &mut std::iter::Peekable<impl Iterator<Item = (TableRow, usize)>>, width: usize) -> Vec<Field> {
    let first = rows.peek().map(|(row, _)| row.cells.clone()).unwrap_or_default();
    let mut named = false;
    (0..width)
        .map(|at| {
            let cell = first.get(at).map(|cell| cell.trim()).unwrap_or_default();
            let digits = cell.bytes().filter(u8::is_ascii_digit).count();
            let code = if kontor_core::contacts::check::is_email(cell) {
                "email"
            } else if digits >= 6 && digits * 2 > cell.len() && !cell.contains('.') {
                "phone"
            } else if !named && digits == 0 && cell.chars().any(char::is_alphabetic) {
                named = true;
                "full_name"
            } else {
                "note_labelled"
            };
            code.parse().unwrap_or(Field::Plain(Plain::NoteLabelled))
        })
        .collect()
}

/// The nth column of a header takes the nth mapping of that header.
fn apply(mapping: &Mapping, headers: &[String], fields: &mut [Field]) {
    let mut used = vec![false; mapping.columns.len()];
    for (header, field) in headers.iter().zip(fields) {
        let key = presets::key(header);
        let fits = |(at, column): &(usize, &MappedColumn)| {
            !used[*at] && (column.header == *header || presets::key(&column.header) == key)
        };
        if let Some((at, column)) = mapping.columns.iter().enumerate().find(fits) {
            used[at] = true;
            *field = column.field.clone();
        }
    }
}

/// A, B, …, Z, AA: as spreadsheets name columns.
pub(crate) fn letter(mut index: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(char::from(b'A' + u8::try_from(index % 26).unwrap_or(0)));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    name.iter().rev().collect()
}

/// Characters that make a spreadsheet take a cell for a formula.
#[must_use]
pub fn starts_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Takes the guard against formulas off again (`'=SUM(1)` → `=SUM(1)`).
#[must_use]
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if starts_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_headers_are_lettered() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn headers_are_told_from_data() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert!(is_header(&row(&["Vorname", "Nachname"])));
        assert!(is_header(&row(&["Primary Email"])));
        assert!(is_header(&row(&["Spalte X", "Spalte Y"])));
        assert!(!is_header(&row(&["Anna Weber", "anna@example.org"])));
        assert!(!is_header(&row(&["Anna Weber", "04121 12345"])));
    }
}
