//! VAT ids: their shape per country. A wrong shape is a warning and not a refusal, because
//! what a partner writes on their papers is theirs to answer for.

use super::bank::compact;
use crate::error::FieldIssue;

/// Shapes after the country's letters: `#` a digit, `@` a letter, `*` either, anything else itself.
const SHAPES: &[(&str, &[&str])] = &[
    ("AT", &["U########"]),
    ("BE", &["0#########", "1#########"]),
    ("BG", &["#########", "##########"]),
    ("CHE", &["#########", "#########MWST", "#########TVA", "#########IVA", "#########VAT"]),
    ("CY", &["########@"]),
    ("CZ", &["########", "#########", "##########"]),
    ("DE", &["#########"]),
    ("DK", &["########"]),
    ("EE", &["#########"]),
    ("EL", &["#########"]),
    ("ES", &["@#######@", "@########", "########@"]),
    ("FI", &["########"]),
    ("FR", &["**#########"]),
    ("GB", &["#########", "############", "GD###", "HA###"]),
    ("HR", &["###########"]),
    ("HU", &["########"]),
    ("IE", &["#######@", "#######@@", "#*#####@"]),
    ("IT", &["###########"]),
    ("LI", &["#####"]),
    ("LT", &["#########", "############"]),
    ("LU", &["########"]),
    ("LV", &["###########"]),
    ("MT", &["########"]),
    ("NL", &["*********B##"]),
    ("NO", &["#########MVA"]),
    ("PL", &["##########"]),
    ("PT", &["#########"]),
    ("RO", &["##", "###", "####", "#####", "######", "#######", "########", "#########", "##########"]),
    ("SE", &["############"]),
    ("SI", &["########"]),
    ("SK", &["##########"]),
    ("XI", &["#########", "############", "GD###", "HA###"]),
];

/// What looks wrong about a VAT id, at the field `vat_id`.
#[must_use]
pub fn warning(text: &str) -> Option<FieldIssue> {
    let id: String = compact(text).chars().filter(|c| !matches!(c, '.' | '-' | '/')).collect();
    if id.is_empty() {
        return None;
    }
    let shown = text.trim();
    let Some((country, shapes)) = SHAPES.iter().find(|(country, _)| id.starts_with(country)) else {
        // Digits alone are a tax number that landed in the wrong field.
        let code =
            if id.starts_with(|c: char| c.is_ascii_digit()) { "VAT_ID_WITHOUT_COUNTRY" } else { "VAT_ID_UNKNOWN" };
        return Some(FieldIssue::with("vat_id", code, serde_json::json!({ "text": shown })));
    };
    let rest = &id[country.len()..];
    if !shapes.iter().any(|shape| has_shape(rest, shape)) {
        let example = example(country, shapes[0]);
        let data = serde_json::json!({ "text": shown, "country": &country[..2], "example": example });
        return Some(FieldIssue::with("vat_id", "VAT_ID_SHAPE", data));
    }
    (*country == "DE" && !german_check_digit_fits(rest))
        .then(|| FieldIssue::with("vat_id", "VAT_ID_CHECK_DIGIT", serde_json::json!({ "text": shown })))
}

fn has_shape(text: &str, shape: &str) -> bool {
    text.chars().count() == shape.chars().count()
        && text.chars().zip(shape.chars()).all(|(c, wanted)| match wanted {
            '#' => c.is_ascii_digit(),
            '@' => c.is_ascii_uppercase(),
            '*' => c.is_ascii_digit() || c.is_ascii_uppercase(),
            literal => c == literal,
        })
}

/// "DE123456789": the shape with places filled in, for the remedy.
fn example(country: &str, shape: &str) -> String {
    let filled = shape.chars().enumerate().map(|(index, c)| match c {
        '#' | '*' => char::from_digit(((index + 1) % 10) as u32, 10).unwrap_or('0'),
        '@' => 'A',
        literal => literal,
    });
    country.chars().chain(filled).collect()
}

/// The ninth digit by ISO 7064, MOD 11,10.
fn german_check_digit_fits(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((last, first)) = digits.split_last() else { return false };
    let product = first.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == *last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (text, expected) in [
            ("", None),
            // Published ids of large firms.
            ("DE129274202", None),
            ("DE 136 695 976", None),
            ("ATU12345675", None),
            ("CHE-123.456.788 MWST", None),
            ("CHE123456788", None),
            ("NL123456789B01", None),
            ("ESX1234567L", None),
            ("FRXX123456789", None),
            ("RO18547290", None),
            ("DE129274203", Some("VAT_ID_CHECK_DIGIT")),
            ("DE12345678", Some("VAT_ID_SHAPE")),
            ("ATU1234567", Some("VAT_ID_SHAPE")),
            ("18/123/45678", Some("VAT_ID_WITHOUT_COUNTRY")),
            ("wird nachgereicht", Some("VAT_ID_UNKNOWN")),
        ] {
            assert_eq!(warning(text).map(|issue| issue.code), expected, "{text}");
        }
    }

    #[test]
    fn the_remedy_shows_one_as_it_should_be() {
        for (text, example) in [("DE12", "DE123456789"), ("ATU", "ATU23456789"), ("CYX", "CY12345678A")] {
            assert_eq!(warning(text).unwrap().data["example"], example);
        }
    }
}
