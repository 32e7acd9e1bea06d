//! Own fields as a paper says them.

use kontor_core::own_fields::{self, OwnField, ValueType};
use kontor_words::{PaperLang, amounts, dates};

/// The name of a field in the paper's language; German where there is no English one.
pub(super) fn name(field: &OwnField, lang: PaperLang) -> String {
    let shape = &field.shape;
    if lang.is_german() || shape.name_en.is_empty() { shape.name_de.clone() } else { shape.name_en.clone() }
}

/// A stored value in words, numbers and days as the paper writes them.
pub(super) fn said(field: &OwnField, text: &str, lang: PaperLang) -> String {
    match field.shape.value_type {
        ValueType::Number => amounts::plain(text, lang),
        ValueType::Date => text.parse().map_or_else(|_| text.to_owned(), |day| dates::numeric(day, lang)),
        ValueType::Text | ValueType::Choice | ValueType::YesNo => own_fields::shown(field, text, !lang.is_german()),
    }
}
