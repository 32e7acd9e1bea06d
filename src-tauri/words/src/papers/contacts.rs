//! What stands printed on the papers of the address book.

use kontor_core::timeline::EntryKind;

use crate::lang::PaperLang;

/// Words of address list and phone list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactListWords {
    /// The address list.
    pub addresses: &'static str,
    /// The phone list.
    pub phones: &'static str,
    /// Column: who.
    pub name: &'static str,
    /// Column: the firm.
    pub organisation: &'static str,
    /// Column: the role there.
    pub role: &'static str,
    /// Column: the department there.
    pub department: &'static str,
    /// Column: street and number, or Postfach.
    pub street: &'static str,
    /// Column: postal code; short.
    pub postal_code: &'static str,
    /// Column: town.
    pub town: &'static str,
    /// Column: country.
    pub country: &'static str,
    /// Column: telephone.
    pub phone: &'static str,
    /// Column: mobile telephone.
    pub mobile: &'static str,
    /// Column: fax.
    pub fax: &'static str,
    /// Column: e-mail.
    pub email: &'static str,
    /// Column: web address.
    pub web: &'static str,
    /// Column: birthday.
    pub birthday: &'static str,
    /// Column: our number for a customer; short.
    pub customer_number: &'static str,
    /// Column: our number for a supplier; short.
    pub supplier_number: &'static str,
    /// Column: categories.
    pub categories: &'static str,
    /// Column: free text.
    pub note: &'static str,
    /// The group of those who have nothing to be grouped by.
    pub not_given: &'static str,
    /// Stands where the list has no row.
    pub empty: &'static str,
}

/// Words of the list of birthdays and anniversaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OccasionWords {
    /// The list of birthdays alone.
    pub birthdays: &'static str,
    /// The list of anniversaries alone.
    pub anniversaries: &'static str,
    /// Both.
    pub both: &'static str,
    /// Column: the day.
    pub day: &'static str,
    /// Column: who.
    pub name: &'static str,
    /// Column: what for.
    pub occasion: &'static str,
    /// Column: how many years.
    pub years: &'static str,
    /// Column: whether it is a round one.
    pub round: &'static str,
    /// A birthday.
    pub birthday: &'static str,
    /// An anniversary.
    pub anniversary: &'static str,
    /// Marks a round one.
    pub is_round: &'static str,
    /// Stands where nobody has one.
    pub empty: &'static str,
}

/// Words of label sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelWords {
    /// The labels themselves.
    pub labels: &'static str,
    /// The sheet of frames.
    pub test_sheet: &'static str,
    /// Below the rule; `{}` is its length.
    pub rule: &'static str,
    /// How to print.
    pub full_size: &'static str,
}

/// Words of the contact sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactSheetWords {
    /// The paper itself.
    pub title: &'static str,
    /// Phones, e-mail, web.
    pub reach: &'static str,
    /// Postal addresses.
    pub addresses: &'static str,
    /// Positions at organisations.
    pub positions: &'static str,
    /// Who works at an organisation.
    pub people: &'static str,
    /// Relations to other contacts.
    pub relations: &'static str,
    /// Salutation, numbers, bank.
    pub further: &'static str,
    /// Own fields.
    pub own_fields: &'static str,
    /// Contracts with them.
    pub contracts: &'static str,
    /// Coming meetings.
    pub meetings: &'static str,
    /// What happened last.
    pub timeline: &'static str,
    /// Free text.
    pub note: &'static str,
    /// The letter salutation.
    pub salutation: &'static str,
    /// Nickname.
    pub nickname: &'static str,
    /// Birthday.
    pub birthday: &'static str,
    /// Anniversary.
    pub anniversary: &'static str,
    /// Language.
    pub language: &'static str,
    /// Our number for a customer.
    pub customer_number: &'static str,
    /// Our number for a supplier.
    pub supplier_number: &'static str,
    /// VAT id.
    pub vat_id: &'static str,
    /// Categories.
    pub categories: &'static str,
    /// Tags.
    pub tags: &'static str,
    /// Until a day.
    pub until: &'static str,
    /// From a day.
    pub since: &'static str,
    /// Stands for what is left out to keep to two pages.
    pub more: &'static str,
    /// A contact that is hidden in pickers.
    pub inactive: &'static str,
}

/// Words of the list of extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtensionWords {
    /// The paper itself.
    pub title: &'static str,
    /// Column: who.
    pub name: &'static str,
    /// Column: function.
    pub function: &'static str,
    /// Column: department.
    pub department: &'static str,
    /// Column: extension.
    pub extension: &'static str,
    /// Column: mobile telephone.
    pub mobile: &'static str,
    /// Column: room.
    pub room: &'static str,
    /// Column: e-mail.
    pub email: &'static str,
    /// Stands where nobody has one.
    pub empty: &'static str,
}

