//! From the tables of organisations and people to the address book.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::contacts::{
    Address, AddressKind, Birthday, Card, ContactKind, Email, Phone, Position, Salutation, Web, check, save,
};
use crate::error::{Error, Result};
use crate::master_data::entry::List;
use crate::master_data::number_range;
use crate::moment::Moment;
use crate::office::Tx;
use crate::record::{ContactId, EntryId, RoomId};
use crate::sample::calendar::Calendar;
use crate::sample::ground::{FIRM, Ground};
use crate::sample::organisations::{FURTHER_ADDRESSES, NOTES, ORGANISATIONS, Organisation};
use crate::sample::people::{BOARD, CONTACTS, PRIVATE, Person, TEAM};
use crate::sample::random::Random;
use crate::sample::sound;

/// The written book, for whoever names people and organisations.
pub(super) struct Book {
    contacts: HashMap<String, Entry>,
    entries: HashMap<(List, &'static str), EntryId>,
    rooms: HashMap<&'static str, RoomId>,
}

/// One of its contacts.
pub(super) struct Entry {
    pub(super) id: ContactId,
    pub(super) name: String,
    /// "Bauleiterin, Bauunternehmung Wiebe GmbH".
    pub(super) function: String,
}

impl Book {
    /// By an organisation's key or a person's name. A name that nobody bears is a mistake
    /// in the tables, which the tests find.
    pub(super) fn contact(&self, key: &str) -> Result<&Entry> {
        self.contacts.get(key).ok_or_else(|| Error::field(key, "CONTACT_UNKNOWN"))
    }

    /// As [`Book::contact`]; an empty key means nobody.
    pub(super) fn id(&self, key: &str) -> Result<Option<ContactId>> {
        if key.is_empty() { Ok(None) } else { self.contact(key).map(|entry| Some(entry.id)) }
    }

    pub(super) fn entry(&self, list: List, code: &'static str) -> Option<EntryId> {
        self.entries.get(&(list, code)).copied()
    }

    pub(super) fn room(&self, code: &'static str) -> Option<RoomId> {
        self.rooms.get(code).copied()
    }
}

/// The codes that contracts and events name.
const KINDS: &[&str] = &[
    "rent",
    "lease",
    "insurance",
    "maintenance",
    "energy",
    "telecom",
    "software",
    "service",
    "frame",
    "membership",
    "employment",
    "other",
];
const CENTRES: &[&str] = &["100", "200", "300", "400", "500", "600"];
const ROOMS: &[&str] = &["ELBE", "ALSTER", "KRUECKAU", "WERFT"];

pub(super) fn write(tx: &Tx<'_>, ground: &Ground, moment: &Moment) -> Result<Book> {
    let mut writer = Writer {
        tx,
        ground,
        calendar: Calendar::around(moment.today),
        chance: Random::of("contacts"),
        book: Book { contacts: HashMap::new(), entries: HashMap::new(), rooms: HashMap::new() },
        extensions: HashMap::new(),
        mobiles: 0,
        customers: 10_000,
        suppliers: 70_000,
    };
    for organisation in ORGANISATIONS {
        writer.organisation(organisation)?;
    }
    for person in TEAM {
        writer.colleague(person)?;
    }
    for person in BOARD {
        writer.board_member(person)?;
    }
    for person in CONTACTS {
        writer.contact(person)?;
    }
    for (person, street, town) in PRIVATE {
        writer.private(person, street, town)?;
    }
    // The counters go on behind the numbers that were given here.
    number_range::lift(tx, "customer", &format!("K-{}", writer.customers), moment.today)?;
    number_range::lift(tx, "supplier", &format!("L-{}", writer.suppliers), moment.today)?;
    let mut book = writer.book;
    for (list, codes) in [(List::ContractKind, KINDS), (List::CostCentre, CENTRES)] {
        book.entries.extend(codes.iter().filter_map(|code| Some(((list, *code), ground.entry(list, code)?))));
    }
    book.rooms.extend(ROOMS.iter().filter_map(|code| Some((*code, ground.room(code)?))));
    Ok(book)
}

struct Writer<'a> {
    tx: &'a Tx<'a>,
    ground: &'a Ground,
    calendar: Calendar,
    chance: Random,
    book: Book,
    /// How many people of an organisation have an extension already.
    extensions: HashMap<&'static str, u32>,
    mobiles: u32,
    customers: u32,
    suppliers: u32,
}

