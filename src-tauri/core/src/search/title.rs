//! What a record is called where it is only mentioned: hits, links, history.

use rusqlite::{Connection, OptionalExtension};

use crate::data_protection::veil;
use crate::error::Result;
use crate::record::{RecordKind, RecordRef, TaskId};
use crate::tasks;

/// As [`of`], where records of many are shown: without anybody who is locked away.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn shown(connection: &Connection, record: RecordRef) -> Result<(String, String)> {
    let (title, detail) = of(connection, record)?;
    Ok(match veil_over(connection, record)? {
        Some(veil) => (veil.text(&title), veil.text(&detail)),
        None => (title, detail),
    })
}

/// What a record was called in a step, without anybody who is locked away.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn told(connection: &Connection, record: Option<RecordRef>, title: String) -> Result<String> {
    let veil = record.map(|record| veil_over(connection, record)).transpose()?.flatten();
    Ok(veil.map_or_else(|| title.clone(), |veil| veil.text(&title)))
}

fn veil_over(connection: &Connection, record: RecordRef) -> Result<Option<veil::Veil>> {
    let about = match record.kind {
        RecordKind::Task => tasks::about(connection, TaskId(record.id))?,
        RecordKind::DeskEntry | RecordKind::Letter => Some(record),
        _ => None,
    };
    veil::about(connection, about)
}

/// Name and distinguishing detail of a record; empty where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, record: RecordRef) -> Result<(String, String)> {
    let sql = match record.kind {
        RecordKind::Contact => {
            "SELECT name, CASE WHEN organisation <> '' AND town <> '' THEN organisation || ' · ' || town
                               ELSE organisation || town END FROM contact_row WHERE id = ?1"
        }
        RecordKind::Contract => {
            "SELECT contract.title, coalesce(contract.number, '') ||
                    CASE WHEN contact_row.name IS NULL THEN '' ELSE ' · ' || contact_row.name END
             FROM contract LEFT JOIN contact_row ON contact_row.id = contract.partner_id WHERE contract.id = ?1"
        }
        // The day is written out where it is shown, in the window's language.
        RecordKind::Event => "SELECT title, starts FROM event WHERE id = ?1",
        RecordKind::Room => "SELECT name, place FROM room WHERE id = ?1",
        RecordKind::Entry => "SELECT name_de, code FROM entry WHERE id = ?1",
        RecordKind::OwnField => "SELECT name_de, code FROM own_field WHERE id = ?1",
        RecordKind::Firm => "SELECT name, town FROM firm WHERE id = ?1",
        RecordKind::NumberRange => "SELECT code, pattern FROM number_range WHERE id = ?1",
        RecordKind::Form => "SELECT name, place FROM form WHERE id = ?1",
        RecordKind::RetentionRule => "SELECT source, country FROM retention_rule WHERE id = ?1",
        RecordKind::RetentionHold => "SELECT reason, since FROM retention_hold WHERE id = ?1",
        RecordKind::Erasure => "SELECT erased_on, '' FROM erasure WHERE id = ?1",
        RecordKind::DistributionList => "SELECT name, note FROM distribution_list WHERE id = ?1",
        RecordKind::Employee => {
            "SELECT trim(trim(employee.title || ' ' || employee.given) || ' ' || employee.family),
                    CASE WHEN function <> '' THEN function ELSE coalesce(entry.name_de, '') END
             FROM employee LEFT JOIN entry ON entry.id = employee.department_id WHERE employee.id = ?1"
        }
        RecordKind::Equipment => {
            "SELECT equipment.name, coalesce(room.name, '')
             FROM equipment LEFT JOIN room ON room.id = equipment.room_id WHERE equipment.id = ?1"
        }
        RecordKind::Setting => "SELECT key, '' FROM setting WHERE id = ?1",
        RecordKind::TextBlock => "SELECT name, code FROM text_block WHERE id = ?1",
        RecordKind::Template => {
            "SELECT template.name, coalesce(file.name, '') FROM template
             LEFT JOIN file ON file.owner_kind = 'template' AND file.owner_id = template.id WHERE template.id = ?1"
        }
        RecordKind::Letterhead => "SELECT name, form FROM letterhead WHERE id = ?1",
        RecordKind::Letter => "SELECT subject, addressee FROM letter WHERE id = ?1",
        // The day is written out where it is shown, in the window's language.
        RecordKind::Task => "SELECT title, coalesce(due, follow_up, '') FROM task WHERE id = ?1",
        RecordKind::ChecklistTemplate => "SELECT name, code FROM checklist_template WHERE id = ?1",
        RecordKind::Checklist => "SELECT name, about_title FROM checklist WHERE id = ?1",
        RecordKind::DeskEntry => {
            "SELECT CASE WHEN subject <> '' THEN subject ELSE partner END,
                    CASE WHEN subject <> '' THEN partner ELSE coalesce(number, '') END FROM desk_entry WHERE id = ?1"
        }
        RecordKind::Body => "SELECT name, code FROM body WHERE id = ?1",
        RecordKind::Series => "SELECT title, starts FROM series WHERE id = ?1",
        RecordKind::Minutes => {
            "SELECT event.title, event.starts FROM minutes JOIN event ON event.id = minutes.event_id
             WHERE minutes.id = ?1"
        }
        RecordKind::Absence => {
            "SELECT trim(employee.given || ' ' || employee.family), absence.starts
             FROM absence JOIN employee ON employee.id = absence.employee_id WHERE absence.id = ?1"
        }
    };
    let found =
        connection.prepare_cached(sql)?.query_row([record.id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found.unwrap_or_default())
}
