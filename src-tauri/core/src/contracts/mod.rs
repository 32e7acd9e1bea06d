//! Contracts: terms, deadlines, costs.
//!
//! The calculator is pure: terms and a day go in, dates and their derivation come out.
//! Around it stand the book of contracts ([`save`], [`read`], [`delete`]) and what it
//! comes to on a day ([`register`], [`list`]).

pub mod check;
pub mod contract;
pub mod costs;
pub mod days;
pub mod decisions;
pub mod delete;
pub mod due;
pub mod figures;
pub mod given;
pub mod ground;
pub mod import;
pub mod index;
pub mod ledger;
pub mod list;
pub mod mass;
pub mod presets;
pub mod raise;
pub mod read;
pub mod register;
pub mod reminders;
pub mod rows;
pub mod save;
pub mod similar;
pub mod wording;

mod course;
pub(crate) mod date_math;
mod derivation;
mod next_end;
mod notice;
pub(crate) mod sending;
mod term;
mod term_error;

pub use contract::{Contract, ContractFields, CostLine, Direction, Link, LinkRole, NoticeForm, Phase, Share, Tax};
pub use derivation::{Law, Note, Step};
pub use next_end::{Deadline, Freely, current_term, deadline, freely_terminable};
pub use sending::Unsafe;
pub use term::{
    Afterwards, DurationStep, FirstTerm, Grid, MonthDay, MonthDayInvalid, NoticeRule, Span, SpecialEnd, SpecialEndDay,
    Terms, Unit, WorkingDayOf, WorkingDayTo,
};
pub use term_error::{TermError, TermErrorCode};

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
