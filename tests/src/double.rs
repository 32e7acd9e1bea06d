//! The machine around an office under test: a clock that stands where it is put, dialogs
//! that answer from a list, and a book of everything that was asked and handed over.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset, Local};
use kontor_api::host::{DialogKind, PrintOutcome, file_name};
use kontor_api::{ApiError, Host, Result};
use serde::Deserialize;
use serde_json::{Value, json};

/// The next answer of a dialog. On the wire `{"open": "/tmp/a.vcf"}`, as in the script of
/// the real window's double.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A file to open.
    Open(PathBuf),
    /// Where to save.
    Save(PathBuf),
    /// A folder.
    Folder(PathBuf),
    /// The printer works; its paper is kept here.
    Print(PathBuf),
    /// The person thought better of it, or the printer refused.
    Cancel(bool),
    /// The person closed the system's dialog for printing.
    Close(bool),
}

/// The machine. Clones are the same machine.
#[derive(Clone)]
pub struct Double {
    app_data: PathBuf,
    desk: Arc<Mutex<Desk>>,
}

#[derive(Default)]
struct Desk {
    now: Option<DateTime<FixedOffset>>,
    answers: VecDeque<Answer>,
    book: Vec<Value>,
}

impl Double {
    /// A machine whose clock stands at `now`, or runs as the PC's.
    #[must_use]
    pub fn new(app_data: PathBuf, now: Option<DateTime<FixedOffset>>) -> Self {
        let desk = Desk { now, ..Desk::default() };
        Self { app_data, desk: Arc::new(Mutex::new(desk)) }
    }

    /// Puts the clock somewhere else.
    pub fn put_clock(&self, now: DateTime<FixedOffset>) {
        self.desk().now = Some(now);
    }

    /// The next dialogs will be answered so, in this order.
    pub fn will_answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.desk().answers.extend(answers);
    }

    /// What was asked, opened, printed and told so far, in order:
    /// `{"asked": "save", "kind": "Pdf", "suggestion": …, "answer": …}`, `{"opened": path}`,
    /// `{"printed": path}`, `{"link": address}`, `{"notified": title, "text": text}`, `{"title": name}`.
    #[must_use]
    pub fn book(&self) -> Vec<Value> {
        self.desk().book.clone()
    }

    /// The entries of the book that have this key, by its value.
    #[must_use]
    pub fn noted(&self, key: &str) -> Vec<Value> {
        self.desk().book.iter().filter_map(|entry| entry.get(key).cloned()).collect()
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A test that panicked meanwhile has its own failure to tell.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next answer, if it is one to this question; anything else means "cancelled".
    fn ask(&self, question: &str, kind: DialogKind, suggestion: Option<&str>) -> Option<PathBuf> {
        let mut desk = self.desk();
        let path = match (question, desk.answers.pop_front()) {
            ("open", Some(Answer::Open(path)))
            | ("save", Some(Answer::Save(path)))
            | ("folder", Some(Answer::Folder(path))) => Some(path),
            _ => None,
        };
        let kind = format!("{kind:?}");
        desk.book.push(json!({ "asked": question, "kind": kind, "suggestion": suggestion, "answer": path }));
        path
    }

    fn note(&self, entry: Value) {
        self.desk().book.push(entry);
    }
}

impl Host for Double {
    fn now(&self) -> DateTime<FixedOffset> {
        self.desk().now.unwrap_or_else(|| Local::now().fixed_offset())
    }

    fn app_data(&self) -> PathBuf {
        self.app_data.clone()
    }

    fn pc_name(&self) -> String {
        "EMPFANG".to_owned()
    }

    fn choose_open(&self, kind: DialogKind, _: &str) -> Option<PathBuf> {
        self.ask("open", kind, None)
    }

    fn choose_save(&self, kind: DialogKind, suggestion: &str, _: &str) -> Option<PathBuf> {
        self.ask("save", kind, Some(suggestion))
    }

    fn choose_folder(&self, kind: DialogKind, _: &str) -> Option<PathBuf> {
        self.ask("folder", kind, None)
    }

    fn open_path(&self, path: &Path) -> Result<()> {
        self.note(json!({ "opened": path }));
        Ok(())
    }

    fn print_pdf(&self, path: &Path) -> Result<PrintOutcome> {
        self.note(json!({ "printed": path }));
        let answer = self.desk().answers.pop_front();
        match answer {
            Some(Answer::Print(paper)) => {
                std::fs::copy(path, paper)?;
                Ok(PrintOutcome::Dialog)
            }
            Some(Answer::Close(_)) => Ok(PrintOutcome::Closed),
            Some(Answer::Cancel(_)) => Err(ApiError::new("PRINT_FAILED", json!({ "name": file_name(path) }))),
            _ => Ok(PrintOutcome::OpenedPdf),
        }
    }

    fn file_changed(&self, name: Option<&str>) {
        self.note(json!({ "title": name }));
    }

    fn notify(&self, title: &str, text: &str) {
        self.note(json!({ "notified": title, "text": text }));
    }

    fn open_link(&self, link: &str) -> Result<()> {
        self.note(json!({ "link": link }));
        Ok(())
    }
}
