//! The names of the placeholders, and to what they belong.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::Result;
use crate::own_fields::{self, OwnField};
use crate::record::{OwnFieldId, RecordKind};
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

impl Group {
    /// The kind of record whose own fields belong to it.
    const fn kind(self) -> Option<RecordKind> {
        match self {
            Self::Common => None,
            Self::Contact => Some(RecordKind::Contact),
            Self::Contract => Some(RecordKind::Contract),
            Self::Event => Some(RecordKind::Event),
        }
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
    /// "laufend", "gekündigt"
    ContractStatus of Contract = "Vertragsstand", "Contract status";
    /// The other side.
    Partner of Contract = "Vertragspartner", "Partner";
    /// Whom to call there.
    ContactPerson of Contract = "Ansprechpartner", "Contact person";
    /// Their number for the contract.
    PartnersNumber of Contract = "Vertragsnummer des Partners", "Partner's contract number";
    /// Our customer number with them.
    OurCustomerNumber of Contract = "Kundennummer beim Partner", "Our customer number";
    /// First day.
    ContractStart of Contract = "Vertragsbeginn", "Contract start";
    /// The next end.
    ContractEnd of Contract = "Vertragsende", "Contract end";
    /// "24 Monate ab 15.07.2024, danach je 12 Monate"
    Term of Contract = "Laufzeit", "Contract term";
    /// "3 Monate zum Quartalsende"
    NoticePeriod of Contract = "Kündigungsfrist", "Notice period";
    /// "gesetzliche Schriftform"
    NoticeForm of Contract = "Kündigungsform", "Form of notice";
    /// Notice was given on this day.
    NoticeGiven of Contract = "Gekündigt am", "Notice given on";
    /// The contract then ends on this day.
    NoticeEnds of Contract = "Gekündigt zum", "Notice ends on";
    /// Zugang bis.
    ReceiveBy of Contract = "Zugang bis", "Receive by";
    /// Absenden bis.
    SendBy of Contract = "Absenden bis", "Send by";
    /// What is paid each time, as agreed.
    Amount of Contract = "Betrag", "Amount", "Vertragswert", "Contract value";
    /// "monatlich"
    PaymentInterval of Contract = "Zahlungsweise", "Payment interval";
    /// The amount of a year, as agreed.
    YearlyAmount of Contract = "Jahresbetrag", "Yearly amount";
    /// The amount of a year without VAT.
    YearlyNet of Contract = "Jahresbetrag netto", "Yearly amount net";
    /// The amount of a year with VAT.
    YearlyGross of Contract = "Jahresbetrag brutto", "Yearly amount gross";
    /// Cost centre.
    CostCentre of Contract = "Kostenstelle", "Cost centre";
    /// Who looks after it.
    Responsible of Contract = "Zuständig", "Responsible";
    /// Free text of the contract.
    ContractNote of Contract = "Vertragsnotiz", "Contract note";

    /// "3. Sitzung des Beirats 2026"
    EventTitle of Event = "Termin", "Event", "Veranstaltung", "Sitzung";
    /// "Sitzung", "Seminar"
    EventKind of Event = "Terminart", "Event kind";
    /// "Beirat"
    Body of Event = "Gremium", "Body";
    /// Its first day.
    EventDay of Event = "Termindatum", "Event date";
    /// "Montag"
    EventWeekday of Event = "Wochentag", "Weekday";
    /// Its last day.
    EventLastDay of Event = "Letzter Tag", "Last day";
    /// "09:00 – 11:00 Uhr"
    EventTimes of Event = "Uhrzeit", "Time";
    /// When it begins.
    EventStart of Event = "Beginn", "Start";
    /// When it ends.
    EventEnd of Event = "Ende", "End";
    /// Room and place.
    EventPlace of Event = "Veranstaltungsort", "Venue";
    /// The room alone.
    EventRoom of Event = "Raum", "Room";
    /// Dial-in.
    EventLink of Event = "Einwahl", "Dial-in";
    /// Who chairs.
    Chair of Event = "Leitung", "Chair";
    /// Who keeps the minutes.
    Keeper of Event = "Protokollführung", "Keeper of the minutes", "Protokoll";
    /// Everybody, comma-separated.
    Participants of Event = "Teilnehmer", "Participants", "Teilnehmende";
    /// Guests, comma-separated.
    Guests of Event = "Gäste", "Guests";
    /// The items with their numbers, a line each; without internal ones.
    Agenda of Event = "Tagesordnung", "Agenda", "Traktanden";
    /// What to read or bring.
    Preparation of Event = "Vorbereitung", "Preparation";
    /// When it was convened.
    Convened of Event = "Eingeladen am", "Convened on";
    /// "Montag, 15. Juni 2026"
    NextDate of Event = "Nächster Termin", "Next event";
    /// Free text of the event.
    EventNote of Event = "Terminnotiz", "Event note";

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
    /// An own field.
    Own(OwnFieldId),
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
    /// The first so many are offered; behind them stand switched-off own fields, which texts still use.
    offered: usize,
    found: HashMap<String, usize>,
}

impl Names {
    /// What a text may use that is filled from these; what is common is always there. Own fields
    /// come after the program's.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of(connection: &Connection, groups: &[Group]) -> Result<Self> {
        let mut names = Self::default();
        let mut retired = Vec::new();
        for field in Field::ALL.iter().copied().filter(|f| f.group() == Group::Common || groups.contains(&f.group())) {
            let name = Name {
                slot: Slot::Field(field),
                group: field.group(),
                de: field.de().to_owned(),
                en: field.en().to_owned(),
            };
            names.add(name, field.also());
        }
        for group in groups {
            let Some(kind) = group.kind() else { continue };
            for field in own_fields::all(connection, Some(kind))? {
                if field.shape.active {
                    names.add_own(&field, *group);
                } else {
                    retired.push((field, *group));
                }
            }
        }
        names.offered = names.names.len();
        for (field, group) in retired {
            names.add_own(&field, group);
        }
        Ok(names)
    }

