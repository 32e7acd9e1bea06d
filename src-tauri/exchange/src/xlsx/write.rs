//! A list exactly as it stands on the screen, as a worksheet: title, filter in words, typed
//! cells, groups and sums, a header that stays and repeats on every printed page.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::looks::{self, Formats, Look, is_exact, is_in_calendar};
use crate::error::ExchangeError;

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum SheetCell {
    /// Nothing.
    #[default]
    Empty,
    /// Text; never taken for a formula, and "01067" keeps its zero.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with so many decimals.
    Number(f64, u8),
    /// An amount in minor units (cents) with its ISO 4217 code and its number of decimals.
    Money {
        /// Minor units.
        minor: i64,
        /// `EUR`.
        currency: String,
        /// Decimals of the currency: 2 for EUR, 0 for JPY.
        decimals: u8,
        /// Shown with a plus, as what comes in; the number is the same.
        plus: bool,
    },
    /// A civil date.
    Date(NaiveDate),
}

/// One column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetColumn {
    /// Its header.
    pub header: String,
    /// Width in characters; `None`: as wide as its contents, between 6 and 48.
    pub width: Option<f64>,
    /// Numbers, amounts and dates stand to the right by themselves; this sets the header and text so too.
    pub right: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetRow {
    /// A heading over the rows that follow.
    Group(String),
    /// Ordinary cells, one for each column; missing ones are empty.
    Cells(Vec<SheetCell>),
    /// A sum, set off by a line; cells as in an ordinary row.
    Subtotal(Vec<SheetCell>),
}

/// A list as it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetTable {
    /// Name of the sheet; what Excel forbids in it is replaced, at most 31 characters.
    pub name: String,
    /// Title over the list; empty for none.
    pub title: String,
    /// The filter in words, and whatever else stands under the title, one line each.
    pub subtitles: Vec<String>,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// Wider than high.
    pub landscape: bool,
    /// How dates are shown: true `15.04.2026`, false `2026-04-15`.
    pub german: bool,
    /// Left part of the printed footer (firm, day of printing); the page number stands to the right.
    pub footer: String,
    /// Day of making, for the file's properties; `None` gives bytes that depend on the contents alone.
    pub created: Option<NaiveDate>,
}

impl SheetTable {
    /// A plain table of text cells.
    #[must_use]
    pub fn of_texts(name: &str, headers: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let cell = |text: String| {
            if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(text) }
        };
        Self {
            name: name.to_owned(),
            columns: headers.into_iter().map(|header| SheetColumn { header, ..SheetColumn::default() }).collect(),
            rows: rows.into_iter().map(|row| SheetRow::Cells(row.into_iter().map(cell).collect())).collect(),
            landscape: true,
            german: true,
            ..Self::default()
        }
    }
}

/// Excel's longest text in a cell, in characters.
const MAX_TEXT: usize = 32_767;
/// Ink of the firm's papers for lines and quiet text.
const QUIET: Color = Color::RGB(0x5B_6470);
/// Ground of the header.
const GROUND: Color = Color::RGB(0xEE_F1F4);

/// Writes a list as a workbook of one sheet.
///
/// # Errors
/// `SHEET_UNWRITABLE` where it is beyond what a worksheet holds (1,048,576 rows, 16,384 columns).
pub fn write_table(table: &SheetTable) -> Result<Vec<u8>, ExchangeError> {
    build(table).map_err(|error| ExchangeError::SheetUnwritable { detail: error.to_string() })
}

fn build(table: &SheetTable) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A tenth larger than the usual level in little more than half the time; Excel itself writes at 3.
    workbook.set_zip_compression_level(2);
    // The writer would ask the clock: a fixed day keeps the bytes the same for the same list.
    let day = table.created.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), excel_day)?;
    workbook.set_properties(&DocProperties::new().set_title(clean(&table.title)).set_creation_datetime(&day));
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&table.name))?;
    let header_row = write_head(sheet, table)?;
    let mut formats = Formats::new(table.german);
    let columns = looks::columns(table);
    for (at, column) in columns.iter().enumerate() {
        let at = column_number(at)?;
        if let Some(look) = column.usual {
            sheet.set_column_format(at, formats.of(look, false))?;
        }
        sheet.set_column_width(at, column.width)?;
    }
    let group = Format::new().set_bold();
    for (at, row) in table.rows.iter().enumerate() {
        let number = header_row + 1 + u32::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?;
        let (cells, sum) = match row {
            SheetRow::Group(title) => {
                sheet.write_string_with_format(number, 0, clean(title), &group)?;
                continue;
            }
            SheetRow::Cells(cells) => (cells, false),
            SheetRow::Subtotal(cells) => (cells, true),
        };
        let written = if sum { table.columns.len().max(cells.len()) } else { cells.len() };
        for at in 0..written {
            let cell = cells.get(at).unwrap_or(&SheetCell::Empty);
            // Only in a sum does an empty cell bear anything: its line.
            if !sum && *cell == SheetCell::Empty {
                continue;
            }
            let look = Look::of(cell, table.columns.get(at).is_some_and(|column| column.right));
            let own = sum || columns.get(at).and_then(|column| column.usual) != Some(look);
            let format = if own { Some(formats.of(look, sum)) } else { None };
            write_cell(sheet, (number, column_number(at)?), cell, format, table.german)?;
        }
    }
    sheet.set_freeze_panes(header_row + 1, 0)?;
    sheet.set_repeat_rows(header_row, header_row)?;
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    if table.landscape {
        sheet.set_landscape();
    }
    // & starts a code in footers.
    let footer: String = clean(&table.footer).replace('&', "&&").chars().take(200).collect();
    sheet.set_footer(format!("&L&8{footer}&R&8&P / &N"));
    workbook.save_to_buffer()
}