const DE_LIST: ContactListWords = ContactListWords {
    addresses: "Adressliste",
    phones: "Telefonliste",
    name: "Name",
    organisation: "Organisation",
    role: "Funktion",
    department: "Abteilung",
    street: "Straße / Postfach",
    postal_code: "PLZ",
    town: "Ort",
    country: "Land",
    phone: "Telefon",
    mobile: "Mobil",
    fax: "Fax",
    email: "E-Mail",
    web: "Internet",
    birthday: "Geburtstag",
    customer_number: "Kundennr.",
    supplier_number: "Lieferantennr.",
    categories: "Kategorien",
    note: "Notiz",
    not_given: "Ohne Angabe",
    empty: "Kein Kontakt entspricht dem Filter.",
};

const CH_LIST: ContactListWords = ContactListWords { street: "Strasse / Postfach", ..DE_LIST };

const EN_LIST: ContactListWords = ContactListWords {
    addresses: "Address list",
    phones: "Phone list",
    name: "Name",
    organisation: "Organisation",
    role: "Role",
    department: "Department",
    street: "Street / PO box",
    postal_code: "Postcode",
    town: "Town",
    country: "Country",
    phone: "Phone",
    mobile: "Mobile",
    fax: "Fax",
    email: "E-mail",
    web: "Web",
    birthday: "Birthday",
    customer_number: "Customer no.",
    supplier_number: "Supplier no.",
    categories: "Categories",
    note: "Note",
    not_given: "Not given",
    empty: "No contact matches the filter.",
};

const DE_OCCASIONS: OccasionWords = OccasionWords {
    birthdays: "Geburtstagsliste",
    anniversaries: "Jubiläumsliste",
    both: "Geburtstags- und Jubiläumsliste",
    day: "Tag",
    name: "Name",
    occasion: "Anlass",
    years: "Jahre",
    round: "Rund",
    birthday: "Geburtstag",
    anniversary: "Jubiläum",
    is_round: "rund",
    empty: "In diesem Zeitraum hat niemand Geburtstag oder ein Jubiläum.",
};

const EN_OCCASIONS: OccasionWords = OccasionWords {
    birthdays: "Birthdays",
    anniversaries: "Anniversaries",
    both: "Birthdays and anniversaries",
    day: "Day",
    name: "Name",
    occasion: "Occasion",
    years: "Years",
    round: "Round",
    birthday: "Birthday",
    anniversary: "Anniversary",
    is_round: "round",
    empty: "Nobody has a birthday or an anniversary in this period.",
};

const DE_LABELS: LabelWords = LabelWords {
    labels: "Etiketten",
    test_sheet: "Testblatt für Etiketten",
    rule: "Diese Linie misst {} mm.",
    full_size: "Bei 100 % drucken („Tatsächliche Größe“), nicht „An Seite anpassen“.",
};

const CH_LABELS: LabelWords = LabelWords {
    full_size: "Bei 100 % drucken («Tatsächliche Grösse»), nicht «An Seite anpassen».",
    ..DE_LABELS
};

const EN_LABELS: LabelWords = LabelWords {
    labels: "Labels",
    test_sheet: "Test sheet for labels",
    rule: "This line measures {} mm.",
    full_size: "Print at 100 % (“actual size”), not “fit to page”.",
};

const DE_SHEET: ContactSheetWords = ContactSheetWords {
    title: "Kontaktblatt",
    reach: "Erreichbar",
    addresses: "Anschriften",
    positions: "Positionen",
    people: "Personen",
    relations: "Beziehungen",
    further: "Angaben",
    own_fields: "Eigene Felder",
    contracts: "Verträge",
    meetings: "Nächste Termine",
    timeline: "Verlauf",
    note: "Notiz",
    salutation: "Briefanrede",
    nickname: "Rufname",
    birthday: "Geburtstag",
    anniversary: "Jubiläum",
    language: "Sprache",
    customer_number: "Kundennummer",
    supplier_number: "Lieferantennummer",
    vat_id: "USt-IdNr.",
    categories: "Kategorien",
    tags: "Schlagwörter",
    until: "bis",
    since: "seit",
    more: "weitere im Programm",
    inactive: "deaktiviert",
};

const EN_SHEET: ContactSheetWords = ContactSheetWords {
    title: "Contact sheet",
    reach: "Reach",
    addresses: "Addresses",
    positions: "Positions",
    people: "People",
    relations: "Relations",
    further: "Details",
    own_fields: "Own fields",
    contracts: "Contracts",
    meetings: "Next meetings",
    timeline: "Timeline",
    note: "Note",
    salutation: "Letter salutation",
    nickname: "Nickname",
    birthday: "Birthday",
    anniversary: "Anniversary",
    language: "Language",
    customer_number: "Customer number",
    supplier_number: "Supplier number",
    vat_id: "VAT ID",
    categories: "Categories",
    tags: "Tags",
    until: "until",
    since: "since",
    more: "more in the program",
    inactive: "deactivated",
};

