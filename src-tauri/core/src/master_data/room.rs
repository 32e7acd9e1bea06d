//! Rooms: seats by seating, the time before and after, parts of a divisible room.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::children::{Children, text};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::RoomId;
use crate::text_enum;

text_enum! {
    /// How chairs and tables stand.
    Seating {
        /// Rows of chairs.
        Rows = "rows",
        /// Rows of tables (Parlament).
        Parliament = "parliament",
        /// U-shape.
        UShape = "u_shape",
        /// One block.
        Block = "block",
        /// Round tables.
        Banquet = "banquet",
        /// A ring of chairs.
        Circle = "circle",
        /// Standing.
        Standing = "standing",
    }
}

/// How many people a room holds in one seating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatingPlan {
    /// How they sit.
    pub seating: Seating,
    /// How many.
    pub capacity: u32,
}

const SEATINGS: Children =
    Children { table: "room_seating", owner: "room_id", columns: &["seating", "capacity"], ordered: true };

/// Longer than a day nobody sets up.
pub(crate) const LONGEST: u32 = 24 * 60;

/// What is known of a room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The larger room that this one is a part of.
    #[serde(default)]
    pub parent_id: Option<RoomId>,
    /// Minutes to set up.
    #[serde(default)]
    pub set_up_minutes: u32,
    /// Minutes to clear down.
    #[serde(default)]
    pub clear_down_minutes: u32,
    /// Seats by seating, each once.
    #[serde(default)]
    pub seatings: Vec<SeatingPlan>,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// What is known of it.
    pub fields: RoomFields,
}

const COLUMNS: &str = "id, code, name, capacity, place, note, position, active, parent_id, set_up_minutes, \
     clear_down_minutes";

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
            parent_id: row.get(8)?,
            set_up_minutes: row.get(9)?,
            clear_down_minutes: row.get(10)?,
            seatings: Vec::new(),
        },
    })
}

/// Every room in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Room>> {
    let sql = format!("SELECT {COLUMNS} FROM room ORDER BY position, code, id");
    let mut rooms: Vec<Room> =
        connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    for room in &mut rooms {
        room.fields.seatings = seatings(connection, room.id)?;
    }
    Ok(rooms)
}

fn seatings(connection: &Connection, id: RoomId) -> Result<Vec<SeatingPlan>> {
    let plans = connection
        .prepare_cached("SELECT seating, capacity FROM room_seating WHERE room_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| Ok(SeatingPlan { seating: row.get(0)?, capacity: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(plans)
}

/// One room.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: RoomId) -> Result<Room> {
    let sql = format!("SELECT {COLUMNS} FROM room WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    let mut room = found.ok_or(Error::NotFound(id.into()))?;
    room.fields.seatings = seatings(connection, id)?;
    Ok(room)
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
                             position = :position, active = :active, parent_id = :parent_id,
                             set_up_minutes = :set_up_minutes, clear_down_minutes = :clear_down_minutes
             WHERE id = :id"
        }
        None => {
            "INSERT INTO room (id, code, name, capacity, place, note, position, active, parent_id, set_up_minutes,
                               clear_down_minutes)
             VALUES (:id, :code, :name, :capacity, :place, :note,
                     coalesce((SELECT max(position) + 1 FROM room), 0) + 0 * :position, :active, :parent_id,
                     :set_up_minutes, :clear_down_minutes)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code.trim(), ":name": fields.name.trim(), ":capacity": fields.capacity,
        ":place": fields.place.trim(), ":note": fields.note, ":position": fields.position, ":active": fields.active,
        ":parent_id": fields.parent_id, ":set_up_minutes": fields.set_up_minutes,
        ":clear_down_minutes": fields.clear_down_minutes,
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => RoomId(tx.last_insert_rowid()),
    };
    let rows: Vec<Vec<Value>> = fields
        .seatings
        .iter()
        .map(|plan| vec![text(plan.seating.code()), Value::Integer(i64::from(plan.capacity))])
        .collect();
    SEATINGS.sync(tx, id.0, &rows)?;
    Ok(id)
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
    for (field, minutes) in
        [("set_up_minutes", fields.set_up_minutes), ("clear_down_minutes", fields.clear_down_minutes)]
    {
        if minutes > LONGEST {
            issues.push(FieldIssue::new(field, "MINUTES_TOO_MANY"));
        }
    }
    for (index, plan) in fields.seatings.iter().enumerate() {
        if fields.seatings[..index].iter().any(|other| other.seating == plan.seating) {
            issues.push(FieldIssue::new(format!("seatings.{index}.seating"), "SEATING_TWICE"));
        }
        if plan.capacity == 0 {
            issues.push(FieldIssue::new(format!("seatings.{index}.capacity"), "TEXT_MISSING"));
        }
    }
    if let Some(name) = ring(tx, id, fields.parent_id)? {
        issues.push(FieldIssue::with("parent_id", "TREE_RING", serde_json::json!({ "name": name })));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// The name of the larger room, where it is the room itself or a part of it.
fn ring(tx: &Connection, id: Option<RoomId>, parent: Option<RoomId>) -> Result<Option<String>> {
    let Some(parent) = parent else { return Ok(None) };
    let mut seen = Vec::new();
    let mut next = Some(parent);
    while let Some(above) = next {
        if id == Some(above) || seen.contains(&above) {
            return Ok(Some(get(tx, parent)?.fields.name));
        }
        seen.push(above);
        next = get(tx, above)?.fields.parent_id;
    }
    Ok(None)
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