/// Title, subtitles and the header; returns the header's row.
fn write_head(sheet: &mut Worksheet, table: &SheetTable) -> Result<u32, XlsxError> {
    let mut row = 0;
    if !table.title.is_empty() {
        sheet.write_string_with_format(row, 0, clean(&table.title), &Format::new().set_bold().set_font_size(14))?;
        row += 1;
    }
    for subtitle in table.subtitles.iter().filter(|subtitle| !subtitle.is_empty()) {
        sheet.write_string_with_format(row, 0, clean(subtitle), &Format::new().set_font_color(QUIET))?;
        row += 1;
    }
    if row > 0 {
        row += 1;
    }
    let header = Format::new()
        .set_bold()
        .set_background_color(GROUND)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(QUIET);
    for (at, column) in table.columns.iter().enumerate() {
        let format = if column.right { header.clone().set_align(FormatAlign::Right) } else { header.clone() };
        sheet.write_string_with_format(row, column_number(at)?, clean(&column.header), &format)?;
    }
    Ok(row)
}

/// Writes a cell; without a format of its own it has that of its column.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &SheetCell,
    format: Option<&Format>,
    german: bool,
) -> Result<(), XlsxError> {
    let number = match cell {
        SheetCell::Empty => {
            if let Some(format) = format {
                sheet.write_blank(row, column, format)?;
            }
            return Ok(());
        }
        SheetCell::Text(text) => return write_text(sheet, (row, column), clean(text), format),
        #[expect(clippy::cast_precision_loss, reason = "below 2^53 every integer is a float")]
        SheetCell::Integer(number) if is_exact(*number) => *number as f64,
        SheetCell::Integer(number) => return write_text(sheet, (row, column), number.to_string().into(), format),
        SheetCell::Number(number, _) => *number,
        #[expect(clippy::cast_precision_loss, reason = "amounts of an office stay far below 2^53 cents")]
        SheetCell::Money { minor, decimals, .. } => *minor as f64 / 10_f64.powi(i32::from(*decimals)),
        SheetCell::Date(day) if is_in_calendar(*day) => {
            let day = excel_day(*day)?;
            match format {
                Some(format) => sheet.write_datetime_with_format(row, column, &day, format)?,
                None => sheet.write_datetime(row, column, &day)?,
            };
            return Ok(());
        }
        SheetCell::Date(day) => return write_text(sheet, (row, column), shown(*day, german).into(), format),
    };
    match format {
        Some(format) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_number(row, column, number)?,
    };
    Ok(())
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: Cow<'_, str>,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match format {
        Some(format) => sheet.write_string_with_format(row, column, text, format)?,
        None => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

/// A day of Excel's calendar.
fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike as _;
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(2000),
        u8::try_from(day.month()).unwrap_or(1),
        u8::try_from(day.day()).unwrap_or(1),
    )
}

fn column_number(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn shown(day: NaiveDate, german: bool) -> String {
    day.format(if german { "%d.%m.%Y" } else { "%Y-%m-%d" }).to_string()
}

/// What XML cannot hold goes, what a cell cannot hold is cut.
fn clean(text: &str) -> Cow<'_, str> {
    // Nearly every text is shorter than the cap in bytes and has nothing of the kind.
    if text.len() <= MAX_TEXT && text.bytes().all(|byte| byte >= b' ' && byte != 0x7f && byte != 0xc2 && byte != 0xef) {
        return text.into();
    }
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .take(MAX_TEXT)
        .collect();
    clean.into()
}

/// Excel forbids `[ ] : * ? / \`, a leading or trailing apostrophe and more than 31 characters.
fn sheet_name(name: &str) -> String {
    let name: String = clean(name).chars().map(|c| if "[]:*?/\\\n\t".contains(c) { ' ' } else { c }).collect();
    // The cap counts UTF-16 units.
    let mut units = 0;
    let name: String = name
        .trim_matches(|c: char| c == '\'' || c.is_whitespace())
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    // "History" is reserved.
    if name.is_empty() || name.eq_ignore_ascii_case("history") { "Kontor".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_made_fit() {
        assert_eq!(sheet_name("Verträge: offen/alle [2026]"), "Verträge  offen alle  2026");
        assert_eq!(sheet_name("'"), "Kontor");
        assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
    }
}
