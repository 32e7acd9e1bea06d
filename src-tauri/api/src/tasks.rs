//! Commands of tasks.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kontor_core::planner::wall_time_form;
use kontor_core::record::{ChecklistId, EmployeeId, TaskId};
use kontor_core::tasks::{self as core, Priority, RepeatFrom, RepeatUnit, Span, TaskColumn, TaskState, Which};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, ByIds, Code, RecordRef, Saved, Slice, wire};

wire! {
    /// When a task comes again.
    pub struct TaskRepeat = core::Repeat {
        /// In what it counts.
        unit: RepeatUnit as "Code<RepeatUnit>",
        /// Every so many of them, 1 to 999.
        count: u32,
        /// From where.
        from: RepeatFrom as "Code<RepeatFrom>",
        /// The day of the month that is meant; filled on saving.
        day: Option<u32>,
        /// The last day; none: without end.
        until: Option<NaiveDate>,
    }
}

wire! {
    /// A step within a task.
    pub struct TaskItem = core::TaskItem {
        /// What.
        title: String,
        /// Whether it is done.
        done: bool,
    }
}

wire! {
    /// What a person writes of a task.
    #[serde(default)]
    pub struct TaskFields = core::TaskFields {
        /// What is to be done.
        title: String,
        /// What else is to be known.
        note: String,
        /// Until when.
        due: Option<NaiveDate>,
        /// Until which hour, `09:00`.
        #[serde(with = "wall_time_form::optional_time")]
        due_time: Option<NaiveTime> as "Option<String>",
        /// Wiedervorlage.
        follow_up: Option<NaiveDate>,
        /// When to remind, `2026-03-16T09:00`.
        #[serde(with = "wall_time_form::optional_date_time")]
        remind_at: Option<NaiveDateTime> as "Option<String>",
        /// How much it presses.
        priority: Priority as "Code<Priority>",
        /// By whom.
        assignee_id: Option<EmployeeId> as "Option<i64>",
        /// Their name, or that of somebody who is no employee.
        assignee: String,
        /// The record that it is about.
        about: ?RecordRef,
        /// What that record is called.
        about_title: String,
        /// When it comes again.
        repeat: ?TaskRepeat,
        /// Its steps.
        items: [TaskItem],
    }
}

impl Default for TaskFields {
    fn default() -> Self {
        core::TaskFields::default().into()
    }
}

/// A task.
#[derive(Debug, Serialize, TS)]
pub struct Task {
    /// Its id.
    pub id: i64,
    /// How it stands.
    #[ts(as = "Code<TaskState>")]
    pub state: TaskState,
    /// When it was written down.
    pub created_on: NaiveDate,
    /// By whom.
    pub created_by: String,
    /// When it was done or dropped.
    pub done_on: Option<NaiveDate>,
    /// By whom.
    pub done_by: String,
    /// The run before, where it repeats.
    pub previous: Option<i64>,
    /// The checklist that made it.
    pub checklist: Option<i64>,
    /// Its days from the checklist's date; below zero: before.
    pub offset_days: Option<i64>,
    /// What was written.
    pub fields: TaskFields,
}

/// A task to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct TaskSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is written.
    pub fields: TaskFields,
}

wire! {
    /// Which tasks, in which order.
    #[serde(default)]
    pub struct TaskFilter = core::Filter {
        /// Words and digits.
        text: String,
        /// How they stand; none: all.
        state: Option<TaskState> as "Option<Code<TaskState>>",
        /// Whose; empty: everybody's.
        assignees: Vec<EmployeeId> as "Vec<i64>",
        /// Those of nobody, beside those of `assignees`.
        of_nobody: bool,
        /// About this record.
        about: ?RecordRef,
        /// These alone; none: all.
        ids: Option<Vec<TaskId>> as "Option<Vec<i64>>",
        /// Of this checklist.
        checklist: Option<ChecklistId> as "Option<i64>",
        /// When they fall.
        span: Option<Span> as "Option<Code<Span>>",
        /// How much they press.
        priority: Option<Priority> as "Option<Code<Priority>>",
        /// By what.
        column: TaskColumn as "Code<TaskColumn>",
        /// Last first.
        descending: bool,
    }
}

impl Default for TaskFilter {
    fn default() -> Self {
        core::Filter::default().into()
    }
}

