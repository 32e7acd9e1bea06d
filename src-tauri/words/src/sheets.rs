//! Lists of the master data as tables: headers, and cells as people write them.

use std::borrow::Cow;

use chrono::NaiveDate;
use kontor_core::holidays::{self, HolidayKey};

use crate::Lang;

/// A column of such a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Its key, as core names it.
    pub key: &'static str,
    /// German header.
    pub de: &'static str,
    /// English header.
    pub en: &'static str,
    /// What others write over it.
    pub also: &'static [&'static str],
}

const fn header(key: &'static str, de: &'static str, en: &'static str, also: &'static [&'static str]) -> Header {
    Header { key, de, en, also }
}

/// Every column of every list.
pub const HEADERS: &[Header] = &[
    header("code", "Kürzel", "Code", &["Zeichen", "Kurzzeichen", "Nummer", "Nr.", "Number", "Sign", "ISO"]),
    header("name_de", "Name deutsch", "Name German", &["Name", "Bezeichnung", "Deutsch", "German", "German name"]),
    header("name_en", "Name englisch", "Name English", &["Englisch", "English", "English name"]),
    header("colour", "Farbe", "Colour", &["Color"]),
    header("reverse_de", "Umgekehrt deutsch", "Reverse German", &["Umgekehrt"]),
    header("reverse_en", "Umgekehrt englisch", "Reverse English", &["Reverse"]),
    header("rate", "Satz in Prozent", "Rate in per cent", &["Satz", "Prozent", "Rate", "%"]),
    header("parent", "Gehört zu", "Part of", &["Teil von", "Übergeordnet", "Parent", "Belongs to"]),
    header("valid_from", "Gültig ab", "Valid from", &["Gültig von"]),
    header("valid_to", "Gültig bis", "Valid to", &["Valid until"]),
    header("active", "Aktiv", "Active", &[]),
    header("name", "Name", "Name", &["Bezeichnung"]),
    header("capacity", "Plätze", "Seats", &["Kapazität", "Capacity"]),
    header("rows", "Plätze Reihen", "Seats rows", &["Reihen"]),
    header("parliament", "Plätze Parlament", "Seats classroom", &["Parlament", "Classroom"]),
    header("u_shape", "Plätze U-Form", "Seats U-shape", &["U-Form", "U-shape"]),
    header("block", "Plätze Block", "Seats block", &["Block"]),
    header("banquet", "Plätze Bankett", "Seats banquet", &["Bankett", "Banquet"]),
    header("circle", "Plätze Stuhlkreis", "Seats circle", &["Stuhlkreis", "Circle"]),
    header("standing", "Plätze stehend", "Seats standing", &["Stehend", "Standing"]),
    header("place", "Lage", "Location", &["Ort", "Place"]),
    header("set_up_minutes", "Minuten Aufbau", "Minutes set-up", &["Aufbau"]),
    header("clear_down_minutes", "Minuten Abbau", "Minutes clear-down", &["Abbau"]),
    header("note", "Notiz", "Note", &["Notizen", "Bemerkung", "Notes"]),
    header("quantity", "Anzahl", "Quantity", &["Menge", "Stück"]),
    header("room", "Raum", "Room", &["Steht in", "Zimmer"]),
    header("salutation", "Anrede", "Salutation", &[]),
    header("title", "Titel", "Title", &[]),
    header("given", "Vorname", "First name", &["Given name"]),
    header("family", "Nachname", "Last name", &["Familienname", "Surname", "Family name"]),
    header("function", "Funktion", "Function", &["Position"]),
    header("department", "Abteilung", "Department", &[]),
    header("cost_centre", "Kostenstelle", "Cost centre", &["Cost center"]),
    header("supervisor", "Vorgesetzt", "Supervisor", &["Vorgesetzter", "Vorgesetzte"]),
    header("substitute", "Vertretung", "Substitute", &["Stellvertretung", "Deputy"]),
    header("extension", "Durchwahl", "Extension", &["Telefon", "Phone", "Nebenstelle"]),
    header("mobile", "Mobil", "Mobile", &["Mobiltelefon", "Handy"]),
    header("email", "E-Mail", "E-mail", &["E-Mail-Adresse", "E-mail address"]),
    header("birthday", "Geburtstag", "Birthday", &["Geburtsdatum", "Date of birth"]),
    header("entered_on", "Eintritt", "Joined", &["Eintrittsdatum", "Eingetreten am"]),
    header("left_on", "Austritt", "Left", &["Austrittsdatum", "Ausgetreten am"]),
    header("working_days", "Arbeitstage", "Working days", &[]),
    header("signing", "Zeichnet", "Signs", &["Zeichnungsrecht"]),
    header("purpose", "Zweck", "Purpose", &["Wofür"]),
    header("subject_de", "Betreff deutsch", "Subject German", &["Betreff", "Subject"]),
    header("subject_en", "Betreff englisch", "Subject English", &[]),
    header("body_de", "Text deutsch", "Text German", &["Text"]),
    header("body_en", "Text englisch", "Text English", &[]),
    header("range", "Für", "For", &["Nummernkreis", "Number range", "Kürzel", "Code"]),
    header("pattern", "Muster", "Pattern", &[]),
    header("reset", "Beginnt neu", "Begins again", &[]),
    header("next", "Nächster Wert", "Next value", &["Nächste Nummer", "Next number"]),
    header("day", "Tag oder Feiertag", "Day or holiday", &["Tag", "Feiertag", "Datum", "Day", "Holiday", "Date"]),
    header("change", "Was damit ist", "What about it", &["Art", "Kind"]),
    header("yearly", "Jedes Jahr", "Every year", &["Jährlich", "Yearly"]),
    header("deadlines", "Zählt bei Fristen", "Counts for deadlines", &["Fristen", "Deadlines"]),
];

/// The header of a column.
#[must_use]
pub fn title(key: &str, lang: Lang) -> &'static str {
    HEADERS.iter().find(|header| header.key == key).map_or("", |header| lang.pick(header.de, header.en))
}

