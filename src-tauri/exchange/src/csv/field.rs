//! What a column can mean.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which of several e-mails, phones or addresses a column belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The nth, its label in a column of its own.
    Numbered(u8),
    /// One with this label; empty for none.
    Labelled(String),
}

/// A part of an e-mail, phone or web address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValuePart {
    /// The address or number itself.
    Value,
    /// Its label.
    Label,
    /// Whether it is preferred.
    Preferred,
    /// Outlook's kind of an e-mail address: SMTP, EX, X400.
    Kind,
    /// The name Outlook shows for it, which may hold the address of an EX entry.
    Display,
}

/// A part of a postal address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AddressPart {
    /// Street and number.
    Street,
    /// A second line.
    Extra,
    /// Postal code.
    PostalCode,
    /// Town.
    Town,
    /// Region or state.
    Region,
    /// Country, code or name.
    Country,
    /// Post-office box.
    PoBox,
    /// The whole address in one cell.
    Whole,
    /// Label.
    Label,
    /// House, Postfach, invoice ….
    Kind,
    /// Whether it is preferred.
    Preferred,
    /// First day of validity.
    From,
    /// Last day of validity.
    To,
}

/// A part of a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PositionPart {
    /// The organisation's name.
    Organisation,
    /// Department.
    Department,
    /// "Geschäftsführerin".
    Role,
    /// First day.
    Since,
    /// Last day.
    Until,
}

/// What a column means. On the wire and in a remembered mapping it is its [`code`](Self::code).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field {
    /// One of the fields that stand alone.
    Plain(Plain),
    /// `email`, `email.work`, `email.2.value`.
    Email(Slot, ValuePart),
    /// `phone.mobile`, `phone.1.label`.
    Phone(Slot, ValuePart),
    /// `web`, `web.1.value`.
    Web(Slot, ValuePart),
    /// `address.street`, `address.work.town`, `address.2.country`.
    Address(Slot, AddressPart),
    /// `position.1.role`.
    Position(u8, PositionPart),
    /// `relation.spouse`: the name of somebody who stands so to the contact.
    Relation(String),
    /// `own.lieblingsfarbe`: an own field of the office, by its code or a name.
    Own(String),
    /// A pair of columns of Google's (`Relation 1 - Type`, `Relation 1 - Value`) that goes into
    /// the note as "type: value"; `aside.relation_1.label`, `aside.relation_1.value`.
    Aside(String, ValuePart),
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

codes! {
    /// Fields that stand alone.
    Plain {
        /// The column is not read.
        Ignore = "ignore",
        /// Free text.
        Note = "note",
        /// Kept beside the contact as it is, for going back into the table's program.
        Keep = "keep",
        /// Into the note as "header: value".
        NoteLabelled = "note_labelled",
        /// Into the note as "header: value", unless it is that program's default ("Normal").
        NoteUnusual = "note_unusual",
        /// A date that goes into the note as "header: value"; an empty date of Outlook's does not.
        NoteDate = "note_date",
        /// UID of the source.
        Uid = "uid",
        /// Person or organisation.
        Kind = "kind",
        /// "Frau Dr.": salutation and title.
        Salutation = "salutation",
        /// Sex, which proposes a salutation where none is given.
        Sex = "sex",
        /// Academic title.
        Title = "title",
        /// Given name.
        Given = "given",
        /// Further given names.
        Additional = "additional",
        /// Family name.
        Family = "family",
        /// "jun.".
        Suffix = "suffix",
        /// The whole name, taken apart.
        FullName = "full_name",
        /// Nickname.
        Nickname = "nickname",
        /// Under what it stands in order.
        SortName = "sort_name",
        /// An organisation's own name.
        Organisation = "organisation",
        /// Letter salutation.
        LetterSalutation = "letter_salutation",
        /// `de`, `en`.
        Language = "language",
        /// Birthday.
        Birthday = "birthday",
        /// Year of birth.
        BirthYear = "birth_year",
        /// Month of birth.
        BirthMonth = "birth_month",
        /// Day of birth.
        BirthDay = "birth_day",
        /// Anniversary.
        Anniversary = "anniversary",
        /// Our number for them as a customer.
        CustomerNumber = "customer_number",
        /// Our number for them as a supplier.
        SupplierNumber = "supplier_number",
        /// VAT id.
        VatId = "vat_id",
        /// Tax number.
        TaxNumber = "tax_number",
        /// Register court.
        RegisterCourt = "register_court",
        /// Register number.
        RegisterNumber = "register_number",
        /// IBAN.
        Iban = "iban",
        /// BIC.
        Bic = "bic",
        /// Free words.
        Tags = "tags",
        /// How the contact stands to others, a line for each: "Assistenz: Ute Klein".
        Relations = "relations",
        /// Whether it is in use.
        Active = "active",
        /// Categories.
        Categories = "categories",
        /// A picture's address on the web; kept for export, never fetched.
        Photo = "photo",
        /// Kept lines of a vCard, of Kontor's own export.
        Foreign = "foreign",
    }
}

