//! What is computed once and kept until a change set touches it: ordered ids of a
//! (filter, sort) and rows that depend on today.
//!
//! Pages are slices of such a vector: exact counts, steady scrolling, select all.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use crate::error::Result;
use crate::log::{CHANGE_SET_RECORDS, ChangeSet};
use crate::record::{RecordKind, RecordRef};

/// More kept results than this and the one longest unused goes.
const KEPT: usize = 32;

struct Kept {
    key: String,
    depends: &'static [RecordKind],
    value: Arc<dyn Any + Send + Sync>,
    /// Whether its maker can work single records in.
    renewable: bool,
    /// What changed since it was made; only of those that can be renewed.
    touched: Vec<RecordRef>,
}

/// The kept results of one open office.
#[derive(Default)]
pub struct Lists {
    // Newest use last. One thread owns the office, so a RefCell is enough.
    kept: RefCell<Vec<Kept>>,
}

impl Lists {
    /// The kept result under `key`, or `make`'s, kept until a change touches one of
    /// the kinds in `depends`. The key tells everything that the result depends on
    /// beside the data: place, filter, sort, today.
    ///
    /// # Errors
    /// What `make` refuses; then nothing is kept.
    pub fn keep<T: Send + Sync + 'static>(
        &self,
        key: &str,
        depends: &'static [RecordKind],
        make: impl FnOnce() -> Result<T>,
    ) -> Result<Arc<T>> {
        if let Some(value) = self.kept::<T>(key) {
            return Ok(value);
        }
        let value = Arc::new(make()?);
        self.add(key, depends, value.clone(), false);
        Ok(value)
    }

    /// As [`Lists::keep`], for what is dear to make: the records that changed since are worked into the kept result
    /// by `renew`, which says whether it could; where it could not, the result is made anew.
    ///
    /// # Errors
    /// What `make` or `renew` refuses; then nothing is kept.
    pub fn keep_renewed<T: Clone + Send + Sync + 'static>(
        &self,
        key: &str,
        depends: &'static [RecordKind],
        make: impl FnOnce() -> Result<T>,
        renew: impl FnOnce(&mut T, &[RecordRef]) -> Result<bool>,
    ) -> Result<Arc<T>> {
        if let Some(value) = self.kept::<T>(key) {
            return Ok(value);
        }
        // Taken out first: nobody else holds it then, so that it is changed in place and not copied.
        let mut value = None;
        if let Some((mut old, touched)) = self.take::<T>(key)
            && renew(Arc::make_mut(&mut old), &touched)?
        {
            value = Some(old);
        }
        let value = value.map_or_else(|| make().map(Arc::new), Ok)?;
        self.add(key, depends, value.clone(), true);
        Ok(value)
    }

    fn add(&self, key: &str, depends: &'static [RecordKind], value: Arc<dyn Any + Send + Sync>, renewable: bool) {
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Kept { key: key.to_owned(), depends, value, renewable, touched: Vec::new() });
    }

    fn take<T: Send + Sync + 'static>(&self, key: &str) -> Option<(Arc<T>, Vec<RecordRef>)> {
        let mut kept = self.kept.borrow_mut();
        let index = kept.iter().position(|entry| entry.key == key)?;
        let entry = kept.remove(index);
        entry.value.downcast::<T>().ok().map(|value| (value, entry.touched))
    }

    /// The kept result under `key`, if there is one and nothing changed since.
    #[must_use]
    pub fn kept<T: Send + Sync + 'static>(&self, key: &str) -> Option<Arc<T>> {
        let mut kept = self.kept.borrow_mut();
        let index = kept.iter().position(|entry| entry.key == key && entry.touched.is_empty())?;
        let entry = kept.remove(index);
        let value = entry.value.clone().downcast::<T>().ok();
        kept.push(entry);
        value
    }

    /// Drops what a change touched, or notes the records where they can be worked in.
    pub fn forget(&self, changes: &ChangeSet) {
        self.kept.borrow_mut().retain_mut(|entry| {
            if !entry.depends.iter().any(|kind| changes.touches(*kind)) {
                return true;
            }
            let theirs = changes.records.iter().filter(|record| entry.depends.contains(&record.kind));
            entry.touched.extend(theirs.copied());
            entry.renewable && !changes.many && entry.touched.len() <= CHANGE_SET_RECORDS
        });
    }

    /// Drops everything: another day, another file.
    pub fn forget_all(&self) {
        self.kept.borrow_mut().clear();
    }
}

