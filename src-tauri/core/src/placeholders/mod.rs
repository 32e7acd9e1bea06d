//! Placeholders in texts: `{{Anrede}}`, `{{Kundennummer}}`, `{{Vertragsende}}`.
//!
//! One table of names for text blocks, letters, serial letters and the firm's own Word
//! templates. Names are German and English, and are found however they are capitalised,
//! hyphenated or spelt: `{{E-Mail}}`, `{{email}}`, `{{Strasse}}`. A value is data; how a day
//! or an amount is written is for words to say.

pub mod names;
pub mod scan;
pub mod values;

pub use names::{Field, Group, Name, Names};
pub use scan::{Piece, check, pieces};
pub use values::{Source, Value, Values};
