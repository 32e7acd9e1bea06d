//! A VEVENT and a VTODO, line by line.

use kontor_core::planner::recurrence::Start;

use super::{Writer, escape, foreign, people, times};
use crate::icalendar::file::{CalendarTask, Class, Entry, Person, Recurrence, State, TaskState};

/// A rule that nobody understood was kept; it goes along where there is no other.
const RULES: [&str; 2] = ["RRULE", "EXRULE"];

impl Writer {
    pub(super) fn entry(&mut self, uid: &str, entry: &Entry) {
        let start = entry.start();
        self.head("VEVENT", uid);
        self.line(&times::property("DTSTART", start));
        if let Some(end) = times::end(&entry.when) {
            self.line(&times::property("DTEND", end));
        }
        self.original(entry.original, entry.and_following);
        let mut written = Vec::new();
        if let Some(recurrence) = &entry.recurrence {
            self.recurrence(recurrence, start);
            written.extend(RULES);
        }
        self.text("SUMMARY", &entry.title);
        self.text("DESCRIPTION", &entry.description);
        self.text("LOCATION", &entry.place);
        self.uri("URL", &entry.url);
        self.uri("CONFERENCE;VALUE=URI", &entry.online_link);
        match entry.state {
            State::Unsaid => {}
            State::Confirmed => self.line("STATUS:CONFIRMED"),
            State::Tentative => self.line("STATUS:TENTATIVE"),
            State::Cancelled => self.line("STATUS:CANCELLED"),
        }
        self.line(&format!("SEQUENCE:{}", entry.sequence));
        self.class(entry.class, &mut written);
        if entry.transparent {
            self.line("TRANSP:TRANSPARENT");
            written.push("TRANSP");
        }
        self.categories(&entry.categories, &mut written);
        self.people(entry.organizer.as_ref(), &entry.attendees);
        if !entry.url.is_empty() {
            written.push("URL");
        }
        if !entry.online_link.is_empty() {
            written.push("CONFERENCE");
        }
        foreign::give_back(&mut self.out, &entry.foreign_lines, &written, self.alarms);
        self.line("END:VEVENT");
    }

    pub(super) fn task(&mut self, task: &CalendarTask) {
        self.head("VTODO", &task.uid);
        if let Some(start) = task.start {
            self.line(&times::property("DTSTART", start));
        }
        if let Some(due) = task.due {
            self.line(&times::property("DUE", due));
        }
        self.original(task.original, false);
        let mut written = Vec::new();
        if let (Some(recurrence), Some(start)) = (&task.recurrence, task.start.or(task.due)) {
            self.recurrence(recurrence, start);
            written.extend(RULES);
        }
        self.text("SUMMARY", &task.title);
        self.text("DESCRIPTION", &task.description);
        self.text("LOCATION", &task.place);
        match task.state {
            TaskState::Open => self.line("STATUS:NEEDS-ACTION"),
            TaskState::Started => self.line("STATUS:IN-PROCESS"),
            TaskState::Done => self.line("STATUS:COMPLETED"),
            TaskState::Cancelled => self.line("STATUS:CANCELLED"),
        }
        if let Some(completed) = task.completed {
            self.line(&format!("COMPLETED:{}", times::instant(completed)));
        }
        if let Some(percent) = task.percent {
            self.line(&format!("PERCENT-COMPLETE:{percent}"));
        }
        if task.priority > 0 {
            self.line(&format!("PRIORITY:{}", task.priority));
            written.push("PRIORITY");
        }
        self.line(&format!("SEQUENCE:{}", task.sequence));
        self.class(task.class, &mut written);
        self.categories(&task.categories, &mut written);
        self.people(task.organizer.as_ref(), &task.attendees);
        foreign::give_back(&mut self.out, &task.foreign_lines, &written, self.alarms);
        self.line("END:VTODO");
    }

    fn head(&mut self, kind: &str, uid: &str) {
        let stamp = times::instant(self.stamp);
        self.line(&format!("BEGIN:{kind}"));
        self.line(&format!("UID:{}", escape(uid)));
        self.line(&format!("DTSTAMP:{stamp}"));
    }

    fn original(&mut self, original: Option<Start>, and_following: bool) {
        if let Some(original) = original {
            let name = if and_following { "RECURRENCE-ID;RANGE=THISANDFUTURE" } else { "RECURRENCE-ID" };
            self.line(&times::property(name, original));
        }
    }

    fn recurrence(&mut self, recurrence: &Recurrence, start: Start) {
        for (name, rules) in [("RRULE", &recurrence.rules), ("EXRULE", &recurrence.struck_rules)] {
            for rule in rules {
                self.line(&format!("{name}:{}", times::rule(rule, start)));
            }
        }
        // One date a line: the oldest programs read no lists.
        for (name, dates) in [("RDATE", &recurrence.added), ("EXDATE", &recurrence.struck)] {
            for &date in dates {
                self.line(&times::property(name, start.at(date)));
            }
        }
        for &day in &recurrence.struck_days {
            self.line(&times::property("EXDATE", Start::Day(day)));
        }
    }

    fn uri(&mut self, name: &str, uri: &str) {
        let uri: String = uri.chars().filter(|c| !c.is_control()).collect();
        if !uri.is_empty() {
            self.line(&format!("{name}:{uri}"));
        }
    }

    fn class(&mut self, class: Class, written: &mut Vec<&str>) {
        let name = match class {
            Class::Public => return,
            Class::Private => "PRIVATE",
            Class::Confidential => "CONFIDENTIAL",
        };
        self.line(&format!("CLASS:{name}"));
        written.push("CLASS");
    }

    fn categories(&mut self, categories: &[String], written: &mut Vec<&str>) {
        if !categories.is_empty() {
            let names: Vec<String> = categories.iter().map(|name| escape(name)).collect();
            self.line(&format!("CATEGORIES:{}", names.join(",")));
            written.push("CATEGORIES");
        }
    }

    fn people(&mut self, organizer: Option<&Person>, attendees: &[Person]) {
        if let Some(organizer) = organizer {
            self.line(&people::organizer(organizer));
        }
        for person in attendees {
            self.line(&people::attendee(person));
        }
    }
}
