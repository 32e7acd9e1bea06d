//! "This and all that follow": one series becomes two, and no date is lost or doubled.

use chrono::NaiveDateTime;

use super::expand::MOST;
use super::rule::RuleError;
use super::series::Series;

/// The two halves. The second takes a new uid and names the first as its predecessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// What lies before, ending with the last date before the split.
    pub before: Series,
    /// What follows, with the dates that COUNT still allows.
    pub after: Series,
}

/// Why a series is not split there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// Nothing lies before it: the series itself is changed instead.
    #[error("SPLIT_AT_FIRST")]
    AtFirst,
    /// The series has no such date.
    #[error("SPLIT_AT_NO_DATE")]
    AtNoDate,
    /// Too many dates lie before it.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

impl SplitError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AtFirst => "SPLIT_AT_FIRST",
            Self::AtNoDate => "SPLIT_AT_NO_DATE",
            Self::Rule(refused) => refused.code(),
        }
    }
}

impl Series {
    /// Splits the series at the date with this original local start.
    ///
    /// # Errors
    /// `SPLIT_AT_FIRST`, `SPLIT_AT_NO_DATE`, `RULE_TOO_MANY_DATES`.
    pub fn split(&self, at: NaiveDateTime) -> Result<Split, SplitError> {
        let start = self.start.wall();
        if at <= start && (self.extra_start || self.rule.meets(self.start, at)) {
            return Err(SplitError::AtFirst);
        }
        let rule = self.counted().filter(|rule| rule.meets(self.start, at)).ok_or(SplitError::AtNoDate)?;
        let mut dates = rule.dates(self.start);
        let mut gone = 0_u32;
        let mut last = self.extra_start.then_some(start);
        // With COUNT each one is counted; without it only the last one before is looked for.
        if rule.count.is_some() {
            for wall in dates.by_ref().take_while(|&wall| wall < at) {
                gone += 1;
                last = Some(wall);
            }
            if dates.is_cut() {
                return Err(RuleError::TooManyDates(MOST).into());
            }
        } else {
            last = self.last_before(at).or(last);
        }
        let last = last.ok_or(SplitError::AtFirst)?;
        let mut before = Self { rule: self.rule.ending(last, self.start), ..self.clone() };
        let mut after = Self { start: self.start.at(at), extra_start: false, ..self.clone() };
        after.rule.count = rule.count.map(|count| count - gone);
        before.struck.retain(|&wall| wall < at);
        before.struck_days.retain(|&day| day <= at.date());
        after.struck.retain(|&wall| wall >= at);
        after.struck_days.retain(|&day| day >= at.date());
        Ok(Split { before, after })
    }

    /// The last date of the rule before a wall time, looked for further and further back.
    fn last_before(&self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let start = self.start.wall();
        let mut back = chrono::TimeDelta::days(1);
        loop {
            let from = at.checked_sub_signed(back).filter(|&from| from > start).unwrap_or(start);
            let last = self.rule.dates(self.start).from(from).take_while(|&wall| wall < at).last();
            if last.is_some() || from == start {
                return last;
            }
            back = back * 8;
        }
    }
}
