//! Cases of another program's tests, each agreed by a third one; the file names source and licence.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde_json::Value;

use super::{rule, start, wall};
use crate::planner::recurrence::RecurrenceSet;

const CASES: &str = include_str!("../../../../../../tests/fixtures/recurrence.json");

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn every_case_of_the_file_comes_out() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    assert!(file["about"].as_str().unwrap().contains("MPL-2.0"));
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 108);
    for case in cases {
        let walls = |field: &str| texts(&case[field]).into_iter().map(wall);
        let set = RecurrenceSet {
            start: start(case["dtstart"].as_str().unwrap()),
            rules: texts(&case["rrule"]).into_iter().map(rule).collect(),
            added: walls("rdate").collect::<BTreeSet<_>>(),
            struck: walls("exdate").collect::<BTreeSet<_>>(),
        };
        let expected: Vec<NaiveDateTime> = walls("expected").collect();
        let wanted = expected.len() + usize::from(case["prefix_only"] == false);
        let found: Vec<NaiveDateTime> = set.dates().take(wanted).collect();
        assert_eq!(found, expected, "{case}");
        if let (Some(&first), Some(&last)) = (expected.first(), expected.last()) {
            assert_eq!(set.between(first, last, 1_000), Ok(expected), "{case}");
        }
    }
}

#[test]
fn rules_added_and_struck_dates_make_one_row() {
    let set = RecurrenceSet {
        start: start("2026-03-02T09:00"),
        rules: vec![rule("FREQ=WEEKLY;BYDAY=MO;COUNT=4"), rule("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3")],
        added: BTreeSet::from([wall("2026-03-04T14:00"), wall("2026-03-09T09:00"), wall("2026-04-01T09:00")]),
        struck: BTreeSet::from([wall("2026-03-16T09:00"), wall("2026-04-01T09:00")]),
    };
    let expected =
        ["2026-03-02T09:00", "2026-03-04T14:00", "2026-03-05T09:00", "2026-03-09T09:00", "2026-03-23T09:00"].map(wall);
    assert_eq!(set.dates().collect::<Vec<_>>(), expected);
    assert_eq!(set.between(wall("2026-03-03"), wall("2026-03-09T09:00"), 9).unwrap(), expected[1..4]);
    let alone = RecurrenceSet { rules: Vec::new(), ..set };
    assert_eq!(alone.dates().next(), Some(wall("2026-03-02T09:00")));
    assert_eq!(alone.between(wall("2026-03-01"), wall("2026-03-03"), 9).unwrap().len(), 1);
    assert!(alone.between(wall("2026-03-01"), wall("2026-03-31"), 1).is_err());
}
