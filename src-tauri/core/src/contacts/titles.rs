//! Titles: which are spoken in a letter, which stand in the address alone.
//!
//! DIN 5008 puts doctorates and diplomas before the name in the address ("Frau Dr. Anna Weber",
//! "Herrn Dipl.-Ing. Uwe Kruse"), bachelor's and master's degrees behind it. A letter's salutation
//! names the highest of them alone, and only what is borne like a name: professor, written in full,
//! and doctor, abbreviated (Duden, Briefe gut und richtig schreiben; BMI, Ratgeber für Anschriften
//! und Anreden). In Austria "Mag.", "Dipl.-Ing." and "Ing." are spoken as well.

/// What a title field says of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Titles {
    /// Professor of any kind.
    pub professor: bool,
    /// "Dr.", in Austria also "DDr.".
    pub doctor: Option<&'static str>,
    /// What Austria speaks beside those: "Mag.", "Dipl.-Ing.", "Ing.".
    pub austrian: Option<String>,
    /// "Freiherr", "Graf", typed before the name though it belongs to the family name.
    pub noble: Vec<String>,
    /// Everything but the noble words, as typed: what stands before the given name.
    pub before_name: String,
}

/// Parts of a name that stand in the address and are silent in a letter.
const SILENT: &[&str] = &["freiherr", "freifrau", "freiin", "ritter", "edler", "edle"];

/// Ranks that are spoken instead of "Frau" and "Herr".
const RANKS: &[&str] = &[
    "graf",
    "gräfin",
    "baron",
    "baronin",
    "baronesse",
    "prinz",
    "prinzessin",
    "fürst",
    "fürstin",
    "herzog",
    "herzogin",
];

impl Titles {
    pub(crate) fn read(title: &str) -> Self {
        let mut titles = Self::default();
        let mut kept = Vec::new();
        for word in title.split_whitespace() {
            let small = word.to_lowercase();
            if is_noble(&small) {
                titles.noble.push(word.to_owned());
                continue;
            }
            kept.push(word);
            let bare = small.trim_end_matches([',', '.']);
            if bare.starts_with("prof") || bare.contains("-prof") || bare.contains(".prof") {
                titles.professor = true;
            } else if bare.starts_with("ddr") {
                titles.doctor = Some("DDr.");
            } else if bare == "dr" || bare == "dres" || bare.starts_with("dr.") || bare.starts_with("dr-") {
                titles.doctor = titles.doctor.or(Some("Dr."));
            } else if let Some(rank) = austrian_rank(bare)
                && titles.austrian.as_deref().and_then(|known| austrian_rank(&known.to_lowercase())).unwrap_or(9) > rank
            {
                titles.austrian = Some(word.trim_end_matches(',').to_owned());
            }
        }
        titles.before_name = kept.join(" ");
        titles
    }
}

/// The place of what Austria speaks, the highest first.
fn austrian_rank(small: &str) -> Option<u8> {
    let small = small.trim_end_matches('.');
    match small {
        "mmag" | "mag" | "mag.a" | "mag.ª" | "maga" | "mag.phil" | "mag.rer" => Some(0),
        "di" | "dipl.-ing" | "dipl.ing" | "dkfm" | "dipl.-kfm" => Some(1),
        "ing" | "bmst" => Some(2),
        _ => None,
    }
}

fn is_noble(small: &str) -> bool {
    SILENT.contains(&small) || RANKS.contains(&small)
}

/// A family name as it is spoken: the rank that replaces "Herr" and "Frau", and the rest.
/// "Freiherr von Stein" is spoken "von Stein"; "Graf" alone is a family name like any other.
pub(crate) fn spoken_family(family: &str) -> (Option<&str>, &str) {
    let family = family.trim();
    let Some((first, rest)) = family.split_once(char::is_whitespace) else { return (None, family) };
    let small = first.to_lowercase();
    let rest = rest.trim_start();
    if SILENT.contains(&small.as_str()) && begins_noble(rest) {
        (None, rest)
    } else if RANKS.contains(&small.as_str()) && !rest.is_empty() {
        (Some(first), rest)
    } else {
        (None, family)
    }
}

fn begins_noble(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "von" | "vom" | "zu" | "zum" | "zur" | "v." | "u." | "und" | "auf" | "der")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_told_apart() {
        let read = |title: &str| {
            let titles = Titles::read(title);
            (titles.professor, titles.doctor, titles.austrian)
        };
        assert_eq!(read(""), (false, None, None));
        assert_eq!(read("Prof. Dr. Dr. h. c. mult."), (true, Some("Dr."), None));
        assert_eq!(read("Univ.-Prof. DDr."), (true, Some("DDr."), None));
        assert_eq!(read("Dr.-Ing."), (false, Some("Dr."), None));
        assert_eq!(read("PD Dr. med. habil."), (false, Some("Dr."), None));
        assert_eq!(read("Professorin"), (true, None, None));
        assert_eq!(read("Mag. Dr."), (false, Some("Dr."), Some("Mag.".to_owned())));
        assert_eq!(read("Ing. Dipl.-Ing."), (false, None, Some("Dipl.-Ing.".to_owned())));
        assert_eq!(read("B.Sc."), (false, None, None));
        assert_eq!(read("Drogist"), (false, None, None));
        let noble = Titles::read("Dr. Freiherr");
        assert_eq!((noble.noble, noble.before_name.as_str()), (vec!["Freiherr".to_owned()], "Dr."));
    }

    #[test]
    fn noble_names_are_spoken_as_usual() {
        assert_eq!(spoken_family("von Stein"), (None, "von Stein"));
        assert_eq!(spoken_family("Freiherr von Stein"), (None, "von Stein"));
        assert_eq!(spoken_family("Graf von Bismarck"), (Some("Graf"), "von Bismarck"));
        assert_eq!(spoken_family("Graf"), (None, "Graf"));
        assert_eq!(spoken_family("Ritter Sport"), (None, "Ritter Sport"));
    }
}
