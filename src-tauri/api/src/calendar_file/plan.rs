//! Reading a calendar and planning what each event of it becomes.

use chrono::NaiveDate;
use kontor_core::Office;
use kontor_core::planner::check::home_zone;
use kontor_core::planner::import::{self as book, Change, ForeignEntry, ForeignEvent, Held, Lost, Replied};
use kontor_core::tasks::foreign::{self as tasks, TaskChange};
use kontor_exchange::error::Rejected;
use kontor_exchange::icalendar::merge::Refusal;
use kontor_exchange::icalendar::office::{self as beside, Planned, PlannedTask};
use kontor_exchange::icalendar::read::{self as reader, CalendarOptions};
use kontor_exchange::icalendar::{CalendarEvent, CalendarFile, CalendarTask, Method, Zone};
use serde_json::Value;

use super::{
    CalendarFate, CalendarImportCounts, CalendarImportPreview, CalendarImportRead, CalendarImportRow,
    CalendarImportRows, CalendarRowKind, Fate, LISTED, Read, Row,
};
use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::exchange::{ImportRejected, ImportWarning, lock};
use crate::jobs::Progress;
use crate::planner::When;

/// So many events are put beside the book at a time, so that the desk stays free.
const PLANNED_AT_ONCE: usize = 100;

pub(crate) async fn read(ctx: Ctx, request: CalendarImportRead) -> Result<CalendarImportPreview> {
    let mut progress = Progress::of(&ctx);
    let room = ctx.room.clone();
    let zone = ctx.desk(firm_zone).await?;
    let (name, found, mut progress) = ctx
        .compute(move || {
            let (name, bytes) = room.tokens.read(&request.token)?;
            let options = CalendarOptions { zone, progress: &mut |done, all| progress.go_on(done, all) };
            let found = reader::read(&bytes, &name, options)?;
            Ok((name, found, progress))
        })
        .await?;
    let CalendarFile { method, name: calendar, found: _, mut events, tasks: mut todo, rejected, warnings } = found;
    let all = events.len();
    let mut rows = Vec::with_capacity(all + todo.len());
    while !events.is_empty() {
        if !progress.go_on(all - events.len(), all) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let rest = events.split_off(events.len().min(PLANNED_AT_ONCE));
        let slice = std::mem::replace(&mut events, rest);
        rows.extend(ctx.desk(move |desk| planned(desk, &slice, method, zone)).await?);
    }
    while !todo.is_empty() {
        let rest = todo.split_off(todo.len().min(PLANNED_AT_ONCE));
        let slice = std::mem::replace(&mut todo, rest);
        rows.extend(ctx.desk(move |desk| planned_tasks(desk, &slice, zone)).await?);
    }
    let read = Read { name, calendar, method: method.map(Method::name), rejected, warnings, rows };
    let preview = preview(&read);
    Ok(CalendarImportPreview { import: ctx.room.calendars.keep(read), ..preview })
}

/// The zone of the own firm.
pub(super) fn firm_zone(desk: &mut Desk) -> Result<Zone> {
    let name = home_zone(desk.office()?.read())?;
    Ok(name.parse().unwrap_or(Zone::Europe__Berlin))
}

fn planned(desk: &mut Desk, events: &[CalendarEvent], method: Option<Method>, zone: Zone) -> Result<Vec<Row>> {
    let today = desk.today();
    let office = desk.office()?;
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        let held = book::held(office.read(), &event.uid)?;
        if method == Some(Method::Reply) {
            for replied in beside::answers(held.as_ref(), event) {
                rows.push(answer(office, event, &replied, today)?);
            }
            continue;
        }
        let asks = matches!(method, None | Some(Method::Publish | Method::Request | Method::Add));
        if held.is_none() && event.master.is_none() && asks {
            // Its series is not known here: each date stands for itself.
            for single in beside::lone(event) {
                let held = book::held(office.read(), &single.uid)?;
                rows.push(row(office, held.as_ref(), &single, method, zone)?);
            }
            continue;
        }
        rows.push(row(office, held.as_ref(), event, method, zone)?);
    }
    Ok(rows)
}