    /// An own field is found by its names and by its code, which stays when it is renamed.
    fn add_own(&mut self, field: &OwnField, group: Group) {
        let code = field.shape.code.as_str();
        // Braces cannot stand between braces: such a name is offered by its code.
        let shown = |name: &str| if name.contains(['{', '}']) { code.to_owned() } else { name.trim().to_owned() };
        let de = shown(&field.shape.name_de);
        let en = if field.shape.name_en.trim().is_empty() { de.clone() } else { shown(&field.shape.name_en) };
        self.add(Name { slot: Slot::Own(field.id), group, de, en }, &[code]);
    }

    /// The first to take a name keeps it: an own field never hides one of the program's.
    fn add(&mut self, name: Name, also: &[&str]) {
        let place = self.names.len();
        for spelling in [name.de.as_str(), name.en.as_str()].into_iter().chain(also.iter().copied()) {
            self.found.entry(key(spelling)).or_insert(place);
        }
        self.names.push(name);
    }

    /// Every placeholder that is offered, in the order of lists.
    #[must_use]
    pub fn all(&self) -> &[Name] {
        &self.names[..self.offered]
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

    #[test]
    fn own_fields_are_placeholders_and_never_hide_the_programs() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let mut save = |kind, de: &str, en: &str, active| {
            let shape = own_fields::OwnFieldShape {
                record_kind: kind,
                code: String::new(),
                name_de: de.to_owned(),
                name_en: en.to_owned(),
                value_type: own_fields::ValueType::Text,
                choices: Vec::new(),
                position: 0,
                active,
            };
            own_fields::save(&mut office, None, shape, &moment).unwrap().value
        };
        let vessel = save(RecordKind::Contact, "Bootsname", "Vessel", true);
        let old = save(RecordKind::Contact, "Faxkennung", "", false);
        let town = save(RecordKind::Contact, "Ort", "", true);
        let braces = save(RecordKind::Contact, "Maß {cm}", "", true);
        save(RecordKind::Event, "Kleidung", "", true);
        let code = own_fields::get(office.read(), braces).unwrap().shape.code;
        let names = Names::of(office.read(), &[Group::Contact]).unwrap();
        let slot = |name: &str| names.find(name).map(|name| name.slot.clone());
        assert_eq!((slot("Bootsname"), slot("vessel")), (Some(Slot::Own(vessel)), Some(Slot::Own(vessel))));
        assert_eq!(slot("Ort"), Some(Slot::Field(Field::Town)), "an own field hides none of the program's");
        assert!(names.all().iter().any(|name| name.slot == Slot::Own(town)));
        assert_eq!(slot("Kleidung"), None, "a field of events is none of a contact");
        // Switched off: found where a text uses it, offered to nobody.
        assert_eq!(slot("Faxkennung"), Some(Slot::Own(old)));
        assert!(names.all().iter().all(|name| name.slot != Slot::Own(old)));
        assert_eq!(slot(&code), Some(Slot::Own(braces)));
        assert!(names.all().iter().all(|name| !name.de.contains('{')));
    }
}
