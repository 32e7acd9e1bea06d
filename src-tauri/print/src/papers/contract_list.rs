//! The contract list (Vertragsliste): landscape, the columns one chose,
//! groups with sums per currency and direction, on a key date.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use kontor_core::money::Money;
use kontor_words::papers as words;
use kontor_words::{PaperLang, dates};
use serde::{Deserialize, Serialize};

use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way, without_room};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table, Total};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "contract-list",
    takes: Takes::List("contract"),
    forms: &["list"],
    name: ("Vertragsliste", "Contract list"),
    found: ("Verträge › Drucken", "Contracts › Print"),
};

/// A contract list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContractListPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form; `None` for "Vertragsliste".
    pub title: Option<String>,
    /// Filter and order in words.
    pub filter: String,
    /// The day on which deadlines and amounts stand.
    pub key_date: NaiveDate,
    /// The day of printing: "Stand".
    pub as_of: NaiveDate,
    /// The columns from left to right.
    pub columns: Vec<ContractColumn>,
    /// The column that the groups' headings say already: where not all have room, it is the first to be left out.
    pub said_by_groups: Option<ContractColumn>,
    /// The groups in order; an ungrouped list has one without a title.
    pub groups: Vec<ContractGroup>,
    /// Whether each group has sums.
    pub subtotals: bool,
    /// Whether the list has sums.
    pub totals: bool,
}

/// A column that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractColumn {
    /// Our number of the contract.
    Number,
    /// What it is called.
    Title,
    /// The other side.
    Partner,
    /// Kind of contract.
    Kind,
    /// First day.
    Start,
    /// The next possible end.
    End,
    /// "Absenden bis", or words where there is no such day.
    SendBy,
    /// "Zugang bis".
    ReceiveBy,
    /// The notice rule in words.
    Notice,
    /// The amount of a year.
    Yearly,
    /// How much of the contract the cost centre bears; stands beside the amount where any contract is shared.
    Share,
    /// Cost centre.
    CostCentre,
    /// Who looks after it.
    Responsible,
    /// Derived status in words.
    Status,
    /// Our customer number with the partner.
    CustomerNumber,
    /// Whether we pay or receive.
    Direction,
}

impl ContractColumn {
    /// Every column that can be chosen, in the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Number,
        Self::Title,
        Self::Partner,
        Self::Kind,
        Self::Start,
        Self::SendBy,
        Self::ReceiveBy,
        Self::End,
        Self::Notice,
        Self::Yearly,
        Self::CostCentre,
        Self::Responsible,
        Self::Status,
        Self::CustomerNumber,
        Self::Direction,
    ];

    /// What is printed where nobody chose: eight or nine columns, in the
    /// order in which one reads a deadline.
    pub const USUAL: [Self; 9] = [
        Self::Number,
        Self::Title,
        Self::Partner,
        Self::Kind,
        Self::SendBy,
        Self::ReceiveBy,
        Self::End,
        Self::Notice,
        Self::Yearly,
    ];

    /// Stable name, for saved forms and for spreadsheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Partner => "partner",
            Self::Kind => "kind",
            Self::Start => "start",
            Self::End => "end",
            Self::SendBy => "send_by",
            Self::ReceiveBy => "receive_by",
            Self::Notice => "notice",
            Self::Yearly => "yearly",
            Self::Share => "share",
            Self::CostCentre => "cost_centre",
            Self::Responsible => "responsible",
            Self::Status => "status",
            Self::CustomerNumber => "customer_number",
            Self::Direction => "direction",
        }
    }

    /// The heading.
    #[must_use]
    pub const fn title(self, lang: PaperLang) -> &'static str {
        let w = words::contract_list(lang);
        match self {
            Self::Number => w.number,
            Self::Title => w.name,
            Self::Partner => w.partner,
            Self::Kind => w.kind,
            Self::Start => w.start,
            Self::End => w.end,
            Self::SendBy => w.send_by,
            Self::ReceiveBy => w.receive_by,
            Self::Notice => w.notice,
            Self::Yearly => w.yearly,
            Self::Share => w.share,
            Self::CostCentre => w.cost_centre,
            Self::Responsible => w.responsible,
            Self::Status => w.status,
            Self::CustomerNumber => w.customer_number,
            Self::Direction => w.direction,
        }
    }

    const fn holds(self) -> ColumnKind {
        match self {
            Self::Number | Self::CustomerNumber => ColumnKind::Code,
            Self::Start | Self::End | Self::SendBy | Self::ReceiveBy => ColumnKind::Date,
            Self::Yearly => ColumnKind::Money,
            Self::Share => ColumnKind::Number,
            Self::Title
            | Self::Partner
            | Self::Kind
            | Self::Notice
            | Self::CostCentre
            | Self::Responsible
            | Self::Status
            | Self::Direction => ColumnKind::Text,
        }
    }

    /// Whether a list still says what it is for without this column.
    const fn may_be_missing(self) -> bool {
        matches!(
            self,
            Self::Kind
                | Self::Start
                | Self::Notice
                | Self::CostCentre
                | Self::Responsible
                | Self::Status
                | Self::CustomerNumber
                | Self::Direction
        )
    }
}

