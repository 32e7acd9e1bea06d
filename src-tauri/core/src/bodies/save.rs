//! Writing bodies.

use std::collections::HashSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

use super::{BodyFields, Member, Quorum, read};
use crate::children::{Children, day, text};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{BodyId, ContactId};

const MEMBERS: Children = Children {
    table: "body_member",
    owner: "body_id",
    columns: &["contact_id", "name", "function", "role", "votes", "member_from", "member_to"],
    ordered: true,
};

/// More votes than this nobody has.
const MOST_VOTES: u32 = 1_000_000;

/// Saves a new body (`id` none) or changes one. An empty name of a member becomes that of the contact.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(office: &mut Office, id: Option<BodyId>, fields: &BodyFields, moment: &Moment) -> Result<Done<BodyId>> {
    let code = if id.is_some() { "body_changed" } else { "body_created" };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes a body within a running write.
pub(crate) fn write(tx: &Connection, id: Option<BodyId>, fields: &BodyFields) -> Result<BodyId> {
    let fields = complete(tx, fields)?;
    let issues = issues(tx, id, &fields)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let sql = match id {
        Some(_) => {
            "UPDATE body SET code = :code, name = :name, quorum = :quorum, quorum_count = :count, notice = :notice, note = :note,
                             active = :active WHERE id = :id"
        }
        None => {
            "INSERT INTO body (id, code, name, quorum, quorum_count, notice, note, active, position)
             VALUES (:id, :code, :name, :quorum, :count, :notice, :note, :active,
                     coalesce((SELECT max(position) + 1 FROM body), 0))"
        }
    };
    let (quorum, count) = fields.quorum.stored();
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code, ":name": fields.name, ":quorum": quorum, ":count": count,
        ":notice": fields.convening.map(|rule| rule.to_string()).unwrap_or_default(), ":note": fields.note,
        ":active": fields.active,
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => BodyId(tx.last_insert_rowid()),
    };
    // A sitting shows what its body is called, and a body that is renamed keeps its sittings.
    tx.prepare_cached("UPDATE event SET body = ?2 WHERE body_id = ?1 AND body <> ?2")?.execute((id, &fields.name))?;
    let rows: Vec<Vec<Value>> = fields.members.iter().map(row).collect();
    MEMBERS.sync(tx, id.0, &rows)?;
    Ok(id)
}

fn row(member: &Member) -> Vec<Value> {
    vec![
        member.contact_id.map_or(Value::Null, |id| Value::Integer(id.0)),
        text(&member.name),
        text(&member.function),
        text(member.role.code()),
        Value::Integer(i64::from(member.votes)),
        day(member.member_from),
        day(member.member_to),
    ]
}

/// Trimmed, with the names of contacts; lines without anybody are left out.
fn complete(tx: &Connection, fields: &BodyFields) -> Result<BodyFields> {
    let mut fields =
        BodyFields { code: fields.code.trim().to_owned(), name: fields.name.trim().to_owned(), ..fields.clone() };
    fields.members.retain(|member| member.contact_id.is_some() || !member.name.trim().is_empty());
    for member in &mut fields.members {
        member.name = member.name.trim().to_owned();
        member.function = member.function.trim().to_owned();
        if let (true, Some(contact)) = (member.name.is_empty(), member.contact_id) {
            member.name = contact_name(tx, contact)?.unwrap_or_default();
        }
    }
    Ok(fields)
}

fn contact_name(tx: &Connection, id: ContactId) -> Result<Option<String>> {
    let found = tx
        .prepare_cached("SELECT name FROM contact_row WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(found)
}

fn issues(tx: &Connection, id: Option<BodyId>, fields: &BodyFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    for (field, value, missing, taken) in [
        ("code", &fields.code, "TEXT_MISSING", "CODE_TAKEN"),
        ("name", &fields.name, "NAME_MISSING", "BODY_NAME_TAKEN"),
    ] {
        if value.is_empty() {
            issues.push(FieldIssue::new(field, missing));
        }
        let sql = format!("SELECT 1 FROM body WHERE {field} = ?1 AND id <> ?2");
        if tx.prepare_cached(&sql)?.exists((value, id.map_or(0, |id| id.0)))? {
            issues.push(FieldIssue::with(field, taken, json!({ "code": value, "name": value })));
        }
    }
    if let Quorum::Count(count) = fields.quorum {
        let all: u64 = fields.members.iter().map(|member| u64::from(member.votes)).sum();
        if count == 0 {
            issues.push(FieldIssue::new("quorum", "QUORUM_MISSING"));
        } else if all > 0 && u64::from(count) > all {
            issues.push(FieldIssue::with("quorum", "QUORUM_TOO_HIGH", json!({ "all": all, "count": count })));
        }
    }
    let mut seen = HashSet::new();
    for (index, member) in fields.members.iter().enumerate() {
        let path = |field: &str| format!("members.{index}.{field}");
        match member.contact_id {
            None if member.name.is_empty() => issues.push(FieldIssue::new(path("name"), "NAME_MISSING")),
            None => {}
            Some(contact) => {
                if contact_name(tx, contact)?.is_none() {
                    issues.push(FieldIssue::new(path("contact_id"), "CONTACT_UNKNOWN"));
                }
                // Who left and came back stands twice, each time with its days.
                if !seen.insert((contact, member.member_from)) {
                    issues.push(FieldIssue::new(path("contact_id"), "PARTICIPANT_TWICE"));
                }
            }
        }
        if member.votes > MOST_VOTES {
            issues.push(FieldIssue::with(path("votes"), "VOTES_TOO_MANY", json!({ "most": MOST_VOTES })));
        }
        if member.member_to.is_some_and(|to| member.member_from.is_some_and(|from| to < from)) {
            issues.push(FieldIssue::new(path("member_to"), "END_BEFORE_START"));
        }
    }
    Ok(issues)
}

/// Deletes a body without sittings.
///
/// # Errors
/// `IN_USE` with the places, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: BodyId, moment: &Moment) -> Result<Done<()>> {
    let body = read::get(office.read(), id)?;
    office.transact(Op::step("body_deleted", body.fields.name).about(id), moment, |tx| {
        usage::refuse_if_used(tx, "body", id.0)?;
        tx.prepare_cached("DELETE FROM body WHERE id = ?1")?.execute([id])?;
        Ok(())
    })
}
