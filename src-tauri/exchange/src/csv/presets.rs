//! The headers of other programs, compared folded: without case, blanks and punctuation,
//! umlauts as two letters, so that "Straße geschäftlich" is "STRASSE GESCHAEFTLICH".

use super::field::{AddressPart, Field, Plain, PositionPart, Slot, ValuePart};
use crate::Lang;
use crate::dates::DateOrder;

mod tables;

/// Whose table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Outlook with German headers.
    OutlookDe,
    /// Outlook with English headers.
    OutlookEn,
    /// Google Contacts up to 2023: "Given Name", "E-mail 1 - Type", "Group Membership".
    Google,
    /// Google Contacts since: "First Name", "E-mail 1 - Label", "Labels".
    #[serde(rename = "google-2")]
    Google2,
    /// Thunderbird with German headers.
    ThunderbirdDe,
    /// Thunderbird with English headers.
    ThunderbirdEn,
    /// Any other, Kontor's own export included.
    Generic,
}

impl Preset {
    /// Every preset, in the order of display.
    pub const ALL: [Self; 7] = [
        Self::OutlookDe,
        Self::OutlookEn,
        Self::Google,
        Self::Google2,
        Self::ThunderbirdDe,
        Self::ThunderbirdEn,
        Self::Generic,
    ];

    /// The stable code, as the terminal takes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutlookDe => "outlook-de",
            Self::OutlookEn => "outlook-en",
            Self::Google => "google",
            Self::Google2 => "google-2",
            Self::ThunderbirdDe => "thunderbird-de",
            Self::ThunderbirdEn => "thunderbird-en",
            Self::Generic => "generic",
        }
    }

    /// The preset of a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }

    /// How this program writes dates with slashes.
    #[must_use]
    pub const fn date_order(self) -> DateOrder {
        match self {
            Self::OutlookEn | Self::ThunderbirdEn => DateOrder::MonthFirst,
            _ => DateOrder::DayFirst,
        }
    }

    /// Whether several values stand in one cell, joined by ` ::: `.
    #[must_use]
    pub const fn joins_values(self) -> bool {
        matches!(self, Self::Google | Self::Google2)
    }

    fn table(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::OutlookDe => tables::OUTLOOK_DE,
            Self::OutlookEn => tables::OUTLOOK_EN,
            Self::Google => tables::GOOGLE,
            Self::Google2 => tables::GOOGLE_2,
            Self::ThunderbirdDe => tables::THUNDERBIRD_DE,
            Self::ThunderbirdEn => tables::THUNDERBIRD_EN,
            Self::Generic => tables::GENERIC,
        }
    }
}

/// A header folded for comparison.
#[must_use]
pub fn key(header: &str) -> String {
    let mut key = String::with_capacity(header.len());
    for c in header.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            other if other.is_alphanumeric() => key.push(other),
            _ => {}
        }
    }
    key
}

/// Guesses whose table it is by its headers.
#[must_use]
pub fn recognise(headers: &[String]) -> Preset {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    let has = |wanted: &str| keys.iter().any(|key| key == wanted);
    // Kontor's own export.
    if has("kennunguid") || has("uidkontor") {
        return Preset::Generic;
    }
    if has("email1label") || (has("labels") && has("firstname")) {
        return Preset::Google2;
    }
    if has("groupmembership") || (has("email1type") && has("givenname")) {
        return Preset::Google;
    }
    if has("primaereemailadresse") || has("telprivat") && has("anzeigename") {
        return Preset::ThunderbirdDe;
    }
    if has("primaryemail") && (has("screenname") || has("displayname") || has("workzipcode") || keys.len() < 3) {
        return Preset::ThunderbirdEn;
    }
    let score = |preset: Preset| keys.iter().filter(|key| preset.table().iter().any(|(known, _)| known == key)).count();
    let (german, english) = (score(Preset::OutlookDe), score(Preset::OutlookEn));
    let filled = keys.iter().filter(|key| !key.is_empty()).count();
    let marked_de = has("emailadresse") || has("telefongeschaeftlich") || has("strassegeschaeftlich");
    let marked_en = has("emailaddress") || has("businessphone") || has("businessstreet");
    match (german, english) {
        (german, english) if marked_de && german >= english && german * 2 >= filled => Preset::OutlookDe,
        (german, english) if marked_en && english > german && english * 2 >= filled => Preset::OutlookEn,
        _ => Preset::Generic,
    }
}

