//! What the GDPR asks of an office: answers under Art. 15, erasure under Art. 17,
//! restriction where a retention duty stands, and the yearly look at what is due.
//!
//! Where a person stands in the file is read from the schema itself ([`traces`]): a new
//! table that points to a contact is found, reported and erased without a line here.

pub mod deleted;
pub mod due;
pub mod erase;
pub mod erased;
mod forget;
pub mod hold;
pub mod mentions;
mod names;
pub mod redact;
pub mod report;
pub mod restrict;
pub mod retention;
mod traces;
pub(crate) mod veil;

pub use erased::Erased;
pub use hold::Hold;
pub use mentions::{Mention, Mentions};
pub use report::{Report, ReportRow, Section};
pub use retention::{Duty, RetentionRule};

#[cfg(test)]
mod tests;
