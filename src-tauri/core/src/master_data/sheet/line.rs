//! A line of any list, handled alike.

use rusqlite::{Connection, OptionalExtension};

use super::write::Codes;
use super::{Part, fields, write};
use crate::error::{Error, Result};
use crate::master_data::{EmployeeFields, EntryFields, EquipmentFields, RoomFields, employee, entry, equipment, room};
use crate::record::{EmployeeId, EntryId, EquipmentId, RoomId};

/// What a line holds, whichever list it is of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    Entry(EntryFields),
    Room(RoomFields),
    Equipment(EquipmentFields),
    Employee(Box<EmployeeFields>),
}

/// Every line of a list in its order.
pub(super) fn all(connection: &Connection, part: Part) -> Result<Vec<Line>> {
    Ok(match part {
        Part::Entries(list) => entry::all(connection, list)?.into_iter().map(|one| Line::Entry(one.fields)).collect(),
        Part::Rooms => room::all(connection)?.into_iter().map(|one| Line::Room(one.fields)).collect(),
        Part::Equipment => equipment::all(connection)?.into_iter().map(|one| Line::Equipment(one.fields)).collect(),
        Part::Employees => {
            employee::all(connection)?.into_iter().map(|one| Line::Employee(Box::new(one.fields))).collect()
        }
    })
}

/// The line of this code, with its id.
pub(super) fn stored(tx: &Connection, part: Part, code: &str) -> Result<Option<(i64, Line)>> {
    let sql = match part {
        Part::Entries(list) => format!("SELECT id FROM entry WHERE list = '{}' AND code = ?1", list.code()),
        Part::Rooms => "SELECT id FROM room WHERE code = ?1".to_owned(),
        Part::Equipment => "SELECT id FROM equipment WHERE code = ?1".to_owned(),
        Part::Employees => "SELECT id FROM employee WHERE code = ?1".to_owned(),
    };
    let Some(id) = tx.prepare_cached(&sql)?.query_row([code], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(None);
    };
    let line = match part {
        Part::Entries(_) => Line::Entry(entry::get(tx, EntryId(id))?.fields),
        Part::Rooms => Line::Room(room::get(tx, RoomId(id))?.fields),
        Part::Equipment => Line::Equipment(equipment::get(tx, EquipmentId(id))?.fields),
        Part::Employees => Line::Employee(Box::new(employee::get(tx, EmployeeId(id))?.fields)),
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
        Part::Entries(_) => Line::Entry(EntryFields { active: true, ..EntryFields::default() }),
        Part::Rooms => Line::Room(RoomFields { active: true, ..RoomFields::default() }),
        Part::Equipment => Line::Equipment(EquipmentFields { active: true, quantity: 1, ..EquipmentFields::default() }),
        Part::Employees => Line::Employee(Box::default()),
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
        }
    }

    /// Takes a cell of text into its field.
    pub(super) fn take(&mut self, tx: &Connection, part: Part, column: &str, cell: &str) -> Result<()> {
        match (self, part) {
            (Self::Entry(one), Part::Entries(list)) => fields::entry(tx, list, one, column, cell),
            (Self::Room(one), _) => fields::room(tx, one, column, cell),
            (Self::Equipment(one), _) => fields::equipment(tx, one, column, cell),
            (Self::Employee(one), _) => fields::employee(tx, one, column, cell),
            (Self::Entry(_), _) => Ok(()),
        }
    }

    /// The line without what it names of its own list.
    pub(super) fn alone(&self) -> Self {
        let mut alone = self.clone();
        match &mut alone {
            Self::Entry(one) => one.parent_id = None,
            Self::Room(one) => one.parent_id = None,
            Self::Equipment(_) => {}
            Self::Employee(one) => {
                one.supervisor_id = None;
                one.substitute_id = None;
            }
        }
        alone
    }

    /// Checks and writes it as a form would.
    pub(super) fn write(&self, tx: &Connection, part: Part, id: Option<i64>) -> Result<i64> {
        Ok(match (self, part) {
            (Self::Entry(one), Part::Entries(list)) => entry::write(tx, list, id.map(EntryId), one)?.0,
            (Self::Room(one), _) => room::write(tx, id.map(RoomId), one)?.0,
            (Self::Equipment(one), _) => equipment::write(tx, id.map(EquipmentId), one)?.0,
            (Self::Employee(one), _) => employee::write(tx, id.map(EmployeeId), one)?.0,
            (Self::Entry(_), _) => id.unwrap_or_default(),
        })
    }
}
