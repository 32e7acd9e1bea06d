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
    // The longest calling code that fits; codes are prefix-free but for +1.
    if let Some((_, code)) =
        CALLING.iter().filter(|(_, code)| number.starts_with(code)).max_by_key(|(_, code)| code.len())
    {
        forms.push(format!("0{}", &number[code.len()..]));
    }
    forms.extend(behind_the_area_code(raw));
    forms
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
}
