//! Files enter one way: as tokens. Paths stay on this side; the window holds a number.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use crate::error::{ApiError, Result};
use crate::host::file_name;

/// More than this is refused before it is read (a 300 MB file is no address book).
pub(crate) const LARGEST: u64 = 256 << 20;

/// So many bytes that came from the window are kept at most, beside the latest; those that
/// came first go first.
const KEPT: usize = 512 << 20;

enum Staged {
    Path(PathBuf),
    Bytes {
        name: String,
        bytes: Arc<[u8]>,
    },
    /// More than anybody may bring.
    TooLarge {
        name: String,
        size: usize,
    },
}

/// The files that this run of the program knows.
pub(crate) struct Tokens {
    staged: Mutex<Shelf>,
}

impl Default for Tokens {
    fn default() -> Self {
        Self::with_room(KEPT)
    }
}

struct Shelf {
    /// The bytes that may stay.
    most: usize,
    /// So many were ever put here.
    count: u64,
    /// Oldest first.
    files: VecDeque<(String, Staged)>,
}

impl Shelf {
    fn held(&self) -> usize {
        self.files.iter().map(|(_, staged)| staged.held()).sum()
    }

    /// Lets go of the oldest bytes until what is left is within bounds; paths cost nothing.
    fn make_room(&mut self) {
        let mut held = self.held();
        let latest = self.files.len().saturating_sub(1);
        let most = self.most;
        let mut index = 0;
        self.files.retain(|(_, staged)| {
            let goes = index < latest && held > most && staged.held() > 0;
            index += 1;
            held -= if goes { staged.held() } else { 0 };
            !goes
        });
    }
}

impl Staged {
    fn held(&self) -> usize {
        match self {
            Self::Bytes { bytes, .. } => bytes.len(),
            Self::Path(_) | Self::TooLarge { .. } => 0,
        }
    }
}

fn too_large(name: &str, size: impl Into<Value>) -> ApiError {
    ApiError::new("TOO_LARGE", json!({ "name": name, "size": size.into(), "most": LARGEST }))
}

impl Tokens {
    fn with_room(most: usize) -> Self {
        Self { staged: Mutex::new(Shelf { most, count: 0, files: VecDeque::new() }) }
    }

    pub(crate) fn stage_path(&self, path: PathBuf) -> String {
        self.stage(Staged::Path(path))
    }

    pub(crate) fn stage_bytes(&self, name: String, bytes: Vec<u8>) -> String {
        match bytes.len() {
            size if size as u64 > LARGEST => self.stage(Staged::TooLarge { name, size }),
            _ => self.stage(Staged::Bytes { name, bytes: bytes.into() }),
        }
    }

    fn stage(&self, staged: Staged) -> String {
        let mut random = [0_u8; 16];
        // Without randomness the count still keeps tokens apart within this run.
        let _ = getrandom::fill(&mut random);
        let mut shelf = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.count += 1;
        let token = format!("{:x}-{:032x}", shelf.count, u128::from_le_bytes(random));
        shelf.files.push_back((token.clone(), staged));
        shelf.make_room();
        token
    }

    fn with<T>(&self, token: &str, take: impl FnOnce(&Staged) -> Result<T>) -> Result<T> {
        let shelf = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        let found = shelf.files.iter().find(|(known, _)| known == token);
        take(&found.ok_or_else(|| ApiError::new("TOKEN_UNKNOWN", Value::Null))?.1)
    }

    /// The path behind a token, for office files.
    pub(crate) fn path(&self, token: &str) -> Result<PathBuf> {
        self.with(token, |staged| match staged {
            Staged::Path(path) => Ok(path.clone()),
            Staged::Bytes { name, .. } | Staged::TooLarge { name, .. } => {
                Err(ApiError::new("FILE_NEEDS_PATH", json!({ "name": name })))
            }
        })
    }

    /// Name and bytes behind a token; the size is looked at before anything is read.
    pub(crate) fn read(&self, token: &str) -> Result<(String, Arc<[u8]>)> {
        let path = self.with(token, |staged| match staged {
            Staged::Bytes { name, bytes } => Ok(Err((name.clone(), bytes.clone()))),
            Staged::TooLarge { name, size } => Err(too_large(name, *size)),
            Staged::Path(path) => Ok(Ok(path.clone())),
        })?;
        let path = match path {
            Ok(path) => path,
            Err(held) => return Ok(held),
        };
        let name = file_name(&path);
        // Opened by other means, the office would lose SQLite's locks.
        if kontor_core::file::lock::is_open_here(&path) {
            return Err(kontor_core::Error::FileInUse(None).into());
        }
        let length = std::fs::metadata(&path)?.len();
        if length > LARGEST {
            return Err(too_large(&name, length));
        }
        Ok((name, std::fs::read(&path)?.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_bytes_go_when_there_are_too_many() {
        let tokens = Tokens::with_room(100);
        let path = tokens.stage_path("a.vcf".into());
        let first = tokens.stage_bytes("b.csv".to_owned(), vec![0; 60]);
        let second = tokens.stage_bytes("c.csv".to_owned(), vec![1; 60]);
        assert_eq!(tokens.read(&first).map_err(|error| error.code).unwrap_err(), "TOKEN_UNKNOWN");
        assert_eq!(tokens.read(&second).unwrap().1.len(), 60);
        assert_eq!(tokens.path(&path).unwrap(), PathBuf::from("a.vcf"));
        let alone = tokens.stage_bytes("d.csv".to_owned(), vec![2; 101]);
        assert_eq!(tokens.read(&alone).unwrap().0, "d.csv", "the latest stays, whatever its size");
        assert!(tokens.read(&second).is_err());
    }
}
