//! `cargo xtask tour`: the main job, and the main jobs of contacts and master data by
//! keyboard alone, done in the real window on a virtual screen, with pictures of every place
//! and the papers as PDF.

use std::path::PathBuf;
use std::process::Command;

use crate::display::Screen;
use crate::setup::{interface, system};
use crate::shell::{build, run as run_command};
use crate::{Outcome, lock, place};

/// Makes the tour; `--out FOLDER` says where to (else `target/tour` of the build folder).
pub fn run(arguments: &[String]) -> Outcome {
    let out = match arguments {
        [] => place::target().join("tour"),
        [flag, folder] if flag == "--out" => PathBuf::from(folder),
        _ => return Err("cargo xtask tour [--out FOLDER]".into()),
    };
    let out = std::path::absolute(&out).map_err(|error| format!("cannot use {}: {error}", out.display()))?;
    let _lock = lock::take()?;
    system::ensure(system::Purpose::Test)?;
    interface::ensure_built()?;
    run_command(&mut build("debug", &["kontor", "tour"]))?;
    std::fs::create_dir_all(&out).map_err(|error| format!("cannot create {}: {error}", out.display()))?;

    let screen = Screen::start()?;
    let mut tour = Command::new(place::built("debug", "tour"));
    tour.arg("--out").arg(&out).current_dir(place::root());
    run_command(&mut screen.wrap(&tour))?;

    println!("\nThe tour is in {}", out.display());
    let mut made: Vec<PathBuf> = std::fs::read_dir(&out)
        .map_err(|error| format!("cannot read {}: {error}", out.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension().is_some_and(|ending| ["png", "pdf", "xlsx", "json"].iter().any(|e| ending == *e))
        })
        .collect();
    made.sort();
    for path in &made {
        println!("  {}", path.display());
    }
    if made.is_empty() { Err("the tour left no picture and no paper".into()) } else { Ok(()) }
}
