//! What the window learns without having asked.

use std::time::{Duration, Instant};

use kontor_tests::fixtures;
use serde_json::{Value, json};

use crate::table::{Table, at, text};

#[test]
fn a_waiting_window_learns_at_once() {
    let table = Table::new();
    let kontor = table.kontor.clone();
    let batch = table.runtime.block_on(async {
        let asking = kontor.clone();
        let waiting = tokio::spawn(async move { asking.ask("events_next", json!({ "after": 0 }), None).await });
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!waiting.is_finished(), "there was nothing to tell");
        let began = Instant::now();
        kontor.day_changed().await;
        let batch = waiting.await.expect("no panic").expect("a batch");
        assert!(began.elapsed() < Duration::from_secs(5), "it waited for its time to end");
        batch
    });
    assert_eq!(batch["events"], json!([{ "type": "day_changed", "today": "2026-03-16" }]));
    assert_eq!(batch["last"], 1);
}

#[test]
fn files_that_arrived_before_the_window_wait_for_it() {
    let table = Table::with_firm();
    table.kontor.files_arrived(&[fixtures::address_book("vcf/v40.vcf")]);
    let batch = table.ok("events_next", json!({ "after": 0 }));
    let file = &batch["events"][0]["files"][0];
    assert_eq!(file["name"], "v40.vcf");
    let preview = table.ok("contacts_import_read", json!({ "token": file["token"] }));
    assert_eq!(preview["format"], "vcard");
}

#[test]
fn nothing_is_told_twice_and_nothing_out_of_order() {
    let table = Table::new();
    let tell = |day: &str| {
        table.double.put_clock(at(day));
        table.runtime.block_on(table.kontor.day_changed());
    };
    tell("2026-03-17T00:00:10+01:00");
    tell("2026-03-18T00:00:10+01:00");
    let days = |after: u64| -> Vec<String> {
        let batch = table.ok("events_next", json!({ "after": after }));
        batch["events"].as_array().into_iter().flatten().map(|event| text(&event["today"])).collect()
    };
    assert_eq!(days(0), ["2026-03-17", "2026-03-18"]);
    assert_eq!(days(1), ["2026-03-18"]);
}

#[test]
fn a_new_day_moves_the_deadlines() {
    let table = Table::with_firm();
    let id = table.id("contracts_save", crate::table::contract("Strom", None));
    let row = || table.ok("contracts_page", json!({ "offset": 0, "limit": 1 }))["rows"][0].take();
    assert_eq!((row()["end"].take(), row()["due"]["is"].take()), (json!("2026-07-14"), json!("send")));
    // The day after "Zugang bis".
    table.double.put_clock(at("2026-04-15T00:00:05+02:00"));
    table.runtime.block_on(table.kontor.day_changed());
    // What was missed stays in sight until somebody says what follows; notice leads to the next end.
    let missed = row();
    assert_eq!((&missed["end"], &missed["missed_end"]), (&json!("2026-07-14"), &json!("2027-07-14")));
    assert_eq!((&missed["due"]["is"], &missed["due"]["receive_by"]), (&json!("overdue"), &Value::Null));
    assert_eq!(table.ok("contracts_get", json!({ "id": id }))["deadline"]["end"], "2027-07-14");
    assert_eq!(table.ok("office_state", Value::Null)["today"], "2026-04-15");
}