/// The name of a list, for the sheet, the file and the step.
#[must_use]
pub fn list(part: &str, lang: Lang) -> &'static str {
    let (german, english) = match part {
        "category" => ("Kategorien", "Categories"),
        "contract_kind" => ("Vertragsarten", "Kinds of contracts"),
        "cost_centre" => ("Kostenstellen", "Cost centres"),
        "relation_kind" => ("Beziehungen", "Relations"),
        "department" => ("Abteilungen", "Departments"),
        "role" => ("Funktionen", "Roles"),
        "salutation" => ("Anreden", "Salutations"),
        "country" => ("Länder", "Countries"),
        "currency" => ("Währungen", "Currencies"),
        "vat_rate" => ("Steuersätze", "VAT rates"),
        "payment_interval" => ("Zahlungsweisen", "Payment intervals"),
        "reason" => ("Gründe", "Reasons"),
        "room" => ("Räume", "Rooms"),
        "equipment" => ("Geräte", "Equipment"),
        "employee" => ("Mitarbeiter", "Employees"),
        "text_block" => ("Textbausteine", "Text blocks"),
        "number_range" => ("Nummernkreise", "Number ranges"),
        "holiday" => ("Eigene Feiertage", "Own holidays"),
        _ => ("Stammdaten", "Master data"),
    };
    lang.pick(german, english)
}

/// A word of a closed choice: its code, the word in both languages, and how else it is written.
type Choice = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// The words of a column that takes no other.
fn choices(key: &str) -> &'static [Choice] {
    match key {
        "signing" => SIGNING,
        "purpose" => PURPOSES,
        "reset" => RESETS,
        "change" => CHANGES,
        "range" => RANGES,
        _ => &[],
    }
}

const PURPOSES: &[Choice] = &[
    ("letter", "Brief", "Letter", &[]),
    ("email", "E-Mail", "E-mail", &["Mail"]),
    ("contract", "Brief zu einem Vertrag", "Letter about a contract", &["Vertrag", "Contract"]),
    ("event", "Einladung", "Invitation", &["Termin", "Event"]),
    ("minutes", "Protokoll", "Minutes", &[]),
    ("other", "Sonstiges", "Other", &[]),
];

const RESETS: &[Choice] = &[
    ("never", "nie", "never", &[]),
    ("yearly", "jedes Jahr", "every year", &["jährlich"]),
    ("monthly", "jeden Monat", "every month", &["monatlich"]),
];

const CHANGES: &[Choice] = &[
    ("added", "eigener Tag", "own day", &["hinzugefügt", "added"]),
    ("struck", "gilt hier nicht", "does not hold here", &["entfällt", "struck"]),
    ("local", "gilt hier", "holds here", &["örtlich", "local"]),
];

