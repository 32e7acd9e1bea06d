//! A list exactly as it stands on the screen, as a worksheet: title, filter in words, typed
//! cells, groups and sums, a header that stays and repeats on every printed page.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

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
    // The writer would ask the clock: a fixed day keeps the bytes the same for the same list.
    let created = table.created.unwrap_or(NaiveDate::MIN);
    let day = if table.created.is_some() {
        use chrono::Datelike as _;
        ExcelDateTime::from_ymd(
            u16::try_from(created.year()).unwrap_or(2000),
            u8::try_from(created.month()).unwrap_or(1),
            u8::try_from(created.day()).unwrap_or(1),
        )?
    } else {
        ExcelDateTime::from_ymd(2000, 1, 1)?
    };
    workbook.set_properties(&DocProperties::new().set_title(clean(&table.title)).set_creation_datetime(&day));
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&table.name))?;
    let header_row = write_head(sheet, table)?;
    let formats = Formats::new(table.german);
    // A column of texts bears their format itself: it is looked up once, not for each cell.
    let texts = (0..table.columns.len()).map(|at| only_texts(table, at)).collect::<Vec<_>>();
    for (at, column) in table.columns.iter().enumerate().filter(|(at, _)| texts[*at]) {
        sheet.set_column_format(column_number(at)?, if column.right { &formats.right } else { &formats.plain })?;
    }
    for (at, row) in table.rows.iter().enumerate() {
        let number = header_row + 1 + u32::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?;
        match row {
            SheetRow::Group(title) => {
                sheet.write_string_with_format(number, 0, clean(title), &formats.group)?;
            }
            SheetRow::Cells(cells) => {
                write_cells(sheet, number, cells, &Look { table, formats: &formats, texts: &texts, sum: false })?
            }
            SheetRow::Subtotal(cells) => {
                write_cells(sheet, number, cells, &Look { table, formats: &formats, texts: &texts, sum: true })?
            }
        }
    }
    for (at, column) in table.columns.iter().enumerate() {
        let at = column_number(at)?;
        sheet.set_column_width(at, column.width.unwrap_or_else(|| content_width(table, usize::from(at))))?;
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

struct Formats {
    group: Format,
    plain: Format,
    /// The same with line breaks, to the right, and both: made once, not for each cell.
    wrapped: Format,
    right: Format,
    right_wrapped: Format,
    date: Format,
    german: bool,
}

impl Formats {
    fn new(german: bool) -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let plain = top.clone().set_num_format("@");
        let right = plain.clone().set_align(FormatAlign::Right);
        Self {
            group: Format::new().set_bold(),
            wrapped: plain.clone().set_text_wrap(),
            right_wrapped: right.clone().set_text_wrap(),
            right,
            plain,
            date: top.set_num_format(if german { "dd.mm.yyyy" } else { "yyyy-mm-dd" }),
            german,
        }
    }

    fn number(&self, decimals: u8) -> Format {
        let places =
            if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(usize::from(decimals.min(10)))) };
        Format::new().set_align(FormatAlign::Top).set_num_format(format!("#,##0{places}"))
    }

    /// The code stands quoted, so that no letter of it is taken for a date part.
    fn money(&self, currency: &str, decimals: u8) -> Format {
        let code: String = currency.chars().filter(char::is_ascii_alphabetic).take(3).collect();
        let places =
            if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(usize::from(decimals.min(4)))) };
        let sign = if code == "EUR" && self.german { "€".to_owned() } else { code };
        Format::new().set_align(FormatAlign::Top).set_num_format(format!("#,##0{places} \"{sign}\""))
    }
}

/// How the cells of a row are written.
struct Look<'a> {
    table: &'a SheetTable,
    formats: &'a Formats,
    /// Columns whose own format is that of their texts.
    texts: &'a [bool],
    /// Whether the row is a sum.
    sum: bool,
}

/// Whether a column has nothing but texts and empty cells.
fn only_texts(table: &SheetTable, column: usize) -> bool {
    table.rows.iter().all(|row| match row {
        SheetRow::Cells(cells) | SheetRow::Subtotal(cells) => {
            matches!(cells.get(column), None | Some(SheetCell::Empty | SheetCell::Text(_)))
        }
        SheetRow::Group(_) => true,
    })
}