const DE_EXTENSIONS: ExtensionWords = ExtensionWords {
    title: "Durchwahlliste",
    name: "Name",
    function: "Funktion",
    department: "Abteilung",
    extension: "Durchwahl",
    mobile: "Mobil",
    room: "Raum",
    email: "E-Mail",
    empty: "Noch niemand mit Durchwahl.",
};

const EN_EXTENSIONS: ExtensionWords = ExtensionWords {
    title: "Internal phone list",
    name: "Name",
    function: "Function",
    department: "Department",
    extension: "Extension",
    mobile: "Mobile",
    room: "Room",
    email: "E-mail",
    empty: "Nobody with an extension yet.",
};

/// Words of address list and phone list.
#[must_use]
pub const fn contact_list(lang: PaperLang) -> &'static ContactListWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE_LIST,
        PaperLang::DeCh => &CH_LIST,
        PaperLang::En => &EN_LIST,
    }
}

/// Words of the list of birthdays and anniversaries.
#[must_use]
pub const fn occasions(lang: PaperLang) -> &'static OccasionWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_OCCASIONS,
        PaperLang::En => &EN_OCCASIONS,
    }
}

/// Words of label sheets.
#[must_use]
pub const fn labels(lang: PaperLang) -> &'static LabelWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE_LABELS,
        PaperLang::DeCh => &CH_LABELS,
        PaperLang::En => &EN_LABELS,
    }
}

/// Words of the contact sheet.
#[must_use]
pub const fn contact_sheet(lang: PaperLang) -> &'static ContactSheetWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_SHEET,
        PaperLang::En => &EN_SHEET,
    }
}

/// Words of the list of extensions.
#[must_use]
pub const fn extensions(lang: PaperLang) -> &'static ExtensionWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_EXTENSIONS,
        PaperLang::En => &EN_EXTENSIONS,
    }
}

/// What people noted: "Anruf", "Besuch".
#[must_use]
pub const fn noted(kind: EntryKind, lang: PaperLang) -> &'static str {
    match (kind, lang) {
        (EntryKind::Call, PaperLang::En) => "Call",
        (EntryKind::Call, _) => "Anruf",
        (EntryKind::Email, PaperLang::En) => "E-mail",
        (EntryKind::Email, _) => "E-Mail",
        (EntryKind::Letter, PaperLang::En) => "Letter",
        (EntryKind::Letter, _) => "Brief",
        (EntryKind::Visit, PaperLang::En) => "Visit",
        (EntryKind::Visit, _) => "Besuch",
        (EntryKind::Note, PaperLang::En) => "Note",
        (EntryKind::Note, _) => "Notiz",
    }
}

/// How many a list holds: "31 Kontakte", "1 Kontakt", "31 von 412 Kontakten".
#[must_use]
pub fn contacts_counted(shown: usize, all: Option<usize>, lang: PaperLang) -> String {
    match (lang, shown, all.filter(|all| *all != shown)) {
        (PaperLang::En, n, Some(all)) => format!("{n} of {all} contacts"),
        (PaperLang::En, 1, None) => "1 contact".to_owned(),
        (PaperLang::En, n, None) => format!("{n} contacts"),
        (_, n, Some(all)) => format!("{n} von {all} Kontakten"),
        (_, 1, None) => "1 Kontakt".to_owned(),
        (_, n, None) => format!("{n} Kontakte"),
    }
}

/// How many occasions or people a list holds: "12 Einträge".
#[must_use]
pub fn entries_counted(entries: usize, lang: PaperLang) -> String {
    match (lang, entries) {
        (PaperLang::En, 1) => "1 entry".to_owned(),
        (PaperLang::En, n) => format!("{n} entries"),
        (_, 1) => "1 Eintrag".to_owned(),
        (_, n) => format!("{n} Einträge"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(contacts_counted(1, None, PaperLang::De), "1 Kontakt");
        assert_eq!(contacts_counted(31, Some(31), PaperLang::De), "31 Kontakte");
        assert_eq!(contacts_counted(31, Some(412), PaperLang::DeCh), "31 von 412 Kontakten");
        assert_eq!(contacts_counted(1, None, PaperLang::En), "1 contact");
        assert_eq!(entries_counted(1, PaperLang::De), "1 Eintrag");
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        let lang = PaperLang::DeCh;
        let all = format!("{:?}{:?}{:?}{:?}", contact_list(lang), occasions(lang), labels(lang), contact_sheet(lang));
        assert!(!all.contains('ß') && !all.contains('„'), "{all}");
    }
}
