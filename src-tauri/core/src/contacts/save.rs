//! Writing a contact.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Card, phone, relations};
use crate::children::{Children, day, text};
use crate::contacts::check;
use crate::drafts;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::{number_gap, number_range};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields;
use crate::record::{ContactId, RecordKind};

pub(super) const POSITIONS: Children = Children {
    table: "position",
    owner: "contact_id",
    columns: &["organisation_id", "organisation", "role", "department", "since", "until"],
    ordered: true,
};
pub(super) const EMAILS: Children =
    Children { table: "email", owner: "contact_id", columns: &["label", "address", "preferred"], ordered: true };
pub(super) const PHONES: Children =
    Children { table: "phone", owner: "contact_id", columns: &["label", "raw", "e164", "preferred"], ordered: true };
pub(super) const WEBS: Children =
    Children { table: "web", owner: "contact_id", columns: &["label", "url"], ordered: true };
pub(super) const ADDRESSES: Children = Children {
    table: "address",
    owner: "contact_id",
    columns: &[
        "label",
        "kind",
        "street",
        "extra",
        "postal_code",
        "town",
        "region",
        "country",
        "preferred",
        "valid_from",
        "valid_to",
    ],
    ordered: true,
};
pub(super) const CATEGORIES: Children =
    Children { table: "contact_category", owner: "contact_id", columns: &["category_id"], ordered: false };
const TAGS: Children = Children { table: "contact_tag", owner: "contact_id", columns: &["tag"], ordered: false };

