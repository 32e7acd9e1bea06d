//! `cargo xtask test`: everything that says whether Kontor holds.
//!
//! The order is from quick to slow, and all of it is run even if a step fails, so that
//! one run names everything. The workspace is compiled once, through Clippy's driver:
//! it checks our own crates while it builds them, and the tests use what it built.

use std::ffi::OsString;
use std::process::Command;

use crate::checks::{self, habits, licences, packages, walls};
use crate::display::Screen;
use crate::setup::{self, interface, system};
use crate::shell::{cargo, npm, on_path, run as run_command, run_and_keep};
use crate::tally::{Count, Tally, counted};
use crate::verbs::codegen;
use crate::{Outcome, lock, place};

/// Windows does not let a program be replaced that is running: this one.
const NOT_ITSELF: &[&str] = if cfg!(windows) { &["--exclude", "xtask"] } else { &[] };

/// Runs every check and test. `--only house`, `rust` or `ui` runs a part while working:
/// the checks that need no compiler, or what belongs to one side.
pub fn run(arguments: &[String]) -> Outcome {
    let part = match arguments {
        [] => None,
        [flag, part] if flag == "--only" && ["house", "rust", "ui"].contains(&part.as_str()) => Some(part.as_str()),
        _ => return Err("cargo xtask test [--only house|rust|ui]".into()),
    };
    let wanted = |name: &str| part.is_none_or(|part| part == name);
    let _lock = lock::take()?;
    let mut tally = Tally::default();

    if part != Some("house") && !prepare(&mut tally) {
        return tally.close();
    }
    check_house(&mut tally);
    if wanted("ui") {
        check_interface(&mut tally);
    }
    if part != Some("house") && build(&mut tally) {
        // From here on there are programs to run.
        match Screen::start() {
            Ok(screen) => test_built(&mut tally, &screen, wanted("rust"), wanted("ui")),
            Err(failure) => _ = tally.step("virtual screen", || Err(failure)),
        }
    }
    tally.skip("advisories", "their databases need the open network; the release workflow asks them");
    tally.close()
}

/// Brings the machine and the clone into the state that everything else needs.
fn prepare(tally: &mut Tally) -> bool {
    tally.step("system packages", || system::ensure(system::Purpose::Test).map(|()| Count::default()))
        && tally.step("interface packages", || interface::ensure_dependencies().map(|()| Count::default()))
}

/// Builds the interface, which the window embeds, and then the workspace.
fn build(tally: &mut Tally) -> bool {
    let lints = clippy();
    if !lints {
        tally.skip("lints", "Clippy is not installed and rustup is not there to install it");
    }
    tally.step("interface, built", || interface::ensure_built().map(|()| Count::ONE))
        && tally.step("build and lints", || {
            let build = ["build", "--locked", "--workspace", "--all-targets"];
            run_command(compiler(lints).args(build).args(NOT_ITSELF)).map(|()| Count::ONE)
        })
}

fn test_built(tally: &mut Tally, screen: &Screen, rust: bool, ui: bool) {
    tally.step("generated files", || codegen::compare(&codegen::generate()?).map(|()| Count::ONE));
    if rust {
        tally.step("tests in Rust", || test_rust(screen));
    }
    if ui {
        tally.step("screens on the bridge", || test_screens(screen));
    }
}

/// What no compiler checks: walls, habits, licences, the format.
fn check_house(tally: &mut Tally) {
    tally.step("walls and habits", || {
        let mut findings = packages::check(&checks::metadata()?);
        findings.extend(walls::check());
        findings.extend(habits::check());
        Ok(checks::report(findings))
    });
    tally.step("licences and sources", || Ok(checks::report(licences::check(&checks::metadata()?)?)));
    if setup::rust::component("rustfmt", "rustfmt") {
        tally
            .step("format", || run_command(cargo().args(["fmt", "--all", "--check", "--", "-l"])).map(|()| Count::ONE));
    } else {
        tally.skip("format", "rustfmt is not installed and rustup is not there to install it");
    }
}

fn check_interface(tally: &mut Tally) {
    tally.step("interface, types and lints", || {
        run_command(npm("npm").args(["run", "--silent", "check"])).map(|()| Count::ONE)
    });
    tally.step("interface, logic", || told(npm("npm").args(["run", "--silent", "test"]).env("NO_COLOR", "1")));
}

/// Whether Clippy is there, installed now if need be.
fn clippy() -> bool {
    setup::rust::component("clippy-driver", "clippy")
}

/// Cargo as this run uses it. The same for building and testing: to cargo, another
/// wrapper is another build.
fn compiler(lints: bool) -> Command {
    let mut command = cargo();
    if lints {
        // The wrapper is for workspace members alone, so the dependencies are those of
        // every other build. So are these arguments, unlike RUSTFLAGS, which would compile
        // all of them anew. (This spelling is how cargo-clippy hands them on.)
        command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    }
    command
}

/// Unit, integration and end-to-end tests, in a session of their own on the virtual screen.
fn test_rust(screen: &Screen) -> Outcome<Count> {
    let mut tests = compiler(clippy());
    if on_path("cargo-nextest") {
        tests.args(["nextest", "run", "--locked", "--workspace", "--no-fail-fast", "--color", "never"]);
    } else {
        println!("   cargo-nextest is not installed; cargo's own runner does it, more slowly.");
        tests.args(["test", "--locked", "--workspace", "--all-targets", "--no-fail-fast"]);
    }
    tests.args(NOT_ITSELF);
    told(&mut screen.wrap(&tests))
}

/// Playwright with the system's Chromium against the real backend: each test starts the
/// bridge for itself, with an office of its own.
fn test_screens(screen: &Screen) -> Outcome<Count> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| on_path(name));
    let mut tests = npm("npm");
    tests.args(["run", "--silent", "e2e"]).env("KONTOR_BRIDGE_BIN", place::built("debug", "bridge"));
    if let Some(path) = chromium.and_then(full_path) {
        tests.env("KONTOR_CHROMIUM", path);
    }
    told(&mut screen.wrap(&tests))
}

fn full_path(name: &str) -> Option<OsString> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
        .map(Into::into)
}

/// Runs a test runner and counts by its own words; no count is a failure by itself,
/// because a runner that found no tests must not look green.
fn told(command: &mut Command) -> Outcome<Count> {
    let told = run_and_keep(command)?;
    match counted(&told.text) {
        Some(count) if count.passed + count.failed == 0 => Err("the runner found no test".into()),
        Some(count) if told.success || count.failed > 0 => Ok(count),
        Some(_) => Err("the runner failed although every test that ran passed".into()),
        None => Err("the runner did not say how many tests it ran".into()),
    }
}
