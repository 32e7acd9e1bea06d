
#[test]
fn a_list_shows_the_step_of_the_staircase_that_counts() {
    let terms: super::Terms = serde_json::from_value(serde_json::json!({
        "start": "2021-04-01", "afterwards": "indefinite",
        "notice": {"kind": "by_duration", "steps": [
            {"from_years": 0, "rule": {"kind": "any_time", "amount": 1, "unit": "months"}},
            {"from_years": 5, "rule": {"kind": "any_time", "amount": 2, "unit": "months"}}]}
    }))
    .unwrap();
    let amount = |day: &str| format!("{:?}", terms.rule_on(day.parse().unwrap()));
    assert_ne!(amount("2026-03-31"), amount("2026-04-01"));
    assert_eq!(amount("2020-01-01"), amount("2026-03-31"));
}