/// Saves a new contact (`id` none) or changes one. The card is tidied first. A customer or
/// supplier number is given on wish: with the next one of its range, that one is drawn.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND` where the contact is gone.
pub fn save(office: &mut Office, id: Option<ContactId>, card: Card, moment: &Moment) -> Result<Done<ContactId>> {
    let card = check::tidy(card);
    let mut issues = check::check(&card);
    issues.extend(relations::issues(office.read(), id, &card.relations)?);
    issues.extend(own_fields::value::issues(office.read(), RecordKind::Contact, &card.own)?);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let code = if id.is_some() { "contact_changed" } else { "contact_created" };
    office.transact_named(Op::step(code, card.display_name()), moment, |tx, op| {
        refuse_taken_numbers(tx, id, &card)?;
        drafts::settled(tx, "contact", id.map(|id| id.0))?;
        let id = match id {
            Some(id) => {
                update(tx, id, &card)?;
                id
            }
            None => insert(tx, &new_uid(tx)?, &card)?,
        };
        lift_numbers(tx, &card, moment.today)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

fn refuse_taken_numbers(tx: &Connection, id: Option<ContactId>, card: &Card) -> Result<()> {
    let own = id.map_or(0, |id| id.0);
    let taken = |column: &str, number: &Option<String>| -> Result<bool> {
        let Some(number) = number else { return Ok(false) };
        let sql = format!("SELECT 1 FROM contact WHERE {column} = ?1 AND id <> ?2");
        Ok(tx.prepare_cached(&sql)?.query_row((number, own), |_| Ok(())).optional()?.is_some())
    };
    let mut issues = Vec::new();
    for (range, column, number) in
        [("customer", "customer_number", &card.customer_number), ("supplier", "supplier_number", &card.supplier_number)]
    {
        if taken(column, number)? {
            issues.push(FieldIssue::with(column, "NUMBER_TAKEN", serde_json::json!({ "number": number })));
        } else if let Some(number) = number
            && !bears(tx, id, column, number)?
        {
            issues.extend(number_gap::gone(tx, range, column, number)?);
        }
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Whether a contact has this number already: what it has it may keep.
pub(crate) fn bears(tx: &Connection, id: Option<ContactId>, column: &str, number: &str) -> Result<bool> {
    let Some(id) = id else { return Ok(false) };
    let sql = format!("SELECT 1 FROM contact WHERE id = ?1 AND {column} = ?2");
    Ok(tx.prepare_cached(&sql)?.exists((id, number))?)
}

/// Moves the counters past the numbers that a written card bears, wherever they came from.
pub(crate) fn lift_numbers(tx: &Connection, card: &Card, today: NaiveDate) -> Result<()> {
    for (range, number) in [("customer", &card.customer_number), ("supplier", &card.supplier_number)] {
        if let Some(number) = number {
            number_range::lift(tx, range, number, today)?;
        }
    }
    Ok(())
}

/// A uid that no other file has by chance: 128 bits from SQLite's generator, as UUID version 4.
pub(crate) fn new_uid(tx: &Connection) -> Result<String> {
    let hex: String = tx.prepare_cached("SELECT lower(hex(randomblob(16)))")?.query_row([], |row| row.get(0))?;
    Ok(format!("{}-{}-4{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..]))
}

/// Inserts a checked card within a running write.
pub(crate) fn insert(tx: &Connection, uid: &str, card: &Card) -> Result<ContactId> {
    let home = home_country(tx, card)?;
    tx.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":uid": uid, ":kind": card.kind, ":salutation": card.salutation, ":title": card.title, ":given": card.given,
        ":additional": card.additional, ":family": card.family, ":suffix": card.suffix, ":nickname": card.nickname,
        ":organisation": card.organisation, ":letter_salutation": card.letter_salutation, ":language": card.language,
        ":birthday": card.birthday, ":anniversary": card.anniversary, ":customer_number": card.customer_number, ":supplier_number": card.supplier_number,
        ":vat_id": card.vat_id, ":tax_number": card.tax_number, ":register_court": card.register_court,
        ":register_number": card.register_number, ":iban": card.iban, ":iban_raw": card.iban_raw, ":bic": card.bic,
        ":note": card.note, ":active": card.active,
        ":foreign_lines": card.foreign_lines, ":sort_name": card.sort_name,
    })?;
    let id = tx.last_insert_rowid();
    for (children, rows) in child_rows(card, &home) {
        children.add_all(tx, id, &rows)?;
    }
    relations::add_all(tx, ContactId(id), &card.relations)?;
    own_fields::value::write(tx, ContactId(id).into(), &card.own)?;
    Ok(ContactId(id))
}

/// Changes a contact to a checked card within a running write.
pub(crate) fn update(tx: &Connection, id: ContactId, card: &Card) -> Result<()> {
    let home = home_country(tx, card)?;
    let touched = tx.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
        ":id": id, ":kind": card.kind, ":salutation": card.salutation, ":title": card.title, ":given": card.given,
        ":additional": card.additional, ":family": card.family, ":suffix": card.suffix, ":nickname": card.nickname,
        ":organisation": card.organisation, ":letter_salutation": card.letter_salutation, ":language": card.language,
        ":birthday": card.birthday, ":anniversary": card.anniversary, ":customer_number": card.customer_number, ":supplier_number": card.supplier_number,
        ":vat_id": card.vat_id, ":tax_number": card.tax_number, ":register_court": card.register_court,
        ":register_number": card.register_number, ":iban": card.iban, ":iban_raw": card.iban_raw, ":bic": card.bic,
        ":note": card.note, ":active": card.active,
        ":foreign_lines": card.foreign_lines, ":sort_name": card.sort_name,
    })?;
    if touched == 0 {
        return Err(Error::NotFound(id.into()));
    }
    for (children, rows) in child_rows(card, &home) {
        children.sync(tx, id.0, &rows)?;
    }
    relations::sync(tx, id, &card.relations)?;
    own_fields::value::write(tx, id.into(), &card.own)
}

/// The country that a number without a prefix belongs to: the contact's own, else the firm's.
pub(crate) fn home_country(tx: &Connection, card: &Card) -> Result<String> {
    let own = card.addresses.iter().map(|address| address.country.as_str()).find(|country| country.len() == 2);
    if let Some(country) = own {
        return Ok(country.to_owned());
    }
    let firm = tx
        .prepare_cached("SELECT country FROM firm ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(firm.unwrap_or_else(|| "DE".to_owned()))
}

fn child_rows(card: &Card, home: &str) -> [(&'static Children, Vec<Vec<Value>>); 7] {
    let positions = card.positions.iter().map(|p| {
        // With a contact behind it the name is read from there.
        let name = if p.organisation_id.is_some() { "" } else { p.organisation.trim() };
        vec![
            p.organisation_id.map_or(Value::Null, |id| Value::Integer(id.0)),
            text(name),
            text(p.role.trim()),
            text(p.department.trim()),
            day(p.since),
            day(p.until),
        ]
    });
    let emails = card.emails.iter().map(|e| vec![text(&e.label), text(&e.address), flag(e.preferred)]);
    let phones = card.phones.iter().map(|p| {
        let e164 = phone::e164(&p.raw, home).map_or(Value::Null, Value::Text);
        vec![text(&p.label), text(p.raw.trim()), e164, flag(p.preferred)]
    });
    let webs = card.webs.iter().map(|w| vec![text(&w.label), text(w.url.trim())]);
    let addresses = card.addresses.iter().map(|a| {
        vec![
            text(&a.label),
            text(a.kind.code()),
            text(a.street.trim()),
            text(a.extra.trim()),
            text(a.postal_code.trim()),
            text(a.town.trim()),
            text(a.region.trim()),
            text(a.country.trim()),
            flag(a.preferred),
            day(a.valid_from),
            day(a.valid_to),
        ]
    });
    let categories = card.categories.iter().map(|id| vec![Value::Integer(id.0)]);
    [
        (&POSITIONS, positions.collect()),
        (&EMAILS, emails.collect()),
        (&PHONES, phones.collect()),
        (&WEBS, webs.collect()),
        (&ADDRESSES, addresses.collect()),
        (&CATEGORIES, categories.collect()),
        (&TAGS, card.tags.iter().map(|tag| vec![text(tag)]).collect()),
    ]
}

fn flag(value: bool) -> Value {
    Value::Integer(i64::from(value))
}

#[cfg(test)]
mod tests;
