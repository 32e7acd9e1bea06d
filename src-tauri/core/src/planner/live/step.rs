//! The steps of a running sitting. Each is one write that can be taken back.

use chrono::NaiveDateTime;
use rusqlite::Connection;
use serde_json::json;

use super::read::{Course, Passing, day_of, noted};
use super::{ItemOutcome, wall_now};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::event::{AgendaItemId, EventFields, EventStatus, ItemKind};
use crate::planner::wall_time::{format, format_clock};
use crate::planner::{read, save, sitting};
use crate::record::EventId;

/// What is done in a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It begins, with its first item.
    Begin,
    /// The present item is dealt with, the next one begins. The first item of a later day waits to be begun by a
    /// step of its own.
    Next,
    /// The present item has not begun after all, the one before it goes on.
    Back,
    /// A pause that was not planned; the present item goes on after it.
    Pause,
    /// The present item is dealt with, this one begins or goes on.
    Jump(AgendaItemId),
    /// The item is put off to the next sitting, with what lies under it and has not begun.
    Postpone(AgendaItemId),
    /// The item is left out, with what lies under it and has not begun.
    Drop(AgendaItemId),
    /// The item that was put off or left out is to come after all.
    Restore(AgendaItemId),
    /// It is over.
    End {
        /// What was not dealt with is put off to the next sitting.
        postpone_rest: bool,
    },
}

/// Does a step at the moment's time.
///
/// # Errors
/// `NOT_FOUND`; `LIVE_NEEDS_CLOCK` where the event has days alone; `LIVE_CANNOT_BEGIN` where it runs, is over or was
/// cancelled; `LIVE_NOT_RUNNING` for every other step on one that does not run; `LIVE_NOTHING_PRESENT` where nothing
/// is being dealt with; `LIVE_NOTHING_NEXT`; `AGENDA_ITEM_MISSING`.
pub fn step(office: &mut Office, event: EventId, step: Step, moment: &Moment) -> Result<Done<()>> {
    let fields = read::get(office.read(), event)?.fields;
    let now = wall_now(&fields.when, moment)?;
    let op = Op::step(code(step), &fields.title).about(event);
    office.transact(op, moment, |tx| {
        let noted = noted(tx, event)?;
        let begun = noted.began.is_some();
        let allowed = match step {
            Step::Begin => match fields.status {
                EventStatus::Draft | EventStatus::Invited => true,
                // Somebody said in the form that it runs; nobody pressed the button yet.
                EventStatus::Running => !begun,
                EventStatus::Ended | EventStatus::Cancelled => false,
            },
            _ => fields.status == EventStatus::Running && begun,
        };
        if !allowed {
            let code = if step == Step::Begin { "LIVE_CANNOT_BEGIN" } else { "LIVE_NOT_RUNNING" };
            return Err(Error::rule(code, json!({ "title": fields.title })));
        }
        let mut course = Course::of(&fields, &noted)?;
        let before = course.clone();
        match step {
            Step::Begin => begin(tx, event, &mut course, now)?,
            Step::Next => next(&mut course, now)?,
            Step::Back => back(tx, &mut course)?,
            Step::Pause => pause(tx, event, &fields, &mut course, now)?,
            Step::Jump(item) => {
                let target = course.place_of(item)?;
                course.finish(now);
                course.items[target].start(now);
            }
            Step::Postpone(item) => course.leave_out(item, ItemOutcome::Postponed, now)?,
            Step::Drop(item) => course.leave_out(item, ItemOutcome::Dropped, now)?,
            Step::Restore(item) => course.restore(item)?,
            Step::End { postpone_rest } => end(tx, event, &mut course, postpone_rest, now)?,
        }
        write(tx, event, &before, &course)
    })
}

