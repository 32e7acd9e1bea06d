//! Rules held against cases of others, tables of our own, and what must hold for any rule.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod fixture;
mod oracle;
mod properties;
mod put;
mod reading;
mod rules;
mod series;
mod zones;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Rule, Start};

fn rule(text: &str) -> Rule {
    text.parse().unwrap_or_else(|refused| panic!("{text}: {refused}"))
}

/// `2026-03-23T09:00`, or a day alone.
fn start(text: &str) -> Start {
    text.parse().map_or_else(|_| Start::Wall(wall(text)), Start::Day)
}

fn wall(text: &str) -> NaiveDateTime {
    let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S");
    at.or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")).unwrap_or_else(|_| day(text).into())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("no day: {text}"))
}

/// Wall times as the tables write them: without a clock where all of them are days.
fn written(walls: &[NaiveDateTime], start: Start) -> Vec<String> {
    let form = if start.is_day() { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M" };
    walls.iter().map(|wall| wall.format(form).to_string()).collect()
}

/// The first dates of a rule.
fn first(text: &str, from: &str, wanted: usize) -> Vec<String> {
    let start = start(from);
    written(&rule(text).dates(start).take(wanted).collect::<Vec<_>>(), start)
}
