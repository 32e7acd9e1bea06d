//! What a calendar file says, as plain data: events with their single dates, tasks, messages.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use kontor_core::planner::event::{Answer, Role, When};
use kontor_core::planner::recurrence::{Rule, Start};

use crate::error::{Rejected, Warning};

/// What a file of RFC 5546 wants of the one who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// For everybody's knowledge; nobody is asked.
    Publish,
    /// An invitation, or a change of it.
    Request,
    /// The answer of one who was invited.
    Reply,
    /// Further dates for a series.
    Add,
    /// It does not take place, or one guest need not come.
    Cancel,
    /// A guest asks for the latest state.
    Refresh,
    /// A guest proposes something else.
    Counter,
    /// The organiser refuses what was proposed.
    DeclineCounter,
}

impl Method {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Publish,
        Self::Request,
        Self::Reply,
        Self::Add,
        Self::Cancel,
        Self::Refresh,
        Self::Counter,
        Self::DeclineCounter,
    ];

    /// As METHOD names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Reply => "REPLY",
            Self::Add => "ADD",
            Self::Cancel => "CANCEL",
            Self::Refresh => "REFRESH",
            Self::Counter => "COUNTER",
            Self::DeclineCounter => "DECLINECOUNTER",
        }
    }
}

/// A calendar file taken apart. Every component of it stands in `events`, `tasks` or `rejected`,
/// or is named by a warning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarFile {
    /// What the file wants; `None` where it says nothing or something unknown.
    pub method: Option<Method>,
    /// The calendar's own name (X-WR-CALNAME or NAME); often empty.
    pub name: String,
    /// Components found (events, dates of series, tasks, others), those left out included.
    pub found: usize,
    /// The events, one for each UID, in the order of the file.
    pub events: Vec<CalendarEvent>,
    /// The tasks.
    pub tasks: Vec<CalendarTask>,
    /// What was left out, each with its untouched original.
    pub rejected: Vec<Rejected>,
    /// What was changed, set aside, assumed or not understood; the codes stand in
    /// [`crate::error::warning`].
    pub warnings: Vec<Warning>,
}

/// Everything a file says of one UID: a single event, a series, or single dates of a series that
/// the file itself does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarEvent {
    /// The UID, the same in every program; never empty after reading.
    pub uid: String,
    /// The event itself, or what holds for every date of its series. `None`: an update to single
    /// dates, which merges into the series that the office has under this UID.
    pub master: Option<Entry>,
    /// Single dates of the series that differ (also cancelled ones), each with
    /// [`Entry::original`], ordered by it.
    pub overrides: Vec<Entry>,
}

impl CalendarEvent {
    /// A single event without anything that differs.
    #[must_use]
    pub const fn single(uid: String, entry: Entry) -> Self {
        Self { uid, master: Some(entry), overrides: Vec::new() }
    }

    /// Whether it has more dates than one.
    #[must_use]
    pub fn is_series(&self) -> bool {
        self.master.as_ref().is_none_or(|master| master.recurrence.is_some())
    }

    /// The highest SEQUENCE of its components.
    #[must_use]
    pub fn sequence(&self) -> u32 {
        self.entries().map(|entry| entry.sequence).max().unwrap_or(0)
    }

    /// The master, where there is one, and the single dates.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.master.iter().chain(&self.overrides)
    }
}

/// How sure an event is (STATUS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// It takes place.
    Confirmed,
    /// Perhaps.
    Tentative,
    /// It does not; it stays in the book.
    Cancelled,
}

/// Who may see it (CLASS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Class {
    /// Everybody.
    #[default]
    Public,
    /// Nobody else.
    Private,
    /// A few.
    Confidential,
}

