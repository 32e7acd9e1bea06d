//! Which automatic copies are kept: the rule alone, over numbers and times.
//!
//! The last 24; then one an hour up to 48 hours, 14 daily, 8 weekly and 12 monthly ones;
//! at most 6 pinned ones (before migrations). Never more than 80, never more than a set
//! share of the disk, never fewer than 3.
//!
//! "Newer" means the higher number, never the later time: a clock that was set back must
//! not turn the copy made just now into an old one.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Timelike};

/// Never more copies than this.
pub const MOST: usize = 80;
/// Never fewer than this, whatever they weigh.
pub const FEWEST: usize = 3;
/// The share of the disk where none is set: 20 GB.
pub const DEFAULT_SHARE: u64 = 20_000_000_000;

const LAST: usize = 24;
const HOURLY_FOR: Duration = Duration::hours(48);
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;
const PINNED: usize = 6;

/// A copy, as far as the rule looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Higher is newer.
    pub number: u64,
    /// When it was made, on the wall clock.
    pub local: NaiveDateTime,
    /// Made before a migration.
    pub pinned: bool,
    /// Bytes.
    pub size: u64,
}

/// Why a copy is kept; the least important goes first where there are too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Hour,
    Last,
    Day,
    Week,
    Month,
    Pinned,
    /// One of the newest three.
    Always,
}

/// The places (in `copies`) of those that are no longer kept.
#[must_use]
pub fn surplus(copies: &[Kept], now: NaiveDateTime, share: u64) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..copies.len()).collect();
    newest_first.sort_by_key(|index| Reverse(copies[*index].number));

    let mut places = Places::default();
    let mut kept: Vec<(Worth, usize)> = Vec::new();
    let mut surplus = Vec::new();
    for (rank, index) in newest_first.into_iter().enumerate() {
        let worth = places.worth(&copies[index], now);
        match if rank < FEWEST { Some(Worth::Always) } else { worth } {
            Some(worth) => kept.push((worth, index)),
            None => surplus.push(index),
        }
    }
    // Least worth first, and among equals the oldest.
    kept.sort_by_key(|(worth, index)| (*worth, copies[*index].number));
    let mut weight: u64 = kept.iter().map(|(_, index)| copies[*index].size).sum();
    let mut count = kept.len();
    for (worth, index) in kept {
        if worth == Worth::Always || (count <= MOST && weight <= share) {
            break;
        }
        count -= 1;
        weight -= copies[index].size;
        surplus.push(index);
    }
    surplus.sort_unstable();
    surplus
}

/// What is taken already, walking from the newest to the oldest.
#[derive(Default)]
struct Places {
    last: usize,
    pinned: usize,
    hours: BTreeSet<(NaiveDate, u32)>,
    days: BTreeSet<NaiveDate>,
    weeks: BTreeSet<(i32, u32)>,
    months: BTreeSet<(i32, u32)>,
}

impl Places {
    fn worth(&mut self, copy: &Kept, now: NaiveDateTime) -> Option<Worth> {
        if copy.pinned {
            self.pinned += 1;
            return (self.pinned <= PINNED).then_some(Worth::Pinned);
        }
        let day = copy.local.date();
        let week = day.iso_week();
        // The newest copy of a day, week or month stands for it; the most worth counts.
        let month = takes(&mut self.months, (day.year(), day.month()), MONTHS);
        let week = takes(&mut self.weeks, (week.year(), week.week()), WEEKS);
        let first_of_day = takes(&mut self.days, day, DAYS);
        let first_of_hour = takes(&mut self.hours, (day, copy.local.hour()), usize::MAX);
        self.last += 1;
        if month {
            Some(Worth::Month)
        } else if week {
            Some(Worth::Week)
        } else if first_of_day {
            Some(Worth::Day)
        } else if self.last <= LAST {
            Some(Worth::Last)
        } else if first_of_hour && (now - copy.local).abs() <= HOURLY_FOR {
            Some(Worth::Hour)
        } else {
            None
        }
    }
}

