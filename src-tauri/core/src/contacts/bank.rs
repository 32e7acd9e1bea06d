//! Bank details: IBAN by ISO 13616 (length per country, modulo 97), BIC by ISO 9362.

use crate::error::FieldIssue;

/// Lengths of the IBANs of every country in SWIFT's registry.
#[rustfmt::skip]
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24), ("AE", 23), ("AL", 28), ("AT", 20), ("AZ", 28), ("BA", 20), ("BE", 16), ("BG", 22), ("BH", 22),
    ("BI", 27), ("BR", 29), ("BY", 28), ("CH", 21), ("CR", 22), ("CY", 28), ("CZ", 24), ("DE", 22), ("DJ", 27),
    ("DK", 18), ("DO", 28), ("EE", 20), ("EG", 29), ("ES", 24), ("FI", 18), ("FK", 18), ("FO", 18), ("FR", 27),
    ("GB", 22), ("GE", 22), ("GI", 23), ("GL", 18), ("GR", 27), ("GT", 28), ("HN", 28), ("HR", 21), ("HU", 28),
    ("IE", 22), ("IL", 23), ("IQ", 23), ("IS", 26), ("IT", 27), ("JO", 30), ("KW", 30), ("KZ", 20), ("LB", 28),
    ("LC", 32), ("LI", 21), ("LT", 20), ("LU", 20), ("LV", 21), ("LY", 25), ("MC", 27), ("MD", 24), ("ME", 22),
    ("MK", 19), ("MN", 20), ("MR", 27), ("MT", 31), ("MU", 30), ("NI", 28), ("NL", 18), ("NO", 15), ("OM", 23),
    ("PK", 24), ("PL", 28), ("PS", 29), ("PT", 25), ("QA", 29), ("RO", 24), ("RS", 22), ("RU", 33), ("SA", 24),
    ("SC", 31), ("SD", 18), ("SE", 24), ("SI", 19), ("SK", 24), ("SM", 27), ("SO", 23), ("ST", 25), ("SV", 28),
    ("TL", 23), ("TN", 24), ("TR", 26), ("UA", 29), ("VA", 22), ("VG", 24), ("XK", 20), ("YE", 30),
];

/// Countries outside the registry are held to the standard's own limits.
const ANY_LENGTH: std::ops::RangeInclusive<usize> = 15..=34;

/// Letters and digits without blanks, in capitals, as they are compared and stored.
#[must_use]
pub fn compact(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// Whether a text is an IBAN.
#[must_use]
pub fn is_iban(text: &str) -> bool {
    iban_issue("", text).is_none()
}

/// What is wrong with an IBAN, at this field: no IBAN at all, too long or short for its
/// country, or a place typed wrongly.
#[must_use]
pub fn iban_issue(field: &str, text: &str) -> Option<FieldIssue> {
    let iban = compact(text);
    let bytes = iban.as_bytes();
    let looks_like_one = bytes.len() >= 5
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    if !looks_like_one {
        return Some(FieldIssue::with(field, "IBAN_INVALID", serde_json::json!({ "text": text.trim() })));
    }
    let country = &iban[..2];
    let expected = LENGTHS.iter().find(|(code, _)| *code == country).map(|(_, length)| *length);
    let fits = expected.map_or(ANY_LENGTH.contains(&bytes.len()), |length| bytes.len() == length);
    if !fits {
        let expected = expected.map_or_else(|| "15–34".to_owned(), |length| length.to_string());
        let data = serde_json::json!({ "country": country, "expected": expected, "actual": bytes.len() });
        return Some(FieldIssue::with(field, "IBAN_LENGTH", data));
    }
    let remainder = bytes[4..].iter().chain(&bytes[..4]).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    (remainder != 1).then(|| FieldIssue::new(field, "IBAN_CHECK_DIGITS"))
}

/// Whether a text has the shape of a BIC: four places of the bank, two letters of the country,
/// two of the place, three of the branch or none.
#[must_use]
pub fn is_bic(text: &str) -> bool {
    let bic = compact(text);
    let bytes = bic.as_bytes();
    matches!(bytes.len(), 8 | 11)
        && bytes.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && bytes[4..6].iter().all(u8::is_ascii_uppercase)
        // Bank codes of digits are allowed and in use nowhere; a bank sort code is often mistaken for one.
        && bytes[..4].iter().all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ibans() {
        // Examples of the national banks, one without an entry in the registry.
        for good in [
            "DE89 3704 0044 0532 0130 00",
            "AT611904300234573201",
            "CH9300762011623852957",
            "GB29NWBK60161331926819",
            "fr14 2004 1010 0505 0001 3m02 606",
            "NO93 8601 1117 947",
            "MT84MALT011000012345MTLCAST001S",
        ] {
            assert!(is_iban(good), "{good}");
        }
        for (bad, code) in [
            ("", "IBAN_INVALID"),
            ("DE", "IBAN_INVALID"),
            ("ÄÖ89370400440532013000", "IBAN_INVALID"),
            ("37040044 / 532013000", "IBAN_INVALID"),
            ("DE89-3704-0044-0532-0130-00", "IBAN_INVALID"),
            ("DE8937040044053201300", "IBAN_LENGTH"),
            ("AT6119043002345732012", "IBAN_LENGTH"),
            ("ZZ8937", "IBAN_LENGTH"),
            ("DE89 3704 0044 0532 0130 01", "IBAN_CHECK_DIGITS"),
        ] {
            assert_eq!(iban_issue("iban", bad).map(|issue| issue.code), Some(code), "{bad}");
        }
    }

    #[test]
    fn the_registry_is_in_order_and_without_doubles() {
        assert!(LENGTHS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(LENGTHS.iter().all(|(_, length)| ANY_LENGTH.contains(length)));
    }

    #[test]
    fn bics() {
        for good in ["COBADEFFXXX", "COBADEFF", "genodef1nto", "NOLA DE 21 PIN", "UBSWCHZH80A"] {
            assert!(is_bic(good), "{good}");
        }
        for bad in ["", "COBADEF", "COBADEFFX", "COBA12FF", "22150000", "COBADEFFXXXX", "CÖBADEFF"] {
            assert!(!is_bic(bad), "{bad}");
        }
    }

    proptest! {
        /// What modulo 97 is for: one wrong digit, or two neighbours that changed places, is always seen.
        #[test]
        fn one_slip_is_always_seen(account in "[0-9]{18}", place in 0_usize..20, digit in 0_u8..10, swap in 0_usize..17) {
            let mut number = format!("{account}131400");
            let rest = number.bytes().fold(0_u32, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
            number = format!("DE{:02}{account}", 98 - rest);
            prop_assert!(is_iban(&number));
            let mut slipped = number.clone().into_bytes();
            slipped[place + 2] = b'0' + digit;
            let slipped = String::from_utf8(slipped).unwrap_or_default();
            prop_assert_eq!(is_iban(&slipped), slipped == number);
            let mut swapped = number.clone().into_bytes();
            swapped.swap(swap + 4, swap + 5);
            let swapped = String::from_utf8(swapped).unwrap_or_default();
            prop_assert_eq!(is_iban(&swapped), swapped == number);
        }
    }
}
