//! What a new price does, and what it refuses.

use super::*;
use crate::contracts::testing::{add, contract, cost, day, office, renewing};
use crate::money::Currency;

const MONTHLY: PaymentInterval = PaymentInterval::Monthly;

fn by(by: By) -> Raise {
    Raise { from: day("2027-01-01"), by, round_to: 0, reason: "Indexanpassung".to_owned() }
}

fn more(minor: i64) -> By {
    By::Amount(Money::new(minor, Currency::EUR))
}

fn with(costs: Vec<CostLine>) -> ContractFields {
    ContractFields { costs, ..contract("Wartung", renewing()) }
}

#[test]
fn the_new_price_stands_behind_the_old_one() {
    for (change, round_to, expected) in [
        (By::Percent(350), 0, 10_350),
        (By::Percent(350), 100, 10_400),
        (By::Percent(-250), 0, 9_750),
        (more(1_234), 0, 11_234),
        (more(1_234), 50, 11_250),
    ] {
        let (mut office, moment) = office();
        let id = add(&mut office, with(vec![cost(10_000, MONTHLY), cost(5_000, PaymentInterval::Once)]), &moment);
        let raise = Raise { round_to, ..by(change) };
        let row = preview(office.read(), &[id.0], &raise).unwrap().remove(0);
        assert_eq!((row.before.unwrap().minor, row.after.unwrap().minor), (10_000, expected), "{change:?}");
        assert_eq!(apply(&mut office, &[id.0], &raise, &moment, &mut |_| true).unwrap().value, 1);
        let costs = read::get(office.read(), id).unwrap().fields.costs;
        let steps: Vec<_> =
            costs.iter().map(|line| (line.amount.minor, line.valid_from, line.reason.as_str())).collect();
        let new = (expected, Some(day("2027-01-01")), "Indexanpassung");
        assert_eq!(steps, [(10_000, None, ""), (5_000, None, ""), new]);
        office.undo(&moment).unwrap();
        assert_eq!(read::get(office.read(), id).unwrap().fields.costs.len(), 2);
    }
}

#[test]
fn a_step_that_is_agreed_already_stays_behind_the_new_one() {
    let (mut office, moment) = office();
    let later = CostLine { valid_from: Some(day("2028-01-01")), ..cost(20_000, MONTHLY) };
    let id = add(&mut office, with(vec![cost(10_000, MONTHLY), later]), &moment);
    apply(&mut office, &[id.0], &by(By::Percent(1_000)), &moment, &mut |_| true).unwrap();
    let amounts: Vec<_> =
        read::get(office.read(), id).unwrap().fields.costs.iter().map(|line| line.amount.minor).collect();
    assert_eq!(amounts, [10_000, 11_000, 20_000]);
}

#[test]
fn what_cannot_be_raised_says_why_and_stays() {
    let (mut office, moment) = office();
    let step = CostLine { valid_from: Some(day("2027-01-01")), ..cost(11_000, MONTHLY) };
    let mut ended = with(vec![cost(10_000, MONTHLY)]);
    (ended.notice_given_on, ended.notice_ends_on) = (Some(day("2026-03-01")), Some(day("2026-12-31")));
    let mut young = with(vec![cost(10_000, MONTHLY)]);
    young.terms.start = day("2027-06-01");
    let mut runs_out = with(vec![cost(10_000, MONTHLY)]);
    runs_out.terms.afterwards = crate::contracts::Afterwards::Ends;
    let mut put_away = with(vec![cost(10_000, MONTHLY)]);
    put_away.phase = Phase::Archived;
    let cases = [
        (runs_out, "RAISE_AFTER_END"),
        (put_away, "RAISE_AFTER_END"),
        (with(Vec::new()), "RAISE_WITHOUT_COST"),
        (with(vec![cost(100, PaymentInterval::Once)]), "RAISE_WITHOUT_COST"),
        (with(vec![cost(10_000, MONTHLY), step]), "COST_STEP_TWICE"),
        (ended, "RAISE_AFTER_END"),
        (young, "COST_STEP_BEFORE_START"),
    ];
    for (fields, code) in cases {
        let id = add(&mut office, fields, &moment);
        let row = preview(office.read(), &[id.0], &by(By::Percent(300))).unwrap().remove(0);
        assert_eq!(row.refusal.map(|issue| issue.code), Some(code));
        assert_eq!(apply(&mut office, &[id.0], &by(By::Percent(300)), &moment, &mut |_| true).unwrap().value, 0);
    }
    let id = add(&mut office, with(vec![cost(10_000, MONTHLY)]), &moment);
    let row = preview(office.read(), &[id.0], &by(more(-10_001))).unwrap().remove(0);
    assert_eq!(row.refusal.map(|issue| issue.code), Some("RAISE_BELOW_ZERO"));
    let francs = By::Amount(Money::new(100, Currency::CHF));
    let small = Raise { round_to: 100_000, ..by(By::Percent(300)) };
    for (raise, code) in
        [(by(francs), "RAISE_OTHER_CURRENCY"), (by(more(-10_000)), "RAISE_TO_NOTHING"), (small, "RAISE_TO_NOTHING")]
    {
        let row = preview(office.read(), &[id.0], &raise).unwrap().remove(0);
        assert_eq!(row.refusal.map(|issue| issue.code), Some(code));
    }
    for change in [By::Percent(0), more(0), By::Percent(-10_000), By::Percent(1_000_001)] {
        assert!(matches!(preview(office.read(), &[], &by(change)), Err(Error::Invalid(_))), "{change:?}");
    }
}
