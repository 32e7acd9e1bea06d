//! The list of an event's registrations.

use rusqlite::{Connection, Row};

use super::super::wall_time::day_column;
use super::{Counts, Registrant, Registration, RegistrationId, RegistrationState};
use crate::error::Result;
use crate::record::EventId;

/// Whoever waits longest goes first; on the same day whoever was noted first.
pub(super) const WAITING_ORDER: &str = "registration.registered_on, registration.id";

/// Every registration of an event: those with a place, the waiting list, those who called off; each in the order in
/// which they came.
///
/// # Errors
/// `DATABASE` where a stored day or code cannot be read.
pub fn all(connection: &Connection, event: EventId) -> Result<Vec<Registration>> {
    let sql = format!(
        "SELECT registration.id, participant.id, registration.state, participant.contact_id, participant.name,
                participant.function, participant.email, registration.price, participant.diet, participant.note,
                participant.consent,
                CASE WHEN participant.email <> '' THEN participant.email ELSE coalesce(
                  (SELECT email.address FROM email WHERE email.contact_id = participant.contact_id
                   ORDER BY email.preferred DESC, email.position, email.id LIMIT 1), '') END,
                registration.registered_on, registration.paid_on, registration.reason, registration.certificate,
                registration.certified_on, participant.attendance
         FROM registration JOIN participant ON participant.id = registration.participant_id
         WHERE registration.event_id = ?1
         ORDER BY CASE registration.state WHEN 'confirmed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, {WAITING_ORDER}"
    );
    let mut found: Vec<Registration> =
        connection.prepare_cached(&sql)?.query_map([event], from_row)?.collect::<rusqlite::Result<_>>()?;
    let waiting = found.iter_mut().filter(|one| one.state == RegistrationState::Waiting);
    for (one, place) in waiting.zip(1..) {
        one.place = Some(place);
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Registration> {
    let day = |index| -> rusqlite::Result<Option<chrono::NaiveDate>> {
        let text: Option<String> = row.get(index)?;
        if text.is_some() { day_column(row, index).map(Some) } else { Ok(None) }
    };
    Ok(Registration {
        id: row.get(0)?,
        participant: row.get(1)?,
        state: row.get(2)?,
        person: Registrant {
            contact_id: row.get(3)?,
            name: row.get(4)?,
            function: row.get(5)?,
            email: row.get(6)?,
            price: row.get(7)?,
            diet: row.get(8)?,
            note: row.get(9)?,
            consent: row.get(10)?,
        },
        address: row.get(11)?,
        registered_on: day_column(row, 12)?,
        paid_on: day(13)?,
        reason: row.get(14)?,
        certificate: row.get(15)?,
        certified_on: day(16)?,
        presence: row.get(17)?,
        place: None,
    })
}

/// How many there are, and what they pay.
#[must_use]
pub fn counts(all: &[Registration]) -> Counts {
    let mut counts = Counts::default();
    for one in all {
        let price = one.person.price.unwrap_or(0);
        match one.state {
            RegistrationState::Confirmed => {
                counts.confirmed += 1;
                counts.expected += price;
                if one.paid_on.is_some() {
                    counts.received += price;
                }
                counts.paid += u32::from(one.paid_on.is_some() || price == 0);
                continue;
            }
            RegistrationState::Waiting => counts.waiting += 1,
            RegistrationState::Cancelled => counts.cancelled += 1,
        }
        if one.paid_on.is_some() {
            counts.to_return += price;
        }
    }
    counts
}

/// Whom a free place is offered to: the first of the waiting list, while there is a place. Nobody moves up by
/// themselves.
#[must_use]
pub fn next_waiting(all: &[Registration], capacity: Option<u32>) -> Option<RegistrationId> {
    let counts = counts(all);
    if capacity.is_some_and(|capacity| counts.confirmed >= capacity) {
        return None;
    }
    all.iter().find(|one| one.place == Some(1)).map(|one| one.id)
}

/// How many of those with a place eat what, in the order in which the kitchen reads it: the most first. Whoever named
/// nothing stands under the empty text.
#[must_use]
pub fn catering(all: &[Registration]) -> Vec<(String, u32)> {
    let mut found: Vec<(String, u32)> = Vec::new();
    for one in all.iter().filter(|one| one.state == RegistrationState::Confirmed) {
        let diet = one.person.diet.trim();
        match found.iter_mut().find(|(known, _)| known.to_lowercase() == diet.to_lowercase()) {
            Some((_, count)) => *count += 1,
            None => found.push((diet.to_owned(), 1)),
        }
    }
    found.sort_by_key(|(diet, count)| (std::cmp::Reverse(*count), diet.to_lowercase()));
    found
}
