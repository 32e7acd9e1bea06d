//! The list of tasks: filter, order, pages.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{Priority, TaskState, read};
use crate::data_protection::veil::{self, Veil};
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::record::{ChecklistId, EmployeeId, RecordKind, RecordRef, TaskId};
use crate::search;
use crate::sort_key::sort_key;
use crate::text_enum;

text_enum! {
    /// What the list is ordered by.
    TaskColumn {
        /// The earlier of the day until which and the day of the Wiedervorlage; undated last.
        Day = "day",
        /// Until when; undated last.
        Due = "due",
        /// The Wiedervorlage; without one last.
        FollowUp = "follow_up",
        /// What, DIN 5007-2.
        Title = "title",
        /// By whom, DIN 5007-2; nobody last.
        Assignee = "assignee",
        /// The record that it is about, DIN 5007-2; none last.
        About = "about",
        /// How much it presses.
        Priority = "priority",
        /// When it was done.
        Done = "done",
        /// When it was written down.
        Created = "created",
    }
}

text_enum! {
    /// When a task falls, seen from today.
    Span {
        /// Its day has passed.
        Overdue = "overdue",
        /// It is due by today, or its Wiedervorlage has come: what the day asks for.
        Today = "today",
        /// The six days after today.
        Week = "week",
        /// After that.
        Later = "later",
        /// It has no day.
        Undated = "undated",
        /// It has a Wiedervorlage.
        FollowUp = "follow_up",
    }
}

/// Which tasks, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words and digits.
    pub text: String,
    /// How they stand; none: all.
    pub state: Option<TaskState>,
    /// Whose; empty: everybody's.
    pub assignees: Vec<EmployeeId>,
    /// Those of nobody who works here, beside those of `assignees`.
    pub of_nobody: bool,
    /// About this record.
    pub about: Option<RecordRef>,
    /// These alone: the marked rows; none: all.
    pub ids: Option<Vec<TaskId>>,
    /// Of this checklist.
    pub checklist: Option<ChecklistId>,
    /// When they fall.
    pub span: Option<Span>,
    /// How much they press.
    pub priority: Option<Priority>,
    /// By what.
    pub column: TaskColumn,
    /// Last first.
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            text: String::new(),
            state: Some(TaskState::Open),
            assignees: Vec::new(),
            of_nobody: false,
            about: None,
            ids: None,
            checklist: None,
            span: None,
            priority: None,
            column: TaskColumn::Day,
            descending: false,
        }
    }
}

/// A task as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub title: String,
    /// How it stands.
    pub state: TaskState,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Until which hour.
    pub due_time: Option<NaiveTime>,
    /// Wiedervorlage.
    pub follow_up: Option<NaiveDate>,
    /// How much it presses.
    pub priority: Priority,
    /// By whom.
    pub assignee_id: Option<EmployeeId>,
    /// Their name.
    pub assignee: String,
    /// The record that it is about.
    pub about: Option<RecordRef>,
    /// What that is called.
    pub about_title: String,
    /// Whether it comes again.
    pub repeats: bool,
    /// Its steps that are done.
    pub items_done: usize,
    /// Its steps.
    pub items: usize,
    /// Whether there is a note.
    pub noted: bool,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
    /// By whom.
    pub done_by: String,
    /// The checklist that made it.
    pub checklist: Option<ChecklistId>,
    /// When it was written down.
    pub created_on: NaiveDate,
}

const COLUMNS: &str = "SELECT id, title, state, due, due_time, follow_up, priority, assignee_id, assignee, about_kind,
    about_id, about_title, repeat_unit <> '', (SELECT count(*) FROM task_item WHERE task_id = task.id AND done),
    (SELECT count(*) FROM task_item WHERE task_id = task.id), note <> '', done_on, done_by, checklist_id, created_on
    FROM task";

fn from_row(row: &Row<'_>) -> rusqlite::Result<TaskRow> {
    Ok(TaskRow {
        id: row.get(0)?,
        title: row.get(1)?,
        state: row.get(2)?,
        due: row.get(3)?,
        due_time: read::clock(row, 4)?,
        follow_up: row.get(5)?,
        priority: row.get(6)?,
        assignee_id: row.get(7)?,
        assignee: row.get(8)?,
        about: read::about(row, 9)?,
        about_title: row.get(11)?,
        repeats: row.get(12)?,
        items_done: row.get(13)?,
        items: row.get(14)?,
        noted: row.get(15)?,
        done_on: row.get(16)?,
        done_by: row.get(17)?,
        checklist: row.get(18)?,
        created_on: row.get(19)?,
    })
}

