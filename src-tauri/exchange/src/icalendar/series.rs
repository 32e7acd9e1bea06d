//! From what a file says of a series to the one rule that the office keeps.
//!
//! RFC 5545 allows several rules, and RFC 2445 rules that strike dates. Hardly any program writes such. The first
//! rule stays one; what the others give becomes dates, so many as are bearable.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use kontor_core::planner::event::When;
use kontor_core::planner::recurrence::{Frequency, Length, Rule, Series, Start};

use super::file::Entry;

/// Most dates of each further rule.
const MOST: usize = 500;

/// A series as the office keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dates {
    /// The rule with its struck dates.
    pub series: Series,
    /// Dates beyond the rule, by their local start.
    pub added: BTreeSet<NaiveDateTime>,
    /// Further rules were turned into dates; `true` where they went on beyond the five hundredth.
    pub capped: bool,
}

/// The series of an event that has further dates; `None` for a single one.
#[must_use]
pub fn of(entry: &Entry) -> Option<Dates> {
    let recurrence = entry.recurrence.as_ref()?;
    let start = entry.start();
    let mut rules = recurrence.rules.iter().cloned();
    // Additional dates alone: the rule gives the start, and nothing more.
    let first = rules.next().unwrap_or_else(|| Rule { count: Some(1), ..Rule::every(Frequency::Daily) });
    let mut series =
        Series::foreign(start, length(&entry.when), first.clone()).unwrap_or_else(|_| once(start, &entry.when));
    let mut added = recurrence.added.clone();
    let mut capped = false;
    for rule in rules {
        let (dates, more) = listed(&rule, start);
        added.extend(dates.into_iter().filter(|wall| !first.meets(start, *wall)));
        capped |= more;
    }
    series.struck.clone_from(&recurrence.struck);
    series.struck_days.clone_from(&recurrence.struck_days);
    for rule in &recurrence.struck_rules {
        let (dates, more) = listed(rule, start);
        series.struck.extend(dates);
        capped |= more;
    }
    // A date that is added and struck is struck (RFC 5545, 3.8.5.1).
    added.retain(|wall| !series.struck.contains(wall) && !series.struck_days.contains(&wall.date()));
    Some(Dates { series, added, capped })
}

/// The dates of a further rule, and whether there are more.
fn listed(rule: &Rule, start: Start) -> (Vec<NaiveDateTime>, bool) {
    let mut dates = rule.dates(start);
    let listed: Vec<NaiveDateTime> = dates.by_ref().take(MOST).collect();
    let more = listed.len() == MOST && dates.next().is_some();
    (listed, more)
}

fn once(start: Start, when: &When) -> Series {
    Series::of_rule(start, length(when), Rule { count: Some(1), ..Rule::every(Frequency::Daily) })
}

/// How long each date lasts by the wall clock; ten years at most.
fn length(when: &When) -> Length {
    match when {
        When::Timed { starts, ends, .. } => Length::between(*starts, *ends).unwrap_or_default(),
        When::Days { first, last } => Length::days(u16::try_from((*last - *first).num_days() + 1).unwrap_or(u16::MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icalendar::file::Recurrence;

    fn dates(rules: &[&str], struck_rules: &[&str], added: &[&str], struck: &[&str]) -> Dates {
        let read = |rules: &[&str]| rules.iter().map(|rule| rule.parse().unwrap()).collect();
        let walls = |days: &[&str]| days.iter().map(|day| format!("{day}T09:00:00").parse().unwrap()).collect();
        let starts: NaiveDateTime = "2026-03-16T09:00:00".parse().unwrap();
        let ends = "2026-03-16T10:30:00".parse().unwrap();
        let mut entry = Entry::new("Runde", When::Timed { starts, ends, zone: "Europe/Berlin".to_owned() });
        entry.recurrence = Some(Recurrence {
            rules: read(rules),
            struck_rules: read(struck_rules),
            added: walls(added),
            struck: walls(struck),
            ..Recurrence::default()
        });
        of(&entry).unwrap()
    }

    fn days(dates: &Dates) -> String {
        let mut all: BTreeSet<NaiveDateTime> = dates.series.first(6).into_iter().collect();
        all.extend(&dates.added);
        all.iter().take(6).map(|wall| wall.format("%d.%m.").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rules_and_dates_become_one_series() {
        for (rules, struck_rules, added, struck, expected) in [
            (&["FREQ=WEEKLY;COUNT=3"][..], &[][..], &[][..], &["2026-03-23"][..], "16.03. 30.03."),
            (&["FREQ=WEEKLY;COUNT=2"], &[], &["2026-03-18", "2026-03-19"], &["2026-03-19"], "16.03. 18.03. 23.03."),
            (&[], &[], &["2026-03-18"], &[], "16.03. 18.03."),
            (&["FREQ=WEEKLY;COUNT=2", "FREQ=MONTHLY;COUNT=2"], &[], &[], &[], "16.03. 23.03. 16.04."),
            (&["FREQ=DAILY;COUNT=5"], &["FREQ=DAILY;INTERVAL=2;COUNT=2"], &[], &[], "17.03. 19.03. 20.03."),
            // A start that the rule does not meet is a date all the same, and COUNT counts it.
            (&["FREQ=WEEKLY;BYDAY=TU;COUNT=3"], &[], &[], &[], "16.03. 17.03. 24.03."),
            (&["FREQ=DAILY;UNTIL=20250101"], &[], &[], &[], "16.03."),
        ] {
            let found = dates(rules, struck_rules, added, struck);
            assert_eq!(days(&found), expected, "{rules:?}");
            assert!(!found.capped);
            assert_eq!(found.series.length.delta().num_minutes(), 90);
        }
        let hostile = dates(&["FREQ=YEARLY", "FREQ=SECONDLY"], &["FREQ=MINUTELY;INTERVAL=7"], &[], &[]);
        assert!(hostile.capped && hostile.added.len() <= MOST && hostile.series.struck.len() == MOST);
    }
}
