//! Whether the room of a series is free, date by date.

use chrono::{Months, NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use super::{Series, SeriesFields, dates, read, when_of};
use crate::error::Result;
use crate::holidays::Calendar;
use crate::master_data::holiday;
use crate::planner::event::EventStatus;
use crate::planner::event::When;
use crate::planner::list;
use crate::planner::recurrence::MOST;
use crate::planner::rooms::{Interval, home, interval, overlap};
use crate::record::{EventId, SeriesId};

/// Endless series are looked at so many months ahead.
pub const AHEAD: Months = Months::new(24);

/// A date whose room somebody else has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateConflict {
    /// The date of the series.
    pub original: NaiveDateTime,
    /// When it is.
    pub when: When,
    /// The event that has the room; none where it is a date of another series.
    pub event: Option<EventId>,
    /// What has the room.
    pub title: String,
    /// When that is.
    pub other: When,
}

struct Taken {
    interval: Interval,
    event: Option<EventId>,
    title: String,
    when: When,
}

/// The dates from `today` on whose room is taken, in order. `id`: the series that is being changed.
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
    let mut own_events: Vec<NaiveDateTime> = Vec::new();
    if let Some(id) = id {
        engine.struck = read::get(connection, id)?.out;
        own_events.extend(read::kept(connection, id)?.into_iter().map(|kept| kept.original));
    }
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let until = today.checked_add_months(AHEAD).unwrap_or(today);
    let found = engine.between(today, until, Some(Calendar::of(region, &own)), MOST).unwrap_or_default();
    let home = home(connection)?;
    let mut taken: Vec<Taken> = list::between(connection, today, until)?
        .into_iter()
        .filter(|event| event.room_id == Some(room) && event.status != EventStatus::Cancelled)
        .map(|event| Taken {
            interval: interval(&event.when, home),
            event: Some(event.id),
            title: event.title,
            when: event.when,
        })
        .collect();
    let others: Vec<Series> = read::all(connection)?
        .into_iter()
        .filter(|other| Some(other.id) != id && other.fields.room_id == Some(room))
        .collect();
    for other in &others {
        let events: Vec<NaiveDateTime> =
            read::kept(connection, other.id)?.into_iter().map(|kept| kept.original).collect();
        for (original, span, _) in dates::of(other, today, until, region, &own) {
            if !events.contains(&original) {
                let when = when_of(span, &other.fields.first);
                taken.push(Taken {
                    interval: interval(&when, home),
                    event: None,
                    title: other.fields.title.clone(),
                    when,
                });
            }
        }
    }
    taken.sort_by_key(|one| one.interval);
    // Whatever lasts longest says how far back one has to look.
    let longest = taken.iter().map(|one| one.interval.1 - one.interval.0).max().unwrap_or_default();
    let mut conflicts = Vec::new();
    for date in found.into_iter().filter(|date| !own_events.contains(&date.original)) {
        let when = when_of(date.span, &fields.first);
        let wanted = interval(&when, home);
        let begin = taken.partition_point(|one| one.interval.0 < wanted.0 - longest);
        for other in taken[begin..].iter().take_while(|one| one.interval.0 < wanted.1) {
            if overlap(wanted, other.interval) {
                conflicts.push(DateConflict {
                    original: date.original,
                    when: when.clone(),
                    event: other.event,
                    title: other.title.clone(),
                    other: other.when.clone(),
                });
            }
        }
    }
    Ok(conflicts)
}
