//! What people have at what time: events, dates of series, absences, days on which they do not work.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use super::{Reason, Who};
use crate::absences;
use crate::error::Result;
use crate::holidays::{OwnDays, Region};
use crate::master_data::{employee, holiday};
use crate::planner::read::when_from_row;
use crate::planner::registrations::ATTENDING;
use crate::planner::rooms::{Interval, interval};
use crate::planner::series::{Series, dates, read, when_of};
use crate::planner::wall_time::format_day;
use crate::planner::zone;
use crate::record::{BodyId, ContactId, EmployeeId, EventId};

/// Something that somebody has.
#[derive(Debug, Clone)]
pub(super) struct Engagement {
    pub(super) at: Interval,
    pub(super) reason: Reason,
}

/// The span of days that is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) home: Tz,
    /// The event that is being moved, which keeps nobody.
    pub(super) except: Option<EventId>,
}

/// What each of these people has in the window, in their order.
pub(super) fn engagements(connection: &Connection, people: &[Who], window: Window) -> Result<Vec<Vec<Engagement>>> {
    let known = people.iter().map(|who| resolve(connection, *who)).collect::<Result<Vec<_>>>()?;
    let contacts: HashSet<ContactId> = known.iter().filter_map(|(contact, _)| *contact).collect();
    let mut of_contacts: HashMap<ContactId, Vec<Engagement>> = HashMap::new();
    if !contacts.is_empty() {
        events(connection, &contacts, window, &mut of_contacts)?;
        series(connection, &contacts, window, &mut of_contacts)?;
    }
    let mut found = Vec::with_capacity(people.len());
    for (contact, worker) in known {
        let mut own = contact.and_then(|contact| of_contacts.get(&contact)).cloned().unwrap_or_default();
        if let Some(worker) = worker {
            away(connection, worker, window, &mut own)?;
        }
        found.push(own);
    }
    Ok(found)
}

/// A colleague may be in the address book as well, and the other way round.
fn resolve(connection: &Connection, who: Who) -> Result<(Option<ContactId>, Option<EmployeeId>)> {
    match who {
        Who::Employee(id) => Ok((employee::get(connection, id)?.fields.contact_id, Some(id))),
        Who::Contact(contact) => {
            let worker = connection
                .prepare_cached("SELECT id FROM employee WHERE contact_id = ?1 AND active = 1 ORDER BY id LIMIT 1")?
                .query_row([contact], |row| row.get(0))
                .optional()?;
            Ok((Some(contact), worker))
        }
    }
}

fn list(contacts: &HashSet<ContactId>) -> (String, Vec<Value>) {
    let mut ids: Vec<ContactId> = contacts.iter().copied().collect();
    ids.sort_unstable();
    (vec!["?"; ids.len()].join(", "), ids.into_iter().map(|id| Value::Integer(id.0)).collect())
}

/// Events at which they are expected: nobody who declined, none that was cancelled.
fn events(
    connection: &Connection,
    contacts: &HashSet<ContactId>,
    window: Window,
    found: &mut HashMap<ContactId, Vec<Engagement>>,
) -> Result<()> {
    let (marks, mut values) = list(contacts);
    // Wall times of two zones differ by less than two days.
    let net = [window.from - Duration::days(2), window.to + Duration::days(3)];
    values.extend(net.map(|day| Value::Text(format_day(day))));
    let sql = format!(
        "SELECT event.all_day, event.starts, event.ends, event.zone, event.id, event.title, participant.contact_id
         FROM participant JOIN event ON event.id = participant.event_id
         WHERE participant.contact_id IN ({marks}) AND participant.answer <> 'declined'
           AND event.status <> 'cancelled' AND event.ends >= ? AND event.starts < ? AND {ATTENDING}"
    );
    let from_row = |row: &Row<'_>| {
        let when = when_from_row(row)?;
        let (event, title, contact): (EventId, String, ContactId) = (row.get(4)?, row.get(5)?, row.get(6)?);
        Ok((event, contact, Engagement { at: interval(&when, window.home), reason: Reason::Event { title, when } }))
    };
    let mut statement = connection.prepare_cached(&sql)?;
    for row in statement.query_map(params_from_iter(values), from_row)? {
        let (event, contact, engagement) = row?;
        if Some(event) != window.except {
            found.entry(contact).or_default().push(engagement);
        }
    }
    Ok(())
}

