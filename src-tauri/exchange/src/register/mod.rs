//! A register of contracts out of a text table or a workbook: rows of texts under headings.
//!
//! What a cell means is for the core to say; here the head is found, its headings are understood,
//! and the original of each row is kept, so that what is refused can be saved and mended.

pub mod headings;

use kontor_core::contracts::import::{Column, Field, Row};
use serde_json::{Value, json};

use crate::charset;
use crate::csv::presets::key;
use crate::csv::read::{TableRow, letter, unguard};
use crate::csv::split::{Rows, layout};
use crate::error::{ExchangeError, Rejected, Warning, reason, warning};
use crate::import::{MAX_RECORDS, Progress};
use crate::sniff::{Format, sniff};
use crate::xlsx;
use crate::xlsx::read::SheetFound;

/// So many rows may stand above the head: a title, a date, an empty line.
const ABOVE: usize = 20;
/// So many values of a column are shown.
const SAMPLES: usize = 3;
/// So much of a value is shown.
const SAMPLE: usize = 80;
/// Asked every so many rows.
const STEP: usize = 500;

/// What a person, or the last import of such a table, said about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The heading; compared folded.
    pub heading: String,
    /// What it becomes.
    pub field: Field,
}

/// How a register is read.
pub struct Options<'a> {
    /// Which sheet of a workbook; none: the first one with known headings.
    pub sheet: Option<&'a str>,
    /// Progress and cancel.
    pub progress: &'a mut Progress<'a>,
}

/// A column as a person looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The first values that are not empty.
    pub samples: Vec<String>,
}

/// What a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// What the file is.
    pub format: Format,
    /// Whether a row holds headings; else the columns are lettered.
    pub header: bool,
    /// Between the cells of a text; a tab for a worksheet.
    pub delimiter: char,
    /// Each column and what it becomes.
    pub columns: Vec<Column>,
    /// Values of each column.
    pub shown: Vec<Shown>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Their untouched originals.
    pub sources: Vec<String>,
    /// The original of the head.
    pub head: Option<String>,
    /// Rows that are no rows.
    pub rejected: Vec<Rejected>,
    /// What was assumed or left aside.
    pub warnings: Vec<Warning>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// The sheets that hold anything.
    pub sheets: Vec<SheetFound>,
}

/// Reads a register. `name` is the file's name, for messages alone.
///
/// # Errors
/// What concerns the whole file: size, format, a damaged workbook, too many rows, cancel.
pub fn read(bytes: &[u8], name: &str, options: Options<'_>) -> Result<Register, ExchangeError> {
    let mut register = Register {
        format: Format::Csv,
        header: false,
        delimiter: '\t',
        columns: Vec::new(),
        shown: Vec::new(),
        rows: Vec::new(),
        sources: Vec::new(),
        head: None,
        rejected: Vec::new(),
        warnings: Vec::new(),
        sheet: None,
        sheets: Vec::new(),
    };
    let rows = match sniff(bytes, name)? {
        Format::Csv => {
            let (text, charset) = charset::decode(bytes);
            if charset.is_assumed() {
                register.warnings.push(Warning::new(0, warning::CHARSET_ASSUMED, json!({ "charset": charset.code() })));
            }
            if let Some(word) = charset::garbled(&text) {
                let word: String = word.chars().take(200).collect();
                register.warnings.push(Warning::new(0, warning::TEXT_GARBLED, json!({ "text": word })));
            }
            let layout = layout(&text);
            register.delimiter = layout.delimiter;
            Rows::new(&text, layout)
                .take(MAX_RECORDS + ABOVE)
                .map(|row| {
                    let source = row.source.to_owned();
                    TableRow { number: row.number, cells: row.cells, source, quote_open: row.quote_open }
                })
                .collect()
        }
        Format::Xlsx => {
            let sheet = xlsx::read::sheet_with(bytes, options.sheet, is_head)?;
            (register.format, register.sheet, register.sheets) = (Format::Xlsx, Some(sheet.name), sheet.found);
            register.warnings.extend(sheet.warnings);
            sheet.rows
        }
        Format::Vcard | Format::Ics => return Err(ExchangeError::FormatNoTable { name: name.to_owned() }),
    };
    table(&mut register, rows, options)?;
    Ok(register)
}

