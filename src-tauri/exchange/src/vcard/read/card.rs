//! One card's properties into a contact.

use std::collections::{HashMap, HashSet};

use kontor_core::contacts::bank::is_iban;
use kontor_core::contacts::check::is_email;
use kontor_core::contacts::{
    Address, AddressKind, Birthday, Card, ContactKind, Email, ForeignCard, ForeignOwn, ForeignRelation, Phone,
    Position, Salutation, Web,
};
use serde_json::{Value, json};

use text::{bare_uid, email_text, phone_text};

use super::{Found, Notes, short};
use crate::dates::{self, DateOrder};
use crate::error::warning;
use crate::vcard::line::Property;
use crate::vcard::{OWN_PREFIX, foreign, photo};
use crate::{addresses, countries, labels};

mod name;
mod relation;
mod text;

/// `SORT-AS`: family name and given name, in quotes or not.
fn sort_as(property: &Property) -> String {
    property.param_values("SORT-AS").iter().map(|part| part.trim()).collect::<Vec<_>>().join(", ")
}

/// What is gathered while the properties pass by.
#[derive(Default)]
struct Draft {
    uid: Option<String>,
    card: Card,
    categories: Vec<String>,
    /// The same once more, to be asked whether a name is there.
    category_names: HashSet<String>,
    version_2: bool,
    kind: String,
    shown_as_company: bool,
    full_names: Vec<Property>,
    name: Option<Property>,
    members: Vec<String>,
    positions: Vec<(String, Position)>,
    roles: Vec<Property>,
    formatted: Vec<Property>,
    /// The salutation that GENDER speaks for, used where nothing else says one.
    salutation_hint: Option<Salutation>,
    /// Label of each group (X-ABLabel), and its country (X-ABADR).
    labels: HashMap<String, Property>,
    countries: HashMap<String, String>,
    preferences: Preferences,
    /// Kept lines, each with its line of the source.
    foreign: Vec<(usize, String)>,
    foreign_groups: HashSet<String>,
    language_given: bool,
    organisation_sort_as: String,
    relations: Vec<ForeignRelation>,
    tags: HashSet<String>,
    own_values: Vec<ForeignOwn>,
    photo: Option<Vec<u8>>,
}

#[derive(Default)]
struct Preferences {
    phones: Vec<Option<u32>>,
    emails: Vec<Option<u32>>,
    addresses: Vec<Option<u32>>,
}

/// Reads the properties of one card that begins at `line`.
pub(super) fn read(line: usize, properties: Vec<Property>, own: &HashSet<&str>, notes: &mut Notes) -> Found {
    let mut draft = Draft::default();
    for property in &properties {
        match property.name.as_str() {
            "X-ABLABEL" => {
                draft.labels.insert(property.group.clone(), property.clone());
            }
            "X-ABADR" => {
                draft.countries.insert(property.group.clone(), property.text().trim().to_ascii_uppercase());
            }
            "VERSION" => draft.version(property, notes),
            _ => {}
        }
    }
    for property in properties {
        draft.take(property, own, notes);
    }
    draft.finish(line, notes)
}

impl Draft {
    fn version(&mut self, property: &Property, notes: &mut Notes) {
        let version = property.value.trim();
        self.version_2 = version.starts_with('2');
        if !matches!(version, "2.1" | "3.0" | "4.0") {
            notes.add(property.number, warning::VERSION_UNKNOWN, json!({ "version": short(version) }));
        }
    }

    fn keep(&mut self, property: &Property) {
        if !property.group.is_empty() {
            self.foreign_groups.insert(property.group.clone());
        }
        self.foreign.push((property.number, foreign::keep(property)));
    }

    /// The label of a property: its group's X-ABLabel, else its types.
    fn label(&self, property: &Property) -> String {
        if let Some(label) = self.labels.get(&property.group).filter(|_| !property.group.is_empty()) {
            return labels::canonical(&label.text());
        }
        labels::from_types(property.types())
    }

