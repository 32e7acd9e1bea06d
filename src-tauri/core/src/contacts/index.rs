//! What lists show and search finds of a contact, rewritten whenever it is touched.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Contact, ContactKind, phone, read};
use crate::error::Result;
use crate::record::ContactId;
use crate::search::index::Document;
use crate::sort_key::sort_key;

/// Rewrites the list row of a contact and gives what can be found of it.
pub(crate) fn refresh(tx: &Connection, id: i64, today: NaiveDate) -> Result<Option<Document>> {
    let Some(contact) = read::find(tx, ContactId(id))? else {
        tx.prepare_cached("DELETE FROM contact_row WHERE id = ?1")?.execute([id])?;
        return Ok(None);
    };
    let restricted = crate::data_protection::restrict::since(tx, contact.id)?.is_some();
    write_row(tx, &contact, restricted, today)?;
    Ok((!restricted).then(|| document(&contact)))
}

fn write_row(tx: &Connection, contact: &Contact, restricted: bool, today: NaiveDate) -> Result<()> {
    let card = &contact.card;
    let position =
        card.positions.iter().find(|p| p.until.is_none_or(|until| today <= until)).or(card.positions.first());
    let organisation = match card.kind {
        ContactKind::Organisation => "",
        ContactKind::Person => position.map_or("", |position| position.organisation.as_str()),
    };
    let address = card.address_on(today);
    let email = card.emails.iter().find(|email| email.preferred).or(card.emails.first());
    let phone = card
        .phones
        .iter()
        .find(|phone| phone.preferred)
        .or_else(|| card.phones.iter().find(|phone| !phone.label.contains("fax")))
        .or(card.phones.first());
    // Who has no address of their own is met where they work.
    let at_work = match (address, position.and_then(|position| position.organisation_id)) {
        (None, Some(organisation)) if card.kind == ContactKind::Person => tx
            .prepare_cached("SELECT postal_code, town FROM contact_row WHERE id = ?1")?
            .query_row([organisation], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?,
        _ => None,
    };
    let (postal_code, town): (String, String) = match address {
        Some(address) => (address.postal_code.clone(), address.town.clone()),
        None => at_work.unwrap_or_default(),
    };
    let town = town.as_str();
    tx.prepare_cached(
        "INSERT INTO contact_row (id, kind, name, listed, sort_key, organisation, organisation_key, role, postal_code,
                                  town, town_key, email, phone, number, active)
         VALUES (:id, :kind, :name, :listed, :sort_key, :organisation, :organisation_key, :role, :postal_code,
                 :town, :town_key, :email, :phone, :number, :active)
         ON CONFLICT (id) DO UPDATE SET
           kind = excluded.kind, name = excluded.name, listed = excluded.listed, sort_key = excluded.sort_key,
           organisation = excluded.organisation, organisation_key = excluded.organisation_key, role = excluded.role,
           postal_code = excluded.postal_code, town = excluded.town, town_key = excluded.town_key,
           email = excluded.email, phone = excluded.phone, number = excluded.number, active = excluded.active",
    )?
    .execute(named_params! {
        ":id": contact.id,
        ":kind": card.kind,
        ":name": card.display_name(),
        ":listed": card.listed_name(),
        ":sort_key": sort_key(&card.sorted_name()),
        ":organisation": organisation,
        ":organisation_key": key_or_last(organisation),
        ":role": position.map_or("", |position| position.role.as_str()),
        ":postal_code": postal_code,
        ":town": town,
        ":town_key": key_or_last(town),
        ":email": email.map_or("", |email| email.address.as_str()),
        ":phone": phone.map_or("", |phone| phone.raw.as_str()),
        ":number": card.customer_number.as_deref().or(card.supplier_number.as_deref()).unwrap_or_default(),
        // Locked away is neither: no list, whatever it asks for, shows it.
        ":active": if restricted { -1 } else { i64::from(card.active) },
    })?;
    Ok(())
}

/// Rows without the sorted value stand at the end: no hex key reaches "~".
fn key_or_last(text: &str) -> String {
    if text.is_empty() { "~".to_owned() } else { sort_key(text) }
}

fn document(contact: &Contact) -> Document {
    let card = &contact.card;
    let mut texts = vec![card.display_name(), card.nickname.clone(), card.organisation.clone()];
    let mut numbers = Vec::new();
    for position in &card.positions {
        texts.extend([position.organisation.clone(), position.role.clone(), position.department.clone()]);
    }
    for address in &card.addresses {
        texts.extend([address.street.clone(), address.town.clone(), address.extra.clone()]);
        numbers.push(address.postal_code.clone());
    }
    texts.extend(card.emails.iter().map(|email| email.address.clone()));
    for entry in &card.phones {
        numbers.extend(phone::searched_as(&entry.raw, entry.e164.as_deref()));
    }
    numbers.extend(card.customer_number.clone());
    numbers.extend(card.supplier_number.clone());
    numbers.extend((!card.iban.is_empty()).then(|| card.iban.clone()));
    Document { sorted_as: card.sorted_name(), texts, numbers }
}
