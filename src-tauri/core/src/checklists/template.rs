//! Templates of checklists: master data.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

use super::{Doer, Template, TemplateFields, TemplateItem, anchor};
use crate::children::{Children, text};
use crate::delete::{self, Named};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ChecklistTemplateId, RecordKind};

/// More items make two lists.
const ITEMS_MOST: usize = 200;
/// Ten years before or after the date.
const OFFSET_MOST: i64 = 3_650;

const ITEMS: Children = Children {
    table: "checklist_template_item",
    owner: "template_id",
    columns: &["title", "offset_days", "who", "assignee_id", "note"],
    ordered: true,
};

/// All templates in their order, with their items.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Template>> {
    let ids: Vec<ChecklistTemplateId> = connection
        .prepare_cached("SELECT id FROM checklist_template ORDER BY position, name, id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| get(connection, id)).collect()
}

/// One template with its items.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: ChecklistTemplateId) -> Result<Template> {
    let found = connection
        .prepare_cached(
            "SELECT code, name, about_kind, anchor, note, active, position, built_in FROM checklist_template
             WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let about: String = row.get(2)?;
            let fields = TemplateFields {
                code: row.get(0)?,
                name: row.get(1)?,
                about: RecordKind::Contact,
                anchor: row.get(3)?,
                note: row.get(4)?,
                active: row.get(5)?,
                position: row.get(6)?,
                items: Vec::new(),
            };
            Ok((Template { id, built_in: row.get(7)?, fields }, about))
        })
        .optional()?;
    let (mut template, about) = found.ok_or_else(|| Error::NotFound(id.into()))?;
    template.fields.about = RecordKind::parse(&about)?;
    template.fields.items = connection
        .prepare_cached(
            "SELECT title, offset_days, who, assignee_id, note FROM checklist_template_item WHERE template_id = ?1
             ORDER BY position, id",
        )?
        .query_map([id], |row| {
            Ok(TemplateItem {
                title: row.get(0)?,
                offset_days: row.get(1)?,
                who: row.get(2)?,
                assignee_id: row.get(3)?,
                note: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(template)
}

/// Saves a new template (`id` none) or changes one. Lists that hang already stay as they are.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<ChecklistTemplateId>,
    fields: &TemplateFields,
    moment: &Moment,
) -> Result<Done<ChecklistTemplateId>> {
    let code = if id.is_some() { "checklist_template_changed" } else { "checklist_template_created" };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let issues = issues(tx, id, fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

fn issues(tx: &Connection, id: Option<ChecklistTemplateId>, fields: &TemplateFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.code.trim().is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.name.trim().is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    let taken = tx
        .prepare_cached("SELECT 1 FROM checklist_template WHERE code = ?1 AND id <> ?2")?
        .exists((fields.code.trim(), id.map_or(0, |id| id.0)))?;
    if taken {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", json!({ "code": fields.code })));
    }
    if !anchor::KINDS.contains(&fields.about) {
        issues.push(FieldIssue::new("about", "CHECKLIST_KIND"));
    }
    if fields.items.len() > ITEMS_MOST {
        issues.push(FieldIssue::with("items", "CHECKLIST_TOO_LONG", json!({ "most": ITEMS_MOST })));
    }
    for (at, item) in fields.items.iter().enumerate() {
        if item.title.trim().is_empty() {
            issues.push(FieldIssue::new(format!("items.{at}.title"), "TASK_TITLE_MISSING"));
        }
        if item.offset_days.abs() > OFFSET_MOST {
            let data = json!({ "most": OFFSET_MOST });
            issues.push(FieldIssue::with(format!("items.{at}.offset_days"), "CHECKLIST_OFFSET", data));
        }
        let fits = match item.who {
            Doer::Nobody | Doer::Me => true,
            Doer::Employee | Doer::Supervisor => fields.about == RecordKind::Employee,
            Doer::Responsible => fields.about == RecordKind::Contract,
        };
        if !fits {
            issues.push(FieldIssue::new(format!("items.{at}.who"), "CHECKLIST_DOER"));
        }
    }
    Ok(issues)
}

fn write(tx: &Connection, id: Option<ChecklistTemplateId>, fields: &TemplateFields) -> Result<ChecklistTemplateId> {
    let sql = match id {
        Some(_) => {
            "UPDATE checklist_template SET code = :code, name = :name, about_kind = :about, anchor = :anchor,
             note = :note, active = :active, position = :position WHERE id = :id"
        }
        None => {
            "INSERT INTO checklist_template (id, code, name, about_kind, anchor, note, active, position)
             VALUES (:id, :code, :name, :about, :anchor, :note, :active,
                     coalesce((SELECT max(position) + 1 FROM checklist_template), 0) + 0 * :position)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code.trim(), ":name": fields.name.trim(), ":about": fields.about.code(),
        ":anchor": fields.anchor, ":note": fields.note.trim(), ":active": fields.active, ":position": fields.position,
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => ChecklistTemplateId(tx.last_insert_rowid()),
    };
    let rows: Vec<Vec<Value>> = fields
        .items
        .iter()
        .map(|item| {
            vec![
                text(item.title.trim()),
                Value::Integer(item.offset_days),
                text(item.who.code()),
                item.assignee_id.map_or(Value::Null, |id| Value::Integer(id.0)),
                text(item.note.trim()),
            ]
        })
        .collect();
    ITEMS.sync(tx, id.0, &rows)?;
    Ok(id)
}

const NAMED: Named<ChecklistTemplateId> = Named {
    one: "checklist_template_deleted",
    many: "checklist_template_deleted",
    title: |connection, id| Ok(get(connection, id)?.fields.name),
};

/// Deletes a template. Lists that hang already stay.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn delete(office: &mut Office, id: ChecklistTemplateId, moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, &[id], &NAMED, moment)
}
