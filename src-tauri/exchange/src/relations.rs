//! Kinds of relations between contacts: our codes and the words of other programs.

/// Words of other programs, folded, and the code of the kind; with a hyphen its reverse.
const WORDS: &[(&str, &str)] = &[
    ("spouse", "spouse"),
    ("partner", "spouse"),
    ("domesticpartner", "spouse"),
    ("husband", "spouse"),
    ("wife", "spouse"),
    ("ehepartner", "spouse"),
    ("ehemann", "spouse"),
    ("ehefrau", "spouse"),
    ("lebenspartner", "spouse"),
    ("assistant", "assistant"),
    ("assistent", "assistant"),
    ("assistenz", "assistant"),
    ("manager", "manager"),
    ("vorgesetzter", "manager"),
    ("vorgesetzte", "manager"),
    ("child", "child"),
    ("son", "child"),
    ("daughter", "child"),
    ("kind", "child"),
    ("sohn", "child"),
    ("tochter", "child"),
    ("parent", "-child"),
    ("mother", "-child"),
    ("father", "-child"),
    ("elternteil", "-child"),
    ("mutter", "-child"),
    ("vater", "-child"),
    ("relative", "relative"),
    ("kin", "relative"),
    ("sibling", "relative"),
    ("brother", "relative"),
    ("sister", "relative"),
    ("bruder", "relative"),
    ("schwester", "relative"),
    ("verwandt", "relative"),
    ("verwandter", "relative"),
    ("friend", "friend"),
    ("freund", "friend"),
    ("freundin", "friend"),
    ("acquaintance", "friend"),
];

/// The kind that a word stands for.
#[must_use]
pub fn kind(word: &str) -> Option<&'static str> {
    let folded = crate::csv::presets::key(word);
    WORDS.iter().find(|(known, _)| *known == folded).map(|(_, kind)| *kind)
}

/// The type of RELATED (RFC 6350, 6.6.6) that says a kind best.
#[must_use]
pub fn related_type(kind: &str) -> &'static str {
    match kind {
        "spouse" => "spouse",
        "child" => "child",
        "-child" => "parent",
        "relative" => "kin",
        "friend" => "friend",
        "assistant" => "agent",
        _ => "contact",
    }
}

/// Apple's label for a kind; `None` where there is none.
#[must_use]
pub fn apple_label(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "spouse" => "_$!<Spouse>!$_",
        "assistant" => "_$!<Assistant>!$_",
        "manager" => "_$!<Manager>!$_",
        "child" => "_$!<Child>!$_",
        "-child" => "_$!<Parent>!$_",
        "friend" => "_$!<Friend>!$_",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_programs_are_kinds() {
        for (word, code) in [("Spouse", Some("spouse")), ("Mother", Some("-child")), ("Patentante", None)] {
            assert_eq!(kind(word), code, "{word}");
        }
        for code in ["spouse", "assistant", "manager", "child", "-child", "friend"] {
            let label = crate::labels::canonical(apple_label(code).unwrap());
            assert_eq!(kind(&label), Some(code));
        }
    }
}
