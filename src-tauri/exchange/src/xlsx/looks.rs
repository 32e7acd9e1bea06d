//! What the cells of a worksheet look like: each format is made once, and a column bears the one that most of its
//! cells have, so that these need no format of their own. Looking one up costs the writer a hash over all it says.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::write::{SheetCell, SheetRow, SheetTable};

/// What decides how a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look<'a> {
    /// Nothing but the line over a sum.
    Blank,
    /// Words: to the right, and with line breaks.
    Text { right: bool, broken: bool },
    /// A day.
    Date,
    /// A number with so many decimals.
    Number(u8),
    /// An amount: its currency, so many decimals, and whether a plus stands before it.
    Money(&'a str, u8, bool),
}

impl<'a> Look<'a> {
    /// How a cell is shown; `right` is the column's.
    pub(super) fn of(cell: &'a SheetCell, right: bool) -> Self {
        match cell {
            SheetCell::Empty => Self::Blank,
            SheetCell::Text(text) => Self::Text { right, broken: text.contains('\n') },
            SheetCell::Integer(number) if is_exact(*number) => Self::Number(0),
            SheetCell::Date(day) if is_in_calendar(*day) => Self::Date,
            // What a worksheet cannot hold as it is stands there in words.
            SheetCell::Integer(_) | SheetCell::Date(_) => Self::Text { right: false, broken: false },
            SheetCell::Number(_, decimals) => Self::Number(*decimals),
            SheetCell::Money { currency, decimals, plus, .. } => Self::Money(currency, *decimals, *plus),
        }
    }
}

/// Beyond 2^53 a worksheet would round: such a number is a number only by name.
pub(super) fn is_exact(number: i64) -> bool {
    number.unsigned_abs() < 1 << 53
}

/// Excel's calendar begins in 1900.
pub(super) fn is_in_calendar(day: NaiveDate) -> bool {
    (1900..=9999).contains(&day.year())
}

/// The formats of a workbook, each made when it is first asked for.
pub(super) struct Formats<'a> {
    german: bool,
    /// A handful, so that going through them is quicker than any hash.
    made: Vec<(Look<'a>, bool, Format)>,
}

impl<'a> Formats<'a> {
    pub(super) const fn new(german: bool) -> Self {
        Self { german, made: Vec::new() }
    }

    /// The format of a look; a sum is bold and set off by a line.
    pub(super) fn of(&mut self, look: Look<'a>, sum: bool) -> &Format {
        let known = self.made.iter().position(|(made, of_sum, _)| *made == look && *of_sum == sum);
        let at = known.unwrap_or_else(|| {
            let format = self.make(look);
            let format = if sum { format.set_bold().set_border_top(FormatBorder::Thin) } else { format };
            self.made.push((look, sum, format));
            self.made.len() - 1
        });
        &self.made[at].2
    }

    fn make(&self, look: Look<'_>) -> Format {
        let top = Format::new().set_align(FormatAlign::Top);
        match look {
            Look::Blank => Format::new(),
            Look::Text { right, broken } => {
                let text = top.set_num_format("@");
                let text = if right { text.set_align(FormatAlign::Right) } else { text };
                if broken { text.set_text_wrap() } else { text }
            }
            Look::Date => top.set_num_format(if self.german { "dd.mm.yyyy" } else { "yyyy-mm-dd" }),
            Look::Number(decimals) => top.set_num_format(format!("#,##0{}", places(decimals.min(10)))),
            Look::Money(currency, decimals, plus) => {
                // The code stands quoted, so that no letter of it is taken for a date part.
                let code: String = currency.chars().filter(char::is_ascii_alphabetic).take(3).collect();
                let sign = if code == "EUR" && self.german { "€".to_owned() } else { code };
                let plus = if plus { "\"+ \"" } else { "" };
                top.set_num_format(format!("{plus}#,##0{} \"{sign}\"", places(decimals.min(4))))
            }
        }
    }
}

fn places(decimals: u8) -> String {
    if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(usize::from(decimals))) }
}

/// What one pass over a table's cells tells of a column.
pub(super) struct ColumnLook<'a> {
    /// How most of its cells are shown; none where all are empty.
    pub(super) usual: Option<Look<'a>>,
    /// Its width in characters: as wide as its contents, within reason.
    pub(super) width: f64,
}

