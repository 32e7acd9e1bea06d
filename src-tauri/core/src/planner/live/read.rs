//! What was noted of a sitting, and how it stands now.

use std::collections::HashMap;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::json;

use super::forecast::{Expected, Stand, forecast};
use super::{ItemOutcome, Live, LiveItem, wall_now};
use crate::error::{Error, Result};
use crate::minutes::{self, MinutesState};
use crate::moment::Moment;
use crate::planner::agenda::{self, AgendaRow};
use crate::planner::clock::nearest;
use crate::planner::event::{AgendaItem, AgendaItemId, EventFields, EventStatus, ItemKind, When};
use crate::planner::read;
use crate::planner::wall_time::{clock_column, column};
use crate::record::EventId;

/// What was noted of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotedItem {
    /// The item.
    pub id: AgendaItemId,
    /// When it began.
    pub began: Option<NaiveTime>,
    /// When it ended.
    pub ended: Option<NaiveTime>,
    /// What became of it.
    pub outcome: ItemOutcome,
}

/// What was noted while a sitting ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// When it began.
    pub began: Option<NaiveDateTime>,
    /// When it ended.
    pub ended: Option<NaiveDateTime>,
    /// Its items, in the order of the agenda.
    pub items: Vec<NotedItem>,
}

/// What was noted of an event while it ran.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn noted(connection: &Connection, event: EventId) -> Result<Noted> {
    let (began, ended) = connection
        .prepare_cached("SELECT began, ended FROM event WHERE id = ?1")?
        .query_row([event], |row| Ok((optional(row, 0, column)?, optional(row, 1, column)?)))
        .optional()?
        .ok_or_else(|| Error::NotFound(event.into()))?;
    let items = connection
        .prepare_cached("SELECT id, began, ended, outcome FROM agenda_item WHERE event_id = ?1 ORDER BY position, id")?
        .query_map([event], |row| {
            Ok(NotedItem {
                id: row.get(0)?,
                began: optional(row, 1, clock_column)?,
                ended: optional(row, 2, clock_column)?,
                outcome: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Noted { began, ended, items })
}

/// When an item really began and ended; nothing where nobody noted it, or it is gone.
///
/// # Errors
/// `DATABASE` where a stored time cannot be read.
pub fn times(connection: &Connection, item: AgendaItemId) -> Result<(Option<NaiveTime>, Option<NaiveTime>)> {
    let times = connection
        .prepare_cached("SELECT began, ended FROM agenda_item WHERE id = ?1")?
        .query_row([item], |row| Ok((optional(row, 0, clock_column)?, optional(row, 1, clock_column)?)))
        .optional()?;
    Ok(times.unwrap_or_default())
}

fn optional<T>(
    row: &Row<'_>,
    index: usize,
    read: impl Fn(&Row<'_>, usize) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(index)? == rusqlite::types::ValueRef::Null { Ok(None) } else { read(row, index).map(Some) }
}

/// How a sitting stands at a moment.
///
/// # Errors
/// `NOT_FOUND`; `LIVE_NEEDS_CLOCK` where the event has days alone.
pub fn live(connection: &Connection, event: EventId, moment: &Moment) -> Result<Live> {
    let fields = read::get(connection, event)?.fields;
    let now = wall_now(&fields.when, moment)?;
    let noted = noted(connection, event)?;
    let course = Course::of(&fields, &noted)?;
    let remarks = Remarks::of(connection, event)?;
    let rows = agenda::agenda(&fields)?;
    let When::Timed { ends: planned, .. } = fields.when else {
        return Err(Error::rule("LIVE_NEEDS_CLOCK", json!({})));
    };
    let planned_end = rows.shown_end.unwrap_or(planned);
    let runs = fields.status == EventStatus::Running;
    let expected: Vec<Expected> = (0..course.items.len()).map(|place| course.expected(place, now, runs)).collect();
    let (mut slots, expected_end) = forecast(&course.days, &expected, now);
    if fields.status == EventStatus::Ended {
        // What was not dealt with then is not expected any more.
        for (slot, expected) in slots.iter_mut().zip(&expected) {
            *slot = slot.filter(|_| expected.stand != Stand::Open);
        }
    }
    let ends = noted.ended.filter(|_| !runs).unwrap_or(expected_end);
    let items = rows
        .rows
        .into_iter()
        .enumerate()
        .map(|(place, row)| LiveItem {
            start: slots[place].map(|slot| slot.start.time()),
            end: slots[place].map(|slot| slot.end.time()),
            spent: course.spent(place, now).map(|spent| spent.num_minutes()),
            remark: remarks.texts.get(&noted.items[place].id).cloned().unwrap_or_default(),
            depth: depth(&fields.agenda, place),
            ..told(row, noted.items[place])
        })
        .collect();
    let present = if runs { course.present() } else { None };
    Ok(Live {
        status: fields.status,
        now,
        began: noted.began,
        ended: noted.ended,
        planned_end,
        ends,
        late: (ends - planned_end).num_minutes(),
        present,
        next: course.next(),
        is_paused: present.is_some_and(|place| course.interrupted(place).is_some()),
        remarks_fixed: remarks.fixed,
        items,
    })
}

fn told(row: AgendaRow, noted: NotedItem) -> LiveItem {
    LiveItem {
        id: noted.id,
        number: row.item.number,
        title: row.item.title,
        kind: row.item.kind,
        internal: row.item.internal,
        depth: 0,
        day: row.item.day,
        minutes: row.item.minutes,
        presenter: row.item.presenter,
        motion: row.item.motion,
        fixed: row.item.fixed_start.is_some(),
        // Only an event with days alone has no start, and it is refused before.
        planned_start: row.start.unwrap_or_default(),
        planned_end: row.end,
        began: noted.began,
        ended: noted.ended,
        outcome: noted.outcome,
        start: None,
        end: None,
        spent: None,
        remark: String::new(),
    }
}

fn depth(items: &[AgendaItem], mut place: usize) -> u32 {
    let mut depth = 0;
    while let Some(parent) = items[place].parent {
        depth += 1;
        place = parent;
    }
    depth
}

/// What the draft of the minutes says of items.
struct Remarks {
    texts: HashMap<AgendaItemId, String>,
    fixed: bool,
}

impl Remarks {
    fn of(connection: &Connection, event: EventId) -> Result<Self> {
        let Some(minutes) = minutes::read::newest(connection, event)? else {
            return Ok(Self { texts: HashMap::new(), fixed: false });
        };
        let fixed = minutes.state != MinutesState::Draft;
        let texts = minutes.fields.items.into_iter().filter_map(|item| Some((item.item_id?, item.text))).collect();
        Ok(Self { texts, fixed })
    }
}

/// An item on its way through the sitting.
#[derive(Debug, Clone)]
pub(super) struct Passing {
    /// The item as planned.
    pub(super) item: AgendaItem,
    /// When it began.
    pub(super) began: Option<NaiveDateTime>,
    /// When it ended.
    pub(super) ended: Option<NaiveDateTime>,
    /// What became of it.
    pub(super) outcome: ItemOutcome,
}

impl Passing {
    /// It has yet to come.
    pub(super) fn is_open(&self) -> bool {
        self.began.is_none() && matches!(self.outcome, ItemOutcome::Open | ItemOutcome::Done)
    }

    /// It ended, but nobody said that it was dealt with.
    fn is_interrupted(&self) -> bool {
        self.outcome == ItemOutcome::Open && self.ended.is_some()
    }

    /// A pause that was put in while the sitting ran, as nobody can plan one: internal and without minutes.
    pub(super) fn is_put_in(&self) -> bool {
        self.item.kind == ItemKind::Break && self.item.internal && self.item.minutes.is_none()
    }
}

/// The course of a sitting: its days, and its items with what was noted.
#[derive(Debug, Clone)]
pub(super) struct Course {
    /// When each day begins.
    pub(super) days: Vec<NaiveDateTime>,
    /// The items, in the order of the agenda.
    pub(super) items: Vec<Passing>,
}

impl Course {
    pub(super) fn of(fields: &EventFields, noted: &Noted) -> Result<Self> {
        let When::Timed { starts, .. } = fields.when else {
            return Err(Error::rule("LIVE_NEEDS_CLOCK", json!({})));
        };
        let further = fields.days.iter().map(|day| day.date.and_time(day.start));
        let days: Vec<NaiveDateTime> = std::iter::once(starts).chain(further).collect();
        let items = fields.agenda.iter().zip(&noted.items).map(|(item, noted)| {
            let at = |time| nearest(days[day_of(item).min(days.len() - 1)], time);
            let began = noted.began.map(at);
            // A clock that was put back in between makes no item end before it began.
            let ended = noted.ended.map(at).map(|ended| began.map_or(ended, |began| ended.max(began)));
            Passing { item: item.clone(), began, ended, outcome: noted.outcome }
        });
        Ok(Self { items: items.collect(), days })
    }

    /// The place of what is being dealt with.
    pub(super) fn present(&self) -> Option<usize> {
        self.items.iter().position(|item| item.began.is_some() && item.ended.is_none())
    }

    /// What a pause that was put in interrupts: the item that ended when it began.
    pub(super) fn interrupted(&self, pause: usize) -> Option<usize> {
        let pause = self.items.get(pause).filter(|item| item.is_put_in())?;
        self.items
            .iter()
            .rposition(|item| item.item.kind != ItemKind::Break && item.is_interrupted() && item.ended == pause.began)
    }

    /// What comes next: the item that a pause interrupts, else the first open one after the present one, else the
    /// first that was passed over.
    pub(super) fn next(&self) -> Option<usize> {
        let present = self.present();
        if let Some(interrupted) = present.and_then(|pause| self.interrupted(pause)) {
            return Some(interrupted);
        }
        let from = present.map_or(0, |place| place + 1);
        (from..self.items.len()).chain(0..from).find(|place| self.items[*place].is_open())
    }

    /// How long an item has been dealt with; what else took place meanwhile is left out.
    pub(super) fn spent(&self, place: usize, now: NaiveDateTime) -> Option<TimeDelta> {
        let item = &self.items[place];
        let began = item.began?;
        let ended = item.ended.unwrap_or(now).max(began);
        let others = self.items.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| other);
        let mut away = TimeDelta::zero();
        for other in others {
            let (Some(from), Some(to)) = (other.began, other.ended) else { continue };
            // Another one around this one is what this one interrupted.
            if from >= began && to <= ended {
                away += to - from;
            }
        }
        Some((ended - began - away).max(TimeDelta::zero()))
    }

    /// An item as the forecast takes it; `runs`: what has begun and not ended is going on.
    fn expected(&self, place: usize, now: NaiveDateTime, runs: bool) -> Expected {
        let passing = &self.items[place];
        let stand = match (passing.began, passing.ended) {
            (Some(began), None) if runs => {
                Stand::Present { began, spent: self.spent(place, now).unwrap_or(TimeDelta::zero()) }
            }
            (Some(began), ended) => self.over(place, began, ended.unwrap_or(began)),
            (None, _) if passing.is_open() => Stand::Open,
            (None, _) => Stand::Gone,
        };
        let left = match self.present().and_then(|pause| self.interrupted(pause)) {
            Some(interrupted) if interrupted == place => {
                let spent = self.spent(place, now).map_or(0, |spent| spent.num_minutes());
                passing.item.minutes.map(|minutes| (minutes - spent).max(0))
            }
            _ => passing.item.minutes,
        };
        Expected {
            minutes: left,
            fixed_start: passing.item.fixed_start.filter(|_| passing.began.is_none()),
            day: day_of(&passing.item),
            stand,
        }
    }

    /// What a pause interrupts goes on after it.
    fn over(&self, place: usize, began: NaiveDateTime, ended: NaiveDateTime) -> Stand {
        let goes_on = self.present().and_then(|pause| self.interrupted(pause)) == Some(place);
        if goes_on { Stand::Open } else { Stand::Over { began, ended } }
    }
}

/// The place of an item's day, from 0.
pub(super) fn day_of(item: &AgendaItem) -> usize {
    usize::try_from(item.day.saturating_sub(1)).unwrap_or(0)
}
