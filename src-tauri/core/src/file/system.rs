//! The file system, as far as the office needs it: every call that touches a file other
//! than through SQLite stands here.
//!
//! What differs between systems, in one place:
//! - *Renaming over a file* replaces it at once everywhere, but on Windows not while
//!   anybody has it open; then it fails and nothing has changed.
//! - *Flushing a folder*, which makes a rename outlast a power cut, exists on Linux and
//!   macOS. NTFS journals renames itself, and Windows opens no folder for flushing.
//! - *Flushing a file* needs a handle that may write on Windows; on macOS `sync_all` asks
//!   the drive itself (F_FULLFSYNC), as SQLite does under `fullfsync`.
//! - *Closing any handle* of a file drops every POSIX lock that this process holds on it,
//!   so nothing here may touch the `.kontor` while SQLite has it open.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::file::digest::hex;

/// Turns a refusal of the system into a code.
pub(super) fn refused(path: &Path, error: &io::Error) -> Error {
    let name = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => Error::FileMissing(name),
        io::ErrorKind::AlreadyExists => Error::FileExists(name),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Error::FileReadOnly(name),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::DiskFull,
        // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: another program has it open.
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => Error::FileInUse(None),
        kind => Error::Io(format!("{name}: {kind}")),
    }
}

/// A path's last part, as errors show it.
pub(super) fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Whether the name says that this is an office or a copy of one.
pub(super) fn has_our_ending(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "kontor" || ending == "kontor-backup")
}

/// The path with a text after its whole name: `a.kontor` + `-journal`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The first bytes of a file, at most `most`, and its whole size.
pub(super) fn beginning(path: &Path, most: u64) -> Result<(Vec<u8>, u64)> {
    let read = || {
        seam::reach()?;
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok((bytes, size))
    };
    read().map_err(|error| refused(path, &error))
}

/// The size of a file; `None` where there is none.
pub(super) fn size(path: &Path) -> Result<Option<u64>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refused(path, &error)),
    }
}

/// When a file was last written to, and its size: asked without opening it.
pub(super) fn stamp(path: &Path) -> Option<(DateTime<Utc>, u64)> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?.into(), found.len()))
}

/// Whether nobody may write to the file, by its own attributes.
pub(super) fn is_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().readonly())
}

/// Makes a file that was not there before.
pub(super) fn create_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || {
        seam::reach()?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|error| refused(path, &error))
}

/// Writes a small file as a whole: whoever reads it sees the old text or the new one.
pub(super) fn replace_text(path: &Path, text: &str) -> Result<()> {
    let fresh = beside(path, ".new");
    let write = || {
        seam::reach()?;
        let mut file = File::create(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        seam::reach()?;
        fs::rename(&fresh, path)
    };
    write().map_err(|error| {
        // Nobody misses the half-written one.
        let _ = fs::remove_file(&fresh);
        refused(path, &error)
    })
}

/// A small text file; `None` where it is missing, unreadable or larger than `most`.
pub(super) fn text(path: &Path, most: u64) -> Option<String> {
    let (bytes, size) = beginning(path, most).ok()?;
    if size > most { None } else { String::from_utf8(bytes).ok() }
}

/// Copies a file to a name that is free, flushes the copy and gives its SHA-256.
pub(super) fn copy_new(from: &Path, to: &Path) -> Result<String> {
    let copy = || {
        seam::reach()?;
        let mut source = File::open(from)?;
        let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
        let hash = pass(&mut source, |bytes| target.write_all(bytes))?;
        seam::reach()?;
        target.sync_all()?;
        Ok(hash)
    };
    copy().map_err(|error| refused(to, &error))
}

/// The SHA-256 of a file, in hex.
pub(super) fn sha256(path: &Path) -> Result<String> {
    let hash = || {
        seam::reach()?;
        pass(&mut File::open(path)?, |_| Ok(()))
    };
    hash().map_err(|error| refused(path, &error))
}

fn pass(source: &mut File, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0_u8; 1 << 18];
    loop {
        match source.read(&mut buffer)? {
            0 => return Ok(hex(&hasher.finalize())),
            read => {
                hasher.update(&buffer[..read]);
                each(&buffer[..read])?;
            }
        }
    }
}

