//! What a contract must be before it is written.

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use super::contract::{ContractFields, CostLine, Link, Share, WHOLE};
use super::costs::PaymentInterval;
use super::ground::Ground;
use super::next_end::deadline;
use super::reminders;
use crate::contacts::check::same_tag;
use crate::error::{FieldIssue, Result};
use crate::master_data::number_gap;
use crate::own_fields;
use crate::record::{ContactId, ContractId, EntryId, RecordKind};

/// Amounts beyond this many minor units are a slip of the keyboard: ten billion euros.
const MOST_MINOR: i64 = 1_000_000_000_000;

/// The years that a due day may lie in, as those of the terms.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2400;

/// A contract as it is stored: trimmed.
#[must_use]
pub fn tidy(mut fields: ContractFields) -> ContractFields {
    fields.number = fields.number.map(|number| number.trim().to_owned()).filter(|number| !number.is_empty());
    for text in [&mut fields.title, &mut fields.responsible, &mut fields.customer_number, &mut fields.contract_number] {
        *text = text.trim().to_owned();
    }
    for line in &mut fields.costs {
        line.reason = line.reason.trim().to_owned();
    }
    let mut tags: Vec<String> = Vec::new();
    for tag in fields.tags.drain(..) {
        let tag = tag.trim().to_owned();
        if !tag.is_empty() && !tags.iter().any(|known| same_tag(known, &tag)) {
            tags.push(tag);
        }
    }
    fields.tags = tags;
    // One cost centre that bears the whole is no split.
    if let [only] = fields.shares.as_slice()
        && only.share == WHOLE
    {
        fields.cost_centre_id = Some(only.cost_centre_id);
        fields.shares.clear();
    }
    if let Some(first) = fields.shares.first() {
        fields.cost_centre_id = Some(first.cost_centre_id);
    }
    fields.remind_days = fields.remind_days.take().map(reminders::tidy);
    fields
}

/// Fills in the end that a recorded notice leads to.
pub(super) fn complete(ground: &Ground, fields: &mut ContractFields) {
    if let (Some(given), None) = (fields.notice_given_on, fields.notice_ends_on) {
        fields.notice_ends_on =
            deadline(&ground.applied_to(&fields.terms), given).ok().and_then(|deadline| deadline.end);
    }
}

/// Everything that is wrong with a contract, each at its field. `id`: the contract that is
/// being changed, none for a new one.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, id: Option<ContractId>, fields: &ContractFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.title.is_empty() {
        issues.push(FieldIssue::new("title", "TITLE_MISSING"));
    }
    if let Some(number) = &fields.number
        && is_taken(connection, id, number)?
    {
        issues.push(FieldIssue::with("number", "NUMBER_TAKEN", json!({ "number": number })));
    } else if let Some(number) = &fields.number
        && !bears(connection, id, number)?
    {
        issues.extend(number_gap::gone(connection, "contract", "number", number)?);
    }
    for (field, contact) in [("partner_id", fields.partner_id), ("contact_person_id", fields.contact_person_id)] {
        if let Some(contact) = contact
            && !is_contact(connection, contact)?
        {
            issues.push(FieldIssue::new(field, "CONTACT_UNKNOWN"));
        }
    }
    for (field, entry, list) in
        [("kind_id", fields.kind_id, "contract_kind"), ("cost_centre_id", fields.cost_centre_id, "cost_centre")]
    {
        issues.extend(self::entry(connection, field, entry, list)?);
    }
    issues.extend(facts(fields));
    check_shares(connection, &fields.shares, &mut issues)?;
    check_links(connection, id, &fields.links, &mut issues)?;
    issues.extend(fields.remind_days.as_deref().and_then(|days| reminders::issue(days, "remind_days")));
    issues.extend(own_fields::value::issues(connection, RecordKind::Contract, &fields.own)?);
    Ok(issues)
}

/// What is wrong with a contract by itself, whatever else the book holds.
pub(super) fn facts(fields: &ContractFields) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    if let Err(refused) = fields.terms.check() {
        issues.push(refused.into());
    }
    check_notice(fields, &mut issues);
    check_costs(&fields.costs, fields.terms.start, &mut issues);
    issues
}

/// What is wrong with the price steps of a contract.
pub(super) fn costs(fields: &ContractFields) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    check_costs(&fields.costs, fields.terms.start, &mut issues);
    issues
}

/// What is wrong with a line of a short list that a contract names at a field.
pub(super) fn entry(
    connection: &Connection,
    field: &'static str,
    id: Option<EntryId>,
    list: &str,
) -> Result<Option<FieldIssue>> {
    let Some(id) = id else { return Ok(None) };
    Ok((!is_entry(connection, id, list)?).then(|| FieldIssue::new(field, "ENTRY_UNKNOWN")))
}

/// Whether the contract itself bears the number already.
fn bears(connection: &Connection, id: Option<ContractId>, number: &str) -> Result<bool> {
    let Some(id) = id else { return Ok(false) };
    Ok(connection.prepare_cached("SELECT 1 FROM contract WHERE id = ?1 AND number = ?2")?.exists((id, number))?)
}

/// Whether another contract bears the number.
pub(super) fn is_taken(connection: &Connection, id: Option<ContractId>, number: &str) -> Result<bool> {
    let other: Option<i64> = connection
        .prepare_cached("SELECT id FROM contract WHERE number = ?1 AND id <> ?2")?
        .query_row((number, id.map_or(0, |id| id.0)), |row| row.get(0))
        .optional()?;
    Ok(other.is_some())
}

