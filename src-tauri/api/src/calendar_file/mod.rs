//! Calendars from and for other programs: first a plan that the user sees, then one write.

mod apply;
mod export;
mod plan;
mod wire;

use kontor_core::planner::import::Change;
use kontor_exchange::error::{Rejected, Warning};
use kontor_exchange::sniff::Format;
use serde_json::Value;

pub(crate) use apply::{apply, discard, rejected_save};
pub(crate) use export::{export, export_save};
pub(crate) use plan::{read, rows};
pub use wire::*;

use crate::exchange::LeavesOut;
use crate::exchange::rejected::Originals;
use crate::planner::When;

/// So many rejects and warnings are sent; the counts tell the rest.
const LISTED: usize = 500;

/// A read calendar and its plan.
pub(crate) struct Read {
    name: String,
    calendar: String,
    method: Option<&'static str>,
    rejected: Vec<Rejected>,
    warnings: Vec<Warning>,
    rows: Vec<Row>,
}

/// What becomes of one event of the file.
pub(super) struct Row {
    line: usize,
    kind: CalendarRowKind,
    title: String,
    when: Option<When>,
    place: String,
    changed: Vec<&'static str>,
    fate: Fate,
    /// As a calendar of its own, where it is refused.
    source: String,
}

/// What becomes of a row, with what is needed for it.
pub(super) enum Fate {
    Change(Box<Change>),
    Unchanged,
    Refused(&'static str, Value),
}

impl LeavesOut for Read {
    fn originals(&self) -> Originals {
        let refused = self.rows.iter().filter(|row| matches!(row.fate, Fate::Refused(..)));
        let mut sources: Vec<(usize, String)> = refused.map(|row| (row.line, row.source.clone())).collect();
        sources.extend(self.rejected.iter().map(|one| (one.line, one.source.clone())));
        sources.sort_by_key(|(line, _)| *line);
        // Rows of a table leave as a table.
        let of_calendar = sources.iter().any(|(_, source)| source.contains("BEGIN:"));
        Originals {
            name: self.name.clone(),
            format: if of_calendar { Format::Ics } else { Format::Csv },
            head: None,
            sources: sources.into_iter().map(|(_, source)| source).collect(),
        }
    }
}
