//! The agenda of an event with its clock times, and what is done to it in place: moving an
//! item, and settling an agenda that runs beyond the planned end.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde::Serialize;
use serde_json::json;

use super::clock::{self, AgendaDay, AgendaInput};
use super::event::{AgendaItem, AgendaItemId, EventFields, EventStatus, OverChoice, When};
use super::{ItemKind, check, read, save, wall_time_form};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// One item with its times, as window and paper show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    /// The item; `number` is the one to show.
    #[serde(flatten)]
    pub item: AgendaItem,
    /// When it begins; none where the event has days alone.
    #[serde(with = "wall_time_form::optional_time")]
    pub start: Option<NaiveTime>,
    /// When it ends; none without minutes.
    #[serde(with = "wall_time_form::optional_time")]
    pub end: Option<NaiveTime>,
    /// Free minutes before it.
    pub gap: i64,
    /// "überzieht um n Min.".
    pub conflict: i64,
}

/// An agenda with its clock times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agenda {
    /// The items in order.
    pub rows: Vec<AgendaRow>,
    /// When the last item ends, computed.
    #[serde(with = "wall_time_form::optional_time")]
    pub ends: Option<NaiveTime>,
    /// Minutes beyond the planned end.
    pub over: i64,
    /// It runs over and nobody has said what to do about it.
    pub is_undecided: bool,
    /// The end that paper and Heute show: the planned one until "so lassen" was chosen.
    #[serde(with = "wall_time_form::optional_date_time")]
    pub shown_end: Option<NaiveDateTime>,
}

/// The agenda of an event with its clock times, also of one that is being typed.
///
/// # Errors
/// `INVALID` with `AGENDA_…` at the field of the form.
pub fn agenda(fields: &EventFields) -> Result<Agenda> {
    let When::Timed { ends: planned, .. } = fields.when else {
        return Ok(without_clock(fields));
    };
    let input = input(fields);
    let clock = clock::run(&input).map_err(refused)?;
    let rows = fields
        .agenda
        .iter()
        .zip(clock.items)
        .map(|(item, time)| AgendaRow {
            item: AgendaItem { number: time.number, ..item.clone() },
            start: Some(time.start),
            end: time.end,
            gap: time.gap,
            conflict: time.conflict,
        })
        .collect();
    let kept = fields.over_choice == OverChoice::Keep;
    let beyond = if kept { TimeDelta::minutes(clock.over) } else { TimeDelta::zero() };
    Ok(Agenda {
        rows,
        ends: clock.ends,
        over: clock.over,
        is_undecided: clock.over > 0 && !kept,
        shown_end: planned.checked_add_signed(beyond),
    })
}

/// What the clock takes of an event; days alone have no start.
#[must_use]
pub fn input(fields: &EventFields) -> AgendaInput {
    let (start, planned_end) = match &fields.when {
        When::Timed { starts, ends, .. } => (Some(*starts), Some(*ends)),
        When::Days { .. } => (None, None),
    };
    let first = start.map(|start| AgendaDay { date: start.date(), start: start.time() });
    let further = fields.days.iter().map(|day| AgendaDay { date: day.date, start: day.start });
    let days = if fields.days.is_empty() { Vec::new() } else { first.into_iter().chain(further).collect() };
    let items = fields
        .agenda
        .iter()
        .map(|item| clock::AgendaItem {
            title: item.title.clone(),
            minutes: item.minutes,
            kind: item.kind,
            fixed_start: item.fixed_start,
            internal: item.internal,
            parent: item.parent,
            // A day beyond what an index holds is refused by the clock.
            day: usize::try_from(item.day).unwrap_or(usize::MAX),
            number: item.number.clone(),
            actual_start: None,
            actual_end: None,
        })
        .collect();
    AgendaInput { start, planned_end, days, numbers_frozen: fields.status != EventStatus::Draft, items }
}

fn without_clock(fields: &EventFields) -> Agenda {
    let numbers = save::item_numbers(&fields.agenda, fields.status != EventStatus::Draft);
    let rows = fields
        .agenda
        .iter()
        .zip(numbers)
        .map(|(item, number)| AgendaRow {
            item: AgendaItem { number, ..item.clone() },
            start: None,
            end: None,
            gap: 0,
            conflict: 0,
        })
        .collect();
    Agenda { rows, ends: None, over: 0, is_undecided: false, shown_end: None }
}

/// The clock's fields under the names of the event's form.
fn refused(error: clock::AgendaError) -> Error {
    let field = match error.field() {
        field if field == "start" => "starts".to_owned(),
        field if field == "planned_end" => "ends".to_owned(),
        field => field.replacen("items.", "agenda.", 1),
    };
    Error::Invalid(vec![FieldIssue::new(field, error.code())])
}

/// Where an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Before another item, on its day and under its parent.
    Before(AgendaItemId),
    /// As the last item under another one.
    Under(AgendaItemId),
    /// As the last item of a day, under none.
    EndOfDay(u32),
}

/// Moves an item with everything under it.
///
/// # Errors
/// `NOT_FOUND` where the event is gone, `AGENDA_ITEM_MISSING` where an item is; `INVALID`
/// with `AGENDA_PARENT_INVALID` where the target is a break, the item itself or one under
/// it, or lies too deep, and with `AGENDA_DAY_INVALID`.
pub fn move_item(
    office: &mut Office,
    event: EventId,
    item: AgendaItemId,
    target: Target,
    moment: &Moment,
) -> Result<Done<()>> {
    let mut fields = read::get(office.read(), event)?.fields;
    let from = place_of(&fields.agenda, item)?;
    let title = fields.agenda[from].title.clone();
    fields.agenda = moved(fields.agenda, from, target)?;
    write(office, Op::step("agenda_moved", title).about(event), event, &fields, moment)
}

