//! The real `kontor-cli`, started as users' scripts start it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod calculators;
mod calendar;
mod contracts;
mod exchange;
mod files;
mod occurrences;
mod papers;
mod support;
mod wrong_use;
