//! vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350): read liberally, written strictly.
//!
//! The pitfalls of vCard are bytes, not text: lines folded inside a character, a charset per
//! line, soft breaks, cards without an end. So a file goes through three hands: [`split`]
//! cuts it into cards and logical lines, [`line`] decodes one line, [`read`] knows what
//! the properties mean. What nobody here knows is kept by [`foreign`] and comes back on export.

pub mod foreign;
pub mod line;
pub(crate) mod photo;
pub mod read;
pub mod split;
pub mod write;

/// What the name of a line begins with that holds the value of an own field: its code follows.
pub const OWN_PREFIX: &str = "X-KONTOR-OWN-";
/// Most bytes of a line of text.
pub const MAX_TEXT_LINE: usize = 1024 * 1024;
/// Most bytes of a line that holds a picture, a sound or a key.
pub const MAX_BINARY_LINE: usize = 16 * 1024 * 1024;
/// Most bytes of the lines of one card, pictures apart.
pub const MAX_CARD_TEXT: usize = 4 * 1024 * 1024;
/// Most logical lines of all cards of a file: forty for each of as many cards as it may hold.
pub const MAX_LINES: usize = 40 * crate::import::MAX_RECORDS;
/// Cards inside cards, at most.
pub const MAX_DEPTH: usize = 8;
