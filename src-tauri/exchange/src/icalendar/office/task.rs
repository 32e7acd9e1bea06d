//! Tasks between files and the office.

use chrono::{DateTime, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use kontor_core::planner::import::lone_uid;
use kontor_core::planner::recurrence::Start;
use kontor_core::planner::zone as clocks;
use kontor_core::tasks::foreign::{ForeignTask, HeldTask, TaskChange};
use kontor_core::tasks::{Priority, TaskState};

use super::UNTITLED;
use crate::icalendar::file::{CalendarTask, TaskState as Said};
use crate::icalendar::merge::Refusal;
use crate::icalendar::read::{CalendarOptions, read};
use crate::icalendar::write;

/// What becomes of one task of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlannedTask {
    /// It is written.
    Change(Box<TaskChange>),
    /// The office holds the same.
    Unchanged,
    /// Nothing is done.
    Refused(Refusal),
}

/// Puts a task of a file beside what the office holds under its UID.
#[must_use]
pub fn plan_task(held: Option<&HeldTask>, read: &CalendarTask, zone: Tz) -> PlannedTask {
    let new = to_office_task(read, zone);
    let Some(held) = held else { return PlannedTask::Change(Box::new(TaskChange::New(Box::new(new)))) };
    if new.sequence < held.task.sequence {
        return PlannedTask::Refused(Refusal::Outdated { held: held.task.sequence, read: new.sequence });
    }
    let old = to_office_task(&of_office_task(&held.task, zone), zone);
    if old == new {
        return PlannedTask::Unchanged;
    }
    let (held, old, new) = (Box::new(held.clone()), Box::new(old), Box::new(new));
    PlannedTask::Change(Box::new(TaskChange::Update { held, old, new }))
}

/// The UID under which the office keeps a task: one run of a repeating task stands for itself.
#[must_use]
pub fn task_uid(task: &CalendarTask) -> String {
    task.original.map_or_else(|| task.uid.clone(), |original| lone_uid(&task.uid, original.wall()))
}

/// A task of a file as the office takes it. `zone`: the own firm's.
#[must_use]
pub fn to_office_task(task: &CalendarTask, zone: Tz) -> ForeignTask {
    let (due, due_time) = task.due.map_or((None, None), |due| {
        let (day, time) = by_clock(due, zone);
        (Some(day), time)
    });
    // As the form of a task has it.
    let note = task.description.replace("\r\n", "\n").trim().to_owned();
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = [task.title.as_str(), note.lines().next().unwrap_or_default()]
        .into_iter()
        .map(joined)
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| UNTITLED.to_owned());
    ForeignTask {
        uid: task_uid(task),
        title,
        note,
        due,
        due_time,
        priority: priority(task.priority),
        state: state(task.state),
        done_on: task.completed.map(|at| at.with_timezone(&zone).date_naive()),
        sequence: task.sequence,
        source: source(task),
    }
}

/// A day, and the hour of it by the firm's clock.
fn by_clock(at: Start, zone: Tz) -> (chrono::NaiveDate, Option<NaiveTime>) {
    let wall = match at {
        Start::Day(day) => return (day, None),
        Start::Wall(wall) => wall,
        Start::Zoned(wall, own) => clocks::to_utc(wall, own).with_timezone(&zone).naive_local(),
    };
    (wall.date(), NaiveTime::from_hms_opt(wall.hour(), wall.minute(), 0))
}

/// RFC 5545, 3.8.1.9: 1 to 4 high, 5 and nothing normal, 6 to 9 low.
const fn priority(said: u8) -> Priority {
    match said {
        1..=4 => Priority::High,
        0 | 5 => Priority::Normal,
        _ => Priority::Low,
    }
}

const fn state(said: Said) -> TaskState {
    match said {
        Said::Open | Said::Started => TaskState::Open,
        Said::Done => TaskState::Done,
        Said::Cancelled => TaskState::Dropped,
    }
}

/// The task as a calendar of its own, always written alike.
fn source(task: &CalendarTask) -> String {
    let bytes = write::calendar("", &[], std::slice::from_ref(task), DateTime::<Utc>::UNIX_EPOCH);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A task of the office as files have it.
#[must_use]
pub fn of_office_task(held: &ForeignTask, zone: Tz) -> CalendarTask {
    let mut task = kept(&held.source, zone);
    let before = to_office_task(&task, zone);
    if task.uid.is_empty() {
        task.uid.clone_from(&held.uid);
    }
    task.sequence = held.sequence;
    if before.title != held.title {
        task.title.clone_from(&held.title);
    }
    if before.note != held.note {
        task.description.clone_from(&held.note);
    }
    if (before.due, before.due_time) != (held.due, held.due_time) {
        task.due = held.due.map(|day| match held.due_time {
            Some(time) => Start::Zoned(day.and_time(time), zone),
            None => Start::Day(day),
        });
    }
    if before.priority != held.priority {
        task.priority = match held.priority {
            Priority::High => 1,
            Priority::Normal => 5,
            Priority::Low => 9,
        };
    }
    if before.state != held.state {
        (task.state, task.percent) = match held.state {
            TaskState::Open => (Said::Open, None),
            TaskState::Done => (Said::Done, Some(100)),
            TaskState::Dropped => (Said::Cancelled, None),
        };
        let noon = held.done_on.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|wall| clocks::to_utc(wall, zone));
        task.completed = noon.filter(|_| held.state == TaskState::Done);
    }
    task
}

/// The task in the words of the other program; an empty one where there are none.
fn kept(source: &str, zone: Tz) -> CalendarTask {
    if source.is_empty() {
        return CalendarTask::default();
    }
    let options = CalendarOptions { zone, progress: &mut |_, _| true };
    let read = read(source.as_bytes(), "", options).ok();
    let task = read.and_then(|file| file.tasks.into_iter().next());
    task.map(|task| CalendarTask { line: 0, stamp: None, ..task }).unwrap_or_default()
}
