//! A pasted signature or letterhead, read as the fields of a contact. Nothing is written: what was
//! found is proposed, and the form shows it before anybody saves.
//!
//! The text is cut into pieces at line ends and at the signs that signatures part things with
//! ("|", "·", "•"). Each piece is asked, in this order, for what is unmistakable (e-mail, web, IBAN,
//! VAT id, register), then phones with their labels, postal addresses, organisation, role and
//! department, and at last for the person. What was understood is taken out of the piece, so that it
//! is not read twice; what nobody claims is dropped.

mod assemble;
mod numbers;
mod people;
mod pieces;
mod places;
mod reach;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use assemble::card;

use crate::text_enum;

/// So much of a text is read; the rest of a megabyte is no signature.
const MOST_CHARS: usize = 20_000;
/// So many lines.
const MOST_LINES: usize = 200;
/// A longer line is prose, not a signature.
const MOST_IN_LINE: usize = 300;

text_enum! {
    /// Which field something is proposed for.
    Field {
        /// Frau or Herr: the value is the code of the salutation.
        Salutation = "salutation",
        /// "Dr.".
        Title = "title",
        /// Given names.
        Given = "given",
        /// Family name.
        Family = "family",
        /// "MBA", "jun.".
        Suffix = "suffix",
        /// The organisation's name with its legal form.
        Organisation = "organisation",
        /// The function there.
        Role = "role",
        /// The department.
        Department = "department",
        /// Street and number.
        Street = "street",
        /// Postfach.
        PoBox = "po_box",
        /// Postal code.
        PostalCode = "postal_code",
        /// Town.
        Town = "town",
        /// Country, ISO code.
        Country = "country",
        /// Telephone.
        Phone = "phone",
        /// Switchboard.
        MainPhone = "main_phone",
        /// Mobile phone.
        Mobile = "mobile",
        /// Fax.
        Fax = "fax",
        /// E-mail.
        Email = "email",
        /// Web address.
        Web = "web",
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
    }
}

/// One proposed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The field.
    pub field: Field,
    /// Its value.
    pub value: String,
    /// Which of several postal addresses it belongs to, from 0.
    pub address: usize,
}

/// Reads a text. `home` is the own firm's country (ISO code): to it belongs what names no country.
#[must_use]
pub fn read(text: &str, home: &str) -> Vec<Proposed> {
    let mut pieces = pieces::cut(text);
    let mut found = Found::default();
    reach::take(&mut pieces, &mut found);
    numbers::take(&mut pieces, &mut found);
    places::take(&mut pieces, &mut found, home);
    people::take(&mut pieces, &mut found);
    found.in_order()
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    fields: Vec<Proposed>,
}

impl Found {
    fn add(&mut self, field: Field, value: impl Into<String>) {
        self.add_at(field, value, 0);
    }

    fn add_at(&mut self, field: Field, value: impl Into<String>, address: usize) {
        let proposed = Proposed { field, value: value.into().trim().to_owned(), address };
        if !proposed.value.is_empty() && !self.fields.contains(&proposed) {
            self.fields.push(proposed);
        }
    }

    fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|one| one.field == field)
    }

    fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(move |one| one.field == field).map(|one| one.value.as_str())
    }

    /// As the form asks for them: names, place of work, reach, addresses in one piece each, numbers.
    fn in_order(mut self) -> Vec<Proposed> {
        self.fields.sort_by_key(|one| {
            let place = Field::ALL.iter().position(|field| *field == one.field).unwrap_or(0);
            let in_address =
                matches!(one.field, Field::Street | Field::PoBox | Field::PostalCode | Field::Town | Field::Country);
            let block = if in_address { 8 } else { place };
            (block, if in_address { one.address } else { 0 }, place)
        });
        self.fields
    }
}
