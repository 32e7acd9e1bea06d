//! The date of a record that a checklist counts from.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension};

use super::Anchor;
use crate::contracts;
use crate::error::Result;
use crate::planner::wall_time;
use crate::record::{ContractId, RecordKind, RecordRef};

/// The kinds of records that a checklist may hang on.
pub(super) const KINDS: &[RecordKind] =
    &[RecordKind::Contact, RecordKind::Contract, RecordKind::Event, RecordKind::Employee];

/// The date of a record; none where it has none, or is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn on(connection: &Connection, record: RecordRef, anchor: Anchor, today: NaiveDate) -> Result<Option<NaiveDate>> {
    if anchor == Anchor::Chosen {
        return Ok(None);
    }
    match record.kind {
        RecordKind::Employee => {
            let column = if anchor == Anchor::Start { "entered_on" } else { "left_on" };
            let sql = format!("SELECT {column} FROM employee WHERE id = ?1");
            Ok(connection.prepare_cached(&sql)?.query_row([record.id], |row| row.get(0)).optional()?.flatten())
        }
        RecordKind::Event => {
            let column = if anchor == Anchor::Start { "starts" } else { "ends" };
            let sql = format!("SELECT {column} FROM event WHERE id = ?1");
            let text: Option<String> =
                connection.prepare_cached(&sql)?.query_row([record.id], |row| row.get(0)).optional()?;
            Ok(text.as_deref().and_then(day_of))
        }
        RecordKind::Contract => {
            let contract = match contracts::read::get(connection, ContractId(record.id)) {
                Ok(contract) => contract.fields,
                Err(crate::Error::NotFound(_)) => return Ok(None),
                Err(error) => return Err(error),
            };
            Ok(match anchor {
                Anchor::Start => Some(contract.terms.start),
                Anchor::End | Anchor::Chosen => contract
                    .notice_ends_on
                    .or_else(|| contracts::current_term(&contract.terms, today).ok().and_then(|(_, end)| end)),
            })
        }
        _ => Ok(None),
    }
}

fn day_of(text: &str) -> Option<NaiveDate> {
    wall_time::parse(text).map(|at: NaiveDateTime| at.date()).or_else(|| text.parse().ok())
}
