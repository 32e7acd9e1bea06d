//! The one write of an import.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use serde_json::Value;

use super::{
    Change, ForeignDates, ForeignEntry, ForeignEvent, Held, Target, answer, held, issues, kind_of, people,
    series_fields, status_of,
};
use crate::contacts::save::new_uid;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::planner::check;
use crate::planner::event::{EventFields, EventStatus};
use crate::planner::read as event_read;
use crate::planner::save;
use crate::planner::series::{call_off, follow, open, read as series_read, save as series_save, strike};
use crate::planner::wall_time::format;
use crate::record::{EventId, SeriesId};
use crate::tasks::foreign as tasks;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New events and series.
    pub created: usize,
    /// Changed ones, and noted answers.
    pub updated: usize,
    /// Those that the office refused, by their place in the plan.
    pub refused: Vec<(usize, Vec<FieldIssue>)>,
}

/// Writes what was planned, in one step named after the file. `changes`: by their place in the plan.
///
/// # Errors
/// `CANCELLED` where `progress` says false, then nothing was written; whatever SQLite refuses.
pub fn apply(
    office: &mut Office,
    file_name: &str,
    changes: &[(usize, Change)],
    moment: &Moment,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Done<Imported>> {
    office.transact(Op::step("calendar_imported", file_name), moment, |tx| {
        let mut imported = Imported::default();
        let known = tasks::known(tx)?;
        for (done, (place, change)) in changes.iter().enumerate() {
            if done.is_multiple_of(16) && !progress(done, changes.len()) {
                return Err(Error::Cancelled);
            }
            let refused = one(tx, &known, change, moment, &mut imported)?;
            if !refused.is_empty() {
                imported.refused.push((*place, refused));
            }
        }
        Ok(imported)
    })
}

fn one(
    tx: &Tx<'_>,
    known: &tasks::Known,
    change: &Change,
    moment: &Moment,
    imported: &mut Imported,
) -> Result<Vec<FieldIssue>> {
    match change {
        Change::New(event) => {
            let mut refused = issues(tx, event)?;
            if refused.is_empty() && held(tx, &event.uid)?.is_some() {
                refused.push(meanwhile());
            }
            if refused.is_empty() {
                insert(tx, event)?;
                imported.created += 1;
            }
            Ok(refused)
        }
        Change::Update { held: planned, old, new } => {
            let mut refused = issues(tx, new)?;
            if refused.is_empty() && held(tx, &new.uid)?.as_ref() != Some(&**planned) {
                refused.push(meanwhile());
            }
            if refused.is_empty() {
                update(tx, planned, old, new, moment)?;
                imported.updated += 1;
            }
            Ok(refused)
        }
        Change::Task(change) => Ok(match tasks::write(tx, known, change, moment)? {
            Ok(true) => {
                imported.created += 1;
                Vec::new()
            }
            Ok(false) => {
                imported.updated += 1;
                Vec::new()
            }
            Err(refused) => refused,
        }),
        Change::Answer(answered) => {
            if !answer::note(tx, answered)? {
                return Ok(vec![meanwhile()]);
            }
            imported.updated += 1;
            Ok(Vec::new())
        }
    }
}

/// Somebody else changed it between plan and writing: it is not overwritten.
fn meanwhile() -> FieldIssue {
    FieldIssue::with("uid", "EVENT_CHANGED_MEANWHILE", Value::Null)
}

fn insert(tx: &Connection, event: &ForeignEvent) -> Result<()> {
    match (&event.main, &event.dates) {
        (Some(main), Some(dates)) => {
            let id = insert_series(tx, &event.uid, main, dates)?;
            for (original, entry) in &event.single {
                insert_date(tx, id, *original, entry)?;
            }
        }
        (Some(main), None) => {
            insert_event(tx, &event.uid, main)?;
        }
        // Single dates of a series that nobody holds come as events of their own, see `lone_uid`.
        (None, _) => {}
    }
    Ok(())
}

fn insert_event(tx: &Connection, uid: &str, entry: &ForeignEntry) -> Result<EventId> {
    let mut fields = EventFields::new(kind_of(entry), &entry.title, entry.when.clone());
    fields.status = status_of(entry);
    fields.place.clone_from(&entry.place);
    fields.online_link.clone_from(&entry.online_link);
    fields.note.clone_from(&entry.note);
    fields.participants = people::participants(tx, &[], &[], &entry.people)?;
    check::complete(tx, &mut fields)?;
    let id = save::insert(tx, uid, &fields)?;
    people::addresses(tx, id, &entry.people)?;
    foreign(tx, id, entry)?;
    Ok(id)
}

/// What the form of an event does not hold.
fn foreign(tx: &Connection, id: EventId, entry: &ForeignEntry) -> Result<()> {
    tx.prepare_cached(
        "UPDATE event SET sequence = ?2, foreign_lines = ?3 WHERE id = ?1 AND (sequence <> ?2 OR foreign_lines <> ?3)",
    )?
    .execute((id, entry.sequence, &entry.lines))?;
    Ok(())
}

fn insert_series(tx: &Connection, uid: &str, main: &ForeignEntry, dates: &ForeignDates) -> Result<SeriesId> {
    let mut fields = series_fields(main, dates);
    fields.people = people::of_series(tx, &[], &[], &main.people)?;
    let fields = series_save::checked(tx, fields, true)?;
    let id = series_save::insert(tx, uid, &fields, None)?;
    foreign_series(tx, id, main, dates)?;
    exceptions(tx, id, dates)?;
    if main.cancelled {
        // Nobody here knows of a date that took place.
        call_off::call_off(tx, id, NaiveDate::MIN)?;
    }
    Ok(id)
}

fn foreign_series(tx: &Connection, id: SeriesId, main: &ForeignEntry, dates: &ForeignDates) -> Result<()> {
    tx.prepare_cached("UPDATE series SET sequence = ?2, foreign_lines = ?3, extra_first = ?4 WHERE id = ?1")?
        .execute((id, main.sequence, &main.lines, dates.extra_first))?;
    Ok(())
}

/// Struck and additional dates as they shall be.
fn exceptions(tx: &Connection, id: SeriesId, dates: &ForeignDates) -> Result<()> {
    let before = series_read::get(tx, id)?;
    for (kind, was, is) in [("out", &before.out, &dates.out), ("extra", &before.extra, &dates.extra)] {
        exceptions_of(tx, id, kind, was, is)?;
    }
    Ok(())
}

fn exceptions_of(
    tx: &Connection,
    id: SeriesId,
    kind: &str,
    was: &BTreeSet<NaiveDateTime>,
    is: &BTreeSet<NaiveDateTime>,
) -> Result<()> {
    for gone in was.difference(is) {
        tx.prepare_cached("DELETE FROM series_date WHERE series_id = ?1 AND kind = ?2 AND starts = ?3")?.execute((
            id,
            kind,
            format(*gone),
        ))?;
    }
    for new in is.difference(was) {
        tx.prepare_cached("INSERT INTO series_date (series_id, kind, starts) VALUES (?1, ?2, ?3)")?.execute((
            id,
            kind,
            format(*new),
        ))?;
    }
    Ok(())
}

/// A date of a series that differs is an event of its own.
fn insert_date(tx: &Connection, series: SeriesId, original: NaiveDateTime, entry: &ForeignEntry) -> Result<()> {
    let id = insert_event(tx, &new_uid(tx)?, entry)?;
    belongs(tx, id, series, original)
}

/// A date of a series of the office keeps what all its dates have: body, room and people.
fn open_date(tx: &Connection, id: SeriesId, original: NaiveDateTime, entry: &ForeignEntry) -> Result<()> {
    let series = series_read::get(tx, id)?;
    if !strike::has(&series, original)? {
        return insert_date(tx, id, original, entry);
    }
    let event = open::within(tx, &series, original)?;
    let raw = super::held::of_date(tx, event)?;
    change_event(tx, event, &raw, &raw, entry)
}

fn belongs(tx: &Connection, id: EventId, series: SeriesId, original: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE event SET series_id = ?2, original_start = ?3 WHERE id = ?1")?.execute((
        id,
        series,
        format(original),
    ))?;
    Ok(())
}

