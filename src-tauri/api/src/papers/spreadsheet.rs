//! A list as a spreadsheet, exactly as it stands on paper.

use kontor_exchange::xlsx::{self, SheetCell, SheetColumn, SheetRow, SheetTable};
use kontor_print::table::{Cell, ColumnKind, Total};
use kontor_words::{Lang, dates};

use super::List;
use crate::error::{ApiError, Result};

/// The workbook's bytes.
pub(crate) fn write(list: &List) -> Result<Vec<u8>> {
    let width = list.table.columns.len();
    let columns = list
        .table
        .columns
        .iter()
        .map(|column| SheetColumn {
            header: column.title.clone(),
            width: None,
            right: matches!(column.kind, ColumnKind::Money | ColumnKind::Number),
        })
        .collect();
    let mut rows = Vec::with_capacity(list.table.row_count());
    for group in &list.table.groups {
        rows.extend(group.title.clone().map(SheetRow::Group));
        rows.extend(group.rows.iter().map(|row| SheetRow::Cells(row.cells.iter().map(cell).collect())));
        rows.extend(group.totals.iter().map(|total| sum(total, width)));
    }
    rows.extend(list.table.totals.iter().map(|total| sum(total, width)));
    let sheet = SheetTable {
        name: list.title.clone(),
        title: list.title.clone(),
        subtitles: (!list.filter.is_empty()).then(|| list.filter.clone()).into_iter().collect(),
        columns,
        rows,
        landscape: true,
        german: list.lang.lang() == Lang::De,
        footer: format!("{} · {}", list.firm, dates::numeric(list.day, list.lang)),
        created: Some(list.day),
    };
    xlsx::write_table(&sheet).map_err(|error| ApiError::new(error.code(), error.data()))
}

fn cell(cell: &Cell) -> SheetCell {
    match cell {
        Cell::Empty => SheetCell::Empty,
        Cell::Text(text) => SheetCell::Text(text.clone()),
        Cell::Lines(lines) => SheetCell::Text(lines.join(" · ")),
        // What a pen ticks on paper is an empty cell here.
        Cell::Tick(ticked) => {
            if *ticked {
                SheetCell::Text("✓".to_owned())
            } else {
                SheetCell::Empty
            }
        }
        Cell::Date(day) | Cell::Due(day) | Cell::Overdue(day) => SheetCell::Date(*day),
        Cell::Money(money) => amount(*money, false),
        Cell::Income(money) => amount(*money, true),
        Cell::Number(number) => SheetCell::Integer(*number),
        Cell::Decimal(number) => decimal(number),
    }
}

fn decimal(number: &str) -> SheetCell {
    let decimals = number.split_once('.').map_or(0, |(_, part)| part.len());
    match number.parse() {
        Ok(value) => SheetCell::Number(value, u8::try_from(decimals).unwrap_or(4)),
        Err(_) => SheetCell::Text(number.to_owned()),
    }
}

fn amount(money: kontor_core::money::Money, plus: bool) -> SheetCell {
    SheetCell::Money {
        minor: money.minor,
        currency: money.currency.code().to_owned(),
        // ISO 4217 has no currency with more than four decimals.
        decimals: u8::try_from(money.currency.digits()).unwrap_or(2),
        plus,
    }
}

/// The label stands in the first column, the amount in its own.
fn sum(total: &Total, width: usize) -> SheetRow {
    let mut cells = vec![SheetCell::Empty; width];
    let label = format!("{} {}", total.label, total.detail).trim().to_owned();
    if let Some(first) = cells.first_mut() {
        *first = SheetCell::Text(label);
    }
    if let Some(place) = cells.get_mut(total.column) {
        *place = amount(total.amount, false);
    }
    SheetRow::Subtotal(cells)
}