/// A page of a list: the rows from `offset` on and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many rows the filter leaves.
    pub count: usize,
    /// How many there are without a filter.
    pub total: usize,
}

/// The slice of ids that a page shows.
#[must_use]
pub fn slice(ids: &[i64], offset: usize, limit: usize) -> &[i64] {
    let start = offset.min(ids.len());
    &ids[start..ids.len().min(start.saturating_add(limit))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_made_once_and_dropped_by_a_change_of_its_kind() {
        let lists = Lists::default();
        let make = |value: i64| move || Ok(vec![value]);
        assert_eq!(*lists.keep("a", &[RecordKind::Contact], make(1)).unwrap(), [1]);
        assert_eq!(*lists.keep("a", &[RecordKind::Contact], make(2)).unwrap(), [1]);
        lists.forget(&ChangeSet { kinds: vec![RecordKind::Room], ..ChangeSet::default() });
        assert_eq!(*lists.keep("a", &[RecordKind::Contact], make(3)).unwrap(), [1]);
        lists.forget(&ChangeSet { kinds: vec![RecordKind::Contact], ..ChangeSet::default() });
        assert_eq!(*lists.keep("a", &[RecordKind::Contact], make(4)).unwrap(), [4]);
    }

    #[test]
    fn records_are_worked_into_what_can_be_renewed() {
        let lists = Lists::default();
        let contact = |id| RecordRef { kind: RecordKind::Contact, id };
        let change = |records: Vec<RecordRef>, many| ChangeSet {
            kinds: vec![RecordKind::Contact],
            records,
            many,
            ..ChangeSet::default()
        };
        let get = |made: i64, could: bool| {
            let renew = |value: &mut Vec<i64>, touched: &[RecordRef]| {
                value.extend(touched.iter().map(|record| record.id));
                Ok(could)
            };
            lists.keep_renewed("a", &[RecordKind::Contact], || Ok(vec![made]), renew).unwrap()
        };
        let held = get(1, true);
        lists.forget(&change(vec![contact(7)], false));
        lists.forget(&change(vec![contact(8)], false));
        assert!(lists.kept::<Vec<i64>>("a").is_none(), "what is stale is not given out");
        assert_eq!(*get(2, true), [1, 7, 8]);
        assert_eq!(*get(3, true), [1, 7, 8], "once");
        assert_eq!(*held, [1], "who holds the old one keeps it");
        lists.forget(&ChangeSet { kinds: vec![RecordKind::Room], ..ChangeSet::default() });
        assert_eq!(*get(4, true), [1, 7, 8]);
        lists.forget(&change(vec![contact(9)], false));
        assert_eq!(*get(5, false), [5], "made anew where it could not be renewed");
        lists.forget(&change(Vec::new(), true));
        assert_eq!(*get(6, true), [6], "nobody knows which records");
    }

    #[test]
    fn the_longest_unused_goes_first() {
        let lists = Lists::default();
        for n in 0..KEPT {
            lists.keep(&n.to_string(), &[], || Ok(n)).unwrap();
        }
        assert!(lists.kept::<usize>("0").is_some());
        lists.keep("one more", &[], || Ok(0_usize)).unwrap();
        assert!(lists.kept::<usize>("0").is_some());
        assert!(lists.kept::<usize>("1").is_none());
    }

    #[test]
    fn pages_end_with_the_list() {
        assert_eq!(slice(&[1, 2, 3], 2, 10), [3]);
        assert!(slice(&[1, 2, 3], 9, 10).is_empty());
    }
}