/// Asks for a page of tasks.
#[derive(Debug, Deserialize, TS)]
pub struct TasksPage {
    /// Which.
    #[serde(default)]
    pub filter: TaskFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A page of tasks.
#[derive(Debug, Serialize, TS)]
pub struct TaskPage {
    /// The rows.
    pub rows: Vec<TaskRow>,
    /// How many the filter leaves.
    pub count: usize,
    /// How many there are in this state.
    pub total: usize,
}

wire! {
    /// A task as lists show it.
    pub struct TaskRow = core::TaskRow {
        /// Its id.
        id: TaskId as "i64",
        /// What is to be done.
        title: String,
        /// How it stands.
        state: TaskState as "Code<TaskState>",
        /// Until when.
        due: Option<NaiveDate>,
        /// Until which hour, `09:00`.
        #[serde(with = "wall_time_form::optional_time")]
        due_time: Option<NaiveTime> as "Option<String>",
        /// Wiedervorlage.
        follow_up: Option<NaiveDate>,
        /// How much it presses.
        priority: Priority as "Code<Priority>",
        /// By whom.
        assignee_id: Option<EmployeeId> as "Option<i64>",
        /// Their name.
        assignee: String,
        /// The record that it is about.
        about: ?RecordRef,
        /// What that is called.
        about_title: String,
        /// Whether it comes again.
        repeats: bool,
        /// Its steps that are done.
        items_done: usize,
        /// Its steps.
        items: usize,
        /// Whether there is a note.
        noted: bool,
        /// When it was done or dropped.
        done_on: Option<NaiveDate>,
        /// By whom.
        done_by: String,
        /// The checklist that made it.
        checklist: Option<ChecklistId> as "Option<i64>",
        /// When it was written down.
        created_on: NaiveDate,
    }
}

/// Ticks a step of a task.
#[derive(Debug, Deserialize, TS)]
pub struct TaskTick {
    /// The task.
    pub id: i64,
    /// The step, from 0.
    pub item: usize,
    /// Whether it is done.
    pub done: bool,
}

/// Finishes tasks.
#[derive(Debug, Deserialize, TS)]
pub struct TasksFinish {
    /// Which.
    pub ids: Vec<i64>,
    /// `done` or `dropped`.
    #[ts(as = "Code<TaskState>")]
    pub state: TaskState,
}

/// What finishing tasks led to.
#[derive(Debug, Serialize, TS)]
pub struct TasksFinished {
    /// How many were open and are no more.
    pub finished: usize,
    /// The tasks that come again.
    pub next: Vec<TaskNext>,
}

/// A task that comes again.
#[derive(Debug, Serialize, TS)]
pub struct TaskNext {
    /// Its id.
    pub id: i64,
    /// Its day.
    pub day: Option<NaiveDate>,
}

/// Sets a day of tasks.
#[derive(Debug, Deserialize, TS)]
pub struct TasksPostpone {
    /// Which tasks.
    pub ids: Vec<i64>,
    /// Which day of them.
    #[ts(as = "Code<Which>")]
    pub which: Which,
    /// To when; none takes the day away.
    pub day: Option<NaiveDate>,
}

/// Gives tasks to somebody.
#[derive(Debug, Deserialize, TS)]
pub struct TasksAssign {
    /// Which tasks.
    pub ids: Vec<i64>,
    /// To whom; none: nobody.
    pub to: Option<i64>,
}

fn tasks(ids: Vec<i64>) -> Vec<TaskId> {
    ids.into_iter().map(TaskId).collect()
}

pub(crate) fn page(desk: &mut Desk, request: TasksPage) -> Result<TaskPage> {
    let today = desk.today();
    let Slice { offset, limit } = request.slice;
    let page = core::page(desk.office()?, &request.filter.into(), offset, limit, today)?;
    Ok(TaskPage { rows: page.rows.into_iter().map(Into::into).collect(), count: page.count, total: page.total })
}

pub(crate) fn ids(desk: &mut Desk, filter: TaskFilter) -> Result<Vec<i64>> {
    let today = desk.today();
    Ok(core::ids(desk.office()?, &filter.into(), today)?.to_vec())
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<Task> {
    let task = core::get(desk.office()?.read(), TaskId(request.id))?;
    Ok(Task {
        id: task.id.0,
        state: task.state,
        created_on: task.created_on,
        created_by: task.created_by,
        done_on: task.done_on,
        done_by: task.done_by,
        previous: task.previous.map(|id| id.0),
        checklist: task.checklist.map(|id| id.0),
        offset_days: task.offset_days,
        fields: task.fields.into(),
    })
}

/// How many days of a repeat a form is told.
const UPCOMING: usize = 3;

pub(crate) fn preview(desk: &mut Desk, request: TaskSave) -> Result<Vec<NaiveDate>> {
    let today = desk.today();
    let id = request.id.map(TaskId);
    Ok(core::upcoming(desk.office()?.read(), id, &request.fields.into(), UPCOMING, today)?)
}

pub(crate) fn save(desk: &mut Desk, request: TaskSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id.map(TaskId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn tick(desk: &mut Desk, request: TaskTick) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::tick(office, TaskId(request.id), request.item, request.done, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn finish(desk: &mut Desk, request: TasksFinish) -> Result<TasksFinished> {
    let (office, moment) = desk.at_work()?;
    let done = core::finish(office, &tasks(request.ids), request.state, &moment)?;
    let finished = desk.done(done);
    let next = finished.next.into_iter().map(|(id, day)| TaskNext { id: id.0, day }).collect();
    Ok(TasksFinished { finished: finished.finished, next })
}

pub(crate) fn reopen(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::reopen(office, &tasks(request.ids), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn postpone(desk: &mut Desk, request: TasksPostpone) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::postpone(office, &tasks(request.ids), request.which, request.day, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn assign(desk: &mut Desk, request: TasksAssign) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::assign(office, &tasks(request.ids), request.to.map(EmployeeId), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, &tasks(request.ids), &moment)?;
    desk.done(done);
    Ok(())
}
