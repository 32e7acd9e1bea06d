//! Registrations pasted from Excel, Outlook or plain text: read, matched with contacts, shown before they are written.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{Registrant, register};
use crate::data_protection::restrict;
use crate::error::Result;
use crate::record::{ContactId, EventId};

/// More lines than this are no list of people.
pub const MOST_LINES: usize = 2_000;

/// Somebody as pasted, and who of the book it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// What would be registered.
    pub person: Registrant,
    /// The name that the contact has in the book; empty without one.
    pub known_as: String,
    /// Registered already: would be left out.
    pub registered: bool,
}

/// What the columns of a table hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Given,
    Family,
    Firm,
    Function,
    Email,
    Diet,
    Note,
    Other,
}

/// The words above a column, folded to lower case.
const HEADS: &[(Column, &[&str])] = &[
    (Column::Name, &["name", "teilnehmer", "teilnehmerin", "person", "participant", "full name"]),
    (Column::Given, &["vorname", "first name", "given name"]),
    (Column::Family, &["nachname", "familienname", "zuname", "last name", "surname", "family name"]),
    (Column::Firm, &["firma", "unternehmen", "organisation", "organization", "company"]),
    (Column::Function, &["funktion", "position", "abteilung", "function", "department", "job title"]),
    (Column::Email, &["e-mail", "email", "mail", "e-mail-adresse", "mailadresse", "e-mail address", "email address"]),
    (Column::Diet, &["verpflegung", "essen", "kost", "ernährung", "diet", "food"]),
    (Column::Note, &["bemerkung", "notiz", "hinweis", "anmerkung", "note", "remark", "comment"]),
];

/// Reads people from `Name <mail>; Nachname, Vorname <mail>`, from columns with or without a head, or from names alone,
/// one per line. Whoever stands there twice is meant once.
#[must_use]
pub fn people(text: &str) -> Vec<Registrant> {
    let mut head: Option<Vec<Column>> = None;
    let mut found: Vec<Registrant> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(MOST_LINES) {
        if line.contains('\t') {
            let cells: Vec<&str> = line.split('\t').map(|cell| cell.trim().trim_matches('"').trim()).collect();
            if head.is_none() && found.is_empty() {
                head = columns(&cells);
                if head.is_some() {
                    continue;
                }
            }
            found.extend(from_cells(&cells, head.as_deref()));
        } else {
            found.extend(parted(line).filter_map(from_text));
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|person| seen.insert((person.name.to_lowercase(), person.email.to_lowercase())));
    found
}

/// What the columns are, where the first line says so: it names the person, and holds no address.
fn columns(cells: &[&str]) -> Option<Vec<Column>> {
    let read: Vec<Column> = cells
        .iter()
        .map(|cell| {
            let word = cell.to_lowercase();
            HEADS.iter().find(|(_, words)| words.contains(&word.as_str())).map_or(Column::Other, |(column, _)| *column)
        })
        .collect();
    let names = |column| read.contains(&column);
    let is_head = (names(Column::Name) || names(Column::Family)) && !cells.iter().any(|cell| cell.contains('@'));
    is_head.then_some(read)
}

fn from_cells(cells: &[&str], head: Option<&[Column]>) -> Option<Registrant> {
    let Some(head) = head else { return from_bare_cells(cells) };
    let cell = |column: Column| {
        let texts = head.iter().zip(cells).filter(|(at, text)| **at == column && !text.is_empty());
        texts.map(|(_, text)| *text).collect::<Vec<_>>().join(" ")
    };
    let joined =
        |parts: [String; 2], by: &str| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by);
    let name = match cell(Column::Name) {
        name if name.is_empty() => joined([cell(Column::Given), cell(Column::Family)], " "),
        name => turned(&name),
    };
    let email = cell(Column::Email);
    named(name, email, joined([cell(Column::Function), cell(Column::Firm)], ", ")).map(|person| Registrant {
        diet: cell(Column::Diet),
        note: cell(Column::Note),
        ..person
    })
}

