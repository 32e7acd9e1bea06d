//! What follows a series that is changed as a whole.
//!
//! Dates are known by their original start. Where the new rule has a date on the same day, the date keeps what it
//! has under its new start; where it has none, the event stays as it is and is listed. Where all dates were put
//! elsewhere as a row, each takes along what it has, whatever the day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, named_params};

use super::{Series, SeriesFields, read, strike, when_of};
use crate::error::Result;
use crate::holidays::Calendar;
use crate::master_data::holiday;
use crate::planner::event::{EventStatus, When};
use crate::planner::read as event_read;
use crate::planner::recurrence;
use crate::planner::save::stored_when;
use crate::planner::wall_time::format;
use crate::record::SeriesId;

/// Which date of the new rule a date of the old one becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The one on its day: somebody typed another rule, and a date that it lacks is none any more.
    Day,
    /// The one at its place in the row: all of them went elsewhere.
    Row,
}

/// Brings exceptions and events to the changed series, within a running write.
pub(in crate::planner) fn follow(
    tx: &Connection,
    before: &Series,
    after: &SeriesFields,
    extra_first: bool,
    today: NaiveDate,
) -> Result<()> {
    follow_by(By::Day, tx, before, (after, extra_first), today)
}

/// As [`follow`], by what is said.
pub(super) fn follow_by(
    by: By,
    tx: &Connection,
    before: &Series,
    (after, extra_first): (&SeriesFields, bool),
    today: NaiveDate,
) -> Result<()> {
    let (region, own) = (holiday::region(tx)?, holiday::own_days(tx)?);
    let calendar = Calendar::of(region, &own);
    let old = before.engine()?;
    let new = recurrence::Series { extra_start: extra_first, ..super::computed(after)? };
    let mut events = read::kept(tx, before.id)?;
    let row = match by {
        By::Day => None,
        By::Row => Some(in_row(&old, &new, before.out.last().copied().max(events.last().map(|kept| kept.original)))),
    };
    let becomes = |original: NaiveDateTime| match &row {
        Some(row) => row.get(&original).copied(),
        None => counterpart(&new, original),
    };
    struck(tx, before, &becomes)?;
    if new.start.wall() > old.start.wall() {
        // Each goes to where the next one has already left.
        events.reverse();
    }
    for kept in events {
        let Some(original) = becomes(kept.original) else { continue };
        if strike::event_at(tx, before.id, original)?.is_some_and(|other| other != kept.event) {
            continue;
        }
        let event = event_read::get(tx, kept.event)?;
        let fields = event.fields;
        let unmoved = fields.when == when_of(old.span_of(kept.original, Some(calendar)), &before.fields.first);
        let ahead = original.date() >= today && matches!(fields.status, EventStatus::Draft | EventStatus::Invited);
        let when = if ahead && unmoved {
            when_of(new.span_of(original, Some(calendar)), &after.first)
        } else {
            fields.when.clone()
        };
        let text = |own: &str, was: &str, is: &str| if ahead && own == was { is.to_owned() } else { own.to_owned() };
        let room = if ahead && fields.room_id == before.fields.room_id { after.room_id } else { fields.room_id };
        let title = text(&fields.title, &before.fields.title, &after.title);
        let place = text(&fields.place, &before.fields.place, &after.place);
        let link = text(&fields.online_link, &before.fields.online_link, &after.online_link);
        write(tx, kept.event.0, original, &when, (&title, &place, &link), room.map(|id| id.0))?;
    }
    Ok(())
}

/// The date of the new rule on the day of an old one.
pub(super) fn counterpart(new: &recurrence::Series, original: NaiveDateTime) -> Option<NaiveDateTime> {
    let moved = original.date().and_time(new.start.wall().time());
    [original, moved].into_iter().find(|at| new.knows(*at))
}

/// The dates of both in their order, up to the last one of the old series that is asked for.
fn in_row(
    old: &recurrence::Series,
    new: &recurrence::Series,
    last: Option<NaiveDateTime>,
) -> BTreeMap<NaiveDateTime, NaiveDateTime> {
    let Some(last) = last else { return BTreeMap::new() };
    let dates = |series: &recurrence::Series| series.rule.dates(series.start);
    dates(old).take_while(|at| *at <= last).zip(dates(new)).collect()
}

/// Struck dates stay struck under their new start; what the rule no longer has needs no exception.
fn struck(tx: &Connection, before: &Series, becomes: &impl Fn(NaiveDateTime) -> Option<NaiveDateTime>) -> Result<()> {
    let after: BTreeSet<NaiveDateTime> = before.out.iter().filter_map(|at| becomes(*at)).collect();
    for gone in before.out.difference(&after) {
        tx.prepare_cached("DELETE FROM series_date WHERE series_id = ?1 AND kind = 'out' AND starts = ?2")?
            .execute((before.id, format(*gone)))?;
    }
    for new in after.difference(&before.out) {
        tx.prepare_cached("INSERT INTO series_date (series_id, kind, starts) VALUES (?1, 'out', ?2)")?
            .execute((before.id, format(*new)))?;
    }
    Ok(())
}

fn write(
    tx: &Connection,
    event: i64,
    original: NaiveDateTime,
    when: &When,
    (title, place, link): (&str, &str, &str),
    room: Option<i64>,
) -> Result<()> {
    let (all_day, starts, ends, zone) = stored_when(when);
    tx.prepare_cached(
        "UPDATE event SET original_start = :original, all_day = :all_day, starts = :starts, ends = :ends, zone = :zone,
                title = :title, place = :place, online_link = :link, room_id = :room WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": event, ":original": format(original), ":all_day": all_day, ":starts": starts, ":ends": ends,
        ":zone": zone, ":title": title, ":place": place, ":link": link, ":room": room,
    })?;
    Ok(())
}

/// Hands the events and exceptions from a date on over to another series.
pub(super) fn hand_over(tx: &Connection, from: SeriesId, to: SeriesId, at: NaiveDateTime) -> Result<()> {
    for sql in [
        "UPDATE event SET series_id = ?2 WHERE series_id = ?1 AND original_start >= ?3",
        "UPDATE series_date SET series_id = ?2 WHERE series_id = ?1 AND starts >= ?3",
    ] {
        tx.prepare_cached(sql)?.execute((from, to, format(at)))?;
    }
    Ok(())
}