/// Brings a file's bytes to the disk itself.
pub(super) fn flush(path: &Path) -> Result<()> {
    let flush = || {
        seam::reach()?;
        OpenOptions::new().write(true).open(path)?.sync_all()
    };
    flush().map_err(|error| refused(path, &error))
}

/// Brings the names in a file's folder to the disk, where the system has a call for it.
pub(super) fn flush_folder_of(path: &Path) -> Result<()> {
    let flush = || {
        seam::reach()?;
        if cfg!(windows) {
            return Ok(());
        }
        File::open(folder_of(path))?.sync_all()
    };
    flush().map_err(|error| refused(path, &error))
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Renames, replacing what bears the name.
pub(super) fn rename(from: &Path, to: &Path) -> Result<()> {
    let rename = || {
        seam::reach()?;
        fs::rename(from, to)
    };
    rename().map_err(|error| refused(to, &error))
}

/// Renames to a name that must be free.
pub(super) fn rename_new(from: &Path, to: &Path) -> Result<()> {
    let rename = || {
        seam::reach()?;
        // A hard link is refused where the name is taken, in one step with making it.
        match fs::hard_link(from, to) {
            Ok(()) => fs::remove_file(from),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // FAT and some network drives know no links.
            Err(_) if fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from, to),
        }
    };
    rename().map_err(|error| refused(to, &error))
}

/// Removes a file; that there was none is as good.
pub(super) fn remove(path: &Path) -> Result<()> {
    let remove = || {
        seam::reach()?;
        fs::remove_file(path)
    };
    match remove() {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(refused(path, &error)),
        _ => Ok(()),
    }
}

/// Makes a folder with all that lead to it.
pub(super) fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(|error| refused(path, &error))
}

/// The names in a folder.
pub(super) fn names(folder: &Path) -> Result<Vec<String>> {
    let read = || -> io::Result<Vec<String>> {
        seam::reach()?;
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    };
    read().map_err(|error| refused(folder, &error))
}

/// The whole path without links, so that one file has one name.
pub(super) fn canonical(path: &Path) -> Result<PathBuf> {
    fs::canonicalize(path).map_err(|error| refused(path, &error))
}

/// What the system itself calls the file, whatever its path: two hard links are one.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// Windows keeps its file ids for opened handles; there the path alone must do.
#[cfg(not(unix))]
pub(super) fn identity(_path: &Path) -> Option<(u64, u64)> {
    None
}

/// Thirty-two hex digits of chance: what makes an office itself, whatever it is called.
pub(super) fn chance() -> String {
    use std::hash::{BuildHasher, RandomState};
    let state = RandomState::new();
    format!("{:016x}{:016x}", state.hash_one(0), state.hash_one(1))
}

/// The mounted file systems, as Linux lists them; elsewhere there is no such list.
pub(super) fn mounts() -> Option<String> {
    if cfg!(target_os = "linux") { fs::read_to_string("/proc/self/mountinfo").ok() } else { None }
}

/// Where tests make the system refuse: every call above passes here first.
#[cfg(not(test))]
mod seam {
    pub(super) fn reach() -> std::io::Result<()> {
        Ok(())
    }
}

/// Where tests make the system refuse: every call above passes here first.
#[cfg(test)]
pub(super) mod seam {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        static CALLS: Cell<u32> = const { Cell::new(0) };
        static FAILS_AT: Cell<Option<u32>> = const { Cell::new(None) };
    }

    pub(in crate::file) fn reach() -> io::Result<()> {
        let call = CALLS.get();
        CALLS.set(call + 1);
        if FAILS_AT.get() == Some(call) { Err(io::Error::other("injected")) } else { Ok(()) }
    }

    /// Runs with the nth call from here on refused; tells how many calls there were.
    pub(in crate::file) fn failing_at<T>(call: Option<u32>, run: impl FnOnce() -> T) -> (T, u32) {
        CALLS.set(0);
        FAILS_AT.set(call);
        let value = run();
        FAILS_AT.set(None);
        (value, CALLS.get())
    }
}