/// Without a head: what has an @ is the address, the first of the others the name, the rest firm and function.
fn from_bare_cells(cells: &[&str]) -> Option<Registrant> {
    let mut texts = cells.iter().filter(|cell| !cell.is_empty() && !is_address(cell));
    let email = cells.iter().find(|cell| is_address(cell)).map_or("", |cell| *cell);
    let name = texts.next().map_or("", |cell| *cell);
    let rest: Vec<&str> = texts.copied().collect();
    let mut person = from_text(name).unwrap_or_default();
    if person.email.is_empty() {
        email.clone_into(&mut person.email);
    }
    named(person.name, person.email, rest.join(", "))
}

/// The people of a line, parted by semicolons outside of quotes.
fn parted(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    line.split(move |c| {
        if c == '"' {
            quoted = !quoted;
        }
        c == ';' && !quoted
    })
}

/// `Name <mail>`, an address alone, or a name alone, with the dash or number of a list before it.
fn from_text(text: &str) -> Option<Registrant> {
    let text = text.trim().trim_start_matches(['-', '–', '•', '*', ' ']);
    let text = match text.split_once(['.', ')']) {
        Some((number, rest)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => rest.trim(),
        _ => text,
    };
    let (name, email) = match text.split_once('<') {
        Some((name, rest)) => (name, rest.split('>').next().unwrap_or_default()),
        None if is_address(text) => ("", text),
        None => (text, ""),
    };
    let email = if is_address(email) { email.trim() } else { "" };
    named(turned(name.trim().trim_matches(['"', '\'']).trim()), email.to_owned(), String::new())
}

/// Whoever has an address alone is called by it.
fn named(name: String, email: String, function: String) -> Option<Registrant> {
    let name = if name.is_empty() { email.clone() } else { name };
    (!name.is_empty()).then(|| Registrant { name, email, function, ..Registrant::default() })
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    text.split_once('@').is_some_and(|(before, host)| {
        !before.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}

/// Outlook writes `Weber, Kim`.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() && !family.trim().is_empty() => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.to_owned(),
    }
}

/// Reads people and finds them in the book: by the address, where it belongs to one contact alone, else by the name,
/// where one alone is called so. The others stay plain names.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn preview(connection: &Connection, event: EventId, text: &str) -> Result<Vec<Pasted>> {
    let people = people(text);
    let by_name = by_name(connection, &people)?;
    let mut found = Vec::with_capacity(people.len());
    for mut person in people {
        let by_address = if person.email.is_empty() { None } else { by_address(connection, &person.email)? };
        let by_name = || by_name.get(&person.name.to_lowercase()).cloned().flatten();
        let known_as = match by_address.or_else(by_name) {
            Some((id, name)) => {
                person.contact_id = Some(id);
                if person.name == person.email {
                    person.name.clone_from(&name);
                }
                name
            }
            None => String::new(),
        };
        let registered = register::is_registered(connection, event, &person, None)?;
        found.push(Pasted { person, known_as, registered });
    }
    Ok(found)
}

/// The one contact with an address; none where several share it.
fn by_address(connection: &Connection, address: &str) -> Result<Option<(ContactId, String)>> {
    let mut found: Vec<(ContactId, String)> = connection
        .prepare_cached(&format!(
            "SELECT DISTINCT contact.id, contact_row.name FROM email JOIN contact ON contact.id = email.contact_id
             JOIN contact_row ON contact_row.id = contact.id
             WHERE lower(email.address) = lower(?1) AND {} LIMIT 2",
            restrict::OPEN
        ))?
        .query_map([address], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// The contacts that are called as somebody of the list; none where several are. One walk through the book.
fn by_name(connection: &Connection, people: &[Registrant]) -> Result<HashMap<String, Option<(ContactId, String)>>> {
    let mut found: HashMap<String, Option<(ContactId, String)>> = HashMap::new();
    let wanted: std::collections::HashSet<String> = people.iter().map(|person| person.name.to_lowercase()).collect();
    let mut statement = connection.prepare_cached(&format!(
        "SELECT contact.id, contact_row.name FROM contact_row JOIN contact ON contact.id = contact_row.id
         WHERE contact_row.kind = 'person' AND {}",
        restrict::OPEN
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name = row.get_ref(1)?.as_str().unwrap_or_default();
        let key = name.to_lowercase();
        if wanted.contains(&key) {
            let one = Some((row.get(0)?, name.to_owned()));
            found.entry(key).and_modify(|known| *known = None).or_insert(one);
        }
    }
    Ok(found)
}
