//! Postal addresses: postal code and town, the street or Postfach before them, the country after.

use super::pieces::Piece;
use super::{Field, Found};
use crate::contacts::countries;

pub(super) fn take(pieces: &mut Vec<Piece>, found: &mut Found, home: &str) {
    let mut address = 0;
    let mut index = 0;
    let country_hint = hint(pieces, found);
    while index < pieces.len() {
        let Some(place) = postal(&pieces[index].text) else {
            index += 1;
            continue;
        };
        let Place { before, code, town, country, after } = place;
        found.add_at(Field::PostalCode, &code, address);
        found.add_at(Field::Town, &town, address);
        let named = pieces.get(index + 1).and_then(|next| whole_country(&next.text));
        let trailing = whole_country(&after);
        let four = code.len() == 4 && code.chars().all(|c| c.is_ascii_digit());
        // A code of four digits is no German one.
        let guessed = if four && home == "DE" { country_hint } else { None };
        if let Some(country) = country.or(trailing).or(named).or(guessed).filter(|code| *code != home) {
            found.add_at(Field::Country, country, address);
        }
        if named.is_some() {
            pieces.remove(index + 1);
        }
        pieces[index].text = if trailing.is_some() { String::new() } else { after };
        // The street stands before it, on the same line or on the one above.
        let mut street = before;
        if street.is_empty() && index > 0 {
            let above = pieces[index - 1].text.clone();
            if is_street(&above, true) || is_po_box(&above) {
                pieces[index - 1].text.clear();
                street = above;
            }
        }
        // "Hansen GmbH, Hafenstraße 12": what stands before the street goes on being read.
        if let Some((name, last)) = street.rsplit_once(',').map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()))
            && (is_street(&last, true) || is_po_box(&last))
        {
            if is_po_box(&last) && is_street(&name, true) {
                found.add_at(Field::Street, name, address);
            } else {
                let line = pieces[index].line;
                pieces.insert(index, Piece { text: name, line });
                index += 1;
            }
            street = last;
        }
        if is_po_box(&street) {
            found.add_at(Field::PoBox, street.trim(), address);
        } else if is_street(&street, true) {
            found.add_at(Field::Street, street.trim(), address);
        } else if !street.is_empty() {
            let line = pieces[index].line;
            pieces.insert(index, Piece { text: street, line });
            index += 1;
        }
        address += 1;
        index += 1;
    }
    // A street without a town is still a street.
    if !found.has(Field::PostalCode) {
        for piece in pieces.iter_mut() {
            let part = piece.text.trim().to_owned();
            if is_po_box(&part) {
                found.add(Field::PoBox, part);
            } else if is_street(&part, false) {
                found.add(Field::Street, part);
            } else {
                continue;
            }
            piece.text.clear();
            break;
        }
    }
    pieces.retain(|piece| !piece.text.is_empty() && whole_country(&piece.text).is_none());
}

/// What mails, webs and numbers tell of the country.
fn hint(pieces: &[Piece], found: &Found) -> Option<&'static str> {
    let ends = |ending: &str| {
        found.all(Field::Email).chain(found.all(Field::Web)).any(|text| text.trim_end_matches('/').ends_with(ending))
    };
    let phone = |code: &str| {
        let numbers = [Field::Phone, Field::MainPhone, Field::Mobile, Field::Fax];
        numbers.iter().any(|field| found.all(*field).any(|number| number.starts_with(code)))
    };
    let vat = |head: &str| found.all(Field::VatId).any(|text| text.starts_with(head));
    if let Some(country) = pieces.iter().find_map(|piece| whole_country(&piece.text)) {
        return Some(country);
    }
    if ends(".ch") || phone("+41") || phone("0041") || vat("CHE") {
        Some("CH")
    } else if ends(".at") || phone("+43") || phone("0043") || vat("ATU") {
        Some("AT")
    } else {
        None
    }
}

fn whole_country(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_matches([',', '.', '(', ')']);
    if text.chars().count() < 3 { None } else { countries::code_of(text) }
}

struct Place {
    before: String,
    code: String,
    town: String,
    country: Option<&'static str>,
    after: String,
}

