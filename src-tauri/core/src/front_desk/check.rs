//! What an entry must be before it is written.

use rusqlite::Connection;
use serde_json::json;

use super::{Entry, EntryFields, EntryKind, Wish};
use crate::contacts;
use crate::error::{FieldIssue, Result};
use crate::master_data::employee;
use crate::moment::Moment;
use crate::planner::wall_time;

/// An entry as it is stored: trimmed, with names beside what they name, without what its kind
/// has no place for. Without a time it was `now`.
///
/// # Errors
/// `NOT_FOUND` where contact or employee are gone; whatever SQLite refuses.
pub(super) fn complete(tx: &Connection, fields: &EntryFields, now: chrono::NaiveDateTime) -> Result<EntryFields> {
    let mut fields = fields.clone();
    for text in [
        &mut fields.partner,
        &mut fields.company,
        &mut fields.subject,
        &mut fields.for_name,
        &mut fields.tracking,
        &mut fields.phone,
        &mut fields.taken_by,
        &mut fields.badge,
    ] {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    fields.note = fields.note.replace("\r\n", "\n").trim().to_owned();
    fields.at = Some(wall_time::to_minute(fields.at.unwrap_or(now)));
    fields.left_at = fields.left_at.map(wall_time::to_minute);
    if let Some(id) = fields.contact_id {
        fields.partner = contacts::read::get(tx, id)?.card.display_name();
    }
    if let Some(id) = fields.for_id {
        fields.for_name = employee::get(tx, id)?.fields.name();
    }
    if fields.kind != EntryKind::Call {
        fields.wish = Wish::None;
    }
    if fields.kind != EntryKind::Visit {
        fields.left_at = None;
        fields.badge.clear();
    }
    Ok(fields)
}

/// What is refused.
///
/// # Errors
/// Whatever SQLite refuses.
pub(super) fn issues(
    tx: &Connection,
    before: Option<&Entry>,
    fields: &EntryFields,
    moment: &Moment,
) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let says_nothing = [&fields.partner, &fields.subject, &fields.note, &fields.phone, &fields.company];
    if says_nothing.into_iter().all(String::is_empty) {
        issues.push(FieldIssue::new("partner", "DESK_ENTRY_EMPTY"));
    } else if fields.partner.is_empty() && (fields.kind.is_post() || fields.company.is_empty()) {
        // The Postbuch and the list of who is in the house are lists of names. A call may be known by its number alone.
        match fields.kind {
            EntryKind::Visit => issues.push(FieldIssue::new("partner", "VISITOR_UNNAMED")),
            EntryKind::Call => {}
            _ => issues.push(FieldIssue::new("partner", "POST_UNNAMED")),
        }
    }
    if let Some(id) = fields.for_id
        && before.and_then(|entry| entry.fields.for_id) != Some(id)
    {
        let employee = employee::get(tx, id)?;
        if !employee.fields.works_on(moment.today) {
            issues.push(FieldIssue::with("for_id", "ASSIGNEE_GONE", json!({ "name": employee.fields.name() })));
        }
    }
    if let (Some(came), Some(left)) = (fields.at, fields.left_at)
        && left < came
    {
        issues.push(FieldIssue::with("left_at", "VISIT_LEFT_FIRST", json!({ "at": wall_time::format(came) })));
    }
    Ok(issues)
}
