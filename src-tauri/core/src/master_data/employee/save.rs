//! Writing employees.

use rusqlite::{Connection, named_params};

use super::{EmployeeFields, check, read};
use crate::delete::{self, Named};
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EmployeeId, RecordKind};

/// Saves a new employee (`id` none) or changes one. Contracts that name the employee follow
/// where the name changes.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<EmployeeId>,
    fields: &EmployeeFields,
    moment: &Moment,
) -> Result<Done<EmployeeId>> {
    let code = if id.is_some() { "employee_changed" } else { "employee_created" };
    office.transact_named(Op::step(code, fields.name()), moment, |tx, op| {
        drafts::settled(tx, RecordKind::Employee.code(), id.map(|id| id.0))?;
        let id = write(tx, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes an employee within a running write.
pub(crate) fn write(tx: &Connection, id: Option<EmployeeId>, fields: &EmployeeFields) -> Result<EmployeeId> {
    let fields = check::tidy(fields);
    check::check(tx, id, &fields)?;
    let sql = match id {
        Some(_) => {
            "UPDATE employee SET code = :code, salutation = :salutation, title = :title, given = :given,
                    family = :family, function = :function, entered_on = :entered_on, left_on = :left_on,
                    department_id = :department_id, cost_centre_id = :cost_centre_id, extension = :extension,
                    mobile = :mobile, email = :email, room_id = :room_id, birthday = :birthday,
                    supervisor_id = :supervisor_id, substitute_id = :substitute_id, working_days = :working_days,
                    signing = :signing, contact_id = :contact_id, note = :note, active = :active
             WHERE id = :id"
        }
        None => {
            "INSERT INTO employee (id, code, salutation, title, given, family, function, entered_on, left_on,
                                   department_id, cost_centre_id, extension, mobile, email, room_id, birthday,
                                   supervisor_id, substitute_id, working_days, signing, contact_id, note, active)
             VALUES (:id, :code, :salutation, :title, :given, :family, :function, :entered_on, :left_on,
                     :department_id, :cost_centre_id, :extension, :mobile, :email, :room_id, :birthday,
                     :supervisor_id, :substitute_id, :working_days, :signing, :contact_id, :note, :active)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code, ":salutation": fields.salutation, ":title": fields.title,
        ":given": fields.given, ":family": fields.family, ":function": fields.function,
        ":entered_on": fields.entered_on, ":left_on": fields.left_on, ":department_id": fields.department_id,
        ":cost_centre_id": fields.cost_centre_id, ":extension": fields.extension, ":mobile": fields.mobile,
        ":email": fields.email, ":room_id": fields.room_id, ":birthday": fields.birthday,
        ":supervisor_id": fields.supervisor_id, ":substitute_id": fields.substitute_id,
        ":working_days": fields.working_days, ":signing": fields.signing, ":contact_id": fields.contact_id,
        ":note": fields.note, ":active": fields.active,
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => EmployeeId(tx.last_insert_rowid()),
    };
    follow(tx, id, &fields.name())?;
    Ok(id)
}

/// Contracts, tasks and the front desk name the employee as the employee is called now; contracts
/// that had the name alone
/// are linked, where no other employee is called so.
fn follow(tx: &Connection, id: EmployeeId, name: &str) -> Result<()> {
    tx.prepare_cached("UPDATE contract SET responsible = ?2 WHERE responsible_id = ?1 AND responsible <> ?2")?
        .execute((id, name))?;
    for sql in [
        "UPDATE task SET assignee = ?2 WHERE assignee_id = ?1 AND assignee <> ?2",
        "UPDATE desk_entry SET for_name = ?2 WHERE for_id = ?1 AND for_name <> ?2",
    ] {
        tx.prepare_cached(sql)?.execute((id, name))?;
    }
    // Whoever is called so is looked for only where somebody is meant by the name alone.
    let by_name = "SELECT 1 FROM contract WHERE responsible_id IS NULL AND responsible = ?1";
    if tx.prepare_cached(by_name)?.exists([name])? && read::named(tx, name)?.is_some_and(|one| one.id == id) {
        tx.prepare_cached("UPDATE contract SET responsible_id = ?1 WHERE responsible_id IS NULL AND responsible = ?2")?
            .execute((id, name))?;
    }
    Ok(())
}

const NAMED: Named<EmployeeId> = Named {
    one: "employee_deleted",
    many: "employees_deleted",
    title: |connection, id| Ok(read::get(connection, id)?.fields.name()),
};

/// Deletes an employee on whom nothing rests.
///
/// # Errors
/// `IN_USE` with the places, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: EmployeeId, moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, &[id], &NAMED, moment)
}
