//! The next sitting begins as a copy of the last.

use chrono::{Duration, NaiveDate, NaiveDateTime};

use super::event::{Answer, EventFields, EventStatus, OverChoice, When};
use super::registrations::places;
use super::{check, read, save};
use crate::contacts::save::new_uid;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// Copies an event to another first day: place, people, agenda, equipment, seats and price come along; answers, registrations,
/// numbers, the date of the invitation and what was chosen about the end do not.
///
/// # Errors
/// `NOT_FOUND` where it is gone; `INVALID` with `DATE_OUT_OF_RANGE`.
pub fn duplicate(office: &mut Office, id: EventId, first_day: NaiveDate, moment: &Moment) -> Result<Done<EventId>> {
    let fields = read::get(office.read(), id)?.fields;
    if !check::is_within_years(&When::Days { first: first_day, last: first_day }) {
        return Err(Error::Invalid(vec![check::out_of_range("first_day")]));
    }
    let fields = copy(fields, first_day);
    office.transact_named(Op::step("event_duplicated", &fields.title), moment, |tx, op| {
        let copy = save::insert(tx, &new_uid(tx)?, &fields)?;
        places::copy(tx, id, copy)?;
        op.subject = Some(copy.into());
        Ok(copy)
    })
}

fn copy(mut fields: EventFields, first_day: NaiveDate) -> EventFields {
    let by = first_day - fields.when.first_day();
    let moved = |time: NaiveDateTime| time + Duration::days(by.num_days());
    fields.when = match fields.when {
        When::Timed { starts, ends, zone } => When::Timed { starts: moved(starts), ends: moved(ends), zone },
        When::Days { first, last } => When::Days { first: first + by, last: last + by },
    };
    for day in &mut fields.days {
        day.date += by;
    }
    // Whoever registered did so for that date.
    fields.participants.retain(|person| !person.registered);
    for person in &mut fields.participants {
        person.id = None;
        person.answer = Answer::Open;
    }
    for item in &mut fields.agenda {
        item.id = None;
        item.number = None;
        // It came to that sitting, not to this one.
        item.carried_from = None;
    }
    EventFields {
        status: EventStatus::Draft,
        convened_on: None,
        next_date: String::new(),
        over_choice: OverChoice::Undecided,
        // Who was there on the other date is not there on this one.
        room_override: String::new(),
        ..fields
    }
}

#[cfg(test)]
mod tests;
