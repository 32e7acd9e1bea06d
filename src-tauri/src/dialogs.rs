//! Native dialogs, opened from Rust: the window never names a path, and none is shown to it.
//!
//! Nobody can drive a native dialog from a test, so they stand behind a trait, whose
//! double reads the answers from a file.

mod native;
#[cfg(debug_assertions)]
mod scripted;
pub mod words;

use std::path::{Path, PathBuf};

use tauri::AppHandle;

use crate::print::Printed;

/// Kinds of files that a dialog offers, by the words it shows and the endings it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The words beside the endings ("Kontor-Dateien").
    pub name: String,
    /// Endings without the dot.
    pub endings: Vec<String>,
}

/// What a dialog is asked to show.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// The title in the person's language.
    pub title: String,
    /// The name that stands in the field of a save dialog.
    pub file_name: Option<String>,
    /// Kinds of files; none means all.
    pub filters: Vec<Filter>,
}

/// The dialogs, and the other hand-offs that end outside of this program.
///
/// Every call waits for the person and must not be made on the main thread.
pub trait Dialogs: Send + Sync {
    /// An existing file, or nothing if the person thought better of it.
    fn open_file(&self, ask: Ask) -> Option<PathBuf>;
    /// A name for a file; the system has asked before an existing one is replaced.
    fn save_file(&self, ask: Ask) -> Option<PathBuf>;
    /// An existing folder.
    fn folder(&self, ask: Ask) -> Option<PathBuf>;
    /// Hands a file to the program that the system has for it.
    fn open_path(&self, path: &Path) -> Result<(), String>;
    /// Hands an `http`, `https` or `mailto` address to the system.
    fn open_url(&self, url: &str) -> Result<(), String>;
    /// Has the system show a notice; returns at once.
    fn notify(&self, title: &str, text: &str) -> Result<(), String>;
    /// Prints a PDF through the system's dialog where Kontor can.
    fn print(&self, pdf: &Path, title: &str) -> Result<Printed, String>;
}

/// The dialogs of this run: the system's, or in a debug build the double that the
/// environment names.
pub fn of_this_run(app: &AppHandle) -> Box<dyn Dialogs> {
    #[cfg(debug_assertions)]
    if let Some(script) = std::env::var_os(scripted::VARIABLE) {
        return Box::new(scripted::Scripted::read(PathBuf::from(script)));
    }
    Box::new(native::Native::new(app.clone()))
}

/// Whether an address may leave the program: web pages and mails only. A file, a script
/// or another program's own scheme could act instead of showing.
pub fn is_harmless(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto")) && !url.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::is_harmless;

    #[test]
    fn only_pages_and_mails_are_handed_on() {
        for (url, harmless) in [
            ("https://example.org/a?b=c", true),
            ("HTTP://example.org", true),
            ("mailto:anna@example.org", true),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("ms-msdt:/id", false),
            ("https://example.org/\r\nx", false),
            ("example.org", false),
        ] {
            assert_eq!(is_harmless(url), harmless, "{url}");
        }
    }
}
