//! What a rule says that was perhaps not meant, and what is offered instead.

use chrono::Datelike;

use super::rule::{Frequency, Rule, Start};

/// A doubt about a rule; nothing is changed unasked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Months without this day are skipped.
    SkipsShortMonths {
        /// 29, 30 or 31.
        day: u8,
        /// The same on the last day of the month.
        offered: Rule,
    },
    /// Years without a 29 February are skipped.
    SkipsCommonYears {
        /// The same on the last day of February.
        offered: Rule,
    },
}

/// The doubts about a rule beside its start.
#[must_use]
pub fn doubts(rule: &Rule, start: Start) -> Vec<Doubt> {
    let by_day_alone =
        rule.by_day.is_empty() && rule.by_week.is_empty() && rule.by_year_day.is_empty() && rule.by_position.is_empty();
    if !by_day_alone || !matches!(rule.frequency, Frequency::Monthly | Frequency::Yearly) {
        return Vec::new();
    }
    let from_start = [i8::try_from(start.wall().day()).unwrap_or(1)];
    let days = if rule.by_month_day.is_empty() { &from_start[..] } else { &rule.by_month_day };
    let months = months_of(rule, start);
    // The last day is taken already: 31 beside it skips nothing.
    let Some(&day) = days.iter().max().filter(|_| !days.contains(&-1)) else { return Vec::new() };
    let skipped = |month: &u32| u32::from(day.unsigned_abs()) > shortest(*month);
    if day < 29 || !months.iter().any(skipped) {
        return Vec::new();
    }
    let mut offered = rule.clone();
    offered.by_month_day = days.iter().map(|&named| if named == day { -1 } else { named }).collect();
    if months == [2] {
        offered.by_month = vec![2];
        // A 30 February never comes; then there is nothing to skip but everything.
        return if day == 29 { vec![Doubt::SkipsCommonYears { offered }] } else { Vec::new() };
    }
    if rule.frequency == Frequency::Yearly && rule.by_month_day.is_empty() {
        offered.by_month = months.iter().filter_map(|&month| u8::try_from(month).ok()).collect();
    }
    vec![Doubt::SkipsShortMonths { day: day.unsigned_abs(), offered }]
}

/// The months that the rule comes to.
fn months_of(rule: &Rule, start: Start) -> Vec<u32> {
    let first = start.wall().month0();
    let named =
        |month: u32| rule.by_month.is_empty() || u8::try_from(month).is_ok_and(|month| rule.by_month.contains(&month));
    let mut months: Vec<u32> = match rule.frequency {
        Frequency::Monthly => (0..12_u32).map(|step| (first + step * (rule.interval % 12)) % 12 + 1).collect(),
        _ if rule.by_month.is_empty() && rule.by_month_day.is_empty() => vec![first + 1],
        _ => (1..=12).collect(),
    };
    months.retain(|&month| named(month));
    months.sort_unstable();
    months.dedup();
    months
}

/// The days that a month has at least.
const fn shortest(month: u32) -> u32 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
