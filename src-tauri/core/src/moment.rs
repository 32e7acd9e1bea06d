//! Who acts, and when: handed in from outside, because core reads no clock.

use chrono::{DateTime, NaiveDate, Utc};

/// The moment of a command: the instant, the civil day at the own firm, and the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The instant, for the history.
    pub now: DateTime<Utc>,
    /// The civil day where the own firm sits; every rule that says "today" means this day.
    pub today: NaiveDate,
    /// Who works at this PC, as answered once.
    pub who: String,
}

impl Moment {
    /// A fixed moment, for tests and generated offices: noon UTC of `today`.
    ///
    /// # Panics
    /// Never: twelve o'clock exists on every day.
    #[must_use]
    pub fn on(today: NaiveDate, who: &str) -> Self {
        let noon = today.and_time(chrono::NaiveTime::MIN) + chrono::Duration::hours(12);
        Self { now: noon.and_utc(), today, who: who.to_owned() }
    }

    /// The instant as it is stored: `2026-03-16T11:24:00Z`.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.now.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}