/// Rows under one heading.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ContractGroup {
    /// "100 Verwaltung", "März 2026"; `None` where the list is not grouped.
    pub title: Option<String>,
    /// The contracts in order.
    pub rows: Vec<ContractRow>,
}

/// Who pays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// We pay.
    #[default]
    Expense,
    /// We receive.
    Income,
}

/// How a day calls for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alert {
    /// Not at all.
    #[default]
    None,
    /// It comes soon: "!".
    Soon,
    /// It has passed: "!!".
    Overdue,
}

/// One contract as it stands on paper. What is `None` or empty leaves its
/// cell empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ContractRow {
    /// Our number.
    pub number: String,
    /// Title.
    pub title: String,
    /// The other side's display name.
    pub partner: String,
    /// Kind of contract.
    pub kind: String,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Next end.
    pub end: Option<NaiveDate>,
    /// Last day to post a notice.
    pub send_by: Option<NaiveDate>,
    /// Stands in the place of `send_by` where there is none: "monatlich
    /// kündbar", "endet 31.08.2026".
    pub instead_of_send_by: String,
    /// Whether `send_by` calls for attention.
    pub alert: Alert,
    /// Last day a notice may arrive.
    pub receive_by: Option<NaiveDate>,
    /// Stands in the place of `receive_by` where any day will do.
    pub instead_of_receive_by: String,
    /// The notice rule in words.
    pub notice: String,
    /// The amount of a year; of a shared contract the part that its cost centre bears.
    pub yearly: Option<Money>,
    /// Of a shared contract the part, in basis points.
    pub share: Option<i64>,
    /// Who pays; decides which sum the amount goes into.
    pub flow: Flow,
    /// Cost centre with its name.
    pub cost_centre: String,
    /// Who looks after it.
    pub responsible: String,
    /// Status in words.
    pub status: String,
    /// Our number with the partner.
    pub customer_number: String,
}

