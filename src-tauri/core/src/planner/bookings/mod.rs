//! Rooms and equipment: who has what when, and what is in whose way.
//!
//! Everything is taken from the set-up of an event to its clear-down, half-open and in UTC, so that one may begin where
//! another ends and the night in which the clocks change is as long as it is. A divisible room and its parts take each
//! other. Of equipment the peak counts: two beamers may go to three events of a day, as long as no three need one at
//! the same moment. Nothing of this is refused: it is said, and whoever books all the same gives a reason.

mod equipment;
mod house;
mod rooms_at;
mod sweep;
mod taken;

#[cfg(test)]
mod tests;

use chrono::Duration;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::json;

pub use equipment::{BookedBy, Supply, supplies};
pub use house::{House, HouseRoom};
pub use rooms_at::{RoomAt, rooms_at};
pub use sweep::{overlaps, peak};
pub use taken::{Holder, Search, Taken, taken};

use super::event::{EventFields, EventStatus};
use super::rooms::{self, Interval, RoomConflict};
use crate::children::Children;
use crate::error::{FieldIssue, Result};
use crate::master_data::room;
use crate::record::{EquipmentId, EventId};

/// Minutes before and after an event for which its room and equipment are taken as well.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Buffers {
    /// To set up.
    pub set_up: u32,
    /// To clear down.
    pub clear_down: u32,
}

impl Buffers {
    /// A time with what is needed before and after, in elapsed minutes.
    pub(in crate::planner) fn around(self, (begins, ends): Interval) -> Interval {
        let minutes = |count: u32| Duration::minutes(i64::from(count));
        (begins - minutes(self.set_up), ends + minutes(self.clear_down))
    }
}

/// Equipment that an event needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// What.
    pub equipment_id: EquipmentId,
    /// How many.
    pub quantity: u32,
}

/// More of one thing than this nobody has.
const MOST: u32 = 100_000;

pub(super) const BOOKINGS: Children =
    Children { table: "booking", owner: "event_id", columns: &["equipment_id", "quantity"], ordered: true };

/// Bookings as stored rows.
pub(super) fn rows(bookings: &[Booking]) -> Vec<Vec<Value>> {
    let row =
        |booking: &Booking| vec![Value::Integer(booking.equipment_id.0), Value::Integer(i64::from(booking.quantity))];
    bookings.iter().map(row).collect()
}

/// The equipment of an event in its order.
pub(super) fn of(connection: &Connection, event: EventId) -> Result<Vec<Booking>> {
    let found = connection
        .prepare_cached("SELECT equipment_id, quantity FROM booking WHERE event_id = ?1 ORDER BY position, id")?
        .query_map([event], |row| Ok(Booking { equipment_id: row.get(0)?, quantity: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// What is wrong with the minutes and the equipment of an event: too many minutes; unknown equipment, the same twice,
/// none of it.
pub(super) fn issues(connection: &Connection, fields: &EventFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    for (field, minutes) in [("set_up", fields.set_up), ("clear_down", fields.clear_down)] {
        if minutes.is_some_and(|minutes| minutes > room::LONGEST) {
            issues.push(FieldIssue::new(field, "MINUTES_TOO_MANY"));
        }
    }
    for (index, booking) in fields.bookings.iter().enumerate() {
        let path = |field: &str| format!("bookings.{index}.{field}");
        if stock(connection, booking.equipment_id)?.is_none() {
            issues.push(FieldIssue::new(path("equipment_id"), "EQUIPMENT_UNKNOWN"));
        }
        if fields.bookings[..index].iter().any(|other| other.equipment_id == booking.equipment_id) {
            issues.push(FieldIssue::new(path("equipment_id"), "EQUIPMENT_TWICE"));
        }
        if !(1..=MOST).contains(&booking.quantity) {
            issues.push(FieldIssue::with(path("quantity"), "QUANTITY_INVALID", json!({ "most": MOST })));
        }
    }
    Ok(issues)
}

/// Name and number of a piece of equipment.
fn stock(connection: &Connection, equipment: EquipmentId) -> Result<Option<(String, u32)>> {
    let found = connection
        .prepare_cached("SELECT name, quantity FROM equipment WHERE id = ?1")?
        .query_row([equipment], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found)
}

/// What is in the way of an event, and what it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clashes {
    /// Who else has its room.
    pub rooms: Vec<RoomConflict>,
    /// Its equipment, enough of it or not.
    pub supplies: Vec<Supply>,
}

impl Clashes {
    /// Equipment of which there is too little.
    pub fn shortages(&self) -> impl Iterator<Item = &Supply> {
        self.supplies.iter().filter(|supply| supply.is_short())
    }
}

/// What would be in the way of an event with these fields; `except`: the event itself, where there is one.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn clashes(connection: &Connection, fields: &EventFields, except: Option<EventId>) -> Result<Clashes> {
    Ok(Clashes {
        rooms: rooms::conflicts_of(connection, fields, except)?,
        supplies: supplies(connection, fields, except)?,
    })
}

/// The minutes that an event needs before and after: its own, else those of its room.
pub(super) fn buffers(house: &House, fields: &EventFields) -> Buffers {
    let of_room = fields.room_id.and_then(|room| house.room(room)).map(|room| room.buffers).unwrap_or_default();
    taken::buffers_of(of_room, &fields.when, fields.set_up, fields.clear_down)
}

/// Whether an event takes anything at all.
pub(super) fn takes(fields: &EventFields) -> bool {
    fields.status != EventStatus::Cancelled && super::check::is_within_years(&fields.when)
}
