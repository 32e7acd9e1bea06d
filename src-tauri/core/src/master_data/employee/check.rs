//! What an employee is refused for.

use rusqlite::{Connection, OptionalExtension};

use super::EmployeeFields;
use crate::contacts::check::is_email;
use crate::error::{Error, FieldIssue, Result};
use crate::master_data::entry::{self, List};
use crate::record::{EmployeeId, EntryId};

/// Texts without blanks around them.
pub(super) fn tidy(fields: &EmployeeFields) -> EmployeeFields {
    let trimmed = |text: &str| text.trim().to_owned();
    EmployeeFields {
        code: trimmed(&fields.code),
        salutation: trimmed(&fields.salutation),
        title: trimmed(&fields.title),
        given: trimmed(&fields.given),
        family: trimmed(&fields.family),
        function: trimmed(&fields.function),
        extension: trimmed(&fields.extension),
        mobile: trimmed(&fields.mobile),
        email: trimmed(&fields.email),
        ..fields.clone()
    }
}

pub(super) fn check(tx: &Connection, id: Option<EmployeeId>, fields: &EmployeeFields) -> Result<()> {
    let mut issues = Vec::new();
    if fields.code.is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.family.is_empty() {
        issues.push(FieldIssue::new("family", "NAME_MISSING"));
    }
    if !fields.email.is_empty() && !is_email(&fields.email) {
        issues.push(FieldIssue::with("email", "EMAIL_INVALID", serde_json::json!({ "text": fields.email })));
    }
    if matches!((fields.entered_on, fields.left_on), (Some(from), Some(to)) if to < from) {
        issues.push(FieldIssue::new("left_on", "END_BEFORE_START"));
    }
    if !is_week(&fields.working_days) {
        issues.push(FieldIssue::new("working_days", "WORKING_DAYS"));
    }
    if exists(tx, "SELECT 1 FROM employee WHERE code = ?1 AND id <> ?2", &fields.code, id)? {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": fields.code })));
    }
    if let Some(contact) = fields.contact_id {
        let linked = "SELECT 1 FROM employee WHERE contact_id = ?1 AND id <> ?2";
        if exists(tx, linked, contact, id)? {
            issues.push(FieldIssue::new("contact_id", "CONTACT_LINKED"));
        }
    }
    for (field, entry, list) in [
        ("department_id", fields.department_id, List::Department),
        ("cost_centre_id", fields.cost_centre_id, List::CostCentre),
    ] {
        if !is_of(tx, entry, list)? {
            issues.push(FieldIssue::new(field, "ENTRY_OF_OTHER_LIST"));
        }
    }
    if let Some(id) = id {
        if fields.substitute_id == Some(id) {
            issues.push(FieldIssue::new("substitute_id", "OWN_SUBSTITUTE"));
        }
        if let Some(through) = ring(tx, id, fields.supervisor_id)? {
            issues.push(FieldIssue::with("supervisor_id", "SUPERVISOR_RING", serde_json::json!({ "name": through })));
        }
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

fn exists(tx: &Connection, sql: &str, value: impl rusqlite::ToSql, id: Option<EmployeeId>) -> Result<bool> {
    Ok(tx.prepare_cached(sql)?.exists((value, id.map_or(0, |id| id.0)))?)
}

fn is_of(tx: &Connection, entry: Option<EntryId>, list: List) -> Result<bool> {
    match entry {
        Some(id) => Ok(entry::get(tx, id)?.list == list),
        None => Ok(true),
    }
}

/// ISO weekdays in their order, each once, at least one.
fn is_week(days: &str) -> bool {
    !days.is_empty()
        && days.chars().all(|day| ('1'..='7').contains(&day))
        && days.as_bytes().windows(2).all(|pair| pair[0] < pair[1])
}

/// The name of the one through whom somebody would become their own supervisor.
fn ring(tx: &Connection, id: EmployeeId, supervisor: Option<EmployeeId>) -> Result<Option<String>> {
    let mut seen = vec![id];
    let mut next = supervisor;
    let mut last = None;
    while let Some(above) = next {
        let one: Option<(String, String, Option<EmployeeId>)> = tx
            .prepare_cached("SELECT given, family, supervisor_id FROM employee WHERE id = ?1")?
            .query_row([above], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((given, family, supervisor)) = one else { return Err(Error::NotFound(above.into())) };
        let name = format!("{given} {family}").trim().to_owned();
        if seen.contains(&above) {
            return Ok(Some(last.unwrap_or(name)));
        }
        seen.push(above);
        last = Some(name);
        next = supervisor;
    }
    Ok(None)
}
