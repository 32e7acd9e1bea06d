//! Organisation, role, department and the person: what is left when everything with a form is gone.

use super::pieces::Piece;
use super::vocabulary::{BODIES, DEPARTMENTS, FORMS, ROLES};
use super::{Field, Found};
use crate::contacts::given_names;

pub(super) fn take(pieces: &mut [Piece], found: &mut Found) {
    split_at_commas(pieces, found);
    let mut rest: Vec<&mut Piece> = pieces.iter_mut().filter(|piece| !piece.text.trim().is_empty()).collect();
    // A person who is addressed as such is known before all others.
    let person = person(&rest, found);
    if let Some(index) = person {
        propose_person(&rest[index].text.clone(), found);
        rest[index].text.clear();
    }
    for piece in &mut rest {
        let text = piece.text.trim();
        if text.is_empty() {
            continue;
        }
        if !found.has(Field::Organisation) && is_organisation(text) {
            found.add(Field::Organisation, text.trim_start_matches("Firma ").trim_end_matches([',', ';']));
        } else if !found.has(Field::Department) && is_department(text) {
            let named = ["Abteilung:", "Abteilung", "Abt.", "Department:", "Department", "Dept."];
            let bare = named.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
            found.add(Field::Department, bare.trim_start_matches([':', ' ']));
        } else if !found.has(Field::Role) && is_role(text) {
            found.add(Field::Role, text.trim_start_matches("Position:").trim());
        } else {
            continue;
        }
        piece.text.clear();
    }
    if !found.has(Field::Organisation)
        && let Some(piece) = rest.iter().find(|piece| sounds_like_host(&piece.text, found))
    {
        let name = piece.text.clone();
        found.add(Field::Organisation, name);
    }
    // "Hansen Elektrotechnik" above the address of a letterhead without a person.
    if !found.has(Field::Organisation)
        && !found.has(Field::Family)
        && let Some(piece) = rest.iter().find(|piece| looks_like_name(&piece.text))
    {
        let name = piece.text.clone();
        found.add(Field::Organisation, name);
    }
}

/// "Anna Weber, Einkauf" and "Weber GmbH, Einkauf" are two things each; "Anna Weber, M.A." is one.
fn split_at_commas(pieces: &mut [Piece], found: &mut Found) {
    for piece in pieces {
        let text = piece.text.clone();
        for separator in [", ", " – ", " - ", " / "] {
            let Some((first, second)) = text.split_once(separator) else { continue };
            let (first, second) = (first.trim(), second.trim());
            if (looks_like_person(first) || is_organisation(first)) && !is_suffix(second) {
                if !found.has(Field::Department) && is_department(second) {
                    found.add(Field::Department, second);
                } else if !found.has(Field::Role) && is_role(second) {
                    found.add(Field::Role, second);
                } else if !found.has(Field::Organisation)
                    && is_organisation(second)
                    && looks_like_person(first)
                    && !is_organisation(first)
                {
                    found.add(Field::Organisation, second);
                } else {
                    continue;
                }
                first.clone_into(&mut piece.text);
                break;
            }
        }
    }
}

fn is_organisation(text: &str) -> bool {
    if text.chars().count() > 140 {
        return false;
    }
    let small = text.to_lowercase();
    let formed = words_of(text).any(|word| FORMS.contains(&word)) && text.split_whitespace().count() > 1;
    let spaced = ["e. v.", "e. k.", "e. g.", "m. b. h."].iter().any(|form| small.contains(form));
    formed || spaced || BODIES.iter().any(|body| small.starts_with(body)) && !is_plain_role(&small)
}

fn is_plain_role(small: &str) -> bool {
    small.ends_with("leiter") || small.ends_with("leiterin") || small.ends_with("leitung")
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')').filter(|word| !word.is_empty())
}

fn is_department(text: &str) -> bool {
    let small = text.trim().to_lowercase();
    let starts = [
        "abteilung",
        "abt.",
        "bereich ",
        "referat ",
        "team ",
        "department",
        "dept.",
        "fachbereich",
        "dezernat",
        "fachdienst",
        "sachgebiet",
        "lehrstuhl",
    ];
    starts.iter().any(|word| small.starts_with(word)) && text.chars().count() < 80
        || DEPARTMENTS.contains(&small.as_str())
}

