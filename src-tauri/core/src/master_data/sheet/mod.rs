//! Lists of the master data as tables of text: written out, and read back in with a preview.
//!
//! One mechanism for all of them: a column has a key, a row is found again by its code. What is
//! read goes through the same checks as what is typed. Cells are neutral text: days as
//! `2026-04-15`, yes and no as `1` and `0`, other rows by their codes.

mod fields;
mod line;
mod read;
mod write;

pub use read::{Change, Fate, Planned, apply, plan};
pub use write::rows;

use crate::master_data::entry::List;
use crate::master_data::room::Seating;

/// No list of the master data has more rows than this.
pub const MAX_ROWS: usize = 2_000;

/// A list that can be written out and read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A short list.
    Entries(List),
    /// Rooms.
    Rooms,
    /// Equipment.
    Equipment,
    /// Employees.
    Employees,
    /// Text blocks.
    Texts,
    /// Number ranges: their patterns and counters; which there are is the program's.
    NumberRanges,
    /// What the office changed in its calendar.
    Holidays,
}

impl Part {
    /// The part of this name, as the window calls it: `category`, `room`, `employee`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "room" => Some(Self::Rooms),
            "equipment" => Some(Self::Equipment),
            "employee" => Some(Self::Employees),
            "text_block" => Some(Self::Texts),
            "number_range" => Some(Self::NumberRanges),
            "holiday" => Some(Self::Holidays),
            other => List::ALL.iter().find(|list| list.code() == other).map(|list| Self::Entries(*list)),
        }
    }

    /// The column by which a row is found again.
    #[must_use]
    pub const fn known_by(self) -> &'static str {
        match self {
            Self::Holidays => "day",
            Self::NumberRanges => "range",
            _ => "code",
        }
    }

    /// The keys of its columns, in the order in which they are written.
    #[must_use]
    pub fn columns(self) -> Vec<&'static str> {
        match self {
            Self::Entries(list) => {
                let mut columns = vec!["code", "name_de", "name_en"];
                if list == List::Category {
                    columns.push("colour");
                }
                if list == List::RelationKind {
                    columns.extend(["reverse_de", "reverse_en"]);
                }
                if list.has_rate() {
                    columns.push("rate");
                }
                if list.is_tree() {
                    columns.push("parent");
                }
                if matches!(list, List::CostCentre | List::Department | List::VatRate) {
                    columns.extend(["valid_from", "valid_to"]);
                }
                columns.push("active");
                columns
            }
            Self::Rooms => {
                let mut columns = vec!["code", "name", "capacity"];
                columns.extend(Seating::ALL.iter().map(|seating| seating.code()));
                columns.extend(["place", "parent", "set_up_minutes", "clear_down_minutes", "note", "active"]);
                columns
            }
            Self::Equipment => vec!["code", "name", "quantity", "room", "note", "active"],
            Self::Employees => vec![
                "code",
                "salutation",
                "title",
                "given",
                "family",
                "function",
                "department",
                "cost_centre",
                "supervisor",
                "substitute",
                "extension",
                "mobile",
                "email",
                "room",
                "birthday",
                "entered_on",
                "left_on",
                "working_days",
                "signing",
                "note",
                "active",
            ],
            Self::Texts => {
                vec!["code", "name", "purpose", "subject_de", "subject_en", "body_de", "body_en", "active"]
            }
            Self::NumberRanges => vec!["range", "pattern", "reset", "next"],
            Self::Holidays => vec!["day", "change", "name", "yearly", "deadlines"],
        }
    }
}

#[cfg(test)]
mod tests;