impl ContractListPaper {
    /// The list as it stands, for paper and spreadsheet alike.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn table(&self, lang: PaperLang) -> Result<Table, PrintError> {
        let shown = self.shown();
        let place = shown.iter().position(|column| *column == ContractColumn::Yearly);
        let columns = shown
            .iter()
            .map(|column| Column {
                key: column.key().to_owned(),
                title: column.title(lang).to_owned(),
                kind: column.holds(),
            })
            .collect();
        let sum = words::contract_list(lang).sum;
        let mixed = self.mixes_flows();
        let mut groups = Vec::with_capacity(self.groups.len());
        for group in &self.groups {
            let rows = group
                .rows
                .iter()
                .map(|row| Row { cells: shown.iter().map(|column| cell(row, *column, mixed, lang)).collect() })
                .collect();
            let totals = match &group.title {
                Some(title) if self.subtotals => {
                    sums(place, &group.rows, |flow| (format!("{sum} {title}"), format!("({flow})")), lang)?
                }
                _ => Vec::new(),
            };
            groups.push(Group { title: group.title.clone(), rows, totals });
        }
        let totals = if self.totals {
            sums(
                place,
                self.groups.iter().flat_map(|group| &group.rows),
                |flow| (format!("{sum} {flow}"), String::new()),
                lang,
            )?
        } else {
            Vec::new()
        };
        Ok(Table { columns, groups, totals })
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::contract_list(lang);
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let shown = |column| self.columns.contains(&column);
        let alerts = |alert| {
            shown(ContractColumn::SendBy) && rows.clone().any(|row| row.alert == alert && row.send_by.is_some())
        };
        let signs: Vec<&str> = [
            (alerts(Alert::Overdue), w.overdue_sign),
            (alerts(Alert::Soon), w.due_sign),
            (shown(ContractColumn::Yearly) && self.mixes_flows(), w.income_sign),
        ]
        .into_iter()
        .filter_map(|(occurs, sign)| occurs.then_some(sign))
        .collect();
        let count = table.row_count();
        let note = if count == 0 { w.empty.to_owned() } else { String::new() };
        // A contract that cost centres share stands at each of them, but is one contract.
        let unnumbered = rows.clone().filter(|row| row.number.is_empty()).count();
        let numbers: BTreeSet<&str> = rows.clone().map(|row| row.number.as_str()).filter(|n| !n.is_empty()).collect();
        let counted = words::contracts_counted(numbers.len() + unnumbered, lang);
        let filter = if self.filter.is_empty() { counted } else { format!("{} · {counted}", self.filter) };
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| w.title.to_owned()),
            firm: self.firm.clone(),
            filter,
            // What a sign means stands where one begins to read.
            aside: [
                format!("{} · {} {}", self.firm, w.key_date, dates::numeric(self.key_date, lang)),
                signs.join(" · "),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            note,
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
    /// `AMOUNT_TOO_LARGE`, or `PAPER_UNSETTABLE` and `PAPER_PANICKED`,
    /// which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        Ok(self.set_table(&self.table(lang)?, lang)?.0)
    }

    /// Sets the list from its [`ContractListPaper::table`]. Columns that would be too narrow to read are left out, and
    /// the paper says so; the answer names them. The table itself keeps them, for spreadsheets.
    ///
    /// # Errors
    /// As [`ContractListPaper::set`].
    pub fn set_table(&self, table: &Table, lang: PaperLang) -> Result<(Paper, Vec<String>), PrintError> {
        let left_out = without_room(table, &self.optional(), Way::Landscape, lang);
        if left_out.is_empty() {
            return Ok((self.sheet(table, lang).set()?, Vec::new()));
        }
        let names: Vec<String> = left_out.iter().map(|column| table.columns[*column].title.clone()).collect();
        let narrower = table.without(&left_out);
        let mut sheet = self.sheet(&narrower, lang);
        sheet.filter = format!("{} · {} {}", sheet.filter, words::contract_list(lang).left_out, names.join(", "));
        Ok((sheet.set()?, names))
    }

    /// The columns from left to right, with that of the parts where any contract is shared.
    fn shown(&self) -> Vec<ContractColumn> {
        let mut shown = self.columns.clone();
        if self.groups.iter().flat_map(|group| &group.rows).any(|row| row.share.is_some()) {
            let beside = shown.iter().position(|column| *column == ContractColumn::Yearly);
            shown.insert(beside.unwrap_or(shown.len()), ContractColumn::Share);
        }
        shown
    }

    /// The places of the columns that may be missing: what the groups say already, then from the right, where one puts
    /// what matters least.
    fn optional(&self) -> Vec<usize> {
        let shown = self.shown();
        let said = shown.iter().position(|column| Some(*column) == self.said_by_groups);
        let others = (0..shown.len()).rev().filter(|at| Some(*at) != said && shown[*at].may_be_missing());
        said.into_iter().chain(others).collect()
    }

    /// Whether amounts that come in stand among such that go out.
    fn mixes_flows(&self) -> bool {
        let has = |flow| self.groups.iter().flat_map(|group| &group.rows).any(|row| row.flow == flow);
        has(Flow::Income) && has(Flow::Expense)
    }
}

