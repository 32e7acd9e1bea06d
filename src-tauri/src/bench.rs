//! `--bench-start`: the start, measured and ended by itself.
//!
//! Whoever measures takes the time from exec to the line that is printed here; the
//! milliseconds in it count from the first line of `main`.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::arguments::Bench;

/// The scheme under which the empty page is served.
pub const SCHEME: &str = "kontor-blank";

/// The empty page: what the system and its webview cost by themselves.
pub const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Kontor</title>";

/// Where the interface begins when it is measured: the list of contacts.
pub const PLACE: &str = "index.html#place=contacts";

/// Runs in the measured page: once what is waited for is there, it lets the frame that
/// shows it pass (`requestAnimationFrame` runs before a frame, so it takes two) and reports.
pub const WATCH: &str = "(() => {
  const blank = location.protocol === 'kontor-blank:' || location.host.startsWith('kontor-blank.');
  const there = () => blank || document.querySelectorAll('[role=\"row\"]').length > 5;
  const at = () => Math.round(performance.timeOrigin + performance.now());
  const marks = [['page', Math.round(performance.timeOrigin)], ['script', at()]];
  const seen = new Set();
  const mark = (name) => seen.has(name) || (seen.add(name), marks.push([name, at()]));
  document.addEventListener('DOMContentLoaded', () => mark('parsed'));
  const report = () => { mark('shown'); window.__TAURI_INTERNALS__.invoke('bench_ready', { marks }); };
  const look = () => requestAnimationFrame(() => {
    if (document.querySelector('#root > *')) mark('drawn');
    if (there()) { mark('rows'); requestAnimationFrame(report); } else look();
  });
  look();
})();";

/// One measured start.
#[derive(Clone, Copy)]
pub struct Measured {
    /// What is waited for.
    pub bench: Bench,
    began: Instant,
    epoch: SystemTime,
}

impl Measured {
    /// Begins now.
    pub fn begin(bench: Bench) -> Self {
        Self { bench, began: Instant::now(), epoch: SystemTime::now() }
    }

    /// Prints the line that whoever measures waits for, and how far the start was when:
    /// `marks` are names with the page's time, in milliseconds of the epoch.
    pub fn finish(&self, marks: &[(String, f64)]) {
        let began = self.epoch.duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
        let marks: Vec<String> = marks.iter().map(|(name, at)| format!("{name} {:.0}", at - began)).collect();
        println!("ready {:.1} ms ({})", self.began.elapsed().as_secs_f64() * 1000.0, marks.join(", "));
    }
}
