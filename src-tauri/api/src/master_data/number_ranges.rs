//! The number ranges.

use chrono::NaiveDate;
use kontor_core::master_data as ground;
use kontor_core::master_data::number_gap::GapReason;
use kontor_core::master_data::number_range::Reset;
use kontor_core::record::NumberRangeId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code};

/// A number range.
#[derive(Debug, Serialize, TS)]
pub struct NumberRange {
    /// Its id.
    pub id: i64,
    /// What draws from it.
    pub code: String,
    /// `V-{YYYY}-{NNNN}`.
    pub pattern: String,
    /// When it begins again.
    #[ts(as = "Code<Reset>")]
    pub reset: Reset,
    /// The next value in the current period.
    pub next: i64,
    /// The next number, written out.
    pub preview: String,
}

/// A number range to be changed.
#[derive(Debug, Deserialize, TS)]
pub struct NumberRangeSave {
    /// Which.
    pub id: i64,
    /// The pattern.
    pub pattern: String,
    /// When it begins again.
    #[ts(as = "Code<Reset>")]
    pub reset: Reset,
    /// The next value; upward only.
    pub next: i64,
}

/// A number range as it stands in its form.
#[derive(Debug, Deserialize, TS)]
pub struct NumberRangeTry {
    /// Which.
    pub id: i64,
    /// The pattern.
    pub pattern: String,
    /// When it begins again.
    #[ts(as = "Code<Reset>")]
    pub reset: Reset,
    /// The next value.
    pub next: i64,
}

/// What a pattern makes of the next values.
#[derive(Debug, Serialize, TS)]
pub struct NumberPreview {
    /// Why it cannot be saved: a code of the messages.
    pub fault: Option<String>,
    /// The next two numbers.
    pub numbers: Vec<String>,
    /// The day on which the counter begins again.
    pub anew_on: Option<NaiveDate>,
    /// The first number from then on.
    pub anew: String,
}

/// A number that nobody bears any more.
#[derive(Debug, Serialize, TS)]
pub struct NumberGap {
    /// The number.
    pub number: String,
    /// The kind of record that bore it.
    pub kind: String,
    /// Its title; empty for people.
    pub title: String,
    /// Why.
    #[ts(as = "Code<GapReason>")]
    pub reason: GapReason,
    /// Who did it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
}

pub(crate) fn number_ranges_list(desk: &mut Desk, (): ()) -> Result<Vec<NumberRange>> {
    let today = desk.today();
    let ranges = ground::number_range::all(desk.office()?.read(), today)?;
    Ok(ranges
        .into_iter()
        .map(|range| NumberRange {
            id: range.id.0,
            code: range.code,
            pattern: range.pattern,
            reset: range.reset,
            next: range.next,
            preview: range.preview,
        })
        .collect())
}

pub(crate) fn number_ranges_save(desk: &mut Desk, request: NumberRangeSave) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let id = NumberRangeId(request.id);
    let done = ground::number_range::save(office, id, &request.pattern, request.reset, request.next, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn number_ranges_preview(desk: &mut Desk, request: NumberRangeTry) -> Result<NumberPreview> {
    let today = desk.today();
    let shown = ground::number_range::preview(
        desk.office()?.read(),
        NumberRangeId(request.id),
        &request.pattern,
        request.reset,
        request.next,
        today,
    )?;
    let (anew_on, anew) = shown.anew.map_or((None, String::new()), |(day, number)| (Some(day), number));
    Ok(NumberPreview { fault: shown.fault.map(ToOwned::to_owned), numbers: shown.numbers, anew_on, anew })
}

pub(crate) fn number_ranges_gaps(desk: &mut Desk, request: ById) -> Result<Vec<NumberGap>> {
    let gaps = ground::number_gap::of(desk.office()?.read(), NumberRangeId(request.id))?;
    Ok(gaps
        .into_iter()
        .map(|gap| NumberGap {
            number: gap.number,
            kind: gap.kind,
            title: gap.title,
            reason: gap.reason,
            who: gap.who,
            at: gap.at,
        })
        .collect())
}
