//! Reading employees.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{Employee, EmployeeFields};
use crate::error::{Error, Result};
use crate::record::EmployeeId;
use crate::search::fold;
use crate::sort_key::sort_key;

const COLUMNS: &str = "id, code, salutation, title, given, family, function, entered_on, left_on, department_id, \
     cost_centre_id, extension, mobile, email, room_id, birthday, supervisor_id, substitute_id, working_days, \
     signing, contact_id, note, active";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Employee> {
    Ok(Employee {
        id: row.get(0)?,
        fields: EmployeeFields {
            code: row.get(1)?,
            salutation: row.get(2)?,
            title: row.get(3)?,
            given: row.get(4)?,
            family: row.get(5)?,
            function: row.get(6)?,
            entered_on: row.get(7)?,
            left_on: row.get(8)?,
            department_id: row.get(9)?,
            cost_centre_id: row.get(10)?,
            extension: row.get(11)?,
            mobile: row.get(12)?,
            email: row.get(13)?,
            room_id: row.get(14)?,
            birthday: row.get(15)?,
            supervisor_id: row.get(16)?,
            substitute_id: row.get(17)?,
            working_days: row.get(18)?,
            signing: row.get(19)?,
            contact_id: row.get(20)?,
            note: row.get(21)?,
            active: row.get(22)?,
        },
    })
}

/// Every employee by family name and first name.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Employee>> {
    let sql = format!("SELECT {COLUMNS} FROM employee");
    let mut employees: Vec<Employee> =
        connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    employees.sort_by_cached_key(|one| (sort_key(&format!("{} {}", one.fields.family, one.fields.given)), one.id));
    Ok(employees)
}

/// One employee.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: EmployeeId) -> Result<Employee> {
    let sql = format!("SELECT {COLUMNS} FROM employee WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// The employee who is called so, by full name or short sign; none where it is nobody or not
/// clear who.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn named(connection: &Connection, name: &str) -> Result<Option<Employee>> {
    let wanted = fold::words(name);
    if wanted.is_empty() {
        return Ok(None);
    }
    let mut fitting: Vec<Employee> = all(connection)?
        .into_iter()
        .filter(|one| {
            let plain = format!("{} {}", one.fields.given, one.fields.family);
            [one.fields.name(), plain, one.fields.code.clone()].iter().any(|text| fold::words(text) == wanted)
        })
        .collect();
    Ok(if fitting.len() == 1 { fitting.pop() } else { None })
}
