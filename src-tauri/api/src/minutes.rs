//! Commands of minutes: who was there, what was said and decided, who does what.

use chrono::{NaiveDate, NaiveTime};
use kontor_core::minutes as core;
use kontor_core::minutes::register::{self, DecisionFilter as CoreFilter};
use kontor_core::minutes::{MinutesKind, MinutesState, Outcome, Voting};
use kontor_core::planner::attendance::{self, Presence};
use kontor_core::planner::{AgendaItemId, ItemKind, ParticipantId, carry, wall_time_form};
use kontor_core::record::{BodyId, EmployeeId, EventId, MinutesId, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// A decision, in its exact words.
    #[serde(default)]
    pub struct Decision = core::Decision {
        /// Drawn when the minutes are approved; ignored on saving.
        number: Option<String>,
        /// The wording.
        wording: String,
        /// How was voted.
        voting: Voting as "Code<Voting>",
        /// Votes for; none: nobody counted.
        yes: Option<u32>,
        /// Votes against.
        no: Option<u32>,
        /// Abstentions.
        abstained: Option<u32>,
        /// Invalid ballots.
        invalid: Option<u32>,
        /// What came of it.
        outcome: Outcome as "Code<Outcome>",
    }
}

impl Default for Decision {
    fn default() -> Self {
        core::Decision::default().into()
    }
}

wire! {
    /// What somebody is to do.
    #[serde(default)]
    #[derive(Default)]
    pub struct MinutesJob = core::Job {
        /// What.
        title: String,
        /// Who, as the minutes name them.
        who: String,
        /// Who, where it is an employee.
        assignee_id: Option<EmployeeId> as "Option<i64>",
        /// Until when.
        due: Option<NaiveDate>,
        /// The task; ignored on saving.
        task_id: Option<TaskId> as "Option<i64>",
    }
}

wire! {
    /// What the minutes say of one item.
    #[serde(default)]
    #[derive(Default)]
    pub struct MinutesItem = core::MinutesItem {
        /// The item of the agenda; none: it came up at the sitting.
        item_id: Option<AgendaItemId> as "Option<i64>",
        /// Its number at the sitting.
        number: String,
        /// Its title.
        title: String,
        /// What was said.
        text: String,
        /// It comes up again at the next sitting.
        postponed: bool,
        /// What was decided.
        decisions: [Decision],
        /// Who does what.
        jobs: [MinutesJob],
    }
}

wire! {
    /// What a person writes of minutes.
    pub struct MinutesFields = core::MinutesFields {
        /// How much they tell.
        kind: MinutesKind as "Code<MinutesKind>",
        /// What comes before the items.
        opening: String,
        /// The items, in order.
        items: [MinutesItem],
        /// What comes after them.
        closing: String,
    }
}

/// One version of the minutes of an event.
#[derive(Debug, Serialize, TS)]
pub struct Minutes {
    /// Its id.
    pub id: i64,
    /// The event.
    pub event_id: i64,
    /// From 1.
    pub version: u32,
    /// How far it has come.
    #[ts(as = "Code<MinutesState>")]
    pub state: MinutesState,
    /// When it was begun.
    pub written_on: NaiveDate,
    /// When it was released.
    pub released_on: Option<NaiveDate>,
    /// When it was approved.
    pub approved_on: Option<NaiveDate>,
    /// The sitting that approved it.
    pub approved_in: Option<i64>,
    /// Why this version was made.
    pub correction: String,
    /// What it says; without its items in a list of versions.
    pub fields: MinutesFields,
}

impl From<core::Minutes> for Minutes {
    fn from(minutes: core::Minutes) -> Self {
        Self {
            id: minutes.id.0,
            event_id: minutes.event_id.0,
            version: minutes.version,
            state: minutes.state,
            written_on: minutes.written_on,
            released_on: minutes.released_on,
            approved_on: minutes.approved_on,
            approved_in: minutes.approved_in.map(|id| id.0),
            correction: minutes.correction,
            fields: minutes.fields.into(),
        }
    }
}

/// The minutes of an event as far as there are any.
#[derive(Debug, Serialize, TS)]
pub struct MinutesOfEvent {
    /// The newest version; none: not begun.
    pub newest: Option<Minutes>,
    /// Every version, the newest first, without their items.
    pub versions: Vec<Minutes>,
    /// How they would begin; nothing is written.
    pub proposal: MinutesFields,
    /// All votes, where it was noted who was there.
    pub votes_all: Option<u32>,
    /// Those present or represented.
    pub votes_present: Option<u32>,
    /// Whether the body may decide; none where it has no body, or nobody noted who was there.
    pub quorate: Option<bool>,
}

