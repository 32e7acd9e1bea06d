//! Who holds a file: within this process by a register, towards other computers by a
//! small text beside the file.
//!
//! The lock itself is SQLite's. `NAME.kontor.lock` only puts a name to it; one that was
//! left behind by a crash means nothing and is written over.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::error::{Error, Holder, Result};
use crate::file::system;

/// A `NAME.kontor.lock` is a few dozen bytes; anything large is not ours.
const LONGEST: u64 = 4096;

/// A file that this process has open: its whole path, and what the system calls it.
type Key = (PathBuf, Option<(u64, u64)>);

/// A second plain read in this process would drop SQLite's locks as it closes, so a file
/// that is open here is never touched again, not even to look at its header.
static OPEN_HERE: Mutex<Vec<Key>> = Mutex::new(Vec::new());

/// The claim on an open file. Goes when the connection has gone: keep it beside it and
/// drop it after it.
#[derive(Debug)]
pub struct Hold {
    key: Key,
    signed: bool,
    seals: Option<PathBuf>,
}

impl Hold {
    /// Claims a (canonical) path within this process.
    ///
    /// # Errors
    /// `FILE_IN_USE` where this process has the file open already.
    pub(super) fn claim(path: &Path, seals: Option<PathBuf>) -> Result<Self> {
        let key = (path.to_owned(), system::identity(path));
        let mut open = OPEN_HERE.lock().unwrap_or_else(PoisonError::into_inner);
        if open.iter().any(|(path, identity)| *path == key.0 || (identity.is_some() && *identity == key.1)) {
            return Err(Error::FileInUse(holder(path)));
        }
        open.push(key.clone());
        Ok(Self { key, signed: false, seals })
    }

    /// The file's whole path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.key.0
    }

    /// Where this PC keeps its seals.
    pub(super) fn seals(&self) -> Option<&Path> {
        self.seals.as_deref()
    }

    /// Writes who has the file open beside it. Only after SQLite's lock was taken.
    ///
    /// # Errors
    /// `FILE_READ_ONLY` where the folder takes no file: then no journal could be written either.
    pub(super) fn sign(&mut self, holder: &Holder) -> Result<()> {
        let text = serde_json::to_string(holder).map_err(|error| Error::Io(error.to_string()))?;
        system::replace_text(&lock_of(self.path()), &text)?;
        self.signed = true;
        Ok(())
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if self.signed {
            // A lock file that stays is worthless, not harmful.
            let _ = system::remove(&lock_of(self.path()));
        }
        OPEN_HERE.lock().unwrap_or_else(PoisonError::into_inner).retain(|key| *key != self.key);
    }
}

/// Whether this process has the file open, by this or another name. Such a file must not
/// be opened by other means: closing it would drop SQLite's locks.
#[must_use]
pub fn is_open_here(path: &Path) -> bool {
    let path = system::canonical(path).unwrap_or_else(|_| path.to_owned());
    let identity = system::identity(&path);
    let open = OPEN_HERE.lock().unwrap_or_else(PoisonError::into_inner);
    open.iter().any(|(known, own)| *known == path || (identity.is_some() && *own == identity))
}

/// Who says to have the file open; `None` where nobody does, or not legibly.
#[must_use]
pub fn holder(path: &Path) -> Option<Holder> {
    serde_json::from_str(&system::text(&lock_of(path), LONGEST)?).ok()
}

fn lock_of(path: &Path) -> PathBuf {
    system::beside(path, ".lock")
}
