//! When everybody can: the first gaps in which the required people and a room are free.
//!
//! Optional people only rank. A gap is a span of possible starts; of each the start is offered at which most of the
//! optional people can come, the earliest of those.

mod busy;
mod gaps;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use rusqlite::Connection;
use serde_json::json;

use super::bookings::{Buffers, House, Search, taken};
use super::check::{is_within_years, out_of_range};
use super::event::When;
use super::rooms::{Interval, home};
use super::zone;
use crate::error::{Error, FieldIssue, Result};
use crate::holidays::Calendar;
use crate::master_data::holiday;
use crate::record::{ContactId, EmployeeId, EventId, RoomId};
use busy::{Engagement, Window, engagements};
use gaps::{Busy, Size, is_free};

/// So many gaps are offered.
pub const MOST: usize = 10;

/// So many days may be looked at.
const LONGEST_WINDOW: i64 = 366;

/// Starts are at full five minutes.
const STEP: i64 = 5;

/// Somebody who is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A contact; their absences count as well where they are a colleague.
    Contact(ContactId),
    /// A colleague; their events count as well where they are in the address book.
    Employee(EmployeeId),
}

/// Somebody who is to come, and whether it can take place without them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Who.
    pub who: Who,
    /// It cannot take place without them.
    pub required: bool,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How long it is.
    pub minutes: u32,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Nothing begins before this wall time at the own firm.
    pub not_before: Option<NaiveDateTime>,
    /// Who is to come.
    pub people: Vec<Wanted>,
    /// One of these rooms, the first that is free; none: no room is needed.
    pub rooms: Vec<RoomId>,
    /// Minutes to set up in place of those of the room.
    pub set_up: Option<u32>,
    /// Minutes to clear down in place of those of the room.
    pub clear_down: Option<u32>,
    /// Minutes that people keep free before and after.
    pub pause: u32,
    /// When the working day begins.
    pub day_starts: NaiveTime,
    /// When it ends.
    pub day_ends: NaiveTime,
    /// ISO weekdays: "12345".
    pub weekdays: String,
    /// The event that is being moved: it is in nobody's way.
    pub except: Option<EventId>,
}

impl Wish {
    /// So many minutes in so many days, Monday to Friday from eight to six, with nobody and nowhere.
    #[must_use]
    pub fn new(minutes: u32, from: NaiveDate, to: NaiveDate) -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self {
            minutes,
            from,
            to,
            not_before: None,
            people: Vec::new(),
            rooms: Vec::new(),
            set_up: None,
            clear_down: None,
            pause: 0,
            day_starts: at(8),
            day_ends: at(18),
            weekdays: "12345".to_owned(),
            except: None,
        }
    }
}

/// Why somebody cannot come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// They are elsewhere.
    Event {
        /// What it is.
        title: String,
        /// When.
        when: When,
    },
    /// They are away.
    Absent,
    /// They do not work on that day of the week.
    DayOff,
}

/// Somebody optional who cannot come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Their place among the people of the wish.
    pub person: usize,
    /// Why.
    pub reason: Reason,
}

/// A gap with the start that is offered, in wall time at the own firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The start.
    pub starts: NaiveDateTime,
    /// The end.
    pub ends: NaiveDateTime,
    /// The last start of the same gap.
    pub latest: NaiveDateTime,
    /// Rooms that are free then, in the order of the wish.
    pub rooms: Vec<RoomId>,
    /// Who of the optional people cannot come.
    pub missing: Vec<Missing>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The first gaps: those at which most can come before others, and earlier before later.
    pub slots: Vec<Slot>,
    /// How many working days were looked at.
    pub days: usize,
    /// Days of the week wished for that are holidays.
    pub holidays: Vec<NaiveDate>,
    /// The zone of the wall times, that of the own firm.
    pub zone: Tz,
}

/// Looks for gaps.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` for a colleague who is gone; `DATABASE` where a stored
/// time cannot be read.
pub fn find(connection: &Connection, wish: &Wish) -> Result<Found> {
    let house = House::of(connection)?;
    let issues = check(wish, &house);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let home = home(connection)?;
    let (days, holidays) = working_days(connection, wish, home)?;
    let window = Window { from: wish.from, to: wish.to, home, except: wish.except };
    let who: Vec<Who> = wish.people.iter().map(|person| person.who).collect();
    let engaged = engagements(connection, &who, window)?;
    let busy: Vec<Vec<Busy>> = engaged
        .iter()
        .map(|own| own.iter().map(|one| apart(minutes_of(one.at), i64::from(wish.pause))).collect())
        .collect();
    let of = |required: bool| {
        let people = wish.people.iter().enumerate().filter(move |(_, person)| person.required == required);
        people.map(|(place, _)| place).collect::<Vec<usize>>()
    };
    let (required, optional) = (of(true), of(false));
    let calendars = |places: &[usize]| places.iter().map(|place| busy[*place].clone()).collect::<Vec<_>>();
    let rooms = rooms_taken(connection, wish, &house, home)?;
    let size = Size { minutes: i64::from(wish.minutes), step: STEP };
    let spans: Vec<Busy> = days.iter().copied().map(minutes_of).collect();
    let found = gaps::gaps(&spans, &calendars(&required), &calendars(&optional), rooms.as_deref(), size, MOST);
    let wall = |minute: i64| instant(minute).with_timezone(&home).naive_local();
    let mut slots: Vec<Slot> = found
        .into_iter()
        .map(|gap| Slot {
            starts: wall(gap.start),
            ends: wall(gap.start + size.minutes),
            latest: wall(gap.latest),
            rooms: gap.rooms.iter().map(|place| wish.rooms[*place]).collect(),
            missing: gap
                .missing
                .iter()
                .filter_map(|place| missing(optional[*place], &engaged, gap.start, size.minutes, wish.pause))
                .collect(),
        })
        .collect();
    // They stand in the order of time, and keep it among themselves.
    slots.sort_by_key(|slot| slot.missing.len());
    Ok(Found { slots, days: days.len(), holidays, zone: home })
}

