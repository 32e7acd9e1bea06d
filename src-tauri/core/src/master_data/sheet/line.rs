//! A line of any list, handled alike.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::write::Codes;
use super::{Part, fields, write};
use crate::error::{Error, Result};
use crate::master_data::holiday::{self, HolidayLine};
use crate::master_data::number_range::{self, NumberRange};
use crate::master_data::text_block::{self, TextBlockFields};
use crate::master_data::{EmployeeFields, EntryFields, EquipmentFields, RoomFields, employee, entry, equipment, room};
use crate::moment::Moment;
use crate::record::{EmployeeId, EntryId, EquipmentId, NumberRangeId, RoomId, TextBlockId};

/// What a line holds, whichever list it is of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    Entry(EntryFields),
    Room(RoomFields),
    Equipment(EquipmentFields),
    Employee(Box<EmployeeFields>),
    Text(Box<TextBlockFields>),
    Range(NumberRange),
    Holiday(HolidayLine),
}

/// Every line of a list in its order.
pub(super) fn all(connection: &Connection, part: Part, today: NaiveDate) -> Result<Vec<Line>> {
    Ok(match part {
        Part::Entries(list) => entry::all(connection, list)?.into_iter().map(|one| Line::Entry(one.fields)).collect(),
        Part::Rooms => room::all(connection)?.into_iter().map(|one| Line::Room(one.fields)).collect(),
        Part::Equipment => equipment::all(connection)?.into_iter().map(|one| Line::Equipment(one.fields)).collect(),
        Part::Employees => {
            employee::all(connection)?.into_iter().map(|one| Line::Employee(Box::new(one.fields))).collect()
        }
        Part::Texts => text_block::all(connection)?.into_iter().map(|one| Line::Text(Box::new(one.fields))).collect(),
        Part::NumberRanges => number_range::all(connection, today)?.into_iter().map(Line::Range).collect(),
        Part::Holidays => holiday::all(connection)?.into_iter().map(Line::Holiday).collect(),
    })
}

/// The line of this code, with its id.
pub(super) fn stored(tx: &Connection, part: Part, code: &str, today: NaiveDate) -> Result<Option<(i64, Line)>> {
    let sql = match part {
        Part::Entries(list) => format!("SELECT id FROM entry WHERE list = '{}' AND code = ?1", list.code()),
        Part::Rooms => "SELECT id FROM room WHERE code = ?1".to_owned(),
        Part::Equipment => "SELECT id FROM equipment WHERE code = ?1".to_owned(),
        Part::Employees => "SELECT id FROM employee WHERE code = ?1".to_owned(),
        Part::Texts => "SELECT id FROM text_block WHERE code = ?1".to_owned(),
        Part::NumberRanges => "SELECT id FROM number_range WHERE code = ?1".to_owned(),
        // As `known` writes it.
        Part::Holidays => {
            "SELECT id FROM firm_holiday WHERE iif(kind = 'added', date, kind || ':' || key) = ?1 ORDER BY id"
                .to_owned()
        }
    };
    let Some(id) = tx.prepare_cached(&sql)?.query_row([code], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(None);
    };
    let line = match part {
        Part::Entries(_) => Line::Entry(entry::get(tx, EntryId(id))?.fields),
        Part::Rooms => Line::Room(room::get(tx, RoomId(id))?.fields),
        Part::Equipment => Line::Equipment(equipment::get(tx, EquipmentId(id))?.fields),
        Part::Employees => Line::Employee(Box::new(employee::get(tx, EmployeeId(id))?.fields)),
        Part::Texts => Line::Text(Box::new(text_block::get(tx, TextBlockId(id))?.fields)),
        Part::NumberRanges => Line::Range(number_range::get(tx, NumberRangeId(id), today)?),
        Part::Holidays => Line::Holiday(holiday::get(tx, id)?),
    };
    Ok(Some((id, line)))
}