    fn take(&mut self, property: Property, own: &HashSet<&str>, notes: &mut Notes) {
        match property.name.as_str() {
            // Who wrote it and when says nothing about the contact.
            "BEGIN" | "END" | "VERSION" | "PRODID" | "REV" | "X-ABLABEL" | "X-ABADR" => {}
            "UID" if self.uid.is_none() => {
                self.uid = Some(bare_uid(&property.text())).filter(|uid| !uid.is_empty());
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.kind = property.text().trim().to_lowercase();
            }
            "MEMBER" | "X-ADDRESSBOOKSERVER-MEMBER" => {
                self.members.push(bare_uid(&property.text()));
            }
            "X-ABSHOWAS" if property.value.trim().eq_ignore_ascii_case("COMPANY") => {
                self.shown_as_company = true;
            }
            "FN" => self.full_names.push(property),
            "X-KONTOR-FN" => self.keep(&Property { name: "FN".to_owned(), ..property }),
            "N" if self.name.is_none() => {
                self.sort_as(&property);
                self.name = Some(property);
            }
            "SORT-STRING" | "X-SORT-STRING" => {
                if self.card.sort_name.is_empty() {
                    self.card.sort_name = property.text().trim().to_owned();
                }
            }
            "NICKNAME" if self.card.nickname.is_empty() => {
                self.card.nickname = property.items().join(", ");
            }
            "ORG" => self.organisation(&property),
            "TITLE" => self.title(&property),
            "ROLE" => self.roles.push(property),
            "X-KONTOR-SINCE" | "X-KONTOR-UNTIL" => self.position_day(&property, notes),
            "TEL" => self.phone(&property, notes),
            "EMAIL" => self.email(&property, notes),
            "URL" => self.web(&property),
            "ADR" => self.address(&property, notes),
            "LABEL" => self.formatted.push(property),
            "BDAY" => self.birthday(&property, notes),
            "ANNIVERSARY" | "X-ANNIVERSARY" | "X-EVOLUTION-ANNIVERSARY" | "X-KADDRESSBOOK-X-ANNIVERSARY" => {
                self.anniversary(&property);
            }
            "X-ABDATE" if relation::is_anniversary(&self.label(&property)) => self.anniversary(&property),
            "RELATED" | "X-ABRELATEDNAMES" => self.relation(&property),
            name if relation::of_property(name).is_some() => self.relation(&property),
            "NOTE" => {
                let text = property.text();
                let text = text.trim_end();
                if !text.is_empty() {
                    if !self.card.note.is_empty() {
                        self.card.note.push('\n');
                    }
                    self.card.note.push_str(text);
                }
            }
            "CATEGORIES" => {
                for name in property.items() {
                    if self.category_names.insert(name.clone()) {
                        self.categories.push(name);
                    }
                }
            }
            "LANG" | "X-KONTOR-LANGUAGE" if !self.language_given && !property.value.trim().is_empty() => {
                self.language_given = true;
                self.card.language = property.text().trim().to_lowercase();
            }
            "GENDER" | "X-GENDER" | "GRAMGENDER" => {
                self.salutation_hint = match property.value.trim().chars().next() {
                    Some('M' | 'm') => Some(Salutation::Mr),
                    Some('F' | 'f') => Some(Salutation::Ms),
                    _ => None,
                };
                self.keep(&property);
            }
            "AGENT" if property.value.trim().is_empty() => {}
            "X-ANDROID-CUSTOM"
                if self.card.nickname.is_empty() && property.value.starts_with("vnd.android.cursor.item/nickname;") =>
            {
                self.card.nickname =
                    property.components().get(1).map(|name| name.trim().to_owned()).unwrap_or_default();
            }
            "KEY" if self.version_2 => {
                notes.once(property.number, warning::PROPERTY_IGNORED, "KEY", json!({ "name": "KEY" }))
            }
            name if name.starts_with("X-MS-OL-") => {
                notes.once(property.number, warning::PROPERTY_IGNORED, name, json!({ "name": short(name) }));
            }
            "PHOTO" => self.photo(&property, notes),
            name if name.starts_with(OWN_PREFIX) => self.own_value(&property, own),
            name if name.starts_with("X-KONTOR-") => self.own(&property, notes),
            _ => self.keep(&property),
        }
    }

