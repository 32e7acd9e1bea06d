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

/// What is known of the cards seen so far in one batch. Every question is answered by keys,
/// never by going through the cards: a whole firm shares one mailbox, a chain one name.
#[derive(Default)]
pub(crate) struct Seen {
    uids: HashMap<String, usize>,
    /// The first card with an address, whatever its name.
    emails: HashMap<String, usize>,
    /// The first card with an address and a name; the name is empty where none is known.
    named_emails: HashMap<(String, String), usize>,
    /// The first card of a name at a place. `None` stands for any, an empty text for unknown.
    places: HashMap<Place, usize>,
}

/// Name, organisation and town by which a card of the batch is found again.
type Place = (ContactKind, String, Option<String>, Option<String>);

impl Seen {
    /// Notes a card of the batch.
    pub(crate) fn note(&mut self, index: usize, card: &ForeignCard) {
        if let Some(uid) = &card.uid {
            self.uids.entry(uid.clone()).or_insert(index);
        }
        let card = &card.card;
        let name = name_key(card);
        for email in &card.emails {
            let address = email.address.to_lowercase();
            self.emails.entry(address.clone()).or_insert(index);
            self.named_emails.entry((address, name.clone())).or_insert(index);
        }
        if has_whole_name(card) {
            let (organisation, town) = place_of(card);
            for organisation in [Some(organisation), None] {
                for town in [Some(town.clone()), None] {
                    self.places.entry((card.kind, name.clone(), organisation.clone(), town)).or_insert(index);
                }
            }
        }
    }

    /// The first card with this address and no other name.
    fn by_email(&self, address: &str, name: &str) -> Option<usize> {
        let address = address.to_lowercase();
        if name.is_empty() {
            return self.emails.get(&address).copied();
        }
        // Asked by a pair of owned texts, because that is what the map holds.
        let mut key = (address, name.to_owned());
        let same = self.named_emails.get(&key).copied();
        key.1.clear();
        [same, self.named_emails.get(&key).copied()].into_iter().flatten().min()
    }

    /// The first card of the same name whose place agrees or is not known on one side.
    fn by_name(&self, card: &Card, name: &str) -> Option<usize> {
        if !has_whole_name(card) {
            return None;
        }
        let (organisation, town) = place_of(card);
        let mut first = None;
        for organisation in agreeing(organisation) {
            for town in agreeing(town.clone()) {
                let found = self.places.get(&(card.kind, name.to_owned(), organisation.clone(), town)).copied();
                first = [first, found].into_iter().flatten().min();
            }
        }
        first
    }
}

/// The keys under which a place that agrees was noted.
fn agreeing(part: String) -> Vec<Option<String>> {
    if part.is_empty() { vec![None] } else { vec![Some(part), Some(String::new())] }
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
    let name = name_key(&foreign.card);
    for email in &foreign.card.emails {
        for id in by_email(connection, &email.address)? {
            if may_be_the_same_name(&name, &stored_name_key(connection, id)?) {
                return Ok(Some(Match::Book(id, MatchedBy::Email)));
            }
        }
        if let Some(earlier) = seen.by_email(&email.address, &name) {
            return Ok(Some(Match::Batch(earlier, MatchedBy::Email)));
        }
    }
    if let Some(id) = by_name(connection, &foreign.card)? {
        return Ok(Some(Match::Book(id, MatchedBy::Name)));
    }
    Ok(seen.by_name(&foreign.card, &name).map(|earlier| Match::Batch(earlier, MatchedBy::Name)))
}

/// Also the UID of a contact that has become part of another one means that one.
pub(crate) fn by_uid(connection: &Connection, uid: &str) -> Result<Option<ContactId>> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM contact WHERE uid = ?1
             UNION ALL SELECT contact_id FROM contact_alias WHERE uid = ?1 LIMIT 1",
        )?
        .query_row([uid], |row| row.get(0))
        .optional()?)
}

/// The contact itself, or the one that it has become part of; `None` where it was deleted.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn present(connection: &Connection, id: ContactId) -> Result<Option<ContactId>> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM contact WHERE id = ?1
             UNION ALL SELECT contact_id FROM contact_alias WHERE former_id = ?1 LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
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
    if !has_whole_name(card) {
        return Ok(None);
    }
    let key = crate::settings::sort_order(connection)?.key(&card.spoken_name());
    let (organisation, town) = place_of(card);
    let mut statement = connection.prepare_cached(
        "SELECT id, organisation, town FROM contact_row WHERE given_key = ?1 AND kind = ?2 ORDER BY id LIMIT 50",
    )?;
    let mut rows = statement.query((key, card.kind))?;
    while let Some(row) = rows.next()? {
        let (stored_organisation, stored_town): (String, String) = (row.get(1)?, row.get(2)?);
        if agrees(&organisation, &folded(&stored_organisation)) && agrees(&town, &folded(&stored_town)) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

/// Half a name says nothing by itself: a person is known by both.
fn has_whole_name(card: &Card) -> bool {
    card.kind == ContactKind::Organisation || (!card.family.is_empty() && !card.given.is_empty())
}

/// Organisation and town of a card, folded.
fn place_of(card: &Card) -> (String, String) {
    let organisation = card.positions.first().map_or("", |position| position.organisation.as_str());
    let town = card.addresses.first().map_or("", |address| address.town.as_str());
    (folded(organisation), folded(town))
}

fn agrees(left: &str, right: &str) -> bool {
    left.is_empty() || right.is_empty() || left == right
}

fn folded(text: &str) -> String {
    #[cfg(test)]
    tests::FOLDED.with(|count| count.set(count.get() + 1));
    fold::words(text).join(" ")
}

/// A shared mailbox does not make two people one: names must agree where both are known.
fn may_be_the_same_name(left: &str, right: &str) -> bool {
    left.is_empty() || right.is_empty() || left == right
}

fn name_key(card: &Card) -> String {
    match card.kind {
        ContactKind::Organisation => folded(&card.organisation),
        ContactKind::Person => folded(&format!("{} {}", card.family, card.given)),
    }
}

fn stored_name_key(connection: &Connection, id: ContactId) -> Result<String> {
    let (kind, family, given, organisation): (ContactKind, String, String, String) = connection
        .prepare_cached("SELECT kind, family, given, organisation FROM contact WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(name_key(&Card { kind, family, given, organisation, ..Card::default() }))
}

#[cfg(test)]
mod tests;
