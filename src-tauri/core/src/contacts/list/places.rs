//! Where something stands in an ordered list: letters at its edge, typed beginnings, a contact.

use std::cmp::Ordering;

use rusqlite::{Connection, OptionalExtension};

use super::{Filter, SortBy, ids};
use crate::error::Result;
use crate::office::Office;
use crate::own_fields::{self, OwnField, ValueType};
use crate::record::RecordKind;
use crate::settings;
use crate::sort_key::Order;

/// A letter of the list's edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// "A" to "Z"; "#" for digits and signs; "…" for other alphabets.
    pub letter: String,
    /// The first row under it, from 0.
    pub position: usize,
    /// How many rows stand under it.
    pub count: usize,
}

/// The column with the key of an order that follows letters.
const fn key_column(sort: SortBy) -> Option<&'static str> {
    match sort {
        SortBy::Name => Some("sort_key"),
        SortBy::Given => Some("given_key"),
        SortBy::Organisation => Some("organisation_key"),
        SortBy::Role => Some("role_key"),
        SortBy::Town => Some("town_key"),
        _ => None,
    }
}

fn of_row(column: &str) -> String {
    format!("SELECT {column} FROM contact_row WHERE id = ?1")
}

/// How the key of a contact is asked for and made, where the order follows letters. Own
/// fields are put in order as names are, whatever the office chose for its address book.
fn lettered(office: &Office, filter: &Filter) -> Result<Option<(String, Order)>> {
    let Some(field) = filter.sort_own else {
        let order = settings::sort_order(office.read())?;
        return Ok(key_column(filter.sort).map(|column| (of_row(column), order)));
    };
    let known = own_fields::all(office.read(), Some(RecordKind::Contact))?;
    let is_text = |one: &OwnField| one.id == field && one.shape.value_type == ValueType::Text;
    let sql = "SELECT sort_key FROM own_value WHERE owner_kind = 'contact' AND owner_id = ?1 AND field_id =";
    Ok(known.iter().any(is_text).then(|| (format!("{sql} {}", field.0), Order::Names)))
}

/// The letters under which the rows of a list stand, in the list's order; umlauts stand
/// under their base letter. Empty where the order follows no letters. Rows without the
/// value belong to no letter.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn letters(office: &Office, filter: &Filter) -> Result<Vec<Letter>> {
    let Some((key, order)) = lettered(office, filter)? else { return Ok(Vec::new()) };
    let ids = ids(office, filter)?;
    let keys = Keys { connection: office.read(), sql: key, ids: &ids, descending: filter.descending };
    let mut edges: Vec<(String, usize)> = vec![("#".to_owned(), 0)];
    for letter in 'A'..='Z' {
        edges.push((letter.to_string(), keys.below(&order.key(&letter.to_string()))?));
    }
    // Greek is the first alphabet behind the Latin one.
    edges.push(("…".to_owned(), keys.below(&order.key("α"))?));
    let end = keys.below("~")?;
    let mut letters = Vec::new();
    for (index, (letter, begin)) in edges.iter().enumerate() {
        let behind = edges.get(index + 1).map_or(end, |(_, next)| *next);
        if behind > *begin {
            let position = if filter.descending { ids.len() - behind } else { *begin };
            letters.push(Letter { letter: letter.clone(), position, count: behind - begin });
        }
    }
    if filter.descending {
        letters.reverse();
    }
    Ok(letters)
}

/// The row at which the list stands where a beginning is typed: the first that begins so,
/// else the next one. None in an empty list and in orders that nobody types.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of_beginning(office: &Office, filter: &Filter, text: &str) -> Result<Option<usize>> {
    let lettered = lettered(office, filter)?;
    let is_hex = lettered.is_some();
    let typed = text.trim();
    let (sql, wanted) = match (lettered, filter.sort) {
        (Some((sql, order)), _) => (sql, order.key(typed)),
        (None, _) if filter.sort_own.is_some() => return Ok(None),
        (None, SortBy::Number) => (of_row("number"), typed.to_owned()),
        (None, SortBy::PostalCode) => (of_row("postal_code"), typed.to_owned()),
        (None, SortBy::Email) => (of_row("lower(email)"), typed.to_lowercase()),
        _ => return Ok(None),
    };
    let ids = ids(office, filter)?;
    let keys = Keys { connection: office.read(), sql, ids: &ids, descending: filter.descending };
    let below = keys.below(&wanted)?;
    // From the end, the last of those that begin so comes first.
    let position = if filter.descending { ids.len() - keys.below(&behind(&wanted, is_hex))? } else { below };
    Ok((!ids.is_empty()).then(|| position.min(ids.len() - 1)))
}

/// Behind everything that begins with a text. In a sort key the level of letters ends at
/// the byte 01, which is below every letter; no hexadecimal digit reaches "G".
fn behind(key: &str, hexadecimal: bool) -> String {
    if !hexadecimal {
        return format!("{key}~");
    }
    let end = (0..key.len()).step_by(2).find(|place| key[*place..].starts_with("01")).unwrap_or(key.len());
    format!("{}G", &key[..end])
}

/// Where a contact stands in a list.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of_contact(office: &Office, filter: &Filter, id: i64) -> Result<Option<usize>> {
    Ok(ids(office, filter)?.iter().position(|other| *other == id))
}

/// The keys of an ordered list, read where they are looked at.
struct Keys<'a> {
    connection: &'a Connection,
    /// Asks for the key of one id. Its names come from the order, never from outside.
    sql: String,
    ids: &'a [i64],
    descending: bool,
}

impl Keys<'_> {
    /// How many rows have a key below this one, counted as if the order ran upward. What
    /// has no value stands behind everything.
    fn below(&self, wanted: &str) -> Result<usize> {
        let (mut low, mut high) = (0, self.ids.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.compare(middle, wanted)? == Ordering::Less { low = middle + 1 } else { high = middle }
        }
        Ok(low)
    }

    fn compare(&self, place: usize, wanted: &str) -> Result<Ordering> {
        let place = if self.descending { self.ids.len() - 1 - place } else { place };
        let key: Option<String> =
            self.connection.prepare_cached(&self.sql)?.query_row([self.ids[place]], |row| row.get(0)).optional()?;
        Ok(match key.as_deref() {
            None | Some("") => Ordering::Greater,
            Some(key) => key.cmp(wanted),
        })
    }
}
