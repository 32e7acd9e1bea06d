//! The system's mark on files that came from outside ("Mark of the Web").

use std::path::Path;

/// Marks a file, so that Word and the like open it in protected view. Only Windows keeps
/// such a mark in a form that can be written without a library of its own: a second
/// stream of the file, which disks without NTFS refuse.
#[cfg(windows)]
pub fn mark(path: &Path) {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    if let Err(error) = std::fs::write(&stream, "[ZoneTransfer]\r\nZoneId=3\r\n") {
        tracing::debug!(%error, "the mark was not written");
    }
}

/// Elsewhere nothing is marked.
#[cfg(not(windows))]
pub fn mark(_: &Path) {}
