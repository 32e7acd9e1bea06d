//! Hanging a checklist on a record, and taking it down.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::falls::WorkingDays;
use super::{Anchor, Checklist, Doer, TemplateItem, anchor, template};
use crate::contracts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::employee;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ChecklistId, ChecklistTemplateId, ContractId, EmployeeId, RecordKind, RecordRef, TaskId};
use crate::search::title;
use crate::tasks::{self, Origin, TaskFields};

/// Hangs a template on a record and makes its tasks, in one step. They count from the record's
/// date; from `day` where it has none or another one is meant. They fall on working days (`falls`).
///
/// # Errors
/// `CHECKLIST_DATE_MISSING` without a date; `CHECKLIST_KIND` where the template is for other
/// records; `INVALID` where somebody who is to do an item has left; `NOT_FOUND`.
pub fn hang(
    office: &mut Office,
    id: ChecklistTemplateId,
    about: RecordRef,
    day: Option<NaiveDate>,
    moment: &Moment,
) -> Result<Done<ChecklistId>> {
    let template = template::get(office.read(), id)?;
    let op = Op::step("checklist_hung", template.fields.name.clone()).about(about);
    office.transact(op, moment, |tx| {
        if template.fields.about != about.kind {
            return Err(Error::field("template", "CHECKLIST_KIND"));
        }
        let (named, _) = title::of(tx, about)?;
        if named.is_empty() {
            return Err(Error::NotFound(about));
        }
        let found = anchor::on(tx, about, template.fields.anchor, moment.today)?;
        let Some(day) = day.or(found) else { return Err(Error::field("day", "CHECKLIST_DATE_MISSING")) };
        // Who named another day than the record's own means that one, whatever happens to the record.
        let anchor = if found.is_some_and(|own| own != day) { Anchor::Chosen } else { template.fields.anchor };
        tx.prepare_cached(
            "INSERT INTO checklist (template_id, name, about_kind, about_id, about_title, anchor, anchored_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((id, &template.fields.name, about.kind.code(), about.id, &named, anchor, day))?;
        let checklist = ChecklistId(tx.last_insert_rowid());
        let working = WorkingDays::of(tx)?;
        for item in &template.fields.items {
            let due = working.falls(day, item.offset_days);
            let fields = TaskFields { due, ..task(tx, item, about, moment)? };
            let origin = Origin { previous: None, checklist: Some((checklist, item.offset_days)) };
            tasks::write_from(tx, None, &fields, origin, moment)?;
        }
        Ok(checklist)
    })
}

fn task(tx: &Connection, item: &TemplateItem, about: RecordRef, moment: &Moment) -> Result<TaskFields> {
    let wanted = match (item.assignee_id, item.who) {
        (Some(id), _) => Some(id),
        (None, Doer::Nobody) => None,
        (None, Doer::Me) => employee::named(tx, &moment.who)?.map(|me| me.id),
        (None, Doer::Employee) => Some(EmployeeId(about.id)),
        (None, Doer::Supervisor) => employee::get(tx, EmployeeId(about.id))?.fields.supervisor_id,
        (None, Doer::Responsible) => responsible(tx, about)?,
    };
    // Who has left meanwhile does nothing any more; the task is nobody's until somebody takes it.
    let assignee_id = match wanted {
        Some(id) if employee::get(tx, id)?.fields.works_on(moment.today) => Some(id),
        _ => None,
    };
    Ok(TaskFields {
        title: item.title.clone(),
        note: item.note.clone(),
        assignee_id,
        about: Some(about),
        ..TaskFields::default()
    })
}

fn responsible(tx: &Connection, about: RecordRef) -> Result<Option<EmployeeId>> {
    if about.kind != RecordKind::Contract {
        return Ok(None);
    }
    let contract = contracts::read::get(tx, ContractId(about.id))?;
    Ok(employee::named(tx, &contract.fields.responsible)?.map(|one| one.id))
}

/// The checklists that hang on a record.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, about: RecordRef) -> Result<Vec<Checklist>> {
    let found: Vec<Checklist> = connection
        .prepare_cached(
            "SELECT id, name, about_title, anchor, anchored_on,
                    (SELECT count(*) FROM task WHERE checklist_id = checklist.id),
                    (SELECT count(*) FROM task WHERE checklist_id = checklist.id AND state <> 'open')
             FROM checklist WHERE about_kind = ?1 AND about_id = ?2 ORDER BY anchored_on, id",
        )?
        .query_map((about.kind.code(), about.id), |row| from_row(row, about))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn from_row(row: &Row<'_>, about: RecordRef) -> rusqlite::Result<Checklist> {
    Ok(Checklist {
        id: row.get(0)?,
        name: row.get(1)?,
        about: Some(about),
        about_title: row.get(2)?,
        anchor: row.get(3)?,
        anchored_on: row.get(4)?,
        tasks: row.get(5)?,
        finished: row.get(6)?,
    })
}

/// Takes a checklist down with the tasks that are still open; what was done stays.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn take_down(office: &mut Office, id: ChecklistId, moment: &Moment) -> Result<Done<()>> {
    let (name, _) = title::of(office.read(), id.into())?;
    office.transact(Op::step("checklist_taken_down", name), moment, |tx| {
        let open: Vec<TaskId> = tx
            .prepare_cached("SELECT id FROM task WHERE checklist_id = ?1 AND state = 'open'")?
            .query_map([id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for task in open {
            crate::delete::delete_one(tx, task.into())?;
        }
        crate::delete::delete_one(tx, id.into())
    })
}
