//! The start of the window, against the same binary with a blank page.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kontor_core::file::{self, Workplace};
use kontor_core::{Office, master_data};

use crate::contacts::{fill, moment};
use crate::{Report, percentile};

const RUNS: usize = 5;

/// `kontor` beside this binary, as one build makes them.
fn program() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let beside = own.with_file_name(if cfg!(windows) { "kontor.exe" } else { "kontor" });
    beside.is_file().then_some(beside)
}

pub(crate) fn run(report: &mut Report) {
    let Some(program) = program() else {
        println!("start: skipped, the window was not built beside this binary");
        return;
    };
    if cfg!(target_os = "linux") && std::env::var_os("DISPLAY").is_none() {
        println!("start: skipped, there is no display");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.kontor");
    let workplace = Workplace {
        moment: moment(),
        local: moment().now.naive_utc(),
        pc: "bench".to_owned(),
        app_data: None,
        backups: None,
    };
    let opened = file::create(&path, &workplace).expect("a new file");
    let mut office = Office::on(opened.connection, None).expect("an office");
    master_data::seed::built_in(&mut office, &moment()).expect("master data");
    fill(&mut office, 10_000);
    file::close(office.into_connection().expect("nothing is lent"), opened.hold).expect("closed");

    let median = |argument: &str| -> Option<Duration> {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let began = Instant::now();
            let mut child = Command::new(&program)
                .arg(argument)
                .arg(&path)
                .env("KONTOR_APP_DATA", folder.path().join("data"))
                .env("NO_AT_BRIDGE", "1")
                .stdout(Stdio::piped())
                .spawn()
                .ok()?;
            // From exec to the line; how the program ends is not part of its start.
            let lines = BufReader::new(child.stdout.take()?).lines();
            lines.map_while(Result::ok).find(|line| line.starts_with("ready"))?;
            times.push(began.elapsed());
            child.wait().ok()?;
        }
        Some(percentile(times, 50))
    };
    match (median("--bench-start=blank"), median("--bench-start")) {
        (Some(blank), Some(full)) => {
            report.ratio("start to the rows of 10,000 contacts, against a blank page", full, blank, 1.4);
        }
        _ => println!("start: the window did not answer"),
    }
}