/// One sum per direction and currency that occurs: expenses first,
/// currencies as they first appear. They are never added to each other.
/// None where the list has no column of amounts.
fn sums<'a>(
    column: Option<usize>,
    rows: impl IntoIterator<Item = &'a ContractRow>,
    label: impl Fn(&str) -> (String, String),
    lang: PaperLang,
) -> Result<Vec<Total>, PrintError> {
    let Some(column) = column else {
        return Ok(Vec::new());
    };
    let mut sums: Vec<(Flow, Money)> = Vec::new();
    for row in rows {
        let Some(money) = row.yearly else { continue };
        match sums.iter_mut().find(|(flow, sum)| *flow == row.flow && sum.currency == money.currency) {
            Some((_, sum)) => *sum = sum.checked_add(money).map_err(|_| PrintError::SumTooLarge)?,
            None => sums.push((row.flow, money)),
        }
    }
    // Stable: within a direction the currencies stay in the list's order.
    sums.sort_by_key(|(flow, _)| *flow);
    let w = words::contract_list(lang);
    Ok(sums
        .into_iter()
        .map(|(flow, amount)| {
            let (label, detail) = label(match flow {
                Flow::Expense => w.expenses,
                Flow::Income => w.income,
            });
            Total { label, detail, column, amount }
        })
        .collect())
}

/// Basis points as a number with a dot: 6000 is `60`, 3333 is `33.33`.
fn in_hundreds(basis_points: i64) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    match rest {
        0 => whole.to_string(),
        tenths if tenths % 10 == 0 => format!("{whole}.{}", tenths / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

fn cell(row: &ContractRow, column: ContractColumn, mixed: bool, lang: PaperLang) -> Cell {
    let text = Cell::text;
    let date = |date: Option<NaiveDate>, instead: &str| date.map_or_else(|| text(instead), Cell::Date);
    match column {
        ContractColumn::Number => text(&row.number),
        ContractColumn::Title => text(&row.title),
        ContractColumn::Partner => text(&row.partner),
        ContractColumn::Kind => text(&row.kind),
        ContractColumn::Start => date(row.start, ""),
        ContractColumn::End => date(row.end, ""),
        ContractColumn::SendBy => match row.send_by {
            Some(day) if row.alert == Alert::Overdue => Cell::Overdue(day),
            Some(day) if row.alert == Alert::Soon => Cell::Due(day),
            day => date(day, &row.instead_of_send_by),
        },
        ContractColumn::ReceiveBy => date(row.receive_by, &row.instead_of_receive_by),
        ContractColumn::Notice => text(&row.notice),
        ContractColumn::Yearly if mixed && row.flow == Flow::Income => row.yearly.map_or(Cell::Empty, Cell::Income),
        ContractColumn::Yearly => row.yearly.map_or(Cell::Empty, Cell::Money),
        ContractColumn::Share => row.share.map_or(Cell::Empty, |share| Cell::Decimal(in_hundreds(share))),
        ContractColumn::CostCentre => text(&row.cost_centre),
        ContractColumn::Responsible => text(&row.responsible),
        ContractColumn::Status => text(&row.status),
        ContractColumn::CustomerNumber => text(&row.customer_number),
        ContractColumn::Direction => text(match row.flow {
            Flow::Expense => words::contract_list(lang).expenses,
            Flow::Income => words::contract_list(lang).income,
        }),
    }
}
