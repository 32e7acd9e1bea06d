//! Where files for tests lie.

use std::path::{Path, PathBuf};

/// The top of the clone.
#[must_use]
pub fn root() -> PathBuf {
    // Where this runs, not where it was built: clones may share their build output.
    let here = std::env::current_dir().unwrap_or_default();
    let is_top = |folder: &&Path| folder.join("src-tauri").is_dir() && folder.join("ui/package.json").is_file();
    let built = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().find(is_top).or_else(|| built.parent()).unwrap_or(built).to_path_buf()
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

/// A register of contracts as an office keeps it: 200 rows, German, with the slips of real life.
/// `vertraege.csv` or `vertraege.xlsx`.
#[must_use]
pub fn register(name: &str) -> PathBuf {
    address_book("register").join(name)
}