/// All columns of a table, in one pass.
pub(super) fn columns(table: &SheetTable) -> Vec<ColumnLook<'_>> {
    let mut counts: Vec<Vec<(Look<'_>, usize)>> = vec![Vec::new(); table.columns.len()];
    let mut widest: Vec<usize> = table.columns.iter().map(|column| column.header.chars().count()).collect();
    for row in &table.rows {
        let (cells, sum) = match row {
            SheetRow::Group(_) => continue,
            SheetRow::Cells(cells) => (cells, false),
            SheetRow::Subtotal(cells) => (cells, true),
        };
        for (at, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
            widest[at] = widest[at].max(characters(cell, widest[at]));
            let look = Look::of(cell, column.right);
            if sum || look == Look::Blank {
                continue;
            }
            match counts[at].iter_mut().find(|(known, _)| *known == look) {
                Some((_, count)) => *count += 1,
                None => counts[at].push((look, 1)),
            }
        }
    }
    counts
        .into_iter()
        .zip(widest)
        .zip(&table.columns)
        .map(|((counts, widest), column)| ColumnLook {
            usual: counts.into_iter().max_by_key(|(_, count)| *count).map(|(look, _)| look),
            width: column.width.unwrap_or_else(|| f64::from(u8::try_from(widest.clamp(5, 47)).unwrap_or(47)) + 1.0),
        })
        .collect()
}

/// So many characters a cell needs; `known` where a text cannot be wider than that.
fn characters(cell: &SheetCell, known: usize) -> usize {
    match cell {
        SheetCell::Empty => 0,
        // No text has more characters than bytes, and beyond the widest column nothing is counted.
        SheetCell::Text(text) if text.len() <= known || known >= 47 => known,
        SheetCell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        SheetCell::Integer(number) => number.to_string().len() * 4 / 3,
        SheetCell::Number(..) | SheetCell::Date(_) => 10,
        SheetCell::Money { minor, plus, .. } => digits(*minor) * 4 / 3 + 5 + 2 * usize::from(*plus),
    }
}

/// How long a number is in writing, its sign counted.
fn digits(number: i64) -> usize {
    number.unsigned_abs().checked_ilog10().map_or(1, |log| log as usize + 1) + usize::from(number < 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xlsx::write::SheetColumn;

    #[test]
    fn a_column_bears_what_most_of_its_cells_have() {
        let money =
            |minor, currency: &str| SheetCell::Money { minor, currency: currency.into(), decimals: 2, plus: false };
        let day = SheetCell::Date(NaiveDate::from_ymd_opt(2026, 6, 30).unwrap());
        let words = || SheetCell::Text("monatlich kündbar".into());
        let column = |header: &str| SheetColumn { header: header.into(), ..SheetColumn::default() };
        let table = SheetTable {
            columns: vec![column("Absenden bis"), column("Betrag"), column("Leer"), column("Wort")],
            rows: vec![
                SheetRow::Group("Miete".into()),
                SheetRow::Cells(vec![words(), money(-100, "CHF"), SheetCell::Empty, words()]),
                SheetRow::Cells(vec![day.clone(), money(123_456_789, "EUR")]),
                SheetRow::Cells(vec![day, money(1, "EUR")]),
                SheetRow::Subtotal(vec![words(), money(1, "CHF")]),
                SheetRow::Subtotal(vec![words(), money(1, "CHF")]),
            ],
            ..SheetTable::default()
        };
        let found = columns(&table);
        let usual: Vec<_> = found.iter().map(|column| column.usual).collect();
        let text = Look::Text { right: false, broken: false };
        assert_eq!(usual, [Some(Look::Date), Some(Look::Money("EUR", 2, false)), None, Some(text)]);
        let widths: Vec<_> = found.iter().map(|column| column.width).collect();
        // Nine digits make seventeen characters with points and sign.
        assert_eq!(widths, [18.0, 18.0, 6.0, 18.0]);
    }

    #[test]
    fn a_format_is_made_once() {
        let mut formats = Formats::new(true);
        for _ in 0..3 {
            formats.of(Look::Date, false);
            formats.of(Look::Date, true);
            formats.of(Look::Money("EUR", 2, false), false);
        }
        assert_eq!(formats.made.len(), 3);
        formats.of(Look::Money("EUR", 2, true), false);
        assert_eq!(formats.made.len(), 4, "what comes in bears a plus");
    }

    #[test]
    fn numbers_are_as_long_as_they_are_written() {
        for number in [0, 1, 9, 10, -1, -10, 99, 100, i64::MAX, i64::MIN] {
            assert_eq!(digits(number), number.to_string().len(), "{number}");
        }
    }
}