fn is_contact(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([id])?)
}

fn is_entry(connection: &Connection, id: EntryId, list: &str) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM entry WHERE id = ?1 AND list = ?2")?.exists((id, list))?)
}

/// Parts of cost centres: each above nothing, each centre once, the whole in all.
fn check_shares(connection: &Connection, shares: &[Share], issues: &mut Vec<FieldIssue>) -> Result<()> {
    for (index, share) in shares.iter().enumerate() {
        let field = format!("shares.{index}");
        if !is_entry(connection, share.cost_centre_id, "cost_centre")? {
            issues.push(FieldIssue::new(format!("{field}.cost_centre_id"), "ENTRY_UNKNOWN"));
        }
        if shares[..index].iter().any(|other| other.cost_centre_id == share.cost_centre_id) {
            issues.push(FieldIssue::new(format!("{field}.cost_centre_id"), "SHARE_TWICE"));
        }
        if !(1..=WHOLE).contains(&share.share) {
            issues.push(FieldIssue::new(format!("{field}.share"), "SHARE_RANGE"));
        }
    }
    let sum: i64 = shares.iter().map(|share| share.share.clamp(0, WHOLE)).sum();
    if !shares.is_empty() && sum != WHOLE {
        issues.push(FieldIssue::with("shares", "SHARES_SUM", json!({ "sum": sum, "missing": WHOLE - sum })));
    }
    Ok(())
}

/// Links lead to other contracts that are there, to each once.
fn check_links(
    connection: &Connection,
    id: Option<ContractId>,
    links: &[Link],
    issues: &mut Vec<FieldIssue>,
) -> Result<()> {
    let mut known = connection.prepare_cached("SELECT 1 FROM contract WHERE id = ?1")?;
    for (index, link) in links.iter().enumerate() {
        let code = if Some(link.other_id) == id {
            "LINK_TO_ITSELF"
        } else if links[..index].iter().any(|other| other.other_id == link.other_id) {
            "LINK_TWICE"
        } else if !known.exists([link.other_id])? {
            "CONTRACT_UNKNOWN"
        } else {
            continue;
        };
        issues.push(FieldIssue::new(format!("links.{index}"), code));
    }
    Ok(())
}

fn check_notice(fields: &ContractFields, issues: &mut Vec<FieldIssue>) {
    // A contract may be ended before it begins, but hardly before anybody spoke of it.
    let concluded = fields.terms.start.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
    match (fields.notice_given_on, fields.notice_ends_on) {
        (Some(given), _) if given < concluded => {
            let data = json!({ "start": fields.terms.start });
            issues.push(FieldIssue::with("notice_given_on", "NOTICE_BEFORE_CONTRACT", data));
        }
        (Some(given), Some(ends)) if ends < given => {
            issues.push(FieldIssue::with("notice_ends_on", "NOTICE_END_BEFORE_NOTICE", json!({ "given": given })));
        }
        (Some(_), Some(ends)) if ends < fields.terms.start => {
            issues.push(FieldIssue::new("notice_ends_on", "END_BEFORE_START"));
        }
        // Terms that are refused are reported at their own field; else no end could be computed.
        (Some(_), None) if fields.terms.check().is_ok() => {
            issues.push(FieldIssue::new("notice_ends_on", "NOTICE_END_MISSING"));
        }
        (None, Some(_)) => issues.push(FieldIssue::new("notice_given_on", "NOTICE_DAY_MISSING")),
        _ => {}
    }
}

fn check_costs(costs: &[CostLine], start: NaiveDate, issues: &mut Vec<FieldIssue>) {
    for (index, line) in costs.iter().enumerate() {
        let before = &costs[..index];
        let mut issue = |field: &str, code, data| {
            issues.push(FieldIssue::with(format!("costs.{index}.{field}"), code, data));
        };
        if !(0..=WHOLE).contains(&line.vat_rate) {
            issue("vat_rate", "VAT_RATE_RANGE", json!({ "least": 0, "most": WHOLE }));
        }
        if line.amount.minor.checked_abs().is_none_or(|minor| minor > MOST_MINOR) {
            issue("amount", "AMOUNT_TOO_LARGE", json!({ "most": MOST_MINOR, "currency": line.amount.currency }));
        }
        if let Some(first) = before.first().filter(|first| first.amount.currency != line.amount.currency) {
            issue(
                "amount",
                "CURRENCY_MISMATCH",
                json!({ "one": first.amount.currency, "other": line.amount.currency }),
            );
        }
        if line.interval != PaymentInterval::Once
            && before.iter().any(|other| other.interval != PaymentInterval::Once && other.valid_from == line.valid_from)
        {
            issue("valid_from", "COST_STEP_TWICE", json!({ "valid_from": line.valid_from }));
        }
        // The price of the beginning needs no day; a day before the contract is a slip.
        if line.valid_from.is_some_and(|day| day < start && YEARS.contains(&day.year())) {
            issue("valid_from", "COST_STEP_BEFORE_START", json!({ "start": start }));
        }
        for (field, day) in [("valid_from", line.valid_from), ("first_due", line.first_due)] {
            if day.is_some_and(|day: NaiveDate| !YEARS.contains(&day.year())) {
                issue(field, "DATE_OUT_OF_RANGE", json!({ "from": YEARS.start(), "to": YEARS.end() }));
            }
        }
    }
}
