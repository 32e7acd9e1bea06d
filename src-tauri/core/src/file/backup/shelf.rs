//! The folder in which copies stand: which there are, whether they are good, which go.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{ENDING, Reason, UNFINISHED, under_way};
use crate::data_protection::Erased;
use crate::error::{Error, Result};
use crate::file::lock::Hold;
use crate::file::{check, digest, header, open, rotation, system};

/// A manifest is well below a kilobyte; anything large is not ours.
const LONGEST_MANIFEST: u64 = 1 << 20;

/// What an office holds, for the list from which one chooses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// Contacts.
    pub contacts: i64,
    /// Contracts.
    pub contracts: i64,
    /// Events.
    pub events: i64,
}

impl Holds {
    /// Counts them.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of(connection: &Connection) -> Result<Self> {
        let sql =
            "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM contract), (SELECT count(*) FROM event)";
        Ok(connection.query_row(sql, [], |row| {
            Ok(Self { contacts: row.get(0)?, contracts: row.get(1)?, events: row.get(2)? })
        })?)
    }
}

/// What lies beside a copy as `….kontor-backup.json`: proof that it was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The office's own mark, whatever its file is called.
    pub office: String,
    /// The office's name at that time.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// By whom.
    pub who: String,
    /// When, as an instant.
    pub at: String,
    /// When, on the wall clock.
    pub local: NaiveDateTime,
    /// One more than any copy of this office in this folder had before. Clocks are set
    /// back, numbers are not.
    pub number: u64,
    /// The schema's version.
    pub version: i64,
    /// Bytes.
    pub size: u64,
    /// Of the whole file, in hex.
    pub sha256: String,
    /// The root of the digests.
    pub root: String,
    /// What it holds.
    pub holds: Holds,
    /// Who had been erased by then: older copies that are brought back are erased again.
    #[serde(default)]
    pub erased: Vec<Erased>,
}

/// A copy in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub path: PathBuf,
    /// Bytes.
    pub size: u64,
    /// Its manifest; none: it was never verified, or cut or replaced since.
    pub manifest: Option<Manifest>,
}

impl Entry {
    /// Whether it was read to its end when it was made and is as long as it was then.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.manifest.is_some()
    }
}

/// Opens a copy and reads everything; what it holds, if it is sound and has this root.
pub(super) fn sound(path: &Path, root: &str) -> Result<Holds> {
    let connection = open::look_at_claimed(path)?;
    let report = check::check(&connection)?;
    if !report.is_sound() {
        return Err(Error::FileDamaged(report.damaged.join(", ")));
    }
    if digest::root(&connection)? != root {
        return Err(Error::FileDamaged(system::shown(path)));
    }
    let holds = Holds::of(&connection)?;
    connection.close().map_err(|(_, error)| Error::from(error))?;
    Ok(holds)
}

/// Where a copy's manifest lies.
pub(in crate::file) fn manifest_of(copy: &Path) -> PathBuf {
    system::beside(copy, ".json")
}

/// The copies in a folder, newest first; an empty list where there is no such folder.
///
/// # Errors
/// `FILE_READ_ONLY`, `IO` where the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Entry>> {
    if system::size(folder)?.is_none() {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for name in system::names(folder)? {
        let path = folder.join(&name);
        if name.starts_with('.') || path.extension().is_none_or(|ending| ending != ENDING) {
            continue;
        }
        // Gone since the folder was read: somebody is tidying up.
        let Some(size) = system::size(&path)? else {
            continue;
        };
        entries.push(Entry { manifest: manifest(&path).filter(|manifest| manifest.size == size), path, size });
    }
    entries.sort_by_key(|entry| Reverse(entry.order()));
    Ok(entries)
}

