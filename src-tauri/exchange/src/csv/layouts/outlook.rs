//! Outlook's columns.

use kontor_core::contacts::{Address, AddressKind, Birthday, Card, ContactKind, ForeignRelation, Salutation};

use crate::{Lang, countries};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Salutation,
    Given,
    Additional,
    Family,
    Suffix,
    Company,
    Department,
    Role,
    /// Of the business, the private and the other address.
    Address(usize, Part),
    /// The nth of the places for telephones.
    Phone(usize),
    Email(usize, EmailPart),
    Birthday,
    Gender,
    Initials,
    Anniversary,
    Relation(&'static str),
    Categories,
    Note,
    Normal,
    Private,
    Web,
    /// Nothing of ours: what came in is kept and comes back.
    Kept,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Street,
    Street2,
    Street3,
    Town,
    Region,
    PostalCode,
    Country,
    PoBox,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EmailPart {
    Address,
    Type,
    Display,
}

/// Where a telephone of a label may stand, in this order.
const PHONES: &[(&str, &[usize])] = &[
    ("fax", &[1, 12]),
    ("work", &[2, 3]),
    ("main", &[6, 15]),
    ("home_fax", &[7]),
    ("home", &[8, 9]),
    ("mobile", &[11, 16]),
    ("", &[13]),
    ("pager", &[14]),
    ("Assistent", &[0]),
    ("Assistant", &[0]),
    ("Rückmeldung", &[4]),
    ("Callback", &[4]),
    ("Auto", &[5]),
    ("Car", &[5]),
    ("ISDN", &[10]),
    ("Radio", &[16]),
    ("Hörbehinderte", &[17]),
    ("TTY", &[17]),
    ("Telex", &[18]),
];

/// The place of "Weiteres Telefon", for what has no other.
const OTHER_PHONE: usize = 13;
/// How many places for telephones there are.
const PHONE_PLACES: usize = 19;

use EmailPart as E;
use Part as P;
use What as W;

/// German header, English header, what it holds; in Outlook's order.
pub(super) const COLUMNS: &[(&str, &str, What)] = &[
    ("Anrede", "Title", W::Salutation),
    ("Vorname", "First Name", W::Given),
    ("Weitere Vornamen", "Middle Name", W::Additional),
    ("Nachname", "Last Name", W::Family),
    ("Suffix", "Suffix", W::Suffix),
    ("Firma", "Company", W::Company),
    ("Abteilung", "Department", W::Department),
    ("Position", "Job Title", W::Role),
    ("Straße geschäftlich", "Business Street", W::Address(0, P::Street)),
    ("Straße geschäftlich 2", "Business Street 2", W::Address(0, P::Street2)),
    ("Straße geschäftlich 3", "Business Street 3", W::Address(0, P::Street3)),
    ("Ort geschäftlich", "Business City", W::Address(0, P::Town)),
    ("Region geschäftlich", "Business State", W::Address(0, P::Region)),
    ("Postleitzahl geschäftlich", "Business Postal Code", W::Address(0, P::PostalCode)),
    ("Land/Region geschäftlich", "Business Country/Region", W::Address(0, P::Country)),
    ("Straße privat", "Home Street", W::Address(1, P::Street)),
    ("Straße privat 2", "Home Street 2", W::Address(1, P::Street2)),
    ("Straße privat 3", "Home Street 3", W::Address(1, P::Street3)),
    ("Ort privat", "Home City", W::Address(1, P::Town)),
    ("Bundesland/Kanton privat", "Home State", W::Address(1, P::Region)),
    ("Postleitzahl privat", "Home Postal Code", W::Address(1, P::PostalCode)),
    ("Land/Region privat", "Home Country/Region", W::Address(1, P::Country)),
    ("Weitere Straße", "Other Street", W::Address(2, P::Street)),
    ("Weitere Straße 2", "Other Street 2", W::Address(2, P::Street2)),
    ("Weitere Straße 3", "Other Street 3", W::Address(2, P::Street3)),
    ("Weiterer Ort", "Other City", W::Address(2, P::Town)),
    ("Weiteres/r Bundesland/Kanton", "Other State", W::Address(2, P::Region)),
    ("Weitere Postleitzahl", "Other Postal Code", W::Address(2, P::PostalCode)),
    ("Weiteres/e Land/Region", "Other Country/Region", W::Address(2, P::Country)),
    ("Telefon Assistent", "Assistant's Phone", W::Phone(0)),
    ("Fax geschäftlich", "Business Fax", W::Phone(1)),
    ("Telefon geschäftlich", "Business Phone", W::Phone(2)),
    ("Telefon geschäftlich 2", "Business Phone 2", W::Phone(3)),
    ("Rückmeldung", "Callback", W::Phone(4)),
    ("Autotelefon", "Car Phone", W::Phone(5)),
    ("Telefon Firma", "Company Main Phone", W::Phone(6)),
    ("Fax privat", "Home Fax", W::Phone(7)),
    ("Telefon privat", "Home Phone", W::Phone(8)),
    ("Telefon privat 2", "Home Phone 2", W::Phone(9)),
    ("ISDN", "ISDN", W::Phone(10)),
    ("Mobiltelefon", "Mobile Phone", W::Phone(11)),
    ("Weiteres Fax", "Other Fax", W::Phone(12)),
    ("Weiteres Telefon", "Other Phone", W::Phone(13)),
    ("Pager", "Pager", W::Phone(14)),
    ("Haupttelefon", "Primary Phone", W::Phone(15)),
    ("Mobiltelefon 2", "Radio Phone", W::Phone(16)),
    ("Telefon für Hörbehinderte", "TTY/TDD Phone", W::Phone(17)),
    ("Telex", "Telex", W::Phone(18)),
    ("Abrechnungsinformation", "Billing Information", W::Kept),
    ("Benutzer 1", "User 1", W::Kept),
    ("Benutzer 2", "User 2", W::Kept),
    ("Benutzer 3", "User 3", W::Kept),
    ("Benutzer 4", "User 4", W::Kept),
    ("Beruf", "Profession", W::Kept),
    ("Büro", "Office Location", W::Kept),
    ("E-Mail-Adresse", "E-mail Address", W::Email(0, E::Address)),
    ("E-Mail-Typ", "E-mail Type", W::Email(0, E::Type)),
    ("E-Mail: Angezeigter Name", "E-mail Display Name", W::Email(0, E::Display)),
    ("E-Mail 2: Adresse", "E-mail 2 Address", W::Email(1, E::Address)),
    ("E-Mail 2: Typ", "E-mail 2 Type", W::Email(1, E::Type)),
    ("E-Mail 2: Angezeigter Name", "E-mail 2 Display Name", W::Email(1, E::Display)),
    ("E-Mail 3: Adresse", "E-mail 3 Address", W::Email(2, E::Address)),
    ("E-Mail 3: Typ", "E-mail 3 Type", W::Email(2, E::Type)),
    ("E-Mail 3: Angezeigter Name", "E-mail 3 Display Name", W::Email(2, E::Display)),
    ("Empfohlen von", "Referred By", W::Kept),
    ("Geburtstag", "Birthday", W::Birthday),
    ("Geschlecht", "Gender", W::Gender),
    ("Hobby", "Hobby", W::Kept),
    ("Initialen", "Initials", W::Initials),
    ("Internet Frei/Gebucht", "Internet Free Busy", W::Kept),
    ("Jahrestag", "Anniversary", W::Anniversary),
    ("Kategorien", "Categories", W::Categories),
    ("Kinder", "Children", W::Kept),
    ("Konto", "Account", W::Kept),
    ("Name Assistent", "Assistant's Name", W::Relation("assistant")),
    ("Name des/r Vorgesetzten", "Manager's Name", W::Relation("manager")),
    ("Notizen", "Notes", W::Note),
    ("Organisationsnr.", "Organizational ID Number", W::Kept),
    ("Ort", "Location", W::Kept),
    ("Partner", "Spouse", W::Relation("spouse")),
    ("Postfach geschäftlich", "Business Address PO Box", W::Address(0, P::PoBox)),
    ("Postfach privat", "Home Address PO Box", W::Address(1, P::PoBox)),
    ("Priorität", "Priority", W::Normal),
    ("Privat", "Private", W::Private),
    ("Regierungsnr.", "Government ID Number", W::Kept),
    ("Reisekilometer", "Mileage", W::Kept),
    ("Sprache", "Language", W::Kept),
    ("Stichwörter", "Keywords", W::Kept),
    ("Vertraulichkeit", "Sensitivity", W::Normal),
    ("Verzeichnisserver", "Directory Server", W::Kept),
    ("Webseite", "Web Page", W::Web),
    ("Weiteres Postfach", "Other Address PO Box", W::Address(2, P::PoBox)),
];

/// Folded headers of other versions.
const VARIANTS: &[(&str, &str)] = &[
    ("bundeslandkantongeschaeftlich", "regiongeschaeftlich"),
    ("landgeschaeftlich", "landregiongeschaeftlich"),
    ("regionprivat", "bundeslandkantonprivat"),
    ("landprivat", "landregionprivat"),
    ("weitereregion", "weiteresrbundeslandkanton"),
    ("weitereslandregion", "weitereselandregion"),
    ("businesscountry", "businesscountryregion"),
    ("homecountry", "homecountryregion"),
    ("othercountry", "othercountryregion"),
];

/// The column of a folded header, in either language.
pub(super) fn column(folded: &str) -> Option<usize> {
    use std::collections::HashMap;
    use std::sync::LazyLock;
    static PLACES: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
        let mut places = HashMap::new();
        for (at, (german, english, _)) in COLUMNS.iter().enumerate() {
            places.entry(super::key(german)).or_insert(at);
            places.entry(super::key(english)).or_insert(at);
        }
        places
    });
    let variant = VARIANTS.iter().find(|(variant, _)| *variant == folded).map(|(_, usual)| *usual);
    PLACES.get(variant.unwrap_or(folded)).copied()
}

