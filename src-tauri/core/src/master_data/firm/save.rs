//! Writing the own firm.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::read::COLUMNS;
use super::{Firm, check};
use crate::children::{Children, day, text};
use crate::contacts::bank::compact;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{FirmId, RecordKind};

const PEOPLE: Children = Children {
    table: "firm_person",
    owner: "firm_id",
    columns: &["role", "name", "presides", "valid_from", "valid_to"],
    ordered: true,
};
const BANKS: Children =
    Children { table: "firm_bank", owner: "firm_id", columns: &["name", "iban", "bic"], ordered: true };
const SIGNATORIES: Children = Children {
    table: "firm_signatory",
    owner: "firm_id",
    columns: &["employee_id", "name", "signing", "valid_from", "valid_to"],
    ordered: true,
};
const COMING: Children =
    Children { table: "firm_coming", owner: "firm_id", columns: &["field", "value", "valid_from"], ordered: true };

/// Saves the own firm.
///
/// # Errors
/// `INVALID` with an issue at each refused field.
pub fn save(office: &mut Office, firm: &Firm, moment: &Moment) -> Result<Done<()>> {
    let issues = check(firm);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    office.transact(Op::step("firm_changed", firm.name.trim()).about(FirmId(1)), moment, |tx| {
        drafts::settled(tx, RecordKind::Firm.code(), Some(1))?;
        write(tx, firm)
    })
}

/// Writes the checked firm within a running write.
pub(crate) fn write(tx: &Connection, firm: &Firm) -> Result<()> {
    let marks = vec!["?"; COLUMNS.len()].join(", ");
    let sets: Vec<String> = COLUMNS.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let sql = format!(
        "INSERT INTO firm (id, {}) VALUES (1, {marks}) ON CONFLICT (id) DO UPDATE SET {}",
        COLUMNS.join(", "),
        sets.join(", ")
    );
    let mut firm = firm.clone();
    let mut values: Vec<Value> = Vec::with_capacity(COLUMNS.len());
    for column in COLUMNS {
        if let Some(field) = firm.text_mut(column) {
            values.push(text(field.trim()));
        }
    }
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    let people = firm.people.iter().map(|one| {
        vec![
            text(one.role.code()),
            text(one.name.trim()),
            Value::Integer(i64::from(one.presides)),
            day(one.valid_from),
            day(one.valid_to),
        ]
    });
    PEOPLE.sync(tx, 1, &people.collect::<Vec<_>>())?;
    let banks = firm
        .banks
        .iter()
        .map(|one| vec![text(one.name.trim()), Value::Text(compact(&one.iban)), Value::Text(compact(&one.bic))]);
    BANKS.sync(tx, 1, &banks.collect::<Vec<_>>())?;
    let signatories = firm.signatories.iter().map(|one| {
        vec![
            one.employee_id.map_or(Value::Null, |id| Value::Integer(id.0)),
            text(one.name.trim()),
            text(one.signing.code()),
            day(one.valid_from),
            day(one.valid_to),
        ]
    });
    SIGNATORIES.sync(tx, 1, &signatories.collect::<Vec<_>>())?;
    let coming =
        firm.coming.iter().map(|one| vec![text(&one.field), text(one.value.trim()), day(Some(one.valid_from))]);
    COMING.sync(tx, 1, &coming.collect::<Vec<_>>())
}
