//! Registering somebody: a place while there is one, else the waiting list.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

use super::super::check::contact_name;
use super::super::event::{ParticipantId, Role};
use super::super::wall_time::format_day;
use super::{Registrant, RegistrationId, RegistrationState, places};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// What became of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registered {
    /// The registration.
    pub id: RegistrationId,
    /// A place, or the waiting list.
    pub state: RegistrationState,
}

/// Registers somebody. They get a place while one is free and nobody waits for it; else they wait, the latest last.
/// `wait`: they shall wait although there is a place, for the `reason`. Whoever is on the list of participants already
/// keeps that line.
///
/// # Errors
/// `INVALID` with `NAME_MISSING`, `CONTACT_UNKNOWN`, `REGISTRATION_TWICE`, `AMOUNT_INVALID`; `NOT_FOUND`.
pub fn register(
    office: &mut Office,
    event: EventId,
    person: &Registrant,
    wait: Option<&str>,
    moment: &Moment,
) -> Result<Done<Registered>> {
    places::title(office.read(), event)?;
    office.transact_named(Op::step("registered", "").about(event), moment, |tx, op| {
        let person = complete(tx, person)?;
        op.title.clone_from(&person.name);
        let issues = issues(tx, event, &person, None)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        write(tx, event, &person, wait, moment)
    })
}

/// Registers several in their order, in one step. Those who are registered already are left out.
///
/// # Errors
/// As [`register`], at `people.N.name` and so on; then nobody was registered.
pub fn register_many(
    office: &mut Office,
    event: EventId,
    people: &[Registrant],
    moment: &Moment,
) -> Result<Done<Vec<Registered>>> {
    let title = places::title(office.read(), event)?;
    office.transact(Op::step("registered_many", title).about(event), moment, |tx| {
        let mut done = Vec::with_capacity(people.len());
        let mut refused = Vec::new();
        for (index, person) in people.iter().enumerate() {
            let person = complete(tx, person)?;
            if is_registered(tx, event, &person, None)? {
                continue;
            }
            let issues = issues(tx, event, &person, None)?;
            if issues.is_empty() {
                done.push(write(tx, event, &person, None, moment)?);
            }
            refused.extend(
                issues
                    .into_iter()
                    .map(|issue| FieldIssue { field: format!("people.{index}.{}", issue.field), ..issue }),
            );
        }
        if refused.is_empty() { Ok(done) } else { Err(Error::Invalid(refused)) }
    })
}

/// Trimmed, with the name of the contact where none was typed.
pub(super) fn complete(tx: &Connection, person: &Registrant) -> Result<Registrant> {
    let trimmed = |text: &str| text.trim().to_owned();
    let mut person = Registrant {
        name: trimmed(&person.name),
        function: trimmed(&person.function),
        email: trimmed(&person.email),
        diet: trimmed(&person.diet),
        note: trimmed(&person.note),
        ..person.clone()
    };
    if let (true, Some(contact)) = (person.name.is_empty(), person.contact_id) {
        person.name = contact_name(tx, contact)?.unwrap_or_default();
    }
    Ok(person)
}

/// What is wrong with a registration. `own`: the line of participants that is being changed.
pub(super) fn issues(
    tx: &Connection,
    event: EventId,
    person: &Registrant,
    own: Option<ParticipantId>,
) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if let Some(contact) = person.contact_id
        && contact_name(tx, contact)?.is_none()
    {
        issues.push(FieldIssue::new("contact_id", "CONTACT_UNKNOWN"));
    }
    if person.name.is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    } else if is_registered(tx, event, person, own)? {
        issues.push(FieldIssue::with("name", "REGISTRATION_TWICE", json!({ "name": person.name })));
    }
    issues.extend(places::price_issue("price", person.price));
    Ok(issues)
}

/// Whether somebody has a place or waits for one: the same contact, or the same name with the same address where one
/// of the two is no contact. Who called off may register anew.
pub(super) fn is_registered(
    tx: &Connection,
    event: EventId,
    person: &Registrant,
    own: Option<ParticipantId>,
) -> Result<bool> {
    let found = tx
        .prepare_cached(
            "SELECT 1 FROM registration JOIN participant ON participant.id = registration.participant_id
             WHERE registration.event_id = :event AND registration.state <> 'cancelled' AND participant.id <> :own
               AND (participant.contact_id = :contact
                    OR ((participant.contact_id IS NULL OR :contact IS NULL) AND participant.name = :name
                        AND lower(participant.email) = lower(:email)))",
        )?
        .exists(named_params! {
            ":event": event, ":own": own.map_or(0, |own| own.0), ":contact": person.contact_id, ":name": person.name,
            ":email": person.email,
        })?;
    Ok(found)
}

fn write(
    tx: &Connection,
    event: EventId,
    person: &Registrant,
    wait: Option<&str>,
    moment: &Moment,
) -> Result<Registered> {
    let places = places::of(tx, event)?;
    let state = if wait.is_some() || !has_free_place(tx, event, places.capacity)? {
        RegistrationState::Waiting
    } else {
        RegistrationState::Confirmed
    };
    let participant = participant(tx, event, person)?;
    tx.prepare_cached(
        "INSERT INTO registration (event_id, participant_id, state, registered_on, price, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        event,
        participant,
        state,
        format_day(moment.today),
        person.price.or(places.price),
        wait.unwrap_or_default().trim(),
    ))?;
    Ok(Registered { id: RegistrationId(tx.last_insert_rowid()), state })
}

/// A place is free for somebody new where nobody waits for it.
fn has_free_place(tx: &Connection, event: EventId, capacity: Option<u32>) -> Result<bool> {
    let Some(capacity) = capacity else { return Ok(true) };
    let somebody_waits =
        tx.prepare_cached("SELECT 1 FROM registration WHERE event_id = ?1 AND state = 'waiting'")?.exists([event])?;
    Ok(!somebody_waits && places::confirmed(tx, event)? < capacity)
}

/// The line of the participants: one that is there already and belongs to no registration, else a new one at the end.
fn participant(tx: &Connection, event: EventId, person: &Registrant) -> Result<ParticipantId> {
    let present: Option<ParticipantId> = tx
        .prepare_cached(
            "SELECT id FROM participant
             WHERE event_id = ?1 AND NOT EXISTS (SELECT 1 FROM registration WHERE participant_id = participant.id)
               AND (contact_id = ?2 OR (?2 IS NULL AND contact_id IS NULL AND name = ?3))
             ORDER BY position, id LIMIT 1",
        )?
        .query_row((event, person.contact_id, &person.name), |row| row.get(0))
        .optional()?;
    if let Some(id) = present {
        write_person(tx, id, person)?;
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO participant (event_id, contact_id, name, function, role, required, votes, position)
         VALUES (?1, ?2, ?3, ?4, ?5, 0, 0,
                 (SELECT coalesce(max(position) + 1, 0) FROM participant WHERE event_id = ?1))",
    )?
    .execute((event, person.contact_id, &person.name, &person.function, Role::Participant))?;
    let id = ParticipantId(tx.last_insert_rowid());
    write_person(tx, id, person)?;
    Ok(id)
}

/// What a registration says of somebody, on their line of the participants.
pub(super) fn write_person(tx: &Connection, id: ParticipantId, person: &Registrant) -> Result<()> {
    tx.prepare_cached(
        "UPDATE participant SET contact_id = :contact, name = :name, function = :function, email = :email, diet = :diet,
                note = :note, consent = :consent WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":contact": person.contact_id, ":name": person.name, ":function": person.function,
        ":email": person.email, ":diet": person.diet, ":note": person.note, ":consent": person.consent,
    })?;
    Ok(())
}
