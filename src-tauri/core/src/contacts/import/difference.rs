//! What a card would change of a contact, value by value, before it is written.

use std::borrow::Cow;

use rusqlite::{Connection, OptionalExtension};

use super::merge::Merger;
use super::own::OwnFields;
use super::{Match, Planned};
use crate::attachments::photo;
use crate::contacts::{Address, Card, ForeignCard, Position, matching, picture_told, read};
use crate::error::Result;
use crate::own_fields::OwnValue;
use crate::record::{ContactId, EntryId};

/// One value that a card brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// `family`, `phone`, `address`, `own.lieblingsfarbe` …: the field as the columns of a table
    /// name it.
    pub field: Cow<'static, str>,
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
    let fields = OwnFields::read(connection)?;
    let placed = |foreign: &ForeignCard| {
        let mut card = foreign.card.clone();
        fields.place(foreign, &mut card);
        card
    };
    let foreign = &cards[index];
    let card = placed(foreign);
    let held = match plan[index].matched {
        Some(Match::Book(id, _)) => match matching::present(connection, id)? {
            Some(id) => {
                let card = read::get(connection, id)?.card;
                let names = names(connection, &card.categories)?;
                Some((card, names, picture_of_book(connection, id, foreign)?))
            }
            None => None,
        },
        Some(Match::Batch(earlier, _)) => {
            let earlier = &cards[earlier];
            let picture = picture(earlier.photo.as_deref(), foreign);
            Some((placed(earlier), earlier.category_names.clone(), picture))
        }
        None => None,
    };
    let Some((own, names, picture)) = held else { return Ok(known(foreign, &card, &fields)) };
    let home: Option<String> = connection
        .prepare_cached("SELECT country FROM firm ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let mut merger = Merger::new(own.clone(), home.as_deref().unwrap_or("DE"));
    merger.add(card);
    let merged = merger.finish();
    let mut found = Vec::new();
    for ((field, old), (_, new)) in singles(&own).into_iter().zip(singles(&merged)) {
        if old != new {
            found.push(Difference { field: field.into(), label: String::new(), old, new });
        }
    }
    let held = lists(&own);
    found.extend(lists(&merged).into_iter().filter(|one| !held.contains(one)));
    found.extend(own_differences(&fields, &own, &merged));
    found.extend(category_differences(&foreign.category_names, &names));
    found.extend(besides(foreign));
    found.extend(picture);
    found.extend(note_difference(&own.note, &merged.note));
    Ok(found)
}

/// Everything that a card says.
fn known(foreign: &ForeignCard, card: &Card, fields: &OwnFields) -> Vec<Difference> {
    let mut found: Vec<Difference> = singles(card)
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, new)| Difference { field: field.into(), label: String::new(), old: String::new(), new })
        .collect();
    found.extend(lists(card));
    found.extend(own_differences(fields, &Card::default(), card));
    found.extend(category_differences(&foreign.category_names, &[]));
    found.extend(besides(foreign));
    found.extend(picture(None, foreign));
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
        ("sort_name", card.sort_name.clone()),
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
    let one = |field: &'static str, label: &str, new: String| Difference {
        field: field.into(),
        label: label.to_owned(),
        old: String::new(),
        new,
    };
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
    new.map(|name| Difference {
        field: "categories".into(),
        label: String::new(),
        old: String::new(),
        new: name.clone(),
    })
    .collect()
}

/// The values of own fields, each in its stored form.
fn own_differences(fields: &OwnFields, own: &Card, merged: &Card) -> Vec<Difference> {
    let held = |wanted: &OwnValue| own.own.iter().find(|value| value.field_id == wanted.field_id);
    let new = merged.own.iter().filter(|value| held(value).is_none_or(|held| held.text != value.text));
    new.map(|value| Difference {
        field: format!("own.{}", fields.code(value.field_id)).into(),
        label: String::new(),
        old: held(value).map(|held| held.text.clone()).unwrap_or_default(),
        new: value.text.clone(),
    })
    .collect()
}

/// The picture that a card brings, beside the one that is held.
fn picture(held: Option<&[u8]>, foreign: &ForeignCard) -> Option<Difference> {
    let new = foreign.photo.as_deref().filter(|new| held != Some(*new))?;
    let old = held.map(picture_told).unwrap_or_default();
    Some(Difference { field: "picture".into(), label: String::new(), old, new: picture_told(new) })
}

fn picture_of_book(connection: &Connection, id: ContactId, foreign: &ForeignCard) -> Result<Option<Difference>> {
    match &foreign.photo {
        None => Ok(None),
        Some(_) => {
            let held = photo::bytes(connection, id.into())?;
            Ok(picture(held.as_ref().map(|(_, bytes)| bytes.as_slice()), foreign))
        }
    }
}

/// Relations and distribution lists, which are joined to what is there when they are written.
fn besides(foreign: &ForeignCard) -> impl Iterator<Item = Difference> + '_ {
    let relations = foreign.relation_names.iter().map(|one| Difference {
        field: "relation".into(),
        label: one.kind.clone(),
        old: String::new(),
        new: one.name.clone(),
    });
    let lists = foreign.list_names.iter().map(|name| Difference {
        field: "list".into(),
        label: String::new(),
        old: String::new(),
        new: name.clone(),
    });
    relations.chain(lists)
}

/// The lines that come to the note.
fn note_difference(old: &str, new: &str) -> Option<Difference> {
    let added = new.strip_prefix(old).unwrap_or(new).trim();
    let difference =
        || Difference { field: "note".into(), label: String::new(), old: String::new(), new: added.to_owned() };
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
