//! Where the invitations of an event stand.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::{Need, Recipient, Sent, State, Told, What, Whom};
use crate::error::{Error, Result};
use crate::planner::event::{Event, EventStatus, Participant, ParticipantId};
use crate::planner::read;
use crate::planner::wall_time::day_column;
use crate::record::EventId;
use crate::search::title;

/// A note of something sent.
struct Note {
    id: i64,
    participant: Option<ParticipantId>,
    name: String,
    address: String,
    sent: Sent,
}

/// Who is invited, who has to be told what, and under which SEQUENCE.
///
/// # Errors
/// `NOT_FOUND` where the event is gone; `DATABASE` where a stored note cannot be read.
pub fn state(connection: &Connection, id: EventId) -> Result<State> {
    let event = read::get(connection, id)?;
    let told = told(connection, &event)?;
    let notes = notes(connection, id)?;
    let highest = notes.iter().map(|note| note.sent.sequence).max();
    // What was sent last to somebody who is still on the list says whether anything is new.
    let told_last = notes.iter().rev().find(|note| note.participant.is_some());
    let unchanged = told_last.filter(|note| note.sent.told == told);
    let of_change = match (unchanged, highest) {
        (Some(note), _) => note.sent.sequence,
        (None, Some(highest)) => highest + 1,
        // What came from another calendar is known there under its number: a lower one would be dropped.
        (None, None) => taken_over(connection, id)?.map_or(0, |number| number + 1),
    };
    let mut last: HashMap<ParticipantId, &Note> = HashMap::new();
    for note in &notes {
        if let Some(participant) = note.participant {
            last.insert(participant, note);
        }
    }
    let after_removal = highest.map_or(0, |highest| highest + 1);
    // Whoever was taken off and told so has the higher number in the calendar.
    let is_back = |person: &Participant, need| {
        need == Need::Invite && notes.iter().any(|note| note.participant.is_none() && note.name == person.name)
    };
    let addresses = addresses(connection, id)?;
    let mut recipients = Vec::new();
    for person in &event.fields.participants {
        let Some(row) = person.id else { continue };
        let last = last.get(&row).map(|note| note.sent.clone());
        let need = need(last.as_ref(), &told);
        recipients.push(Recipient {
            whom: Whom::Participant(row),
            contact: person.contact_id,
            name: person.name.clone(),
            address: addresses.get(&row).cloned().unwrap_or_default(),
            last,
            need,
            sequence: if is_back(person, need) { after_removal } else { of_change },
        });
    }
    recipients.extend(removed(&notes, &recipients, after_removal));
    Ok(State { told, recipients })
}

fn need(last: Option<&Sent>, told: &Told) -> Need {
    match last {
        None if told.cancelled => Need::Nothing,
        None => Need::Invite,
        Some(sent) if sent.told == *told && sent.what == wanted(told) => Need::Nothing,
        Some(sent) if told.cancelled && sent.what == What::Cancellation => Need::Nothing,
        Some(_) if told.cancelled => Need::Cancel,
        Some(_) => Need::Update,
    }
}

const fn wanted(told: &Told) -> What {
    if told.cancelled { What::Cancellation } else { What::Invitation }
}

/// Those who were invited, are no longer on the list, and have not been told so.
fn removed(notes: &[Note], present: &[Recipient], sequence: u32) -> Vec<Recipient> {
    let same = |name: &str, address: &str, note: &Note| {
        name == note.name && (address.is_empty() || address.eq_ignore_ascii_case(&note.address))
    };
    let mut found: Vec<Recipient> = Vec::new();
    for note in notes.iter().rev().filter(|note| note.participant.is_none()) {
        let again = present.iter().any(|one| same(&one.name, &one.address, note));
        let known = found.iter().any(|one| one.name == note.name && one.address == note.address);
        if again || known {
            continue;
        }
        let need = if note.sent.what == What::Invitation { Need::Cancel } else { Need::Nothing };
        found.push(Recipient {
            whom: Whom::Removed(note.id),
            contact: None,
            name: note.name.clone(),
            address: note.address.clone(),
            last: Some(note.sent.clone()),
            need,
            sequence,
        });
    }
    found.retain(|one| one.need != Need::Nothing);
    found.reverse();
    found
}

/// What there is to be told of an event.
fn told(connection: &Connection, event: &Event) -> Result<Told> {
    let fields = &event.fields;
    let room = match fields.room_id {
        Some(room) => title::of(connection, room.into())?.0,
        None => String::new(),
    };
    let place: Vec<&str> = [room.as_str(), fields.place.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    Ok(Told {
        title: fields.title.clone(),
        when: fields.when.clone(),
        place: place.join(", "),
        online_link: fields.online_link.clone(),
        cancelled: fields.status == EventStatus::Cancelled,
    })
}

/// The address to write to: that of the line, else the preferred one of the contact.
fn addresses(connection: &Connection, id: EventId) -> Result<HashMap<ParticipantId, String>> {
    let found = connection
        .prepare_cached(
            "SELECT participant.id,
                    CASE WHEN participant.email <> '' THEN participant.email ELSE coalesce(
                      (SELECT email.address FROM email WHERE email.contact_id = participant.contact_id
                       ORDER BY email.preferred DESC, email.position, email.id LIMIT 1), '') END
             FROM participant WHERE event_id = ?1",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// The SEQUENCE under which the event came in from another calendar; none where it began here.
fn taken_over(connection: &Connection, id: EventId) -> Result<Option<u32>> {
    let number: u32 =
        connection.prepare_cached("SELECT sequence FROM event WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    Ok((number > 0).then_some(number))
}

/// Everything that was sent, in the order in which it was noted.
fn notes(connection: &Connection, id: EventId) -> Result<Vec<Note>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, participant_id, name, address, what, way, sequence, on_day, sent FROM dispatch
         WHERE event_id = ?1 AND what IN ('invitation', 'cancellation') ORDER BY id",
    )?;
    let mut rows = statement.query([id])?;
    let mut notes = Vec::new();
    while let Some(row) = rows.next()? {
        notes.push(note_of(row)?);
    }
    Ok(notes)
}

fn note_of(row: &Row<'_>) -> Result<Note> {
    let text: String = row.get(8)?;
    let told = serde_json::from_str(&text).map_err(|_| Error::stored_text("dispatch.sent", &text))?;
    Ok(Note {
        id: row.get(0)?,
        participant: row.get(1)?,
        name: row.get(2)?,
        address: row.get(3)?,
        sent: Sent { what: row.get(4)?, way: row.get(5)?, sequence: row.get(6)?, on_day: day_column(row, 7)?, told },
    })
}

/// One line of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatched {
    /// Who.
    pub name: String,
    /// Their address, where it went to one.
    pub address: String,
    /// What, how, when.
    pub sent: Sent,
}

/// Who was sent what, when and how, the latest first.
///
/// # Errors
/// `DATABASE` where a stored note cannot be read.
pub fn dispatched(connection: &Connection, id: EventId) -> Result<Vec<Dispatched>> {
    let notes = notes(connection, id)?.into_iter().rev();
    Ok(notes.map(|note| Dispatched { name: note.name, address: note.address, sent: note.sent }).collect())
}