/// One VEVENT: a single event, the master of a series, or one date of it that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Line of its BEGIN in the file, from 1; 0 where it comes from elsewhere.
    pub line: usize,
    /// RECURRENCE-ID: the start that the rule gave to this date, whatever became of it. Beside its
    /// master it is of the master's kind (its zone, or a day alone).
    pub original: Option<Start>,
    /// From RANGE=THISANDFUTURE: it speaks of all dates from there on.
    pub and_following: bool,
    /// When. `zone` is an IANA name, `UTC`, or empty for a wall time of no place, which means the own
    /// firm's zone. Days are inclusive.
    pub when: When,
    /// Its further dates; `None` for a single event.
    pub recurrence: Option<Recurrence>,
    /// SUMMARY.
    pub title: String,
    /// DESCRIPTION; may have several lines.
    pub description: String,
    /// LOCATION.
    pub place: String,
    /// Where to dial in (CONFERENCE of RFC 7986, or what Google and Teams write in its stead).
    pub online_link: String,
    /// URL: a page about the event. Programs that know no CONFERENCE show this one; who wants them to
    /// show the link to dial in sets both.
    pub url: String,
    /// STATUS.
    pub state: State,
    /// SEQUENCE: rises with every change that was sent.
    pub sequence: u32,
    /// CLASS.
    pub class: Class,
    /// TRANSP: whether it keeps nobody from another appointment.
    pub transparent: bool,
    /// CATEGORIES.
    pub categories: Vec<String>,
    /// Who invites.
    pub organizer: Option<Person>,
    /// Who is invited; rooms and groups among them, see [`Person::kind`].
    pub attendees: Vec<Person>,
    /// DTSTAMP: when this state was written down. Ignored on writing.
    pub stamp: Option<DateTime<Utc>>,
    /// Every other property and alarm as it came, unfolded, one a line; comes back on writing.
    pub foreign_lines: String,
}

impl Entry {
    /// An entry with a time and a title, everything else unsaid.
    #[must_use]
    pub fn new(title: &str, when: When) -> Self {
        Self {
            line: 0,
            original: None,
            and_following: false,
            when,
            recurrence: None,
            title: title.to_owned(),
            description: String::new(),
            place: String::new(),
            online_link: String::new(),
            url: String::new(),
            state: State::Unsaid,
            sequence: 0,
            class: Class::Public,
            transparent: false,
            categories: Vec::new(),
            organizer: None,
            attendees: Vec::new(),
            stamp: None,
            foreign_lines: String::new(),
        }
    }

    /// Where it begins, as rules want it. A zone that chrono does not know counts as none.
    #[must_use]
    pub fn start(&self) -> Start {
        match &self.when {
            When::Days { first, .. } => Start::Day(*first),
            When::Timed { starts, zone, .. } => at(*starts, zone),
        }
    }
}

/// A wall time of a zone by its name; without one, of no place.
pub(crate) fn at(wall: NaiveDateTime, zone: &str) -> Start {
    zone.parse::<Tz>().map_or(Start::Wall(wall), |zone| Start::Zoned(wall, zone))
}

/// The further dates of a series, as RFC 5545 allows them; all wall times are those of the master.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recurrence {
    /// RRULE; the standard allows several, nearly every program writes one. Empty where there are
    /// additional dates alone.
    pub rules: Vec<Rule>,
    /// EXRULE of RFC 2445: the dates of these rules are struck.
    pub struck_rules: Vec<Rule>,
    /// RDATE: additional starts.
    pub added: BTreeSet<NaiveDateTime>,
    /// EXDATE: struck starts.
    pub struck: BTreeSet<NaiveDateTime>,
    /// EXDATE;VALUE=DATE of a series with a clock: every date of the day is struck.
    pub struck_days: BTreeSet<NaiveDate>,
}

/// What sits at the table (CUTYPE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PersonKind {
    /// A person.
    #[default]
    Individual,
    /// Several under one address.
    Group,
    /// A projector.
    Resource,
    /// A room.
    Room,
    /// Said to be unknown.
    Unknown,
}

