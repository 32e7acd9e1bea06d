//! "This date and all that follow": one series becomes two.

use chrono::NaiveDateTime;
use serde_json::Value;

use super::choices::{self, DateChoice};
use super::conflicts::DateConflict;
use super::follow::By;
use super::{SeriesFields, check, follow, read, save};
use crate::contacts::save::new_uid;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::recurrence::{Rule, SplitError};
use crate::record::SeriesId;

/// Changes a series from one of its dates on. The old series ends before, the new one has its own UID, names the
/// old one as its predecessor and has the dates that COUNT leaves to it. Events and exceptions from there on go over;
/// what lies before stays untouched. At the first date the whole series is changed instead.
///
/// `fields`: those of the new series; `first` is the chosen date as it shall be.
///
/// # Errors
/// `SPLIT_AT_NO_DATE`, `RULE_TOO_MANY_DATES`, `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn split(
    office: &mut Office,
    id: SeriesId,
    at: NaiveDateTime,
    fields: SeriesFields,
    moment: &Moment,
) -> Result<Done<SeriesId>> {
    let done = split_with(office, id, at, fields, &[], moment)?;
    Ok(Done { value: done.value.0, changes: done.changes })
}

/// As [`split`], with what becomes of single dates of the new series, all in one step; gives what is in the way after
/// that.
///
/// # Errors
/// As [`split`]; `INVALID` at a line of `choices`.
pub fn split_with(
    office: &mut Office,
    id: SeriesId,
    at: NaiveDateTime,
    fields: SeriesFields,
    choices: &[DateChoice],
    moment: &Moment,
) -> Result<Done<(SeriesId, Vec<DateConflict>)>> {
    split_by(By::Day, office, (id, at), fields, choices, moment)
}

/// As [`split_with`]; by what the dates of the new series take along what they have.
pub(super) fn split_by(
    by: By,
    office: &mut Office,
    (id, at): (SeriesId, NaiveDateTime),
    fields: SeriesFields,
    choices: &[DateChoice],
    moment: &Moment,
) -> Result<Done<(SeriesId, Vec<DateConflict>)>> {
    let whole = read::get(office.read(), id)?;
    let engine = whole.engine()?;
    let halves = match engine.split(at) {
        Err(SplitError::AtFirst) => return save::save_by(by, office, Some(id), fields, choices, moment),
        Err(SplitError::Rule(refused)) => return Err(refused.into()),
        Err(refused @ SplitError::AtNoDate) => return Err(Error::rule(refused.code(), Value::Null)),
        Ok(halves) => halves,
    };
    let title = fields.title.trim().to_owned();
    office.transact_named(Op::step("series_split", title), moment, |tx, op| {
        let mut fields = fields;
        if let Ok(mut rule) = fields.rule.parse::<Rule>()
            && rule.count.is_some()
            && rule.count == engine.rule.count
        {
            // Nobody typed another number: what is left is meant.
            rule.count = halves.after.rule.count;
            fields.rule = rule.to_string();
        }
        let fields = check::aligned(save::checked(tx, fields, false)?);
        save::set_rule(tx, &whole, &halves.before.rule.to_string())?;
        let new = save::insert(tx, &new_uid(tx)?, &fields, Some(id))?;
        follow::hand_over(tx, id, new, at)?;
        // What went over still stands where the old rule put it, and follows from there.
        let mut moved = read::get(tx, new)?;
        moved.fields.clone_from(&whole.fields);
        moved.fields.rule = halves.after.rule.to_string();
        moved.fields.first = super::when_of(
            crate::planner::recurrence::Span::of(halves.after.start, halves.after.length),
            &whole.fields.first,
        );
        follow::follow_by(by, tx, &moved, (&fields, false), moment.today)?;
        op.subject = Some(new.into());
        let left = choices::apply(tx, new, choices, moment)?;
        Ok((new, left))
    })
}