/// One task as lists show it, without anybody who is locked away; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn row(connection: &Connection, id: TaskId) -> Result<Option<TaskRow>> {
    let Some(mut row) = whole(connection, id)? else { return Ok(None) };
    if let Some(veil) = veil::about(connection, row.about)? {
        row.title = veil.text(&row.title);
        row.about_title = Veil::name(&row.about_title);
    }
    Ok(Some(row))
}

/// The note of a task as papers show it, without anybody who is locked away.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn note(connection: &Connection, id: TaskId) -> Result<String> {
    let fields = read::get(connection, id)?.fields;
    let veil = veil::about(connection, fields.about)?;
    Ok(veil.map_or_else(|| fields.note.clone(), |veil| veil.text(&fields.note)))
}

fn whole(connection: &Connection, id: TaskId) -> Result<Option<TaskRow>> {
    let found = connection.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([id], from_row).optional()?;
    let Some(mut row) = found else { return Ok(None) };
    row.about_title = read::about_title(connection, row.about, row.about_title)?;
    Ok(Some(row))
}

/// Tasks as lists show them, in the order of their ids; those that are gone are left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rows(connection: &Connection, ids: &[i64]) -> Result<Vec<TaskRow>> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(row(connection, TaskId(*id))?);
    }
    Ok(rows)
}

/// The ids of a filter in order, kept until a task changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(office: &Office, filter: &Filter, today: NaiveDate) -> Result<Arc<Vec<i64>>> {
    // Plain fields alone: a filter always has a form in JSON.
    let key = format!("tasks {today} {}", serde_json::to_string(filter).unwrap_or_default());
    // Whoever is locked away meanwhile is no longer found by name.
    let depends: &[RecordKind] =
        if filter.text.is_empty() { &[RecordKind::Task] } else { &[RecordKind::Task, RecordKind::Contact] };
    office.lists().keep(&key, depends, || find_ids(office.read(), filter, today))
}

/// A page of a filter.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize, today: NaiveDate) -> Result<Page<TaskRow>> {
    let ids = ids(office, filter, today)?;
    let mut rows = Vec::with_capacity(limit.min(ids.len()));
    for id in slice(&ids, offset, limit) {
        // What is asked of a record itself shows all of it.
        let read = if filter.about.is_some() { whole } else { row };
        rows.extend(read(office.read(), TaskId(*id))?);
    }
    let all = "SELECT count(*) FROM task WHERE ?1 = '' OR state = ?1";
    let state = filter.state.map_or("", TaskState::code);
    let total = office.read().prepare_cached(all)?.query_row([state], |row| row.get(0))?;
    Ok(Page { rows, count: ids.len(), total })
}

/// What orders a task.
struct Sortable {
    id: i64,
    due: Option<String>,
    follow_up: Option<String>,
    /// `24:00` without an hour: after those that have one.
    time: String,
    priority: Priority,
    text: String,
}

