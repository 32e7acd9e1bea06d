//! Whether the room of a series is free, date by date.

use std::collections::HashSet;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use super::{SeriesFields, follow, read, when_of};
use crate::error::Result;
use crate::holidays::Calendar;
use crate::master_data::holiday;
use crate::planner::bookings::{House, Search, overlaps, taken};
use crate::planner::event::When;
use crate::planner::recurrence::MOST;
use crate::planner::rooms::{Interval, RoomConflict, home, interval};
use crate::record::SeriesId;

/// Endless series are looked at so many months ahead.
pub const AHEAD: Months = Months::new(24);

/// A date whose room somebody else has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateConflict {
    /// The date of the series.
    pub original: NaiveDateTime,
    /// When it is.
    pub when: When,
    /// What has the room.
    pub other: RoomConflict,
}

/// The dates from `today` on whose room is taken, in order; set-up and clear-down of the room count. `id`: the series
/// that is being changed. A date that is an event says so itself and is not among them.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn conflicts(
    connection: &Connection,
    id: Option<SeriesId>,
    fields: &SeriesFields,
    today: NaiveDate,
) -> Result<Vec<DateConflict>> {
    let (Some(room), Ok(mut engine)) = (fields.room_id, super::computed(fields)) else { return Ok(Vec::new()) };
    let mut own_events: HashSet<NaiveDateTime> = HashSet::new();
    if let Some(id) = id {
        engine.struck = read::get(connection, id)?.out;
        for kept in read::kept(connection, id)? {
            own_events.insert(kept.original);
            // It will follow to where the changed rule has its day.
            own_events.extend(follow::counterpart(&engine, kept.original));
        }
    }
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let until = today.checked_add_months(AHEAD).unwrap_or(today);
    // What lasts for days began before.
    let days = u64::try_from(engine.length.delta().num_days()).unwrap_or(0);
    let earliest = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let mut found = engine.between(earliest, until, Some(Calendar::of(region, &own)), MOST).unwrap_or_default();
    found.retain(|date| !own_events.contains(&date.original) && when_of(date.span, &fields.first).last_day() >= today);
    let (home, house) = (home(connection)?, House::of(connection)?);
    let of_room = house.room(room).map(|room| room.buffers).unwrap_or_default();
    let whens: Vec<When> = found.iter().map(|date| when_of(date.span, &fields.first)).collect();
    let bare: Vec<Interval> = whens.iter().map(|when| interval(when, home)).collect();
    let wanted: Vec<Interval> = bare
        .iter()
        .zip(&whens)
        .map(|(at, when)| if matches!(when, When::Timed { .. }) { of_room.around(*at) } else { *at })
        .collect();
    let rooms = house.together(room);
    let mut taken =
        taken(connection, &house, home, Search { rooms: &rooms, first: earliest, last: until, without: id })?;
    taken.sort_by(|left, right| (left.bare, &left.title).cmp(&(right.bare, &right.title)));
    let intervals: Vec<Interval> = taken.iter().map(|one| one.interval).collect();
    let conflict = |(date, other): (usize, usize)| DateConflict {
        original: found[date].original,
        when: whens[date].clone(),
        other: RoomConflict::of(&taken[other], bare[date], room, &house),
    };
    Ok(overlaps(&wanted, &intervals).into_iter().map(conflict).collect())
}