fn planned_tasks(desk: &mut Desk, read: &[CalendarTask], zone: Zone) -> Result<Vec<Row>> {
    let today = desk.today();
    let office = desk.office()?;
    let known = tasks::known(office.read())?;
    let mut rows = Vec::with_capacity(read.len());
    for task in read {
        let held = tasks::held(office.read(), &known, &beside::task_uid(task))?;
        let told = beside::to_office_task(task, zone);
        let (fate, changed) = match beside::plan_task(held.as_ref(), task, zone) {
            PlannedTask::Unchanged => (Fate::Unchanged, Vec::new()),
            PlannedTask::Refused(refusal) => (refused(refusal), Vec::new()),
            PlannedTask::Change(change) => match tasks::issues(office.read(), &told, today)?.into_iter().next() {
                Some(issue) => (Fate::Refused(issue.code, issue.data), Vec::new()),
                None => {
                    let changed = task_differences(&change);
                    (Fate::Change(Box::new(Change::Task(change))), changed)
                }
            },
        };
        let source = if matches!(fate, Fate::Refused(..)) { told.source } else { String::new() };
        let when = told.due.map(|due| match told.due_time {
            Some(time) => {
                let at = kontor_core::planner::wall_time::format(due.and_time(time));
                When::Timed { starts: at.clone(), ends: at, zone: zone.name().to_owned() }
            }
            None => When::Days { first: due, last: due },
        });
        let kind = CalendarRowKind::Task;
        rows.push(Row { line: task.line, kind, title: told.title, when, place: String::new(), changed, fate, source });
    }
    Ok(rows)
}

/// What an update changes of a task, as codes of fields.
fn task_differences(change: &TaskChange) -> Vec<&'static str> {
    let TaskChange::Update { old, new, .. } = change else { return Vec::new() };
    let pairs = [
        ("title", old.title != new.title),
        ("due", (old.due, old.due_time) != (new.due, new.due_time)),
        ("note", old.note != new.note),
        ("priority", old.priority != new.priority),
        ("status", old.state != new.state),
    ];
    let found: Vec<_> = pairs.into_iter().filter(|(_, differs)| *differs).map(|(code, _)| code).collect();
    if found.is_empty() { vec!["other"] } else { found }
}

fn row(office: &Office, held: Option<&Held>, event: &CalendarEvent, method: Option<Method>, zone: Zone) -> Result<Row> {
    let (fate, changed) = match beside::plan(held, event, method, zone) {
        Planned::Unchanged => (Fate::Unchanged, Vec::new()),
        Planned::Refused(refusal) => (refused(refusal), Vec::new()),
        Planned::Change(change) => {
            let (wanted, changed) = match &*change {
                Change::Update { old, new, .. } => (Some(new), differences(old, new)),
                Change::New(event) => (Some(event), Vec::new()),
                Change::Answer(_) | Change::Task(_) => (None, Vec::new()),
            };
            let issues = match wanted {
                Some(event) => book::issues(office.read(), event)?,
                None => Vec::new(),
            };
            match issues.into_iter().next() {
                Some(issue) => (Fate::Refused(issue.code, issue.data), Vec::new()),
                None => (Fate::Change(change), changed),
            }
        }
    };
    let told = beside::to_office(event, zone);
    let of_held = held.map(|held| &held.event);
    let timeless = method == Some(Method::Cancel) || event.entries().all(|entry| entry.timeless);
    // A cancellation may say no more than the UID.
    let first = |event: &ForeignEvent| event.main.clone().or_else(|| event.single.values().next().cloned());
    let shown = if timeless { of_held.and_then(first) } else { first(&told) };
    let series = told.main.is_none() || told.dates.is_some();
    let kind = if series { CalendarRowKind::Series } else { CalendarRowKind::Event };
    let mut row = of_entry(event, kind, shown, fate);
    row.changed = changed;
    Ok(row)
}

fn of_entry(event: &CalendarEvent, kind: CalendarRowKind, shown: Option<ForeignEntry>, fate: Fate) -> Row {
    let line = event.entries().next().map_or(0, |entry| entry.line);
    let source = match &fate {
        Fate::Refused(..) => source(event),
        _ => String::new(),
    };
    let title = shown.as_ref().map_or_else(|| event.uid.clone(), |entry| entry.title.clone());
    let place = shown.as_ref().map(|entry| entry.place.clone()).unwrap_or_default();
    Row { line, kind, title, when: shown.map(|entry| entry.when.into()), place, changed: Vec::new(), fate, source }
}