fn write_cells(sheet: &mut Worksheet, row: u32, cells: &[SheetCell], look: &Look<'_>) -> Result<(), XlsxError> {
    let Look { table, formats, texts, sum } = *look;
    let dress = |format: Format| {
        if sum { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
    };
    for at in 0..table.columns.len().max(cells.len()) {
        let column = column_number(at)?;
        match cells.get(at).unwrap_or(&SheetCell::Empty) {
            SheetCell::Empty if sum => {
                sheet.write_blank(row, column, &dress(Format::new()))?;
            }
            SheetCell::Empty => {}
            SheetCell::Text(text) => {
                let text = clean(text);
                let right = table.columns.get(at).is_some_and(|column| column.right);
                let broken = text.contains('\n');
                if !sum && !broken && texts.get(at).is_some_and(|texts| *texts) {
                    sheet.write_string(row, column, text)?;
                    continue;
                }
                let format = match (right, broken) {
                    (false, false) => &formats.plain,
                    (false, true) => &formats.wrapped,
                    (true, false) => &formats.right,
                    (true, true) => &formats.right_wrapped,
                };
                if sum {
                    sheet.write_string_with_format(row, column, text, &dress(format.clone()))?;
                } else {
                    sheet.write_string_with_format(row, column, text, format)?;
                }
            }
            SheetCell::Integer(number) => {
                // Beyond 2^53 a worksheet would round: such a number is a number only by name.
                if number.unsigned_abs() < 1 << 53 {
                    #[expect(clippy::cast_precision_loss, reason = "below 2^53 every integer is a float")]
                    sheet.write_number_with_format(row, column, *number as f64, &dress(formats.number(0)))?;
                } else {
                    sheet.write_string_with_format(row, column, number.to_string(), &dress(formats.plain.clone()))?;
                }
            }
            SheetCell::Number(number, decimals) => {
                sheet.write_number_with_format(row, column, *number, &dress(formats.number(*decimals)))?;
            }
            SheetCell::Money { minor, currency, decimals } => {
                #[expect(clippy::cast_precision_loss, reason = "amounts of an office stay far below 2^53 cents")]
                let amount = *minor as f64 / 10_f64.powi(i32::from(*decimals));
                sheet.write_number_with_format(row, column, amount, &dress(formats.money(currency, *decimals)))?;
            }
            SheetCell::Date(day) => {
                use chrono::Datelike as _;
                // Excel's calendar begins in 1900.
                let date = u16::try_from(day.year()).ok().filter(|year| (1900..=9999).contains(year));
                match date {
                    Some(year) => {
                        let date = ExcelDateTime::from_ymd(
                            year,
                            u8::try_from(day.month()).unwrap_or(1),
                            u8::try_from(day.day()).unwrap_or(1),
                        )?;
                        sheet.write_datetime_with_format(row, column, &date, &dress(formats.date.clone()))?;
                    }
                    None => {
                        sheet.write_string_with_format(
                            row,
                            column,
                            shown(*day, formats.german),
                            &dress(formats.plain.clone()),
                        )?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn column_number(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn shown(day: NaiveDate, german: bool) -> String {
    day.format(if german { "%d.%m.%Y" } else { "%Y-%m-%d" }).to_string()
}

/// What XML cannot hold goes, what a cell cannot hold is cut.
fn clean(text: &str) -> String {
    // Nearly every text is shorter than the cap in bytes and has nothing of the kind.
    if text.len() <= MAX_TEXT && text.bytes().all(|byte| byte >= b' ' && byte != 0x7f && byte != 0xc2 && byte != 0xef) {
        return text.to_owned();
    }
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .take(MAX_TEXT)
        .collect()
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

/// As wide as the contents, within reason.
fn content_width(table: &SheetTable, column: usize) -> f64 {
    let of = |cell: &SheetCell| match cell {
        SheetCell::Empty => 0,
        SheetCell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        SheetCell::Integer(number) => number.to_string().len() * 4 / 3,
        SheetCell::Number(..) => 10,
        SheetCell::Money { minor, .. } => minor.to_string().len() * 4 / 3 + 5,
        SheetCell::Date(_) => 10,
    };
    let cells = table.rows.iter().filter_map(|row| match row {
        SheetRow::Cells(cells) | SheetRow::Subtotal(cells) => cells.get(column).map(of),
        SheetRow::Group(_) => None,
    });
    let header = table.columns.get(column).map_or(0, |column| column.header.chars().count());
    let widest = cells.chain([header]).max().unwrap_or(0).clamp(5, 47);
    f64::from(u8::try_from(widest).unwrap_or(47)) + 1.0
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
