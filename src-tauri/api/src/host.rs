//! What the office needs of the machine around it: clock, dialogs, printer, other programs.
//!
//! The shell answers with the real ones, the terminal with none, the tests with doubles.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::json;

use crate::error::{ApiError, Result};

/// What a dialog is asked for; decides its title and which files it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogKind {
    /// An office file.
    Office,
    /// Contacts of another program: vCard, CSV, XLSX.
    Import,
    /// Events of another program: iCalendar, CSV.
    CalendarImport,
    /// Any file, to be kept with a record.
    Attachment,
    /// A picture.
    Logo,
    /// A PDF.
    Pdf,
    /// A spreadsheet.
    Spreadsheet,
    /// A Word document.
    Word,
    /// A list of the master data: XLSX or CSV.
    Table,
    /// vCard.
    Vcard,
    /// iCalendar.
    Calendar,
    /// A ZIP archive.
    Archive,
    /// CSV.
    Csv,
    /// JSON.
    Json,
    /// A mail draft.
    Mail,
    /// A folder for copies of the office.
    BackupFolder,
}

/// How a paper left for the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintOutcome {
    /// The system's dialog did it.
    Dialog,
    /// The user closed the system's dialog: nothing was printed.
    Closed,
    /// The PDF was opened in the system's program, which prints it.
    OpenedPdf,
}

/// The machine around the office. Methods may block; they are never called on the desk's thread.
pub trait Host: Send + Sync + 'static {
    /// The clock with the PC's offset. Zones of events come from the own firm, never from here.
    fn now(&self) -> DateTime<FixedOffset>;

    /// The civil day, where it was named to the program; else the clock's. History and
    /// copies bear the clock's time all the same.
    fn today(&self) -> Option<NaiveDate> {
        None
    }

    /// The language, where it was named to the program; else that of this PC's settings.
    fn language(&self) -> Option<String> {
        None
    }

    /// Whether opened files are listed as recent ones in this PC's settings.
    fn keeps_recent_files(&self) -> bool {
        true
    }

    /// Where this PC's settings, seals and scheduled copies lie.
    fn app_data(&self) -> PathBuf;

    /// The PC's name, for the lock file.
    fn pc_name(&self) -> String;

    /// Lets the user choose a file to open; `None` when closed.
    fn choose_open(&self, kind: DialogKind, language: &str) -> Option<PathBuf>;

    /// Lets the user choose where to save; `None` when closed.
    fn choose_save(&self, kind: DialogKind, suggestion: &str, language: &str) -> Option<PathBuf>;

    /// Lets the user choose a folder; `None` when closed.
    fn choose_folder(&self, kind: DialogKind, language: &str) -> Option<PathBuf>;

    /// Tells the system that a file came from outside, so that the program which opens it
    /// keeps its macros shut. Where a system knows no such mark, nothing happens.
    fn came_from_outside(&self, path: &Path) {
        let _ = path;
    }

    /// Opens a file in the system's program for it.
    ///
    /// # Errors
    /// `OPEN_FAILED` where the system has none.
    fn open_path(&self, path: &Path) -> Result<()>;

    /// Hands a PDF to the system's print dialog, or to its PDF program.
    ///
    /// # Errors
    /// `PRINT_FAILED`.
    fn print_pdf(&self, path: &Path) -> Result<PrintOutcome>;

    /// Tells the window's title: the file's name.
    fn file_changed(&self, name: Option<&str>);

    /// Has the system show a notice. One that cannot be shown is no error: the window says the same.
    fn notify(&self, title: &str, text: &str) {
        let _ = (title, text);
    }

    /// Opens `mailto:`, `http:` or `https:` in the system's program.
    ///
    /// # Errors
    /// `OPEN_FAILED`.
    fn open_link(&self, link: &str) -> Result<()>;
}

/// A machine without a window: a clock, a folder, and no dialogs.
pub struct Headless {
    app_data: PathBuf,
    now: Option<DateTime<FixedOffset>>,
}

impl Headless {
    /// With the PC's clock, or a fixed one.
    #[must_use]
    pub fn new(app_data: PathBuf, now: Option<DateTime<FixedOffset>>) -> Self {
        Self { app_data, now }
    }
}

impl Host for Headless {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now.unwrap_or_else(|| chrono::Local::now().fixed_offset())
    }

    fn app_data(&self) -> PathBuf {
        self.app_data.clone()
    }

    fn pc_name(&self) -> String {
        pc_name()
    }

    fn choose_open(&self, _: DialogKind, _: &str) -> Option<PathBuf> {
        None
    }

    fn choose_save(&self, _: DialogKind, _: &str, _: &str) -> Option<PathBuf> {
        None
    }

    fn choose_folder(&self, _: DialogKind, _: &str) -> Option<PathBuf> {
        None
    }

    fn open_path(&self, path: &Path) -> Result<()> {
        Err(ApiError::new("OPEN_FAILED", json!({ "name": file_name(path) })))
    }

    fn print_pdf(&self, path: &Path) -> Result<PrintOutcome> {
        Err(ApiError::new("PRINT_FAILED", json!({ "name": file_name(path) })))
    }

    fn file_changed(&self, _: Option<&str>) {}

    fn open_link(&self, link: &str) -> Result<()> {
        Err(ApiError::new("OPEN_FAILED", json!({ "name": link })))
    }
}

/// The PC's name as the system tells it.
#[must_use]
pub fn pc_name() -> String {
    let from_env = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    from_env
        .or_else(|| std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned()))
        .unwrap_or_else(|| "PC".to_owned())
}

/// The last part of a path, for words.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
