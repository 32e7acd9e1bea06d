//! How many places an event has, and what one costs.

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::money::Currency;
use crate::office::{Done, Office};
use crate::record::{EventId, RecordKind, RecordRef};

/// More places than this no event has.
pub const MOST: u32 = 100_000;

/// The dearest price, in the smallest unit: enough for any, and every sum stays far below what 64 bits hold.
pub const DEAREST: i64 = 99_999_999_999;

/// How many may come, and what a place costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// How many confirmed registrations there are at most; none: as many as come.
    pub capacity: Option<u32>,
    /// What a place costs, in the smallest unit; none: nothing.
    pub price: Option<i64>,
    /// The currency of every amount of the event.
    pub currency: Currency,
}

/// The places of an event; where nothing was chosen, the currency is that of the own firm.
///
/// # Errors
/// `NOT_FOUND`; `STORED_TEXT` where the currency cannot be read.
pub fn of(connection: &Connection, event: EventId) -> Result<Places> {
    let (capacity, price, currency): (Option<u32>, Option<i64>, String) = connection
        .prepare_cached("SELECT capacity, price, currency FROM event WHERE id = ?1")?
        .query_row([event], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or_else(|| Error::NotFound(event.into()))?;
    let currency = if currency.is_empty() {
        home_currency(connection)?
    } else {
        currency.parse().map_err(|_| Error::stored_text("event.currency", &currency))?
    };
    Ok(Places { capacity, price, currency })
}

/// The money of the country where the own firm is.
fn home_currency(connection: &Connection) -> Result<Currency> {
    let country = firm::get(connection)?.1.country;
    Ok(if matches!(country.as_str(), "CH" | "LI") { Currency::CHF } else { Currency::EUR })
}

/// Changes how many places there are and what one costs. Registrations keep the price they have.
///
/// # Errors
/// `INVALID` with `CAPACITY_BELOW_CONFIRMED`, `CAPACITY_INVALID`, `AMOUNT_INVALID`; `NOT_FOUND`.
pub fn save(office: &mut Office, event: EventId, places: Places, moment: &Moment) -> Result<Done<()>> {
    let title = title(office.read(), event)?;
    office.transact(Op::step("places_changed", title).about(event), moment, |tx| {
        let issues = issues(tx, event, places)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        tx.prepare_cached("UPDATE event SET capacity = ?2, price = ?3, currency = ?4 WHERE id = ?1")?.execute((
            event,
            places.capacity,
            places.price,
            places.currency.code(),
        ))?;
        Ok(())
    })
}

/// Takes seats, price and currency along to a copy, within a running write.
pub(in crate::planner) fn copy(tx: &Connection, from: EventId, to: EventId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE event SET (capacity, price, currency) =
                (SELECT capacity, price, currency FROM event AS before WHERE before.id = ?1) WHERE id = ?2",
    )?
    .execute((from, to))?;
    Ok(())
}

fn issues(tx: &Connection, event: EventId, places: Places) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if let Some(capacity) = places.capacity {
        let confirmed = confirmed(tx, event)?;
        if !(1..=MOST).contains(&capacity) {
            issues.push(FieldIssue::with("capacity", "CAPACITY_INVALID", json!({ "most": MOST })));
        } else if capacity < confirmed {
            let data = json!({ "confirmed": confirmed, "capacity": capacity });
            issues.push(FieldIssue::with("capacity", "CAPACITY_BELOW_CONFIRMED", data));
        }
    }
    issues.extend(price_issue("price", places.price));
    Ok(issues)
}

/// What is wrong with a price, if anything.
pub(in crate::planner) fn price_issue(field: &str, price: Option<i64>) -> Option<FieldIssue> {
    let wrong = price.is_some_and(|price| !(0..=DEAREST).contains(&price));
    wrong.then(|| FieldIssue::new(field, "AMOUNT_INVALID"))
}

/// The title of an event, for the step's name.
pub(in crate::planner) fn title(connection: &Connection, event: EventId) -> Result<String> {
    connection
        .prepare_cached("SELECT title FROM event WHERE id = ?1")?
        .query_row([event], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::NotFound(event.into()))
}

/// How many have a place.
pub(super) fn confirmed(connection: &Connection, event: EventId) -> Result<u32> {
    let count = connection
        .prepare_cached("SELECT count(*) FROM registration WHERE event_id = ?1 AND state = 'confirmed'")?
        .query_row([event], |row| row.get(0))?;
    Ok(count)
}

/// The refusal of one more than there are places.
pub(super) fn full(title: &str, capacity: u32) -> Error {
    Error::rule("SEMINAR_FULL", json!({ "title": title, "capacity": capacity }))
}

/// Refuses a write that would leave more confirmed registrations than places. It stands at the end of every write,
/// also of one that takes a step back: a cancellation that is taken back may meet a place that was given away.
///
/// # Errors
/// `SEMINAR_FULL`.
pub(crate) fn hold(tx: &Connection, touched: &[RecordRef]) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT title, capacity FROM event WHERE id = ?1 AND capacity IS NOT NULL
           AND (SELECT count(*) FROM registration WHERE event_id = event.id AND state = 'confirmed') > capacity",
    )?;
    for event in touched.iter().filter(|owner| owner.kind == RecordKind::Event) {
        let over: Option<(String, u32)> =
            statement.query_row([event.id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        if let Some((title, capacity)) = over {
            return Err(full(&title, capacity));
        }
    }
    Ok(())
}
