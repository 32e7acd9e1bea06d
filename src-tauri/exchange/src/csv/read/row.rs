//! One row into a contact.

use std::collections::BTreeMap;

use kontor_core::contacts::check::{is_email, is_iban};
use kontor_core::contacts::{
    Address, AddressKind, Birthday, Card, ContactKind, Email, ForeignCard, Phone, Position,
    Salutation, Web,
};
use serde_json::json;

use super::super::field::{AddressPart, Field, Plain, PositionPart, Slot, ValuePart};
use super::super::presets::{Preset, key};
use super::{TableRow, unguard};
use crate::dates::{self, DateOrder};
use crate::error::{Warning, warning};
use crate::{addresses, countries, labels, names};

/// What holds for all rows of a table.
pub(super) struct Reader<'a> {
    pub(super) headers: &'a [String],
    pub(super) fields: &'a [Field],
    pub(super) preset: Preset,
    pub(super) country: &'a str,
    pub(super) date_order: DateOrder,
}

/// An e-mail, phone or web address whose parts stand in several cells.
#[derive(Default, Clone)]
struct Valued {
    header: String,
    value: String,
    label: String,
    preferred: bool,
    kind: String,
    display: String,
}

/// An address whose parts stand in several cells.
#[derive(Default, Clone)]
struct Addressed {
    address: Address,
    po_box: String,
    whole: String,
    kind: Option<AddressKind>,
}

/// Where a part belongs: numbered ones meet, labelled values stand alone in their column,
/// labelled addresses meet by their label. The column decides the order.
type Place = (usize, String);

struct Draft<'a> {
    reader: &'a Reader<'a>,
    line: usize,
    warnings: &'a mut Vec<Warning>,
    card: Card,
    uid: Option<String>,
    categories: Vec<String>,
    full_name: String,
    kind: Option<ContactKind>,
    firm_hint: bool,
    sex: Option<Salutation>,
    born: [Option<u32>; 3],
    note: Vec<String>,
    labelled_notes: Vec<String>,
    foreign: Vec<String>,
    emails: BTreeMap<Place, Valued>,
    phones: BTreeMap<Place, Valued>,
    webs: BTreeMap<Place, Valued>,
    addresses: BTreeMap<Place, Addressed>,
    positions: BTreeMap<u8, Position>,
    asides: BTreeMap<Place, Valued>,
}

impl Reader<'_> {
    /// The contact of a row; `None` where the row names nobody and gives no way to reach anybody.
    pub(super) fn card(&self, row: &TableRow, warnings: &mut Vec<Warning>) -> Option<ForeignCard> {
        let mut draft = Draft {
            reader: self,
            line: row.number,
            warnings,
            card: Card::default(),
            uid: None,
            categories: Vec::new(),
            full_name: String::new(),
            kind: None,
            firm_hint: false,
            sex: None,
            born: [None; 3],
            note: Vec::new(),
            labelled_notes: Vec::new(),
            foreign: Vec::new(),
            emails: BTreeMap::new(),
            phones: BTreeMap::new(),
            webs: BTreeMap::new(),
            addresses: BTreeMap::new(),
            positions: BTreeMap::new(),
            asides: BTreeMap::new(),
        };
        for (at, cell) in row.cells.iter().enumerate().take(self.fields.len()) {
            let cell = cell.trim();
            if !cell.is_empty() {
                let text = unguard(cell).replace("\r\n", "\n").replace('\r', "\n");
                let text: String = text
                    .chars()
                    .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
                    .collect();
                draft.take(at, &text);
            }
        }
        draft.finish()
    }

    fn order_of(&self, slot: &Slot, at: usize) -> Place {
        match slot {
            // The first column of a number decides where it stands.
            Slot::Numbered(number) => {
                let first = self.fields.iter().position(|field| match field {
                    Field::Email(Slot::Numbered(other), _)
                    | Field::Phone(Slot::Numbered(other), _)
                    | Field::Web(Slot::Numbered(other), _) => {
                        other == number
                            && std::mem::discriminant(field)
                                == std::mem::discriminant(&self.fields[at])
                    }
                    Field::Address(Slot::Numbered(other), _) => {
                        other == number && matches!(self.fields[at], Field::Address(..))
                    }
                    _ => false,
                });
                (first.unwrap_or(at), String::new())
            }
            Slot::Labelled(label) => (at, label.clone()),
        }
    }

    fn address_place(&self, slot: &Slot, at: usize) -> Place {
        match slot {
            Slot::Numbered(_) => self.order_of(slot, at),
            Slot::Labelled(label) => {
                let same = |field: &Field| matches!(field, Field::Address(Slot::Labelled(other), _) if other == label);
                (
                    self.fields.iter().position(same).unwrap_or(at),
                    label.clone(),
                )
            }
        }
    }
}

