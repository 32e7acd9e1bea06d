//! The columns of Google Contacts since 2023; those before go under their new names.

use std::collections::HashMap;
use std::sync::LazyLock;

use kontor_core::contacts::{Address, AddressKind, Birthday, Card, ContactKind, Salutation};

use crate::export::ExportCard;
use crate::{Lang, countries};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    First,
    Middle,
    Last,
    Prefix,
    Suffix,
    Nickname,
    FileAs,
    /// Of the tables before 2023; never written by itself.
    WholeName,
    Company,
    Role,
    Department,
    Birthday,
    Notes,
    Photo,
    Labels,
    Email(u8, bool),
    Phone(u8, bool),
    Address(u8, Part),
    Web(u8, bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Label,
    Formatted,
    Street,
    City,
    PoBox,
    Region,
    PostalCode,
    Country,
    Extended,
}

const PARTS: &[(Part, &str)] = &[
    (Part::Label, "Label"),
    (Part::Formatted, "Formatted"),
    (Part::Street, "Street"),
    (Part::City, "City"),
    (Part::PoBox, "PO Box"),
    (Part::Region, "Region"),
    (Part::PostalCode, "Postal Code"),
    (Part::Country, "Country"),
    (Part::Extended, "Extended Address"),
];

const FIXED: &[(Cell, &str)] = &[
    (Cell::First, "First Name"),
    (Cell::Middle, "Middle Name"),
    (Cell::Last, "Last Name"),
    (Cell::Prefix, "Name Prefix"),
    (Cell::Suffix, "Name Suffix"),
    (Cell::Nickname, "Nickname"),
    (Cell::FileAs, "File As"),
    (Cell::Company, "Organization Name"),
    (Cell::Role, "Organization Title"),
    (Cell::Department, "Organization Department"),
    (Cell::Birthday, "Birthday"),
    (Cell::Notes, "Notes"),
    (Cell::Photo, "Photo"),
    (Cell::Labels, "Labels"),
];

/// Folded headers of the tables before 2023.
const OLDER: &[(&str, Cell)] = &[
    ("name", Cell::WholeName),
    ("givenname", Cell::First),
    ("additionalname", Cell::Middle),
    ("familyname", Cell::Last),
    ("groupmembership", Cell::Labels),
    ("organization1name", Cell::Company),
    ("organization1title", Cell::Role),
    ("organization1department", Cell::Department),
];

/// The group that every contact of a Google address book belongs to; without it a contact is
/// hidden there.
const OWN_GROUP: &str = "* myContacts";

impl Cell {
    pub(super) fn header(&self) -> String {
        let valued = |name: &str, number: u8, value: bool| {
            format!("{name} {number} - {}", if value { "Value" } else { "Label" })
        };
        match *self {
            Self::Email(number, value) => valued("E-mail", number, value),
            Self::Phone(number, value) => valued("Phone", number, value),
            Self::Web(number, value) => valued("Website", number, value),
            Self::Address(number, part) => {
                let name = PARTS.iter().find(|(one, _)| *one == part).map_or("", |(_, name)| name);
                format!("Address {number} - {name}")
            }
            Self::WholeName => "Name".to_owned(),
            fixed => FIXED.iter().find(|(one, _)| *one == fixed).map_or("", |(_, name)| name).to_owned(),
        }
    }
}

/// The column of a folded header.
pub(super) fn column(folded: &str) -> Option<Cell> {
    static KEYS: LazyLock<HashMap<String, Cell>> =
        LazyLock::new(|| FIXED.iter().map(|(cell, name)| (super::key(name), *cell)).collect());
    if let Some(cell) = KEYS.get(folded) {
        return Some(*cell);
    }
    if let Some((_, cell)) = OLDER.iter().find(|(older, _)| *older == folded) {
        return Some(*cell);
    }
    let start = folded.find(|c: char| c.is_ascii_digit())?;
    let (word, rest) = folded.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, part) = rest.split_at(end);
    let number: u8 = number.parse().ok().filter(|number| *number > 0)?;
    let value = match part {
        "value" => Some(true),
        "label" | "type" => Some(false),
        _ => None,
    };
    match word {
        "email" => value.map(|value| Cell::Email(number, value)),
        "phone" => value.map(|value| Cell::Phone(number, value)),
        "website" => value.map(|value| Cell::Web(number, value)),
        "address" if part == "type" => Some(Cell::Address(number, Part::Label)),
        "address" => {
            let part = PARTS.iter().find(|(_, name)| super::key(name) == part)?;
            Some(Cell::Address(number, part.0))
        }
        _ => None,
    }
}

