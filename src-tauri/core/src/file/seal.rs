//! The seal: what this PC remembers of a file since it last closed it.
//!
//! Kept in the app's data folder, outside the file, so that a file can be told from an
//! older copy of itself, from one that was edited elsewhere, and from one that rotted.
//! While a file is open its seal says so: whoever finds it open knows that the last
//! session ended without closing, and does not take its writes for somebody else's.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::file::header::Header;
use crate::file::{digest, system};

/// What a file was like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seal {
    /// Whether the session that wrote this has not closed the file yet.
    pub open: bool,
    /// Bytes.
    pub size: u64,
    /// SQLite's change counter.
    pub counter: u32,
    /// The highest number ever given to an op. SQLite raises its counter once per
    /// session, so a copy made in mid-session differs from the end by this alone.
    pub op: i64,
    /// The root of the digests.
    pub root: String,
}

/// How a file compares with its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// This PC has not closed this file before, or keeps no seals.
    Unknown,
    /// As it was left.
    Intact,
    /// The last session ended without closing; what it had committed is there.
    NotClosed,
    /// Less was written to it than this PC remembers.
    OlderCopy,
    /// It was written to elsewhere since.
    EditedElsewhere,
    /// Nobody wrote to it, and yet it is not what it was.
    Rot,
}

impl Seal {
    /// What the file is like now. The header was read while SQLite had it closed.
    pub(super) fn of(connection: &Connection, header: &Header, open: bool) -> Result<Self> {
        let op = connection
            .query_row("SELECT seq FROM sqlite_sequence WHERE name = 'op'", [], |row| row.get(0))
            .optional()?
            .unwrap_or(0);
        Ok(Self { open, size: header.size, counter: header.counter, op, root: digest::root(connection)? })
    }

    /// Keeps it as the file's seal.
    pub(super) fn keep(&self, folder: &Path, path: &Path) -> Result<()> {
        let text = serde_json::to_string(self).map_err(|error| Error::Io(error.to_string()))?;
        system::make_folder(&folder.join("seals"))?;
        system::replace_text(&place(folder, path), &text)
    }

    /// The file's seal, if this PC has one.
    pub(super) fn find(folder: &Path, path: &Path) -> Option<Self> {
        serde_json::from_str(&system::text(&place(folder, path), 4096)?).ok()
    }

    /// Compares the remembered with the found.
    pub(super) fn compare(remembered: Option<&Self>, found: &Self) -> Verdict {
        let Some(seal) = remembered else {
            return Verdict::Unknown;
        };
        // The counter wraps around after 2^32 sessions.
        let counter = found.counter.wrapping_sub(seal.counter).cast_signed();
        match (counter, found.op.cmp(&seal.op)) {
            (..0, _) | (_, std::cmp::Ordering::Less) => Verdict::OlderCopy,
            (0, std::cmp::Ordering::Equal) if found.root != seal.root => Verdict::Rot,
            // Every write of a session that crashed raises op, the counter, or both.
            _ if seal.open => Verdict::NotClosed,
            (0, std::cmp::Ordering::Equal) if found.size == seal.size => Verdict::Intact,
            (0, std::cmp::Ordering::Equal) => Verdict::Rot,
            _ => Verdict::EditedElsewhere,
        }
    }
}

/// Seals lie under the hash of the whole path, so that no name has to be cleaned.
fn place(folder: &Path, path: &Path) -> PathBuf {
    let hash = digest::hex(&Sha256::digest(path.to_string_lossy().as_bytes()));
    folder.join("seals").join(format!("{}.json", &hash[..32]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(open: bool, counter: u32, op: i64, root: &str) -> Seal {
        Seal { open, size: 4096, counter, op, root: root.to_owned() }
    }

    #[test]
    fn a_file_is_told_from_its_older_self_and_from_rot() {
        let closed = seal(false, 7, 40, "a");
        let open = seal(true, 7, 40, "a");
        for (name, remembered, found, expected) in [
            ("never seen", None, seal(false, 7, 40, "a"), Verdict::Unknown),
            ("as left", Some(&closed), seal(false, 7, 40, "a"), Verdict::Intact),
            ("another root", Some(&closed), seal(false, 7, 40, "b"), Verdict::Rot),
            ("another size", Some(&closed), Seal { size: 8192, ..seal(false, 7, 40, "a") }, Verdict::Rot),
            ("fewer sessions", Some(&closed), seal(false, 6, 40, "a"), Verdict::OlderCopy),
            ("copied in mid-session", Some(&closed), seal(false, 7, 39, "b"), Verdict::OlderCopy),
            ("older and edited", Some(&closed), seal(false, 9, 38, "b"), Verdict::OlderCopy),
            ("one session more", Some(&closed), seal(false, 8, 44, "b"), Verdict::EditedElsewhere),
            ("another tool", Some(&closed), seal(false, 8, 40, "a"), Verdict::EditedElsewhere),
            ("crashed, nothing written", Some(&open), seal(false, 7, 40, "a"), Verdict::NotClosed),
            ("crashed, written", Some(&open), seal(false, 8, 52, "b"), Verdict::NotClosed),
            ("crashed, then replaced", Some(&open), seal(false, 5, 31, "c"), Verdict::OlderCopy),
            ("crashed, and rot", Some(&open), seal(false, 7, 40, "b"), Verdict::Rot),
            (
                "the counter wraps",
                Some(&seal(false, u32::MAX, 40, "a")),
                seal(false, 0, 41, "b"),
                Verdict::EditedElsewhere,
            ),
        ] {
            assert_eq!(Seal::compare(remembered, &found), expected, "{name}");
        }
    }
}