fn update(tx: &Connection, held: &Held, old: &ForeignEvent, new: &ForeignEvent, moment: &Moment) -> Result<()> {
    match (held.target, &old.main, &new.main) {
        (Target::Event(id), Some(old_main), Some(new_main)) => {
            let raw = held.event.main.as_ref().unwrap_or(old_main);
            change_event(tx, id, raw, old_main, new_main)?;
            if let Some(dates) = &new.dates {
                becomes_series(tx, id, new, (new_main, dates))?;
            }
            Ok(())
        }
        (Target::Series(id), Some(old_main), Some(new_main)) => {
            change_series(tx, id, held, (old, old_main), (new, new_main), moment)
        }
        _ => Ok(()),
    }
}

/// An event that got further dates: it stays as the first of them, and its UID goes to the series. Dates that differ
/// come along, the first one included.
fn becomes_series(
    tx: &Connection,
    id: EventId,
    new: &ForeignEvent,
    (main, dates): (&ForeignEntry, &ForeignDates),
) -> Result<()> {
    let own = new_uid(tx)?;
    tx.prepare_cached("UPDATE event SET uid = ?2 WHERE id = ?1")?.execute((id, own))?;
    let series = insert_series(tx, &new.uid, main, dates)?;
    let (start, _) = super::super::series::start_of(&main.when);
    belongs(tx, id, series, start.wall())?;
    for (original, entry) in &new.single {
        if *original == start.wall() {
            let raw = super::held::of_date(tx, id)?;
            change_event(tx, id, &raw, &raw, entry)?;
        } else {
            insert_date(tx, series, *original, entry)?;
        }
    }
    Ok(())
}

