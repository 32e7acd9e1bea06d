//! E-mail addresses, web addresses and telephone numbers.

use super::pieces::Piece;
use super::{Field, Found};
use crate::contacts::check::is_email;

pub(super) fn take(pieces: &mut [Piece], found: &mut Found) {
    for piece in pieces.iter_mut() {
        addresses(piece, found);
    }
}

fn addresses(piece: &mut Piece, found: &mut Found) {
    let text = piece.text.replace("[at]", "@").replace("(at)", "@").replace(" @ ", "@");
    let mut kept: Vec<&str> = Vec::new();
    let mut taken = false;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| "<>()[]\"'“”„,;:".contains(c)).trim_end_matches('.');
        let (label, value) = bare.split_once(':').filter(|(label, _)| is_label(label)).unwrap_or(("", bare));
        let value = value.strip_prefix("mailto:").unwrap_or(value);
        if value.contains('@') && is_email(value) {
            found.add(Field::Email, value.to_lowercase());
            taken = true;
        } else if is_web(value) {
            found.add(Field::Web, value.trim_end_matches('/'));
            taken = true;
        } else {
            let _ = label;
            kept.push(word);
            continue;
        }
        // The label before it goes with it.
        if kept.last().is_some_and(|last| is_label(last.trim_end_matches(':'))) {
            kept.pop();
        }
    }
    // "hansen-elektro.de" alone on its line.
    if !taken && kept.len() == 1 && is_bare_host(kept[0]) {
        found.add(Field::Web, kept[0].to_lowercase());
        kept.clear();
        taken = true;
    }
    if taken {
        piece.text = kept.join(" ");
    }
}

fn is_label(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "e-mail"
            | "email"
            | "mail"
            | "e"
            | "web"
            | "internet"
            | "homepage"
            | "website"
            | "www"
            | "w"
            | "url"
            | "@"
            | "i"
    )
}

fn is_web(word: &str) -> bool {
    let small = word.to_lowercase();
    (small.starts_with("http://") || small.starts_with("https://") || small.starts_with("www."))
        && small.len() > 8
        && small.contains('.')
}

fn is_bare_host(word: &str) -> bool {
    let small = word.to_lowercase();
    let Some((name, ending)) = small.rsplit_once('.') else { return false };
    let known = ["de", "at", "ch", "com", "net", "org", "eu", "info", "li", "io", "uk", "example", "hamburg", "berlin"];
    name.len() > 2
        && known.contains(&ending)
        && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
        && name.chars().any(char::is_alphabetic)
}

/// A number with the label before it.
struct Number {
    label: Option<Field>,
    direct: bool,
    text: String,
}

/// Takes the telephone numbers out of the pieces. Called once everything else that has digits is gone.
pub(super) fn phones(pieces: &mut [Piece], found: &mut Found) {
    let mut numbers = Vec::new();
    let mut pending = None;
    for piece in pieces.iter_mut() {
        let (rest, taken) = in_piece(&piece.text, pending.take(), &mut numbers);
        // A label on a line of its own belongs to the number on the next.
        if !taken && rest.split_whitespace().count() == 1 {
            pending = label(rest.trim());
            if pending.is_some() {
                piece.text.clear();
            }
        }
        if taken {
            piece.text = rest;
        }
    }
    propose(&numbers, found);
}

fn propose(numbers: &[Number], found: &mut Found) {
    let base = numbers.iter().find(|one| !one.direct && one.label.is_none_or(|label| label == Field::Phone));
    let direct = numbers.iter().any(|one| one.direct);
    for one in numbers {
        let digits = one.text.chars().filter(char::is_ascii_digit).count();
        if one.direct && digits <= 5 {
            // "Durchwahl -45" hangs on the number of the house.
            if let Some(base) = base {
                let extension: String = one.text.chars().filter(char::is_ascii_digit).collect();
                let stem = base.text.trim_end_matches('0').trim_end_matches(['-', '–', ' ', '/']);
                let has_stem = base.text.ends_with("-0")
                    || base.text.ends_with("– 0")
                    || base.text.ends_with("- 0")
                    || base.text.ends_with(" 0");
                let stem = if has_stem { stem } else { base.text.as_str() };
                found.add(Field::Phone, format!("{stem}-{extension}"));
            }
            continue;
        }
        match one.label {
            _ if one.direct => found.add(Field::Phone, one.text.as_str()),
            None | Some(Field::Phone) if direct => found.add(Field::MainPhone, one.text.as_str()),
            None if is_mobile(&one.text) => found.add(Field::Mobile, one.text.as_str()),
            None => found.add(Field::Phone, one.text.as_str()),
            Some(field) => found.add(field, one.text.as_str()),
        }
    }
}

