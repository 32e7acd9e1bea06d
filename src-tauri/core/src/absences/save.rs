//! Writing absences.

use rusqlite::{Connection, named_params};
use serde_json::json;

use super::{AbsenceFields, read};
use crate::delete::{self, Named};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::employee;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::AbsenceId;

/// Saves a new absence (`id` none) or changes one.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<AbsenceId>,
    fields: &AbsenceFields,
    moment: &Moment,
) -> Result<Done<AbsenceId>> {
    let code = if id.is_some() { "absence_changed" } else { "absence_created" };
    let who = employee::get(office.read(), fields.employee_id)?.fields.name();
    office.transact_named(Op::step(code, who), moment, |tx, op| {
        let issues = issues(tx, id, fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

fn issues(tx: &Connection, id: Option<AbsenceId>, fields: &AbsenceFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.ends < fields.starts {
        issues.push(FieldIssue::with("ends", "ABSENCE_ENDS_FIRST", json!({ "day": fields.starts })));
        return Ok(issues);
    }
    if fields.starts == fields.ends && fields.starts_at_noon && fields.ends_at_noon {
        issues.push(FieldIssue::new("ends_at_noon", "ABSENCE_EMPTY"));
    }
    if fields.substitute_id == Some(fields.employee_id) {
        issues.push(FieldIssue::new("substitute_id", "ABSENCE_SELF"));
    } else if let Some(substitute) = fields.substitute_id {
        let substitute = employee::get(tx, substitute)?;
        if !substitute.fields.works_on(fields.starts) {
            let data = json!({ "name": substitute.fields.name() });
            issues.push(FieldIssue::with("substitute_id", "ASSIGNEE_GONE", data));
        }
    }
    // Half days may meet at noon; anything more is the same time told twice.
    let others = read::overlapping(tx, fields.employee_id, fields.starts, fields.ends)?;
    let meets = |first: &AbsenceFields, second: &AbsenceFields| {
        first.ends == second.starts && first.ends_at_noon && second.starts_at_noon
    };
    let other = others.iter().filter(|other| Some(other.id) != id);
    if let Some(other) = other.into_iter().find(|other| !meets(fields, &other.fields) && !meets(&other.fields, fields))
    {
        let data = json!({ "from": other.fields.starts, "to": other.fields.ends });
        issues.push(FieldIssue::with("starts", "ABSENCE_TWICE", data));
    }
    Ok(issues)
}

/// Writes a checked absence within a running write.
pub(crate) fn write(tx: &Connection, id: Option<AbsenceId>, fields: &AbsenceFields) -> Result<AbsenceId> {
    let sql = match id {
        Some(_) => {
            "UPDATE absence SET employee_id = :employee_id, starts = :starts, ends = :ends,
             starts_at_noon = :starts_at_noon, ends_at_noon = :ends_at_noon, substitute_id = :substitute_id
             WHERE id = :id"
        }
        None => {
            "INSERT INTO absence (id, employee_id, starts, ends, starts_at_noon, ends_at_noon, substitute_id)
             VALUES (:id, :employee_id, :starts, :ends, :starts_at_noon, :ends_at_noon, :substitute_id)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":employee_id": fields.employee_id, ":starts": fields.starts, ":ends": fields.ends,
        ":starts_at_noon": fields.starts_at_noon, ":ends_at_noon": fields.ends_at_noon,
        ":substitute_id": fields.substitute_id,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(AbsenceId(tx.last_insert_rowid())),
    }
}

const NAMED: Named<AbsenceId> = Named {
    one: "absence_deleted",
    many: "absences_deleted",
    title: |connection, id| Ok(read::get(connection, id)?.employee),
};

/// Deletes absences in one step; all or none.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[AbsenceId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
