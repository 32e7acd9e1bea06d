//! From cells of text to fields, each column for itself.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension};

use crate::contacts::Birthday;
use crate::error::{Error, FieldIssue, Result};
use crate::master_data::employee::Signing;
use crate::master_data::entry::List;
use crate::master_data::holiday::{HolidayLine, key_of};
use crate::master_data::number_range::NumberRange;
use crate::master_data::room::{Seating, SeatingPlan};
use crate::master_data::text_block::TextBlockFields;
use crate::master_data::{EmployeeFields, EntryFields, EquipmentFields, RoomFields};
use crate::record::{EmployeeId, EntryId, RoomId, TextEnum};

/// Why a cell was not taken.
fn unread(column: &str, cell: &str, code: &'static str) -> Error {
    Error::Invalid(vec![FieldIssue::with(column, code, serde_json::json!({ "text": cell }))])
}

fn day(column: &str, cell: &str) -> Result<Option<NaiveDate>> {
    if cell.is_empty() {
        return Ok(None);
    }
    date(cell).map(Some).ok_or_else(|| unread(column, cell, "SHEET_DATE"))
}

/// A day as people write it; a time behind it says nothing.
pub(super) fn date(cell: &str) -> Option<NaiveDate> {
    let cell = cell.split_once(' ').filter(|(_, time)| time.contains(':')).map_or(cell, |(day, _)| day);
    // Chrono takes "26" for the year 26 where four digits are asked for.
    let short = cell.rsplit('.').next().is_some_and(|year| year.len() == 2);
    let forms: &[&str] = if short { &["%d.%m.%y"] } else { &["%Y-%m-%d", "%d.%m.%Y"] };
    forms
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(cell, form).ok())
        .filter(|day| (1800..=2400).contains(&day.year()))
}

/// An empty cell says nothing.
fn yes(column: &str, cell: &str, now: bool) -> Result<bool> {
    match cell.to_lowercase().as_str() {
        "" => Ok(now),
        "1" | "ja" | "j" | "x" | "yes" | "y" | "true" | "wahr" => Ok(true),
        "0" | "nein" | "n" | "no" | "false" | "falsch" => Ok(false),
        _ => Err(unread(column, cell, "SHEET_YES_NO")),
    }
}

fn count(column: &str, cell: &str) -> Result<Option<u32>> {
    if cell.is_empty() {
        return Ok(None);
    }
    // A spreadsheet may write a whole number with a point.
    let whole = cell.strip_suffix(".0").unwrap_or(cell);
    whole.parse().map(Some).map_err(|_| unread(column, cell, "SHEET_NUMBER"))
}

/// Percent in basis points: "19", "8,1", "8.1 %".
fn rate(column: &str, cell: &str) -> Result<Option<i64>> {
    if cell.is_empty() {
        return Ok(None);
    }
    let plain = cell.trim_end_matches('%').trim().replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || part.len() > 2 || !digits(whole) || !digits(part) {
        return Err(unread(column, cell, "RATE_INVALID"));
    }
    let read = |text: &str| text.parse::<i64>().unwrap_or(0);
    Ok(Some(read(whole) * 100 + read(&format!("{part:0<2}"))))
}

