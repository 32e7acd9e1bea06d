//! The names of the placeholders, and to what they belong.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::Result;
use crate::search::fold;
use crate::text_enum;

text_enum! {
    /// What a placeholder is taken from.
    Group {
        /// The own firm, the day, who writes: there in every text.
        Common = "common",
        /// A contact: the recipient of a letter, a contract's partner.
        Contact = "contact",
        /// A contract.
        Contract = "contract",
        /// An event.
        Event = "event",
    }
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $field:ident of $group:ident = $de:literal, $en:literal $(, $also:literal)*;)*) => {
        /// A placeholder that belongs to the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[doc = $doc])* $field,)* }

        impl Field {
            /// Every one, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$field,)*];

            /// What it is taken from.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $(Self::$field => Group::$group,)* }
            }

            /// Its German name.
            #[must_use]
            pub const fn de(self) -> &'static str {
                match self { $(Self::$field => $de,)* }
            }

            /// Its English name.
            #[must_use]
            pub const fn en(self) -> &'static str {
                match self { $(Self::$field => $en,)* }
            }

            /// Further names by which it is found.
            #[must_use]
            pub const fn also(self) -> &'static [&'static str] {
                match self { $(Self::$field => &[$($also),*],)* }
            }
        }
    };
}

fields! {
    /// "Sehr geehrte Frau Dr. Weber,"
    Salutation of Contact = "Anrede", "Salutation", "Briefanrede", "Letter salutation";
    /// Six lines at most, one below the other.
    AddressBlock of Contact = "Anschrift", "Address block", "Adresse", "Address";
    /// "Dr. Anna Weber"
    DisplayName of Contact = "Name", "Full name";
    /// "Frau", "Herr"
    FormOfAddress of Contact = "Anredewort", "Form of address", "Frau/Herr";
    /// "Dr."
    Title of Contact = "Titel", "Title";
    /// "Anna"
    GivenName of Contact = "Vorname", "Given name", "First name";
    /// "Weber"
    FamilyName of Contact = "Nachname", "Family name", "Last name", "Familienname";
    /// The organisation, or where the person works.
    Company of Contact = "Firma", "Company", "Organisation", "Organization";
    /// "Einkauf"
    Department of Contact = "Abteilung", "Department";
    /// "Geschäftsführerin"
    Role of Contact = "Funktion", "Role", "Position";
    /// Street and number, or Postfach.
    Street of Contact = "Straße", "Street";
    /// Postal code.
    PostalCode of Contact = "PLZ", "Postal code", "Postleitzahl", "Postcode", "Zip";
    /// Town.
    Town of Contact = "Ort", "Town", "City", "Stadt";
    /// Country, written out where it is not the own one.
    Country of Contact = "Land", "Country";
    /// The preferred e-mail address.
    Email of Contact = "E-Mail", "Email";
    /// The preferred phone.
    Phone of Contact = "Telefon", "Phone";
    /// The first mobile number.
    Mobile of Contact = "Mobil", "Mobile";
    /// The first fax number.
    Fax of Contact = "Fax", "Fax number", "Telefax";
    /// The first web address.
    Web of Contact = "Internet", "Web", "Webseite", "Website";
    /// Our number for them as a customer.
    CustomerNumber of Contact = "Kundennummer", "Customer number";
    /// Our number for them as a supplier.
    SupplierNumber of Contact = "Lieferantennummer", "Supplier number";
    /// VAT id.
    VatId of Contact = "USt-IdNr", "VAT ID";
    /// IBAN in groups of four.
    Iban of Contact = "IBAN", "Account";
    /// Birthday.
    Birthday of Contact = "Geburtstag", "Birthday", "Geburtsdatum";

    /// Our number of the contract.
    ContractNumber of Contract = "Vertragsnummer", "Contract number";
    /// "Miete Büro Hafenstraße"
    ContractTitle of Contract = "Vertrag", "Contract", "Vertragstitel";
    /// Kind of contract.
    ContractKind of Contract = "Vertragsart", "Contract kind";
    /// The other side.
    Partner of Contract = "Vertragspartner", "Partner";
    /// Their number for the contract.
    PartnersNumber of Contract = "Vertragsnummer des Partners", "Partner's contract number";
    /// Our customer number with them.
    OurCustomerNumber of Contract = "Kundennummer beim Partner", "Our customer number";
    /// First day.
    ContractStart of Contract = "Vertragsbeginn", "Contract start";
    /// The next end.
    ContractEnd of Contract = "Vertragsende", "Contract end";
    /// Zugang bis.
    ReceiveBy of Contract = "Zugang bis", "Receive by";
    /// Absenden bis.
    SendBy of Contract = "Absenden bis", "Send by";
    /// The amount of a year, as agreed.
    YearlyAmount of Contract = "Jahresbetrag", "Yearly amount";
    /// Cost centre.
    CostCentre of Contract = "Kostenstelle", "Cost centre";
    /// Who looks after it.
    Responsible of Contract = "Zuständig", "Responsible";

    /// "3. Sitzung des Beirats 2026"
    EventTitle of Event = "Termin", "Event", "Veranstaltung", "Sitzung";
    /// Its first day.
    EventDay of Event = "Termindatum", "Event date";
    /// When it begins.
    EventStart of Event = "Beginn", "Start";
    /// When it ends.
    EventEnd of Event = "Ende", "End";
    /// Room and place.
    EventPlace of Event = "Veranstaltungsort", "Venue";
    /// Dial-in.
    EventLink of Event = "Einwahl", "Dial-in";
    /// Who chairs.
    Chair of Event = "Leitung", "Chair";
    /// Everybody, comma-separated.
    Participants of Event = "Teilnehmer", "Participants", "Teilnehmende";

    /// The day of the paper.
    Today of Common = "Datum", "Date", "Heute", "Today";
    /// The own firm as registered.
    OwnFirm of Common = "Eigene Firma", "Our company";
    /// Its street.
    OwnStreet of Common = "Eigene Straße", "Our street";
    /// Its postal code and town.
    OwnTown of Common = "Eigener Ort", "Our town";
    /// Its phone.
    OwnPhone of Common = "Eigenes Telefon", "Our phone";
    /// Its e-mail.
    OwnEmail of Common = "Eigene E-Mail", "Our email";
    /// Its web address.
    OwnWeb of Common = "Eigene Webseite", "Our website";
    /// Who works at this PC.
    Writer of Common = "Bearbeiter", "Written by", "Sachbearbeiter";
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A placeholder of the program.
    Field(Field),
    /// An own field, by its code.
    Own(String),
}

