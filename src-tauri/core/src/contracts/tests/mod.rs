//! The calculator against the worked examples of the rules, its refusals, and properties of all terms.

#![allow(clippy::needless_pass_by_value, reason = "tables of json! read better without &")]

mod examples;
mod properties;
mod readings;
mod refusals;
mod sending;
mod simulated;
mod simulation;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Terms from the changes to a plain indefinite contract.
fn terms(changes: Value) -> Terms {
    let mut all = json!({
        "start": "2020-01-01", "first_term": null, "afterwards": "indefinite",
        "notice_first": null, "notice": {"kind": "none"},
        "earliest_end": null, "excluded_ends": [],
        "region": "DE", "private_recipient": false, "postal_days": 5,
    });
    for (key, value) in changes.as_object().unwrap() {
        all[key] = value.clone();
    }
    serde_json::from_value(all).unwrap()
}

fn period(amount: i64, unit: &str, to: &str) -> Value {
    json!({"kind": "period", "amount": amount, "unit": unit, "to": to})
}

fn notice(rule: Value) -> Terms {
    terms(json!({ "notice": rule }))
}

/// End and last day of receipt as one line; `any` where there is none.
fn found(terms: &Terms, on: &str) -> String {
    let deadline = deadline(terms, date(on)).unwrap();
    let text = |day: Option<NaiveDate>| day.map_or("any".to_owned(), |day| day.format("%d.%m.%y").to_string());
    format!("{} {}", text(deadline.end), text(deadline.receive_by))
}

fn check(name: &str, terms: &Terms, on: &str, expected: &str) {
    assert_eq!(found(terms, on), expected, "{name}; {on}");
}

/// 24 months from 15.07.2024, then 12 months each, with changes.
fn two_years(changes: Value) -> Terms {
    let mut all = json!({"start": "2024-07-15", "first_term": {"months": 24},
        "afterwards": {"renews": {"months": 12}}});
    for (key, value) in changes.as_object().unwrap() {
        all[key] = value.clone();
    }
    terms(all)
}