fn check(wish: &Wish, house: &House) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    let day = (wish.day_ends - wish.day_starts).num_minutes();
    if day <= 0 {
        issues.push(FieldIssue::new("day_ends", "END_BEFORE_START"));
    } else if !(1..=day).contains(&i64::from(wish.minutes)) {
        issues.push(FieldIssue::with("minutes", "SLOT_LONGER_THAN_DAY", json!({ "most": day })));
    }
    if wish.to < wish.from {
        issues.push(FieldIssue::new("to", "END_BEFORE_START"));
    } else if !is_within_years(&When::Days { first: wish.from, last: wish.to }) {
        issues.push(out_of_range("from"));
    } else if (wish.to - wish.from).num_days() >= LONGEST_WINDOW {
        issues.push(FieldIssue::with("to", "SLOT_WINDOW_TOO_LONG", json!({ "days": LONGEST_WINDOW })));
    }
    for (field, minutes) in [("pause", Some(wish.pause)), ("set_up", wish.set_up), ("clear_down", wish.clear_down)] {
        if minutes.is_some_and(|minutes| minutes > crate::master_data::room::LONGEST) {
            issues.push(FieldIssue::new(field, "MINUTES_TOO_MANY"));
        }
    }
    if wish.rooms.iter().any(|room| house.room(*room).is_none()) {
        issues.push(FieldIssue::new("rooms", "ROOM_UNKNOWN"));
    }
    issues
}

/// The working hours of every day that counts, and the holidays among the days of the week.
fn working_days(connection: &Connection, wish: &Wish, home: Tz) -> Result<(Vec<Interval>, Vec<NaiveDate>)> {
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let calendar = Calendar::of(region, &own);
    let (mut days, mut holidays) = (Vec::new(), Vec::new());
    for day in wish.from.iter_days().take_while(|day| *day <= wish.to) {
        let weekday = char::from_digit(day.weekday().number_from_monday(), 10).unwrap_or('0');
        if !wish.weekdays.contains(weekday) {
            continue;
        }
        if calendar.free(day).is_some() {
            holidays.push(day);
            continue;
        }
        let begins =
            wish.not_before.map_or(day.and_time(wish.day_starts), |now| now.max(day.and_time(wish.day_starts)));
        let ends = day.and_time(wish.day_ends);
        if begins < ends {
            days.push((zone::to_utc(begins, home), zone::to_utc(ends, home)));
        }
    }
    Ok((days, holidays))
}

/// What takes each of the rooms, with the time around the others and around what is to be placed.
fn rooms_taken(connection: &Connection, wish: &Wish, house: &House, home: Tz) -> Result<Option<Vec<Vec<Busy>>>> {
    if wish.rooms.is_empty() {
        return Ok(None);
    }
    let together: Vec<HashSet<RoomId>> = wish.rooms.iter().map(|room| house.together(*room)).collect();
    let all: HashSet<RoomId> = together.iter().flatten().copied().collect();
    let search = Search { rooms: &all, first: wish.from, last: wish.to, without: None };
    let mut taken = taken(connection, house, home, search)?;
    taken.retain(|one| wish.except.is_none() || one.by.event() != wish.except);
    let each = wish.rooms.iter().zip(&together).map(|(room, together)| {
        let of_room = house.room(*room).map(|room| room.buffers).unwrap_or_default();
        let set_up = wish.set_up.unwrap_or(of_room.set_up);
        let clear_down = wish.clear_down.unwrap_or(of_room.clear_down);
        // What one needs before is as good as what the others need longer, and the other way round.
        let around = Buffers { set_up: clear_down, clear_down: set_up };
        let here = taken.iter().filter(|one| together.contains(&one.room));
        here.map(|one| minutes_of(around.around(one.interval))).collect()
    });
    Ok(Some(each.collect()))
}

/// Why somebody cannot come at a time.
fn missing(person: usize, engaged: &[Vec<Engagement>], start: i64, minutes: i64, pause: u32) -> Option<Missing> {
    let meets = |one: &&Engagement| !is_free(&[apart(minutes_of(one.at), i64::from(pause))], start, minutes);
    let first = engaged[person].iter().filter(meets).min_by_key(|one| one.at)?;
    Some(Missing { person, reason: first.reason.clone() })
}

fn apart((begins, ends): Busy, pause: i64) -> Busy {
    (begins - pause, ends + pause)
}

/// Whole minutes since 1970; what is no whole minute (zones of old) counts as taken.
fn minutes_of((begins, ends): Interval) -> Busy {
    (begins.timestamp().div_euclid(60), -(-ends.timestamp()).div_euclid(60))
}

fn instant(minute: i64) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::UNIX_EPOCH + Duration::minutes(minute)
}
