//! `cargo xtask <verb>`: one entry for set-up, run, checks, benches and generated files.
//!
//! A verb prepares what it needs by itself (system packages, `npm ci`, the built
//! interface), so that a fresh clone needs one command and no page of instructions.
//! Only `std` and `serde_json` are used: this program has to build before anything
//! else does, without a C library and in a few seconds.

mod checks;
mod display;
mod lock;
mod place;
mod setup;
mod shell;
mod tally;
mod verbs;

use std::process::ExitCode;

/// What went wrong, in words for the person at the terminal.
type Failure = String;

/// The outcome of a verb or of one of its steps.
type Outcome<T = ()> = Result<T, Failure>;

const USAGE: &str = "\
cargo xtask <verb>

  run        start Kontor; without a display: the tour with screenshots and PDFs
  test       every check and every test, from the format to the real window
  bench      the measured figures, in release
  codegen    write the TypeScript types; with --check only compare
  bundle     an installer for this system
  tour       screenshots and PDFs of the working program (--out FOLDER)
  icons      all sizes of the icons from the drawings in icons/

The first four install what they miss (asking first when a person sits here).";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let verb = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let outcome = match verb.as_deref() {
        Some("run") => verbs::run::run(&rest),
        Some("test") => verbs::test::run(&rest),
        Some("bench") => verbs::bench::run(&rest),
        Some("codegen") => verbs::codegen::run(&rest),
        Some("bundle") => verbs::bundle::run(&rest),
        Some("tour") => verbs::tour::run(&rest),
        Some("icons") => verbs::icons::run(&rest),
        None | Some("help" | "-h" | "--help") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Some(unknown) => Err(format!("There is no verb \"{unknown}\".\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
