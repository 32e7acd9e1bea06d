//! The list of what came in and went out: filter, order, pages.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{Direction, Entry, EntryFields, EntryKind, read};
use crate::data_protection::veil::{self, Veil};
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::planner::wall_time;
use crate::record::{ContactId, DeskEntryId, EmployeeId, RecordKind};
use crate::search;
use crate::sort_key::sort_key;
use crate::tasks::TaskState;
use crate::text_enum;

text_enum! {
    /// What the list is ordered by.
    EntryColumn {
        /// When it came or went.
        At = "at",
        /// The number of the Postbuch; what has none last.
        Number = "number",
        /// The other side, DIN 5007-2.
        Partner = "partner",
        /// What it is about, DIN 5007-2.
        Subject = "subject",
        /// For whom, DIN 5007-2; nobody last.
        For = "for",
    }
}

/// Which entries, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words and digits.
    pub text: String,
    /// Which way.
    pub direction: Option<Direction>,
    /// Of these kinds; empty: all.
    pub kinds: Vec<EntryKind>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day, included.
    pub to: Option<NaiveDate>,
    /// For these employees; empty: for all.
    pub employees: Vec<EmployeeId>,
    /// From or to this contact.
    pub contact: Option<ContactId>,
    /// Only what still waits for somebody: its task is open.
    pub open: bool,
    /// By what.
    pub column: EntryColumn,
    /// Last first.
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            text: String::new(),
            direction: None,
            kinds: Vec::new(),
            from: None,
            to: None,
            employees: Vec::new(),
            contact: None,
            open: false,
            column: EntryColumn::At,
            descending: true,
        }
    }
}

/// An entry as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry.
    pub entry: Entry,
    /// How its task stands.
    pub task_state: Option<TaskState>,
    /// How many files are kept with it.
    pub files: usize,
}

/// The ids of a filter in order, kept until an entry or a task changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(office: &Office, filter: &Filter) -> Result<Arc<Vec<i64>>> {
    // Plain fields alone: a filter always has a form in JSON.
    let key = format!("desk {}", serde_json::to_string(filter).unwrap_or_default());
    // Whoever is locked away meanwhile is no longer found by name.
    let depends: &[RecordKind] = match (filter.open, filter.text.is_empty()) {
        (true, true) => &[RecordKind::DeskEntry, RecordKind::Task],
        (false, true) => &[RecordKind::DeskEntry],
        (true, false) => &[RecordKind::DeskEntry, RecordKind::Task, RecordKind::Contact],
        (false, false) => &[RecordKind::DeskEntry, RecordKind::Contact],
    };
    office.lists().keep(&key, depends, || find_ids(office.read(), filter))
}

/// A page of a filter.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize) -> Result<Page<EntryRow>> {
    let ids = ids(office, filter)?;
    let sql = format!(
        "SELECT {}, (SELECT state FROM task WHERE task.id = desk_entry.task_id),
                (SELECT count(*) FROM file WHERE owner_kind = 'desk_entry' AND owner_id = desk_entry.id)
         FROM desk_entry WHERE id = ?1",
        read::COLUMNS
    );
    let mut statement = office.read().prepare_cached(&sql)?;
    let mut rows = Vec::with_capacity(limit.min(ids.len()));
    for id in slice(&ids, offset, limit) {
        let Some(mut row) = statement.query_row([DeskEntryId(*id)], from_row).optional()? else { continue };
        // Nobody who is locked away, but in what is asked of them.
        if filter.contact.is_none()
            && let Some(veil) = veil::over(office.read(), row.entry.fields.contact_id)?
        {
            hide(&mut row.entry.fields, &veil);
        }
        rows.push(row);
    }
    let total = office.read().prepare_cached("SELECT count(*) FROM desk_entry")?.query_row([], |row| row.get(0))?;
    Ok(Page { rows, count: ids.len(), total })
}

/// The line stays, because the Postbuch has no gaps and work must not vanish; who it was does not.
fn hide(fields: &mut EntryFields, veil: &Veil) {
    let from_whom = if fields.partner.is_empty() { &fields.company } else { &fields.partner };
    fields.partner = Veil::name(from_whom);
    fields.contact_id = None;
    for text in [&mut fields.company, &mut fields.phone] {
        text.clear();
    }
    for text in [&mut fields.subject, &mut fields.note] {
        *text = veil.text(text);
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow { entry: read::from_row(row)?, task_state: row.get(22)?, files: row.get(23)? })
}

fn find_ids(connection: &Connection, filter: &Filter) -> Result<Vec<i64>> {
    let mut values = Vec::new();
    let mut conditions = Vec::new();
    let mut demand = |condition: &str, wanted: Vec<Value>| {
        conditions.push(condition.to_owned());
        values.extend(wanted);
    };
    let marks = |count: usize| vec!["?"; count].join(", ");
    if let Some(direction) = filter.direction {
        demand("direction = ?", vec![Value::Text(direction.code().to_owned())]);
    }
    if !filter.kinds.is_empty() {
        let kinds = filter.kinds.iter().map(|kind| Value::Text(kind.code().to_owned())).collect();
        demand(&format!("kind IN ({})", marks(filter.kinds.len())), kinds);
    }
    if let Some(from) = filter.from {
        demand("at >= ?", vec![Value::Text(wall_time::format_day(from))]);
    }
    if let Some(after) = filter.to.and_then(|to| to.succ_opt()) {
        demand("at < ?", vec![Value::Text(wall_time::format_day(after))]);
    }
    if !filter.employees.is_empty() {
        let employees = filter.employees.iter().map(|id| Value::Integer(id.0)).collect();
        demand(&format!("for_id IN ({})", marks(filter.employees.len())), employees);
    }
    if let Some(contact) = filter.contact {
        demand("contact_id = ?", vec![Value::Integer(contact.0)]);
    }
    if filter.open {
        demand("task_id IN (SELECT id FROM task WHERE state = 'open')", Vec::new());
    }
    let wanted = if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
    let text = match filter.column {
        EntryColumn::At => "''",
        EntryColumn::Number => "coalesce(number, '')",
        EntryColumn::Partner => "partner",
        EntryColumn::Subject => "subject",
        EntryColumn::For => "for_name",
    };
    let sql = format!("SELECT id, at, {text} FROM desk_entry {wanted}");
    let mut rows: Vec<(i64, String, String)> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if !filter.text.trim().is_empty() {
        let hits: HashSet<i64> = search::find::ids(connection, &filter.text, RecordKind::DeskEntry, search::find::ALL)?
            .into_iter()
            .collect();
        rows.retain(|(id, ..)| hits.contains(id));
    }
    let (named, mut nameless): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(.., text)| filter.column == EntryColumn::At || !text.is_empty());
    let mut named = named;
    match filter.column {
        EntryColumn::At => named.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0))),
        EntryColumn::Number => named.sort_by(|a, b| (&a.2, &a.1, a.0).cmp(&(&b.2, &b.1, b.0))),
        _ => named.sort_by_cached_key(|(id, at, text)| (sort_key(text), at.clone(), *id)),
    }
    nameless.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    if filter.descending {
        named.reverse();
        nameless.reverse();
    }
    Ok(named.into_iter().chain(nameless).map(|(id, ..)| id).collect())
}
