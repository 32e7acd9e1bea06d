//! The people of an event of another program, brought to the lists of the office.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{ForeignGuest, told};
use crate::error::Result;
use crate::planner::event::Participant;
use crate::planner::series::SeriesPerson;
use crate::record::{ContactId, EventId};

/// The contact whom an address means: the only one that has it.
fn contact_of(tx: &Connection, address: &str, taken: &mut HashSet<ContactId>) -> Result<Option<ContactId>> {
    if address.is_empty() {
        return Ok(None);
    }
    let mut statement =
        tx.prepare_cached("SELECT DISTINCT contact_id FROM email WHERE lower(address) = lower(?1) LIMIT 2")?;
    let found: Vec<ContactId> = statement.query_map([address], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(match found[..] {
        [one] if taken.insert(one) => Some(one),
        _ => None,
    })
}

/// The line of a guest among those who are not met yet: by the address, else by the name.
fn line_of(held: &[ForeignGuest], met: &[bool], guest: &ForeignGuest) -> Option<usize> {
    let free = |at: &usize| !met[*at];
    let by_address = |at: &usize| !guest.email.is_empty() && held[*at].email.eq_ignore_ascii_case(&guest.email);
    let by_name = |at: &usize| held[*at].name == guest.name && (held[*at].email.is_empty() || guest.email.is_empty());
    let all = || (0..held.len()).filter(free);
    all().find(by_address).or_else(|| all().find(by_name))
}

/// Participants as an event shall have them. `rows` are those it has, and `held` the same as other programs know
/// them, in the same order.
pub(super) fn participants(
    tx: &Connection,
    rows: &[Participant],
    held: &[ForeignGuest],
    wanted: &[ForeignGuest],
) -> Result<Vec<Participant>> {
    let mut met = vec![false; held.len()];
    let mut taken: HashSet<ContactId> = rows.iter().filter_map(|row| row.contact_id).collect();
    let mut people = Vec::with_capacity(wanted.len());
    for guest in wanted {
        let line = line_of(held, &met, guest).filter(|at| *at < rows.len());
        let Some(at) = line else {
            people.push(Participant {
                contact_id: contact_of(tx, &guest.email, &mut taken)?,
                name: guest.name.clone(),
                role: guest.role,
                required: guest.required,
                answer: guest.answer,
                ..Participant::default()
            });
            continue;
        };
        met[at] = true;
        let mut row = rows[at].clone();
        row.name.clone_from(&guest.name);
        row.answer = guest.answer;
        if told(row.role, row.required) != (guest.role, guest.required) {
            (row.role, row.required) = (guest.role, guest.required);
        }
        people.push(row);
    }
    Ok(people)
}

/// Notes the addresses of those whom the book does not give them to.
pub(super) fn addresses(tx: &Connection, event: EventId, guests: &[ForeignGuest]) -> Result<()> {
    for (position, guest) in guests.iter().enumerate().filter(|(_, guest)| !guest.email.is_empty()) {
        tx.prepare_cached(
            "UPDATE participant SET email = ?3 WHERE event_id = ?1 AND position = ?2 AND name = ?4 AND email <> ?3
               AND NOT EXISTS (SELECT 1 FROM email WHERE email.contact_id = participant.contact_id
                                 AND lower(email.address) = lower(?3) AND participant.email = ''
                                 AND email.id = (SELECT best.id FROM email AS best
                                                 WHERE best.contact_id = participant.contact_id
                                                 ORDER BY best.preferred DESC, best.position, best.id LIMIT 1))",
        )?
        .execute((event, position, &guest.email, &guest.name))?;
    }
    Ok(())
}

/// The people of a series; what they answered stays among its lines.
pub(super) fn of_series(
    tx: &Connection,
    rows: &[SeriesPerson],
    held: &[ForeignGuest],
    wanted: &[ForeignGuest],
) -> Result<Vec<SeriesPerson>> {
    let mut met = vec![false; held.len()];
    let mut taken: HashSet<ContactId> = rows.iter().filter_map(|row| row.contact_id).collect();
    let mut people = Vec::with_capacity(wanted.len());
    for guest in wanted {
        let line = line_of(held, &met, guest).filter(|at| *at < rows.len());
        let Some(at) = line else {
            people.push(SeriesPerson {
                contact_id: contact_of(tx, &guest.email, &mut taken)?,
                name: guest.name.clone(),
                role: guest.role,
                required: guest.required,
                ..SeriesPerson::default()
            });
            continue;
        };
        met[at] = true;
        let mut row = rows[at].clone();
        row.name.clone_from(&guest.name);
        if told(row.role, row.required) != (guest.role, guest.required) {
            (row.role, row.required) = (guest.role, guest.required);
        }
        people.push(row);
    }
    Ok(people)
}
