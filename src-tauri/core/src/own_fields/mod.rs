//! Own fields (Eigene Felder): what an office wants to note that the program has no field for.
//!
//! A domain plugs in with four calls: [`value::issues`] before it writes, [`value::write`]
//! when it does, [`value::of`] when it reads, [`value::index_texts`] when it is indexed; what
//! goes with a deleted record goes in `delete.rs`. Papers and exports ask [`value::values_of`]
//! for one field of many records; lists narrow by [`condition::meeting`] and stand in the
//! order of [`condition::order`].

pub mod condition;
pub mod field;
#[cfg(test)]
mod tests;
pub mod value;

use serde::{Deserialize, Serialize};

use crate::record::{OwnFieldId, RecordKind};
use crate::text_enum;

pub use condition::Condition;
pub use field::{all, delete, get, save};
pub use value::{canonical, shown, values_of};

text_enum! {
    /// What a value is.
    ValueType {
        /// Free text of one line.
        Text = "text",
        /// A number with at most four decimals.
        Number = "number",
        /// A day.
        Date = "date",
        /// One of several.
        Choice = "choice",
        /// Yes or no; no value is neither.
        YesNo = "yes_no",
    }
}

/// Kinds of records that can have own fields.
pub const KINDS: &[RecordKind] = &[RecordKind::Contact, RecordKind::Contract, RecordKind::Event];

/// One of several that a field offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What values hold, so that a choice can be renamed. Empty on saving: made from the name.
    #[serde(default)]
    pub code: String,
    /// German name.
    pub name_de: String,
    /// English name; empty: the German one.
    #[serde(default)]
    pub name_en: String,
}

/// What is known of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFieldShape {
    /// Which records have it.
    pub record_kind: RecordKind,
    /// Unique among the fields of a kind, letters, digits and `-`: exports call it by this name.
    pub code: String,
    /// German name.
    pub name_de: String,
    /// English name; empty: the German one.
    pub name_en: String,
    /// What its values are.
    pub value_type: ValueType,
    /// What can be chosen, in order; empty for other types.
    pub choices: Vec<Choice>,
    /// Place among the fields of its kind, from 0.
    pub position: i64,
    /// False: no longer offered, shown where it has a value.
    pub active: bool,
}

/// An own field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnField {
    /// Its id.
    pub id: OwnFieldId,
    /// What is known of it.
    pub shape: OwnFieldShape,
}

/// What a record has in an own field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// The field.
    pub field_id: OwnFieldId,
    /// The value: text as typed, `-1234.5`, `2026-03-31`, a choice's code, `yes` or `no`.
    pub text: String,
}
