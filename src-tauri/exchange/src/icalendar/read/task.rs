//! A VTODO.

use chrono::Days;
use kontor_core::planner::recurrence::Start;

use super::entry::{class, one_line, sequence};
use super::{Reader, Refused, people, times};
use crate::icalendar::file::{CalendarTask, TaskState};
use crate::icalendar::tree::Part;
use crate::vcard::line::Property;

/// Properties that a [`CalendarTask`] holds; all others are kept.
const UNDERSTOOD: &[&str] = &[
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DUE",
    "DURATION",
    "RECURRENCE-ID",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "STATUS",
    "COMPLETED",
    "PERCENT-COMPLETE",
    "PRIORITY",
    "SEQUENCE",
    "CLASS",
    "CATEGORIES",
    "ORGANIZER",
    "ATTENDEE",
];

impl Reader<'_> {
    /// A VTODO; a task needs neither start nor end.
    pub(super) fn todo(&mut self, part: &Part<'_>) -> Result<CalendarTask, Refused> {
        let lines = self.properties(part);
        let find = |name: &str| lines.iter().find(|line| line.name == name);
        let mut task = CalendarTask { line: part.number, ..CalendarTask::default() };
        task.original = find("RECURRENCE-ID").and_then(|line| self.moment(line));
        task.start = find("DTSTART").and_then(|line| self.moment(line));
        task.due = find("DUE").and_then(|line| self.moment(line)).or_else(|| due(task.start?, find("DURATION")?));
        let mut aside = Vec::new();
        if let Some(start) = task.start.or(task.due) {
            (task.recurrence, aside) = self.recurrence(&lines, start);
        }
        let mut uid = String::new();
        for line in &lines {
            match line.name.as_str() {
                "UID" => uid = line.text().trim().to_owned(),
                "SUMMARY" => task.title = one_line(&line.text()),
                "DESCRIPTION" => task.description = line.text(),
                "LOCATION" => task.place = one_line(&line.text()),
                "STATUS" => task.state = state(&line.value),
                "COMPLETED" => task.completed = times::instant(&line.value),
                "PERCENT-COMPLETE" => task.percent = line.value.trim().parse().ok().filter(|percent| *percent <= 100),
                "PRIORITY" => task.priority = line.value.trim().parse().ok().filter(|it| *it <= 9).unwrap_or(0),
                "SEQUENCE" => task.sequence = sequence(&line.value),
                "CLASS" => task.class = class(&line.value).unwrap_or_default(),
                "CATEGORIES" => task.categories.extend(line.items()),
                "ORGANIZER" if task.organizer.is_none() => task.organizer = Some(people::person(line)),
                "ATTENDEE" => task.attendees.push(people::person(line)),
                "DTSTAMP" => task.stamp = times::instant(&line.value),
                _ => {}
            }
        }
        if task.state == TaskState::Open && (task.completed.is_some() || task.percent == Some(100)) {
            task.state = TaskState::Done;
        }
        task.foreign_lines = self.kept(part, &aside, UNDERSTOOD);
        task.uid = self.uid(uid, part);
        Ok(task)
    }
}

/// When it is due by its length; of days alone the length ends with the day before.
fn due(start: Start, length: &Property) -> Option<Start> {
    let (days, rest) = times::length(&length.value)?;
    let wall = start.wall().checked_add_days(Days::new(days.unsigned_abs()))?.checked_add_signed(rest)?;
    Some(start.at(wall))
}

fn state(value: &str) -> TaskState {
    match value.trim().to_ascii_uppercase().as_str() {
        "IN-PROCESS" => TaskState::Started,
        "COMPLETED" => TaskState::Done,
        "CANCELLED" | "CANCELED" => TaskState::Cancelled,
        _ => TaskState::Open,
    }
}
