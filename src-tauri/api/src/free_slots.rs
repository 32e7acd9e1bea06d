//! The search for a time at which everybody can.

use chrono::{NaiveDate, NaiveTime};
use kontor_core::planner::free_slots::{self as core, Reason, Wanted, Who, Wish};
use kontor_core::planner::wall_time;
use kontor_core::record::{ContactId, EmployeeId, EventId, RoomId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::planner::When;

/// Somebody who is to come: a contact or a colleague.
#[derive(Debug, Deserialize, TS)]
pub struct SlotPerson {
    /// A contact,
    pub contact_id: Option<i64>,
    /// or a colleague.
    pub employee_id: Option<i64>,
    /// It cannot take place without them.
    pub required: bool,
}

/// What is looked for.
#[derive(Debug, Deserialize, TS)]
pub struct FreeSlotsAsk {
    /// How long it is.
    pub minutes: u32,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Who is to come.
    pub people: Vec<SlotPerson>,
    /// One of these rooms; none: no room is needed.
    pub rooms: Vec<i64>,
    /// Minutes to set up; none: those of the room.
    pub set_up: Option<u32>,
    /// Minutes to clear down; none: those of the room.
    pub clear_down: Option<u32>,
    /// Minutes that people keep free before and after.
    pub pause: u32,
    /// When the working day begins, HH:MM.
    pub day_starts: String,
    /// When it ends, HH:MM.
    pub day_ends: String,
    /// ISO weekdays: "12345".
    pub weekdays: String,
    /// The event that is being moved.
    pub except: Option<i64>,
}

/// Why somebody cannot come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SlotReason {
    /// They are elsewhere.
    Event,
    /// They are away.
    Absent,
    /// They do not work on that day of the week.
    DayOff,
}

/// Somebody optional who cannot come.
#[derive(Debug, Serialize, TS)]
pub struct SlotMissing {
    /// Their place among the people who were asked for, from 0.
    pub person: usize,
    /// Why.
    pub reason: SlotReason,
    /// What they have instead; empty where they are away.
    pub title: String,
    /// When that is.
    pub when: Option<When>,
}

/// A gap with the start that is offered.
#[derive(Debug, Serialize, TS)]
pub struct FreeSlot {
    /// The time that is offered.
    pub when: When,
    /// The last start of the same gap, YYYY-MM-DDTHH:MM.
    pub latest: String,
    /// Rooms that are free then, in the order in which they were asked for.
    pub rooms: Vec<i64>,
    /// Who of the optional people cannot come.
    pub missing: Vec<SlotMissing>,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct FreeSlots {
    /// The first gaps, those with most of the optional people before others.
    pub slots: Vec<FreeSlot>,
    /// How many working days were looked at.
    pub days: usize,
    /// Holidays among the days that were asked for.
    pub holidays: Vec<NaiveDate>,
}

pub(crate) fn find(desk: &mut Desk, request: FreeSlotsAsk) -> Result<FreeSlots> {
    let now = desk.wall_clock();
    let wish = Wish { not_before: Some(now), ..wish(request)? };
    let found = core::find(desk.office()?.read(), &wish)?;
    let zone = found.zone.name().to_owned();
    let slot = |slot: core::Slot| FreeSlot {
        when: When::Timed {
            starts: wall_time::format(slot.starts),
            ends: wall_time::format(slot.ends),
            zone: zone.clone(),
        },
        latest: wall_time::format(slot.latest),
        rooms: slot.rooms.into_iter().map(|room| room.0).collect(),
        missing: slot.missing.into_iter().map(missing).collect(),
    };
    Ok(FreeSlots { slots: found.slots.into_iter().map(slot).collect(), days: found.days, holidays: found.holidays })
}

fn wish(request: FreeSlotsAsk) -> Result<Wish> {
    let clock = |text: &str| -> Result<NaiveTime> {
        wall_time::parse_clock(text).ok_or_else(|| ApiError::bad_request(&format!("time {text}")))
    };
    let who = |person: &SlotPerson| match (person.contact_id, person.employee_id) {
        (Some(contact), _) => Ok(Who::Contact(ContactId(contact))),
        (None, Some(employee)) => Ok(Who::Employee(EmployeeId(employee))),
        (None, None) => Err(ApiError::bad_request("a person is a contact or a colleague")),
    };
    let people = request.people.iter().map(|person| Ok(Wanted { who: who(person)?, required: person.required }));
    Ok(Wish {
        people: people.collect::<Result<_>>()?,
        rooms: request.rooms.into_iter().map(RoomId).collect(),
        set_up: request.set_up,
        clear_down: request.clear_down,
        pause: request.pause,
        day_starts: clock(&request.day_starts)?,
        day_ends: clock(&request.day_ends)?,
        weekdays: request.weekdays,
        except: request.except.map(EventId),
        ..Wish::new(request.minutes, request.from, request.to)
    })
}

fn missing(one: core::Missing) -> SlotMissing {
    let (reason, title, when) = match one.reason {
        Reason::Event { title, when } => (SlotReason::Event, title, Some(when.into())),
        Reason::Absent => (SlotReason::Absent, String::new(), None),
        Reason::DayOff => (SlotReason::DayOff, String::new(), None),
    };
    SlotMissing { person: one.person, reason, title, when }
}