/// Dates of series that are no events yet. A series that names nobody is that of its body's members.
fn series(
    connection: &Connection,
    contacts: &HashSet<ContactId>,
    window: Window,
    found: &mut HashMap<ContactId, Vec<Engagement>>,
) -> Result<()> {
    let named = named(connection, contacts)?;
    let members = members(connection, contacts)?;
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    for one in read::all(connection)? {
        let people = named.get(&one.id.0).map_or(&[][..], Vec::as_slice);
        let body = one.fields.body_id.and_then(|body| members.get(&body)).map_or(&[][..], Vec::as_slice);
        // Whoever is named in a series counts alone, so its members are asked for only where nobody is.
        let by_body = people.is_empty() && !body.is_empty() && !names_anybody(connection, &one)?;
        if people.is_empty() && !by_body {
            continue;
        }
        for (day, engagement) in dates_of(connection, &one, window, region, &own)? {
            let mut add = |contact: ContactId| found.entry(contact).or_default().push(engagement.clone());
            people.iter().copied().for_each(&mut add);
            if by_body {
                body.iter().filter(|member| member.belongs_on(day)).for_each(|member| add(member.contact));
            }
        }
    }
    Ok(())
}

fn dates_of(
    connection: &Connection,
    series: &Series,
    window: Window,
    region: Region,
    own: &OwnDays,
) -> Result<Vec<(NaiveDate, Engagement)>> {
    let events: HashSet<NaiveDateTime> =
        read::kept(connection, series.id)?.into_iter().map(|kept| kept.original).collect();
    let (from, to) = (window.from - Duration::days(2), window.to + Duration::days(2));
    let found = dates::of(series, from, to, region, own)
        .into_iter()
        .filter(|(original, ..)| !events.contains(original))
        .map(|(_, span, _)| {
            let when = when_of(span, &series.fields.first);
            let reason = Reason::Event { title: series.fields.title.clone(), when: when.clone() };
            (when.first_day(), Engagement { at: interval(&when, window.home), reason })
        })
        .collect();
    Ok(found)
}

/// Which of the contacts a series names, by series.
fn named(connection: &Connection, contacts: &HashSet<ContactId>) -> Result<HashMap<i64, Vec<ContactId>>> {
    let mut found: HashMap<i64, Vec<ContactId>> = HashMap::new();
    let (marks, values) = list(contacts);
    let sql = format!("SELECT series_id, contact_id FROM series_person WHERE contact_id IN ({marks})");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

fn names_anybody(connection: &Connection, series: &Series) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM series_person WHERE series_id = ?1")?.exists([series.id])?)
}

struct Membership {
    contact: ContactId,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Membership {
    fn belongs_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// In which bodies the contacts are, by body.
fn members(connection: &Connection, contacts: &HashSet<ContactId>) -> Result<HashMap<BodyId, Vec<Membership>>> {
    let mut found: HashMap<BodyId, Vec<Membership>> = HashMap::new();
    let (marks, values) = list(contacts);
    let sql =
        format!("SELECT body_id, contact_id, member_from, member_to FROM body_member WHERE contact_id IN ({marks})");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        let member = Membership { contact: row.get(1)?, from: row.get(2)?, to: row.get(3)? };
        found.entry(row.get(0)?).or_default().push(member);
    }
    Ok(found)
}

/// Absences, half days from or until noon, and the days of the week that a colleague has off.
fn away(connection: &Connection, worker: EmployeeId, window: Window, found: &mut Vec<Engagement>) -> Result<()> {
    let at = |day: NaiveDate, noon: bool| {
        let time = if noon { NOON } else { NaiveTime::MIN };
        zone::to_utc(day.and_time(time), window.home)
    };
    for absence in absences::overlapping(connection, worker, window.from, window.to)? {
        let fields = absence.fields;
        let begins = at(fields.starts, fields.starts_at_noon);
        let ends = if fields.ends_at_noon { at(fields.ends, true) } else { at(fields.ends + Duration::days(1), false) };
        found.push(Engagement { at: (begins, ends), reason: Reason::Absent });
    }
    let fields = employee::get(connection, worker)?.fields;
    for day in window.from.iter_days().take_while(|day| *day <= window.to) {
        let weekday = char::from_digit(day.weekday().number_from_monday(), 10).unwrap_or('0');
        // Where no day is noted, nothing is known.
        if !fields.working_days.is_empty() && !fields.working_days.contains(weekday) {
            let at = (at(day, false), at(day + Duration::days(1), false));
            found.push(Engagement { at, reason: Reason::DayOff });
        }
    }
    Ok(())
}

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};
