//! What the commands of calendar files say and hear.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::exchange::{ImportRejected, ImportWarning};
use crate::planner::When;

/// A calendar file to be read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CalendarImportRead {
    /// From `files_pick` or from staged bytes.
    pub token: String,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct CalendarImportCounts {
    /// Events, series, tasks and answers in the file.
    pub read: usize,
    /// Will be new.
    pub new: usize,
    /// Will be changed.
    pub changed: usize,
    /// The office holds the same.
    pub unchanged: usize,
    /// Could not be read or are not taken.
    pub refused: usize,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
pub struct CalendarImportPreview {
    /// Names it in the other commands.
    pub import: u64,
    /// The file's name.
    pub name: String,
    /// The calendar's own name; often empty.
    pub calendar: String,
    /// What the file wants, as METHOD names it: `PUBLISH`, `REQUEST`, `REPLY`, `CANCEL`.
    pub method: Option<String>,
    /// How many of what.
    pub counts: CalendarImportCounts,
    /// What could not be read, the first 500.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed, the first 500.
    pub warnings: Vec<ImportWarning>,
    /// How many rows `calendar_import_rows` gives.
    pub rows: usize,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarRowKind {
    /// A single event.
    Event,
    /// A series, or single dates of one.
    Series,
    /// A task.
    Task,
    /// An answer to an invitation.
    Answer,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarFate {
    /// It is new.
    New,
    /// It changes what the office holds.
    Changed,
    /// The office holds the same.
    Unchanged,
    /// It is not taken.
    Refused,
}

/// Which rows.
#[derive(Debug, Deserialize, TS)]
pub struct CalendarImportRows {
    /// The import.
    pub import: u64,
    /// Those of one fate alone.
    #[serde(default)]
    pub only: Option<CalendarFate>,
    /// The first row.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// One row of the plan.
#[derive(Debug, Serialize, TS)]
pub struct CalendarImportRow {
    /// Its place in the plan, from 0.
    pub index: usize,
    /// The line in the file.
    pub line: usize,
    /// What it is.
    pub kind: CalendarRowKind,
    /// Its title; of an answer the name of who answers.
    pub title: String,
    /// When; the first date of a series.
    pub when: Option<When>,
    /// Where.
    pub place: String,
    /// What becomes of it.
    pub fate: CalendarFate,
    /// What it changes: `title`, `when`, `place`, `online_link`, `note`, `status`, `people`, `rule`, `dates`, `other`,
    /// `answer`, `due`, `priority`.
    pub changed: Vec<String>,
    /// Why it is not taken: a code.
    pub reason: Option<String>,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

/// What a finished import did.
#[derive(Debug, Serialize, TS)]
pub struct CalendarImportDone {
    /// Names it where the originals that were left out are saved.
    pub import: u64,
    /// Events, series, tasks and answers in the file.
    pub read: usize,
    /// New ones.
    pub created: usize,
    /// Changed ones.
    pub updated: usize,
    /// The office held the same.
    pub skipped: usize,
    /// What could not be read or was not taken, with its original.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed.
    pub warnings: Vec<ImportWarning>,
    /// The step by which it is taken back as one; none where nothing was written.
    pub batch: Option<i64>,
}

/// Which events; without a word all of them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct EventExportFilter {
    /// Events, and series with a date, that last beyond the beginning of this day.
    pub from: Option<NaiveDate>,
    /// Those that begin until the end of this day.
    pub to: Option<NaiveDate>,
    /// The sittings of one body.
    pub body: Option<i64>,
    /// One series with all that hangs on it.
    pub series: Option<i64>,
    /// These events alone.
    pub ids: Option<Vec<i64>>,
    /// Open tasks as well.
    pub tasks: bool,
}

/// Which events, in which form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EventsExport {
    /// `ics`.
    #[serde(rename = "as")]
    pub form: String,
    /// Which events.
    #[serde(default)]
    pub filter: EventExportFilter,
}
