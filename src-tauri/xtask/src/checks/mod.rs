//! Checks that no compiler makes: the walls between the rooms, licences, habits.

pub mod habits;
pub mod licences;
pub mod packages;
pub mod spdx;
pub mod walls;

use serde_json::Value;

use crate::Outcome;
use crate::shell::{cargo, read};
use crate::tally::Count;

/// What one rule found: its words, and each place that breaks it.
pub struct Finding {
    /// The rule as a sentence.
    pub rule: &'static str,
    /// Places that break it, one line each.
    pub broken: Vec<String>,
}

/// Prints the findings and counts each rule as one check.
pub fn report(findings: Vec<Finding>) -> Count {
    let mut count = Count::default();
    for finding in findings {
        if finding.broken.is_empty() {
            println!("   ok   {}", finding.rule);
            count.passed += 1;
            continue;
        }
        count.failed += 1;
        println!(" BROKEN {}", finding.rule);
        for place in finding.broken {
            println!("        {place}");
        }
    }
    count
}

/// What cargo knows about the workspace and everything that it depends on.
pub fn metadata() -> Outcome<Value> {
    let text = read(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    serde_json::from_str(&text).map_err(|error| format!("cargo metadata is not JSON: {error}"))
}

/// The elements of a JSON list, none if it is not there.
fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// A JSON text, empty if it is not there.
fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}