    fn own(&mut self, property: &Property, notes: &mut Notes) {
        let text = property.text().trim().to_owned();
        let card = &mut self.card;
        match property.name.as_str() {
            "X-KONTOR-SALUTATION" if text == "ms" => card.salutation = Salutation::Ms,
            "X-KONTOR-SALUTATION" if text == "mr" => card.salutation = Salutation::Mr,
            "X-KONTOR-SALUTATION" if text == "couple" => card.salutation = Salutation::Couple,
            "X-KONTOR-SALUTATION" if text == "family" => card.salutation = Salutation::Family,
            "X-KONTOR-LETTER-SALUTATION" => card.letter_salutation = text,
            "X-KONTOR-CUSTOMER-NUMBER" => {
                card.customer_number = Some(text).filter(|text| !text.is_empty());
            }
            "X-KONTOR-SUPPLIER-NUMBER" => {
                card.supplier_number = Some(text).filter(|text| !text.is_empty());
            }
            "X-KONTOR-VAT-ID" => card.vat_id = text,
            "X-KONTOR-TAX-NUMBER" => card.tax_number = text,
            "X-KONTOR-REGISTER-COURT" => card.register_court = text,
            "X-KONTOR-REGISTER-NUMBER" => card.register_number = text,
            "X-KONTOR-BIC" => card.bic = text,
            "X-KONTOR-IBAN-RAW" => card.iban_raw = text,
            "X-KONTOR-TAGS" => {
                for tag in property.items() {
                    if self.tags.insert(tag.to_lowercase()) {
                        self.card.tags.push(tag);
                    }
                }
            }
            "X-KONTOR-IBAN" if text.is_empty() || is_iban(&text) => card.iban = text,
            "X-KONTOR-IBAN" => {
                notes.text(property.number, warning::IBAN_INVALID, &text);
                self.card.iban_raw = text;
            }
            "X-KONTOR-ACTIVE" => card.active = !text.eq_ignore_ascii_case("no"),
            _ => self.keep(property),
        }
    }

    /// The first picture that can be one of the book; every other one stays as it came.
    fn photo(&mut self, property: &Property, notes: &mut Notes) {
        match photo::read(property) {
            photo::Found::Picture(bytes) if self.photo.is_none() => self.photo = Some(bytes),
            photo::Found::Unusable(code) => {
                notes.add(property.number, code, Value::Null);
                self.keep(property);
            }
            photo::Found::Picture(_) | photo::Found::Elsewhere => self.keep(property),
        }
    }

    /// A field of the office has one value; a second one, and that of a field that is not known,
    /// stays as it came.
    fn own_value(&mut self, property: &Property, own: &HashSet<&str>) {
        let code = property.name[OWN_PREFIX.len()..].to_ascii_lowercase();
        let text = property.text().trim().to_owned();
        if !own.contains(code.as_str()) || self.own_values.iter().any(|known| known.code == code) {
            return self.keep(property);
        }
        if !text.is_empty() {
            self.own_values.push(ForeignOwn { code, text });
        }
    }

    /// The position that a property belongs to: that of its group, else the last one without
    /// a group where `free` holds, else a new one.
    fn position(&mut self, group: &str, free: impl Fn(&Position) -> bool) -> &mut Position {
        let found = if group.is_empty() {
            self.positions
                .last()
                .is_some_and(|(of, position)| of.is_empty() && free(position))
                .then(|| self.positions.len() - 1)
        } else {
            self.free_position(group, free)
        };
        let at = found.unwrap_or_else(|| {
            self.positions.push((group.to_owned(), Position::default()));
            self.positions.len() - 1
        });
        &mut self.positions[at].1
    }

    /// The first position of a group where `free` holds. Looked for near by alone: nobody has a
    /// thousand positions, and a card that says so must not be gone through for each of them.
    fn free_position(&self, group: &str, free: impl Fn(&Position) -> bool) -> Option<usize> {
        let from = self.positions.len().saturating_sub(1_000);
        let near = self.positions[from..].iter().position(|(of, position)| of == group && free(position));
        near.map(|at| from + at)
    }

    /// Under what a name stands in order, said at the name itself.
    fn sort_as(&mut self, property: &Property) {
        if self.card.sort_name.is_empty() {
            self.card.sort_name = sort_as(property);
        }
    }

    fn organisation(&mut self, property: &Property) {
        if self.organisation_sort_as.is_empty() {
            self.organisation_sort_as = sort_as(property);
        }
        let mut parts = property.components().into_iter().map(|part| part.trim().to_owned());
        let organisation = parts.next().unwrap_or_default();
        let department = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ");
        if organisation.is_empty() && department.is_empty() {
            return;
        }
        let position = self
            .position(&property.group, |position| position.organisation.is_empty() && position.department.is_empty());
        position.organisation = organisation;
        position.department = department;
    }

    fn title(&mut self, property: &Property) {
        let text = property.text().trim().to_owned();
        if !text.is_empty() {
            self.position(&property.group, |position| position.role.is_empty()).role = text;
        }
    }

    fn position_day(&mut self, property: &Property, notes: &mut Notes) {
        let Ok(day) = property.value.trim().parse() else {
            notes.text(property.number, warning::DATE_INVALID, &property.value);
            return self.keep(property);
        };
        let since = property.name == "X-KONTOR-SINCE";
        let position =
            self.position(
                &property.group,
                |position| {
                    if since { position.since.is_none() } else { position.until.is_none() }
                },
            );
        if since {
            position.since = Some(day);
        } else {
            position.until = Some(day);
        }
    }

