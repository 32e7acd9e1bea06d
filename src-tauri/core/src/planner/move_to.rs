//! An event is put at another time beside its form: in the calendar, by hand or by key.

use rusqlite::Connection;

use super::bookings::{self, Clashes};
use super::event::When;
use super::{check, read, save};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::EventId;

/// Puts an event at another time and leaves everything else as it is, also what is typed in its form meanwhile. Says
/// what was in the way.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the event is gone.
pub fn move_to(office: &mut Office, id: EventId, when: When, moment: &Moment) -> Result<Done<(EventId, Clashes)>> {
    let title = read::get(office.read(), id)?.fields.title;
    office.transact(Op::step("event_changed", title).about(id), moment, |tx| Ok((id, within(tx, id, when)?)))
}

/// The same within a running write.
pub(super) fn within(tx: &Connection, id: EventId, when: When) -> Result<Clashes> {
    let mut fields = read::get(tx, id)?.fields;
    // Further days keep their distance from the first one.
    let by = when.first_day() - fields.when.first_day();
    for day in &mut fields.days {
        day.date = day.date.checked_add_signed(by).unwrap_or(day.date);
    }
    fields.when = when;
    check::complete(tx, &mut fields)?;
    let issues = check::check(tx, Some(id), &fields)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    save::update(tx, id, &fields)?;
    bookings::clashes(tx, &fields, Some(id))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contracts::testing::office;
    use crate::drafts;
    use crate::planner::event::Day;
    use crate::planner::testing::{add, get, meeting, timed};

    #[test]
    fn further_days_keep_their_distance() {
        let (mut office, moment) = office();
        let day = |date: &str| Day { date: date.parse().unwrap(), start: "10:00:00".parse().unwrap() };
        let mut fields = meeting("Klausur", timed("2026-03-16T09:00", "2026-03-17T12:00"));
        fields.days = vec![day("2026-03-17")];
        let id = add(&mut office, fields, &moment);
        move_to(&mut office, id, timed("2026-03-30T10:00", "2026-03-31T13:00"), &moment).unwrap();
        assert_eq!(get(&office, id).days, [day("2026-03-31")]);
    }

    #[test]
    fn what_is_typed_in_the_form_outlives_a_move_beside_it() {
        let (mut office, moment) = office();
        let id = add(&mut office, meeting("Beirat", timed("2026-03-16T09:00", "2026-03-16T10:30")), &moment);
        let typed = json!({ "title": "Beirat und Gä" });
        drafts::put(&mut office, "event", Some(id.0), &typed, &moment).unwrap();
        let to = timed("2026-03-17T11:00", "2026-03-17T12:30");
        move_to(&mut office, id, to.clone(), &moment).unwrap();
        assert_eq!((get(&office, id).when, get(&office, id).title.as_str()), (to, "Beirat"));
        assert_eq!(drafts::get(office.read(), "event", Some(id.0)).unwrap().unwrap().json, typed);
        let backwards = timed("2026-03-17T11:00", "2026-03-17T10:30");
        assert!(matches!(move_to(&mut office, id, backwards, &moment), Err(Error::Invalid(_))));
        // Saving the form itself settles it.
        let fields = get(&office, id);
        save::save(&mut office, Some(id), fields, &moment).unwrap();
        assert!(drafts::get(office.read(), "event", Some(id.0)).unwrap().is_none());
    }
}
