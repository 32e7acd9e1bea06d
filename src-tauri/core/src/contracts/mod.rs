//! Contracts: terms, deadlines, costs.
//!
//! The calculator is pure: terms and a day go in, dates and their derivation come out.

pub mod costs;

mod course;
mod date_math;
mod derivation;
mod next_end;
mod notice;
mod sending;
mod term;
mod term_error;

pub use derivation::{Law, Note, Step};
pub use next_end::{Deadline, Freely, current_term, deadline, freely_terminable};
pub use sending::Unsafe;
pub use term::{
    Afterwards, DurationStep, FirstTerm, Grid, MonthDay, MonthDayInvalid, NoticeRule, Span,
    SpecialEnd, SpecialEndDay, Terms, Unit, WorkingDayOf, WorkingDayTo,
};
pub use term_error::{TermError, TermErrorCode};

#[cfg(test)]
mod tests;