/// The columns that these cards need.
pub(super) fn columns(cards: &[ExportCard]) -> Vec<Cell> {
    let most = |count: fn(&Card) -> usize| {
        let most = cards.iter().map(|one| count(&one.card)).max().unwrap_or(0).max(1);
        u8::try_from(most).unwrap_or(u8::MAX)
    };
    let mut columns: Vec<Cell> = FIXED.iter().map(|(cell, _)| *cell).collect();
    let valued = |cell: fn(u8, bool) -> Cell, count: u8| (1..=count).flat_map(move |n| [cell(n, false), cell(n, true)]);
    columns.extend(valued(Cell::Email, most(|card| card.emails.len())));
    columns.extend(valued(Cell::Phone, most(|card| card.phones.len())));
    for number in 1..=most(|card| card.addresses.len()) {
        columns.extend(PARTS.iter().map(|(part, _)| Cell::Address(number, *part)));
    }
    columns.extend(valued(Cell::Web, most(|card| card.webs.len())));
    columns
}

/// A card on its way into Google's table.
pub(super) struct Row<'a> {
    pub(super) card: &'a Card,
    pub(super) categories: &'a [String],
}

impl Row<'_> {
    pub(super) fn cell(&self, cell: &Cell) -> String {
        let card = self.card;
        let position = card.positions.first();
        let nth = |number: u8| usize::from(number) - 1;
        match *cell {
            Cell::First => card.given.clone(),
            Cell::Middle => card.additional.clone(),
            Cell::Last => card.family.clone(),
            Cell::Prefix => {
                let word = match card.salutation {
                    Salutation::Ms => "Frau",
                    Salutation::Mr => "Herr",
                    _ => "",
                };
                [word, &card.title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            }
            Cell::Suffix => card.suffix.clone(),
            Cell::Nickname => card.nickname.clone(),
            Cell::FileAs => String::new(),
            Cell::WholeName if card.kind == ContactKind::Organisation => card.organisation.clone(),
            Cell::WholeName => {
                let parts = [&card.given, &card.additional, &card.family, &card.suffix];
                parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
            }
            Cell::Company if card.kind == ContactKind::Organisation => card.organisation.clone(),
            Cell::Company => position.map(|one| one.organisation.clone()).unwrap_or_default(),
            Cell::Role => position.map(|one| one.role.clone()).unwrap_or_default(),
            Cell::Department => position.map(|one| one.department.clone()).unwrap_or_default(),
            Cell::Birthday => card.birthday.map(|day| google_day(&day)).unwrap_or_default(),
            Cell::Notes => card.note.clone(),
            Cell::Photo => photo(card).to_owned(),
            Cell::Labels => {
                self.categories.iter().map(String::as_str).chain([OWN_GROUP]).collect::<Vec<_>>().join(" ::: ")
            }
            Cell::Email(number, value) => card.emails.get(nth(number)).map_or_else(String::new, |one| {
                if value { one.address.clone() } else { label(&one.label, one.preferred) }
            }),
            Cell::Phone(number, value) => card
                .phones
                .get(nth(number))
                .map_or_else(String::new, |one| if value { one.raw.clone() } else { label(&one.label, one.preferred) }),
            Cell::Web(number, value) => card
                .webs
                .get(nth(number))
                .map_or_else(String::new, |one| if value { one.url.clone() } else { label(&one.label, false) }),
            Cell::Address(number, part) => {
                card.addresses.get(nth(number)).map(|address| address_part(address, part)).unwrap_or_default()
            }
        }
    }
}

/// Google writes a day without a year with a blank before it; it reads it without one as well.
fn google_day(day: &Birthday) -> String {
    day.to_string()
}

/// The address of a picture on the web, which is kept and never fetched.
fn photo(card: &Card) -> &str {
    card.foreign_lines.lines().find_map(|line| line.strip_prefix("PHOTO;VALUE=uri:")).unwrap_or_default()
}

fn label(label: &str, preferred: bool) -> String {
    let word = match label {
        "work" => "Work",
        "home" => "Home",
        "mobile" => "Mobile",
        "fax" => "Work Fax",
        "home_fax" => "Home Fax",
        "main" => "Main",
        "pager" => "Pager",
        own => own,
    };
    if preferred { format!("* {word}") } else { word.to_owned() }
}

fn address_part(address: &Address, part: Part) -> String {
    let boxed = address.kind == AddressKind::PoBox;
    match part {
        Part::Label => label(&address.label, address.preferred),
        Part::Formatted => {
            let town = format!("{} {}", address.postal_code, address.town);
            let country = countries::name(&address.country, Lang::En);
            let lines = [address.street.as_str(), &address.extra, town.trim(), &country];
            lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Part::Street if boxed => String::new(),
        Part::Street => address.street.clone(),
        Part::City => address.town.clone(),
        Part::PoBox if boxed => address.street.strip_prefix("Postfach ").unwrap_or(&address.street).to_owned(),
        Part::PoBox => String::new(),
        Part::Region => address.region.clone(),
        Part::PostalCode => address.postal_code.clone(),
        Part::Country => address.country.clone(),
        Part::Extended => address.extra.clone(),
    }
}
