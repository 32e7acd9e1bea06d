//! The real `kontor-cli`, started as users' scripts start it.

mod calculators;
mod exchange;
mod files;
mod papers;
mod support;
mod wrong_use;