const RANGES: &[Choice] = &[
    ("contract", "Verträge", "Contracts", &[]),
    ("customer", "Kunden", "Customers", &[]),
    ("supplier", "Lieferanten", "Suppliers", &[]),
    ("letter", "Briefe", "Letters", &[]),
    ("incoming", "Posteingang", "Incoming post", &["Eingang"]),
    ("outgoing", "Postausgang", "Outgoing post", &["Ausgang"]),
    ("certificate", "Bescheinigungen", "Certificates", &["Teilnahmebescheinigungen"]),
];

/// Ways to sign.
const SIGNING: &[Choice] = &[
    ("none", "nicht", "not", &["nein", "no", "keine"]),
    ("sole", "allein", "alone", &["einzeln", "sole"]),
    ("joint", "gemeinsam", "jointly", &["zu zweit", "joint"]),
    ("procuration", "Prokura", "procuration", &["ppa.", "ppa"]),
    ("proxy", "i. V.", "proxy", &["in Vertretung", "i.V.", "iV"]),
    ("order", "i. A.", "by order", &["im Auftrag", "i.A.", "iA", "order"]),
];

const DAYS: [(&str, &str); 7] =
    [("Mo", "Mon"), ("Di", "Tue"), ("Mi", "Wed"), ("Do", "Thu"), ("Fr", "Fri"), ("Sa", "Sat"), ("So", "Sun")];

/// A cell of core, as it is shown and written out.
#[must_use]
pub fn shown<'a>(key: &str, cell: &'a str, lang: Lang) -> Cow<'a, str> {
    if cell.is_empty() {
        return cell.into();
    }
    match key {
        "active" | "yearly" | "deadlines" => {
            lang.pick(if cell == "1" { "ja" } else { "nein" }, if cell == "1" { "yes" } else { "no" }).into()
        }
        "day" => match cell.parse::<NaiveDate>() {
            Ok(day) if lang == Lang::De => day.format("%d.%m.%Y").to_string().into(),
            Ok(_) => cell.into(),
            Err(_) => holidays::keys().find(|key| code_of(*key) == cell).map_or(cell.into(), |key| named(key, lang)),
        },
        "working_days" => {
            let day = |digit: char| {
                let at = digit.to_digit(10)?.checked_sub(1)?;
                DAYS.get(usize::try_from(at).ok()?).map(|day| lang.pick(day.0, day.1))
            };
            cell.chars().filter_map(day).collect::<Vec<_>>().join(" ").into()
        }
        "rate" if lang == Lang::De => cell.replace('.', ",").into(),
        "birthday" if lang == Lang::De && cell.starts_with("--") => {
            let mut parts = cell.trim_start_matches('-').split('-');
            let (month, day) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            format!("{day}.{month}.").into()
        }
        "valid_from" | "valid_to" | "entered_on" | "left_on" | "birthday" if lang == Lang::De => {
            match cell.parse::<NaiveDate>() {
                Ok(day) => day.format("%d.%m.%Y").to_string().into(),
                Err(_) => cell.into(),
            }
        }
        _ => match choices(key).iter().find(|one| one.0 == cell) {
            Some(one) => lang.pick(one.1, one.2).into(),
            None => cell.into(),
        },
    }
}

/// The code of a holiday, as core stores it.
fn code_of(key: HolidayKey) -> String {
    serde_json::to_value(key).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A holiday's name that no other holiday has: Austria's Christmas Day is one of its own.
fn named(key: HolidayKey, lang: Lang) -> Cow<'static, str> {
    let name = crate::holidays::name(key, lang);
    let shared = holidays::keys().any(|other| other != key && crate::holidays::name(other, lang) == name);
    if shared { format!("{name} ({})", crate::holidays::name(key, Lang::De)).into() } else { name.into() }
}

/// What somebody wrote, as core reads it; what is not understood stays as it is and is refused
/// there.
#[must_use]
pub fn read<'a>(key: &str, cell: &'a str) -> Cow<'a, str> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let written: String = plain(cell);
    match key {
        "day" if cell.chars().any(char::is_alphabetic) => {
            let is = |key: &HolidayKey| Lang::ALL.iter().any(|lang| plain(&named(*key, *lang)) == written);
            holidays::keys().find(is).map_or(cell.into(), |key| code_of(key).into())
        }
        "working_days" if cell.chars().any(char::is_alphabetic) => days(cell).map_or(cell.into(), Into::into),
        _ => {
            let is = |text: &str| !written.is_empty() && plain(text) == written;
            let one = choices(key)
                .iter()
                .find(|one| is(one.0) || is(one.1) || is(one.2) || one.3.iter().any(|other| is(other)));
            one.map_or(cell.into(), |one| one.0.into())
        }
    }
}