/// A placeholder as lists offer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it stands for.
    pub slot: Slot,
    /// What it is taken from.
    pub group: Group,
    /// Its German name, without braces.
    pub de: String,
    /// Its English name.
    pub en: String,
}

/// The placeholders that a text may use.
#[derive(Debug, Clone, Default)]
pub struct Names {
    names: Vec<Name>,
    found: HashMap<String, usize>,
}

impl Names {
    /// What a text may use that is filled from these; what is common is always there.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of(_connection: &Connection, groups: &[Group]) -> Result<Self> {
        let mut names = Self::default();
        for field in Field::ALL.iter().copied().filter(|f| f.group() == Group::Common || groups.contains(&f.group())) {
            let name = Name {
                slot: Slot::Field(field),
                group: field.group(),
                de: field.de().to_owned(),
                en: field.en().to_owned(),
            };
            names.add(name, field.also());
        }
        Ok(names)
    }

    /// The first to take a name keeps it: an own field never hides one of the program's.
    fn add(&mut self, name: Name, also: &[&str]) {
        let place = self.names.len();
        for spelling in [name.de.as_str(), name.en.as_str()].into_iter().chain(also.iter().copied()) {
            self.found.entry(key(spelling)).or_insert(place);
        }
        self.names.push(name);
    }

    /// Every placeholder in the order of lists.
    #[must_use]
    pub fn all(&self) -> &[Name] {
        &self.names
    }

    /// The placeholder of this name in either language.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Name> {
        self.found.get(&key(name)).map(|place| &self.names[*place])
    }
}

/// A name without case, accents, blanks and signs.
#[must_use]
pub fn key(name: &str) -> String {
    fold::words(name).concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Moment, Office};
    use chrono::NaiveDate;

    fn names(groups: &[Group]) -> Names {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Test");
        Names::of(Office::in_memory(&moment).unwrap().read(), groups).unwrap()
    }

    #[test]
    fn names_are_found_however_they_are_spelt() {
        let names = names(&[Group::Contact]);
        for (typed, field) in [
            ("Anrede", Field::Salutation),
            ("anrede", Field::Salutation),
            ("Salutation", Field::Salutation),
            (" E-Mail ", Field::Email),
            ("email", Field::Email),
            ("Strasse", Field::Street),
            ("STRASSE", Field::Street),
            ("Customer Number", Field::CustomerNumber),
            ("CustomerNumber", Field::CustomerNumber),
            ("customer_number", Field::CustomerNumber),
            ("Zip", Field::PostalCode),
            ("Eigene Firma", Field::OwnFirm),
        ] {
            assert_eq!(names.find(typed).map(|name| &name.slot), Some(&Slot::Field(field)), "{typed}");
        }
        for unknown in ["Anrde", "", "Vertragsende", "{Anrede"] {
            let found = names.find(unknown).map(|name| name.de.as_str());
            assert_eq!(found, (unknown == "{Anrede").then_some("Anrede"), "{unknown}");
        }
    }

    #[test]
    fn no_two_placeholders_share_a_name() {
        let mut seen = HashMap::new();
        for field in Field::ALL {
            let own: std::collections::BTreeSet<String> =
                [field.de(), field.en()].into_iter().chain(field.also().iter().copied()).map(key).collect();
            for name in own {
                assert_eq!(seen.insert(name.clone(), field), None, "{name}");
            }
        }
    }

    #[test]
    fn a_text_knows_only_what_it_is_filled_from() {
        let letter = names(&[Group::Contact]);
        assert!(letter.find("Kundennummer").is_some() && letter.find("Datum").is_some());
        assert!(letter.find("Vertragsende").is_none() && letter.find("Beginn").is_none());
        assert!(names(&[Group::Contact, Group::Contract]).find("Vertragsende").is_some());
        assert!(names(&[]).all().iter().all(|name| name.group == Group::Common));
    }
}
