//! Series of events as the office file keeps them.
//!
//! A series holds its rule and what every date of it has in common; its dates are computed and never stored. A date
//! that gets something of its own (an agenda, another place, answers) becomes an event that knows its series and the
//! original start. A change of the rule deletes no such event: one that the rule no longer meets is listed.

pub(in crate::planner) mod call_off;
pub mod check;
pub mod choices;
pub mod conflicts;
pub mod dates;
pub(in crate::planner) mod follow;
pub mod move_date;
pub mod open;
pub mod put;
pub mod read;
pub mod save;
pub mod split;
pub mod strike;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::event::{EventKind, Role, When};
use super::recurrence::{self, HolidayPolicy, Length, Rule, RuleError, Start};
use super::zone;
use crate::record::{BodyId, ContactId, RoomId, SeriesId};

/// Somebody who belongs to every date of a series. Nobody must be a contact to sit on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeriesPerson {
    /// The contact, where there is one.
    pub contact_id: Option<ContactId>,
    /// A snapshot that stays when the contact goes; empty on saving: the contact's name.
    pub name: String,
    /// "Geschäftsführerin", "Hansen GmbH".
    pub function: String,
    /// What they do there.
    pub role: Role,
    /// Whether it can take place without them.
    pub required: bool,
}

impl Default for SeriesPerson {
    fn default() -> Self {
        Self { contact_id: None, name: String::new(), function: String::new(), role: Role::Participant, required: true }
    }
}

/// What all dates of a series have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesFields {
    /// What each date is.
    pub kind: EventKind,
    /// "Quartalssitzung des Beirats".
    pub title: String,
    /// The body whose sittings they are.
    pub body_id: Option<BodyId>,
    /// The first date.
    pub first: When,
    /// RFC 5545: `FREQ=WEEKLY;BYDAY=MO`.
    pub rule: String,
    /// What becomes of dates on holidays.
    pub holidays: HolidayPolicy,
    /// One of the own rooms.
    pub room_id: Option<RoomId>,
    /// Another place.
    pub place: String,
    /// Address or number to dial in.
    pub online_link: String,
    /// Free text.
    pub note: String,
    /// Who belongs to every date, in order.
    pub people: Vec<SeriesPerson>,
}

impl SeriesFields {
    /// A series with a title, a first date and a rule, everything else empty.
    #[must_use]
    pub fn new(kind: EventKind, title: &str, first: When, rule: &str) -> Self {
        Self {
            kind,
            title: title.to_owned(),
            body_id: None,
            first,
            rule: rule.to_owned(),
            holidays: HolidayPolicy::Keep,
            room_id: None,
            place: String::new(),
            online_link: String::new(),
            note: String::new(),
            people: Vec::new(),
        }
    }
}

/// A series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its id.
    pub id: SeriesId,
    /// The UID of iCalendar, the same for all its dates.
    pub uid: String,
    /// The series that this one was split off from.
    pub predecessor: Option<SeriesId>,
    /// The first date does not meet the rule and is one all the same, as another program wrote it.
    pub extra_first: bool,
    /// Dates that do not take place, by their original start.
    pub out: BTreeSet<NaiveDateTime>,
    /// Dates beyond the rule.
    pub extra: BTreeSet<NaiveDateTime>,
    /// What all dates have in common.
    pub fields: SeriesFields,
}

impl Series {
    /// The dates of the series as the engine knows them.
    ///
    /// # Errors
    /// Whatever [`Rule`]'s reading refuses.
    pub fn engine(&self) -> Result<recurrence::Series, RuleError> {
        let mut engine = computed(&self.fields)?;
        engine.struck.clone_from(&self.out);
        engine.extra_start = self.extra_first;
        Ok(engine)
    }
}

/// A date of these fields, by its original start.
#[must_use]
pub fn date_at(fields: &SeriesFields, engine: &recurrence::Series, original: NaiveDateTime) -> When {
    when_of(recurrence::Span::of(engine.start.at(original), engine.length), &fields.first)
}

/// The dates that fields give, without any exception.
///
/// # Errors
/// Whatever [`Rule`]'s reading refuses.
pub fn computed(fields: &SeriesFields) -> Result<recurrence::Series, RuleError> {
    let rule: Rule = fields.rule.parse()?;
    let (start, length) = start_of(&fields.first);
    Ok(recurrence::Series { holidays: fields.holidays, ..recurrence::Series::of_rule(start, length, rule) })
}

/// The first date as the engine takes it. A zone that nobody knows counts as none: it is refused before.
pub(crate) fn start_of(first: &When) -> (Start, Length) {
    match first {
        When::Timed { starts, ends, zone } => {
            let start = zone::parse(zone).map_or(Start::Wall(*starts), |zone| Start::Zoned(*starts, zone));
            (start, Length::between(*starts, *ends).unwrap_or_default())
        }
        When::Days { first, last } => {
            let days = u16::try_from((*last - *first).num_days() + 1).unwrap_or(1);
            (Start::Day(*first), Length::days(days))
        }
    }
}

/// A date as an event has it: in the zone of its series.
pub(crate) fn when_of(span: recurrence::Span, first: &When) -> When {
    match (span, first) {
        (recurrence::Span::Days { first, last }, _) => When::Days { first, last },
        (recurrence::Span::Clock { start, end, .. }, When::Timed { zone, .. }) => {
            When::Timed { starts: start, ends: end, zone: zone.clone() }
        }
        (recurrence::Span::Clock { start, end, .. }, When::Days { .. }) => {
            When::Days { first: start.date(), last: end.date() }
        }
    }
}
