//! Two events in one room: said, never refused.
//!
//! What a room is taken for, and by whom, stands in [`super::bookings`].

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;

use super::bookings::{self, Holder, House, Search, Taken, taken};
use super::check::home_zone;
use super::event::{Event, EventFields, When};
use super::zone;
use crate::error::Result;
use crate::record::{EventId, RoomId};

/// What else has the same room, or one that is taken together with it, at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomConflict {
    /// The other event, or the date of a series.
    pub by: Holder,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
    /// Where it is.
    pub room: RoomId,
    /// The name of that room where it is another one: the larger room, or a part of it.
    pub other_room: String,
    /// It is a draft.
    pub tentative: bool,
    /// Only the time to set up or to clear down is in the way.
    pub only_buffer: bool,
}

impl RoomConflict {
    /// What `taken` is to somebody who meets at `bare` in `room`.
    pub(super) fn of(taken: &Taken, bare: Interval, room: RoomId, house: &House) -> Self {
        Self {
            by: taken.by,
            title: taken.title.clone(),
            when: taken.when.clone(),
            room: taken.room,
            other_room: if taken.room == room { String::new() } else { house.name(taken.room).to_owned() },
            tentative: taken.tentative,
            only_buffer: taken.only_meets_in_buffers(bare),
        }
    }
}

/// What is in the way of this event in its room.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn conflicts(connection: &Connection, event: &Event) -> Result<Vec<RoomConflict>> {
    conflicts_of(connection, &event.fields, Some(event.id))
}

/// What would be in the way of an event with these fields, in the order of time; `except`: the event itself, where
/// there is one. Cancelled events need no room, and while it is being typed, a date may be anything: one that is
/// refused takes no room.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn conflicts_of(
    connection: &Connection,
    fields: &EventFields,
    except: Option<EventId>,
) -> Result<Vec<RoomConflict>> {
    let Some(room) = fields.room_id.filter(|_| bookings::takes(fields)) else { return Ok(Vec::new()) };
    let (home, house) = (home(connection)?, House::of(connection)?);
    let bare = interval(&fields.when, home);
    let wanted = bookings::buffers(&house, fields).around(bare);
    let rooms = house.together(room);
    let search = Search { rooms: &rooms, first: fields.when.first_day(), last: fields.when.last_day(), without: None };
    let mut met: Vec<Taken> = taken(connection, &house, home, search)?
        .into_iter()
        .filter(|one| overlap(wanted, one.interval) && (except.is_none() || one.by.event() != except))
        .collect();
    met.sort_by(|left, right| (left.bare, &left.title).cmp(&(right.bare, &right.title)));
    Ok(met.iter().map(|one| RoomConflict::of(one, bare, room, &house)).collect())
}

/// The zone in which whole days of rooms are counted: that of the own firm.
pub(super) fn home(connection: &Connection) -> Result<Tz> {
    Ok(zone::parse(home_zone(connection)?).unwrap_or(Tz::Europe__Berlin))
}

/// Half-open: the second instant is no part of it.
pub type Interval = (DateTime<Utc>, DateTime<Utc>);

/// Whole days are days where the room is: at the own firm.
pub(super) fn interval(when: &When, home: Tz) -> Interval {
    let at = |wall: NaiveDateTime, zone: &str| zone::to_utc(wall, zone::parse(zone).unwrap_or(home));
    match when {
        When::Timed { starts, ends, zone } => (at(*starts, zone), at(*ends, zone)),
        When::Days { first, last } => {
            let after = *last + Duration::days(1);
            (at(first.and_time(NaiveTime::MIN), ""), at(after.and_time(NaiveTime::MIN), ""))
        }
    }
}

pub(super) fn overlap(left: Interval, right: Interval) -> bool {
    left.0 < right.1 && right.0 < left.1
}

#[cfg(test)]
mod tests;