fn place_of(items: &[AgendaItem], id: AgendaItemId) -> Result<usize> {
    items
        .iter()
        .position(|item| item.id == Some(id))
        .ok_or_else(|| Error::rule("AGENDA_ITEM_MISSING", json!({ "id": id })))
}

fn moved(items: Vec<AgendaItem>, from: usize, target: Target) -> Result<Vec<AgendaItem>> {
    let lies_under = |mut place: usize, root: usize| loop {
        if place == root {
            return true;
        }
        match items[place].parent {
            Some(parent) => place = parent,
            None => return false,
        }
    };
    // Where the item goes: before which place of the old list, under whom, on which day.
    let (before, parent, day) = match target {
        Target::Before(other) => {
            let other = place_of(&items, other)?;
            (other, items[other].parent, items[other].day)
        }
        Target::Under(other) => {
            let other = place_of(&items, other)?;
            let last = (0..items.len()).rev().find(|place| lies_under(*place, other)).unwrap_or(other);
            (last + 1, Some(other), items[other].day)
        }
        Target::EndOfDay(day) => {
            let last = items.iter().rposition(|item| item.day <= day);
            (last.map_or(0, |last| last + 1), None, day)
        }
    };
    let moving: Vec<usize> = (0..items.len()).filter(|place| lies_under(*place, from)).collect();
    if parent.is_some_and(|parent| moving.contains(&parent)) {
        return Err(Error::field(format!("agenda.{from}.parent"), "AGENDA_PARENT_INVALID"));
    }
    let stays = |places: std::ops::Range<usize>| places.filter(|place| !moving.contains(place)).collect::<Vec<_>>();
    let order = [stays(0..before), moving.clone(), stays(before..items.len())].concat();
    let mut new_place = vec![0; items.len()];
    for (new, old) in order.iter().enumerate() {
        new_place[*old] = new;
    }
    Ok(order
        .iter()
        .map(|old| {
            let mut item = items[*old].clone();
            if *old == from {
                item.parent = parent;
            }
            if moving.contains(old) {
                item.day = day;
            }
            item.parent = item.parent.map(|parent| new_place[parent]);
            item
        })
        .collect())
}

/// Settles an agenda that runs beyond the planned end: the end is moved, items that are
/// not fixed are shortened, or it is left as it is. `Undecided` opens the question again.
///
/// # Errors
/// `NOT_FOUND`; `AGENDA_NOT_OVER` where there is nothing to settle; `AGENDA_CANNOT_SHORTEN`
/// where the items after the last fixed start have not so many minutes to give.
pub fn choose_over(office: &mut Office, event: EventId, choice: OverChoice, moment: &Moment) -> Result<Done<()>> {
    let mut fields = read::get(office.read(), event)?.fields;
    let over = agenda(&fields)?.over;
    if over == 0 && matches!(choice, OverChoice::Extend | OverChoice::Shorten) {
        return Err(Error::rule("AGENDA_NOT_OVER", json!({})));
    }
    match choice {
        OverChoice::Extend => {
            if let When::Timed { ends, .. } = &mut fields.when {
                *ends += TimeDelta::minutes(over);
            }
        }
        OverChoice::Shorten => shorten(&mut fields, over)?,
        OverChoice::Keep | OverChoice::Undecided => {}
    }
    fields.over_choice = choice;
    let op = Op::step("agenda_over_chosen", fields.title.clone()).about(event);
    write(office, op, event, &fields, moment)
}

/// Takes `over` minutes from the items that decide the end: those of the last day from the
/// last fixed start on, breaks aside, each in proportion to its length and down to one minute.
fn shorten(fields: &mut EventFields, over: i64) -> Result<()> {
    let items = &mut fields.agenda;
    let last_day = items.iter().map(|item| item.day).max().unwrap_or(1);
    let first = items.iter().rposition(|item| item.day == last_day && item.fixed_start.is_some()).unwrap_or(0);
    let mut giving: Vec<(&mut i64, i64)> = items
        .iter_mut()
        .skip(first)
        .filter(|item| item.day == last_day && item.kind != ItemKind::Break)
        .filter_map(|item| item.minutes.as_mut())
        .filter(|minutes| **minutes > 1)
        .map(|minutes| {
            let spare = *minutes - 1;
            (minutes, spare)
        })
        .collect();
    let mut spare: i64 = giving.iter().map(|(_, spare)| spare).sum();
    if spare < over {
        return Err(Error::rule("AGENDA_CANNOT_SHORTEN", json!({ "over": over, "spare": spare })));
    }
    // Each gives its share of what is left to take, so that the last one makes up the roundings.
    let mut left = over;
    for (minutes, own) in &mut giving {
        let share = (left * *own + spare / 2) / spare;
        let share = share.clamp(left - (spare - *own), (*own).min(left));
        **minutes -= share;
        left -= share;
        spare -= *own;
    }
    Ok(())
}

fn write(office: &mut Office, op: Op, event: EventId, fields: &EventFields, moment: &Moment) -> Result<Done<()>> {
    office.transact(op, moment, |tx| {
        let issues = check::check(tx, Some(event), fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        save::update(tx, event, fields)
    })
}

#[cfg(test)]
mod tests;