fn is_role(text: &str) -> bool {
    let small = text.to_lowercase();
    let count = text.chars().count();
    (3..90).contains(&count)
        && !text.contains(':')
        && !text.ends_with('.')
        && text.chars().filter(char::is_ascii_digit).count() < 3
        && text.split_whitespace().count() <= 9
        && ROLES.iter().any(|role| small.contains(role))
}

/// The piece that names the person: addressed, or borne by the e-mail, or with a known given name.
fn person(rest: &[&mut Piece], found: &Found) -> Option<usize> {
    let locals: Vec<String> = found.all(Field::Email).filter_map(|email| email.split('@').next()).map(folded).collect();
    let mut best: Option<(i32, usize)> = None;
    for (index, piece) in rest.iter().enumerate() {
        let text = without_mark(&piece.text);
        if !looks_like_person(text) || is_organisation(text) {
            continue;
        }
        let parsed = parse(text);
        let mut score = 0;
        if !parsed.salutation.is_empty() || !parsed.title.is_empty() {
            score += 4;
        }
        if given_names::sex(&parsed.given).is_some() {
            score += 3;
        }
        let family = folded(&parsed.family);
        if family.len() > 2 && locals.iter().any(|local| local.contains(&family)) {
            score += 4;
        }
        if is_role(text) || is_department(text) {
            score -= 4;
        }
        if parsed.given.is_empty() && parsed.salutation.is_empty() && parsed.title.is_empty() {
            score -= 3;
        }
        if index == 0 {
            score += 1;
        }
        if score > 0 && best.is_none_or(|(known, _)| score > known) {
            best = Some((score, index));
        }
    }
    best.map(|(_, index)| index)
}

/// "i. A. Anna Weber": the mark of a signatory is not part of the name.
fn without_mark(text: &str) -> &str {
    let text = text.trim();
    let marks = [
        "i. A.",
        "i.A.",
        "i. V.",
        "i.V.",
        "ppa.",
        "pp.",
        "gez.",
        "Ihr",
        "Ihre",
        "Ansprechpartner:",
        "Ansprechpartnerin:",
        "Kontakt:",
        "Name:",
    ];
    marks.iter().find_map(|mark| text.strip_prefix(mark)).map_or(text, str::trim)
}

fn looks_like_person(text: &str) -> bool {
    let text = without_mark(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=9).contains(&words.len())
        && text.chars().count() <= 70
        && !text.chars().any(|c| c.is_ascii_digit() || "@/&:!?".contains(c))
        && looks_like_name(text)
}

/// Every word begins with a capital, particles and abbreviations apart.
fn looks_like_name(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            let small = matches!(
                word,
                "von"
                    | "vom"
                    | "zu"
                    | "zur"
                    | "van"
                    | "de"
                    | "der"
                    | "den"
                    | "di"
                    | "da"
                    | "und"
                    | "y"
                    | "h."
                    | "c."
                    | "med."
                    | "rer."
                    | "nat."
                    | "jur."
                    | "phil."
                    | "pol."
                    | "oec."
                    | "iur."
                    | "techn."
                    | "habil."
                    | "mult."
                    | "h.c."
                    | "für"
                    | "&"
                    | "apl."
            );
            small || word.starts_with(|c: char| c.is_uppercase()) || word.starts_with('(')
        })
}

fn sounds_like_host(text: &str, found: &Found) -> bool {
    let name = folded(text);
    name.len() > 4
        && looks_like_name(text)
        && found.all(Field::Email).chain(found.all(Field::Web)).any(|text| {
            let host = text.rsplit(['@', '/']).next().unwrap_or_default();
            let host = host.strip_prefix("www.").unwrap_or(host);
            let host = folded(host.rsplit_once('.').map_or(host, |(host, _)| host));
            host.len() > 3 && (name.contains(&host) || host.contains(&name))
        })
}

/// Small letters alone, umlauts written out as mails do.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'é' | 'è' | 'ê' => out.push('e'),
            'á' | 'à' | 'â' => out.push('a'),
            c if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

/// A person's name taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parsed {
    salutation: &'static str,
    title: String,
    given: String,
    family: String,
    suffix: String,
}

