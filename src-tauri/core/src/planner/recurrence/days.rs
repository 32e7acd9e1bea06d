//! The days that a rule takes of a month, or of those that its frequency steps over.
//!
//! A month is a word of 31 bits, so that most rules cost a few operations per month.

use chrono::{Datelike, NaiveDate, Weekday};

use super::rule::{DayOf, Frequency, Rule};

/// The parts of a rule that speak of days, with what the start adds to them.
#[derive(Debug, Clone)]
pub(super) struct Days {
    /// Bit of each month that is allowed, from bit 1.
    months: u16,
    /// Days of the month from the front, from bit 0; none of both: every one.
    from_front: u32,
    /// The same from the end.
    from_end: u32,
    /// Weekdays without a number, Monday first.
    weekdays: u8,
    /// Weekdays with one.
    nth: Vec<DayOf>,
    /// They are counted in the year, not in the month.
    nth_of_year: bool,
    year_days: Vec<i16>,
    weeks: Vec<i8>,
    week_start: Weekday,
}

const ALL_MONTHS: u16 = 0b1_1111_1111_1110;

impl Days {
    pub(super) fn of(rule: &Rule, start: NaiveDate) -> Self {
        let mut days = Self {
            months: rule.by_month.iter().fold(0, |bits, &month| bits | 1 << month),
            from_front: 0,
            from_end: 0,
            weekdays: 0,
            nth: Vec::new(),
            nth_of_year: rule.frequency == Frequency::Yearly && rule.by_month.is_empty(),
            year_days: rule.by_year_day.clone(),
            weeks: rule.by_week.clone(),
            week_start: rule.week_start,
        };
        for &day in &rule.by_month_day {
            let place = u32::from(day.unsigned_abs()) - 1;
            if day > 0 {
                days.from_front |= 1 << place;
            } else {
                days.from_end |= 1 << place;
            }
        }
        for &day in &rule.by_day {
            if day.nth.is_some() {
                days.nth.push(day);
            } else {
                days.weekdays |= bit(day.day);
            }
        }
        days.take_from_start(rule, start);
        if days.months == 0 {
            days.months = ALL_MONTHS;
        }
        days
    }

    /// What the rule leaves open comes from the start.
    fn take_from_start(&mut self, rule: &Rule, start: NaiveDate) {
        let named = !rule.by_month_day.is_empty() || !rule.by_day.is_empty() || !rule.by_year_day.is_empty();
        match rule.frequency {
            _ if named => {}
            Frequency::Yearly | Frequency::Monthly if !rule.by_week.is_empty() => self.weekdays = bit(start.weekday()),
            Frequency::Yearly | Frequency::Monthly => {
                self.from_front = 1 << start.day0();
                if rule.frequency == Frequency::Yearly && self.months == 0 {
                    self.months = 1 << start.month();
                }
            }
            Frequency::Weekly => self.weekdays = bit(start.weekday()),
            _ => {}
        }
    }

    /// The days of a month that are taken, the first at bit 0. 0 for what is no month.
    pub(super) fn of_month(&self, year: i32, month: u32) -> u32 {
        if self.months & (1 << month) == 0 {
            return 0;
        }
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else { return 0 };
        let length = u32::from(first.num_days_in_month());
        let mut taken = u32::MAX >> (32 - length);
        if self.from_front | self.from_end != 0 {
            taken &= self.from_front | (self.from_end.reverse_bits() >> (32 - length));
        }
        if self.weekdays != 0 || !self.nth.is_empty() {
            taken &= self.weekdays_of(first, length);
        }
        if !self.year_days.is_empty() {
            taken &= self.year_days_of(first);
        }
        if !self.weeks.is_empty() {
            taken = (0..length)
                .filter(|day| taken & (1 << day) != 0)
                .filter(|&day| first.with_day(day + 1).is_some_and(|date| self.takes_week_of(date)))
                .fold(0, |bits, day| bits | 1 << day);
        }
        taken
    }

    fn weekdays_of(&self, first: NaiveDate, length: u32) -> u32 {
        let begins = first.weekday().num_days_from_monday();
        // The seven weekdays as the month sees them, over and over.
        let week = u64::from(self.weekdays);
        let turned = ((week >> begins) | (week << (7 - begins))) & 0x7f;
        let every = turned | turned << 7 | turned << 14 | turned << 21 | turned << 28;
        let mut taken = u32::try_from(every & 0x7fff_ffff).unwrap_or(0);
        for &day in &self.nth {
            let place = if self.nth_of_year { place_of_year(day, first) } else { place_of_month(day, begins, length) };
            taken |= place.map_or(0, |place| 1 << place);
        }
        taken
    }

