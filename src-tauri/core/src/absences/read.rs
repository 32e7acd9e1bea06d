//! Reading absences.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Absence, AbsenceFields};
use crate::error::{Error, Result};
use crate::record::{AbsenceId, EmployeeId};

const SELECT: &str = "SELECT absence.id, absence.employee_id, starts, ends, starts_at_noon, ends_at_noon,
    absence.substitute_id, trim(trim(who.title || ' ' || who.given) || ' ' || who.family),
    coalesce(trim(trim(stand_in.title || ' ' || stand_in.given) || ' ' || stand_in.family), '')
    FROM absence JOIN employee who ON who.id = absence.employee_id
    LEFT JOIN employee stand_in ON stand_in.id = absence.substitute_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Absence> {
    Ok(Absence {
        id: row.get(0)?,
        fields: AbsenceFields {
            employee_id: row.get(1)?,
            starts: row.get(2)?,
            ends: row.get(3)?,
            starts_at_noon: row.get(4)?,
            ends_at_noon: row.get(5)?,
            substitute_id: row.get(6)?,
        },
        employee: row.get(7)?,
        substitute: row.get(8)?,
    })
}

/// Absences that touch the days from `from` to `to`, both included, by their first day.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Absence>> {
    let sql = format!("{SELECT} WHERE ends >= ?1 AND starts <= ?2 ORDER BY starts, who.family, absence.id");
    let found = connection.prepare_cached(&sql)?.query_map((from, to), from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// One absence.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: AbsenceId) -> Result<Absence> {
    let sql = format!("{SELECT} WHERE absence.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// Absences of an employee that touch the days from `from` to `to`.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn overlapping(
    connection: &Connection,
    employee: EmployeeId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Absence>> {
    let sql = format!("{SELECT} WHERE absence.employee_id = ?1 AND ends >= ?2 AND starts <= ?3 ORDER BY starts");
    let found =
        connection.prepare_cached(&sql)?.query_map((employee, from, to), from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// Who is away on a day, half days included.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn away(connection: &Connection, day: NaiveDate) -> Result<Vec<Absence>> {
    all(connection, day, day)
}
