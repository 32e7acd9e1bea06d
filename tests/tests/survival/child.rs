//! The processes that are killed or compete: this test binary once more.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Process, Stdio};
use std::time::Duration;

use kontor_core::file::backup::{self, Plan, Reason};
use kontor_core::{Office, file};

use crate::model::Command;
use crate::{Dice, close, local, moment, open, workplace};

/// Starts this binary to do `task` on an office.
pub fn start(task: &str, office: &Path, seed: u64) -> Child {
    Process::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "child::child", "--nocapture", "--test-threads=1"])
        .env("KONTOR_CHILD", task)
        .env("KONTOR_OFFICE", office)
        .env("KONTOR_SEED", seed.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("a second process")
}

/// Where an office's copies lie.
pub fn copies(office: &Path) -> PathBuf {
    office.with_file_name("copies")
}

/// Not a test of its own: what a started process does.
#[test]
fn child() {
    let Ok(task) = std::env::var("KONTOR_CHILD") else {
        return;
    };
    let office = PathBuf::from(std::env::var("KONTOR_OFFICE").expect("an office"));
    let seed = std::env::var("KONTOR_SEED").expect("a seed").parse().expect("a number");
    match task.as_str() {
        "write" => write(&office),
        "compete" => compete(&office, seed),
        other => panic!("no such task: {other}"),
    }
}

/// Does the commands of standard input and acknowledges each one after it; copies and
/// closes at the end of input.
fn write(path: &Path) {
    let (mut office, hold, _) = open(path);
    println!("\nready");
    for (done, line) in std::io::stdin().lock().lines().enumerate() {
        Command::parse(&line.expect("a line")).run(&mut office).expect("a command");
        println!("ack {}", done + 1);
    }
    let plan = Plan {
        folder: copies(path),
        name: "Hansen".to_owned(),
        reason: Reason::Close,
        moment: moment(),
        local: local(),
    };
    let entry = backup::now(office.read(), plan).expect("a copy");
    backup::rotate(&entry, local(), u64::MAX).expect("tidied up");
    close(office, hold);
}

/// Opens again and again; whoever has the file adds one and makes sure to be alone.
fn compete(path: &Path, seed: u64) {
    let mut dice = Dice(seed);
    let marker = path.with_file_name("alone");
    let mut wins = 0;
    for _ in 0..crate::rounds(40) {
        let opened = match file::open(path, &workplace(path)) {
            Ok(opened) => opened,
            Err(error) => {
                assert_eq!(error.code(), "FILE_IN_USE", "{error}");
                std::thread::sleep(Duration::from_micros(dice.below(20_000)));
                continue;
            }
        };
        std::fs::File::create_new(&marker).expect("nobody else has the file");
        let mut office = Office::on(opened.connection, Some(path.to_owned())).expect("an office");
        let note: String = office.read().query_row("SELECT note FROM contact", [], |row| row.get(0)).expect("a note");
        let next: u64 = note.parse::<u64>().expect("a number") + 1;
        let command = Command::Note { name: "Zähler".to_owned(), note: next.to_string() };
        command.run(&mut office).expect("a write");
        wins += 1;
        std::fs::remove_file(&marker).expect("still alone");
        if dice.below(4) == 0 {
            // Some end without closing.
            drop(office);
            drop(opened.hold);
        } else {
            close(office, opened.hold);
        }
        std::thread::sleep(Duration::from_micros(dice.below(20_000)));
    }
    println!("\nwins {wins}");
}
