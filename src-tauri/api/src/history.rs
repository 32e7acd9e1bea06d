//! Undo, redo, and the history of a record.

use kontor_core::log::{self, undo};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{OpSummary, RecordRef};

/// What the two buttons say.
#[derive(Debug, Serialize, TS)]
pub struct UndoState {
    /// The step that undo takes back.
    pub undo: Option<OpSummary>,
    /// The step that redo brings back.
    pub redo: Option<OpSummary>,
}

/// How many steps.
#[derive(Debug, Deserialize, TS)]
pub struct StepsRequest {
    /// At most so many.
    pub limit: usize,
}

/// One step of the list, to be taken back.
#[derive(Debug, Deserialize, TS)]
pub struct UndoStep {
    /// The step.
    pub op: i64,
    /// Take back the later steps in its way as well.
    pub along: bool,
}

/// One changed value.
#[derive(Debug, Serialize, TS)]
pub struct FieldChange {
    /// The table: tells a phone from an address.
    pub table: String,
    /// The row within it.
    pub row: i64,
    /// The column; empty where the whole row came or went.
    pub field: String,
    /// Before.
    #[ts(type = "unknown")]
    pub old: Value,
    /// After.
    #[ts(type = "unknown")]
    pub new: Value,
}

/// One entry of a record's history.
#[derive(Debug, Serialize, TS)]
pub struct HistoryEntry {
    /// The step.
    pub op: OpSummary,
    /// Whether it was taken back.
    pub undone: bool,
    /// What changed on this record.
    pub changes: Vec<FieldChange>,
}

/// So many entries of a history are shown.
const SHOWN: usize = 200;

pub(crate) fn state(desk: &mut Desk, (): ()) -> Result<UndoState> {
    let state = undo::state(desk.office()?.read())?;
    Ok(UndoState { undo: state.undo.map(Into::into), redo: state.redo.map(Into::into) })
}

pub(crate) fn steps(desk: &mut Desk, request: StepsRequest) -> Result<Vec<OpSummary>> {
    let steps = undo::list(desk.office()?.read(), request.limit)?;
    Ok(steps.into_iter().map(Into::into).collect())
}

pub(crate) fn undo(desk: &mut Desk, (): ()) -> Result<UndoState> {
    let (office, moment) = desk.at_work()?;
    let changes = office.undo(&moment)?;
    desk.changed(changes);
    state(desk, ())
}

pub(crate) fn undo_step(desk: &mut Desk, request: UndoStep) -> Result<UndoState> {
    let (office, moment) = desk.at_work()?;
    let changes = office.undo_step(request.op, request.along, &moment)?;
    desk.changed(changes);
    state(desk, ())
}

pub(crate) fn redo(desk: &mut Desk, (): ()) -> Result<UndoState> {
    let (office, moment) = desk.at_work()?;
    let changes = office.redo(&moment)?;
    desk.changed(changes);
    state(desk, ())
}

pub(crate) fn of(desk: &mut Desk, request: RecordRef) -> Result<Vec<HistoryEntry>> {
    let entries = log::history::of(desk.office()?.read(), request.into(), SHOWN)?;
    Ok(entries
        .into_iter()
        .map(|entry| HistoryEntry {
            op: entry.op.into(),
            undone: entry.undone,
            changes: entry
                .changes
                .into_iter()
                .map(|change| FieldChange {
                    table: change.table,
                    row: change.row,
                    field: change.field,
                    old: change.old,
                    new: change.new,
                })
                .collect(),
        })
        .collect())
}
