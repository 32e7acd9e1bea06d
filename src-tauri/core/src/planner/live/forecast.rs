//! The forecast of a running sitting: what happened stays, what is fixed stays, the rest follows from now.
//!
//! Other than [`super::super::clock::forecast`] it knows that items are dealt with out of their order, are interrupted
//! and left out.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::super::clock::nearest;

/// How far one item has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It has not begun.
    Open,
    /// It is being dealt with.
    Present {
        /// When it began.
        began: NaiveDateTime,
        /// How long it has been dealt with, interruptions left out.
        spent: TimeDelta,
    },
    /// It took place.
    Over {
        /// From when.
        began: NaiveDateTime,
        /// Until when.
        ended: NaiveDateTime,
    },
    /// It does not take place: put off or dropped before it began.
    Gone,
}

/// One item, as the forecast takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Planned minutes; none counts as no time.
    pub minutes: Option<i64>,
    /// It begins at this time, come what may.
    pub fixed_start: Option<NaiveTime>,
    /// The place of its day, from 0.
    pub day: usize,
    /// How far it has come.
    pub stand: Stand,
}

/// From when to when an item takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Its first minute.
    pub start: NaiveDateTime,
    /// Its end, not part of it.
    pub end: NaiveDateTime,
}

/// When every item takes place, and when the last of them is over: `now` at the earliest while anything is left.
///
/// The present item takes what is left of its minutes, and ends now where nothing is left. Then come the open items
/// after it, then those before it that were passed over. One with a fixed start keeps it as long as it lies ahead,
/// also where the item before runs into it; one whose fixed start has passed comes as soon as it can. No item begins
/// before its day does. Days that are not listed are taken for the last one.
#[must_use]
pub fn forecast(days: &[NaiveDateTime], items: &[Expected], now: NaiveDateTime) -> (Vec<Option<Slot>>, NaiveDateTime) {
    let mut slots: Vec<Option<Slot>> = items.iter().map(settled).collect();
    let present = items.iter().position(|item| matches!(item.stand, Stand::Present { .. }));
    let mut cursor = now;
    if let Some((place, Stand::Present { began, spent })) = present.map(|place| (place, items[place].stand)) {
        let left = (length(&items[place]) - spent).max(TimeDelta::zero());
        cursor = now + left;
        slots[place] = Some(Slot { start: began, end: cursor });
    }
    let from = present.map_or(0, |place| place + 1);
    for place in (from..items.len()).chain(0..from) {
        let item = &items[place];
        if item.stand != Stand::Open {
            continue;
        }
        let begins = days.get(item.day).or(days.last()).copied().unwrap_or(now);
        let fixed = item.fixed_start.map(|time| nearest(begins, time)).filter(|fixed| *fixed >= now);
        let start = fixed.unwrap_or_else(|| cursor.max(begins));
        cursor = start + length(item);
        slots[place] = Some(Slot { start, end: cursor });
    }
    let ends = slots.iter().flatten().map(|slot| slot.end).max();
    (slots, ends.unwrap_or(now))
}

fn settled(item: &Expected) -> Option<Slot> {
    match item.stand {
        Stand::Over { began, ended } => Some(Slot { start: began, end: ended }),
        _ => None,
    }
}

fn length(item: &Expected) -> TimeDelta {
    TimeDelta::minutes(item.minutes.unwrap_or(0))
}