pub(super) fn header(at: usize, lang: Lang) -> &'static str {
    let (german, english, _) = COLUMNS[at];
    if lang == Lang::En { english } else { german }
}

/// A card whose addresses and telephones have found their places.
pub(super) struct Row<'a> {
    card: &'a Card,
    categories: &'a [String],
    relations: &'a [ForeignRelation],
    lang: Lang,
    addresses: [Option<&'a Address>; 3],
    phones: [Option<usize>; PHONE_PLACES],
}

impl<'a> Row<'a> {
    pub(super) fn new(card: &'a Card, categories: &'a [String], relations: &'a [ForeignRelation], lang: Lang) -> Self {
        let mut addresses: [Option<&Address>; 3] = [None; 3];
        let mut homeless = Vec::new();
        for address in &card.addresses {
            let place = match address.label.as_str() {
                "work" => 0,
                "home" => 1,
                _ => 2,
            };
            if addresses[place].is_none() {
                addresses[place] = Some(address);
            } else {
                homeless.push(address);
            }
        }
        for address in homeless {
            if let Some(free) = addresses.iter_mut().rev().find(|place| place.is_none()) {
                *free = Some(address);
            }
        }
        let mut phones = [None; PHONE_PLACES];
        for (at, phone) in card.phones.iter().enumerate() {
            let places = PHONES.iter().find(|(label, _)| *label == phone.label).map_or(&[][..], |(_, places)| *places);
            let free = places.iter().chain([&OTHER_PHONE]).find(|place| phones[**place].is_none());
            if let Some(free) = free {
                phones[*free] = Some(at);
            }
        }
        Self { card, categories, relations, lang, addresses, phones }
    }

