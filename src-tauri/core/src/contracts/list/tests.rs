//! Filter, order and sums over five contracts.

use super::super::costs::PaymentInterval;
use super::super::register::tests::plain_row;
use super::super::register::{ContractRow, Status, Yearly};
use super::super::testing::*;
use super::super::{ContractFields, Direction, Share, Tax};
use proptest::prelude::*;

use super::{Column, Filter, Sort, page, part_of, parts, split};
use crate::money::{Currency, Money};
use crate::office::Office;
use crate::record::EntryId;

fn titles(office: &Office, filter: &Filter, sort: Sort, today: &str) -> Vec<String> {
    page(office, filter, sort, day(today), 0, 100).unwrap().rows.into_iter().map(|row| row.title).collect()
}

#[test]
fn the_list_is_filtered_and_sorted_and_what_is_empty_stands_last() {
    let (mut office, moment) = office();
    five(&mut office, &moment);
    let all = Filter::default();
    let by = |column, descending| Sort { column, descending };
    let today = "2026-11-21";
    let listed = |filter: &Filter, sort| titles(&office, filter, sort, today).join(" ");
    assert_eq!(listed(&all, by(Column::Title, false)), "Ähre aerger Alt Büro Zaun");
    assert_eq!(listed(&all, by(Column::Title, true)), "Zaun Büro Alt aerger Ähre");
    assert_eq!(listed(&all, by(Column::Partner, false)), "Ähre Zaun aerger Alt Büro");
    assert_eq!(listed(&all, by(Column::Partner, true)), "Zaun Ähre aerger Alt Büro");
    // 30.11. to the year's end, then 14.04.27 twice. The monthly one shows words instead of a
    // day and stands behind the real deadlines; what is archived has none.
    assert_eq!(listed(&all, by(Column::ReceiveBy, false)), "Büro aerger Zaun Ähre Alt");
    assert_eq!(listed(&all, by(Column::Yearly, true)), "Ähre Zaun aerger Büro Alt");

    let rent = kind(&office, "rent");
    assert_eq!(listed(&Filter { kind: Some(rent), ..all.clone() }, Sort::default()), "Büro");
    assert_eq!(listed(&Filter { direction: Some(Direction::Receive), ..all.clone() }, Sort::default()), "aerger");
    assert_eq!(listed(&Filter { statuses: vec![Status::Archived], ..all.clone() }, Sort::default()), "Alt");
    assert_eq!(listed(&Filter { text: "oesterr kab".to_owned(), ..all.clone() }, Sort::default()), "Zaun");
    // Only the one that binds for a year asks to be sent; the monthly one has no reminder.
    assert_eq!(listed(&Filter { deadline_within_days: Some(10), ..all.clone() }, Sort::default()), "Büro");
    assert_eq!(listed(&Filter { deadline_within_days: Some(365), ..all }, Sort::default()), "Büro aerger Zaun");
}

#[test]
fn sums_never_mix_currencies_directions_or_what_has_ended() {
    let (mut office, moment) = office();
    five(&mut office, &moment);
    let page = page(&office, &Filter::default(), Sort::default(), moment.today, 1, 2).unwrap();
    assert_eq!((page.rows.len(), page.count, page.total), (2, 5, 5));
    let mut sums: Vec<_> = page
        .sums
        .iter()
        .map(|sum| (sum.direction, sum.net.currency.code().to_owned(), sum.net.minor, sum.gross.minor))
        .collect();
    sums.sort();
    let expected = [
        (Direction::Pay, "CHF".to_owned(), 50_000, 50_000),
        (Direction::Pay, "EUR".to_owned(), 60_000 + 120_000, 71_400 + 142_800),
        (Direction::Receive, "EUR".to_owned(), 4_000, 4_760),
    ];
    assert_eq!(sums, expected);
}

