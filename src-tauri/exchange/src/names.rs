//! Names in one text taken apart: salutation, title, particles, firms.

use std::collections::HashSet;

use kontor_core::contacts::{Card, ContactKind, Salutation};

/// Words that address a person, in the languages of our neighbours' exports.
const SALUTATIONS: &[(&str, Salutation)] = &[
    ("herr", Salutation::Mr),
    ("herrn", Salutation::Mr),
    ("hr", Salutation::Mr),
    ("mr", Salutation::Mr),
    ("mister", Salutation::Mr),
    ("frau", Salutation::Ms),
    ("fr", Salutation::Ms),
    ("fräulein", Salutation::Ms),
    ("ms", Salutation::Ms),
    ("mrs", Salutation::Ms),
    ("miss", Salutation::Ms),
    ("eheleute", Salutation::Couple),
    ("ehepaar", Salutation::Couple),
    ("familie", Salutation::Family),
    ("family", Salutation::Family),
];

/// Several words that address two people at once.
const COUPLES: &[&[&str]] =
    &[&["herr", "und", "frau"], &["herrn", "und", "frau"], &["mr", "and", "mrs"], &["mr", "&", "mrs"]];

/// Academic titles that stand before a name.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "pd",
    "priv.-doz",
    "dipl.-ing",
    "dipl.-kfm",
    "dipl.-kffr",
    "dipl.-inf",
    "dipl.-phys",
    "dipl.-psych",
    "dipl.-vw",
    "dipl.-oec",
    "dipl.-jur",
    "dr.-ing",
    "mag",
    "ing",
    "habil",
    "med",
    "jur",
    "phil",
    "nat",
    "rer",
    "h.c",
    "hc",
    "pol",
    "oec",
    "mult",
    "dent",
    "vet",
    "iur",
    "theol",
];

/// Particles that belong to the family name.
const PARTICLES: &[&str] = &[
    "von", "vom", "van", "de", "den", "der", "dem", "des", "zu", "zur", "zum", "ten", "ter", "la", "le", "da", "di",
    "del", "della", "dos", "af", "av", "auf", "und", "el", "al", "bin", "ibn", "st.",
];

/// Words that only a firm or an office bears.
const FIRMS: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "e.v",
    "ev",
    "eg",
    "e.g",
    "e.k",
    "ek",
    "se",
    "ltd",
    "limited",
    "inc",
    "llc",
    "llp",
    "plc",
    "corp",
    "co.kg",
    "s.a",
    "sarl",
    "s.r.l",
    "b.v",
    "n.v",
    "a/s",
    "aps",
    "ab",
    "oy",
    "sp.z.o.o",
    "stiftung",
    "verein",
    "genossenschaft",
    "partg",
    "partgmbb",
    "gruppe",
    "holding",
];

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| ",.()".contains(c)).to_lowercase()
}

/// The salutation that a word stands for.
#[must_use]
pub fn salutation(word: &str) -> Option<Salutation> {
    let word = bare(word);
    SALUTATIONS.iter().find(|(known, _)| *known == word).map(|(_, found)| *found)
}

/// "Frau Dr." as salutation and title. A prefix such as "Firma" is no title.
#[must_use]
pub fn prefix(text: &str) -> (Salutation, String) {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Salutation::None;
    let couple = COUPLES.iter().find(|couple| {
        words.len() >= couple.len() && words.iter().zip(**couple).all(|(word, part)| bare(word) == **part)
    });
    if let Some(couple) = couple {
        found = Salutation::Couple;
        words.drain(..couple.len());
    }
    let mut title = Vec::new();
    for word in words {
        match salutation(word) {
            Some(one) if found == Salutation::None && title.is_empty() => found = one,
            _ => title.push(word),
        }
    }
    (found, title.join(" "))
}

fn is_title(word: &str) -> bool {
    // "Fr." and "Med" alone could be names: what ends with a dot or is a known long form counts.
    let lower = bare(word);
    TITLES.contains(&lower.as_str())
        && (word.ends_with('.') || word.contains(".-") || matches!(lower.as_str(), "dr" | "prof" | "professor"))
}

/// Whether the text names a firm rather than a person.
#[must_use]
pub fn is_firm(text: &str) -> bool {
    text.contains('&') || text.split_whitespace().skip(1).any(|word| FIRMS.contains(&bare(word).as_str()))
}

