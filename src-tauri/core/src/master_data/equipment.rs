//! Equipment: what is lent or booked, how many there are and where they stand.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::delete::{self, Named};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EquipmentId, RoomId};

/// What is known of a piece of equipment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquipmentFields {
    /// Short and unique: "BEAMER".
    pub code: String,
    /// "Beamer, tragbar".
    pub name: String,
    /// How many there are.
    pub quantity: u32,
    /// Where they stand.
    #[serde(default)]
    pub room_id: Option<RoomId>,
    /// Serial number, key, accessories.
    #[serde(default)]
    pub note: String,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
    /// False: hidden in pickers.
    pub active: bool,
}

/// A piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equipment {
    /// Its id.
    pub id: EquipmentId,
    /// What is known of it.
    pub fields: EquipmentFields,
}

const COLUMNS: &str = "id, code, name, quantity, room_id, note, position, active";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Equipment> {
    Ok(Equipment {
        id: row.get(0)?,
        fields: EquipmentFields {
            code: row.get(1)?,
            name: row.get(2)?,
            quantity: row.get(3)?,
            room_id: row.get(4)?,
            note: row.get(5)?,
            position: row.get(6)?,
            active: row.get(7)?,
        },
    })
}

/// All equipment in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Equipment>> {
    let sql = format!("SELECT {COLUMNS} FROM equipment ORDER BY position, code, id");
    let found = connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// One piece of equipment.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: EquipmentId) -> Result<Equipment> {
    let sql = format!("SELECT {COLUMNS} FROM equipment WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// Saves new equipment (`id` none) or changes some.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<EquipmentId>,
    fields: &EquipmentFields,
    moment: &Moment,
) -> Result<Done<EquipmentId>> {
    let code = if id.is_some() { "equipment_changed" } else { "equipment_created" };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes equipment within a running write.
pub(crate) fn write(tx: &Connection, id: Option<EquipmentId>, fields: &EquipmentFields) -> Result<EquipmentId> {
    check(tx, id, fields)?;
    let sql = match id {
        Some(_) => {
            "UPDATE equipment SET code = :code, name = :name, quantity = :quantity, room_id = :room_id, note = :note,
                    position = :position, active = :active WHERE id = :id"
        }
        None => {
            "INSERT INTO equipment (id, code, name, quantity, room_id, note, position, active)
             VALUES (:id, :code, :name, :quantity, :room_id, :note,
                     coalesce((SELECT max(position) + 1 FROM equipment), 0) + 0 * :position, :active)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code.trim(), ":name": fields.name.trim(), ":quantity": fields.quantity,
        ":room_id": fields.room_id, ":note": fields.note, ":position": fields.position, ":active": fields.active,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(EquipmentId(tx.last_insert_rowid())),
    }
}

fn check(tx: &Connection, id: Option<EquipmentId>, fields: &EquipmentFields) -> Result<()> {
    let mut issues = Vec::new();
    if fields.code.trim().is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.name.trim().is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    if fields.quantity == 0 {
        issues.push(FieldIssue::new("quantity", "TEXT_MISSING"));
    }
    let taken = tx
        .prepare_cached("SELECT 1 FROM equipment WHERE code = ?1 AND id <> ?2")?
        .exists((fields.code.trim(), id.map_or(0, |id| id.0)))?;
    if taken {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": fields.code })));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

const NAMED: Named<EquipmentId> = Named {
    one: "equipment_deleted",
    many: "equipment_deleted",
    title: |connection, id| Ok(get(connection, id)?.fields.name),
};

/// Deletes equipment that nothing uses.
///
/// # Errors
/// `IN_USE` with the places, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: EquipmentId, moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, &[id], &NAMED, moment)
}
