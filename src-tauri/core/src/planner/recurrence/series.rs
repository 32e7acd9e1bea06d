//! A series of events: what is kept of it, and the dates that come of it.
//!
//! Dates are known by their *original* local start, never by their number in the row: what hangs on one
//! stays there when an earlier one is struck, moved or added.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::expand::MOST;
use super::rule::{Rule, RuleError, Start};
use super::span::Length;
use crate::holidays::{Calendar, Week};
use crate::planner::zone::Clocks;
use crate::text_enum;

text_enum! {
    /// What becomes of a date that falls on a holiday.
    HolidayPolicy {
        /// It takes place.
        Keep = "keep",
        /// It does not.
        Skip = "skip",
        /// It takes place on the next working day (Monday to Friday) at the same time. Where the series
        /// has a date of its own there, that one stands for both.
        NextWorkingDay = "next_working_day",
    }
}

/// A holiday is passed at most so far; where everything is free for longer, the date stays.
const FURTHEST: u64 = 60;

/// A series of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The first date.
    pub start: Start,
    /// How long each date lasts by the wall clock, so that the local end stays; of days alone whole days.
    pub length: Length,
    /// The rule.
    pub rule: Rule,
    /// Struck dates by their original local start.
    pub struck: BTreeSet<NaiveDateTime>,
    /// Days on which every date is struck; other programs write such for dates with a clock, too.
    pub struck_days: BTreeSet<NaiveDate>,
    /// What becomes of dates on holidays.
    pub holidays: HolidayPolicy,
    /// The start does not meet the rule and is a date all the same, one of those that COUNT allows.
    pub extra_start: bool,
}

/// One date of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// By this it is known: the local start that the rule gave, whatever became of it.
    pub original: NaiveDateTime,
    /// When it takes place.
    pub span: Span,
    /// A holiday moved it.
    pub moved: bool,
}

/// When a date takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Wall times as clocks on the wall show them, and their instants where the series has a zone.
    Clock {
        /// Local start.
        start: NaiveDateTime,
        /// Local end, not part of it.
        end: NaiveDateTime,
        /// Start and end as instants.
        instants: Option<(DateTime<Utc>, DateTime<Utc>)>,
    },
    /// Days alone, both inclusive.
    Days {
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
}

impl Span {
    /// A start and a length by the wall clock, brought to the clocks of the zone. What begins in the gap
    /// of spring moves forward by the gap as a whole: an hour from 02:30 would else last nothing.
    #[must_use]
    pub fn of(start: Start, length: Length) -> Self {
        Self::resolved(start, length, &mut Clocks::default())
    }

    /// The same, one of many.
    fn resolved(start: Start, length: Length, clocks: &mut Clocks) -> Self {
        let wall = start.wall();
        let later = |at: NaiveDateTime, by: TimeDelta| at.checked_add_signed(by).unwrap_or(at);
        match start {
            Start::Day(first) => {
                let more = Days::new(length.whole_days().map_or(0, |days| (days - 1).unsigned_abs()));
                Self::Days { first, last: first.checked_add_days(more).unwrap_or(first) }
            }
            Start::Wall(_) => Self::Clock { start: wall, end: later(wall, length.delta()), instants: None },
            Start::Zoned(_, zone) => {
                let (start, starts) = clocks.resolve(wall, zone);
                let (end, ends) = clocks.resolve(later(start, length.delta()), zone);
                Self::Clock { start, end, instants: Some((starts, ends)) }
            }
        }
    }

    /// The local day that it begins on.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Clock { start, .. } => start.date(),
            Self::Days { first, .. } => *first,
        }
    }
}

impl Series {
    /// A series as it is typed in Kontor: it begins with the first date of its rule, which may lie
    /// after the typed start. Whoever asks compares both and says so.
    ///
    /// # Errors
    /// Those of [`Rule::check`] and [`Rule::align`].
    pub fn typed(start: Start, length: Length, rule: Rule) -> Result<Self, RuleError> {
        rule.check(start)?;
        let start = rule.align(start)?;
        Ok(Self::of_rule(start, length, rule))
    }

    /// A series of another program: a start that the rule does not meet stays as an additional first date.
    ///
    /// # Errors
    /// `RULE_NEEDS_CLOCK`. A rule that ends before it begins leaves the start alone.
    pub fn foreign(start: Start, length: Length, rule: Rule) -> Result<Self, RuleError> {
        match rule.check(start) {
            Ok(()) | Err(RuleError::UntilBeforeStart) => {}
            Err(refused) => return Err(refused),
        }
        let extra_start = !rule.meets(start, start.wall());
        Ok(Self { extra_start, ..Self::of_rule(start, length, rule) })
    }

    /// The dates of the rule alone, whether the start meets it or not.
    #[must_use]
    pub const fn of_rule(start: Start, length: Length, rule: Rule) -> Self {
        Self {
            start,
            length,
            rule,
            struck: BTreeSet::new(),
            struck_days: BTreeSet::new(),
            holidays: HolidayPolicy::Keep,
            extra_start: false,
        }
    }