/// What the columns mean, by the preset first, then by what any program may call them.
/// A header that nobody knows is kept for going back, or goes into the note: nothing is lost.
///
/// `own` are the office's own fields: a header that nobody else knows may be the name of one.
#[must_use]
pub fn fields(preset: Preset, headers: &[String], own: &[OwnColumn]) -> Vec<Field> {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    // Into a layout that is written again a column goes back as it came.
    let goes_back = super::layouts::Layout::of(preset).is_some();
    let unknown = Field::Plain(if goes_back { Plain::Keep } else { Plain::NoteLabelled });
    let has_job_title = keys.iter().any(|key| matches!(key.as_str(), "jobtitle" | "position" | "position1"));
    keys.iter()
        .zip(headers)
        .map(|(key, header)| {
            if key.is_empty() {
                return unknown.clone();
            }
            if let Some(field) = own_header(header, own) {
                return field;
            }
            if preset == Preset::Generic && key == "title" {
                // Beside a job title it is "Dr.", alone it is the job.
                return if has_job_title {
                    Field::Plain(Plain::Salutation)
                } else {
                    Field::Position(1, PositionPart::Role)
                };
            }
            match known(preset, key) {
                None if goes_back => unknown.clone(),
                None => own_named(key, own).unwrap_or_else(|| unknown.clone()),
                Some(Field::Aside(..)) if goes_back => unknown.clone(),
                Some(field) => field,
            }
        })
        .collect()
}

/// An own field of the office, as a table may name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnColumn {
    /// Its code.
    pub code: String,
    /// Its names in both languages.
    pub names: Vec<String>,
}

/// The header of an own field in Kontor's own table: after this comes its code.
#[must_use]
pub const fn own_prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Eigenes Feld: ",
        Lang::En => "Own field: ",
    }
}

/// The own field that a header of Kontor's own table names.
fn own_header(header: &str, own: &[OwnColumn]) -> Option<Field> {
    let code = [Lang::De, Lang::En].into_iter().find_map(|lang| header.trim().strip_prefix(own_prefix(lang)))?;
    own_named(&key(code), own)
}

fn own_named(header: &str, own: &[OwnColumn]) -> Option<Field> {
    let found = own.iter().find(|one| key(&one.code) == header || one.names.iter().any(|name| key(name) == header))?;
    Some(Field::Own(found.code.clone()))
}

/// The field of one folded header, if anybody knows it.
#[must_use]
pub fn known(preset: Preset, key: &str) -> Option<Field> {
    let fixed =
        |table: &[(&str, &str)]| table.iter().find(|(known, _)| *known == key).and_then(|(_, code)| code.parse().ok());
    fixed(preset.table())
        .or_else(|| fixed(tables::GENERIC))
        .or_else(|| numbered(key))
        .or_else(|| fixed(tables::OUTLOOK_DE))
        .or_else(|| fixed(tables::OUTLOOK_EN))
}

