//! Heute and the search box in a full office: 100,000 contacts, 10,000 contracts, 10,000 events
//! and 20,000 tasks, of which 5,000 are open.

use std::time::Duration;

use chrono::{Days, NaiveTime};
use kontor_core::contracts::{ContractFields, Terms};
use kontor_core::planner::event::{EventFields, EventKind, When};
use kontor_core::tasks::{TaskFields, TaskState};
use kontor_core::{Office, contracts, planner, search, tasks, today};
use serde_json::json;

use crate::contacts::{fill, moment};
use crate::{Report, percentile, timed};

const CONTACTS: usize = 100_000;
const CONTRACTS: u64 = 10_000;
const EVENTS: u64 = 10_000;
const TASKS: usize = 20_000;
const OPEN: usize = 5_000;

/// What there is to do and to sign, in words as offices use them.
const WORDS: &[&str] = &[
    "Angebot",
    "Brandschutz",
    "Wartung",
    "Aufzug",
    "Rechnung",
    "Prüfung",
    "Versicherung",
    "Beirat",
    "Schlüssel",
    "Leasing",
    "Heizung",
    "Bestellung",
    "Mahnung",
    "Unterlagen",
    "Seminar",
];

fn words(n: usize) -> String {
    format!("{} {} {n}", WORDS[n % WORDS.len()], WORDS[(n / 15 + n) % WORDS.len()])
}

fn contract(n: u64) -> ContractFields {
    // They end all over the coming three years.
    let start = moment().today - Days::new(n * 37 % 1_095);
    let terms: Terms = serde_json::from_value(json!({
        "start": start,
        "first_term": { "months": 12 },
        "afterwards": { "renews": { "months": 12 } },
        "notice": { "kind": "period", "amount": 3, "unit": "months", "to": "term_end" },
    }))
    .expect("sound terms");
    ContractFields::new(&words(n as usize), terms)
}

fn event(n: u64) -> EventFields {
    // Two years back and three ahead.
    let day = moment().today - Days::new(730) + Days::new(n * 1_825 / EVENTS);
    let at = |hour: u32| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let hour = 8 + (n % 9) as u32;
    let when = When::Timed { starts: at(hour), ends: at(hour + 1), zone: "Europe/Berlin".to_owned() };
    EventFields::new(EventKind::Meeting, &words(n as usize), when)
}

fn task(n: usize) -> TaskFields {
    let day = |days: usize| Some(moment().today - Days::new(30) + Days::new(days as u64 % 365));
    TaskFields {
        title: words(n),
        due: (n % 4 != 3).then(|| day(n * 7)).flatten(),
        follow_up: n.is_multiple_of(5).then(|| day(n * 3)).flatten(),
        ..TaskFields::default()
    }
}

fn full() -> Office {
    let mut office = Office::in_memory(&moment()).expect("an office");
    fill(&mut office, CONTACTS);
    for n in 0..CONTRACTS {
        contracts::save::save(&mut office, None, contract(n), &moment()).expect("a contract");
    }
    for n in 0..EVENTS {
        planner::save::save(&mut office, None, event(n), &moment()).expect("an event");
    }
    let mut done = Vec::new();
    for n in 0..TASKS {
        let id = tasks::save(&mut office, None, &task(n), &moment()).expect("a task").value;
        if n >= OPEN {
            done.push(id);
        }
    }
    tasks::finish(&mut office, &done, TaskState::Done, &moment()).expect("done");
    office
}

pub(crate) fn run(report: &mut Report) {
    let (office, took) = timed(full);
    println!(
        "{CONTACTS} contacts, {CONTRACTS} contracts, {EVENTS} events, {TASKS} tasks in {:.1} s",
        took.as_secs_f64()
    );
    let day = moment().today;
    let (first, cold) = timed(|| today::today(&office, "Bench", true, day).expect("today"));
    println!(
        "a day of {} deadlines, {} events and {} tasks",
        first.deadlines.len(),
        first.events.len(),
        first.tasks_count
    );
    report.below("Heute, the first time", cold, Duration::from_millis(300));
    // After each write it is asked anew; only what was written has to be read again.
    let mut office = office;
    let mut times = Vec::new();
    for n in 0..100 {
        tasks::save(&mut office, None, &task(n), &moment()).expect("a task");
        times.push(timed(|| today::today(&office, "Bench", true, day).expect("today")).1);
    }
    report.below("Heute after a write, p99", percentile(times, 99), Duration::from_millis(30));

    let five = Duration::from_millis(5);
    let typed = ["Brandschutz Angebot", "Weber", "Wartung Aufzug 12", "Müller Anna", "Beirat", "K-000123", "xyz"];
    for line in typed {
        let keystrokes: Vec<String> = (1..=line.chars().count()).map(|end| line.chars().take(end).collect()).collect();
        let times = keystrokes
            .iter()
            .flat_map(|text| (0..20).map(move |_| text))
            .map(|text| timed(|| search::find(office.read(), text, search::index::SEARCHED, 12).expect("search")).1)
            .collect();
        report.below(&format!("Strg+K, each keystroke of \"{line}\", p99"), percentile(times, 99), five);
    }
}