/// An event that is left out, as a calendar of its own.
fn source(event: &CalendarEvent) -> String {
    let stamp = event.entries().find_map(|entry| entry.stamp).unwrap_or_default();
    let bytes = kontor_exchange::icalendar::write::calendar("", std::slice::from_ref(event), &[], stamp);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn refused(refusal: Refusal) -> Fate {
    Fate::Refused(refusal.code(), refusal.data())
}

fn answer(office: &Office, event: &CalendarEvent, replied: &Replied, today: NaiveDate) -> Result<Row> {
    let fate = match book::find_answer(office.read(), replied, today)? {
        Ok(answered) if answered.before == answered.answer && answered.opens.is_none() => {
            let row = of_entry(event, CalendarRowKind::Answer, None, Fate::Unchanged);
            return Ok(Row { title: format!("{} · {}", answered.name, answered.title), ..row });
        }
        Ok(answered) => {
            let title = format!("{} · {}", answered.name, answered.title);
            let fate = Fate::Change(Box::new(Change::Answer(Box::new(answered))));
            let row = of_entry(event, CalendarRowKind::Answer, None, fate);
            return Ok(Row { title, changed: vec!["answer"], ..row });
        }
        Err(Lost::Event) => refused(Refusal::EventUnknown),
        Err(Lost::Guest) => refused(Refusal::GuestUnknown),
        Err(Lost::Unopened) => refused(Refusal::SeriesUnopened),
    };
    let row = of_entry(event, CalendarRowKind::Answer, None, fate);
    Ok(Row { title: replied.email.clone(), ..row })
}

/// What an update changes, as codes of fields.
fn differences(old: &ForeignEvent, new: &ForeignEvent) -> Vec<&'static str> {
    let mut found = Vec::new();
    if let (Some(old), Some(new)) = (&old.main, &new.main) {
        let pairs = [
            ("title", old.title != new.title),
            ("when", old.when != new.when),
            ("place", old.place != new.place),
            ("online_link", old.online_link != new.online_link),
            ("note", old.note != new.note),
            ("status", old.cancelled != new.cancelled),
            ("people", old.people != new.people),
            ("other", old.lines != new.lines || old.sequence != new.sequence),
        ];
        found.extend(pairs.into_iter().filter(|(_, differs)| *differs).map(|(code, _)| code));
    }
    let rule = |event: &ForeignEvent| event.dates.as_ref().map(|dates| (dates.rule.clone(), dates.extra_first));
    let dates = |event: &ForeignEvent| event.dates.as_ref().map(|dates| (dates.out.clone(), dates.extra.clone()));
    if rule(old) != rule(new) {
        found.push("rule");
    }
    if dates(old) != dates(new) || old.single != new.single {
        found.push("dates");
    }
    found
}

impl Row {
    fn fate(&self) -> CalendarFate {
        match &self.fate {
            Fate::Change(change) if is_new(change) => CalendarFate::New,
            Fate::Change(_) => CalendarFate::Changed,
            Fate::Unchanged => CalendarFate::Unchanged,
            Fate::Refused(..) => CalendarFate::Refused,
        }
    }

    fn shown(&self, index: usize) -> CalendarImportRow {
        let (reason, data) = match &self.fate {
            Fate::Refused(code, data) => (Some((*code).to_owned()), data.clone()),
            _ => (None, Value::Null),
        };
        CalendarImportRow {
            index,
            line: self.line,
            kind: self.kind,
            title: self.title.clone(),
            when: self.when.clone(),
            place: self.place.clone(),
            fate: self.fate(),
            changed: self.changed.iter().map(|code| (*code).to_owned()).collect(),
            reason,
            data,
        }
    }
}

fn is_new(change: &Change) -> bool {
    match change {
        Change::New(_) => true,
        Change::Task(change) => matches!(**change, TaskChange::New(_)),
        Change::Update { .. } | Change::Answer(_) => false,
    }
}

pub(super) fn rejected(rejected: &[Rejected]) -> impl Iterator<Item = ImportRejected> + '_ {
    rejected.iter().map(|one| ImportRejected {
        line: one.line,
        reason: one.reason.to_owned(),
        data: one.data.clone(),
        source: one.source.clone(),
    })
}

pub(super) fn warnings(read: &Read) -> impl Iterator<Item = ImportWarning> + '_ {
    read.warnings.iter().map(|warning| ImportWarning {
        line: warning.line,
        code: warning.code.to_owned(),
        data: warning.data.clone(),
    })
}

fn preview(read: &Read) -> CalendarImportPreview {
    let of = |fate: CalendarFate| read.rows.iter().filter(|row| row.fate() == fate).count();
    CalendarImportPreview {
        import: 0,
        name: read.name.clone(),
        calendar: read.calendar.clone(),
        method: read.method.map(ToOwned::to_owned),
        counts: CalendarImportCounts {
            read: read.rows.len() + read.rejected.len(),
            new: of(CalendarFate::New),
            changed: of(CalendarFate::Changed),
            unchanged: of(CalendarFate::Unchanged),
            refused: of(CalendarFate::Refused) + read.rejected.len(),
        },
        rejected: rejected(&read.rejected).take(LISTED).collect(),
        warnings: warnings(read).take(LISTED).collect(),
        rows: read.rows.len(),
    }
}

pub(crate) async fn rows(ctx: Ctx, request: CalendarImportRows) -> Result<Vec<CalendarImportRow>> {
    let kept = ctx.room.calendars.get(request.import)?;
    let read = lock(&kept);
    let fits = |row: &Row| request.only.is_none_or(|only| row.fate() == only);
    let rows = read.rows.iter().enumerate().filter(|(_, row)| fits(row));
    Ok(rows.skip(request.offset).take(request.limit.min(1_000)).map(|(index, row)| row.shown(index)).collect())
}
