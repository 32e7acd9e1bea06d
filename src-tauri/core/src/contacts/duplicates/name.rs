//! Names as they are compared: folded, without particles and legal forms, and by sound.

use crate::contacts::{Card, ContactKind};
use crate::search::{fold, phonetic};

/// "von Stein" and "Stein" may be one name.
const PARTICLES: &[&str] =
    &["von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "der", "den", "dem", "ten", "ter"];

/// What stands behind a firm's name and is no part of it. Folded, as [`fold::words`] gives it.
const LEGAL_FORMS: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "se",
    "ev",
    "eg",
    "ek",
    "ekfr",
    "ekfm",
    "ltd",
    "limited",
    "inc",
    "llc",
    "plc",
    "sarl",
    "sa",
    "srl",
    "bv",
    "nv",
    "oy",
    "ab",
    "aps",
    "as",
    "og",
    "eu",
    "co",
    "cie",
    "und",
    "haftungsbeschrankt",
    "partg",
    "partgmbb",
    "stiftung",
    "ggmbh",
    "kdor",
    "koerperschaft",
];

/// A name as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// A person's given names; empty for organisations.
    pub(super) given: String,
    /// A person's family name, or an organisation's name without its legal form.
    pub(super) family: String,
    pub(super) given_sound: String,
    pub(super) family_sound: String,
    /// "jun.", "sen.", or an organisation's legal form.
    pub(super) suffix: String,
}

impl Name {
    pub(super) fn of(card: &Card) -> Self {
        match card.kind {
            ContactKind::Person => Self::person(card),
            ContactKind::Organisation => Self::organisation(&card.organisation),
        }
    }

    fn person(card: &Card) -> Self {
        let mut family = fold::words(&card.family);
        if family.len() > 1 {
            let whole = family.clone();
            family.retain(|word| !PARTICLES.contains(&word.as_str()));
            if family.is_empty() {
                family = whole;
            }
        }
        let given = fold::words(&card.given).join(" ");
        let first = given.split(' ').next().unwrap_or_default();
        let suffix = fold::words(&card.suffix).into_iter().find(|word| is_generation(word)).unwrap_or_default();
        Self {
            given_sound: phonetic::code(first),
            family_sound: phonetic::code(&family.concat()),
            suffix: generation(&suffix).to_owned(),
            family: family.join(" "),
            given,
        }
    }

    /// The name of an organisation, its legal form apart.
    pub(super) fn organisation(text: &str) -> Self {
        // "e. V.", "e.K.": letters that stand alone belong together.
        let mut words: Vec<String> = Vec::new();
        let mut open = false;
        for word in fold::words(text) {
            let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
            match words.last_mut() {
                Some(last) if single && open => last.push_str(&word),
                _ => words.push(word),
            }
            open = single;
        }
        let (legal, mut core): (Vec<String>, Vec<String>) =
            words.iter().cloned().partition(|word| LEGAL_FORMS.contains(&word.as_str()));
        if core.is_empty() {
            core = words;
        }
        let suffix =
            legal.into_iter().filter(|word| !matches!(word.as_str(), "co" | "und" | "cie")).collect::<Vec<_>>();
        Self {
            family_sound: phonetic::code(&core.concat()),
            family: core.join(" "),
            suffix: suffix.join(" "),
            ..Self::default()
        }
    }

    /// The first letter of the given name.
    pub(super) fn initial(&self) -> char {
        self.given.chars().next().unwrap_or(' ')
    }

    pub(super) fn is_empty(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }
}

fn is_generation(word: &str) -> bool {
    !generation(word).is_empty()
}

fn generation(word: &str) -> &'static str {
    match word {
        "jun" | "jr" | "junior" | "ii" => "jun",
        "sen" | "sr" | "senior" => "sen",
        "iii" => "iii",
        _ => "",
    }
}

/// How two words of a name stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Another name.
    Different,
    /// One of them is not known.
    Unknown,
    /// "A." and "Anna", "Hans" and "Hans-Peter", "Müller" and "Müller-Lüdenscheid".
    Part,
    /// They sound the same.
    Sound,
    /// They are written nearly the same.
    Close,
    /// The same once folded.
    Same,
}

/// How two given names stand to each other.
pub(super) fn given(left: &Name, right: &Name) -> Likeness {
    let (a, b) = (left.given.as_str(), right.given.as_str());
    if a.is_empty() || b.is_empty() {
        return Likeness::Unknown;
    }
    if a == b {
        return Likeness::Same;
    }
    if is_part(a, b) {
        return Likeness::Part;
    }
    // "Martin" and "Martina" are two people more often than one.
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if long.strip_prefix(short).is_some_and(|rest| matches!(rest, "a" | "e" | "ina" | "ine")) {
        return Likeness::Different;
    }
    written(a, b, &left.given_sound, &right.given_sound, 0.9, 0.82)
}

