//! Reading bodies.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{Body, BodyFields, Member, Quorum};
use crate::error::{Error, Result};
use crate::record::{BodyId, EventId};

const COLUMNS: &str = "id, code, name, quorum, quorum_count, note, active, notice";

/// Every body in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Body>> {
    let sql = format!("SELECT {COLUMNS} FROM body ORDER BY position, name, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut bodies = Vec::new();
    while let Some(row) = rows.next()? {
        bodies.push(from_row(connection, row)?);
    }
    Ok(bodies)
}

/// One body.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: BodyId) -> Result<Body> {
    let sql = format!("SELECT {COLUMNS} FROM body WHERE id = ?1");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    match rows.next()? {
        Some(row) => from_row(connection, row),
        None => Err(Error::NotFound(id.into())),
    }
}

/// The body whose sitting an event is.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of_event(connection: &Connection, event: EventId) -> Result<Option<Body>> {
    let id: Option<Option<BodyId>> = connection
        .prepare_cached("SELECT body_id FROM event WHERE id = ?1")?
        .query_row([event], |row| row.get(0))
        .optional()?;
    id.flatten().map(|id| get(connection, id)).transpose()
}

/// The body of that name, however its letters are written.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn named(connection: &Connection, name: &str) -> Result<Option<BodyId>> {
    let found = connection
        .prepare_cached("SELECT id FROM body WHERE name = ?1 OR lower(name) = lower(?1) LIMIT 1")?
        .query_row([name.trim()], |row| row.get(0))
        .optional()?;
    Ok(found)
}

fn from_row(connection: &Connection, row: &Row<'_>) -> Result<Body> {
    let id: BodyId = row.get(0)?;
    let quorum: String = row.get(3)?;
    let convening: String = row.get(7)?;
    let convening = match convening.as_str() {
        "" => None,
        rule => Some(rule.parse().map_err(|_| Error::stored_text("body.notice", rule))?),
    };
    Ok(Body {
        id,
        fields: BodyFields {
            code: row.get(1)?,
            name: row.get(2)?,
            quorum: Quorum::read(&quorum, row.get(4)?)?,
            convening,
            note: row.get(5)?,
            active: row.get(6)?,
            members: members(connection, id)?,
        },
    })
}

fn members(connection: &Connection, id: BodyId) -> Result<Vec<Member>> {
    let members = connection
        .prepare_cached(
            "SELECT contact_id, name, function, role, votes, member_from, member_to
             FROM body_member WHERE body_id = ?1 ORDER BY position, id",
        )?
        .query_map([id], |row| {
            Ok(Member {
                contact_id: row.get(0)?,
                name: row.get(1)?,
                function: row.get(2)?,
                role: row.get(3)?,
                votes: row.get(4)?,
                member_from: row.get(5)?,
                member_to: row.get(6)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(members)
}