pub(crate) fn of_event(desk: &mut Desk, request: ById) -> Result<MinutesOfEvent> {
    let connection = desk.office()?.read();
    let event = EventId(request.id);
    let votes = attendance::votes(connection, event)?;
    let body = kontor_core::bodies::read::of_event(connection, event)?;
    let quorate = body.zip(votes).map(|(body, votes)| body.fields.quorum.is_met(votes));
    Ok(MinutesOfEvent {
        newest: core::read::newest(connection, event)?.map(Into::into),
        versions: core::read::versions(connection, event)?.into_iter().map(Into::into).collect(),
        proposal: core::begin::begin(connection, event, MinutesKind::Results)?.into(),
        votes_all: votes.map(|votes| votes.all),
        votes_present: votes.map(|votes| votes.present),
        quorate,
    })
}

/// Minutes to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct MinutesSave {
    /// The event.
    pub event_id: i64,
    /// What was written.
    pub fields: MinutesFields,
}

pub(crate) fn save(desk: &mut Desk, request: MinutesSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save::save(office, EventId(request.event_id), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

/// Releases minutes; gives how many tasks were made.
pub(crate) fn release(desk: &mut Desk, request: ById) -> Result<usize> {
    let (office, moment) = desk.at_work()?;
    let done = core::release::release(office, MinutesId(request.id), &moment)?;
    Ok(desk.done(done))
}

pub(crate) fn reopen(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::release::reopen(office, MinutesId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

/// Minutes to be approved.
#[derive(Debug, Deserialize, TS)]
pub struct MinutesApprove {
    /// The minutes.
    pub id: i64,
    /// The sitting that approved them.
    #[serde(default)]
    pub approved_in: Option<i64>,
}

/// Approves minutes; gives the numbers that decisions got.
pub(crate) fn approve(desk: &mut Desk, request: MinutesApprove) -> Result<Vec<String>> {
    let (office, moment) = desk.at_work()?;
    let approved_in = request.approved_in.map(EventId);
    let done = core::approve::approve(office, MinutesId(request.id), approved_in, &moment)?;
    Ok(desk.done(done))
}

/// Approved minutes to be corrected.
#[derive(Debug, Deserialize, TS)]
pub struct MinutesCorrect {
    /// The minutes.
    pub id: i64,
    /// Why.
    pub reason: String,
}

pub(crate) fn correct(desk: &mut Desk, request: MinutesCorrect) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::correct::correct(office, MinutesId(request.id), &request.reason, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

wire! {
    /// Whether, and from when to when, a participant was there.
    pub struct Attendance = attendance::Attendance {
        /// The line of the participants.
        participant: ParticipantId as "i64",
        /// Whether they were there; empty: nobody noted it.
        presence: Presence as "Code<Presence>",
        /// Where they came late: from when, HH:MM.
        #[serde(default, with = "wall_time_form::optional_time")]
        from: Option<NaiveTime> as "Option<String>",
        /// Where they left early: until when, HH:MM.
        #[serde(default, with = "wall_time_form::optional_time")]
        to: Option<NaiveTime> as "Option<String>",
        /// Who represents them.
        #[serde(default)]
        proxy: String,
    }
}

/// Who was there, to be noted.
#[derive(Debug, Deserialize, TS)]
pub struct AttendanceSave {
    /// The event.
    pub event_id: i64,
    /// The lines that change.
    pub attendance: Vec<Attendance>,
}

pub(crate) fn attendance_of(desk: &mut Desk, request: ById) -> Result<Vec<Attendance>> {
    let noted = attendance::of(desk.office()?.read(), EventId(request.id))?;
    Ok(noted.into_iter().map(Into::into).collect())
}

pub(crate) fn attendance_save(desk: &mut Desk, request: AttendanceSave) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let noted: Vec<attendance::Attendance> = request.attendance.into_iter().map(Into::into).collect();
    let done = attendance::note(office, EventId(request.event_id), &noted, &moment)?;
    desk.done(done);
    Ok(())
}

/// An item that waits for a sitting.
#[derive(Debug, Serialize, TS)]
pub struct WaitingItem {
    /// The item that was put off; none: a topic of the list.
    pub item: Option<i64>,
    /// The topic; none: an item that was put off.
    pub topic: Option<i64>,
    /// What it is about.
    pub title: String,
    /// What is done about it.
    #[ts(as = "Code<ItemKind>")]
    pub kind: ItemKind,
    /// Planned minutes.
    pub minutes: Option<i64>,
    /// Who presents.
    pub presenter: String,
    /// Goal or motion.
    pub motion: String,
    /// The sitting that put it off.
    pub from: String,
}

/// What waits for this sitting: put off at earlier ones of its body or series, and the body's topics.
pub(crate) fn waiting(desk: &mut Desk, request: ById) -> Result<Vec<WaitingItem>> {
    let connection = desk.office()?.read();
    let event = EventId(request.id);
    let body = kontor_core::bodies::read::of_event(connection, event)?;
    let waiting = carry::waiting(connection, body.map(|body| body.id), event)?;
    Ok(waiting
        .into_iter()
        .map(|one| WaitingItem {
            item: one.item.map(|id| id.0),
            topic: one.topic,
            title: one.title,
            kind: one.kind,
            minutes: one.minutes,
            presenter: one.presenter,
            motion: one.motion,
            from: one.from,
        })
        .collect())
}

/// Which decisions.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct DecisionFilter {
    /// One body alone.
    pub body: Option<i64>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day.
    pub to: Option<NaiveDate>,
    /// Words, each of the wording, the item, the number, the body or the sitting.
    pub text: String,
}

/// A decision as the register shows it.
#[derive(Debug, Serialize, TS)]
pub struct DecisionRow {
    /// Its id.
    pub id: i64,
    /// Its number; none until the minutes are approved.
    pub number: Option<String>,
    /// The body, if any.
    pub body: String,
    /// The sitting.
    pub event_id: i64,
    /// Its title.
    pub event: String,
    /// The day.
    pub decided_on: NaiveDate,
    /// The item it belongs to.
    pub item: String,
    /// Which item of the minutes that is, from 0.
    pub item_at: u32,
    /// Which decision of that item it is, from 0.
    pub decision_at: u32,
    /// The wording.
    pub wording: String,
    /// What came of it.
    #[ts(as = "Code<Outcome>")]
    pub outcome: Outcome,
    /// Votes for, against, abstained, invalid.
    pub counts: Vec<Option<u32>>,
    /// How far the minutes have come.
    #[ts(as = "Code<MinutesState>")]
    pub state: MinutesState,
}

pub(crate) fn decisions(desk: &mut Desk, request: DecisionFilter) -> Result<Vec<DecisionRow>> {
    let filter = CoreFilter { body: request.body.map(BodyId), from: request.from, to: request.to, text: request.text };
    let rows = register::decisions(desk.office()?.read(), &filter)?;
    Ok(rows
        .into_iter()
        .map(|row| DecisionRow {
            id: row.id,
            number: row.number,
            body: row.body,
            event_id: row.event_id.0,
            event: row.event,
            decided_on: row.decided_on,
            item: row.item,
            item_at: row.at[0],
            decision_at: row.at[1],
            wording: row.wording,
            outcome: row.outcome,
            counts: row.counts.to_vec(),
            state: row.state,
        })
        .collect())
}

/// What a body still has before it: a task of its minutes, or an item that a sitting put off.
#[derive(Debug, Serialize, TS)]
pub struct OpenPoint {
    /// The body.
    pub body_id: i64,
    /// Its name.
    pub body: String,
    /// The task; none: an item that was put off.
    pub task_id: Option<i64>,
    /// The item that was put off; none: a task.
    pub item_id: Option<i64>,
    /// What.
    pub title: String,
    /// Who does or presents it.
    pub who: String,
    /// Until when; none for what was put off.
    pub due: Option<NaiveDate>,
    /// The sitting that it comes from.
    pub event_id: i64,
    /// Its title.
    pub event: String,
    /// The item that a task comes from; empty for what was put off.
    pub item: String,
}

/// Whose open points.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct OpenPointFilter {
    /// One body alone; all bodies where not given.
    pub body: Option<i64>,
}

/// What bodies still have before them.
pub(crate) fn open_points(desk: &mut Desk, request: OpenPointFilter) -> Result<Vec<OpenPoint>> {
    let rows = register::pending(desk.office()?.read(), request.body.map(BodyId))?;
    Ok(rows
        .into_iter()
        .map(|row| OpenPoint {
            body_id: row.body_id.0,
            body: row.body,
            task_id: row.task_id.map(|id| id.0),
            item_id: row.item_id.map(|id| id.0),
            title: row.title,
            who: row.who,
            due: row.due,
            event_id: row.event_id.0,
            event: row.event,
            item: row.item,
        })
        .collect())
}
