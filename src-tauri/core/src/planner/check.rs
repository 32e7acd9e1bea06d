//! What an event must be before it is written.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use super::event::{AgendaItem, AgendaItemId, EventFields, Participant, ParticipantId, When};
use super::{ItemKind, bookings, carry, duration, wall_time, zone};
use crate::error::{FieldIssue, Result};
use crate::master_data::firm;
use crate::own_fields;
use crate::record::{ContactId, EventId, RecordKind};

/// How deep items may lie: 3, 3.1, 3.1.2.
const DEEPEST: usize = 3;

/// The years of a calendar that a person means.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// An event as it is stored: trimmed, without seconds, lines without any text left out.
#[must_use]
pub fn tidy(mut fields: EventFields) -> EventFields {
    for text in [
        &mut fields.title,
        &mut fields.body,
        &mut fields.place,
        &mut fields.online_link,
        &mut fields.next_date,
        &mut fields.room_override,
    ] {
        trim(text);
    }
    if let When::Timed { starts, ends, zone } = &mut fields.when {
        *starts = wall_time::to_minute(*starts);
        *ends = wall_time::to_minute(*ends);
        trim(zone);
    }
    for person in &mut fields.participants {
        trim(&mut person.name);
        trim(&mut person.function);
    }
    fields.participants.retain(|person| person.contact_id.is_some() || !person.name.is_empty() || person.id.is_some());
    for item in &mut fields.agenda {
        for text in [&mut item.title, &mut item.presenter, &mut item.motion, &mut item.annex] {
            trim(text);
        }
    }
    fields
}

fn trim(text: &mut String) {
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
}

/// Fills in what saving leaves open: the firm's zone and the names of contacts.
pub(super) fn complete(connection: &Connection, fields: &mut EventFields) -> Result<()> {
    complete_zone(connection, &mut fields.when)?;
    for person in &mut fields.participants {
        if person.name.is_empty()
            && let Some(id) = person.contact_id
        {
            person.name = contact_name(connection, id)?.unwrap_or_default();
        }
    }
    Ok(())
}

/// What is typed without a zone is meant by the clocks of the own firm.
pub(super) fn complete_zone(connection: &Connection, when: &mut When) -> Result<()> {
    if let When::Timed { zone, .. } = when
        && zone.is_empty()
    {
        home_zone(connection)?.clone_into(zone);
    }
    Ok(())
}

/// The zone of the own firm's address.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn home_zone(connection: &Connection) -> Result<&'static str> {
    Ok(firm::zone(&firm::get(connection)?.1))
}

pub(super) fn contact_name(connection: &Connection, id: ContactId) -> Result<Option<String>> {
    let name = connection
        .prepare_cached("SELECT name FROM contact_row WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(name)
}

/// Everything that is wrong with an event, each at its field. `id`: the event that is
/// being changed, none for a new one.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, id: Option<EventId>, fields: &EventFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.title.is_empty() {
        issues.push(FieldIssue::new("title", "TITLE_MISSING"));
    }
    check_when(&fields.when, &mut issues);
    check_days(fields, &mut issues);
    if let Some(room) = fields.room_id
        && !connection.prepare_cached("SELECT 1 FROM room WHERE id = ?1")?.exists([room])?
    {
        issues.push(FieldIssue::new("room_id", "ROOM_UNKNOWN"));
    }
    issues.extend(bookings::issues(connection, fields)?);
    check_participants(connection, id, &fields.participants, &mut issues)?;
    check_agenda(connection, id, fields, &mut issues)?;
    issues.extend(own_fields::value::issues(connection, RecordKind::Event, &fields.own)?);
    Ok(issues)
}

/// Whether an event lies in the years that the planner takes.
pub(super) fn is_within_years(when: &When) -> bool {
    [when.first_day(), when.last_day()].iter().all(|day| YEARS.contains(&day.year()))
}

/// The refusal of any other year.
pub(super) fn out_of_range(field: &str) -> FieldIssue {
    FieldIssue::with(field, "DATE_OUT_OF_RANGE", json!({ "from": YEARS.start(), "to": YEARS.end() }))
}

pub(super) fn check_when(when: &When, issues: &mut Vec<FieldIssue>) {
    let (first, last, ends_before) = match when {
        When::Timed { starts, ends, zone } => {
            if zone::parse(zone).is_none() {
                issues.push(FieldIssue::with("zone", "ZONE_UNKNOWN", json!({ "zone": zone })));
            }
            (starts.date(), ends.date(), ends < starts)
        }
        When::Days { first, last } => (*first, *last, last < first),
    };
    for (field, day) in [("starts", first), ("ends", last)] {
        if !YEARS.contains(&day.year()) {
            issues.push(out_of_range(field));
        }
    }
    if ends_before {
        issues.push(FieldIssue::new("ends", "END_BEFORE_START"));
    }
}

