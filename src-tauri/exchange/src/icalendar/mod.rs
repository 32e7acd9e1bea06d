//! iCalendar (RFC 5545) and messages about events (RFC 5546): read liberally, written strictly.
//!
//! [`file`] holds what a calendar says as plain data, [`read`] takes a file apart, [`write`] puts one
//! together, [`eml`] makes a draft of a message, [`merge`] puts what came in beside what the office holds. What nobody here knows is kept line by line and comes
//! back when the event leaves again. [`days`] writes deadlines, which are days with alarms and no more.

mod clock;
pub mod days;
pub mod eml;
pub mod file;
pub mod merge;
pub mod office;
pub mod outlook;
pub mod read;
pub mod series;
mod tree;
pub mod write;
pub mod zones;

pub use days::DayEvent;
pub use file::{
    CalendarEvent, CalendarFile, CalendarTask, Class, Entry, Message, Method, Person, PersonKind, Recurrence, State,
    TaskState,
};

/// A zone of the IANA.
pub type Zone = chrono_tz::Tz;

/// The largest calendar file that is read, in bytes.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;
/// Most events, tasks and other parts of one file.
pub const MAX_COMPONENTS: usize = 20_000;
/// Most logical lines of a file.
pub const MAX_LINES: usize = 1_000_000;
/// Most bytes of a line of text.
pub const MAX_TEXT_LINE: usize = 1024 * 1024;
/// Most bytes of the lines of one part.
pub const MAX_COMPONENT_TEXT: usize = 4 * 1024 * 1024;
/// Parts inside parts, at most.
pub const MAX_DEPTH: usize = 6;
/// Most additional and struck dates of one event.
pub const MAX_DATES: usize = 5_000;
/// Most guests of one event.
pub const MAX_GUESTS: usize = 2_000;
/// Most bytes of a file inside the calendar that is kept.
pub const MAX_ATTACHMENT: usize = 64 * 1024;