/// "E-mail 1 - Value", "Telefon 2: Art", "Anschrift 1: Straße": a word, a number, a part.
fn numbered(key: &str) -> Option<Field> {
    let start = key.find(|c: char| c.is_ascii_digit())?;
    let (word, rest) = key.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, part) = rest.split_at(end);
    let number: u8 = number.parse().ok().filter(|number| (1..=99).contains(number))?;
    let value_part = || {
        Some(match part {
            "" | "value" | "wert" | "adresse" | "address" | "nummer" | "number" => ValuePart::Value,
            "label" | "type" | "typ" | "art" | "service" => ValuePart::Label,
            "bevorzugt" | "preferred" => ValuePart::Preferred,
            "display" | "displayname" | "angezeigtername" => ValuePart::Display,
            _ => return None,
        })
    };
    let slot = Slot::Numbered(number);
    match word {
        "email" | "emailadresse" | "emailaddress" | "mail" => value_part().map(|part| Field::Email(slot, part)),
        "phone" | "telefon" | "tel" | "telephone" | "phonenumber" | "telefonnummer" | "rufnummer" => {
            value_part().map(|part| Field::Phone(slot, part))
        }
        "website" | "web" | "webseite" | "webpage" | "url" | "homepage" | "internet" => {
            value_part().map(|part| Field::Web(slot, part))
        }
        "address" | "anschrift" | "adresse" => {
            let part = match part {
                "street" | "strasse" => AddressPart::Street,
                "extendedaddress" | "zusatz" | "secondline" => AddressPart::Extra,
                "postalcode" | "plz" | "postleitzahl" | "zip" => AddressPart::PostalCode,
                "city" | "ort" | "town" | "stadt" => AddressPart::Town,
                "region" | "state" | "bundesland" => AddressPart::Region,
                "country" | "land" => AddressPart::Country,
                "pobox" | "postfach" => AddressPart::PoBox,
                "formatted" | "" => AddressPart::Whole,
                "label" | "type" | "art" => AddressPart::Label,
                "use" | "verwendung" => AddressPart::Kind,
                "preferred" | "bevorzugt" => AddressPart::Preferred,
                "validfrom" | "gueltigab" => AddressPart::From,
                "validuntil" | "gueltigbis" => AddressPart::To,
                _ => return None,
            };
            Some(Field::Address(slot, part))
        }
        "organization" | "organisation" | "firma" | "company" => {
            let part = match part {
                "" | "name" => PositionPart::Organisation,
                "title" | "position" => PositionPart::Role,
                "department" | "abteilung" => PositionPart::Department,
                "since" | "from" | "seit" => PositionPart::Since,
                "until" | "bis" => PositionPart::Until,
                "type" | "label" => return Some(Field::Plain(Plain::Ignore)),
                _ => return None,
            };
            Some(Field::Position(number, part))
        }
        "abteilung" | "department" if part.is_empty() => Some(Field::Position(number, PositionPart::Department)),
        "position" | "jobtitle" | "funktion" | "role" if part.is_empty() => {
            Some(Field::Position(number, PositionPart::Role))
        }
        "relation" | "event" | "im" | "customfield" | "externalid" | "jot" | "keyword" | "calendar" => {
            value_part().map(|part| Field::Aside(format!("{word}_{number}"), part))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_tables_is_a_field_and_every_key_is_folded() {
        for preset in Preset::ALL {
            for (known, code) in preset.table() {
                assert!(code.parse::<Field>().is_ok(), "{code}");
                assert_eq!(&key(known), known);
            }
            assert_eq!(Preset::parse(preset.code()), Some(preset));
        }
    }

    #[test]
    fn own_fields_are_known_by_their_names_where_nothing_else_is_meant() {
        let own = |code: &str, name: &str| OwnColumn { code: code.to_owned(), names: vec![name.to_owned()] };
        let own = [own("mitglied-nr", "Mitglieds-Nr."), own("notiz", "Notiz")];
        let headers = ["MITGLIEDSNR", "Notiz", "Eigenes Feld: Notiz", "Own field: x y", "Eigenes Feld:", "mitglied-nr"];
        let headers: Vec<String> = headers.map(str::to_owned).to_vec();
        let codes = |preset| fields(preset, &headers, &own).iter().map(Field::code).collect::<Vec<_>>();
        assert_eq!(
            codes(Preset::Generic),
            ["own.mitglied-nr", "note", "own.notiz", "note_labelled", "note_labelled", "own.mitglied-nr"]
        );
        // A table that goes back keeps its columns.
        assert_eq!(codes(Preset::OutlookDe)[0], "keep");
    }

    #[test]
    fn headers_compare_folded() {
        assert_eq!(key(" Straße geschäftlich 2"), key("STRASSE GESCHAEFTLICH 2"));
        assert_eq!(key("E-Mail 2: Adresse"), "email2adresse");
    }
}