#[test]
fn a_cost_centre_is_charged_with_its_part_alone() {
    let (mut office, moment) = office();
    let [first, second] = ["100", "200"].map(|code| cost_centre(&mut office, code, &moment));
    let share = |cost_centre_id, share| Share { cost_centre_id, share };
    let shared = ContractFields {
        shares: vec![share(first, 7_500), share(second, 2_500)],
        costs: vec![cost(10_000, PaymentInterval::Monthly)],
        ..contract("Strom", renewing())
    };
    add(&mut office, shared, &moment);
    let alone = ContractFields {
        cost_centre_id: Some(second),
        costs: vec![cost(1_000, PaymentInterval::Monthly)],
        ..contract("Gas", renewing())
    };
    add(&mut office, alone, &moment);
    let of = |cost_centre| {
        let filter = Filter { cost_centre, ..Filter::default() };
        let found = page(&office, &filter, Sort::default(), moment.today, 0, 10).unwrap();
        let column: i64 = found.rows.iter().filter_map(|row| row.yearly).map(|yearly| yearly.net.minor).sum();
        assert_eq!(column, found.sums[0].net.minor, "the column adds up to its sum");
        let ids: Vec<i64> = found.rows.iter().map(|row| row.id.0).collect();
        let marked = super::of_ids(&office, &ids, cost_centre, moment.today, 0, 10).unwrap();
        assert_eq!((&marked.rows, &marked.sums), (&found.rows, &found.sums));
        (found.count, found.sums[0].net.minor)
    };
    assert_eq!(of(Some(first)), (1, 90_000));
    assert_eq!(of(Some(second)), (2, 30_000 + 12_000));
    assert_eq!(of(None), (2, 132_000));
}

/// 100,01 in halves: the same cent goes to the same one, whether one is asked for or all are.
#[test]
fn who_is_asked_for_alone_bears_what_stands_beside_the_others() {
    let row = |yearly| ContractRow {
        shares: [1, 2].map(|id| Share { cost_centre_id: EntryId(id), share: 5_000 }).to_vec(),
        yearly: Some(yearly),
        ..plain_row()
    };
    let money = Money::new(10_001, Currency::EUR);
    let row = row(Yearly { net: money, gross: money, agreed: Tax::Net });
    let alone = [1, 2].map(|id| part_of(&row, Some(EntryId(id)), money).unwrap().minor);
    let beside: Vec<i64> = split(&row).unwrap().into_iter().filter_map(|(_, yearly)| Some(yearly?.net.minor)).collect();
    assert_eq!((alone.to_vec(), alone.iter().sum::<i64>()), (beside, 10_001));
    for stranger in [Some(EntryId(3)), None] {
        assert_eq!(part_of(&row, stranger, money).unwrap(), money);
    }
}

#[test]
fn the_last_part_takes_what_rounding_leaves() {
    for (whole, shares, expected) in [
        (10_000, vec![6_000, 4_000], vec![6_000, 4_000]),
        (100, vec![3_333, 3_333, 3_334], vec![33, 33, 34]),
        // Half a cent is rounded up at the first, so the last has one less.
        (1, vec![5_000, 5_000], vec![1, 0]),
        (0, vec![5_000, 5_000], vec![0, 0]),
        (999, vec![10_000], vec![999]),
        (999, vec![], vec![]),
    ] {
        let found = parts(Money::new(whole, Currency::EUR), &shares).unwrap();
        assert_eq!(found.iter().map(|part| part.minor).collect::<Vec<_>>(), expected, "{whole} {shares:?}");
    }
}

proptest! {
    #[test]
    fn parts_add_up_to_the_whole(minor in -10_000_000_i64..10_000_000, first in 0_i64..5_000, second in 0_i64..5_000) {
        let shares = [first, second, 10_000 - first - second];
        let found = parts(Money::new(minor, Currency::EUR), &shares).unwrap();
        prop_assert_eq!(found.iter().map(|part| part.minor).sum::<i64>(), minor);
    }
}
