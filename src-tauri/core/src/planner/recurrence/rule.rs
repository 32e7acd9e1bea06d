//! A rule of RFC 5545 as data: how often, until when, on which days.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc, Weekday};
use chrono_tz::Tz;

use crate::planner::zone::to_utc;

/// The unit that a rule goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

impl Frequency {
    /// Every one, the shortest first.
    pub const ALL: [Self; 7] =
        [Self::Secondly, Self::Minutely, Self::Hourly, Self::Daily, Self::Weekly, Self::Monthly, Self::Yearly];

    /// As FREQ names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secondly => "SECONDLY",
            Self::Minutely => "MINUTELY",
            Self::Hourly => "HOURLY",
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }

    /// Several times a day: only from other programs, shown as read-only.
    #[must_use]
    pub const fn is_sub_daily(self) -> bool {
        matches!(self, Self::Secondly | Self::Minutely | Self::Hourly)
    }
}

/// A weekday, or the nth of its kind in the month or year; from the end where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayOf {
    /// ±1 to ±53; `None`: every one.
    pub nth: Option<i8>,
    /// The weekday.
    pub day: Weekday,
}

impl DayOf {
    /// Every such weekday.
    #[must_use]
    pub const fn every(day: Weekday) -> Self {
        Self { nth: None, day }
    }

    /// The nth such weekday.
    #[must_use]
    pub const fn nth(nth: i8, day: Weekday) -> Self {
        Self { nth: Some(nth), day }
    }
}

/// The first moment of a series, which a rule takes from what it leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Start {
    /// A day without a clock: hours, minutes and seconds of a rule are passed over.
    Day(NaiveDate),
    /// A wall time of no place.
    Wall(NaiveDateTime),
    /// A wall time of a zone.
    Zoned(NaiveDateTime, Tz),
}

impl Start {
    /// The wall time; midnight of a day alone.
    #[must_use]
    pub fn wall(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.into(),
            Self::Wall(at) | Self::Zoned(at, _) => at,
        }
    }

    /// The same kind of start at another wall time.
    #[must_use]
    pub fn at(self, wall: NaiveDateTime) -> Self {
        match self {
            Self::Day(_) => Self::Day(wall.date()),
            Self::Wall(_) => Self::Wall(wall),
            Self::Zoned(_, zone) => Self::Zoned(wall, zone),
        }
    }

    /// A day without a clock.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

/// The last moment that a rule may name; it counts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Until {
    /// The whole of a day, by the clock of the series.
    Day(NaiveDate),
    /// A wall time of the series.
    Local(NaiveDateTime),
    /// An instant.
    Utc(DateTime<Utc>),
}

impl Until {
    /// The same limit as a wall time of the series. Beside a start without a zone an instant is read as
    /// a wall time, and beside a day alone whatever it is means the whole of its day.
    #[must_use]
    pub fn wall(self, start: Start) -> NaiveDateTime {
        let at = match (self, start) {
            (Self::Day(day), _) => return end_of(day),
            (Self::Local(at), _) => at,
            (Self::Utc(at), Start::Zoned(_, zone)) => at.with_timezone(&zone).naive_local(),
            (Self::Utc(at), _) => at.naive_utc(),
        };
        if start.is_day() { end_of(at.date()) } else { at }
    }

    /// Whether a wall time of the series is still allowed. An instant is compared as one: in the gap
    /// of spring a wall time is later than it looks.
    #[must_use]
    pub fn allows(self, wall: NaiveDateTime, start: Start) -> bool {
        match (self, start) {
            (Self::Utc(at), Start::Zoned(_, zone)) => to_utc(wall, zone) <= at,
            _ => wall <= self.wall(start),
        }
    }

    /// The same limit as the instant that files want beside a start with a zone.
    #[must_use]
    pub fn to_instant(self, start: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Utc(at) => at,
            Self::Day(_) | Self::Local(_) => to_utc(self.wall(Start::Zoned(start, zone)), zone),
        }
    }
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 59).unwrap_or(NaiveDateTime::MAX)
}

