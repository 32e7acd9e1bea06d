//! What a write is called and what it touched.

use std::sync::LazyLock;

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use crate::error::Result;
use crate::log::tables::LOGGED;
use crate::moment::Moment;
use crate::record::{RecordKind, RecordRef};
use crate::text_enum;

text_enum! {
    /// How a write behaves towards undo.
    OpClass {
        /// Named and undoable.
        Step = "step",
        /// Named, not undoable: approval, erasure, dispatch. The window says so before.
        Fixed = "fixed",
        /// Not in the undo list; does not clear redo: reminder state, drafts, views.
        Quiet = "quiet",
        /// The taking back of another op; seen through that op, never listed itself.
        Undo = "undo",
    }
}

/// A write, before it runs.
#[derive(Debug, Clone)]
pub struct Op {
    /// Its class.
    pub class: OpClass,
    /// A stable code, `contact_saved`; words are made when shown.
    pub code: &'static str,
    /// What it is about, where that is one record.
    pub subject: Option<RecordRef>,
    /// The subject's title at that time.
    pub title: String,
}

impl Op {
    /// A step: named and undoable.
    #[must_use]
    pub fn step(code: &'static str, title: impl Into<String>) -> Self {
        Self { class: OpClass::Step, code, subject: None, title: title.into() }
    }

    /// A fixed op: named, not undoable.
    #[must_use]
    pub fn fixed(code: &'static str, title: impl Into<String>) -> Self {
        Self { class: OpClass::Fixed, ..Self::step(code, title) }
    }

    /// A quiet op: neither listed nor clearing redo.
    #[must_use]
    pub fn quiet(code: &'static str) -> Self {
        Self { class: OpClass::Quiet, ..Self::step(code, "") }
    }

    /// Names the one record it is about.
    #[must_use]
    pub fn about(mut self, subject: impl Into<RecordRef>) -> Self {
        self.subject = Some(subject.into());
        self
    }
}

/// An op as listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpSummary {
    /// Its id.
    pub id: i64,
    /// Its code.
    pub code: String,
    /// The subject's title.
    pub title: String,
    /// Who did it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
    /// What it is about, where that is one record.
    pub subject: Option<RecordRef>,
}

pub(crate) const OP_COLUMNS: &str = "op.id, op.code, op.title, op.who, op.at, op.subject_kind, op.subject_id";

pub(crate) fn op_from_row(row: &Row<'_>) -> rusqlite::Result<OpSummary> {
    let kind: Option<String> = row.get(5)?;
    let id: Option<i64> = row.get(6)?;
    let subject = match (kind, id) {
        (Some(kind), Some(id)) => RecordKind::parse(&kind).ok().map(|kind| RecordRef { kind, id }),
        _ => None,
    };
    Ok(OpSummary { id: row.get(0)?, code: row.get(1)?, title: row.get(2)?, who: row.get(3)?, at: row.get(4)?, subject })
}

pub(crate) fn begin(connection: &Connection, op: &Op, moment: &Moment, reverts: Option<i64>) -> Result<i64> {
    connection
        .prepare_cached(
            "INSERT INTO op (class, code, subject_kind, subject_id, title, who, at, reverts)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            op.class,
            op.code,
            op.subject.map(|subject| subject.kind.code()),
            op.subject.map(|subject| subject.id),
            op.title,
            moment.who,
            moment.stamp(),
            reverts,
        ])?;
    let id = connection.last_insert_rowid();
    connection.prepare_cached("UPDATE running SET op = ?1")?.execute([id])?;
    Ok(id)
}

pub(crate) fn end(connection: &Connection) -> Result<()> {
    connection.prepare_cached("UPDATE running SET op = NULL")?.execute([])?;
    Ok(())
}

/// Above so many records a change set names kinds only.
pub const CHANGE_SET_RECORDS: usize = 500;

/// What a write touched: the base of the UI's refresh and of every cache's end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChangeSet {
    /// The op, where it is one that can be named.
    pub op: Option<OpSummary>,
    /// Every kind with a change.
    pub kinds: Vec<RecordKind>,
    /// The records, when they are few; else empty and `many` is true.
    pub records: Vec<RecordRef>,
    /// More records than are named.
    pub many: bool,
}

impl ChangeSet {
    /// Whether nothing was touched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Whether a kind was touched.
    #[must_use]
    pub fn touches(&self, kind: RecordKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Adds what a further write of the same call touched; its step is the one that is named.
    pub fn absorb(&mut self, more: Self) {
        if more.is_empty() {
            return;
        }
        self.op = more.op;
        self.many |= more.many;
        for kind in more.kinds {
            if !self.kinds.contains(&kind) {
                self.kinds.push(kind);
            }
        }
        for record in more.records {
            if !self.records.contains(&record) {
                self.records.push(record);
            }
        }
    }

    pub(crate) fn of(op: OpSummary, owners: &[RecordRef]) -> Self {
        let mut kinds: Vec<_> = owners.iter().map(|owner| owner.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let many = owners.len() > CHANGE_SET_RECORDS;
        let records = if many { Vec::new() } else { owners.to_vec() };
        Self { op: Some(op), kinds, records, many }
    }
}

/// The records that an op touched, each once, in order. A row that went from one record to
/// another touched both.
pub(crate) fn owners(connection: &Connection, op: i64) -> Result<Vec<RecordRef>> {
    let mut statement = connection.prepare_cached(owners_sql())?;
    let mut rows = statement.query([op])?;
    let mut owners = Vec::new();
    while let Some(row) = rows.next()? {
        let kind = RecordKind::parse(row.get_ref(0)?.as_str().unwrap_or_default())?;
        owners.push(RecordRef { kind, id: row.get(1)? });
        if let Some(before) = row.get(2)? {
            owners.push(RecordRef { kind, id: before });
        }
    }
    owners.sort_unstable_by_key(|owner| (owner.kind.code(), owner.id));
    owners.dedup();
    Ok(owners)
}

/// The image of an update names the owner's column where the owner changed, and only there.
fn owners_sql() -> &'static str {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let children = LOGGED.iter().filter(|logged| logged.owner_column != "id");
        let before: String = children
            .map(|logged| format!(" WHEN '{}' THEN json_extract(image, '$.{}[0]')", logged.table, logged.owner_column))
            .collect();
        format!(
            "SELECT DISTINCT owner_kind, owner_id, CASE WHEN kind = 'U' THEN CASE tbl{before} END END
             FROM change WHERE op = ?1"
        )
    });
    &SQL
}
