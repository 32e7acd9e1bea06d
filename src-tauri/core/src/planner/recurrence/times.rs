//! The clock times that a rule takes of a day.

use chrono::{NaiveTime, Timelike};

use super::rule::{Frequency, Rule};

/// The parts of a rule that speak of the clock, with what the start adds to them.
#[derive(Debug, Clone)]
pub(super) struct Times {
    /// Bit of each hour, minute and second that is taken.
    hours: u32,
    minutes: u64,
    seconds: u64,
    /// Seconds of one unit: 3600, 60 or 1.
    unit: u32,
    positions: Vec<i16>,
}

const ALL_HOURS: u32 = (1 << 24) - 1;
const ALL_SIXTY: u64 = (1 << 60) - 1;
const DAY: u32 = 86_400;

impl Times {
    pub(super) fn of(rule: &Rule, start: NaiveTime) -> Self {
        // Shorter than the unit: as the rule says, else as the start. Longer: a limit.
        let hour = if rule.frequency <= Frequency::Hourly { ALL_HOURS } else { 1 << start.hour() };
        let minute = if rule.frequency <= Frequency::Minutely { ALL_SIXTY } else { 1 << start.minute() };
        let second = if rule.frequency == Frequency::Secondly { ALL_SIXTY } else { 1 << start.second() };
        let sixty = |named: &[u8], else_all: u64| {
            let bits = named.iter().fold(0_u64, |bits, &number| bits | 1 << number.min(59));
            if named.is_empty() { else_all } else { bits }
        };
        Self {
            hours: if rule.by_hour.is_empty() {
                hour
            } else {
                rule.by_hour.iter().fold(0, |bits, &number| bits | 1 << number)
            },
            minutes: sixty(&rule.by_minute, minute),
            seconds: sixty(&rule.by_second, second),
            unit: match rule.frequency {
                Frequency::Secondly => 1,
                Frequency::Minutely => 60,
                _ => 3_600,
            },
            positions: rule.by_position.clone(),
        }
    }

    /// Every clock time, in order: those of a rule that goes by days or more.
    pub(super) fn all(&self) -> Vec<NaiveTime> {
        let mut times = Vec::new();
        for hour in bits(self.hours.into()) {
            self.of_hour(hour, &mut times);
        }
        times
    }

    /// The first unit of a day that counts, so many days after the start, if every `interval`th does.
    pub(super) fn first_unit(&self, start: NaiveTime, days: i64, interval: i64) -> u64 {
        let gone = days * i64::from(DAY / self.unit);
        let own = i64::from(start.num_seconds_from_midnight() / self.unit);
        (own - gone).rem_euclid(interval).unsigned_abs()
    }

    /// The clock times of a day under a rule that goes by hours or less, of which every `interval`th
    /// unit counts, `first` the first of this day. Returns how many units were looked at.
    pub(super) fn of_day(&self, first: u64, interval: u64, times: &mut Vec<NaiveTime>) -> u64 {
        let units = u64::from(DAY / self.unit);
        let per_hour = u64::from(3_600 / self.unit);
        let mut looked = 0;
        let mut unit = first;
        while unit < units {
            looked += 1;
            let next = self.next_open(unit, per_hour);
            if next > unit {
                unit += (next - unit).div_ceil(interval) * interval;
                continue;
            }
            let from = times.len();
            self.of_unit(u32::try_from(unit).unwrap_or(0) * self.unit, times);
            self.keep_positions(times, from);
            unit += interval;
        }
        looked
    }

    /// The unit itself, or the first of the next hour or minute where this one is closed.
    fn next_open(&self, unit: u64, per_hour: u64) -> u64 {
        let per_minute = u64::from(60 / self.unit.min(60));
        if self.hours & (1 << (unit / per_hour)) == 0 {
            (unit / per_hour + 1) * per_hour
        } else if self.unit < 3_600 && self.minutes & (1 << (unit % per_hour / per_minute)) == 0 {
            (unit / per_minute + 1) * per_minute
        } else {
            unit
        }
    }

    /// The clock times within the unit that begins at this second of the day.
    fn of_unit(&self, second: u32, times: &mut Vec<NaiveTime>) {
        match self.unit {
            3_600 => self.of_hour(second / 3_600, times),
            60 => self.of_minute(second / 3_600, second % 3_600 / 60, times),
            _ if self.seconds & (1 << (second % 60)) != 0 => {
                times.extend(NaiveTime::from_num_seconds_from_midnight_opt(second, 0));
            }
            _ => {}
        }
    }

    fn of_hour(&self, hour: u32, times: &mut Vec<NaiveTime>) {
        for minute in bits(self.minutes) {
            self.of_minute(hour, minute, times);
        }
    }

    fn of_minute(&self, hour: u32, minute: u32, times: &mut Vec<NaiveTime>) {
        times.extend(bits(self.seconds).filter_map(|second| NaiveTime::from_hms_opt(hour, minute, second)));
    }

    /// BYSETPOS within one unit.
    fn keep_positions(&self, times: &mut Vec<NaiveTime>, from: usize) {
        if self.positions.is_empty() {
            return;
        }
        let of_unit = times.split_off(from);
        times.extend(chosen(&self.positions, of_unit.len()).into_iter().map(|place| of_unit[place]));
    }
}

/// The places that positions choose among so many, in order, each once.
pub(super) fn chosen(positions: &[i16], among: usize) -> Vec<usize> {
    let place = |&position: &i16| {
        let from_edge = usize::from(position.unsigned_abs());
        if position > 0 { Some(from_edge - 1) } else { among.checked_sub(from_edge) }
    };
    let mut places: Vec<usize> = positions.iter().filter_map(place).filter(|&place| place < among).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The places of the bits that are set.
fn bits(mut left: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let place = left.trailing_zeros();
        left &= left.wrapping_sub(1);
        (place < 64).then_some(place)
    })
}
