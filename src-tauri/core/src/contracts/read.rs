//! Reading a contract.

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};

use super::contract::{Contract, ContractFields, CostLine};
use super::ground::{self, Ground};
use super::{reminders, rows};
use crate::error::{Error, Result};
use crate::money::Money;
use crate::own_fields;
use crate::record::ContractId;

/// A contract with everything that belongs to it. The terms bear the office's postal time.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `STORED_TEXT` where its terms cannot be read.
pub fn get(connection: &Connection, id: ContractId) -> Result<Contract> {
    get_on(connection, &Ground::of(connection)?, id)
}

/// As [`get`], where many are read one after the other: the office's ground is the same for all of them.
///
/// # Errors
/// As [`get`].
pub(super) fn get_on(connection: &Connection, ground: &Ground, id: ContractId) -> Result<Contract> {
    let stored = connection
        .prepare_cached(
            "SELECT terms, number, title, kind_id, partner_id, contact_person_id, cost_centre_id, responsible,
                    direction, phase, notice_form, notice_given_on, notice_ends_on, customer_number,
                    contract_number, note, remind_days
             FROM contract WHERE id = ?1",
        )?
        .query_row([id], |row| from_row(row, ground))
        .optional()?;
    let mut fields = stored.ok_or_else(|| Error::NotFound(id.into()))??;
    fields.costs = costs(connection, id)?;
    fields.tags = rows::tags(connection, id)?;
    fields.shares = rows::shares(connection, id)?;
    fields.links = rows::links(connection, id)?;
    fields.own = own_fields::value::of(connection, id.into())?;
    Ok(Contract { id, fields })
}

/// Number and title of a contract, whatever its terms are.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn called(connection: &Connection, id: ContractId) -> Result<(String, String)> {
    connection
        .prepare_cached("SELECT coalesce(number, ''), title FROM contract WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| Error::NotFound(id.into()))
}

fn from_row(row: &Row<'_>, ground: &Ground) -> rusqlite::Result<Result<ContractFields>> {
    let text: String = row.get(0)?;
    let Some(terms) = ground::from_text(&text, ground) else {
        return Ok(Err(Error::stored_text("contract.terms", &text)));
    };
    Ok(Ok(ContractFields {
        number: row.get(1)?,
        title: row.get(2)?,
        kind_id: row.get(3)?,
        partner_id: row.get(4)?,
        contact_person_id: row.get(5)?,
        cost_centre_id: row.get(6)?,
        responsible: row.get(7)?,
        direction: row.get(8)?,
        phase: row.get(9)?,
        terms,
        notice_form: row.get(10)?,
        notice_given_on: row.get(11)?,
        notice_ends_on: row.get(12)?,
        customer_number: row.get(13)?,
        contract_number: row.get(14)?,
        note: row.get(15)?,
        costs: Vec::new(),
        own: Vec::new(),
        tags: Vec::new(),
        shares: Vec::new(),
        links: Vec::new(),
        remind_days: reminders::from_text(&row.get::<_, String>(16)?),
    }))
}

/// The price steps of a contract, the first first.
pub(super) fn costs(connection: &Connection, id: ContractId) -> Result<Vec<CostLine>> {
    let sql = format!("SELECT {COST_COLUMNS} FROM contract_cost WHERE contract_id = ?1 ORDER BY position, id");
    let costs = connection.prepare_cached(&sql)?.query_map([id], cost_from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(costs)
}

pub(super) const COST_COLUMNS: &str =
    "valid_from, amount_minor, currency, tax, vat_rate, interval, first_due, reason, contract_id";

pub(super) fn cost_from_row(row: &Row<'_>) -> rusqlite::Result<CostLine> {
    let currency: String = row.get(2)?;
    let currency =
        currency.parse().map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, Type::Text, Box::new(error)))?;
    Ok(CostLine {
        valid_from: row.get(0)?,
        amount: Money::new(row.get(1)?, currency),
        tax: row.get(3)?,
        vat_rate: row.get(4)?,
        interval: row.get(5)?,
        first_due: row.get(6)?,
        reason: row.get(7)?,
    })
}
