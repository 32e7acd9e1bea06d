//! Commands of a running sitting: how it stands, its steps, and remarks for the minutes.

use chrono::{NaiveDateTime, NaiveTime};
use kontor_core::planner::live::{self as core, ItemOutcome, Step as CoreStep};
use kontor_core::planner::{AgendaItemId, EventStatus, ItemKind, wall_time};
use kontor_core::record::EventId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code};

/// One item of a running sitting: planned, real and expected times side by side, all of them HH:MM.
#[derive(Debug, Serialize, TS)]
pub struct LiveItem {
    /// The item.
    pub id: i64,
    /// `3`, `3.1`, `4a`; none for breaks and internal items.
    pub number: Option<String>,
    /// What it is about; a break may have no title.
    pub title: String,
    /// What is done about it.
    #[ts(as = "Code<ItemKind>")]
    pub kind: ItemKind,
    /// Not on the participants' paper.
    pub internal: bool,
    /// How deep it lies, from 0.
    pub depth: u32,
    /// The day, from 1.
    pub day: u32,
    /// Planned minutes.
    pub minutes: Option<i64>,
    /// Who presents.
    pub presenter: String,
    /// Goal or motion.
    pub motion: String,
    /// Its start is fixed.
    pub fixed: bool,
    /// When it was to begin.
    pub planned_start: String,
    /// When it was to end; none without minutes.
    pub planned_end: Option<String>,
    /// When it really began.
    pub began: Option<String>,
    /// When it really ended.
    pub ended: Option<String>,
    /// What became of it; empty: nothing yet.
    #[ts(as = "Code<ItemOutcome>")]
    pub outcome: ItemOutcome,
    /// When it began or will begin; none where it will not.
    pub start: Option<String>,
    /// When it ended or will end; none where it will not take place.
    pub end: Option<String>,
    /// Minutes that were spent on it, interruptions left out; none before it began.
    pub spent: Option<i64>,
    /// What the draft of the minutes says of it.
    pub remark: String,
}

/// A sitting as it stands now. Times are wall times where it takes place, 2026-03-16T09:00.
#[derive(Debug, Serialize, TS)]
pub struct LiveState {
    /// How far it has come.
    #[ts(as = "Code<EventStatus>")]
    pub status: EventStatus,
    /// The time of this look.
    pub now: String,
    /// When it really began.
    pub began: Option<String>,
    /// When it really ended.
    pub ended: Option<String>,
    /// When it was to end.
    pub planned_end: String,
    /// When it ended, or will end as far as can be told now.
    pub ends: String,
    /// Minutes by which that is later than planned; negative: earlier.
    pub late: i64,
    /// The place of the present item.
    pub present: Option<usize>,
    /// The place of what comes next.
    pub next: Option<usize>,
    /// The present item is a pause that was put in; the next one is what it interrupts.
    pub is_paused: bool,
    /// Minutes are released or approved: remarks are not taken any more.
    pub remarks_fixed: bool,
    /// The items, in the order of the agenda.
    pub items: Vec<LiveItem>,
}

pub(crate) fn state(desk: &mut Desk, request: ById) -> Result<LiveState> {
    let moment = desk.moment();
    let live = core::live(desk.office()?.read(), EventId(request.id), &moment)?;
    let wall = |at: Option<NaiveDateTime>| at.map(wall_time::format);
    Ok(LiveState {
        status: live.status,
        now: wall_time::format(live.now),
        began: wall(live.began),
        ended: wall(live.ended),
        planned_end: wall_time::format(live.planned_end),
        ends: wall_time::format(live.ends),
        late: live.late,
        present: live.present,
        next: live.next,
        is_paused: live.is_paused,
        remarks_fixed: live.remarks_fixed,
        items: live.items.into_iter().map(item).collect(),
    })
}

fn item(item: core::LiveItem) -> LiveItem {
    let clock = |at: Option<NaiveTime>| at.map(wall_time::format_clock);
    LiveItem {
        id: item.id.0,
        number: item.number,
        title: item.title,
        kind: item.kind,
        internal: item.internal,
        depth: item.depth,
        day: item.day,
        minutes: item.minutes,
        presenter: item.presenter,
        motion: item.motion,
        fixed: item.fixed,
        planned_start: wall_time::format_clock(item.planned_start),
        planned_end: clock(item.planned_end),
        began: clock(item.began),
        ended: clock(item.ended),
        outcome: item.outcome,
        start: clock(item.start),
        end: clock(item.end),
        spent: item.spent,
        remark: item.remark,
    }
}

/// What is done in a sitting.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LiveStep {
    /// It begins, with its first item.
    Begin,
    /// The present item is dealt with, the next one begins.
    Next,
    /// The present item has not begun after all.
    Back,
    /// A pause that was not planned.
    Pause,
    /// This item begins or goes on.
    Jump {
        /// The item.
        item: i64,
    },
    /// The item is put off to the next sitting.
    Postpone {
        /// The item.
        item: i64,
    },
    /// The item is left out.
    Drop {
        /// The item.
        item: i64,
    },
    /// The item is to come after all.
    Restore {
        /// The item.
        item: i64,
    },
    /// It is over.
    End {
        /// What was not dealt with is put off to the next sitting.
        postpone_rest: bool,
    },
}

impl From<LiveStep> for CoreStep {
    fn from(step: LiveStep) -> Self {
        match step {
            LiveStep::Begin => Self::Begin,
            LiveStep::Next => Self::Next,
            LiveStep::Back => Self::Back,
            LiveStep::Pause => Self::Pause,
            LiveStep::Jump { item } => Self::Jump(AgendaItemId(item)),
            LiveStep::Postpone { item } => Self::Postpone(AgendaItemId(item)),
            LiveStep::Drop { item } => Self::Drop(AgendaItemId(item)),
            LiveStep::Restore { item } => Self::Restore(AgendaItemId(item)),
            LiveStep::End { postpone_rest } => Self::End { postpone_rest },
        }
    }
}

/// A step of a sitting.
#[derive(Debug, Deserialize, TS)]
pub struct LiveStepRequest {
    /// The event.
    pub event_id: i64,
    /// The step.
    pub step: LiveStep,
}

pub(crate) fn step(desk: &mut Desk, request: LiveStepRequest) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::step(office, EventId(request.event_id), request.step.into(), &moment)?;
    desk.done(done);
    Ok(())
}

/// A remark on an item, typed while the sitting runs.
#[derive(Debug, Deserialize, TS)]
pub struct LiveRemark {
    /// The event.
    pub event_id: i64,
    /// The item.
    pub item: i64,
    /// What the minutes are to say of it.
    pub text: String,
}

pub(crate) fn remark(desk: &mut Desk, request: LiveRemark) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let item = AgendaItemId(request.item);
    let done = core::remark(office, EventId(request.event_id), item, &request.text, &moment)?;
    desk.done(done);
    Ok(())
}
