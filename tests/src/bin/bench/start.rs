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

/// A window that says nothing for so long has not started.
const PATIENCE: Duration = Duration::from_secs(60);

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

    // Somebody works here, so that nobody is asked.
    let data = folder.path().join("data");
    std::fs::create_dir_all(&data).expect("a folder");
    std::fs::write(data.join("pc.json"), r#"{ "who": "Bench" }"#).expect("the settings of this PC");

    let median = |argument: &str| -> Option<Duration> {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let began = Instant::now();
            let mut child = Command::new(&program)
                .arg(argument)
                .arg(&path)
                .env("KONTOR_APP_DATA", &data)
                .env("NO_AT_BRIDGE", "1")
                .stdout(Stdio::piped())
                .spawn()
                .ok()?;
            // From exec to the line; how the program ends is not part of its start.
            let lines = BufReader::new(child.stdout.take()?).lines();
            let (say, heard) = std::sync::mpsc::channel();
            std::thread::spawn(move || {
                let ready = lines.map_while(Result::ok).any(|line| line.starts_with("ready"));
                // Nobody listens any more where it took too long.
                let _ = say.send((ready, began.elapsed()));
            });
            let answer = heard.recv_timeout(PATIENCE);
            if !matches!(answer, Ok((true, _))) {
                child.kill().ok()?;
            }
            child.wait().ok()?;
            let (true, time) = answer.ok()? else { return None };
            times.push(time);
        }
        Some(percentile(times, 50))
    };
    match (median("--bench-start=blank"), median("--bench-start")) {
        (Some(blank), Some(full)) => {
            report.ratio("start to the rows of 10,000 contacts, against a blank page", full, blank, 1.4);
        }
        _ => report.missing("start to the rows of 10,000 contacts: the window did not answer"),
    }
}
