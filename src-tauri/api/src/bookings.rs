//! Rooms and equipment of events on the wire: what an event books, and who is in its way.

use kontor_core::planner as book;
use kontor_core::planner::bookings::{self, Clashes, Holder};
use kontor_core::planner::{rooms, wall_time};
use kontor_core::record::{EquipmentId, EventId, SeriesId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::planner::{Clock, EventSave, When};
use crate::wire::{FieldIssue, wire};

wire! {
    /// Equipment that an event needs.
    pub struct Booking = bookings::Booking {
        /// What.
        equipment_id: EquipmentId as "i64",
        /// How many.
        quantity: u32,
    }
}

/// What else has the same room, or one that is taken together with it, at the same time.
#[derive(Debug, Serialize, TS)]
pub struct RoomConflict {
    /// The other event; none where it is a date of a series.
    pub event: Option<i64>,
    /// The series, where it is a date of one.
    pub series: Option<i64>,
    /// By this the date is known in it, YYYY-MM-DDTHH:MM.
    pub original: Option<String>,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
    /// Where it is.
    pub room_id: i64,
    /// The name of that room where it is another one: the larger room, or a part of it.
    pub other_room: String,
    /// It is a draft.
    pub tentative: bool,
    /// Only the time to set up or to clear down is in the way.
    pub only_buffer: bool,
}

impl From<rooms::RoomConflict> for RoomConflict {
    fn from(conflict: rooms::RoomConflict) -> Self {
        let (event, series, original) = apart(conflict.by);
        Self {
            event,
            series,
            original,
            title: conflict.title,
            when: conflict.when.into(),
            room_id: conflict.room.0,
            other_room: conflict.other_room,
            tentative: conflict.tentative,
            only_buffer: conflict.only_buffer,
        }
    }
}

/// Event, series and original start of whoever has a room.
fn apart(by: Holder) -> (Option<i64>, Option<i64>, Option<String>) {
    match by {
        Holder::Event(event) => (Some(event.0), None, None),
        Holder::Date { series, original } => (None, Some(series.0), Some(wall_time::format(original))),
    }
}

/// Another event that needs the same equipment at the same time.
#[derive(Debug, Serialize, TS)]
pub struct BookedBy {
    /// The other event.
    pub event: i64,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
    /// How many it needs.
    pub quantity: u32,
    /// It is a draft.
    pub tentative: bool,
}

/// Equipment of an event: how many are wanted and how many there are.
#[derive(Debug, Serialize, TS)]
pub struct Supply {
    /// What.
    pub equipment_id: i64,
    /// Its name.
    pub name: String,
    /// How many are wanted.
    pub wanted: u32,
    /// How many the office has.
    pub stock: u32,
    /// How many nobody else has at any moment of that time.
    pub free: u32,
    /// Who else has some.
    pub by: Vec<BookedBy>,
}

impl From<bookings::Supply> for Supply {
    fn from(supply: bookings::Supply) -> Self {
        let by = supply.by.into_iter().map(|by| BookedBy {
            event: by.event.0,
            title: by.title,
            when: by.when.into(),
            quantity: by.quantity,
            tentative: by.tentative,
        });
        Self {
            equipment_id: supply.equipment.0,
            name: supply.name,
            wanted: supply.wanted,
            stock: supply.stock,
            free: supply.free,
            by: by.collect(),
        }
    }
}

/// An event that was saved, and what was in its way at that moment.
#[derive(Debug, Serialize, TS)]
pub struct EventSaved {
    /// The event.
    pub id: i64,
    /// Who else has its room.
    pub conflicts: Vec<RoomConflict>,
    /// Its equipment, enough of it or not.
    pub supplies: Vec<Supply>,
}

impl From<(EventId, book::bookings::Clashes)> for EventSaved {
    fn from((EventId(id), clashes): (EventId, book::bookings::Clashes)) -> Self {
        Self {
            id,
            conflicts: clashes.rooms.into_iter().map(Into::into).collect(),
            supplies: clashes.supplies.into_iter().map(Into::into).collect(),
        }
    }
}

/// What follows from an event while it is typed.
#[derive(Debug, Serialize, TS)]
pub struct EventPreview {
    /// The agenda's clock.
    pub clock: Option<Clock>,
    /// What else is in the room at that time.
    pub conflicts: Vec<RoomConflict>,
    /// Its equipment, enough of it or not.
    pub supplies: Vec<Supply>,
    /// What would be refused.
    pub issues: Vec<FieldIssue>,
}

pub(crate) fn preview(desk: &mut Desk, request: EventSave) -> Result<EventPreview> {
    let id = request.id.map(EventId);
    let fields = book::check::tidy(request.fields.try_into()?);
    let connection = desk.office()?.read();
    let Clashes { rooms, supplies } = bookings::clashes(connection, &fields, id)?;
    Ok(EventPreview {
        clock: book::agenda::agenda(&fields).ok().map(Into::into),
        conflicts: rooms.into_iter().map(Into::into).collect(),
        supplies: supplies.into_iter().map(Into::into).collect(),
        issues: book::check::check(connection, id, &fields)?.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn save(desk: &mut Desk, request: EventSave) -> Result<EventSaved> {
    let (office, moment) = desk.at_work()?;
    let done = book::save::save_and_look(office, request.id.map(EventId), request.fields.try_into()?, &moment)?;
    Ok(desk.done(done).into())
}

/// An event, and where it shall be.
#[derive(Debug, Deserialize, TS)]
pub struct EventMove {
    /// The event.
    pub id: i64,
    /// When it takes place from now on.
    pub when: When,
}

pub(crate) fn move_to(desk: &mut Desk, request: EventMove) -> Result<EventSaved> {
    let (office, moment) = desk.at_work()?;
    let done = book::move_to::move_to(office, EventId(request.id), request.when.try_into()?, &moment)?;
    Ok(desk.done(done).into())
}

/// A time for which a room is looked for.
#[derive(Debug, Deserialize, TS)]
pub struct RoomsAtAsk {
    /// When.
    pub when: When,
    /// Minutes to set up; none: those of each room.
    pub set_up: Option<u32>,
    /// Minutes to clear down; none: those of each room.
    pub clear_down: Option<u32>,
    /// The event that looks for one.
    pub event: Option<i64>,
    /// The series of whose dates one looks for one,
    pub series: Option<i64>,
    /// and that date, YYYY-MM-DDTHH:MM.
    pub original: Option<String>,
}

/// Who has a room.
#[derive(Debug, Serialize, TS)]
pub struct RoomHolder {
    /// An event,
    pub event: Option<i64>,
    /// or a date of a series.
    pub series: Option<i64>,
    /// By this the date is known in it, YYYY-MM-DDTHH:MM.
    pub original: Option<String>,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
}

/// A room at a time.
#[derive(Debug, Serialize, TS)]
pub struct RoomAt {
    /// The room.
    pub room_id: i64,
    /// Its name.
    pub name: String,
    /// Seats.
    pub capacity: Option<u32>,
    /// Who has it; empty where it is free.
    pub by: Vec<RoomHolder>,
}

pub(crate) fn rooms_at(desk: &mut Desk, request: RoomsAtAsk) -> Result<Vec<RoomAt>> {
    let except = match (request.event, request.series, request.original) {
        (Some(event), ..) => Some(Holder::Event(EventId(event))),
        (None, Some(series), Some(original)) => {
            let original =
                wall_time::parse(&original).ok_or_else(|| ApiError::bad_request(&format!("date-time {original}")))?;
            Some(Holder::Date { series: SeriesId(series), original })
        }
        _ => None,
    };
    let when = request.when.try_into()?;
    let minutes = (request.set_up, request.clear_down);
    let found = bookings::rooms_at(desk.office()?.read(), &when, minutes, except)?;
    let holder = |(by, title, when): (Holder, String, book::When)| {
        let (event, series, original) = apart(by);
        RoomHolder { event, series, original, title, when: when.into() }
    };
    Ok(found
        .into_iter()
        .map(|room| RoomAt {
            room_id: room.room.0,
            name: room.name,
            capacity: room.capacity,
            by: room.by.into_iter().map(holder).collect(),
        })
        .collect())
}
