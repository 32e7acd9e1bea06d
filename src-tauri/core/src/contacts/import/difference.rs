//! What a card would change of a contact, value by value, before it is written.

use rusqlite::{Connection, OptionalExtension};

use super::merge::Merger;
use super::{Match, Planned};
use crate::contacts::{Address, Card, ForeignCard, Position, read};
use crate::error::Result;
use crate::record::EntryId;

/// One value that a card brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// `family`, `phone`, `address` …: the field as the columns of a table name it.
    pub field: &'static str,
    /// The label of an e-mail, phone, web or postal address; empty for none.
    pub label: String,
    /// What the book has and loses; empty where something is added.
    pub old: String,
    /// What it will have.
    pub new: String,
}

/// What the card at this index would change of the contact that it matches. Without a match,
/// everything it knows.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn differences(
    connection: &Connection,
    cards: &[ForeignCard],
    plan: &[Planned],
    index: usize,
) -> Result<Vec<Difference>> {
    let foreign = &cards[index];
    let (own, names) = match plan[index].matched {
        Some(Match::Book(id, _)) => match read::find(connection, id)? {
            Some(contact) => {
                let names = names(connection, &contact.card.categories)?;
                (Some(contact.card), names)
            }
            None => (None, Vec::new()),
        },
        Some(Match::Batch(earlier, _)) => (Some(cards[earlier].card.clone()), cards[earlier].category_names.clone()),
        None => (None, Vec::new()),
    };
    let Some(own) = own else { return Ok(known(foreign)) };
    let home: Option<String> = connection
        .prepare_cached("SELECT country FROM firm ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let mut merger = Merger::new(own.clone(), home.as_deref().unwrap_or("DE"));
    merger.add(foreign.card.clone());
    let merged = merger.finish();
    let mut found = Vec::new();
    for ((field, old), (_, new)) in singles(&own).into_iter().zip(singles(&merged)) {
        if old != new {
            found.push(Difference { field, label: String::new(), old, new });
        }
    }
    let held = lists(&own);
    found.extend(lists(&merged).into_iter().filter(|one| !held.contains(one)));
    found.extend(category_differences(&foreign.category_names, &names));
    found.extend(besides(foreign));
    found.extend(note_difference(&own.note, &merged.note));
    Ok(found)
}

/// Everything that a card says.
#[must_use]
pub fn known(foreign: &ForeignCard) -> Vec<Difference> {
    let card = &foreign.card;
    let mut found: Vec<Difference> = singles(card)
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, new)| Difference { field, label: String::new(), old: String::new(), new })
        .collect();
    found.extend(lists(card));
    found.extend(category_differences(&foreign.category_names, &[]));
    found.extend(besides(foreign));
    found.extend(note_difference("", &card.note));
    found
}

/// The fields that hold one value, in the order of display.
fn singles(card: &Card) -> Vec<(&'static str, String)> {
    let language = if card.language == Card::default().language { String::new() } else { card.language.clone() };
    vec![
        ("salutation", card.salutation.code().to_owned()),
        ("title", card.title.clone()),
        ("given", card.given.clone()),
        ("additional", card.additional.clone()),
        ("family", card.family.clone()),
        ("suffix", card.suffix.clone()),
        ("nickname", card.nickname.clone()),
        ("organisation", card.organisation.clone()),
        ("letter_salutation", card.letter_salutation.clone()),
        ("language", language),
        ("birthday", card.birthday.map(|day| day.to_string()).unwrap_or_default()),
        ("anniversary", card.anniversary.map(|day| day.to_string()).unwrap_or_default()),
        ("customer_number", card.customer_number.clone().unwrap_or_default()),
        ("supplier_number", card.supplier_number.clone().unwrap_or_default()),
        ("vat_id", card.vat_id.clone()),
        ("tax_number", card.tax_number.clone()),
        ("register_court", card.register_court.clone()),
        ("register_number", card.register_number.clone()),
        ("iban", card.iban.clone()),
        ("iban_raw", card.iban_raw.clone()),
        ("bic", card.bic.clone()),
    ]
}

/// The fields that hold any number of values.
fn lists(card: &Card) -> Vec<Difference> {
    let one = |field, label: &str, new: String| Difference { field, label: label.to_owned(), old: String::new(), new };
    let positions = card.positions.iter().map(|position| one("position", "", position_text(position)));
    let emails = card.emails.iter().map(|email| one("email", &email.label, email.address.clone()));
    let phones = card.phones.iter().map(|phone| one("phone", &phone.label, phone.raw.clone()));
    let addresses = card.addresses.iter().map(|address| one("address", &address.label, address_text(address)));
    let webs = card.webs.iter().map(|web| one("web", &web.label, web.url.clone()));
    let tags = card.tags.iter().map(|tag| one("tags", "", tag.clone()));
    positions.chain(emails).chain(phones).chain(addresses).chain(webs).chain(tags).collect()
}

fn position_text(position: &Position) -> String {
    let parts = [&position.role, &position.department, &position.organisation];
    parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "Am Hafen 5, Hinterhaus, 25335 Elmshorn, AT".
fn address_text(address: &Address) -> String {
    let town = format!("{} {}", address.postal_code, address.town);
    let parts = [address.street.as_str(), &address.extra, &town, &address.region, &address.country];
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn category_differences(names: &[String], held: &[String]) -> Vec<Difference> {
    let new = names.iter().filter(|name| !held.contains(name));
    new.map(|name| Difference { field: "categories", label: String::new(), old: String::new(), new: name.clone() })
        .collect()
}

/// Relations and distribution lists, which are joined to what is there when they are written.
fn besides(foreign: &ForeignCard) -> impl Iterator<Item = Difference> + '_ {
    let relations = foreign.relation_names.iter().map(|one| Difference {
        field: "relation",
        label: one.kind.clone(),
        old: String::new(),
        new: one.name.clone(),
    });
    let lists = foreign.list_names.iter().map(|name| Difference {
        field: "list",
        label: String::new(),
        old: String::new(),
        new: name.clone(),
    });
    relations.chain(lists)
}

/// The lines that come to the note.
fn note_difference(old: &str, new: &str) -> Option<Difference> {
    let added = new.strip_prefix(old).unwrap_or(new).trim();
    let difference = || Difference { field: "note", label: String::new(), old: String::new(), new: added.to_owned() };
    (!added.is_empty()).then(difference)
}

/// The names of categories, in the language in which an import compares them.
fn names(connection: &Connection, categories: &[EntryId]) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT name_de FROM entry WHERE id = ?1")?;
    let mut names = Vec::new();
    for id in categories {
        names.extend(statement.query_row([id], |row| row.get::<_, String>(0)).optional()?);
    }
    Ok(names)
}
