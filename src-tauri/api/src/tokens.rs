//! Files enter one way: as tokens. Paths stay on this side; the window holds a number.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::json;

use crate::error::{ApiError, Result};
use crate::host::file_name;

/// More than this is refused before it is read (a 300 MB file is no address book).
pub(crate) const LARGEST: u64 = 256 << 20;

#[derive(Clone)]
enum Staged {
    Path(PathBuf),
    Bytes { name: String, bytes: Vec<u8> },
}

/// The files that this run of the program knows.
#[derive(Default)]
pub(crate) struct Tokens {
    staged: Mutex<HashMap<String, Staged>>,
}

impl Tokens {
    pub(crate) fn stage_path(&self, path: PathBuf) -> String {
        self.stage(Staged::Path(path))
    }

    pub(crate) fn stage_bytes(&self, name: String, bytes: Vec<u8>) -> String {
        self.stage(Staged::Bytes { name, bytes })
    }

    fn stage(&self, staged: Staged) -> String {
        let mut random = [0_u8; 16];
        // Without randomness the count below still keeps tokens apart within this run.
        let _ = getrandom::fill(&mut random);
        let mut map = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        let token = format!("{:x}-{:032x}", map.len(), u128::from_le_bytes(random));
        map.insert(token.clone(), staged);
        token
    }

    fn get(&self, token: &str) -> Result<Staged> {
        let map = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        map.get(token).cloned().ok_or_else(|| ApiError::new("TOKEN_UNKNOWN", serde_json::Value::Null))
    }

    /// The path behind a token, for office files.
    pub(crate) fn path(&self, token: &str) -> Result<PathBuf> {
        match self.get(token)? {
            Staged::Path(path) => Ok(path),
            Staged::Bytes { name, .. } => Err(ApiError::new("FILE_NEEDS_PATH", json!({ "name": name }))),
        }
    }

    /// Name and bytes behind a token; the size is looked at before anything is read.
    pub(crate) fn read(&self, token: &str) -> Result<(String, Vec<u8>)> {
        match self.get(token)? {
            Staged::Bytes { name, bytes } => Ok((name, bytes)),
            Staged::Path(path) => {
                let name = file_name(&path);
                // Opened by other means, the office would lose SQLite's locks.
                if kontor_core::file::lock::is_open_here(&path) {
                    return Err(kontor_core::Error::FileInUse(None).into());
                }
                let length = std::fs::metadata(&path)?.len();
                if length > LARGEST {
                    return Err(ApiError::new("TOO_LARGE", json!({ "name": name, "size": length, "most": LARGEST })));
                }
                Ok((name, std::fs::read(&path)?))
            }
        }
    }
}