/// How two family names, or the names of two organisations, stand to each other.
pub(super) fn family(left: &Name, right: &Name) -> Likeness {
    let (a, b) = (left.family.as_str(), right.family.as_str());
    if a.is_empty() || b.is_empty() {
        return Likeness::Unknown;
    }
    if a == b || (a.len() == b.len() + 1 || b.len() == a.len() + 1) && a.replace(' ', "") == b.replace(' ', "") {
        return Likeness::Same;
    }
    match written(a, b, &left.family_sound, &right.family_sound, 0.92, 0.6) {
        Likeness::Different if has_all_words(a, b) || has_all_words(b, a) => Likeness::Part,
        likeness => likeness,
    }
}

fn written(a: &str, b: &str, a_sound: &str, b_sound: &str, close: f64, sounding: f64) -> Likeness {
    // Of short names one letter more or less is another name.
    if a.chars().count().min(b.chars().count()) < 4 {
        return Likeness::Different;
    }
    let likeness = strsim::jaro_winkler(a, b);
    if likeness >= close {
        Likeness::Close
    } else if likeness >= sounding && !a_sound.is_empty() && a_sound == b_sound {
        Likeness::Sound
    } else {
        Likeness::Different
    }
}

/// "a" of "anna", "hans" of "hans peter", "peter" of "hans peter".
fn is_part(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let initial = short.chars().count() == 1 && long.starts_with(short);
    initial || has_all_words(short, long)
}

/// Whether the longer text has each word of the shorter one, and one of them says something.
fn has_all_words(short: &str, long: &str) -> bool {
    let of_long: Vec<&str> = long.split(' ').collect();
    let mut words = short.split(' ').peekable();
    let says_something = short.split(' ').any(|word| word.chars().count() >= 4);
    says_something && short.len() < long.len() && words.all(|word| of_long.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given: &str, family: &str) -> Name {
        Name::of(&Card { given: given.into(), family: family.into(), ..Card::default() })
    }

    #[test]
    fn given_names_of_one_and_of_two_people() {
        for (left, right, expected) in [
            ("Anna", "anna", Likeness::Same),
            ("Jörg", "Joerg", Likeness::Same),
            ("A.", "Anna", Likeness::Part),
            ("Hans", "Hans-Peter", Likeness::Part),
            ("Anna", "Anne", Likeness::Sound),
            ("Christian", "Kristian", Likeness::Sound),
            ("Matthias", "Mathias", Likeness::Close),
            ("Stefan", "Stephan", Likeness::Sound),
            ("Martin", "Martina", Likeness::Different),
            ("Jens", "Jonas", Likeness::Different),
            ("Tim", "Tom", Likeness::Different),
            ("Anna", "Jens", Likeness::Different),
            ("", "Jens", Likeness::Unknown),
        ] {
            assert_eq!(given(&person(left, "x"), &person(right, "x")), expected, "{left} and {right}");
        }
    }

    #[test]
    fn family_names() {
        for (left, right, expected) in [
            ("von Stein", "Stein", Likeness::Same),
            ("Meier", "Mayr", Likeness::Sound),
            ("Müller", "Mueller", Likeness::Same),
            ("Müller", "Müller-Lüdenscheidt", Likeness::Part),
            ("Petersen", "Peterson", Likeness::Close),
            ("Weber", "Hansen", Likeness::Different),
            ("Lang", "Lange", Likeness::Close),
            ("Ho", "Hu", Likeness::Different),
        ] {
            assert_eq!(family(&person("x", left), &person("x", right)), expected, "{left} and {right}");
        }
    }

    #[test]
    fn a_legal_form_is_no_part_of_the_name() {
        for (text, name, form) in [
            ("Hansen Elektrotechnik GmbH & Co. KG", "hansen elektrotechnik", "gmbh kg"),
            ("Hansen Elektrotechnik", "hansen elektrotechnik", ""),
            ("Heimatverein Elmshorn e. V.", "heimatverein elmshorn", "ev"),
            ("AG", "ag", "ag"),
        ] {
            let parted = Name::organisation(text);
            assert_eq!((parted.family.as_str(), parted.suffix.as_str()), (name, form), "{text}");
        }
        let pair = |a, b| family(&Name::organisation(a), &Name::organisation(b));
        assert_eq!(pair("Stadtwerke Elmshorn GmbH", "Stadtwerke Elmshorn"), Likeness::Same);
        assert_eq!(pair("Elektro Hansen", "Elektro Hansen Nord"), Likeness::Close);
        assert_eq!(pair("Hansen Elektrotechnik", "Petersen Bau"), Likeness::Different);
    }
}
