//! Undo and redo over the whole office, from the change log.
//!
//! Taking back op N runs as an op of class `undo` that reverts N; its own changes are
//! what redo needs. Redo reverts that op and removes both traces, after which N stands
//! as it stood. A new step makes what was taken back unredoable.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, params, params_from_iter};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::contacts::save;
use crate::error::{Error, Result, StepInTheWay};
use crate::log::op::{self, ChangeSet, OP_COLUMNS, Op, OpClass, OpSummary};
use crate::moment::Moment;
use crate::office::{self, Office};
use crate::record::RecordRef;
use crate::search::title;

/// What the two buttons say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UndoState {
    /// The step that undo takes back.
    pub undo: Option<OpSummary>,
    /// The step that redo brings back.
    pub redo: Option<OpSummary>,
}

/// The steps that the two buttons name now.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn state(connection: &Connection) -> Result<UndoState> {
    Ok(UndoState { undo: newest_done(connection)?, redo: newest_undone(connection)? })
}

/// The newest steps that can be taken back, newest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection, limit: usize) -> Result<Vec<OpSummary>> {
    let sql = format!("SELECT {OP_COLUMNS} FROM op WHERE state = 'done' AND class = 'step' ORDER BY id DESC LIMIT ?1");
    let steps: Vec<OpSummary> =
        connection.prepare_cached(&sql)?.query_map([limit], op::op_from_row)?.collect::<rusqlite::Result<_>>()?;
    steps.into_iter().map(|step| shown(connection, step)).collect()
}

/// A step as it is listed: without anybody who is locked away.
fn shown(connection: &Connection, mut step: OpSummary) -> Result<OpSummary> {
    step.title = title::told(connection, step.subject, step.title)?;
    Ok(step)
}

fn newest_done(connection: &Connection) -> Result<Option<OpSummary>> {
    Ok(list(connection, 1)?.pop())
}

fn newest_undone(connection: &Connection) -> Result<Option<OpSummary>> {
    let sql = format!(
        "SELECT {OP_COLUMNS} FROM op AS taker JOIN op ON op.id = taker.reverts
         WHERE taker.class = 'undo' AND op.state = 'undone' ORDER BY taker.id DESC LIMIT 1"
    );
    let found = connection.prepare_cached(&sql)?.query_row([], op::op_from_row).optional()?;
    found.map(|step| shown(connection, step)).transpose()
}

impl Office {
    /// Takes back the newest step.
    ///
    /// # Errors
    /// `NOTHING_TO_UNDO`; whatever SQLite refuses.
    pub fn undo(&mut self, moment: &Moment) -> Result<ChangeSet> {
        let step = newest_done(self.read())?.ok_or(Error::NothingToUndo)?;
        self.in_one_transaction(|tx| take_back(tx, &step, moment)).map_err(told)
    }

    /// Takes back one step of the list. Later steps that touched the same rows stand in
    /// the way; `along` takes them back with it.
    ///
    /// # Errors
    /// `NOTHING_TO_UNDO` where the step is not there or was taken back already,
    /// `UNDO_BLOCKED` with the steps in the way.
    pub fn undo_step(&mut self, op: i64, along: bool, moment: &Moment) -> Result<ChangeSet> {
        let step = done_step(self.read(), op)?.ok_or(Error::NothingToUndo)?;
        let in_the_way = later_steps_on_the_same_rows(self.read(), op)?;
        // What was made final meanwhile, as by an erasure, has nothing left to bring back.
        for later in &in_the_way {
            if is_final(self.read(), later.id)? {
                return Err(Error::rule("UNDO_CONFLICT", Value::Null));
            }
        }
        if !in_the_way.is_empty() && !along {
            return Err(Error::UndoBlocked(
                in_the_way
                    .into_iter()
                    .map(|step| StepInTheWay { op: step.id, code: step.code, title: step.title })
                    .collect(),
            ));
        }
        // All of them or none: a step that cannot be taken back keeps the others.
        self.in_one_transaction(|tx| {
            let mut all = ChangeSet::default();
            for step in in_the_way.iter().chain([&step]) {
                all.absorb(take_back(tx, step, moment)?);
            }
            Ok(all)
        })
        .map_err(told)
    }

