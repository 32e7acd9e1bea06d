//! Why two contacts may be one, and what a merge could not place, in words.

use kontor_core::contacts::duplicates::ReasonCode;

use crate::{Lang, PaperLang, dates};

/// A reason, with what agrees: "gleiche E-Mail-Adresse (anna@weber.example)".
#[must_use]
pub fn reason(code: ReasonCode, value: &str, lang: Lang) -> String {
    let words = name(code, lang);
    let value = match code {
        ReasonCode::SameBirthday => birthday(value, lang),
        // These were folded for the comparison; as a value they would look misspelt.
        ReasonCode::SameTown | ReasonCode::SameAddress | ReasonCode::SameOrganisation => String::new(),
        _ => value.to_owned(),
    };
    if value.is_empty() { words.to_owned() } else { format!("{words} ({value})") }
}

const fn name(code: ReasonCode, lang: Lang) -> &'static str {
    let (de, en) = match code {
        ReasonCode::SameName => ("gleicher Name", "same name"),
        ReasonCode::SwappedName => ("Vor- und Nachname vertauscht", "given and family name swapped"),
        ReasonCode::SimilarName => ("fast gleicher Name", "nearly the same name"),
        ReasonCode::SoundsAlike => ("klingt gleich", "sounds the same"),
        ReasonCode::PartOfName => ("Name ist im anderen enthalten", "one name contains the other"),
        ReasonCode::SameFamily => ("gleicher Nachname, ein Vorname fehlt", "same family name, one given name missing"),
        ReasonCode::SameEmail => ("gleiche E-Mail-Adresse", "same e-mail address"),
        ReasonCode::SharedEmail => ("gemeinsames Postfach", "shared mailbox"),
        ReasonCode::SamePhone => ("gleiche Telefonnummer", "same phone number"),
        ReasonCode::SharedPhone => ("gemeinsame Telefonnummer", "shared phone number"),
        ReasonCode::SameIban => ("gleiche IBAN", "same IBAN"),
        ReasonCode::SameVatId => ("gleiche USt-IdNr.", "same VAT id"),
        ReasonCode::SameNumber => ("gleiche Kunden- oder Lieferantennummer", "same customer or supplier number"),
        ReasonCode::SameWeb => ("gleiche Webseite", "same web site"),
        ReasonCode::SameBirthday => ("gleicher Geburtstag", "same birthday"),
        ReasonCode::SameAddress => ("gleiche Anschrift", "same address"),
        ReasonCode::SamePostalCode => ("gleiche Postleitzahl", "same postal code"),
        ReasonCode::SameTown => ("gleicher Ort", "same town"),
        ReasonCode::SameOrganisation => ("gleiche Organisation", "same organisation"),
        ReasonCode::PlaceUnknown => ("Ort nicht bei beiden bekannt", "place not known of both"),
        ReasonCode::OtherGiven => ("anderer Vorname", "other given name"),
        ReasonCode::OtherName => ("anderer Name", "other name"),
        ReasonCode::OtherBirthday => ("anderer Geburtstag", "other birthday"),
        ReasonCode::OtherVatId => ("andere USt-IdNr.", "other VAT id"),
        ReasonCode::OtherPlace => ("anderer Ort", "other place"),
        ReasonCode::OtherLegalForm => ("andere Rechtsform", "other legal form"),
        ReasonCode::OtherSalutation => ("andere Anrede", "other salutation"),
        ReasonCode::OtherGeneration => ("Junior und Senior", "junior and senior"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}

/// A value that found no place in a merge, as a line of the note: "Vorname: Anne",
/// "Telefon 04121 12345: privat".
#[must_use]
pub fn unplaced(table: &str, column: &str, value: &str, beside: &str, lang: Lang) -> String {
    let value = said(table, column, value, lang);
    if beside.is_empty() {
        format!("{}: {value}", field(column, lang))
    } else {
        match list(table, lang) {
            "" => format!("{beside}, {}: {value}", field(column, lang)),
            list if column == "label" => format!("{list} {beside}: {value}"),
            list => format!("{list} {beside}, {}: {value}", field(column, lang)),
        }
    }
}

fn list(table: &str, lang: Lang) -> &'static str {
    let (de, en) = match table {
        "email" => ("E-Mail", "E-mail"),
        "phone" => ("Telefon", "Phone"),
        "web" => ("Webseite", "Web site"),
        "address" => ("Anschrift", "Address"),
        "position" => ("Position", "Position"),
        "participant" => ("Teilnahme", "Participant"),
        _ => ("", ""),
    };
    lang.pick(de, en)
}

