//! A date of a series becomes an event of its own.

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::{Series, strike, when_of};
use crate::bodies;
use crate::contacts::save::new_uid;
use crate::error::Result;
use crate::holidays::Calendar;
use crate::log::Op;
use crate::master_data::holiday;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::event::{EventFields, Participant};
use crate::planner::save;
use crate::planner::wall_time::format;
use crate::record::{EventId, SeriesId};

/// Makes an event of a date, so that it can have an agenda, people and a place of its own; gives the one that it
/// already is, and then writes nothing. A struck date takes place again.
///
/// # Errors
/// `SPLIT_AT_NO_DATE` where the series has no such date; `NOT_FOUND`.
pub fn open(office: &mut Office, id: SeriesId, original: NaiveDateTime, moment: &Moment) -> Result<Done<EventId>> {
    let series = strike::known(office.read(), id, original)?;
    office.transact_named(Op::step("series_date_opened", &series.fields.title), moment, |tx, op| {
        let event = within(tx, &series, original)?;
        op.subject = Some(event.into());
        Ok(event)
    })
}

/// The event that a date is or becomes, if anything was written of it: none where it is not one yet.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn existing(connection: &Connection, id: SeriesId, original: NaiveDateTime) -> Result<Option<EventId>> {
    strike::event_at(connection, id, original)
}

/// The event that a date is or becomes, within a running write.
pub(in crate::planner) fn within(tx: &Connection, series: &Series, original: NaiveDateTime) -> Result<EventId> {
    if let Some(event) = strike::event_at(tx, series.id, original)? {
        return Ok(event);
    }
    let fields = fields(tx, series, original)?;
    let event = save::insert(tx, &new_uid(tx)?, &fields)?;
    tx.prepare_cached("UPDATE event SET series_id = ?2, original_start = ?3 WHERE id = ?1")?.execute((
        event,
        series.id,
        format(original),
    ))?;
    tx.prepare_cached("DELETE FROM series_date WHERE series_id = ?1 AND kind = 'out' AND starts = ?2")?
        .execute((series.id, format(original)))?;
    Ok(event)
}

/// What the event begins with: all that its series says, and the people of the body where it names none.
fn fields(tx: &Connection, series: &Series, original: NaiveDateTime) -> Result<EventFields> {
    let (region, own) = (holiday::region(tx)?, holiday::own_days(tx)?);
    let span = series.engine()?.span_of(original, Some(Calendar::of(region, &own)));
    let common = &series.fields;
    let body = match common.body_id {
        Some(body) => Some(bodies::read::get(tx, body)?.fields),
        None => None,
    };
    let people: Vec<Participant> = if common.people.is_empty() {
        let members = body.iter().flat_map(|body| body.members_on(span.day()));
        members
            .map(|member| Participant {
                contact_id: member.contact_id,
                name: member.name.clone(),
                function: member.function.clone(),
                role: member.role,
                votes: member.votes,
                ..Participant::default()
            })
            .collect()
    } else {
        common.people.iter().map(participant).collect()
    };
    let mut fields = EventFields::new(common.kind, &common.title, when_of(span, &common.first));
    fields.body = body.map(|body| body.name).unwrap_or_default();
    fields.room_id = common.room_id;
    fields.place.clone_from(&common.place);
    fields.online_link.clone_from(&common.online_link);
    fields.note.clone_from(&common.note);
    fields.participants = people;
    Ok(fields)
}

fn participant(person: &super::SeriesPerson) -> Participant {
    Participant {
        contact_id: person.contact_id,
        name: person.name.clone(),
        function: person.function.clone(),
        role: person.role,
        required: person.required,
        ..Participant::default()
    }
}
