//! What a series must be before it is written.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{SeriesFields, SeriesPerson, computed, start_of};
use crate::bodies;
use crate::error::{FieldIssue, Result};
use crate::planner::When;
use crate::planner::check::{check_when, complete_zone, contact_name};
use crate::planner::recurrence::{Length, Rule};

/// A series as it is stored: trimmed, complete, and beginning with the first date of its rule.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn tidy(connection: &Connection, mut fields: SeriesFields) -> Result<SeriesFields> {
    for text in [&mut fields.title, &mut fields.place, &mut fields.online_link, &mut fields.rule] {
        *text = text.trim().to_owned();
    }
    complete_zone(connection, &mut fields.first)?;
    fields.people.retain(|person| person.contact_id.is_some() || !person.name.trim().is_empty());
    for person in &mut fields.people {
        person.name = person.name.trim().to_owned();
        person.function = person.function.trim().to_owned();
        if let (true, Some(contact)) = (person.name.is_empty(), person.contact_id) {
            person.name = contact_name(connection, contact)?.unwrap_or_default();
        }
    }
    Ok(fields)
}

/// The same fields, moved to the first date of their rule. What cannot be computed stays and is refused by [`check`].
#[must_use]
pub fn aligned(mut fields: SeriesFields) -> SeriesFields {
    let (start, length) = start_of(&fields.first);
    if let Ok(rule) = fields.rule.parse::<Rule>()
        && let Ok(first) = rule.align(start)
    {
        fields.first = super::when_of(crate::planner::recurrence::Span::of(first, length), &fields.first);
    }
    fields
}

/// Everything that is wrong with a series, each at its field. `foreign`: its rule came from another program and may go
/// by hours.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, fields: &SeriesFields, foreign: bool) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.title.is_empty() {
        issues.push(FieldIssue::new("title", "TITLE_MISSING"));
    }
    check_when(&fields.first, &mut issues);
    if let When::Timed { starts, ends, .. } = &fields.first
        && ends >= starts
        && Length::between(*starts, *ends).is_none()
    {
        issues.push(FieldIssue::new("ends", "SERIES_DATE_TOO_LONG"));
    }
    if issues.is_empty() {
        check_rule(fields, foreign, &mut issues);
    }
    if let Some(room) = fields.room_id
        && !connection.prepare_cached("SELECT 1 FROM room WHERE id = ?1")?.exists([room])?
    {
        issues.push(FieldIssue::new("room_id", "ROOM_UNKNOWN"));
    }
    if let Some(body) = fields.body_id
        && bodies::read::get(connection, body).is_err()
    {
        issues.push(FieldIssue::new("body_id", "BODY_UNKNOWN"));
    }
    check_people(connection, &fields.people, &mut issues)?;
    Ok(issues)
}

fn check_rule(fields: &SeriesFields, foreign: bool, issues: &mut Vec<FieldIssue>) {
    let refused = match computed(fields) {
        Ok(engine) if engine.rule.frequency.is_sub_daily() && !foreign => {
            issues.push(FieldIssue::new("rule", "RULE_SUB_DAILY"));
            return;
        }
        Ok(engine) if foreign => engine.rule.check(engine.start).err(),
        Ok(engine) => engine.rule.check(engine.start).and_then(|()| engine.rule.align(engine.start)).err(),
        Err(refused) => Some(refused),
    };
    if let Some(refused) = refused {
        issues.push(FieldIssue::with("rule", refused.code(), refused.data()));
    }
}

fn check_people(connection: &Connection, people: &[SeriesPerson], issues: &mut Vec<FieldIssue>) -> Result<()> {
    let mut seen = HashSet::new();
    for (index, person) in people.iter().enumerate() {
        let path = |field: &str| format!("people.{index}.{field}");
        match person.contact_id {
            None if person.name.is_empty() => issues.push(FieldIssue::new(path("name"), "NAME_MISSING")),
            None => {}
            Some(contact) => {
                if contact_name(connection, contact)?.is_none() {
                    issues.push(FieldIssue::new(path("contact_id"), "CONTACT_UNKNOWN"));
                }
                if !seen.insert(contact) {
                    issues.push(FieldIssue::new(path("contact_id"), "PARTICIPANT_TWICE"));
                }
            }
        }
    }
    Ok(())
}
