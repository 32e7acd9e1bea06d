//! A clause out of a contract, read as terms.

use serde_json::json;

use crate::table::Table;

#[test]
fn a_clause_becomes_a_proposal_and_leaves_the_rest_as_it_was() {
    let table = Table::with_firm();
    let terms = json!({
        "start": "2026-01-01", "first_term": { "months": 12 }, "afterwards": "ends",
        "notice": { "kind": "none" }, "region": "DE-SH", "postal_days": 3,
    });
    let text = "Er verlängert sich um 12 Monate, wenn er nicht drei Monate zum Ende eines Kalendervierteljahres gekündigt wird.";
    let said = table.ok("contracts_wording", json!({ "text": text, "terms": terms }));
    assert_eq!(said["terms"]["start"], "2026-01-01");
    assert_eq!(said["terms"]["postal_days"], 3);
    assert_eq!(said["terms"]["afterwards"], json!({ "renews": { "months": 12 } }));
    assert_eq!(said["terms"]["notice"]["to"], "quarter_end");
    assert_eq!((&said["start"], &said["afterwards"], &said["notice"]), (&json!(false), &json!(true), &json!(true)));
    assert!(said["notice_words"].as_str().expect("words").contains("Quartal"), "{said}");
    let nothing = table.ok("contracts_wording", json!({ "text": "Es gelten die AGB.", "terms": terms }));
    assert_eq!((&nothing["notice"], &nothing["notice_words"]), (&json!(false), &json!("")));
}
