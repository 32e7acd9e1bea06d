//! How a letter begins.
//!
//! Sources: DIN 5008 (salutation), Duden "Briefe gut und richtig schreiben" and the Federal Ministry
//! of the Interior's "Ratgeber für Anschriften und Anreden". Where they leave a choice, this is ours:
//!
//! - Of several titles the highest alone is spoken: "Frau Professorin Weber" and "Herr Professor
//!   Weber" in full and without the doctorate, else "Dr." once, whatever its faculty. Diplomas,
//!   bachelor's and master's degrees are not spoken; in Austria "Mag.", "Dipl.-Ing." and "Ing." are.
//! - "Freiherr", "Freifrau", "Ritter" and "Edler" are silent ("Herr von Stein"); Graf, Baron, Prinz and
//!   the like stand instead of "Herr" and "Frau" ("Sehr geehrter Graf von Bismarck"). "von" is always kept.
//! - Switzerland writes no comma behind the salutation.
//! - Sex unknown or diverse: "Guten Tag Kim Weber,", which addresses everybody by name. A family name
//!   alone is not enough for that; then the letter begins as to an organisation.
//! - English is British: "Dear Ms Weber,", "Dear Dr Weber,", "Dear Sir or Madam,".

use rusqlite::{Connection, OptionalExtension};

use super::couple::{self, Someone};
use super::titles::{Titles, spoken_family};
use super::{Card, ContactKind, Salutation};
use crate::error::Result;

/// A language of letters, with the country where its customs differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// German of Germany, and of whoever is written to in a language that Kontor has no rule for.
    German,
    /// German of Austria.
    Austrian,
    /// German of Switzerland and Liechtenstein.
    Swiss,
    /// English.
    English,
}

impl Tongue {
    /// The customs of a language ("de", "en", "de-CH") in letters from a country (ISO code): German
    /// without a country is the writer's own.
    #[must_use]
    pub fn of(language: &str, home: &str) -> Self {
        let language = language.to_ascii_lowercase();
        if language.starts_with("en") {
            return Self::English;
        }
        let country = language.split_once(['-', '_']).map_or(home, |(_, country)| country);
        match country.to_ascii_uppercase().as_str() {
            "AT" => Self::Austrian,
            "CH" | "LI" => Self::Swiss,
            _ => Self::German,
        }
    }

    const fn comma(self) -> &'static str {
        if matches!(self, Self::Swiss) { "" } else { "," }
    }
}

/// The letter salutation: what was typed, else by the rules of this module.
#[must_use]
pub fn letter(card: &Card, tongue: Tongue) -> String {
    let typed = card.letter_salutation.trim();
    if typed.is_empty() { by_rule(card, tongue) } else { typed.to_owned() }
}

/// The letter salutation of a card in its own language, as the own firm writes it.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn line(connection: &Connection, card: &Card) -> Result<String> {
    Ok(letter(card, Tongue::of(&card.language, &home(connection)?)))
}

/// The own firm's country, as an ISO code where it is one.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn home(connection: &Connection) -> Result<String> {
    let country: Option<String> = connection
        .prepare_cached("SELECT country FROM firm ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let country = country.unwrap_or_default();
    Ok(match super::countries::code_of(&country) {
        Some(code) => code.to_owned(),
        None if country.trim().is_empty() => "DE".to_owned(),
        None => country,
    })
}

/// The letter salutation by rule, whatever was typed.
#[must_use]
pub fn by_rule(card: &Card, tongue: Tongue) -> String {
    let english = tongue == Tongue::English;
    let spoken = match (card.kind, card.salutation) {
        (ContactKind::Organisation, _) => None,
        (ContactKind::Person, Salutation::Couple) => couple::two(card).map(|pair| to_couple(&pair, tongue)),
        (ContactKind::Person, Salutation::Family) => match card.family.trim() {
            "" => None,
            family if english => Some(format!("Dear {family} family")),
            family => Some(format!("Sehr geehrte Familie {family}")),
        },
        (ContactKind::Person, salutation) => to_one(card, salutation, tongue),
    };
    let nobody = if english { "Dear Sir or Madam" } else { "Sehr geehrte Damen und Herren" };
    format!("{}{}", spoken.as_deref().unwrap_or(nobody), tongue.comma())
}

