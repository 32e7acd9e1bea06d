//! What contracts cost over time: the price steps of all at once, net as lists and papers say it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};

use super::contract::{CostLine, Tax, steps};
use super::costs::{CostStep, due_between, due_in_year};
use super::figures::settled_end;
use super::read::costs;
use super::register::{ContractRow, Status, all_costs};
use crate::error::{Error, Result};
use crate::money::{Money, MoneyError};
use crate::record::ContractId;

/// Up to so many contracts, two short questions for each are quicker than one for the whole book.
const FEW: usize = 500;

/// The price steps of every contract, and the ends that notices set.
#[derive(Debug, Default)]
pub struct Ledger {
    costs: HashMap<i64, Vec<CostLine>>,
    noticed: HashMap<i64, NaiveDate>,
}

impl Ledger {
    /// Reads the whole book.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of(connection: &Connection) -> Result<Self> {
        let mut statement =
            connection.prepare_cached("SELECT id, notice_ends_on FROM contract WHERE notice_ends_on IS NOT NULL")?;
        let noticed =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(Self { costs: all_costs(connection)?, noticed })
    }

    /// Reads what these contracts cost alone, where they are few: a list of deadlines has some dozens of the book.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of_these(connection: &Connection, ids: &[ContractId]) -> Result<Self> {
        if ids.len() > FEW {
            return Self::of(connection);
        }
        let mut ledger = Self::default();
        let mut statement = connection
            .prepare_cached("SELECT notice_ends_on FROM contract WHERE id = ?1 AND notice_ends_on IS NOT NULL")?;
        for id in ids {
            if let Some(end) = statement.query_row([id.0], |row| row.get(0)).optional()? {
                ledger.noticed.insert(id.0, end);
            }
            let costs = costs(connection, *id)?;
            if !costs.is_empty() {
                ledger.costs.insert(id.0, costs);
            }
        }
        Ok(ledger)
    }

    /// What a missed deadline costs: what falls due after the next end, up to the one that follows.
    /// None without costs, and where no other end follows.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn missing(&self, row: &ContractRow) -> Result<Option<Money>> {
        let (Some(terms), Some(end), Some(missed)) = (&row.terms, row.end, row.missed_end) else {
            return Ok(None);
        };
        self.net(row)?.map_or(Ok(None), |steps| due_between(&steps, terms.start, end, missed)).map_err(refused)
    }

    /// What falls due in a calendar year, up to the end that is settled. None without costs, for a draft, and for a
    /// contract that was put away while it had no end: nobody knows until when it was paid.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn due_in_year(&self, row: &ContractRow, year: i32) -> Result<Option<Money>> {
        let Some(terms) = &row.terms else {
            return Ok(None);
        };
        let end = settled_end(terms, self.noticed.get(&row.id.0).copied());
        if row.status == Status::Draft || row.status == Status::Archived && end.is_none() {
            return Ok(None);
        }
        self.net(row)?.map_or(Ok(None), |steps| due_in_year(&steps, terms.start, end, year)).map_err(refused)
    }

    fn net(&self, row: &ContractRow) -> Result<Option<Vec<CostStep>>> {
        self.costs.get(&row.id.0).map(|costs| steps(costs, Tax::Net)).transpose().map_err(refused)
    }
}

fn refused(error: MoneyError) -> Error {
    Error::rule(error.code(), serde_json::Value::Null)
}

#[cfg(test)]
mod tests;
