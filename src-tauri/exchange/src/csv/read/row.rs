//! One row into a contact: each cell to its field.

use std::collections::BTreeMap;

use kontor_core::contacts::check::is_iban;
use kontor_core::contacts::{
    Address, AddressKind, Card, ContactKind, ForeignCard, Position, Salutation,
};
use serde_json::json;

use super::super::field::{AddressPart, Field, Plain, PositionPart, Slot, ValuePart};
use super::super::presets::{Preset, key};
use super::{TableRow, unguard};
use crate::dates::{self, DateOrder};
use crate::error::{Warning, warning};
use crate::{labels, names};

mod finish;

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

/// `de` of "Deutsch", "German", "de-DE".
fn language(text: &str) -> String {
    match key(text).as_str() {
        "deutsch" | "german" | "dede" => "de".to_owned(),
        "englisch" | "english" | "engb" | "enus" => "en".to_owned(),
        "franzoesisch" | "french" => "fr".to_owned(),
        _ => text.trim().to_lowercase(),
    }
}
