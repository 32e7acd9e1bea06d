//! Commands of reminders: what this PC has not shown yet. Being shown is this PC's own affair, so
//! that a colleague at another one is reminded as well.

use chrono::{Duration, NaiveDateTime};
use kontor_core::master_data::employee;
use kontor_core::planner::event::{EventStatus, When};
use kontor_core::planner::{list, wall_time};
use kontor_core::record::RecordKind;
use kontor_core::{Office, absences, settings, tasks};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::wire::RecordRef;

/// The setting: how many minutes before its start an event is reminded of; 0: never.
const EVENT_MINUTES: &str = "event_reminder_minutes";
/// Where nothing was set.
const EVENT_MINUTES_DEFAULT: i64 = 15;
/// A reminder that is older than this was missed: the program was off, or the PC asleep.
const MISSED_AFTER_MINUTES: i64 = 5;

/// What has not been shown yet.
#[derive(Debug, Serialize, TS)]
pub struct Reminders {
    /// The reminders, the earliest first.
    pub rows: Vec<ReminderRow>,
    /// Whether the system may be asked to show them: notices are wanted, and no quiet hour runs.
    pub announce: bool,
    /// To be handed to `reminders_seen` once they are on the screen.
    pub until: String,
}

/// A task or an event that asks for attention.
#[derive(Debug, Serialize, TS)]
pub struct ReminderRow {
    /// Which.
    pub record: RecordRef,
    /// What.
    pub title: String,
    /// When it was to be reminded of, `2026-03-16T09:00`.
    pub at: String,
    /// An event's start, or until when the task is to be done on that day.
    pub falls_at: Option<String>,
    /// What it is about, or where it is.
    pub detail: String,
    /// The program was off at that hour.
    pub missed: bool,
}

/// Notes what was shown.
#[derive(Debug, Deserialize, TS)]
pub struct RemindersSeen {
    /// As `reminders_due` gave it.
    pub until: String,
}

pub(crate) fn due(desk: &mut Desk, (): ()) -> Result<Reminders> {
    let now = wall_time::to_minute(desk.wall_clock());
    let pc = desk.room.pc.get();
    let (office, moment) = desk.at_work()?;
    // On a PC that sees the office for the first time nothing was missed.
    let shown = office_id(office)?.and_then(|id| wall_time::parse(pc.reminded.get(&id)?));
    // A clock that once stood in another year must not silence this PC until then.
    let since = shown.filter(|shown| *shown <= now + Duration::days(1)).unwrap_or(now);
    let until = now.max(since);
    let mut whose = Vec::new();
    if let Some(me) = employee::named(office.read(), &moment.who)? {
        let mut borne = absences::borne_by(office.read(), me.id, moment.today)?;
        borne.extend(absences::unborne(office.read(), moment.today)?);
        whose.push(me.id);
        whose.extend(borne.iter().map(|absence| absence.fields.employee_id));
    }
    let missed = |at: NaiveDateTime| now - at > Duration::minutes(MISSED_AFTER_MINUTES);
    let mut rows: Vec<(NaiveDateTime, ReminderRow)> = Vec::new();
    for one in tasks::reminders(office.read(), since, until, &whose)? {
        let row = ReminderRow {
            record: kontor_core::RecordRef::from(one.id).into(),
            title: one.title,
            at: wall_time::format(one.at),
            falls_at: one.due_time.map(|time| wall_time::format(one.at.date().and_time(time))),
            detail: one.about_title,
            missed: missed(one.at),
        };
        rows.push((one.at, row));
    }
    events(office, since, until, now, &mut rows)?;
    rows.sort_by_key(|(at, _)| *at);
    let announce = !rows.is_empty() && pc.notices.allow(office, now)?;
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    Ok(Reminders { rows, announce, until: wall_time::format(until) })
}

/// Events whose hour comes near. One that is over is no longer reminded of.
fn events(
    office: &Office,
    since: NaiveDateTime,
    until: NaiveDateTime,
    now: NaiveDateTime,
    rows: &mut Vec<(NaiveDateTime, ReminderRow)>,
) -> Result<()> {
    let minutes = settings::get(office.read(), EVENT_MINUTES)?
        .and_then(|text| text.trim_matches('"').parse::<i64>().ok())
        .unwrap_or(EVENT_MINUTES_DEFAULT);
    if minutes <= 0 {
        return Ok(());
    }
    let lead = Duration::minutes(minutes.min(7 * 24 * 60));
    for event in list::between(office.read(), since.date(), (until + lead).date())? {
        let When::Timed { starts, ends, .. } = event.when else { continue };
        let at = starts - lead;
        if event.status == EventStatus::Cancelled || at <= since || at > until || ends < now {
            continue;
        }
        let place = if event.room.is_empty() { event.place } else { event.room };
        let row = ReminderRow {
            record: kontor_core::RecordRef { kind: RecordKind::Event, id: event.id.0 }.into(),
            title: event.title,
            at: wall_time::format(at),
            falls_at: Some(wall_time::format(starts)),
            detail: place,
            missed: now > starts,
        };
        rows.push((at, row));
    }
    Ok(())
}

pub(crate) fn seen(desk: &mut Desk, request: RemindersSeen) -> Result<()> {
    let until = wall_time::parse(&request.until)
        .ok_or_else(|| ApiError::bad_request(&format!("date-time {}", request.until)))?;
    let Some(id) = office_id(desk.office()?)? else { return Ok(()) };
    desk.room.pc.change(|settings| {
        let known = settings.reminded.get(&id).and_then(|text| wall_time::parse(text));
        // Two windows of one PC may answer in either order: what was shown stays shown.
        let known = known.filter(|known| *known <= until + Duration::days(1));
        let until = known.map_or(until, |known| known.max(until));
        settings.reminded.insert(id, wall_time::format(until));
    });
    Ok(())
}

fn office_id(office: &Office) -> Result<Option<String>> {
    Ok(office.meta("office")?)
}
