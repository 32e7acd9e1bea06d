//! The parts of compound words: "reinigung" finds the Gebäudereinigung.
//!
//! German joins its nouns, and who looks for one remembers the second part as often as the first. FTS5 finds words
//! by their beginning, so the end of a compound stands in the index as a word of its own behind a mark. The mark keeps
//! it apart from real words: "ein" on its way to "Einladung" must not find every Reinigung.
//!
//! Names of persons are left out: there "mann" is no part of a meaning, and an address book of a hundred thousand
//! would carry six words instead of each.

use crate::record::RecordKind;

/// Before the end of a compound; a letter, as FTS5 sees it, that folding leaves in no word.
const MARK: char = '\u{2026}';

/// A compound has a first part of so many letters at least: "Ölheizung".
const FIRST_PART: usize = 2;

/// Shorter parts stand in too many words by chance: "rein" in every Verein.
const LEAST: usize = 5;

/// Whether the records of a kind are called by ordinary words.
pub(super) const fn is_sought(kind: RecordKind) -> bool {
    !matches!(kind, RecordKind::Contact | RecordKind::Employee)
}

/// The ends of a folded word under which it is found, each behind its mark.
pub(super) fn ends(word: &str) -> impl Iterator<Item = String> {
    let letters = word.chars().count();
    word.char_indices()
        .enumerate()
        .filter(move |(place, _)| *place >= FIRST_PART && letters - place >= LEAST)
        .map(|(_, (start, _))| format!("{MARK}{}", &word[start..]))
}

/// What the index is asked for a typed word: words that begin with it, and compounds within which it begins.
pub(super) fn pattern(word: &str) -> String {
    if word.chars().count() < LEAST || !word.chars().all(char::is_alphabetic) {
        return format!("\"{word}\"*");
    }
    format!("(\"{word}\"* OR \"{MARK}{word}\"*)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_is_found_by_what_it_ends_with() {
        let all: Vec<String> = ends("olheizung").map(|end| end.trim_start_matches(MARK).to_owned()).collect();
        assert_eq!(all, ["heizung", "eizung", "izung"]);
        assert_eq!(ends("miete").count(), 0);
    }

    #[test]
    fn a_short_word_or_a_number_is_a_beginning_alone() {
        assert_eq!(pattern("rein"), "\"rein\"*");
        assert_eq!(pattern("k10023"), "\"k10023\"*");
        assert_eq!(pattern("reini"), format!("(\"reini\"* OR \"{MARK}reini\"*)"));
    }
}