    fn phone(&mut self, property: &Property, notes: &mut Notes) {
        let text = property.text();
        let raw = phone_text(text.trim());
        if raw.is_empty() {
            return;
        }
        let lower = raw.to_ascii_lowercase();
        if lower.starts_with("sip:") || lower.starts_with("sips:") || lower.contains("://") {
            return self.keep(property);
        }
        if !raw.bytes().any(|byte| byte.is_ascii_digit()) {
            notes.text(property.number, warning::PHONE_WITHOUT_DIGITS, &raw);
            return self.keep(property);
        }
        let label = self.label(property);
        self.preferences.phones.push(property.preference());
        self.card.phones.push(Phone { label, raw, e164: None, preferred: false });
    }

    fn email(&mut self, property: &Property, notes: &mut Notes) {
        let text = property.text();
        let address = email_text(&text);
        if address.is_empty() {
            return;
        }
        if !is_email(&address) {
            let exchange = address.starts_with('/')
                || property
                    .types()
                    .iter()
                    .any(|one| one.eq_ignore_ascii_case("x400") || one.eq_ignore_ascii_case("ex"));
            notes.text(
                property.number,
                if exchange { warning::EMAIL_EXCHANGE } else { warning::EMAIL_INVALID },
                &address,
            );
            return self.keep(property);
        }
        let label = self.label(property);
        self.preferences.emails.push(property.preference());
        self.card.emails.push(Email { label, address, preferred: false });
    }

    fn web(&mut self, property: &Property) {
        // The colon of a URL is often escaped, commas need not be.
        let url = property.text().trim().to_owned();
        if !url.is_empty() {
            let label = self.label(property);
            self.card.webs.push(Web { label, url });
        }
    }

    fn address(&mut self, property: &Property, notes: &mut Notes) {
        let parts = if self.version_2 { property.components() } else { property.joined_components(", ") };
        let part = |at: usize| parts.get(at).map(|text| text.trim().to_owned()).unwrap_or_default();
        let mut address = Address {
            extra: part(1).replace('\n', ", "),
            street: part(2),
            town: part(3),
            region: part(4),
            postal_code: part(5),
            country: countries::canonical(&part(6)),
            ..Address::default()
        };
        let kind =
            property.param("X-KONTOR-KIND").and_then(|code| AddressKind::ALL.iter().find(|kind| kind.code() == code));
        if kind == Some(&AddressKind::PoBox) {
            address.street = part(0);
        } else {
            addresses::take_apart(&mut address);
            addresses::put_po_box(&mut address, &part(0));
        }
        if let Some(kind) = kind {
            address.kind = *kind;
        }
        if addresses::is_empty(&address) {
            return;
        }
        if address.country.is_empty() {
            // Apple notes the country whose layout the address follows.
            address.country =
                self.countries.get(&property.group).map(|code| countries::canonical(code)).unwrap_or_default();
        }
        let day = |name| property.param(name).and_then(|text| text.trim().parse().ok());
        (address.valid_from, address.valid_to) = (day("X-KONTOR-FROM"), day("X-KONTOR-TO"));
        if matches!((address.valid_from, address.valid_to), (Some(from), Some(to)) if to < from) {
            notes.text(property.number, warning::END_BEFORE_START, property.param("X-KONTOR-TO").unwrap_or_default());
            address.valid_to = None;
        }
        address.label = self.label(property);
        self.preferences.addresses.push(property.preference());
        self.card.addresses.push(address);
    }

