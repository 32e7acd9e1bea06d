//! Contracts in words: notice rules, terms, derivations, notes and refusals.

pub mod calendar;
pub mod dossier;
pub mod giving;
mod notes;
mod refusals;
mod rules;
mod spans;
mod steps;
mod terms;

pub use notes::{freely_in_words, legal_hint, note_in_words, notes_in_words, to_check};
pub use refusals::term_error;
pub use rules::rule_in_words;
pub use steps::{step_in_words, steps_in_words};
pub use terms::terms_in_words;

#[cfg(test)]
mod tests;
