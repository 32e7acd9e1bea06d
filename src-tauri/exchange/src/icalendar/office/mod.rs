//! Between what files say and the shape in which the office takes and gives events.
//!
//! Both ways belong together: what comes in, goes out and comes in again is the same, so that a second import
//! changes nothing. What the office has no field for (class, categories, the organiser, what else is said of a
//! guest) stands among the kept lines and is read back from there.

mod kept;
mod plan;
mod task;

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use kontor_core::planner::event::When;
use kontor_core::planner::import::{ForeignDates, ForeignEntry, ForeignEvent, ForeignGuest, told};
use kontor_core::planner::recurrence::{Frequency, Rule, Start};
use kontor_core::planner::wall_time::to_minute;

pub use plan::{Planned, answers, lone, plan};
pub use task::{PlannedTask, of_office_task, plan_task, task_uid, to_office_task};

use super::file::{CalendarEvent, Entry, Person, PersonKind, Recurrence, State, at};
use super::series;
use super::write::rule_beside;

/// What an event without any words is called.
const UNTITLED: &str = "…";

/// An event of a file as the office takes it. `zone`: the own firm's, for wall times of no place.
#[must_use]
pub fn to_office(event: &CalendarEvent, zone: Tz) -> ForeignEvent {
    let main = event.master.as_ref().map(|master| {
        let mut master = master.clone();
        settle(&mut master.when, zone);
        master
    });
    let dates = main.as_ref().and_then(dates);
    let single = event.overrides.iter().filter_map(|entry| {
        let original = to_minute(entry.original?.wall());
        Some((original, entry_of(entry, zone, false)))
    });
    ForeignEvent {
        uid: event.uid.clone(),
        single: single.collect(),
        main: main.map(|main| entry_of(&main, zone, dates.is_some())),
        dates,
    }
}

/// To the minute, and in a zone.
fn settle(when: &mut When, firm: Tz) {
    if let When::Timed { starts, ends, zone } = when {
        (*starts, *ends) = (to_minute(*starts), to_minute(*ends));
        if zone.is_empty() {
            firm.name().clone_into(zone);
        }
    }
}

fn entry_of(entry: &Entry, zone: Tz, series: bool) -> ForeignEntry {
    let mut when = entry.when.clone();
    settle(&mut when, zone);
    let note = entry.description.replace("\r\n", "\n");
    let title = [entry.title.as_str(), note.lines().next().unwrap_or_default(), entry.place.as_str()]
        .into_iter()
        .map(str::trim)
        .find(|text| !text.is_empty())
        .unwrap_or(UNTITLED)
        .to_owned();
    ForeignEntry {
        when,
        title,
        place: entry.place.trim().to_owned(),
        online_link: entry.online_link.trim().to_owned(),
        cancelled: entry.state == State::Cancelled,
        tentative: entry.state == State::Tentative,
        sequence: entry.sequence,
        lines: kept::pack(entry, series),
        people: entry.attendees.iter().filter(|person| is_guest(person)).filter_map(guest).collect(),
        note,
    }
}

/// Rooms and projectors are no people.
fn is_guest(person: &Person) -> bool {
    !matches!(person.kind, PersonKind::Room | PersonKind::Resource)
}

/// What stands for somebody who has no name: the address, else where the program found them.
fn reached(person: &Person) -> String {
    let email = person.email.trim().to_lowercase();
    if email.is_empty() { person.uri.trim().to_owned() } else { email }
}

fn guest(person: &Person) -> Option<ForeignGuest> {
    // The same address in other letters is the same guest.
    let email = person.email.trim().to_lowercase();
    let name = if person.name.trim().is_empty() { reached(person) } else { person.name.trim().to_owned() };
    if name.is_empty() {
        return None;
    }
    let (role, required) = told(person.role, person.required);
    Some(ForeignGuest { name, email, role, required, answer: person.answer })
}

/// The dates of a series; `None` where there is one date alone.
fn dates(main: &Entry) -> Option<ForeignDates> {
    let start = main.start();
    let found = series::of(main)?;
    let mut engine = found.series;
    if engine.rule.check(start).is_err() {
        // A rule that ends before it begins leaves the start alone.
        if found.added.is_empty() {
            return None;
        }
        (engine.rule, engine.extra_start) = (Rule { count: Some(1), ..Rule::every(Frequency::Daily) }, false);
    }
    let time = start.wall().time();
    let struck_days = engine.struck_days.iter().map(|day| day.and_time(time));
    Some(ForeignDates {
        rule: rule_beside(&engine.rule, start),
        extra_first: engine.extra_start,
        out: engine.struck.iter().copied().chain(struck_days).map(to_minute).collect(),
        extra: found.added.into_iter().map(to_minute).collect(),
    })
}

/// An event of the office as files have it.
#[must_use]
pub fn of_office(event: &ForeignEvent) -> CalendarEvent {
    let start = event.main.as_ref().map(|main| start_of(&main.when));
    let series = event.dates.is_some();
    let master = event.main.as_ref().map(|main| {
        let mut master = said(main, series);
        master.recurrence = event.dates.as_ref().map(|dates| recurrence(dates, master.start()));
        master
    });
    let overrides: BTreeMap<NaiveDateTime, Entry> = event
        .single
        .iter()
        .map(|(original, entry)| {
            let mut said = said(entry, false);
            said.original = Some(start.unwrap_or_else(|| start_of(&entry.when)).at(*original));
            (*original, said)
        })
        .collect();
    CalendarEvent { uid: event.uid.clone(), master, overrides: overrides.into_values().collect() }
}

