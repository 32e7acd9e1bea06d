//! The further dates of a series: RRULE, EXRULE, RDATE, EXDATE.

use kontor_core::planner::recurrence::{Rule, RuleError, Start};
use serde_json::json;

use super::{Reader, times};
use crate::error::warning;
use crate::icalendar::MAX_DATES;
use crate::icalendar::file::Recurrence;
use crate::vcard::line::Property;

/// Most rules of one event.
const MAX_RULES: usize = 20;

impl Reader<'_> {
    /// The recurrence of an event that begins there, and the lines of it that are not understood.
    pub(super) fn recurrence(&mut self, lines: &[Property], start: Start) -> (Option<Recurrence>, Vec<usize>) {
        let mut found = Recurrence::default();
        let mut aside = Vec::new();
        let mut left = MAX_DATES;
        for line in lines {
            match line.name.as_str() {
                "RRULE" | "EXRULE" => {
                    match self.rule(line, start) {
                        Some(rule) if found.rules.len() + found.struck_rules.len() < MAX_RULES => {
                            if line.name == "RRULE" { found.rules.push(rule) } else { found.struck_rules.push(rule) }
                        }
                        _ => aside.push(line.number),
                    }
                }
                "RDATE" | "EXDATE" => {
                    let moments = self.moments(line, left + 1);
                    if moments.len() > left {
                        let limit = json!({ "limit": MAX_DATES });
                        self.notes.once(line.number, warning::DATES_BEYOND, &line.number.to_string(), limit);
                    }
                    for moment in moments.into_iter().take(left) {
                        left -= 1;
                        found.take(moment, start, line.name == "RDATE");
                    }
                }
                _ => {}
            }
        }
        let any = !found.rules.is_empty() || !found.added.is_empty();
        (any.then_some(found), aside)
    }

    fn rule(&mut self, line: &Property, start: Start) -> Option<Rule> {
        let text = line.value.trim();
        let rule: Rule = match text.parse() {
            Ok(rule) => rule,
            Err(_) => {
                self.notes.text(line.number, warning::RULE_SET_ASIDE, text);
                return None;
            }
        };
        match rule.check(start) {
            Ok(()) => {}
            Err(RuleError::UntilBeforeStart) => self.notes.text(line.number, warning::RULE_ENDS_EARLY, text),
            Err(_) => {
                self.notes.text(line.number, warning::RULE_SET_ASIDE, text);
                return None;
            }
        }
        if rule.frequency.is_sub_daily() {
            self.notes.text(line.number, warning::RULE_SUB_DAILY, text);
        }
        Some(rule)
    }
}

impl Recurrence {
    /// Notes an additional or a struck date by the clock of the series.
    fn take(&mut self, moment: Start, start: Start, added: bool) {
        if added {
            self.added.insert(times::wall_beside(moment, start));
            return;
        }
        match (moment, start) {
            (Start::Day(day), Start::Wall(_) | Start::Zoned(..)) => {
                self.struck_days.insert(day);
            }
            _ => {
                self.struck.insert(times::wall_beside(moment, start));
            }
        }
    }
}
