//! The log of this PC: `kontor.log` in the app's folder, never more than two megabytes.
//! It names commands, codes and durations, and nothing that stands in an office.

use std::fs::File;
use std::path::Path;
use std::sync::Mutex;

use tracing::level_filters::LevelFilter;

/// Beyond this a new log is begun and the last one kept as `kontor.old.log`.
const LARGEST: u64 = 1 << 20;

/// Starts the log and has every panic written to it. A folder that cannot be written to
/// only costs the log.
pub fn start(folder: &Path) {
    let path = folder.join("kontor.log");
    if std::fs::metadata(&path).is_ok_and(|found| found.len() > LARGEST) {
        let _ = std::fs::rename(&path, folder.join("kontor.old.log"));
    }
    let Ok(file) = File::options().create(true).append(true).open(&path) else {
        return;
    };
    let written = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_target(true)
        .with_max_level(LevelFilter::INFO)
        .with_writer(Mutex::new(file))
        .try_init();
    if written.is_err() {
        return;
    }
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // The message may quote data; the place in the source is what helps.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
        usual(panic);
    }));
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "start");
}
