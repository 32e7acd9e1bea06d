//! Writing an event: one save for everything on its form.

use std::collections::HashSet;

use rusqlite::{Connection, named_params};

use super::ItemKind;
use super::bookings::{BOOKINGS, Clashes};
use super::event::{AgendaItem, AgendaItemId, Day, EventFields, EventStatus, Participant, When};
use super::numbering::{Numbered, numbers};
use super::read;
use super::wall_time::{format, format_clock, format_day};
use super::{bookings, carry, check, sitting};
use crate::contacts::save::new_uid;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields;
use crate::record::{EventId, RecordKind};

/// Saves a new event (`id` none) or changes one. Texts are trimmed; an empty zone becomes
/// the own firm's, an empty participant's name that of the contact. Once the invitation
/// is out, the agenda's numbers are frozen and late items get "4a".
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the event is gone.
pub fn save(office: &mut Office, id: Option<EventId>, fields: EventFields, moment: &Moment) -> Result<Done<EventId>> {
    let done = save_and_look(office, id, fields, moment)?;
    Ok(Done { value: done.value.0, changes: done.changes })
}

/// As [`save`], and says what was in the way at the moment of writing: it was looked at in the same transaction, so
/// that nobody else can have come in between.
///
/// # Errors
/// As [`save`].
pub fn save_and_look(
    office: &mut Office,
    id: Option<EventId>,
    fields: EventFields,
    moment: &Moment,
) -> Result<Done<(EventId, Clashes)>> {
    let mut fields = check::tidy(fields);
    let code = if id.is_some() { "event_changed" } else { "event_created" };
    office.transact_named(Op::step(code, &fields.title), moment, |tx, op| {
        check::complete(tx, &mut fields)?;
        let issues = check::check(tx, id, &fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        drafts::settled(tx, RecordKind::Event.code(), id.map(|id| id.0))?;
        let id = match id {
            Some(id) => {
                update(tx, id, &fields)?;
                id
            }
            None => insert(tx, &new_uid(tx)?, &fields)?,
        };
        op.subject = Some(id.into());
        let clashes = bookings::clashes(tx, &fields, Some(id))?;
        Ok((id, clashes))
    })
}

/// Inserts a checked event within a running write.
pub(crate) fn insert(tx: &Connection, uid: &str, fields: &EventFields) -> Result<EventId> {
    let (all_day, starts, ends, zone) = stored_when(&fields.when);
    tx.prepare_cached(
        "INSERT INTO event (uid, kind, status, title, body, all_day, starts, ends, zone, room_id, place, online_link,
                            preparation, convened_on, next_date, over_choice, note, set_up, clear_down, room_override)
         VALUES (:uid, :kind, :status, :title, :body, :all_day, :starts, :ends, :zone, :room_id, :place, :online_link,
                 :preparation, :convened_on, :next_date, :over_choice, :note, :set_up, :clear_down, :room_override)",
    )?
    .execute(named_params! {
        ":uid": uid, ":kind": fields.kind, ":status": fields.status, ":title": fields.title, ":body": fields.body,
        ":all_day": all_day, ":starts": starts, ":ends": ends, ":zone": zone, ":room_id": fields.room_id,
        ":place": fields.place, ":online_link": fields.online_link, ":preparation": fields.preparation,
        ":convened_on": fields.convened_on, ":next_date": fields.next_date, ":over_choice": fields.over_choice,
        ":note": fields.note, ":set_up": fields.set_up, ":clear_down": fields.clear_down,
        ":room_override": fields.room_override,
    })?;
    let id = EventId(tx.last_insert_rowid());
    write_children(tx, id, fields)?;
    Ok(id)
}

