//! Moving many rows costs as much as there are rows, not as much as there are pairs.

use std::cell::Cell;

use chrono::NaiveDate;

use super::*;
use crate::contacts::{Card, merge, read, save};
use crate::file::digest;
use crate::log::Op;
use crate::record::ContactId;
use crate::{Moment, Office};

thread_local! {
    /// How many rows were read while something moved.
    static READ: Cell<usize> = const { Cell::new(0) };
}

pub(super) fn count(rows: usize) {
    READ.with(|read| read.set(read.get() + rows));
}

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

/// Two contacts with so many calls each, every other call noted at both.
fn two(calls: usize) -> (Office, [ContactId; 2]) {
    let mut office = Office::in_memory(&moment()).unwrap();
    let ids = ["Weber", "Weber-Lang"].map(|family| {
        let card = Card { family: family.into(), ..Card::default() };
        save::save(&mut office, None, card, &moment()).unwrap().value
    });
    office
        .transact(Op::quiet("noted"), &moment(), |tx| {
            for (which, id) in ids.iter().enumerate() {
                for n in 0..calls {
                    let text = if n % 2 == 0 { format!("Anruf {n}") } else { format!("Anruf {n} bei {which}") };
                    tx.execute(
                        "INSERT INTO timeline_entry (owner_kind, owner_id, kind, at, text)
                         VALUES ('contact', ?1, 'call', '2026-03-01T09:00', ?2)",
                        (id, text),
                    )?;
                    tx.execute(
                        "INSERT INTO web (contact_id, position, label, url) VALUES (?1, ?2, 'work', ?3)",
                        (id, i64::try_from(n).unwrap_or(0), format!("https://{which}-{n}.example")),
                    )?;
                }
            }
            Ok(())
        })
        .unwrap();
    (office, ids)
}

/// How many rows are read where two with so many calls become one.
fn read_by_merging(calls: usize) -> usize {
    let (mut office, [survivor, other]) = two(calls);
    let before = digest::root(office.read()).unwrap();
    let choice = merge::Choice { survivor, others: vec![other], fields: BTreeMap::new(), keep_lost: true };
    READ.with(|read| read.set(0));
    merge::merge(&mut office, &choice, &|lost| lost.value.clone(), &moment()).unwrap();
    let read_then = READ.with(Cell::get);
    // What both have is there once, everything else is kept, and all of it comes back.
    let entries: usize = office
        .read()
        .query_row("SELECT count(*) FROM timeline_entry WHERE owner_id = ?1", [survivor], |row| row.get(0))
        .unwrap();
    assert_eq!(entries, calls + calls / 2);
    let webs = read::get(office.read(), survivor).unwrap().card.webs;
    assert_eq!(webs.len(), 2 * calls);
    let positions: Vec<i64> = office
        .read()
        .prepare("SELECT position FROM web WHERE contact_id = ?1 ORDER BY position")
        .unwrap()
        .query_map([survivor], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    assert!(positions.windows(2).all(|pair| pair[0] < pair[1]), "{positions:?}");
    office.undo(&moment()).unwrap();
    assert_eq!(digest::root(office.read()).unwrap(), before);
    read_then
}

#[test]
fn twice_the_rows_are_twice_the_reading() {
    let (few, many) = (read_by_merging(40), read_by_merging(80));
    assert!(few > 80, "{few}");
    assert!(many <= few * 2 + 20, "{few} rows read for 40 calls each, {many} for 80");
}
