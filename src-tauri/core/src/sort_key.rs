//! DIN 5007-2 order (ä = ae in names) as stored keys.
//!
//! The key is the upper-case hex of ICU's de-u-co-phonebk sort key, so that a plain
//! B-tree index of text sorts like a German telephone book and any SQLite tool can read
//! the file. `meta.collator` holds the version; another version rebuilds the keys.

use std::fmt::Write as _;
use std::sync::OnceLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

/// The version of the keys: the collation and the crate's data.
pub const VERSION: &str = "de-u-co-phonebk icu4x-2";

fn collator() -> &'static CollatorBorrowed<'static> {
    static COLLATOR: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    COLLATOR.get_or_init(|| {
        CollatorBorrowed::try_new(locale!("de-u-co-phonebk").into(), CollatorOptions::default())
            .expect("the collation data is compiled in, a test opens it")
    })
}

/// The key of a text. The order of keys is the order of texts.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len() * 2 + 8);
    let Ok(()) = collator().write_sort_key_to(text, &mut bytes);
    let mut hex = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02X}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::sort_key;

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
