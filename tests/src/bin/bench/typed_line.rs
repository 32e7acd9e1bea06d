//! The typed line of tasks, which the window understands by itself while somebody types.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::Report;

pub(crate) fn run(report: &mut Report) {
    let what = "the typed line, each keystroke, p99";
    match measured() {
        Some(time) => report.below(what, time, Duration::from_millis(5)),
        None => report.missing(what),
    }
}

/// The window's own code in Node, whose engine is at home in Windows' webview as well.
fn measured() -> Option<Duration> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("ui");
    let said = tempfile::NamedTempFile::new().ok()?;
    let ran = Command::new("node")
        .args(["node_modules/vitest/vitest.mjs", "run", "--config", "bench/vitest.config.ts"])
        .current_dir(&ui)
        .env("KONTOR_BENCH_REPORT", said.path())
        .output()
        .ok()?;
    if !ran.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&ran.stdout));
        return None;
    }
    let millis: f64 = std::fs::read_to_string(said.path()).ok()?.trim().parse().ok()?;
    Some(Duration::from_secs_f64(millis / 1e3))
}
