//! Erasure under Art. 17 GDPR: the one write without undo.
//!
//! Values go from the tables, the change log, the names of steps, drafts, attachments,
//! list rows and the search index, all in one transaction. What other records keep of the
//! person (a contract's partner) stays as a row that says "gelöscht nach Art. 17 …".

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::mentions::{Place, text_at, text_columns};
use super::names::{distinctive, replaced};
use super::traces::{self, own_tables, pointers};
use super::{Duty, Erased, Hold, erased, hold, retention};
use crate::contacts::{Card, ContactKind, merge, read, save};
use crate::delete::delete_one;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::log::purge::purge;
use crate::moment::Moment;
use crate::office::{Done, Office, write_in};
use crate::record::{ContactId, RecordRef};
use crate::search::title;

/// What stands where a name stood in somebody else's text.
pub const MARK: &str = "[gelöscht]";

/// Tables of other records with rows about one contact: what else stands in such a row is
/// theirs as well.
pub(super) const ABOUT_ONE: [&str; 1] = ["participant"];

/// Tables of records that are about one contact alone: they go whole, files included. A
/// letter is among them only after its retention has passed, which is asked before.
const GO_ALONG: [&str; 2] = ["letter", "retention_hold"];

/// References that a record can do without: a contract its contact person, an employee the
/// card in the book, a distribution list the firm by which it filters.
const UNLINKED: [(&str, &str); 3] =
    [("contract", "contact_person_id"), ("employee", "contact_id"), ("distribution_list", "organisation_id")];

/// Rows of one table that go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Goes {
    /// The table: `email`, `file`, `change`.
    pub table: String,
    /// How many rows.
    pub rows: usize,
}

/// What an erasure would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// Whom it is about.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// What goes.
    pub goes: Vec<Goes>,
    /// Records that stay without the name.
    pub stays: Vec<Stays>,
    /// Papers that must still be kept; any of them forbids the erasure.
    pub duties: Vec<Duty>,
    /// Holds that stand; any of them forbids the erasure.
    pub holds: Vec<Hold>,
    /// Whether it may be erased now.
    pub allowed: bool,
    /// The first day on which it may be; none: now, or nobody can say.
    pub free_on: Option<NaiveDate>,
}

/// A record that stays without the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stays {
    /// The record.
    #[serde(flatten)]
    pub record: RecordRef,
    /// Its title.
    pub title: String,
}

/// What an erasure would do, before anybody decides.
///
/// # Errors
/// `NOT_FOUND`.
pub fn preview(office: &Office, id: ContactId, today: NaiveDate) -> Result<Preview> {
    let connection = office.read();
    let name = read::get(connection, id)?.card.display_name();
    let mut goes: Vec<Goes> = Vec::new();
    for (table, condition) in own_tables() {
        let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
        let rows: usize = connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
        if rows > 0 {
            goes.push(Goes { table: table.to_owned(), rows });
        }
    }
    let changes: usize = connection
        .prepare_cached("SELECT count(*) FROM change WHERE owner_kind = 'contact' AND owner_id = ?1")?
        .query_row([id], |row| row.get(0))?;
    goes.push(Goes { table: "change".to_owned(), rows: changes });
    let mut stays: Vec<Stays> = Vec::new();
    for pointer in pointers(connection)? {
        for trace in traces::pointing(connection, &pointer, id)? {
            let goes_along = trace.owner == id.into() || GO_ALONG.contains(&trace.table);
            if !goes_along && !stays.iter().any(|stays| stays.record == trace.owner) {
                stays.push(Stays { record: trace.owner, title: title::of(connection, trace.owner)?.0 });
            }
        }
    }
    let mut duties = retention::duties(office, id, today)?;
    duties.retain(|duty| duty.stands_on(today));
    let holds = hold::on(connection, id, today)?;
    let allowed = duties.is_empty() && holds.is_empty();
    let last = duties.iter().map(|duty| duty.until).collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().max());
    let free_on = last.filter(|_| holds.is_empty()).and_then(|day| day.succ_opt());
    Ok(Preview { contact: id, name, goes, stays, duties, holds, allowed, free_on })
}

/// Erases a contact; `replace` names texts of others in which the name gives way to a mark.
///
/// # Errors
/// `NOT_FOUND`; `ERASURE_RETAINED` with the duties, `ERASURE_HELD` with the holds.
pub fn erase(
    office: &mut Office,
    id: ContactId,
    reason: &str,
    replace: &[Place],
    moment: &Moment,
) -> Result<Done<Erased>> {
    let planned = preview(office, id, moment.today)?;
    if !planned.holds.is_empty() {
        let reasons: Vec<&str> = planned.holds.iter().map(|hold| hold.reason.as_str()).collect();
        return Err(Error::rule(
            "ERASURE_HELD",
            serde_json::json!({ "name": planned.name, "reason": reasons.join(", ") }),
        ));
    }
    if !planned.allowed {
        let data = serde_json::json!({ "name": planned.name, "count": planned.duties.len(), "until": planned.free_on });
        return Err(Error::rule("ERASURE_RETAINED", data));
    }
    let uid = read::get(office.read(), id)?.uid;
    let erased =
        Erased { contact: id, uid_hash: erased::hash(&uid), on: moment.today, reason: reason.trim().to_owned() };
    let changes = remove(office, &[(erased.clone(), replace)], moment)?;
    Ok(Done { value: erased, changes })
}

