//! What a command can answer instead of its response: a code and what its words need.

use kontor_core as core;
use serde::Serialize;
use serde_json::{Value, json};

/// The result of a command.
pub type Result<T> = std::result::Result<T, ApiError>;

/// A refusal on the wire: `{ code, data }`.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[error("{code}")]
pub struct ApiError {
    /// The stable code; its words stand in `kontor-words`.
    pub code: String,
    /// What the words need.
    pub data: Value,
    /// Whether the office file itself is the trouble (exit status 3 of the terminal side).
    #[serde(skip)]
    pub about_the_file: bool,
}

impl ApiError {
    /// A refusal.
    #[must_use]
    pub fn new(code: &str, data: Value) -> Self {
        Self { code: code.to_owned(), data, about_the_file: false }
    }

    /// A request that is not of the command's form.
    #[must_use]
    pub fn bad_request(detail: &str) -> Self {
        Self::new("BAD_REQUEST", json!({ "detail": detail }))
    }
}

impl From<core::Error> for ApiError {
    fn from(error: core::Error) -> Self {
        Self { code: error.code().to_owned(), data: error.data(), about_the_file: error.is_about_the_file() }
    }
}

impl From<std::io::Error> for ApiError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let detail = error.to_string();
        match error.kind() {
            ErrorKind::NotFound => Self::new("PATH_MISSING", json!({ "detail": detail })),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::new("PATH_NOT_WRITABLE", json!({ "detail": detail }))
            }
            ErrorKind::StorageFull => Self::new("DISK_FULL", Value::Null),
            _ => Self::new("IO", json!({ "detail": detail })),
        }
    }
}
