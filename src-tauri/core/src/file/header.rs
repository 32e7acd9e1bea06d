//! The first hundred bytes of the file, read plainly before SQLite opens it and after it
//! has closed it (<https://www.sqlite.org/fileformat2.html#the_database_header>).

use std::path::Path;

use crate::error::{Error, Result};
use crate::file::{migrate, system};

/// What makes a SQLite file a Kontor file: "Kntr".
pub const APPLICATION_ID: u32 = 0x4b6e_7472;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;

/// What the header tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// Bytes of the whole file.
    pub size: u64,
    /// Raised by every session that writes.
    pub counter: u32,
    /// Whether a `-wal` beside the file may belong to it.
    pub wal: bool,
    /// Whether the file ends before its last page. While somebody writes to it, this may
    /// be so for a moment.
    pub cut: bool,
}

impl Header {
    /// For a file that nobody writes to.
    ///
    /// # Errors
    /// `FILE_DAMAGED` where it ends too early.
    pub(super) fn whole(self, path: &Path) -> Result<Self> {
        if self.cut {
            return Err(cut_off(path));
        }
        Ok(self)
    }
}

/// The file ends too early.
pub(super) fn cut_off(path: &Path) -> Error {
    Error::FileDamaged(format!("{}: cut off", system::shown(path)))
}

/// Reads and judges the header of a file that may be anything.
///
/// # Errors
/// `FILE_MISSING`; `FILE_FOREIGN` for a folder and for what Kontor did not write;
/// `FILE_DAMAGED` for an empty or cut file; `FILE_NEWER`.
pub(super) fn read(path: &Path) -> Result<Header> {
    if path.is_dir() {
        return Err(Error::FileForeign(system::shown(path)));
    }
    let (bytes, size) = system::beginning(path, LENGTH as u64)?;
    let damaged = |what: &str| Error::FileDamaged(format!("{}: {what}", system::shown(path)));
    let foreign = || Error::FileForeign(system::shown(path));
    if bytes.is_empty() {
        return Err(damaged("empty"));
    }
    let Ok(bytes) = <[u8; LENGTH]>::try_from(bytes) else {
        return Err(if system::has_our_ending(path) { cut_off(path) } else { foreign() });
    };
    let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    let ours = number(68) == APPLICATION_ID;
    match (&bytes[..16] == MAGIC, ours) {
        (true, true) => {}
        // One of the two marks stands, so the other one rotted.
        (false, true) => return Err(damaged("magic")),
        (true, false) if (number(68) ^ APPLICATION_ID).count_ones() <= 2 => {
            return Err(damaged("application_id"));
        }
        _ => return Err(foreign()),
    }
    let version = i64::from(number(60));
    if version > migrate::VERSION {
        return Err(Error::FileNewer { found: version, known: migrate::VERSION });
    }
    if version < 1 {
        return Err(damaged("version"));
    }
    let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
        1 => 65536,
        size if size >= 512 && size.is_power_of_two() => u64::from(size),
        _ => return Err(damaged("page size")),
    };
    if !matches!((bytes[18], bytes[19]), (1 | 2, 1 | 2)) {
        return Err(damaged("format"));
    }
    let counter = number(24);
    // A journal that waits to be rolled back explains any size; SQLite looks again then.
    let waiting = system::size(&system::beside(path, "-journal"))?.unwrap_or(0) > 0;
    let cut = !waiting && counter == number(92) && size < u64::from(number(28)) * page;
    Ok(Header { size, counter, wal: bytes[19] == 2, cut })
}
