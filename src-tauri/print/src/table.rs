//! A list as it stands: columns, groups, rows, sums. Core-neutral and without
//! layout, so that one list goes to paper and to a spreadsheet alike.

use chrono::NaiveDate;
use kontor_core::money::Money;
use serde::{Deserialize, Serialize};

/// What a list shows, in the order in which it shows it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The columns from left to right, at least one.
    pub columns: Vec<Column>,
    /// The groups from top to bottom; a list without groups has one untitled.
    pub groups: Vec<Group>,
    /// The sums of the whole list, below everything.
    pub totals: Vec<Total>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Stable name, for saved forms and for spreadsheets.
    pub key: String,
    /// The heading, in the paper's language.
    pub title: String,
    /// What stands in it; decides alignment and a spreadsheet's cell format.
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Text that may wrap.
    Text,
    /// Short codes: numbers of records, cost centres. Kept on one line where
    /// the page allows it.
    Code,
    /// Dates, or words where there is no date.
    Date,
    /// Amounts, right-aligned.
    Money,
    /// Counts, right-aligned.
    Number,
    /// Boxes to be ticked; as narrow as its heading.
    Tick,
    /// Room to write in by hand.
    Space,
}

/// Rows that belong together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The group's heading; `None` where the list is not grouped.
    pub title: Option<String>,
    /// The rows; every one has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// The sums of this group.
    pub totals: Vec<Total>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// Words on lines of their own, the first being what the row is about.
    Lines(Vec<String>),
    /// A box, ticked or still to be ticked.
    Tick(bool),
    /// A civil date.
    Date(NaiveDate),
    /// A civil date that comes soon: printed bold with "!".
    Due(NaiveDate),
    /// A civil date that has passed unheeded: printed bold with "!!".
    Overdue(NaiveDate),
    /// An amount.
    Money(Money),
    /// An amount that comes in among such that go out: printed with "+".
    Income(Money),
    /// A count.
    Number(i64),
    /// A number with a dot before its decimals, as own fields keep it: `-1234.5`.
    Decimal(String),
}

/// One line of sums: a label from the left and an amount in its column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// What is summed: "Summe 100 Verwaltung".
    pub label: String,
    /// What the label adds in plain type: "(Ausgaben)". May be empty.
    pub detail: String,
    /// The column of the amount, counted from 0.
    pub column: usize,
    /// The sum.
    pub amount: Money,
}

impl Cell {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// Words on lines of their own; those without words are left out.
    #[must_use]
    pub fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut lines: Vec<String> = lines
            .into_iter()
            .flat_map(str::lines)
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(str::to_owned)
            .collect();
        match lines.len() {
            0 => Self::Empty,
            1 => Self::Text(lines.remove(0)),
            _ => Self::Lines(lines),
        }
    }
}

impl Table {
    /// The same list without some of its columns, which bear no sums.
    #[must_use]
    pub fn without(&self, left_out: &[usize]) -> Self {
        fn kept<T: Clone>(all: &[T], left_out: &[usize]) -> Vec<T> {
            all.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, one)| one.clone()).collect()
        }
        let totals = |totals: &[Total]| -> Vec<Total> {
            let of = |total: &Total| Total {
                column: total.column - left_out.iter().filter(|at| **at < total.column).count(),
                ..total.clone()
            };
            totals.iter().filter(|total| !left_out.contains(&total.column)).map(of).collect()
        };
        let group = |group: &Group| Group {
            title: group.title.clone(),
            rows: group.rows.iter().map(|row| Row { cells: kept(&row.cells, left_out) }).collect(),
            totals: totals(&group.totals),
        };
        Self {
            columns: kept(&self.columns, left_out),
            groups: self.groups.iter().map(group).collect(),
            totals: totals(&self.totals),
        }
    }

    /// How many rows there are, headings and sums not counted.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use kontor_core::money::Currency;

    use super::*;

    #[test]
    fn a_narrower_table_keeps_its_sums_in_their_columns() {
        let column = |key: &str| Column { key: key.to_owned(), title: key.to_owned(), kind: ColumnKind::Text };
        let total = |column| Total {
            label: "Summe".to_owned(),
            detail: String::new(),
            column,
            amount: Money::new(1, Currency::EUR),
        };
        let table = Table {
            columns: ["a", "b", "c", "d"].map(column).to_vec(),
            groups: vec![Group {
                title: None,
                rows: vec![Row { cells: (0..4).map(Cell::Number).collect() }],
                totals: vec![total(3)],
            }],
            totals: vec![total(1), total(2)],
        };
        let narrower = table.without(&[0, 2]);
        let keys: Vec<&str> = narrower.columns.iter().map(|column| column.key.as_str()).collect();
        assert_eq!(keys, ["b", "d"]);
        assert_eq!(narrower.groups[0].rows[0].cells, [Cell::Number(1), Cell::Number(3)]);
        assert_eq!(narrower.groups[0].totals[0].column, 1);
        assert_eq!(narrower.totals.iter().map(|total| total.column).collect::<Vec<_>>(), [0]);
        assert_eq!(table.without(&[]), table);
    }
}
