//! The agenda clock: from minutes and fixed starts to clock times. Never stored, always computed.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::duration::LONGEST;
use super::event::ItemKind;
use super::numbering::{Numbered, numbers};
use super::wall_time_form;
use crate::error::FieldIssue;

/// An agenda, as AGENDA.json has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaInput {
    /// When it begins; may be left out where `days` are listed.
    #[serde(default, with = "wall_time_form::optional_date_time")]
    pub start: Option<NaiveDateTime>,
    /// When it is planned to end.
    #[serde(default, with = "wall_time_form::optional_date_time", skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<NaiveDateTime>,
    /// The days, where there are several; empty: the day of `start` alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<AgendaDay>,
    /// The invitation was sent: numbers stay, late items take letters.
    #[serde(default, skip_serializing_if = "is_false")]
    pub numbers_frozen: bool,
    /// The items in their order.
    pub items: Vec<AgendaItem>,
}

/// One day of an agenda of several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaDay {
    /// The date.
    pub date: NaiveDate,
    /// When the day begins.
    #[serde(with = "wall_time_form::time")]
    pub start: NaiveTime,
}

/// One item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its title; the clock does not read it.
    #[serde(default)]
    pub title: String,
    /// How long it takes; `None`: it has a time but no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
    /// What it is.
    #[serde(default = "discussion")]
    pub kind: ItemKind,
    /// It begins at this time, come what may.
    #[serde(default, with = "wall_time_form::optional_time", skip_serializing_if = "Option::is_none")]
    pub fixed_start: Option<NaiveTime>,
    /// It takes time, but the participants' paper does not show it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub internal: bool,
    /// The place (from 0) of the item that it belongs to, before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<usize>,
    /// The day (from 1) on which it stands.
    #[serde(default = "first_day", skip_serializing_if = "is_first_day")]
    pub day: usize,
    /// The number it was sent with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// When it really began.
    #[serde(default, with = "wall_time_form::optional_time", skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<NaiveTime>,
    /// When it really ended.
    #[serde(default, with = "wall_time_form::optional_time", skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<NaiveTime>,
}

impl Default for AgendaItem {
    fn default() -> Self {
        Self {
            title: String::new(),
            minutes: None,
            kind: ItemKind::Discussion,
            fixed_start: None,
            internal: false,
            parent: None,
            day: 1,
            number: None,
            actual_start: None,
            actual_end: None,
        }
    }
}

const fn discussion() -> ItemKind {
    ItemKind::Discussion
}

const fn first_day() -> usize {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde wants a reference")]
const fn is_first_day(day: &usize) -> bool {
    *day == 1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde wants a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// The clock times of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaClock {
    /// One per item, in the same order.
    pub items: Vec<ClockItem>,
    /// When the last item of the last day ends; `None` where it has no minutes, or without items.
    #[serde(with = "wall_time_form::optional_time")]
    pub ends: Option<NaiveTime>,
    /// Minutes beyond the planned end; 0 without one.
    pub over: i64,
}

/// The clock times of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockItem {
    /// `3`, `3.1`, `4a`; `None` for breaks and internal items.
    pub number: Option<String>,
    /// When it begins.
    #[serde(with = "wall_time_form::time")]
    pub start: NaiveTime,
    /// When it ends; `None` without minutes.
    #[serde(with = "wall_time_form::optional_time")]
    pub end: Option<NaiveTime>,
    /// Free minutes before it, where its start is fixed later.
    pub gap: i64,
    /// Minutes by which it runs into the fixed start of the next one ("überzieht um …"). On a day's
    /// first item, where it does not: minutes by which its own fixed start lies before the day begins.
    pub conflict: i64,
    /// Its day, from 1.
    pub day: usize,
}