/// Fills the name fields of a person from one text: "Frau Dr. Anna von der Heide",
/// "Weber, Anna", "Anna Weber".
pub fn split_into(card: &mut Card, text: &str) {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    if let Some(found) = words.first().and_then(|word| salutation(word)).filter(|_| words.len() > 1) {
        words.remove(0);
        if card.salutation == Salutation::None {
            card.salutation = found;
        }
    }
    let titles = words.iter().take(words.len().saturating_sub(1)).take_while(|word| is_title(word)).count();
    if titles > 0 {
        card.title = words.drain(..titles).collect::<Vec<_>>().join(" ");
    }
    let rest = words.join(" ");
    if let Some((family, given)) = rest.split_once(',') {
        card.family = family.trim().to_owned();
        card.given = given.trim().to_owned();
        return;
    }
    let Some(last) = words.len().checked_sub(1) else {
        return;
    };
    let first_particle = words.iter().take(last).position(|word| PARTICLES.contains(word)).filter(|at| *at > 0);
    let start = first_particle.unwrap_or(last);
    card.given = words[..start].join(" ");
    card.family = words[start..].join(" ");
}

/// Whether every word of a display name stands in the card already: only then it may go.
#[must_use]
pub fn gives(card: &Card, full: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = String> + '_ {
        text.split(|c: char| c.is_whitespace() || ",()".contains(c))
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
    }
    let mut known: HashSet<String> = HashSet::new();
    for text in
        [&card.title, &card.given, &card.additional, &card.family, &card.suffix, &card.nickname, &card.organisation]
    {
        known.extend(words(text));
    }
    for position in &card.positions {
        known.extend(words(&position.organisation));
    }
    // A card without a name is shown by its first e-mail or phone.
    known.extend(card.emails.iter().flat_map(|email| words(&email.address)));
    known.extend(card.phones.iter().flat_map(|phone| words(&phone.raw)));
    words(full).all(|word| known.contains(&word) || salutation(&word).is_some() || word == "?")
}

/// Decides what a card without a declared kind is, once its name and organisation are known.
///
/// Without a person's name, an organisation makes it one; its first position's
/// organisation becomes the name, a department is appended.
pub fn settle_kind(card: &mut Card) {
    let has_person = [&card.given, &card.family].iter().any(|text| !text.is_empty());
    if card.kind == ContactKind::Person && !has_person && card.organisation.is_empty() {
        if card.positions.iter().any(|position| !position.organisation.is_empty())
            && card.nickname.is_empty()
            && card.title.is_empty()
        {
            become_organisation(card);
        }
    } else if card.kind == ContactKind::Organisation && card.organisation.is_empty() {
        become_organisation(card);
    }
}

/// Makes the card an organisation's, named by its first position, else by what name it has.
pub fn become_organisation(card: &mut Card) {
    card.kind = ContactKind::Organisation;
    if !card.organisation.is_empty() {
        return;
    }
    if let Some(at) = card.positions.iter().position(|position| !position.organisation.is_empty()) {
        let first = &mut card.positions[at];
        card.organisation = std::mem::take(&mut first.organisation);
        let department = std::mem::take(&mut first.department);
        if !department.is_empty() {
            card.organisation = format!("{}, {department}", card.organisation);
        }
        if first.role.is_empty() && first.since.is_none() && first.until.is_none() {
            card.positions.remove(at);
        }
        return;
    }
    let parts =
        [&card.title, &card.given, &card.additional, &card.family, &card.suffix].map(|part| part.trim().to_owned());
    card.organisation = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    for text in [&mut card.title, &mut card.given, &mut card.additional, &mut card.family, &mut card.suffix] {
        text.clear();
    }
    if card.organisation.is_empty() {
        // Nothing names it: it stays a person without a name, called by what is known.
        card.kind = ContactKind::Person;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_text() {
        for (text, salutation, title, given, family) in [
            ("Anna Weber", Salutation::None, "", "Anna", "Weber"),
            ("Weber, Anna Maria", Salutation::None, "", "Anna Maria", "Weber"),
            ("Frau Dr. Anna von der Heide", Salutation::Ms, "Dr.", "Anna", "von der Heide"),
            ("Herr Prof. Dr. med. Karl Stein", Salutation::Mr, "Prof. Dr. med.", "Karl", "Stein"),
            ("Dipl.-Ing. Uwe Kruse", Salutation::None, "Dipl.-Ing.", "Uwe", "Kruse"),
            ("Weber", Salutation::None, "", "", "Weber"),
            ("Van Morrison", Salutation::None, "", "Van", "Morrison"),
            ("", Salutation::None, "", "", ""),
        ] {
            let mut card = Card::default();
            split_into(&mut card, text);
            assert_eq!(
                (card.salutation, &*card.title, &*card.given, &*card.family),
                (salutation, title, given, family),
                "{text}"
            );
        }
    }

    #[test]
    fn firms_are_told_from_persons() {
        for firm in ["Hansen Elektrotechnik GmbH", "Weber & Söhne", "TSV Elmshorn e.V.", "Nord AG"] {
            assert!(is_firm(firm), "{firm}");
        }
        for person in ["Anna Weber", "AG", "Eva Segler"] {
            assert!(!is_firm(person), "{person}");
        }
    }
}
