//! Where files for tests lie.

use std::path::{Path, PathBuf};

/// The top of the clone.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    // This package lives in tests/.
    here.parent().unwrap_or(here).to_path_buf()
}

/// The interface as it ships.
#[must_use]
pub fn interface() -> PathBuf {
    root().join("ui/dist")
}

/// An address book as another program writes it, by its place in the fixtures of
/// `kontor-exchange`: `csv/outlook-de.csv`, `vcf/v21-outlook.vcf`.
#[must_use]
pub fn address_book(name: &str) -> PathBuf {
    root().join("src-tauri/exchange/tests/fixtures").join(name)
}
