//! Writing series.

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use super::choices::DateChoice;
use super::conflicts::DateConflict;
use super::follow::By;
use super::{Series, SeriesFields, check, choices, follow, read};
use crate::children::{Children, text};
use crate::contacts::save::new_uid;
use crate::delete::{self, Named};
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::save::stored_when;
use crate::record::{RecordKind, SeriesId};
use crate::search::title;

const PEOPLE: Children = Children {
    table: "series_person",
    owner: "series_id",
    columns: &["contact_id", "name", "function", "role", "required"],
    ordered: true,
};

/// Saves a new series (`id` none) or changes all dates of one. It is moved to the first date of its rule. Dates that
/// are events and lie ahead follow the change where nobody moved them; what is past stays as it was.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the series is gone.
pub fn save(
    office: &mut Office,
    id: Option<SeriesId>,
    fields: SeriesFields,
    moment: &Moment,
) -> Result<Done<SeriesId>> {
    let done = save_with(office, id, fields, &[], moment)?;
    Ok(Done { value: done.value.0, changes: done.changes })
}

/// As [`save`], with what becomes of single dates, all in one step. Gives what is in the way of its dates after that:
/// it was looked at in the same transaction, so that nobody else can have come in between.
///
/// # Errors
/// As [`save`]; `INVALID` at a line of `choices`.
pub fn save_with(
    office: &mut Office,
    id: Option<SeriesId>,
    fields: SeriesFields,
    choices: &[DateChoice],
    moment: &Moment,
) -> Result<Done<(SeriesId, Vec<DateConflict>)>> {
    save_by(By::Day, office, id, fields, choices, moment)
}

/// As [`save_with`]; by what dates take along what they have. A row that is put elsewhere comes from the calendar: what
/// is typed in the form of the series meanwhile stays.
pub(super) fn save_by(
    by: By,
    office: &mut Office,
    id: Option<SeriesId>,
    fields: SeriesFields,
    choices: &[DateChoice],
    moment: &Moment,
) -> Result<Done<(SeriesId, Vec<DateConflict>)>> {
    let code = if id.is_some() { "series_changed" } else { "series_created" };
    let title = fields.title.trim().to_owned();
    office.transact_named(Op::step(code, title), moment, |tx, op| {
        if by == By::Day {
            drafts::settled(tx, RecordKind::Series.code(), id.map(|id| id.0))?;
        }
        let id = match id {
            Some(id) => {
                change(by, tx, id, fields, moment)?;
                id
            }
            None => insert_typed(tx, fields)?,
        };
        op.subject = Some(id.into());
        let left = choices::apply(tx, id, choices, moment)?;
        Ok((id, left))
    })
}

fn insert_typed(tx: &Connection, fields: SeriesFields) -> Result<SeriesId> {
    let fields = checked(tx, fields, false)?;
    insert(tx, &new_uid(tx)?, &check::aligned(fields), None)
}

/// Tidy fields that may be written.
pub(in crate::planner) fn checked(tx: &Connection, fields: SeriesFields, foreign: bool) -> Result<SeriesFields> {
    let fields = check::tidy(tx, fields)?;
    let issues = check::check(tx, &fields, foreign)?;
    if issues.is_empty() { Ok(fields) } else { Err(Error::Invalid(issues)) }
}

fn change(by: By, tx: &Connection, id: SeriesId, fields: SeriesFields, moment: &Moment) -> Result<()> {
    let before = read::get(tx, id)?;
    // A foreign start stays beside its rule as long as nobody changes either.
    let untouched = before.fields.first == fields.first && before.fields.rule == fields.rule.trim();
    let fields = checked(tx, fields, untouched)?;
    let fields = if untouched { fields } else { check::aligned(fields) };
    let extra_first = untouched && before.extra_first;
    update(tx, id, &fields, extra_first)?;
    follow::follow_by(by, tx, &before, (&fields, extra_first), moment.today)
}

/// Inserts checked fields within a running write.
pub(crate) fn insert(
    tx: &Connection,
    uid: &str,
    fields: &SeriesFields,
    predecessor: Option<SeriesId>,
) -> Result<SeriesId> {
    let (all_day, starts, ends, zone) = stored_when(&fields.first);
    tx.prepare_cached(
        "INSERT INTO series (uid, kind, title, body_id, all_day, starts, ends, zone, rule, holidays, room_id, place,
                             online_link, note, predecessor_id)
         VALUES (:uid, :kind, :title, :body_id, :all_day, :starts, :ends, :zone, :rule, :holidays, :room_id, :place,
                 :online_link, :note, :predecessor)",
    )?
    .execute(named_params! {
        ":uid": uid, ":kind": fields.kind, ":title": fields.title, ":body_id": fields.body_id, ":all_day": all_day,
        ":starts": starts, ":ends": ends, ":zone": zone, ":rule": fields.rule, ":holidays": fields.holidays,
        ":room_id": fields.room_id, ":place": fields.place, ":online_link": fields.online_link, ":note": fields.note,
        ":predecessor": predecessor,
    })?;
    let id = SeriesId(tx.last_insert_rowid());
    PEOPLE.add_all(tx, id.0, &people(fields))?;
    Ok(id)
}

/// Changes a series to checked fields within a running write.
pub(in crate::planner) fn update(
    tx: &Connection,
    id: SeriesId,
    fields: &SeriesFields,
    extra_first: bool,
) -> Result<()> {
    let (all_day, starts, ends, zone) = stored_when(&fields.first);
    let touched = tx
        .prepare_cached(
            "UPDATE series SET kind = :kind, title = :title, body_id = :body_id, all_day = :all_day, starts = :starts,
                    ends = :ends, zone = :zone, rule = :rule, holidays = :holidays, room_id = :room_id, place = :place,
                    online_link = :online_link, note = :note, extra_first = :extra_first WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":kind": fields.kind, ":title": fields.title, ":body_id": fields.body_id, ":all_day": all_day,
            ":starts": starts, ":ends": ends, ":zone": zone, ":rule": fields.rule, ":holidays": fields.holidays,
            ":room_id": fields.room_id, ":place": fields.place, ":online_link": fields.online_link,
            ":note": fields.note, ":extra_first": extra_first,
        })?;
    if touched == 0 {
        return Err(Error::NotFound(id.into()));
    }
    PEOPLE.sync(tx, id.0, &people(fields))
}

fn people(fields: &SeriesFields) -> Vec<Vec<Value>> {
    let contact = |id: Option<crate::record::ContactId>| id.map_or(Value::Null, |id| Value::Integer(id.0));
    fields
        .people
        .iter()
        .map(|person| {
            vec![
                contact(person.contact_id),
                text(&person.name),
                text(&person.function),
                text(person.role.code()),
                Value::Integer(person.required.into()),
            ]
        })
        .collect()
}

/// The rule of a series alone, within a running write.
pub(super) fn set_rule(tx: &Connection, series: &Series, rule: &str) -> Result<()> {
    tx.prepare_cached("UPDATE series SET rule = ?2 WHERE id = ?1")?.execute((series.id, rule))?;
    Ok(())
}

const NAMED: Named<SeriesId> = Named {
    one: "series_deleted",
    many: "series_deleted_many",
    title: |connection, id| Ok(title::of(connection, id.into())?.0),
};

/// Deletes series with all dates that are no events of their own; those stay as single events.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[SeriesId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
