//! Writing a contract.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde_json::json;

use super::check;
use super::contract::ContractFields;
use super::ground::{self, Ground};
use super::{given, reminders, rows};
use crate::drafts;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::{employee, number_range};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields;
use crate::record::{ContractId, EmployeeId, RecordKind};

/// The number range of contracts.
const RANGE: &str = "contract";

/// Saves a new contract (`id` none) or changes one. Texts are trimmed, a missing number is
/// drawn from the number range, a recorded notice without an end gets the computed one.
/// What does not differ leaves no trace in the log.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the contract is gone.
pub fn save(
    office: &mut Office,
    id: Option<ContractId>,
    fields: ContractFields,
    moment: &Moment,
) -> Result<Done<ContractId>> {
    let mut fields = check::tidy(fields);
    let code = if id.is_some() { "contract_changed" } else { "contract_created" };
    office.transact_named(Op::step(code, &fields.title), moment, |tx, op| {
        check::complete(&Ground::of(tx)?, &mut fields);
        let mut issues = check::check(tx, id, &fields)?;
        if fields.notice_given_on.is_some_and(|given| given > moment.today) {
            let data = json!({ "today": moment.today });
            issues.push(FieldIssue::with("notice_given_on", "NOTICE_IN_FUTURE", data));
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        drafts::settled(tx, RecordKind::Contract.code(), id.map(|id| id.0))?;
        let id = match id {
            Some(id) => {
                update(tx, id, &fields)?;
                if let Some(number) = &fields.number {
                    number_range::lift(tx, RANGE, number, moment.today)?;
                }
                id
            }
            None => insert(tx, fields, moment.today)?,
        };
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Inserts a checked contract within a running write.
pub(crate) fn insert(tx: &Connection, mut fields: ContractFields, today: NaiveDate) -> Result<ContractId> {
    let number = match fields.number.take() {
        Some(number) => {
            number_range::lift(tx, RANGE, &number, today)?;
            number
        }
        None => number_range::draw(tx, RANGE, today)?,
    };
    tx.prepare_cached(
        "INSERT INTO contract (number, title, kind_id, partner_id, contact_person_id, cost_centre_id, responsible,
                               responsible_id, direction, phase, terms, notice_form, notice_given_on, notice_ends_on,
                               customer_number, contract_number, note, remind_days)
         VALUES (:number, :title, :kind_id, :partner_id, :contact_person_id, :cost_centre_id, :responsible,
                 :responsible_id, :direction, :phase, :terms, :notice_form, :notice_given_on, :notice_ends_on,
                 :customer_number, :contract_number, :note, :remind_days)",
    )?
    .execute(named_params! {
        ":number": number, ":title": fields.title, ":kind_id": fields.kind_id, ":partner_id": fields.partner_id,
        ":contact_person_id": fields.contact_person_id, ":cost_centre_id": fields.cost_centre_id,
        ":responsible": fields.responsible, ":responsible_id": responsible_id(tx, &fields.responsible)?,
        ":direction": fields.direction, ":phase": fields.phase, ":terms": ground::to_text(&fields.terms), ":notice_form": fields.notice_form,
        ":notice_given_on": fields.notice_given_on, ":notice_ends_on": fields.notice_ends_on,
        ":customer_number": fields.customer_number, ":contract_number": fields.contract_number, ":note": fields.note,
        ":remind_days": reminders::to_text(fields.remind_days.as_deref()),
    })?;
    let id = tx.last_insert_rowid();
    rows::write(tx, ContractId(id), &fields)?;
    own_fields::value::write(tx, ContractId(id).into(), &fields.own)?;
    Ok(ContractId(id))
}

/// Changes a contract to checked fields within a running write. Without a number it keeps its own.
pub(super) fn update(tx: &Connection, id: ContractId, fields: &ContractFields) -> Result<()> {
    let noticed = given::noted(tx, id)?;
    let touched = tx
        .prepare_cached(
            "UPDATE contract SET number = coalesce(:number, number), title = :title, kind_id = :kind_id,
                    partner_id = :partner_id, contact_person_id = :contact_person_id,
                    cost_centre_id = :cost_centre_id, responsible = :responsible,
                    responsible_id = :responsible_id, direction = :direction, phase = :phase, terms = :terms, notice_form = :notice_form,
                    notice_given_on = :notice_given_on, notice_ends_on = :notice_ends_on,
                    customer_number = :customer_number, contract_number = :contract_number, note = :note,
                    remind_days = :remind_days
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":number": fields.number, ":title": fields.title, ":kind_id": fields.kind_id,
            ":partner_id": fields.partner_id, ":contact_person_id": fields.contact_person_id,
            ":cost_centre_id": fields.cost_centre_id, ":responsible": fields.responsible,
            ":responsible_id": responsible_id(tx, &fields.responsible)?, ":direction": fields.direction, ":phase": fields.phase, ":terms": ground::to_text(&fields.terms),
            ":notice_form": fields.notice_form, ":notice_given_on": fields.notice_given_on,
            ":notice_ends_on": fields.notice_ends_on, ":customer_number": fields.customer_number,
            ":contract_number": fields.contract_number, ":note": fields.note, ":remind_days": reminders::to_text(fields.remind_days.as_deref()),
        })?;
    if touched == 0 {
        return Err(Error::NotFound(id.into()));
    }
    rows::write(tx, id, fields)?;
    if noticed != (fields.notice_given_on, fields.notice_ends_on) {
        given::follow(tx, id, fields)?;
    }
    own_fields::value::write(tx, id.into(), &fields.own)
}

/// The employee whom the text names, if it is clear who.
fn responsible_id(tx: &Connection, responsible: &str) -> Result<Option<EmployeeId>> {
    Ok(employee::named(tx, responsible)?.map(|one| one.id))
}

#[cfg(test)]
mod tests;
