//! What lists show and search finds of a contact, rewritten whenever it is touched.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::address::{self, Purpose};
use super::list::facts;
use super::{Address, Contact, ContactKind, Phone, phone, read};
use crate::error::Result;
use crate::own_fields;
use crate::record::ContactId;
use crate::search::fold;
use crate::search::index::Document;
use crate::settings;
use crate::sort_key::Order;

/// Rewrites the list row of a contact and gives what can be found of it.
pub(crate) fn refresh(tx: &Connection, id: i64, today: NaiveDate) -> Result<Option<Document>> {
    let Some(contact) = read::find(tx, ContactId(id))? else {
        tx.prepare_cached("DELETE FROM contact_row WHERE id = ?1")?.execute([id])?;
        return Ok(None);
    };
    let restricted = crate::data_protection::restrict::since(tx, contact.id)?.is_some();
    write_row(tx, &contact, restricted, today)?;
    if restricted {
        return Ok(None);
    }
    let mut document = document(&contact);
    document.texts.extend(own_fields::value::index_texts(tx, &contact.card.own)?);
    Ok(Some(document))
}

fn write_row(tx: &Connection, contact: &Contact, restricted: bool, today: NaiveDate) -> Result<()> {
    let card = &contact.card;
    // Who left everywhere is listed where they were last.
    let position = card.position_on(today).or(card.positions.first());
    let organisation = match card.kind {
        ContactKind::Organisation => "",
        ContactKind::Person => position.map_or("", |position| position.organisation.as_str()),
    };
    // Who has no address of their own is met where they work.
    let reached = address::reached(tx, contact, today, Purpose::Letter)?;
    let email = card.emails.iter().find(|email| email.preferred).or(card.emails.first());
    let phone = card
        .phones
        .iter()
        .find(|phone| phone.preferred)
        .or_else(|| card.phones.iter().find(|phone| !phone.label.contains("fax")))
        .or(card.phones.first());
    let mobile = card.phones.iter().find(|phone| phone.label == "mobile");
    let place = reached.as_ref().map(|reached| Place::of(&reached.address)).unwrap_or_default();
    let at_work = reached.is_some_and(|reached| reached.of.is_some()) && place.is_known();
    let order = settings::sort_order(tx)?;
    tx.prepare_cached(include_str!("row.sql"))?.execute(named_params! {
        ":id": contact.id,
        ":kind": card.kind,
        ":name": card.display_name(),
        ":listed": card.listed_name(),
        ":sort_key": order.key(&card.sorted_name()),
        ":given_key": order.key(&card.spoken_name()),
        ":organisation": organisation,
        ":organisation_key": key_or_last(order, organisation),
        ":role": position.map_or("", |position| position.role.as_str()),
        ":role_key": key_or_last(order, position.map_or("", |position| position.role.as_str())),
        ":street": place.street,
        ":postal_code": place.postal_code,
        ":town": place.town,
        ":town_key": key_or_last(order, &place.town),
        ":country": place.country,
        ":email": email.map_or("", |email| email.address.as_str()),
        ":phone": shown(phone),
        ":phone_key": phone.map_or_else(|| "~".to_owned(), dialled),
        ":mobile": shown(mobile),
        ":number": card.customer_number.as_deref().or(card.supplier_number.as_deref()).unwrap_or_default(),
        // Locked away is neither: no list, whatever it asks for, shows it.
        ":active": if restricted { -1 } else { i64::from(card.active) },
        ":language": card.language,
        ":birthday": card.birthday.map(|birthday| birthday.to_string()).unwrap_or_default(),
        ":birthday_key": card.birthday.map_or_else(
            || "~".to_owned(),
            |birthday| format!("{:02}-{:02}", birthday.month, birthday.day),
        ),
        ":changed": last_change(tx, contact.id)?,
        ":facts": facts::of(card, today, at_work, restricted),
    })?;
    Ok(())
}

/// Where a contact is written to, as the list shows it.
#[derive(Default, Clone)]
struct Place {
    street: String,
    postal_code: String,
    town: String,
    country: String,
}

impl Place {
    fn of(address: &Address) -> Self {
        Self {
            street: address.street.clone(),
            postal_code: address.postal_code.clone(),
            town: address.town.clone(),
            country: address.country.clone(),
        }
    }

    fn is_known(&self) -> bool {
        !self.street.is_empty() || !self.postal_code.is_empty() || !self.town.is_empty()
    }
}

/// A number as lists show it.
fn shown(phone: Option<&Phone>) -> String {
    phone.map(|phone| phone::shown(&phone.raw, phone.e164.as_deref())).unwrap_or_default()
}

/// The digits that are dialled, by which telephone numbers stand in order.
fn dialled(phone: &Phone) -> String {
    match &phone.e164 {
        Some(number) => number.clone(),
        None => fold::digits(&phone.raw),
    }
}

/// When the contact itself was last written; the running write counts.
fn last_change(tx: &Connection, id: ContactId) -> Result<String> {
    let at = tx
        .prepare_cached(
            "SELECT op.at FROM change JOIN op ON op.id = change.op
             WHERE change.owner_kind = 'contact' AND change.owner_id = ?1 ORDER BY change.id DESC LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(at.unwrap_or_default())
}

/// Rows without the sorted value stand at the end: no hex key reaches "~".
fn key_or_last(order: Order, text: &str) -> String {
    if text.is_empty() { "~".to_owned() } else { order.key(text) }
}

fn document(contact: &Contact) -> Document {
    let card = &contact.card;
    let mut texts = vec![card.display_name(), card.sort_name.clone(), card.nickname.clone(), card.organisation.clone()];
    let mut numbers = Vec::new();
    for position in &card.positions {
        texts.extend([position.organisation.clone(), position.role.clone(), position.department.clone()]);
    }
    for address in &card.addresses {
        texts.extend([address.street.clone(), address.town.clone(), address.extra.clone()]);
        numbers.push(address.postal_code.clone());
    }
    texts.extend(card.tags.iter().cloned());
    texts.extend(card.relations.iter().filter(|one| one.other_id.is_none()).map(|one| one.name.clone()));
    texts.extend(card.emails.iter().map(|email| email.address.clone()));
    texts.extend(card.webs.iter().map(|web| web.url.clone()));
    texts.push(card.note.clone());
    for entry in &card.phones {
        numbers.extend(phone::searched_as(&entry.raw, entry.e164.as_deref()));
    }
    numbers.extend(card.customer_number.clone());
    numbers.extend(card.supplier_number.clone());
    for number in [&card.iban, &card.iban_raw, &card.vat_id, &card.tax_number, &card.register_number] {
        numbers.extend((!number.is_empty()).then(|| number.clone()));
    }
    Document { sorted_as: card.sorted_name(), texts, numbers }
}
