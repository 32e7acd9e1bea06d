//! The office: one open file, one way to write.
//!
//! Invariant: every write to a logged table goes through [`Office::transact`] (or the
//! undo that is built on the same path). Reads never write.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::checklists;
use crate::error::Result;
use crate::file;
use crate::lists::Lists;
use crate::log::op::{self, ChangeSet, Op, OpClass, OpSummary};
use crate::log::undo;
use crate::master_data::number_gap;
use crate::moment::Moment;
use crate::planner;
use crate::record::RecordKind;
use crate::search;

/// One open office file.
pub struct Office {
    // Shared with a copy that is being made between two writes.
    connection: Rc<Connection>,
    path: Option<PathBuf>,
    lists: Lists,
}

/// The running write. Reads and writes go through the transaction it derefs to.
pub struct Tx<'a> {
    transaction: &'a Transaction<'a>,
}

impl std::ops::Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.transaction
    }
}

/// What a write gave and what it touched.
#[derive(Debug, Clone)]
pub struct Done<T> {
    /// The call's own answer.
    pub value: T,
    /// For the UI's refresh; empty where nothing was changed.
    pub changes: ChangeSet,
}

impl Office {
    /// Wraps an opened connection; `path` is where it lies.
    ///
    /// # Errors
    /// Whatever SQLite refuses while stored keys of another collator version are rebuilt.
    pub fn on(connection: Connection, path: Option<PathBuf>) -> Result<Self> {
        let mut office = Self { connection: Rc::new(connection), path, lists: Lists::default() };
        office.connection.set_prepared_statement_cache_capacity(256);
        search::rebuild_if_stale(&mut office)?;
        Ok(office)
    }

