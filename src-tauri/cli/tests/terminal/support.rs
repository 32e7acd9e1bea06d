//! A folder of its own for each test, and the program in it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The day on which the tests take place.
pub(crate) const TODAY: &str = "2026-11-21";

/// A desk: a folder with its own settings, seals and copies.
pub(crate) struct Desk {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A desk with an empty office "a.kontor".
    pub(crate) fn with_office() -> Self {
        let desk = Self::new();
        desk.run(&["new", "a.kontor"]).done();
        desk
    }

    /// A desk with the sample firm as "a.kontor".
    pub(crate) fn with_sample() -> Self {
        let desk = Self::new();
        desk.run(&["new", "a.kontor", "--sample", "--today", TODAY]).done();
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with("", arguments)
    }

    /// Runs with a text on standard input.
    pub(crate) fn run_with(&self, input: &str, arguments: &[&str]) -> Run {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        // A program that refuses at once may have closed its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Run::of(&child.wait_with_output().unwrap())
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kontor-cli"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("KONTOR_APP_DATA", self.path("app-data"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// A command of the API on "a.kontor".
    pub(crate) fn call(&self, name: &str, request: &str) -> Value {
        self.run(&["--file", "a.kontor", "--today", TODAY, "call", name, request]).json()
    }

    /// How many contacts "a.kontor" holds.
    pub(crate) fn contacts(&self) -> u64 {
        self.call("contacts_page", r#"{"offset":0,"limit":1}"#)["total"].as_u64().unwrap()
    }
}

impl Run {
    fn of(output: &Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// It ended well and said nothing on standard error.
    pub(crate) fn done(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// It ended well with one line of JSON.
    pub(crate) fn json(self) -> Value {
        let out = self.done();
        assert_eq!(out.lines().count(), 1, "{out}");
        serde_json::from_str(&out).unwrap()
    }

    /// It ended with this status and one coded line on standard error; gives its data.
    pub(crate) fn refused(self, status: i32, code: &str) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        let line: Value = serde_json::from_str(&self.err).unwrap();
        assert_eq!(line["code"], code, "{self:?}");
        line["data"].clone()
    }
}

/// Real files of other programs that lie beside the checkout on the team's PCs.
pub(crate) fn shared_samples() -> Option<PathBuf> {
    let folder = PathBuf::from("../../../shared/samples");
    if folder.is_dir() {
        Some(folder)
    } else {
        eprintln!("no shared/samples beside the checkout: its files are not imported");
        None
    }
}

/// Every file with one of these endings below a folder, in order.
pub(crate) fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