impl Entry {
    /// Verified ones by their clock, the others by the time in their names, which end alike.
    pub(super) fn order(&self) -> (String, u64, String) {
        let name = system::shown(&self.path);
        match &self.manifest {
            Some(manifest) => (manifest.local.format("%Y-%m-%d_%H-%M-%S").to_string(), manifest.number, name),
            None => (time_in(&name).unwrap_or_default().to_owned(), 0, name),
        }
    }
}

/// The `2026-01-31_15-05-09` of a name.
pub(super) fn time_in(name: &str) -> Option<&str> {
    let shape = b"0000-00-00_00-00-00";
    name.as_bytes()
        .windows(shape.len())
        .position(|window| window.iter().zip(shape).all(|(c, s)| if *s == b'0' { c.is_ascii_digit() } else { c == s }))
        .and_then(|at| name.get(at..at + shape.len()))
}

/// The manifest beside a copy, if it can be read.
fn manifest(copy: &Path) -> Option<Manifest> {
    serde_json::from_str(&system::text(&manifest_of(copy), LONGEST_MANIFEST)?).ok()
}

/// Reads a copy as when it was made: every byte against its manifest, if it has one,
/// and every row against the digests.
///
/// # Errors
/// `FILE_MISSING`, `FILE_FOREIGN`, `FILE_NEWER`; `FILE_DAMAGED` where one byte is not
/// what it was.
pub fn verify(copy: &Path) -> Result<Verified> {
    let copy = &system::canonical(copy)?;
    let _hold = Hold::claim(copy, None)?;
    header::read(copy)?.whole(copy)?;
    let sha256 = system::sha256(copy)?;
    let manifest = manifest(copy);
    if manifest.as_ref().is_some_and(|manifest| manifest.sha256 != sha256) {
        return Err(Error::FileDamaged(system::shown(copy)));
    }
    let root = digest::root(&open::look_at_claimed(copy)?)?;
    if manifest.is_some_and(|manifest| manifest.root != root) {
        return Err(Error::FileDamaged(system::shown(copy)));
    }
    Ok(Verified { holds: sound(copy, &root)?, sha256, root })
}

/// A copy that was read to its end just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Of the whole file, in hex.
    pub sha256: String,
    /// The root of the digests.
    pub root: String,
    /// What it holds.
    pub holds: Holds,
}

/// Removes what the rule of [`rotation`] no longer keeps of this office's automatic
/// copies, and what crashes left unfinished. To be called after a copy was kept, never
/// after one failed. What was removed.
///
/// # Errors
/// `IO`, `FILE_READ_ONLY`; whatever was not removed yet stays.
pub fn rotate(newest: &Entry, local: NaiveDateTime, share: u64) -> Result<Vec<PathBuf>> {
    let Some(made) = &newest.manifest else {
        return Ok(Vec::new());
    };
    let folder = system::folder_of(&newest.path);
    let ours: Vec<(Entry, Manifest)> = list(folder)?
        .into_iter()
        .filter_map(|entry| entry.manifest.clone().map(|manifest| (entry, manifest)))
        .filter(|(_, manifest)| manifest.office == made.office && manifest.name == made.name)
        .filter(|(_, manifest)| manifest.reason != Reason::Manual)
        .collect();
    let kept: Vec<rotation::Kept> = ours
        .iter()
        .map(|(entry, manifest)| rotation::Kept {
            number: manifest.number,
            local: manifest.local,
            pinned: manifest.reason == Reason::BeforeMigration,
            size: entry.size,
        })
        .collect();
    let mut removed = Vec::new();
    for index in rotation::surplus(&kept, local, share) {
        let path = &ours[index].0.path;
        // The manifest last: a copy without one would never be tidied up again.
        system::remove(path)?;
        system::remove(&manifest_of(path))?;
        removed.push(path.clone());
    }
    let unfinished = format!(".{}_", made.name);
    for name in system::names(folder)? {
        let path = folder.join(&name);
        if name.starts_with(&unfinished) && name.ends_with(UNFINISHED) && !under_way().contains(&path) {
            system::remove(&path)?;
        }
    }
    Ok(removed)
}
