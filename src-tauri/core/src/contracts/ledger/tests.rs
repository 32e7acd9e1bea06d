//! What many contracts cost over the years.

use serde_json::json;

use super::super::costs::PaymentInterval::Monthly;
use super::super::register::{register, row};
use super::super::testing::*;
use super::super::{ContractFields, Phase};
use super::Ledger;
use crate::money::{Currency, Money};

#[test]
fn years_count_what_falls_due_in_them_net_and_each_in_its_currency() {
    let (mut office, moment) = office();
    let ids = five(&mut office, &moment);
    let ledger = Ledger::of(office.read()).unwrap();
    let register = register(&office, moment.today).unwrap();
    let due = |place: usize, year| {
        let money = ledger.due_in_year(register.get(ids[place]).unwrap(), year).unwrap();
        money.map(|money| (money.minor, money.currency.code().to_owned()))
    };
    let euros = |minor: i64| Some((minor, "EUR".to_owned()));
    // From 15.07.2024 on the fifteenth: six in the first year, twelve in the next ones.
    assert_eq!((due(0, 2023), due(0, 2024), due(0, 2026)), (euros(0), euros(30_000), euros(60_000)));
    // Agreed with tax, shown without.
    assert_eq!(due(1, 2026), euros(120_000));
    assert_eq!(due(2, 2027), Some((50_000, "CHF".to_owned())));
    // Put away without an end: nobody knows until when it was paid.
    assert_eq!(due(4, 2026), None);
}

#[test]
fn what_is_read_of_some_contracts_is_what_the_whole_book_says_of_them() {
    let (mut office, moment) = office();
    let mut ids = five(&mut office, &moment);
    let noticed = ContractFields {
        notice_given_on: Some(day("2026-01-10")),
        notice_ends_on: Some(day("2026-06-30")),
        phase: Phase::Archived,
        costs: vec![cost(1_000, Monthly)],
        ..contract("Gekündigt", renewing())
    };
    ids.push(add(&mut office, noticed, &moment));
    let whole = Ledger::of(office.read()).unwrap();
    let register = register(&office, moment.today).unwrap();
    let says = |ledger: &Ledger, place: usize| {
        let row = register.get(ids[place]).unwrap();
        (ledger.missing(row).unwrap(), ledger.due_in_year(row, 2026).unwrap())
    };
    let some = Ledger::of_these(office.read(), &[ids[0], ids[2], ids[5]]).unwrap();
    for place in [0, 2, 5] {
        assert_eq!(says(&some, place), says(&whole, place), "{place}");
    }
    // Nothing was read of the others, of which the whole book knows costs.
    assert_eq!(says(&some, 1), (None, None));
    assert!(says(&whole, 1).1.is_some());
}

#[test]
fn nothing_falls_due_after_an_end_that_is_settled() {
    let (mut office, moment) = office();
    let monthly = || vec![cost(1_000, Monthly)];
    let since = |after: &str, first: serde_json::Value| {
        terms(json!({
            "start": "2025-01-01", "first_term": first, "afterwards": after, "notice": { "kind": "none" } }))
    };
    let noticed = ContractFields {
        notice_given_on: Some(day("2026-01-10")),
        notice_ends_on: Some(day("2026-06-30")),
        phase: Phase::Archived,
        costs: monthly(),
        ..contract("Gekündigt", since("indefinite", serde_json::Value::Null))
    };
    let runs_out =
        ContractFields { costs: monthly(), ..contract("Läuft aus", since("ends", json!({ "until": "2027-02-15" }))) };
    let draft = ContractFields {
        phase: Phase::Draft,
        costs: monthly(),
        ..contract("Entwurf", since("indefinite", serde_json::Value::Null))
    };
    let ids = [noticed, runs_out, draft].map(|fields| add(&mut office, fields, &moment));
    let ledger = Ledger::of(office.read()).unwrap();
    let due = |place: usize, year| {
        let row = row(&office, ids[place], moment.today).unwrap();
        ledger.due_in_year(&row, year).unwrap().map(|money| money.minor)
    };
    assert_eq!((due(0, 2025), due(0, 2026), due(0, 2027)), (Some(12_000), Some(6_000), Some(0)));
    assert_eq!((due(1, 2026), due(1, 2027), due(1, 2028)), (Some(12_000), Some(2_000), Some(0)));
    // What is not concluded costs nothing, in no list.
    assert_eq!((due(2, 2026), row(&office, ids[2], moment.today).unwrap().yearly), (None, None));
}

#[test]
fn a_missed_day_costs_what_falls_due_until_the_next_end() {
    let (mut office, moment) = office();
    let ids = five(&mut office, &moment);
    let ledger = Ledger::of(office.read()).unwrap();
    let missing = |place: usize| ledger.missing(&row(&office, ids[place], moment.today).unwrap()).unwrap();
    // Bound for another twelve months at 50 euros.
    assert_eq!(missing(0), Some(Money::new(60_000, Currency::EUR)));
    // Put away: there is no day that could be missed.
    assert_eq!(missing(4), None);
}
