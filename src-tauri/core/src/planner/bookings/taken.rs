//! Who has which room when: events, and the dates of series that are no events.

use std::collections::HashSet;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

use super::super::event::When;
use super::super::read::when_from_row;
use super::super::rooms::{Interval, interval, overlap};
use super::super::series::{Series, dates, read, when_of};
use super::super::wall_time::format_day;
use super::Buffers;
use super::house::House;
use crate::error::Result;
use crate::master_data::holiday;
use crate::record::{EventId, RoomId, SeriesId};

/// Wall times of two zones differ by less than two days, and nobody sets up for longer than one: a wide net first,
/// instants after.
const NET_DAYS: i64 = 4;

/// What has a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holder {
    /// An event.
    Event(EventId),
    /// A date of a series that is no event of its own.
    Date {
        /// The series.
        series: SeriesId,
        /// By this the date is known.
        original: NaiveDateTime,
    },
}

impl Holder {
    /// The event, where it is one.
    #[must_use]
    pub const fn event(self) -> Option<EventId> {
        match self {
            Self::Event(id) => Some(id),
            Self::Date { .. } => None,
        }
    }
}

/// A time for which a room is taken.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Who has it.
    pub by: Holder,
    /// Their title.
    pub title: String,
    /// When they meet.
    pub when: When,
    /// Where.
    pub room: RoomId,
    /// They are a draft.
    pub tentative: bool,
    /// From the first to the last minute.
    pub(in crate::planner) bare: Interval,
    /// With the time before and after.
    pub(in crate::planner) interval: Interval,
}

impl Taken {
    /// Whether nothing but the time before or after meets `wanted`, which has no such time in it.
    pub(in crate::planner) fn only_meets_in_buffers(&self, wanted: Interval) -> bool {
        !overlap(self.bare, wanted)
    }
}

/// Some days of some rooms.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// These rooms, no others.
    pub rooms: &'a HashSet<RoomId>,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// A series whose dates are left out, because it is the one that is being changed.
    pub without: Option<SeriesId>,
}

/// Everything that takes one of these rooms around these days, in no order. Cancelled events free their room.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn taken(connection: &Connection, house: &House, home: Tz, search: Search<'_>) -> Result<Vec<Taken>> {
    if search.rooms.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = events(connection, house, home, search)?;
    found.extend(series_dates(connection, house, home, search)?);
    Ok(found)
}

/// What an event needs before and after: its own minutes, else those of its room. Whole days need no more than they
/// say themselves, for a room is set up within them.
#[must_use]
pub(super) fn buffers_of(of_room: Buffers, when: &When, set_up: Option<u32>, clear_down: Option<u32>) -> Buffers {
    let of_room = if matches!(when, When::Timed { .. }) { of_room } else { Buffers::default() };
    Buffers { set_up: set_up.unwrap_or(of_room.set_up), clear_down: clear_down.unwrap_or(of_room.clear_down) }
}

fn events(connection: &Connection, house: &House, home: Tz, search: Search<'_>) -> Result<Vec<Taken>> {
    let (from, before) = net(search);
    let list = vec!["?"; search.rooms.len()].join(", ");
    let sql = format!(
        "SELECT all_day, starts, ends, zone, id, title, room_id, status = 'draft', set_up, clear_down FROM event
         WHERE room_id IN ({list}) AND status <> 'cancelled' AND ends >= ? AND starts < ?"
    );
    let mut rooms: Vec<RoomId> = search.rooms.iter().copied().collect();
    rooms.sort_unstable();
    let values = rooms.into_iter().map(|room| Value::Integer(room.0));
    let net = [from, before].map(|day| Value::Text(format_day(day)));
    let from_row = |row: &Row<'_>| {
        let when = when_from_row(row)?;
        let room: RoomId = row.get(6)?;
        let of_room = house.room(room).map(|room| room.buffers).unwrap_or_default();
        let buffers = buffers_of(of_room, &when, row.get(8)?, row.get(9)?);
        let bare = interval(&when, home);
        Ok(Taken {
            by: Holder::Event(row.get(4)?),
            title: row.get(5)?,
            when,
            room,
            tentative: row.get(7)?,
            bare,
            interval: buffers.around(bare),
        })
    };
    let found = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values.chain(net)), from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn series_dates(connection: &Connection, house: &House, home: Tz, search: Search<'_>) -> Result<Vec<Taken>> {
    let in_rooms = |series: &Series| series.fields.room_id.filter(|room| search.rooms.contains(room));
    let all: Vec<Series> = read::all(connection)?
        .into_iter()
        .filter(|series| Some(series.id) != search.without && in_rooms(series).is_some())
        .collect();
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let (from, to) = net(search);
    let mut found = Vec::new();
    for series in &all {
        let Some(room) = in_rooms(series) else { continue };
        let events: HashSet<NaiveDateTime> =
            read::kept(connection, series.id)?.into_iter().map(|kept| kept.original).collect();
        for (original, span, _) in dates::of(series, from, to, region, &own) {
            if events.contains(&original) {
                continue;
            }
            let when = when_of(span, &series.fields.first);
            let of_room = house.room(room).map(|room| room.buffers).unwrap_or_default();
            let bare = interval(&when, home);
            found.push(Taken {
                by: Holder::Date { series: series.id, original },
                title: series.fields.title.clone(),
                room,
                tentative: false,
                bare,
                interval: buffers_of(of_room, &when, None, None).around(bare),
                when,
            });
        }
    }
    Ok(found)
}

/// From the first day on, before the second.
pub(super) fn net(search: Search<'_>) -> (NaiveDate, NaiveDate) {
    let from = search.first.checked_sub_signed(Duration::days(NET_DAYS)).unwrap_or(search.first);
    let before = search.last.checked_add_signed(Duration::days(NET_DAYS + 1)).unwrap_or(search.last);
    (from, before)
}
