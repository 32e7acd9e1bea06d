//! What a field of Word says.

/// An instruction such as ` MERGEFIELD Vorname \* MERGEFORMAT `.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// A merge field with its name.
    Merge(String),
    /// A rule that only Word can follow, by its word.
    Rule(String),
    /// Page numbers, dates, tables of contents: none of our business.
    Other,
}

/// Rules of Word's own mail merge.
const RULES: [&str; 9] =
    ["IF", "NEXT", "NEXTIF", "SKIPIF", "ASK", "FILLIN", "ADDRESSBLOCK", "GREETINGLINE", "MERGEREC"];

pub(super) fn instruction(text: &str) -> Instruction {
    let text = text.trim();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let word = word.to_ascii_uppercase();
    if word == "MERGEFIELD" {
        let rest = rest.trim();
        let name = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => rest.split_whitespace().next().unwrap_or_default(),
        };
        return Instruction::Merge(name.trim().to_owned());
    }
    if RULES.contains(&word.as_str()) { Instruction::Rule(word) } else { Instruction::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_merge_fields_are_read() {
        for (text, expected) in [
            (" MERGEFIELD Vorname \\* MERGEFORMAT ", Instruction::Merge("Vorname".to_owned())),
            ("mergefield \"Eigene Firma\" \\b x", Instruction::Merge("Eigene Firma".to_owned())),
            ("MERGEFIELD", Instruction::Merge(String::new())),
            (" IF { MERGEFIELD x } = 1", Instruction::Rule("IF".to_owned())),
            (" PAGE ", Instruction::Other),
            ("", Instruction::Other),
        ] {
            assert_eq!(instruction(text), expected, "{text}");
        }
    }
}
