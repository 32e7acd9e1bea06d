//! Finding placeholders in a text, and refusing those that nobody could fill.

use serde_json::json;

use super::names::Names;
use crate::error::FieldIssue;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What stands as it is.
    Text(&'a str),
    /// A placeholder: the name between the braces, without blanks around it.
    Name(&'a str),
    /// Two braces that open and never close on their line; they stand as they are.
    Open(&'a str),
}

/// A text in its parts, in order; joined they are the text again, but for blanks in braces.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find("{{") {
        if open > 0 {
            pieces.push(Piece::Text(&rest[..open]));
        }
        let inside = &rest[open + 2..];
        let end = inside.find("}}");
        match end.filter(|end| !inside[..*end].contains(['\n', '{', '}'])) {
            Some(end) => {
                pieces.push(Piece::Name(inside[..end].trim()));
                rest = &inside[end + 2..];
            }
            None => {
                pieces.push(Piece::Open(&rest[open..open + 2]));
                rest = inside;
            }
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// What is wrong with a text's placeholders: names that are not known, with the known ones
/// in the language of the text, and braces that do not close.
#[must_use]
pub fn check(names: &Names, field: &str, text: &str, english: bool) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Text(_) => {}
            Piece::Open(_) => issues.push(FieldIssue::new(field, "PLACEHOLDER_OPEN")),
            Piece::Name(name) if names.find(name).is_some() => {}
            Piece::Name(name) => {
                let known: Vec<&str> =
                    names.all().iter().map(|known| if english { known.en.as_str() } else { &known.de }).collect();
                let data = json!({ "name": name, "known": known.join(", ") });
                issues.push(FieldIssue::with(field, "PLACEHOLDER_UNKNOWN", data));
            }
        }
    }
    // One remedy at a field is enough; the next shows when the first is mended.
    issues.truncate(1);
    issues
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_parted_at_their_placeholders() {
        use Piece::{Name, Open, Text};
        for (text, expected) in [
            ("", vec![]),
            ("ohne", vec![Text("ohne")]),
            ("{{Anrede}}", vec![Name("Anrede")]),
            ("{{ Anrede }}\n\nDanke", vec![Name("Anrede"), Text("\n\nDanke")]),
            ("a{{b}}{{c}}d", vec![Text("a"), Name("b"), Name("c"), Text("d")]),
            ("a {{b", vec![Text("a "), Open("{{"), Text("b")]),
            ("{{a\n}}", vec![Open("{{"), Text("a\n}}")]),
            ("{ {x} }", vec![Text("{ {x} }")]),
            ("{{{x}}}", vec![Open("{{"), Text("{x}}}")]),
            ("{{}}", vec![Name("")]),
        ] {
            assert_eq!(pieces(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "[a-z{}\n ]{0,40}") {
            let joined: String = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Text(text) | Piece::Open(text) => text.to_owned(),
                Piece::Name(name) => format!("{{{{{name}}}}}"),
            }).collect();
            prop_assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
        }
    }
}
