//! Commands of checklists.

use chrono::NaiveDate;
use kontor_core::checklists::{self as core, Anchor, Doer};
use kontor_core::record::{ChecklistId, ChecklistTemplateId, EmployeeId, RecordKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, RecordRef, Saved, wire};

wire! {
    /// An item of a template.
    #[serde(default)]
    pub struct ChecklistItem = core::TemplateItem {
        /// What is to be done.
        title: String,
        /// Days from the date; below zero: before.
        offset_days: i64,
        /// Who does it.
        who: Doer as "Code<Doer>",
        /// An employee who always does it.
        assignee_id: Option<EmployeeId> as "Option<i64>",
        /// What else is to be known.
        note: String,
    }
}

impl Default for ChecklistItem {
    fn default() -> Self {
        core::TemplateItem::default().into()
    }
}

wire! {
    /// What is known of a template.
    pub struct ChecklistTemplateFields = core::TemplateFields {
        /// Short and unique.
        code: String,
        /// Its name.
        name: String,
        /// On which records it is hung: contact, contract, event or employee.
        about: RecordKind as "Code<RecordKind>",
        /// Which date it counts from.
        anchor: Anchor as "Code<Anchor>",
        /// What else is to be known.
        note: String,
        /// False: hidden in pickers.
        active: bool,
        /// Place in the list.
        position: i64,
        /// What is to be done.
        items: [ChecklistItem],
    }
}

/// A template.
#[derive(Debug, Serialize, TS)]
pub struct ChecklistTemplate {
    /// Its id.
    pub id: i64,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: ChecklistTemplateFields,
}

/// A template to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct ChecklistTemplateSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: ChecklistTemplateFields,
}

/// Asks for what hangs on a record.
#[derive(Debug, Deserialize, TS)]
pub struct ChecklistsOf {
    /// The record.
    pub record: RecordRef,
}

/// What hangs on a record, and the dates that further lists would count from.
#[derive(Debug, Serialize, TS)]
pub struct ChecklistsHung {
    /// The lists.
    pub lists: Vec<Checklist>,
    /// The record's first date, if it has one.
    pub start: Option<NaiveDate>,
    /// Its last date, if it has one.
    pub end: Option<NaiveDate>,
}

/// A checklist that hangs on a record.
#[derive(Debug, Serialize, TS)]
pub struct Checklist {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Which date of the record it counts from.
    #[ts(as = "Code<Anchor>")]
    pub anchor: Anchor,
    /// That date.
    pub anchored_on: Option<NaiveDate>,
    /// Its tasks.
    pub tasks: usize,
    /// Those that are done or dropped.
    pub finished: usize,
}

/// Hangs a template on a record.
#[derive(Debug, Deserialize, TS)]
pub struct ChecklistHang {
    /// The template.
    pub template: i64,
    /// The record.
    pub record: RecordRef,
    /// The date to count from; none: the record's own.
    pub day: Option<NaiveDate>,
}

/// Asks on which days items fall.
#[derive(Debug, Deserialize, TS)]
pub struct ChecklistDays {
    /// The date that they count from.
    pub day: NaiveDate,
    /// Their days from it; below zero: before.
    pub offsets: Vec<i64>,
}

pub(crate) fn days(desk: &mut Desk, request: ChecklistDays) -> Result<Vec<Option<NaiveDate>>> {
    Ok(core::days(desk.office()?.read(), request.day, &request.offsets)?)
}

pub(crate) fn templates(desk: &mut Desk, (): ()) -> Result<Vec<ChecklistTemplate>> {
    let all = core::all(desk.office()?.read())?;
    Ok(all.into_iter().map(|one| ChecklistTemplate { id: one.id.0, fields: one.fields.into() }).collect())
}

pub(crate) fn save_template(desk: &mut Desk, request: ChecklistTemplateSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id.map(ChecklistTemplateId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete_template(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, ChecklistTemplateId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn of(desk: &mut Desk, request: ChecklistsOf) -> Result<ChecklistsHung> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let record = request.record.into();
    let lists = core::of(connection, record)?
        .into_iter()
        .map(|list| Checklist {
            id: list.id.0,
            name: list.name,
            anchor: list.anchor,
            anchored_on: list.anchored_on,
            tasks: list.tasks,
            finished: list.finished,
        })
        .collect();
    Ok(ChecklistsHung {
        lists,
        start: core::anchored_on(connection, record, Anchor::Start, today)?,
        end: core::anchored_on(connection, record, Anchor::End, today)?,
    })
}

pub(crate) fn hang(desk: &mut Desk, request: ChecklistHang) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let template = ChecklistTemplateId(request.template);
    let done = core::hang(office, template, request.record.into(), request.day, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn take_down(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::take_down(office, ChecklistId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
