//! Puts the program together and runs it until its window closes.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::Local;
use kontor_api::Kontor;
use tauri::{AppHandle, Manager, RunEvent};

use crate::arguments::{Arguments, Bench};
use crate::bench::{self, Measured};
use crate::host::Desktop;
use crate::opened_files::{is_office, known};
use crate::{app_data, commands, dialogs, log, second_start, window};

/// Runs Kontor.
pub fn run(arguments: Arguments) {
    let measured = arguments.bench.map(Measured::begin);
    log::start(&app_data::folder());
    let mut builder = tauri::Builder::default();
    // First of all plugins: a second start ends here, before it has done anything.
    if measured.is_none() {
        builder = builder.plugin(second_start::plugin());
    }
    builder = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        // Links in the page stay where they are; what may be opened, Rust opens.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(window::Desk::default())
        .manage(Early::default())
        .manage(second_start::Successor::default())
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::stage,
            commands::window_ready,
            commands::bench_ready
        ]);
    if let Some(measured) = measured {
        builder = builder.manage(measured);
        if measured.bench == Bench::Blank {
            builder = builder.register_uri_scheme_protocol(bench::SCHEME, |_, _| {
                tauri::http::Response::builder()
                    .header("content-type", "text/html")
                    .body(bench::PAGE.as_bytes().to_vec())
                    .unwrap_or_default()
            });
        }
    }
    let app = builder
        .setup(move |app| {
            let handle = app.handle().clone();
            let host = Desktop::new(handle.clone(), dialogs::of_this_run(&handle));
            let kontor = Kontor::start(host);
            tauri::async_runtime::spawn(keep_time(kontor.clone()));
            let mut files = arguments.files;
            files.append(&mut handle.state::<Early>().files());
            if let Some(first) = files.iter().position(|file| is_office(file)) {
                tauri::async_runtime::spawn(kontor.open_first(files.remove(first)));
            }
            app.manage(kontor);
            take(&handle, files);
            window::open(&handle, measured.map(|measured| measured.bench))?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(on_event),
        Err(error) => {
            second_start::try_again(&error);
            tracing::error!(%error, "the window could not be made");
            eprintln!("Kontor: {error}");
            std::process::exit(1);
        }
    }
}

/// Closes the office with everything that belongs to it (the Sicherungskopie).
pub async fn close_office(app: &AppHandle) {
    if let Some(kontor) = app.try_state::<Kontor>()
        && let Err(error) = kontor.close().await
    {
        tracing::error!(code = error.code, "the office did not close as it should");
    }
}

/// Looks at the clock for the office, which has none: a new day, a copy that is due, a
/// file to be looked over.
/// Once a minute also finds the day after a night in which the PC slept.
async fn keep_time(kontor: Kontor) {
    let mut today = Local::now().date_naive();
    let mut minute = tokio::time::interval(Duration::from_secs(60));
    minute.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        minute.tick().await;
        let now = Local::now().date_naive();
        if now != today {
            today = now;
            kontor.day_changed().await;
        }
        kontor.keep_copy_if_due().await;
        kontor.look_over().await;
    }
}

/// Files that came before there was an office to take them: macOS hands over the one by
/// which the program was started before it sets anything up.
#[derive(Default)]
struct Early(Mutex<Vec<PathBuf>>);

impl Early {
    fn files(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands files that were double-clicked to the office, which tells the interface.
pub fn take(app: &AppHandle, files: Vec<PathBuf>) {
    let known: Vec<PathBuf> = files.into_iter().filter(|file| known(file)).collect();
    match app.try_state::<Kontor>() {
        _ if known.is_empty() => {}
        Some(kontor) => kontor.files_arrived(&known),
        None => app.state::<Early>().files().extend(known),
    }
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            take(app, urls.iter().filter_map(|url| url.to_file_path().ok()).collect());
            window::to_front(app);
        }
        // Cmd+Q and the end of the session ask here; our own exit carries a code.
        RunEvent::ExitRequested { code: None, api, .. } => {
            api.prevent_exit();
            window::close(app);
        }
        _ => {}
    }
}
