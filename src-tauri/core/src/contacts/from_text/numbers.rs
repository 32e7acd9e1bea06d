//! VAT ids, register and tax numbers, bank accounts: what has a form of its own. Then the telephones,
//! which are all the numbers that are left.

use super::pieces::Piece;
use super::{Field, Found, reach};
use crate::contacts::bank::is_iban;

pub(super) fn take(pieces: &mut Vec<Piece>, found: &mut Found) {
    for piece in pieces.iter_mut() {
        iban(piece, found);
        bic(piece, found);
        vat_id(piece, found);
        tax_number(piece, found);
        register(piece, found);
    }
    // What a footer tells of the firm's bank and directors is nobody's role or name.
    pieces.retain(|piece| !is_footer(&piece.text));
    reach::phones(pieces, found);
}

/// The words of a text with where each begins and ends.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices() {
        match (sign.is_whitespace(), start) {
            (true, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(from) = start {
        found.push((from, text.len()));
    }
    found
}

fn iban(piece: &mut Piece, found: &mut Found) {
    let text = piece.text.clone();
    let words = words(&text);
    for first in 0..words.len() {
        let mut compact = String::new();
        for last in first..words.len().min(first + 10) {
            compact.push_str(text[words[last].0..words[last].1].trim_matches([',', ';', ':', '.']));
            let bare = compact.strip_prefix("IBAN:").or(compact.strip_prefix("IBAN")).unwrap_or(&compact);
            if bare.len() >= 15 && is_iban(bare) {
                found.add(Field::Iban, bare.to_uppercase());
                cut_out(piece, words[first].0, words[last].1, &["iban"]);
                return iban(piece, found);
            }
            if compact.len() > 40 {
                break;
            }
        }
    }
}

fn bic(piece: &mut Piece, found: &mut Found) {
    let Some((at, value)) = after_label(&piece.text, &["bic", "swift", "bic/swift", "swift-bic"]) else { return };
    let code: String = value.split_whitespace().next().unwrap_or_default().trim_matches([',', ';', '.']).to_owned();
    let fits = matches!(code.len(), 8 | 11) && code.chars().all(|c| c.is_ascii_alphanumeric());
    if fits && code[..6].chars().all(|c| c.is_ascii_alphabetic()) {
        found.add(Field::Bic, code.to_uppercase());
        let end = piece.text.find(&code).map_or(piece.text.len(), |from| from + code.len());
        cut_out(piece, at, end, &[]);
    }
}

fn vat_id(piece: &mut Piece, found: &mut Found) {
    let text = piece.text.clone();
    for (from, to) in words(&text) {
        let word = text[from..to].trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let word = word.rsplit_once(':').map_or(word, |(_, value)| value);
        let head: String = word.chars().take(3).collect::<String>().to_uppercase();
        if !(head.starts_with("DE") || head.starts_with("ATU") || head.starts_with("CHE")) {
            continue;
        }
        // "DE 123 456 789" and "CHE-123.456.789 MWST" are written with signs in between.
        let from = from
            + (text[from..to].len() - text[from..to].trim_start_matches(|c: char| !c.is_ascii_alphanumeric()).len());
        let start = from + text[from..to].rfind(word).unwrap_or(0);
        let wanted = if head.starts_with("ATU") { 8 } else { 9 };
        let prefix = if head.starts_with("DE") { 2 } else { 3 };
        let Some(body) = text.get(start + prefix..) else { continue };
        let mut digits = String::new();
        let mut end = start + prefix;
        for (offset, sign) in body.char_indices() {
            if sign.is_ascii_digit() && digits.len() < wanted {
                digits.push(sign);
                end = start + prefix + offset + 1;
            } else if digits.len() == wanted || !matches!(sign, ' ' | '-' | '.' | '/') {
                break;
            }
        }
        let further = text[end..].chars().next().is_some_and(|c| c.is_ascii_digit());
        if digits.len() != wanted || further {
            continue;
        }
        let value = match &head[..2] {
            "DE" => format!("DE{digits}"),
            "AT" => format!("ATU{digits}"),
            _ => {
                let grouped = format!("CHE-{}.{}.{}", &digits[..3], &digits[3..6], &digits[6..]);
                let after = text[end..].split_whitespace().next().unwrap_or_default().to_uppercase();
                if matches!(after.as_str(), "MWST" | "TVA" | "IVA") {
                    end = text[end..].find(char::is_alphabetic).map_or(end, |at| end + at + after.len());
                    format!("{grouped} MWST")
                } else {
                    grouped
                }
            }
        };
        found.add(Field::VatId, value);
        cut_out(
            piece,
            start,
            end,
            &[
                "ust-idnr",
                "ust-id-nr",
                "ust-id",
                "ust.-id",
                "ust.-idnr",
                "ust-ident-nr",
                "ustidnr",
                "ust-idnr.",
                "uid",
                "uid-nr",
                "vat",
                "vat-id",
                "id",
                "no",
                "nr",
                "mwst",
                "mwst-nr",
                "steuer-id",
            ],
        );
        return;
    }
}

fn tax_number(piece: &mut Piece, found: &mut Found) {
    let labels = ["steuernummer", "steuer-nr", "st.-nr", "st-nr", "stnr", "steuernr", "tax no"];
    let Some((at, value)) = after_label(&piece.text, &labels) else { return };
    let number: String = value.chars().take_while(|c| c.is_ascii_digit() || "/ ".contains(*c)).collect();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    if (9..=13).contains(&digits) {
        found.add(Field::TaxNumber, number.trim());
        let end = piece.text.find(number.trim()).map_or(piece.text.len(), |from| from + number.trim().len());
        cut_out(piece, at, end, &[]);
    }
}

const COURTS: &[&str] =
    &["Amtsgericht", "Registergericht", "Handelsgericht", "Landesgericht", "Firmenbuchgericht", "AG", "HG", "LG"];

fn register(piece: &mut Piece, found: &mut Found) {
    let text = piece.text.clone();
    let words = words(&text);
    let mut number = None;
    for (index, (from, to)) in words.iter().enumerate() {
        let word = text[*from..*to].trim_matches([',', ';', ':', '.', '(', ')']);
        let kind = match word {
            "HRB" | "HRA" | "GnR" | "VR" | "PR" | "FN" | "GsR" => word,
            _ => {
                // "HRB12345" in one word, "FN123456a".
                let split = word
                    .find(|c: char| c.is_ascii_digit())
                    .filter(|at| matches!(&word[..*at], "HRB" | "HRA" | "FN" | "VR" | "PR" | "GnR"));
                if let Some(at) = split {
                    number = Some((*from, *to, format!("{} {}", &word[..at], &word[at..])));
                    break;
                }
                continue;
            }
        };
        let mut next = index + 1;
        // "HRB Nr. 12345", "HRB-Nr.: 12345".
        while words
            .get(next)
            .is_some_and(|(from, to)| matches!(text[*from..*to].trim_end_matches([':', '.']), "Nr" | "No" | ""))
        {
            next += 1;
        }
        let Some((digits_from, mut end)) = words.get(next).copied() else { continue };
        let digits = text[digits_from..end].trim_matches([',', ';', '.', ':', ')']);
        if !digits.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let mut value = format!("{kind} {digits}");
        // "HRB 98412 EL", "FN 123456 a".
        if let Some((after_from, after_to)) = words.get(next + 1).copied() {
            let after = text[after_from..after_to].trim_matches([',', ';', '.', ')']);
            let place = after.len() <= 2 && !after.is_empty() && after.chars().all(char::is_alphabetic);
            if place && (kind == "FN" || after.chars().all(char::is_uppercase)) && after != "AG" {
                value = format!("{value} {after}");
                end = after_to;
            }
        }
        number = Some((*from, end, value));
        break;
    }
    if let Some((from, to, value)) = number {
        found.add(Field::RegisterNumber, value);
        // The court stands before or behind: "Amtsgericht Pinneberg HRB 1", "HRB 1, AG Pinneberg".
        let rest = format!("{} {}", &text[..from], &text[to..]);
        if let Some(court) = court(&rest) {
            found.add(Field::RegisterCourt, court);
        }
        piece.text = String::new();
        // What else stands in that line: the firm's name before "HRB" is worth a look.
        let before = text[..from].trim_matches([' ', ',', ';', ':']);
        if court_at(before).is_none() && !before.contains(':') && !before.to_lowercase().contains("handelsregister") {
            before.clone_into(&mut piece.text);
        }
        return;
    }
    // "AG" alone is a legal form; with a number beside it, it was read above.
    if let Some(at) = court_at(&text).filter(|at| {
        !text[*at..].starts_with("AG ") && !text[*at..].starts_with("HG ") && !text[*at..].starts_with("LG ")
    }) && let Some(court) = court(&text[at..])
    {
        found.add(Field::RegisterCourt, court);
        piece.text = text[..at].trim_matches([' ', ',', ';', ':']).to_owned();
    }
}

fn court_at(text: &str) -> Option<usize> {
    COURTS
        .iter()
        .filter_map(|court| {
            let at = text.find(court)?;
            let alone = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let after = text[at + court.len()..].chars().next();
            (alone && after.is_some_and(|c| matches!(c, ' ' | ':'))).then_some(at)
        })
        .min()
}

fn court(text: &str) -> Option<String> {
    let at = court_at(text)?;
    let mut words = text[at..].split_whitespace();
    let mut kind = words.next()?.trim_matches([':', ',']);
    let mut rest: Vec<&str> = words.collect();
    // "Registergericht: Amtsgericht Pinneberg".
    if let Some(next) = rest.first().filter(|next| COURTS.contains(&next.trim_matches([':', ',']))) {
        kind = next.trim_matches([':', ',']);
        rest.remove(0);
    }
    let mut town = Vec::new();
    for word in rest {
        let bare = word.trim_matches(['(', ')', ',', ';', '.']);
        if !bare.starts_with(char::is_uppercase) && !matches!(bare, "am" | "an" | "der" | "im" | "in" | "bei") {
            break;
        }
        town.push(bare);
        if word.ends_with([',', ';', ')']) || town.len() == 4 {
            break;
        }
    }
    if town.is_empty() {
        return None;
    }
    let kind = match kind {
        "AG" | "Registergericht" => "Amtsgericht",
        "HG" => "Handelsgericht",
        "LG" => "Landesgericht",
        "Firmenbuchgericht" => "Landesgericht",
        other => other,
    };
    Some(format!("{kind} {}", town.join(" ")))
}

/// Where a label stands, and what follows it.
fn after_label<'a>(text: &'a str, labels: &[&str]) -> Option<(usize, &'a str)> {
    let small = text.to_lowercase();
    // Lower case may be longer than the text; then nothing is looked for, rather than cut wrongly.
    if small.len() != text.len() {
        return None;
    }
    for label in labels {
        if let Some(at) = small.find(label) {
            let alone = small[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let after = text[at + label.len()..].trim_start_matches([':', '.', ' ', '-']);
            let parted = small[at + label.len()..].chars().next().is_some_and(|c| !c.is_alphanumeric());
            if alone && parted {
                return Some((at, after));
            }
        }
    }
    None
}

/// Takes a span out of a piece, with the labels before it.
fn cut_out(piece: &mut Piece, from: usize, to: usize, labels: &[&str]) {
    let mut before = piece.text[..from].trim_end().to_owned();
    loop {
        let bare = before.trim_end_matches([':', ' ', ',']);
        let last = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
        let small = last.trim_end_matches(['.', ':']).to_lowercase();
        if last.is_empty() || !labels.iter().any(|label| label.trim_end_matches('.') == small) {
            break;
        }
        before.truncate(bare.len() - last.len());
    }
    piece.text = format!("{} {}", before.trim_end(), piece.text[to..].trim_start()).trim().to_owned();
}

fn is_footer(text: &str) -> bool {
    let small = text.to_lowercase();
    let managers = [
        "geschäftsführer",
        "geschäftsführung",
        "geschäftsführerin",
        "geschäftsführende",
        "vorstand",
        "vorsitzende",
        "aufsichtsrat",
        "managing director",
        "directors",
        "inhaber",
        "vertreten durch",
        "vertretungsberechtigt",
        "komplementär",
        "persönlich haft",
    ];
    let named = managers.iter().any(|word| small.starts_with(word)) && small.contains(':');
    named
        || [
            "bankverbindung",
            "sitz der gesellschaft",
            "registergericht",
            "sitz:",
            "handelsregister",
            "bank:",
            "finanzamt:",
            "öffnungszeiten",
            "diese e-mail",
            "this e-mail",
            "this email",
            "der inhalt dieser",
            "bitte prüfen sie",
            "bitte denken sie",
            "think before",
            "datenschutz",
            "disclaimer",
            "ust-id",
            "steuernummer",
        ]
        .iter()
        .any(|word| small.starts_with(word))
}