fn propose_person(text: &str, found: &mut Found) {
    let parsed = parse(without_mark(text));
    let sex = match parsed.salutation {
        "" => given_names::sex(&parsed.given).map_or("", |sex| sex.code()),
        known => known,
    };
    found.add(Field::Salutation, sex);
    found.add(Field::Title, parsed.title);
    found.add(Field::Given, parsed.given);
    found.add(Field::Family, parsed.family);
    found.add(Field::Suffix, parsed.suffix);
}

fn parse(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    // "Anna Weber, M.A."; "Weber, Anna".
    let (mut name, mut suffix) = (text.trim().to_owned(), Vec::new());
    if let Some((first, second)) = text.split_once(',') {
        if is_suffix(second.trim()) {
            name = first.trim().to_owned();
            suffix.push(second.trim().to_owned());
        } else {
            name = format!("{} {}", second.trim(), first.trim());
        }
    }
    // "(Dr.)" and a maiden name in brackets are not read.
    let mut words: Vec<&str> = name.split_whitespace().filter(|word| !word.starts_with('(')).collect();
    let mut titles = Vec::new();
    while let Some(first) = words.first().copied() {
        let small = first.trim_end_matches([':', ',']).to_lowercase();
        match small.as_str() {
            "frau" | "ms" | "ms." | "mrs" | "mrs." | "miss" => parsed.salutation = "ms",
            "herr" | "herrn" | "mr" | "mr." => parsed.salutation = "mr",
            _ if is_title(first) => titles.push(first),
            _ => break,
        }
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|last| is_suffix(last)) {
        suffix.insert(0, words.pop().unwrap_or_default().to_owned());
    }
    parsed.title = titles.join(" ");
    let particle = |word: &&str| {
        matches!(
            word.to_lowercase().as_str(),
            "von" | "vom" | "zu" | "zur" | "van" | "de" | "der" | "ten" | "freiherr" | "freifrau" | "graf" | "gräfin"
        )
    };
    let from = words.iter().position(particle).filter(|at| *at > 0).unwrap_or(words.len().saturating_sub(1));
    parsed.given = words[..from].iter().map(|word| cased(word)).collect::<Vec<_>>().join(" ");
    parsed.family = words[from..].iter().map(|word| cased(word)).collect::<Vec<_>>().join(" ");
    parsed.suffix = suffix.join(" ");
    parsed
}

/// "WEBER" is "Weber"; "McDonald" stays.
fn cased(word: &str) -> String {
    let word = word.trim_end_matches(',');
    if word.chars().count() < 3 || word.chars().any(char::is_lowercase) {
        return word.to_owned();
    }
    let mut out = String::new();
    let mut first = true;
    for sign in word.chars() {
        if first {
            out.push(sign)
        } else {
            out.extend(sign.to_lowercase())
        }
        first = !sign.is_alphabetic();
    }
    out
}

fn is_title(word: &str) -> bool {
    let small = word.to_lowercase();
    let known = ["dr", "prof", "professor", "professorin", "pd", "di", "mag", "ing", "ddr"];
    let bare = small.trim_end_matches('.');
    let dotted = small.ends_with('.') && small.chars().count() > 2 && !matches!(bare, "jun" | "sen" | "jr" | "sr");
    known.contains(&bare)
        || small.starts_with("dr.")
        || small.starts_with("dipl")
        || small.contains(".-")
        || dotted
        || matches!(small.as_str(), "h." | "c.")
}

fn is_suffix(text: &str) -> bool {
    let degrees = [
        "mba", "ma", "ba", "bsc", "msc", "beng", "meng", "llm", "llb", "phd", "jun", "sen", "jr", "sr", "mas", "cpa",
        "bed", "med", "mpa", "emba", "fh",
    ];
    let words: Vec<String> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(|word| word.replace(['.', '(', ')'], "").to_lowercase())
        .collect();
    let letters = ["m", "b", "a", "sc", "eng", "ll"];
    !words.is_empty()
        && words.iter().all(|word| degrees.contains(&word.as_str()) || letters.contains(&word.as_str()))
        && (text.contains('.') || words.iter().any(|word| degrees.contains(&word.as_str())))
}
