//! What the office holds, in the shape that other programs know.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{ForeignDates, ForeignEntry, ForeignEvent, ForeignGuest, Held, Target, lone, told};
use crate::error::{Error, Result};
use crate::planner::event::{Answer, EventStatus, Role};
use crate::planner::read::when_from_row;
use crate::planner::registrations::ATTENDING;
use crate::planner::series::read as series_read;
use crate::record::{EventId, RecordRef, SeriesId};

/// What the office holds under a UID; `None` where it knows none.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn held(connection: &Connection, uid: &str) -> Result<Option<Held>> {
    let series: Option<SeriesId> = connection
        .prepare_cached("SELECT id FROM series WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?;
    if let Some(series) = series {
        return Ok(Some(Held { target: Target::Series(series), event: of_series(connection, series)? }));
    }
    let event: Option<EventId> = connection
        .prepare_cached("SELECT id FROM event WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?;
    let Some(event) = event else { return Ok(None) };
    let main = entry(connection, event)?;
    let found = ForeignEvent { uid: uid.to_owned(), main: Some(main), dates: None, single: [].into() };
    Ok(Some(Held { target: Target::Event(event), event: found }))
}

/// Several records as other programs get them; an event that is a date of a series comes as that date alone.
///
/// # Errors
/// `NOT_FOUND` where one is gone; `DATABASE` where a stored time or code cannot be read.
pub fn all(connection: &Connection, targets: &[Target]) -> Result<Vec<ForeignEvent>> {
    targets
        .iter()
        .map(|target| match target {
            Target::Series(id) => of_series(connection, *id),
            Target::Event(id) => of_event(connection, *id),
        })
        .collect()
}

fn of_event(connection: &Connection, id: EventId) -> Result<ForeignEvent> {
    let (uid, series, original): (String, Option<String>, Option<String>) = connection
        .prepare_cached(
            "SELECT event.uid, series.uid, event.original_start FROM event
             LEFT JOIN series ON series.id = event.series_id WHERE event.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or_else(|| Error::NotFound(RecordRef::from(id)))?;
    let entry = entry(connection, id)?;
    let original = original.as_deref().and_then(crate::planner::wall_time::parse);
    if let (Some(series), Some(original)) = (series, original) {
        return Ok(ForeignEvent { uid: series, main: None, dates: None, single: [(original, entry)].into() });
    }
    if let Some((series, original)) = lone(&uid) {
        let series = series.to_owned();
        return Ok(ForeignEvent { uid: series, main: None, dates: None, single: [(original, entry)].into() });
    }
    Ok(ForeignEvent { uid, main: Some(entry), dates: None, single: [].into() })
}

fn of_series(connection: &Connection, id: SeriesId) -> Result<ForeignEvent> {
    let series = series_read::get(connection, id)?;
    let (sequence, lines, room): (u32, String, String) = connection
        .prepare_cached(
            "SELECT sequence, foreign_lines, coalesce(room.name, '') FROM series
             LEFT JOIN room ON room.id = series.room_id WHERE series.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let fields = series.fields;
    let mut people = Vec::with_capacity(fields.people.len());
    for person in &fields.people {
        let email = match person.contact_id {
            Some(contact) => preferred(connection, contact.0)?,
            None => String::new(),
        };
        let (role, required) = told(person.role, person.required);
        people.push(ForeignGuest { name: person.name.clone(), email, role, required, answer: Answer::Open });
    }
    let main = ForeignEntry {
        when: fields.first,
        title: fields.title,
        place: joined(&room, &fields.place),
        online_link: fields.online_link,
        note: fields.note,
        cancelled: false,
        tentative: false,
        sequence,
        lines,
        people,
    };
    let dates =
        ForeignDates { rule: fields.rule, extra_first: series.extra_first, out: series.out, extra: series.extra };
    let mut single: std::collections::BTreeMap<NaiveDateTime, ForeignEntry> = std::collections::BTreeMap::new();
    for kept in series_read::kept(connection, id)? {
        let entry = entry(connection, kept.event)?;
        // A date that is struck and cancelled does not take place: told once.
        if !(entry.cancelled && dates.out.contains(&kept.original)) {
            single.insert(kept.original, entry);
        }
    }
    Ok(ForeignEvent { uid: series.uid, main: Some(main), dates: Some(dates), single })
}

fn entry(connection: &Connection, id: EventId) -> Result<ForeignEntry> {
    let mut found = connection
        .prepare_cached(
            "SELECT all_day, starts, ends, zone, title, status, coalesce(room.name, ''), event.place, online_link,
                    event.note, max(sequence, (SELECT coalesce(max(dispatch.sequence), 0) FROM dispatch
                                   WHERE dispatch.event_id = event.id)), foreign_lines
             FROM event LEFT JOIN room ON room.id = event.room_id WHERE event.id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?
        .ok_or_else(|| Error::NotFound(RecordRef::from(id)))?;
    found.people = people(connection, id)?;
    Ok(found)
}

/// A date of a series as it stands now.
pub(super) fn of_date(tx: &Connection, id: EventId) -> Result<ForeignEntry> {
    entry(tx, id)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ForeignEntry> {
    let status: EventStatus = row.get(5)?;
    let (room, place): (String, String) = (row.get(6)?, row.get(7)?);
    Ok(ForeignEntry {
        when: when_from_row(row)?,
        title: row.get(4)?,
        place: joined(&room, &place),
        online_link: row.get(8)?,
        note: row.get(9)?,
        cancelled: status == EventStatus::Cancelled,
        tentative: false,
        sequence: row.get(10)?,
        lines: row.get(11)?,
        people: Vec::new(),
    })
}

fn joined(room: &str, place: &str) -> String {
    let parts: Vec<&str> = [room, place].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn people(connection: &Connection, id: EventId) -> Result<Vec<ForeignGuest>> {
    let people = connection
        .prepare_cached(&format!(
            "SELECT name, email, contact_id, role, required, answer FROM participant
             WHERE event_id = ?1 AND {ATTENDING} ORDER BY position, id"
        ))?
        .query_map([id], |row| {
            let (role, required): (Role, bool) = (row.get(3)?, row.get(4)?);
            let (role, required) = told(role, required);
            let contact: Option<i64> = row.get(2)?;
            let guest = ForeignGuest { name: row.get(0)?, email: row.get(1)?, role, required, answer: row.get(5)? };
            Ok((guest, contact))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut found = Vec::with_capacity(people.len());
    for (mut guest, contact) in people {
        if let (true, Some(contact)) = (guest.email.is_empty(), contact) {
            guest.email = preferred(connection, contact)?;
        }
        found.push(guest);
    }
    Ok(found)
}

/// The address by which a contact is written to.
fn preferred(connection: &Connection, contact: i64) -> Result<String> {
    let address = connection
        .prepare_cached(
            "SELECT address FROM email WHERE contact_id = ?1 ORDER BY preferred DESC, position, id LIMIT 1",
        )?
        .query_row([contact], |row| row.get(0))
        .optional()?;
    Ok(address.unwrap_or_default())
}
