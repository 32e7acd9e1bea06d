//! Under which UID those who are invited know an event.
//!
//! A date of a series goes out as that date: under the series' UID and with its original start (RECURRENCE-ID of
//! RFC 5545), so that it is the same appointment as in an export of the series. Whoever was sent something once knows
//! the event by what stood there, and goes on being told of that: another UID would be a second appointment.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::planner::event::When;
use crate::planner::import;
use crate::planner::recurrence::Start;
use crate::planner::series::{read as series_read, start_of};
use crate::planner::{read, sitting};
use crate::record::EventId;

/// What names an event outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownAs {
    /// The UID of the event, or of its series.
    pub uid: String,
    /// The original start of a date of a series, as a moment that begins and ends there.
    #[serde(default)]
    original: Option<When>,
}

impl KnownAs {
    /// The date of the series by its original start; none of an event that stands alone.
    #[must_use]
    pub fn original(&self) -> Option<Start> {
        self.original.as_ref().map(|at| start_of(at).0)
    }
}

/// A note of something sent, as far as it says how the event was named.
#[derive(Deserialize)]
struct Noted {
    #[serde(default)]
    known_as: Option<KnownAs>,
}

/// How the next message names an event: as the last one did, else as its series has it.
///
/// # Errors
/// `NOT_FOUND` where the event is gone; `DATABASE` where something stored cannot be read.
pub fn known_as(connection: &Connection, id: EventId) -> Result<KnownAs> {
    let event = read::get(connection, id)?;
    let last: Option<String> = connection
        .prepare_cached(
            "SELECT sent FROM dispatch WHERE event_id = ?1 AND what IN ('invitation', 'cancellation')
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if let Some(text) = last {
        let noted: Noted = serde_json::from_str(&text).map_err(|_| Error::stored_text("dispatch.sent", &text))?;
        // Before dates went out as such they had a UID of their own.
        return Ok(noted.known_as.unwrap_or(KnownAs { uid: event.uid, original: None }));
    }
    if let Some((series, original)) = sitting::belongs(connection, id)?.series {
        let series = series_read::get(connection, series)?;
        return Ok(KnownAs { uid: series.uid, original: Some(at(&series.fields.first, original)) });
    }
    if let Some((uid, original)) = import::lone(&event.uid) {
        return Ok(KnownAs { uid: uid.to_owned(), original: Some(at(&event.fields.when, original)) });
    }
    Ok(KnownAs { uid: event.uid, original: None })
}

/// A moment by the clocks of another.
fn at(like: &When, at: NaiveDateTime) -> When {
    match like {
        When::Days { .. } => When::Days { first: at.date(), last: at.date() },
        When::Timed { zone, .. } => When::Timed { starts: at, ends: at, zone: zone.clone() },
    }
}

/// The event that people know as a date of a series, where the series no longer has it under that start: it was split
/// off, or put elsewhere as a whole.
///
/// # Errors
/// `DATABASE` where something stored cannot be read.
pub(in crate::planner) fn told_as(
    connection: &Connection,
    uid: &str,
    original: NaiveDateTime,
) -> Result<Option<EventId>> {
    let mut statement = connection.prepare_cached(
        "SELECT event_id, sent FROM dispatch
         WHERE CASE WHEN json_valid(sent) THEN json_extract(sent, '$.known_as.uid') END = ?1 ORDER BY id DESC",
    )?;
    let mut rows = statement.query([uid])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        let noted: Noted = serde_json::from_str(&text).map_err(|_| Error::stored_text("dispatch.sent", &text))?;
        if noted.known_as.and_then(|known| known.original()).is_some_and(|start| start.wall() == original) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Op;
    use crate::moment::Moment;
    use crate::office::Office;
    use crate::planner::EventKind;
    use crate::planner::event::{Answer, Role};
    use crate::planner::import::{Replied, find_answer};
    use crate::planner::invitations::{Way, note, state};
    use crate::planner::series::put::{Reach, put};
    use crate::planner::series::{SeriesFields, SeriesPerson, open, save};
    use crate::planner::testing::timed;
    use crate::planner::wall_time::parse;
    use crate::record::SeriesId;

    fn moment() -> Moment {
        Moment::on("2026-03-16".parse().unwrap(), "Anna")
    }

    fn execute(office: &mut Office, sql: &str) {
        office.transact(Op::step("event_changed", ""), &moment(), |tx| Ok(tx.execute(sql, [])?)).unwrap();
    }

    fn opened() -> (Office, SeriesId, EventId) {
        let mut office = Office::in_memory(&moment()).unwrap();
        let first = timed("2026-03-23T09:00", "2026-03-23T10:00");
        let mut fields = SeriesFields::new(EventKind::Meeting, "Jour fixe", first, "FREQ=WEEKLY;BYDAY=MO");
        fields.people = vec![SeriesPerson { name: "Kim Weber".into(), role: Role::Participant, ..Default::default() }];
        let series = save::save(&mut office, None, fields, &moment()).unwrap().value;
        let event = open::open(&mut office, series, parse("2026-04-06T09:00").unwrap(), &moment()).unwrap().value;
        execute(&mut office, "UPDATE participant SET email = 'kim@elsewhere.example'");
        (office, series, event)
    }

    fn send(office: &mut Office, event: EventId) {
        let whom: Vec<_> = state(office.read(), event).unwrap().recipients.iter().map(|one| one.whom).collect();
        note(office, event, &whom, Way::Email, moment().today, &moment()).unwrap();
    }

    #[test]
    fn a_date_goes_out_as_the_date_of_its_series_and_stays_known_by_it() {
        let (mut office, series, event) = opened();
        let uid = series_read::get(office.read(), series).unwrap().uid;
        let before = known_as(office.read(), event).unwrap();
        let original = Start::Zoned(parse("2026-04-06T09:00").unwrap(), chrono_tz::Europe::Berlin);
        assert_eq!((before.uid.as_str(), before.original()), (uid.as_str(), Some(original)));
        send(&mut office, event);
        // The series goes to Tuesdays: whoever was invited still has the appointment of Monday.
        let to = timed("2026-04-07T09:00", "2026-04-07T10:00");
        put(&mut office, series, original.wall(), to, Reach::All, &moment()).unwrap().unwrap();
        assert_eq!(known_as(office.read(), event).unwrap(), before);
        let replied = |original: &str| Replied {
            uid: uid.clone(),
            original: parse(original),
            email: "kim@elsewhere.example".to_owned(),
            answer: Answer::Accepted,
        };
        for original in ["2026-04-06T09:00", "2026-04-07T09:00"] {
            let found = find_answer(office.read(), &replied(original), moment().today).unwrap().unwrap();
            assert_eq!(found.event, Some(event), "{original}");
        }
    }

    #[test]
    fn whoever_was_sent_the_uid_of_the_event_goes_on_with_that() {
        let (mut office, _, event) = opened();
        send(&mut office, event);
        execute(&mut office, "UPDATE dispatch SET sent = json_remove(sent, '$.known_as')");
        let uid = read::get(office.read(), event).unwrap().uid;
        assert_eq!(known_as(office.read(), event).unwrap(), KnownAs { uid: uid.clone(), original: None });
        let replied =
            Replied { uid, original: None, email: "kim@elsewhere.example".to_owned(), answer: Answer::Accepted };
        let found = find_answer(office.read(), &replied, moment().today).unwrap().unwrap();
        assert_eq!(found.event, Some(event));
    }
}
