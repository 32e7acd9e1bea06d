//! A register of contracts that comes as a table: rows of texts in, planned contracts out, one write.
//!
//! A row is read by itself ([`read`]), then put beside what the book holds ([`settle`]), and written
//! with all the others in one step ([`apply`]). What was not understood goes into the note word for
//! word and the row says so; what can be read in two ways says "bitte prüfen". Nothing is written
//! before a person has seen the plan.

mod apply;
mod draft;
mod known;
mod partners;
mod plan;
mod terms;
mod values;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::contract::{ContractFields, Direction, Tax};
use super::costs::PaymentInterval;
use super::similar;
use crate::record::ContractId;
use crate::text_enum;

pub use apply::{Imported, apply};
pub use draft::{Draft, Ways, read};
pub use known::{Knowing, Known};
pub use plan::{Name, Plan, settle};

/// A cell beyond this many characters is no text of a register.
pub const LONGEST_TEXT: usize = 500;
/// Notes and wordings may be longer.
pub const LONGEST_NOTE: usize = 20_000;

text_enum! {
    /// What a column of a register becomes.
    Field {
        /// Left out.
        Ignore = "ignore",
        /// Our number.
        Number = "number",
        /// Title.
        Title = "title",
        /// The other side.
        Partner = "partner",
        /// Whom to call there.
        ContactPerson = "contact_person",
        /// Kind of contract.
        Kind = "kind",
        /// Cost centre.
        CostCentre = "cost_centre",
        /// Who looks after it here.
        Responsible = "responsible",
        /// Who pays.
        Direction = "direction",
        /// Draft, in force, suspended, archived.
        Phase = "phase",
        /// The first day.
        Start = "start",
        /// A length, an end, or both days in one cell.
        FirstTerm = "first_term",
        /// The last day of the first term.
        End = "end",
        /// What follows the first term.
        Renewal = "renewal",
        /// The wording of the notice.
        Notice = "notice",
        /// The form of the notice.
        NoticeForm = "notice_form",
        /// Notice was given on this day.
        NoticeGivenOn = "notice_given_on",
        /// The contract then ends on this day.
        NoticeEndsOn = "notice_ends_on",
        /// What is paid each time.
        Amount = "amount",
        /// What is paid each month.
        AmountMonthly = "amount_monthly",
        /// What is paid each year.
        AmountYearly = "amount_yearly",
        /// Its currency.
        Currency = "currency",
        /// How often it is paid.
        Interval = "interval",
        /// Net or gross.
        Tax = "tax",
        /// VAT.
        VatRate = "vat_rate",
        /// The first due day.
        FirstDue = "first_due",
        /// Our customer number with them.
        CustomerNumber = "customer_number",
        /// Their number for the contract.
        ContractNumber = "contract_number",
        /// Tags, parted by commas or semicolons.
        Tags = "tags",
        /// Free text.
        Note = "note",
        /// Free text with the column's heading before it.
        NoteHeaded = "note_headed",
    }
}

impl Field {
    /// Whether several columns may become this.
    #[must_use]
    pub const fn is_repeatable(self) -> bool {
        matches!(self, Self::Ignore | Self::Note | Self::NoteHeaded)
    }

    /// How many characters a cell of it may hold.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Note | Self::NoteHeaded | Self::Notice | Self::Renewal | Self::FirstTerm | Self::Ignore => {
                LONGEST_NOTE
            }
            _ => LONGEST_TEXT,
        }
    }
}

/// A column: its heading as in the file, and what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The field.
    pub field: Field,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line in the file, from 1.
    pub line: usize,
    /// Its cells in the order of the columns; missing ones are empty.
    pub cells: Vec<String>,
}

/// What holds where a row says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defaults {
    /// Who pays.
    pub direction: Direction,
    /// How often; none: an amount without a rhythm goes into the note.
    #[serde(default)]
    pub interval: Option<PaymentInterval>,
    /// Net or gross.
    pub tax: Tax,
}

impl Default for Defaults {
    fn default() -> Self {
        Self { direction: Direction::Pay, interval: None, tax: Tax::Net }
    }
}

/// Something said at a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What the column becomes.
    pub field: Field,
    /// The column's heading.
    pub heading: String,
    /// The code of its words.
    pub code: &'static str,
    /// What the words need.
    pub data: Value,
}

text_enum! {
    /// What becomes of a row.
    Fate {
        /// A new contract.
        New = "new",
        /// Left out.
        Skip = "skip",
    }
}

text_enum! {
    /// By what a row is known already.
    KnownBy {
        /// The same number.
        Number = "number",
        /// The same partner and the partner's number for the contract.
        ContractNumber = "contract_number",
        /// The same partner and title.
        Title = "title",
    }
}

impl KnownBy {
    /// A text as it is compared, by the rule of [`similar`](super::similar::similar): what the form warns of, a
    /// register does not bring in.
    fn compared(self, text: &str) -> String {
        match self {
            Self::ContractNumber => similar::plain(text),
            Self::Number | Self::Title => values::words(text),
        }
    }
}

/// What a row repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same {
    /// A contract of the book.
    Book(ContractId, KnownBy),
    /// An earlier row of the file, by its line.
    Line(usize, KnownBy),
}

text_enum! {
    /// What a name in the table stands for.
    Part {
        /// A contact.
        Partner = "partner",
        /// An entry of the kinds of contracts.
        Kind = "kind",
        /// An entry of the cost centres.
        CostCentre = "cost_centre",
    }
}

/// What becomes of a name that the book does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// It means this contact or entry.
    Record(i64),
    /// It is made.
    Create,
    /// The field stays empty, the name goes into the note.
    Leave,
}

/// What a person decided otherwise than proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Names, by what they stand for and their folded words.
    pub names: BTreeMap<(Part, String), Choice>,
    /// Rows, by their place.
    pub fates: BTreeMap<usize, Fate>,
}

/// A row with what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The contract; none where the row is refused.
    pub fields: Option<ContractFields>,
    /// What it becomes; a refused row becomes nothing.
    pub fate: Fate,
    /// What it repeats.
    pub same: Option<Same>,
    /// Names that are made with it.
    pub makes: Vec<(Part, String)>,
    /// Why it cannot be written.
    pub issues: Vec<Remark>,
    /// What a person should look at.
    pub doubts: Vec<Remark>,
}

#[cfg(test)]
mod tests;
