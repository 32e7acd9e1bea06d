//! What calendar, list and plans are narrowed to: a body, a room, a person.
//!
//! One question for events and for dates of series, so that screen and paper leave out the same.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

use super::registrations::ATTENDING;
use super::series::Series;
use crate::error::Result;
use crate::record::{BodyId, ContactId, RoomId, SeriesId};

/// What is looked at alone; what is not given leaves everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    /// What belongs to one body.
    pub body: Option<BodyId>,
    /// In one room.
    pub room: Option<RoomId>,
    /// With one contact on the list.
    pub contact: Option<ContactId>,
}

impl Narrowed {
    /// Whether everything is meant.
    #[must_use]
    pub const fn is_everything(&self) -> bool {
        self.body.is_none() && self.room.is_none() && self.contact.is_none()
    }

    /// The conditions on the table `event`, each with one value. An event that was not saved since its body was made
    /// names it by its text alone.
    pub(super) fn conditions(&self) -> Vec<(String, Value)> {
        let body = self.body.map(|id| {
            let of = "coalesce(event.body_id, (SELECT body.id FROM body WHERE body.name = event.body))";
            (format!("{of} = ?"), Value::Integer(id.0))
        });
        let room = self.room.map(|id| ("event.room_id = ?".to_owned(), Value::Integer(id.0)));
        let contact = self.contact.map(|id| {
            let theirs = format!("SELECT event_id FROM participant WHERE contact_id = ? AND {ATTENDING}");
            (format!("event.id IN ({theirs})"), Value::Integer(id.0))
        });
        [body, room, contact].into_iter().flatten().collect()
    }
}

/// The same question for series, with what it takes from the file read once.
pub(super) struct OfSeries {
    narrowed: Narrowed,
    person: Option<Person>,
}

/// In which series and bodies somebody is.
struct Person {
    named: HashSet<SeriesId>,
    /// Series that name people; where one names none, it is that of its body's members.
    with_people: HashSet<SeriesId>,
    memberships: Vec<(BodyId, Option<NaiveDate>, Option<NaiveDate>)>,
}

impl OfSeries {
    pub(super) fn read(connection: &Connection, narrowed: Narrowed) -> Result<Self> {
        let person = match narrowed.contact {
            Some(contact) => Some(Person::read(connection, contact)?),
            None => None,
        };
        Ok(Self { narrowed, person })
    }

    /// Whether a date of a series on a day is meant.
    pub(super) fn takes(&self, series: &Series, day: NaiveDate) -> bool {
        let fields = &series.fields;
        self.narrowed.body.is_none_or(|body| fields.body_id == Some(body))
            && self.narrowed.room.is_none_or(|room| fields.room_id == Some(room))
            && self.person.as_ref().is_none_or(|person| person.comes_to(series, day))
    }
}

impl Person {
    fn read(connection: &Connection, contact: ContactId) -> Result<Self> {
        let named = connection
            .prepare_cached("SELECT series_id FROM series_person WHERE contact_id = ?1")?
            .query_map([contact], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let with_people = connection
            .prepare_cached("SELECT DISTINCT series_id FROM series_person")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let memberships = connection
            .prepare_cached("SELECT body_id, member_from, member_to FROM body_member WHERE contact_id = ?1")?
            .query_map([contact], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { named, with_people, memberships })
    }

    fn comes_to(&self, series: &Series, day: NaiveDate) -> bool {
        if self.with_people.contains(&series.id) {
            return self.named.contains(&series.id);
        }
        self.memberships.iter().any(|(body, from, to)| {
            series.fields.body_id == Some(*body) && from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
        })
    }
}

#[cfg(test)]
mod tests;