/// Writes what differs between `old` and `new`; what no other program knows stays. `raw`: as the office holds it.
fn change_event(
    tx: &Connection,
    id: EventId,
    raw: &ForeignEntry,
    old: &ForeignEntry,
    new: &ForeignEntry,
) -> Result<()> {
    if old == new {
        return Ok(());
    }
    let mut fields = event_read::get(tx, id)?.fields;
    if old.title != new.title {
        fields.title.clone_from(&new.title);
    }
    if old.when != new.when {
        fields.when.clone_from(&new.when);
        // Further days lie between start and end; those that no longer do are gone.
        let (first, last) = (fields.when.first_day(), fields.when.last_day());
        fields.days.retain(|day| day.date > first && day.date <= last);
        let days = u32::try_from(fields.days.len()).unwrap_or(0) + 1;
        fields.agenda.iter_mut().for_each(|item| item.day = item.day.min(days));
    }
    if old.place != new.place {
        // Whoever says another place does not know our rooms.
        fields.room_id = None;
        fields.place.clone_from(&new.place);
    }
    if old.online_link != new.online_link {
        fields.online_link.clone_from(&new.online_link);
    }
    if old.note != new.note {
        fields.note.clone_from(&new.note);
    }
    if old.cancelled != new.cancelled {
        fields.status = if new.cancelled { EventStatus::Cancelled } else { status_of(new) };
    }
    if old.people != new.people {
        fields.participants = people::participants(tx, &fields.participants, &raw.people, &new.people)?;
    }
    check::complete(tx, &mut fields)?;
    save::update(tx, id, &fields)?;
    if old.people != new.people {
        people::addresses(tx, id, &new.people)?;
    }
    foreign(tx, id, new)
}

fn change_series(
    tx: &Connection,
    id: SeriesId,
    held: &Held,
    (old, old_main): (&ForeignEvent, &ForeignEntry),
    (new, new_main): (&ForeignEvent, &ForeignEntry),
    moment: &Moment,
) -> Result<()> {
    let dates = new.dates.as_ref().or(old.dates.as_ref());
    if let Some(dates) = dates
        && (old_main != new_main || old.dates != new.dates)
    {
        change_common(tx, id, held, (old, old_main), (new_main, dates), moment)?;
    }
    for (original, entry) in &new.single {
        let was = old.single.get(original);
        if was == Some(entry) {
            continue;
        }
        match strike::event_at(tx, id, *original)? {
            Some(event) => {
                let raw = super::held::of_date(tx, event)?;
                change_event(tx, event, &raw, was.unwrap_or(&raw), entry)?;
            }
            None => open_date(tx, id, *original, entry)?,
        }
    }
    // What the other program struck does not take place here either; nothing is deleted.
    for original in old.single.keys().filter(|original| !new.single.contains_key(original)) {
        if let Some(event) = strike::event_at(tx, id, *original)? {
            tx.prepare_cached("UPDATE event SET status = 'cancelled' WHERE id = ?1 AND status <> 'cancelled'")?
                .execute([event])?;
        }
    }
    Ok(())
}

fn change_common(
    tx: &Connection,
    id: SeriesId,
    held: &Held,
    (old, old_main): (&ForeignEvent, &ForeignEntry),
    (new, dates): (&ForeignEntry, &ForeignDates),
    moment: &Moment,
) -> Result<()> {
    let before = series_read::get(tx, id)?;
    let mut fields = before.fields.clone();
    let told = series_fields(new, dates);
    let old_rule = old.dates.as_ref().map(|dates| (&dates.rule, dates.extra_first));
    if old_main.when != new.when {
        fields.first = told.first;
    }
    let mut extra_first = before.extra_first;
    if old_rule != Some((&dates.rule, dates.extra_first)) {
        fields.rule = told.rule;
        extra_first = dates.extra_first;
    }
    if old_main.title != new.title {
        fields.title = told.title;
    }
    if old_main.place != new.place {
        fields.room_id = None;
        fields.place = told.place;
    }
    if old_main.online_link != new.online_link {
        fields.online_link = told.online_link;
    }
    if old_main.note != new.note {
        fields.note = told.note;
    }
    if old_main.people != new.people {
        let raw = held.event.main.as_ref().map(|main| main.people.as_slice()).unwrap_or_default();
        fields.people = people::of_series(tx, &fields.people, raw, &new.people)?;
    }
    let fields = series_save::checked(tx, fields, true)?;
    series_save::update(tx, id, &fields, extra_first)?;
    follow::follow(tx, &before, &fields, extra_first, moment.today)?;
    foreign_series(tx, id, new, &ForeignDates { extra_first, ..dates.clone() })?;
    if old.dates.as_ref().map(|dates| (&dates.out, &dates.extra)) != Some((&dates.out, &dates.extra)) {
        exceptions(tx, id, dates)?;
    }
    if new.cancelled && !old_main.cancelled {
        call_off::call_off(tx, id, moment.today)?;
    }
    Ok(())
}
