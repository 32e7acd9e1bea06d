//! One xtask at a time per build folder.
//!
//! Cargo's own lock covers a build; a test run also owns a display, `node_modules` and
//! the built interface, and two of them in one folder would pull these from each other.

use std::fs::File;

use crate::{Outcome, place};

/// Held until dropped; the system releases it if the process dies.
pub struct Lock {
    _file: File,
}

/// Waits until no other xtask works in the same build folder.
pub fn take() -> Outcome<Lock> {
    let folder = place::target();
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    let path = folder.join(".xtask.lock");
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| format!("cannot open {}: {error}", path.display()))?;
    if file.try_lock().is_err() {
        println!("Another xtask works in {}; waiting for it.", folder.display());
        file.lock().map_err(|error| format!("cannot lock {}: {error}", path.display()))?;
    }
    Ok(Lock { _file: file })
}
