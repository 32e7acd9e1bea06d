//! One date of a series is put elsewhere.

use chrono::NaiveDateTime;

use super::{open, strike};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::bookings::Clashes;
use crate::planner::event::When;
use crate::planner::move_to;
use crate::record::{EventId, SeriesId};

/// Makes an event of a date and puts it at another time, all in one step; one that is an event already is moved. Its
/// series still knows it by its original start, and what is typed in its form meanwhile stays. Says what was in the way.
///
/// # Errors
/// `SPLIT_AT_NO_DATE` where the series has no such date; `INVALID` at `when`; `NOT_FOUND`.
pub fn move_date(
    office: &mut Office,
    id: SeriesId,
    original: NaiveDateTime,
    when: When,
    moment: &Moment,
) -> Result<Done<(EventId, Clashes)>> {
    let series = strike::known(office.read(), id, original)?;
    office.transact_named(Op::step("series_date_moved", &series.fields.title), moment, |tx, op| {
        let event = open::within(tx, &series, original)?;
        let clashes = move_to::within(tx, event, when)?;
        op.subject = Some(event.into());
        Ok((event, clashes))
    })
}
