//! Erasure under Art. 17 GDPR: the one write without undo.
//!
//! Values go from the tables, the change log, the names of steps, drafts, attachments,
//! list rows and the search index, all in one transaction. What other records keep of the
//! person (a contract's partner) stays as a row that says "gelöscht nach Art. 17 …".

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::forget::{forget, left};
use super::mentions::{Place, text_at, text_columns};
use super::names::{distinctive, replaced};
use super::traces::{self, own_tables, pointers};
use super::{Duty, Erased, Hold, erased, hold, retention};
use crate::attachments::remove::remove_all;
use crate::contacts::{Card, ContactKind, merge, read, save};
use crate::delete::delete_one;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::log::prune::free_blobs;
use crate::moment::Moment;
use crate::office::{Done, Office, write_in};
use crate::record::{ContactId, LetterId, RecordKind, RecordRef};
use crate::search::title;

/// What stands where a name stood in somebody else's text.
pub const MARK: &str = "[gelöscht]";

/// Tables of other records with rows about one contact: what else stands in such a row is
/// theirs as well.
pub(super) const ABOUT_ONE: [&str; 3] = ["participant", "body_member", "series_person"];

/// Tables of records that are about one contact alone: they go whole, files included. A
/// letter is among them only after its retention has passed, which is asked before.
const GO_ALONG: [&str; 2] = ["letter", "retention_hold"];

/// References that a record can do without: a contract its contact person, an employee the
/// card in the book, a distribution list the firm by which it filters.
const UNLINKED: [(&str, &str); 3] =
    [("contract", "contact_person_id"), ("employee", "contact_id"), ("distribution_list", "organisation_id")];

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The entry in the list of who was erased.
    pub erased: Erased,
    /// Where a name or number of the person is still found: texts of others that were not
    /// chosen. Table and column.
    pub left: Vec<(String, String)>,
}

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
            let goes_along = GO_ALONG.contains(&trace.table);
            if goes_along {
                count(&mut goes, trace.table, 1);
                count(&mut goes, "file", files_along(connection, trace.owner)?);
            }
            if !goes_along && trace.owner != id.into() && !stays.iter().any(|stays| stays.record == trace.owner) {
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

fn count(goes: &mut Vec<Goes>, table: &str, rows: usize) {
    match goes.iter_mut().find(|goes| goes.table == table) {
        Some(goes) => goes.rows += rows,
        None if rows > 0 => goes.push(Goes { table: table.to_owned(), rows }),
        None => {}
    }
}

/// The files that go with a record that goes along: its own, and the pages of the serial
/// letter of which it is one.
fn files_along(connection: &Connection, record: RecordRef) -> Result<usize> {
    let mut files = 0;
    for record in serial(connection, record)?.map(RecordRef::from).into_iter().chain([record]) {
        let own = "SELECT count(*) FROM file WHERE owner_kind = ?1 AND owner_id = ?2";
        let rows: usize =
            connection.prepare_cached(own)?.query_row((record.kind.code(), record.id), |row| row.get(0))?;
        files += rows;
    }
    Ok(files)
}

/// The serial letter of which a letter is one.
pub(super) fn serial(connection: &Connection, record: RecordRef) -> Result<Option<LetterId>> {
    if record.kind != RecordKind::Letter {
        return Ok(None);
    }
    let sql = "SELECT serial_id FROM letter WHERE id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([record.id], |row| row.get(0))?)
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
) -> Result<Done<Outcome>> {
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
    let (values, changes) = remove(office, &[(erased.clone(), replace)], moment)?;
    // Who asked for the erasure is told what was found when everything was looked through.
    let left = left(office.read(), &values)?;
    Ok(Done { value: Outcome { erased, left }, changes })
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
    let (_, changes) = remove(office, &wanted, moment)?;
    Ok(Done { value: wanted.len(), changes })
}

/// Erases in one transaction; the values by which the persons could be found.
fn remove(
    office: &mut Office,
    wanted: &[(Erased, &[Place])],
    moment: &Moment,
) -> Result<(Vec<String>, crate::log::ChangeSet)> {
    in_one_step(office, moment, |tx, gone| {
        for (erased, replace) in wanted {
            take_out(tx, erased, replace, gone)?;
        }
        Ok(())
    })
}

/// Takes persons out of the tables and out of what remembers, all in one transaction.
pub(super) fn in_one_step(
    office: &mut Office,
    moment: &Moment,
    body: impl FnOnce(&Connection, &mut Gone) -> Result<()>,
) -> Result<(Vec<String>, crate::log::ChangeSet)> {
    let op = Op::fixed("contact_erased", "");
    let mut gone = Gone::default();
    let changes = office.in_one_transaction(|transaction| {
        let changes = write_in(transaction, &op, moment, None, |tx, _| {
            body(tx, &mut gone)?;
            Ok(None)
        })?;
        // After the digests are up to date, which need the images of this very step.
        forget(transaction, &gone.records, &gone.values)?;
        // Now that no step remembers them: also of files that were taken off before.
        free_blobs(transaction)?;
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
    Ok((gone.values, changes))
}

/// Who and what was taken out of the tables.
#[derive(Debug, Default)]
pub(super) struct Gone {
    /// The contacts, and the records that went along.
    records: Vec<RecordRef>,
    /// By what to look for what is left of them.
    values: Vec<String>,
}

/// Takes a contact out of the tables.
pub(super) fn take_out(tx: &Connection, erased: &Erased, replace: &[Place], went: &mut Gone) -> Result<()> {
    let id = erased.contact;
    let contact = read::get(tx, id)?;
    let values = distinctive(tx, id, &contact.card)?.all;
    // Who became part of this contact goes with it, also from a copy in which they stand alone.
    for (former, uid) in merge::former(tx, id)? {
        went.records.push(former.into());
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
                // The pages of a serial letter are one file: it goes with the first of them. What
                // was written to the others stands in their own letters.
                if let Some(serial) = serial(tx, trace.owner)? {
                    remove_all(tx, serial.into())?;
                }
                delete_one(tx, trace.owner)?;
                went.records.push(trace.owner);
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
            if let Some(kind) = &pointer.kind_column {
                let sql = format!("UPDATE {} SET {kind} = '', {} = NULL WHERE id = ?1", pointer.table, pointer.column);
                tx.prepare_cached(&sql)?.execute([trace.row])?;
            }
            if pointer.on_delete == "RESTRICT" && !unlinked(tx, &trace, &pointer.column)? {
                stays = true;
            }
        }
    }
    for (table, condition) in own_tables().filter(|(table, _)| *table != "contact") {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE {condition}"))?.execute([id])?;
    }
    if stays {
        empty(tx, id, &contact.card, &gone)?;
    } else {
        tx.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])?;
    }
    tx.prepare_cached("INSERT INTO erasure (record_id, uid_hash, erased_on, reason) VALUES (?1, ?2, ?3, ?4)")?
        .execute((id, &erased.uid_hash, erased.on, &erased.reason))?;
    went.records.push(id.into());
    went.values.extend(values);
    Ok(())
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
