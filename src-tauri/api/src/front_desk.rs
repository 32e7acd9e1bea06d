//! Commands of the front desk: what comes in and goes out, calls and visits.

use chrono::{NaiveDate, NaiveDateTime};
use kontor_core::front_desk::list::EntryColumn;
use kontor_core::front_desk::{self as core, Direction, EntryKind, Wish, visits};
use kontor_core::planner::wall_time_form;
use kontor_core::record::{ContactId, DeskEntryId, EmployeeId};
use kontor_core::tasks::TaskState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::wire::{ById, ByIds, Code, Saved, Slice, wire};

wire! {
    /// What a person writes of an entry.
    #[serde(default)]
    pub struct DeskEntryFields = core::EntryFields {
        /// Which way.
        direction: Direction as "Code<Direction>",
        /// What.
        kind: EntryKind as "Code<EntryKind>",
        /// When, `2026-03-16T09:00`; none: now.
        #[serde(with = "wall_time_form::optional_date_time")]
        at: Option<NaiveDateTime> as "Option<String>",
        /// From whom or to whom, where the book knows them.
        contact_id: Option<ContactId> as "Option<i64>",
        /// Their name.
        partner: String,
        /// The firm from which a visitor or caller comes.
        company: String,
        /// What it is about.
        subject: String,
        /// What else is to be known.
        note: String,
        /// For whom; a visit's host.
        for_id: Option<EmployeeId> as "Option<i64>",
        /// Their name, or that of somebody who is no employee.
        for_name: String,
        /// Until when something is to be done about it; makes a task.
        until: Option<NaiveDate>,
        /// The number of an Einschreiben or parcel.
        tracking: String,
        /// The caller's number.
        phone: String,
        /// What the caller wishes.
        wish: Wish as "Code<Wish>",
        /// Dringend.
        urgent: bool,
        /// Who took it.
        taken_by: String,
        /// The number of the visitor's badge.
        badge: String,
        /// When the visitor left.
        #[serde(with = "wall_time_form::optional_date_time")]
        left_at: Option<NaiveDateTime> as "Option<String>",
        /// The entry that it answers.
        answers: Option<DeskEntryId> as "Option<i64>",
    }
}

impl Default for DeskEntryFields {
    fn default() -> Self {
        core::EntryFields::default().into()
    }
}

/// An entry.
#[derive(Debug, Serialize, TS)]
pub struct DeskEntry {
    /// Its id.
    pub id: i64,
    /// Its number in the Postbuch.
    pub number: Option<String>,
    /// The task that it led to.
    pub task: Option<i64>,
    /// What was written.
    pub fields: DeskEntryFields,
}

impl From<core::Entry> for DeskEntry {
    fn from(entry: core::Entry) -> Self {
        Self { id: entry.id.0, number: entry.number, task: entry.task.map(|id| id.0), fields: entry.fields.into() }
    }
}

/// An entry to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct DeskEntrySave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is written.
    pub fields: DeskEntryFields,
    /// What its task is called; empty: as the entry.
    #[serde(default)]
    pub task_title: String,
    /// Tokens of files that came along; they are kept with it in the same step.
    #[serde(default)]
    pub files: Vec<String>,
}

wire! {
    /// Which entries, in which order.
    #[serde(default)]
    pub struct DeskFilter = core::Filter {
        /// Words and digits.
        text: String,
        /// Which way.
        direction: Option<Direction> as "Option<Code<Direction>>",
        /// Of these kinds; empty: all.
        kinds: Vec<EntryKind> as "Vec<Code<EntryKind>>",
        /// From this day on.
        from: Option<NaiveDate>,
        /// Until this day, included.
        to: Option<NaiveDate>,
        /// For these employees; empty: for all.
        employees: Vec<EmployeeId> as "Vec<i64>",
        /// From or to this contact.
        contact: Option<ContactId> as "Option<i64>",
        /// Only what still waits for somebody.
        open: bool,
        /// By what.
        column: EntryColumn as "Code<EntryColumn>",
        /// Last first.
        descending: bool,
    }
}

impl Default for DeskFilter {
    fn default() -> Self {
        core::Filter::default().into()
    }
}

/// Asks for a page of entries.
#[derive(Debug, Deserialize, TS)]
pub struct DeskEntriesPage {
    /// Which.
    #[serde(default)]
    pub filter: DeskFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A page of entries.
#[derive(Debug, Serialize, TS)]
pub struct DeskEntryPage {
    /// The rows.
    pub rows: Vec<DeskEntryRow>,
    /// How many the filter leaves.
    pub count: usize,
    /// How many there are in all.
    pub total: usize,
}

/// An entry as lists show it.
#[derive(Debug, Serialize, TS)]
pub struct DeskEntryRow {
    /// The entry.
    #[serde(flatten)]
    pub entry: DeskEntry,
    /// How its task stands.
    #[ts(as = "Option<Code<TaskState>>")]
    pub task_state: Option<TaskState>,
    /// How many files are kept with it.
    pub files: usize,
}

pub(crate) fn page(desk: &mut Desk, request: DeskEntriesPage) -> Result<DeskEntryPage> {
    let Slice { offset, limit } = request.slice;
    let page = core::page(desk.office()?, &request.filter.into(), offset, limit)?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| DeskEntryRow { entry: row.entry.into(), task_state: row.task_state, files: row.files })
        .collect();
    Ok(DeskEntryPage { rows, count: page.count, total: page.total })
}

pub(crate) fn ids(desk: &mut Desk, filter: DeskFilter) -> Result<Vec<i64>> {
    Ok(core::ids(desk.office()?, &filter.into())?.to_vec())
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<DeskEntry> {
    Ok(core::get(desk.office()?.read(), DeskEntryId(request.id))?.into())
}

pub(crate) async fn save(ctx: Ctx, mut request: DeskEntrySave) -> Result<Saved> {
    let (room, tokens) = (ctx.room.clone(), std::mem::take(&mut request.files));
    let files =
        ctx.compute(move || tokens.iter().map(|token| room.tokens.read(token)).collect::<Result<Vec<_>>>()).await?;
    ctx.desk(move |desk| {
        let now = desk.wall_clock();
        let (office, moment) = desk.at_work()?;
        let id = request.id.map(DeskEntryId);
        let fields = request.fields.into();
        let done = core::save_with_files(office, id, &fields, &request.task_title, &files, now, &moment)?;
        Ok(Saved { id: desk.done(done).0 })
    })
    .await
}

pub(crate) fn similar(desk: &mut Desk, request: DeskEntrySave) -> Result<Vec<DeskEntry>> {
    let now = desk.wall_clock();
    let id = request.id.map(DeskEntryId);
    let found = core::similar(desk.office()?.read(), id, &request.fields.into(), now)?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<DeskEntryId> = request.ids.into_iter().map(DeskEntryId).collect();
    let done = core::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn in_the_house(desk: &mut Desk, (): ()) -> Result<Vec<DeskEntry>> {
    let found = visits::in_the_house(desk.office()?.read())?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn sign_out(desk: &mut Desk, request: ByIds) -> Result<usize> {
    let now = desk.wall_clock();
    let (office, moment) = desk.at_work()?;
    let ids: Vec<DeskEntryId> = request.ids.into_iter().map(DeskEntryId).collect();
    let done = visits::sign_out(office, &ids, now, &moment)?;
    Ok(desk.done(done))
}
