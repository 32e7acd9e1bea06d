//! The machine around the office, as a terminal has it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};
use kontor_api::host::{DialogKind, Headless, PrintOutcome};
use kontor_api::{Host, Result};

use crate::arguments::Language;

/// No dialogs and no printer; a day and a language that were named on the command line.
pub(crate) struct Terminal {
    inner: Headless,
    today: Option<NaiveDate>,
    language: Option<Language>,
}

impl Terminal {
    pub(crate) fn new(today: Option<NaiveDate>, language: Option<Language>) -> Self {
        Self { inner: Headless::new(app_data(), None), today, language }
    }
}

/// Names another folder than the user's own, for tests and portable set-ups.
const OVERRIDE: &str = "KONTOR_APP_DATA";

/// The folder that the window uses too, so that both know the same seals and copies.
fn app_data() -> PathBuf {
    std::env::var_os(OVERRIDE)
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| {
            directories::ProjectDirs::from("", "", "Kontor").map(|places| places.data_local_dir().to_path_buf())
        })
        .unwrap_or_else(std::env::temp_dir)
}

impl Host for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        self.inner.now()
    }

    fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    fn language(&self) -> Option<String> {
        self.language.map(|language| if language == Language::En { "en" } else { "de" }.to_owned())
    }

    /// A nightly script must not push the user's own files out of the list; and the
    /// settings file belongs to the window, which may be running.
    fn keeps_recent_files(&self) -> bool {
        false
    }

    fn app_data(&self) -> PathBuf {
        self.inner.app_data()
    }

    fn pc_name(&self) -> String {
        self.inner.pc_name()
    }

    fn choose_open(&self, kind: DialogKind, language: &str) -> Option<PathBuf> {
        self.inner.choose_open(kind, language)
    }

    fn choose_save(&self, kind: DialogKind, suggestion: &str, language: &str) -> Option<PathBuf> {
        self.inner.choose_save(kind, suggestion, language)
    }

    fn choose_folder(&self, kind: DialogKind, language: &str) -> Option<PathBuf> {
        self.inner.choose_folder(kind, language)
    }

    fn open_path(&self, path: &Path) -> Result<()> {
        self.inner.open_path(path)
    }

    fn print_pdf(&self, path: &Path) -> Result<PrintOutcome> {
        self.inner.print_pdf(path)
    }

    fn file_changed(&self, name: Option<&str>) {
        self.inner.file_changed(name);
    }

    fn open_link(&self, link: &str) -> Result<()> {
        self.inner.open_link(link)
    }
}
