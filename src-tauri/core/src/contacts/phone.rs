//! Telephone numbers: the raw text is kept, E.164 beside it for search and comparison.

/// Country calling codes of the countries an office in D, A or CH meets most.
const CALLING: &[(&str, &str)] = &[
    ("DE", "49"),
    ("AT", "43"),
    ("CH", "41"),
    ("LI", "423"),
    ("LU", "352"),
    ("NL", "31"),
    ("BE", "32"),
    ("FR", "33"),
    ("IT", "39"),
    ("ES", "34"),
    ("PT", "351"),
    ("GB", "44"),
    ("IE", "353"),
    ("DK", "45"),
    ("SE", "46"),
    ("NO", "47"),
    ("FI", "358"),
    ("PL", "48"),
    ("CZ", "420"),
    ("SK", "421"),
    ("HU", "36"),
    ("SI", "386"),
    ("HR", "385"),
    ("RO", "40"),
    ("BG", "359"),
    ("GR", "30"),
    ("TR", "90"),
    ("UA", "380"),
    ("US", "1"),
    ("CA", "1"),
    ("CN", "86"),
    ("JP", "81"),
    ("IN", "91"),
    ("AU", "61"),
];

/// The number in E.164, where the text is one: `+` and 7 to 15 digits (ITU-T E.164).
///
/// `country` is ISO 3166 alpha-2 of the address, or of the own firm; it decides what a
/// leading zero means. Extensions after a hyphen belong to the number; a text with
/// letters ("Durchwahl 12", "via Zentrale") is not understood and stays raw.
#[must_use]
pub fn e164(raw: &str, country: &str) -> Option<String> {
    let trimmed = raw.trim();
    // "+49 (0) 4121": the bracketed trunk zero is for readers at home.
    let international = trimmed.starts_with('+') || trimmed.starts_with("00");
    let text = if international { trimmed.replacen("(0)", "", 1) } else { trimmed.to_owned() };
    if text.chars().any(|c| !(c.is_ascii_digit() || " +-/().\u{a0}\u{2011}\u{2013}".contains(c))) {
        return None;
    }
    if text.chars().skip(1).any(|c| c == '+') {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = if text.starts_with('+') {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else {
        let (_, code) = CALLING.iter().find(|(iso, _)| *iso == country)?;
        // Italy keeps its zero; elsewhere a leading zero is the trunk prefix.
        match digits.strip_prefix('0') {
            Some(rest) if country != "IT" => format!("{code}{rest}"),
            _ if country == "IT" => format!("{code}{digits}"),
            // Without the trunk zero it may be an extension or a local number: not to be guessed.
            _ => return None,
        }
    };
    (7..=15).contains(&number.len()).then(|| format!("+{number}"))
}

/// The digits behind the area code, where the raw text sets it apart: who calls within the
/// town knows only those.
fn behind_the_area_code(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let mut groups = raw.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty() && *group != "0");
    if raw.starts_with('+') || raw.starts_with("00") {
        groups.next();
    }
    groups.next();
    let rest: String = groups.collect();
    (rest.len() >= 4).then_some(rest)
}

/// How digits may be typed to find this number: international, national, within the town.
#[must_use]
pub fn searched_as(raw: &str, e164: Option<&str>) -> Vec<String> {
    let Some(number) = e164.and_then(|number| number.strip_prefix('+')) else {
        return vec![raw.chars().filter(char::is_ascii_digit).collect()];
    };
    let mut forms = vec![number.to_owned()];
    if let Some((_, code)) = calling(number) {
        forms.push(format!("0{}", &number[code.len()..]));
    }
    forms.extend(behind_the_area_code(raw));
    forms
}

/// Country and calling code of an international number; codes are prefix-free but for +1.
fn calling(number: &str) -> Option<(&'static str, &'static str)> {
    CALLING.iter().filter(|(_, code)| number.starts_with(code)).max_by_key(|(_, code)| code.len()).copied()
}

/// German area codes of two and three digits (Bundesnetzagentur, Ortsnetzkennzahlen). All others have
/// four; behind 03 some have five, there the writer's own grouping tells.
const GERMAN_AREAS: &[&str] = &[
    "30", "40", "69", "89", "201", "202", "203", "208", "209", "211", "212", "214", "221", "228", "231", "234", "241",
    "251", "261", "271", "281", "291", "331", "335", "340", "341", "345", "351", "355", "361", "365", "371", "375",
    "381", "385", "391", "395", "421", "431", "441", "451", "461", "471", "481", "491", "511", "521", "531", "541",
    "551", "561", "571", "581", "591", "611", "621", "631", "641", "651", "661", "671", "681", "711", "721", "731",
    "741", "751", "761", "771", "781", "791", "811", "821", "831", "841", "851", "861", "871", "881", "906", "911",
    "921", "931", "941", "951", "961", "971", "981", "991",
];

/// Austrian area codes shorter than four digits.
const AUSTRIAN_AREAS: &[&str] = &["1", "316", "463", "512", "662", "732"];

/// A number as DIN 5008 writes it: "+49 4121 123-45". Country, area and number are set apart, none of
/// them divided; the extension stands behind a hyphen where the writer set it there. Switzerland and
/// Liechtenstein are grouped as usual there ("+41 44 123 45 67"), other countries as they were typed.
/// A text that was not understood comes back as typed.
#[must_use]
pub fn shown(raw: &str, e164: Option<&str>) -> String {
    let typed = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(number) = e164.and_then(|number| number.strip_prefix('+')) else { return typed };
    let Some((country, code)) = calling(number) else { return typed };
    let national = &number[code.len()..];
    let breaks = breaks(&typed, national.len());
    let grouped = match country {
        "DE" => with_extension(national, area(national, &breaks, german_area), &breaks),
        "AT" => with_extension(national, area(national, &breaks, austrian_area), &breaks),
        "CH" if national.len() == 9 => in_groups(national, &[2, 5, 7]),
        "LI" if national.len() == 7 => in_groups(national, &[3, 5]),
        _ => in_groups(national, &breaks.iter().map(|(at, _)| *at).collect::<Vec<_>>()),
    };
    format!("+{code} {grouped}")
}

/// Where the writer set the national digits apart, and whether by a hyphen.
fn breaks(typed: &str, national: usize) -> Vec<(usize, bool)> {
    let mut seen = 0;
    let mut found: Vec<(usize, bool)> = Vec::new();
    for sign in typed.replacen("(0)", " ", 1).chars() {
        if sign.is_ascii_digit() {
            seen += 1;
            continue;
        }
        let hyphen = matches!(sign, '-' | '\u{2011}' | '\u{2013}');
        match found.last_mut().filter(|(at, _)| *at == seen) {
            Some(last) => last.1 |= hyphen,
            None => found.push((seen, hyphen)),
        }
    }
    let before = seen.saturating_sub(national);
    found
        .into_iter()
        .filter_map(|(at, hyphen)| Some((at.checked_sub(before)?, hyphen)))
        .filter(|(at, _)| (1..national).contains(at))
        .collect()
}

/// The length of the area code: known, or typed apart, or 0.
fn area(national: &str, breaks: &[(usize, bool)], known: fn(&str) -> Option<usize>) -> usize {
    let typed = || breaks.first().map(|(at, _)| *at).filter(|at| (2..=5).contains(at));
    known(national).or_else(typed).filter(|length| *length < national.len()).unwrap_or(0)
}

fn german_area(national: &str) -> Option<usize> {
    let starts = |codes: &[&str]| codes.iter().find(|code| national.starts_with(*code)).map(|code| code.len());
    match national.as_bytes() {
        [b'1', b'5' | b'6' | b'7', ..] => Some(3),
        [b'1', b'8', ..] => Some(4),
        [b'1', ..] | [b'7' | b'8' | b'9', b'0', b'0', ..] => Some(3),
        [b'3', b'2', ..] => Some(2),
        [b'3', ..] => starts(GERMAN_AREAS),
        _ => Some(starts(GERMAN_AREAS).unwrap_or(4)),
    }
}

fn austrian_area(national: &str) -> Option<usize> {
    if let Some(code) = AUSTRIAN_AREAS.iter().find(|code| national.starts_with(*code)) {
        return Some(code.len());
    }
    match national.as_bytes() {
        // Mobile, free and paid services.
        [b'6', b'5'..=b'9', ..] | [b'8' | b'9', ..] | [b'7', b'2' | b'8', b'0', ..] => Some(3),
        // Networks of firms begin with 5 and are as long as they please.
        [b'5', ..] => None,
        _ => Some(4),
    }
}

fn with_extension(national: &str, area: usize, breaks: &[(usize, bool)]) -> String {
    let extension = breaks.last().filter(|(at, hyphen)| *hyphen && *at > area && area > 0 && national.len() - at <= 6);
    let end = extension.map_or(national.len(), |(at, _)| *at);
    let mut text = national[..area].to_owned();
    if area > 0 {
        text.push(' ');
    }
    text.push_str(&national[area..end]);
    if end < national.len() {
        text.push('-');
        text.push_str(&national[end..]);
    }
    text
}

fn in_groups(national: &str, breaks: &[usize]) -> String {
    let mut text = String::with_capacity(national.len() + breaks.len());
    for (at, digit) in national.chars().enumerate() {
        if breaks.contains(&at) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_as_written_in_the_wild() {
        for (raw, country, expected) in [
            ("04121 123-45", "DE", Some("+49412112345")),
            ("+49 (0)4121/12345", "DE", Some("+49412112345")),
            ("0049 4121 12345", "AT", Some("+49412112345")),
            ("(0 41 21) 1 23 45", "DE", Some("+49412112345")),
            ("01 234 56 78", "AT", Some("+4312345678")),
            ("044 123 45 67", "CH", Some("+41441234567")),
            ("06 1234 5678", "IT", Some("+390612345678")),
            ("12345", "DE", None),
            ("Durchwahl 12", "DE", None),
            ("0123", "DE", None),
            ("+49 4121 12345678901234", "DE", None),
            ("04121 1+2", "DE", None),
            ("", "DE", None),
        ] {
            assert_eq!(e164(raw, country).as_deref(), expected, "{raw} in {country}");
        }
    }

    #[test]
    fn a_number_is_found_with_and_without_the_country() {
        assert_eq!(searched_as("x", Some("+49412112345")), ["49412112345", "0412112345"]);
        for raw in ["04121 123-45", "+49 (0)4121/12345", "0049 4121 12345", "+49 (4121) 12345"] {
            assert_eq!(searched_as(raw, Some("+49412112345"))[2..], ["12345"], "{raw}");
        }
        assert_eq!(searched_as("0412112345", Some("+49412112345")).len(), 2);
        assert_eq!(searched_as("12-34", None), ["1234"]);
    }

    #[test]
    fn numbers_are_shown_as_din_5008_asks() {
        for (raw, country, expected) in [
            ("04121 123-45", "DE", "+49 4121 123-45"),
            ("+49 (0)4121/12345", "DE", "+49 4121 12345"),
            ("0049 4121 12345", "DE", "+49 4121 12345"),
            ("(0 41 21) 1 23 45", "DE", "+49 4121 12345"),
            ("04121-12345", "DE", "+49 4121 12345"),
            ("+49 4121-12345", "DE", "+49 4121 12345"),
            ("040-669690", "DE", "+49 40 669690"),
            ("040 / 66 96 9 - 101", "DE", "+49 40 66969-101"),
            ("040/66969–0", "DE", "+49 40 66969-0"),
            ("0511 1234567", "DE", "+49 511 1234567"),
            ("05121 123456", "DE", "+49 5121 123456"),
            ("089123456", "DE", "+49 89 123456"),
            ("033200 12345", "DE", "+49 33200 12345"),
            ("03327 12345", "DE", "+49 3327 12345"),
            ("03320012345", "DE", "+49 3320012345"),
            ("0351 4567", "DE", "+49 351 4567"),
            ("0171/3920001", "DE", "+49 171 3920001"),
            ("0151 12345678", "DE", "+49 151 12345678"),
            ("0800 330 1000", "DE", "+49 800 3301000"),
            ("0180 6 123456", "DE", "+49 1806 123456"),
            ("01 234 56 78", "AT", "+43 1 2345678"),
            ("+43 1 23456-78", "DE", "+43 1 23456-78"),
            ("+43 (0)316 1234-0", "DE", "+43 316 1234-0"),
            ("0664 1234567", "AT", "+43 664 1234567"),
            ("05574 12345", "AT", "+43 5574 12345"),
            ("044 123 45 67", "CH", "+41 44 123 45 67"),
            ("+41441234567", "DE", "+41 44 123 45 67"),
            ("+423 2371234", "DE", "+423 237 12 34"),
            ("+44 20 7946 0123", "DE", "+44 20 7946 0123"),
            ("+1 (212) 555-1234", "DE", "+1 212 555 1234"),
            ("+44 (0)20 7946 0123", "DE", "+44 20 7946 0123"),
            ("+442079460123", "DE", "+44 2079460123"),
            ("  Durchwahl   12 ", "DE", "Durchwahl 12"),
            ("12345", "DE", "12345"),
        ] {
            let number = e164(raw, country);
            assert_eq!(shown(raw, number.as_deref()), expected, "{raw} in {country}");
            // What is shown is understood again, and shown the same.
            if let Some(number) = number {
                assert_eq!(e164(expected, "XX").as_deref(), Some(number.as_str()), "{raw}");
                assert_eq!(shown(expected, Some(&number)), expected, "{raw}");
            }
        }
    }
}
