//! The main job on the sample firm in the real window, with a picture of every place and
//! both papers; then the main jobs of contacts and master data by keyboard alone, with what
//! they show and their papers: `tour --out FOLDER`.
//!
//! The pictures are called `STEP-WHAT-LANGUAGE-THEME-WIDTH.png`.

#[cfg(target_os = "linux")]
mod pictures;

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use clap::Parser;
    match pictures::make(&pictures::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tour: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("tour: only WebKitGTK's window can be driven so far; start Kontor instead.");
    ExitCode::FAILURE
}