/// Changes an event to checked fields within a running write. The log's triggers note
/// only what differs.
pub(crate) fn update(tx: &Connection, id: EventId, fields: &EventFields) -> Result<()> {
    let (all_day, starts, ends, zone) = stored_when(&fields.when);
    let touched = tx
        .prepare_cached(
            "UPDATE event SET kind = :kind, status = :status, title = :title, body = :body, all_day = :all_day,
                    starts = :starts, ends = :ends, zone = :zone, room_id = :room_id, place = :place,
                    online_link = :online_link, preparation = :preparation, convened_on = :convened_on,
                    next_date = :next_date, over_choice = :over_choice, note = :note, set_up = :set_up,
                    clear_down = :clear_down, room_override = :room_override
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":kind": fields.kind, ":status": fields.status, ":title": fields.title, ":body": fields.body,
            ":all_day": all_day, ":starts": starts, ":ends": ends, ":zone": zone, ":room_id": fields.room_id,
            ":place": fields.place, ":online_link": fields.online_link, ":preparation": fields.preparation,
            ":convened_on": fields.convened_on, ":next_date": fields.next_date, ":over_choice": fields.over_choice,
            ":note": fields.note, ":set_up": fields.set_up, ":clear_down": fields.clear_down,
            ":room_override": fields.room_override,
        })?;
    if touched == 0 {
        return Err(Error::NotFound(id.into()));
    }
    write_children(tx, id, fields)
}

/// `all_day`, start, end and zone as columns. Days alone have no zone, but the column is never null.
pub(super) fn stored_when(when: &When) -> (bool, String, String, &str) {
    match when {
        When::Timed { starts, ends, zone } => (false, format(*starts), format(*ends), zone),
        When::Days { first, last } => (true, format_day(*first), format_day(*last), ""),
    }
}

fn write_children(tx: &Connection, id: EventId, fields: &EventFields) -> Result<()> {
    write_days(tx, id, &fields.days)?;
    write_participants(tx, id, &fields.participants)?;
    write_agenda(tx, id, &fields.agenda)?;
    BOOKINGS.sync(tx, id.0, &bookings::rows(&fields.bookings))?;
    own_fields::value::write(tx, id.into(), &fields.own)?;
    sitting::belong(tx, id)?;
    if fields.status == EventStatus::Draft {
        thaw(tx, id)
    } else {
        sitting::draw_number(tx, id)?;
        freeze(tx, id)
    }
}

/// A further day is known by its place: the second day stays the second.
fn write_days(tx: &Connection, id: EventId, days: &[Day]) -> Result<()> {
    tx.prepare_cached("DELETE FROM event_day WHERE event_id = ?1 AND day > ?2")?.execute((id, days.len() + 1))?;
    for (day, number) in days.iter().zip(2_i64..) {
        tx.prepare_cached(
            "INSERT INTO event_day (event_id, day, date, start) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (event_id, day) DO UPDATE SET date = excluded.date, start = excluded.start",
        )?
        .execute((id, number, format_day(day.date), format_clock(day.start)))?;
    }
    Ok(())
}

