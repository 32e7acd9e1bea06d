//! The office itself: domain rules and the one SQLite file.
//!
//! Invariant: no window, no paper engine, no file format, no clock and no environment.
//! "Today" and "who" come in as a [`Moment`]; every write goes through
//! [`Office::transact`], which logs it so that it can be undone and shown as history.

pub mod absences;
pub mod attachments;
pub mod bodies;
pub mod checklists;
mod children;
pub mod contacts;
pub mod contracts;
pub mod data_protection;
mod delete;
pub mod distribution_lists;
pub mod drafts;
pub mod error;
pub mod file;
pub mod forms;
pub mod front_desk;
pub mod holidays;
pub mod letters;
pub mod lists;
pub mod log;
pub mod master_data;
pub mod minutes;
pub mod moment;
pub mod money;
pub mod office;
pub mod own_fields;
pub mod placeholders;
pub mod planner;
pub mod record;
pub mod references;
pub mod sample;
pub mod search;
pub mod settings;
pub mod sort_key;
pub mod tasks;
pub mod timeline;
pub mod today;

pub use error::{Error, FieldIssue, Result};
pub use moment::Moment;
pub use office::Office;
pub use record::{RecordKind, RecordRef};