impl Writer<'_> {
    fn add(&mut self, key: String, card: Card) -> Result<()> {
        let card = check::tidy(card);
        sound(check::check(&card))?;
        let id = save::insert(self.tx, &self.chance.uid(), &card)?;
        let name = card.display_name();
        let function = card.positions.first().map(|position| {
            let at = position.organisation_id.and_then(|id| self.organisation_name(id));
            let parts = [position.role.clone(), at.unwrap_or_default()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        self.book.contacts.insert(key, Entry { id, name, function: function.unwrap_or_default() });
        Ok(())
    }

    fn organisation_name(&self, id: ContactId) -> Option<String> {
        self.book.contacts.values().find(|entry| entry.id == id).map(|entry| entry.name.clone())
    }

    fn organisation(&mut self, row: &Organisation) -> Result<()> {
        let mut card = Card {
            kind: ContactKind::Organisation,
            organisation: row.name.to_owned(),
            emails: vec![mail("work", format!("info@{}", row.host), true)],
            phones: vec![phone("main", format!("{}0", row.phone), true)],
            webs: vec![Web { label: "work".into(), url: format!("www.{}", row.host) }],
            addresses: vec![address("work", AddressKind::Street, row.street, row.town)],
            categories: self.categories(row.categories),
            note: NOTES.iter().find(|(key, _)| *key == row.key).map(|(_, note)| *note).unwrap_or_default().to_owned(),
            ..Card::default()
        };
        for (_, kind, street, town) in FURTHER_ADDRESSES.iter().filter(|(key, ..)| *key == row.key) {
            let kind = AddressKind::ALL.iter().copied().find(|known| known.code() == *kind);
            card.addresses.push(address("work", kind.unwrap_or(AddressKind::Street), street, town));
        }
        if row.categories.contains("customer") {
            card.customer_number = Some(self.customer_number());
            card.emails.push(mail("Rechnung", format!("rechnung@{}", row.host), false));
        }
        if row.categories.contains("supplier") {
            self.suppliers += 1;
            card.supplier_number = Some(format!("L-{}", self.suppliers));
            card.phones.push(phone("fax", format!("{}9", row.phone), false));
        }
        let german = row.town.starts_with(|c: char| c.is_ascii_digit());
        if german && !row.categories.contains("authority") {
            let number = 900_000_000 + self.chance.below(99_999_999);
            card.vat_id = format!("DE{number}");
            let account = self.chance.below(9_999_999_999);
            card.iban = iban("DE", &format!("99001205{account:010}"));
        }
        if row.key == "kita" {
            // It moves: the new house takes over on its day.
            let moves = self.calendar.month(0) + chrono::Months::new(3);
            card.addresses[0].valid_to = moves.pred_opt();
            card.addresses.push(Address {
                valid_from: Some(moves),
                ..address("work", AddressKind::Street, "Neuer Deichweg 2", row.town)
            });
        }
        if row.key == "whitcombe" {
            card.language = "en".into();
        }
        self.add(row.key.to_owned(), card)
    }

    fn colleague(&mut self, person: &Person) -> Result<()> {
        let number = self.extension("hansen", 100);
        let mut card = self.named(person);
        card.positions = vec![position(None, FIRM, person.role, person.department)];
        card.positions[0].since = Some(self.joined());
        card.emails = vec![mail("work", format!("{}@hansen-elektro.example", mail_name(person)), true)];
        card.phones = vec![phone("work", format!("+49 40 66969-{number}"), true), self.mobile()];
        card.categories = self.categories("team");
        if self.chance.below(3) == 0 {
            let street = format!("{} {}", self.chance.pick(STREETS), self.chance.below(90) + 1);
            card.addresses = vec![address("home", AddressKind::Street, &street, "25335 Elmshorn")];
        }
        self.add(person.key(), card)
    }

    fn board_member(&mut self, person: &Person) -> Result<()> {
        let mut card = self.named(person);
        let chair = person.role.contains("Vorsitzende");
        let role = if chair { person.role } else { "Mitglied des Beirats" };
        card.positions = vec![position(None, FIRM, role, "Beirat")];
        if let Some(organisation) = self.book.id(person.at)? {
            card.positions.push(position(Some(organisation), "", person.role, person.department));
        }
        card.emails = vec![
            mail("work", format!("{}@beirat.example", mail_name(person)), true),
            mail("home", format!("{}@post.example", mail_name(person)), false),
        ];
        card.phones = vec![self.mobile()];
        card.categories = self.categories("board");
        if person.family == "Weber" {
            // So that somebody's birthday is near.
            card.birthday = birthday(self.calendar.day(5), Some(1961));
            card.addresses = vec![address("home", AddressKind::Street, "Elbhang 17", "22880 Wedel")];
            card.note = "Bittet um Unterlagen auf Papier, mindestens zehn Tage vor der Sitzung.".into();
        }
        self.add(person.key(), card)
    }

    fn contact(&mut self, person: &Person) -> Result<()> {
        let row = ORGANISATIONS.iter().find(|row| row.key == person.at);
        let mut card = self.named(person);
        if let (Some(row), Some(organisation)) = (row, self.book.id(person.at)?) {
            let number = self.extension(row.key, 0);
            card.positions = vec![position(Some(organisation), "", person.role, person.department)];
            card.emails = vec![mail("work", format!("{}@{}", mail_name(person), row.host), true)];
            card.phones = vec![phone("work", format!("{}{number}", row.phone), true)];
            card.categories = self.categories(row.categories);
            if row.key == "whitcombe" {
                card.language = "en".into();
            }
        }
        if self.chance.below(5) < 2 {
            card.phones.push(self.mobile());
        }
        self.add(person.key(), card)
    }

    fn private(&mut self, person: &Person, street: &str, town: &str) -> Result<()> {
        let mut card = self.named(person);
        card.emails = vec![mail("home", format!("{}@post.example", mail_name(person)), true)];
        card.phones = vec![Phone { label: "home".into(), ..self.mobile() }];
        card.addresses = vec![address("home", AddressKind::Street, street, town)];
        card.categories = self.categories("customer private");
        card.customer_number = Some(self.customer_number());
        self.add(person.key(), card)
    }

    fn named(&mut self, person: &Person) -> Card {
        let (year, month, day) = (1957 + self.chance.below(46), 1 + self.chance.below(12), 1 + self.chance.below(28));
        let birthday = match self.chance.below(4) {
            0 | 1 => Birthday::new(i32::try_from(year).ok(), as_u32(month), as_u32(day)),
            2 => Birthday::new(None, as_u32(month), as_u32(day)),
            _ => None,
        };
        Card {
            salutation: match person.salutation {
                "Frau" => Salutation::Ms,
                "Herr" => Salutation::Mr,
                "Eheleute" => Salutation::Couple,
                _ => Salutation::None,
            },
            title: person.title.to_owned(),
            given: person.given.to_owned(),
            family: person.family.to_owned(),
            birthday,
            ..Card::default()
        }
    }

    fn categories(&self, codes: &str) -> Vec<EntryId> {
        codes.split(' ').filter_map(|code| self.ground.entry(List::Category, code)).collect()
    }

    fn customer_number(&mut self) -> String {
        self.customers += 1;
        format!("K-{}", self.customers)
    }

    fn extension(&mut self, organisation: &'static str, base: u32) -> u32 {
        let count = self.extensions.entry(organisation).or_default();
        *count += 1;
        base + *count
    }

    /// The two mobile ranges that are free for films, one after the other.
    fn mobile(&mut self) -> Phone {
        let number = self.mobiles;
        self.mobiles += 1;
        let raw = if number < 60 {
            format!("+49 171 39200{:02}", number)
        } else {
            format!("+49 176 040690{:02}", number - 60)
        };
        phone("mobile", raw, false)
    }

    /// First of a month between one and fifteen years ago.
    fn joined(&mut self) -> NaiveDate {
        let months = 12 + self.chance.below(170);
        self.calendar.month(as_u32(months))
    }
}

const STREETS: &[&str] = &["Wiesengrund", "Fasanenweg", "Mühlenkamp", "Am Knick", "Schleusenstraße"];

fn as_u32(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn birthday(on: NaiveDate, year: Option<i32>) -> Option<Birthday> {
    Birthday::new(year, on.month(), on.day()).or_else(|| Birthday::new(None, on.month(), on.day()))
}

fn position(organisation_id: Option<ContactId>, organisation: &str, role: &str, department: &str) -> Position {
    Position {
        organisation_id,
        organisation: organisation.to_owned(),
        role: role.to_owned(),
        department: department.to_owned(),
        since: None,
        until: None,
    }
}

fn mail(label: &str, address: String, preferred: bool) -> Email {
    Email { label: label.to_owned(), address, preferred }
}

fn phone(label: &str, raw: String, preferred: bool) -> Phone {
    Phone { label: label.to_owned(), raw, e164: None, preferred }
}

/// `town` as in the tables: "25335 Elmshorn", "AT-1030 Wien", "GB-PO1 3AX Portsmouth".
fn address(label: &str, kind: AddressKind, street: &str, town: &str) -> Address {
    let (country, rest) = match town.split_once('-') {
        Some((country, rest)) if country.len() == 2 && country.chars().all(|c| c.is_ascii_uppercase()) => {
            (country, rest)
        }
        _ => ("DE", town),
    };
    // British codes have a blank in the middle.
    let codes = if country == "GB" { 2 } else { 1 };
    let words: Vec<&str> = rest.split(' ').collect();
    let (code, name) = words.split_at(codes.min(words.len()));
    Address {
        label: label.to_owned(),
        kind,
        street: street.to_owned(),
        postal_code: code.join(" "),
        town: name.join(" "),
        country: country.to_owned(),
        preferred: kind == AddressKind::Street,
        ..Address::default()
    }
}

/// "jan-ole.matthiessen": what mail programs take.
fn mail_name(person: &Person) -> String {
    let mut name = String::new();
    for c in format!("{}.{}", person.given, person.family).to_lowercase().chars() {
        match c {
            'ä' => name.push_str("ae"),
            'ö' => name.push_str("oe"),
            'ü' => name.push_str("ue"),
            'ß' => name.push_str("ss"),
            'å' | 'á' | 'ầ' => name.push('a'),
            'ç' => name.push('c'),
            'ë' => name.push('e'),
            'ı' => name.push('i'),
            'ñ' => name.push('n'),
            'ú' => name.push('u'),
            ' ' => name.push('-'),
            c if c.is_ascii_alphanumeric() || c == '.' || c == '-' => name.push(c),
            _ => {}
        }
    }
    name
}

/// An IBAN with its check digits (ISO 13616), of a bank that does not exist.
pub(super) fn iban(country: &str, account: &str) -> String {
    let rearranged = format!("{account}{country}00");
    let rest = rearranged.bytes().fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    });
    format!("{country}{:02}{account}", 98 - rest)
}