/// "25335 Elmshorn", "A-1030 Wien", "CH-8400 Winterthur", "Portsmouth PO1 3AX" somewhere in a piece.
fn postal(text: &str) -> Option<Place> {
    let words: Vec<&str> = text.split_whitespace().collect();
    for (index, word) in words.iter().enumerate() {
        let bare = word.trim_matches([',', ';', '(', ')']);
        let signed = countries::without_sign(bare);
        // "D 25335": the sign may stand apart.
        let apart =
            index > 0 && matches!(words[index - 1], "D" | "A" | "CH" | "FL" | "D-" | "A-" | "CH-" | "DE" | "AT");
        let digits = signed.0.len();
        let plain = signed.0.chars().all(|c| c.is_ascii_digit());
        let Some(next) = words.get(index + 1) else { continue };
        let begins = |word: &str| word.starts_with(|c: char| c.is_uppercase()) || matches!(word, "am" | "an" | "im");
        if !plain || !(digits == 5 || digits == 4) || !begins(next) {
            continue;
        }
        // "Hafenstraße 1234 Elmshorn" is rare; a year or a number of four behind a street is not a code.
        let first = index - usize::from(apart);
        let mut town = Vec::new();
        let mut last = index + 1;
        while let Some(word) = words.get(last) {
            let bare = word.trim_end_matches([',', ';', '.']);
            let fits =
                bare.chars().all(|c| c.is_alphabetic() || "-./()'’".contains(c)) && !matches!(bare, "-" | "/" | "–");
            if !fits || town.len() == 5 {
                break;
            }
            town.push(bare);
            last += 1;
            if word.ends_with([',', ';']) {
                break;
            }
        }
        if town.is_empty() {
            continue;
        }
        let country =
            signed.1.or(if apart { countries::code_of(words[index - 1].trim_end_matches('-')) } else { None });
        return Some(Place {
            before: words[..first].join(" ").trim_matches([',', ';', ' ', '-', '–']).to_owned(),
            code: signed.0.to_owned(),
            town: town.join(" "),
            country,
            after: words[last..].join(" ").trim_matches([',', ';', ' ', '-', '–']).to_owned(),
        });
    }
    british(&words)
}

/// "Portsmouth PO1 3AX": two words of a British code at the end.
fn british(words: &[&str]) -> Option<Place> {
    let end = words.iter().position(|word| is_inward(word.trim_matches([',', '.'])))?;
    let outward = end.checked_sub(1).map(|at| words[at].trim_matches(','))?;
    let letters = outward.chars().take_while(char::is_ascii_uppercase).count();
    let fits = (1..=2).contains(&letters)
        && (2..=4).contains(&outward.len())
        && outward[letters..].starts_with(|c: char| c.is_ascii_digit());
    if !fits {
        return None;
    }
    let before = words[..end - 1].join(" ");
    let before = before.trim_matches([',', ' ']);
    let (street, town) = before.rsplit_once(',').unwrap_or(("", before));
    Some(Place {
        before: street.trim().to_owned(),
        code: format!("{outward} {}", words[end].trim_matches([',', '.'])),
        town: town.trim().to_owned(),
        country: Some("GB"),
        after: words[end + 1..].join(" "),
    })
}

fn is_inward(word: &str) -> bool {
    let signs: Vec<char> = word.chars().collect();
    matches!(signs.as_slice(), [a, b, c] if a.is_ascii_digit() && b.is_ascii_uppercase() && c.is_ascii_uppercase())
}

fn is_po_box(text: &str) -> bool {
    let small = text.trim().to_lowercase();
    ["postfach", "pf ", "p.o. box", "po box", "case postale"].iter().any(|word| small.starts_with(word))
        && text.chars().count() < 40
}

const STREETS: &[&str] = &[
    "straße",
    "strasse",
    "str.",
    "weg",
    "platz",
    "allee",
    "gasse",
    "ring",
    "damm",
    "ufer",
    "chaussee",
    "markt",
    "hof",
    "stieg",
    "kamp",
    "deich",
    "graben",
    "berg",
    "wall",
    "park",
    "steig",
    "pfad",
    "promenade",
    "kai",
    "quai",
    "zeile",
    "street",
    "road",
    "lane",
    "avenue",
    "walk",
    "square",
    "drive",
    " st",
    " rd",
    " ave",
    "rue ",
    "via ",
    "hafen",
    "brücke",
    "reihe",
    "winkel",
    "grund",
    "feld",
    "höhe",
    "koppel",
    "wiese",
    "tor",
    "twiete",
    "redder",
    "bogen",
];

/// A street with its number; `before_town`: on the line where one is expected, any name will do.
fn is_street(text: &str, before_town: bool) -> bool {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 60 || text.contains('@') || text.contains(':') {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.len() <= 9
            && word.chars().filter(|c| c.is_ascii_digit()).count() <= 5
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "-–/+.".contains(c))
    };
    let named = words.first().is_some_and(|word| word.chars().next().is_some_and(char::is_alphabetic));
    // "Hafenstraße 12", "Hafenstraße 12 a", "Hafenstr. 12 – 14".
    let ends = words.iter().skip(1).any(|word| number(word));
    let begins = words.len() > 1 && number(words[0]);
    let small = text.to_lowercase();
    let known = STREETS.iter().any(|word| small.contains(word));
    // "Schloss Glücksburg" and "Hafenstraße" have no number.
    match (named && ends, begins) {
        (true, _) => known || before_town,
        (false, true) => known,
        (false, false) => known && before_town && words.len() <= 3 && !small.contains("gmbh"),
    }
}
