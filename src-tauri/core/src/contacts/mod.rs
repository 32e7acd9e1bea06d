//! Persons and organisations: the address book.

pub mod address;
pub mod bank;
mod birthday;
pub mod block;
pub mod check;
pub mod countries;
mod couple;
pub mod delete;
pub mod duplicates;
pub mod from_text;
pub mod given_names;
pub mod import;
pub mod index;
pub mod list;
pub mod mass;
pub mod matching;
pub mod merge;
pub mod name;
pub mod occasions;
pub mod phone;
pub mod read;
pub mod relations;
pub mod salutation;
pub mod save;
#[cfg(test)]
mod tests;
mod titles;
pub mod towns;
pub mod vat_id;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::own_fields::OwnValue;
use crate::record::{ContactId, EntryId};
use crate::text_enum;

text_enum! {
    /// What a contact is.
    ContactKind {
        /// A natural person.
        Person = "person",
        /// A firm, an office, a club.
        Organisation = "organisation",
    }
}

text_enum! {
    /// How a person is addressed; "Herrn" in the block and "Herr" in the salutation follow from it.
    Salutation {
        /// Not known, or not wanted: "Guten Tag Kim Weber,".
        None = "",
        /// Frau / Ms.
        Ms = "ms",
        /// Herr / Mr.
        Mr = "mr",
        /// Eheleute: two people who share a contact.
        Couple = "couple",
        /// Familie: everybody at home.
        Family = "family",
    }
}

text_enum! {
    /// What a postal address is for.
    AddressKind {
        /// House address.
        Street = "street",
        /// Postfach.
        PoBox = "po_box",
        /// A bulk recipient's own postal code (Großempfänger).
        Bulk = "bulk",
        /// Where invoices go.
        Invoice = "invoice",
        /// Where goods go.
        Delivery = "delivery",
    }
}

/// A birthday, the year of which may be unknown. Stored as `1980-04-15` or `--04-15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Birthday {
    /// The year, where known.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31; 29 February is allowed without a year.
    pub day: u32,
}

/// A place at an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Position {
    /// The organisation's contact, where it is one.
    pub organisation_id: Option<ContactId>,
    /// Its name; with an id this is its display name on reading and ignored on writing.
    pub organisation: String,
    /// "Geschäftsführerin".
    pub role: String,
    /// "Einkauf".
    pub department: String,
    /// First day.
    pub since: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// An e-mail address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Email {
    /// `work`, `home`, or a free text that is kept.
    pub label: String,
    /// `anna@example.de`.
    pub address: String,
    /// Used where one is needed.
    pub preferred: bool,
}

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// `work`, `home`, `mobile`, `fax`, `home_fax`, `main`, `pager`, or a free text that is kept.
    pub label: String,
    /// As typed or imported.
    pub raw: String,
    /// `+4941211230`, where the raw text could be understood. Computed on save, ignored on input.
    pub e164: Option<String>,
    /// Used where one is needed.
    pub preferred: bool,
}

/// A web address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Web {
    /// `work`, `home`, or a free text.
    pub label: String,
    /// As typed.
    pub url: String,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// `work`, `home`, or a free text.
    pub label: String,
    /// House, Postfach, …
    pub kind: AddressKind,
    /// Street and number, or "Postfach 12 34".
    pub street: String,
    /// A second line: "Hinterhaus", "c/o Weber".
    pub extra: String,
    /// "01067": text, never a number.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// Region or state, where the country uses it.
    pub region: String,
    /// ISO 3166 alpha-2 where known ("DE"), else the text as it came; empty means the own firm's country.
    pub country: String,
    /// Used where one is needed.
    pub preferred: bool,
    /// First day of validity, inclusive.
    pub valid_from: Option<NaiveDate>,
    /// Last day of validity, inclusive.
    pub valid_to: Option<NaiveDate>,
}

impl Default for Address {
    fn default() -> Self {
        Self {
            label: String::new(),
            kind: AddressKind::Street,
            street: String::new(),
            extra: String::new(),
            postal_code: String::new(),
            town: String::new(),
            region: String::new(),
            country: String::new(),
            preferred: false,
            valid_from: None,
            valid_to: None,
        }
    }
}

/// How a contact stands to another one, read from this side.
///
/// Between two contacts a relation is stored once. On the far side the same one is read with
/// `reversed` turned round: whoever has an assistant is seen there as the one assisted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// A line of the list of relation kinds.
    pub kind_id: EntryId,
    /// False: the other is what the kind is called ("Assistenz"); true: what its reverse is
    /// called ("Assistenz von").
    #[serde(default)]
    pub reversed: bool,
    /// The other one, where it is a contact.
    #[serde(default)]
    pub other_id: Option<ContactId>,
    /// The other one's name; with an id this is its display name on reading and ignored on writing.
    #[serde(default)]
    pub name: String,
}