impl Draft<'_> {
    fn warn(&mut self, code: &'static str, data: serde_json::Value) {
        self.warnings.push(Warning::new(self.line, code, data));
    }

    fn warn_text(&mut self, code: &'static str, text: &str) {
        let text: String = text.chars().take(200).collect();
        self.warn(code, json!({ "text": text }));
    }

    /// What has no field of its own stands in the note under its header.
    fn aside(&mut self, header: &str, text: &str) {
        let header = header.trim().trim_end_matches(':');
        self.labelled_notes.push(if header.is_empty() {
            text.to_owned()
        } else {
            format!("{header}: {text}")
        });
    }

    fn take(&mut self, at: usize, text: &str) {
        let reader = self.reader;
        let header = reader.headers[at].clone();
        match &reader.fields[at] {
            Field::Plain(plain) => self.plain(*plain, &header, text),
            Field::Email(slot, part) => set(
                self.emails.entry(reader.order_of(slot, at)).or_default(),
                &header,
                slot,
                *part,
                text,
            ),
            Field::Phone(slot, part) => set(
                self.phones.entry(reader.order_of(slot, at)).or_default(),
                &header,
                slot,
                *part,
                text,
            ),
            Field::Web(slot, part) => set(
                self.webs.entry(reader.order_of(slot, at)).or_default(),
                &header,
                slot,
                *part,
                text,
            ),
            Field::Address(slot, part) => {
                let addressed = self
                    .addresses
                    .entry(reader.address_place(slot, at))
                    .or_insert_with(|| Addressed {
                        address: Address {
                            label: if let Slot::Labelled(label) = slot {
                                label.clone()
                            } else {
                                String::new()
                            },
                            ..Address::default()
                        },
                        ..Addressed::default()
                    });
                let bad_date = set_address(addressed, *part, text, reader.date_order);
                if bad_date {
                    self.warn_text(warning::DATE_INVALID, text);
                    self.aside(&header, text);
                }
            }
            Field::Position(number, part) => {
                let order = reader.date_order;
                let position = self.positions.entry(*number).or_default();
                match part {
                    PositionPart::Organisation => text.clone_into(&mut position.organisation),
                    PositionPart::Department => text.clone_into(&mut position.department),
                    PositionPart::Role => text.clone_into(&mut position.role),
                    PositionPart::Since | PositionPart::Until => match dates::whole(text, order) {
                        Some(day) if *part == PositionPart::Since => position.since = Some(day),
                        Some(day) => position.until = Some(day),
                        None => {
                            self.warn_text(warning::DATE_INVALID, text);
                            self.aside(&header, text);
                        }
                    },
                }
            }
            Field::Aside(name, part) => {
                let first = reader
                    .fields
                    .iter()
                    .position(|field| matches!(field, Field::Aside(other, _) if other == name));
                set(
                    self.asides
                        .entry((first.unwrap_or(at), name.clone()))
                        .or_default(),
                    &header,
                    &Slot::Numbered(1),
                    *part,
                    text,
                );
            }
        }
    }

    fn plain(&mut self, plain: Plain, header: &str, text: &str) {
        let card = &mut self.card;
        // A second column of the same meaning ("Name", "File As") never overwrites the first.
        let fill = |field: &mut String| {
            if field.is_empty() {
                text.clone_into(field);
            }
        };
        match plain {
            Plain::Ignore => {}
            Plain::Note => self.note.push(text.to_owned()),
            Plain::NoteLabelled => self.aside(header, text),
            Plain::NoteUnusual => {
                const USUAL: &[&str] = &[
                    "normal",
                    "false",
                    "falsch",
                    "nein",
                    "no",
                    "0",
                    "keine",
                    "keineangabe",
                    "none",
                    "unspecified",
                    "nichtfestgelegt",
                    "medium",
                    "mittel",
                ];
                if !USUAL.contains(&key(text).as_str()) {
                    self.aside(header, text);
                }
            }
            Plain::NoteDate => {
                if dates::read_cell(text, self.reader.date_order) != dates::Reading::None {
                    self.aside(header, text);
                }
            }
            Plain::Uid => self.uid = Some(text.to_owned()),
            Plain::Kind => match key(text).as_str() {
                "organisation" | "organization" | "firma" | "company" | "org" => {
                    self.kind = Some(ContactKind::Organisation)
                }
                "person" | "individual" | "kontakt" | "contact" => {
                    self.kind = Some(ContactKind::Person)
                }
                _ => self.aside(header, text),
            },
            Plain::Salutation => {
                if matches!(key(text).as_str(), "firma" | "company") {
                    self.firm_hint = true;
                    return;
                }
                let (salutation, title) = names::prefix(text);
                if salutation != Salutation::None {
                    card.salutation = salutation;
                }
                if card.title.is_empty() {
                    card.title = title;
                }
            }
            Plain::Sex => match key(text).as_str() {
                "maennlich" | "male" | "m" | "herr" | "mann" => self.sex = Some(Salutation::Mr),
                "weiblich" | "female" | "f" | "w" | "frau" => self.sex = Some(Salutation::Ms),
                "unspecified" | "keineangabe" | "nichtspezifiziert" | "nichtangegeben"
                | "unbekannt" => {}
                _ => self.aside(header, text),
            },
            // "Titel" beside "Anrede": the title proper wins over what the salutation held.
            Plain::Title => {
                let (salutation, title) = names::prefix(text);
                if card.salutation == Salutation::None {
                    card.salutation = salutation;
                }
                card.title = title;
            }
            Plain::Given => fill(&mut card.given),
            Plain::Additional => fill(&mut card.additional),
            Plain::Family => fill(&mut card.family),
            Plain::Suffix => fill(&mut card.suffix),
            Plain::FullName => fill(&mut self.full_name),
            Plain::Nickname => fill(&mut card.nickname),
            Plain::Organisation => fill(&mut card.organisation),
            Plain::LetterSalutation => fill(&mut card.letter_salutation),
            Plain::Language => card.language = language(text),
            Plain::Birthday => self.birthday(header, text),
            Plain::BirthYear | Plain::BirthMonth | Plain::BirthDay => {
                let at = match plain {
                    Plain::BirthYear => 0,
                    Plain::BirthMonth => 1,
                    _ => 2,
                };
                match text.parse() {
                    Ok(number) => self.born[at] = Some(number).filter(|number| *number > 0),
                    // "Geburtstag" of a Thunderbird file may hold a whole date after all.
                    Err(_) if at == 2 => self.birthday(header, text),
                    Err(_) => self.aside(header, text),
                }
            }
            Plain::CustomerNumber => card.customer_number = Some(text.to_owned()),
            Plain::SupplierNumber => card.supplier_number = Some(text.to_owned()),
            Plain::VatId => fill(&mut card.vat_id),
            Plain::Iban if is_iban(text) => {
                card.iban = text
                    .chars()
                    .filter(|c| !c.is_whitespace())
                    .collect::<String>()
                    .to_ascii_uppercase()
            }
            Plain::Iban => {
                self.warn_text(warning::IBAN_INVALID, text);
                self.aside(header, text);
            }
            Plain::Active => {
                card.active = !matches!(
                    key(text).as_str(),
                    "nein" | "no" | "false" | "falsch" | "0" | "inaktiv" | "inactive"
                )
            }
            Plain::Categories => self.categories(text),
            Plain::Photo => self
                .foreign
                .push(format!("PHOTO;VALUE=uri:{}", text.replace('\n', ""))),
            Plain::Foreign => self.foreign.extend(text.lines().map(str::to_owned)),
        }
    }

    /// Outlook splits by `;`, Google joins by ` ::: ` and marks its own groups with `* `.
    fn categories(&mut self, text: &str) {
        for name in text
            .split(" ::: ")
            .flat_map(|part| part.split(';'))
            .map(str::trim)
        {
            let own = name.strip_prefix("* ").is_some_and(|group| {
                matches!(
                    key(group).as_str(),
                    "mycontacts" | "meinekontakte" | "starred"
                )
            });
            let name = name.strip_prefix("* ").unwrap_or(name).trim();
            if !own && !name.is_empty() && !self.categories.iter().any(|known| known == name) {
                self.categories.push(name.to_owned());
            }
        }
    }

    fn birthday(&mut self, header: &str, text: &str) {
        match dates::read_cell(text, self.reader.date_order) {
            dates::Reading::None => {}
            dates::Reading::Day(day) => self.card.birthday = Some(day),
            dates::Reading::Century(day) => {
                self.warn(
                    warning::DATE_CENTURY,
                    json!({ "text": text, "date": day.to_string() }),
                );
                self.card.birthday = Some(day);
            }
            dates::Reading::Invalid => {
                self.warn_text(warning::DATE_INVALID, text);
                self.aside(header, text);
            }
        }
    }

    fn finish(mut self) -> Option<ForeignCard> {
        self.finish_birthday();
        self.finish_emails();
        self.finish_phones();
        for valued in std::mem::take(&mut self.webs).into_values() {
            for one in self.split(&valued) {
                self.card.webs.push(Web {
                    label: one.label,
                    url: one.value,
                });
            }
        }
        self.finish_addresses();
        self.finish_positions();
        for valued in std::mem::take(&mut self.asides).into_values() {
            for one in self.split(&valued) {
                let header = if one.label.is_empty() {
                    one.header
                } else {
                    one.label
                };
                self.aside(&header, &one.value);
            }
        }
        self.finish_names();
        if self.card.display_name().is_empty() {
            return None;
        }
        let mut note = std::mem::take(&mut self.note);
        note.append(&mut self.labelled_notes);
        self.card.note = note.join("\n");
        self.card.foreign_lines = self.foreign.join("\n");
        Some(ForeignCard {
            uid: self.uid,
            card: self.card,
            category_names: self.categories,
            line: self.line,
        })
    }

    fn finish_birthday(&mut self) {
        if let [year, Some(month), Some(day)] = self.born {
            let year = year.and_then(|year| i32::try_from(year).ok());
            match Birthday::new(year, month, day) {
                Some(born) => self.card.birthday = Some(born),
                None => self.warn_text(
                    warning::DATE_INVALID,
                    &format!("{day}.{month}.{}", year.unwrap_or_default()),
                ),
            }
        } else if self.born.iter().any(Option::is_some) {
            let parts: Vec<String> = self
                .born
                .iter()
                .map(|part| part.map_or_else(|| "?".to_owned(), |part| part.to_string()))
                .collect();
            let header = self.reader.fields.iter().position(|field| {
                matches!(
                    field,
                    Field::Plain(Plain::BirthYear | Plain::BirthMonth | Plain::BirthDay)
                )
            });
            let header = header
                .map(|at| self.reader.headers[at].clone())
                .unwrap_or_default();
            self.aside(&header, &parts.join("-"));
        }
    }

    /// Several values in one cell (` ::: `), each with its label; Google's `* ` marks the default.
    fn split(&self, valued: &Valued) -> Vec<Valued> {
        let joins = self.reader.preset.joins_values();
        let pieces = |text: &str| -> Vec<String> {
            if joins {
                text.split(" ::: ")
                    .map(|piece| piece.trim().to_owned())
                    .collect()
            } else {
                vec![text.to_owned()]
            }
        };
        let (values, found) = (pieces(&valued.value), pieces(&valued.label));
        let one = |(at, value): (usize, &String)| {
            let label = found
                .get(at)
                .or_else(|| found.last())
                .map(String::as_str)
                .unwrap_or_default();
            let starred = joins && (label == "*" || label.starts_with("* "));
            let label = if starred { label[1..].trim() } else { label };
            Valued {
                value: value.clone(),
                label: labels::canonical(label),
                preferred: valued.preferred || starred,
                ..valued.clone()
            }
        };
        values
            .iter()
            .enumerate()
            .map(one)
            .filter(|one| !one.value.is_empty())
            .collect()
    }

    fn finish_emails(&mut self) {
        for mut valued in std::mem::take(&mut self.emails).into_values() {
            // A generic table's "E-Mail 1: Typ" may be Outlook's.
            if matches!(
                valued.label.to_ascii_uppercase().as_str(),
                "SMTP" | "EX" | "X400"
            ) {
                valued.kind = std::mem::take(&mut valued.label);
            }
            let internal = matches!(valued.kind.to_ascii_uppercase().as_str(), "EX" | "X400")
                || valued.value.starts_with('/');
            if internal && !is_email(&valued.value) {
                let shown = shown_address(&valued.display);
                if !valued.value.is_empty() {
                    self.warn_text(warning::EMAIL_EXCHANGE, &valued.value);
                    let (header, value) = (valued.header.clone(), valued.value.clone());
                    if shown.is_none() {
                        self.aside(&header, &value);
                    }
                }
                if let Some(address) = shown {
                    self.card.emails.push(Email {
                        label: String::new(),
                        address,
                        preferred: false,
                    });
                }
                continue;
            }
            for one in self.split(&valued) {
                let address =
                    shown_address(&one.value).unwrap_or_else(|| one.value.trim().to_owned());
                let address = address
                    .strip_prefix("mailto:")
                    .unwrap_or(&address)
                    .to_owned();
                if is_email(&address) {
                    self.card.emails.push(Email {
                        label: one.label,
                        address,
                        preferred: one.preferred,
                    });
                } else {
                    self.warn_text(warning::EMAIL_INVALID, &one.value);
                    self.aside(&one.header, &one.value);
                }
            }
        }
    }

    fn finish_phones(&mut self) {
        for valued in std::mem::take(&mut self.phones).into_values() {
            for one in self.split(&valued) {
                let raw = one.value.split_whitespace().collect::<Vec<_>>().join(" ");
                if is_rounded(&raw) {
                    self.warn_text(warning::PHONE_ROUNDED, &raw);
                    self.aside(&one.header, &raw);
                } else if raw.bytes().any(|byte| byte.is_ascii_digit()) {
                    self.card.phones.push(Phone {
                        label: one.label,
                        raw,
                        e164: None,
                        preferred: one.preferred,
                    });
                } else {
                    self.warn_text(warning::PHONE_WITHOUT_DIGITS, &raw);
                    self.aside(&one.header, &raw);
                }
            }
        }
    }

    fn finish_addresses(&mut self) {
        for addressed in std::mem::take(&mut self.addresses).into_values() {
            let several = self.reader.preset.joins_values();
            for Addressed {
                mut address,
                po_box,
                whole,
                kind,
            } in if several {
                split_address(addressed)
            } else {
                vec![addressed]
            } {
                address.country = countries::canonical(&address.country);
                if address.street.is_empty()
                    && address.town.is_empty()
                    && address.postal_code.is_empty()
                {
                    address.street = whole;
                }
                if kind != Some(AddressKind::PoBox) {
                    addresses::take_apart(&mut address);
                    addresses::put_po_box(&mut address, &po_box);
                }
                if let Some(kind) = kind {
                    address.kind = kind;
                }
                if let Some(code) = addresses::padded_code(
                    &address.postal_code,
                    &address.country,
                    self.reader.country,
                ) {
                    self.warn(
                        warning::POSTAL_CODE_PADDED,
                        json!({ "text": address.postal_code, "code": code }),
                    );
                    address.postal_code = code;
                }
                if matches!((address.valid_from, address.valid_to), (Some(from), Some(to)) if to < from)
                {
                    self.warn_text(warning::END_BEFORE_START, &address.street);
                    address.valid_to = None;
                }
                if !addresses::is_empty(&address) {
                    self.card.addresses.push(address);
                }
            }
        }
    }

    fn finish_positions(&mut self) {
        for mut position in std::mem::take(&mut self.positions).into_values() {
            if matches!((position.since, position.until), (Some(since), Some(until)) if until < since)
            {
                self.warn_text(warning::END_BEFORE_START, &position.organisation);
                position.until = None;
            }
            self.card.positions.push(position);
        }
    }

    fn finish_names(&mut self) {
        let full = std::mem::take(&mut self.full_name).replace('\n', " ");
        let card = &mut self.card;
        let has_name = !card.given.is_empty() || !card.family.is_empty();
        let organisation = card
            .positions
            .first()
            .map(|position| position.organisation.to_lowercase())
            .unwrap_or_default();
        if !full.is_empty() && !has_name && card.organisation.is_empty() {
            let firm = self.kind == Some(ContactKind::Organisation)
                || full.to_lowercase() == organisation
                || (organisation.is_empty() && names::is_firm(&full));
            if firm && organisation.is_empty() {
                card.organisation.clone_from(&full);
                card.kind = ContactKind::Organisation;
            } else if !firm {
                names::split_into(card, &full);
            }
        }
        match self.kind {
            Some(ContactKind::Person) => {}
            Some(ContactKind::Organisation) => names::become_organisation(card),
            None => {
                let family = card.family.to_lowercase();
                let firm_name = card.given.is_empty()
                    && !family.is_empty()
                    && (family == organisation || names::is_firm(&card.family) || self.firm_hint);
                if !card.organisation.is_empty() && card.given.is_empty() && card.family.is_empty()
                {
                    card.kind = ContactKind::Organisation;
                } else if firm_name {
                    // "Nachname: Hansen GmbH" is how address books without firms keep firms.
                    let named = std::mem::take(&mut card.family);
                    if family != organisation {
                        card.organisation = named;
                    }
                    names::become_organisation(card);
                } else {
                    names::settle_kind(card);
                }
            }
        }
        let card = &mut self.card;
        if card.kind == ContactKind::Person && card.salutation == Salutation::None {
            card.salutation = self.sex.unwrap_or(Salutation::None);
        }
        if !full.is_empty() && !names::gives(card, &full) {
            self.foreign
                .push(format!("FN:{}", crate::vcard::write::escape(&full)));
        }
    }
}