const fn code(step: Step) -> &'static str {
    match step {
        Step::Begin => "sitting_begun",
        Step::Next | Step::Jump(_) => "sitting_went_on",
        Step::Back => "sitting_went_back",
        Step::Pause => "sitting_paused",
        Step::Postpone(_) => "sitting_item_postponed",
        Step::Drop(_) => "sitting_item_dropped",
        Step::Restore(_) => "sitting_item_restored",
        Step::End { .. } => "sitting_ended",
    }
}

fn begin(tx: &Connection, event: EventId, course: &mut Course, now: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE event SET status = 'running', began = ?2, ended = NULL WHERE id = ?1")?
        .execute((event, format(now)))?;
    // One that was never sent round runs under the numbers that it has now.
    sitting::draw_number(tx, event)?;
    save::freeze(tx, event)?;
    if let Some(first) = course.next() {
        course.items[first].start(now);
    }
    Ok(())
}

fn next(course: &mut Course, now: NaiveDateTime) -> Result<()> {
    let target = course.next();
    let present = course.present();
    if target.is_none() && present.is_none() {
        return Err(Error::rule("LIVE_NOTHING_NEXT", json!({})));
    }
    course.finish(now);
    let Some(target) = target else { return Ok(()) };
    let later_day =
        present.is_some_and(|present| day_of(&course.items[present].item) < day_of(&course.items[target].item));
    if !later_day {
        course.items[target].start(now);
    }
    Ok(())
}

fn back(tx: &Connection, course: &mut Course) -> Result<()> {
    let present = course.present();
    if let Some((pause, interrupted)) = present.and_then(|pause| Some((pause, course.interrupted(pause)?))) {
        // Nobody planned the pause, so nothing is left of it.
        tx.prepare_cached("DELETE FROM agenda_item WHERE id = ?1")?.execute([course.items[pause].item.id])?;
        course.items[interrupted].ended = None;
        return Ok(());
    }
    let before = course
        .items
        .iter()
        .enumerate()
        .filter(|(place, item)| Some(*place) != present && item.began.is_some() && !item.is_put_in())
        .max_by_key(|(place, item)| (item.ended, item.began, *place))
        .map(|(place, _)| place);
    if present.is_none() && before.is_none() {
        return Err(Error::rule("LIVE_NOTHING_PRESENT", json!({})));
    }
    if let Some(place) = present {
        let item = &mut course.items[place];
        (item.began, item.ended, item.outcome) = (None, None, ItemOutcome::Open);
    }
    if let Some(place) = before {
        let item = &mut course.items[place];
        (item.ended, item.outcome) = (None, ItemOutcome::Open);
    }
    Ok(())
}

fn pause(tx: &Connection, event: EventId, fields: &EventFields, course: &mut Course, now: NaiveDateTime) -> Result<()> {
    let present = course.present().ok_or_else(|| Error::rule("LIVE_NOTHING_PRESENT", json!({})))?;
    if course.items[present].item.kind == ItemKind::Break {
        return Err(Error::rule("LIVE_IS_BREAK", json!({ "title": fields.title })));
    }
    course.items[present].ended = Some(now);
    // It stands before what it interrupts, so that this comes next; under the same item, so that what lies deeper
    // keeps its place.
    tx.prepare_cached(
        "UPDATE agenda_item SET position = position + 1
         WHERE event_id = ?1 AND position >= (SELECT position FROM agenda_item WHERE id = ?2)",
    )?
    .execute((event, course.items[present].item.id))?;
    tx.prepare_cached(
        "INSERT INTO agenda_item (event_id, parent_id, position, day, kind, internal, title, began)
         SELECT event_id, parent_id, position - 1, day, ?2, 1, '', ?3 FROM agenda_item WHERE id = ?1",
    )?
    .execute((course.items[present].item.id, ItemKind::Break, format_clock(now.time())))?;
    Ok(())
}

