//! The change log: what every write leaves behind, and what comes of it.
//!
//! Triggers generated from the tables' own columns write one row per changed row
//! ([`triggers`]); undo and redo ([`undo`]) and the history of a record ([`history`])
//! read it. A new domain plugs in with a line in [`tables::LOGGED`].

pub mod history;
pub mod op;
pub mod prune;
pub mod purge;
pub mod tables;
pub mod triggers;
pub mod undo;

pub use op::{CHANGE_SET_RECORDS, ChangeSet, Op, OpClass, OpSummary};

#[cfg(test)]
mod tests;
