//! A date is put elsewhere, and those that follow or all of them with it.

use chrono::{NaiveDateTime, TimeDelta};

use super::conflicts::DateConflict;
use super::follow::By;
use super::{Series, SeriesFields, save, split, start_of, strike};
use crate::error::Result;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::check;
use crate::planner::event::When;
use crate::planner::recurrence::SplitError;
use crate::record::SeriesId;

/// Which dates go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This one and all that follow.
    Following,
    /// Every one.
    All,
}

/// The fields of a series of which one date goes to another time, and the others with it: as many dates as before,
/// each at its place in the row. None where the rule does not say by itself what that means; its form does.
#[must_use]
pub fn fields(series: &Series, original: NaiveDateTime, to: &When, reach: Reach) -> Option<SeriesFields> {
    let whole = series.engine().ok()?;
    let moving = match (reach, whole.split(original)) {
        (Reach::All, _) | (Reach::Following, Err(SplitError::AtFirst)) => whole.clone(),
        (Reach::Following, Ok(halves)) => halves.after,
        (Reach::Following, Err(_)) => return None,
    };
    let (start, mut rule) = moving.put(original, start_of(to).0)?;
    // What COUNT leaves to the second half is worked out where it is split off.
    rule.count = whole.rule.count;
    let rule = if rule == whole.rule { series.fields.rule.clone() } else { rule.to_string() };
    let days = start.wall().date() - to.first_day();
    Some(SeriesFields { first: shifted(to, days)?, rule, ..series.fields.clone() })
}

/// The same time of another day.
fn shifted(when: &When, by: TimeDelta) -> Option<When> {
    Some(match when {
        When::Timed { starts, ends, zone } => When::Timed {
            starts: starts.checked_add_signed(by)?,
            ends: ends.checked_add_signed(by)?,
            zone: zone.clone(),
        },
        When::Days { first, last } => {
            When::Days { first: first.checked_add_signed(by)?, last: last.checked_add_signed(by)? }
        }
    })
}