/// The id of a row that another one names: by its code, else by a name that no other row has.
fn named(tx: &Connection, column: &str, cell: &str, by_code: &str, by_name: Option<&str>) -> Result<Option<i64>> {
    if cell.is_empty() {
        return Ok(None);
    }
    if let Some(id) = tx.prepare_cached(by_code)?.query_row([cell], |row| row.get(0)).optional()? {
        return Ok(Some(id));
    }
    let mut found: Vec<i64> = Vec::new();
    if let Some(by_name) = by_name {
        found = tx.prepare_cached(by_name)?.query_map([cell], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    }
    match found.as_slice() {
        [id] => Ok(Some(*id)),
        _ => Err(unread(column, cell, "SHEET_NOT_FOUND")),
    }
}

fn entry_named(tx: &Connection, list: List, column: &str, cell: &str) -> Result<Option<EntryId>> {
    let code = list.code();
    let by_code = format!("SELECT id FROM entry WHERE list = '{code}' AND code = ?1");
    let by_name = format!("SELECT id FROM entry WHERE list = '{code}' AND (name_de = ?1 OR name_en = ?1) LIMIT 2");
    Ok(named(tx, column, cell, &by_code, Some(&by_name))?.map(EntryId))
}

/// Rows of the list itself are named by code alone: their names are what is being written.
fn upper_entry(tx: &Connection, list: List, column: &str, cell: &str) -> Result<Option<EntryId>> {
    let by_code = format!("SELECT id FROM entry WHERE list = '{}' AND code = ?1", list.code());
    Ok(named(tx, column, cell, &by_code, None)?.map(EntryId))
}

fn room_named(tx: &Connection, column: &str, cell: &str) -> Result<Option<RoomId>> {
    let by_name = "SELECT id FROM room WHERE name = ?1 LIMIT 2";
    Ok(named(tx, column, cell, "SELECT id FROM room WHERE code = ?1", Some(by_name))?.map(RoomId))
}

fn upper_room(tx: &Connection, column: &str, cell: &str) -> Result<Option<RoomId>> {
    Ok(named(tx, column, cell, "SELECT id FROM room WHERE code = ?1", None)?.map(RoomId))
}

fn employee_named(tx: &Connection, column: &str, cell: &str) -> Result<Option<EmployeeId>> {
    Ok(named(tx, column, cell, "SELECT id FROM employee WHERE code = ?1", None)?.map(EmployeeId))
}

/// "1980-04-15", "15.04.1980"; without a year "--04-15", "15.04.".
fn birthday(column: &str, cell: &str) -> Result<Option<Birthday>> {
    if cell.is_empty() {
        return Ok(None);
    }
    let mut parts = cell.trim_end_matches('.').split('.');
    let german = match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), None, None) => format!("--{:0>2}-{:0>2}", month.trim(), day.trim()),
        (Some(day), Some(month), Some(year), None) => {
            format!("{}-{:0>2}-{:0>2}", year.trim(), month.trim(), day.trim())
        }
        _ => String::new(),
    };
    let read = cell.parse::<Birthday>().or_else(|()| german.parse());
    read.map(Some).map_err(|()| unread(column, cell, "SHEET_DATE"))
}

pub(super) fn entry(tx: &Connection, list: List, one: &mut EntryFields, column: &str, cell: &str) -> Result<()> {
    match column {
        "code" => one.code = cell.to_owned(),
        "name_de" => one.name_de = cell.to_owned(),
        "name_en" => one.name_en = cell.to_owned(),
        "colour" => one.colour = cell.to_owned(),
        "reverse_de" => one.reverse_de = cell.to_owned(),
        "reverse_en" => one.reverse_en = cell.to_owned(),
        "rate" => one.rate = rate(column, cell)?,
        "parent" => one.parent_id = upper_entry(tx, list, column, cell)?,
        "valid_from" => one.valid_from = day(column, cell)?,
        "valid_to" => one.valid_to = day(column, cell)?,
        _ => one.active = yes(column, cell, one.active)?,
    }
    Ok(())
}

pub(super) fn room(tx: &Connection, one: &mut RoomFields, column: &str, cell: &str) -> Result<()> {
    match column {
        "code" => one.code = cell.to_owned(),
        "name" => one.name = cell.to_owned(),
        "capacity" => one.capacity = count(column, cell)?,
        "place" => one.place = cell.to_owned(),
        "parent" => one.parent_id = upper_room(tx, column, cell)?,
        "set_up_minutes" => one.set_up_minutes = count(column, cell)?.unwrap_or(0),
        "clear_down_minutes" => one.clear_down_minutes = count(column, cell)?.unwrap_or(0),
        "note" => one.note = cell.to_owned(),
        "active" => one.active = yes(column, cell, one.active)?,
        seating => {
            let Some(seating) = Seating::ALL.iter().copied().find(|known| known.code() == seating) else {
                return Ok(());
            };
            let capacity = count(column, cell)?.filter(|capacity| *capacity > 0);
            let present = one.seatings.iter().position(|plan| plan.seating == seating);
            match (present, capacity) {
                (Some(place), Some(capacity)) => one.seatings[place].capacity = capacity,
                (Some(place), None) => {
                    one.seatings.remove(place);
                }
                (None, Some(capacity)) => one.seatings.push(SeatingPlan { seating, capacity }),
                (None, None) => {}
            }
        }
    }
    Ok(())
}

pub(super) fn equipment(tx: &Connection, one: &mut EquipmentFields, column: &str, cell: &str) -> Result<()> {
    match column {
        "code" => one.code = cell.to_owned(),
        "name" => one.name = cell.to_owned(),
        "quantity" => one.quantity = count(column, cell)?.unwrap_or(one.quantity),
        "room" => one.room_id = room_named(tx, column, cell)?,
        "note" => one.note = cell.to_owned(),
        _ => one.active = yes(column, cell, one.active)?,
    }
    Ok(())
}