impl Register {
    /// Lets the columns become what was said about them; those that were not spoken of stay.
    pub fn remap(&mut self, mapping: &[Mapped]) {
        for (at, column) in self.columns.iter_mut().enumerate() {
            if let Some(field) = said(mapping, at, &column.heading) {
                column.field = field;
            }
        }
    }
}

fn table(register: &mut Register, rows: Vec<TableRow>, options: Options<'_>) -> Result<(), ExchangeError> {
    let mut rows: Vec<TableRow> =
        rows.into_iter().filter(|row| row.quote_open || row.cells.iter().any(|cell| !cell.trim().is_empty())).collect();
    if rows.len() > MAX_RECORDS {
        return Err(ExchangeError::TooMany { limit: MAX_RECORDS as u64 });
    }
    let head = head_of(&rows);
    register.header = head.is_some();
    let width = rows.iter().map(|row| filled(&row.cells)).max().unwrap_or(0);
    let headings: Vec<String> = match head {
        Some(at) => {
            for row in rows.drain(..at) {
                let text: String = row.source.chars().take(200).collect();
                register.warnings.push(Warning::new(row.number, warning::TEXT_OUTSIDE, json!({ "text": text })));
            }
            let head = rows.remove(0);
            let wide = filled(&head.cells);
            register.head = Some(head.source);
            head.cells.iter().take(wide).map(|cell| unguard(cell.trim()).to_owned()).collect()
        }
        None => (0..width).map(letter).collect(),
    };
    let proposed = if register.header { headings::propose(&headings) } else { vec![Field::Ignore; headings.len()] };
    register.columns = headings.into_iter().zip(proposed).map(|(heading, field)| Column { heading, field }).collect();
    register.shown = vec![Shown { samples: Vec::new() }; register.columns.len()];
    let all = rows.len();
    for (done, row) in rows.into_iter().enumerate() {
        if done % STEP == 0 && !(options.progress)(done, all) {
            return Err(ExchangeError::Cancelled);
        }
        take(register, row);
    }
    Ok(())
}

/// A row, or why it is none.
fn take(register: &mut Register, row: TableRow) {
    let wide = filled(&row.cells);
    let refused = if row.quote_open {
        Some((reason::QUOTE_OPEN, Value::Null))
    } else if wide > register.columns.len() {
        Some((reason::ROW_TOO_WIDE, json!({ "expected": register.columns.len(), "found": wide })))
    } else {
        None
    };
    if let Some((reason, data)) = refused {
        register.rejected.push(Rejected { line: row.number, reason, data, source: row.source });
        return;
    }
    let mut cells: Vec<String> = row.cells.iter().take(wide).map(|cell| unguard(cell.trim()).to_owned()).collect();
    cells.resize(register.columns.len(), String::new());
    for (shown, cell) in register.shown.iter_mut().zip(&cells) {
        if shown.samples.len() < SAMPLES && !cell.is_empty() {
            let sample: String = cell.chars().take(SAMPLE).collect();
            if !shown.samples.contains(&sample) {
                shown.samples.push(sample);
            }
        }
    }
    register.rows.push(Row { line: row.number, cells });
    register.sources.push(row.source);
}

/// What was said about a column: by place where the heading is the same there, else by heading.
fn said(mapping: &[Mapped], at: usize, heading: &str) -> Option<Field> {
    let wanted = key(heading);
    let here = mapping.get(at).filter(|mapped| key(&mapped.heading) == wanted);
    here.or_else(|| mapping.iter().find(|mapped| key(&mapped.heading) == wanted)).map(|mapped| mapped.field)
}

