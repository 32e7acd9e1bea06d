//! How long a date lasts, as RFC 5545 and ISO 8601 write it: `PT1H`, `PT1H30M`, `P1D`, `P2W`.
//!
//! It is counted by the wall clock: eight hours from 22:00 end at 06:00, also in the night when the
//! clocks change.

use std::str::FromStr;

use chrono::TimeDelta;

/// A length by the wall clock, never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Length(TimeDelta);

/// It is no duration, or one below zero. Code: `LENGTH_INVALID`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("LENGTH_INVALID")]
pub struct LengthInvalid(pub String);

impl Length {
    /// The longest: ten years of days.
    const MOST: TimeDelta = TimeDelta::days(3_653);

    /// From a start to a local end.
    #[must_use]
    pub fn between(start: chrono::NaiveDateTime, end: chrono::NaiveDateTime) -> Option<Self> {
        Some(Self(end - start)).filter(|length| TimeDelta::zero() <= length.0 && length.0 <= Self::MOST)
    }

    /// Whole days.
    #[must_use]
    pub fn days(days: u16) -> Self {
        Self(TimeDelta::days(days.min(3_653).into()))
    }

    /// As chrono has it.
    #[must_use]
    pub const fn delta(self) -> TimeDelta {
        self.0
    }

    /// The number of days, if there is no rest; at least one.
    #[must_use]
    pub fn whole_days(self) -> Option<i64> {
        let days = self.0.num_days();
        (TimeDelta::days(days) == self.0 && days > 0).then_some(days)
    }
}

impl FromStr for Length {
    type Err = LengthInvalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or_else(|| LengthInvalid(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Length> {
    let rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').map_or((rest, None), |(days, clock)| (days, Some(clock)));
    let mut seconds = units(days, &[('W', 604_800), ('D', 86_400)])?;
    if let Some(clock) = clock {
        if clock.is_empty() {
            return None;
        }
        seconds = seconds.checked_add(units(clock, &[('H', 3_600), ('M', 60), ('S', 1)])?)?;
    } else if days.is_empty() {
        return None;
    }
    TimeDelta::try_seconds(seconds).filter(|&length| length <= Length::MOST).map(Length)
}

/// Numbers with their units, each at most once and in this order.
fn units(text: &str, known: &[(char, i64)]) -> Option<i64> {
    let mut left = text;
    let mut seconds = 0_i64;
    for &(unit, worth) in known {
        if let Some((number, rest)) = left.split_once(unit) {
            let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            let number: i64 = number.parse().ok().filter(|_| digits)?;
            seconds = seconds.checked_add(number.checked_mul(worth)?)?;
            left = rest;
        }
    }
    left.is_empty().then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_files_write_them() {
        for (text, seconds) in [
            ("PT1H", 3_600),
            ("PT1H30M", 5_400),
            ("PT90M", 5_400),
            ("PT0S", 0),
            ("P1D", 86_400),
            ("P1DT12H", 129_600),
            ("P2W", 1_209_600),
            ("+PT15M", 900),
        ] {
            assert_eq!(text.parse::<Length>().map(Length::delta), Ok(TimeDelta::seconds(seconds)), "{text}");
        }
        for text in ["", "P", "PT", "1H", "P1H", "PT1D", "-PT1H", "PT1M1H", "PTH", "PT1.5H", "P99999D", "PT1H ", "P1DT"]
        {
            assert_eq!(text.parse::<Length>(), Err(LengthInvalid(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn days_have_no_rest() {
        let days = |text: &str| text.parse::<Length>().ok().and_then(Length::whole_days);
        assert_eq!(days("P3D"), Some(3));
        assert_eq!(days("PT24H"), Some(1));
        assert_eq!(days("PT25H"), None);
        assert_eq!(days("PT0S"), None);
    }
}