/// Puts a date and those with it elsewhere, in one step: struck dates stay struck, and events go along, each under its
/// new original start. None where [`fields`] gives none, and then nothing was written.
///
/// # Errors
/// `SPLIT_AT_NO_DATE` where the series has no such date; `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn put(
    office: &mut Office,
    id: SeriesId,
    original: NaiveDateTime,
    mut to: When,
    reach: Reach,
    moment: &Moment,
) -> Result<Option<Done<(SeriesId, Vec<DateConflict>)>>> {
    let series = strike::known(office.read(), id, original)?;
    check::complete_zone(office.read(), &mut to)?;
    let Some(fields) = fields(&series, original, &to, reach) else { return Ok(None) };
    let done = match reach {
        Reach::All => save::save_by(By::Row, office, Some(id), fields, &[], moment)?,
        Reach::Following => split::split_by(By::Row, office, (id, original), fields, &[], moment)?,
    };
    Ok(Some(done))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde_json::json;

    use super::super::{dates, move_date, open, read};
    use super::*;
    use crate::drafts;
    use crate::planner::EventKind;
    use crate::planner::testing::{get, timed};
    use crate::planner::wall_time::{format, parse};
    use crate::record::EventId;

    fn moment() -> Moment {
        Moment::on("2026-03-16".parse().unwrap(), "Anna")
    }

    fn at(text: &str) -> NaiveDateTime {
        parse(text).unwrap()
    }

    /// Mondays at nine from 23.03.2026 on.
    fn mondays(office: &mut Office, end: &str) -> SeriesId {
        let first = timed("2026-03-23T09:00", "2026-03-23T10:00");
        let rule = format!("FREQ=WEEKLY;BYDAY=MO{end}");
        let fields = SeriesFields::new(EventKind::Meeting, "Jour fixe", first, &rule);
        save::save(office, None, fields, &moment()).unwrap().value
    }

    fn opened(office: &mut Office, id: SeriesId, on: &str) -> EventId {
        open::open(office, id, at(on), &moment()).unwrap().value
    }

    fn starts(office: &Office) -> Vec<String> {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let found = dates::between(office.read(), day("2026-03-01"), day("2026-05-08")).unwrap();
        found.iter().map(|date| format(start_of(&date.when).0.wall())).collect()
    }

    #[test]
    fn all_dates_take_their_exceptions_events_and_end_to_another_weekday() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = mondays(&mut office, ";UNTIL=20260504");
        strike::strike(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap();
        let event = opened(&mut office, id, "2026-04-06T09:00");
        let before = starts(&office);
        assert_eq!(before.len(), 5);
        let to = timed("2026-04-14T10:30", "2026-04-14T11:30");
        put(&mut office, id, at("2026-04-13T09:00"), to, Reach::All, &moment()).unwrap().unwrap();
        assert_eq!(
            starts(&office),
            ["2026-03-24T10:30", "2026-04-14T10:30", "2026-04-21T10:30", "2026-04-28T10:30", "2026-05-05T10:30"]
        );
        assert_eq!(get(&office, event).when, timed("2026-04-07T10:30", "2026-04-07T11:30"));
        let series = read::get(office.read(), id).unwrap();
        assert_eq!(series.out, [at("2026-03-31T10:30")].into());
        assert!(read::orphans(office.read(), &series).unwrap().is_empty());
        office.undo(&moment()).unwrap();
        assert_eq!(starts(&office), before);
        assert_eq!(get(&office, event).when, timed("2026-04-06T09:00", "2026-04-06T10:00"));
    }

    #[test]
    fn a_week_later_each_goes_to_where_the_next_one_was() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = mondays(&mut office, "");
        strike::strike(&mut office, id, at("2026-03-30T09:00"), &moment()).unwrap();
        let events = ["2026-04-13T09:00", "2026-04-20T09:00"].map(|on| opened(&mut office, id, on));
        let to = timed("2026-04-13T09:00", "2026-04-13T10:00");
        put(&mut office, id, at("2026-04-06T09:00"), to, Reach::All, &moment()).unwrap().unwrap();
        assert_eq!(starts(&office), ["2026-03-30T09:00", "2026-04-13T09:00", "2026-05-04T09:00"]);
        let when = events.map(|event| get(&office, event).when);
        assert_eq!(
            when,
            [timed("2026-04-20T09:00", "2026-04-20T10:00"), timed("2026-04-27T09:00", "2026-04-27T10:00")]
        );
    }

    #[test]
    fn those_that_follow_go_alone_and_are_as_many_as_were_left() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = mondays(&mut office, ";COUNT=6");
        strike::strike(&mut office, id, at("2026-04-20T09:00"), &moment()).unwrap();
        let event = opened(&mut office, id, "2026-04-27T09:00");
        let to = timed("2026-04-15T09:00", "2026-04-15T10:00");
        let (new, _) =
            put(&mut office, id, at("2026-04-13T09:00"), to, Reach::Following, &moment()).unwrap().unwrap().value;
        assert_ne!(new, id);
        assert_eq!(starts(&office), ["2026-03-23T09:00", "2026-03-30T09:00", "2026-04-06T09:00", "2026-04-15T09:00"]);
        assert_eq!(get(&office, event).when, timed("2026-04-29T09:00", "2026-04-29T10:00"));
        let series = read::get(office.read(), new).unwrap();
        assert_eq!((series.out, series.predecessor), ([at("2026-04-22T09:00")].into(), Some(id)));
        assert_eq!(
            series.fields.rule.parse(),
            "FREQ=WEEKLY;BYDAY=WE;COUNT=3".parse::<crate::planner::recurrence::Rule>()
        );
    }

    #[test]
    fn what_the_rule_does_not_say_is_not_done() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = mondays(&mut office, ",WE");
        let to = timed("2026-04-14T09:00", "2026-04-14T10:00");
        for reach in [Reach::All, Reach::Following] {
            let done = put(&mut office, id, at("2026-04-13T09:00"), to.clone(), reach, &moment()).unwrap();
            assert!(done.is_none(), "{reach:?}");
        }
        assert_eq!(starts(&office)[..2], ["2026-03-23T09:00", "2026-03-25T09:00"]);
        let none = put(&mut office, id, at("2026-04-14T09:00"), to, Reach::All, &moment());
        assert!(matches!(none, Err(crate::error::Error::Rule { code: "SPLIT_AT_NO_DATE", .. })));
    }

    #[test]
    fn what_is_typed_in_a_form_meanwhile_stays() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let id = mondays(&mut office, "");
        let event = opened(&mut office, id, "2026-04-06T09:00");
        let typed = json!({ "title": "Klaus" });
        drafts::put(&mut office, "series", Some(id.0), &typed, &moment()).unwrap();
        drafts::put(&mut office, "event", Some(event.0), &typed, &moment()).unwrap();
        let to = |day: &str| timed(&format!("{day}T09:00"), &format!("{day}T10:00"));
        move_date::move_date(&mut office, id, at("2026-04-06T09:00"), to("2026-04-08"), &moment()).unwrap();
        put(&mut office, id, at("2026-04-13T09:00"), to("2026-04-14"), Reach::All, &moment()).unwrap().unwrap();
        assert_eq!(drafts::list(office.read()).unwrap().len(), 2);
    }
}