fn to_one(card: &Card, salutation: Salutation, tongue: Tongue) -> Option<String> {
    let titles = Titles::read(&card.title);
    let (given, family) = (card.given.trim(), family_of(&titles, &card.family));
    let english = tongue == Tongue::English;
    if family.is_empty() {
        let greeting = if english { "Dear" } else { "Guten Tag" };
        return (!given.is_empty()).then(|| format!("{greeting} {given}"));
    }
    if english {
        let doctor = titles.doctor.is_some() || is_doctor_behind(&card.suffix);
        return Some(format!("Dear {}", english_name(salutation, &titles, doctor, given, &family)));
    }
    match salutation {
        Salutation::Ms | Salutation::Mr => Some(capital(&german_name(salutation, &titles, &family, tongue))),
        _ => {
            let professor = if titles.professor { "Prof." } else { "" };
            let title = joined(&[professor, titles.doctor.unwrap_or_default()]);
            let named = !given.is_empty() || !title.is_empty();
            named.then(|| format!("Guten Tag {}", joined(&[&title, given, &family])))
        }
    }
}

/// "sehr geehrte Frau Dr. Weber", small, for the second of two as well.
fn german_name(salutation: Salutation, titles: &Titles, family: &str, tongue: Tongue) -> String {
    let woman = salutation == Salutation::Ms;
    let title = if titles.professor {
        if woman { "Professorin" } else { "Professor" }
    } else {
        let austrian = if tongue == Tongue::Austrian { titles.austrian.as_deref() } else { None };
        // Two doctorates are one elsewhere.
        let doctor = titles.doctor.map(|doctor| if tongue == Tongue::Austrian { doctor } else { "Dr." });
        doctor.or(austrian).unwrap_or_default()
    };
    let (rank, family) = spoken_family(family);
    let address = if woman { "Frau" } else { "Herr" };
    let (honoured, address) = (if woman { "sehr geehrte" } else { "sehr geehrter" }, rank.map_or(address, |_| ""));
    joined(&[honoured, address, title, rank.unwrap_or_default(), family])
}

fn english_name(salutation: Salutation, titles: &Titles, doctor: bool, given: &str, family: &str) -> String {
    let (rank, family) = spoken_family(family);
    let family = joined(&[rank.unwrap_or_default(), family]);
    match salutation {
        _ if titles.professor => format!("Professor {family}"),
        _ if doctor => format!("Dr {family}"),
        Salutation::Ms => format!("Ms {family}"),
        Salutation::Mr => format!("Mr {family}"),
        _ => joined(&[given, &family]),
    }
}

fn to_couple((first, second): &(Someone, Someone), tongue: Tongue) -> String {
    let read = |one: &Someone| {
        let titles = Titles::read(&one.title);
        let family = family_of(&titles, &one.family);
        (one.salutation.unwrap_or(Salutation::None), titles, family)
    };
    let ((one, one_titles, one_family), (two, two_titles, two_family)) = (read(first), read(second));
    if tongue == Tongue::English {
        let plain = |titles: &Titles| !titles.professor && titles.doctor.is_none();
        if one_family == two_family && plain(&one_titles) && plain(&two_titles) && one != two {
            return format!("Dear Ms and Mr {one_family}");
        }
        let say = |salutation, titles: &Titles, family: &str| {
            english_name(salutation, titles, titles.doctor.is_some(), "", family)
        };
        return format!("Dear {} and {}", say(one, &one_titles, &one_family), say(two, &two_titles, &two_family));
    }
    let mut said = [
        (one, german_name(one, &one_titles, &one_family, tongue)),
        (two, german_name(two, &two_titles, &two_family, tongue)),
    ];
    // Of one name the woman is named first; two names keep the order in which they were typed.
    if one_family == two_family && said[0].0 == Salutation::Mr && said[1].0 == Salutation::Ms {
        said.swap(0, 1);
    }
    capital(&format!("{}, {}", said[0].1, said[1].1))
}

/// The family name with the noble word that was typed among the titles.
fn family_of(titles: &Titles, family: &str) -> String {
    let noble = titles.noble.join(" ");
    joined(&[&noble, family])
}

