//! Days, moments, lengths and distances as files write them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use kontor_core::planner::recurrence::Start;
use kontor_core::planner::zone;
use serde_json::json;

use super::{Notes, Reader, short};
use crate::error::warning;
use crate::icalendar::zones::{Clock, Zones};
use crate::vcard::line::Property;

/// A value before its zone is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Raw {
    Day(NaiveDate),
    Wall(NaiveDateTime),
    Utc(NaiveDateTime),
}

/// `20260316`, `20260316T090000`, `20260316T080000Z`; also with hyphens and colons, and without seconds.
fn raw(text: &str) -> Option<Raw> {
    let text = text.trim();
    let (text, utc) = text.strip_suffix(['Z', 'z']).map_or((text, false), |rest| (rest, true));
    let (day, clock) = match text.split_once(['T', 't']) {
        Some((day, clock)) => (day, Some(clock)),
        None => (text, None),
    };
    let day = digits(day, '-')?;
    if day.len() != 8 {
        return None;
    }
    let number = |text: &str| text.parse::<u32>().ok();
    let day = NaiveDate::from_ymd_opt(day[..4].parse().ok()?, number(&day[4..6])?, number(&day[6..])?)?;
    let Some(clock) = clock else { return Some(Raw::Day(day)) };
    let clock = digits(clock, ':')?;
    let part = |at: usize| clock.get(at..at + 2).and_then(number);
    let (hour, minute, second) = (part(0)?, part(2)?, if clock.len() == 6 { part(4)? } else { 0 });
    if !matches!(clock.len(), 4 | 6) {
        return None;
    }
    // Midnight at the end of a day is that of the next; a leap second counts as the one before.
    let (day, hour) = if (hour, minute, second) == (24, 0, 0) { (day.succ_opt()?, 0) } else { (day, hour) };
    let at = day.and_time(NaiveTime::from_hms_opt(hour, minute, second.min(59))?);
    Some(if utc { Raw::Utc(at) } else { Raw::Wall(at) })
}

fn digits(text: &str, between: char) -> Option<String> {
    let digits: String = text.chars().filter(|c| *c != between).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
}

/// A wall time, whatever zone it names.
pub(super) fn wall(text: &str) -> Option<NaiveDateTime> {
    Some(match raw(text)? {
        Raw::Day(day) => day.into(),
        Raw::Wall(at) | Raw::Utc(at) => at,
    })
}

/// An instant (`COMPLETED`, `DTSTAMP`); a wall time where the Z was forgotten.
pub(super) fn instant(text: &str) -> Option<DateTime<Utc>> {
    wall(text).map(|at| at.and_utc())
}

/// `+0100`, `-053000` as seconds east of Greenwich; a day at most.
pub(super) fn offset(text: &str) -> Option<i32> {
    let (east, rest) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => (1, text),
    };
    let rest = digits(rest, ':')?;
    let part = |at: usize| rest.get(at..at + 2).and_then(|part| part.parse::<i32>().ok());
    let seconds = part(0)? * 3_600 + part(2).unwrap_or(0) * 60 + part(4).unwrap_or(0);
    (matches!(rest.len(), 2 | 4 | 6) && seconds < 86_400).then_some(east * seconds)
}

/// `P1DT2H` as days by the calendar and a rest by the clock; negative ones are none.
pub(super) fn length(text: &str) -> Option<(i64, TimeDelta)> {
    let text = text.trim().to_ascii_uppercase();
    let rest = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let read = |text: &str, units: &[(char, i64)]| {
        let (mut sum, mut number) = (0_i64, String::new());
        for c in text.chars() {
            if c.is_ascii_digit() && number.len() < 9 {
                number.push(c);
            } else {
                let worth = units.iter().find(|(unit, _)| *unit == c)?.1;
                sum = sum.checked_add(std::mem::take(&mut number).parse::<i64>().ok()?.checked_mul(worth)?)?;
            }
        }
        number.is_empty().then_some(sum)
    };
    let days = read(days, &[('W', 7), ('D', 1)])?;
    let seconds = read(clock, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    // Ten years are enough for anybody, and for chrono.
    (days <= 3_653 && seconds <= 3_653 * 86_400 && !rest.is_empty()).then(|| (days, TimeDelta::seconds(seconds)))
}

impl Reader<'_> {
    /// The moment of a property: its value beside its TZID. `None` with a remark where it is none.
    pub(super) fn moment(&mut self, line: &Property) -> Option<Start> {
        let found = moment(line, &line.value, &mut self.zones, &mut self.notes);
        if found.is_none() {
            let data = json!({ "name": line.name, "text": short(&line.value) });
            self.notes.add(line.number, warning::MOMENT_INVALID, data);
        }
        found
    }

    /// The moments of a list (RDATE, EXDATE); of a period its start.
    pub(super) fn moments(&mut self, line: &Property, most: usize) -> Vec<Start> {
        let mut found = Vec::new();
        for value in line.value.split(',').filter(|value| !value.trim().is_empty()).take(most) {
            let (start, period) = value.split_once('/').map_or((value, false), |(start, _)| (start, true));
            if period {
                self.notes.text(line.number, warning::PERIOD_WITHOUT_LENGTH, value);
            }
            match moment(line, start, &mut self.zones, &mut self.notes) {
                Some(moment) => found.push(moment),
                None => {
                    let data = json!({ "name": line.name, "text": short(value) });
                    self.notes.add(line.number, warning::MOMENT_INVALID, data);
                }
            }
        }
        found
    }
}

