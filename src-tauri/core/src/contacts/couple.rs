//! Two people on one card: who they are, read from what was typed.

use super::{Card, Salutation, given_names};

/// One of the two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Someone {
    /// Frau or Herr, where it was typed or the given name tells.
    pub salutation: Option<Salutation>,
    pub title: String,
    pub given: String,
    pub family: String,
}

/// The two people of a card of salutation "Couple", in the order in which they were typed.
///
/// "Anna und Peter" with the family name "Weber", "Anna Weber und Peter" with "Lang", "Anna und
/// Peter" with "Weber und Lang", or everything in one field. Who is Frau and who is Herr is typed
/// ("Frau Anna Weber und Herr Peter Lang"), or the given names tell, or else the first is Frau.
/// `None` where nobody is named.
pub(crate) fn two(card: &Card) -> Option<(Someone, Someone)> {
    let (first_given, second_given) = halves(&card.given);
    let (first_family, second_family) = halves(&card.family);
    let (mut first, mut second) = match (second_given, second_family) {
        // Both names in both fields.
        (Some(second_given), Some(second_family)) => {
            (read(first_given, first_family), read(second_given, second_family))
        }
        // "Anna und Peter" Weber, or "Anna Weber und Peter" Lang.
        (Some(second_given), None) => {
            let second = read(second_given, first_family);
            let mut first = read(first_given, "");
            if first.given.contains(' ') || (first.given.is_empty() && !first.family.is_empty()) {
                first = with_family(first);
            } else {
                first.family.clone_from(&second.family);
            }
            (first, second)
        }
        // Everything in the family name: "Anna Weber und Peter Lang", "Weber und Lang".
        (None, Some(second_family)) if card.given.trim().is_empty() => {
            (with_family(read(first_family, "")), with_family(read(second_family, "")))
        }
        (None, Some(second_family)) => (read(first_given, first_family), with_family(read(second_family, ""))),
        // One name for both: "Weber".
        (None, None) => {
            let family = first_family.trim().to_owned();
            if family.is_empty() {
                return None;
            }
            (Someone { family: family.clone(), ..Someone::default() }, Someone { family, ..Someone::default() })
        }
    };
    if first.family.is_empty() && first.given.is_empty() {
        return None;
    }
    if first.title.is_empty() {
        card.title.trim().clone_into(&mut first.title);
    }
    let sexes = (told(&first), told(&second));
    let other = |one: Salutation| if one == Salutation::Ms { Salutation::Mr } else { Salutation::Ms };
    (first.salutation, second.salutation) = match sexes {
        (None, None) => (Some(Salutation::Ms), Some(Salutation::Mr)),
        (Some(one), None) => (Some(one), Some(other(one))),
        (None, Some(one)) => (Some(other(one)), Some(one)),
        both => both,
    };
    Some((first, second))
}

fn told(someone: &Someone) -> Option<Salutation> {
    someone.salutation.or_else(|| given_names::sex(&someone.given))
}

/// "Anna und Peter" in two, "Anna" alone in one.
fn halves(text: &str) -> (&str, Option<&str>) {
    for sign in [" und ", " u. ", " & ", " and ", " + ", "/"] {
        if let Some((first, second)) = text.split_once(sign) {
            return (first.trim(), Some(second.trim()));
        }
    }
    (text.trim(), None)
}

/// Takes "Frau" and titles off the front of what was typed as a given name.
fn read(given: &str, family: &str) -> Someone {
    let mut someone = Someone { family: family.trim().to_owned(), ..Someone::default() };
    let mut titles = Vec::new();
    let mut rest = given.trim();
    while let Some(word) = rest.split_whitespace().next() {
        let small = word.to_lowercase();
        match small.as_str() {
            "frau" | "ms" | "mrs" | "ms." | "mrs." => someone.salutation = Some(Salutation::Ms),
            "herr" | "herrn" | "mr" | "mr." => someone.salutation = Some(Salutation::Mr),
            // An abbreviation, not an initial: "Dr.", "Dipl.-Ing.", "Prof.".
            _ if word.ends_with('.') && word.chars().count() > 2 => titles.push(word),
            _ => break,
        }
        rest = rest[word.len()..].trim_start();
    }
    someone.title = titles.join(" ");
    rest.clone_into(&mut someone.given);
    someone
}

/// Parts "Anna von Weber" into given and family name: the particle, else the last word, begins the latter.
fn with_family(mut someone: Someone) -> Someone {
    if !someone.family.is_empty() {
        return someone;
    }
    let words: Vec<&str> = someone.given.split_whitespace().collect();
    let particle =
        |word: &&str| matches!(word.to_lowercase().as_str(), "von" | "vom" | "zu" | "van" | "de" | "freiherr");
    let from = words.iter().position(particle).unwrap_or(words.len().saturating_sub(1));
    let (given, family) = (words[..from].join(" "), words[from..].join(" "));
    (someone.given, someone.family) = (given, family);
    someone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_are_read_however_they_were_typed() {
        let both = |given: &str, family: &str| {
            let card = Card { given: given.into(), family: family.into(), ..Card::default() };
            two(&card).map(|(first, second)| {
                let say = |one: Someone| {
                    let sex = if one.salutation == Some(Salutation::Ms) { "Frau" } else { "Herr" };
                    [sex, &one.title, &one.given, &one.family]
                        .iter()
                        .filter(|t| !t.is_empty())
                        .copied()
                        .collect::<Vec<_>>()
                        .join(" ")
                };
                (say(first), say(second))
            })
        };
        for (given, family, first, second) in [
            ("Anna und Peter", "Weber", "Frau Anna Weber", "Herr Peter Weber"),
            ("Peter und Anna", "Weber", "Herr Peter Weber", "Frau Anna Weber"),
            ("Anna Weber und Peter", "Lang", "Frau Anna Weber", "Herr Peter Lang"),
            ("Anna & Peter", "Weber und Lang", "Frau Anna Weber", "Herr Peter Lang"),
            ("", "Anna Weber und Peter Lang", "Frau Anna Weber", "Herr Peter Lang"),
            ("", "Peter Lang und Dr. Anna von Stein", "Herr Peter Lang", "Frau Dr. Anna von Stein"),
            ("", "Weber und Lang", "Frau Weber", "Herr Lang"),
            ("", "Herr Weber und Herr Lang", "Herr Weber", "Herr Lang"),
            ("Eva und Anna", "Weber", "Frau Eva Weber", "Frau Anna Weber"),
            ("", "Weber", "Frau Weber", "Herr Weber"),
            ("Xy und Peter", "Weber", "Frau Xy Weber", "Herr Peter Weber"),
            ("Anna", "Weber und Peter Lang", "Frau Anna Weber", "Herr Peter Lang"),
        ] {
            assert_eq!(both(given, family), Some((first.to_owned(), second.to_owned())), "{given} | {family}");
        }
        assert_eq!(both("", ""), None);
    }
}