/// Erases again whom an older copy brought back. Duties were looked at when they were erased.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn again(office: &mut Office, list: &[Erased], moment: &Moment) -> Result<Done<usize>> {
    let present = erased::present(office.read(), list)?;
    if present.is_empty() {
        return Ok(Done { value: 0, changes: crate::log::ChangeSet::default() });
    }
    let wanted: Vec<(Erased, &[Place])> = present.into_iter().map(|erased| (erased, &[][..])).collect();
    let changes = remove(office, &wanted, moment)?;
    Ok(Done { value: wanted.len(), changes })
}

fn remove(office: &mut Office, wanted: &[(Erased, &[Place])], moment: &Moment) -> Result<crate::log::ChangeSet> {
    let op = Op::fixed("contact_erased", "");
    let changes = office.in_one_transaction(|transaction| {
        let mut gone = Vec::new();
        let changes = write_in(transaction, &op, moment, None, |tx, _| {
            for (erased, replace) in wanted {
                let former = merge::former(tx, erased.contact)?;
                gone.extend(former.into_iter().map(|(id, _)| (id, Vec::new())));
                gone.push((erased.contact, take_out(tx, erased, replace)?));
            }
            Ok(None)
        })?;
        // After the digests are up to date, which need the images of this very step.
        for (id, values) in &gone {
            forget(transaction, *id, values)?;
        }
        Ok(changes)
    })?;
    office.housekeep(|tx| {
        // Without it the index keeps the words of deleted entries in old segments (measured).
        tx.execute_batch("INSERT INTO search (search) VALUES ('optimize');")?;
        Ok(())
    })?;
    let mut freed = office.read().prepare("PRAGMA incremental_vacuum")?;
    let mut rows = freed.query([])?;
    while rows.next()?.is_some() {}
    Ok(changes)
}

/// Takes a contact out of the tables; the values by which to look for what is left of it.
fn take_out(tx: &Connection, erased: &Erased, replace: &[Place]) -> Result<Vec<String>> {
    let id = erased.contact;
    let contact = read::get(tx, id)?;
    let values = distinctive(&contact.card);
    // Who became part of this contact goes with it, also from a copy in which they stand alone.
    for (former, uid) in merge::former(tx, id)? {
        tx.prepare_cached("INSERT INTO erasure (record_id, uid_hash, erased_on, reason) VALUES (?1, ?2, ?3, ?4)")?
            .execute((former, erased::hash(&uid), erased.on, &erased.reason))?;
    }
    let gone = format!("gelöscht nach Art. 17 DSGVO am {}", erased.on.format("%d.%m.%Y"));
    // Texts of others, as far as somebody said so.
    for place in replace {
        if let Some(text) = text_at(tx, place)? {
            set(tx, &place.table, place.row, &place.column, &replaced(&text, &values, MARK))?;
        }
    }
    // Records about nobody else go whole; in others the name's snapshots give way.
    let mut stays = false;
    for pointer in pointers(tx)? {
        for trace in traces::pointing(tx, &pointer, id)? {
            if trace.owner == id.into() {
                continue;
            }
            if GO_ALONG.contains(&trace.table) {
                delete_one(tx, trace.owner)?;
                continue;
            }
            let written = text_columns(tx, trace.table)?;
            for (column, text) in trace.texts() {
                if super::names::holds(text, &values) && column == "name" {
                    set(tx, trace.table, trace.row, column, &gone)?;
                } else if ABOUT_ONE.contains(&trace.table) && written.iter().any(|known| known == column) {
                    set(tx, trace.table, trace.row, column, "")?;
                } else if super::names::holds(text, &values) {
                    set(tx, trace.table, trace.row, column, &replaced(text, &values, &gone))?;
                }
            }
            if pointer.on_delete == "RESTRICT" && !unlinked(tx, &trace, &pointer.column)? {
                stays = true;
            }
        }
    }
    let hashes: Vec<String> = tx
        .prepare_cached("SELECT DISTINCT hash FROM file WHERE owner_kind = 'contact' AND owner_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, condition) in own_tables().filter(|(table, _)| *table != "contact") {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE {condition}"))?.execute([id])?;
    }
    for hash in hashes {
        tx.prepare_cached("DELETE FROM blob WHERE hash = ?1 AND hash NOT IN (SELECT hash FROM file)")?
            .execute([hash])?;
    }
    if stays {
        empty(tx, id, &contact.card, &gone)?;
    } else {
        tx.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])?;
    }
    tx.prepare_cached("INSERT INTO erasure (record_id, uid_hash, erased_on, reason) VALUES (?1, ?2, ?3, ?4)")?
        .execute((id, &erased.uid_hash, erased.on, &erased.reason))?;
    Ok(values)
}

