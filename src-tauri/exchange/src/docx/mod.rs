//! Word documents: the firm's own templates, whose placeholders are found and filled, and documents of our own
//! ([`write`]).
//!
//! Invariant: a template is only ever read and written, never run. Documents with macros are
//! refused, nothing is fetched, and what an archive says of its size is not believed.

mod archive;
mod field;
mod part;
pub mod write;

use std::collections::BTreeSet;

use serde_json::{Value, json};

pub use archive::{MAX_ENTRIES, MAX_ENTRY, MAX_TOTAL};

/// Why a file is no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocxError {
    /// No Word document: another kind of archive, an old .doc, a text.
    #[error("no Word document")]
    NotWord,
    /// A document with macros.
    #[error("a document with macros")]
    Macros,
    /// Broken ZIP or XML.
    #[error("document damaged: {detail}")]
    Damaged {
        /// What the reader said, for the log.
        detail: String,
    },
    /// Beyond the caps against ZIP bombs.
    #[error("document beyond {what} {limit}")]
    Limit {
        /// `entry_bytes`, `total_bytes`, `entries`, `elements`, `depth`.
        what: &'static str,
        /// The cap.
        limit: u64,
    },
}

impl DocxError {
    pub(crate) fn damaged(error: impl std::fmt::Display) -> Self {
        Self::Damaged { detail: error.to_string().chars().take(500).collect() }
    }

    /// The stable code, as on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotWord => "DOCX_NOT_WORD",
            Self::Macros => "DOCX_MACROS",
            Self::Damaged { .. } => "DOCX_DAMAGED",
            Self::Limit { .. } => "DOCX_LIMIT",
        }
    }

    /// What the words need, as on the wire.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::Damaged { detail } => json!({ "detail": detail }),
            Self::Limit { what, limit } => json!({ "what": what, "limit": limit }),
            Self::NotWord | Self::Macros => Value::Null,
        }
    }
}

/// The names of all placeholders, `{{…}}` and merge fields alike, each once. A rule that only
/// Word itself can follow (IF, NEXT) is named by its word.
///
/// # Errors
/// `DOCX_NOT_WORD`, `DOCX_MACROS`, `DOCX_DAMAGED`, `DOCX_LIMIT`.
pub fn placeholders(bytes: &[u8]) -> Result<Vec<String>, DocxError> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    let mut note = |name: &str| {
        if seen.insert(name.to_lowercase()) {
            names.push(name.to_owned());
        }
        None
    };
    for text in archive::read(bytes)?.parts.values() {
        part::fill(text, &mut note)?;
    }
    Ok(names)
}

/// The document with its placeholders filled: body, tables, text boxes, heads, feet and notes.
/// What `value` knows nothing of stays as it is; line breaks in a value become line breaks.
///
/// # Errors
/// As [`placeholders`].
pub fn fill(bytes: &[u8], mut value: impl FnMut(&str) -> Option<String>) -> Result<Vec<u8>, DocxError> {
    let read = archive::read(bytes)?;
    let mut changed = std::collections::HashMap::new();
    for (index, text) in &read.parts {
        changed.insert(*index, part::fill(text, &mut value)?);
    }
    archive::write(bytes, changed)
}

#[cfg(test)]
mod tests;