/// What the clock refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AgendaError {
    /// Neither a start nor days.
    #[error("AGENDA_START_MISSING")]
    StartMissing,
    /// The planned end lies before the start.
    #[error("AGENDA_END_BEFORE_START")]
    EndBeforeStart,
    /// Minutes below 0 or beyond a day.
    #[error("AGENDA_MINUTES_INVALID at item {0}")]
    MinutesInvalid(usize),
    /// A day that the agenda does not have.
    #[error("AGENDA_DAY_INVALID at item {0}")]
    DayInvalid(usize),
    /// A parent that is not an item before this one.
    #[error("AGENDA_PARENT_INVALID at item {0}")]
    ParentInvalid(usize),
    /// The calendar is left.
    #[error("AGENDA_DATE_OUT_OF_RANGE")]
    OutOfRange,
}

impl AgendaError {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::StartMissing => "AGENDA_START_MISSING",
            Self::EndBeforeStart => "AGENDA_END_BEFORE_START",
            Self::MinutesInvalid(_) => "AGENDA_MINUTES_INVALID",
            Self::DayInvalid(_) => "AGENDA_DAY_INVALID",
            Self::ParentInvalid(_) => "AGENDA_PARENT_INVALID",
            Self::OutOfRange => "AGENDA_DATE_OUT_OF_RANGE",
        }
    }

    /// The field of AGENDA.json where it belongs.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Self::StartMissing | Self::OutOfRange => "start".to_owned(),
            Self::EndBeforeStart => "planned_end".to_owned(),
            Self::MinutesInvalid(item) => format!("items.{item}.minutes"),
            Self::DayInvalid(item) => format!("items.{item}.day"),
            Self::ParentInvalid(item) => format!("items.{item}.parent"),
        }
    }
}

impl From<AgendaError> for FieldIssue {
    fn from(error: AgendaError) -> Self {
        Self::new(error.field(), error.code())
    }
}

/// The planned clock times.
///
/// Per day the cursor starts at the day's start. An item begins at the cursor, or at its fixed start:
/// a later one leaves a gap, an earlier one stays, and the item before it is too long. The cursor then
/// stands at the item's end. A fixed start after midnight of an evening that is planned to last
/// beyond it belongs to the next morning.
///
/// # Errors
/// `AGENDA_START_MISSING`, `AGENDA_END_BEFORE_START`, and per item `AGENDA_MINUTES_INVALID`,
/// `AGENDA_DAY_INVALID`, `AGENDA_PARENT_INVALID`.
pub fn run(agenda: &AgendaInput) -> Result<AgendaClock, AgendaError> {
    times(agenda, |_, planned| planned)
}

/// The forecast while the meeting runs: what has really begun or ended counts, the rest follows from
/// there; fixed starts stay. An item that has begun and not ended lasts at least until `now`.
///
/// # Errors
/// As [`run`].
pub fn forecast(agenda: &AgendaInput, now: NaiveDateTime) -> Result<AgendaClock, AgendaError> {
    times(agenda, |item, planned| {
        let near = |time: NaiveTime| nearest(planned.start, time);
        let start = item.actual_start.map_or(planned.start, near);
        let running = item.actual_start.is_some() && item.actual_end.is_none();
        let end = match item.actual_end {
            Some(time) => Some(near(time).max(start)),
            None if running => planned.end.map(|end| (end + (start - planned.start)).max(now)),
            None => planned.end,
        };
        Slot { start, end, really: item.actual_start.is_some() || item.actual_end.is_some() }
    })
}

/// From when to when an item takes place.
#[derive(Clone, Copy)]
struct Slot {
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
    /// It has begun: neither gap nor conflict is said of it.
    really: bool,
}

/// Where a day stands.
struct Day {
    begins: NaiveDateTime,
    cursor: NaiveDateTime,
    /// The place of the item before.
    before: Option<usize>,
}

