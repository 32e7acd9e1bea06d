//! From a list to rows of text.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::Part;
use super::line::{self, Line};
use crate::error::Result;
use crate::master_data::entry::{self, EntryFields, List};
use crate::master_data::holiday::{HolidayChange, HolidayLine};
use crate::master_data::number_range::NumberRange;
use crate::master_data::room::Seating;
use crate::master_data::text_block::TextBlockFields;
use crate::master_data::{EmployeeFields, EquipmentFields, RoomFields, employee, room};

/// The codes by which rows name one another.
#[derive(Debug, Default)]
pub(super) struct Codes {
    by_id: HashMap<(&'static str, i64), String>,
}

impl Codes {
    pub(super) fn of(connection: &Connection) -> Result<Self> {
        let mut by_id = HashMap::new();
        for list in List::ALL.iter().filter(|list| list.is_tree()) {
            for line in entry::all(connection, *list)? {
                by_id.insert(("entry", line.id.0), line.fields.code);
            }
        }
        by_id.extend(room::all(connection)?.into_iter().map(|one| (("room", one.id.0), one.fields.code)));
        by_id.extend(employee::all(connection)?.into_iter().map(|one| (("employee", one.id.0), one.fields.code)));
        Ok(Self { by_id })
    }

    fn code(&self, table: &'static str, id: Option<i64>) -> String {
        id.and_then(|id| self.by_id.get(&(table, id)).cloned()).unwrap_or_default()
    }
}

/// Every line of a list, in its order; each row has a cell for every column.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rows(connection: &Connection, part: Part, today: NaiveDate) -> Result<Vec<Vec<String>>> {
    let codes = Codes::of(connection)?;
    let columns = part.columns();
    let row = |line: &Line| columns.iter().map(|column| line.cell(column, &codes)).collect::<Vec<_>>();
    Ok(line::all(connection, part, today)?.iter().map(row).collect())
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default()
}

/// Percent, as people write it; whole numbers without a point.
fn percent(rate: i64) -> String {
    let (whole, part) = (rate / 100, rate % 100);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:02}").trim_end_matches('0').to_owned() }
}

fn yes(on: bool) -> String {
    if on { "1" } else { "0" }.to_owned()
}

fn number(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn entry_cell(one: &EntryFields, column: &str, codes: &Codes) -> String {
    match column {
        "code" => one.code.clone(),
        "name_de" => one.name_de.clone(),
        "name_en" => one.name_en.clone(),
        "colour" => one.colour.clone(),
        "reverse_de" => one.reverse_de.clone(),
        "reverse_en" => one.reverse_en.clone(),
        "rate" => one.rate.map(percent).unwrap_or_default(),
        "parent" => codes.code("entry", one.parent_id.map(|id| id.0)),
        "valid_from" => day(one.valid_from),
        "valid_to" => day(one.valid_to),
        _ => yes(one.active),
    }
}

pub(super) fn room_cell(one: &RoomFields, column: &str, codes: &Codes) -> String {
    match column {
        "code" => one.code.clone(),
        "name" => one.name.clone(),
        "capacity" => number(one.capacity),
        "place" => one.place.clone(),
        "parent" => codes.code("room", one.parent_id.map(|id| id.0)),
        "set_up_minutes" => one.set_up_minutes.to_string(),
        "clear_down_minutes" => one.clear_down_minutes.to_string(),
        "note" => one.note.clone(),
        "active" => yes(one.active),
        seating => {
            let of = |known: &&Seating| known.code() == seating;
            let wanted = Seating::ALL.iter().find(of);
            number(one.seatings.iter().find(|plan| Some(&plan.seating) == wanted).map(|plan| plan.capacity))
        }
    }
}

pub(super) fn equipment_cell(one: &EquipmentFields, column: &str, codes: &Codes) -> String {
    match column {
        "code" => one.code.clone(),
        "name" => one.name.clone(),
        "quantity" => one.quantity.to_string(),
        "room" => codes.code("room", one.room_id.map(|id| id.0)),
        "note" => one.note.clone(),
        _ => yes(one.active),
    }
}

pub(super) fn employee_cell(one: &EmployeeFields, column: &str, codes: &Codes) -> String {
    match column {
        "code" => one.code.clone(),
        "salutation" => one.salutation.clone(),
        "title" => one.title.clone(),
        "given" => one.given.clone(),
        "family" => one.family.clone(),
        "function" => one.function.clone(),
        "department" => codes.code("entry", one.department_id.map(|id| id.0)),
        "cost_centre" => codes.code("entry", one.cost_centre_id.map(|id| id.0)),
        "supervisor" => codes.code("employee", one.supervisor_id.map(|id| id.0)),
        "substitute" => codes.code("employee", one.substitute_id.map(|id| id.0)),
        "extension" => one.extension.clone(),
        "mobile" => one.mobile.clone(),
        "email" => one.email.clone(),
        "room" => codes.code("room", one.room_id.map(|id| id.0)),
        "birthday" => number(one.birthday),
        "entered_on" => day(one.entered_on),
        "left_on" => day(one.left_on),
        "working_days" => one.working_days.clone(),
        "signing" => one.signing.code().to_owned(),
        "note" => one.note.clone(),
        _ => yes(one.active),
    }
}

pub(super) fn text_cell(one: &TextBlockFields, column: &str) -> String {
    match column {
        "code" => one.code.clone(),
        "name" => one.name.clone(),
        "purpose" => one.purpose.code().to_owned(),
        "subject_de" => one.subject_de.clone(),
        "subject_en" => one.subject_en.clone(),
        "body_de" => one.body_de.clone(),
        "body_en" => one.body_en.clone(),
        _ => yes(one.active),
    }
}

pub(super) fn range_cell(one: &NumberRange, column: &str) -> String {
    match column {
        "range" => one.code.clone(),
        "pattern" => one.pattern.clone(),
        "reset" => one.reset.code().to_owned(),
        _ => one.next.to_string(),
    }
}

pub(super) fn holiday_cell(one: &HolidayLine, column: &str) -> String {
    match column {
        "day" if one.kind == HolidayChange::Added => day(one.date),
        "day" => one.key.clone(),
        "change" => one.kind.code().to_owned(),
        "name" => one.name.clone(),
        "yearly" => yes(one.yearly),
        _ => yes(one.deadlines),
    }
}