/// Takes the reference away where the record can do without it.
fn unlinked(tx: &Connection, trace: &traces::Trace, column: &str) -> Result<bool> {
    if !UNLINKED.contains(&(trace.table, column)) {
        return Ok(false);
    }
    tx.prepare_cached(&format!("UPDATE {} SET {column} = NULL WHERE id = ?1", trace.table))?.execute([trace.row])?;
    Ok(true)
}

fn set(tx: &Connection, table: &str, row: i64, column: &str, text: &str) -> Result<()> {
    tx.prepare_cached(&format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1"))?.execute((row, text))?;
    Ok(())
}

/// The row stays because others need it; everything in it goes back to what the schema
/// says of an empty one.
fn empty(tx: &Connection, id: ContactId, card: &Card, gone: &str) -> Result<()> {
    let columns: Vec<(String, Option<String>, bool)> = tx
        .prepare_cached("SELECT name, dflt_value, \"notnull\" FROM pragma_table_info('contact') ORDER BY cid")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let kept = ["id", "uid", "kind", "family", "organisation", "active"];
    let assignments: Vec<String> = columns
        .into_iter()
        .filter(|(name, _, _)| !kept.contains(&name.as_str()))
        .map(|(name, default, required)| match (default, required) {
            (Some(default), _) => format!("{name} = {default}"),
            (None, false) => format!("{name} = NULL"),
            (None, true) => format!("{name} = ''"),
        })
        .collect();
    let (family, organisation) = match card.kind {
        ContactKind::Person => (gone, ""),
        ContactKind::Organisation => ("", gone),
    };
    let sql = format!(
        "UPDATE contact SET {}, uid = ?2, family = ?3, organisation = ?4, active = 0 WHERE id = ?1",
        assignments.join(", ")
    );
    tx.execute(&sql, (id, save::new_uid(tx)?, family, organisation))?;
    Ok(())
}

/// Takes the values out of everything that remembers: log, names of steps, drafts.
fn forget(tx: &Connection, id: ContactId, values: &[String]) -> Result<()> {
    purge(tx, id.into())?;
    // Rows of other records that this step touched carry the old text in their images.
    tx.execute(
        "UPDATE change SET image = NULL WHERE image IS NOT NULL AND (tbl, row) IN
           (SELECT tbl, row FROM change WHERE op = (SELECT max(id) FROM op))",
        [],
    )?;
    for value in values {
        let pattern = format!("%{}%", value.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        // In JSON quotes and letters beyond ASCII may be written otherwise.
        let json = serde_json::Value::String(value.clone()).to_string();
        let quoted =
            format!("%{}%", json.trim_matches('"').replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        tx.execute(
            "UPDATE op SET state = CASE state WHEN 'undone' THEN 'gone' ELSE state END,
                           class = CASE class WHEN 'step' THEN 'fixed' ELSE class END
             WHERE id IN (SELECT op FROM change WHERE image LIKE ?1 ESCAPE '\\' OR image LIKE ?2 ESCAPE '\\')",
            (&pattern, &quoted),
        )?;
        tx.execute(
            "UPDATE change SET image = NULL WHERE image LIKE ?1 ESCAPE '\\' OR image LIKE ?2 ESCAPE '\\'",
            (&pattern, &quoted),
        )?;
        tx.execute("UPDATE op SET title = '' WHERE title LIKE ?1 ESCAPE '\\'", [&pattern])?;
        tx.execute(
            "DELETE FROM draft WHERE json LIKE ?1 ESCAPE '\\' OR json LIKE ?2 ESCAPE '\\'",
            (&pattern, &quoted),
        )?;
    }
    Ok(())
}

/// Where values are still found after an erasure, for the report: table and column.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn left(connection: &Connection, values: &[String]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let stored: Vec<(String, String)> = connection
        .prepare(
            "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT' ORDER BY 1, c.cid",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, column) in stored {
        for value in values {
            let sql = format!("SELECT 1 FROM \"{table}\" WHERE instr(\"{column}\", ?1) LIMIT 1");
            if connection.query_row(&sql, [value], |row| row.get::<_, Value>(0)).optional()?.is_some() {
                found.push((table.clone(), column.clone()));
                break;
            }
        }
    }
    Ok(found)
}
