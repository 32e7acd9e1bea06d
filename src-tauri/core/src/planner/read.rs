//! Reading an event.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row};

use super::bookings;
use super::event::{AgendaItem, AgendaItemId, Day, Event, EventFields, Participant, When};
use super::registrations::ATTENDING;
use super::wall_time::{clock_column, column, day_column};
use crate::error::{Error, Result};
use crate::own_fields;
use crate::record::EventId;

/// An event with everything that belongs to it.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `DATABASE` where a stored time or code cannot be read.
pub fn get(connection: &Connection, id: EventId) -> Result<Event> {
    let mut event = connection
        .prepare_cached(
            "SELECT all_day, starts, ends, zone, uid, kind, status, title, body, room_id, place, online_link,
                    preparation, convened_on, next_date, over_choice, note, set_up, clear_down, room_override
             FROM event WHERE id = ?1",
        )?
        .query_row([id], |row| from_row(id, row))
        .optional()?
        .ok_or_else(|| Error::NotFound(id.into()))?;
    event.fields.days = days(connection, id)?;
    event.fields.participants = participants(connection, id)?;
    event.fields.agenda = agenda(connection, id)?;
    event.fields.bookings = bookings::of(connection, id)?;
    event.fields.own = own_fields::value::of(connection, id.into())?;
    Ok(event)
}

fn from_row(id: EventId, row: &Row<'_>) -> rusqlite::Result<Event> {
    let fields = EventFields {
        when: when_from_row(row)?,
        kind: row.get(5)?,
        status: row.get(6)?,
        title: row.get(7)?,
        body: row.get(8)?,
        room_id: row.get(9)?,
        place: row.get(10)?,
        online_link: row.get(11)?,
        preparation: row.get(12)?,
        convened_on: row.get(13)?,
        next_date: row.get(14)?,
        over_choice: row.get(15)?,
        note: row.get(16)?,
        set_up: row.get(17)?,
        clear_down: row.get(18)?,
        room_override: row.get(19)?,
        bookings: Vec::new(),
        days: Vec::new(),
        participants: Vec::new(),
        agenda: Vec::new(),
        own: Vec::new(),
    };
    Ok(Event { id, uid: row.get(4)?, fields })
}

/// From a row that begins with `all_day, starts, ends, zone`.
pub(super) fn when_from_row(row: &Row<'_>) -> rusqlite::Result<When> {
    if row.get(0)? {
        return Ok(When::Days { first: day_column(row, 1)?, last: day_column(row, 2)? });
    }
    Ok(When::Timed { starts: column(row, 1)?, ends: column(row, 2)?, zone: row.get(3)? })
}

fn days(connection: &Connection, id: EventId) -> Result<Vec<Day>> {
    let days = connection
        .prepare_cached("SELECT date, start FROM event_day WHERE event_id = ?1 ORDER BY day")?
        .query_map([id], |row| Ok(Day { date: day_column(row, 0)?, start: clock_column(row, 1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(days)
}

/// Those who attend: whoever waits for a place or called off is on the list of registrations alone.
fn participants(connection: &Connection, id: EventId) -> Result<Vec<Participant>> {
    let people = connection
        .prepare_cached(&format!(
            "SELECT id, contact_id, name, function, role, required, answer, votes,
                        EXISTS (SELECT 1 FROM registration WHERE registration.participant_id = participant.id)
                 FROM participant WHERE event_id = ?1 AND {ATTENDING} ORDER BY position, id"
        ))?
        .query_map([id], |row| {
            Ok(Participant {
                id: row.get(0)?,
                contact_id: row.get(1)?,
                name: row.get(2)?,
                function: row.get(3)?,
                role: row.get(4)?,
                required: row.get(5)?,
                answer: row.get(6)?,
                votes: row.get(7)?,
                registered: row.get(8)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}

/// The items in order; a parent is told by its place in the list.
pub(super) fn agenda(connection: &Connection, id: EventId) -> Result<Vec<AgendaItem>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, parent_id, day, kind, internal, title, minutes, fixed_start, presenter, motion, annex, note, number,
                carried_from_id
         FROM agenda_item WHERE event_id = ?1 ORDER BY position, id",
    )?;
    let mut rows = statement.query([id])?;
    let mut places: HashMap<AgendaItemId, usize> = HashMap::new();
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let id: AgendaItemId = row.get(0)?;
        let parent: Option<AgendaItemId> = row.get(1)?;
        let fixed: Option<String> = row.get(7)?;
        let fixed_start = if fixed.is_some() { Some(clock_column(row, 7)?) } else { None };
        places.insert(id, items.len());
        items.push(AgendaItem {
            id: Some(id),
            parent: parent.and_then(|parent| places.get(&parent).copied()),
            day: row.get(2)?,
            kind: row.get(3)?,
            internal: row.get(4)?,
            title: row.get(5)?,
            minutes: row.get(6)?,
            fixed_start,
            presenter: row.get(8)?,
            motion: row.get(9)?,
            annex: row.get(10)?,
            note: row.get(11)?,
            number: row.get(12)?,
            carried_from: row.get(13)?,
            topic: None,
        });
    }
    Ok(items)
}
