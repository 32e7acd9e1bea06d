//! From a rule and a start to its dates, in naive wall time.
//!
//! Written here rather than taken from a library: a calendar of two years asks for tens of thousands of
//! dates each time it is turned, and begins anywhere in a series. Without COUNT nothing before that is
//! walked through, and whatever a rule says, the work of one call is bounded.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::days::{Days, begin_of_week};
use super::rule::{Frequency, Rule, RuleError, Start, Until};
use super::times::{Times, chosen};

/// The most dates that one call lists; an hourly rule reaches it after more than five years.
pub const MOST: usize = 50_000;

/// No date lies after this year: four digits are all that files and forms can bear.
const LAST_YEAR: i32 = 9999;

/// So many days and clock times are looked at before a rule is given up as too much to count. Every day
/// up to the last year fits in.
const WORK: u64 = 5_000_000;

/// The dates of a rule, in order.
#[derive(Debug, Clone)]
pub struct Dates {
    frequency: Frequency,
    interval: i64,
    positions: Vec<i16>,
    days: Days,
    limited: bool,
    times: Times,
    start: NaiveDateTime,
    /// Which unit comes next, in intervals from the start's own.
    unit: i64,
    /// Nothing before this is given.
    from: NaiveDateTime,
    /// No unit that begins after this is looked at.
    to: NaiveDateTime,
    until: Option<(Until, NaiveDateTime, Start)>,
    left: Option<u32>,
    batch: Batch,
    work: u64,
    ended: bool,
}

/// The dates of one unit: each day with each clock time, or the chosen ones of them.
#[derive(Debug, Clone, Default)]
struct Batch {
    days: Vec<NaiveDate>,
    times: Vec<NaiveTime>,
    /// None: every one.
    chosen: Option<Vec<usize>>,
    next: usize,
}

impl Batch {
    fn next(&mut self) -> Option<NaiveDateTime> {
        let place = match &self.chosen {
            Some(chosen) => *chosen.get(self.next)?,
            None => self.next,
        };
        let day = self.days.get(place.checked_div(self.times.len())?)?;
        self.next += 1;
        Some(day.and_time(self.times[place % self.times.len()]))
    }

    /// Passes over whole days before one.
    fn skip_to(&mut self, day: NaiveDate) {
        if self.chosen.is_none() {
            self.next = self.days.partition_point(|&before| before < day) * self.times.len();
        }
    }
}

impl Rule {
    /// All dates of the rule from the start on.
    #[must_use]
    pub fn dates(&self, start: Start) -> Dates {
        Dates::new(self, start)
    }

    /// The dates between two wall times, both inclusive.
    ///
    /// # Errors
    /// `RULE_TOO_MANY_DATES`: more than `most`, or too many before them to be counted.
    pub fn between(
        &self,
        start: Start,
        from: NaiveDateTime,
        to: NaiveDateTime,
        most: usize,
    ) -> Result<Vec<NaiveDateTime>, RuleError> {
        let mut dates = self.dates(start).from(from).to(to);
        let found: Vec<NaiveDateTime> = dates.by_ref().take(most.saturating_add(1)).collect();
        if found.len() > most || dates.is_cut() {
            return Err(RuleError::TooManyDates(most));
        }
        Ok(found)
    }

    /// The first date of the rule, to which a series typed in Kontor is moved.
    ///
    /// # Errors
    /// `RULE_WITHOUT_DATES`, `RULE_TOO_MANY_DATES`.
    pub fn align(&self, start: Start) -> Result<Start, RuleError> {
        let mut dates = self.dates(start);
        match dates.next() {
            Some(first) => Ok(start.at(first)),
            None if dates.is_cut() => Err(RuleError::TooManyDates(MOST)),
            None => Err(RuleError::WithoutDates),
        }
    }

    /// Whether a wall time is one of the rule's dates.
    #[must_use]
    pub fn meets(&self, start: Start, at: NaiveDateTime) -> bool {
        self.dates(start).from(at).to(at).next() == Some(at)
    }
}

