//! A plain table, whatever it is about: text and worksheets as rows of cells, and back.

use crate::charset;
use crate::csv::read::unguard;
use crate::csv::split::{Rows, layout};
use crate::csv::write;
use crate::error::ExchangeError;
use crate::import::MAX_RECORDS;
use crate::sniff::{Format, sniff};
use crate::xlsx;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLine {
    /// Line of the source, from 1; in a worksheet the row.
    pub number: usize,
    /// Its cells, the guard against formulas taken off.
    pub cells: Vec<String>,
}

/// Reads the rows of a text table, or of the first sheet of a workbook that holds any. Empty rows
/// are left out. `name` is the file's name, for messages alone.
///
/// # Errors
/// What concerns the whole file: size, format, a damaged workbook; `FORMAT_NO_TABLE` for cards
/// and calendars; `TOO_MANY` rows.
pub fn read(bytes: &[u8], name: &str) -> Result<Vec<TableLine>, ExchangeError> {
    let rows: Vec<TableLine> = match sniff(bytes, name)? {
        Format::Csv => {
            let (text, _) = charset::decode(bytes);
            Rows::new(&text, layout(&text))
                .take(MAX_RECORDS + 1)
                .map(|row| TableLine { number: row.number, cells: row.cells })
                .collect()
        }
        Format::Xlsx => {
            let rows = xlsx::read::sheet(bytes, None)?.rows;
            rows.into_iter().map(|row| TableLine { number: row.number, cells: row.cells }).collect()
        }
        Format::Vcard | Format::Ics => return Err(ExchangeError::FormatNoTable { name: name.to_owned() }),
    };
    if rows.len() > MAX_RECORDS {
        return Err(ExchangeError::TooMany { limit: MAX_RECORDS as u64 });
    }
    let filled = rows.into_iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    Ok(filled
        .map(|row| TableLine { cells: row.cells.iter().map(|cell| unguard(cell.trim()).to_owned()).collect(), ..row })
        .collect())
}

/// Writes a table as text for a spreadsheet: UTF-8 with its mark and `;`, formulas guarded.
#[must_use]
pub fn write(headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    format!("\u{feff}{}", write::text(headers, rows, ';')).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_back_as_it_went_and_runs_no_formula() {
        let cells = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let headers = cells(&["Kürzel", "Name", "Notiz"]);
        let rows = vec![cells(&["1", "=SUM(A1)", "zwei\r\nZeilen; \"so\""]), cells(&["-12", "Öl", ""])];
        let bytes = write(&headers, &rows);
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.starts_with('\u{feff}') && text.contains(";'=SUM(A1);"), "{text}");
        let read = read(&bytes, "x.csv").unwrap();
        assert_eq!(
            read.iter().map(|line| line.cells.clone()).collect::<Vec<_>>(),
            [headers, rows[0].clone(), rows[1].clone()]
        );
        assert_eq!(read.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 2, 4]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (bytes, name, code) in [
            (&b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n"[..], "a.vcf", "FORMAT_NO_TABLE"),
            (b"%PDF-1.7", "a.pdf", "FORMAT_BINARY"),
            (b"", "leer.csv", "FILE_EMPTY"),
        ] {
            assert_eq!(read(bytes, name).unwrap_err().code(), code, "{name}");
        }
    }
}