fn find_ids(connection: &Connection, filter: &Filter, today: NaiveDate) -> Result<Vec<i64>> {
    let (wanted, values) = conditions(filter, today);
    let text = match filter.column {
        TaskColumn::Title => "title",
        TaskColumn::Assignee => "assignee",
        TaskColumn::About => "about_title",
        TaskColumn::Done => "coalesce(done_on, '')",
        TaskColumn::Created => "created_on",
        TaskColumn::Day | TaskColumn::Due | TaskColumn::FollowUp | TaskColumn::Priority => "''",
    };
    let sql = format!("SELECT id, due, follow_up, coalesce(due_time, '24:00'), priority, {text} FROM task {wanted}");
    let mut rows: Vec<Sortable> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            Ok(Sortable {
                id: row.get(0)?,
                due: row.get(1)?,
                follow_up: row.get(2)?,
                time: row.get(3)?,
                priority: row.get(4)?,
                text: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    if !filter.text.trim().is_empty() {
        let hits: HashSet<i64> =
            search::find::ids(connection, &filter.text, RecordKind::Task, search::find::ALL)?.into_iter().collect();
        rows.retain(|row| hits.contains(&row.id));
    }
    if let Some(wanted) = &filter.ids {
        let wanted: HashSet<i64> = wanted.iter().map(|id| id.0).collect();
        rows.retain(|row| wanted.contains(&row.id));
    }
    // Undated tasks and those of nobody stand last in either direction.
    let day = |row: &Sortable| match (&row.due, &row.follow_up) {
        (Some(due), Some(shown)) => Some(due.min(shown).clone()),
        (due, shown) => due.clone().or_else(|| shown.clone()),
    };
    let first = |row: &Sortable| match filter.column {
        TaskColumn::Day => day(row),
        TaskColumn::Due => row.due.clone(),
        TaskColumn::FollowUp => row.follow_up.clone(),
        TaskColumn::Priority => Some((row.priority as u8).to_string()),
        TaskColumn::Done | TaskColumn::Created => Some(row.text.clone()).filter(|text| !text.is_empty()),
        TaskColumn::Title | TaskColumn::Assignee | TaskColumn::About => {
            Some(sort_key(&row.text)).filter(|_| !row.text.is_empty())
        }
    };
    let then = |row: &Sortable| (day(row).unwrap_or_else(|| "9999".to_owned()), row.time.clone(), row.priority, row.id);
    if filter.descending {
        rows.sort_by_cached_key(|row| {
            let key = first(row);
            (key.is_none(), Reverse(key), then(row))
        });
    } else {
        rows.sort_by_cached_key(|row| {
            let key = first(row);
            (key.is_none(), key, then(row))
        });
    }
    Ok(rows.into_iter().map(|row| row.id).collect())
}

fn conditions(filter: &Filter, today: NaiveDate) -> (String, Vec<Value>) {
    let mut values = Vec::new();
    let mut conditions = Vec::new();
    let mut demand = |condition: &str, wanted: Vec<Value>| {
        conditions.push(condition.to_owned());
        values.extend(wanted);
    };
    let text = |day: NaiveDate| Value::Text(day.format("%Y-%m-%d").to_string());
    if let Some(state) = filter.state {
        demand("state = ?", vec![Value::Text(state.code().to_owned())]);
    }
    if !filter.assignees.is_empty() || filter.of_nobody {
        let marks = vec!["?"; filter.assignees.len()].join(", ");
        let mut who = format!("assignee_id IN ({marks})");
        if filter.of_nobody {
            // Of nobody who is here: what was written down for a name, or for somebody who has left, is
            // everybody's, so that nobody overlooks it.
            who = format!(
                "({who} OR assignee_id IS NULL
                  OR assignee_id IN (SELECT id FROM employee WHERE active = 0 OR left_on < ?))"
            );
        }
        let mut values: Vec<Value> = filter.assignees.iter().map(|id| Value::Integer(id.0)).collect();
        values.extend(filter.of_nobody.then(|| text(today)));
        demand(&who, values);
    }
    if let Some(about) = filter.about {
        demand(
            "about_kind = ? AND about_id = ?",
            vec![Value::Text(about.kind.code().to_owned()), Value::Integer(about.id)],
        );
    }
    if let Some(checklist) = filter.checklist {
        demand("checklist_id = ?", vec![Value::Integer(checklist.0)]);
    }
    if let Some(priority) = filter.priority {
        demand("priority = ?", vec![Value::Text(priority.code().to_owned())]);
    }
    let week = today.checked_add_days(Days::new(6)).unwrap_or(today);
    // The day on which a task is next on the list; what has none is undated.
    let day = "min(coalesce(due, follow_up), coalesce(follow_up, due))";
    match filter.span {
        None => {}
        Some(Span::Overdue) => demand("due < ?", vec![text(today)]),
        // Each of the two days has an index of the open ones; both together have none.
        Some(Span::Today) if filter.state == Some(TaskState::Open) => demand(
            "id IN (SELECT id FROM task WHERE state = 'open' AND due <= ?
                    UNION ALL SELECT id FROM task WHERE state = 'open' AND follow_up <= ?)",
            vec![text(today), text(today)],
        ),
        Some(Span::Today) => demand("(due <= ? OR follow_up <= ?)", vec![text(today), text(today)]),
        Some(Span::Week) => demand(&format!("{day} > ? AND {day} <= ?"), vec![text(today), text(week)]),
        Some(Span::Later) => demand(&format!("{day} > ?"), vec![text(week)]),
        Some(Span::Undated) => demand("due IS NULL AND follow_up IS NULL", Vec::new()),
        Some(Span::FollowUp) => demand("follow_up IS NOT NULL", Vec::new()),
    }
    let wanted = if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
    (wanted, values)
}
