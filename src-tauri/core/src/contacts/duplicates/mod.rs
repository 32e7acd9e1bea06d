//! Contacts that stand in the book twice: how alike two are, who they are in the whole
//! book, who a typed card may be already, and which of them a person called different.
//!
//! Nothing is merged by itself: this suggests, [`super::merge`] does what was decided.

pub mod candidates;
pub mod dismissed;
mod name;
pub mod profile;
pub mod scan;
pub mod score;

pub use candidates::{Candidate, likely};
pub use profile::Profile;
pub use scan::{Group, Scan};
pub use score::{Judgement, Reason, ReasonCode, judge};

/// From so many points of a hundred on two contacts are suggested as one.
pub const SUGGESTED: u8 = 60;

/// From so many on it is said while one is being entered: a look costs less than a twin.
pub const WARNED: u8 = 50;

#[cfg(test)]
mod tests;
