//! A series that does not take place any more: what lies ahead is called off, and nothing is deleted.
//!
//! The rule stays, so that everybody sees what it was and a later word can let it take place again; what lies before
//! stays untouched, with all that hangs on it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use super::{read, save, strike};
use crate::error::Result;
use crate::planner::recurrence::{MOST, Series};
use crate::planner::wall_time::format_day;
use crate::record::SeriesId;

/// So many dates are struck one by one; a series that goes on behind them ends with the last of them.
const STRUCK: usize = 500;

/// Calls off the dates from a day on, within a running write: events are cancelled where they did not begin, dates
/// that are no events yet are struck.
pub(in crate::planner) fn call_off(tx: &Connection, id: SeriesId, from: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "UPDATE event SET status = 'cancelled' WHERE series_id = ?1 AND starts >= ?2 AND status IN ('draft', 'invited')",
    )?
    .execute((id, format_day(from)))?;
    let series = read::get(tx, id)?;
    let engine = series.engine()?;
    let (ahead, last) = ahead(&engine, from);
    let events: BTreeSet<NaiveDateTime> = read::kept(tx, id)?.into_iter().map(|kept| kept.original).collect();
    let extra = series.extra.iter().copied().filter(|extra| extra.date() >= from && !series.out.contains(extra));
    for original in ahead.into_iter().chain(extra).filter(|original| !events.contains(original)) {
        strike::within(tx, id, original)?;
    }
    if let Some(last) = last {
        save::set_rule(tx, &series, &engine.rule.ending(last, engine.start).to_string())?;
    }
    Ok(())
}

/// The next dates, and the one with which the series has to end because it goes on behind them.
fn ahead(engine: &Series, from: NaiveDate) -> (Vec<NaiveDateTime>, Option<NaiveDateTime>) {
    // A short look is enough for nearly all; a long past needs the long one.
    for wanted in [STRUCK * 4, MOST] {
        let all = engine.first(wanted);
        let is_all = all.len() < wanted;
        let mut ahead: Vec<NaiveDateTime> = all.iter().copied().filter(|at| at.date() >= from).collect();
        if ahead.len() > STRUCK {
            ahead.truncate(STRUCK);
            let last = ahead.last().copied();
            return (ahead, last);
        }
        if is_all {
            return (ahead, None);
        }
        if wanted == MOST {
            return (ahead, all.last().copied());
        }
    }
    (Vec::new(), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::recurrence::{Length, Start};

    #[test]
    fn what_is_struck_ends_somewhere() {
        let start: NaiveDateTime = "2026-03-02T09:00:00".parse().unwrap();
        let from: NaiveDate = "2026-03-16".parse().unwrap();
        for (rule, count, first, last) in [
            ("FREQ=WEEKLY;COUNT=6", 4, "2026-03-16", None),
            ("FREQ=WEEKLY;UNTIL=20260310T090000", 0, "", None),
            ("FREQ=DAILY;COUNT=514", 500, "2026-03-16", None),
            ("FREQ=DAILY;COUNT=515", 500, "2026-03-16", Some("2027-07-28")),
            ("FREQ=DAILY", 500, "2026-03-16", Some("2027-07-28")),
        ] {
            let series = Series::of_rule(Start::Wall(start), Length::default(), rule.parse().unwrap());
            let (ahead, end) = ahead(&series, from);
            assert_eq!(ahead.len(), count, "{rule}");
            let day = |at: Option<NaiveDateTime>| at.map(|at| at.date().to_string());
            assert_eq!(day(ahead.first().copied()).unwrap_or_default(), first, "{rule}");
            assert_eq!(day(end).as_deref(), last, "{rule}");
        }
        // Whoever began thirty years ago has a long past.
        let old: NaiveDateTime = "1996-03-02T09:00:00".parse().unwrap();
        let series = Series::of_rule(Start::Wall(old), Length::default(), "FREQ=DAILY".parse().unwrap());
        let (ahead, end) = ahead(&series, from);
        assert_eq!((ahead.len(), end.map(|at| at.date().to_string())), (500, Some("2027-07-28".to_owned())));
    }
}
