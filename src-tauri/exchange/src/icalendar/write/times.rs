//! Days and moments as properties have them, and which zones they need.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use kontor_core::planner::event::When;
use kontor_core::planner::recurrence::{Rule, Start, Until};

use super::{Zones, need};
use crate::icalendar::file::{CalendarTask, Entry, at};

/// `20260316`.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// `20260316T090000`.
pub(super) fn wall(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// `20260316T080000Z`.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Zones that mean the world's clock have no rules to write.
pub(super) fn is_utc(zone: Tz) -> bool {
    matches!(zone.name(), "UTC" | "Etc/UTC" | "Etc/UCT" | "UCT" | "Zulu" | "Etc/Zulu" | "Universal" | "Etc/Universal")
}

/// A property whose value is a day or a moment: `DTSTART;TZID=Europe/Berlin:20260316T090000`.
pub(super) fn property(name: &str, at: Start) -> String {
    match at {
        Start::Day(at) => format!("{name};VALUE=DATE:{}", day(at)),
        Start::Wall(at) => format!("{name}:{}", wall(at)),
        Start::Zoned(at, zone) if is_utc(zone) => format!("{name}:{}Z", wall(at)),
        Start::Zoned(at, zone) => format!("{name};TZID={}:{}", zone.name(), wall(at)),
    }
}

/// Where something ends; of days alone the day after the last one (RFC 5545, 3.6.1). Nothing, where a
/// moment has no length: DTEND must be later than DTSTART.
pub(super) fn end(when: &When) -> Option<Start> {
    match when {
        When::Days { last, .. } => Some(Start::Day(last.checked_add_days(Days::new(1)).unwrap_or(*last))),
        When::Timed { starts, ends, zone } => (ends > starts).then(|| at(*ends, zone)),
    }
}

/// A rule beside its start: UNTIL is a day beside a day, an instant beside a zone, a wall time else
/// (RFC 5545, 3.3.10).
pub(in crate::icalendar) fn rule(rule: &Rule, start: Start) -> String {
    let mut rule = rule.clone();
    rule.until = rule.until.map(|until| match start {
        Start::Day(_) => Until::Day(until.wall(start).date()),
        Start::Wall(_) => Until::Local(until.wall(start)),
        Start::Zoned(wall, zone) => Until::Utc(until.to_instant(wall, zone)),
    });
    rule.to_string()
}

/// Notes the zones of an entry.
pub(super) fn zones_of(entry: &Entry, zones: &mut Zones) {
    for moment in [Some(entry.start()), entry.original].into_iter().flatten() {
        zone_of(moment, zones);
    }
    if let (Some(recurrence), Start::Zoned(_, zone)) = (&entry.recurrence, entry.start()) {
        // An additional date may lie before the first.
        if let Some(first) = recurrence.added.first() {
            zone_of(Start::Zoned(*first, zone), zones);
        }
    }
}

/// Notes the zones of a task.
pub(super) fn zones_of_task(task: &CalendarTask, zones: &mut Zones) {
    for moment in [task.start, task.due, task.original].into_iter().flatten() {
        zone_of(moment, zones);
    }
}

fn zone_of(moment: Start, zones: &mut Zones) {
    if let Start::Zoned(wall, zone) = moment
        && !is_utc(zone)
    {
        need(zones, zone, wall);
    }
}
