//! Bringing a copy back. The present file is never written to: it is moved aside as it
//! is, and whatever fails afterwards moves it back.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::OpenFlags;

use crate::error::{Error, Result};
use crate::file::backup::{self, Holds};
use crate::file::lock::{self, Hold};
use crate::file::seal::Seal;
use crate::file::{digest, header, open, settings, system};

/// What is to be brought back.
#[derive(Debug, Clone)]
pub struct Restore {
    /// The copy; any `.kontor` that is closed will do.
    pub copy: PathBuf,
    /// Where the office shall lie afterwards.
    pub to: PathBuf,
    /// Whether a file that lies there may be moved aside.
    pub aside: bool,
    /// The time on the wall clock, for the name of what is moved aside.
    pub local: NaiveDateTime,
    /// The app's data folder, where seals are kept.
    pub app_data: Option<PathBuf>,
}

/// What was brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the office lies.
    pub path: PathBuf,
    /// Where what lay there before lies now.
    pub aside: Option<PathBuf>,
    /// What the office holds.
    pub holds: Holds,
}

/// Verifies a copy, moves the present file aside with its journal, and puts the copy in
/// its place.
///
/// # Errors
/// As [`backup::verify`] for a copy that is not sound; `FILE_EXISTS` where a file lies
/// there and is not to be moved; `FILE_IN_USE`; `DISK_FULL`, `FILE_READ_ONLY`, `IO`. The
/// present file is then where it was, as it was.
pub fn restore(order: &Restore) -> Result<Restored> {
    let verified = backup::verify(&order.copy)?;
    let folder = system::canonical(system::folder_of(&order.to))?;
    let name = order.to.file_name().ok_or_else(|| Error::FileForeign(system::shown(&order.to)))?;
    let to = folder.join(name);
    let present = system::size(&to)?.is_some();
    if present && !order.aside {
        return Err(Error::FileExists(system::shown(&to)));
    }
    // Held until the end: this process shall not open a file that is being replaced.
    let _hold = Hold::claim(&to, None)?;
    if present {
        refuse_if_in_use(&to)?;
    }
    let fresh = folder.join(format!(".{}.restored", name.to_string_lossy()));
    system::remove(&fresh)?;
    let result = bring(order, &verified, &fresh, &to, present);
    // Gone already unless something failed.
    let _ = system::remove(&fresh);
    result
}

fn bring(order: &Restore, verified: &backup::Verified, fresh: &Path, to: &Path, present: bool) -> Result<Restored> {
    if system::copy_new(&order.copy, fresh)? != verified.sha256 {
        return Err(Error::FileDamaged(system::shown(&order.copy)));
    }
    // This is the place where persons erased since the copy was made are erased again.
    let aside = if present { Some(Aside::put(to, order.local)?) } else { None };
    let mut placed = false;
    let result = remove_journals(to)
        .and_then(|()| system::flush_folder_of(to))
        .and_then(|()| system::rename_new(fresh, to))
        .and_then(|()| {
            placed = true;
            system::flush_folder_of(to)?;
            reopened(to, &verified.root)
        });
    if let Err(error) = result {
        if placed && system::remove(to).is_err() {
            // What stands there is the copy, which still lies where it came from. Whoever
            // holds it open (a virus scanner) may at least let it be renamed.
            system::rename(to, fresh)?;
        }
        if let Some(aside) = aside {
            aside.put_back(to)?;
        }
        return Err(error);
    }
    if let Some(folder) = &order.app_data {
        // The file is now older than what this PC remembers, and that is meant.
        let _ = seal(folder, to);
    }
    Ok(Restored { path: to.to_owned(), aside: aside.map(|aside| aside.path), holds: verified.holds })
}

/// The present file under another name.
struct Aside {
    path: PathBuf,
}

impl Aside {
    /// Moves a file aside. Its journal is copied first and removed last, so that at every
    /// moment the file has its journal beside it: without, half a write would stand.
    fn put(to: &Path, local: NaiveDateTime) -> Result<Self> {
        let aside = Self { path: free_name(to, local)? };
        let journal = system::beside(to, "-journal");
        if system::size(&journal)?.unwrap_or(0) > 0 {
            system::copy_new(&journal, &system::beside(&aside.path, "-journal"))?;
        }
        let wal = system::beside(to, "-wal");
        if system::size(&wal)?.unwrap_or(0) > 0 {
            system::copy_new(&wal, &system::beside(&aside.path, "-wal"))?;
        }
        let moved = system::flush_folder_of(to).and_then(|()| system::rename_new(to, &aside.path));
        if let Err(error) = moved {
            // The file has not moved; the copies of its journals mean nothing.
            let _ = remove_journals(&aside.path);
            return Err(error);
        }
        Ok(aside)
    }

    /// Moves it back, its journals first: a journal without its file harms nobody.
    fn put_back(self, to: &Path) -> Result<()> {
        for ending in ["-journal", "-wal"] {
            let copy = system::beside(&self.path, ending);
            if system::size(&copy)?.is_some() {
                system::rename(&copy, &system::beside(to, ending))?;
            }
        }
        system::rename_new(&self.path, to)?;
        system::flush_folder_of(to)
    }
}

/// `Hansen (vor Wiederherstellung 2026-01-31 15-05-09).kontor`, numbered when taken.
fn free_name(to: &Path, local: NaiveDateTime) -> Result<PathBuf> {
    let stem = to.file_stem().unwrap_or_default().to_string_lossy();
    let at = local.format("%Y-%m-%d %H-%M-%S");
    for number in 1.. {
        let nth = if number == 1 { String::new() } else { format!(" {number}") };
        let path = to.with_file_name(format!("{stem} (vor Wiederherstellung {at}{nth}).kontor"));
        if system::size(&path)?.is_none() {
            return Ok(path);
        }
    }
    unreachable!("some number is free")
}

/// A journal that stays would be applied to the file that takes the place.
fn remove_journals(of: &Path) -> Result<()> {
    ["-journal", "-wal", "-shm"].iter().try_for_each(|ending| system::remove(&system::beside(of, ending)))
}

/// Whether another Kontor has the present file open. Asked without writing: a damaged
/// file is the usual reason for restoring, and its journal must not be played.
fn refuse_if_in_use(path: &Path) -> Result<()> {
    let look = || -> Result<()> {
        let connection = open::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        settings::looking(&connection)?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(())
    };
    match look() {
        Err(Error::FileInUse(_)) => Err(Error::FileInUse(lock::holder(path))),
        // Whatever else is wrong with it, nobody is working in it.
        _ => Ok(()),
    }
}

fn reopened(path: &Path, root: &str) -> Result<()> {
    let connection = open::look_at_claimed(path)?;
    if digest::root(&connection)? != root {
        return Err(Error::FileDamaged(system::shown(path)));
    }
    connection.close().map_err(|(_, error)| error.into())
}

fn seal(folder: &Path, path: &Path) -> Result<()> {
    let header = header::read(path)?;
    let connection = open::look_at_claimed(path)?;
    let seal = Seal::of(&connection, &header, false)?;
    connection.close().map_err(|(_, error)| Error::from(error))?;
    seal.keep(folder, path)
}

#[cfg(test)]
mod tests;