fn moment(line: &Property, value: &str, zones: &mut Zones, notes: &mut Notes) -> Option<Start> {
    let at = match raw(value)? {
        Raw::Day(day) => return Some(Start::Day(day)),
        Raw::Utc(at) => return Some(Start::Zoned(at, Tz::UTC)),
        Raw::Wall(at) => at,
    };
    if line.param("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE")) {
        return Some(Start::Day(at.date()));
    }
    let Some(name) = line.param("TZID").map(str::trim).filter(|name| !name.is_empty()) else {
        return Some(Start::Wall(at));
    };
    let told = |by: Tz| json!({ "zone": short(name), "by": by.name() });
    Some(match zones.clock(name) {
        Clock::Known(zone) => Start::Zoned(at, zone),
        Clock::Recognised(zone) => {
            notes.once(line.number, warning::ZONE_RECOGNISED, name, told(zone));
            Start::Zoned(at, zone)
        }
        Clock::Told(place) => {
            notes.once(line.number, warning::ZONE_CONVERTED, name, told(zones.firm()));
            Start::Zoned(zones.convert(place, at), zones.firm())
        }
        Clock::Unknown => {
            notes.once(line.number, warning::ZONE_NOT_KNOWN, name, told(zones.firm()));
            Start::Zoned(at, zones.firm())
        }
    })
}

/// A moment as a wall time of the kind that another one has: by its zone, or as a wall time.
pub(super) fn wall_beside(moment: Start, start: Start) -> NaiveDateTime {
    match (moment, start) {
        (Start::Zoned(at, from), Start::Zoned(_, to)) if from != to => {
            zone::to_utc(at, from).with_timezone(&to).naive_local()
        }
        // Some programs name the day alone of a date that has a clock.
        (Start::Day(day), Start::Wall(at) | Start::Zoned(at, _)) => day.and_time(at.time()),
        (Start::Wall(at) | Start::Zoned(at, _), Start::Day(_)) => at.date().into(),
        (moment, _) => moment.wall(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_files_write_them() {
        let wall = |text: &str| Raw::Wall(text.parse().unwrap());
        for (text, expected) in [
            ("20260316", Some(Raw::Day("2026-03-16".parse().unwrap()))),
            ("2026-03-16", Some(Raw::Day("2026-03-16".parse().unwrap()))),
            ("20260316T090000", Some(wall("2026-03-16T09:00:00"))),
            (" 20260316T0900 ", Some(wall("2026-03-16T09:00:00"))),
            ("2026-03-16T09:00:00", Some(wall("2026-03-16T09:00:00"))),
            ("20260316T240000", Some(wall("2026-03-17T00:00:00"))),
            ("20261231T235960", Some(wall("2026-12-31T23:59:59"))),
            ("20260316T080000Z", Some(Raw::Utc("2026-03-16T08:00:00".parse().unwrap()))),
            ("20131210Z", Some(Raw::Day("2013-12-10".parse().unwrap()))),
            ("", None),
            ("T", None),
            ("20260230", None),
            ("20260316T", None),
            ("20260316T25", None),
            ("20260316T256060", None),
            ("2026031", None),
            ("２０２６0316", None),
            ("+20260316", None),
        ] {
            assert_eq!(raw(text), expected, "{text}");
        }
    }

    #[test]
    fn distances_and_lengths() {
        for (text, seconds) in [
            ("+0100", Some(3_600)),
            ("-0741", Some(-27_660)),
            ("+053328", Some(20_008)),
            ("0000", Some(0)),
            ("-0000", Some(0)),
        ] {
            assert_eq!(offset(text), seconds, "{text}");
        }
        for text in ["", "+", "+1", "+9999", "x", "+01000", "ä"] {
            assert_eq!(offset(text), None, "{text}");
        }
        for (text, expected) in [
            ("PT1H", Some((0, 3_600))),
            ("P1D", Some((1, 0))),
            ("P1W", Some((7, 0))),
            ("P1DT2H30M5S", Some((1, 9_005))),
            ("+PT15M", Some((0, 900))),
            ("P0D", Some((0, 0))),
            ("-PT1H", None),
            ("PT", Some((0, 0))),
            ("P", None),
            ("P99999999D", None),
            ("PT1X", None),
            ("PT999999999999H", None),
        ] {
            assert_eq!(length(text).map(|(days, rest)| (days, rest.num_seconds())), expected, "{text}");
        }
    }
}