    /// The dates that begin between two local days, both inclusive, in order.
    ///
    /// # Errors
    /// `RULE_TOO_MANY_DATES`: more than `most`.
    pub fn between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        calendar: Option<Calendar<'_>>,
        most: usize,
    ) -> Result<Vec<Occurrence>, RuleError> {
        let moving = calendar.filter(|_| self.holidays != HolidayPolicy::Keep);
        // What a holiday moves comes from before, and may meet a date that lies after.
        let around = Days::new(if self.holidays == HolidayPolicy::NextWorkingDay { FURTHEST } else { 0 });
        let (Some(first), Some(last)) = (from.checked_sub_days(around), to.checked_add_days(around)) else {
            return Ok(Vec::new());
        };
        let room = if around == Days::new(0) { most } else { most.saturating_add(MOST) };
        let walls = self.originals(first.into(), end_of(last), room).map_err(|_| RuleError::TooManyDates(most))?;
        let mut found = Vec::with_capacity(walls.len());
        let mut clocks = Clocks::default();
        for &wall in &walls {
            let Some(at) = self.held(wall, &walls, moving) else { continue };
            let span = Span::resolved(self.start.at(at), self.length, &mut clocks);
            if (from..=to).contains(&span.day()) {
                found.push(Occurrence { original: wall, span, moved: at != wall });
            }
        }
        if moving.is_some() {
            // A moved date comes after the ones between.
            found.sort_by_key(|date| (date.span.day(), date.original.time(), date.original));
            found.dedup_by(|later, earlier| later.moved && earlier.moved && later.span == earlier.span);
        }
        if found.len() > most { Err(RuleError::TooManyDates(most)) } else { Ok(found) }
    }

    /// The original local starts between two wall times, both inclusive, without the struck ones.
    ///
    /// # Errors
    /// `RULE_TOO_MANY_DATES`.
    pub fn originals(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
        most: usize,
    ) -> Result<Vec<NaiveDateTime>, RuleError> {
        let mut walls = match self.counted() {
            Some(rule) => rule.between(self.start, from, to, most)?,
            None => Vec::new(),
        };
        let start = self.start.wall();
        if self.extra_start && from <= start && start <= to {
            walls.insert(0, start);
        }
        walls.retain(|wall| !self.struck.contains(wall) && !self.struck_days.contains(&wall.date()));
        Ok(walls)
    }

    /// Whether a date of this original start belongs to the series, struck or not.
    #[must_use]
    pub fn knows(&self, original: NaiveDateTime) -> bool {
        (self.extra_start && self.start.wall() == original)
            || self.counted().is_some_and(|rule| rule.meets(self.start, original))
    }

    /// When the date of an original start takes place by the series alone: where a holiday moves it, or where the
    /// rule puts it.
    #[must_use]
    pub fn span_of(&self, original: NaiveDateTime, calendar: Option<Calendar<'_>>) -> Span {
        let day = original.date();
        let far = day.checked_add_days(Days::new(FURTHEST)).unwrap_or(day);
        let near = self.between(day, far, calendar, MOST).unwrap_or_default();
        let held = near.into_iter().find(|date| date.original == original);
        held.map_or_else(|| Span::of(self.start.at(original), self.length), |date| date.span)
    }

    /// The rule with the dates that an additional first one leaves to it; none where it leaves none.
    pub(super) fn counted(&self) -> Option<Rule> {
        let count = match self.rule.count {
            Some(1) if self.extra_start => return None,
            Some(count) if self.extra_start => Some(count - 1),
            count => count,
        };
        Some(Rule { count, ..self.rule.clone() })
    }

    /// When a date is held: as it stands, later, or not at all.
    fn held(
        &self,
        wall: NaiveDateTime,
        walls: &[NaiveDateTime],
        calendar: Option<Calendar<'_>>,
    ) -> Option<NaiveDateTime> {
        let Some(calendar) = calendar.filter(|calendar| calendar.free(wall.date()).is_some()) else {
            return Some(wall);
        };
        if self.holidays == HolidayPolicy::Skip {
            return None;
        }
        let mut after = (1..=FURTHEST).filter_map(|days| wall.checked_add_days(Days::new(days)));
        match after.find(|day| calendar.is_working_day(day.date(), Week::MonFri)) {
            Some(later) => walls.binary_search(&later).is_err().then_some(later),
            None => Some(wall),
        }
    }

    /// The first local starts, struck ones left out; at most [`MOST`].
    #[must_use]
    pub fn first(&self, wanted: usize) -> Vec<NaiveDateTime> {
        let extra = self.extra_start.then(|| self.start.wall());
        let of_rule = self.counted().map(|rule| rule.dates(self.start));
        extra
            .into_iter()
            .chain(of_rule.into_iter().flatten())
            .filter(|wall| !self.struck.contains(wall) && !self.struck_days.contains(&wall.date()))
            .take(wanted.min(MOST))
            .collect()
    }
}

pub(super) fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 59).unwrap_or(NaiveDateTime::MAX)
}