/// A rule of RFC 5545. Empty lists limit nothing. What it leaves open (weekday, day, clock) comes
/// from the start that it is used with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The unit.
    pub frequency: Frequency,
    /// Every how many units, from 1.
    pub interval: u32,
    /// So many dates in all, from 1.
    pub count: Option<u32>,
    /// No date after this. Beside `count`, what comes first ends the rule.
    pub until: Option<Until>,
    /// The day that weeks begin on.
    pub week_start: Weekday,
    /// Months, 1 to 12.
    pub by_month: Vec<u8>,
    /// Weeks of the year, ±1 to ±53.
    pub by_week: Vec<i8>,
    /// Days of the year, ±1 to ±366.
    pub by_year_day: Vec<i16>,
    /// Days of the month, ±1 to ±31.
    pub by_month_day: Vec<i8>,
    /// Weekdays.
    pub by_day: Vec<DayOf>,
    /// Hours, 0 to 23.
    pub by_hour: Vec<u8>,
    /// Minutes, 0 to 59.
    pub by_minute: Vec<u8>,
    /// Seconds, 0 to 60; a leap second counts as the second before it.
    pub by_second: Vec<u8>,
    /// Which dates of each unit remain, ±1 to ±366.
    pub by_position: Vec<i16>,
}

impl Rule {
    /// Every unit without end.
    #[must_use]
    pub const fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            count: None,
            until: None,
            week_start: Weekday::Mon,
            by_month: Vec::new(),
            by_week: Vec::new(),
            by_year_day: Vec::new(),
            by_month_day: Vec::new(),
            by_day: Vec::new(),
            by_hour: Vec::new(),
            by_minute: Vec::new(),
            by_second: Vec::new(),
            by_position: Vec::new(),
        }
    }

    /// Whether a rule and the start that it is used with can go together.
    ///
    /// # Errors
    /// `RULE_UNTIL_BEFORE_START`; `RULE_NEEDS_CLOCK` for hours, minutes or seconds of a start
    /// that is a day alone.
    pub fn check(&self, start: Start) -> Result<(), RuleError> {
        if start.is_day() && self.frequency.is_sub_daily() {
            return Err(RuleError::NeedsClock);
        }
        match self.until {
            Some(until) if !until.allows(start.wall(), start) => Err(RuleError::UntilBeforeStart),
            _ => Ok(()),
        }
    }

    /// The same rule that ends with this date.
    #[must_use]
    pub fn ending(&self, last: NaiveDateTime, start: Start) -> Self {
        let until = if start.is_day() { Until::Day(last.date()) } else { Until::Local(last) };
        Self { count: None, until: Some(until), ..self.clone() }
    }
}

/// Why a rule is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// FREQ is missing or none that RFC 5545 knows.
    #[error("RULE_FREQ_UNKNOWN")]
    FreqUnknown(String),
    /// A part that RFC 5545 does not know.
    #[error("RULE_PART_UNKNOWN")]
    PartUnknown(String),
    /// A part twice, without a value, or with one that it cannot have.
    #[error("RULE_NOT_UNDERSTOOD")]
    NotUnderstood(String),
    /// COUNT=0.
    #[error("RULE_COUNT_ZERO")]
    CountZero,
    /// INTERVAL=0.
    #[error("RULE_INTERVAL_ZERO")]
    IntervalZero,
    /// It ends before it begins.
    #[error("RULE_UNTIL_BEFORE_START")]
    UntilBeforeStart,
    /// Several times a day, but the series has days alone.
    #[error("RULE_NEEDS_CLOCK")]
    NeedsClock,
    /// No date meets the rule.
    #[error("RULE_WITHOUT_DATES")]
    WithoutDates,
    /// More dates than may be listed, or than can be counted in bearable time.
    #[error("RULE_TOO_MANY_DATES")]
    TooManyDates(usize),
}

impl RuleError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FreqUnknown(_) => "RULE_FREQ_UNKNOWN",
            Self::PartUnknown(_) => "RULE_PART_UNKNOWN",
            Self::NotUnderstood(_) => "RULE_NOT_UNDERSTOOD",
            Self::CountZero => "RULE_COUNT_ZERO",
            Self::IntervalZero => "RULE_INTERVAL_ZERO",
            Self::UntilBeforeStart => "RULE_UNTIL_BEFORE_START",
            Self::NeedsClock => "RULE_NEEDS_CLOCK",
            Self::WithoutDates => "RULE_WITHOUT_DATES",
            Self::TooManyDates(_) => "RULE_TOO_MANY_DATES",
        }
    }

    /// What the words need: the refused text, or the number.
    #[must_use]
    pub fn data(&self) -> serde_json::Value {
        match self {
            Self::FreqUnknown(text) | Self::PartUnknown(text) | Self::NotUnderstood(text) => {
                serde_json::json!({ "text": text })
            }
            Self::TooManyDates(most) => serde_json::json!({ "most": most }),
            _ => serde_json::Value::Null,
        }
    }
}

impl From<RuleError> for crate::error::Error {
    fn from(refused: RuleError) -> Self {
        Self::rule(refused.code(), refused.data())
    }
}