/// Further days follow the first one and each other, and none lies behind the end.
fn check_days(fields: &EventFields, issues: &mut Vec<FieldIssue>) {
    let mut before: NaiveDate = fields.when.first_day();
    for (index, day) in fields.days.iter().enumerate() {
        let field = format!("days.{index}.date");
        if day.date <= before {
            issues.push(FieldIssue::with(field, "DAYS_NOT_IN_ORDER", json!({ "before": before })));
        } else if day.date > fields.when.last_day() {
            issues.push(FieldIssue::with(field, "DAY_AFTER_END", json!({ "last": fields.when.last_day() })));
        }
        before = day.date;
    }
}

fn check_participants(
    connection: &Connection,
    id: Option<EventId>,
    people: &[Participant],
    issues: &mut Vec<FieldIssue>,
) -> Result<()> {
    let own: HashSet<ParticipantId> = own_rows(connection, "participant", id)?;
    let mut seen_rows = HashSet::new();
    let mut seen = HashMap::new();
    for (index, person) in people.iter().enumerate() {
        let mut issue = |field: &str, code| issues.push(FieldIssue::new(format!("participants.{index}.{field}"), code));
        if person.id.is_some_and(|row| !own.contains(&row) || !seen_rows.insert(row)) {
            issue("id", "ROW_UNKNOWN");
        }
        match person.contact_id {
            None if person.name.is_empty() => issue("name", "NAME_MISSING"),
            None => {}
            Some(contact) => {
                if contact_name(connection, contact)?.is_none() {
                    issue("contact_id", "CONTACT_UNKNOWN");
                }
                if person.id.is_none() && is_waiting(connection, id, contact)? {
                    issue("contact_id", "PARTICIPANT_WAITS");
                }
                if seen.insert(contact, index).is_some() {
                    issue("contact_id", "PARTICIPANT_TWICE");
                }
            }
        }
    }
    Ok(())
}

/// Whether somebody waits for a place: they come onto the list when they get one.
fn is_waiting(connection: &Connection, event: Option<EventId>, contact: ContactId) -> Result<bool> {
    let waits = connection
        .prepare_cached(
            "SELECT 1 FROM registration JOIN participant ON participant.id = registration.participant_id
             WHERE registration.event_id = ?1 AND registration.state = 'waiting' AND participant.contact_id = ?2",
        )?
        .exists((event.map_or(0, |event| event.0), contact))?;
    Ok(waits)
}

fn check_agenda(
    connection: &Connection,
    id: Option<EventId>,
    fields: &EventFields,
    issues: &mut Vec<FieldIssue>,
) -> Result<()> {
    let own: HashSet<AgendaItemId> = own_rows(connection, "agenda_item", id)?;
    let mut seen_rows = HashSet::new();
    let items = &fields.agenda;
    for (index, item) in items.iter().enumerate() {
        let path = |field: &str| format!("agenda.{index}.{field}");
        if item.id.is_some_and(|row| !own.contains(&row) || !seen_rows.insert(row)) {
            issues.push(FieldIssue::new(path("id"), "ROW_UNKNOWN"));
        }
        if item.title.is_empty() && item.kind != ItemKind::Break {
            issues.push(FieldIssue::new(path("title"), "TITLE_MISSING"));
        }
        if let (None, Some(earlier)) = (item.id, item.carried_from)
            && carry::is_carried(connection, earlier, id)?
        {
            issues.push(FieldIssue::new(path("carried_from"), "ITEM_CARRIED_TWICE"));
        }
        let longest = i64::from(duration::LONGEST);
        if item.minutes.is_some_and(|minutes| !(0..=longest).contains(&minutes)) {
            issues.push(FieldIssue::with(path("minutes"), "AGENDA_MINUTES_INVALID", json!({ "most": longest })));
        }
        if item.fixed_start.is_some() && matches!(fields.when, When::Days { .. }) {
            issues.push(FieldIssue::new(path("fixed_start"), "FIXED_START_WITHOUT_CLOCK"));
        }
        let days = fields.days.len() + 1;
        if item.day == 0 || item.day as usize > days {
            issues.push(FieldIssue::with(path("day"), "AGENDA_DAY_INVALID", json!({ "days": days })));
        }
        if !parent_fits(items, index) {
            issues.push(FieldIssue::with(path("parent"), "AGENDA_PARENT_INVALID", json!({ "deepest": DEEPEST })));
        }
    }
    Ok(())
}

/// A parent stands before its child, on the same day, is no break, and does not lie too deep.
fn parent_fits(items: &[AgendaItem], index: usize) -> bool {
    let item = &items[index];
    let Some(parent) = item.parent else {
        return true;
    };
    if parent >= index || items[parent].day != item.day || items[parent].kind == ItemKind::Break {
        return false;
    }
    let mut depth = 1;
    let mut above = Some(parent);
    while let Some(at) = above {
        depth += 1;
        // Every step leads to an earlier item, so this ends; a wrong one is reported at its own line.
        above = items[at].parent.filter(|next| *next < at);
    }
    depth <= DEEPEST
}

fn own_rows<T: rusqlite::types::FromSql + std::hash::Hash + Eq>(
    connection: &Connection,
    table: &str,
    event: Option<EventId>,
) -> Result<HashSet<T>> {
    let Some(event) = event else {
        return Ok(HashSet::new());
    };
    let rows = connection
        .prepare_cached(&format!("SELECT id FROM {table} WHERE event_id = ?1"))?
        .query_map([event], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
