//! Rooms.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::RoomId;

/// What is known of a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomFields {
    /// Short and unique: "ELBE".
    pub code: String,
    /// "Raum Elbe".
    pub name: String,
    /// Seats.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// Floor or building; an address where it lies elsewhere.
    #[serde(default)]
    pub place: String,
    /// Equipment, key, notes.
    #[serde(default)]
    pub note: String,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
    /// False: hidden in pickers.
    pub active: bool,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// What is known of it.
    pub fields: RoomFields,
}

const COLUMNS: &str = "id, code, name, capacity, place, note, position, active";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Room> {
    Ok(Room {
        id: row.get(0)?,
        fields: RoomFields {
            code: row.get(1)?,
            name: row.get(2)?,
            capacity: row.get(3)?,
            place: row.get(4)?,
            note: row.get(5)?,
            position: row.get(6)?,
            active: row.get(7)?,
        },
    })
}

/// Every room in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Room>> {
    let sql = format!("SELECT {COLUMNS} FROM room ORDER BY position, code, id");
    let rooms = connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(rooms)
}

/// One room.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: RoomId) -> Result<Room> {
    let sql = format!("SELECT {COLUMNS} FROM room WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// Saves a new room (`id` none) or changes one.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(office: &mut Office, id: Option<RoomId>, fields: &RoomFields, moment: &Moment) -> Result<Done<RoomId>> {
    let code = if id.is_some() { "room_changed" } else { "room_created" };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes a room within a running write.
pub(crate) fn write(tx: &Connection, id: Option<RoomId>, fields: &RoomFields) -> Result<RoomId> {
    check(tx, id, fields)?;
    let sql = match id {
        Some(_) => {
            "UPDATE room SET code = :code, name = :name, capacity = :capacity, place = :place, note = :note,
                             position = :position, active = :active WHERE id = :id"
        }
        None => {
            "INSERT INTO room (id, code, name, capacity, place, note, position, active)
             VALUES (:id, :code, :name, :capacity, :place, :note,
                     coalesce((SELECT max(position) + 1 FROM room), 0) + 0 * :position, :active)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code.trim(), ":name": fields.name.trim(), ":capacity": fields.capacity,
        ":place": fields.place.trim(), ":note": fields.note, ":position": fields.position, ":active": fields.active,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(RoomId(tx.last_insert_rowid())),
    }
}

fn check(tx: &Connection, id: Option<RoomId>, fields: &RoomFields) -> Result<()> {
    let mut issues = Vec::new();
    if fields.code.trim().is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.name.trim().is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    let taken = tx
        .prepare_cached("SELECT 1 FROM room WHERE code = ?1 AND id <> ?2")?
        .query_row((fields.code.trim(), id.map_or(0, |id| id.0)), |_| Ok(()))
        .optional()?;
    if taken.is_some() {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": fields.code })));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Deletes a room that nothing uses.
///
/// # Errors
/// `IN_USE` with the places, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: RoomId, moment: &Moment) -> Result<Done<()>> {
    let room = get(office.read(), id)?;
    office.transact(Op::step("room_deleted", room.fields.name).about(id), moment, |tx| {
        usage::refuse_if_used(tx, "room", id.0)?;
        tx.execute("DELETE FROM room WHERE id = ?1", [id])?;
        Ok(())
    })
}