/// Takes a place if it is free and there are not so many yet.
fn takes<T: Ord>(places: &mut BTreeSet<T>, place: T, most: usize) -> bool {
    places.len() < most && places.insert(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").unwrap()
    }

    fn copy(number: u64, local: NaiveDateTime) -> Kept {
        Kept { number, local, pinned: false, size: 1_000_000 }
    }

    /// What stays after a copy was added.
    fn add(copies: &mut Vec<Kept>, made: Kept, now: NaiveDateTime, share: u64) {
        copies.push(made);
        let gone = surplus(copies, now, share);
        assert!(!gone.iter().any(|index| copies[*index].number == made.number), "the copy just made went: {made:?}");
        let before = copies.len();
        for index in gone.into_iter().rev() {
            copies.remove(index);
        }
        assert!(copies.len() <= MOST);
        assert!(copies.len() >= before.min(FEWEST));
    }

    #[test]
    fn the_last_ones_stay_whatever_their_times() {
        let noon = at("2026-03-02T12:00:00");
        let mut copies = Vec::new();
        for minute in 0..120 {
            let now = noon + Duration::minutes(minute);
            add(&mut copies, copy(minute.unsigned_abs(), now), now, u64::MAX);
        }
        // 24 last, plus one for the hour before them; day, week and month lie within.
        let numbers: Vec<u64> = copies.iter().map(|copy| copy.number).collect();
        assert_eq!(numbers[numbers.len() - 24..], (96..120).collect::<Vec<_>>());
        assert_eq!(numbers.len(), 25);
        assert_eq!(numbers[0], 59);
    }

    #[test]
    fn ten_years_of_work_leave_days_weeks_and_months() {
        let mut copies: Vec<Kept> = Vec::new();
        let mut number = 0;
        let start = at("2026-01-01T00:00:00");
        for day in 0..3653 {
            let date = start + Duration::days(day);
            if date.weekday().number_from_monday() > 5 {
                continue;
            }
            for half_hour in 0..18 {
                number += 1;
                let now = date + Duration::hours(8) + Duration::minutes(30 * half_hour);
                let pinned = number % 5000 == 0;
                add(&mut copies, Kept { pinned, ..copy(number, now) }, now, u64::MAX);
            }
            if day > 500 {
                let now = date + Duration::hours(17);
                let has = |days: i64| {
                    copies
                        .iter()
                        .any(|copy| (now - copy.local).num_days() <= days && (now - copy.local).num_days() >= days - 7)
                };
                // Copies of the last days, of two, four and seven weeks ago and of nearly a year.
                assert!(has(7) && has(14) && has(28) && has(49), "{now}");
                assert!(copies.iter().any(|copy| (300..=370).contains(&(now - copy.local).num_days())), "{now}");
                let within = |hours: i64| copies.iter().filter(|copy| (now - copy.local).num_hours() <= hours).count();
                assert!(within(12) >= 18);
            }
        }
        assert!(copies.iter().filter(|copy| copy.pinned).count() <= 6);
        assert!(copies.len() >= 24 + 12 + 6, "{}", copies.len());
    }

    #[test]
    fn a_clock_set_back_loses_nothing_new() {
        let mut copies = Vec::new();
        let mut number = 0;
        let mut work = |copies: &mut Vec<Kept>, from: NaiveDateTime, hours: i64| {
            for hour in 0..hours {
                number += 1;
                let now = from + Duration::hours(hour);
                add(copies, copy(number, now), now, u64::MAX);
            }
            number
        };
        work(&mut copies, at("2026-06-01T08:00:00"), 200);
        // The battery is flat and the PC believes it is 2001.
        let last = work(&mut copies, at("2001-01-01T08:00:00"), 60);
        for kept in last - 23..=last {
            assert!(copies.iter().any(|copy| copy.number == kept), "{kept}");
        }
        // Set right again, the days before still stand.
        work(&mut copies, at("2026-06-20T08:00:00"), 24);
        assert!(copies.iter().any(|copy| copy.local.date() == at("2026-06-08T00:00:00").date()));
    }

    #[test]
    fn the_hour_that_daylight_saving_repeats_counts_once() {
        // On 25 October 2026 German clocks go from 3:00 back to 2:00.
        let mut copies = Vec::new();
        for (number, local) in
            (0_u64..60).map(|n| (n, at("2026-10-25T02:00:00") + Duration::minutes((n % 30).cast_signed() * 2)))
        {
            add(&mut copies, copy(number, local), local, u64::MAX);
        }
        assert_eq!(copies.len(), 24);
    }

    #[test]
    fn a_full_share_takes_the_least_worth_first_and_leaves_three() {
        let now = at("2026-03-02T12:00:00");
        let monthly: Vec<Kept> =
            (0..12).map(|n| copy(n, at("2025-03-10T12:00:00") + Duration::days(30 * n.cast_signed()))).collect();
        let recent = (12..50).map(|n| copy(n, now - Duration::minutes(50 - n.cast_signed())));
        let copies: Vec<Kept> = monthly.into_iter().chain(recent).collect();
        let left = |share: u64| {
            let gone = surplus(&copies, now, share);
            (0..copies.len())
                .filter(|index| !gone.contains(index))
                .map(|index| copies[index].number)
                .collect::<Vec<_>>()
        };
        let roomy = left(u64::MAX);
        assert!(roomy.contains(&0) && roomy.contains(&49));
        let tight = left(15_000_000);
        assert_eq!(tight.len(), 15);
        assert!(tight.contains(&1) && tight.contains(&49), "{tight:?}");
        assert_eq!(left(0), [47, 48, 49]);
    }

    #[test]
    fn only_six_pinned_ones_stay() {
        let now = at("2026-03-02T12:00:00");
        let copies: Vec<Kept> =
            (0..10).map(|n| Kept { pinned: true, ..copy(n, now - Duration::days(100 - n.cast_signed())) }).collect();
        assert_eq!(surplus(&copies, now, u64::MAX), [0, 1, 2, 3]);
        assert!(surplus(&[], now, 0).is_empty());
    }
}
