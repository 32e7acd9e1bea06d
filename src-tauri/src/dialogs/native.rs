//! The system's own dialogs.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_notification::NotificationExt;
use tauri_plugin_opener::OpenerExt;

use super::{Ask, Dialogs, is_harmless};
use crate::print::{self, Printed};
use crate::window;

/// Dialogs that belong to the window of this app.
pub struct Native {
    app: AppHandle,
}

impl Native {
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }

    fn builder(&self, ask: Ask) -> FileDialogBuilder<tauri::Wry> {
        let mut builder = self.app.dialog().file().set_title(ask.title);
        if let Some(window) = self.app.get_webview_window(window::LABEL) {
            builder = builder.set_parent(&window);
        }
        if let Some(name) = ask.file_name {
            builder = builder.set_file_name(name);
        }
        for filter in &ask.filters {
            let endings: Vec<&str> = filter.endings.iter().map(String::as_str).collect();
            builder = builder.add_filter(&filter.name, &endings);
        }
        builder
    }
}

impl Dialogs for Native {
    fn open_file(&self, ask: Ask) -> Option<PathBuf> {
        self.builder(ask).blocking_pick_file().and_then(path)
    }

    fn save_file(&self, ask: Ask) -> Option<PathBuf> {
        // An ending that was left out is added by whoever saves, who then looks whether that
        // name is taken: the dialog has asked about the name as it was typed.
        self.builder(ask).blocking_save_file().and_then(path)
    }

    fn folder(&self, ask: Ask) -> Option<PathBuf> {
        self.builder(ask).blocking_pick_folder().and_then(path)
    }

    fn open_path(&self, path: &Path) -> Result<(), String> {
        self.app.opener().open_path(path.to_string_lossy(), None::<&str>).map_err(|error| error.to_string())
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        if !is_harmless(url) {
            return Err("not a web page and not a mail".into());
        }
        self.app.opener().open_url(url, None::<&str>).map_err(|error| error.to_string())
    }

    fn notify(&self, title: &str, text: &str) -> Result<(), String> {
        self.app.notification().builder().title(title).body(text).show().map_err(|error| error.to_string())
    }

    fn print(&self, pdf: &Path, title: &str) -> Result<Printed, String> {
        print::print(&self.app, pdf, title)
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}
