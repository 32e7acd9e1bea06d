//! What is computed once and kept until a change set touches it: ordered ids of a
//! (filter, sort) and rows that depend on today.
//!
//! Pages are slices of such a vector: exact counts, steady scrolling, select all.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use crate::error::Result;
use crate::log::ChangeSet;
use crate::record::RecordKind;

/// More kept results than this and the one longest unused goes.
const KEPT: usize = 32;

struct Kept {
    key: String,
    depends: &'static [RecordKind],
    value: Arc<dyn Any + Send + Sync>,
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
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Kept { key: key.to_owned(), depends, value: value.clone() });
        Ok(value)
    }

    /// The kept result under `key`, if there is one.
    #[must_use]
    pub fn kept<T: Send + Sync + 'static>(&self, key: &str) -> Option<Arc<T>> {
        let mut kept = self.kept.borrow_mut();
        let index = kept.iter().position(|entry| entry.key == key)?;
        let entry = kept.remove(index);
        let value = entry.value.clone().downcast::<T>().ok();
        kept.push(entry);
        value
    }

    /// Drops what a change touched.
    pub fn forget(&self, changes: &ChangeSet) {
        self.kept.borrow_mut().retain(|entry| !entry.depends.iter().any(|kind| changes.touches(*kind)));
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