pub(super) fn employee(tx: &Connection, one: &mut EmployeeFields, column: &str, cell: &str) -> Result<()> {
    match column {
        "code" => one.code = cell.to_owned(),
        "salutation" => one.salutation = cell.to_owned(),
        "title" => one.title = cell.to_owned(),
        "given" => one.given = cell.to_owned(),
        "family" => one.family = cell.to_owned(),
        "function" => one.function = cell.to_owned(),
        "department" => one.department_id = entry_named(tx, List::Department, column, cell)?,
        "cost_centre" => one.cost_centre_id = entry_named(tx, List::CostCentre, column, cell)?,
        "supervisor" => one.supervisor_id = employee_named(tx, column, cell)?,
        "substitute" => one.substitute_id = employee_named(tx, column, cell)?,
        "extension" => one.extension = cell.to_owned(),
        "mobile" => one.mobile = cell.to_owned(),
        "email" => one.email = cell.to_owned(),
        "room" => one.room_id = room_named(tx, column, cell)?,
        "birthday" => one.birthday = birthday(column, cell)?,
        "entered_on" => one.entered_on = day(column, cell)?,
        "left_on" => one.left_on = day(column, cell)?,
        "working_days" if cell.is_empty() => {}
        "working_days" => one.working_days = cell.to_owned(),
        "signing" => {
            one.signing = match Signing::ALL.iter().find(|signing| signing.code() == cell) {
                Some(signing) => *signing,
                None if cell.is_empty() => Signing::None,
                None => return Err(unread(column, cell, "SHEET_SIGNING")),
            };
        }
        "note" => one.note = cell.to_owned(),
        _ => one.active = yes(column, cell, one.active)?,
    }
    Ok(())
}

/// One of a few words, by its code; an empty cell says nothing.
fn choice<T: TextEnum>(column: &str, cell: &str, now: T, code: &'static str) -> Result<T> {
    if cell.is_empty() {
        return Ok(now);
    }
    T::VALUES.iter().copied().find(|one| one.text() == cell).ok_or_else(|| unread(column, cell, code))
}

pub(super) fn text(one: &mut TextBlockFields, column: &str, cell: &str) -> Result<()> {
    match column {
        "code" => one.code = cell.to_owned(),
        "name" => one.name = cell.to_owned(),
        "purpose" => one.purpose = choice(column, cell, one.purpose, "SHEET_PURPOSE")?,
        "subject_de" => one.subject_de = cell.to_owned(),
        "subject_en" => one.subject_en = cell.to_owned(),
        "body_de" => one.body_de = cell.to_owned(),
        "body_en" => one.body_en = cell.to_owned(),
        _ => one.active = yes(column, cell, one.active)?,
    }
    Ok(())
}

pub(super) fn range(one: &mut NumberRange, column: &str, cell: &str) -> Result<()> {
    match column {
        "pattern" if cell.is_empty() => {}
        "pattern" => one.pattern = cell.to_owned(),
        "reset" => one.reset = choice(column, cell, one.reset, "SHEET_RESET")?,
        "next" if !cell.is_empty() => {
            // A spreadsheet may write a whole number with a point.
            let whole = cell.strip_suffix(".0").unwrap_or(cell);
            let next: i64 = whole.parse().map_err(|_| unread(column, cell, "SHEET_NUMBER"))?;
            // The next number that is shown steps over those that are borne, the counter does not.
            if next < one.next {
                return Err(Error::field(column, "NUMBER_ONLY_UPWARD"));
            }
            one.next = next;
        }
        _ => {}
    }
    Ok(())
}

pub(super) fn holiday(one: &mut HolidayLine, column: &str, cell: &str) -> Result<()> {
    match column {
        "day" => match date(cell) {
            Some(date) => one.date = Some(date),
            None if cell.is_empty() => {}
            None if key_of(cell).is_some() => cell.clone_into(&mut one.key),
            None => return Err(unread(column, cell, "SHEET_DAY")),
        },
        "change" => one.kind = choice(column, cell, one.kind, "SHEET_DAY_CHANGE")?,
        "name" => one.name = cell.to_owned(),
        "yearly" => one.yearly = yes(column, cell, one.yearly)?,
        _ => one.deadlines = yes(column, cell, one.deadlines)?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_and_worksheets_write_them() {
        for (cell, expected) in [
            ("2026-03-18", Some("2026-03-18")),
            ("18.3.2026", Some("2026-03-18")),
            ("18.03.26", Some("2026-03-18")),
            // A worksheet's cell may hold a time as well.
            ("2026-03-18 14:00:00", Some("2026-03-18")),
            ("18.03.2026 14:00", Some("2026-03-18")),
            ("14:00:00", None),
            ("31.02.2026", None),
            ("2026-03-18 mittags", None),
        ] {
            assert_eq!(date(cell), expected.map(|day| day.parse().unwrap()), "{cell}");
        }
    }
}
