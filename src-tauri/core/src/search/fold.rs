//! Folding: what is typed and what stands in the book meet in the same form.
//!
//! ä = ae = a, ö = oe = o, ü = ue = u, ß = ss, accents and case fall; everything else
//! that is no letter or digit parts words. Both sides fold the same way, therefore
//! "Israel" finds Israel although "ae" became "a".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The folded words of a text.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => word.push_str("ss"),
            'æ' => word.push('a'),
            'œ' | 'ø' => word.push('o'),
            'ł' => word.push('l'),
            'đ' | 'ð' => word.push('d'),
            'ı' => word.push('i'),
            c if c.is_alphanumeric() => word.push(c),
            _ => finish(&mut word, &mut words),
        }
    }
    finish(&mut word, &mut words);
    words
}

/// ae → a, oe → o, ue → u, within a word; applied once, left to right.
fn finish(word: &mut String, words: &mut Vec<String>) {
    if word.is_empty() {
        return;
    }
    let mut folded = String::with_capacity(word.len());
    let mut last = ' ';
    for c in word.chars() {
        if c == 'e' && matches!(last, 'a' | 'o' | 'u') {
            last = ' ';
            continue;
        }
        folded.push(c);
        last = c;
    }
    words.push(folded);
    word.clear();
}

/// The digits of a text.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for (left, right) in [
            ("Müller", "Mueller"),
            ("Müller", "Muller"),
            ("Straße", "STRASSE"),
            ("Weiß", "weiss"),
            ("Café", "cafe"),
            ("Yılmaz", "Yilmaz"),
            ("Søren", "Soeren"),
            ("Łódź", "Lodz"),
        ] {
            assert_eq!(words(left), words(right), "{left} and {right}");
        }
    }

    #[test]
    fn a_typed_beginning_stays_a_beginning() {
        // Whatever is typed letter by letter must fold to a prefix of the folded whole,
        // but for the last letter of an umlaut that is not yet finished.
        for whole in ["mueller", "bauer", "israel", "goethe", "neuenfeld", "strasse"] {
            let folded = words(whole).remove(0);
            for end in 1..=whole.len() {
                let typed = words(&whole[..end]).remove(0);
                assert!(folded.starts_with(&typed), "{typed} of {folded}");
            }
        }
    }

    #[test]
    fn signs_part_words() {
        assert_eq!(words("Hansen & Söhne GmbH-Co.KG"), ["hansen", "sohne", "gmbh", "co", "kg"]);
        assert_eq!(digits("+49 (4121) 123-45"), "49412112345");
    }
}
