//! Gaps in number ranges: a number that was given and that nobody bears any more is written
//! down with what bore it, when and why. It is not given again.
//!
//! The gaps of a write are read from its own change log, so that no way of deleting or merging
//! leaves one unseen. What is undone takes its gaps along; a creation that is undone leaves none,
//! because nothing ever bore the number outside, but the counter does not go back.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::{Value, json};

use crate::error::{FieldIssue, Result};
use crate::master_data::number_range::{self, BEARERS};
use crate::record::NumberRangeId;
use crate::text_enum;

text_enum! {
    /// Why nobody bears a number any more.
    GapReason {
        /// What bore it was deleted or merged away.
        Deleted = "deleted",
        /// It was replaced by another number.
        Changed = "changed",
    }
}

/// A number that nobody bears any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberGap {
    /// The number.
    pub number: String,
    /// The kind of record that bore it.
    pub kind: String,
    /// Its title; empty for people, whose names do not outlive them here.
    pub title: String,
    /// Why.
    pub reason: GapReason,
    /// Who did it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
}

/// The gaps of a range, newest first. A number that somebody bears again is none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, id: NumberRangeId) -> Result<Vec<NumberGap>> {
    let code: Option<String> = connection
        .prepare_cached("SELECT code FROM number_range WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let mut gaps: Vec<NumberGap> = connection
        .prepare_cached(
            "SELECT number, kind, title, reason, who, at FROM number_gap WHERE range_id = ?1 ORDER BY id DESC",
        )?
        .query_map([id], |row| {
            Ok(NumberGap {
                number: row.get(0)?,
                kind: row.get(1)?,
                title: row.get(2)?,
                reason: row.get(3)?,
                who: row.get(4)?,
                at: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut failed = None;
    gaps.retain(|gap| match number_range::is_borne(connection, code.as_deref().unwrap_or_default(), &gap.number) {
        Ok(borne) => !borne,
        Err(error) => {
            failed = Some(error);
            true
        }
    });
    failed.map_or(Ok(gaps), Err)
}

/// Why a number must not be given again: what bore it was deleted, by whom and when. A number that
/// was only changed may be changed back.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn gone(connection: &Connection, code: &str, field: &str, number: &str) -> Result<Option<FieldIssue>> {
    let found: Option<(String, String)> = connection
        .prepare_cached(
            "SELECT who, at FROM number_gap JOIN number_range ON number_range.id = number_gap.range_id
             WHERE number_range.code = ?1 AND number_gap.number = ?2 AND number_gap.reason = 'deleted'
             ORDER BY number_gap.id DESC",
        )?
        .query_row((code, number), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.map(|(who, at)| {
        let on = at.get(..10).unwrap_or_default();
        FieldIssue::with(field, "NUMBER_GONE", json!({ "number": number, "who": who, "on": on }))
    }))
}

/// Every number that must not be given again: its range, and who deleted what bore it and when.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all_gone(connection: &Connection) -> Result<HashMap<(String, String), Value>> {
    let found: Vec<(String, String)> = connection
        .prepare_cached(
            "SELECT DISTINCT number_range.code, number_gap.number
             FROM number_gap JOIN number_range ON number_range.id = number_gap.range_id
             WHERE number_gap.reason = 'deleted'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut all = HashMap::with_capacity(found.len());
    for (code, number) in found {
        if let Some(issue) = gone(connection, &code, "number", &number)?
            && !number_range::is_borne(connection, &code, &number)?
        {
            all.insert((code, number), issue.data);
        }
    }
    Ok(all)
}

/// Whether the gap is written down already: by the same op that is done again.
fn is_noted(tx: &Connection, code: &str, number: &str, kind: &str) -> Result<bool> {
    let noted = tx
        .prepare_cached(
            "SELECT 1 FROM number_gap JOIN number_range ON number_range.id = number_gap.range_id
             WHERE number_range.code = ?1 AND number_gap.number = ?2 AND (number_gap.reason = 'deleted' OR ?3 = 'U')",
        )?
        .exists((code, number, kind))?;
    Ok(noted)
}

/// Writes down the numbers that the running op took from their records.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn note(tx: &Connection, op: i64, today: NaiveDate) -> Result<()> {
    for (code, table, column) in BEARERS {
        let lost: Vec<(String, String, String)> = tx
            .prepare_cached(&format!(
                "SELECT kind, coalesce(json_extract(image, '$.{column}[0]'), json_extract(image, '$.{column}')),
                        coalesce(json_extract(image, '$.title'), '')
                 FROM change WHERE op = ?1 AND tbl = ?2 AND kind <> 'I'
                   AND coalesce(json_extract(image, '$.{column}[0]'), json_extract(image, '$.{column}')) <> ''"
            ))?
            .query_map((op, table), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (kind, number, title) in lost {
            // A changed row's image has [old, new]; with null before, the whole pair comes back.
            if number.starts_with('[')
                || number_range::is_borne(tx, code, &number)?
                || is_noted(tx, code, &number, &kind)?
            {
                continue;
            }
            let Some((id, pattern)) = tx
                .prepare_cached("SELECT id, pattern FROM number_range WHERE code = ?1")?
                .query_row([code], |row| Ok((row.get::<_, NumberRangeId>(0)?, row.get::<_, String>(1)?)))
                .optional()?
            else {
                continue;
            };
            // Numbers of another form were never of this range.
            if number_range::read_back(&pattern, &number, today).is_none() {
                continue;
            }
            let deleted = kind == "D";
            let title = if deleted && *table != "contact" { title } else { String::new() };
            tx.prepare_cached(
                "INSERT INTO number_gap (range_id, number, kind, title, reason, who, at)
                 SELECT :range, :number, :kind, :title, :reason, who, at FROM op WHERE id = :op",
            )?
            .execute(named_params! {
                ":range": id, ":number": number, ":kind": table, ":title": title,
                ":reason": if deleted { GapReason::Deleted } else { GapReason::Changed }, ":op": op,
            })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{add, contract, renewing};
    use crate::log::Op;
    use crate::{Moment, Office, contracts};

    fn moment() -> Moment {
        Moment::on("2026-03-16".parse().unwrap(), "Anna")
    }

    fn gaps(office: &Office, code: &str) -> Vec<(String, String, GapReason)> {
        let ranges = number_range::all(office.read(), moment().today).unwrap();
        let id = ranges.iter().find(|range| range.code == code).unwrap().id;
        of(office.read(), id).unwrap().into_iter().map(|gap| (gap.number, gap.title, gap.reason)).collect()
    }

    #[test]
    fn a_deleted_contract_leaves_its_number_behind() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = add(&mut office, contract("Miete", renewing()), &moment());
        assert!(gaps(&office, "contract").is_empty());
        contracts::delete::delete(&mut office, &[id], &moment()).unwrap();
        let gone = vec![("V-2026-0001".to_owned(), "Miete".to_owned(), GapReason::Deleted)];
        assert_eq!(gaps(&office, "contract"), gone);
        // The next one gets the next number, and the lost one is not typed in again.
        let next = add(&mut office, contract("Strom", renewing()), &moment());
        let number: String =
            office.read().query_row("SELECT number FROM contract WHERE id = ?1", [next], |row| row.get(0)).unwrap();
        assert_eq!(number, "V-2026-0002");
        let mut again = contract("Gas", renewing());
        again.number = Some("V-2026-0001".into());
        assert_eq!(contracts::save::save(&mut office, None, again, &moment()).unwrap_err().code(), "INVALID");
        // Taking the deletion back closes the gap, doing it again opens it.
        office.undo(&moment()).unwrap();
        office.undo(&moment()).unwrap();
        assert!(gaps(&office, "contract").is_empty());
        office.redo(&moment()).unwrap();
        office.redo(&moment()).unwrap();
        assert_eq!(gaps(&office, "contract"), gone);
    }

    #[test]
    fn a_number_that_is_replaced_or_not_of_the_range() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let contact = |tx: &Connection, number: &str| {
            tx.execute("INSERT INTO contact (uid, kind, customer_number) VALUES (?1, 'person', ?1)", [number])
        };
        office
            .transact(Op::step("test", "x"), &moment(), |tx| {
                contact(tx, "K-00001")?;
                contact(tx, "ALT-17")?;
                Ok(tx.execute("INSERT INTO contact (uid, kind) VALUES ('none', 'person')", [])?)
            })
            .unwrap();
        let write = |office: &mut Office, sql: &str| {
            office.transact(Op::step("test", "x"), &moment(), |tx| Ok(tx.execute(sql, [])?)).unwrap();
        };
        // Handed to another record, it is no gap.
        write(
            &mut office,
            "UPDATE contact SET customer_number = CASE uid WHEN 'none' THEN 'K-00002' ELSE customer_number END",
        );
        assert!(gaps(&office, "customer").is_empty());
        write(&mut office, "UPDATE contact SET customer_number = 'K-00003' WHERE uid = 'K-00001'");
        assert_eq!(gaps(&office, "customer"), [("K-00001".to_owned(), String::new(), GapReason::Changed)]);
        write(&mut office, "DELETE FROM contact WHERE uid = 'ALT-17'");
        assert_eq!(gaps(&office, "customer").len(), 1);
        // Borne again, by an import, it is none any more.
        office.transact(Op::step("test", "x"), &moment(), |tx| Ok(contact(tx, "K-00001x")?)).unwrap();
        write(&mut office, "UPDATE contact SET customer_number = 'K-00001' WHERE uid = 'K-00001x'");
        assert!(gaps(&office, "customer").is_empty());
    }
}