    fn year_days_of(&self, first: NaiveDate) -> u32 {
        let before = i32::try_from(first.ordinal0()).unwrap_or(0);
        let year = if first.leap_year() { 366 } else { 365 };
        self.year_days.iter().map(|&day| i32::from(day)).fold(0, |bits, day| {
            let ordinal = if day > 0 { day - 1 } else { year + day };
            match ordinal - before {
                place @ 0..=30 => bits | 1 << place,
                _ => bits,
            }
        })
    }

    /// The day that weeks begin on.
    pub(super) const fn week_start(&self) -> Weekday {
        self.week_start
    }

    /// Whether any day at all is passed over.
    pub(super) fn limits(&self) -> bool {
        self.months != ALL_MONTHS
            || self.from_front | self.from_end != 0
            || self.weekdays != 0
            || !self.nth.is_empty()
            || !self.year_days.is_empty()
            || !self.weeks.is_empty()
    }

    /// Whether a single day is taken.
    pub(super) fn takes(&self, date: NaiveDate) -> bool {
        if self.months & (1 << date.month()) == 0 || self.weekdays != 0 && self.weekdays & bit(date.weekday()) == 0 {
            return false;
        }
        let only_weekdays = self.from_front | self.from_end == 0 && self.year_days.is_empty() && self.weeks.is_empty();
        only_weekdays || self.of_month(date.year(), date.month()) & (1 << date.day0()) != 0
    }

    fn takes_week_of(&self, date: NaiveDate) -> bool {
        let (week, weeks) = week_of(date, self.week_start);
        self.weeks.iter().map(|&named| i64::from(named)).any(|named| named == week || named == week - weeks - 1)
    }
}

/// The place of the nth weekday in a month that begins on a weekday (from Monday) and is so long.
fn place_of_month(day: DayOf, begins: u32, length: u32) -> Option<u32> {
    let first = (day.day.num_days_from_monday() + 7 - begins) % 7;
    let nth = day.nth?;
    let weeks = u32::from(nth.unsigned_abs()) - 1;
    if nth > 0 {
        Some(first + 7 * weeks).filter(|&place| place < length)
    } else {
        (first + (length - 1 - first) / 7 * 7).checked_sub(7 * weeks)
    }
}

/// The place in its month of the nth weekday of the year, if it falls into this month.
fn place_of_year(day: DayOf, first_of_month: NaiveDate) -> Option<u32> {
    let january = first_of_month.with_ordinal(1)?;
    let length = if first_of_month.leap_year() { 366 } else { 365 };
    let ordinal = place_of_month(day, january.weekday().num_days_from_monday(), length)?;
    let place = ordinal.checked_sub(first_of_month.ordinal0())?;
    Some(place).filter(|&place| place < u32::from(first_of_month.num_days_in_month()))
}

const fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

/// The number of the week that a day lies in, and how many weeks that week's year has. Week 1 is the
/// first with at least four days in the year.
fn week_of(date: NaiveDate, week_start: Weekday) -> (i64, i64) {
    let day = i64::from(date.num_days_from_ce());
    let year = date.year();
    let first_week = |year: i32| {
        let fourth = NaiveDate::from_ymd_opt(year, 1, 4).map_or(day, |fourth| i64::from(fourth.num_days_from_ce()));
        begin_of_week(fourth, week_start)
    };
    let week = begin_of_week(day, week_start);
    let (from, next) = if week < first_week(year) {
        (first_week(year - 1), first_week(year))
    } else if week >= first_week(year + 1) {
        (first_week(year + 1), first_week(year + 2))
    } else {
        (first_week(year), first_week(year + 1))
    };
    ((week - from) / 7 + 1, (next - from) / 7)
}

/// The first day of the week that a day lies in, both counted from the first day of year 1, a Monday.
pub(super) fn begin_of_week(day: i64, week_start: Weekday) -> i64 {
    day - (day - 1 - i64::from(week_start.num_days_from_monday())).rem_euclid(7)
}
