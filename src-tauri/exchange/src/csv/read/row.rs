//! One row into a contact: each cell to its field.

use std::collections::BTreeMap;

use kontor_core::contacts::bank::is_iban;
use kontor_core::contacts::{
    Address, AddressKind, Card, ContactKind, ForeignCard, ForeignOwn, ForeignRelation, Position, Salutation,
};
use serde_json::json;

use super::super::field::{AddressPart, Field, Plain, PositionPart, Slot, ValuePart};
use super::super::layouts::{self, Keeper};
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
    pub(super) places: &'a [usize],
    pub(super) preset: Preset,
    pub(super) country: &'a str,
    pub(super) date_order: DateOrder,
    pub(super) keeper: Option<&'a Keeper>,
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

/// The column at which the parts of one thing meet; it decides the order as well.
type Place = usize;

/// Where each column's part belongs: numbered parts meet at the first column of their
/// number, labelled addresses at the first of their label, every other column stands alone.
pub(super) fn places(fields: &[Field]) -> Vec<Place> {
    let meets = |one: &Field, other: &Field| match (one, other) {
        (Field::Email(Slot::Numbered(a), _), Field::Email(Slot::Numbered(b), _))
        | (Field::Phone(Slot::Numbered(a), _), Field::Phone(Slot::Numbered(b), _))
        | (Field::Web(Slot::Numbered(a), _), Field::Web(Slot::Numbered(b), _)) => a == b,
        (Field::Address(a, _), Field::Address(b, _)) => a == b,
        (Field::Aside(a, _), Field::Aside(b, _)) => a == b,
        _ => false,
    };
    let first = |(at, field)| fields.iter().position(|other| meets(field, other)).unwrap_or(at);
    fields.iter().enumerate().map(first).collect()
}