fn write_participants(tx: &Connection, id: EventId, people: &[Participant]) -> Result<()> {
    let mut kept = people.iter().filter_map(|person| person.id).map(|row| row.0).collect::<Vec<_>>();
    // Who registered calls off there and is never taken off the list here; a form may not know of them yet.
    let registered = tx
        .prepare_cached("SELECT participant_id FROM registration WHERE event_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    kept.extend(registered);
    remove_others(tx, "participant", id, &kept)?;
    for (position, person) in people.iter().enumerate() {
        let written = named_params! {
            ":key": person.id.map_or(id.0, |row| row.0), ":contact_id": person.contact_id, ":name": person.name,
            ":function": person.function, ":role": person.role, ":required": person.required,
            ":answer": person.answer, ":votes": person.votes, ":position": position,
        };
        let sql = if person.id.is_some() {
            "UPDATE participant SET contact_id = :contact_id, name = :name, function = :function, role = :role,
                    required = :required, answer = :answer, votes = :votes, position = :position WHERE id = :key"
        } else {
            "INSERT INTO participant (event_id, contact_id, name, function, role, required, answer, votes, position)
             VALUES (:key, :contact_id, :name, :function, :role, :required, :answer, :votes, :position)"
        };
        tx.prepare_cached(sql)?.execute(written)?;
    }
    Ok(())
}

/// Writes the items in order, then takes away the others: a sub-item whose parent goes has
/// found its new one by then.
pub(super) fn write_agenda(tx: &Connection, id: EventId, items: &[AgendaItem]) -> Result<()> {
    let mut rows: Vec<i64> = Vec::with_capacity(items.len());
    for (position, item) in items.iter().enumerate() {
        let written = named_params! {
            ":key": item.id.map_or(id.0, |AgendaItemId(row)| row),
            // A parent stands before its child, so its row is known.
            ":parent_id": item.parent.and_then(|parent| rows.get(parent)), ":position": position, ":day": item.day,
            ":kind": item.kind, ":internal": item.internal, ":title": item.title, ":minutes": item.minutes,
            ":fixed_start": item.fixed_start.map(format_clock), ":presenter": item.presenter,
            ":motion": item.motion, ":annex": item.annex, ":note": item.note,
        };
        let sql = if item.id.is_some() {
            "UPDATE agenda_item SET parent_id = :parent_id, position = :position, day = :day, kind = :kind,
                    internal = :internal, title = :title, minutes = :minutes, fixed_start = :fixed_start,
                    presenter = :presenter, motion = :motion, annex = :annex, note = :note WHERE id = :key"
        } else {
            "INSERT INTO agenda_item (event_id, parent_id, position, day, kind, internal, title, minutes,
                                      fixed_start, presenter, motion, annex, note)
             VALUES (:key, :parent_id, :position, :day, :kind, :internal, :title, :minutes, :fixed_start,
                     :presenter, :motion, :annex, :note)"
        };
        tx.prepare_cached(sql)?.execute(written)?;
        let row = match item.id {
            Some(AgendaItemId(row)) => row,
            None => {
                let row = tx.last_insert_rowid();
                carry::come_from(tx, row, item)?;
                row
            }
        };
        rows.push(row);
    }
    remove_others(tx, "agenda_item", id, &rows)
}

fn remove_others(tx: &Connection, table: &str, event: EventId, kept: &[i64]) -> Result<()> {
    let present: Vec<i64> = tx
        .prepare_cached(&format!("SELECT id FROM {table} WHERE event_id = ?1 ORDER BY position DESC, id DESC"))?
        .query_map([event], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let kept: HashSet<i64> = kept.iter().copied().collect();
    for row in present.into_iter().filter(|row| !kept.contains(row)) {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([row])?;
    }
    Ok(())
}

/// Once the invitation is out every item keeps its number; what came later gets "4a".
pub(super) fn freeze(tx: &Connection, id: EventId) -> Result<()> {
    let items = read::agenda(tx, id)?;
    for (item, number) in items.iter().zip(item_numbers(&items, true)) {
        if let (Some(row), None, Some(number)) = (item.id, &item.number, number) {
            tx.prepare_cached("UPDATE agenda_item SET number = ?2 WHERE id = ?1")?.execute((row, number))?;
        }
    }
    Ok(())
}

/// The numbers of the items in order; `frozen`: the invitation is out.
pub(crate) fn item_numbers(items: &[AgendaItem], frozen: bool) -> Vec<Option<String>> {
    let numbered: Vec<Numbered<'_>> = items
        .iter()
        .map(|item| Numbered {
            parent: item.parent,
            silent: item.internal || item.kind == ItemKind::Break,
            frozen: item.number.as_deref(),
        })
        .collect();
    numbers(&numbered, frozen)
}

/// A draft has no frozen numbers.
fn thaw(tx: &Connection, id: EventId) -> Result<()> {
    tx.prepare_cached("UPDATE agenda_item SET number = NULL WHERE event_id = ?1 AND number IS NOT NULL")?
        .execute([id])?;
    Ok(())
}

#[cfg(test)]
mod tests;
