//! Who of the book a card may be that is being typed.

use rusqlite::Connection;

use super::profile::{self, Profile};
use super::score::{Common, Judgement, judge};
use super::{WARNED, dismissed};
use crate::contacts::{Card, ContactKind, phone, save};
use crate::error::Result;
use crate::record::{ContactId, RecordKind};
use crate::search::{find, fold};
use crate::settings;

/// So many are looked at for each thing that a card says.
const LOOKED_AT: usize = 40;

/// An address or number that more than so many have says little of any of them.
const COMMON: i64 = 3;

/// Somebody of the book who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The contact.
    pub id: ContactId,
    /// How alike, and why.
    pub judgement: Judgement,
}

/// Contacts of the book that a card being typed may be already, the most alike first;
/// `own` is the one being changed.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn likely(connection: &Connection, card: &Card, own: Option<ContactId>) -> Result<Vec<Candidate>> {
    let mut card = card.clone();
    let home = save::home_country(connection, &card)?;
    for phone in &mut card.phones {
        phone.e164 = phone::e164(&phone.raw, &home);
    }
    let own = own.map_or(0, |id| id.0);
    let mut ids = met(connection, &card)?;
    ids.retain(|id| *id != own);
    ids.sort_unstable();
    ids.dedup();
    let typed = Profile::of(own, &card);
    let different = dismissed::pairs(connection)?;
    let book = Book { connection };
    let mut found = Vec::new();
    for (id, card) in profile::cards_of(connection, &ids)? {
        let judgement = judge(&typed, &Profile::of(id, &card), &book);
        if judgement.score >= WARNED && !different.contains(&(own.min(id), own.max(id))) {
            found.push(Candidate { id: ContactId(id), judgement });
        }
    }
    found.sort_by_key(|candidate| (u8::MAX - candidate.judgement.score, candidate.id));
    Ok(found)
}

/// Whoever has something in common with the card, found by index.
fn met(connection: &Connection, card: &Card) -> Result<Vec<i64>> {
    let mut ids = Vec::new();
    let mut ask = |sql: &str, value: &str| -> Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((value, LOOKED_AT))?;
        while let Some(row) = rows.next()? {
            ids.push(row.get(0)?);
        }
        Ok(())
    };
    for email in &card.emails {
        ask("SELECT contact_id FROM email WHERE lower(address) = lower(?1) LIMIT ?2", email.address.trim())?;
    }
    let numbers = "SELECT id FROM number WHERE kind = 1 AND digits = ?1 LIMIT ?2";
    for phone in card.phones.iter().filter_map(|phone| phone.e164.as_deref()) {
        ask(numbers, &fold::digits(phone))?;
    }
    if !card.iban.is_empty() {
        ask(numbers, &fold::digits(&card.iban))?;
    }
    if !card.vat_id.is_empty() {
        ask("SELECT id FROM contact WHERE vat_id = ?1 AND vat_id <> '' LIMIT ?2", &card.vat_id)?;
    }
    for (column, number) in [("customer_number", &card.customer_number), ("supplier_number", &card.supplier_number)] {
        if let Some(number) = number {
            ask(&format!("SELECT id FROM contact WHERE {column} = ?1 LIMIT ?2"), number)?;
        }
    }
    let name = card.spoken_name();
    if !name.is_empty() {
        ask(
            "SELECT id FROM contact_row WHERE given_key = ?1 ORDER BY id LIMIT ?2",
            &settings::sort_order(connection)?.key(&name),
        )?;
    }
    for query in name_queries(card) {
        ids.extend(find::ids(connection, &query, RecordKind::Contact, LOOKED_AT)?);
    }
    Ok(ids)
}

/// What is looked up to meet the same name in another spelling, the narrowest first.
fn name_queries(card: &Card) -> Vec<String> {
    let town = card.addresses.first().map_or("", |address| address.town.as_str());
    match card.kind {
        ContactKind::Person if card.family.is_empty() => Vec::new(),
        ContactKind::Person => {
            let initial: String = card.given.trim().chars().take(1).collect();
            let mut queries = vec![format!("{} {}", card.family, card.given), format!("{} {initial}", card.family)];
            if !town.is_empty() {
                queries.push(format!("{} {initial} {town}", card.family));
            }
            queries
        }
        ContactKind::Organisation => {
            let core = super::name::Name::organisation(&card.organisation).family;
            let first = core.split(' ').find(|word| word.chars().count() >= 4).unwrap_or(&core).to_owned();
            let with_town = format!("{first} {town}");
            [core, with_town].into_iter().filter(|query| !query.trim().is_empty()).collect()
        }
    }
}

/// The book, asked how many have an address or a number.
struct Book<'a> {
    connection: &'a Connection,
}

impl Common for Book<'_> {
    fn is_common(&self, value: &str) -> bool {
        let sql = if value.contains('@') {
            "SELECT count(*) FROM (SELECT 1 FROM email WHERE lower(address) = lower(?1) LIMIT 9)"
        } else {
            "SELECT count(*) FROM (SELECT 1 FROM number WHERE kind = 1 AND digits = replace(?1, '+', '') LIMIT 9)"
        };
        let count = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([value], |row| row.get::<_, i64>(0)));
        // An index that cannot be read is found by other means; here it says nothing.
        count.is_ok_and(|count| count > COMMON)
    }
}
