//! The cost overview (Kostenübersicht): what falls due by cost centre in three years, with a chart for each direction
//! and currency.

use chrono::NaiveDate;
use kontor_core::money::{Currency, Money};
use kontor_words::papers as common;
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, amounts, dates};
use serde_json::{Value, json};

use super::contract_list::Flow;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::paper::Paper;
use crate::running::Running;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "contract-costs",
    takes: Takes::List("contract"),
    forms: &["overview"],
    name: ("Kostenübersicht", "Cost overview"),
    found: ("Verträge › Drucken › Kostenübersicht", "Contracts › Print › Cost overview"),
};

/// The years beside each other: before, chosen, after.
pub const YEARS: usize = 3;
/// The chosen one among them.
const CHOSEN: usize = 1;

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Text width.
const WIDTH: f32 = 165.0 * POINTS;
/// Left and right inset of a cell together.
const SIDES: f32 = 2.8 * POINTS;
/// The room of a name beside its bars.
const LABEL: f32 = 48.0 * POINTS;
/// The most that the head's right part may take.
const ASIDE: f32 = 66.0 * POINTS;
/// More bars than this say nothing at a glance: the smaller ones stand together.
const BARS: usize = 10;

/// With more cost centres than this, chart and table may part.
const LONG: usize = 12;

/// A cost overview, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CostOverviewPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form; `None` for "Kostenübersicht".
    pub title: Option<String>,
    /// The filter in words; may be empty.
    pub filter: String,
    /// The day on which the contracts stand.
    pub key_date: NaiveDate,
    /// The day of printing: "Stand".
    pub as_of: NaiveDate,
    /// The chosen year.
    pub year: i32,
    /// How many contracts the filter leaves.
    pub contracts: usize,
    /// Each direction and currency by itself: expenses first.
    pub blocks: Vec<CostBlock>,
}

/// What is paid or received in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostBlock {
    /// Who pays.
    pub flow: Flow,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// How many contracts are in it; one that several cost centres share counts once.
    pub contracts: usize,
    /// The cost centres in order; those without one last.
    pub rows: Vec<CostRow>,
}

/// One cost centre.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CostRow {
    /// Code and name; in words where the contracts have none.
    pub centre: String,
    /// How many contracts are in it.
    pub contracts: usize,
    /// What falls due, in the smallest unit: before, chosen, after.
    pub years: [i64; YEARS],
}

impl CostBlock {
    /// The sum over its cost centres.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn sum(&self) -> Result<CostRow, PrintError> {
        let mut sum = CostRow { contracts: self.contracts, ..CostRow::default() };
        for row in &self.rows {
            for (total, part) in sum.years.iter_mut().zip(row.years) {
                *total = total.checked_add(part).ok_or(PrintError::SumTooLarge)?;
            }
        }
        Ok(sum)
    }

    /// "Ausgaben in EUR, netto".
    fn title(&self, lang: PaperLang) -> String {
        words::block(direction(self.flow, lang), self.currency.code())
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}

const fn direction(flow: Flow, lang: PaperLang) -> &'static str {
    match flow {
        Flow::Expense => common::contract_list(lang).expenses,
        Flow::Income => common::contract_list(lang).income,
    }
}

impl CostOverviewPaper {
    /// The years in the order of their columns.
    #[must_use]
    pub const fn years(&self) -> [i32; YEARS] {
        [self.year - 1, self.year, self.year + 1]
    }

