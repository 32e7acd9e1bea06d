//! Recurring dates: rules of RFC 5545, the dates that they give, and series of events.
//!
//! Expanded in naive wall time and resolved afterwards, so that nine o'clock stays nine o'clock over
//! every change of the clocks. Where programs disagree, this holds:
//!
//! - The engine gives the dates of the rule alone: a start that the rule does not meet is not among
//!   them, and COUNT does not count it. A [`Series`] from another program keeps such a start besides.
//! - `YEARLY;BYMONTHDAY=15` means the 15th of every month (the table of RFC 5545, 3.3.10).
//! - `YEARLY;BYWEEKNO=20` without a weekday means that of the start: what a rule leaves open comes
//!   from there (RFC 5545, 3.3.10). A week belongs to the years that its days stand in.
//! - The 31st is skipped where a month has none; `-1` is the last day.
//! - UNTIL counts itself. A day alone is the whole of that day, an instant is compared as one.
//! - Hours, minutes and seconds in a series of days alone are passed over.

mod days;
pub mod doubts;
pub mod expand;
mod put;
pub mod read;
pub mod rule;
pub mod series;
pub mod set;
pub mod span;
pub mod split;
mod times;
pub mod write;

pub use doubts::{Doubt, doubts};
pub use expand::{Dates, MOST};
pub use rule::{DayOf, Frequency, Rule, RuleError, Start, Until};
pub use series::{HolidayPolicy, Occurrence, Series, Span};
pub use set::RecurrenceSet;
pub use span::{Length, LengthInvalid};
pub use split::{Split, SplitError};

#[cfg(test)]
mod tests;