    fn word(&self, german: &str, english: &str) -> String {
        (if self.lang == Lang::En { english } else { german }).to_owned()
    }

    /// Outlook knows no day without a year.
    fn day(&self, day: Option<Birthday>) -> String {
        match day.and_then(|day| Some((day.year?, day))) {
            Some((year, day)) if self.lang == Lang::En => format!("{}/{}/{year}", day.month, day.day),
            Some((year, day)) => format!("{}.{}.{year}", day.day, day.month),
            None => self.word("0.0.00", "0/0/00"),
        }
    }

    pub(super) fn cell(&self, at: usize) -> String {
        let card = self.card;
        let position = card.positions.first();
        match COLUMNS[at].2 {
            W::Salutation => {
                let word = match card.salutation {
                    Salutation::Ms => self.word("Frau", "Ms."),
                    Salutation::Mr => self.word("Herr", "Mr."),
                    _ => String::new(),
                };
                [word.as_str(), &card.title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            }
            W::Given => card.given.clone(),
            W::Additional => card.additional.clone(),
            W::Family => card.family.clone(),
            W::Suffix => card.suffix.clone(),
            W::Company if card.kind == ContactKind::Organisation => card.organisation.clone(),
            W::Company => position.map(|one| one.organisation.clone()).unwrap_or_default(),
            W::Department => position.map(|one| one.department.clone()).unwrap_or_default(),
            W::Role => position.map(|one| one.role.clone()).unwrap_or_default(),
            W::Address(place, part) => {
                self.addresses[place].map(|address| address_part(address, part, self.lang)).unwrap_or_default()
            }
            W::Phone(place) => self.phones[place].map(|at| card.phones[at].raw.clone()).unwrap_or_default(),
            W::Email(number, part) => {
                let Some(email) = card.emails.get(number) else { return String::new() };
                match part {
                    E::Address => email.address.clone(),
                    E::Type => "SMTP".to_owned(),
                    E::Display => {
                        let name = [card.given.as_str(), &card.family].join(" ");
                        let name =
                            if card.kind == ContactKind::Organisation { &card.organisation } else { name.trim() };
                        if name.is_empty() { email.address.clone() } else { format!("{name} ({})", email.address) }
                    }
                }
            }
            W::Birthday => self.day(card.birthday),
            W::Anniversary => self.day(card.anniversary),
            W::Relation(kind) => {
                self.relations.iter().find(|one| one.kind == kind).map(|one| one.name.clone()).unwrap_or_default()
            }
            W::Gender => self.word("Keine Angabe", "Unspecified"),
            W::Initials => [&card.given, &card.additional, &card.family]
                .into_iter()
                .filter_map(|name| name.chars().next())
                .map(|letter| format!("{letter}."))
                .collect(),
            W::Categories => self.categories.join(";"),
            W::Note => card.note.clone(),
            W::Normal => "Normal".to_owned(),
            W::Private => self.word("Falsch", "False"),
            W::Web => card.webs.first().map(|web| web.url.clone()).unwrap_or_default(),
            W::Kept => String::new(),
        }
    }
}

fn address_part(address: &Address, part: Part, lang: Lang) -> String {
    let boxed = address.kind == AddressKind::PoBox;
    match part {
        P::Street if boxed => String::new(),
        P::Street => address.street.clone(),
        // Both lines stand in one of ours, with a comma between.
        P::Street2 => address.extra.split_once(", ").map_or(address.extra.as_str(), |(line, _)| line).to_owned(),
        P::Street3 => address.extra.split_once(", ").map_or("", |(_, line)| line).to_owned(),
        P::Town => address.town.clone(),
        P::Region => address.region.clone(),
        P::PostalCode => address.postal_code.clone(),
        P::Country => countries::name(&address.country, lang),
        P::PoBox if boxed => {
            let bare = address.street.strip_prefix("Postfach ").unwrap_or(&address.street);
            bare.to_owned()
        }
        P::PoBox => String::new(),
    }
}