    fn birthday(&mut self, property: &Property, notes: &mut Notes) {
        let text = property.text();
        let free = property.param("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("text"));
        if self.card.birthday.is_some() || free {
            return self.keep(property);
        }
        let omitted: Option<i32> = property.param("X-APPLE-OMIT-YEAR").and_then(|year| year.trim().parse().ok());
        match dates::read(&text, DateOrder::DayFirst) {
            dates::Reading::None => {}
            dates::Reading::Day(day) => {
                let year = day.year.filter(|year| Some(*year) != omitted);
                self.card.birthday = Some(Birthday { year, ..day });
            }
            dates::Reading::Century(day) => {
                notes.add(
                    property.number,
                    warning::DATE_CENTURY,
                    json!({ "text": short(&text), "date": day.to_string() }),
                );
                self.card.birthday = Some(day);
            }
            dates::Reading::Invalid => {
                notes.text(property.number, warning::DATE_INVALID, &text);
                self.keep(property);
            }
        }
    }

    fn anniversary(&mut self, property: &Property) {
        match dates::read(&property.text(), DateOrder::DayFirst) {
            dates::Reading::Day(day) if self.card.anniversary.is_none() => {
                let omitted: Option<i32> =
                    property.param("X-APPLE-OMIT-YEAR").and_then(|year| year.trim().parse().ok());
                let year = day.year.filter(|year| Some(*year) != omitted);
                self.card.anniversary = Some(Birthday { year, ..day });
            }
            dates::Reading::None => {}
            _ => self.keep(property),
        }
    }

    /// Somebody who belongs to the contact. A word that is no kind of ours stays as it came.
    fn relation(&mut self, property: &Property) {
        match relation::read(property, &self.label(property)) {
            Some(found) => self.relations.push(found),
            None => self.keep(property),
        }
    }

    fn finish(mut self, line: usize, notes: &mut Notes) -> Found {
        if self.kind == "group" {
            let name = self
                .full_names
                .first()
                .map(Property::text)
                .or_else(|| self.name.as_ref().map(|name| name.components().join(" ")));
            return Found::Group(name.unwrap_or_default().trim().to_owned(), self.members);
        }
        self.place_roles();
        self.place_formatted();
        self.card.positions = std::mem::take(&mut self.positions).into_iter().map(|(_, position)| position).collect();
        for position in &mut self.card.positions {
            if matches!((position.since, position.until), (Some(since), Some(until)) if until < since) {
                notes.text(line, warning::END_BEFORE_START, &position.organisation);
                position.until = None;
            }
        }
        self.place_names(line, notes);
        // What an organisation of a person is put under is not the person's.
        if self.card.kind == ContactKind::Organisation && self.card.sort_name.is_empty() {
            self.card.sort_name = std::mem::take(&mut self.organisation_sort_as);
        }
        if self.card.salutation == Salutation::None && self.card.kind == ContactKind::Person {
            self.card.salutation = self.salutation_hint.unwrap_or(Salutation::None);
        }
        let Preferences { phones, emails, addresses } = &self.preferences;
        for (flag, on) in self.card.phones.iter_mut().map(|one| &mut one.preferred).zip(preferred(phones)) {
            *flag = on;
        }
        for (flag, on) in self.card.emails.iter_mut().map(|one| &mut one.preferred).zip(preferred(emails)) {
            *flag = on;
        }
        for (flag, on) in self.card.addresses.iter_mut().map(|one| &mut one.preferred).zip(preferred(addresses)) {
            *flag = on;
        }
        // A label goes along with what it labels.
        for (group, label) in &self.labels {
            if self.foreign_groups.contains(group) {
                let line = foreign::keep(label).replacen("X-ABLABEL", "X-ABLabel", 1);
                self.foreign.push((label.number, line));
            }
        }
        self.foreign.sort_by_key(|(number, _)| *number);
        let lines: Vec<String> = self.foreign.into_iter().map(|(_, line)| line).collect();
        self.card.foreign_lines = lines.join("\n");
        Found::Card(Box::new(ForeignCard {
            uid: self.uid,
            card: self.card,
            category_names: self.categories,
            relation_names: self.relations,
            own_values: self.own_values,
            photo: self.photo,
            line,
            ..ForeignCard::default()
        }))
    }

    /// ROLE says what TITLE says, where there is no TITLE; else it is kept.
    fn place_roles(&mut self) {
        for property in std::mem::take(&mut self.roles) {
            let text = property.text().trim().to_owned();
            match self.free_position(&property.group, |position| position.role.is_empty()) {
                Some(at) => self.positions[at].1.role = text,
                None if self.positions.is_empty() && !text.is_empty() => {
                    self.positions.push((property.group.clone(), Position { role: text, ..Position::default() }));
                }
                None => self.keep(&property),
            }
        }
    }

    /// A formatted address (LABEL) repeats an ADR; without one it is the address.
    fn place_formatted(&mut self) {
        if !self.card.addresses.is_empty() {
            return;
        }
        for property in std::mem::take(&mut self.formatted) {
            let mut address = Address {
                street: property.text().trim().to_owned(),
                label: self.label(&property),
                ..Address::default()
            };
            addresses::take_apart(&mut address);
            if !addresses::is_empty(&address) {
                self.preferences.addresses.push(property.preference());
                self.card.addresses.push(address);
            }
        }
    }
}

/// Which entries are preferred: those with the smallest number, if any has one.
fn preferred(ranks: &[Option<u32>]) -> impl Iterator<Item = bool> {
    let first = ranks.iter().flatten().min().copied();
    ranks.iter().map(move |rank| rank.is_some() && *rank == first)
}