fn set(valued: &mut Valued, header: &str, slot: &Slot, part: ValuePart, text: &str) {
    match part {
        ValuePart::Value => {
            text.clone_into(&mut valued.value);
            header.clone_into(&mut valued.header);
            if let Slot::Labelled(label) = slot {
                valued.label.clone_from(label);
            }
        }
        ValuePart::Label => text.clone_into(&mut valued.label),
        ValuePart::Preferred => valued.preferred = is_yes(text),
        ValuePart::Kind => text.clone_into(&mut valued.kind),
        ValuePart::Display => text.clone_into(&mut valued.display),
    }
}

/// Fills one part of an address; true where a date is none.
fn set_address(addressed: &mut Addressed, part: AddressPart, text: &str, order: DateOrder) -> bool {
    let address = &mut addressed.address;
    match part {
        AddressPart::Street => text.clone_into(&mut address.street),
        AddressPart::Extra if address.extra.is_empty() => address.extra = text.replace('\n', ", "),
        AddressPart::Extra => {
            address.extra = format!("{}, {}", address.extra, text.replace('\n', ", "))
        }
        AddressPart::PostalCode => text.clone_into(&mut address.postal_code),
        AddressPart::Town => text.clone_into(&mut address.town),
        AddressPart::Region => text.clone_into(&mut address.region),
        AddressPart::Country => text.clone_into(&mut address.country),
        AddressPart::PoBox => text.clone_into(&mut addressed.po_box),
        AddressPart::Whole => text.clone_into(&mut addressed.whole),
        AddressPart::Label => {
            let starred = text.strip_prefix("* ");
            address.preferred |= starred.is_some();
            address.label = labels::canonical(starred.unwrap_or(text));
        }
        AddressPart::Kind => addressed.kind = kind_of(text),
        AddressPart::Preferred => address.preferred = is_yes(text),
        AddressPart::From | AddressPart::To => {
            let day = dates::whole(text, order);
            if part == AddressPart::From {
                address.valid_from = day;
            } else {
                address.valid_to = day;
            }
            return day.is_none();
        }
    }
    false
}

