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

#[test]
fn a_clause_gives_its_last_day_its_earliest_end_and_the_form_of_a_notice() {
    let table = Table::with_firm();
    let terms =
        json!({ "start": "2026-01-01", "first_term": null, "afterwards": "indefinite", "notice": { "kind": "none" } });
    let read = |text: &str| table.ok("contracts_wording", json!({ "text": text, "terms": terms }));

    let lease = read("Auf unbestimmte Zeit, schriftlich kündbar erstmals zum 31.12.2027.");
    assert_eq!((&lease["earliest_end"], &lease["terms"]["earliest_end"]), (&json!(true), &json!("2027-12-31")));
    assert_eq!(lease["notice_form"], "agreed_written");
    assert_eq!((&lease["first_term"], &lease["notice"]), (&json!(false), &json!(false)));

    let fixed = read("Der Vertrag endet am 30. Juni 2027.");
    assert_eq!(
        (&fixed["first_term"], &fixed["terms"]["first_term"]),
        (&json!(true), &json!({ "until": "2027-06-30" }))
    );
    assert_eq!((&fixed["notice_form"], &fixed["earliest_end"]), (&json!(null), &json!(false)));

    let mobile = read("Mindestlaufzeit 24 Monate, danach jederzeit mit einer Frist von 1 Monat kündbar");
    assert_eq!(mobile["terms"]["first_term"], json!({ "months": 24 }));
    assert_eq!(mobile["terms"]["afterwards"], "indefinite");
    assert_eq!(mobile["terms"]["notice"], json!({ "kind": "any_time", "amount": 1, "unit": "months" }));
}
