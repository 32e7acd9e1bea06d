//! The budget of an event: what it costs and brings in, as planned and as it was.

use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

use super::registrations::places;
use crate::children::{Children, text};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;
use crate::text_enum;

text_enum! {
    /// Which way the money goes.
    BudgetKind {
        /// What the event costs.
        Cost = "cost",
        /// What it brings in beside the registrations.
        Income = "income",
    }
}

/// A line of the budget. Amounts are in the smallest unit of the event's currency; none: not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BudgetLine {
    /// Cost or income.
    pub kind: BudgetKind,
    /// "Catering".
    pub title: String,
    /// What was planned.
    pub planned: Option<i64>,
    /// What it came to.
    pub actual: Option<i64>,
    /// Offer, invoice number.
    pub note: String,
}

impl Default for BudgetLine {
    fn default() -> Self {
        Self { kind: BudgetKind::Cost, title: String::new(), planned: None, actual: None, note: String::new() }
    }
}

/// What a column comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// All costs.
    pub cost: i64,
    /// All income, the registrations aside.
    pub income: i64,
}

const LINES: Children = Children {
    table: "budget_line",
    owner: "event_id",
    columns: &["kind", "title", "planned", "actual", "note"],
    ordered: true,
};

/// The lines of an event in their order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, event: EventId) -> Result<Vec<BudgetLine>> {
    let lines = connection
        .prepare_cached(
            "SELECT kind, title, planned, actual, note FROM budget_line WHERE event_id = ?1 ORDER BY position, id",
        )?
        .query_map([event], |row| {
            Ok(BudgetLine {
                kind: row.get(0)?,
                title: row.get(1)?,
                planned: row.get(2)?,
                actual: row.get(3)?,
                note: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

/// What the lines come to, as planned and as it was. A line whose actual amount is not known counts in neither sum of
/// what was.
#[must_use]
pub fn sums(lines: &[BudgetLine]) -> (Sums, Sums) {
    let (mut planned, mut actual) = (Sums::default(), Sums::default());
    for line in lines {
        for (sums, amount) in [(&mut planned, line.planned), (&mut actual, line.actual)] {
            let amount = amount.unwrap_or(0);
            match line.kind {
                BudgetKind::Cost => sums.cost += amount,
                BudgetKind::Income => sums.income += amount,
            }
        }
    }
    (planned, actual)
}

/// Writes the budget of an event, in one step. Lines without any text and amount are left out.
///
/// # Errors
/// `INVALID` with `TITLE_MISSING`, `AMOUNT_INVALID` at the line; `NOT_FOUND`.
pub fn save(office: &mut Office, event: EventId, lines: &[BudgetLine], moment: &Moment) -> Result<Done<()>> {
    let title = places::title(office.read(), event)?;
    let lines: Vec<BudgetLine> = lines.iter().map(tidy).collect();
    let mut issues = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !is_empty(line)) {
        let path = |field: &str| format!("lines.{index}.{field}");
        if line.title.is_empty() {
            issues.push(FieldIssue::new(path("title"), "TITLE_MISSING"));
        }
        issues.extend(places::price_issue(&path("planned"), line.planned));
        issues.extend(places::price_issue(&path("actual"), line.actual));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    office.transact(Op::step("budget_changed", title).about(event), moment, |tx| {
        let rows: Vec<Vec<Value>> = lines.iter().filter(|line| !is_empty(line)).map(row).collect();
        LINES.sync(tx, event.0, &rows)
    })
}

fn tidy(line: &BudgetLine) -> BudgetLine {
    BudgetLine { title: line.title.trim().to_owned(), note: line.note.trim().to_owned(), ..line.clone() }
}

fn is_empty(line: &BudgetLine) -> bool {
    line.title.is_empty() && line.note.is_empty() && line.planned.is_none() && line.actual.is_none()
}

fn row(line: &BudgetLine) -> Vec<Value> {
    let amount = |amount: Option<i64>| amount.map_or(Value::Null, Value::Integer);
    vec![text(line.kind.code()), text(&line.title), amount(line.planned), amount(line.actual), text(&line.note)]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{add, meeting, timed};
    use super::*;
    use crate::contracts::testing::office;

    fn line(kind: BudgetKind, title: &str, planned: Option<i64>, actual: Option<i64>) -> BudgetLine {
        BudgetLine { kind, title: title.to_owned(), planned, actual, ..BudgetLine::default() }
    }

    #[test]
    fn a_budget_is_kept_summed_and_taken_back() {
        let (mut office, moment) = office();
        let event = add(&mut office, meeting("Seminar", timed("2026-12-01T09:00", "2026-12-01T17:00")), &moment);
        let lines = [
            line(BudgetKind::Cost, " Catering ", Some(45_000), Some(47_250)),
            BudgetLine::default(),
            line(BudgetKind::Cost, "Referentin", Some(120_000), None),
            line(BudgetKind::Income, "Zuschuss", Some(30_000), Some(30_000)),
        ];
        save(&mut office, event, &lines, &moment).unwrap();
        let kept = of(office.read(), event).unwrap();
        assert_eq!(
            kept.iter().map(|line| line.title.as_str()).collect::<Vec<_>>(),
            ["Catering", "Referentin", "Zuschuss"]
        );
        let (planned, actual) = sums(&kept);
        assert_eq!((planned.cost, planned.income), (165_000, 30_000));
        assert_eq!((actual.cost, actual.income), (47_250, 30_000));
        save(&mut office, event, &kept[..1], &moment).unwrap();
        office.undo(&moment).unwrap();
        assert_eq!(of(office.read(), event).unwrap(), kept);
    }

    #[test]
    fn what_is_wrong_is_said_at_its_line() {
        let (mut office, moment) = office();
        let event = add(&mut office, meeting("Seminar", timed("2026-12-01T09:00", "2026-12-01T17:00")), &moment);
        let lines = [
            line(BudgetKind::Cost, "Raum", Some(1), None),
            line(BudgetKind::Cost, "", Some(-5), None),
            line(BudgetKind::Income, "x", None, Some(places::DEAREST + 1)),
        ];
        let Err(Error::Invalid(issues)) = save(&mut office, event, &lines, &moment) else { panic!("was taken") };
        let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
        assert_eq!(
            found,
            [
                ("lines.1.title", "TITLE_MISSING"),
                ("lines.1.planned", "AMOUNT_INVALID"),
                ("lines.2.actual", "AMOUNT_INVALID")
            ]
        );
    }
}
