//! The people of an event of another program, brought to the lists of the office.

use std::collections::{HashMap, HashSet, VecDeque};

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

/// The lines of those who are held, by what they are known by. Each is looked at once and then met, so that a long
/// list costs no more than its length.
struct Lines {
    met: Vec<bool>,
    by_address: HashMap<String, VecDeque<usize>>,
    /// By the name, and whether there is no address.
    by_name: HashMap<(String, bool), VecDeque<usize>>,
}

impl Lines {
    fn of(held: &[ForeignGuest]) -> Self {
        let mut lines = Self { met: vec![false; held.len()], by_address: HashMap::new(), by_name: HashMap::new() };
        for (at, guest) in held.iter().enumerate() {
            if !guest.email.is_empty() {
                lines.by_address.entry(guest.email.to_ascii_lowercase()).or_default().push_back(at);
            }
            lines.by_name.entry((guest.name.clone(), guest.email.is_empty())).or_default().push_back(at);
        }
        lines
    }

    /// The line of a guest among those who are not met yet: by the address, else by the name where one side knows no
    /// address. `rows`: so many lines there are.
    fn take(&mut self, guest: &ForeignGuest, rows: usize) -> Option<usize> {
        let nowhere = guest.email.is_empty();
        let address = guest.email.to_ascii_lowercase();
        let by_address = if nowhere { None } else { free(self.by_address.get_mut(&address), &self.met) };
        let found = by_address.or_else(|| {
            let mut named = |bare: bool| free(self.by_name.get_mut(&(guest.name.clone(), bare)), &self.met);
            let without = named(true);
            let with = if nowhere { named(false) } else { None };
            [without, with].into_iter().flatten().min()
        });
        let at = found.filter(|at| *at < rows)?;
        self.met[at] = true;
        Some(at)
    }
}

/// The first line that is not met yet; what is met is not looked at again.
fn free(lines: Option<&mut VecDeque<usize>>, met: &[bool]) -> Option<usize> {
    let lines = lines?;
    while lines.front().is_some_and(|at| met[*at]) {
        lines.pop_front();
    }
    lines.front().copied()
}

/// Participants as an event shall have them. `rows` are those it has, and `held` the same as other programs know
/// them, in the same order.
pub(super) fn participants(
    tx: &Connection,
    rows: &[Participant],
    held: &[ForeignGuest],
    wanted: &[ForeignGuest],
) -> Result<Vec<Participant>> {
    let mut lines = Lines::of(held);
    let mut taken: HashSet<ContactId> = rows.iter().filter_map(|row| row.contact_id).collect();
    let mut people = Vec::with_capacity(wanted.len());
    for guest in wanted {
        let Some(at) = lines.take(guest, rows.len()) else {
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
    let mut lines = Lines::of(held);
    let mut taken: HashSet<ContactId> = rows.iter().filter_map(|row| row.contact_id).collect();
    let mut people = Vec::with_capacity(wanted.len());
    for guest in wanted {
        let Some(at) = lines.take(guest, rows.len()) else {
            people.push(SeriesPerson {
                contact_id: contact_of(tx, &guest.email, &mut taken)?,
                name: guest.name.clone(),
                role: guest.role,
                required: guest.required,
                ..SeriesPerson::default()
            });
            continue;
        };
        let mut row = rows[at].clone();
        row.name.clone_from(&guest.name);
        if told(row.role, row.required) != (guest.role, guest.required) {
            (row.role, row.required) = (guest.role, guest.required);
        }
        people.push(row);
    }
    Ok(people)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::event::{Answer, Role};

    fn guests(names: &str) -> Vec<ForeignGuest> {
        let one = |text: &str| {
            let (name, email) = text.split_once('/').unwrap_or((text, ""));
            let (name, email) = (name.to_owned(), email.to_owned());
            ForeignGuest { name, email, role: Role::Participant, required: true, answer: Answer::Open }
        };
        names.split_whitespace().map(one).collect()
    }

    /// What a long list is found by, one after the other: by the address, else by the name where one side has none.
    fn by_definition(held: &[ForeignGuest], wanted: &[ForeignGuest]) -> Vec<Option<usize>> {
        let mut met = vec![false; held.len()];
        let find = |guest: &ForeignGuest| {
            let by_address = |at: &usize| !guest.email.is_empty() && held[*at].email.eq_ignore_ascii_case(&guest.email);
            let by_name =
                |at: &usize| held[*at].name == guest.name && (held[*at].email.is_empty() || guest.email.is_empty());
            let free = |met: &[bool], fits: &dyn Fn(&usize) -> bool| {
                (0..held.len()).filter(|at| !met[*at]).find(|at| fits(at))
            };
            let at = free(&met, &by_address).or_else(|| free(&met, &by_name));
            if let Some(at) = at {
                met[at] = true;
            }
            at
        };
        wanted.iter().map(find).collect()
    }

    #[test]
    fn guests_are_found_by_address_then_by_name() {
        for (held, wanted, expected) in [
            ("Kim/k@a.example Uwe", "Kim/K@A.example Uwe", vec![Some(0), Some(1)]),
            // Two of one name: each is met once.
            ("Kim Kim", "Kim Kim Kim", vec![Some(0), Some(1), None]),
            ("Kim/k@a.example Kim", "Kim Kim/k@a.example", vec![Some(0), Some(1)]),
            ("Kim/k@a.example", "Kim/other@a.example", vec![None]),
            ("Kim/k@a.example", "Ida/k@a.example", vec![Some(0)]),
            ("Kim", "Kim/k@a.example", vec![Some(0)]),
            ("", "Kim", vec![None]),
        ] {
            let (held, wanted) = (guests(held), guests(wanted));
            let mut lines = Lines::of(&held);
            let found: Vec<Option<usize>> = wanted.iter().map(|guest| lines.take(guest, held.len())).collect();
            assert_eq!(found, expected, "{held:?} {wanted:?}");
            assert_eq!(found, by_definition(&held, &wanted), "{held:?} {wanted:?}");
        }
    }
}