    /// Brings back the step that was taken back last.
    ///
    /// # Errors
    /// `NOTHING_TO_UNDO` where there is none.
    pub fn redo(&mut self, moment: &Moment) -> Result<ChangeSet> {
        let step = newest_undone(self.read())?.ok_or(Error::NothingToUndo)?;
        let taker: i64 = self.read().query_row(
            "SELECT max(id) FROM op WHERE class = 'undo' AND reverts = ?1",
            [step.id],
            |row| row.get(0),
        )?;
        let op = Op { class: OpClass::Undo, code: "redone", subject: None, title: String::new() };
        self.write(&op, moment, Some(taker), |tx, running| {
            revert(tx, taker)?;
            // Both traces vanish: the step stands again, with its own images.
            tx.prepare_cached("UPDATE op SET state = 'done' WHERE id = ?1")?.execute([step.id])?;
            Ok(Some((step.clone(), vec![taker, running])))
        })
        .map_err(told)
    }
}

fn take_back(tx: &Transaction<'_>, step: &OpSummary, moment: &Moment) -> Result<ChangeSet> {
    let op = Op { class: OpClass::Undo, code: "undone", subject: None, title: String::new() };
    office::write_in(tx, &op, moment, Some(step.id), |tx, _| {
        revert(tx, step.id)?;
        tx.prepare_cached("UPDATE op SET state = 'undone' WHERE id = ?1")?.execute([step.id])?;
        Ok(Some((step.clone(), Vec::new())))
    })
}

fn done_step(connection: &Connection, op: i64) -> Result<Option<OpSummary>> {
    let sql = format!("SELECT {OP_COLUMNS} FROM op WHERE id = ?1 AND state = 'done' AND class = 'step'");
    Ok(connection.prepare_cached(&sql)?.query_row([op], op::op_from_row).optional()?)
}

fn is_final(connection: &Connection, op: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM op WHERE id = ?1 AND class = 'fixed')";
    Ok(connection.prepare_cached(sql)?.query_row([op], |row| row.get(0))?)
}

/// Newest first. Rows that a taken-back op touched stand as before it, so those do not count.
fn later_steps_on_the_same_rows(connection: &Connection, op: i64) -> Result<Vec<OpSummary>> {
    let sql = format!(
        "WITH RECURSIVE way (id) AS (
           SELECT ?1
           UNION
           SELECT later.op FROM way
             JOIN change AS mine ON mine.op = way.id
             JOIN change AS later ON later.tbl = mine.tbl AND later.row = mine.row AND later.op > way.id
             JOIN op ON op.id = later.op
           WHERE op.state = 'done' AND op.class <> 'undo'
           UNION
           -- What was later hung on a record that this op made goes with it, so it is named.
           SELECT later.op FROM way
             JOIN change AS mine ON mine.op = way.id AND mine.kind = 'I' AND mine.tbl = mine.owner_kind
             JOIN change AS later ON later.owner_kind = mine.owner_kind AND later.owner_id = mine.owner_id
                                 AND later.op > way.id
             JOIN op ON op.id = later.op
           WHERE op.state = 'done' AND op.class <> 'undo'
         )
         SELECT {OP_COLUMNS} FROM op JOIN way USING (id) WHERE op.id <> ?1 ORDER BY op.id DESC"
    );
    let steps = connection.prepare_cached(&sql)?.query_map([op], op::op_from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(steps)
}

/// What others refer to now, or a number that another record bears, is told as such; keys
/// are checked at the commit.
fn told(error: Error) -> Error {
    match error {
        Error::Sqlite(refused) if refused.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Error::rule("UNDO_CONFLICT", Value::Null)
        }
        other => other,
    }
}

/// Runs the changes of an op backwards.
fn revert(tx: &Connection, op: i64) -> Result<()> {
    // Rows come back before or after the rows they point to: keys are checked at the commit.
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut changes = tx.prepare_cached("SELECT tbl, row, kind, image FROM change WHERE op = ?1 ORDER BY id DESC")?;
    // The log grows while it is read: the op's own rows are taken out first.
    let changes: Vec<(String, i64, String, Option<String>)> = changes
        .query_map([op], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, row, kind, image) in changes {
        match (kind.as_str(), image) {
            ("I", _) => {
                tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([row])?;
            }
            ("D", Some(image)) => insert_row(tx, &table, &parse(&image)?)?,
            ("U", Some(image)) => update_row(tx, &table, row, &parse(&image)?)?,
            (kind, _) => return Err(Error::stored_text("change.kind", kind)),
        }
    }
    Ok(())
}

