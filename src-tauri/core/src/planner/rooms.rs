//! Two events in one room: said, never refused.

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, Row};
use serde::Serialize;

use super::check::{self, home_zone};
use super::event::{Event, EventStatus, When};
use super::read::when_from_row;
use super::wall_time::format_day;
use super::zone;
use crate::error::Result;
use crate::record::{EventId, RoomId};

/// Another event in the same room at the same time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomConflict {
    /// The other event.
    pub event: EventId,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
}

/// What else is in this event's room while it lasts.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn conflicts(connection: &Connection, event: &Event) -> Result<Vec<RoomConflict>> {
    match event.fields.room_id {
        Some(room) if event.fields.status != EventStatus::Cancelled => {
            conflicts_at(connection, room, &event.fields.when, Some(event.id))
        }
        _ => Ok(Vec::new()),
    }
}

/// What is in a room at that time, the event `except` aside. Half-open: an event may begin
/// when another ends. Cancelled ones free their room.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn conflicts_at(
    connection: &Connection,
    room: RoomId,
    when: &When,
    except: Option<EventId>,
) -> Result<Vec<RoomConflict>> {
    // While it is being typed, a date may be anything; one that is refused takes no room.
    if !check::is_within_years(when) {
        return Ok(Vec::new());
    }
    let home = home(connection)?;
    let wanted = interval(when, home);
    // Wall times of two zones differ by less than two days: a wide net first, instants after.
    let (first, last) = (when.first_day() - Duration::days(2), when.last_day() + Duration::days(3));
    let found = connection
        .prepare_cached(
            "SELECT all_day, starts, ends, zone, id, title FROM event
             WHERE room_id = ?1 AND status <> 'cancelled' AND id <> ?2 AND ends >= ?3 AND starts < ?4
             ORDER BY starts, id",
        )?
        .query_map((room, except.map_or(0, |id| id.0), format_day(first), format_day(last)), from_row)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().filter(|other| overlap(wanted, interval(&other.when, home))).collect())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RoomConflict> {
    Ok(RoomConflict { when: when_from_row(row)?, event: row.get(4)?, title: row.get(5)? })
}

/// The zone in which whole days of rooms are counted: that of the own firm.
pub(super) fn home(connection: &Connection) -> Result<Tz> {
    Ok(zone::parse(home_zone(connection)?).unwrap_or(Tz::Europe__Berlin))
}

/// Half-open: the second instant is no part of it.
pub(super) type Interval = (DateTime<Utc>, DateTime<Utc>);

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