fn times(agenda: &AgendaInput, place_item: impl Fn(&AgendaItem, Slot) -> Slot) -> Result<AgendaClock, AgendaError> {
    let mut days = days(agenda)?;
    check_items(agenda, days.len())?;
    let numbered: Vec<Numbered<'_>> = agenda
        .items
        .iter()
        .map(|item| Numbered {
            parent: item.parent,
            silent: item.internal || item.kind == ItemKind::Break,
            frozen: item.number.as_deref(),
        })
        .collect();
    let mut items: Vec<ClockItem> = Vec::with_capacity(agenda.items.len());
    let mut last_end: Option<(usize, Option<NaiveDateTime>)> = None;
    for ((place, item), number) in agenda.items.iter().enumerate().zip(numbers(&numbered, agenda.numbers_frozen)) {
        let day = &mut days[item.day - 1];
        let start = item.fixed_start.map_or(day.cursor, |fixed| fixed_on(day, fixed, agenda.planned_end));
        let length = item.minutes.map(TimeDelta::minutes);
        let end = match length {
            Some(length) => Some(start.checked_add_signed(length).ok_or(AgendaError::OutOfRange)?),
            None => None,
        };
        let slot = place_item(item, Slot { start, end, really: false });
        let early = if slot.really { 0 } else { (day.cursor - slot.start).num_minutes() };
        let mut conflict = 0;
        if early > 0 {
            match day.before {
                Some(before) => items[before].conflict = early,
                None => conflict = early,
            }
        }
        items.push(ClockItem {
            number,
            start: slot.start.time(),
            end: slot.end.map(|end| end.time()),
            gap: (-early).max(0),
            conflict,
            day: item.day,
        });
        day.cursor = slot.end.unwrap_or(slot.start);
        day.before = Some(place);
        if last_end.is_none_or(|(last_day, _)| item.day >= last_day) {
            last_end = Some((item.day, slot.end));
        }
    }
    let over = last_end
        .zip(agenda.planned_end)
        .map_or(0, |((day, _), planned)| (days[day - 1].cursor - planned).num_minutes().max(0));
    let ends = last_end.and_then(|(_, end)| end).map(|end| end.time());
    Ok(AgendaClock { items, ends, over })
}

fn days(agenda: &AgendaInput) -> Result<Vec<Day>, AgendaError> {
    let day = |begins| Day { begins, cursor: begins, before: None };
    let days: Vec<Day> = match (agenda.days.as_slice(), agenda.start) {
        ([], None) => return Err(AgendaError::StartMissing),
        ([], Some(start)) => vec![day(start)],
        (listed, _) => listed.iter().map(|listed| day(listed.date.and_time(listed.start))).collect(),
    };
    match (days.first(), agenda.planned_end) {
        (Some(first), Some(end)) if end < first.begins => Err(AgendaError::EndBeforeStart),
        _ => Ok(days),
    }
}

fn check_items(agenda: &AgendaInput, days: usize) -> Result<(), AgendaError> {
    for (place, item) in agenda.items.iter().enumerate() {
        if item.minutes.is_some_and(|minutes| !(0..=i64::from(LONGEST)).contains(&minutes)) {
            return Err(AgendaError::MinutesInvalid(place));
        }
        if !(1..=days).contains(&item.day) {
            return Err(AgendaError::DayInvalid(place));
        }
        if item.parent.is_some_and(|parent| parent >= place) {
            return Err(AgendaError::ParentInvalid(place));
        }
    }
    Ok(())
}

/// A fixed time on its day: the next morning where the day begins later in the evening and the
/// planned end is that morning, not before the fixed time.
fn fixed_on(day: &Day, fixed: NaiveTime, planned_end: Option<NaiveDateTime>) -> NaiveDateTime {
    let same_date = day.begins.date().and_time(fixed);
    let next_morning = same_date.checked_add_signed(TimeDelta::days(1));
    match (next_morning, planned_end) {
        (Some(morning), Some(end)) if same_date < day.begins && morning <= end => morning,
        _ => same_date,
    }
}

/// The date-time with this clock time that is nearest to another: what really happened at 00:10 was
/// planned for 23:50 of the evening before.
pub(super) fn nearest(planned: NaiveDateTime, time: NaiveTime) -> NaiveDateTime {
    let same_date = planned.date().and_time(time);
    let half_a_day = TimeDelta::hours(12);
    let day = TimeDelta::days(1);
    let shifted = if planned - same_date > half_a_day {
        same_date.checked_add_signed(day)
    } else if same_date - planned > half_a_day {
        same_date.checked_sub_signed(day)
    } else {
        None
    };
    shifted.unwrap_or(same_date)
}

#[cfg(test)]
mod tests;
