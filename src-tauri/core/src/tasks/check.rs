//! What a task must be before it is written.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::json;

use super::{RowDays, Task, TaskFields, repeat};
use crate::error::{FieldIssue, Result};
use crate::master_data::employee;
use crate::search::title;

/// More steps belong into tasks of their own.
pub const ITEMS_MOST: usize = 100;
const TITLE_MOST: usize = 300;

/// A task as it is stored: trimmed, without empty steps, with the names of what it leads to.
///
/// # Errors
/// `NOT_FOUND` where the employee is gone; whatever SQLite refuses.
pub(super) fn complete(connection: &Connection, fields: &TaskFields) -> Result<TaskFields> {
    let mut fields = fields.clone();
    fields.title = fields.title.split_whitespace().collect::<Vec<_>>().join(" ");
    fields.note = fields.note.replace("\r\n", "\n").trim().to_owned();
    fields.items.retain_mut(|item| {
        item.title = item.title.trim().to_owned();
        !item.title.is_empty()
    });
    fields.assignee = match fields.assignee_id {
        Some(id) => employee::get(connection, id)?.fields.name(),
        None => fields.assignee.trim().to_owned(),
    };
    if let Some(about) = fields.about {
        let (named, _) = title::of(connection, about)?;
        // Of a record that is gone the name stays.
        if !named.is_empty() {
            fields.about_title = named;
        }
    } else {
        fields.about_title.clear();
    }
    if fields.due.is_none() {
        fields.due_time = None;
    }
    Ok(fields)
}

/// What is refused. `before` is the task as it stands; what was right when it was written may stay.
///
/// # Errors
/// Whatever SQLite refuses.
pub(super) fn issues(
    connection: &Connection,
    before: Option<&Task>,
    fields: &TaskFields,
    row: Option<RowDays>,
    today: NaiveDate,
) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.title.is_empty() {
        issues.push(FieldIssue::new("title", "TASK_TITLE_MISSING"));
    }
    if fields.title.chars().count() > TITLE_MOST {
        issues.push(FieldIssue::with("title", "TASK_TITLE_LONG", json!({ "most": TITLE_MOST })));
    }
    if fields.items.len() > ITEMS_MOST {
        issues.push(FieldIssue::with("items", "TASK_ITEMS_TOO_MANY", json!({ "most": ITEMS_MOST })));
    }
    if let Some(id) = fields.assignee_id
        && before.and_then(|task| task.fields.assignee_id) != Some(id)
    {
        let employee = employee::get(connection, id)?;
        if !employee.fields.works_on(today) {
            let data = json!({ "name": employee.fields.name(), "day": employee.fields.left_on });
            issues.push(FieldIssue::with("assignee_id", "ASSIGNEE_GONE", data));
        }
    }
    if let Some(rule) = &fields.repeat {
        if rule.count == 0 || rule.count > repeat::MOST {
            issues.push(FieldIssue::with("repeat.count", "REPEAT_COUNT", json!({ "most": repeat::MOST })));
        }
        if rule.day.is_some_and(|day| !(1..=31).contains(&day)) {
            issues.push(FieldIssue::new("repeat.day", "REPEAT_DAY"));
        }
        // A run that is postponed beyond the end of its row is still the last one.
        let stands = before
            .is_some_and(|task| task.row == row && task.fields.repeat.is_some_and(|before| before.until == rule.until));
        if let (Some(until), Some(day), false) = (rule.until, row.and_then(|row| row.day()), stands)
            && until < day
        {
            issues.push(FieldIssue::with("repeat.until", "REPEAT_ENDED", json!({ "day": day })));
        }
    }
    Ok(issues)
}