impl ValuePart {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Value, "value"),
        (Self::Label, "label"),
        (Self::Preferred, "preferred"),
        (Self::Kind, "kind"),
        (Self::Display, "display"),
    ];
}

impl AddressPart {
    const ALL: [(Self, &'static str); 13] = [
        (Self::Street, "street"),
        (Self::Extra, "extra"),
        (Self::PostalCode, "postal_code"),
        (Self::Town, "town"),
        (Self::Region, "region"),
        (Self::Country, "country"),
        (Self::PoBox, "po_box"),
        (Self::Whole, "whole"),
        (Self::Label, "label"),
        (Self::Kind, "kind"),
        (Self::Preferred, "preferred"),
        (Self::From, "valid_from"),
        (Self::To, "valid_to"),
    ];
}

impl PositionPart {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Organisation, "organisation"),
        (Self::Department, "department"),
        (Self::Role, "role"),
        (Self::Since, "since"),
        (Self::Until, "until"),
    ];
}

fn name_of<T: PartialEq + Copy>(all: &[(T, &'static str)], part: T) -> &'static str {
    all.iter().find(|(one, _)| *one == part).map_or("", |(_, name)| name)
}

fn part_of<T: Copy>(all: &[(T, &'static str)], name: &str) -> Option<T> {
    all.iter().find(|(_, known)| *known == name).map(|(part, _)| *part)
}

impl Field {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The targets that a mapping by hand offers, in the order of display: those that stand
    /// alone, then one of each label, then the first three numbered ones.
    #[must_use]
    pub fn offered() -> Vec<Self> {
        let mut offered: Vec<Self> = Plain::ALL
            .iter()
            .filter(|plain| !matches!(plain, Plain::NoteUnusual | Plain::NoteDate | Plain::Foreign))
            .map(|plain| Self::Plain(*plain))
            .collect();
        let labelled = |label: &str| Slot::Labelled(label.to_owned());
        offered.extend(PositionPart::ALL.iter().map(|(part, _)| Self::Position(1, *part)));
        for label in ["", "work", "home"] {
            offered.push(Self::Email(labelled(label), ValuePart::Value));
        }
        for label in ["", "work", "home", "mobile", "fax", "home_fax", "main", "pager"] {
            offered.push(Self::Phone(labelled(label), ValuePart::Value));
        }
        offered.push(Self::Web(labelled(""), ValuePart::Value));
        offered.extend(["spouse", "assistant", "manager", "child"].map(|kind| Self::Relation(kind.to_owned())));
        for label in ["", "work", "home"] {
            offered.extend(
                AddressPart::ALL
                    .iter()
                    .filter(|(part, _)| *part != AddressPart::Label)
                    .map(|(part, _)| Self::Address(labelled(label), *part)),
            );
        }
        offered
    }

    /// Whether a column of this kind can name or reach a contact.
    #[must_use]
    pub const fn identifies(&self) -> bool {
        matches!(
            self,
            Self::Plain(Plain::Given | Plain::Family | Plain::FullName | Plain::Nickname | Plain::Organisation)
                | Self::Position(_, PositionPart::Organisation)
                | Self::Email(_, ValuePart::Value)
                | Self::Phone(_, ValuePart::Value)
        )
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let valued = |f: &mut fmt::Formatter<'_>, name: &str, slot: &Slot, part: ValuePart| match slot {
            Slot::Numbered(number) => {
                write!(f, "{name}.{number}.{}", name_of(&ValuePart::ALL, part))
            }
            Slot::Labelled(label) if label.is_empty() => f.write_str(name),
            Slot::Labelled(label) => write!(f, "{name}.{label}"),
        };
        match self {
            Self::Plain(plain) => f.write_str(plain.code()),
            Self::Email(slot, part) => valued(f, "email", slot, *part),
            Self::Phone(slot, part) => valued(f, "phone", slot, *part),
            Self::Web(slot, part) => valued(f, "web", slot, *part),
            Self::Address(slot, part) => match slot {
                Slot::Numbered(number) => {
                    write!(f, "address.{number}.{}", name_of(&AddressPart::ALL, *part))
                }
                Slot::Labelled(label) if label.is_empty() => {
                    write!(f, "address.{}", name_of(&AddressPart::ALL, *part))
                }
                Slot::Labelled(label) => {
                    write!(f, "address.{label}.{}", name_of(&AddressPart::ALL, *part))
                }
            },
            Self::Position(number, part) => write!(f, "position.{number}.{}", name_of(&PositionPart::ALL, *part)),
            Self::Relation(kind) => write!(f, "relation.{kind}"),
            Self::Own(code) => write!(f, "own.{code}"),
            Self::Aside(name, part) => {
                write!(f, "aside.{name}.{}", name_of(&ValuePart::ALL, *part))
            }
        }
    }
}

/// A code that names no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such field: {0}")]
pub struct UnknownField(pub String);

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(code: &str) -> Result<Self, UnknownField> {
        let unknown = || UnknownField(code.to_owned());
        if let Some(plain) = Plain::ALL.iter().find(|plain| plain.code() == code) {
            return Ok(Self::Plain(*plain));
        }
        let (kind, rest) = code.split_once('.').unwrap_or((code, ""));
        let slot = |text: &str| text.parse().map_or_else(|_| Slot::Labelled(text.to_owned()), Slot::Numbered);
        let valued = || match rest.rsplit_once('.').filter(|(number, _)| number.parse::<u8>().is_ok()) {
            Some((number, part)) => Some((slot(number), part_of(&ValuePart::ALL, part)?)),
            None if rest.parse::<u8>().is_ok() => None,
            None => Some((Slot::Labelled(rest.to_owned()), ValuePart::Value)),
        };
        let field = match kind {
            "email" => valued().map(|(slot, part)| Self::Email(slot, part)),
            "phone" => valued().map(|(slot, part)| Self::Phone(slot, part)),
            "web" => valued().map(|(slot, part)| Self::Web(slot, part)),
            "address" => match rest.rsplit_once('.') {
                Some((of, part)) => part_of(&AddressPart::ALL, part).map(|part| Self::Address(slot(of), part)),
                None => part_of(&AddressPart::ALL, rest).map(|part| Self::Address(Slot::Labelled(String::new()), part)),
            },
            "position" => rest.split_once('.').and_then(|(number, part)| {
                Some(Self::Position(number.parse().ok()?, part_of(&PositionPart::ALL, part)?))
            }),
            "relation" if !rest.is_empty() => Some(Self::Relation(rest.to_owned())),
            "own" if !rest.is_empty() => Some(Self::Own(rest.to_owned())),
            "aside" => rest
                .rsplit_once('.')
                .and_then(|(name, part)| Some(Self::Aside(name.to_owned(), part_of(&ValuePart::ALL, part)?))),
            _ => None,
        };
        field.ok_or_else(unknown)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_as_it_was_written() {
        let mut fields = Field::offered();
        fields.extend(
            [
                "email.2.display",
                "phone.Assistent",
                "web.1.label",
                "address.3.whole",
                "position.2.until",
                "aside.relation_1.label",
                "own.geburtsname-der-mutter",
            ]
            .map(|code| code.parse().unwrap()),
        );
        for field in fields {
            assert_eq!(field.code().parse(), Ok(field.clone()), "{field}");
        }
        for code in ["", "nose", "address.nose", "position.1", "email.1", "email.1.nose", "own."] {
            assert!(code.parse::<Field>().is_err(), "{code}");
        }
    }
}
