//! Office-wide settings: a key, a text, and what holds where nothing was set.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::contracts::reminders;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{RecordKind, RecordRef};
use crate::sort_key::Order;

/// For how many working days a letter is under way, at most.
pub const POSTAL_DAYS: &str = "postal_days";

/// The postal time where none was set, in working days.
pub const POSTAL_DAYS_DEFAULT: u32 = 5;

/// More working days than this is a slip of the keyboard.
pub const POSTAL_DAYS_MOST: u32 = 30;

/// So many days before "absenden bis" a contract reminds: "90, 30, 10, 0".
pub const REMIND_DAYS: &str = "remind_days";

/// How the address book puts umlauts in order: `names` (DIN 5007-2) or `words` (DIN 5007-1).
pub const SORT_ORDER: &str = "sort_order";

/// The order of the address book; DIN 5007-2 where none was set.
///
/// # Errors
/// `STORED_TEXT` where the file holds something else than an order.
pub fn sort_order(connection: &Connection) -> Result<Order> {
    match get(connection, SORT_ORDER)? {
        None => Ok(Order::Names),
        Some(text) => parse_order(&text).ok_or_else(|| Error::stored_text(SORT_ORDER, &text)),
    }
}

fn parse_order(text: &str) -> Option<Order> {
    Order::ALL.iter().copied().find(|order| order.code() == text)
}

/// A setting's text, if it was ever set.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn get(connection: &Connection, key: &str) -> Result<Option<String>> {
    let value = connection
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(value)
}

/// Everything that was set.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<BTreeMap<String, String>> {
    let settings = connection
        .prepare_cached("SELECT key, value FROM setting ORDER BY key")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(settings)
}

/// The postal time for "absenden bis", in working days.
///
/// # Errors
/// `STORED_TEXT` where the file holds something else than a number of days.
pub fn postal_days(connection: &Connection) -> Result<u32> {
    match get(connection, POSTAL_DAYS)? {
        None => Ok(POSTAL_DAYS_DEFAULT),
        Some(text) => parse_postal_days(&text).ok_or_else(|| Error::stored_text(POSTAL_DAYS, &text)),
    }
}

fn parse_postal_days(text: &str) -> Option<u32> {
    text.parse().ok().filter(|days| *days <= POSTAL_DAYS_MOST)
}

/// Sets a setting, or gives it back to its default with `None`.
///
/// # Errors
/// `INVALID` with `KEY_MISSING`, `POSTAL_DAYS_RANGE` or `REMIND_DAYS_INVALID`; whatever SQLite refuses.
pub fn set(office: &mut Office, key: &str, value: Option<&str>, moment: &Moment) -> Result<Done<()>> {
    let key = key.trim();
    if key.is_empty() {
        return Err(Error::field("key", "KEY_MISSING"));
    }
    if key == POSTAL_DAYS && value.is_some_and(|text| parse_postal_days(text).is_none()) {
        let limits = json!({ "least": 0, "most": POSTAL_DAYS_MOST });
        return Err(Error::Invalid(vec![FieldIssue::with("value", "POSTAL_DAYS_RANGE", limits)]));
    }
    if key == REMIND_DAYS && value.is_some_and(|text| reminders::parse(text).is_none()) {
        let limits = json!({ "most": reminders::MOST, "days": reminders::MOST_DAYS });
        return Err(Error::Invalid(vec![FieldIssue::with("value", "REMIND_DAYS_INVALID", limits)]));
    }
    if key == SORT_ORDER && value.is_some_and(|text| parse_order(text).is_none()) {
        return Err(Error::field("value", "SORT_ORDER_UNKNOWN"));
    }
    office.transact_named(Op::step("setting_changed", key), moment, |tx, op| {
        let id: Option<i64> = tx
            .prepare_cached("SELECT id FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        let id = match (id, value) {
            (Some(id), Some(value)) => {
                tx.prepare_cached("UPDATE setting SET value = ?2 WHERE id = ?1")?.execute((id, value))?;
                id
            }
            (Some(id), None) => {
                tx.prepare_cached("DELETE FROM setting WHERE id = ?1")?.execute([id])?;
                id
            }
            (None, Some(value)) => {
                tx.prepare_cached("INSERT INTO setting (key, value) VALUES (?1, ?2)")?.execute((key, value))?;
                tx.last_insert_rowid()
            }
            (None, None) => return Ok(()),
        };
        op.subject = Some(RecordRef { kind: RecordKind::Setting, id });
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn office() -> (Office, Moment) {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), "Test");
        (Office::in_memory(&moment).unwrap(), moment)
    }

    #[test]
    fn the_postal_time_is_five_days_until_it_is_set_and_again_when_taken_back() {
        let (mut office, moment) = office();
        assert_eq!(postal_days(office.read()).unwrap(), 5);
        set(&mut office, POSTAL_DAYS, Some("3"), &moment).unwrap();
        assert_eq!(postal_days(office.read()).unwrap(), 3);
        set(&mut office, POSTAL_DAYS, Some("7"), &moment).unwrap();
        office.undo(&moment).unwrap();
        assert_eq!(postal_days(office.read()).unwrap(), 3);
        office.undo(&moment).unwrap();
        assert_eq!(postal_days(office.read()).unwrap(), 5);
        office.redo(&moment).unwrap();
        assert_eq!(postal_days(office.read()).unwrap(), 3);
    }

    #[test]
    fn what_is_no_number_of_days_is_refused_at_its_field() {
        let (mut office, moment) = office();
        for text in ["", "-1", "31", "fünf", "2.5"] {
            let Err(Error::Invalid(issues)) = set(&mut office, POSTAL_DAYS, Some(text), &moment) else {
                panic!("{text} was taken")
            };
            assert_eq!((issues[0].field.as_str(), issues[0].code), ("value", "POSTAL_DAYS_RANGE"));
        }
        assert!(all(office.read()).unwrap().is_empty());
    }

    #[test]
    fn setting_the_same_again_leaves_no_trace() {
        let (mut office, moment) = office();
        set(&mut office, "language", Some("de"), &moment).unwrap();
        assert!(set(&mut office, "language", Some("de"), &moment).unwrap().changes.is_empty());
        assert!(set(&mut office, "never_set", None, &moment).unwrap().changes.is_empty());
    }
}