/// An ORGANIZER or ATTENDEE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// CN; may be empty.
    pub name: String,
    /// The address behind `mailto:`; empty where there is none, as for `invalid:nomail`.
    pub email: String,
    /// What sits there.
    pub kind: PersonKind,
    /// What they do there: CHAIR is Leitung, NON-PARTICIPANT is Gast.
    pub role: Role,
    /// REQ-PARTICIPANT and CHAIR; OPT-PARTICIPANT and NON-PARTICIPANT are not.
    pub required: bool,
    /// PARTSTAT.
    pub answer: Answer,
    /// RSVP: an answer is wanted.
    pub rsvp: bool,
    /// Every other parameter as it came (`DELEGATED-TO`, `X-NUM-GUESTS`), names in capitals; comes back.
    pub params: Vec<(String, Vec<String>)>,
    /// The address as it came where it is no `mailto:`.
    pub uri: String,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            name: String::new(),
            email: String::new(),
            kind: PersonKind::Individual,
            role: Role::Participant,
            required: true,
            answer: Answer::Open,
            rsvp: false,
            params: Vec::new(),
            uri: String::new(),
        }
    }
}

impl Person {
    /// Somebody who is asked to come and to answer.
    #[must_use]
    pub fn invited(name: &str, email: &str) -> Self {
        Self { name: name.to_owned(), email: email.to_owned(), rsvp: true, ..Self::default() }
    }

    /// The one who invites: a name and an address, no more.
    #[must_use]
    pub fn organizer(name: &str, email: &str) -> Self {
        Self { name: name.to_owned(), email: email.to_owned(), ..Self::default() }
    }
}

/// How far a task has come (STATUS of a VTODO).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskState {
    /// Nothing is done yet, or nothing is said.
    #[default]
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// No longer wanted.
    Cancelled,
}

/// One VTODO.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarTask {
    /// Line of its BEGIN in the file, from 1.
    pub line: usize,
    /// The UID.
    pub uid: String,
    /// RECURRENCE-ID, for one run of a repeating task.
    pub original: Option<Start>,
    /// SUMMARY.
    pub title: String,
    /// DESCRIPTION.
    pub description: String,
    /// LOCATION.
    pub place: String,
    /// DTSTART: not before.
    pub start: Option<Start>,
    /// DUE: a day, or a moment of it.
    pub due: Option<Start>,
    /// COMPLETED.
    pub completed: Option<DateTime<Utc>>,
    /// STATUS; a task with COMPLETED or PERCENT-COMPLETE:100 is done.
    pub state: TaskState,
    /// PERCENT-COMPLETE, 0 to 100.
    pub percent: Option<u8>,
    /// PRIORITY: 1 highest, 9 lowest, 0 unsaid.
    pub priority: u8,
    /// SEQUENCE.
    pub sequence: u32,
    /// CLASS.
    pub class: Class,
    /// CATEGORIES.
    pub categories: Vec<String>,
    /// The rule of a repeating task.
    pub recurrence: Option<Recurrence>,
    /// Who gave it.
    pub organizer: Option<Person>,
    /// Who is to do it.
    pub attendees: Vec<Person>,
    /// DTSTAMP. Ignored on writing.
    pub stamp: Option<DateTime<Utc>>,
    /// Every other property and alarm as it came.
    pub foreign_lines: String,
}

/// A message of RFC 5546 about one event: one UID, one organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it wants. With [`Method::Cancel`] every component is written as STATUS:CANCELLED,
    /// unless `removes_guests`.
    pub method: Method,
    /// Whose event it is; stands on every component in place of [`Entry::organizer`].
    pub organizer: Person,
    /// To whom it speaks; stand on every component in place of [`Entry::attendees`]. A CANCEL names
    /// those alone who need not come.
    pub attendees: Vec<Person>,
    /// A CANCEL that takes guests off an event which takes place all the same: no component is marked
    /// as cancelled (RFC 5546, 3.2.5).
    pub removes_guests: bool,
    /// The event, its SEQUENCE already that of this message. For a word about one date alone:
    /// `master: None` and one entry in `overrides` with its `original`.
    pub event: CalendarEvent,
}

impl Message {
    /// A message that goes to these people.
    #[must_use]
    pub const fn new(method: Method, organizer: Person, attendees: Vec<Person>, event: CalendarEvent) -> Self {
        Self { method, organizer, attendees, removes_guests: false, event }
    }
}
