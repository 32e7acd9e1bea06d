//! Every text that Rust shows or prints, German and English.
//!
//! One module per domain, typed: a missing word does not compile. German first (Sie-form), English
//! complete. Words never reach below: core knows codes and data only.

pub mod amounts;
pub mod contracts;
pub mod data_protection;
pub mod dates;
pub mod duplicates;
pub mod holidays;
pub mod keys;
pub mod lang;
pub mod letters;
pub mod messages;
pub mod papers;
pub mod placeholders;
pub mod planner;
pub mod register;
pub mod sheets;

pub use lang::{Lang, LanguageUnknown, PaperLang};