fn start_of(when: &When) -> Start {
    match when {
        When::Days { first, .. } => Start::Day(*first),
        When::Timed { starts, zone, .. } => at(*starts, zone),
    }
}

fn recurrence(dates: &ForeignDates, start: Start) -> Recurrence {
    let rule: Option<Rule> = dates.rule.parse().ok();
    let on_day =
        |walls: &std::collections::BTreeSet<NaiveDateTime>| walls.iter().map(|wall| start.at(*wall).wall()).collect();
    Recurrence {
        rules: rule.into_iter().collect(),
        struck: on_day(&dates.out),
        added: on_day(&dates.extra),
        ..Recurrence::default()
    }
}

fn said(held: &ForeignEntry, series: bool) -> Entry {
    let kept = kept::unpack(&held.lines);
    let mut entry = Entry::new(&held.title, held.when.clone());
    entry.description.clone_from(&held.note);
    entry.place.clone_from(&held.place);
    entry.online_link.clone_from(&held.online_link);
    entry.sequence = held.sequence;
    let Some(kept) = kept else {
        entry.state = if held.cancelled { State::Cancelled } else { State::Unsaid };
        entry.attendees = held.people.iter().map(person).collect();
        return entry;
    };
    entry.state = match (held.cancelled, kept.state) {
        (true, _) => State::Cancelled,
        (false, State::Cancelled) if series => State::Cancelled,
        (false, State::Cancelled) => State::Unsaid,
        (false, state) => state,
    };
    entry.attendees = people(&held.people, &kept.attendees, series);
    Entry {
        url: kept.url,
        class: kept.class,
        transparent: kept.transparent,
        categories: kept.categories,
        organizer: kept.organizer,
        foreign_lines: kept.foreign_lines,
        ..entry
    }
}

fn person(guest: &ForeignGuest) -> Person {
    Person {
        // Who is known by the address alone has no name.
        name: if guest.name.eq_ignore_ascii_case(&guest.email) { String::new() } else { guest.name.clone() },
        email: guest.email.clone(),
        role: guest.role,
        required: guest.required,
        answer: guest.answer,
        ..Person::default()
    }
}

/// The guests, each with what else was said of them; rooms stand behind. Of a series the lines know the answers.
fn people(guests: &[ForeignGuest], kept: &[Person], series: bool) -> Vec<Person> {
    let mut met = vec![false; kept.len()];
    let mut places = Places::of(kept);
    let mut found: Vec<Person> = Vec::with_capacity(guests.len());
    for guest in guests {
        let bare = person(guest);
        let Some(at) = places.of_guest(guest, series, &met) else {
            found.push(bare);
            continue;
        };
        met[at] = true;
        let more = kept[at].clone();
        let name = if more.name.is_empty() && guest.name == reached(&more) { String::new() } else { bare.name };
        let email = if more.email.eq_ignore_ascii_case(&bare.email) { more.email.clone() } else { bare.email };
        found.push(if series {
            Person { name, role: bare.role, required: bare.required, ..more }
        } else {
            Person { name, email, role: bare.role, required: bare.required, answer: bare.answer, ..more }
        });
    }
    found.extend(kept.iter().filter(|person| !is_guest(person) || guest(person).is_none()).cloned());
    found
}

/// Where the kept lines of guests stand, by what they are known by. Each place is looked at once and then met, so
/// that a long list costs no more than its length.
struct Places {
    by_address: HashMap<String, VecDeque<usize>>,
    /// By the name, and whether there is no address.
    by_name: HashMap<(String, bool), VecDeque<usize>>,
    /// Who has no name of their own is called by what they are reached at.
    by_call: HashMap<String, VecDeque<usize>>,
}

impl Places {
    fn of(kept: &[Person]) -> Self {
        let mut places = Self { by_address: HashMap::new(), by_name: HashMap::new(), by_call: HashMap::new() };
        for (at, person) in kept.iter().enumerate().filter(|(_, person)| is_guest(person)) {
            if !person.email.is_empty() {
                places.by_address.entry(person.email.to_ascii_lowercase()).or_default().push_back(at);
            }
            if person.name.is_empty() {
                places.by_call.entry(reached(person)).or_default().push_back(at);
            }
            places.by_name.entry((person.name.clone(), person.email.is_empty())).or_default().push_back(at);
        }
        places
    }

    /// The place of a guest among those who are not met yet: by the address, else by the name.
    fn of_guest(&mut self, guest: &ForeignGuest, series: bool, met: &[bool]) -> Option<usize> {
        let nowhere = guest.email.is_empty();
        let address = guest.email.to_ascii_lowercase();
        let by_address = if nowhere { None } else { free(self.by_address.get_mut(&address), met) };
        if by_address.is_some() {
            return by_address;
        }
        let called = if nowhere { free(self.by_call.get_mut(&guest.name), met) } else { None };
        let mut named = |bare: bool| free(self.by_name.get_mut(&(guest.name.clone(), bare)), met);
        let same = named(nowhere);
        // A series knows no addresses of those who are no contacts.
        let other = if series { named(!nowhere) } else { None };
        [called, same, other].into_iter().flatten().min()
    }
}

/// The first place that is not met yet; what is met is not looked at again.
fn free(places: Option<&mut VecDeque<usize>>, met: &[bool]) -> Option<usize> {
    let places = places?;
    while places.front().is_some_and(|at| met[*at]) {
        places.pop_front();
    }
    places.front().copied()
}

/// Whether the lines have to keep more of a guest than the list does.
fn says_more(person: &Person) -> bool {
    !is_guest(person)
        || person.kind != PersonKind::Individual
        || person.rsvp
        || !person.uri.is_empty()
        || !person.params.is_empty()
}
