//! `cargo xtask run`: from a fresh clone to the working program.

use std::process::Command;

use crate::setup::{interface, system};
use crate::shell::{build, run as run_command};
use crate::verbs::tour;
use crate::{Outcome, display, lock, place};

/// Builds and starts Kontor; files named behind `--` are opened.
/// Without a display there is nobody to look at a window, so the tour is made instead.
pub fn run(arguments: &[String]) -> Outcome {
    if !display::present() {
        println!("There is no display here, so Kontor shows itself in pictures.");
        return tour::run(&[]);
    }
    {
        let _lock = lock::take()?;
        system::ensure(system::Purpose::Run)?;
        interface::ensure_built()?;
        run_command(&mut build("debug", &["kontor"]))?;
    }
    // The lock is free again: while Kontor is open, tests may run.
    let files = arguments.iter().filter(|word| *word != "--");
    run_command(Command::new(place::built("debug", "kontor")).args(files))
}
