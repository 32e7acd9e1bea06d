//! Labels of e-mails, phones and addresses: a handful of codes, everything else as written.

use crate::Lang;

/// What other programs call our codes. Compared folded; the first two of each code are what
/// Kontor writes itself, German and English.
const WORDS: &[(&str, &[&str])] = &[
    ("work", &["geschäftlich", "work", "business", "dienstlich", "arbeit", "büro", "office", "firma"]),
    ("home", &["privat", "home", "personal", "zuhause", "private", "hause"]),
    ("mobile", &["mobil", "mobile", "cell", "handy", "mobiltelefon", "iphone", "natel", "cellular"]),
    (
        "fax",
        &[
            "Fax",
            "fax",
            "work fax",
            "workfax",
            "fax geschäftlich",
            "business fax",
            "geschäftlich fax",
            "telefax",
            "arbeit fax",
        ],
    ),
    ("home_fax", &["Fax privat", "home fax", "homefax", "privat fax", "zuhause fax"]),
    ("main", &["Zentrale", "main", "main-number", "zentral", "haupttelefon", "haupt"]),
    ("pager", &["Pager", "pager", "piepser"]),
];

/// The code of a label, or the label itself, trimmed, without Apple's wrapper `_$!<…>!$_`.
#[must_use]
pub fn canonical(text: &str) -> String {
    let text = text.trim();
    let inner = text.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")).unwrap_or(text).trim();
    let folded = inner.to_lowercase();
    match WORDS.iter().find(|(code, words)| *code == folded || words.iter().any(|word| word.to_lowercase() == folded)) {
        Some((code, _)) => (*code).to_owned(),
        None => inner.to_owned(),
    }
}

/// The word that a table shows for a label.
#[must_use]
pub fn word(label: &str, lang: Lang) -> String {
    match WORDS.iter().find(|(code, _)| *code == label) {
        Some((_, words)) => words[usize::from(lang == Lang::En)].to_owned(),
        None => label.to_owned(),
    }
}

/// What a label means in the types of a vCard: `["work"]`, `["home", "fax"]`; `None` for a
/// label of the user's own, which travels as X-ABLabel.
#[must_use]
pub fn types(label: &str, version_4: bool) -> Option<&'static [&'static str]> {
    Some(match label {
        "" => &[],
        "work" => &["work"],
        "home" => &["home"],
        "mobile" => &["cell"],
        "fax" => &["work", "fax"],
        "home_fax" => &["home", "fax"],
        "main" if version_4 => &["main-number"],
        "main" => &["main"],
        "pager" => &["pager"],
        _ => return None,
    })
}

/// The label that a set of vCard types stands for; words such as `voice` or `internet` say nothing.
#[must_use]
pub fn from_types(types: &[String]) -> String {
    let has = |wanted: &str| types.iter().any(|found| found.eq_ignore_ascii_case(wanted));
    if has("fax") {
        return if has("home") { "home_fax" } else { "fax" }.to_owned();
    }
    if has("cell") || has("mobile") || has("iphone") {
        return "mobile".to_owned();
    }
    if has("pager") {
        return "pager".to_owned();
    }
    if has("main") || has("main-number") {
        return "main".to_owned();
    }
    const SILENT: &[&str] =
        &["voice", "pref", "internet", "intl", "dom", "postal", "parcel", "msg", "text", "work", "home", "uri", "smtp"];
    let own = types.iter().find(|found| !SILENT.contains(&found.to_lowercase().as_str()) && !found.is_empty());
    match own {
        // A type of a program's own ("X-Praxis") is that program's free label.
        Some(own) if !has("work") && !has("home") => {
            let bare = own.strip_prefix("X-").or_else(|| own.strip_prefix("x-")).unwrap_or(own);
            canonical(bare)
        }
        _ if has("work") => "work".to_owned(),
        _ if has("home") => "home".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_codes_or_kept() {
        for (text, label) in [
            ("_$!<Mobile>!$_", "mobile"),
            ("_$!<HomePage>!$_", "HomePage"),
            ("_$!<HomeFAX>!$_", "home_fax"),
            ("Geschäftlich", "work"),
            ("Ferienhaus", "Ferienhaus"),
            (" ", ""),
        ] {
            assert_eq!(canonical(text), label, "{text}");
        }
        for (code, _) in WORDS {
            for lang in [Lang::De, Lang::En] {
                assert_eq!(canonical(&word(code, lang)), *code);
            }
            for version_4 in [true, false] {
                let types: Vec<String> = types(code, version_4).unwrap().iter().map(|one| (*one).to_owned()).collect();
                assert_eq!(from_types(&types), *code);
            }
        }
    }

    #[test]
    fn types_of_other_programs() {
        let of = |types: &[&str]| from_types(&types.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["WORK", "VOICE"]), "work");
        assert_eq!(of(&["HOME", "FAX"]), "home_fax");
        assert_eq!(of(&["CELL", "WORK"]), "mobile");
        assert_eq!(of(&["X-Praxis"]), "Praxis");
        assert_eq!(of(&["CAR"]), "CAR");
        assert_eq!(of(&["VOICE", "pref"]), "");
    }
}
