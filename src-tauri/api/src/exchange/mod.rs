//! Import and export of contacts: first a plan that the user sees, then one write.

mod apply;
mod export;
pub(crate) mod mappings;
mod plan;
mod read;
pub(crate) mod rejected;
mod wire;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use kontor_core::contacts::import::Planned;
use kontor_exchange::{ExchangeError, Reading};
use serde_json::Value;

pub(crate) use apply::{apply, discard, past};
pub(crate) use export::{export, export_save};
pub(crate) use mappings::forget;
pub(crate) use plan::{choose, indexes, row, rows};
pub(crate) use read::read;
pub(crate) use rejected::save as rejected_save;
pub use wire::*;

use crate::error::{ApiError, Result};
use rejected::Originals;

/// A read file and its plan.
pub(crate) struct Read {
    name: String,
    reading: Reading,
    plan: Vec<Planned>,
}

/// What knows the originals that it leaves out.
pub(crate) trait LeavesOut {
    /// The originals, to be saved as a file.
    fn originals(&self) -> Originals;
}

impl LeavesOut for Read {
    fn originals(&self) -> Originals {
        Originals::of(self)
    }
}

/// Files that were read and not yet written, by their number.
type Kept<R> = (u64, HashMap<u64, Arc<Mutex<R>>>);

/// The imports that were read and not yet written, and what the last one left out.
pub(crate) struct Imports<R = Read> {
    read: Mutex<Kept<R>>,
    done: Mutex<Option<(u64, Arc<Originals>)>>,
}

impl<R> Default for Imports<R> {
    fn default() -> Self {
        Self { read: Mutex::new((0, HashMap::new())), done: Mutex::new(None) }
    }
}

impl<R: LeavesOut> Imports<R> {
    pub(crate) fn keep(&self, read: R) -> u64 {
        let mut kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        let number = kept.0;
        kept.1.insert(number, Arc::new(Mutex::new(read)));
        number
    }

    pub(crate) fn get(&self, number: u64) -> Result<Arc<Mutex<R>>> {
        let kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.get(&number).cloned().ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))
    }

    pub(crate) fn clear(&self) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.clear();
        *self.done.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Takes an import out, so that it cannot be written twice.
    pub(crate) fn take(&self, number: u64) -> Result<Arc<Mutex<R>>> {
        let mut kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.remove(&number).ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))
    }

    pub(crate) fn put_back(&self, number: u64, read: Arc<Mutex<R>>) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.insert(number, read);
    }

    pub(crate) fn forget(&self, number: u64) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.remove(&number);
    }

    pub(crate) fn finished(&self, number: u64, originals: Originals) {
        *self.done.lock().unwrap_or_else(PoisonError::into_inner) = Some((number, Arc::new(originals)));
    }

    /// What an import left out, whether it was written already or not.
    pub(crate) fn originals(&self, number: u64) -> Result<Arc<Originals>> {
        if let Some((of, originals)) = &*self.done.lock().unwrap_or_else(PoisonError::into_inner)
            && *of == number
        {
            return Ok(originals.clone());
        }
        Ok(Arc::new(lock(&*self.get(number)?).originals()))
    }
}

pub(crate) fn lock<R>(read: &Mutex<R>) -> std::sync::MutexGuard<'_, R> {
    read.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<ExchangeError> for ApiError {
    fn from(error: ExchangeError) -> Self {
        Self::new(error.code(), error.data())
    }
}