/// "Mo Di Mi", "Mo–Fr", "Mon, Tue" as ISO digits.
fn days(cell: &str) -> Option<String> {
    let number = |name: &str| {
        let name = name.trim_end_matches('.').to_lowercase();
        let is = |day: &(&str, &str)| name == day.0.to_lowercase() || name == day.1.to_lowercase();
        DAYS.iter().position(is)
    };
    let mut on = [false; 7];
    let spaced = cell.replace(['–', '—', '-'], " - ");
    let mut words = spaced.split(|c: char| c.is_whitespace() || ",;/".contains(c)).filter(|word| !word.is_empty());
    let mut last = None;
    while let Some(word) = words.next() {
        let (from, to) = if word == "-" { (last?, number(words.next()?)?) } else { (number(word)?, number(word)?) };
        on.get_mut(from..=to)?.fill(true);
        last = Some(to);
    }
    Some((1..).zip(on).filter(|(_, on)| *on).map(|(day, _): (u8, bool)| day.to_string()).collect())
}

#[cfg(test)]
mod tests {
    use kontor_core::master_data::entry::List;
    use kontor_core::master_data::sheet::Part;

    use super::*;

    #[test]
    fn every_column_of_every_list_has_a_header_in_both_languages_that_no_other_has() {
        let names = List::ALL.iter().map(|list| list.code()).chain([
            "room",
            "equipment",
            "employee",
            "text_block",
            "number_range",
            "holiday",
        ]);
        for name in names {
            let part = Part::parse(name).unwrap();
            assert_ne!(list(name, Lang::De), list("", Lang::De), "{name}");
            for lang in Lang::ALL {
                let mut titles: Vec<_> = part.columns().into_iter().map(|key| title(key, lang)).collect();
                assert!(titles.iter().all(|title| !title.is_empty()), "{name}");
                let count = titles.len();
                titles.sort_unstable();
                titles.dedup();
                assert_eq!(titles.len(), count, "{name}");
            }
        }
    }

    #[test]
    fn what_is_shown_is_read_again() {
        for (key, cell, german, english) in [
            ("working_days", "12345", "Mo Di Mi Do Fr", "Mon Tue Wed Thu Fri"),
            ("working_days", "67", "Sa So", "Sat Sun"),
            ("signing", "procuration", "Prokura", "procuration"),
            ("signing", "proxy", "i. V.", "proxy"),
            ("signing", "none", "nicht", "not"),
            ("purpose", "contract", "Brief zu einem Vertrag", "Letter about a contract"),
            ("reset", "monthly", "jeden Monat", "every month"),
            ("change", "struck", "gilt hier nicht", "does not hold here"),
            ("range", "customer", "Kunden", "Customers"),
            ("day", "corpus_christi", "Fronleichnam", "Corpus Christi"),
        ] {
            assert_eq!((&*shown(key, cell, Lang::De), &*shown(key, cell, Lang::En)), (german, english));
            assert_eq!((&*read(key, german), &*read(key, english)), (cell, cell));
        }
        for (key, cell, german) in [
            ("active", "1", "ja"),
            ("active", "0", "nein"),
            ("rate", "8.1", "8,1"),
            ("birthday", "--04-15", "15.04."),
            ("birthday", "1980-04-15", "15.04.1980"),
            ("valid_to", "2026-12-31", "31.12.2026"),
            ("day", "2026-07-10", "10.07.2026"),
            ("yearly", "1", "ja"),
            ("name", "1", "1"),
            ("valid_to", "", ""),
        ] {
            assert_eq!(shown(key, cell, Lang::De), german);
        }
        for key in holidays::keys() {
            let code = code_of(key);
            for lang in Lang::ALL {
                assert_eq!(read("day", &shown("day", &code, lang)), code);
            }
        }
        assert_eq!((&*read("day", "gestern"), &*read("reset", "selten")), ("gestern", "selten"));
        for (text, wanted) in
            [("Mo–Fr", "12345"), ("mo, mi - fr", "1345"), ("So.", "7"), ("Fr-Mo", "Fr-Mo"), ("x", "x")]
        {
            assert_eq!(read("working_days", text), wanted);
        }
    }
}
