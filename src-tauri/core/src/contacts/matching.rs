//! Who of the book a foreign card may be: by UID, number, e-mail, name.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{Card, ContactKind, ForeignCard};
use crate::error::Result;
use crate::record::ContactId;
use crate::search::fold;
use crate::text_enum;

text_enum! {
    /// By what a match was made.
    MatchedBy {
        /// The same UID.
        Uid = "uid",
        /// The same customer or supplier number.
        Number = "number",
        /// The same e-mail address and no other name.
        Email = "email",
        /// The same name at the same organisation or in the same town.
        Name = "name",
    }
}

/// A match in the book, or with an earlier card of the same batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// A contact of the book.
    Book(ContactId, MatchedBy),
    /// The card at this index of the batch.
    Batch(usize, MatchedBy),
}

/// What is known of the cards seen so far in one batch.
#[derive(Default)]
pub(crate) struct Seen {
    uids: HashMap<String, usize>,
    emails: HashMap<String, Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
}

impl Seen {
    /// Notes a card of the batch.
    pub(crate) fn note(&mut self, index: usize, card: &ForeignCard) {
        if let Some(uid) = &card.uid {
            self.uids.entry(uid.clone()).or_insert(index);
        }
        for email in &card.card.emails {
            self.emails.entry(email.address.to_lowercase()).or_default().push(index);
        }
        self.names.entry(name_key(&card.card)).or_default().push(index);
    }
}

/// The best match of a card: the book first, each kind of evidence in turn.
pub(crate) fn find(connection: &Connection, cards: &[ForeignCard], index: usize, seen: &Seen) -> Result<Option<Match>> {
    let foreign = &cards[index];
    if let Some(uid) = &foreign.uid {
        if let Some(id) = by_uid(connection, uid)? {
            return Ok(Some(Match::Book(id, MatchedBy::Uid)));
        }
        if let Some(earlier) = seen.uids.get(uid) {
            return Ok(Some(Match::Batch(*earlier, MatchedBy::Uid)));
        }
    }
    for (column, number) in
        [("customer_number", &foreign.card.customer_number), ("supplier_number", &foreign.card.supplier_number)]
    {
        if let Some(number) = number
            && let Some(id) = by_number(connection, column, number)?
        {
            return Ok(Some(Match::Book(id, MatchedBy::Number)));
        }
    }
    for email in &foreign.card.emails {
        for id in by_email(connection, &email.address)? {
            if may_be_the_same_name(&name_key(&foreign.card), &stored_name_key(connection, id)?) {
                return Ok(Some(Match::Book(id, MatchedBy::Email)));
            }
        }
        for earlier in seen.emails.get(&email.address.to_lowercase()).into_iter().flatten() {
            if may_be_the_same_name(&name_key(&foreign.card), &name_key(&cards[*earlier].card)) {
                return Ok(Some(Match::Batch(*earlier, MatchedBy::Email)));
            }
        }
    }
    if let Some(id) = by_name(connection, &foreign.card)? {
        return Ok(Some(Match::Book(id, MatchedBy::Name)));
    }
    for earlier in seen.names.get(&name_key(&foreign.card)).into_iter().flatten() {
        if same_place(&foreign.card, &cards[*earlier].card) {
            return Ok(Some(Match::Batch(*earlier, MatchedBy::Name)));
        }
    }
    Ok(None)
}

fn by_uid(connection: &Connection, uid: &str) -> Result<Option<ContactId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM contact WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?)
}

fn by_number(connection: &Connection, column: &str, number: &str) -> Result<Option<ContactId>> {
    let sql = format!("SELECT id FROM contact WHERE {column} = ?1");
    Ok(connection.prepare_cached(&sql)?.query_row([number], |row| row.get(0)).optional()?)
}

fn by_email(connection: &Connection, address: &str) -> Result<Vec<ContactId>> {
    let ids = connection
        .prepare_cached("SELECT DISTINCT contact_id FROM email WHERE lower(address) = lower(?1) LIMIT 20")?
        .query_map([address], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

/// The same folded name, and a place that agrees or is not known on one side.
fn by_name(connection: &Connection, card: &Card) -> Result<Option<ContactId>> {
    if card.kind == ContactKind::Person && (card.family.is_empty() || card.given.is_empty()) {
        return Ok(None);
    }
    let key = crate::sort_key::sort_key(&card.sorted_name());
    let organisation = card.positions.first().map_or("", |position| position.organisation.as_str());
    let town = card.addresses.first().map_or("", |address| address.town.as_str());
    let mut statement = connection.prepare_cached(
        "SELECT id, organisation, town FROM contact_row WHERE sort_key = ?1 AND kind = ?2 ORDER BY id LIMIT 50",
    )?;
    let mut rows = statement.query((key, card.kind))?;
    while let Some(row) = rows.next()? {
        let (stored_organisation, stored_town): (String, String) = (row.get(1)?, row.get(2)?);
        if agrees(organisation, &stored_organisation) && agrees(town, &stored_town) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

fn same_place(left: &Card, right: &Card) -> bool {
    let organisation = |card: &Card| card.positions.first().map_or(String::new(), |p| p.organisation.clone());
    let town = |card: &Card| card.addresses.first().map_or(String::new(), |a| a.town.clone());
    left.kind == right.kind
        && (left.kind == ContactKind::Organisation || (!left.family.is_empty() && !left.given.is_empty()))
        && agrees(&organisation(left), &organisation(right))
        && agrees(&town(left), &town(right))
}

fn agrees(left: &str, right: &str) -> bool {
    left.is_empty() || right.is_empty() || fold::words(left) == fold::words(right)
}

/// A shared mailbox does not make two people one: names must agree where both are known.
fn may_be_the_same_name(left: &str, right: &str) -> bool {
    left.is_empty() || right.is_empty() || left == right
}

fn name_key(card: &Card) -> String {
    match card.kind {
        ContactKind::Organisation => fold::words(&card.organisation).join(" "),
        ContactKind::Person => fold::words(&format!("{} {}", card.family, card.given)).join(" "),
    }
}

fn stored_name_key(connection: &Connection, id: ContactId) -> Result<String> {
    let (kind, family, given, organisation): (ContactKind, String, String, String) = connection
        .prepare_cached("SELECT kind, family, given, organisation FROM contact WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(name_key(&Card { kind, family, given, organisation, ..Card::default() }))
}

/// Contacts of the book that a card being typed may be already, itself excepted.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn likely(connection: &Connection, card: &Card, own: Option<ContactId>) -> Result<Vec<ContactId>> {
    let mut found = Vec::new();
    for email in &card.emails {
        found.extend(by_email(connection, &email.address)?);
    }
    found.extend(by_name(connection, card)?);
    found.retain(|id| Some(*id) != own);
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
