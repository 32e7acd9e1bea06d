//! `cargo xtask bench`: the claims about speed, each against a floor or a bound, measured
//! in this run on this machine in release.
//!
//! A row says what was measured, the bound, and whether it holds. The exit status is 1
//! when one does not.

mod calendar_file;
mod contacts;
mod contracts;
mod duplicates;
mod papers;
mod planner;
mod start;
mod today;
mod typed_line;
mod writes;

use std::time::{Duration, Instant};

/// The rows of the report.
#[derive(Default)]
pub(crate) struct Report {
    failed: usize,
    rows: usize,
}

impl Report {
    /// A time that must stay below a bound.
    pub(crate) fn below(&mut self, what: &str, measured: Duration, bound: Duration) {
        let holds = measured <= bound;
        self.row(what, &shown(measured), &format!("≤ {}", shown(bound)), holds);
    }

    /// A time that must stay below a multiple of a floor measured in the same run.
    pub(crate) fn ratio(&mut self, what: &str, measured: Duration, floor: Duration, bound: f64) {
        let ratio = measured.as_secs_f64() / floor.as_secs_f64().max(1e-9);
        let text = format!("{} / {} = {ratio:.2} ×", shown(measured), shown(floor));
        self.row(what, &text, &format!("≤ {bound} ×"), ratio <= bound);
    }

    /// Something that could not be measured holds nothing.
    pub(crate) fn missing(&mut self, what: &str) {
        self.row(what, "–", "", false);
    }

    fn row(&mut self, what: &str, measured: &str, bound: &str, holds: bool) {
        self.rows += 1;
        self.failed += usize::from(!holds);
        println!("{} {what:<62} {measured:>30}   {bound}", if holds { "  ok " } else { " MISS" });
    }
}

pub(crate) fn shown(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1e3;
    if millis < 10.0 { format!("{millis:.2} ms") } else { format!("{millis:.0} ms") }
}

/// Runs something and says how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let value = work();
    (value, began.elapsed())
}

/// The time below which so many of a hundred runs stay.
pub(crate) fn percentile(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    let index = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(index).copied().unwrap_or_default()
}

fn main() {
    let only: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|arg| arg == name);
    let mut report = Report::default();
    if wanted("contacts") {
        contacts::run(&mut report);
    }
    if wanted("contracts") {
        contracts::run(&mut report);
    }
    if wanted("duplicates") {
        duplicates::run(&mut report);
    }
    if wanted("writes") {
        writes::run(&mut report);
    }
    if wanted("papers") {
        papers::run(&mut report);
    }
    if wanted("planner") {
        planner::run(&mut report);
        calendar_file::run(&mut report);
    }
    if wanted("today") {
        today::run(&mut report);
    }
    if wanted("line") {
        typed_line::run(&mut report);
    }
    if wanted("start") {
        start::run(&mut report);
    }
    println!("{} measured, {} missed", report.rows, report.failed);
    std::process::exit(i32::from(report.failed > 0));
}
