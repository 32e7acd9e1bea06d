//! What the office needs of the machine around it, answered by this desktop.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Local};
use kontor_api::host::{self, DialogKind, PrintOutcome};
use kontor_api::{ApiError, Host, Result};
use serde_json::json;
use tauri::AppHandle;

use crate::dialogs::{Ask, Dialogs, words};
use crate::print::Printed;
use crate::{app_data, outside, window};

/// This desktop.
pub struct Desktop {
    app: AppHandle,
    dialogs: Box<dyn Dialogs>,
}

impl Desktop {
    /// With the dialogs of this run.
    pub fn new(app: AppHandle, dialogs: Box<dyn Dialogs>) -> Self {
        Self { app, dialogs }
    }

    /// A refusal that names what could not be handed over; why stands in the log.
    fn refused(code: &'static str, name: &str, why: &str) -> ApiError {
        tracing::warn!(code, why, "a hand-off failed");
        ApiError::new(code, json!({ "name": name }))
    }
}

impl Host for Desktop {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn app_data(&self) -> PathBuf {
        app_data::folder()
    }

    fn pc_name(&self) -> String {
        host::pc_name()
    }

    fn choose_open(&self, kind: DialogKind, language: &str) -> Option<PathBuf> {
        self.dialogs.open_file(Ask {
            title: words::open_title(kind, language),
            filters: words::filters(kind, language),
            ..Ask::default()
        })
    }

    fn choose_save(&self, kind: DialogKind, suggestion: &str, language: &str) -> Option<PathBuf> {
        self.dialogs.save_file(Ask {
            title: words::save_title(kind, language),
            file_name: Some(suggestion.to_owned()),
            filters: words::filters(kind, language),
        })
    }

    fn choose_folder(&self, kind: DialogKind, language: &str) -> Option<PathBuf> {
        self.dialogs.folder(Ask { title: words::open_title(kind, language), ..Ask::default() })
    }

    fn open_path(&self, path: &Path) -> Result<()> {
        self.dialogs.open_path(path).map_err(|why| Self::refused("OPEN_FAILED", &host::file_name(path), &why))
    }

    fn came_from_outside(&self, path: &Path) {
        outside::mark(path);
    }

    fn print_pdf(&self, path: &Path) -> Result<PrintOutcome> {
        let title = path.file_stem().unwrap_or_default().to_string_lossy();
        match self.dialogs.print(path, &title) {
            Ok(Printed::Dialog) => Ok(PrintOutcome::Dialog),
            Ok(Printed::Closed) => Ok(PrintOutcome::Closed),
            Ok(Printed::Opened) => Ok(PrintOutcome::OpenedPdf),
            Err(why) => Err(Self::refused("PRINT_FAILED", &host::file_name(path), &why)),
        }
    }

    fn file_changed(&self, name: Option<&str>) {
        window::set_title(&self.app, name);
    }

    fn notify(&self, title: &str, text: &str) {
        if let Err(why) = self.dialogs.notify(title, text) {
            tracing::warn!(why, "the system showed no notice");
        }
    }

    fn open_link(&self, link: &str) -> Result<()> {
        self.dialogs.open_url(link).map_err(|why| Self::refused("OPEN_FAILED", link, &why))
    }
}