fn is_doctor_behind(suffix: &str) -> bool {
    suffix
        .split([' ', ','])
        .any(|word| matches!(word.replace('.', "").to_ascii_lowercase().as_str(), "phd" | "dphil" | "md"))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Tongue::{Austrian, English, German, Swiss};
    use super::*;
    use crate::contacts::Salutation::{Couple, Family, Mr, Ms, None as Unknown};

    fn person(salutation: Salutation, title: &str, given: &str, family: &str) -> Card {
        Card { salutation, title: title.into(), given: given.into(), family: family.into(), ..Card::default() }
    }

    #[test]
    #[rustfmt::skip]
    fn letters_begin_as_is_usual() {
        for (tongue, salutation, title, given, family, expected) in [
            // Plain.
            (German, Ms, "", "Anna", "Weber", "Sehr geehrte Frau Weber,"),
            (German, Mr, "", "Jens", "Hansen", "Sehr geehrter Herr Hansen,"),
            (German, Mr, "", "", "Hansen", "Sehr geehrter Herr Hansen,"),
            (Swiss, Ms, "", "Anna", "Weber", "Sehr geehrte Frau Weber"),
            (Austrian, Ms, "", "Anna", "Weber", "Sehr geehrte Frau Weber,"),
            (English, Ms, "", "Mary", "Poole", "Dear Ms Poole,"),
            (English, Mr, "", "John", "Poole", "Dear Mr Poole,"),
            // Titles.
            (German, Ms, "Dr.", "Anna", "Weber", "Sehr geehrte Frau Dr. Weber,"),
            (German, Mr, "Dr. med.", "Karl", "Weber", "Sehr geehrter Herr Dr. Weber,"),
            (German, Mr, "Dr.-Ing.", "Karl", "Weber", "Sehr geehrter Herr Dr. Weber,"),
            (German, Ms, "Dr. Dr. h. c.", "Anna", "Weber", "Sehr geehrte Frau Dr. Weber,"),
            (German, Mr, "Prof. Dr.", "Karl", "Weber", "Sehr geehrter Herr Professor Weber,"),
            (German, Ms, "Prof. Dr. Dr. h. c. mult.", "Anna", "Weber", "Sehr geehrte Frau Professorin Weber,"),
            (German, Mr, "PD Dr.", "Karl", "Weber", "Sehr geehrter Herr Dr. Weber,"),
            (German, Mr, "Dipl.-Ing.", "Uwe", "Kruse", "Sehr geehrter Herr Kruse,"),
            (German, Ms, "M. Eng.", "Merle", "Brodersen", "Sehr geehrte Frau Brodersen,"),
            (German, Mr, "B.Sc.", "Tim", "Ott", "Sehr geehrter Herr Ott,"),
            (German, Ms, "Mag.", "Eva", "Gruber", "Sehr geehrte Frau Gruber,"),
            (Austrian, Ms, "Mag.", "Eva", "Gruber", "Sehr geehrte Frau Mag. Gruber,"),
            (Austrian, Mr, "Mag. Dr.", "Franz", "Gruber", "Sehr geehrter Herr Dr. Gruber,"),
            (Austrian, Mr, "DDr.", "Franz", "Gruber", "Sehr geehrter Herr DDr. Gruber,"),
            (German, Mr, "DDr.", "Franz", "Gruber", "Sehr geehrter Herr Dr. Gruber,"),
            (Austrian, Mr, "Ing.", "Franz", "Gruber", "Sehr geehrter Herr Ing. Gruber,"),
            (Austrian, Mr, "Univ.-Prof. Dr.", "Franz", "Gruber", "Sehr geehrter Herr Professor Gruber,"),
            (Swiss, Mr, "Prof. Dr.", "Urs", "Meier", "Sehr geehrter Herr Professor Meier"),
            (English, Ms, "Dr.", "Mary", "Poole", "Dear Dr Poole,"),
            (English, Mr, "Prof. Dr.", "Karl", "Weber", "Dear Professor Weber,"),
            (English, Mr, "Dipl.-Ing.", "Uwe", "Kruse", "Dear Mr Kruse,"),
            // Nobility.
            (German, Mr, "Prof. Dr. h. c.", "Karl", "von Stein", "Sehr geehrter Herr Professor von Stein,"),
            (German, Mr, "", "Karl", "Freiherr von Stein", "Sehr geehrter Herr von Stein,"),
            (German, Mr, "Dr. Freiherr", "Karl", "von Stein", "Sehr geehrter Herr Dr. von Stein,"),
            (German, Ms, "", "Anna", "Freifrau von Stein", "Sehr geehrte Frau von Stein,"),
            (German, Ms, "", "Anna", "Gräfin von Bismarck", "Sehr geehrte Gräfin von Bismarck,"),
            (German, Mr, "Dr.", "Otto", "Graf Lambsdorff", "Sehr geehrter Dr. Graf Lambsdorff,"),
            (German, Ms, "", "Steffi", "Graf", "Sehr geehrte Frau Graf,"),
            (English, Mr, "", "Karl", "Freiherr von Stein", "Dear Mr von Stein,"),
            // Sex unknown or diverse.
            (German, Unknown, "", "Kim", "Weber", "Guten Tag Kim Weber,"),
            (Swiss, Unknown, "", "Kim", "Weber", "Guten Tag Kim Weber"),
            (German, Unknown, "Dr.", "Kim", "Weber", "Guten Tag Dr. Kim Weber,"),
            (German, Unknown, "Prof. Dr.", "Kim", "Weber", "Guten Tag Prof. Dr. Kim Weber,"),
            (German, Unknown, "Dipl.-Ing.", "Kim", "Weber", "Guten Tag Kim Weber,"),
            (German, Unknown, "", "Kim", "", "Guten Tag Kim,"),
            (German, Unknown, "", "", "Weber", "Sehr geehrte Damen und Herren,"),
            (German, Unknown, "Dr.", "", "Weber", "Guten Tag Dr. Weber,"),
            (German, Unknown, "", "", "", "Sehr geehrte Damen und Herren,"),
            (English, Unknown, "", "Kim", "Weber", "Dear Kim Weber,"),
            (English, Unknown, "Dr.", "Kim", "Weber", "Dear Dr Weber,"),
            (English, Unknown, "", "", "", "Dear Sir or Madam,"),
            // Couples.
            (German, Couple, "", "Anna und Peter", "Weber", "Sehr geehrte Frau Weber, sehr geehrter Herr Weber,"),
            (German, Couple, "", "Peter und Anna", "Weber", "Sehr geehrte Frau Weber, sehr geehrter Herr Weber,"),
            (German, Couple, "", "", "Anna Weber und Peter Lang", "Sehr geehrte Frau Weber, sehr geehrter Herr Lang,"),
            (German, Couple, "", "Peter Lang und Anna", "Weber", "Sehr geehrter Herr Lang, sehr geehrte Frau Weber,"),
            (German, Couple, "Dr.", "Anna und Peter", "Weber", "Sehr geehrte Frau Dr. Weber, sehr geehrter Herr Weber,"),
            (German, Couple, "", "Anna und Dr. Peter", "Weber", "Sehr geehrte Frau Weber, sehr geehrter Herr Dr. Weber,"),
            (German, Couple, "", "Eva Weber und Anna", "Lang", "Sehr geehrte Frau Weber, sehr geehrte Frau Lang,"),
            (German, Couple, "", "", "Weber", "Sehr geehrte Frau Weber, sehr geehrter Herr Weber,"),
            (Swiss, Couple, "", "Anna und Urs", "Meier", "Sehr geehrte Frau Meier, sehr geehrter Herr Meier"),
            (English, Couple, "", "Anna und Peter", "Weber", "Dear Ms and Mr Weber,"),
            (English, Couple, "", "", "Anna Weber und Dr. Peter Lang", "Dear Ms Weber and Dr Lang,"),
            (German, Couple, "", "", "", "Sehr geehrte Damen und Herren,"),
            // Families.
            (German, Family, "", "", "Weber", "Sehr geehrte Familie Weber,"),
            (German, Family, "", "Anna und Peter", "von Stein", "Sehr geehrte Familie von Stein,"),
            (Swiss, Family, "", "", "Weber", "Sehr geehrte Familie Weber"),
            (English, Family, "", "", "Weber", "Dear Weber family,"),
            (German, Family, "", "", "", "Sehr geehrte Damen und Herren,"),
        ] {
            assert_eq!(letter(&person(salutation, title, given, family), tongue), expected, "{title} {given} {family}");
        }
    }

    #[test]
    fn organisations_doctors_behind_the_name_and_what_was_typed() {
        let firm = Card { kind: ContactKind::Organisation, organisation: "Stadtwerke".into(), ..Card::default() };
        assert_eq!(letter(&firm, German), "Sehr geehrte Damen und Herren,");
        assert_eq!(letter(&firm, Swiss), "Sehr geehrte Damen und Herren");
        assert_eq!(letter(&firm, English), "Dear Sir or Madam,");
        let behind = Card { suffix: "MBA, Ph.D.".into(), ..person(Mr, "", "John", "Poole") };
        assert_eq!(letter(&behind, English), "Dear Dr Poole,");
        assert_eq!(letter(&behind, German), "Sehr geehrter Herr Poole,");
        let typed = Card { letter_salutation: " Liebe Anna, ".into(), ..person(Ms, "Dr.", "Anna", "Weber") };
        assert_eq!(letter(&typed, German), "Liebe Anna,");
        assert_eq!(by_rule(&typed, German), "Sehr geehrte Frau Dr. Weber,");
    }

    #[test]
    fn a_language_has_the_customs_of_its_country() {
        for (language, home, expected) in [
            ("de", "DE", German),
            ("de", "AT", Austrian),
            ("de", "CH", Swiss),
            ("de-CH", "DE", Swiss),
            ("de_AT", "CH", Austrian),
            ("de-DE", "CH", German),
            ("en", "CH", English),
            ("en-GB", "DE", English),
            ("fr", "DE", German),
            ("", "DE", German),
        ] {
            assert_eq!(Tongue::of(language, home), expected, "{language} {home}");
        }
    }
}
