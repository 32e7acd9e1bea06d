//! Dates as a file may have them: several rules, additional dates, struck dates.

use std::collections::BTreeSet;
use std::iter::Peekable;

use chrono::NaiveDateTime;

use super::expand::Dates;
use super::rule::{Rule, RuleError, Start};

/// The dates of a file's event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurrenceSet {
    /// Where it begins.
    pub start: Start,
    /// Its rules; without any, the start itself is a date.
    pub rules: Vec<Rule>,
    /// Additional dates.
    pub added: BTreeSet<NaiveDateTime>,
    /// Struck dates.
    pub struck: BTreeSet<NaiveDateTime>,
}

impl RecurrenceSet {
    /// All dates, each once, in order.
    #[must_use]
    pub fn dates(&self) -> Merged {
        let mut added = self.added.clone();
        if self.rules.is_empty() {
            added.insert(self.start.wall());
        }
        let rules = self.rules.iter().map(|rule| rule.dates(self.start).peekable()).collect();
        Merged { rules, added, struck: self.struck.clone(), last: None }
    }

    /// The dates between two wall times, both inclusive.
    ///
    /// # Errors
    /// `RULE_TOO_MANY_DATES`.
    pub fn between(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
        most: usize,
    ) -> Result<Vec<NaiveDateTime>, RuleError> {
        let mut all: BTreeSet<NaiveDateTime> = self.added.range(from..=to).copied().collect();
        if self.rules.is_empty() && (from..=to).contains(&self.start.wall()) {
            all.insert(self.start.wall());
        }
        for rule in &self.rules {
            all.extend(rule.between(self.start, from, to, most)?);
        }
        let found: Vec<NaiveDateTime> = all.difference(&self.struck).copied().collect();
        if found.len() > most { Err(RuleError::TooManyDates(most)) } else { Ok(found) }
    }
}

/// The dates of several rules in one order.
#[derive(Debug)]
pub struct Merged {
    rules: Vec<Peekable<Dates>>,
    added: BTreeSet<NaiveDateTime>,
    struck: BTreeSet<NaiveDateTime>,
    last: Option<NaiveDateTime>,
}

impl Merged {
    fn earliest(&mut self) -> Option<NaiveDateTime> {
        let of_rules = self.rules.iter_mut().enumerate().filter_map(|(place, dates)| Some((*dates.peek()?, place)));
        let of_rules = of_rules.min();
        match (of_rules, self.added.first().copied()) {
            (Some((wall, place)), added) if added.is_none_or(|added| wall <= added) => {
                self.rules[place].next();
                Some(wall)
            }
            (_, Some(_)) => self.added.pop_first(),
            (_, None) => None,
        }
    }
}

impl Iterator for Merged {
    type Item = NaiveDateTime;

    fn next(&mut self) -> Option<NaiveDateTime> {
        loop {
            let wall = self.earliest()?;
            if self.last.replace(wall) != Some(wall) && !self.struck.contains(&wall) {
                return Some(wall);
            }
        }
    }
}