/// How many cells a row has up to its last filled one.
fn filled(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

/// How many headings of a row are known.
fn heads(row: &TableRow) -> usize {
    row.cells.iter().filter(|cell| cell.len() < 100 && headings::known(cell).is_some()).count()
}

/// Whether one of the first rows of a sheet is a head.
fn is_head(rows: &[TableRow]) -> bool {
    rows.iter().any(|row| heads(row) > 1)
}

/// The row with the headings: the first of those that know most; where nobody knows any, the first
/// row that holds no values. None: the table has no head.
fn head_of(rows: &[TableRow]) -> Option<usize> {
    let looked = &rows[..rows.len().min(ABOVE)];
    let most = looked.iter().map(heads).max().unwrap_or(0);
    if most > 1 {
        return looked.iter().position(|row| heads(row) == most);
    }
    let first = looked.first()?;
    let is_value = |cell: &String| cell.chars().next().is_some_and(|c| c.is_ascii_digit());
    (looked.len() > 1 && !first.quote_open && !first.cells.iter().any(is_value)).then_some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register(text: &str) -> Register {
        read(text.as_bytes(), "x.csv", Options { sheet: None, progress: &mut |_, _| true }).unwrap()
    }

    fn fields(register: &Register) -> Vec<&'static str> {
        register.columns.iter().map(|column| column.field.code()).collect()
    }

    #[test]
    fn the_head_is_found_below_a_title() {
        let found = register(
            "Vertragsübersicht 2026;;\r\n;;\r\nVertrag;Lieferant;Laufzeit ab\r\nStrom;'=Stadtwerke;01.01.2024\r\nGas;Stadtwerke;\r\n",
        );
        assert!(found.header);
        assert_eq!(fields(&found), ["title", "partner", "start"]);
        assert_eq!(found.warnings.len(), 1);
        assert_eq!(found.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(found.rows[0].cells, ["Strom", "=Stadtwerke", "01.01.2024"]);
        assert_eq!(found.rows[1].cells[2], "");
        assert_eq!(found.sources[1], "Gas;Stadtwerke;");
        assert_eq!(found.head.as_deref(), Some("Vertrag;Lieferant;Laufzeit ab"));
        assert_eq!(found.shown[1].samples, ["=Stadtwerke", "Stadtwerke"]);
    }

    #[test]
    fn a_table_without_headings_is_lettered_and_takes_nothing_by_itself() {
        let found = register("Strom;01.01.2024;12,50\r\nGas;01.01.2024;13,50\r\n");
        assert!(!found.header);
        assert_eq!(fields(&found), ["ignore", "ignore", "ignore"]);
        assert_eq!(found.columns[2].heading, "C");
        assert_eq!(found.rows.len(), 2);
        let mapping = [Mapped { heading: "A".into(), field: Field::Title }];
        let mut found = register("Strom;01.01.2024;1\r\nGas;01.02.2024;2\r\n");
        found.remap(&mapping);
        assert_eq!(fields(&found), ["title", "ignore", "ignore"]);
    }

    #[test]
    fn rows_that_are_none_are_left_out_with_their_original() {
        let found = register("Vertrag;Beginn\nStrom;01.01.2024;zu;viel\nGas;02.01.2024\n");
        assert_eq!(found.rows.len(), 1);
        let rejected = &found.rejected[0];
        assert_eq!(
            (rejected.line, rejected.reason, rejected.source.as_str()),
            (2, "ROW_TOO_WIDE", "Strom;01.01.2024;zu;viel")
        );
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (bytes, name, code) in [
            (&b""[..], "leer.csv", "FILE_EMPTY"),
            (b"%PDF-1.7", "a.pdf", "FORMAT_BINARY"),
            (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n", "a.vcf", "FORMAT_NO_TABLE"),
        ] {
            let options = Options { sheet: None, progress: &mut |_, _| true };
            assert_eq!(read(bytes, name, options).unwrap_err().code(), code, "{name}");
        }
        let options = Options { sheet: None, progress: &mut |_, _| false };
        let cancelled = read(b"Vertrag;Beginn\nStrom;01.01.2024\n", "x.csv", options);
        assert_eq!(cancelled.unwrap_err(), ExchangeError::Cancelled);
    }
}