fn is_mobile(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0049").or(digits.strip_prefix("49")).map_or(digits.as_str(), |rest| rest);
    let national = national.trim_start_matches('0');
    ["15", "16", "17"].iter().any(|code| national.starts_with(code)) && national.len() >= 9
}

/// The numbers of a piece, and what is left of it.
fn in_piece(text: &str, pending: Option<Label>, numbers: &mut Vec<Number>) -> (String, bool) {
    let signs: Vec<char> = text.chars().collect();
    let mut rest = String::new();
    let mut taken = false;
    let mut pending = pending;
    let mut at = 0;
    while at < signs.len() {
        let starts = matches!(signs[at], '+' | '(' | '0'..='9' | '-') && (at == 0 || !signs[at - 1].is_alphanumeric());
        if !starts {
            rest.push(signs[at]);
            at += 1;
            continue;
        }
        let mut end = at;
        while end < signs.len() && (signs[end].is_ascii_digit() || "+-–()/. ".contains(signs[end])) {
            // A second "+" begins the next number.
            if signs[end] == '+' && end > at {
                break;
            }
            end += 1;
        }
        let mut number: String = signs[at..end].iter().collect();
        let before = number.len();
        number.truncate(number.trim_end_matches(['+', '-', '–', '(', '/', '.', ' ']).len());
        end -= signs[at..end].iter().collect::<String>()[number.len()..before].chars().count();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let named = last_label(&rest).or(pending.take());
        let direct = named == Some(Label::Direct);
        let followed = signs.get(end).is_some_and(|next| next.is_alphabetic());
        let begins =
            number.starts_with('+') || number.starts_with('0') || number.starts_with("(0") || number.starts_with("(+");
        let phone = !followed
            && digits <= 17
            && (direct && (1..=17).contains(&digits) || begins && digits >= 6 && (named.is_some() || digits >= 7))
            && !is_date(&number);
        if phone {
            let label = match named {
                Some(Label::Is(field)) => Some(field),
                _ => None,
            };
            drop_label(&mut rest);
            numbers.push(Number { label, direct, text: number.trim().trim_start_matches('-').trim().to_owned() });
            taken = true;
        } else {
            rest.push_str(&signs[at..end.max(at + 1)].iter().collect::<String>());
        }
        at = end.max(at + 1);
    }
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = rest.trim_matches([',', ';', ':', '/', ' ', '-', '–']).to_owned();
    (rest, taken)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3 && parts[2].len() == 4 && parts[..2].iter().all(|part| part.len() <= 2)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Is(Field),
    /// An extension, or a direct line.
    Direct,
}

fn label(word: &str) -> Option<Label> {
    let small = word.trim_matches(|c: char| ":.()[],;-–/☎✆📞📱📠 ".contains(c)).to_lowercase();
    Some(match small.as_str() {
        "tel" | "telefon" | "t" | "fon" | "phone" | "p" | "telephone" | "ph" | "tel.-nr" | "tel-nr" | "office"
        | "ruf" | "telefonnummer" | "büro" => Label::Is(Field::Phone),
        "zentrale" | "switchboard" | "main" => Label::Is(Field::MainPhone),
        "mobil" | "mobile" | "m" | "handy" | "cell" | "mob" | "mobiltelefon" | "natel" | "c" => {
            Label::Is(Field::Mobile)
        }
        "fax" | "telefax" | "f" | "fax-nr" => Label::Is(Field::Fax),
        "durchwahl" | "dw" | "direkt" | "direct" | "d" | "direktwahl" | "dial" | "ext" | "extension" | "kl" => {
            Label::Direct
        }
        _ => return None,
    })
}

fn last_label(rest: &str) -> Option<Label> {
    let last = rest.split_whitespace().next_back()?;
    label(last)
        .or_else(|| last.rsplit_once(':').and_then(|(word, after)| if after.is_empty() { label(word) } else { None }))
}

/// Takes the label off the end of what is left of a piece, "Telefon direkt:" as a whole.
fn drop_label(rest: &mut String) {
    while last_label(rest).is_some() {
        let end = rest.trim_end().rfind(char::is_whitespace).map_or(0, |at| at);
        rest.truncate(end);
    }
}
