//! One Kontor at a time: a second start hands its files to the first and brings it to the front.
//!
//! Whoever closes the window and starts again at once must not be left with nothing: while the first one puts its
//! office away (the Sicherungskopie may take seconds) a second start is remembered and follows when that is done, and
//! one that reaches the first in its very last moment tries again.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

use crate::arguments::Arguments;
use crate::{app_data, start, window};

/// How often a start has been tried that met a first one on its way out.
#[cfg(target_os = "linux")]
const TRIED: &str = "KONTOR_TRIED";
/// So often it is tried, and so long is waited before; together longer than a program takes to end.
#[cfg(target_os = "linux")]
const TRIES: u32 = 20;
#[cfg(target_os = "linux")]
const PAUSE: std::time::Duration = std::time::Duration::from_millis(250);

/// The files of a second start that came while this one was closing; none: nobody started again.
#[derive(Default)]
pub struct Successor(Mutex<Option<Vec<PathBuf>>>);

/// Must be the first of all plugins: a second start ends in it, before it has done anything. With a folder of its own
/// it is another Kontor, so that tests never meet.
pub fn plugin() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|app: &AppHandle, words, folder| {
        let words = words.into_iter().skip(1).map(Into::into);
        let files = Arguments::parse(words, Path::new(&folder)).files;
        if window::is_closing(app) {
            remember(app, files);
        } else {
            start::take(app, files);
            window::to_front(app);
        }
    });
    match app_data::overridden() {
        Some(folder) => plugin.dbus_id(format!("app.kontor.desktop.{}", letters(&folder))),
        None => plugin,
    }
    .build()
}

fn remember(app: &AppHandle, files: Vec<PathBuf>) {
    let successor = app.state::<Successor>();
    successor.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_default().extend(files);
}

/// Gives the place free, and starts anew for whoever asked for it while this one was closing.
pub fn follow(app: &AppHandle) {
    tauri_plugin_single_instance::destroy(app);
    let asked = app.state::<Successor>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(files) = asked else { return };
    let started = std::env::current_exe().and_then(|program| std::process::Command::new(program).args(files).spawn());
    if let Err(error) = started {
        tracing::error!(%error, "the program was asked to start again and could not");
    }
}

/// Tries again where the first one ended while it was being spoken to: only D-Bus tells that as an error, the others
/// find nobody and go on. Comes back where that was not the reason, or where it was tried often enough.
#[cfg(target_os = "linux")]
pub fn try_again(error: &tauri::Error) {
    use std::os::unix::process::CommandExt;

    if !matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance") {
        return;
    }
    let tried: u32 = std::env::var(TRIED).ok().and_then(|tried| tried.parse().ok()).unwrap_or(0);
    if tried >= TRIES {
        return;
    }
    std::thread::sleep(PAUSE);
    let Ok(program) = std::env::current_exe() else { return };
    let error = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(TRIED, (tried + 1).to_string())
        .exec();
    tracing::error!(%error, "the program could not start again");
}

/// Elsewhere a first one on its way out is no error.
#[cfg(not(target_os = "linux"))]
pub fn try_again(_: &tauri::Error) {}

/// A path as a word that D-Bus takes for a part of a name.
fn letters(folder: &Path) -> String {
    let mut hash = DefaultHasher::new();
    folder.hash(&mut hash);
    format!("d{:016x}", hash.finish())
}
