//! Letters: drafts to one contact or, as serial letters, to many; sent ones are fixed.
//!
//! What stands on paper is a snapshot: address block, salutation and text are the letter's
//! own, and a contact that moves changes no letter. A sent letter keeps its pages as a file.

pub mod begin;
pub mod check;
pub mod delete;
pub mod details;
pub mod index;
pub mod list;
pub mod read;
pub mod save;
pub mod send;
pub mod signing;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contacts::AddressKind;
use crate::record::{ContactId, LetterId, LetterheadId};
use crate::text_enum;

text_enum! {
    /// To one or to many.
    LetterKind {
        /// To one contact.
        Single = "single",
        /// Serienbrief: to many, from one text with placeholders.
        Serial = "serial",
    }
}

text_enum! {
    /// How far a letter has come.
    LetterState {
        /// Entwurf.
        Draft = "draft",
        /// Versendet: fixed.
        Sent = "sent",
    }
}

text_enum! {
    /// How a letter left the house.
    Way {
        /// By post.
        Post = "post",
        /// By e-mail.
        Email = "email",
        /// By fax.
        Fax = "fax",
        /// Handed over.
        Hand = "hand",
    }
}

text_enum! {
    /// A letter's language, which decides its words, dates and customs.
    LetterLanguage {
        /// German of Germany.
        De = "de",
        /// English.
        En = "en",
        /// German of Austria.
        DeAt = "de-AT",
        /// German of Switzerland.
        DeCh = "de-CH",
    }
}

text_enum! {
    /// By what right somebody signs.
    SigningMark {
        /// In their own right.
        None = "",
        /// Prokura (§51 HGB).
        Procuration = "ppa.",
        /// In Vertretung, with a power of attorney.
        Deputy = "i. V.",
        /// Im Auftrag.
        Order = "i. A.",
    }
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signatory {
    /// The typed name; empty: nobody.
    pub name: String,
    /// By what right.
    pub mark: SigningMark,
    /// "Geschäftsführer".
    pub role: String,
}

impl Default for Signatory {
    fn default() -> Self {
        Self { name: String::new(), mark: SigningMark::None, role: String::new() }
    }
}

/// To whom a serial letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The contact.
    pub contact_id: ContactId,
    /// Stays in the list and gets none.
    pub left_out: bool,
    /// The kind of postal address that their distribution list asks for; none: the preferred one.
    #[serde(default)]
    pub address_kind: Option<AddressKind>,
}

impl Recipient {
    /// Somebody who gets a letter at the preferred address.
    #[must_use]
    pub const fn to(contact_id: ContactId) -> Self {
        Self { contact_id, left_out: false, address_kind: None }
    }
}

/// What a person writes of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterFields {
    /// To one or to many.
    pub kind: LetterKind,
    /// The recipient of a single letter.
    pub contact_id: Option<ContactId>,
    /// The letterhead; none: the usual one of the day.
    pub letterhead_id: Option<LetterheadId>,
    /// The recipient's name, for lists; empty: the contact's.
    pub addressee: String,
    /// The address block, at most six lines, LF-separated. Serial letters take each contact's own.
    pub recipient: String,
    /// Notes above the address, at most four lines: "Einschreiben", "Persönlich".
    pub notes: String,
    /// The language.
    pub language: LetterLanguage,
    /// The day on the letter.
    pub dated: NaiveDate,
    /// Ihr Zeichen.
    pub your_reference: String,
    /// Ihre Nachricht vom.
    pub your_message: Option<NaiveDate>,
    /// Unser Zeichen; empty: the letter's number.
    pub our_reference: String,
    /// Unsere Nachricht vom.
    pub our_message: Option<NaiveDate>,
    /// Who writes, in the information block.
    pub clerk: String,
    /// Their phone.
    pub clerk_phone: String,
    /// Their e-mail.
    pub clerk_email: String,
    /// Subject, without "Betreff".
    pub subject: String,
    /// Salutation; may be a placeholder.
    pub salutation: String,
    /// The text; paragraphs are parted by an empty line.
    pub body: String,
    /// "Mit freundlichen Grüßen".
    pub closing: String,
    /// Who signs.
    pub signatory: Signatory,
    /// Who signs beside them.
    pub cosignatory: Signatory,
    /// Anlagen, one a line.
    pub annexes: String,
    /// Verteiler, one a line.
    pub copies: String,
    /// To whom a serial letter goes, in order.
    pub recipients: Vec<Recipient>,
}

impl Default for LetterFields {
    fn default() -> Self {
        Self {
            kind: LetterKind::Single,
            contact_id: None,
            letterhead_id: None,
            addressee: String::new(),
            recipient: String::new(),
            notes: String::new(),
            language: LetterLanguage::De,
            dated: NaiveDate::default(),
            your_reference: String::new(),
            your_message: None,
            our_reference: String::new(),
            our_message: None,
            clerk: String::new(),
            clerk_phone: String::new(),
            clerk_email: String::new(),
            subject: String::new(),
            salutation: String::new(),
            body: String::new(),
            closing: String::new(),
            signatory: Signatory::default(),
            cosignatory: Signatory::default(),
            annexes: String::new(),
            copies: String::new(),
            recipients: Vec::new(),
        }
    }
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// Its number, where the letterhead numbers letters.
    pub number: Option<String>,
    /// How far it has come.
    pub state: LetterState,
    /// The serial letter that it is one of.
    pub serial_id: Option<LetterId>,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it was sent.
    pub way: Option<Way>,
    /// What was written.
    pub fields: LetterFields,
}