    /// An empty office in memory, with schema, triggers and the system's own master data.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn in_memory(moment: &Moment) -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
        file::migrate::create_schema(&connection)?;
        let mut office = Self::on(connection, None)?;
        crate::master_data::seed::built_in(&mut office, moment)?;
        Ok(office)
    }

    /// Where the file lies; none in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The connection, for reading only.
    #[must_use]
    pub fn read(&self) -> &Connection {
        &self.connection
    }

    /// The caches of ordered ids and computed rows.
    #[must_use]
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// Lends the connection to a copy that is made in steps between other work.
    #[must_use]
    pub fn lend(&self) -> Rc<Connection> {
        self.connection.clone()
    }

    /// Gives the connection back, for closing; `None` while it is still lent.
    #[must_use]
    pub fn into_connection(self) -> Option<Connection> {
        Rc::into_inner(self.connection)
    }

    /// One write: everything in `body` happens, or nothing. Logged, undoable by its class.
    ///
    /// # Errors
    /// What `body` refuses, and whatever SQLite refuses; then nothing was written.
    pub fn transact<T>(&mut self, op: Op, moment: &Moment, body: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Done<T>> {
        self.transact_named(op, moment, |tx, _| body(tx))
    }

    /// Like [`Office::transact`], for writes that know their subject or title only at the
    /// end: `body` may change the op it is given.
    ///
    /// # Errors
    /// As [`Office::transact`].
    pub fn transact_named<T>(
        &mut self,
        mut op: Op,
        moment: &Moment,
        body: impl FnOnce(&Tx<'_>, &mut Op) -> Result<T>,
    ) -> Result<Done<T>> {
        let mut value = None;
        let first = op.clone();
        let changes = self.write(&first, moment, None, |transaction, running| {
            value = Some(body(&Tx { transaction }, &mut op)?);
            transaction
                .prepare_cached("UPDATE op SET subject_kind = ?2, subject_id = ?3, title = ?4 WHERE id = ?1")?
                .execute((running, op.subject.map(|s| s.kind.code()), op.subject.map(|s| s.id), &op.title))?;
            Ok(None)
        })?;
        // The closure ran to its end, else `write` had returned its error.
        let value = value.ok_or(crate::error::Error::Cancelled)?;
        Ok(Done { value, changes })
    }

    /// The one path of every logged write. `body` may name another op for the change set
    /// and traces of the log that vanish with it (undo and redo do).
    pub(crate) fn write(
        &mut self,
        op: &Op,
        moment: &Moment,
        reverts: Option<i64>,
        body: impl FnOnce(&Transaction<'_>, i64) -> Result<Option<(OpSummary, Vec<i64>)>>,
    ) -> Result<ChangeSet> {
        self.in_one_transaction(|transaction| write_in(transaction, op, moment, reverts, body))
    }

    /// Commits what `body` wrote, all of it or nothing, and drops what it made stale.
    pub(crate) fn in_one_transaction(
        &mut self,
        body: impl FnOnce(&Transaction<'_>) -> Result<ChangeSet>,
    ) -> Result<ChangeSet> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let changes = body(&transaction)?;
        transaction.commit()?;
        self.lists.forget(&changes);
        if changes.touches(RecordKind::Setting) {
            // The order of the address book may be another one now, set, taken back or redone.
            search::rebuild_if_stale(self)?;
        }
        Ok(changes)
    }

    /// Writes to what is not logged: pruning, derived tables, drafts, counters of ours.
    /// A write to a logged table fails here, because no op is running.
    pub(crate) fn housekeep<T>(&mut self, body: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let value = body(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    /// Whether nothing was ever done in this file.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn is_untouched(&self) -> Result<bool> {
        let untouched = "SELECT NOT EXISTS (SELECT 1 FROM op)";
        Ok(self.connection.prepare_cached(untouched)?.query_row([], |row| row.get(0))?)
    }

    /// Another civil day began: what depends on today goes, and contacts whose address or
    /// position changes by its validity show the one that holds now. A clock that was wrong
    /// and is set back is a new day as well.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn day_changed(&mut self, today: chrono::NaiveDate) -> Result<()> {
        self.lists.forget_all();
        let known = self.meta("day")?;
        let day = today.format("%Y-%m-%d").to_string();
        if known.as_deref() == Some(day.as_str()) {
            return Ok(());
        }
        let since = known.unwrap_or_else(|| "0000-00-00".to_owned());
        let (from, to) = if since < day { (&since, &day) } else { (&day, &since) };
        self.housekeep(|tx| {
            let moved: Vec<i64> = tx
                .prepare(
                    // Who has no address of their own moves with the organisation where they work.
                    "WITH moved (id) AS (
                       SELECT contact_id FROM address
                       WHERE (valid_from > ?1 AND valid_from <= ?2) OR (valid_to >= ?1 AND valid_to < ?2))
                     SELECT id FROM moved
                     UNION SELECT position.contact_id FROM position JOIN moved ON moved.id = position.organisation_id
                     UNION SELECT contact_id FROM position
                           WHERE (since > ?1 AND since <= ?2) OR (until >= ?1 AND until < ?2)",
                )?
                .query_map([from, to], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let mut indexer = search::index::Indexer::new(tx, today);
            for id in moved {
                indexer.put(crate::RecordRef { kind: crate::RecordKind::Contact, id })?;
            }
            indexer.finish()?;
            tx.execute(
                "INSERT INTO meta (key, value) VALUES ('day', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [&day],
            )?;
            Ok(())
        })
    }

    /// A value of `meta`.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn meta(&self, key: &str) -> Result<Option<String>> {
        let value = self
            .connection
            .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        Ok(value)
    }
}

/// One logged write within an open transaction.
pub(crate) fn write_in(
    transaction: &Transaction<'_>,
    op: &Op,
    moment: &Moment,
    reverts: Option<i64>,
    body: impl FnOnce(&Transaction<'_>, i64) -> Result<Option<(OpSummary, Vec<i64>)>>,
) -> Result<ChangeSet> {
    let running = op::begin(transaction, op, moment, reverts)?;
    let named = body(transaction, running)?;
    if op.class != OpClass::Undo {
        // What is taken back is as if it had never been: undo and redo restore states exactly.
        number_gap::note(transaction, running, moment.today)?;
        checklists::follow(transaction, &op::owners(transaction, running)?, moment.today)?;
    }
    let owners = op::owners(transaction, running)?;
    planner::registrations::places::hold(transaction, &owners)?;
    search::index::refresh(transaction, &owners, moment.today)?;
    file::digest::update(transaction, running)?;
    let nothing_happened = owners.is_empty() && named.is_none();
    if nothing_happened && op.class != OpClass::Fixed {
        undo::remove_traces(transaction, &[running])?;
    } else if matches!(op.class, OpClass::Step | OpClass::Fixed) {
        undo::forget_undone(transaction)?;
    }
    let summary = match named {
        Some((summary, traces)) => {
            undo::remove_traces(transaction, &traces)?;
            summary
        }
        None => summary_of(transaction, running, op, moment)?,
    };
    op::end(transaction)?;
    Ok(if owners.is_empty() { ChangeSet::default() } else { ChangeSet::of(summary, &owners) })
}

fn summary_of(transaction: &Connection, running: i64, op: &Op, moment: &Moment) -> Result<OpSummary> {
    let sql = format!("SELECT {} FROM op WHERE id = ?1", op::OP_COLUMNS);
    let stored = transaction.prepare_cached(&sql)?.query_row([running], op::op_from_row).optional()?;
    Ok(stored.unwrap_or_else(|| OpSummary {
        id: running,
        code: op.code.to_owned(),
        title: op.title.clone(),
        who: moment.who.clone(),
        at: moment.stamp(),
        subject: op.subject,
    }))
}
