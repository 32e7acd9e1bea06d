//! The router: a name and a JSON request in, a JSON answer or bytes out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::backups::{self, BackupEntry};
use crate::commands;
use crate::desk::{self, Ctx, Room};
use crate::error::{ApiError, Result};
use crate::events::{ArrivedFile, Event};
use crate::host::Host;
use crate::office;
use crate::wire::ChangeSet;

/// A call as it comes over the wire.
#[derive(Debug, Clone, Deserialize)]
pub struct Call {
    /// The command's name.
    pub name: String,
    /// Its request.
    #[serde(default)]
    pub request: Value,
    /// The caller's number for a long job, for progress and cancel.
    #[serde(default)]
    pub job: Option<u64>,
}

/// What a call is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// `{"ok":…,"changes":…}` or `{"error":{"code":…,"data":…}}`.
    Json(String),
    /// Raw bytes: PDF, SVG page, XLSX, a picture.
    Bytes {
        /// The media type.
        mime: &'static str,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// What a command gave, before it is put on the wire.
pub(crate) enum Reply {
    Value(Value),
    Bytes { mime: &'static str, bytes: Vec<u8> },
}

/// The office program without a window. Cheap to clone.
#[derive(Clone)]
pub struct Kontor {
    room: Room,
}

impl Kontor {
    /// Starts the desk; no file is open yet.
    #[must_use]
    pub fn start(host: impl Host) -> Self {
        Self { room: desk::start(Arc::new(host)) }
    }

    /// Answers a call. Never panics, never blocks the caller's thread for long.
    pub async fn call(&self, call: Call) -> Answer {
        let ctx = Ctx::new(self.room.clone(), call.job);
        match commands::dispatch(ctx.clone(), &call.name, call.request).await {
            Ok(Reply::Bytes { mime, bytes }) => Answer::Bytes { mime, bytes },
            Ok(Reply::Value(value)) => {
                let changes = ctx.take_changes();
                let changes = if changes.is_empty() { None } else { Some(ChangeSet::from(changes)) };
                Answer::Json(json!({ "ok": value, "changes": changes }).to_string())
            }
            Err(error) => Answer::Json(json!({ "error": error }).to_string()),
        }
    }

    /// Answers a call for the terminal and tests: the response itself, or the refusal.
    ///
    /// # Errors
    /// What the command refuses.
    pub async fn ask(&self, name: &str, request: Value, job: Option<u64>) -> Result<Value> {
        let ctx = Ctx::new(self.room.clone(), job);
        match commands::dispatch(ctx, name, request).await? {
            Reply::Value(value) => Ok(value),
            Reply::Bytes { bytes, .. } => Ok(json!({ "bytes": bytes.len() })),
        }
    }

    /// Like [`Kontor::ask`], for commands that answer bytes.
    ///
    /// # Errors
    /// What the command refuses; `BAD_REQUEST` where it answers JSON.
    pub async fn ask_bytes(&self, name: &str, request: Value) -> Result<Vec<u8>> {
        let ctx = Ctx::new(self.room.clone(), None);
        match commands::dispatch(ctx, name, request).await? {
            Reply::Bytes { bytes, .. } => Ok(bytes),
            Reply::Value(_) => Err(ApiError::bad_request("not a command with bytes")),
        }
    }

    /// Takes bytes from the window (drop, paste) and gives the token that import and attach take.
    #[must_use]
    pub fn stage(&self, name: String, bytes: Vec<u8>) -> String {
        self.room.tokens.stage_bytes(name, bytes)
    }

    /// A token for a file that the user named to the program itself: argument, double-click, terminal.
    #[must_use]
    pub fn stage_path(&self, path: &Path) -> String {
        self.room.tokens.stage_path(path.to_owned())
    }

    /// Tells the window that the system handed over files.
    pub fn files_arrived(&self, paths: &[std::path::PathBuf]) {
        let files = paths
            .iter()
            .map(|path| ArrivedFile { token: self.stage_path(path), name: crate::host::file_name(path) })
            .collect();
        self.room.events.push(Event::FilesArrived { files });
    }

    /// Opens an office with which the program was started: queued at once, so that the window
    /// finds it open whenever it asks. One that does not open arrives like any other file,
    /// and the window says why. The future is to be run.
    pub fn open_first(&self, path: PathBuf) -> impl Future<Output = ()> + Send + 'static {
        let (kontor, opening) = (self.clone(), office::open_first(&self.room, path.clone()));
        async move {
            let opened = match opening {
                Ok(opening) => opening.await,
                Err(error) => Err(error),
            };
            if opened.is_err() {
                kontor.files_arrived(&[path]);
            }
        }
    }

    /// Tells everybody that another civil day began: what depends on today is computed anew.
    pub async fn day_changed(&self) {
        office::day_changed(&self.room).await;
    }

    /// Makes the scheduled copy where thirty minutes of changes ask for one.
    pub async fn keep_copy_if_due(&self) {
        backups::keep_copy_if_due(&self.room).await;
    }

    /// Compares the rows of a file with what was written, once after each opening, and
    /// tells the window of damage.
    pub async fn look_over(&self) {
        office::look_over(&self.room).await;
    }

    /// Closes the open file: verified copy, pruning, seal. Safe to call without one.
    ///
    /// # Errors
    /// What closing refuses; the file is closed all the same.
    pub async fn close(&self) -> Result<()> {
        let closed = office::close_file(&self.room).await;
        if let Err(error) = &closed
            && self.room.host.keeps_recent_files()
        {
            // The window goes now; the next start says it.
            let code = error.code.clone();
            self.room.pc.change(|settings| settings.untold = Some(code));
        }
        closed
    }

    /// Writes bytes to a path, whole or not at all; never over an office or a copy of one.
    ///
    /// # Errors
    /// `FILE_IS_OFFICE`; what the system refuses.
    pub fn write_file(&self, to: &Path, bytes: &[u8]) -> Result<()> {
        crate::files::refuse_office(to)?;
        crate::files::write_new(to, bytes)
    }

    /// Makes a verified copy of the open office in a folder; nothing there is removed.
    ///
    /// # Errors
    /// `NO_OFFICE_OPEN`; what the system refuses.
    pub async fn copy_to(&self, folder: &Path) -> Result<BackupEntry> {
        backups::copy_to(&Ctx::new(self.room.clone(), None), folder.to_owned()).await
    }

    /// Verifies a copy and brings it to a path where no file lies; gives the path.
    ///
    /// # Errors
    /// `FILE_EXISTS`; what is wrong with the copy; what the system refuses.
    pub async fn bring_back(&self, copy: &Path, to: &Path) -> Result<PathBuf> {
        backups::bring_back(&self.room, copy.to_owned(), to.to_owned()).await
    }

    /// Opens an office by its path, for the terminal and tests.
    ///
    /// # Errors
    /// As `office_open`.
    pub async fn open_path(&self, path: &Path) -> Result<()> {
        office::open_file(&self.room, path.to_owned()).await.map(|_| ())
    }

    /// Makes a new office at a path, for the terminal and tests; `sample` fills it.
    ///
    /// # Errors
    /// As `office_create`.
    pub async fn create_path(&self, path: &Path, sample: bool) -> Result<()> {
        office::create_file(&self.room, path.to_owned(), sample).await.map(|_| ())
    }
}
