//! The list of deadlines (Fristenliste): which notices are to be sent, until when, and what missing the day costs.

use chrono::NaiveDate;
use kontor_core::money::Money;
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, dates};

use super::contract_list::{Alert, Flow};
use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "contract-deadlines",
    takes: Takes::List("contract"),
    forms: &["list"],
    name: ("Fristenliste", "Deadline list"),
    found: ("Verträge › Drucken › Fristenliste", "Contracts › Print › Deadline list"),
};

/// A list of deadlines, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeadlineListPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form; `None` for "Fristenliste".
    pub title: Option<String>,
    /// Filter and grouping in words.
    pub filter: String,
    /// The day on which deadlines and amounts stand.
    pub key_date: NaiveDate,
    /// The day of printing: "Stand".
    pub as_of: NaiveDate,
    /// The column that the groups' headings say already (`partner`, `responsible`); it is left out.
    pub said_by_groups: Option<&'static str>,
    /// The groups in order.
    pub groups: Vec<DeadlineGroup>,
}

/// Rows under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeadlineGroup {
    /// "März 2026", "100 Verwaltung"; `None` where the list is not grouped.
    pub title: Option<String>,
    /// The contracts in order.
    pub rows: Vec<DeadlineRow>,
}

/// One contract whose notice is to be sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeadlineRow {
    /// Absenden bis.
    pub send_by: NaiveDate,
    /// Whether that day calls for attention.
    pub alert: Alert,
    /// Zugang bis.
    pub receive_by: Option<NaiveDate>,
    /// Our number.
    pub number: String,
    /// Title.
    pub title: String,
    /// The cost centres that share it, below its number; may be empty.
    pub borne_by: String,
    /// The other side.
    pub partner: String,
    /// The end that notice leads to.
    pub end: Option<NaiveDate>,
    /// The end where the day is missed; none where notice is possible this one time.
    pub missed_end: Option<NaiveDate>,
    /// What falls due until then, net.
    pub missed_cost: Option<Money>,
    /// Who pays.
    pub flow: Flow,
    /// Who looks after it.
    pub responsible: String,
}

impl DeadlineListPaper {
    /// The list as it stands, for paper and spreadsheet alike.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::deadlines(lang);
        let list = kontor_words::papers::contract_list(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let mut columns = vec![
            column("done", w.done, ColumnKind::Tick),
            column("send_by", list.send_by, ColumnKind::Date),
            column("receive_by", list.receive_by, ColumnKind::Date),
            column("contract", w.contract, ColumnKind::Text),
            column("partner", list.partner, ColumnKind::Text),
            column("end", w.end, ColumnKind::Date),
            column("missed_end", w.missed_end, ColumnKind::Date),
            column("missed_cost", w.missed_cost, ColumnKind::Money),
            column("responsible", list.responsible, ColumnKind::Text),
        ];
        let date = |day: Option<NaiveDate>| day.map_or(Cell::Empty, Cell::Date);
        let mixed = self.mixes_flows();
        let cells = |row: &DeadlineRow| {
            vec![
                Cell::Tick(false),
                match row.alert {
                    Alert::Overdue => Cell::Overdue(row.send_by),
                    Alert::Soon => Cell::Due(row.send_by),
                    Alert::None => Cell::Date(row.send_by),
                },
                date(row.receive_by),
                Cell::lines([row.title.as_str(), &row.number, &row.borne_by]),
                Cell::text(&row.partner),
                date(row.end),
                row.missed_end.map_or_else(|| Cell::text(w.no_further_end), Cell::Date),
                match row.missed_cost {
                    None => Cell::Empty,
                    Some(cost) if mixed && row.flow == Flow::Income => Cell::Income(cost),
                    Some(cost) => Cell::Money(cost),
                },
                Cell::text(&row.responsible),
            ]
        };
        let left_out = columns.iter().position(|column| Some(column.key.as_str()) == self.said_by_groups);
        if let Some(place) = left_out {
            columns.remove(place);
        }
        let row = |row: &DeadlineRow| {
            let mut cells = cells(row);
            if let Some(place) = left_out {
                cells.remove(place);
            }
            Row { cells }
        };
        let groups = self
            .groups
            .iter()
            .map(|group| Group {
                title: group.title.clone(),
                rows: group.rows.iter().map(row).collect(),
                totals: Vec::new(),
            })
            .collect();
        Table { columns, groups, totals: Vec::new() }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::deadlines(lang);
        let list = kontor_words::papers::contract_list(lang);
        let has = |alert| self.rows().any(|row| row.alert == alert);
        let signs: Vec<&str> = [
            (has(Alert::Overdue), list.overdue_sign),
            (has(Alert::Soon), list.due_sign),
            (self.mixes_flows(), list.income_sign),
        ]
        .into_iter()
        .filter_map(|(occurs, sign)| occurs.then_some(sign))
        .collect();
        let count = table.row_count();
        let counted = kontor_words::papers::contracts_counted(count, lang);
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| w.title.to_owned()),
            firm: self.firm.clone(),
            filter: if self.filter.is_empty() { counted } else { format!("{} · {counted}", self.filter) },
            aside: [
                format!("{} · {} {}", self.firm, list.key_date, dates::numeric(self.key_date, lang)),
                signs.join(" · "),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            note: if count == 0 {
                w.empty.to_owned()
            } else {
                kontor_words::contracts::legal_hint(lang.lang()).to_owned()
            },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Landscape,
            lang,
        }
    }

    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let table = self.table(lang);
        self.sheet(&table, lang).set()
    }

    fn rows(&self) -> impl Iterator<Item = &DeadlineRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Whether what comes in stands among what goes out.
    fn mixes_flows(&self) -> bool {
        let has = |flow| self.rows().any(|row| row.flow == flow);
        has(Flow::Income) && has(Flow::Expense)
    }
}