/// Google joins the parts of several addresses cell by cell.
fn split_address(addressed: Addressed) -> Vec<Addressed> {
    let Addressed {
        address,
        po_box,
        whole,
        kind,
    } = addressed;
    let pieces = |text: &str| {
        text.split(" ::: ")
            .map(|piece| piece.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let parts = [
        &address.street,
        &address.extra,
        &address.postal_code,
        &address.town,
        &address.region,
        &address.country,
        &address.label,
        &po_box,
        &whole,
    ]
    .map(|text| pieces(text));
    let count = parts.iter().map(Vec::len).max().unwrap_or(1);
    let part = |of: usize, at: usize| parts[of].get(at).cloned().unwrap_or_default();
    (0..count)
        .map(|at| Addressed {
            address: Address {
                street: part(0, at),
                extra: part(1, at),
                postal_code: part(2, at),
                town: part(3, at),
                region: part(4, at),
                country: part(5, at),
                // One label speaks for all.
                label: if parts[6].len() == 1 {
                    part(6, 0)
                } else {
                    labels::canonical(part(6, at).trim_start_matches("* "))
                },
                ..address.clone()
            },
            po_box: part(7, at),
            whole: part(8, at),
            kind,
        })
        .collect()
}

fn is_yes(text: &str) -> bool {
    matches!(
        key(text).as_str(),
        "ja" | "yes" | "true" | "wahr" | "x" | "1"
    )
}

/// The kinds of addresses in Kontor's own words, and their codes.
fn kind_of(text: &str) -> Option<AddressKind> {
    Some(match key(text).as_str() {
        "postfach" | "pobox" => AddressKind::PoBox,
        "grossempfaenger" | "bulkrecipient" | "bulk" => AddressKind::Bulk,
        "rechnung" | "invoice" => AddressKind::Invoice,
        "lieferung" | "delivery" => AddressKind::Delivery,
        "haus" | "house" | "street" => AddressKind::Street,
        _ => return None,
    })
}

/// `4.917E+11`, `4,917E+11`: what a spreadsheet leaves of a long number.
fn is_rounded(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    upper.split_once("E+").is_some_and(|(digits, power)| {
        !digits.is_empty()
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
            && !power.is_empty()
            && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The address in "Anna Weber (anna@firma.de)" or "Anna Weber <anna@firma.de>".
fn shown_address(text: &str) -> Option<String> {
    let inner = text
        .rsplit(['(', '<'])
        .next()?
        .trim()
        .trim_end_matches([')', '>'])
        .trim()
        .trim_start_matches("mailto:");
    is_email(inner).then(|| inner.to_owned())
}

/// `de` of "Deutsch", "German", "de-DE".
fn language(text: &str) -> String {
    match key(text).as_str() {
        "deutsch" | "german" | "dede" => "de".to_owned(),
        "englisch" | "english" | "engb" | "enus" => "en".to_owned(),
        "franzoesisch" | "french" => "fr".to_owned(),
        _ => text.trim().to_lowercase(),
    }
}
