//! Contracts that changed, worked into the register that is kept: a saved contract costs one row, not all of them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::{Beside, ContractRow, ROWS, Register, from_row};
use crate::contracts::ground::Ground;
use crate::contracts::{decisions, given, read, reminders, rows};
use crate::error::Result;
use crate::record::{ContractId, RecordKind, RecordRef};

/// From so many rows on one pass over all tables is quicker than many questions.
const FEW: usize = 500;

/// Works the touched records in; false where too much depends on them: master data, the own firm, a setting.
pub(super) fn renew(
    register: &mut Register,
    connection: &Connection,
    today: NaiveDate,
    touched: &[RecordRef],
) -> Result<bool> {
    let Some(ids) = stale(register, touched).filter(|ids| ids.len() <= FEW) else {
        return Ok(false);
    };
    let ground = Ground::of(connection)?;
    let remind_days = reminders::usual(connection)?;
    for id in ids {
        let row = one(connection, &ground, &remind_days, ContractId(id), today)?;
        match (register.place(id), row) {
            (Ok(place), Some(row)) => register.rows[place] = row,
            (Err(place), Some(row)) => register.rows.insert(place, row),
            (Ok(place), None) => drop(register.rows.remove(place)),
            (Err(_), None) => {}
        }
    }
    Ok(true)
}

/// The contracts whose rows are stale: those that were touched, and those of a touched partner.
fn stale(register: &Register, touched: &[RecordRef]) -> Option<HashSet<i64>> {
    let mut ids = HashSet::new();
    let mut partners = HashSet::new();
    for record in touched {
        match record.kind {
            RecordKind::Contract => {
                ids.insert(record.id);
            }
            RecordKind::Contact => {
                partners.insert(record.id);
            }
            RecordKind::Entry | RecordKind::Firm | RecordKind::Setting => return None,
            // Nothing of it shows in a row.
            _ => {}
        }
    }
    if !partners.is_empty() {
        let theirs = register.rows.iter().filter(|row| row.partner_id.is_some_and(|id| partners.contains(&id.0)));
        ids.extend(theirs.map(|row| row.id.0));
    }
    Some(ids)
}

/// One contract's row, computed alone; none where it is gone.
pub(super) fn row(connection: &Connection, id: ContractId, day: NaiveDate) -> Result<Option<ContractRow>> {
    one(connection, &Ground::of(connection)?, &reminders::usual(connection)?, id, day)
}

/// One contract's row as a pass over all would make it.
fn one(
    connection: &Connection,
    ground: &Ground,
    remind_days: &[u32],
    id: ContractId,
    today: NaiveDate,
) -> Result<Option<ContractRow>> {
    let costs = read::costs(connection, id)?;
    let mut statement = connection.prepare_cached(&format!("{ROWS} WHERE contract.id = ?1"))?;
    let row = statement.query_row([id], |row| Ok(from_row(row, ground, &costs, today))).optional()?;
    let Some(mut row) = row.transpose()? else {
        return Ok(None);
    };
    let mut beside = Beside {
        tags: HashMap::from([(id.0, rows::tags(connection, id)?)]),
        shares: HashMap::from([(id.0, rows::shares(connection, id)?)]),
        decisions: decisions::last_of(connection, id)?,
        prepared: given::is_prepared(connection, id)?.then_some(id.0).into_iter().collect(),
        remind_days: remind_days.to_vec(),
        ..Beside::default()
    };
    beside.give(connection, &mut row, today)?;
    Ok(Some(row))
}
