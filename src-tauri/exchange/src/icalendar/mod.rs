//! iCalendar (RFC 5545) and messages about events (RFC 5546): read liberally, written strictly.
//!
//! [`file`] holds what a calendar says as plain data, [`read`] takes a file apart, [`write`] puts one
//! together, [`eml`] makes a draft of a message. What nobody here knows is kept line by line and comes
//! back when the event leaves again. [`days`] writes deadlines, which are days with alarms and no more.

pub mod days;
pub mod eml;
pub mod file;
pub mod write;

pub use days::DayEvent;
pub use file::{
    CalendarEvent, CalendarFile, CalendarTask, Class, Entry, Message, Method, Person, PersonKind, Recurrence, State,
    TaskState,
};
