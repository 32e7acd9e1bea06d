//! The whole book looked through for contacts that stand in it twice.

use std::collections::HashSet;
use std::time::Duration;

use kontor_core::Office;
use kontor_core::contacts::duplicates::{Scan, profile};
use kontor_core::contacts::import::{self, Planned};
use kontor_core::contacts::{ForeignCard, import::Fate};

use crate::contacts::{card, moment};
use crate::{Report, percentile, timed};

/// A tenth of the book stands in it twice: another spelling, the same mailbox.
fn twins(count: usize) -> Vec<ForeignCard> {
    let twin = |n: usize| {
        let mut twin = card(n);
        twin.uid = Some(format!("bench-twin-{n}"));
        twin.card.customer_number = None;
        twin.card.family = twin.card.family.replace('e', "ee");
        twin
    };
    (0..count * 9 / 10).map(card).chain((0..count / 10).map(|n| twin(n * 9))).collect()
}

fn office(count: usize) -> Office {
    let mut office = Office::in_memory(&moment()).expect("an office");
    let cards = twins(count);
    let plan: Vec<Planned> =
        cards.iter().map(|_| Planned { matched: None, fate: Fate::New, issues: Vec::new() }).collect();
    import::apply(&mut office, "bench", &cards, &plan, &moment(), &mut |_, _| true).expect("the cards are sound");
    office
}

/// Copies the book out slice by slice, as the desk does, and compares; the slowest slice as well.
fn scan(office: &Office) -> (usize, Duration) {
    let mut scan = Scan::default();
    let mut slices = Vec::new();
    let mut after = 0;
    loop {
        let (slice, took) = timed(|| profile::cards(office.read(), after, 1_000).expect("a slice"));
        slices.push(took);
        let Some((last, _)) = slice.last() else { break };
        after = *last;
        scan.take(&slice);
    }
    let groups = scan.groups(&HashSet::new(), &mut |_, _| true).expect("not cancelled");
    (groups.len(), percentile(slices, 100))
}

pub(crate) fn run(report: &mut Report) {
    let (small, large) = (office(10_000), office(100_000));
    let ((_, _), few) = timed(|| scan(&small));
    let ((groups, slice), many) = timed(|| scan(&large));
    println!("{groups} groups among 100,000 contacts");
    report.below("duplicates, scan of 100,000 contacts", many, Duration::from_secs(10));
    report.ratio("duplicates, scan of 100,000 to one of 10,000", many, few, 12.0);
    report.below("duplicates, the longest slice on the desk", slice, Duration::from_millis(30));
}