    /// The overview as a table, for a spreadsheet: every sum is a row of its own.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn table(&self, lang: PaperLang) -> Result<Table, PrintError> {
        let w = words::costs(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let mut columns = vec![
            column("cost_centre", w.centre, ColumnKind::Text),
            column("contracts", w.contracts, ColumnKind::Number),
        ];
        columns
            .extend(self.years().map(|year| column(&year.to_string(), &words::due_in(year, lang), ColumnKind::Money)));
        let mut groups = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let row = |name: &str, row: &CostRow| {
                let mut cells = vec![Cell::text(name), Cell::Number(i64::try_from(row.contracts).unwrap_or(i64::MAX))];
                cells.extend(row.years.map(|minor| Cell::Money(block.money(minor))));
                Row { cells }
            };
            let mut rows: Vec<Row> = block.rows.iter().map(|one| row(&one.centre, one)).collect();
            rows.push(row(&words::sum_of(&block.title(lang), lang), &block.sum()?));
            groups.push(Group { title: Some(block.title(lang)), rows, totals: Vec::new() });
        }
        Ok(Table { columns, groups, totals: Vec::new() })
    }

    /// The title as it stands on the paper.
    #[must_use]
    pub fn heading(&self, lang: PaperLang) -> String {
        self.title.clone().unwrap_or_else(|| format!("{} {}", words::costs(lang).title, self.year))
    }

    /// Sets the overview.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`, or `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::costs(lang);
        let title = self.heading(lang);
        let as_of = dates::numeric(self.as_of, lang);
        let running = Running {
            head: format!("{} · {as_of}", Running::short(&title)),
            foot: format!("{} · {} {as_of}", Running::short(&title), common::common(lang).as_of),
        };
        let sums: Vec<CostRow> = self.blocks.iter().map(CostBlock::sum).collect::<Result<_, _>>()?;
        let widths = self.widths(&sums, lang);
        let name_room = WIDTH - widths.iter().sum::<f32>() - SIDES;
        let key_date = common::contract_list(lang).key_date;
        let aside = [format!("{} · {key_date} {}", self.firm, dates::numeric(self.key_date, lang)), w.net.to_owned()];
        let widest = aside.iter().map(|line| width(line, Face::Regular, 8.5)).fold(0.0, f32::max);
        let aside_width = (widest * 1.02).min(ASIDE);
        let head = WIDTH - aside_width - 10.0 * POINTS;
        let counted = common::contracts_counted(self.contracts, lang);
        let filter = if self.filter.is_empty() { counted } else { format!("{} · {counted}", self.filter) };
        let mut heads = vec![w.centre.to_owned(), w.contracts.to_owned()];
        heads.extend(self.years().map(|year| year.to_string()));
        let data = json!({
            "document_title": title,
            "title": breakable(&title, head, Face::SemiBold, 14.8, lang),
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "filter": breakable(&filter, head, Face::Regular, 8.5, lang),
            "aside_width": aside_width,
            "aside": aside.iter().map(|line| breakable(line, aside_width * 0.96, Face::Regular, 8.5, lang)).collect::<Vec<_>>(),
            "years": self.years().map(|year| year.to_string()),
            "heads": heads,
            "widths": widths,
            "label_width": LABEL,
            "value_width": self.value_width(&sums, lang),
            "blocks": self
                .blocks
                .iter()
                .zip(&sums)
                .map(|(block, sum)| describe(block, sum, name_room, lang))
                .collect::<Vec<_>>(),
            "note": if self.blocks.is_empty() { w.empty } else { w.note },
        });
        set(Job {
            template: Template::CostOverview,
            data,
            logo: None,
            running: Some(running),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    /// The widths of the columns beside the name: the number of contracts and the years, so that no amount wraps.
    fn widths(&self, sums: &[CostRow], lang: PaperLang) -> Vec<f32> {
        let room = |text: &str| width(text, Face::SemiBold, 9.5) * 1.04 + SIDES + 1.0;
        let mut widths = vec![room(words::costs(lang).contracts)];
        for (at, year) in self.years().iter().enumerate() {
            let amounts = self.blocks.iter().zip(sums).flat_map(|(block, sum)| {
                block.rows.iter().chain([sum]).map(|row| room(&amounts::money(block.money(row.years[at]), lang)))
            });
            widths.push(amounts.fold(room(&year.to_string()), f32::max).max(24.0 * POINTS));
        }
        widths
    }

    /// What the amount behind a bar needs.
    fn value_width(&self, sums: &[CostRow], lang: PaperLang) -> f32 {
        let amounts = self
            .blocks
            .iter()
            .zip(sums)
            .map(|(block, sum)| width(&amounts::money(block.money(sum.years[CHOSEN]), lang), Face::Regular, 8.0));
        amounts.fold(0.0, f32::max) * 1.04 + 3.0 * POINTS
    }
}

fn describe(block: &CostBlock, sum: &CostRow, name_room: f32, lang: PaperLang) -> Value {
    let cells = |name: &str, row: &CostRow| {
        let mut cells = vec![
            breakable(name, name_room, Face::Regular, 9.5, lang),
            amounts::count(i64::try_from(row.contracts).unwrap_or(i64::MAX), lang),
        ];
        cells.extend(row.years.map(|minor| amounts::money(block.money(minor), lang)));
        cells
    };
    json!({
        "title": block.title(lang),
        "long": block.rows.len() > LONG,
        "bars": bars(block, lang),
        "rows": block.rows.iter().map(|row| cells(&row.centre, row)).collect::<Vec<_>>(),
        "sum": cells(words::costs(lang).sum, sum),
    })
}

/// The bars of a block: the largest cost centres of the chosen year first, the smaller ones together. A single one is no
/// comparison, but its three years are.
fn bars(block: &CostBlock, lang: PaperLang) -> Vec<Value> {
    let mut rows: Vec<CostRow> = block.rows.clone();
    rows.sort_by_key(|row| std::cmp::Reverse(row.years[CHOSEN]));
    if rows.len() > BARS {
        let others = rows.split_off(BARS - 1);
        let years = [0, 1, 2].map(|at| others.iter().map(|row| row.years[at]).fold(0_i64, i64::saturating_add));
        rows.push(CostRow { centre: words::others(others.len(), lang), contracts: 0, years });
    }
    let most = rows.iter().flat_map(|row| row.years).max().unwrap_or(0);
    if most <= 0 {
        return Vec::new();
    }
    rows.iter()
        .map(|row| {
            json!({
                "label": breakable(&row.centre, LABEL, Face::Regular, 9.5, lang),
                "parts": row.years.map(|minor| minor.max(0) as f64 / most as f64),
                "value": amounts::money(block.money(row.years[CHOSEN]), lang),
            })
        })
        .collect()
}