/// Brings back what an op took away of one record, within a running write. Its UID and its numbers may
/// have been given anew meanwhile, so that it gets a UID of its own and no numbers that others bear.
pub(crate) fn bring_back(tx: &Connection, op: i64, record: RecordRef) -> Result<()> {
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let images: Vec<(String, String)> = tx
        .prepare_cached(
            "SELECT tbl, image FROM change
             WHERE op = ?1 AND owner_kind = ?2 AND owner_id = ?3 AND kind = 'D' AND image IS NOT NULL ORDER BY id DESC",
        )?
        .query_map((op, record.kind.code(), record.id), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, image) in images {
        let mut image = parse(&image)?;
        if table == "contact" {
            image.insert("uid".to_owned(), Value::String(save::new_uid(tx)?));
            for column in ["customer_number", "supplier_number"] {
                let sql = format!("SELECT 1 FROM contact WHERE {column} = ?1");
                let number = image.get(column).and_then(Value::as_str).unwrap_or_default();
                if tx.prepare_cached(&sql)?.exists([number])? {
                    image.insert(column.to_owned(), Value::Null);
                }
            }
        }
        insert_row(tx, &table, &image)?;
    }
    link_again(tx, op, record)
}

/// What SQLite cut off when the record went: rows of others that pointed to it and still point nowhere.
fn link_again(tx: &Connection, op: i64, record: RecordRef) -> Result<()> {
    let changes: Vec<(String, i64, String)> = tx
        .prepare_cached("SELECT tbl, row, image FROM change WHERE op = ?1 AND kind = 'U' AND image IS NOT NULL")?
        .query_map([op], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, row, image) in changes {
        let image = parse(&image)?;
        let columns: Vec<String> = tx
            .prepare_cached("SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = ?2")?
            .query_map((&table, record.kind.code()), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for column in columns {
            let Some(pair) = image.get(&column) else { continue };
            if pair.get(0).and_then(Value::as_i64) == Some(record.id) && pair.get(1).is_some_and(Value::is_null) {
                // Names of tables and columns come from the schema, never from outside.
                let sql = format!("UPDATE {table} SET \"{column}\" = ?2 WHERE id = ?1 AND \"{column}\" IS NULL");
                tx.prepare_cached(&sql)?.execute((row, record.id))?;
            }
        }
    }
    Ok(())
}

fn parse(image: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(image).map_err(|error| Error::FileDamaged(format!("change.image: {error}")))
}

fn insert_row(tx: &Connection, table: &str, image: &Map<String, Value>) -> Result<()> {
    let names = image.keys().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let marks = vec!["?"; image.len()].join(", ");
    tx.prepare_cached(&format!("INSERT INTO {table} ({names}) VALUES ({marks})"))?
        .execute(params_from_iter(image.values().map(to_sql)))?;
    Ok(())
}

fn update_row(tx: &Connection, table: &str, row: i64, image: &Map<String, Value>) -> Result<()> {
    let sets = image.keys().map(|name| format!("\"{name}\" = ?")).collect::<Vec<_>>().join(", ");
    let old = image.values().map(|pair| to_sql(pair.get(0).unwrap_or(&Value::Null)));
    let touched = tx
        .prepare_cached(&format!("UPDATE {table} SET {sets} WHERE id = ?"))?
        .execute(params_from_iter(old.chain([Sql::Integer(row)])))?;
    if touched == 0 {
        return Err(Error::FileDamaged(format!("change: {table} {row} is missing")));
    }
    Ok(())
}

fn to_sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Bool(flag) => Sql::Integer(i64::from(*flag)),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Sql::Real(number.as_f64().unwrap_or_default()), Sql::Integer)
        }
        Value::String(text) => Sql::Text(text.clone()),
        other => Sql::Text(other.to_string()),
    }
}

/// Ends redo: what was taken back stays taken back.
pub(crate) fn forget_undone(tx: &Connection) -> Result<()> {
    tx.prepare_cached("UPDATE op SET state = 'gone' WHERE state = 'undone'")?.execute([])?;
    Ok(())
}

/// Ends undo: what was done stays done, and stays in the history for as long as its record.
pub(crate) fn end(tx: &Connection) -> Result<()> {
    forget_undone(tx)?;
    tx.execute("UPDATE op SET class = 'fixed' WHERE class = 'step' AND state = 'done'", [])?;
    Ok(())
}

/// Removes ops and their changes from the log.
pub(crate) fn remove_traces(tx: &Connection, ops: &[i64]) -> Result<()> {
    for op in ops {
        tx.prepare_cached("DELETE FROM change WHERE op = ?1")?.execute(params![op])?;
        tx.prepare_cached("DELETE FROM op WHERE id = ?1")?.execute(params![op])?;
    }
    Ok(())
}