struct Draft<'a> {
    reader: &'a Reader<'a>,
    line: usize,
    warnings: &'a mut Vec<Warning>,
    card: Card,
    uid: Option<String>,
    categories: Vec<String>,
    full_name: String,
    /// Further columns with a whole name ("File As"), each with its header.
    further_names: Vec<(String, String)>,
    relations: Vec<ForeignRelation>,
    own_values: Vec<ForeignOwn>,
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
            further_names: Vec::new(),
            relations: Vec::new(),
            own_values: Vec::new(),
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
                let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
                draft.take(at, &text);
            }
        }
        let mut foreign = draft.finish()?;
        if let Some(keeper) = self.keeper {
            let lines = keeper.lines(self.headers, &row.cells, &foreign);
            if !lines.is_empty() {
                let own = std::mem::take(&mut foreign.card.foreign_lines);
                foreign.card.foreign_lines =
                    Some(own).into_iter().filter(|own| !own.is_empty()).chain(lines).collect::<Vec<_>>().join("\n");
            }
        }
        Some(foreign)
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

    /// What has no field of its own stands in the note under its header. A table that goes back
    /// to its program keeps it beside the contact instead.
    fn aside(&mut self, header: &str, text: &str) {
        let reader = self.reader;
        let kept = |keeper: &Keeper| {
            reader.headers.iter().enumerate().any(|(at, one)| one.as_str() == header && keeper.keeps(at))
        };
        if reader.keeper.is_some_and(kept) {
            return;
        }
        self.note_labelled(header, text);
    }

    fn note_labelled(&mut self, header: &str, text: &str) {
        let header = header.trim().trim_end_matches(':');
        self.labelled_notes.push(if header.is_empty() { text.to_owned() } else { format!("{header}: {text}") });
    }

    fn take(&mut self, at: usize, text: &str) {
        let reader = self.reader;
        let (header, place) = (reader.headers[at].as_str(), reader.places[at]);
        match &reader.fields[at] {
            Field::Plain(Plain::Keep) => {
                if !reader.keeper.is_some_and(|keeper| keeper.keeps(at)) {
                    self.foreign.push(layouts::kept_line("", header, "", text));
                }
            }
            Field::Plain(plain) => self.plain(*plain, header, text),
            Field::Email(slot, part) => {
                set(self.emails.entry(place).or_default(), header, slot, *part, text);
            }
            Field::Phone(slot, part) => {
                // Outlook writes the fax before the phone; nobody calls a fax first.
                let is_fax = matches!(slot, Slot::Labelled(label) if label.ends_with("fax"));
                let place = if is_fax { place + reader.fields.len() } else { place };
                set(self.phones.entry(place).or_default(), header, slot, *part, text);
            }
            Field::Web(slot, part) => {
                set(self.webs.entry(place).or_default(), header, slot, *part, text);
            }
            Field::Address(slot, part) => self.address(place, slot, *part, header, text),
            Field::Position(number, part) => self.position(*number, *part, header, text),
            Field::Relation(kind) => self.relations.push(ForeignRelation {
                kind: kind.clone(),
                name: text.split_whitespace().collect::<Vec<_>>().join(" "),
                uid: None,
            }),
            // A second column of the same field never overwrites the first.
            Field::Own(code) if self.own_values.iter().any(|known| known.code == *code) => self.aside(header, text),
            Field::Own(code) => self.own_values.push(ForeignOwn { code: code.clone(), text: text.trim().to_owned() }),
            Field::Aside(_, part) => {
                let slot = Slot::Numbered(1);
                set(self.asides.entry(place).or_default(), header, &slot, *part, text);
            }
        }
    }

    fn address(&mut self, place: Place, slot: &Slot, part: AddressPart, header: &str, text: &str) {
        let addressed = self.addresses.entry(place).or_insert_with(|| Addressed {
            address: Address {
                label: match slot {
                    Slot::Labelled(label) => label.clone(),
                    Slot::Numbered(_) => String::new(),
                },
                ..Address::default()
            },
            ..Addressed::default()
        });
        match set_address(addressed, part, text, self.reader.date_order) {
            Taken::Yes => {}
            Taken::Twice => self.aside(header, text),
            Taken::NoDate => {
                self.warn_text(warning::DATE_INVALID, text);
                self.aside(header, text);
            }
        }
    }

    fn position(&mut self, number: u8, part: PositionPart, header: &str, text: &str) {
        let order = self.reader.date_order;
        let position = self.positions.entry(number).or_default();
        let taken = match part {
            PositionPart::Organisation => fill(&mut position.organisation, text),
            PositionPart::Department => fill(&mut position.department, text),
            PositionPart::Role => fill(&mut position.role, text),
            PositionPart::Since | PositionPart::Until => {
                let day = dates::whole(text, order);
                if part == PositionPart::Since {
                    position.since = day;
                } else {
                    position.until = day;
                }
                if day.is_none() {
                    self.warn_text(warning::DATE_INVALID, text);
                }
                day.is_some()
            }
        };
        if !taken {
            self.aside(header, text);
        }
    }

    fn plain(&mut self, plain: Plain, header: &str, text: &str) {
        let card = &mut self.card;
        match plain {
            Plain::Ignore | Plain::Keep => {}
            Plain::Note => self.note.push(text.to_owned()),
            Plain::NoteLabelled => self.note_labelled(header, text),
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
                    self.kind = Some(ContactKind::Organisation);
                }
                "person" | "individual" | "kontakt" | "contact" => {
                    self.kind = Some(ContactKind::Person);
                }
                _ => self.aside(header, text),
            },
            Plain::Salutation => {
                match key(text).as_str() {
                    "familie" | "family" => return card.salutation = Salutation::Family,
                    "eheleute" | "mrandmrs" | "herrundfrau" | "frauundherr" => {
                        return card.salutation = Salutation::Couple;
                    }
                    _ => {}
                }
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
                "unspecified" | "keineangabe" | "nichtspezifiziert" | "nichtangegeben" | "unbekannt" => {}
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
            Plain::FullName if self.full_name.is_empty() => text.clone_into(&mut self.full_name),
            Plain::FullName => self.further_names.push((header.to_owned(), text.to_owned())),
            // A second column of the same meaning never overwrites the first.
            Plain::Given
            | Plain::Additional
            | Plain::Family
            | Plain::Suffix
            | Plain::Nickname
            | Plain::SortName
            | Plain::Organisation
            | Plain::LetterSalutation
            | Plain::CustomerNumber
            | Plain::SupplierNumber
            | Plain::TaxNumber
            | Plain::RegisterCourt
            | Plain::RegisterNumber
            | Plain::Bic
            | Plain::VatId => {
                let field = match plain {
                    Plain::Given => &mut card.given,
                    Plain::Additional => &mut card.additional,
                    Plain::Family => &mut card.family,
                    Plain::Suffix => &mut card.suffix,
                    Plain::Nickname => &mut card.nickname,
                    Plain::SortName => &mut card.sort_name,
                    Plain::Organisation => &mut card.organisation,
                    Plain::LetterSalutation => &mut card.letter_salutation,
                    Plain::CustomerNumber => card.customer_number.get_or_insert_default(),
                    Plain::SupplierNumber => card.supplier_number.get_or_insert_default(),
                    Plain::TaxNumber => &mut card.tax_number,
                    Plain::RegisterCourt => &mut card.register_court,
                    Plain::RegisterNumber => &mut card.register_number,
                    Plain::Bic => &mut card.bic,
                    _ => &mut card.vat_id,
                };
                if !fill(field, text) {
                    self.aside(header, text);
                }
            }
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
            Plain::Iban if is_iban(text) => {
                card.iban = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
            }
            Plain::Iban => {
                self.warn_text(warning::IBAN_INVALID, text);
                text.clone_into(&mut self.card.iban_raw);
            }
            Plain::Anniversary => match dates::read_cell(text, self.reader.date_order) {
                dates::Reading::None => {}
                dates::Reading::Day(day) | dates::Reading::Century(day) => card.anniversary = Some(day),
                dates::Reading::Invalid => {
                    self.warn_text(warning::DATE_INVALID, text);
                    self.aside(header, text);
                }
            },
            Plain::Tags => {
                for tag in text.split([';', '\n']).map(str::trim).filter(|tag| !tag.is_empty()) {
                    if !card.tags.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
                        card.tags.push(tag.to_owned());
                    }
                }
            }
            Plain::Relations => {
                for line in text.lines() {
                    match line.split_once(": ") {
                        Some((kind, name)) => self.relations.push(ForeignRelation {
                            kind: kind.trim().to_owned(),
                            name: name.trim().to_owned(),
                            uid: None,
                        }),
                        None => self.aside(header, line),
                    }
                }
            }
            Plain::Active => {
                card.active =
                    !matches!(key(text).as_str(), "nein" | "no" | "false" | "falsch" | "0" | "inaktiv" | "inactive");
            }
            Plain::Categories => self.categories(text),
            Plain::Photo => self.foreign.push(format!("PHOTO;VALUE=uri:{}", text.replace('\n', ""))),
            Plain::Foreign => self.foreign.extend(text.lines().map(str::to_owned)),
        }
    }

    /// Outlook splits by `;`, Google joins by ` ::: ` and marks its own groups with `* `.
    fn categories(&mut self, text: &str) {
        for name in text.split(" ::: ").flat_map(|part| part.split(';')).map(str::trim) {
            let own = name
                .strip_prefix("* ")
                .is_some_and(|group| matches!(key(group).as_str(), "mycontacts" | "meinekontakte" | "starred"));
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
                self.warn(warning::DATE_CENTURY, json!({ "text": text, "date": day.to_string() }));
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

/// Fills an empty field; false where it holds something else already.
fn fill(field: &mut String, text: &str) -> bool {
    if field.is_empty() {
        text.clone_into(field);
    }
    field == text
}

/// What became of a cell of an address.
enum Taken {
    Yes,
    /// Another column has filled that part already.
    Twice,
    /// A date was wanted.
    NoDate,
}

fn set_address(addressed: &mut Addressed, part: AddressPart, text: &str, order: DateOrder) -> Taken {
    let address = &mut addressed.address;
    let field = match part {
        AddressPart::Extra => {
            let text = text.replace('\n', ", ");
            address.extra = if address.extra.is_empty() { text } else { format!("{}, {text}", address.extra) };
            return Taken::Yes;
        }
        AddressPart::Label => {
            let starred = text.strip_prefix("* ");
            address.preferred |= starred.is_some();
            address.label = labels::canonical(starred.unwrap_or(text));
            return Taken::Yes;
        }
        AddressPart::Kind => {
            addressed.kind = kind_of(text);
            return if addressed.kind.is_some() { Taken::Yes } else { Taken::Twice };
        }
        AddressPart::Preferred => {
            address.preferred = is_yes(text);
            return Taken::Yes;
        }
        AddressPart::From | AddressPart::To => {
            let day = dates::whole(text, order);
            if part == AddressPart::From {
                address.valid_from = day;
            } else {
                address.valid_to = day;
            }
            return if day.is_some() { Taken::Yes } else { Taken::NoDate };
        }
        AddressPart::Street => &mut address.street,
        AddressPart::PostalCode => &mut address.postal_code,
        AddressPart::Town => &mut address.town,
        AddressPart::Region => &mut address.region,
        AddressPart::Country => &mut address.country,
        AddressPart::PoBox => &mut addressed.po_box,
        AddressPart::Whole => &mut addressed.whole,
    };
    if fill(field, text) { Taken::Yes } else { Taken::Twice }
}

fn is_yes(text: &str) -> bool {
    matches!(key(text).as_str(), "ja" | "yes" | "true" | "wahr" | "x" | "1")
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