impl Dates {
    fn new(rule: &Rule, start: Start) -> Self {
        let wall = start.wall();
        let mut rule = rule.clone();
        if start.is_day() {
            for clock in [&mut rule.by_hour, &mut rule.by_minute, &mut rule.by_second] {
                clock.clear();
            }
        }
        let days = Days::of(&rule, wall.date());
        let times = Times::of(&rule, wall.time());
        let mut batch = Batch::default();
        if !rule.frequency.is_sub_daily() {
            batch.times = times.all();
        }
        Self {
            frequency: rule.frequency,
            interval: i64::from(rule.interval),
            positions: rule.by_position,
            limited: days.limits(),
            days,
            times,
            start: wall,
            unit: 0,
            from: wall,
            to: NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).and_then(|day| day.and_hms_opt(23, 59, 59)).unwrap_or(wall),
            until: rule.until.map(|until| (until, until.wall(start), start)),
            left: rule.count,
            batch,
            work: WORK,
            ended: start.is_day() && rule.frequency.is_sub_daily(),
        }
    }

    /// Passes over everything before a wall time. What COUNT allows is counted from the start all the
    /// same; without one nothing before is walked through.
    #[must_use]
    pub fn from(mut self, from: NaiveDateTime) -> Self {
        self.from = from.max(self.start);
        if self.left.is_none() {
            self.unit = self.unit_of(self.from.date());
        }
        self
    }

    /// Ends with the last date up to a wall time.
    #[must_use]
    pub fn to(mut self, to: NaiveDateTime) -> Self {
        self.to = self.to.min(to);
        self
    }

    /// Whether it ended because the rule was too much work, not because there are no more dates.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.work == 0
    }

    /// The last unit that begins on a day or before it.
    fn unit_of(&self, day: NaiveDate) -> i64 {
        let start = self.start.date();
        let gone = match self.frequency {
            Frequency::Yearly => i64::from(day.year()) - i64::from(start.year()),
            Frequency::Monthly => months(day) - months(start),
            Frequency::Weekly => (self.week(day) - self.week(start)) / 7,
            Frequency::Daily => number(day) - number(start),
            // These go day by day; the interval is kept within the day.
            _ => return number(day) - number(start),
        };
        gone / self.interval
    }

    fn week(&self, day: NaiveDate) -> i64 {
        begin_of_week(number(day), self.days.week_start())
    }

    /// Takes up the next unit; `None` once there are no more.
    fn next_unit(&mut self) -> Option<()> {
        self.batch.days.clear();
        self.batch.next = 0;
        let steps = self.unit.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Yearly => {
                let first = self.open_month(i64::from(self.start.year()).checked_add(steps)?.checked_mul(12)?)?;
                for month in 1..=12 {
                    self.take_month(first.with_month(month)?);
                }
            }
            Frequency::Monthly => {
                let first = self.open_month(months(self.start.date()).checked_add(steps)?)?;
                self.take_month(first);
            }
            Frequency::Weekly => self.take_week(self.week(self.start.date()).checked_add(steps.checked_mul(7)?)?)?,
            Frequency::Daily => {
                let day = self.open(number(self.start.date()).checked_add(steps)?)?;
                self.take_day(day);
            }
            _ => self.take_clock()?,
        }
        self.unit += 1;
        if !self.positions.is_empty() && !self.frequency.is_sub_daily() {
            let among = self.batch.days.len() * self.batch.times.len();
            self.batch.chosen = Some(chosen(&self.positions, among));
        }
        self.batch.skip_to(if self.left.is_none() { self.from.date() } else { self.start.date() });
        Some(())
    }

    /// A day by its number, if it does not lie beyond the end.
    fn open(&self, day: i64) -> Option<NaiveDate> {
        let date = NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok()?)?;
        (date <= self.to.date()).then_some(date)
    }

    /// The first day of a month by its number, if it does not lie beyond the end.
    fn open_month(&self, month: i64) -> Option<NaiveDate> {
        let year = i32::try_from(month.div_euclid(12)).ok()?;
        let first = NaiveDate::from_ymd_opt(year, u32::try_from(month.rem_euclid(12)).ok()? + 1, 1)?;
        (first <= self.to.date()).then_some(first)
    }

    fn take_month(&mut self, first: NaiveDate) {
        let mut taken = self.days.of_month(first.year(), first.month());
        while taken != 0 {
            self.batch.days.extend(first.with_day(taken.trailing_zeros() + 1));
            taken &= taken - 1;
        }
    }

    fn take_week(&mut self, first: i64) -> Option<()> {
        for date in self.open(first)?.iter_days().take(7) {
            self.take_day(date);
        }
        Some(())
    }

    fn take_day(&mut self, date: NaiveDate) {
        if !self.limited || self.days.takes(date) {
            self.batch.days.push(date);
        }
    }

    /// One day of a rule that goes by hours or less.
    fn take_clock(&mut self) -> Option<()> {
        let date = self.open(number(self.start.date()).checked_add(self.unit)?)?;
        self.batch.times.clear();
        self.take_day(date);
        if self.batch.days.is_empty() {
            return Some(());
        }
        let first = self.times.first_unit(self.start.time(), self.unit, self.interval);
        let looked = self.times.of_day(first, self.interval.unsigned_abs(), &mut self.batch.times);
        self.work = self.work.saturating_sub(looked);
        Some(())
    }

    /// Whether UNTIL still allows a date. Far from the limit the wall times decide.
    fn is_allowed(&self, at: NaiveDateTime) -> bool {
        let Some((until, wall, start)) = self.until else { return true };
        let near = TimeDelta::days(1);
        match until {
            Until::Utc(_) if (at - wall).abs() <= near => until.allows(at, start),
            _ => at <= wall,
        }
    }
}

impl Iterator for Dates {
    type Item = NaiveDateTime;

    fn next(&mut self) -> Option<NaiveDateTime> {
        while !self.ended {
            let Some(at) = self.batch.next() else {
                self.work = self.work.saturating_sub(1);
                self.ended = self.work == 0 || self.next_unit().is_none();
                continue;
            };
            if at < self.start {
                continue;
            }
            if at > self.to || !self.is_allowed(at) || self.left == Some(0) {
                self.ended = true;
                break;
            }
            if let Some(left) = &mut self.left {
                *left -= 1;
            }
            if at >= self.from {
                return Some(at);
            }
            // Only dates that are counted and not wanted, and clock times of one day, come here.
            self.work = self.work.saturating_sub(1);
            self.ended = self.work == 0;
        }
        None
    }
}

/// The number of a day since the first of year 1.
fn number(day: NaiveDate) -> i64 {
    day.num_days_from_ce().into()
}

/// The number of a month since year 0.
fn months(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}
