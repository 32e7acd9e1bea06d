//! Answers of those who were invited (METHOD:REPLY of RFC 5546): noted at their line on the list.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::planner::event::{Answer, ParticipantId};
use crate::planner::invitations::known_as::told_as;
use crate::planner::registrations::ATTENDING;
use crate::planner::series::{Series, open, read as series_read, strike};
use crate::planner::wall_time::format_day;
use crate::record::{EventId, SeriesId};

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    /// The UID of the event or series.
    pub uid: String,
    /// The date of the series, by its original start; `None`: the event, or every date that lies ahead.
    pub original: Option<NaiveDateTime>,
    /// Who answers, by the address.
    pub email: String,
    /// What.
    pub answer: Answer,
}

/// Where an answer belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The lines that get it.
    pub lines: Vec<ParticipantId>,
    /// The date that becomes an event of its own for it.
    pub opens: Option<(SeriesId, NaiveDateTime)>,
    /// The event, where it is one already.
    pub event: Option<EventId>,
    /// Who answers.
    pub email: String,
    /// Their name on the list.
    pub name: String,
    /// The event's title.
    pub title: String,
    /// What they answered.
    pub answer: Answer,
    /// What stood there.
    pub before: Answer,
}

/// Why an answer belongs nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// No event of that UID, or no such date.
    Event,
    /// They were not invited.
    Guest,
    /// It is for a whole series, of which no date ahead is an event that could note it.
    Unopened,
}

/// Finds where an answer belongs. `today`: an answer to a whole series is noted from that day on.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn find(
    connection: &Connection,
    replied: &Replied,
    today: NaiveDate,
) -> Result<std::result::Result<Answered, Lost>> {
    let series: Option<SeriesId> = connection
        .prepare_cached("SELECT id FROM series WHERE uid = ?1")?
        .query_row([&replied.uid], |row| row.get(0))
        .optional()?;
    let events = match (series, replied.original) {
        (Some(series), Some(original)) => match at_date(connection, &replied.uid, series, original)? {
            Some(event) => vec![event],
            None => return unopened(connection, series, original, replied),
        },
        (Some(series), None) => connection
            .prepare_cached("SELECT id FROM event WHERE series_id = ?1 AND starts >= ?2 ORDER BY starts, id")?
            .query_map((series, format_day(today)), |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<EventId>>>()?,
        (None, _) => connection
            .prepare_cached("SELECT id FROM event WHERE uid = ?1")?
            .query_map([&replied.uid], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?,
    };
    let Some(first) = events.first().copied() else {
        return Ok(Err(match series {
            None => Lost::Event,
            Some(series) if invited(connection, &series_read::get(connection, series)?, &replied.email)?.is_some() => {
                Lost::Unopened
            }
            Some(_) => Lost::Guest,
        }));
    };
    let mut found: Option<Answered> = None;
    for event in events {
        let Some((line, name, before)) = guest(connection, event, &replied.email)? else { continue };
        let answered = found.get_or_insert_with(|| Answered {
            lines: Vec::new(),
            opens: None,
            event: Some(event),
            email: replied.email.clone(),
            name,
            title: String::new(),
            answer: replied.answer,
            before,
        });
        if before != replied.answer {
            answered.before = before;
        }
        answered.lines.push(line);
    }
    let Some(mut answered) = found else { return Ok(Err(Lost::Guest)) };
    answered.title = connection
        .prepare_cached("SELECT title FROM event WHERE id = ?1")?
        .query_row([answered.event.unwrap_or(first)], |row| row.get(0))?;
    Ok(Ok(answered))
}

/// The event that a date is: the one of which people were told under it, else the one that the series has there.
fn at_date(connection: &Connection, uid: &str, series: SeriesId, original: NaiveDateTime) -> Result<Option<EventId>> {
    match told_as(connection, uid, original)? {
        Some(event) => Ok(Some(event)),
        None => strike::event_at(connection, series, original),
    }
}

/// A date that nobody has written anything about yet: the answer makes it an event of its own.
fn unopened(
    connection: &Connection,
    id: SeriesId,
    original: NaiveDateTime,
    replied: &Replied,
) -> Result<std::result::Result<Answered, Lost>> {
    let series = series_read::get(connection, id)?;
    if !strike::has(&series, original)? {
        return Ok(Err(Lost::Event));
    }
    let Some(name) = invited(connection, &series, &replied.email)? else { return Ok(Err(Lost::Guest)) };
    Ok(Ok(Answered {
        lines: Vec::new(),
        opens: Some((id, original)),
        event: None,
        email: replied.email.clone(),
        name,
        title: series.fields.title,
        answer: replied.answer,
        before: Answer::Open,
    }))
}

/// The name of somebody on the list of a series, by any address that is known of them.
fn invited(connection: &Connection, series: &Series, email: &str) -> Result<Option<String>> {
    let mut known =
        connection.prepare_cached("SELECT 1 FROM email WHERE contact_id = ?1 AND lower(address) = lower(?2)")?;
    for person in &series.fields.people {
        let Some(contact) = person.contact_id else { continue };
        if known.exists((contact, email))? {
            return Ok(Some(person.name.clone()));
        }
    }
    Ok(None)
}

/// The line of somebody at an event, by any address that is known of them.
fn guest(connection: &Connection, event: EventId, email: &str) -> Result<Option<(ParticipantId, String, Answer)>> {
    let found = connection
        .prepare_cached(&format!(
            "SELECT id, name, answer FROM participant WHERE event_id = ?1 AND {ATTENDING}
               AND (lower(email) = lower(?2) OR EXISTS (SELECT 1 FROM email
                    WHERE email.contact_id = participant.contact_id AND lower(email.address) = lower(?2)))
             ORDER BY lower(participant.email) = lower(?2) DESC, position, id LIMIT 1"
        ))?
        .query_row((event, email), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    Ok(found)
}

/// Notes an answer within a running write; `false` where its lines have gone meanwhile.
pub(super) fn note(tx: &Connection, answered: &Answered) -> Result<bool> {
    let mut lines = answered.lines.clone();
    if let Some((series, original)) = answered.opens {
        let series = series_read::get(tx, series)?;
        if !strike::has(&series, original)? {
            return Ok(false);
        }
        let event = open::within(tx, &series, original)?;
        lines.extend(guest(tx, event, &answered.email)?.map(|(line, _, _)| line));
    }
    let mut noted = 0;
    for line in lines {
        noted +=
            tx.prepare_cached("UPDATE participant SET answer = ?2 WHERE id = ?1")?.execute((line, answered.answer))?;
    }
    Ok(noted > 0)
}