fn end(tx: &Connection, event: EventId, course: &mut Course, postpone_rest: bool, now: NaiveDateTime) -> Result<()> {
    // A pause at the end interrupts nothing that would go on.
    if let Some(interrupted) = course.present().and_then(|pause| course.interrupted(pause)) {
        course.items[interrupted].outcome = ItemOutcome::Done;
    }
    course.finish(now);
    if postpone_rest {
        for item in course.items.iter_mut().filter(|item| item.is_open() && item.comes_up_again()) {
            item.outcome = ItemOutcome::Postponed;
        }
    }
    tx.prepare_cached("UPDATE event SET status = 'ended', ended = ?2 WHERE id = ?1")?.execute((event, format(now)))?;
    Ok(())
}

impl Passing {
    /// It begins, or goes on where it had begun.
    fn start(&mut self, now: NaiveDateTime) {
        self.began = self.began.or(Some(now));
        self.ended = None;
        self.outcome = ItemOutcome::Open;
    }

    /// Breaks and what is internal belong to this sitting alone.
    fn comes_up_again(&self) -> bool {
        self.item.kind != ItemKind::Break && !self.item.internal
    }
}

impl Course {
    fn place_of(&self, item: AgendaItemId) -> Result<usize> {
        self.items
            .iter()
            .position(|passing| passing.item.id == Some(item))
            .ok_or_else(|| Error::rule("AGENDA_ITEM_MISSING", json!({ "id": item })))
    }

    /// The present item is dealt with.
    fn finish(&mut self, now: NaiveDateTime) {
        if let Some(place) = self.present() {
            self.items[place].ended = Some(now);
            self.items[place].outcome = ItemOutcome::Done;
        }
    }

    fn leave_out(&mut self, item: AgendaItemId, outcome: ItemOutcome, now: NaiveDateTime) -> Result<()> {
        let place = self.place_of(item)?;
        if outcome == ItemOutcome::Postponed && !self.items[place].comes_up_again() {
            return Err(Error::rule("LIVE_IS_BREAK", json!({ "title": self.items[place].item.title })));
        }
        let was_present = self.present() == Some(place);
        if was_present {
            self.items[place].ended = Some(now);
        }
        self.items[place].outcome = outcome;
        for under in place + 1..self.items.len() {
            if self.lies_under(under, place) && self.items[under].is_open() {
                self.items[under].outcome = outcome;
            }
        }
        // Something is always being dealt with: what comes next begins where the present one was left.
        if let Some(next) = self.next().filter(|_| was_present) {
            self.items[next].start(now);
        }
        Ok(())
    }

    fn restore(&mut self, item: AgendaItemId) -> Result<()> {
        let place = self.place_of(item)?;
        let restored = &mut self.items[place];
        restored.outcome = if restored.ended.is_some() { ItemOutcome::Done } else { ItemOutcome::Open };
        Ok(())
    }

    fn lies_under(&self, mut place: usize, root: usize) -> bool {
        while let Some(parent) = self.items[place].item.parent {
            if parent == root {
                return true;
            }
            place = parent;
        }
        false
    }
}

/// Writes what differs; minutes that are a draft say the same of what is put off.
fn write(tx: &Connection, event: EventId, before: &Course, after: &Course) -> Result<()> {
    for (old, new) in before.items.iter().zip(&after.items) {
        if (old.began, old.ended, old.outcome) == (new.began, new.ended, new.outcome) {
            continue;
        }
        let clock = |at: Option<NaiveDateTime>| at.map(|at| format_clock(at.time()));
        tx.prepare_cached("UPDATE agenda_item SET began = ?2, ended = ?3, outcome = ?4 WHERE id = ?1")?.execute((
            new.item.id,
            clock(new.began),
            clock(new.ended),
            new.outcome,
        ))?;
        tx.prepare_cached(
            "UPDATE minutes_item SET postponed = ?3
             WHERE item_id = ?2 AND postponed <> ?3
               AND minutes_id IN (SELECT id FROM minutes WHERE event_id = ?1 AND state = 'draft')",
        )?
        .execute((event, new.item.id, new.outcome == ItemOutcome::Postponed))?;
    }
    Ok(())
}
