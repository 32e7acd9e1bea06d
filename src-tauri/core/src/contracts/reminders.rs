//! When a contract reminds: so many days before "absenden bis", until something was decided.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::{Error, FieldIssue, Result};
use crate::settings;

/// Days before "absenden bis" where nothing else was set; 0 is the day itself.
pub const DEFAULT: [u32; 4] = [90, 30, 10, 0];

/// More days ahead than this are no reminder: ten years.
pub const MOST_DAYS: u32 = 3_660;

/// More reminders than this are a slip.
pub const MOST: usize = 12;

/// The days as they are stored; empty: as the office has it.
pub(super) fn to_text(days: Option<&[u32]>) -> String {
    days.map(|days| serde_json::to_string(days).unwrap_or_default()).unwrap_or_default()
}

/// Stored days; what cannot be read counts as not set, so that a reminder comes rather than none.
pub(super) fn from_text(text: &str) -> Option<Vec<u32>> {
    serde_json::from_str(text).ok()
}

/// Days in order, the farthest first, each once.
#[must_use]
pub fn tidy(mut days: Vec<u32>) -> Vec<u32> {
    days.sort_unstable_by(|one, other| other.cmp(one));
    days.dedup();
    days
}

/// What is wrong with days, if anything.
#[must_use]
pub fn issue(days: &[u32], field: &'static str) -> Option<FieldIssue> {
    let data = serde_json::json!({ "most": MOST, "days": MOST_DAYS });
    let wrong = days.len() > MOST || days.iter().any(|day| *day > MOST_DAYS);
    wrong.then(|| FieldIssue::with(field, "REMIND_DAYS_INVALID", data))
}

/// The office's own days.
///
/// # Errors
/// `STORED_TEXT` where the setting cannot be read.
pub fn usual(connection: &Connection) -> Result<Vec<u32>> {
    match settings::get(connection, settings::REMIND_DAYS)? {
        None => Ok(DEFAULT.to_vec()),
        Some(text) => parse(&text).ok_or_else(|| Error::stored_text(settings::REMIND_DAYS, &text)),
    }
}

/// "90, 30, 10, 0" as days; none where the text is something else.
#[must_use]
pub fn parse(text: &str) -> Option<Vec<u32>> {
    let parts = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|part| !part.is_empty());
    let days = parts.map(|part| part.parse().ok()).collect::<Option<Vec<u32>>>()?;
    issue(&days, "value").is_none().then(|| tidy(days))
}

/// The last reminder that has come by `today` for a letter to be sent by `send_by`, in days before it;
/// none while the first is still to come.
#[must_use]
pub fn reached(days: &[u32], send_by: NaiveDate, today: NaiveDate) -> Option<u32> {
    let left = (send_by - today).num_days();
    days.iter().copied().filter(|day| left <= i64::from(*day)).min().or_else(|| {
        // Once the day has passed nobody is left alone, whatever was set.
        (left < 0).then_some(0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_reminder_that_has_come_counts() {
        let send_by: NaiveDate = "2026-03-31".parse().unwrap();
        for (today, days, expected) in [
            ("2025-12-30", &DEFAULT[..], None),
            ("2025-12-31", &DEFAULT, Some(90)),
            ("2026-02-28", &DEFAULT, Some(90)),
            ("2026-03-01", &DEFAULT, Some(30)),
            ("2026-03-21", &DEFAULT, Some(10)),
            ("2026-03-31", &DEFAULT, Some(0)),
            ("2026-04-01", &DEFAULT, Some(0)),
            ("2026-03-31", &[60], Some(60)),
            ("2026-03-31", &[], None),
            ("2026-04-01", &[], Some(0)),
        ] {
            assert_eq!(reached(days, send_by, today.parse().unwrap()), expected, "{today} {days:?}");
        }
    }

    #[test]
    fn days_are_read_as_a_person_writes_them() {
        assert_eq!(parse("30, 90;10 0"), Some(vec![90, 30, 10, 0]));
        assert_eq!(parse("30 30"), Some(vec![30]));
        assert_eq!(parse(""), Some(vec![]));
        assert_eq!(parse("bald"), None);
        assert_eq!(parse("-3"), None);
        assert_eq!(parse("99999"), None);
        assert_eq!(from_text(&to_text(Some(&[90, 10]))), Some(vec![90, 10]));
        assert_eq!(from_text(&to_text(None)), None);
    }
}
