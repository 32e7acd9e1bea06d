//! New prices for many contracts at once (Indexanpassung): looked at first, written as one step. The former
//! price stays as a step of the history.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::contract::{ContractFields, CostLine, Phase, WHOLE};
use super::costs::{PaymentInterval, holding};
use super::ground::Ground;
use super::{check, read, save};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::money::Money;
use crate::office::{Done, Office};
use crate::record::ContractId;

/// By how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", content = "value", rename_all = "snake_case")]
pub enum By {
    /// Basis points: 350 is 3.5 % more, below zero less.
    Percent(i64),
    /// An amount, each time it is paid. A contract in another currency refuses it.
    Amount(Money),
}

/// A new price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raise {
    /// From when on it holds.
    pub from: NaiveDate,
    /// By how much.
    pub by: By,
    /// Rounded to this many minor units (100: whole euros); 0 and 1: not.
    #[serde(default)]
    pub round_to: i64,
    /// "Indexanpassung".
    #[serde(default)]
    pub reason: String,
}

/// What a new price does to one contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaiseRow {
    /// The contract.
    pub id: ContractId,
    /// Its title.
    pub title: String,
    /// What is paid each time until then.
    pub before: Option<Money>,
    /// What is paid each time from then on.
    pub after: Option<Money>,
    /// How often.
    pub interval: Option<PaymentInterval>,
    /// Why it is refused.
    pub refusal: Option<FieldIssue>,
}

/// What a new price does to these contracts, in their order.
///
/// # Errors
/// `INVALID` with `RAISE_NOTHING` at `by` where it changes nothing at all.
pub fn preview(connection: &Connection, ids: &[i64], raise: &Raise) -> Result<Vec<RaiseRow>> {
    check_raise(raise)?;
    let ground = Ground::of(connection)?;
    ids.iter().map(|id| Ok(row(connection, &ground, ContractId(*id), raise)?.0)).collect()
}

/// Writes the new price of every contract that does not refuse it, in one step.
///
/// # Errors
/// As [`preview`]; `CANCELLED`, then nothing was written.
pub fn apply(
    office: &mut Office,
    ids: &[i64],
    raise: &Raise,
    moment: &Moment,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<Done<usize>> {
    check_raise(raise)?;
    office.transact_named(Op::step("contracts_prices_raised", ""), moment, |tx, op| {
        let ground = Ground::of(tx)?;
        let mut changed = 0;
        for (index, id) in ids.iter().enumerate() {
            if index % 64 == 0 && !progress(index) {
                return Err(Error::Cancelled);
            }
            let (row, fields) = row(tx, &ground, ContractId(*id), raise)?;
            if let Some(fields) = fields {
                save::update(tx, row.id, &fields)?;
                changed += 1;
            }
        }
        op.title = changed.to_string();
        Ok(changed)
    })
}

fn check_raise(raise: &Raise) -> Result<()> {
    match raise.by {
        By::Percent(0) | By::Amount(Money { minor: 0, .. }) => Err(Error::field("by", "RAISE_NOTHING")),
        By::Percent(points) if points <= -WHOLE || points > 100 * WHOLE => Err(Error::field("by", "RAISE_RANGE")),
        _ => Ok(()),
    }
}

/// What a new price does to one contract, and what it would be then; nothing where it is refused.
fn row(
    connection: &Connection,
    ground: &Ground,
    id: ContractId,
    raise: &Raise,
) -> Result<(RaiseRow, Option<ContractFields>)> {
    let mut row = RaiseRow { id, title: String::new(), before: None, after: None, interval: None, refusal: None };
    let refuse = |mut row: RaiseRow, issue| {
        row.refusal = Some(issue);
        Ok((row, None))
    };
    let mut fields = match read::get_on(connection, ground, id) {
        Ok(contract) => contract.fields,
        Err(Error::NotFound(_)) => return refuse(row, FieldIssue::new("id", "NOT_FOUND")),
        Err(other) => return Err(other),
    };
    row.title.clone_from(&fields.title);
    let runs_out = fields.terms.runs_out().ok().flatten();
    if fields.phase == Phase::Archived || fields.notice_ends_on.or(runs_out).is_some_and(|end| end < raise.from) {
        return refuse(row, FieldIssue::new("from", "RAISE_AFTER_END"));
    }
    let Some(line) = holding(&fields.costs, raise.from) else {
        return refuse(row, FieldIssue::new("costs", "RAISE_WITHOUT_COST"));
    };
    row.before = Some(line.amount);
    row.interval = Some(line.interval);
    if matches!(raise.by, By::Amount(more) if more.currency != line.amount.currency) {
        return refuse(row, FieldIssue::new("by", "RAISE_OTHER_CURRENCY"));
    }
    let Ok(amount) = raised(line.amount, raise) else {
        return refuse(row, FieldIssue::new("by", "AMOUNT_TOO_LARGE"));
    };
    row.after = Some(amount);
    if amount.minor < 0 && line.amount.minor >= 0 {
        return refuse(row, FieldIssue::new("by", "RAISE_BELOW_ZERO"));
    }
    if amount.minor == 0 && line.amount.minor != 0 {
        return refuse(row, FieldIssue::new("round_to", "RAISE_TO_NOTHING"));
    }
    // The rhythm goes on: without a day of its own the step keeps that of the step before.
    let step = CostLine {
        valid_from: Some(raise.from),
        amount,
        first_due: None,
        reason: raise.reason.trim().to_owned(),
        ..line.clone()
    };
    let place = fields
        .costs
        .iter()
        .position(|other| other.interval != PaymentInterval::Once && other.valid_from > Some(raise.from))
        .unwrap_or(fields.costs.len());
    // A price breaks nothing but prices.
    let known = check::costs(&fields);
    fields.costs.insert(place, step);
    let wrong = check::costs(&fields)
        .into_iter()
        .find(|issue| !known.iter().any(|before| before.code == issue.code) || issue.code == "COST_STEP_TWICE");
    match wrong {
        Some(issue) => refuse(row, issue),
        None => Ok((row, Some(fields))),
    }
}

fn raised(amount: Money, raise: &Raise) -> std::result::Result<Money, crate::money::MoneyError> {
    let raised = match raise.by {
        By::Percent(points) => amount.checked_scale(WHOLE + points, WHOLE)?,
        By::Amount(more) => amount.checked_add(more)?,
    };
    if raise.round_to <= 1 {
        return Ok(raised);
    }
    Money::new(1, amount.currency).checked_scale(raised.checked_scale(1, raise.round_to)?.minor * raise.round_to, 1)
}

#[cfg(test)]
mod tests;
