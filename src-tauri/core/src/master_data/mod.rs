//! The ground that everything else stands on: own firm, short lists, rooms, number ranges.

pub mod entry;
pub mod firm;
pub mod number_range;
pub mod room;
pub mod seed;
pub mod usage;

pub use entry::{Entry, EntryFields, List};
pub use firm::Firm;
pub use number_range::{NumberRange, Reset};
pub use room::{Room, RoomFields};
