//! Calendars in and out: what is written is read again, what others write is read.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;
mod hostile;
mod merging;
mod messages;
mod office;
mod reading;
mod round_trip;
mod samples;
mod zones;
