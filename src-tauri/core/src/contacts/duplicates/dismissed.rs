//! Pairs that a person called different: they are not suggested again.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::contacts::read;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::ContactId;

/// A pair that is no duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dismissed {
    /// The pair's own id, by which it is taken back.
    pub id: i64,
    /// The contact with the smaller id.
    pub first: ContactId,
    /// The other one.
    pub second: ContactId,
}

/// Every pair, newest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Dismissed>> {
    let pairs = connection
        .prepare_cached("SELECT id, first_id, second_id FROM duplicate_dismissed ORDER BY id DESC")?
        .query_map([], |row| Ok(Dismissed { id: row.get(0)?, first: row.get(1)?, second: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(pairs)
}

/// The pairs as a set, the smaller id first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn pairs(connection: &Connection) -> Result<HashSet<(i64, i64)>> {
    Ok(all(connection)?.into_iter().map(|pair| (pair.first.0, pair.second.0)).collect())
}

/// Remembers that these contacts are different ones, each from each.
///
/// # Errors
/// `NOT_FOUND` where one is gone; `INVALID` with fewer than two.
pub fn dismiss(office: &mut Office, ids: &[ContactId], moment: &Moment) -> Result<Done<()>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let [first, _, ..] = ids[..] else { return Err(Error::field("ids", "MERGE_NEEDS_TWO")) };
    let mut title = read::get(office.read(), first)?.card.display_name();
    for id in &ids[1..] {
        read::get(office.read(), *id)?;
    }
    if let [_, second] = ids[..] {
        title = format!("{title} / {}", read::get(office.read(), second)?.card.display_name());
    }
    office.transact(Op::step("duplicate_dismissed", title).about(first), moment, |tx| {
        let sql = "INSERT OR IGNORE INTO duplicate_dismissed (first_id, second_id) VALUES (?1, ?2)";
        for (place, first) in ids.iter().enumerate() {
            for second in &ids[place + 1..] {
                tx.prepare_cached(sql)?.execute((first, second))?;
            }
        }
        Ok(())
    })
}

/// Takes pairs back: they may be suggested again.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn restore(office: &mut Office, pairs: &[i64], moment: &Moment) -> Result<Done<()>> {
    let op = Op::step("duplicate_restored", pairs.len().to_string());
    office.transact(op, moment, |tx| {
        for pair in pairs {
            tx.prepare_cached("DELETE FROM duplicate_dismissed WHERE id = ?1")?.execute([pair])?;
        }
        Ok(())
    })
}

/// What was said of one contact is said of the one that it becomes; of the two, nothing more.
pub(crate) fn follow(tx: &Connection, from: ContactId, to: ContactId) -> Result<()> {
    let pairs: Vec<(i64, i64, i64)> = tx
        .prepare_cached(
            "SELECT id, first_id, second_id FROM duplicate_dismissed WHERE first_id = ?1 OR second_id = ?1",
        )?
        .query_map([from], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, first, second) in pairs {
        let other = if first == from.0 { second } else { first };
        let pair = (other.min(to.0), other.max(to.0));
        let known = tx
            .prepare_cached("SELECT count(*) FROM duplicate_dismissed WHERE first_id = ?1 AND second_id = ?2")?
            .query_row(pair, |row| row.get::<_, i64>(0))?;
        if other == to.0 || known > 0 {
            tx.prepare_cached("DELETE FROM duplicate_dismissed WHERE id = ?1")?.execute([id])?;
        } else {
            tx.prepare_cached("UPDATE duplicate_dismissed SET first_id = ?2, second_id = ?3 WHERE id = ?1")?
                .execute((id, pair.0, pair.1))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::contacts::{Card, save};

    #[test]
    fn a_pair_is_remembered_once_in_either_order_and_can_be_taken_back() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let mut add = |family: &str| {
            let card = Card { family: family.to_owned(), ..Card::default() };
            save::save(&mut office, None, card, &moment).unwrap().value
        };
        let [a, b, c] = ["Weber", "Weber", "Webber"].map(&mut add);
        dismiss(&mut office, &[b, a], &moment).unwrap();
        dismiss(&mut office, &[a, b, c], &moment).unwrap();
        assert_eq!(pairs(office.read()).unwrap(), HashSet::from([(a.0, b.0), (a.0, c.0), (b.0, c.0)]));
        let newest = all(office.read()).unwrap()[0];
        restore(&mut office, &[newest.id], &moment).unwrap();
        assert_eq!(pairs(office.read()).unwrap().len(), 2);
        office.undo(&moment).unwrap();
        office.undo(&moment).unwrap();
        assert_eq!(pairs(office.read()).unwrap(), HashSet::from([(a.0, b.0)]));
        assert_eq!(dismiss(&mut office, &[a, a], &moment).unwrap_err().code(), "INVALID");
    }
}
