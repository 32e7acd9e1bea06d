//! A sitting while it runs: what is being dealt with, what really began and ended when, and when it will be over.
//!
//! What is noted are the times alone; the forecast is computed on every look. Core reads no clock: what "now" is comes
//! with the moment, and is told in the zone of the event.

pub mod forecast;
mod read;
mod remark;
mod step;

#[cfg(test)]
mod tests;

use chrono::{NaiveDateTime, NaiveTime};
use serde_json::json;

pub use read::{Noted, NotedItem, live, noted, times};
pub use remark::remark;
pub use step::{Step, step};

use super::event::{AgendaItemId, EventStatus, ItemKind, When};
use super::{wall_time, zone};
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::text_enum;

text_enum! {
    /// What became of an item at its sitting.
    ItemOutcome {
        /// Nothing yet.
        Open = "",
        /// It was dealt with.
        Done = "done",
        /// Vertagt: it comes up again at the next sitting.
        Postponed = "postponed",
        /// Entfallen.
        Dropped = "dropped",
    }
}

/// One item of a running sitting: planned, real and expected times side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveItem {
    /// The item.
    pub id: AgendaItemId,
    /// `3`, `3.1`, `4a`; none for breaks and internal items.
    pub number: Option<String>,
    /// What it is about; a break may have no title.
    pub title: String,
    /// What is done about it.
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
    pub planned_start: NaiveTime,
    /// When it was to end; none without minutes.
    pub planned_end: Option<NaiveTime>,
    /// When it really began.
    pub began: Option<NaiveTime>,
    /// When it really ended.
    pub ended: Option<NaiveTime>,
    /// What became of it.
    pub outcome: ItemOutcome,
    /// When it began or will begin; none where it will not.
    pub start: Option<NaiveTime>,
    /// When it ended or will end; none where it will not take place.
    pub end: Option<NaiveTime>,
    /// Minutes that were spent on it so far, interruptions left out; none before it began.
    pub spent: Option<i64>,
    /// What the draft of the minutes says of it.
    pub remark: String,
}

/// A sitting as it stands at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// How far it has come.
    pub status: EventStatus,
    /// The wall time of this look, in the event's zone.
    pub now: NaiveDateTime,
    /// When it really began.
    pub began: Option<NaiveDateTime>,
    /// When it really ended.
    pub ended: Option<NaiveDateTime>,
    /// When it was to end.
    pub planned_end: NaiveDateTime,
    /// When it ended, or will end as far as can be told now.
    pub ends: NaiveDateTime,
    /// Minutes by which that is later than planned; negative: earlier.
    pub late: i64,
    /// The place of the present item.
    pub present: Option<usize>,
    /// The place of what comes next.
    pub next: Option<usize>,
    /// The present item is a pause that was put in; `next` is what it interrupts.
    pub is_paused: bool,
    /// Minutes are released or approved: remarks are not taken any more.
    pub remarks_fixed: bool,
    /// The items, in the order of the agenda.
    pub items: Vec<LiveItem>,
}

/// The wall time of a moment where an event takes place, to the minute.
fn wall_now(when: &When, moment: &Moment) -> Result<NaiveDateTime> {
    let When::Timed { zone: name, .. } = when else {
        return Err(Error::rule("LIVE_NEEDS_CLOCK", json!({})));
    };
    // A zone that is not known was refused when it was saved; UTC is the one that is left.
    let zone = zone::parse(name).unwrap_or(chrono_tz::UTC);
    Ok(wall_time::to_minute(moment.now.with_timezone(&zone).naive_local()))
}