/// A line of which nothing is known yet.
///
/// # Errors
/// `LIST_CLOSED` where the list takes no new ones.
pub(super) fn fresh(part: Part) -> Result<Line> {
    Ok(match part {
        Part::Entries(list) if list.is_closed() => return Err(Error::rule("LIST_CLOSED", serde_json::Value::Null)),
        Part::NumberRanges => return Err(Error::rule("LIST_CLOSED", serde_json::Value::Null)),
        Part::Entries(_) => Line::Entry(EntryFields { active: true, ..EntryFields::default() }),
        Part::Rooms => Line::Room(RoomFields { active: true, ..RoomFields::default() }),
        Part::Equipment => Line::Equipment(EquipmentFields { active: true, quantity: 1, ..EquipmentFields::default() }),
        Part::Employees => Line::Employee(Box::default()),
        Part::Texts => Line::Text(Box::new(TextBlockFields::empty())),
        Part::Holidays => Line::Holiday(HolidayLine::added()),
    })
}

impl Line {
    /// Its cell of a column, as it is written out.
    pub(super) fn cell(&self, column: &str, codes: &Codes) -> String {
        match self {
            Self::Entry(one) => write::entry_cell(one, column, codes),
            Self::Room(one) => write::room_cell(one, column, codes),
            Self::Equipment(one) => write::equipment_cell(one, column, codes),
            Self::Employee(one) => write::employee_cell(one, column, codes),
            Self::Text(one) => write::text_cell(one, column),
            Self::Range(one) => write::range_cell(one, column),
            Self::Holiday(one) => write::holiday_cell(one, column),
        }
    }

    /// Takes a cell of text into its field.
    pub(super) fn take(&mut self, tx: &Connection, part: Part, column: &str, cell: &str) -> Result<()> {
        match (self, part) {
            (Self::Entry(one), Part::Entries(list)) => fields::entry(tx, list, one, column, cell),
            (Self::Room(one), _) => fields::room(tx, one, column, cell),
            (Self::Equipment(one), _) => fields::equipment(tx, one, column, cell),
            (Self::Employee(one), _) => fields::employee(tx, one, column, cell),
            (Self::Text(one), _) => fields::text(one, column, cell),
            (Self::Range(one), _) => fields::range(one, column, cell),
            (Self::Holiday(one), _) => fields::holiday(one, column, cell),
            (Self::Entry(_), _) => Ok(()),
        }
    }

    /// The line without what it names of its own list.
    pub(super) fn alone(&self) -> Self {
        let mut alone = self.clone();
        match &mut alone {
            Self::Entry(one) => one.parent_id = None,
            Self::Room(one) => one.parent_id = None,
            Self::Equipment(_) | Self::Text(_) | Self::Range(_) | Self::Holiday(_) => {}
            Self::Employee(one) => {
                one.supervisor_id = None;
                one.substitute_id = None;
            }
        }
        alone
    }

    /// Checks and writes it as a form would.
    pub(super) fn write(&self, tx: &Connection, part: Part, id: Option<i64>, moment: &Moment) -> Result<i64> {
        Ok(match (self, part) {
            (Self::Entry(one), Part::Entries(list)) => entry::write(tx, list, id.map(EntryId), one)?.0,
            (Self::Room(one), _) => room::write(tx, id.map(RoomId), one)?.0,
            (Self::Equipment(one), _) => equipment::write(tx, id.map(EquipmentId), one)?.0,
            (Self::Employee(one), _) => employee::write(tx, id.map(EmployeeId), one)?.0,
            (Self::Text(one), _) => text_block::write(tx, id.map(TextBlockId), one, moment)?.0,
            (Self::Range(one), _) => {
                number_range::write(tx, one.id, &one.pattern, one.reset, one.next, moment.today)?;
                one.id.0
            }
            (Self::Holiday(one), _) => holiday::write(tx, id, one)?,
            (Self::Entry(_), _) => id.unwrap_or_default(),
        })
    }
}