/// Everything the book holds of one contact, without its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Person or organisation.
    pub kind: ContactKind,
    /// Frau, Herr, or neither.
    pub salutation: Salutation,
    /// "Dr.", "Prof. Dr.".
    pub title: String,
    /// Given name.
    pub given: String,
    /// Further given names.
    pub additional: String,
    /// Family name, with "von".
    pub family: String,
    /// "jun.", "MBA".
    pub suffix: String,
    /// Nickname.
    pub nickname: String,
    /// Under what it stands in order where that is not the name: "Beethoven" for "van
    /// Beethoven". Empty: by name.
    pub sort_name: String,
    /// An organisation's name. Empty for persons.
    pub organisation: String,
    /// Typed letter salutation; empty: by rule.
    pub letter_salutation: String,
    /// `de`, `en`, …
    pub language: String,
    /// Birthday, also without a year.
    pub birthday: Option<Birthday>,
    /// Anniversary (Jahrestag), also without a year: a wedding, a firm's founding.
    pub anniversary: Option<Birthday>,
    /// Our number for them as a customer.
    pub customer_number: Option<String>,
    /// Our number for them as a supplier.
    pub supplier_number: Option<String>,
    /// VAT id.
    pub vat_id: String,
    /// Tax number (Steuernummer), as written.
    pub tax_number: String,
    /// Register court: "Amtsgericht Pinneberg".
    pub register_court: String,
    /// "HRB 1234", "FN 123456 a".
    pub register_number: String,
    /// IBAN, without blanks, checked.
    pub iban: String,
    /// What an import brought as an IBAN and is none: kept as it came until somebody looks at it.
    pub iban_raw: String,
    /// BIC, in capitals.
    pub bic: String,
    /// Free text.
    pub note: String,
    /// False: hidden in pickers.
    pub active: bool,
    /// Properties of a foreign vCard that Kontor does not know, raw lines, LF-separated; they come back on export.
    pub foreign_lines: String,
    /// Positions at organisations, first the current main one.
    pub positions: Vec<Position>,
    /// E-mail addresses in order.
    pub emails: Vec<Email>,
    /// Phones in order.
    pub phones: Vec<Phone>,
    /// Web addresses in order.
    pub webs: Vec<Web>,
    /// Postal addresses in order.
    pub addresses: Vec<Address>,
    /// Categories.
    pub categories: Vec<EntryId>,
    /// Free words (Schlagwörter), each once.
    pub tags: Vec<String>,
    /// How it stands to others, its own and those that others have to it.
    pub relations: Vec<Relation>,
    /// Own fields that have a value.
    pub own: Vec<OwnValue>,
}

impl Default for Card {
    fn default() -> Self {
        Self {
            kind: ContactKind::Person,
            salutation: Salutation::None,
            title: String::new(),
            given: String::new(),
            additional: String::new(),
            family: String::new(),
            suffix: String::new(),
            nickname: String::new(),
            sort_name: String::new(),
            organisation: String::new(),
            letter_salutation: String::new(),
            language: "de".to_owned(),
            birthday: None,
            anniversary: None,
            customer_number: None,
            supplier_number: None,
            vat_id: String::new(),
            tax_number: String::new(),
            register_court: String::new(),
            register_number: String::new(),
            iban: String::new(),
            iban_raw: String::new(),
            bic: String::new(),
            note: String::new(),
            active: true,
            foreign_lines: String::new(),
            positions: Vec::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            webs: Vec::new(),
            addresses: Vec::new(),
            categories: Vec::new(),
            tags: Vec::new(),
            relations: Vec::new(),
            own: Vec::new(),
        }
    }
}

/// A contact of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Stable across programs: vCard UID.
    pub uid: String,
    /// What the book holds.
    pub card: Card,
}

/// A relation as another program wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForeignRelation {
    /// The code of a kind (`spouse`), with a hyphen before it its reverse (`-assistant`), or a
    /// name of the kind in either direction ("Assistenz von").
    pub kind: String,
    /// The other one's name.
    pub name: String,
    /// The other one's UID, where the source says it.
    pub uid: Option<String>,
}

/// A value of an own field as other programs bear it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForeignOwn {
    /// The field's code, or a name of it.
    pub code: String,
    /// The value, as stored or as a person writes it.
    pub text: String,
}

/// A picture where it is told of: what it is and how long, never its bytes.
fn told<S: serde::Serializer>(photo: &Option<Vec<u8>>, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    photo.as_deref().map(picture_told).serialize(serializer)
}

/// "PNG, 12 KB": a picture in a preview.
fn picture_told(bytes: &[u8]) -> String {
    let kind = if bytes.starts_with(b"\x89PNG") { "PNG" } else { "JPEG" };
    format!("{kind}, {} KB", bytes.len().div_ceil(1024))
}

/// A contact as another program wrote it, before anything is decided: what an import reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForeignCard {
    /// UID of the source, if it had one.
    pub uid: Option<String>,
    /// The card; `categories` stay empty, their names stand beside.
    pub card: Card,
    /// Category names, matched or created when written.
    pub category_names: Vec<String>,
    /// How it stands to others; the card's own relations stay empty.
    pub relation_names: Vec<ForeignRelation>,
    /// Distribution lists that it stands on, matched by name or created when written.
    pub list_names: Vec<String>,
    /// What it says for own fields; the card's own values stay empty.
    pub own_values: Vec<ForeignOwn>,
    /// The picture, checked as one that is chosen in the window.
    #[serde(skip_deserializing, serialize_with = "told")]
    pub photo: Option<Vec<u8>>,
    /// Line of the source where it begins, from 1.
    pub line: usize,
}
