//! A list as CSV: the rows of the paper with nothing but data in them, for whatever reckons on with it.
//!
//! Groups are a column of their own and sums are left out, so that a filter or a pivot table over the file
//! counts nothing twice. An amount is a number; its currency stands beside it, and where some come in and some go out,
//! which of both it does.

use kontor_exchange::table;
use kontor_print::table::{Cell, ColumnKind};
use kontor_words::papers::{self as words, PlainTableWords};
use kontor_words::{PaperLang, amounts, dates};

use super::List;

/// The file's bytes: UTF-8 with its mark and `;`, as Excel opens it by a double click.
pub(crate) fn write(list: &List) -> Vec<u8> {
    let (said, lang) = (words::plain_table(list.lang), list.lang);
    let grouped = list.table.groups.iter().any(|group| group.title.is_some());
    let mut headers = Vec::new();
    let signed: Vec<bool> = (0..list.table.columns.len()).map(|at| has_income(list, at)).collect();
    headers.extend(grouped.then(|| said.group.to_owned()));
    for (column, signed) in list.table.columns.iter().zip(&signed) {
        headers.push(column.title.clone());
        headers.extend((column.kind == ColumnKind::Money).then(|| said.currency.to_owned()));
        headers.extend(signed.then(|| said.direction.to_owned()));
    }
    let mut rows = Vec::new();
    for group in &list.table.groups {
        for row in &group.rows {
            let mut cells = Vec::with_capacity(headers.len());
            cells.extend(grouped.then(|| group.title.clone().unwrap_or_default()));
            for ((cell, column), signed) in row.cells.iter().zip(&list.table.columns).zip(&signed) {
                cells.push(text(cell, lang));
                if column.kind == ColumnKind::Money {
                    cells.push(currency(cell));
                }
                if *signed {
                    cells.push(direction(cell, &said).to_owned());
                }
            }
            rows.push(cells);
        }
    }
    table::write(&headers, &rows)
}

fn text(cell: &Cell, lang: PaperLang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Lines(lines) => lines.join(" · "),
        Cell::Tick(ticked) => (if *ticked { "✓" } else { "" }).to_owned(),
        Cell::Date(day) | Cell::Due(day) | Cell::Overdue(day) => dates::numeric(*day, lang),
        Cell::Money(money) | Cell::Income(money) => amounts::bare(*money, lang),
        Cell::Number(number) => number.to_string(),
        Cell::Decimal(number) => amounts::bare_number(number, lang),
    }
}

/// Whether a column has what comes in, and no column beside it says so.
fn has_income(list: &List, column: usize) -> bool {
    if list.table.columns.iter().any(|column| column.key == "direction") {
        return false;
    }
    let mut rows = list.table.groups.iter().flat_map(|group| &group.rows);
    rows.any(|row| matches!(row.cells.get(column), Some(Cell::Income(_))))
}

fn direction(cell: &Cell, said: &PlainTableWords) -> &'static str {
    match cell {
        Cell::Income(_) => said.income,
        Cell::Money(_) => said.expense,
        _ => "",
    }
}

fn currency(cell: &Cell) -> String {
    match cell {
        Cell::Money(money) | Cell::Income(money) => money.currency.code().to_owned(),
        _ => String::new(),
    }
}
