//! `cargo xtask bench`: the claims about speed, measured in release.

use std::process::Command;

use crate::display::Screen;
use crate::setup::{interface, system};
use crate::shell::{build, run as run_command};
use crate::{Outcome, lock, place};

/// Builds everything in release and runs the benches; words behind it choose some of them.
pub fn run(arguments: &[String]) -> Outcome {
    let _lock = lock::take()?;
    system::ensure(system::Purpose::Test)?;
    interface::ensure_built()?;
    // The window too: its start is one of the figures.
    run_command(&mut build("release", &["kontor", "bench"]))?;
    let screen = Screen::start()?;
    let mut bench = Command::new(place::built("release", "bench"));
    bench.args(arguments).current_dir(place::root());
    run_command(&mut screen.wrap(&bench))
}
