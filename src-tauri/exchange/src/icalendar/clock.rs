//! Times of day as tables write them.

use std::time::Duration;

use chrono::NaiveTime;

/// Ends of the two halves of a day, as English tables write them.
const HALVES: &[(&str, bool)] = &[("A.M.", false), ("P.M.", true), ("AM", false), ("PM", true)];

/// Reads "14:00", "14:00:00", "14.00", "14 Uhr", "14:30 Uhr", "2:00 PM", a worksheet's part of a day ("0.5833"), and
/// the time of a moment that stands in one cell with its day.
pub(super) fn read(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace(['\u{a0}', '\u{202f}'], " ").to_uppercase();
    let text = behind_day(&text).unwrap_or(&text);
    let (text, half) = HALVES
        .iter()
        .find_map(|(end, second)| text.strip_suffix(end).map(|text| (text.trim_end(), Some(*second))))
        .unwrap_or((text, None));
    let (text, named) = text.strip_suffix("UHR").map_or((text, false), |text| (text.trim_end(), true));
    let bare = half.is_none() && !named;
    if bare && let Some(time) = part_of_day(text) {
        return Some(time);
    }
    let parts: Vec<&str> = text.trim_end_matches('Z').split([':', '.']).collect();
    // A bare number may be anything; behind the seconds may stand a fraction of one.
    if parts.len() > 4 || (parts.len() == 1 && bare) {
        return None;
    }
    let hour = digits(parts[0], 1..=2)?;
    let [minute, second] = [1, 2].map(|at| parts.get(at).map_or(Some(0), |part| digits(part, 2..=2)));
    let hour = match half {
        None => hour,
        Some(_) if hour > 12 => return None,
        Some(second) => hour % 12 + if second { 12 } else { 0 },
    };
    NaiveTime::from_hms_opt(hour, minute?, second?)
}

/// The time that stands in a cell behind its day; `None` where the cell holds a day alone.
pub(super) fn of_day(text: &str) -> Option<NaiveTime> {
    read(behind_day(&text.trim().to_uppercase())?)
}

/// What stands behind a day; `None` where no day and time stand together.
fn behind_day(text: &str) -> Option<&str> {
    let (day, time) = text.split_once(['T', ' '])?;
    let is_day = day.contains(['-', '/']) || day.matches('.').count() == 2;
    let time = time.trim_start();
    (is_day && time.starts_with(|first: char| first.is_ascii_digit())).then_some(time)
}

/// A worksheet's number without a format: noon is a half. "0.25" is a quarter of a day and not a quarter past
/// midnight, which nobody writes with one digit before a point.
fn part_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.replace(',', ".");
    let fraction = if text == "0" { "" } else { text.strip_prefix("0.")? };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part: f64 = text.parse().ok()?;
    // A cell may be a hair below the second that it means.
    let since_midnight = Duration::try_from_secs_f64((part * 86_400.0).round()).ok()?;
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(since_midnight.as_secs()).ok()?, 0)
}

/// A number of so many digits and nothing else.
fn digits(text: &str, long: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let text = text.trim();
    let plain = long.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_wild() {
        for (text, expected) in [
            ("14:00", Some("14:00:00")),
            ("14:00:30", Some("14:00:30")),
            ("9:05", Some("09:05:00")),
            ("14.00", Some("14:00:00")),
            ("14.30 Uhr", Some("14:30:00")),
            ("14:00 Uhr", Some("14:00:00")),
            ("14 Uhr", Some("14:00:00")),
            ("0.15 Uhr", Some("00:15:00")),
            ("2:00 PM", Some("14:00:00")),
            ("2:00:00 PM", Some("14:00:00")),
            ("2:00\u{202f}pm", Some("14:00:00")),
            ("2:00 p.m.", Some("14:00:00")),
            ("2pm", Some("14:00:00")),
            ("12:00 AM", Some("00:00:00")),
            ("12:15 PM", Some("12:15:00")),
            ("0", Some("00:00:00")),
            ("0.5", Some("12:00:00")),
            ("0,25", Some("06:00:00")),
            ("0.583333333333333", Some("14:00:00")),
            ("0.5833", Some("13:59:57")),
            ("2026-03-18 14:00:00", Some("14:00:00")),
            ("2026-03-18T14:00:00.000Z", Some("14:00:00")),
            ("18.03.2026 14:00", Some("14:00:00")),
            ("3/18/2026 2:00 PM", Some("14:00:00")),
            ("", None),
            ("14", None),
            ("25:00", None),
            ("14:60", None),
            ("14:5", None),
            ("14:00 PM", None),
            ("-1:00", None),
            ("mittags", None),
            ("2026-03-18", None),
            ("18.03.2026", None),
            ("1.5", None),
        ] {
            assert_eq!(read(text), expected.map(|time| time.parse().unwrap()), "{text}");
        }
        for (text, expected) in [("2026-03-18 14:00:00", Some("14:00:00")), ("2026-03-18", None), ("14:00", None)] {
            assert_eq!(of_day(text), expected.map(|time| time.parse().unwrap()), "{text}");
        }
    }
}
