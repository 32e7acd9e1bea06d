//! Writing distribution lists.

use std::collections::HashSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

use super::{ListFields, Named, members, read};
use crate::children::{Children, text};
use crate::contacts::list::Filter;
use crate::delete;
use crate::drafts;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContactId, DistributionListId, RecordKind};

const MEMBERS: Children = Children {
    table: "distribution_member",
    owner: "list_id",
    columns: &["contact_id", "name", "excluded", "email_label", "address_kind"],
    ordered: true,
};
const CATEGORIES: Children =
    Children { table: "distribution_category", owner: "list_id", columns: &["category_id"], ordered: false };

/// Saves a new list (`id` none) or changes one. Who is named twice stands once.
///
/// # Errors
/// `INVALID` with `NAME_MISSING`, `NAME_TAKEN`, `CONTACT_UNKNOWN` or `ENTRY_UNKNOWN`; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<DistributionListId>,
    fields: ListFields,
    moment: &Moment,
) -> Result<Done<DistributionListId>> {
    let fields = tidy(fields);
    let code = if id.is_some() { "distribution_list_changed" } else { "distribution_list_created" };
    office.transact_named(Op::step(code, &fields.name), moment, |tx, op| {
        check(tx, id, &fields)?;
        drafts::settled(tx, RecordKind::DistributionList.code(), id.map(|id| id.0))?;
        let id = write(tx, id, &fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Puts contacts on a list. Who is on it already stays where they are; who was left out of
/// the filter's finds is on it again. Gives how many are new.
///
/// # Errors
/// `NOT_FOUND`; `INVALID` with `CONTACT_UNKNOWN`.
pub fn add(
    office: &mut Office,
    id: DistributionListId,
    contacts: &[ContactId],
    moment: &Moment,
) -> Result<Done<usize>> {
    let mut list = read::get(office.read(), id)?;
    let present: HashSet<i64> = members::contact_ids(office, id)?.iter().copied().collect();
    let found: HashSet<i64> = members::found_by_filter(office, &list.fields)?.iter().copied().collect();
    let named = &mut list.fields.named;
    for contact in contacts {
        named.retain(|one| !(one.excluded && one.contact_id == Some(*contact)));
        if !found.contains(&contact.0) && named.iter().all(|one| one.contact_id != Some(*contact)) {
            named.push(Named { contact_id: Some(*contact), ..Named::default() });
        }
    }
    let op = Op::step("distribution_list_added", &list.fields.name).about(id);
    let fields = tidy(list.fields);
    let new: HashSet<i64> = contacts.iter().map(|contact| contact.0).filter(|id| !present.contains(id)).collect();
    office.transact(op, moment, |tx| {
        check(tx, Some(id), &fields)?;
        write(tx, Some(id), &fields)?;
        Ok(new.len())
    })
}

/// Takes contacts off a list; whom its filter finds is left out from now on.
///
/// # Errors
/// `NOT_FOUND`.
pub fn remove(
    office: &mut Office,
    id: DistributionListId,
    contacts: &[ContactId],
    moment: &Moment,
) -> Result<Done<()>> {
    let mut list = read::get(office.read(), id)?;
    let found: HashSet<i64> = members::found_by_filter(office, &list.fields)?.iter().copied().collect();
    let going: HashSet<ContactId> = contacts.iter().copied().collect();
    list.fields.named.retain(|one| one.excluded || one.contact_id.is_none_or(|contact| !going.contains(&contact)));
    for contact in contacts {
        if found.contains(&contact.0) && list.fields.named.iter().all(|one| one.contact_id != Some(*contact)) {
            list.fields.named.push(Named { contact_id: Some(*contact), excluded: true, ..Named::default() });
        }
    }
    let op = Op::step("distribution_list_removed", &list.fields.name).about(id);
    let fields = tidy(list.fields);
    office.transact(op, moment, |tx| {
        write(tx, Some(id), &fields)?;
        Ok(())
    })
}

/// Deletes lists; their members stay in the address book.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[DistributionListId], moment: &Moment) -> Result<Done<()>> {
    let named = delete::Named {
        one: "distribution_list_deleted",
        many: "distribution_lists_deleted",
        title: |connection, id| Ok(read::get(connection, id)?.fields.name),
    };
    delete::delete(office, ids, &named, moment)
}

fn tidy(mut fields: ListFields) -> ListFields {
    fields.name = fields.name.trim().to_owned();
    fields.note = fields.note.trim().to_owned();
    fields.email_label = fields.email_label.trim().to_owned();
    let mut seen = HashSet::new();
    fields.named.retain(|one| one.contact_id.is_none_or(|contact| seen.insert(contact)));
    // Without a filter there is nothing to be left out of, and a gone contact is in no filter's finds.
    let by_filter = fields.filter.is_some();
    fields.named.retain(|one| !one.excluded || (by_filter && one.contact_id.is_some()));
    fields
}

fn check(tx: &Connection, id: Option<DistributionListId>, fields: &ListFields) -> Result<()> {
    let mut issues = Vec::new();
    if fields.name.is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    let taken = tx
        .prepare_cached("SELECT 1 FROM distribution_list WHERE name = ?1 AND id <> ?2")?
        .query_row((&fields.name, id.map_or(0, |id| id.0)), |_| Ok(()))
        .optional()?;
    if taken.is_some() {
        issues.push(FieldIssue::new("name", "NAME_TAKEN"));
    }
    let mut is_there = tx.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?;
    for (index, contact) in fields.named.iter().enumerate() {
        if let Some(contact) = contact.contact_id
            && !is_there.exists([contact])?
        {
            let field = format!("named.{index}.contact_id");
            issues.push(FieldIssue::with(field, "CONTACT_UNKNOWN", json!({ "id": contact })));
        }
    }
    if let Some(filter) = &fields.filter {
        if let Some(organisation) = filter.organisation
            && !is_there.exists([organisation])?
        {
            issues.push(FieldIssue::new("filter.organisation", "CONTACT_UNKNOWN"));
        }
        let mut known = tx.prepare_cached("SELECT 1 FROM entry WHERE id = ?1 AND list = 'category'")?;
        for category in &filter.categories {
            if !known.exists([category])? {
                issues.push(FieldIssue::new("filter.categories", "ENTRY_UNKNOWN"));
            }
        }
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

fn write(tx: &Connection, id: Option<DistributionListId>, fields: &ListFields) -> Result<DistributionListId> {
    let sql = match id {
        Some(_) => {
            "UPDATE distribution_list SET name = :name, note = :note, filter = :filter, email_label = :email_label,
                    address_kind = :address_kind, organisation_id = :organisation_id WHERE id = :id"
        }
        None => {
            "INSERT INTO distribution_list (id, name, note, filter, email_label, address_kind, organisation_id)
             VALUES (:id, :name, :note, :filter, :email_label, :address_kind, :organisation_id)"
        }
    };
    let filter = fields.filter.as_ref().map(stored).transpose()?;
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":name": fields.name, ":note": fields.note, ":filter": filter, ":email_label": fields.email_label,
        ":address_kind": fields.address_kind,
        ":organisation_id": fields.filter.as_ref().and_then(|filter| filter.organisation),
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => DistributionListId(tx.last_insert_rowid()),
    };
    let categories = fields.filter.as_ref().map(|filter| filter.categories.as_slice()).unwrap_or_default();
    CATEGORIES.sync(tx, id.0, &categories.iter().map(|id| vec![Value::Integer(id.0)]).collect::<Vec<_>>())?;
    let named = fields.named.iter().map(|one| row(tx, one)).collect::<Result<Vec<_>>>()?;
    MEMBERS.sync(tx, id.0, &named)?;
    Ok(id)
}

/// A filter as it is kept: ids stand in columns of their own.
fn stored(filter: &Filter) -> Result<String> {
    let plain = Filter { organisation: None, categories: Vec::new(), ..filter.clone() };
    serde_json::to_string(&plain).map_err(|error| Error::Io(error.to_string()))
}

fn row(tx: &Connection, named: &Named) -> Result<Vec<Value>> {
    let name: Option<String> = match named.contact_id {
        Some(contact) => tx
            .prepare_cached("SELECT name FROM contact_row WHERE id = ?1")?
            .query_row([contact], |row| row.get(0))
            .optional()?,
        None => None,
    };
    Ok(vec![
        named.contact_id.map_or(Value::Null, |id| Value::Integer(id.0)),
        text(name.as_deref().unwrap_or(&named.name)),
        Value::Integer(i64::from(named.excluded)),
        text(named.email_label.trim()),
        named.address_kind.map_or(Value::Null, |kind| text(kind.code())),
    ])
}
