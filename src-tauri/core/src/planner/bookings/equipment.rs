//! Equipment for events: whether there is enough at the same time.

use chrono::Duration;
use chrono_tz::Tz;
use rusqlite::Connection;
use serde::Serialize;

use super::super::event::{EventFields, When};
use super::super::read::when_from_row;
use super::super::rooms::{Interval, home, interval, overlap};
use super::super::wall_time::format_day;
use super::house::House;
use super::sweep::peak;
use super::{Buffers, buffers, stock, taken, takes};
use crate::error::Result;
use crate::record::{EquipmentId, EventId, RoomId};

/// Another event that needs the same at the same time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BookedBy {
    /// The other event.
    pub event: EventId,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Supply {
    /// What.
    pub equipment: EquipmentId,
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

impl Supply {
    /// Whether there are too few.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.wanted > self.free
    }
}

/// What an event wants of equipment, and what is free at its time, in the order of its lines; `except`: the event
/// itself, where there is one. A cancelled event needs nothing.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn supplies(connection: &Connection, fields: &EventFields, except: Option<EventId>) -> Result<Vec<Supply>> {
    if fields.bookings.is_empty() || !takes(fields) {
        return Ok(Vec::new());
    }
    let (home, house) = (home(connection)?, House::of(connection)?);
    let wanted = buffers(&house, fields).around(interval(&fields.when, home));
    let mut found: Vec<Supply> = Vec::new();
    for booking in &fields.bookings {
        // Half a form may name the same twice; together they are one.
        if let Some(before) = found.iter_mut().find(|one| one.equipment == booking.equipment_id) {
            before.wanted = before.wanted.saturating_add(booking.quantity);
            continue;
        }
        let Some((name, stock)) = stock(connection, booking.equipment_id)? else { continue };
        let others: Vec<(BookedBy, Interval)> = booked(connection, booking.equipment_id, fields, &house, home)?
            .into_iter()
            .filter(|(by, at)| Some(by.event) != except && overlap(wanted, *at))
            .collect();
        let taken: Vec<_> = others.iter().map(|(by, at)| (*at, by.quantity)).collect();
        found.push(Supply {
            equipment: booking.equipment_id,
            name,
            wanted: booking.quantity,
            stock,
            free: stock.saturating_sub(peak(wanted, &taken)),
            by: others.into_iter().map(|(by, _)| by).collect(),
        });
    }
    Ok(found)
}

/// Who needs a piece of equipment around the days of an event, with the time for which it is taken.
fn booked(
    connection: &Connection,
    equipment: EquipmentId,
    fields: &EventFields,
    house: &House,
    home: Tz,
) -> Result<Vec<(BookedBy, Interval)>> {
    // As wide as the net for rooms.
    let (first, last) = (fields.when.first_day() - Duration::days(4), fields.when.last_day() + Duration::days(5));
    let found = connection
        .prepare_cached(
            "SELECT event.all_day, event.starts, event.ends, event.zone, event.id, event.title, booking.quantity,
                    event.status = 'draft', event.room_id, event.set_up, event.clear_down
             FROM booking JOIN event ON event.id = booking.event_id
             WHERE booking.equipment_id = ?1 AND event.status <> 'cancelled' AND event.ends >= ?2 AND event.starts < ?3
             ORDER BY event.starts, event.id",
        )?
        .query_map((equipment, format_day(first), format_day(last)), |row| {
            let by = BookedBy {
                when: when_from_row(row)?,
                event: row.get(4)?,
                title: row.get(5)?,
                quantity: row.get(6)?,
                tentative: row.get(7)?,
            };
            let room: Option<RoomId> = row.get(8)?;
            let of_room: Buffers = room.and_then(|room| house.room(room)).map(|room| room.buffers).unwrap_or_default();
            let buffers = taken::buffers_of(of_room, &by.when, row.get(9)?, row.get(10)?);
            let at = buffers.around(interval(&by.when, home));
            Ok((by, at))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