/// The name of a stored field; one that has none here goes by its own.
fn field(column: &str, lang: Lang) -> String {
    let (de, en) = match column {
        "salutation" => ("Anrede", "Salutation"),
        "title" => ("Titel", "Title"),
        "given" => ("Vorname", "Given name"),
        "additional" => ("Weitere Vornamen", "Further given names"),
        "family" => ("Nachname", "Family name"),
        "suffix" => ("Namenszusatz", "Suffix"),
        "nickname" => ("Rufname", "Nickname"),
        "sort_name" => ("Einordnen unter", "Sort as"),
        "organisation" => ("Organisation", "Organisation"),
        "letter_salutation" => ("Briefanrede", "Letter salutation"),
        "language" => ("Sprache", "Language"),
        "birthday" => ("Geburtstag", "Birthday"),
        "birth_name" => ("Geburtsname", "Birth name"),
        "anniversary" => ("Jahrestag", "Anniversary"),
        "customer_number" => ("Kundennummer", "Customer number"),
        "supplier_number" => ("Lieferantennummer", "Supplier number"),
        "vat_id" => ("USt-IdNr.", "VAT id"),
        "tax_number" => ("Steuernummer", "Tax number"),
        "register_number" => ("Registernummer", "Register number"),
        "register_court" => ("Registergericht", "Register court"),
        "iban" | "iban_raw" => ("IBAN", "IBAN"),
        "bic" => ("BIC", "BIC"),
        "bank_name" => ("Bank", "Bank"),
        "label" => ("Bezeichnung", "Label"),
        "role" => ("Funktion", "Role"),
        "department" => ("Abteilung", "Department"),
        "since" | "valid_from" => ("von", "from"),
        "until" | "valid_to" => ("bis", "to"),
        "function" => ("Funktion", "Function"),
        "answer" => ("Antwort", "Answer"),
        "value" => ("Angabe", "Value"),
        "note" => ("Notiz", "Note"),
        other => return other.replace('_', " "),
    };
    lang.pick(de, en).to_owned()
}

fn said(table: &str, column: &str, value: &str, lang: Lang) -> String {
    let (de, en) = match (table, column, value) {
        (_, "salutation", "ms") => ("Frau", "Ms"),
        (_, "salutation", "mr") => ("Herr", "Mr"),
        (_, "language", "de") => ("Deutsch", "German"),
        (_, "language", "en") => ("Englisch", "English"),
        (_, "label", "work") => ("dienstlich", "work"),
        (_, "label", "home") => ("privat", "home"),
        (_, "label", "mobile") => ("mobil", "mobile"),
        (_, "label", "fax") => ("Fax", "fax"),
        (_, "label", "home_fax") => ("Fax privat", "home fax"),
        (_, "label", "main") => ("Zentrale", "main"),
        ("participant", "answer", "accepted") => ("zugesagt", "accepted"),
        ("participant", "answer", "tentative") => ("vielleicht", "tentative"),
        ("participant", "answer", "declined") => ("abgesagt", "declined"),
        (_, "birthday" | "anniversary", day) => return birthday(day, lang),
        (_, "since" | "until" | "valid_from" | "valid_to", day) => return birthday(day, lang),
        (_, _, other) => return other.to_owned(),
    };
    lang.pick(de, en).to_owned()
}

/// A day, also one without a year; what is none stays as it is.
fn birthday(text: &str, lang: Lang) -> String {
    let paper = lang.pick(PaperLang::De, PaperLang::En);
    if let Ok(day) = text.parse() {
        return dates::numeric(day, paper);
    }
    let day = text.strip_prefix("--").and_then(|rest| rest.split_once('-'));
    match day.and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?))) {
        Some((month, day)) => dates::day_of_year(month, day, paper),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_and_leftovers_read_as_a_person_writes_them() {
        assert_eq!(
            reason(ReasonCode::SameEmail, "anna@weber.example", Lang::De),
            "gleiche E-Mail-Adresse (anna@weber.example)"
        );
        assert_eq!(reason(ReasonCode::SameBirthday, "--04-15", Lang::De), "gleicher Geburtstag (15.04.)");
        assert_eq!(reason(ReasonCode::SameTown, "koln", Lang::En), "same town");
        assert_eq!(unplaced("contact", "given", "Anne", "", Lang::De), "Vorname: Anne");
        assert_eq!(unplaced("contact", "salutation", "ms", "", Lang::En), "Salutation: Ms");
        assert_eq!(unplaced("phone", "label", "home", "04121 12345", Lang::De), "Telefon 04121 12345: privat");
        assert_eq!(unplaced("contact", "some_thing", "x", "", Lang::De), "some thing: x");
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        for code in ReasonCode::ALL {
            assert!(!name(*code, Lang::De).is_empty() && !name(*code, Lang::En).is_empty());
        }
    }
}
