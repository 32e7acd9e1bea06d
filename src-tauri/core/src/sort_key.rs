//! DIN 5007-2 order (ä = ae in names) as stored keys; an office may choose DIN 5007-1
//! (ä = a) for its address book.
//!
//! The key is the upper-case hex of ICU's de-u-co-phonebk (or de) sort key, so that a plain
//! B-tree index of text sorts like a German telephone book and any SQLite tool can read
//! the file. `meta.collator` holds version and order; another one rebuilds the keys.

use std::fmt::Write as _;
use std::sync::OnceLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

use crate::text_enum;

/// The version of the keys: the collation and the crate's data.
pub const VERSION: &str = "de-u-co-phonebk icu4x-2";

text_enum! {
    /// How umlauts are put in order.
    Order {
        /// DIN 5007-2, for lists of names: ä = ae.
        Names = "names",
        /// DIN 5007-1, as in dictionaries: ä = a.
        Words = "words",
    }
}

impl Order {
    /// What `meta.collator` holds where keys are of this order.
    #[must_use]
    pub fn version(self) -> String {
        match self {
            Self::Names => VERSION.to_owned(),
            Self::Words => format!("{VERSION} {}", self.code()),
        }
    }

    fn collator(self) -> &'static CollatorBorrowed<'static> {
        static NAMES: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
        static WORDS: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
        let (place, locale) = match self {
            Self::Names => (&NAMES, locale!("de-u-co-phonebk")),
            Self::Words => (&WORDS, locale!("de")),
        };
        place.get_or_init(|| {
            CollatorBorrowed::try_new(locale.into(), CollatorOptions::default())
                .expect("the collation data is compiled in, a test opens it")
        })
    }

    /// The key of a text. The order of keys is the order of texts.
    #[must_use]
    pub fn key(self, text: &str) -> String {
        hex_key(self.collator(), text)
    }
}

/// The key of a text by DIN 5007-2. The order of keys is the order of texts.
#[must_use]
pub fn sort_key(text: &str) -> String {
    Order::Names.key(text)
}

fn hex_key(collator: &CollatorBorrowed<'static>, text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len() * 2 + 8);
    let Ok(()) = collator.write_sort_key_to(text, &mut bytes);
    let mut hex = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02X}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::{Order, sort_key};

    #[test]
    fn words_are_sorted_as_in_a_dictionary() {
        // DIN 5007-1: ä = a, and only where all else is equal the umlaut comes second.
        let sorted = ["Adam", "Aigner", "Arger", "Ärger", "Argus", "Mobius", "Moeller", "Mogk", "Möller"];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|name| Order::Words.key(name));
        assert_eq!(names, sorted);
        assert_ne!(Order::Words.version(), Order::Names.version());
    }

    #[test]
    fn sorts_names_as_a_german_telephone_book_does() {
        // DIN 5007-2: ä = ae, ß = ss; the base letters first, then accents, then case.
        let sorted =
            ["Adam", "Ärger", "Aigner", "Möbius", "Moeller", "Möller", "Mogk", "Straße", "Strasser", "Zöllner"];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            ["Adam", "Ärger", "Aigner", "Möbius", "Moeller", "Möller", "Mogk", "Straße", "Strasser", "Zöllner"]
        );
    }

    #[test]
    fn empty_comes_first_and_keys_are_hex() {
        assert!(sort_key("") < sort_key("a"));
        assert!(sort_key("Weiß").chars().all(|c| c.is_ascii_hexdigit()));
    }
}
